### Rezultate și raport: ce s-a întâmplat cu fiecare comentariu.

## Acte în registru

consultations-act-answered = A fost publicat rezultatul unui comentariu: { $title }
consultations-act-answer-changed = A fost schimbat rezultatul unui comentariu: { $title }
consultations-act-report-published = A fost publicat raportul: { $title }

## Rezultate

consultations-outcome-accepted = Acceptat
consultations-outcome-partly = Acceptat în parte
consultations-outcome-rejected = Neacceptat
consultations-outcome-accepted-many = { $n ->
    [one] acceptat
    [few] acceptate
   *[other] acceptate
}
consultations-outcome-partly-many = { $n ->
    [one] acceptat în parte
    [few] acceptate în parte
   *[other] acceptate în parte
}
consultations-outcome-rejected-many = { $n ->
    [one] neacceptat
    [few] neacceptate
   *[other] neacceptate
}
consultations-outcome-accepted-counted = { $n ->
    [one] { $n } acceptat
    [few] { $n } acceptate
   *[other] { $n } acceptate
}
consultations-outcome-partly-counted = { $n ->
    [one] { $n } acceptat în parte
    [few] { $n } acceptate în parte
   *[other] { $n } acceptate în parte
}
consultations-outcome-rejected-counted = { $n ->
    [one] { $n } neacceptat
    [few] { $n } neacceptate
   *[other] { $n } neacceptate
}
consultations-waiting-counted = { $n ->
    [one] { $n } fără rezultat
    [few] { $n } fără rezultat
   *[other] { $n } fără rezultat
}
consultations-days-late = { $n ->
    [0] Fără răspuns de azi
    [one] Fără răspuns de { $n } zi
    [few] Fără răspuns de { $n } zile
   *[other] Fără răspuns de { $n } de zile
}

## Ce s-a întâmplat cu fiecare comentariu

consultations-answers-title = Ce s-a întâmplat cu fiecare comentariu
consultations-answers-kick = Rezultatele consultării
consultations-answers-summary = Rezumat
consultations-answers-each = Unul câte unul
consultations-outcomes-title = Rezultatele comentariilor
consultations-outcomes-one-by-one = Unul câte unul, cu motivul
consultations-outcomes-all = { $n ->
    [one] { $n } rezultat cu motivul lui.
    [few] { $n } rezultate, fiecare cu motivul lui.
   *[other] { $n } de rezultate, fiecare cu motivul lui.
}
consultations-outcomes-so-far = { $n ->
    [one] { $n } rezultat până acum
    [few] { $n } rezultate până acum
   *[other] { $n } de rezultate până acum
}
consultations-outcomes-published = Publicate la { $day }.
consultations-outcomes-due = ; celelalte până la { $day }.
consultations-outcomes-were-due = ; celelalte trebuiau date până la { $day } de: { $office }.
consultations-answers-by = Rezultate până la { $day }
consultations-answers-none = 0 comentarii. Nimeni nu a scris, deci nu este niciun rezultat de dat.
consultations-answers-none-here = 0 comentarii la această secțiune.
consultations-answers-none-so = Niciun comentariu cu aceste filtre.
consultations-answers-all = Toate comentariile
consultations-answers-from-first = De la primul
consultations-answers-filter = Filtrează după rezultat
consultations-answers-filter-all = Toate
consultations-answers-filter-waiting = Fără rezultat
consultations-answers-filter-questions = Întrebări
consultations-answers-filter-mine = Comentariile mele
consultations-answers-filter-section = Secțiune
consultations-answers-filter-everywhere = Tot textul
consultations-answers-filter-show = Arată
consultations-text-as-a-whole = Textul în ansamblu
consultations-on = despre { $place }
consultations-from-minutes = din procesul-verbal al unei întâlniri
consultations-from-help-point = de la un ghișeu
consultations-a-reply = răspuns la un comentariu
consultations-changed-words = Cuvinte schimbate: { $name }
consultations-answer-of = la comentariul lui { $name }
consultations-answer-waiting = Încă fără rezultat
consultations-answer-why = De ce
consultations-answer-thread = Vezi discuția
consultations-answer-was-changed = schimbat după publicare
consultations-answer-history = Cum s-a schimbat rezultatul
consultations-answer-now = Acum
consultations-answer-until = Până la
consultations-answer-beside = Lângă comentariu

## Darea rezultatelor

consultations-answer-outcome = Rezultat
consultations-answer-reason = Motiv
consultations-answer-reason-hint = Îl citește autorul comentariului și îl citesc toți. Scrieți ce se schimbă sau de ce nu se schimbă. Nu repetați date personale.
consultations-answer-language = Limba motivului
consultations-answer-change = Cuvinte schimbate în text
consultations-answer-change-none = Niciunul
consultations-answer-no-changes = După versiunea comentată nu a apărut alta: când apare, aici se pot alege cuvintele schimbate.
consultations-answer-needs-outcome = Alegeți rezultatul.
consultations-answer-needs-reason = Scrieți motivul.
consultations-answer-no-such-change = Aceste cuvinte schimbate nu sunt în comparația celor două versiuni. Alegeți-le din listă.
consultations-answer-not-owed = Acest comentariu nu poate fi citit și nu așteaptă un rezultat.
consultations-answers-not-yet = Consultarea nu este încă publică: rezultatele se dau după aceea.
consultations-staff-only = Această pagină este văzută numai de personal.
consultations-answers-owed = { $n ->
    [one] Lipsește rezultatul public al unui comentariu ({ $n }). Consultarea nu se poate încheia până când fiecare comentariu nu îl are pe al său.
    [few] Lipsesc rezultatele publice a { $n } comentarii. Consultarea nu se poate încheia până când fiecare comentariu nu îl are pe al său.
   *[other] Lipsesc rezultatele publice a { $n } de comentarii. Consultarea nu se poate încheia până când fiecare comentariu nu îl are pe al său.
}
consultations-answers-to-give = { $n ->
    [one] { $n } rezultat de publicat
    [few] { $n } rezultate de publicat
   *[other] { $n } de rezultate de publicat
}

## Masa de lucru a rezultatelor

consultations-desk-title = Rezultate de dat
consultations-desk-aside = Publicare și grupuri
consultations-desk-progress = { $decided } din { $n } comentarii au rezultat
consultations-desk-missing-counted = { $n ->
    [one] { $n } de scris
    [few] { $n } de scris
   *[other] { $n } de scris
}
consultations-desk-due = de publicat până la { $day }
consultations-desk-was-due = trebuiau publicate până la { $day }
consultations-desk-filter = Filtrează comentariile
consultations-desk-missing = De scris
consultations-desk-drafts = Ciorne
consultations-desk-published = Publicate
consultations-desk-questions = Întrebări
consultations-desk-all = Toate
consultations-desk-narrow = După secțiune sau după cine scrie
consultations-desk-type = Cine scrie
consultations-desk-any-type = Oricine
consultations-desk-no-comments = 0 comentarii. De îndată ce scrie cineva, aici puteți da rezultatul.
consultations-desk-none-missing = Fiecare comentariu are rezultatul lui.
consultations-desk-none-so = Niciun comentariu aici.
consultations-desk-no-answer = De scris
consultations-desk-draft = Ciornă, o vede numai personalul
consultations-desk-choose = Alege
consultations-desk-answer = Dă rezultatul
consultations-desk-change = Schimbă rezultatul
consultations-desk-chosen = Cu comentariile alese
consultations-desk-none-chosen = Alegeți cel puțin un comentariu.
consultations-desk-group = Grup
consultations-desk-new-group = Un grup nou
consultations-desk-group-title = Titlul grupului
consultations-desk-group-note = Notă pentru colegi
consultations-desk-group-note-hint = Nu este publică.
consultations-desk-group-save = Salvează grupul
consultations-group-needs-title = Scrieți un titlu pentru grup.
consultations-desk-answer-together = Dă un rezultat comun
consultations-desk-put-in-group = Pune în grup
consultations-desk-out-of-group = Scoate din grup
consultations-desk-publish-chosen = Publică aceste rezultate
consultations-desk-publication = Publicare
consultations-desk-no-drafts = 0 ciorne de publicat.
consultations-desk-drafts-wait = { $n ->
    [one] { $n } ciornă așteaptă să fie publicată.
    [few] { $n } ciorne așteaptă să fie publicate.
   *[other] { $n } de ciorne așteaptă să fie publicate.
}
consultations-desk-publish-partly = { $n ->
    [one] Rămâne { $n } comentariu fără rezultat: îl publicați mai târziu.
    [few] Rămân { $n } comentarii fără rezultat: le publicați mai târziu.
   *[other] Rămân { $n } de comentarii fără rezultat: le publicați mai târziu.
}
consultations-desk-publish-all = Publică rezultatele
consultations-desk-publish-hint = Fiecare rezultat intră în registrul actelor, iar autorul comentariului îl primește prin e-mail, cu motivul și cuvintele schimbate.
consultations-desk-groups = Grupuri
consultations-desk-no-groups = 0 grupuri. Puneți împreună comentariile care spun același lucru: un rezultat este valabil pentru toate.
consultations-desk-all-groups = Toate comentariile
consultations-desk-answer-group = Dă un rezultat grupului
consultations-desk-ways = Pagini apropiate
consultations-desk-public-page = Pagina publică a rezultatelor
consultations-desk-done-saved = Rezultatul a fost salvat.
consultations-desk-done-last = Rezultatul a fost salvat. Nu mai sunt comentarii fără rezultat.
consultations-desk-done-group = Grupul a fost salvat.
consultations-desk-done-published = { $n ->
    [one] { $n } rezultat publicat.
    [few] { $n } rezultate publicate.
   *[other] { $n } de rezultate publicate.
}
consultations-desk-done-grouped = { $n ->
    [one] { $n } comentariu pus în grup.
    [few] { $n } comentarii puse în grup.
   *[other] { $n } de comentarii puse în grup.
}
consultations-desk-done-ungrouped = { $n ->
    [one] { $n } comentariu scos din grup.
    [few] { $n } comentarii scoase din grup.
   *[other] { $n } de comentarii scoase din grup.
}
consultations-desk-done-answered = { $n ->
    [one] { $n } comentariu are acum rezultat, ca ciornă.
    [few] { $n } comentarii au acum rezultat, ca ciornă.
   *[other] { $n } de comentarii au acum rezultat, ca ciornă.
}
consultations-decide-title = Rezultatul comentariului lui { $name }
consultations-decide-comment = Comentariul
consultations-decide-thread = Deschide discuția
consultations-decide-section = Toată secțiunea
consultations-decide-answer = Rezultatul
consultations-decide-response-hint = Un răspuns în discuție nu este un rezultat: explică și nu se numără.
consultations-decide-respond = Răspunde în discuție
consultations-decide-public = Public
consultations-decide-public-hint = Acest rezultat este public: ce salvați este public imediat, autorul comentariului primește o scrisoare, iar cel dinainte rămâne de citit în istoric.
consultations-decide-draft-hint = Până când nu îl publicați, îl vede numai personalul.
consultations-decide-save = Salvează
consultations-decide-save-next = Salvează și treci la următorul
consultations-decide-save-publish = Salvează și publică
consultations-decide-save-public = Salvează și anunță
consultations-decide-conflict = Între timp un coleg a dat acest rezultat:
consultations-decide-conflict-hint = Ce ați scris este încă în formular. Dacă salvați din nou, îl înlocuiește pe al lui, care rămâne în istoric.
consultations-decide-history = { $n ->
    [one] { $n } versiune anterioară
    [few] { $n } versiuni anterioare
   *[other] { $n } de versiuni anterioare
}
consultations-together-title = Un rezultat pentru mai multe comentarii
consultations-together-lead = Fiecare comentariu primește o copie a rezultatului, care apoi se poate schimba separat. Cele care au deja un rezultat îl păstrează.
consultations-together-kept = Are deja un rezultat și îl păstrează
consultations-together-choose = Este valabil și pentru acesta
consultations-together-save = Salvează pentru toate cele alese

## Scrisori

consultations-letter-answer-subject = Rezultatul comentariului dumneavoastră: { $title }
consultations-letter-answer-changed-subject = S-a schimbat rezultatul comentariului dumneavoastră: { $title }
consultations-letter-answer = Comentariul dumneavoastră la { $title } are un rezultat.
    Ați scris:
    { $own }

    Rezultat: { $outcome }
    Motiv: { $reason }
consultations-letter-answer-changed = Rezultatul comentariului dumneavoastră la { $title } s-a schimbat.
    Ați scris:
    { $own }

    Rezultat: { $outcome }
    Motiv: { $reason }
consultations-letter-change = Cuvinte schimbate în text, { $name }: { $words }

## Raportul: pagini

consultations-report = Raportul final
consultations-report-lead = Ce s-a întrebat, cine a scris, ce s-a schimbat și ce nu, cu motivele.
consultations-report-read = Citiți raportul
consultations-report-owed = Fiecare comentariu are rezultatul lui: lipsește raportul final
consultations-report-published-on = Publicat la
consultations-report-other-language = Raportul este publicat în această limbă: { $language }.
consultations-report-desk-title = Redactarea raportului
consultations-report-desk-lead = Raportul se întocmește din faptele consultării. Apoi puteți schimba cuvintele, îl puteți vedea și publica drept pagină și PDF.
consultations-report-languages = Limbile raportului
consultations-report-none-yet = Nu există încă un raport în această limbă.
consultations-report-generate = Întocmește raportul
consultations-report-generate-again = Întocmește din nou
consultations-report-incomplete = { $n ->
    [one] { $n } comentariu nu are încă un rezultat public: raportul o va spune.
    [few] { $n } comentarii nu au încă un rezultat public: raportul o va spune.
   *[other] { $n } de comentarii nu au încă un rezultat public: raportul o va spune.
}
consultations-report-edit = Textul raportului
consultations-report-older = versiunea { $number }, nu ultima: dacă salvați, devine ultima
consultations-report-field-title = Titlu
consultations-report-field-publisher = Cine îl publică
consultations-report-field-issued = Data
consultations-report-field-issued-hint = Așa cum apare pe raport.
consultations-report-field-body = Text în Markdown
consultations-report-field-body-hint = ## titlu, - listă, **cuvinte accentuate**, [cuvinte](adresă). Un comentariu eliminat dispare și de aici.
consultations-report-save = Salvează
consultations-report-preview = Previzualizare
consultations-report-needs-title = Scrieți titlul raportului.
consultations-report-needs-line = Completați acest câmp.
consultations-report-needs-text = Scrieți textul raportului.
consultations-report-too-long = Raportul este prea lung pentru un PDF. Scurtați-l sau citiți-l ca pagină.
consultations-report-too-wide = Un tabel al raportului are prea multe coloane pentru un PDF.
consultations-report-state = Stare
consultations-report-public = Public
consultations-report-private = Nepublicat
consultations-report-newer-draft = După versiunea publicată a fost salvată alta: o vede numai personalul.
consultations-report-publish = Publică raportul
consultations-report-publish-hint = Raportul publicat intră în registrul actelor cu amprenta lui.
consultations-report-history = Versiuni
consultations-report-revision = Versiunea { $number }
consultations-report-generated = întocmită din fapte
consultations-report-edited = scrisă de mână
consultations-report-done-generated = Raportul a fost întocmit. Recitiți-l și publicați-l.
consultations-report-done-saved = Raportul a fost salvat.
consultations-report-done-same = Nu este nimic nou de salvat.
consultations-report-done-published = Raportul a fost publicat.
consultations-report-sure = Cineva a schimbat cuvintele acestui raport.
consultations-report-sure-hint = Dacă îl întocmiți din nou, ultima versiune pornește de la fapte. Cea scrisă de mână rămâne printre versiuni și poate fi reluată.
consultations-report-keep-mine = Păstrează-o pe cea scrisă de mână
consultations-report-changed = Între timp cineva a salvat altă versiune a raportului.
consultations-report-conflict-hint = Ce ați scris este încă în formular, nu este salvat. Dacă salvați din nou, devine ultima versiune.
consultations-report-conflict-theirs = Vedeți versiunea lui
consultations-report-withheld = [comentariu eliminat]

## Raportul: cuvinte

consultations-report-title = Raport final. { $process }
consultations-report-purpose = La ce a servit
consultations-report-decides = Cine decide
consultations-report-responsible = Cine răspunde
consultations-report-use = Cum se folosesc comentariile
consultations-report-open = S-a putut comenta
consultations-report-from = din { $from }
consultations-report-from-to = din { $from } până la { $to }
consultations-report-due = Rezultate datorate până la
consultations-report-answered = Ultimul rezultat publicat la
consultations-report-versions = Versiuni ale textului
consultations-report-voices = Cine a scris
consultations-report-comments = { $n ->
    [one] { $n } comentariu.
    [few] { $n } comentarii.
   *[other] { $n } de comentarii.
}
consultations-report-speakers = { $n ->
    [one] A scris { $n } persoană sau instituție.
    [few] Au scris { $n } persoane sau instituții.
   *[other] Au scris { $n } de persoane sau instituții.
}
consultations-report-removed = { $n ->
    [one] Alte comentarii eliminate: { $n }, cu motivul în locul lui.
    [few] Alte comentarii eliminate: { $n }, cu motivul în locul lor.
   *[other] Alte comentarii eliminate: { $n }, cu motivul în locul lor.
}
consultations-report-voices-caption = Comentarii după cine scrie și cum au venit
consultations-report-who = Cine scrie
consultations-report-total = Total
consultations-channel-web = De pe aceste pagini
consultations-channel-meeting = Din întâlniri
consultations-channel-assisted = De la ghișee
consultations-report-outcomes = Comentariile și rezultatele lor
consultations-report-no-comments = 0 comentarii. Nimeni nu a scris.
consultations-report-summary = Rezultate: { $outcomes }.
consultations-report-waiting = { $n ->
    [one] { $n } comentariu este încă fără rezultat.
    [few] { $n } comentarii sunt încă fără rezultat.
   *[other] { $n } de comentarii sunt încă fără rezultat.
}
consultations-report-outcomes-caption = Comentarii și rezultate pe secțiuni
consultations-report-section = Secțiune
consultations-report-comments-column = Comentarii
consultations-report-no-answer = Încă fără rezultat.
consultations-report-reason-below = Motivul este mai jos.
consultations-report-more = Celelalte comentarii sunt pe pagina rezultatelor:
consultations-report-changes = Ce s-a schimbat în text
consultations-report-no-new-version = Textul comentat este încă cel valabil.
consultations-report-compared = { $n ->
    [one] Între „{ $from }” și „{ $to }” este { $n } schimbare.
    [few] Între „{ $from }” și „{ $to }” sunt { $n } schimbări.
   *[other] Între „{ $from }” și „{ $to }” sunt { $n } de schimbări.
}
consultations-report-compare = Comparați cele două texte
consultations-report-rejected = Ce nu a fost acceptat și de ce
consultations-report-none-rejected = 0 comentarii neacceptate.
consultations-report-why = Motiv:
consultations-report-check = Cum se verifică
consultations-report-check-lead = Fiecare cifră din acest raport se poate reface din aceste pagini:
consultations-report-check-answers = Fiecare comentariu cu rezultatul lui
consultations-report-check-text = Textul cu comentariile
consultations-report-check-compare = Comparația versiunilor
consultations-report-check-data = Aceleași date ca tabel
consultations-report-check-register = Registrul actelor
