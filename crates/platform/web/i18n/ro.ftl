web-skip = Salt la conținut
web-demo = Dati dimostrativi · date demonstrative · demo data
web-places = Localități
web-places-lead = Cu același cont participați în toate locurile conectate.
web-places-all = Toate localitățile
web-language = Limba
web-language-incomplete = { $language }: nu totul este tradus încă. Ce lipsește este în { $other }.
web-search = Caută
web-sign-in = Intră în cont
web-main-menu = Principală
web-staff-menu = Pentru personal
web-foot = Informații
web-foot-accessibility = Accesibilitate
web-foot-privacy = Date personale
web-foot-rules = Cum moderăm
web-foot-transparency = Transparență
web-foot-help = Puncte de ajutor
web-foot-easy = Ușor de citit
web-foot-glossary = Glosar
web-foot-data = Date deschise
web-foot-activity = Registrul actelor
web-foot-contact = Contact
web-updated = Data actualizării paginii
web-weight = Această pagină cântărește { $size } kB, fără urmărire.
web-made-with = Făcut cu Arengo, software liber.
web-crumbs = Cale
web-report = Semnalează o problemă
web-more = Arată mai multe
web-rows = { $n ->
    [one] { $n } rând
    [few] { $n } rânduri
   *[other] { $n } de rânduri
}
web-clock-days = { $n ->
    [one] zi
    [few] zile
   *[other] de zile
}
web-clock-hours = { $n ->
    [one] oră
    [few] ore
   *[other] de ore
}
web-clock-minutes = { $n ->
    [one] minut
    [few] minute
   *[other] de minute
}
web-form-optional = opțional
web-form-errors = { $n ->
    [one] Un lucru de corectat înainte de a continua:
    [few] { $n } lucruri de corectat înainte de a continua:
   *[other] { $n } de lucruri de corectat înainte de a continua:
}
web-form-leave-empty = Lăsați gol
web-form-trap = A fost completat un câmp pe care oamenii nu îl văd. Apăsați din nou butonul; dacă se repetă, scrieți biroului.
web-form-stale = Pagina a fost deschisă mai mult de o zi. Textul este încă aici: apăsați din nou butonul.
web-form-too-large = Formularul este prea mare. Scurtați textul sau atașați un fișier acolo unde se poate.
web-form-count = Caractere: % din %
web-text-too-long = Textul poate avea { $max } caractere; scoateți { $over }.
web-pick-comment = Comentați aceste cuvinte
web-pick-help = Săgețile mută cu un cuvânt, Shift și săgeți aleg, Enter confirmă, Escape iese.
web-pick-chosen = Cuvinte alese:
web-pick-cancelled = Niciun cuvânt ales.
web-leave = Ce ați scris nu este încă trimis.
web-other-origin = Cererea a venit de pe alt site și nu a fost executată. Deschideți pagina aici și trimiteți din nou.
web-incident = Dacă ne scrieți, indicați acest cod:
web-kept-title = Ce ați scris
web-kept-lead = Nu se pierde nimic: copiați textul sau trimiteți-l din nou.
web-kept-text = Textul dumneavoastră
web-try-again = Trimite din nou
web-problem-not-found = Această pagină nu există
web-problem-not-found-detail = Adresa poate fi greșită sau pagina nu este publică. Porniți de la pagina principală sau căutați.
web-problem-refused = Nu se poate
web-problem-invalid = Ceva nu se potrivește
web-problem-gone = Nu mai este aici
web-problem-conflict = Între timp altcineva a schimbat
web-problem-busy = Serverul este ocupat
web-problem-busy-detail = Nu a putut scrie acum. Încercați din nou peste puțin timp.
web-problem-fault = O eroare a noastră
web-problem-fault-detail = Nu s-a schimbat nimic. Eroarea este în jurnal și va fi examinată.
web-problem-method = Această adresă nu primește cererea
web-problem-method-detail = Folosiți formularele și linkurile din pagini.
web-problem-too-many = Prea multe cereri
web-problem-too-many-detail = Așteptați un minut și trimiteți din nou.
web-basis-consent = Consimțământ (art. 6 alin. 1 lit. a)
web-basis-legal-obligation = Obligație legală (art. 6 alin. 1 lit. c)
web-basis-public-task = Sarcină de interes public (art. 6 alin. 1 lit. e)
web-field-at = Când
web-field-code = Cod
web-field-name = Nume
web-field-email = E-mail
web-field-language = Limbă
web-field-text = Text
web-field-title = Titlu
web-field-address = Adresă
web-field-kind = Tip
web-field-state = Stare
web-field-reason = Motiv
web-field-organisation = Organizație
web-field-position = Poziție
web-field-subject = Obiect
web-field-role = Rol
web-field-device = Dispozitiv
web-field-until = Până la
web-field-note = Notă
web-field-purpose = Scop
web-field-version = Versiune
web-field-by = Din partea
web-held = Această instituție le cere angajaților să intre cu un al doilea factor. Ați intrat fără el: până când îl adăugați sau intrați cu o cheie de acces care cere deget, față sau PIN, aici nu aveți rolurile dumneavoastră.
web-held-way = Configurați al doilea factor
