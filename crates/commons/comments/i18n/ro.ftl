## Câte

comments-count = { $n ->
    [one] { $n } comentariu
    [few] { $n } comentarii
   *[other] { $n } de comentarii
}
comments-count-removed = { $n ->
    [one] { $n } eliminat
    [few] { $n } eliminate
   *[other] { $n } eliminate
}
comments-replies = { $n ->
    [one] { $n } răspuns
    [few] { $n } răspunsuri
   *[other] { $n } de răspunsuri
}
comments-more-replies = { $n ->
    [one] Încă { $n } răspuns
    [few] Încă { $n } răspunsuri
   *[other] Încă { $n } de răspunsuri
}
comments-versions = { $n ->
    [one] { $n } versiune a textului
    [few] { $n } versiuni ale textului
   *[other] { $n } de versiuni ale textului
}

## Liste închise

comments-stance-for = Pentru
comments-stance-amend = Cu modificare
comments-stance-against = Împotrivă
comments-stance-question = Întrebare
comments-type-choose = Alegeți ce este
comments-type-citizen = Cetățean sau cetățeană
comments-type-cso = Organizație a societății civile
comments-type-pa = Administrație publică
comments-type-company = Firmă
comments-type-university = Universitate sau institut de cercetare
comments-type-other = Altă organizație
comments-badge-citizen = Cetățean
comments-badge-cso = OSC
comments-badge-pa = AP
comments-badge-company = Firmă
comments-badge-university = Universitate
comments-badge-other = Organizație
comments-channel-web = Comentariul meu
comments-channel-meeting = Spus într-o întâlnire
comments-channel-assisted = Scris pentru cineva la ghișeu
comments-order = Ordinea:
comments-order-oldest = de la primul
comments-order-shared = cele mai susținute
comments-order-unanswered = fără răspuns
comments-state-hidden = Ascuns de moderatori
comments-state-withdrawn = Retras

## Un comentariu în firul lui

comments-on-words = despre { $words }
comments-on-place = Despre: { $title }
comments-earlier-version = se referă la o versiune anterioară
comments-edited = Modificat: vedeți ce s-a schimbat
comments-hidden = Acest comentariu a fost eliminat de moderatori. Motivul: { $reason }
comments-withdrawn = Autorul și-a retras comentariul.
comments-from-meeting = Spus la „{ $meeting }”, { $day }. Adus de { $by }.
comments-from-assisted = Scris la ghișeu de { $by } pentru autor.
comments-agree = De acord
comments-disagree = Nu sunt de acord
comments-with-comment-of = cu comentariul de la { $name }
comments-in-comment-of = în comentariul de la { $name }
comments-to = către { $name }
comments-in-response = în răspunsul oficial
comments-reply = Răspunde
comments-respond = Răspuns oficial
comments-edit = Modifică
comments-withdraw = Retrage
comments-official = Răspuns oficial
comments-not-counted = nu se numără printre comentarii

## Încă nimic, când se deschide, când s-a închis

comments-empty-open = Nimeni nu a scris încă aici. O întrebare este binevenită: cine a scris textul este dator cu un răspuns.
comments-empty = Nimeni nu a scris aici.
comments-write-first = Scrie primul comentariu
comments-none-in-order = Niciun comentariu fără răspuns oficial.
comments-opens = Se comentează din: { $at }.
comments-has-closed = Etapa comentariilor s-a închis: { $at }.

## Formularul

comments-your-comment = Comentariul dumneavoastră
comments-your-reply = Răspunsul dumneavoastră
comments-new-title = Scrieți un comentariu
comments-reply-title = Răspundeți la un comentariu
comments-stance = Ce părere aveți despre acest punct? (facultativ)
comments-quote = Cuvintele la care vă referiți
comments-quote-hint = Selectați-le în text sau copiați-le aici.
comments-text = Text
comments-text-hint = Va fi public, cu numele pe care îl alegeți.
comments-text-max = Cel mult { $max } caractere.
comments-rules = Regulile încap într-o jumătate de pagină.
comments-name = Numele afișat
comments-name-hint = Toată lumea îl citește lângă comentariu.
comments-email = E-mailul dumneavoastră
comments-email-hint = Vă trimitem un link de confirmare. Fără parolă. Ce scrieți nu se pierde.
comments-have-account = Am cont: intru mai întâi
comments-want-help = Nu aveți e-mail sau preferați să scrie altcineva pentru dumneavoastră? Iată punctele de ajutor
comments-write-for-someone = Scrieți pentru altcineva? Mergeți la ghișeu
comments-assisted-at-desk = Pentru altcineva se scrie din pagina ghișeului, cu recipisă. Textul este mai jos: copiați-l.
comments-for-organisation = Vorbesc în numele unei organizații
comments-organisation = Numele organizației
comments-stakeholder = Tipul organizației
comments-bring-in = Aduceți comentariul altei persoane
comments-channel = Cum a sosit
comments-said-by = Cine a spus
comments-said-by-hint = Numele așa cum apare în procesul-verbal sau cum dorește persoana să fie afișat.
comments-meeting = Întâlnirea
comments-meeting-hint = Cum se numește și unde se găsește procesul-verbal.
comments-meeting-day = Ziua întâlnirii
comments-language = Limba comentariului
comments-publish = Publică
comments-save = Salvează
comments-unknown-choice = Alegeți unul dintre răspunsurile oferite.
comments-missing-text = Scrieți textul comentariului.
comments-missing-organisation = Scrieți numele organizației.
comments-missing-type = Alegeți tipul organizației.
comments-missing-voice = Scrieți numele celui care a spus.
comments-missing-meeting = Scrieți despre ce întâlnire este vorba.
comments-missing-meeting-day = Scrieți ziua întâlnirii.

## Refuzuri

comments-not-yet = Se comentează din: { $at }. Textul dumneavoastră nu s-a pierdut.
comments-closed = Etapa s-a închis: { $at }. Textul dumneavoastră nu s-a pierdut.
comments-no-phase = Acest text nu primește comentarii. Ce ați scris nu s-a pierdut.
comments-process-closed = Acest proces este închis: nu se mai adaugă nimic.
comments-confirm-first = Confirmați mai întâi adresa de e-mail.
comments-removed = Acest comentariu a fost eliminat.
comments-author-only = Numai autorul poate face asta.
comments-edit-too-late = Un comentariu poate fi modificat timp de o jumătate de oră. Puteți răspunde sub el sau îl puteți retrage și scrie altul.
comments-sign-in-to-react = Intrați în cont ca să spuneți dacă sunteți de acord.
comments-no-reaction-to-own = Acest comentariu este al dumneavoastră: contează acordul celorlalți.
comments-no-reaction-to-responses = Răspunsurile oficiale nu se votează. Puteți răspunde la comentariu.
comments-no-response-to-responses = Acesta este deja un răspuns. Răspundeți la comentariul de deasupra.
comments-officials-only = Numai funcționarii acestei consultări pot răspunde în numele autorității.
comments-facilitators-only = Numai facilitatorii și funcționarii pot aduce ce s-a spus într-o întâlnire.
comments-operators-only = Numai operatorii de la ghișeu pot scrie pentru altcineva.
comments-refused-title = Nepublicat
comments-kept-as-draft = Păstrat ca ciornă: nu se numără decât dacă etapa se redeschide.
comments-kept-text = Textul dumneavoastră
comments-back-to-text = Înapoi la text
comments-draft-unreadable = Această ciornă nu poate fi afișată.

## Pagini

comments-page-title = Comentariul de la { $name } despre { $title }
comments-page-title-removed = Comentariu eliminat despre { $title }
comments-see-in-text = Vedeți-l în text
comments-back-to-comment = Înapoi la comentariu
comments-edit-title = Modificați comentariul
comments-edit-lead = Îl puteți schimba până la ora { $until }. Versiunile anterioare rămân publice.
comments-history-title = Versiunile comentariului de la { $name }
comments-version-now = Acum
comments-version-before = Înainte
comments-withdraw-title = Retrageți acest comentariu?
comments-withdraw-lead = Cuvintele lui și numele dumneavoastră nu se vor mai vedea; locul rămâne, marcat ca retras. Răspunsurile rămân.
comments-keep = Păstrați-l
comments-respond-title = Răspuns oficial
comments-respond-lead = Stă în fir, cu numele și biroul dumneavoastră, și nu se numără printre comentarii. Autorul este înștiințat.
comments-office = Birou
comments-office-hint = Biroul în numele căruia răspundeți.
comments-missing-office = Scrieți biroul în numele căruia răspundeți.
comments-publish-response = Publică răspunsul
comments-mine = Comentariile mele
comments-mine-all = Toate comentariile mele
comments-mine-lead = Tot ce ați scris aici. Textul celor eliminate îl vedeți numai dumneavoastră.
comments-mine-none = Când comentați un text, îl regăsiți aici.
comments-status-posted = Comentariul dumneavoastră este publicat.
comments-status-answered = Răspunsul este publicat. Autorul comentariului este înștiințat.
comments-status-edited = Modificarea este salvată.
comments-status-withdrawn = Comentariul dumneavoastră este retras.
comments-status-reacted = Alegerea dumneavoastră este salvată.

## Scrisori

comments-letter-response-subject = Răspuns la comentariul dumneavoastră: { $title }
comments-letter-response = { $by } a răspuns la comentariul dumneavoastră despre { $title }.

    Comentariul dumneavoastră: { $own }

    Răspunsul:

    { $text }
comments-letter-reply-subject = Cineva a răspuns la comentariul dumneavoastră: { $title }
comments-letter-reply = { $by } a răspuns la comentariul dumneavoastră despre { $title }.

    Comentariul dumneavoastră: { $own }

    Răspunsul:

    { $text }

## Registrul actelor

comments-act-published = { $by } a comentat { $title }
comments-act-edited = { $by } a modificat un comentariu despre { $title }
comments-act-withdrawn = { $by } a retras un comentariu despre { $title }
comments-act-responded = { $by } a răspuns în numele autorității la un comentariu despre { $title }
comments-act-hidden = Moderatorii au ascuns un comentariu despre { $title }
comments-act-restored = Un comentariu despre { $title } se poate citi din nou
comments-anonymous = Anonim
comments-act-erased = Un comentariu a fost eliminat la cererea celui care l-a scris
comments-personal = Comentarii
comments-personal-meaning = Ce ați spus într-o consultare, cu versiunile anterioare, numele ales și organizația, pentru a se ține seama de ele.
comments-personal-kept = În arhivă; la cerere, fără numele dumneavoastră sau fără text.
comments-personal-reactions = Acorduri
comments-personal-reactions-meaning = Cu ce comentarii sunteți de acord sau nu, pentru a le număra o singură dată.
comments-personal-reactions-kept = Împreună cu comentariul; la cerere, fără a ști al cui este.

# Moderare
comments-ground-illegal = contrar legii
comments-ground-hateful = jignitor sau plin de ură
comments-ground-personal-data = date personale
comments-ground-off-topic = în afara subiectului
comments-ground-spam = publicitate sau repetiție
comments-ground-portrayed = arată o persoană
comments-ground-copyright = opera altcuiva
comments-ground-other = alt motiv
comments-part-removed = [o parte eliminată: { $ground }]
comments-redacted = Moderatorii au eliminat o parte: { $ground }.
comments-state-redacted = O parte eliminată de moderatori
comments-decisions = Decizia și contestația dumneavoastră
comments-act-redacted = O parte dintr-un comentariu la { $title } a fost eliminată de moderatori
comments-act-unredacted = Ce s-a eliminat dintr-un comentariu la { $title } este din nou vizibil
comments-waiting = O primă contribuție este în verificare și încă nu este publicată.
comments-state-waiting = În verificare
comments-waiting-until = se decide până la { $due }
comments-status-waiting = Am primit comentariul. Este primul dumneavoastră: o persoană îl verifică înainte de publicare, în cel mult o zi.
comments-page-title-waiting = Comentariu în verificare la { $title }

# How well someone must be known
comments-asks-contact = În acest proces scriu și susțin cei care au confirmat o adresă de e-mail, pentru ca fiecărui comentariu să i se poată răspunde.
comments-asks-resident = În acest proces scriu și susțin doar cei cunoscuți ca rezidenți. Motivul: { $why }
comments-asks-national = În acest proces scriu și susțin doar cei care au arătat o identitate electronică națională. Motivul: { $why }
comments-kept-until-known = Păstrat ca ciornă în profilul dumneavoastră: îl puteți publica atunci când puteți participa.
