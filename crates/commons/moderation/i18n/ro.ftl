# Menus
moderation-menu = Sesizări
moderation-rules-menu = Reguli și prima publicare

# The form of a report
moderation-title = Semnalează o problemă
moderation-lead = Acest conținut este nepotrivit? O persoană citește fiecare sesizare și decide cu un motiv. Nu aveți nevoie de cont.
moderation-house-rules = Regulile
moderation-reason = Ce nu este în regulă?
moderation-reason-illegal = Contrar legii
moderation-reason-hateful = Jignitor sau plin de ură
moderation-reason-personal-data = Conține date personale
moderation-reason-off-topic = În afara subiectului
moderation-reason-spam = Publicitate sau repetiție
moderation-reason-portrayed = Apar în această imagine
moderation-reason-copyright = Opera altcuiva
moderation-reason-other = Altceva
moderation-reason-missing = Alegeți ce nu este în regulă.
moderation-note = Cu cuvintele dumneavoastră
moderation-note-hint = La ce trebuie să se uite moderatorul? Nu se publică.
moderation-email = Adresa dumneavoastră de e-mail, dacă doriți un răspuns
moderation-email-hint = Servește doar pentru a vă răspunde. Vă trimitem un link: când îl deschideți, sesizarea contează ca a dumneavoastră.
moderation-good-faith = Declar cu bună-credință că ceea ce scriu este corect și complet
moderation-good-faith-hint = Necesar dacă semnalați ceva contrar legii.
moderation-good-faith-missing = Pentru a semnala ceva contrar legii este necesară declarația de bună-credință.
moderation-portrayed-hint = Dacă apăreți în imagine: după confirmarea adresei, scoatem imediat conținutul din vedere și decidem în 48 de ore. Cine abuzează semnalează ca toți ceilalți.
moderation-portrayed-needs-email = Scrieți adresa de e-mail: scoatem conținutul din vedere după ce o confirmați.
moderation-send = Trimite sesizarea
moderation-back = Înapoi la pagină
moderation-already-title = Ați semnalat deja acest lucru
moderation-already-link = Sesizarea dumneavoastră și stadiul ei
moderation-twice = Ați semnalat deja, mulțumim: o sesizare de persoană ajunge. Moderatorul o are pe listă.
moderation-own-thing = Dumneavoastră ați scris: puteți modifica sau retrage textul.

# The receipt
moderation-receipt-title = Sesizarea dumneavoastră
moderation-receipt-lead = Păstrați acest cod: cu el, această pagină arată ce s-a decis.
moderation-receipt-spelled = La telefon: { $code }
moderation-repeated = Semnalaserăți deja: contează prima sesizare, aceasta nu se numără.
moderation-unconfirmed = V-am scris: deschideți linkul din scrisoare, ca sesizarea să conteze ca a dumneavoastră și să vă spunem rezultatul.
moderation-lane-fast = Conținutul este scos din vedere până la decizie.
moderation-lane-too-often = Ați folosit deja de mai multe ori această cale: sesizarea este la rând ca celelalte, conținutul rămâne vizibil.
moderation-lane-unfounded = Cererile dumneavoastră anterioare nu erau întemeiate: sesizarea este la rând ca celelalte, conținutul rămâne vizibil.
moderation-lane-decided-before = Despre acest conținut s-a decis deja o dată: sesizarea este la rând ca celelalte, conținutul rămâne vizibil.
moderation-sent-at = Trimisă
moderation-due = Se decide până la
moderation-decided-at = Decisă
moderation-state-open = Așteaptă o decizie
moderation-state-decided = Decisă
moderation-state-appealed = Contestație în așteptare
moderation-state-judged = Decisă după contestație
moderation-find-title = Caută o sesizare
moderation-find-lead = Cu codul de pe recipisă vedeți stadiul. Merge și un cod auzit la telefon.
moderation-find-code = Cod
moderation-find-hint = Zece litere și cifre; majusculele și spațiile nu contează.
moderation-find-button = Arată
moderation-code-unknown = Nu există nicio sesizare cu acest cod. Verificați semnele.
moderation-confirm-title = Confirmați sesizarea
moderation-confirm-lead = Cu acest buton spuneți că sesizarea este a dumneavoastră. Vă vom spune rezultatul la această adresă.
moderation-confirm-button = Sesizarea este a mea
moderation-link-unknown = Acest link nu mai este valabil. Sesizarea este oricum la rând: o găsiți cu codul.

# Decisions
moderation-decision = Decizia
moderation-rule = Regula
moderation-rule-no = Regula { $no }
moderation-rule-line = Regula { $no }, { $title }. { $text }
moderation-facts = Fapte
moderation-facts-reports = { $n ->
    [one] Decizia urmează după { $n } sesizare.
    [few] Decizia urmează după { $n } sesizări.
   *[other] Decizia urmează după { $n } de sesizări.
}
moderation-facts-own = Un moderator s-a uitat din proprie inițiativă.
moderation-facts-first = Este o primă contribuție, care aici se verifică înainte de publicare.
moderation-not-automated = A decis o persoană; nu s-au folosit mijloace automate pentru a găsi sau a decide.
moderation-decision-reason = Motivul
moderation-reasons = Motivul: { $reasons }
moderation-did-redact = O parte din text a fost eliminată; restul a rămas.
moderation-did-hide = Conținutul a fost ascuns.
moderation-did-publish = Contribuția este publicată.
moderation-did-warn = Conținutul rămâne, cu un avertisment pentru autor.
moderation-did-dismiss = Conținutul rămâne așa cum este.
moderation-did-restore = Conținutul este din nou vizibil așa cum era.
moderation-appeal-until = Puteți contesta până la { $until }: este gratuit și decide altă persoană.
moderation-courts = Vă puteți adresa și unui organism de soluționare a litigiilor sau unei instanțe.
moderation-other-person = A judecat o altă persoană decât cea care decisese.

# Appeals
moderation-appeal-title = Contestație
moderation-appeal-lead = Scrieți de ce decizia este greșită. Citește și decide altă persoană decât cea care a decis.
moderation-appeal-text = De ce este greșită decizia
moderation-appeal-hint = Nu se publică.
moderation-appeal-send = Trimite contestația
moderation-appeal-missing = Scrieți de ce este greșită decizia.
moderation-appeal-filed = Contestație trimisă la
moderation-appeal-not-yours = Poate contesta doar cine a scris textul sau cine l-a semnalat.
moderation-appeal-no-ground = Această decizie nu este împotriva dumneavoastră.
moderation-appeal-twice = Ați contestat deja această decizie.
moderation-appeal-too-late = Cele șase luni pentru contestație au trecut.
moderation-appeal-waits = O contestație așteaptă decizia altei persoane.
moderation-judged-already = Contestația a fost deja judecată.
moderation-judged-confirmed = Contestația nu a fost admisă: decizia rămâne.
moderation-judged-reversed = Contestația a fost admisă: decizia era greșită.
moderation-mine-title = Decizii despre contribuțiile dumneavoastră
moderation-mine-one = O decizie despre o contribuție a dumneavoastră
moderation-mine-lead = Ce s-a decis, după ce regulă, cu ce motiv și cum contestați. Doar dumneavoastră vedeți pagina.
moderation-mine-none = Nicio decizie nu privește contribuțiile dumneavoastră.
moderation-mine-words = Textul dumneavoastră
moderation-mine-removed = Eliminat:
moderation-in-context = Vezi în context

# Letters
moderation-letter-confirm-subject = Confirmați sesizarea dumneavoastră, { $town }
moderation-letter-confirm = La { $town } a sosit o sesizare cu această adresă.
moderation-letter-confirm-link = Pentru a spune că este a dumneavoastră deschideți acest link, valabil trei zile: { $link }
moderation-letter-confirm-code = Codul sesizării este { $code }. Stadiul ei: { $receipt }
moderation-letter-confirm-other = Dacă nu ați fost dumneavoastră, nu faceți nimic: nu vă vom mai scrie.
moderation-letter-first-subject = Prima dumneavoastră contribuție este în verificare
moderation-letter-first = { $n ->
    [one] Am primit prima dumneavoastră contribuție. Aici o persoană o verifică pe prima înainte de publicare: decide în { $n } oră.
    [few] Am primit prima dumneavoastră contribuție. Aici o persoană o verifică pe prima înainte de publicare: decide în { $n } ore.
   *[other] Am primit prima dumneavoastră contribuție. Aici o persoană o verifică pe prima înainte de publicare: decide în { $n } de ore.
}
moderation-letter-queue-subject = Un caz așteaptă decizia dumneavoastră
moderation-letter-queue = { $n ->
    [one] Este un caz de verificat, de decis în { $n } oră.
    [few] Este un caz de verificat, de decis în { $n } ore.
   *[other] Este un caz de verificat, de decis în { $n } de ore.
}
moderation-letter-view-subject = Un conținut al dumneavoastră este scos din vedere pentru verificare
moderation-letter-view = O persoană spune că apare într-un conținut al dumneavoastră. L-am scos din vedere; o persoană decide până la { $due } și vă spunem motivul.
moderation-letter-author-subject = O decizie despre ce ați scris
moderation-letter-reporter-subject = Rezultatul sesizării dumneavoastră
moderation-letter-judged-subject = Rezultatul contestației
moderation-your-words = Textul: { $words }
moderation-your-report = Sesizarea dumneavoastră { $code } a fost decisă.

# The queue
moderation-only-moderators = Despre sesizări decid doar moderatorii acestui loc.
moderation-only-administrators = Regulile le scrie doar administrația acestui loc.
moderation-code-first = Acceptați mai întâi codul de conduită al moderatorilor.
moderation-not-own-words = Sunt cuvintele dumneavoastră: decide altă persoană.
moderation-not-own-report = Dumneavoastră ați semnalat: decide altă persoană.
moderation-judge-other = Dumneavoastră ați decis: despre contestație decide altă persoană.
moderation-no-appeal = Nicio contestație nu așteaptă.
moderation-decided-already = Cineva a decis deja acest caz.
moderation-changed-meanwhile = Altcineva a schimbat între timp acest caz. Recitiți-l și decideți din nou: cuvintele dumneavoastră sunt mai jos.
moderation-nothing-to-restore = Aici nu este nimic de repus.
moderation-cannot-hide = Acest conținut nu se poate ascunde sau modifica: îl publică și îl retrage biroul.
moderation-queue-title = Sesizări
moderation-queue-lead = De la cea mai urgentă. Alegeți măsura cea mai blândă care ajunge, numiți regula, scrieți motivul. Nimic nu se șterge.
moderation-open = { $n ->
    [one] { $n } caz în așteptare
    [few] { $n } cazuri în așteptare
   *[other] { $n } de cazuri în așteptare
}
moderation-none-open = Niciun caz nu așteaptă.
moderation-reporters = { $n ->
    [one] semnalat de { $n } persoană
    [few] semnalat de { $n } persoane
   *[other] semnalat de { $n } de persoane
}
moderation-decide-by = De decis până la { $due }
moderation-overdue = Întârziat: era de decis până la { $due }
moderation-out-of-view = deja scos din vedere
moderation-signals-title = Semnale de publicitate sau repetiție
moderation-signals-lead = Un program a numărat; nu decide și nu elimină nimic. Adesea nu este nimic rău.
moderation-signal-rate = { $n ->
    [one] { $n } text al aceluiași autor în zece minute
    [few] { $n } texte ale aceluiași autor în zece minute
   *[other] { $n } de texte ale aceluiași autor în zece minute
}
moderation-signal-links = { $n ->
    [one] { $n } link în text
    [few] { $n } linkuri în text
   *[other] { $n } de linkuri în text
}
moderation-signal-repeated = { $n ->
    [one] același text de { $n } dată
    [few] același text de { $n } ori
   *[other] același text de { $n } de ori
}
moderation-look = Deschide un caz
moderation-decided-title = Decise recent

# A case
moderation-case-title = Caz: { $ground }
moderation-thing = Conținutul
moderation-thing-gone = Nu mai există.
moderation-is-hidden = ascuns acum
moderation-is-redacted = o parte este eliminată
moderation-pick = Elimină aceste cuvinte
moderation-pick-link = La câmpul cuvintelor de eliminat
moderation-pick-keyboard = Marchează cuvintele de eliminat de la tastatură
moderation-pick-short = Marchează
moderation-reports-of = { $n ->
    [one] { $n } sesizare
    [few] { $n } sesizări
   *[other] { $n } de sesizări
}
moderation-reporter-known = cu cont sau e-mail confirmat
moderation-reporter-nameless = fără contact confirmat
moderation-reporter-repeated = repetată, nu contează
moderation-history = Istoricul cazului
moderation-appeal-of-author = Contestația autorului
moderation-appeal-of-reporter = Contestația celui care a semnalat
moderation-action = Ce faceți
moderation-do-redact = Elimină doar cuvintele marcate
moderation-do-redact-hint = Rămâne o mențiune cu motivul. Este măsura cea mai blândă care rezolvă.
moderation-do-hide = Ascunde tot
moderation-do-hide-hint = Se numără între cele eliminate, nu dispare.
moderation-do-warn = Lasă și avertizează autorul
moderation-do-warn-hint = Autorul citește regula și motivul și poate contesta.
moderation-do-dismiss = Lasă așa cum este
moderation-do-dismiss-hint = Cine a semnalat primește motivul și poate contesta.
moderation-action-missing = Alegeți ce faceți.
moderation-found = Par date personale: bifați ce se elimină
moderation-passage = Cuvinte de eliminat
moderation-passage-hint = Copiați-le exact din text, cuvinte întregi. Cu mouse-ul sau tastatura le puteți marca în text.
moderation-passages = Alte cuvinte de eliminat
moderation-passages-hint = Câte un pasaj pe rând.
moderation-passage-missing = Marcați cuvintele de eliminat.
moderation-passage-not-found = În text nu se află, în cuvinte întregi: { $passage }
moderation-nothing-left = Nu ar rămâne nimic: în acest caz ascundeți tot.
moderation-rule-missing = Alegeți regula.
moderation-decision-hint = Îl citesc autorul și cine a semnalat. Autorul citește în această limbă: { $lang }.
moderation-decision-hint-nobody = Îl citește cine a semnalat. Autorul nu are cont.
moderation-decision-missing = Scrieți motivul: oamenii îl vor citi.
moderation-decide = Decide și anunță
moderation-restore = Repune cum era
moderation-restore-lead = Decizia era greșită? Scrieți de ce: citesc autorul și cine a semnalat.
moderation-judge-title = Judecă contestația
moderation-judge-lead = Citiți decizia, motivul și contestația de mai sus. Motivul dumneavoastră ajunge la ambele părți.
moderation-judge-outcome = Ce judecați
moderation-judge-confirm = Decizia era corectă: rămâne
moderation-judge-restore = Decizia era greșită: conținutul revine cum era
moderation-judge-act = Decizia era greșită: se intervine după cum urmează
moderation-outcome-missing = Alegeți dacă decizia rămâne.
moderation-judge = Judecă și anunță

# The code of conduct
moderation-code-title = Codul de conduită al moderatorilor
moderation-code-lead = Rolul devine activ când acceptați aceste fraze.
moderation-code-version = Versiunea { $version }
moderation-code-accept = Accept și mă angajez
moderation-code-accepted = Ați acceptat această versiune.

# The rules
moderation-rules-title = Regulile, pe numere
moderation-rules-lead = Fiecare decizie a moderatorilor numește una dintre aceste reguli. Ce nu interzice niciuna rămâne.
moderation-rules-how = Cum moderăm
moderation-rule-retired = Nu se mai aplică.
moderation-rules-edit-lead = Numărul unei reguli nu se schimbă: deciziile îl numesc. O regulă inutilă se retrage.
moderation-rule-new = O regulă în plus
moderation-rule-edit-lead = Cuvinte simple: ce nu se face. În prima limbă a locului sunt obligatorii.
moderation-rule-ground = Pe ce se bazează
moderation-rule-title = Titlu
moderation-rule-text = Text
moderation-rule-retire = Retrage această regulă
moderation-rule-retire-hint = Rămâne de citit; nicio decizie nouă nu o numește.
moderation-rule-needs-words = Scrieți titlul și textul.
moderation-first-title = Prima contribuție
moderation-first-check = Prima contribuție a fiecărei persoane se verifică înainte de publicare
moderation-first-hint = Autorul vede că este în verificare și până când. Merită doar dacă vine multă publicitate.
moderation-save = Salvează
moderation-rule-illegal = Contrar legii
moderation-rule-text-illegal = Încalcă o lege: amenințări, înșelăciune, instigare la o infracțiune.
moderation-rule-hateful = Ură sau insulte
moderation-rule-text-hateful = Jignește pe cineva pentru ceea ce este sau îl ia drept țintă.
moderation-rule-personal-data = Date personale
moderation-rule-text-personal-data = Arată adrese, numere sau fapte private ale cuiva.
moderation-rule-off-topic = În afara subiectului
moderation-rule-text-off-topic = Nu privește ceea ce se discută.
moderation-rule-spam = Publicitate sau repetiție
moderation-rule-text-spam = Este publicitate sau același text de multe ori.
moderation-rule-portrayed = Persoane care apar în imagini
moderation-rule-text-portrayed = Arată o persoană care nu vrea să apară.
moderation-rule-copyright = Opere ale altora
moderation-rule-text-copyright = Este opera cuiva care nu a dat permisiunea.
moderation-rule-other = Altceva
moderation-rule-text-other = Alt motiv, pe care decizia îl spune pe larg.

# The transparency page
moderation-transparency-title = Transparența moderării
moderation-transparency-lead = Ce s-a semnalat, ce s-a decis, în cât timp, ce s-a repus. Fiecare decizie este și în registrul actelor.
moderation-transparency-note = Sunt numere fără persoane: nici cine semnalează, nici cine scrie, nici cuvintele eliminate.
moderation-register = Registrul actelor
moderation-years = An
moderation-by-reason = Sesizări după motiv
moderation-by-decision = Decizii
moderation-by-ground = Intervenții după regulă
moderation-how-many = Câte
moderation-none-in-year = Niciuna în acest an.
moderation-total-reports = Sesizări primite
moderation-total-open = Cazuri în așteptare acum
moderation-total-decisions = Decizii luate
moderation-total-automated = Decizii automate
moderation-total-appeals = Contestații
moderation-total-confirmed = Contestații neadmise
moderation-total-reinstated = Conținuturi repuse după contestație
moderation-total-fast = Scoase imediat din vedere („Apar în această imagine”)
moderation-total-median = Timpul median până la decizie
moderation-days = { $n ->
    [one] { $n } zi
    [few] { $n } zile
   *[other] { $n } de zile
}
moderation-hours = { $n ->
    [one] { $n } oră
    [few] { $n } ore
   *[other] { $n } de ore
}
moderation-minutes = { $n ->
    [one] { $n } minut
    [few] { $n } minute
   *[other] { $n } de minute
}

# Personal data
moderation-personal-reports = Sesizări trimise
moderation-personal-reports-meaning = Ce ați semnalat și unde vi se răspunde, pentru a decide cu un motiv.
moderation-personal-decisions = Decizii despre contribuțiile dumneavoastră
moderation-personal-decisions-meaning = Ce s-a decis, cu ce motiv, și cuvintele eliminate, pentru o contestație.
moderation-personal-appeals = Contestații
moderation-personal-appeals-meaning = Ce ați scris împotriva unei decizii.
moderation-personal-moderators = Decizii luate ca moderator
moderation-personal-moderators-meaning = Cine a decis, pentru ca despre contestație să decidă altă persoană.
moderation-personal-kept = Cât timp cazul servește unei contestații sau unui control; la ștergere rămâne decizia, fără persoane.

# The register
moderation-act-redacted = O parte dintr-un conținut a fost eliminată de moderatori
moderation-act-hidden = Un conținut a fost ascuns de moderatori
moderation-act-restored = Un conținut eliminat de moderatori este din nou vizibil
moderation-act-warned = Moderatorii au avertizat autorul unui conținut
moderation-act-dismissed = O sesizare nu a fost admisă
moderation-act-fast-lane = Un conținut este scos din vedere la cererea cuiva care spune că apare în el
moderation-act-fast-lane-limited = O cerere de scoatere imediată din vedere a depășit limitele și este la rând
moderation-act-appealed = Împotriva unei decizii a moderatorilor există o contestație
moderation-act-appeal-confirmed = O contestație împotriva moderatorilor nu a fost admisă
moderation-act-appeal-reversed = O contestație împotriva moderatorilor a fost admisă
moderation-act-code-accepted = Un moderator a acceptat codul de conduită
moderation-retention-reporters = Cine a sesizat
moderation-retention-reporters-why = O decizie se poate contesta timp de șase luni.
