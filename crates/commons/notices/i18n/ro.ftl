notices-title = Înștiințări
notices-lead = Ce au răspuns autoritatea și ceilalți la ce ați scris și ce s-a întâmplat cu ce urmăriți.
notices-mark-read = Marchează toate ca citite
notices-new = Nou
notices-none = Nicio înștiințare
notices-none-why = Când cineva vă răspunde la un comentariu, găsiți răspunsul aici și prin e-mail.
notices-sign-in = Intrați în cont ca să vă citiți înștiințările.
notices-response = { $by } a răspuns din partea autorității la comentariul dumneavoastră: { $title }
notices-reply = { $by } a răspuns la comentariul dumneavoastră: { $title }
notices-disposition = Ce s-a ales de comentariul dumneavoastră: { $title }
notices-closing = Etapa se închide în curând: { $title }
notices-moderation = Moderatorii au decis despre ce ați scris sau semnalat
notices-queue = Un caz așteaptă un moderator
notices-why-response = Primiți această scrisoare pentru că ați scris un comentariu și autoritatea a răspuns.
notices-why-reply = Primiți această scrisoare pentru că cineva a răspuns la comentariul dumneavoastră.
notices-why-disposition = Primiți această scrisoare pentru că fiecare comentariu primește un rezultat și un motiv, iar acesta este al dumneavoastră.
notices-why-closing = Primiți această scrisoare pentru că ați participat la această etapă.
notices-why-moderation = Primiți această scrisoare pentru că moderatorii au decis despre ce ați scris sau semnalat.
notices-why-queue = Primiți această scrisoare pentru că aici sunteți moderator.
notices-letter-all = Toate înștiințările dumneavoastră: { $address }
notices-personal = Avize
notices-personal-meaning = Ce v-am spus despre contribuțiile dumneavoastră: răspunsuri, rezultate, termene.
notices-personal-kept = Un an de când le-ați citit.
notices-retention-read = Avize citite
notices-retention-read-why = Pentru a regăsi un rezultat.
notices-followed = { $by }: { $title }
notices-why-followed = Primiți această scrisoare pentru că urmăriți acest lucru.
notices-unread = { $n ->
    [0] Nicio înștiințare nouă
    [one] { $n } înștiințare nouă
    [few] { $n } înștiințări noi
   *[other] { $n } de înștiințări noi
}
notices-follow = Urmăriți
notices-stop-following = Nu mai urmăriți
notices-follow-title = Doriți să urmăriți?
notices-follows-title = Urmăriți acest lucru
notices-follow-lead = Vă înștiințăm când se întâmplă ceva: un text nou, un comentariu, un răspuns. Cât de des vă scriem alegeți dumneavoastră:
notices-follow-too-many = Urmăriți deja 200 de lucruri aici, cât poate arăta o pagină. Renunțați mai întâi la unul dintre ele.
notices-followed-count = { $n ->
    [0] Nu urmăriți nimic aici
    [one] Urmăriți { $n } lucru
    [few] Urmăriți { $n } lucruri
   *[other] Urmăriți { $n } de lucruri
}
notices-followed-none = Apăsați „Urmăriți” la un proces, la o parte a unui text sau la un comentariu și vă înștiințăm ce se întâmplă.
notices-followed-gone = Ceva ce nu mai este public
notices-settings-title = Cât de des vă scriem
notices-settings-lead = Fiecare înștiințare este în pagina dumneavoastră. Aici alegeți care vin și prin e-mail, și când.
notices-settings-saved = Alegerea dumneavoastră este salvată.
notices-settings-no-address = Nu cunoaștem o adresă de e-mail a dumneavoastră. Înștiințările sunt doar în pagina dumneavoastră.
notices-settings-own = Răspunsuri la ce ați scris
notices-settings-own-what = Replici, răspunsuri ale autorității, ce s-a ales de comentariul dumneavoastră, termene la care participați.
notices-settings-followed = Ce urmăriți
notices-settings-followed-what = Ce se întâmplă cu procesele, textele și comentariile pe care le urmăriți.
notices-settings-owed = Ce ne cere legea să vă spunem vine mereu imediat: deciziile moderatorilor cu motivele lor, scrisorile despre datele dumneavoastră și confirmările pe care le cereți.
notices-settings-save = Salvați
notices-rhythm-at-once = Imediat
notices-rhythm-daily = O dată pe zi, la ora 7
notices-rhythm-weekly = O dată pe săptămână, lunea la ora 7
notices-rhythm-none = Niciun e-mail
notices-rhythm-missing = Alegeți una dintre cele patru posibilități.
notices-letter-settings = Cât de des vă scriem: { $address }
notices-letter-stop = Opriți aceste e-mailuri: { $address }
notices-why-gathered = Primiți această scrisoare pentru ce ați scris sau urmăriți: { $town }.
notices-gathered-subject = { $n ->
    [one] { $town }: { $n } înștiințare
    [few] { $town }: { $n } înștiințări
   *[other] { $town }: { $n } de înștiințări
}
notices-gathered-own = Răspunsuri la ce ați scris
notices-gathered-followed = Ce urmăriți
notices-gathered-rest = { $n ->
    [one] și încă { $n } în pagina dumneavoastră.
    [few] și încă { $n } în pagina dumneavoastră.
   *[other] și încă { $n } în pagina dumneavoastră.
}
notices-stop-title = Opriți aceste e-mailuri?
notices-stop-own = E-mailurile despre răspunsurile la ce ați scris. Înștiințările rămân în pagina dumneavoastră.
notices-stop-followed = E-mailurile despre ce urmăriți. Înștiințările rămân în pagina dumneavoastră.
notices-stop-both = E-mailurile despre răspunsurile la ce ați scris și despre ce urmăriți. Înștiințările rămân în pagina dumneavoastră.
notices-stop-now = Opriți e-mailurile
notices-stopped-title = E-mailurile sunt oprite
notices-stopped = Dacă a fost o greșeală, anulați aici. Ce era adunat pentru următorul e-mail mai vine dacă anulați înainte de ora 7 dimineața.
notices-stop-undo = Anulați
notices-resumed-title = E-mailurile vin ca înainte
notices-personal-followed = Ce urmăriți
notices-personal-followed-meaning = Procese, texte și comentarii despre care ați cerut să fiți înștiințat.
notices-personal-followed-kept = Până când schimbați sau vă ștergeți datele.
notices-personal-settings = Cât de des vă scriem
notices-personal-settings-meaning = Alegerea dumneavoastră pentru e-mailuri și un secret cu care linkul din ele le oprește.
notices-retention-followed = Înștiințări despre ce este urmărit
notices-retention-followed-why = Pentru a regăsi ce s-a întâmplat în ultimele trei luni; registrul păstrează totul.
