### Textele unei consultări: citirea, comentarea, compararea, încărcarea și publicarea lor.

## Acte în registru

consultations-act-text-published = A fost publicată o versiune a textului: { $title }
consultations-act-results-created = Rezultatele așteptate pot fi urmărite: { $title }
consultations-act-interest-declared = O organizație vrea să contribuie: { $title }

## Nume

consultations-text = Textul
consultations-crumb = Consultări
consultations-kind-draft = În consultare
consultations-kind-adopted = Adoptat
consultations-kind-updated = Actualizat
consultations-version-name = { $kind }, { $day }
consultations-in-preparation = În pregătire
consultations-public = Publică
consultations-name-action = Acțiunea { $number }
consultations-name-commitment = Angajamentul { $number }
consultations-name-chapter = Secțiunea { $number }
consultations-front = Introducere
consultations-paragraph = Paragraful
consultations-result = Rezultatul
consultations-actions = { $n ->
    [one] { $n } acțiune
    [few] { $n } acțiuni
   *[other] { $n } de acțiuni
}
consultations-commitments = { $n ->
    [one] { $n } angajament
    [few] { $n } angajamente
   *[other] { $n } de angajamente
}
consultations-sections = { $n ->
    [one] { $n } secțiune
    [few] { $n } secțiuni
   *[other] { $n } de secțiuni
}
consultations-blocks = { $n ->
    [one] { $n } paragraf
    [few] { $n } paragrafe
   *[other] { $n } de paragrafe
}

## Citirea și comentarea

consultations-read = Citiți textul
consultations-read-and-comment = Citiți și comentați textul
consultations-no-text-public = Textul nu este încă publicat.
consultations-voices = Cine a participat
consultations-voices-brought = { $n ->
    [one] Un comentariu vine de la o întâlnire sau de la un ghișeu.
    [few] { $n } comentarii vin de la întâlniri sau ghișee.
   *[other] { $n } de comentarii vin de la întâlniri sau ghișee.
}
consultations-whole-text = Textul complet
consultations-opens = Se comentează de { $day }, ora { $time }
consultations-open-until = Se comentează până { $day }
consultations-closed-since = Comentariile s-au închis { $day }, ora { $time }
consultations-versions = Versiunile textului
consultations-version = Versiunea
consultations-compare = Compară
consultations-older-version = Citiți o versiune anterioară: { $version }.
consultations-to-current = Mergeți la versiunea actuală
consultations-preview-note = Această pagină este văzută numai de personal.
consultations-index = Cuprinsul textului
consultations-whole-index = Cuprinsul întreg
consultations-search = Căutați în text
consultations-search-button = Caută
consultations-found = Secțiuni cu „{ $words }”
consultations-found-nothing = Nicio secțiune nu conține „{ $words }”. Încercați cu mai puține cuvinte sau cu cuprinsul.
consultations-download = Descărcați această versiune:
consultations-plain-words = Text simplu
consultations-count-at = la paragraful { $number }
consultations-write-first = scrieți primul
consultations-pick = Citează
consultations-pick-at = Citați cuvinte din paragraful { $number }
consultations-comments = Comentarii
consultations-all-comments = Toate comentariile la această secțiune
consultations-on-the-whole = { $count } la textul întreg
consultations-at-paragraph = la paragraful { $number }
consultations-at-heading = la un titlu
consultations-at-former-paragraph = la un paragraf dintr-o versiune anterioară
consultations-former-paragraph = Acest paragraf nu este în versiunea afișată. Comentariile lui rămân aici; se referă la o versiune anterioară.
consultations-missing = { $n ->
    [one] Lipsește o întrebare.
    [few] Lipsesc { $n } întrebări.
   *[other] Lipsesc { $n } de întrebări.
}
consultations-missing-which = Textul nu răspunde la { $questions }. Redacția a fost anunțată.
consultations-incomplete-sections = { $n ->
    [one] O secțiune nu răspunde la toate întrebările:
    [few] { $n } secțiuni nu răspund la toate întrebările:
   *[other] { $n } de secțiuni nu răspund la toate întrebările:
}
consultations-results = Rezultate așteptate
consultations-result-not-started = Neînceput
consultations-result-under-way = În lucru
consultations-result-done = Realizat
consultations-result-given-up = Abandonat
consultations-result-at = Rezultatul { $number }, la punctul { $label }
consultations-result-former = Nu mai este în text:
consultations-neighbours = Secțiunile dinainte și de după
consultations-previous = Înainte:
consultations-next = După:
consultations-cite = Referință permanentă
consultations-cite-address = Adresa de citat

## Compararea

consultations-comparison = Comparație
consultations-compare-title = Ce s-a schimbat: de la „{ $from }” la „{ $to }”
consultations-compare-before = Comparați cu versiunea dinainte
consultations-compare-words = Comparația în text simplu
consultations-what-changed = ce s-a schimbat
consultations-in-short = Pe scurt
consultations-changes = Modificări
consultations-addition = Adăugire { $number }
consultations-deletion = Ștergere { $number }
consultations-additions = { $n ->
    [one] { $n } adăugire
    [few] { $n } adăugiri
   *[other] { $n } de adăugiri
}
consultations-deletions = { $n ->
    [one] { $n } ștergere
    [few] { $n } ștergeri
   *[other] { $n } de ștergeri
}
consultations-moved = { $n ->
    [one] { $n } paragraf mutat
    [few] { $n } paragrafe mutate
   *[other] { $n } de paragrafe mutate
}
consultations-moved-here = mutat aici
consultations-no-changes = Nu s-a schimbat niciun cuvânt
consultations-parts-unchanged = { $n ->
    [one] { $n } secțiune nu s-a schimbat
    [few] { $n } secțiuni nu s-au schimbat
   *[other] { $n } de secțiuni nu s-au schimbat
}
consultations-paragraphs-unchanged = { $n ->
    [one] { $n } paragraf nu s-a schimbat
    [few] { $n } paragrafe nu s-au schimbat
   *[other] { $n } de paragrafe nu s-au schimbat
}
consultations-to-section = Citiți secțiunea
consultations-comments-stay = Comentariile la textul anterior rămân la locul lor, cu semnul „se referă la o versiune anterioară”.

## Organizații care vor să ajute

consultations-interest = Organizația mea vrea să contribuie
consultations-interest-lead = Scrieți ce ar aduce organizația dumneavoastră pentru realizare. Este public, iar biroul răspunde de ce face cu oferta.
consultations-interests = { $n ->
    [one] { $n } organizație vrea să contribuie
    [few] { $n } organizații vor să contribuie
   *[other] { $n } de organizații vor să contribuie
}
consultations-interest-organisation = Organizația
consultations-interest-offers = Ce oferă
consultations-interest-offers-hint = Oameni, spații, date, experiență: în câteva rânduri.
consultations-interest-send = Declară
consultations-interest-draft = Ofertă de contribuție la secțiunea { $section }
consultations-interest-hidden = Ascunsă de moderatori:
consultations-interest-needs-organisation = Scrieți numele organizației.
consultations-interest-needs-offer = Scrieți ce oferă organizația.
consultations-interest-confirm-first = Confirmați mai întâi adresa de e-mail: linkul pe care îl trimitem publică oferta.
consultations-your-name = Numele dumneavoastră
consultations-your-name-hint = Apare în registrul actelor.
consultations-your-email = Adresa dumneavoastră de e-mail
consultations-your-email-hint = Trimitem un link de confirmare. Nu se afișează.
consultations-back-to-section = Înapoi la secțiune

## Redacția: încărcarea unui text

consultations-staff-title = Pregătiți textul
consultations-staff-lead = Încărcați un fișier, vedeți ce a ieșit din el, apoi publicați. Ce este în pregătire vede numai personalul.
consultations-no-text-yet = Încă niciun text.
consultations-due-text = Încărcați textul de comentat
consultations-due-publication = Publicați textul: consultarea este publică fără el
consultations-due-version = O versiune nouă așteaptă să fie publicată
consultations-upload = Încărcați un text
consultations-upload-again = Încărcați alt fișier
consultations-upload-again-lead = Ia locul celui aflat în pregătire. Paragrafele cu aceleași cuvinte își păstrează adresa și comentariile.
consultations-template = Întrebările la care răspunde
consultations-template-ogp = Angajamentele unui plan de guvernare deschisă
consultations-template-free = Niciuna: text liber
consultations-text-language = Limba textului
consultations-file = Fișier
consultations-file-hint = Markdown, Word (.docx), OpenDocument (.odt), pagină web sau text simplu, până la 50 MB.
consultations-paste = Sau lipiți cuvintele aici
consultations-paste-hint = Markdown: „#” titlu, „##” capitol sau acțiune, „###” angajament.
consultations-upload-button = Citește fișierul
consultations-preview-title = Priviți textul înainte de a-l folosi
consultations-preview-kept = Fișierul rămâne aici o zi. Nimic nu este încă public.
consultations-preview = Citiți-l ca pagină
consultations-use = Folosește acest text
consultations-choose-other = Alege alt fișier
consultations-outline = Ce s-a recunoscut
consultations-warnings = Ce a schimbat citirea
consultations-missing-in = { $section }: lipsește { $question }
consultations-missing-empty = { $section }: sub { $question } nu este nimic
consultations-repeats = { $n ->
    [one] Un paragraf apărea de două ori
    [few] { $n } paragrafe apăreau de două ori
   *[other] { $n } de paragrafe apăreau de două ori
}
consultations-repeats-lead = Rămâne prima copie.
consultations-fates = Ce se întâmplă cu paragrafele
consultations-fates-kept = { $n ->
    [one] { $n } la fel
    [few] { $n } la fel
   *[other] { $n } la fel
}
consultations-fates-edited = { $n ->
    [one] { $n } cu alte cuvinte
    [few] { $n } cu alte cuvinte
   *[other] { $n } cu alte cuvinte
}
consultations-fates-moved = { $n ->
    [one] { $n } mutat
    [few] { $n } mutate
   *[other] { $n } mutate
}
consultations-fates-added = { $n ->
    [one] { $n } nou
    [few] { $n } noi
   *[other] { $n } noi
}
consultations-fates-removed = { $n ->
    [one] { $n } scos
    [few] { $n } scoase
   *[other] { $n } scoase
}
consultations-fate-kept = La fel
consultations-fate-edited = Alte cuvinte
consultations-fate-moved = Mutat
consultations-fate-added = Nou
consultations-fate-removed = Scos
consultations-fate-comments-stay = rămân la adresa acestui paragraf.

## Redacția: publicarea

consultations-publish = Publicați această versiune
consultations-publish-lead = O versiune publică nu se mai schimbă. Amprenta ei intră în registrul actelor.
consultations-kind = Ce este
consultations-dated = Ziua ei
consultations-dated-hint = Ziua în care se deschide pentru comentarii, este adoptată sau actualizată.
consultations-note = Notă
consultations-note-hint = Apare deasupra textului; poate rămâne goală.
consultations-publish-button = Publică

## Refuzuri

consultations-officials-only = Numai funcționarii localității pot face acest lucru.
consultations-withdrawn = Consultarea a fost retrasă.
consultations-not-public = Nu este public.
consultations-publish-process-first = Publicați mai întâi consultarea, apoi textul.
consultations-text-missing = Lipsește textul de comentat. Încărcați-l mai întâi.
consultations-update-before-adoption = Nu este nimic de actualizat: niciun text adoptat nu este public.
consultations-draft-after-adoption = Un text este deja adoptat: publicați o versiune adoptată sau actualizată.
consultations-text-changed = Textul s-a schimbat de când ați citit fișierul. Încărcați fișierul din nou.
consultations-nothing-to-publish = Nimic nu este în pregătire.
consultations-kind-missing = Alegeți ce este versiunea.
consultations-dated-wrong = Scrieți ziua ca an, lună, zi: 2022-02-28.
consultations-upload-gone = Acest fișier a fost deja folosit sau este mai vechi de o zi. Încărcați-l din nou.
consultations-upload-nothing = Alegeți un fișier sau lipiți cuvintele.
consultations-upload-broken = Fișierul nu a ajuns întreg. Trimiteți-l din nou.
consultations-paste-too-large = Sunt prea multe cuvinte de lipit. Încărcați-le ca fișier.
consultations-no-such-place = Acest loc nu este în text. Adresa poate fi greșită sau textul s-a schimbat.
consultations-quote-needs-paragraph = Alegeți paragraful ale cărui cuvinte le citați.
consultations-quote-not-found = Aceste cuvinte nu sunt în paragraf. Copiați-le de acolo sau lăsați câmpul gol.
consultations-import-too-large = Fișierul depășește { $max } MB. Scoateți imaginile sau împărțiți-l.
consultations-import-unpacks-too-large = Despachetat, fișierul depășește { $max } MB. Nu este un document obișnuit; salvați-l din nou din programul de scris.
consultations-import-too-long = Textul depășește numărul maxim de caractere: { $max }. Împărțiți-l.
consultations-import-too-many = Textul depășește numărul maxim de paragrafe: { $max }. Împărțiți-l.
consultations-import-encrypted = Fișierul este protejat cu parolă. Salvați-l fără parolă.
consultations-import-broken = Fișierul este stricat. Deschideți-l în programul de scris și salvați-l din nou.
consultations-import-no-document = În acest fișier nu este un document. Alegeți Markdown, Word (.docx), OpenDocument (.odt), o pagină web sau text simplu.
consultations-import-not-text = Acest fișier nu se citește (PDF, Word vechi, imagini). Salvați-l ca Word (.docx), OpenDocument (.odt) sau Markdown.
consultations-import-empty = Nu conține cuvinte.

## Ce a schimbat citirea

consultations-warning-western = Literele nu sunt Unicode; s-a presupus codarea vest-europeană. Verificați accentele.
consultations-warning-central-european = Literele nu sunt Unicode; s-a presupus codarea central-europeană. Verificați accentele.
consultations-warning-unreadable = { $n ->
    [one] Un caracter nu a putut fi citit.
    [few] { $n } caractere nu au putut fi citite.
   *[other] { $n } de caractere nu au putut fi citite.
}
consultations-warning-cedilla = { $n ->
    [one] O literă s sau t cu sedilă a devenit ș sau ț cu virgulă.
    [few] { $n } litere s și t cu sedilă au devenit ș și ț cu virgulă.
   *[other] { $n } de litere s și t cu sedilă au devenit ș și ț cu virgulă.
}
consultations-warning-controls = { $n ->
    [one] A fost scos un caracter invizibil.
    [few] Au fost scoase { $n } caractere invizibile.
   *[other] Au fost scoase { $n } de caractere invizibile.
}
consultations-warning-furniture = { $n ->
    [one] A fost lăsat afară un rând din jurul textului: { $lines }.
    [few] Au fost lăsate afară { $n } rânduri din jurul textului: { $lines }.
   *[other] Au fost lăsate afară { $n } de rânduri din jurul textului: { $lines }.
}
consultations-warning-tracked = Modificările urmărite au fost încheiate: inserări păstrate ({ $insertions }), ștergeri eliminate ({ $deletions }).
consultations-warning-remarks = { $n ->
    [one] A fost lăsată afară o observație a revizorilor.
    [few] Au fost lăsate afară { $n } observații ale revizorilor.
   *[other] Au fost lăsate afară { $n } de observații ale revizorilor.
}
consultations-warning-pictures = { $n ->
    [one] A fost lăsată afară o imagine.
    [few] Au fost lăsate afară { $n } imagini.
   *[other] Au fost lăsate afară { $n } de imagini.
}
consultations-warning-links = { $n ->
    [one] Un link nu ducea într-un loc deschis cititorilor; cuvintele lui rămân.
    [few] { $n } linkuri nu duceau într-un loc deschis cititorilor; cuvintele lor rămân.
   *[other] { $n } de linkuri nu duceau într-un loc deschis cititorilor; cuvintele lor rămân.
}
consultations-warning-notes = { $n ->
    [one] O notă stă acum la sfârșitul secțiunii ei.
    [few] { $n } note stau acum la sfârșitul secțiunii lor.
   *[other] { $n } de note stau acum la sfârșitul secțiunii lor.
}
consultations-warning-contents = Cuprinsul a fost lăsat afară: paginile și-l fac singure.
consultations-warning-hidden = { $n ->
    [one] A fost lăsat afară un pasaj ascuns.
    [few] Au fost lăsate afară { $n } pasaje ascunse.
   *[other] Au fost lăsate afară { $n } de pasaje ascunse.
}
consultations-personal-interests = Disponibilități
consultations-personal-interests-meaning = Ce organizație se oferă pentru un angajament și cine a scris, pentru a o contacta.
consultations-personal-interests-kept = Cât timp textul este public; se șterge la cerere.
consultations-personal-answers = Răspunsuri și rapoarte ale instituției
consultations-personal-answers-meaning = Cine a semnat un răspuns sau un raport, pentru că un act al instituției are pe cineva care răspunde de el.
consultations-personal-answers-kept = În arhivă, ca act al instituției; legătura cu contul se șterge.
