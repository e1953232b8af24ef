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
