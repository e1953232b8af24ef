## Acte în registru

spaces-act-published = A fost publicată consultarea „{ $title }”
spaces-act-amended = Textul de prezentare al consultării „{ $title }” a fost schimbat
spaces-act-rescheduled = Datele consultării „{ $title }” au fost schimbate
spaces-act-closed = Consultarea „{ $title }” s-a încheiat, cu toate răspunsurile date
spaces-act-withdrawn = Consultarea „{ $title }” a fost retrasă
spaces-act-founded = A fost deschis un spațiu nou: { $title }
spaces-act-settled = Setările pentru { $title } au fost schimbate

## Meniu și prima pagină

spaces-menu-home = Acum
spaces-home-title = Ce se hotărăște acum
spaces-home-sentence = { $open }, { $closing }.
spaces-home-sentence-alone = { $open }.
spaces-home-n-open = { $n ->
    [one] Un lucru deschis
    [few] { $n } lucruri deschise
   *[other] { $n } de lucruri deschise
}
spaces-home-n-closing = { $n ->
    [one] unul se închide astăzi
    [few] { $n } se închid astăzi
   *[other] { $n } se închid astăzi
}
spaces-home-n-closing-tonight = { $n ->
    [one] unul se închide diseară
    [few] { $n } se închid diseară
   *[other] { $n } se închid diseară
}
spaces-home-closes-today = se închide astăzi
spaces-home-closes-tonight = se închide diseară
spaces-home-first-closes = { $n ->
    [one] se închide { $day }
    [few] primul se închide { $day }
   *[other] primul se închide { $day }
}
spaces-home-nothing = Acum nu este nimic de hotărât.
spaces-home-nothing-next = Acum nu este nimic de hotărât. Urmează „{ $title }”, de { $day }.
spaces-home-coming-lead = Iată ce se deschide în curând.
spaces-home-follow = Urmăriți actele cu un cititor de fluxuri
spaces-home-open = Deschis acum
spaces-home-all = { $n ->
    [one] Toate ({ $n })
    [few] Toate ({ $n })
   *[other] Toate ({ $n })
}
spaces-home-answers = Decizii și răspunsuri
spaces-home-owes = { $n ->
    [one] Instituția datorează un răspuns.
    [few] Instituția datorează { $n } răspunsuri.
   *[other] Instituția datorează { $n } de răspunsuri.
}
spaces-home-late = { $n ->
    [one] Unul a întârziat.
    [few] { $n } au întârziat.
   *[other] { $n } au întârziat.
}
spaces-home-owes-nothing = Instituția nu datorează răspunsuri.
spaces-home-acts = Ultimele acte
spaces-home-acts-all = Toate actele
spaces-home-no-acts = 0 acte. Primul va fi prima consultare publicată.

## Liste

spaces-list-title = Consultări
spaces-list-lead = Toate, de la cea mai nouă: deschise, viitoare, în așteptarea răspunsului, încheiate.
spaces-list-filter = Filtrați după stare
spaces-list-empty = 0 consultări în această stare.
spaces-stage-all = Toate
spaces-stage-open = Deschise
spaces-stage-coming = Urmează
spaces-stage-answering = În așteptarea răspunsului
spaces-stage-closed = Încheiate
spaces-tag-lead = Consultări și acte cu acest hashtag.
spaces-tag-empty = 0 consultări cu acest hashtag.

## O consultare

spaces-kind-consultation = Consultare
spaces-action-comment = Citiți și comentați textul
spaces-action-read = Citiți textul
spaces-state-draft = Ciornă
spaces-state-closed = Încheiată, cu toate răspunsurile
spaces-state-withdrawn = Retrasă
spaces-decides = hotărăște:
spaces-comments-undated = Datele nu sunt încă stabilite
spaces-comments-open-on = Se comentează de { $day }, ora { $time }
spaces-comments-open = Se comentează, fără termen
spaces-comments-close-on = Se comentează până { $day }, ora { $time }
spaces-comments-closed-on = Etapa comentariilor s-a închis { $day } la { $time }
spaces-closes-day = Se închide { $day }
spaces-closes-first = primul termen: { $day }
spaces-closes-hour = la { $time }, ora din { $zone }. Apoi un comentariu rămâne ciornă.
spaces-closed-then = Textul se poate citi oricând.
spaces-opens-then = Dacă scrieți mai devreme, comentariul rămâne ciornă.
spaces-zone-rome = Roma
spaces-zone-bucharest = București
spaces-in-brief = Pe scurt
spaces-phases = Etapele
spaces-phase-done = încheiată:
spaces-phase-undated = dată nestabilită
spaces-phase-from = de { $day }
spaces-use-title = La ce folosește comentariul dumneavoastră
spaces-fact-body = Cine hotărăște
spaces-fact-influence = Cât poate conta
spaces-fact-can = Puteți schimba
spaces-fact-cannot = Nu puteți schimba
spaces-fact-use = Ce facem cu comentariile
spaces-fact-due = Răspuns până la
spaces-fact-responsible = Responsabil
spaces-fact-level = Nivel de guvernare
spaces-fact-plan = Plan
spaces-fact-validity = Valabilitatea planului
spaces-plan-edition = ediția { $n }
spaces-influence-inform = Informare: instituția spune ce va face
spaces-influence-consult = Consultare: instituția întreabă, răspunde fiecăruia și hotărăște
spaces-influence-codecide = Decizie comună: instituția hotărăște împreună cu participanții
spaces-level-local = Local
spaces-level-provincial = Județean
spaces-level-regional = Regional
spaces-level-national = Național
spaces-level-european = European
spaces-values = Principii
spaces-value-transparency = Transparență
spaces-value-accountability = Răspundere
spaces-value-participation = Participare
spaces-value-inclusion = Incluziune
spaces-value-innovation = Inovare
spaces-documents = Documente și date
spaces-all-data = Toate datele
spaces-easy = Cum participați, ușor de citit
spaces-previous-edition = Ediția anterioară:
spaces-carried-over = Reia:
spaces-draft-notice = Este o ciornă: o vede numai personalul.
spaces-draft-go-on = Continuați pregătirea
spaces-withdrawn-notice = Această consultare a fost retrasă. Motivul:
spaces-edit-words = Schimbați textul
spaces-edit-dates = Schimbați datele
spaces-close-it = Încheiați
spaces-withdraw-it = Retrageți
spaces-answer-by = răspuns până la
spaces-answer-late = { $n ->
    [one] Fără răspuns de { $n } zi
    [few] Fără răspuns de { $n } zile
   *[other] Fără răspuns de { $n } de zile
}
spaces-answer-due-in = { $n ->
    [one] De dat în { $n } zi
    [few] De dat în { $n } zile
   *[other] De dat în { $n } de zile
}
spaces-answer-due-today = De dat astăzi

## Date și texte datorate

spaces-data-lead = Aceleași liste și aceleași rânduri ca pe pagini.
spaces-data-files = Fișiere de descărcat
spaces-data-api = Interfața de citire
spaces-data-columns = { $n ->
    [one] { $n } coloană, cu explicație
    [few] { $n } coloane, cu explicații
   *[other] { $n } de coloane, cu explicații
}
spaces-duty-other-language = Această pagină nu există încă în limba dumneavoastră: iată textul în altă limbă.
spaces-duty-accessibility = Declarație de accesibilitate
spaces-duty-rules = Regulile de moderare
spaces-duty-easy = Ușor de citit
spaces-duty-contact = Contact
spaces-duty-data = Date deschise
spaces-duty-table = Tabel
spaces-duties-title = Texte datorate cititorilor
spaces-duties-lead = Accesibilitate, date personale, reguli, contact. Textul comun rămâne valabil până îl scrieți pe al dumneavoastră.
spaces-duty-own = text propriu, din
spaces-duty-standard = textul comun
spaces-duty-edit-lead = Textul este valabil în această limbă. Primul rând, cu #, este titlul.
spaces-duty-text = Text
spaces-duty-text-hint = Markdown: # titlu, ## secțiune, - listă, **accent**, [cuvinte](adresă). { "{town}" }, { "{publisher}" }, { "{contact}" } și { "{phone}" } iau valorile din setări.
spaces-duty-text-missing = Textul este gol. Scrieți-l sau reveniți la textul comun.
spaces-duty-use-standard = Reveniți la textul comun

## Instalare

spaces-node-title = Unde se participă
spaces-node-lead = { $n ->
    [one] Un lucru deschis acum, în toate locurile.
    [few] { $n } lucruri deschise acum, în toate locurile.
   *[other] { $n } de lucruri deschise acum, în toate locurile.
}
spaces-node-empty = Aici nu există încă nicio localitate. Administratorul instalării o poate deschide pe prima.
spaces-node-towns = Locuri
spaces-node-members = { $n ->
    [one] { $n } membru
    [few] { $n } membri
   *[other] { $n } de membri
}
spaces-node-nothing-open = 0 lucruri deschise acum

## Birou și pregătire

spaces-desk-title = Birou
spaces-desk-lead = { $n ->
    [one] O lucrare în curs.
    [few] { $n } lucrări în curs.
   *[other] { $n } de lucrări în curs.
}
spaces-desk-due = De făcut astăzi
spaces-desk-mine = Consultările mele
spaces-desk-others = Celelalte
spaces-desk-empty = 0 consultări în pregătire sau în curs.
spaces-desk-settings = Setări
spaces-new = Consultare nouă
spaces-new-lead = Scrieți un titlu și alegeți modelul. Totul rămâne ciornă până publicați.
spaces-begin = Începeți
spaces-template = Model
spaces-template-five = Consultare în cinci pași
spaces-template-five-line = Pregătire, comentarii, examinare, text adoptat, actualizare: etapele sunt deja scrise.
spaces-template-free = Consultare liberă
spaces-template-free-line = Comentarii și examinare; celelalte etape le adăugați dumneavoastră.
spaces-five-read = Pregătire
spaces-five-read-note = Textul se poate citi deja.
spaces-five-comment = Comentați textul
spaces-five-comment-note = Alegeți un loc din text și scrieți. Poate fi și o întrebare.
spaces-five-examine = Examinarea comentariilor
spaces-five-examine-note = Un rezultat și un motiv pentru fiecare comentariu.
spaces-five-adopt = Textul adoptat
spaces-five-adopt-note = Apar textul cu cuvintele schimbate și raportul final.
spaces-five-adopt-action = Vedeți ce s-a schimbat
spaces-five-monitor = Actualizare
spaces-five-monitor-note = Se arată ce s-a făcut. Comentariile rămân la locul lor.
spaces-step-purpose = Scop
spaces-step-purpose-line = cine hotărăște, ce se poate schimba
spaces-step-text = Text
spaces-step-text-line = documentul de comentat
spaces-step-dates = Date
spaces-step-dates-line = când se deschide, când se închide
spaces-step-publish = Publicare
spaces-step-publish-line = verificare și previzualizare
spaces-saved-at = ultima salvare: { $when }
spaces-save = Salvează
spaces-save-next = Salvează și continuă
spaces-save-stay = Salvează și rămâi aici
spaces-back = Înapoi
spaces-more = Alte informații
spaces-in-language = În altă limbă: { $language }
spaces-not-said = neprecizat
spaces-title = Titlu
spaces-title-hint = Ce se consultă, într-un rând. De exemplu: „Planul spațiilor verzi 2026”.
spaces-purpose = Scop
spaces-purpose-hint = La ce folosește, în cuvinte simple. Fără acest text nu se poate publica.
spaces-body = Cine hotărăște
spaces-body-hint = Organul care ia decizia: primarul, consiliul, directorul.
spaces-use = Ce facem cu comentariile
spaces-use-hint = Ce se întâmplă cu fiecare comentariu și când. Apare pe pagina publică.
spaces-can = Ce se poate schimba
spaces-can-hint = Părțile textului asupra cărora un comentariu are efect.
spaces-cannot = Ce nu se poate schimba
spaces-cannot-hint = Ce este deja hotărât și de ce.
spaces-office = Serviciul sau funcția persoanei responsabile
spaces-responsible = Persoana responsabilă
spaces-responsible-hint = Prenumele și numele. Apare pe pagina publică.
spaces-hashtag = Hashtag
spaces-hashtag-hint = Fără spații. Adună pe o pagină și într-un flux tot ce are același hashtag.
spaces-plan-hint = Completați numai dacă se consultă un plan cu ediții.
spaces-plan-series = Numele seriei de planuri
spaces-plan-edition-n = Ediția (număr)
spaces-plan-from = Primul an de valabilitate
spaces-plan-to = Ultimul an de valabilitate
spaces-plan-previous = Titlul ediției anterioare
spaces-plan-previous-link = Adresa ediției anterioare
spaces-plan-previous-link-hint = O adresă web sau numele consultării de pe acest site.
spaces-reason = Motivul, public
spaces-reason-hint = Consultarea este publică: cine o urmărește citește de ce se schimbă ceva.
spaces-dates-hint = Datele și orele sunt în ora { $zone }. O etapă „până la 23:59” cuprinde tot acel minut.
spaces-phase-n = Etapa { $n }
spaces-phase-title = Ce se face
spaces-phase-feature = Ce deschide
spaces-feature-read = Numai citire
spaces-feature-comment = Comentarii la text
spaces-feature-examine = Examinarea comentariilor
spaces-feature-adopt = Text adoptat și rezultate
spaces-feature-monitor = Actualizări
spaces-phase-opens = Începe
spaces-phase-closes = Se termină
spaces-phase-closes-hint = Gol: fără sfârșit.
spaces-phase-more = Notă, buton, alte limbi
spaces-phase-note = O propoziție în plus
spaces-phase-action = Textul butonului
spaces-phase-action-hint = Gol: textul obișnuit.
spaces-phase-drop = Elimină această etapă la salvare
spaces-phase-add = Adaugă o etapă
spaces-answer-due-hint = Ziua până la care răspunde instituția. Dacă trece, pagina o spune singură.
spaces-checklist = Verificare
spaces-missing-n = { $n ->
    [one] lipsește un lucru
    [few] lipsesc { $n } lucruri
   *[other] lipsesc { $n } de lucruri
}
spaces-check-dates = Datele comentariilor
spaces-check-ok = În regulă
spaces-check-missing = De completat
spaces-publish = Publică
spaces-publish-lead = După publicare toți văd pagina. Etapele se deschid și se închid singure; orice schimbare va avea nevoie de un motiv public.
spaces-publish-summary = Cum va apărea
spaces-preview = Previzualizare
spaces-close-title = Încheiați consultarea
spaces-close-lead = Fiecare comentariu are rezultatul său. După încheiere pagina rămâne publică și nu se mai schimbă.
spaces-close-not-yet = Nu se poate încheia încă
spaces-close = Încheie
spaces-withdraw-title = Retrageți consultarea
spaces-withdraw-lead = Pagina rămâne, cu motivul. Comentariile publicate rămân vizibile. Nu există cale înapoi.
spaces-withdraw-reason-hint = Participanții citesc acest text în locul termenului.
spaces-withdraw = Retrage

## Două persoane deodată

spaces-conflict-title = Altcineva a salvat între timp
spaces-conflict-lead = { $name } a salvat în timp ce scriați. Textul dumneavoastră este încă mai jos: comparați și salvați din nou.
spaces-conflict-town = Setările s-au schimbat în timp ce scriați. Ce ați scris este încă mai jos: comparați și salvați din nou.
spaces-conflict-theirs = Ce este acum, acolo unde diferă:
spaces-conflict-empty = (gol)
spaces-process-changed = Consultarea s-a schimbat în timp ce o vedeați. Reveniți la pagină și verificați din nou.

## Localități

spaces-town-new = Localitate nouă
spaces-town-new-lead = Nume, limbi, culori și contact: spațiul este gata imediat ce salvați.
spaces-town-create = Deschide spațiul
spaces-town-settings = Setările localității
spaces-town-settings-line = Nume, limbi, culori, contact în subsolul paginii.
spaces-town-slug = Numele din adrese
spaces-town-slug-hint = Litere a-z, cifre și cratime. Nu se mai schimbă.
spaces-town-slug-wrong = Folosiți între 1 și 40 de litere a-z, cifre și cratime; la început și la sfârșit o literă sau o cifră.
spaces-town-name = Nume
spaces-town-name-missing = Lipsește numele în limba principală.
spaces-town-tagline = Propoziția de sub nume
spaces-town-languages = Limbile paginilor
spaces-town-languages-wrong = Alegeți cel puțin o limbă; limba principală trebuie să fie între cele alese.
spaces-town-main = Limba principală
spaces-town-zone = Fusul orar
spaces-town-zone-hint = De exemplu Europe/Bucharest sau Europe/Rome.
spaces-town-zone-wrong = Acest fus orar nu există. Scrieți, de exemplu, Europe/Bucharest.
spaces-town-hue = Culoare
spaces-town-chroma = Intensitatea culorii
spaces-hue-0 = roșu
spaces-hue-30 = portocaliu
spaces-hue-60 = chihlimbar
spaces-hue-90 = oliv
spaces-hue-120 = verde-deschis
spaces-hue-150 = verde
spaces-hue-180 = turcoaz
spaces-hue-210 = azuriu
spaces-hue-240 = albastru
spaces-hue-270 = indigo
spaces-hue-300 = violet
spaces-hue-330 = zmeuriu
spaces-chroma-low = aproape gri
spaces-chroma-mid = clar
spaces-chroma-high = intens
spaces-town-duties = Cine publică
spaces-town-duties-hint = Apare în subsolul fiecărei pagini și în textele datorate cititorilor.
spaces-town-publisher = Instituția care publică
spaces-town-publisher-missing = Lipsește instituția care publică.
spaces-town-address = Adresa
spaces-town-email = E-mailul biroului
spaces-town-email-wrong = Scrieți o adresă de e-mail, de exemplu participa@oras.example.
spaces-town-phone = Telefon
spaces-town-host = Adresă web proprie
spaces-town-host-hint = De exemplu participa.oras.example. Adresa trebuie să ducă deja la această instalare.
spaces-town-host-wrong = Scrieți numai numele, fără https:// și fără bare oblice.
spaces-town-population = Locuitori
spaces-town-urbanity = Tipul teritoriului
spaces-urbanity-rural = rural
spaces-urbanity-intermediate = intermediar
spaces-urbanity-urban = urban
spaces-town-taken = Acest nume sau adresa web aparține deja altei localități.
spaces-host-taken = Această adresă web aparține deja altei localități.

## Refuzuri

spaces-stewards-only = Numai administratorul instalării poate face acest lucru.
spaces-administrators-only = Numai administratorul localității poate face acest lucru.
spaces-officials-only = Numai personalul instituției poate face acest lucru. Dacă faceți parte din personal, intrați în cont.
spaces-staff-only = Această pagină este pentru personal. Dacă faceți parte din personal, intrați în cont.
spaces-process-closed = Consultarea este încheiată și nu se mai schimbă.
spaces-process-withdrawn = Consultarea a fost retrasă și nu se mai schimbă.
spaces-process-published-already = Consultarea este deja publică.
spaces-process-not-published = Consultarea este încă o ciornă: se încheie sau se retrage numai ce este public.
spaces-not-complete = Mai lipsește ceva: deschideți pasul „Publicare” ca să vedeți ce.
spaces-slug-taken = Există deja o consultare cu acest nume. Alegeți altul.
spaces-title-missing = Lipsește titlul în limba principală.
spaces-purpose-missing = Lipsește scopul: scrieți la ce folosește, în cel mult 300 de caractere.
spaces-body-missing = Lipsește cine hotărăște: scrieți organul care ia decizia.
spaces-use-missing = Lipsește ce se face cu comentariile: scrieți înainte de publicare.
spaces-comment-phase-missing = Nicio etapă de comentarii nu are dată. Scrieți cel puțin când se deschide.
spaces-answer-due-early = Răspunsul este datorat înainte de închiderea comentariilor: { $close }. Alegeți o zi ulterioară.
spaces-phase-start-missing = Scrieți și când începe.
spaces-phase-end-before-start = Etapa se termină înainte să înceapă: { $start }. Mutați una dintre date.
spaces-phase-title-missing = Lipsește ce se face în această etapă.
spaces-moment-wrong = Nu este o dată: alegeți din calendar sau scrieți ca 2026-03-24T23:59.
spaces-reason-missing = Scrieți motivul: cine urmărește consultarea trebuie să îl știe.
spaces-hashtag-wrong = Un hashtag are între 2 și 60 de litere, cifre sau linii de subliniere, fără spații.
spaces-number-wrong = Scrieți un număr întreg.
spaces-plan-ends-before-start = Ultimul an este înaintea primului.
spaces-link-wrong = Scrieți o adresă care începe cu https:// sau numele unei consultări de pe acest site.
spaces-personal = Cine a pregătit paginile
spaces-personal-meaning = Cine din personal a creat sau a modificat un proces ori o pagină, pentru a întreba pe cine știe.
spaces-personal-kept = Până la modificarea următoare; numele se șterge la cerere.

# How well someone must be known to take part
spaces-fact-asked = Cine poate participa
spaces-asked = Cine poate participa
spaces-asked-hint = Este valabil pentru comentarii și pentru susținerea lor. Pentru citit nu se cere nimic. Cereți mai mult doar dacă este nevoie și spuneți de ce.
spaces-asked-contact = Oricine confirmă o adresă de e-mail
spaces-asked-resident = Doar rezidenți din { $town }: cu un document la ghișeu sau din lista instituției
spaces-asked-national = Doar cu identitate electronică națională
spaces-asked-why = De ce se cere mai mult
spaces-asked-why-hint = O citesc cei care participă și cei refuzați. Este necesară când se cere mai mult decât o adresă confirmată.
spaces-asked-why-missing = Scrieți de ce se cere mai mult: cine nu poate participa are dreptul să știe.
