### Puncte de ajutor: participarea cu cineva alături.

assisted-menu = Ghișeu
assisted-points-menu = Puncte de ajutor

## Punctele de ajutor

assisted-points-title = Puncte de ajutor
assisted-points-lead = Fără e-mail, fără calculator sau pur și simplu mai bine în doi: aici cineva scrie pentru dumneavoastră, vă recitește totul și vă dă o recipisă.
assisted-points-none = Încă nu există niciun punct de ajutor.
assisted-points-contact = Telefonați la birou
assisted-points-desk-lead = Cine poate scrie pentru alții se numește în pagina persoanelor, cu rolul de operator.
assisted-points-people = Persoane și roluri
assisted-have-code = Am un cod
assisted-point-new = Punct de ajutor nou
assisted-point-edit = Modificați punctul de ajutor
assisted-point-name = Nume
assisted-point-name-hint = Cum îi spun oamenii: „Punct de asistență digitală”, „Bibliotecă”.
assisted-point-phone-hint = Apare pe recipise: cine nu are internet sună aici.
assisted-point-close = Închideți
assisted-point-open = Redeschideți
assisted-point-closed = Închis
assisted-address = Adresă
assisted-phone = Telefon
assisted-languages = Limbi vorbite
assisted-languages-hint = Cum le spun cei care le vorbesc: italiano, română, العربية.
assisted-services = Ce se poate face acolo
assisted-service-comment = Să vi se scrie un comentariu sau să predați un chestionar pe hârtie
assisted-service-state = Să aflați ce s-a întâmplat cu contribuția dumneavoastră
assisted-service-digital = Să primiți ajutor cu e-mailul, identitatea digitală și serviciile online
assisted-service-computer = Să folosiți un calculator
assisted-service-courses = Să urmați un curs
assisted-access = Accesibilitate
assisted-access-step-free = Fără trepte
assisted-access-toilet = Toaletă accesibilă
assisted-access-hearing-loop = Buclă de inducție pentru aparate auditive
assisted-access-sign-language = Limbajul semnelor
assisted-access-large-print = Foi cu litere mari
assisted-access-quiet = O cameră liniștită
assisted-hours = Program
assisted-hours-hint = De exemplu 9-12:30, 15-18. Lăsați goală ziua în care este închis.
assisted-hours-closed = închis
assisted-hours-unknown = Telefonați pentru a afla programul.
assisted-hours-unclear = Scrieți programul astfel: 9-12:30, 15-18, unul după altul.
assisted-open-until = Deschis până la { $time }
assisted-opens-on = Se deschide { $day } la { $time }
assisted-day-mon = luni
assisted-day-tue = marți
assisted-day-wed = miercuri
assisted-day-thu = joi
assisted-day-fri = vineri
assisted-day-sat = sâmbătă
assisted-day-sun = duminică
assisted-save = Salvați
assisted-back = Înapoi
assisted-missing = Lipsește: scrieți ceva.
assisted-choose = Alegeți una dintre variante.

## Ghișeul operatorului

assisted-desk-title = Ghișeu
assisted-desk-lead = Scrieți pentru cine este aici cu dumneavoastră. Totul se citește cu voce tare înainte de publicare, iar persoana pleacă cu o recipisă.
assisted-no-ballots = De aici nu se vede și nu se scrie niciun vot secret: nici acum, nici altădată.
assisted-begin-title = Începeți
assisted-begin = Scrieți pentru cineva
assisted-where = Unde sunteți
assisted-which = Despre ce
assisted-no-point = Încă nu există niciun punct de ajutor: îl adaugă administratorul.
assisted-nothing-open = Acum nu se poate comenta nimic.
assisted-open-until-day = Deschis până la
assisted-half-title = Lăsate la jumătate
assisted-half-lead = { $n ->
    [one] Se șterg după { $n } zi.
    [few] Se șterg după { $n } zile.
   *[other] Se șterg după { $n } de zile.
}
assisted-half-begun = Început:
assisted-discard = Aruncați
assisted-look-up-title = La telefon: în ce stadiu este
assisted-look-up-lead = Cine sună citește codul de pe recipisă. Aici vedeți propozițiile de citit și nimic altceva despre persoană.
assisted-look-up = Căutați
assisted-code = Cod
assisted-code-hint = Zece litere și cifre. Majusculele, spațiile și cratimele nu contează.
assisted-code-unknown = Acest cod nu există. Verificați literă cu literă.
assisted-code-too-often = Prea multe încercări. Așteptați un minut și încercați din nou.

## Persoana

assisted-step-1 = Pasul 1 din 3
assisted-person-title = Persoana
assisted-person-lead = Întâi citiți, apoi întrebați. Ce scrieți aici rămâne chiar dacă sunteți întrerupți.
assisted-aloud-title = Citiți cu voce tare
assisted-aloud-notice = Nota de informare privind datele personale, pe scurt
assisted-aloud-agreed = Am citit cu voce tare și persoana este de acord
assisted-read-first = Întâi citiți textul cu voce tare; apoi bifați că persoana este de acord.
assisted-read-again = Între timp nota de informare s-a schimbat: citiți-o din nou.
assisted-purpose = Scrierea pentru cine nu folosește aceste pagini
assisted-purpose-words = Scriu și public ce spuneți. Dacă doriți să aflați rezultatul, păstrăm numele și datele dumneavoastră de contact: le văd doar cei care lucrează la ghișeu și se șterg la 90 de zile după ce v-am anunțat. Puteți cere ștergerea mai devreme, cu codul de pe recipisă.
assisted-shown = Ce nume apare lângă comentariu
assisted-shown-name = Numele persoanei
assisted-shown-anonymous = Niciun nume
assisted-reach = Cum dorește să afle rezultatul
assisted-reach-none = Întreabă cu codul
assisted-reach-phone = Prin telefon
assisted-reach-post = Prin scrisoare
assisted-reach-desk = Trece pe la ghișeu
assisted-name = Numele persoanei
assisted-name-hint = Este necesar dacă apare lângă comentariu sau pentru a o anunța.
assisted-name-missing = Scrieți numele persoanei.
assisted-phone-hint = Doar dacă dorește să fie anunțată prin telefon.
assisted-phone-missing = Scrieți numărul de telefon.
assisted-phone-unclear = Acesta nu pare un număr de telefon: sunt necesare între 5 și 15 cifre.
assisted-address-hint = Doar dacă dorește o scrisoare: strada și numărul, apoi codul poștal și localitatea pe alt rând.
assisted-address-missing = Scrieți adresa la care se trimite scrisoarea.
assisted-kept-apart = Datele de contact se păstrează separat de comentariu și nu sunt niciodată publice.
assisted-to-words = Mai departe: cuvintele
assisted-not-for-oneself = Pare că sunteți chiar dumneavoastră. Pentru dumneavoastră scrieți în pagina textului, ca toată lumea.

## Cuvintele

assisted-step-2 = Pasul 2 din 3
assisted-words-title = Cuvintele
assisted-words-lead = Scrieți cum vorbește persoana. Nu îmbunătățiți și nu rezumați.
assisted-source = De unde vin
assisted-source-paper = De pe hârtie
assisted-source-spoken = Spuse cu voce tare
assisted-about = La ce se referă
assisted-stance = Ce poziție are (facultativ)
assisted-body = Ce spune
assisted-body-hint = Cel mult 5.000 de caractere. Fără numere de telefon sau adrese: este public.
assisted-lang = În ce limbă
assisted-to-reading = Mai departe: recitirea

## Recitirea

assisted-step-3 = Pasul 3 din 3
assisted-reading-title = Citiți-i persoanei aceste rânduri
assisted-reading-lead = Citiți tot, rar. Apoi întrebați: este corect?
assisted-reading-about = Despre „{ $process }”, { $place }, spuneți:
assisted-reading-stance = Poziția dumneavoastră: { $stance }.
assisted-reading-name = Alături apare numele { $name }.
assisted-reading-anonymous = Alături nu apare niciun nume.
assisted-reading-due = Biroul răspunde la fiecare comentariu, cu motivul, până
assisted-correct = Este corect: publicați
assisted-change-words = Schimbați cuvintele
assisted-change-person = Schimbați persoana
assisted-told-none = Pentru a afla rezultatul întrebați cu codul, la ghișeu, prin telefon sau pe site
assisted-told-desk = Când există rezultatul, scrisoarea vă așteaptă la ghișeu
assisted-told-phone = Când există rezultatul, vă sună ghișeul
assisted-told-post = Când există rezultatul, primiți o scrisoare

## Recipisa

assisted-receipt-title = Recipisă
assisted-receipt-lead = Tipăriți-o și dați-o persoanei. Codul este tot ce îi trebuie.
assisted-receipt-done = Comentariul este publicat.
assisted-print-hint = Tipăriți această pagină din browser: ies doar foile.
assisted-next-person = Altă persoană
assisted-see-comment = Comentariul
assisted-see-answer = Rezultatul cu motivul
assisted-see-process = Consultarea
assisted-sheet-title = Recipisă
assisted-sheet-about = Ați participat la „{ $process }”.
assisted-sheet-code = Codul dumneavoastră
assisted-sheet-spelled = Literă cu literă: { $code }
assisted-sheet-qr = Codul ca imagine, de citit cu telefonul
assisted-sheet-next = Ce urmează
assisted-sheet-public = Ce ați spus este public de acum și contează ca orice alt comentariu.
assisted-sheet-answer = Biroul îl examinează și răspunde cu motivul.
assisted-sheet-answer-by = Biroul îl examinează și răspunde cu motivul până { $day }.
assisted-sheet-ask = Pentru a afla în ce stadiu este, citiți codul la telefon la „{ $point }”:
assisted-sheet-web = Pe site:
assisted-sheet-forget = Cu acest cod puteți cere la ghișeu și ștergerea numelui și a datelor dumneavoastră de contact.

## Stadiul

assisted-find-title = Ce s-a întâmplat cu contribuția mea
assisted-find-lead = Codul este pe recipisa primită la punctul de ajutor.
assisted-find = Căutați
assisted-state-title = În ce stadiu este
assisted-state-lead = Cine are codul vede această pagină. Ea nu spune a cui este contribuția.
assisted-state-help = Unde puteți telefona sau merge
assisted-state-received = Primit
assisted-state-published = Publicat
assisted-state-examined = În examinare
assisted-state-answered = Există rezultatul
assisted-state-hidden = Nu se vede
assisted-state-gone = Eliminat
assisted-state-ended = Închis fără rezultat
assisted-say = Citiți astfel
assisted-say-received = Contribuția a fost scrisă pe { $day } la „{ $point }” pentru consultarea „{ $process }”.
assisted-say-published = Este publicată. Alte persoane mai pot comenta; apoi biroul examinează totul.
assisted-say-examined = Comentariile sunt închise și biroul o examinează.
assisted-say-answered = Biroul a răspuns pe { $day }. Rezultatul este: { $outcome }.
assisted-say-hidden = Deocamdată nu se vede: moderatorii au scos-o din vedere sau o verifică.
assisted-say-gone = Nu mai există: a fost eliminată.
assisted-say-ended = Consultarea s-a încheiat fără un rezultat pentru această contribuție.
assisted-say-due = Răspunsul este promis până pe { $day }.
assisted-say-late = Răspunsul era promis până pe { $day } și a întârziat.
assisted-say-reason = Motivul:
assisted-print-again = Tipăriți din nou recipisa

## Scrisorile

assisted-letters-title = De anunțat
assisted-letters-open = Deschideți lista
assisted-letters-lead = Aici sunt cei care au cerut să afle rezultatul și nu îl pot citi pe site. Marcați fiecare anunț o singură dată.
assisted-letters-wait = { $n ->
    [0] Nimeni nu așteaptă să fie anunțat.
    [one] { $n } persoană așteaptă să fie anunțată.
    [few] { $n } persoane așteaptă să fie anunțate.
   *[other] { $n } de persoane așteaptă să fie anunțate.
}
assisted-letters-print = Tipăriți scrisorile
assisted-letters-to-print = { $n ->
    [0] Nicio scrisoare de tipărit
    [one] { $n } scrisoare de tipărit
    [few] { $n } scrisori de tipărit
   *[other] { $n } de scrisori de tipărit
}
assisted-letters-since = rezultat din
assisted-letters-changed = Rezultatul s-a schimbat după primul anunț
assisted-letters-told = Anunțați de curând
assisted-mark-told = Marcați ca anunțat
assisted-told-on = anunțat pe { $day } de { $by }
assisted-letter-subject = Rezultatul contribuției dumneavoastră la „{ $process }”
assisted-letter-dear = Stimată doamnă, stimate domn { $name },
assisted-letter-own = Iată ce ați spus:
assisted-letter-end = Vă mulțumim că ați participat.

## Uitarea

assisted-erase = Ștergeți datele persoanei
assisted-erase-title = Ștergerea identității
assisted-erase-lead = Cine are codul poate cere să fie uitat. Numele și datele de contact se șterg imediat, peste tot.
assisted-erase-choice = Și cuvintele persoanei?
assisted-erase-anonymous = Rămân, fără nume
assisted-erase-removed = Se elimină și ele
assisted-erase-final = Nu se poate reveni. Codul arată în continuare în ce stadiu este contribuția.
assisted-erased-on = Identitatea a fost ștearsă pe { $day }.
assisted-erased-before = A fost deja ștearsă.

## Reguli

assisted-operators-only = Este necesar rolul de operator al acestei localități.
assisted-administrators-only = Este necesar rolul de administrator al acestei localități.
assisted-point-is-closed = Acest punct de ajutor este închis: începeți din nou de la altul.
assisted-nothing-to-tell = Nu există niciun rezultat de anunțat sau niciun mod de a-l anunța.

## Acte publice

assisted-act-entered = { $by } a scris la un punct de ajutor pentru altcineva: { $title }
assisted-act-forgotten = O persoană ajutată la un punct de ajutor a cerut să fie uitată
assisted-act-point-opened = Punct de ajutor deschis: { $title }
assisted-act-point-changed = Punct de ajutor modificat: { $title }
assisted-act-point-closed = Punct de ajutor închis: { $title }

## Date personale

assisted-personal-contacts = Datele de contact ale celor ajutați
assisted-personal-contacts-meaning = Numele, telefonul sau adresa celor care doresc să afle rezultatul a ceea ce au spus la un punct de ajutor; și ce scrie încă un operator.
assisted-personal-contacts-kept = până la 90 de zile după anunț, cel mult trei ani; mai puțin, dacă persoana o cere cu codul ei
assisted-personal-operators = Cine a ajutat
assisted-personal-operators-meaning = Ce operator a scris și a anunțat, pentru a putea lămuri.
assisted-personal-operators-kept = cât timp operatorul are un cont
assisted-retention-contacts = Datele de contact ale celor anunțați
assisted-retention-contacts-why = Timp pentru o întrebare despre scrisoare; apoi nu mai sunt necesare.
assisted-retention-untold = Datele de contact ale celor care nu au fost anunțați
assisted-retention-untold-why = O consultare poate dura mult; după trei ani nu mai așteaptă nimeni.
assisted-retention-entries = Contribuții lăsate la jumătate la ghișeu
assisted-retention-entries-why = Timp pentru ca persoana să revină și să termine.
