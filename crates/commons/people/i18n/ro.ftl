# Acte în registru
people-act-role-granted = { $by } a dat unei persoane rolul „{ $title }”
people-act-role-revoked = { $by } a retras unei persoane rolul „{ $title }”

# Câmpuri
people-email-label = Adresa de e-mail
people-email-missing = Scrieți adresa de e-mail: linkul ajunge acolo.
people-email-wrong = Nu este o adresă de e-mail. Se scrie nume@loc.ro, fără diacritice.
people-name-label = Numele public
people-name-hint = Apare lângă ceea ce scrieți. Cel puțin 2 litere.
people-name-missing = Scrieți numele care apare lângă textul dumneavoastră.
people-name-short = Numele trebuie să aibă cel puțin 2 litere sau cifre.
people-lang-label = Limba mesajelor noastre prin e-mail
people-language-missing = Alegeți o limbă din listă.
people-password-label = Parola
people-password-short = Parola trebuie să aibă cel puțin 12 caractere. Mai multe cuvinte se țin minte ușor.
people-password-long = Parola poate avea cel mult 1.000 de octeți.
people-password-plain = Alegeți altă parolă: nu un singur caracter repetat și nu adresa dumneavoastră.
people-code-label = Codul din e-mail
people-code-hint = Șase cifre. Codul este valabil 30 de minute.
people-code-wrong = Nu este codul din e-mail. Verificați cele șase cifre; după 5 coduri greșite aveți nevoie de un e-mail nou.
people-code-locked = 5 coduri au fost greșite. Cereți un e-mail nou: aduce un cod nou. Linkul din primul e-mail este încă valabil.
people-code-expired = Acest cod a expirat. Cereți un e-mail nou.

# Confirmarea textului
people-waiting-title = Acum confirmați: citiți poșta
people-waiting-lead = Am trimis un e-mail la { $email }. Deschideți linkul și apăsați butonul sau scrieți codul aici: atunci textul este publicat.
people-waiting-status = E-mailul a plecat. Textul este păstrat.
people-waiting-publish = Publică
people-waiting-again-title = E-mailul nu ajunge?
people-waiting-again-lead = Poate dura câteva minute. Căutați și printre mesajele nedorite și verificați adresa de mai sus.
people-waiting-again = Trimite din nou e-mailul
people-draft-text = Ce ați scris
people-draft-name = Numele afișat: { $name }.
people-draft-kept = Nimeni altcineva nu îl vede înainte de confirmare. Păstrat până la
people-draft-remove = Șterge
people-draft-no-place = Lucrul despre care ați scris nu mai este aici.
people-letters-enough = Pentru acest text au plecat 5 e-mailuri. Folosiți linkul dintr-unul din ele: textul este încă aici.
people-demo-mail = Aceasta este o demonstrație: niciun e-mail nu pleacă.
people-demo-mail-link = Citiți-l aici
people-confirm-title = Confirmați ce ați scris
people-confirm-lead = Recitiți textul. Este publicat când apăsați butonul.
people-confirm-publish = Publică
people-expired-title = Acest link nu mai este valabil
people-expired-lead = A fost valabil 72 de ore. Textul este încă aici: un e-mail nou aduce un link nou.
people-expired-again = Trimite un e-mail nou
people-link-expired = Acest link a expirat. Cereți un e-mail nou.
people-link-unknown = Nu cunoaștem acest link. Poate fi tăiat sau mai vechi de 30 de zile: atunci textul a fost șters.
people-refused-title = Nepublicat
people-refused-kept = Textul rămâne ciornă.
people-refused-drafts = Îl găsiți în contul dumneavoastră

# Intrarea în cont
people-sign-in-title = Intrați în cont
people-sign-in-lead = Prin e-mail sau cu parola, dacă ați ales una. Dacă nu aveți încă un cont, îl creează e-mailul.
people-sign-in-first = Mai întâi intrați în cont.
people-by-letter-title = Prin e-mail
people-by-letter-hint = Trimitem acolo un link și un cod. Sunt valabile 30 de minute.
people-by-letter-send = Trimite linkul
people-by-password-title = Cu parola
people-by-password-hint = Ați uitat-o sau nu ați ales niciuna? Intrați prin e-mail, apoi alegeți una în cont.
people-by-password-send = Intră în cont
people-password-wrong = Adresa și parola nu se potrivesc. Încercați din nou sau intrați prin e-mail.
people-password-pause = Prea multe încercări pentru acest cont. Așteptați un minut sau intrați prin e-mail.
people-sent-title = Citiți poșta
people-sent-lead = Am trimis un e-mail la { $email }. Deschideți linkul sau scrieți codul aici.
people-sent-status = E-mailul a plecat.
people-sent-enter = Intră în cont
people-sent-nothing = Nu a ajuns după câteva minute? Căutați și printre mesajele nedorite.
people-sent-again = Cereți altul
people-sign-in-used = Acest link a fost deja folosit sau nu îl cunoaștem. Cereți alt e-mail.
people-sign-in-expired = A fost valabil 30 de minute. Cereți alt e-mail.
people-link-known = Sunteți { $name }, { $email }. Apăsați butonul ca să intrați.
people-link-new = { $email } nu are încă un cont. Alegeți numele care apare lângă ceea ce scrieți; îl puteți schimba ulterior.
people-link-enter = Intră în cont

# Contul
people-me-title = Contul dumneavoastră
people-me-aside = Dispozitive și roluri
people-me-roles = Rolurile dumneavoastră
people-done-profile = Numele și limba sunt salvate.
people-done-password = Parola este salvată. Celelalte dispozitive au fost deconectate.
people-done-sessions = Dispozitivul a fost deconectat.
people-done-draft = Ciorna a fost ștearsă.
people-profile-title = Numele și limba
people-profile-save = Salvează
people-password-set = Alegeți o parolă
people-password-change = Schimbați parola
people-password-lead = Puteți intra oricând prin e-mail. Cu parola este mai repede.
people-password-old = Parola actuală
people-password-old-hint = Ați uitat-o? Intrați prin e-mail: timp de 30 de minute puteți alege alta fără ea.
people-password-old-wrong = Nu este parola dumneavoastră actuală.
people-password-new = Parola nouă
people-password-new-hint = Cel puțin 12 caractere, de orice fel. Mai multe cuvinte se țin minte ușor.
people-password-save = Salvează parola
people-sessions-title = Unde aveți contul deschis
people-sessions-count = { $n ->
    [one] { $n } dispozitiv
    [few] { $n } dispozitive
   *[other] { $n } de dispozitive
}
people-sessions-others = Deconectează toate celelalte
people-session-this = acest dispozitiv
people-session-since = din
people-session-seen = ultima folosire
people-session-close = Deconectează
people-device-unknown = Dispozitiv necunoscut
people-sign-out = Ieși din cont
people-drafts-title = Vă așteaptă
people-drafts-lead = Ați scris acest text și nu este încă public.

# Roluri
people-roles-menu = Persoane
people-roles-title = Persoane și roluri
people-roles-lead = Cine lucrează pentru acest loc și cu ce rol. Fiecare schimbare este un act în registru.
people-roles-list = Roluri acordate
people-roles-none = 0 roluri. Acordați primul mai jos.
people-role-steward = responsabil al instalării
people-role-administrator = administrare
people-role-official = birou
people-role-facilitator = facilitare
people-role-moderator = moderare
people-role-operator = ghișeu
people-role-everywhere = în toate locurile
people-role-everywhere-check = În toate locurile acestei instalări
people-role-process = doar un proces
people-role-since = din
people-role-label = Rol
people-role-missing = Alegeți un rol.
people-role-grant-title = Acordați un rol
people-role-grant = Acordă rolul
people-role-revoke = Retrage
people-role-email-hint = Persoana primește un e-mail și intră cu această adresă.
people-role-name-hint = Este nevoie de el doar dacă adresa nu are încă un cont.
people-role-administrators-only = Doar cine administrează acest loc acordă și retrage roluri.
people-role-stewards-only = Doar responsabilii instalării acordă sau retrag acest rol.
people-role-not-yourself = Nu vă puteți acorda acest rol. Cereți altei persoane care administrează.
people-role-last-steward = Este ultimul responsabil al instalării. Numiți mai întâi altul.

# Scrisori
people-letter-confirm-subject = { $town }: confirmați ce ați scris
people-letter-confirm-lead = Ați scris către { $town }: { $at }. Ca textul să fie publicat, deschideți acest link și apăsați butonul:
people-letter-confirm-link = { $link }
people-letter-confirm-code = Sau scrieți acest cod în pagina în care ați scris: { $code }
people-letter-confirm-until = Linkul este valabil până la: { $link-until }. Codul este valabil până la: { $code-until }. Înainte de confirmare nimeni nu vede textul.
people-letter-confirm-other = Dacă nu ați scris nimic, nu faceți nimic: textul este șters după 30 de zile.
people-letter-kept-subject = { $town }: textul este păstrat, nu este publicat
people-letter-kept-lead = Ați scris către { $town }: { $at }. Textul nu poate fi publicat acum. { $why }
people-letter-kept-link = Textul este păstrat 30 de zile și nu se numără nicăieri. Îl găsiți aici: { $link }
people-letter-sign-in-subject = { $town }: intrați în cont
people-letter-sign-in-lead = Ca să intrați în cont la { $town }, deschideți acest link și apăsați butonul:
people-letter-sign-in-link = { $link }
people-letter-sign-in-code = Sau scrieți acest cod: { $code }
people-letter-sign-in-until = Sunt valabile până la: { $until }. Dacă nu le-ați cerut, nu faceți nimic.
people-letter-password-subject = { $town }: parola a fost schimbată
people-letter-password-lead = Parola dumneavoastră a fost schimbată: { $at }. Celelalte dispozitive au fost deconectate.
people-letter-password-other = Dacă nu ați schimbat-o dumneavoastră, intrați prin e-mail și alegeți altă parolă: { $link }
people-letter-role-subject = { $town }: rolul dumneavoastră nou
people-letter-role-lead = Acum aveți rolul „{ $role }” pentru { $town }.
people-letter-role-link = Intrați cu această adresă: { $link }
people-act-role-ended = O persoană a renunțat la rolul său
people-personal-account = Cont
people-personal-account-meaning = Nume public, limbă, e-mail, parolă (într-o formă care nu se mai poate citi), pentru a vă recunoaște și a vă scrie.
people-personal-account-kept = Cât timp aveți cont.
people-personal-sessions = Sesiuni
people-personal-sessions-meaning = Pe ce dispozitive sunteți conectat, ca să le puteți închide.
people-personal-sessions-kept = Treizeci de zile de la ultima folosire.
people-personal-roles = Roluri
people-personal-roles-meaning = Ce puteți face pentru instituție, dacă lucrați acolo.
people-personal-roles-kept = Cât timp aveți rolul.
people-personal-drafts = Texte de confirmat și coduri
people-personal-drafts-meaning = Ce ați scris și nu ați publicat încă, cu codurile de confirmare.
people-personal-drafts-kept = Treizeci de zile.
people-personal-letters = Scrisori
people-personal-letters-meaning = E-mailurile pe care vi le trimitem, cu rezultatul lor.
people-personal-letters-kept = Textul până la trimitere, restul treizeci de zile.
people-retention-sessions = Sesiuni încheiate
people-retention-sessions-why = O sesiune se încheie la treizeci de zile după ultima folosire.
people-retention-codes = Coduri de intrare
people-retention-codes-why = Pentru a nu trimite prea multe scrisori la aceeași căsuță.
people-retention-drafts = Texte neconfirmate
people-retention-drafts-why = Pentru a nu pierde ce ați scris.
people-retention-contacts = Adrese de e-mail niciodată confirmate
people-retention-contacts-why = Cine nu răspunde la nicio scrisoare nu a confirmat că acea căsuță este a sa.

# Chei de acces
people-passkey = Cheie de acces
people-by-passkey-title = Cu o cheie de acces
people-by-passkey-lead = Calea cea mai rapidă și mai sigură, dacă ați adăugat o cheie de acces (passkey) la cont.
people-by-passkey-send = Intrați cu o cheie de acces
people-passkey-not-now = Cheia de acces nu a răspuns sau ați oprit-o. Încercați din nou sau folosiți altă cale.
people-passkey-failed = Această cheie de acces nu a fost acceptată. Încercați din nou sau folosiți altă cale.
people-passkey-late = Au trecut mai mult de 5 minute sau a fost trimisă de două ori. Încercați din nou.
people-passkey-unknown = Niciun cont de aici nu are această cheie. Poate a fost eliminată: intrați pe altă cale și adăugați-o din nou.
people-passkey-copied = Numără mai puține folosiri decât am văzut: poate există o copie. Nu este acceptată. Eliminați-o aici și adăugați una nouă.
people-passkey-copied-tag = poate copiată
people-passkey-not-kept = Această cheie există deja sau aveți 20. Eliminați întâi una.
people-passkey-name-missing = Dați un nume cheii de acces.
people-passkeys-title = Chei de acces
people-passkeys-lead = O cheie de acces (passkey) stă în telefonul, computerul sau cheia dumneavoastră de securitate. Intrați cu degetul, fața sau PIN-ul; nimic secret nu iese din dispozitiv. Pentru a o adăuga, browserul trebuie să aibă scripturile pornite.
people-passkeys-count = { $n ->
    [one] Aveți { $n } cheie de acces.
    [few] Aveți { $n } chei de acces.
   *[other] Aveți { $n } de chei de acces.
}
people-passkey-since = adăugată la
people-passkey-elsewhere = funcționează la { $address }
people-passkey-remove = Eliminați
people-passkey-last = Este singura dumneavoastră cale de a intra, de aceea rămâne. Adăugați mai întâi altă cheie de acces sau legați o identitate.
people-passkey-name = Numele cheii de acces
people-passkey-name-hint = Ca să o recunoașteți: „laptopul de la birou”. Gol: numele acestui browser.
people-passkey-add = Adăugați o cheie de acces
people-done-passkey = Cheia de acces este adăugată. De acum puteți intra cu ea.
people-done-passkey-removed = Cheia de acces este eliminată. Ștergeți-o și de pe dispozitiv.

# Cum a fost deschisă o sesiune
people-how-letter = prin e-mail
people-how-password = cu parola
people-how-provider = printr-un furnizor de identitate
people-how-passkey = cu o cheie de acces
people-session-strong = cu al doilea factor

# Al doilea factor
people-second-title = Încă un pas
people-second-lead = Contul dumneavoastră cere un al doilea factor. Deschideți aplicația de pe telefon și scrieți codul ei.
people-second-code = Cod
people-second-code-hint = Șase cifre din aplicație sau unul dintre codurile de recuperare.
people-second-enter = Intrați
people-second-lost = Ați pierdut telefonul și codurile de recuperare? Administratorul instituției oprește al doilea factor; apoi îl configurați din nou.
people-second-wrong = Acest cod nu este corect sau a fost folosit deja. Așteptați următorul din aplicație: fiecare este valabil o dată, cam un minut.
people-second-pause = 10 coduri au fost greșite. Încercați din nou după: { $until }.
people-second-over = Au trecut mai mult de 10 minute sau era deja făcut. Intrați din nou.
people-second-again = Intrați din nou
people-second-staff-only = Al doilea factor este pentru cei care lucrează aici pentru o instituție. Contul dumneavoastră nu are roluri.
people-factor-title = Al doilea factor
people-factor-lead = După e-mail sau parolă, un cod dintr-o aplicație de pe telefon: cine vă citește poșta nu intră.
people-factor-how = Aveți nevoie de o aplicație care face coduri (oricare urmează RFC 6238; multe sunt gratuite și nu au nevoie de rețea). Și o cheie de acces cu deget, față sau PIN este un al doilea factor: atunci nu se cere codul.
people-factor-start = Configurați
people-factor-required = O instituție în care lucrați îl cere angajaților.
people-factor-on = pornit
people-factor-on-status = Al doilea factor este pornit. Păstrați codurile de recuperare.
people-factor-codes-left = { $n ->
    [one] A rămas { $n } cod de recuperare.
    [few] Au rămas { $n } coduri de recuperare.
   *[other] Au rămas { $n } de coduri de recuperare.
}
people-factor-reading = Legați aplicația
people-factor-step-app = Deschideți aplicația și adăugați un cont.
people-factor-step-read = Citiți cu ea această imagine.
people-factor-qr = Cod QR pentru aplicație
people-factor-or-type = Sau scrieți aceste litere în aplicație:
people-factor-open-app = Pe acest dispozitiv: deschideți aplicația
people-factor-step-code = Scrieți codul pe care îl arată acum.
people-factor-code-hint = Șase cifre. Se schimbă la fiecare 30 de secunde.
people-factor-confirm = Porniți
people-factor-codes = Codurile de recuperare
people-factor-codes-lead = Fiecare vă lasă să intrați o dată fără telefon. Se văd acum și niciodată mai târziu.
people-factor-codes-keep = Tipăriți-le sau notați-le și țineți-le departe de telefon.
people-factor-codes-kept = Le-am păstrat
people-factor-new-codes = Faceți coduri de recuperare noi
people-factor-new-codes-lead = Opt coduri noi; cele vechi nu mai sunt valabile.
people-factor-end = Opriți al doilea factor
people-factor-end-lead = De atunci ajunge din nou e-mailul sau parola. Unde instituția îl cere, sunteți acolo fără rolurile dumneavoastră.
people-factor-manage = Al doilea factor: configurare și schimbare
people-done-second-off = Al doilea factor este oprit.
people-rule-title = Al doilea factor al angajaților
people-rule-lead = Angajații pot adăuga un al doilea factor pe pagina contului. Îl puteți cere: cine intră fără el este aici fără roluri.
people-rule-required = obligatoriu
people-rule-require = Cereți-l tuturor angajaților
people-rule-relax = Nu îl mai cereți
people-rule-has = al doilea factor
people-rule-end = Opriți al doilea factor al acestei persoane
people-rule-own-first = Configurați întâi propriul al doilea factor și intrați cu el: altfel v-ați încuia pe dinafară.
people-rule-own-end = Propriul al doilea factor se oprește pe pagina lui, cu un cod.
people-act-second-factor-required = { $by } a cerut tuturor angajaților un al doilea factor
people-act-second-factor-relaxed = { $by } nu mai cere angajaților un al doilea factor
people-act-second-factor-ended = { $by } a oprit al doilea factor al unei persoane care l-a pierdut

# Puterea identității
people-identity-title = Cine sunteți pentru instituție
people-identity-lead = Pentru citit și comentat ajunge puțin. Unele lucruri, cum ar fi un vot al rezidenților, cer mai mult; pagina o spune și explică de ce. Fiecare treaptă le cuprinde pe cele dinainte.
people-identity-way = Vedeți cum se obține
people-identity-more = Treptele și cum se obțin
people-identity-reached = obținut
people-identity-missing = încă nu
people-strength-none = Nimic verificat
people-strength-contact = Adresă de e-mail confirmată
people-strength-resident = Rezident: { $town }
people-strength-national = Identitate electronică națională
people-identity-contact-how = ați răspuns la un e-mail
people-identity-contact-way = Intrați o dată prin e-mail: deschiderea legăturii confirmă adresa.
people-identity-desk-way = Mergeți la { $office }, { $address }, cu un act de identitate. Se uită la el și vă marchează ca rezident; numărul nu se păstrează.
people-identity-list-way = Sau instituția își încarcă lista: dacă adresa dumneavoastră confirmată este pe ea, deveniți rezident la următoarea intrare.
people-identity-national-way = Intrați cu identitatea electronică națională, unde instituția o oferă pe pagina de intrare.
people-identity-by-desk = la ghișeu
people-identity-by-list = din lista instituției
people-identity-by = de { $name }
people-document-label = Actul pe care l-ați văzut
people-document-card = carte de identitate
people-document-passport = pașaport
people-document-permit = permis de ședere
people-document-register = evidența populației
people-document-missing = Alegeți actul pe care l-ați văzut.
people-document-hint = Se păstrează felul actului, niciodată numărul.
people-residents-title = Rezidenți
people-residents-lead = Cine este cunoscut că locuiește aici. Unele voturi sunt deschise doar rezidenților. Actele din registru spun că o persoană a fost marcată, niciodată cine.
people-residents-known = Rezidenți cunoscuți
people-residents-aside = Marcarea rezidenților
people-residents-count = { $n ->
    [one] Este cunoscut { $n } rezident.
    [few] Sunt cunoscuți { $n } rezidenți.
   *[other] Sunt cunoscuți { $n } de rezidenți.
}
people-residents-newest = Aici sunt ultimii 200.
people-resident-desk = O persoană, cu un act
people-resident-email-hint = Adresa contului ei.
people-resident-mark = Marcați ca rezident
people-resident-end = Nu mai este rezident
people-resident-unknown = Niciun cont nu are această adresă. Persoana să intre o dată, apoi marcați-o.
people-resident-staff-only = Doar operatorii punctelor de ajutor și funcționarii văd și marchează rezidenții.
people-resident-officials-only = Doar funcționarii încarcă lista rezidenților.
people-resident-not-yourself = Nu puteți garanta pentru dumneavoastră. Cereți unui coleg.
people-list-title = Lista instituției
people-list-lead = Adrese de e-mail ale rezidenților, din evidențele instituției. Cine are un cont confirmat cu una dintre ele este rezident imediat, ceilalți când intră. Se păstrează doar amprente, un an.
people-list-count = { $n ->
    [one] Lista are { $n } adresă.
    [few] Lista are { $n } adrese.
   *[other] Lista are { $n } de adrese.
}
people-list-file = Fișier
people-list-file-hint = CSV sau text; contează prima coloană. În locul unei adrese merge SHA-256 al ei (al adresei cu litere mici, în hexazecimal).
people-list-lines = Sau scrieți-le aici
people-list-lines-hint = Una pe rând.
people-list-add = Adăugați la listă
people-list-forget = Ștergeți lista
people-list-empty = Alegeți un fișier sau scrieți cel puțin o adresă.
people-list-long = O listă poate avea cel mult { $max } de rânduri. Împărțiți-o.
people-list-wrong = { $n ->
    [one] { $n } rând nu este nici adresă, nici amprentă: rândul { $line }. Nu s-a adăugat nimic.
    [few] { $n } rânduri nu sunt nici adrese, nici amprente, primul este rândul { $line }. Nu s-a adăugat nimic.
   *[other] { $n } de rânduri nu sunt nici adrese, nici amprente, primul este rândul { $line }. Nu s-a adăugat nimic.
}
people-act-resident-marked = { $by } a marcat o persoană ca rezident după ce a văzut un act
people-act-resident-ended = { $by } a retras unei persoane marcajul de rezident
people-act-resident-list-added = { $by } a adăugat adrese la lista rezidenților
people-act-resident-list-emptied = { $by } a șters lista rezidenților

# Scrisori despre cont
people-letter-account-subject = { $town }: contul dumneavoastră s-a schimbat
people-letter-account-other = Dacă nu ați fost dumneavoastră, intrați prin e-mail, ieșiți de pe toate celelalte dispozitive și verificați contul: { $link }
people-letter-passkey-added = O cheie de acces a fost adăugată la contul dumneavoastră: { $at }.
people-letter-passkey-removed = O cheie de acces a fost eliminată din contul dumneavoastră: { $at }.
people-letter-passkey-copied = Cineva a arătat o cheie de acces a dumneavoastră care pare a fi o copie ({ $at }). Nu a fost acceptată. Eliminați-o din cont și adăugați una nouă.
people-letter-second-on = Al doilea factor al contului a fost pornit: { $at }. Celelalte dispozitive au fost deconectate.
people-letter-second-off = Al doilea factor al contului a fost oprit: { $at }.
people-letter-recovery-used = A fost folosit un cod de recuperare al contului: { $at }.

people-personal-passkeys = Chei de acces
people-personal-passkeys-meaning = Jumătatea publică a fiecărei chei de acces, numele pe care i l-ați dat, când a fost folosită ultima dată.
people-personal-passkeys-kept = Până le eliminați.
people-personal-factor = Al doilea factor
people-personal-factor-meaning = Secretul împărțit cu aplicația, criptat, și codurile de recuperare într-o formă care nu se mai poate citi.
people-personal-factor-kept = Până este oprit.
people-personal-residence = Rezidență
people-personal-residence-meaning = Că locuiți aici, cum a aflat instituția, felul actului, cine l-a văzut.
people-personal-residence-kept = Cât timp aveți cont sau până când instituția o retrage.
people-retention-challenges = Intrări neterminate
people-retention-challenges-why = Întrebarea pusă unei chei de acces este valabilă 5 minute, pagina celui de-al doilea factor 10.
people-retention-lists = Liste de rezidenți
people-retention-lists-why = Listele îmbătrânesc; instituția încarcă una nouă în fiecare an.
# Intrarea prin alt furnizor
people-with-title = Cu o identitate pe care o aveți deja
people-with-lead = Confirmați acolo cine sunteți și reveniți aici. Nu vedem niciodată parola dumneavoastră.
people-with = Intrați cu { $provider }
people-oidc-cancelled = Ați oprit intrarea cu { $provider }
people-oidc-cancelled-lead = Nu ne-a fost trimis nimic. Puteți încerca din nou sau puteți intra altfel.
people-oidc-down = { $provider } nu răspunde
people-oidc-down-lead = { $provider } nu ne poate spune acum cine sunteți. Încercați din nou peste câteva minute sau intrați altfel.
people-oidc-lost = Începeți din nou
people-oidc-lost-lead = Intrarea a durat mai mult de 15 minute sau a început în alt browser. Începeți din nou din acesta.
people-oidc-replayed-lead = Acest răspuns a fost deja folosit. Începeți din nou: fiecare răspuns deschide contul o singură dată.
people-oidc-refused = Nu ați intrat în cont
people-oidc-other-lead = Răspunsul de la { $provider } aparține altei încercări. Pentru siguranța dumneavoastră nu l-am acceptat: începeți din nou.
people-oidc-untrusted-lead = Nu putem fi siguri că răspunsul vine de la { $provider }. Pentru siguranța dumneavoastră nu l-am acceptat. Dacă se repetă, anunțați acest loc.
people-oidc-weak-lead = { $provider } v-a verificat la un nivel mai mic decât cel cerut aici. Începeți din nou și alegeți acolo nivelul mai înalt.
people-oidc-taken = Această identitate deschide alt cont
people-oidc-taken-lead = Identitatea arătată prin { $provider } aparține aici altui cont. Intrați cu ea și desprindeți-o mai întâi de acolo.
people-oidc-kept = Aici nu s-a schimbat nimic. Ce ați scris și nu ați publicat încă este păstrat.
people-oidc-again = Încercați din nou cu { $provider }
people-oidc-other-way = Intrați altfel
people-oidc-account = Mergeți la contul dumneavoastră
people-oidc-back = Înapoi fără a intra în cont
people-arrival-name-title = Alegeți un nume
people-arrival-name-lead = { $provider } ne-a spus cine sunteți. Nu aveți încă un cont aici. Alegeți numele care apare lângă ceea ce scrieți: nu trebuie să fie numele complet și îl puteți schimba ulterior.
people-arrival-name-email = E-mailurile noastre ajung la { $email }.
people-arrival-name-no-email = Nu avem o adresă de e-mail a dumneavoastră: răspunsurile vă așteaptă aici.
people-arrival-known = Aveți deja un cont?
people-arrival-letter-title = Aveți deja un cont: citiți poșta
people-arrival-letter-lead = { $email } are deja un cont aici. Ca să nu-l preia altcineva, am trimis acolo un e-mail. Deschideți linkul ca să legați { $provider } de cont; este valabil 30 de minute.
people-arrival-letter-other = Puteți și să intrați ca până acum și să le legați imediat.
people-arrival-letter-sign-in = Intrați în contul dumneavoastră
people-arrival-join-title = Legați { $provider } de contul dumneavoastră?
people-arrival-join-lead = Cine intră cu { $provider } ca { $name } va deschide apoi contul { $account }.
people-arrival-join-warning = Apăsați butonul doar dacă dumneavoastră ați intrat acolo adineauri.
people-arrival-join = Leagă
people-arrival-join-enter = Leagă și intră în cont
people-arrival-leave = Nu lega
people-arrival-no-name = (fără nume)
people-arrival-over = A trecut jumătatea de oră sau s-a făcut deja. Intrați din nou.
people-arrival-address-taken = Această adresă de e-mail are acum un cont. Intrați din nou: vom scrie acolo.
people-identities-title = Identități
people-identities-lead = Cu identitatea de la alt furnizor intrați fără e-mailurile noastre.
people-identities-join = Leagă { $provider }
people-identity-remove = Desprinde
people-identity-last = Este singura dumneavoastră cale de a intra, de aceea rămâne. Legați mai întâi alta.
people-identity-taken = Această identitate aparține acum altui cont.
people-done-identity = Identitatea este legată de contul dumneavoastră.
people-done-identity-removed = Identitatea a fost desprinsă de contul dumneavoastră.
people-session-provider = cu { $provider }
people-password-no-mailbox = O parolă merge împreună cu o adresă de e-mail, iar contul dumneavoastră nu are una.
people-letter-join-subject = { $town }: sunteți dumneavoastră?
people-letter-join-lead = Cineva a intrat prin { $provider } cu adresa dumneavoastră de e-mail, sub numele: { $name }. Aveți deja un cont pentru { $town }.
people-letter-join-link = Dacă ați fost dumneavoastră, legați-le: deschideți acest link și apăsați butonul. { $link }
people-letter-join-until = Este valabil până la: { $until }.
people-letter-join-other = Dacă nu ați fost dumneavoastră, nu faceți nimic: nimeni nu intră în contul dumneavoastră.
people-letter-joined-subject = { $town }: o cale nouă de a intra în contul dumneavoastră
people-letter-joined-lead = O identitate de la { $provider } a fost legată de contul dumneavoastră: { $at }. De acum înainte îl deschide.
people-letter-joined-other = Dacă nu ați fost dumneavoastră, desprindeți-o imediat: { $link }
people-personal-identities = Identități la alți furnizori
people-personal-identities-meaning = Ce identitate vă deschide contul: numele furnizorului și numărul pe care vi l-a dat.
people-personal-identities-kept = Cât timp este legată de contul dumneavoastră.
people-personal-arrivals = Primele sosiri de la un furnizor
people-personal-arrivals-meaning = Ce ne-a spus furnizorul (numărul pe care vi l-a dat, nume, e-mail) până alegeți contul.
people-personal-arrivals-kept = O zi.
people-retention-arrivals = Primele sosiri de la un furnizor
people-retention-arrivals-why = Ca să puteți alege un nume sau răspunde la e-mailul nostru.
