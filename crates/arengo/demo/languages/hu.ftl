i18n-falls-back-to = ro

### Magyar: amit egy polgár olvasás, hozzászólás, megerősítés, fiók, értesítések és bejelentések közben lát.

## Idő, jelek, felsorolások

i18n-days = { $n ->
    [one] { $n } nap
   *[other] { $n } nap
}
i18n-hours = { $n ->
    [one] { $n } óra
   *[other] { $n } óra
}
i18n-minutes = { $n ->
    [one] { $n } perc
   *[other] { $n } perc
}
i18n-unit-days = { $n ->
    [one] nap
   *[other] nap
}
i18n-unit-hours = { $n ->
    [one] óra
   *[other] óra
}
i18n-unit-minutes = { $n ->
    [one] perc
   *[other] perc
}
i18n-quote-open = „
i18n-quote-close = ”
i18n-percent = { $number }%
i18n-kilobytes = { $number }{"\u00A0"}kB
i18n-list-comma = { $start }, { $next }
i18n-list-last = { $start } és { $next }

## Az oldalak kerete

web-skip = Ugrás a tartalomra
web-demo = Bemutató adatok · date demonstrative · demo data
web-places = Helyek
web-places-lead = Egy fiók minden összekapcsolt helyen érvényes.
web-places-all = Minden hely
web-language = Nyelv
web-language-incomplete = { $language }: még nem minden van lefordítva. Ami hiányzik, ezen a nyelven áll: { $other }.
web-search = Keresés
web-sign-in = Belépés
web-main-menu = Főmenü
web-staff-menu = A hivatal menüje
web-foot = Az oldalról
web-foot-accessibility = Akadálymentesség
web-foot-privacy = Személyes adatok
web-foot-rules = Hogyan moderálunk
web-foot-transparency = Átláthatóság
web-foot-easy = Könnyen érthető
web-foot-glossary = Szójegyzék
web-foot-data = Nyílt adatok
web-foot-activity = Nyilvános események
web-foot-contact = Kapcsolat
web-updated = Az oldal utolsó frissítése
web-weight = Ez az oldal { $size } kB, követés nélkül.
web-made-with = Az Arengo szabad szoftverrel készült.
web-crumbs = Útvonal
web-report = Probléma bejelentése
web-more = Továbbiak
web-rows = { $n ->
    [one] { $n } sor
   *[other] { $n } sor
}
web-clock-days = { $n ->
    [one] nap
   *[other] nap
}
web-clock-hours = { $n ->
    [one] óra
   *[other] óra
}
web-clock-minutes = { $n ->
    [one] perc
   *[other] perc
}
web-form-optional = nem kötelező
web-form-errors = { $n ->
    [one] Egy dolgot ki kell javítani, mielőtt folytatjuk:
   *[other] { $n } dolgot ki kell javítani, mielőtt folytatjuk:
}
web-form-leave-empty = Ezt hagyja üresen
web-form-trap = Egy mezőt kitöltöttek, amelyet az emberek nem látnak. Nyomja meg újra a gombot; ha megint ez történik, írjon a hivatalnak.
web-form-stale = Ez az oldal több mint egy napja nyitva volt. A szövege még itt van: nyomja meg újra a gombot.
web-form-too-large = Az űrlap túl nagy. Rövidítse a szöveget, vagy csatoljon fájlt ott, ahol lehet.
web-form-count = Karakterek: % / %
web-text-too-long = A szöveg legfeljebb { $max } karakter lehet; { $over } karakterrel rövidebbnek kell lennie.
web-pick-comment = Hozzászólás ezekhez a szavakhoz
web-pick-help = A nyilak szavanként lépnek, a Shift és a nyilak kijelölnek, az Enter megerősít, az Escape kilép.
web-pick-chosen = Kijelölt szavak:
web-pick-cancelled = Nincs kijelölt szó.
web-leave = Amit írt, még nincs elküldve.
web-other-origin = A kérés egy másik oldalról jött, ezért nem hajtottuk végre. Nyissa meg itt az oldalt, és küldje el újra.
web-incident = Ha ír nekünk erről, adja meg ezt a kódot:
web-kept-title = Amit írt
web-kept-lead = Semmi nem veszett el: másolja ki, vagy küldje el újra.
web-kept-text = Az Ön szövege
web-try-again = Küldés újra
web-problem-not-found = Nincs ilyen oldal
web-problem-not-found-detail = Lehet, hogy a cím hibás, vagy az oldal nem nyilvános. Induljon a kezdőlapról, vagy keressen.
web-problem-refused = Ez nem lehetséges
web-problem-invalid = Valami nem felel meg
web-problem-gone = Ez már nincs itt
web-problem-conflict = Közben valaki más megváltoztatta
web-problem-busy = A kiszolgáló most elfoglalt
web-problem-busy-detail = Most nem tudott írni. Próbálja meg kis idő múlva.
web-problem-fault = A mi hibánk
web-problem-fault-detail = Semmi nem változott. A hibát feljegyeztük, és megnézzük.
web-problem-method = Ez a cím ezt nem fogadja
web-problem-method-detail = Használja az oldalak űrlapjait és hivatkozásait.
web-problem-too-many = Túl sok kérés
web-problem-too-many-detail = Várjon egy percet, és küldje el újra.
web-basis-consent = Hozzájárulás (6. cikk (1) bekezdés a) pont)
web-basis-legal-obligation = Jogi kötelezettség (6. cikk (1) bekezdés c) pont)
web-basis-public-task = Közérdekű feladat (6. cikk (1) bekezdés e) pont)
web-field-at = Mikor
web-field-code = Kód
web-field-name = Név
web-field-email = E-mail
web-field-language = Nyelv
web-field-text = Szöveg
web-field-title = Cím
web-field-address = Elérés
web-field-kind = Fajta
web-field-state = Állapot
web-field-reason = Indok
web-field-organisation = Szervezet
web-field-position = Álláspont
web-field-subject = Tárgy
web-field-role = Szerep
web-field-device = Eszköz
web-field-until = Meddig
web-field-note = Megjegyzés
web-field-purpose = Cél
web-field-version = Változat
web-field-by = Ki

## Hozzászólások

comments-count = { $n ->
    [one] { $n } hozzászólás
   *[other] { $n } hozzászólás
}
comments-count-removed = { $n ->
    [one] { $n } eltávolítva
   *[other] { $n } eltávolítva
}
comments-replies = { $n ->
    [one] { $n } válasz
   *[other] { $n } válasz
}
comments-more-replies = { $n ->
    [one] még { $n } válasz
   *[other] még { $n } válasz
}
comments-versions = { $n ->
    [one] a szöveg { $n } változata
   *[other] a szöveg { $n } változata
}
comments-stance-for = Mellette
comments-stance-amend = Módosítással
comments-stance-against = Ellene
comments-stance-question = Kérdés
comments-type-choose = Válassza ki, mi az
comments-type-citizen = Polgár
comments-type-cso = Civil szervezet
comments-type-pa = Közigazgatási szerv
comments-type-company = Vállalkozás
comments-type-university = Egyetem vagy kutatóhely
comments-type-other = Más szervezet
comments-badge-citizen = Polgár
comments-badge-cso = Civil
comments-badge-pa = Hivatal
comments-badge-company = Vállalkozás
comments-badge-university = Egyetem
comments-badge-other = Szervezet
comments-channel-web = Saját hozzászólásom
comments-channel-meeting = Gyűlésen hangzott el
comments-channel-assisted = Segítőponton írták valaki helyett
comments-order = Sorrend:
comments-order-oldest = az elsőtől
comments-order-shared = a legtöbb egyetértés
comments-order-unanswered = válasz nélkül
comments-state-hidden = A moderátorok elrejtették
comments-state-withdrawn = Visszavonva
comments-on-words = ezekhez a szavakhoz: { $words }
comments-on-place = Ehhez: { $title }
comments-earlier-version = egy korábbi változatra vonatkozik
comments-edited = Módosítva: nézze meg, mi változott
comments-hidden = Ezt a hozzászólást a moderátorok eltávolították. Indok: { $reason }
comments-withdrawn = A szerző visszavonta ezt a hozzászólást.
comments-from-meeting = Elhangzott itt: „{ $meeting }”, { $day }. Rögzítette: { $by }.
comments-from-assisted = Segítőponton írta a szerző helyett: { $by }.
comments-agree = Egyetértek
comments-disagree = Nem értek egyet
comments-with-comment-of = { $name } hozzászólásával
comments-in-comment-of = { $name } hozzászólásában
comments-to = címzett: { $name }
comments-in-response = a hivatalos válaszban
comments-reply = Válasz
comments-respond = Hivatalos válasz
comments-edit = Módosítás
comments-withdraw = Visszavonás
comments-official = Hivatalos válasz
comments-not-counted = nem számít a hozzászólások közé
comments-empty-open = Itt még senki sem írt. Kérdezni is lehet: aki a szöveget írta, válasszal tartozik.
comments-empty = Itt senki sem írt.
comments-write-first = Írja meg az első hozzászólást
comments-none-in-order = Nincs hozzászólás hivatalos válasz nélkül.
comments-opens = Hozzászólni lehet ettől: { $at }.
comments-has-closed = A hozzászólás lezárult: { $at }.
comments-your-comment = Az Ön hozzászólása
comments-your-reply = Az Ön válasza
comments-new-title = Hozzászólás írása
comments-reply-title = Válasz egy hozzászólásra
comments-stance = Mit gondol erről a pontról? (nem kötelező)
comments-quote = Az idézett szavak
comments-quote-hint = Jelölje ki őket a szövegben, vagy másolja ide.
comments-text = Szöveg
comments-text-hint = A választott név alatt lesz nyilvános.
comments-text-max = Legfeljebb { $max } karakter.
comments-rules = A szabályok fél oldalt tesznek ki.
comments-name = Megjelenő név
comments-name-hint = Mindenki ezt olvassa a hozzászólása mellett.
comments-email = Az Ön e-mail-címe
comments-email-hint = Hivatkozást küldünk a megerősítéshez. Jelszó nem kell. Amit ír, nem vész el.
comments-have-account = Van fiókom: előbb belépek
comments-for-organisation = Szervezet nevében szólok hozzá
comments-organisation = A szervezet neve
comments-stakeholder = A szervezet fajtája
comments-bring-in = Más hozzászólásának rögzítése
comments-channel = Hogyan érkezett
comments-said-by = Ki mondta
comments-said-by-hint = A név, ahogyan a jegyzőkönyvben áll, vagy ahogyan az illető szeretné.
comments-meeting = Gyűlés
comments-meeting-hint = A neve, és hol van a jegyzőkönyv.
comments-meeting-day = A gyűlés napja
comments-language = A hozzászólás nyelve
comments-publish = Közzététel
comments-save = Mentés
comments-unknown-choice = Válasszon a felkínált lehetőségek közül.
comments-missing-text = Írja meg a hozzászólás szövegét.
comments-missing-organisation = Írja be a szervezet nevét.
comments-missing-type = Válassza ki a szervezet fajtáját.
comments-missing-voice = Írja be annak a nevét, aki mondta.
comments-missing-meeting = Írja meg, melyik gyűlés volt.
comments-missing-meeting-day = Írja be a gyűlés napját.
comments-not-yet = Hozzászólni lehet ettől: { $at }. A szövege nem vész el.
comments-closed = A hozzászólás lezárult: { $at }. A szövege nem vész el.
comments-no-phase = Ehhez a szöveghez nem lehet hozzászólni. A szövege nem vész el.
comments-process-closed = Ez a folyamat lezárult: semmi nem kerül bele többé.
comments-confirm-first = Előbb erősítse meg az e-mail-címét.
comments-removed = Ezt a hozzászólást eltávolították.
comments-author-only = Ezt csak a szerző teheti meg.
comments-edit-too-late = Egy hozzászólást fél óráig lehet módosítani. Válaszolhat rá, vagy visszavonhatja, és újat írhat.
comments-sign-in-to-react = Lépjen be, hogy egyetértését jelezhesse.
comments-no-reaction-to-own = Ez az Ön hozzászólása: az egyetértés akkor számít, ha másoktól jön.
comments-no-reaction-to-responses = A hivatalos válaszokról nem lehet szavazni. A hozzászólásra válaszolhat.
comments-no-response-to-responses = Ez már válasz. A fölötte álló hozzászólásra válaszoljon.
comments-refused-title = Nincs közzétéve
comments-kept-as-draft = Vázlatként megmarad: nem számít, hacsak a szakasz újra meg nem nyílik.
comments-kept-text = Az Ön szövege
comments-back-to-text = Vissza a szöveghez
comments-draft-unreadable = Ez a vázlat nem jeleníthető meg.
comments-page-title = { $name } hozzászólása ehhez: { $title }
comments-page-title-removed = Eltávolított hozzászólás ehhez: { $title }
comments-see-in-text = Megnézem a szövegben
comments-back-to-comment = Vissza a hozzászóláshoz
comments-edit-title = A hozzászólás módosítása
comments-edit-lead = Eddig módosíthatja: { $until }. A korábbi változatok nyilvánosak maradnak.
comments-history-title = { $name } hozzászólásának változatai
comments-version-now = Most
comments-version-before = Korábban
comments-withdraw-title = Visszavonja ezt a hozzászólást?
comments-withdraw-lead = A szavai és a neve eltűnnek a nyilvánosság elől; a helye megmarad, visszavontként jelölve. A válaszok maradnak.
comments-keep = Megtartom
comments-mine = Hozzászólásaim
comments-mine-all = Minden hozzászólásom
comments-mine-lead = Minden, amit itt írt. Az eltávolítottak szövegét csak Ön látja.
comments-mine-none = Ha hozzászól egy szöveghez, itt megtalálja.
comments-status-posted = A hozzászólását közzétettük.
comments-status-answered = A válaszát közzétettük. A szerző értesítést kap.
comments-status-edited = A módosítását elmentettük.
comments-status-withdrawn = A hozzászólását visszavontuk.
comments-status-reacted = A választását elmentettük.
comments-letter-response-subject = Válasz a hozzászólására: { $title }
comments-letter-response = { $by } válaszolt az Ön hozzászólására: { $title }.

    Az Ön hozzászólása: { $own }

    A válasz:

    { $text }
comments-letter-reply-subject = Válasz a hozzászólására: { $title }
comments-letter-reply = { $by } válaszolt az Ön hozzászólására: { $title }.

    Az Ön hozzászólása: { $own }

    A válasz:

    { $text }
comments-act-published = { $by } hozzászólt ehhez: { $title }
comments-act-edited = { $by } módosított egy hozzászólást ehhez: { $title }
comments-act-withdrawn = { $by } visszavont egy hozzászólást ehhez: { $title }
comments-act-responded = { $by } a hatóság nevében válaszolt egy hozzászólásra: { $title }
comments-act-hidden = A moderátorok elrejtettek egy hozzászólást: { $title }
comments-act-restored = Egy hozzászólás újra látható: { $title }
comments-anonymous = Névtelen
comments-act-erased = Egy hozzászólást a szerzője kérésére eltávolítottak
comments-personal = Hozzászólások
comments-personal-meaning = Amit egy konzultáción mondott, a korábbi szövegekkel, a választott névvel és a szervezettel, hogy figyelembe vegyék.
comments-personal-kept = Az irattárban; kérésére a neve vagy a szövege nélkül.
comments-personal-reactions = Egyetértés
comments-personal-reactions-meaning = Mely hozzászólásokkal ért egyet vagy nem, hogy mindenki egyszer számítson.
comments-personal-reactions-kept = A hozzászólással együtt; kérésére anélkül, hogy tudható volna, kié.
comments-ground-illegal = jogszabályba ütközik
comments-ground-hateful = gyűlölködő vagy sértő
comments-ground-personal-data = személyes adat
comments-ground-off-topic = nem tartozik a témához
comments-ground-spam = reklám vagy ismétlés
comments-ground-portrayed = egy személyt mutat
comments-ground-copyright = másnak a műve
comments-ground-other = más indok
comments-part-removed = [eltávolított rész: { $ground }]
comments-redacted = A moderátorok kivettek egy részt: { $ground }.
comments-state-redacted = A moderátorok kivettek egy részt
comments-decisions = A döntés és a fellebbezése
comments-act-redacted = A moderátorok kivettek egy részt egy hozzászólásból: { $title }
comments-act-unredacted = A hozzászólásból kivett rész újra ott van: { $title }
comments-waiting = Egy első hozzászólást még megnéznek, ezért nincs közzétéve.
comments-state-waiting = Megnézés alatt
comments-waiting-until = döntés eddig: { $due }
comments-status-waiting = Megkaptuk a hozzászólását. Ez az első: közzététel előtt valaki megnézi, egy napon belül.
comments-page-title-waiting = Megnézés alatt álló hozzászólás ehhez: { $title }

## Fiók, belépés, megerősítés

people-act-role-granted = { $by } szerepet adott valakinek: „{ $title }”
people-act-role-revoked = { $by } elvett egy szerepet valakitől: „{ $title }”
people-act-role-ended = Valaki leadta a szerepét
people-email-label = E-mail-cím
people-email-missing = Írja be az e-mail-címét: oda megy a hivatkozás.
people-email-wrong = Ez nem e-mail-cím. Így néz ki: nev@hely.eu, ékezetek nélkül.
people-name-label = Nyilvános név
people-name-hint = Megjelenik amellett, amit ír. Legalább 2 betű.
people-name-missing = Írja be a nevet, amely az írása mellett megjelenik.
people-name-short = A név legalább 2 betű vagy szám legyen.
people-lang-label = Leveleink nyelve
people-language-missing = Válasszon a felsorolt nyelvek közül.
people-password-label = Jelszó
people-password-short = A jelszó legalább 12 karakter legyen. Több szót könnyű megjegyezni.
people-password-long = A jelszó legfeljebb 1000 bájt lehet.
people-password-plain = Válasszon más jelszót: ne egyetlen karakter ismétlése legyen, és ne a címe.
people-code-label = Kód a levélből
people-code-hint = Hat számjegy. A kód 30 percig érvényes.
people-code-wrong = Nem ez a kód áll a levélben. Ellenőrizze a hat számjegyet; 5 hibás kód után új levél kell.
people-code-locked = 5 kód hibás volt. Kérjen új levelet: új kód jön vele. Az első levél hivatkozása még működik.
people-code-expired = Ez a kód túl régi. Kérjen új levelet.
people-waiting-title = Most erősítse meg: nézze meg a leveleit
people-waiting-lead = Levelet küldtünk ide: { $email }. Nyissa meg a hivatkozását, és nyomja meg a gombot, vagy írja be ide a kódját: akkor a szövege megjelenik.
people-waiting-status = A levél úton van. A szövegét megőriztük.
people-waiting-publish = Közzététel
people-waiting-again-title = Nem jött levél?
people-waiting-again-lead = Eltarthat néhány percig. Nézze meg a kéretlen levelek közt is, és ellenőrizze a fenti címet.
people-waiting-again = A levél elküldése újra
people-draft-text = Amit írt
people-draft-name = Megjelenő név: { $name }.
people-draft-kept = Megerősítés előtt senki más nem látja. Eddig őrizzük meg:
people-draft-remove = Törlés
people-draft-no-place = Amihez írt, már nincs itt.
people-letters-enough = Ehhez a szöveghez 5 levelet küldtünk. Használja valamelyik hivatkozását: a szövege még itt van.
people-demo-mail = Ez bemutató: egyetlen levél sem megy ki.
people-demo-mail-link = Itt elolvashatja
people-confirm-title = Erősítse meg, amit írt
people-confirm-lead = Olvassa el még egyszer. A gomb megnyomásakor közzétesszük.
people-confirm-publish = Közzététel
people-expired-title = Ez a hivatkozás már nem működik
people-expired-lead = 72 óráig volt érvényes. A szövege még itt van: új levéllel új hivatkozás jön.
people-expired-again = Új levél küldése
people-link-expired = Ez a hivatkozás túl régi. Kérjen új levelet.
people-link-unknown = Ezt a hivatkozást nem ismerjük. Lehet, hogy csonka, vagy 30 napnál régebbi; akkor a szöveget töröltük.
people-refused-title = Nincs közzétéve
people-refused-kept = A szövege vázlat marad.
people-refused-drafts = Megnézem a fiókomban
people-sign-in-title = Belépés
people-sign-in-lead = E-maillel, vagy jelszóval, ha választott. Ha még nincs fiókja, a levél létrehozza.
people-sign-in-first = Előbb lépjen be.
people-by-letter-title = E-maillel
people-by-letter-hint = Hivatkozást és kódot küldünk oda. Mindkettő 30 percig érvényes.
people-by-letter-send = Küldjenek hivatkozást
people-by-password-title = Jelszóval
people-by-password-hint = Elfelejtette, vagy még nem választott? Lépjen be e-maillel, aztán válasszon egyet a fiókjában.
people-by-password-send = Belépés
people-password-wrong = A cím és a jelszó nem illik össze. Próbálja újra, vagy lépjen be e-maillel.
people-password-pause = Túl sok próbálkozás ezzel a fiókkal. Várjon egy percet, vagy lépjen be e-maillel.
people-sent-title = Nézze meg a leveleit
people-sent-lead = Levelet küldtünk ide: { $email }. Nyissa meg a hivatkozását, vagy írja be ide a kódját.
people-sent-status = A levél úton van.
people-sent-enter = Belépés
people-sent-nothing = Néhány perc után sincs levél? Nézze meg a kéretlen levelek közt is.
people-sent-again = Kérek másikat
people-sign-in-used = Ezt a hivatkozást már használták, vagy nem ismerjük. Kérjen másik levelet.
people-sign-in-expired = 30 percig volt érvényes. Kérjen másik levelet.
people-link-known = Ön { $name }, { $email }. A belépéshez nyomja meg a gombot.
people-link-new = Ehhez a címhez még nincs fiók: { $email }. Válassza ki a nevet, amely az írása mellett megjelenik; később megváltoztathatja.
people-link-enter = Belépés
people-me-title = Az Ön fiókja
people-me-aside = Belépések és szerepek
people-me-roles = Az Ön szerepei
people-done-profile = A nevet és a nyelvet elmentettük.
people-done-password = A jelszót elmentettük. Minden más eszközön kiléptettük.
people-done-sessions = Ott kiléptettük.
people-done-draft = A vázlatot töröltük.
people-profile-title = Név és nyelv
people-profile-save = Mentés
people-password-set = Jelszó választása
people-password-change = A jelszó megváltoztatása
people-password-lead = E-maillel mindig beléphet. Jelszóval gyorsabb.
people-password-old = Jelenlegi jelszó
people-password-old-hint = Elfelejtette? Lépjen be e-maillel: utána 30 percig enélkül választhat újat.
people-password-old-wrong = Ez nem a jelenlegi jelszava.
people-password-new = Új jelszó
people-password-new-hint = Legalább 12 karakter, bármilyen. Több szót könnyű megjegyezni.
people-password-save = A jelszó mentése
people-sessions-title = Ahol be van lépve
people-sessions-count = { $n ->
    [one] { $n } eszköz
   *[other] { $n } eszköz
}
people-sessions-others = Kilépés mindenhol máshol
people-session-this = ez az eszköz
people-session-since = ettől:
people-session-seen = utoljára használva:
people-session-close = Kilépés ott
people-device-unknown = Ismeretlen eszköz
people-sign-out = Kilépés itt
people-drafts-title = Önre vár
people-drafts-lead = Ezt Ön írta, és még nem nyilvános.
people-role-steward = az üzemeltetés gondnoka
people-role-administrator = rendszergazda
people-role-official = tisztviselő
people-role-facilitator = facilitátor
people-role-moderator = moderátor
people-role-operator = segítőponti munkatárs
people-role-everywhere = minden helyen
people-role-process = csak egy folyamatban
people-role-since = ettől:
people-letter-confirm-subject = { $town }: erősítse meg, amit írt
people-letter-confirm-lead = Ön { $at } időpontban írt ide: { $town }. A közzétételhez nyissa meg ezt a hivatkozást, és nyomja meg a gombot:
people-letter-confirm-link = { $link }
people-letter-confirm-code = Vagy írja be ezt a kódot azon az oldalon, ahol írt: { $code }
people-letter-confirm-until = A hivatkozás eddig működik: { $link-until }, a kód eddig: { $code-until }. Addig senki sem látja a szövegét.
people-letter-confirm-other = Ha Ön nem írt semmit, ne tegyen semmit: a szöveget 30 nap múlva töröljük.
people-letter-kept-subject = { $town }: a szövegét megőriztük, nincs közzétéve
people-letter-kept-lead = Ön { $at } időpontban írt ide: { $town }, de most nem lehet közzétenni. { $why }
people-letter-kept-link = A szövegét 30 napig őrizzük, és sehol sem számít. Itt találja: { $link }
people-letter-sign-in-subject = { $town }: belépés
people-letter-sign-in-lead = A belépéshez ({ $town }) nyissa meg ezt a hivatkozást, és nyomja meg a gombot:
people-letter-sign-in-link = { $link }
people-letter-sign-in-code = Vagy írja be ezt a kódot: { $code }
people-letter-sign-in-until = Mindkettő eddig működik: { $until }. Ha nem Ön kérte, ne tegyen semmit.
people-letter-password-subject = { $town }: megváltozott a jelszava
people-letter-password-lead = A jelszavát megváltoztatták: { $at }. Minden más eszközön kiléptettük.
people-letter-password-other = Ha nem Ön volt, lépjen be e-maillel, és válasszon új jelszót: { $link }
people-personal-account = Fiók
people-personal-account-meaning = Nyilvános név, nyelv, e-mail-cím, jelszó (vissza nem olvasható alakban), hogy megismerjük és írhassunk Önnek.
people-personal-account-kept = Amíg van fiókja.
people-personal-sessions = Belépések
people-personal-sessions-meaning = Mely eszközökön van belépve, hogy lezárhassa őket.
people-personal-sessions-kept = Az utolsó használat után harminc napig.
people-personal-roles = Szerepek
people-personal-roles-meaning = Mit tehet a hatóság nevében, ha ott dolgozik.
people-personal-roles-kept = Amíg a szerepe tart.
people-personal-drafts = Megerősítésre váró szövegek és kódok
people-personal-drafts-meaning = Amit írt, de még nem tett közzé, a megerősítés kódjaival.
people-personal-drafts-kept = Harminc nap.
people-personal-letters = Levelek
people-personal-letters-meaning = Az Önnek küldött e-mailek, és mi lett velük.
people-personal-letters-kept = A szöveg az elküldésig, a többi harminc napig.
people-retention-sessions = Lejárt belépések
people-retention-sessions-why = Egy belépés az utolsó használat után harminc nappal lejár.
people-retention-codes = Belépési kódok
people-retention-codes-why = Hogy egyetlen postafiók se kapjon túl sok levelet.
people-retention-drafts = Meg nem erősített szövegek
people-retention-drafts-why = Hogy ne vesszen el, amit írt.
people-retention-contacts = Meg nem erősített e-mail-címek
people-retention-contacts-why = Aki nem felel a levélre, nem igazolta, hogy övé a postafiók.

## Értesítések, nyilvántartás, keresés

notices-title = Értesítések
notices-lead = Mit válaszolt a hatóság és mások arra, amit Ön írt.
notices-mark-read = Mind olvasott
notices-new = Új
notices-none = Nincs értesítés
notices-none-why = Ha valaki válaszol a hozzászólására, itt és e-mailben megtalálja.
notices-sign-in = Az értesítések olvasásához lépjen be.
notices-response = { $by } a hatóság nevében válaszolt a hozzászólására: { $title }
notices-reply = { $by } válaszolt a hozzászólására: { $title }
notices-disposition = Mi lett a hozzászólásával: { $title }
notices-closing = A szakasz hamarosan lezárul: { $title }
notices-moderation = A moderátorok döntöttek arról, amit Ön írt vagy bejelentett
notices-why-response = Azért kapja ezt a levelet, mert hozzászólt, és a hatóság válaszolt.
notices-why-reply = Azért kapja ezt a levelet, mert valaki válaszolt a hozzászólására.
notices-why-disposition = Azért kapja ezt a levelet, mert minden hozzászólás eredményt és indokot kap, és ez az Öné.
notices-why-closing = Azért kapja ezt a levelet, mert részt vett ebben a szakaszban.
notices-why-moderation = Azért kapja ezt a levelet, mert a moderátorok döntöttek arról, amit Ön írt vagy bejelentett.
notices-letter-all = Minden értesítése: { $address }
notices-personal = Értesítések
notices-personal-meaning = Amit a hozzászólásairól közöltünk Önnel: válaszok, eredmények, határidők.
notices-personal-kept = Az elolvasás után egy évig.
notices-retention-read = Elolvasott értesítések
notices-retention-read-why = Hogy egy eredményt újra megtaláljon.
register-title = Nyilvános események nyilvántartása
register-lead = Ami itt történt, sorrendben. Semmit sem veszünk ki: aki megőrzött egy másolatot, láthatja, ha valami megváltozott.
register-acts = { $n ->
    [one] { $n } esemény
   *[other] { $n } esemény
}
register-empty = Még semmit sem tettek közzé. Az első esemény az első konzultáció lesz.
register-proof = Hogyan ellenőrizhető
register-proof-lead = Minden esemény az előzőhöz van láncolva. Ez az ujjlenyomat mindegyiket képviseli; a letöltésben minden benne van, ami az újraszámításhoz kell.
register-someone = Valaki
register-personal-acts = Nyilvános események
register-personal-acts-meaning = Ki tett valamit nyilvánosan, a választott névvel és a szöveggel, hogy mindenki lássa, mi történt és mikor.
register-personal-acts-kept = Az irattárban; kérésére a nevet és a szöveget töröljük, és a lánc továbbra is ellenőrizhető.
search-title = Keresés
search-label = Mit keres?
search-button = Keresés
search-hint = E hely konzultációi, szövegei és hozzászólásai. Az ékezetek és a nagybetűk nem számítanak.
search-found = { $n ->
    [0] Nincs találat
    [one] { $n } találat
   *[other] { $n } találat
}
search-nothing = Itt semmi sem tartalmazza ezt: { $words }. Próbáljon kevesebb vagy rövidebb szót: a szó eleje is elég.
search-elsewhere = Ugyanez a keresés máshol:
search-personal = Keresőjegyzék
search-personal-meaning = A már nyilvános szövegek szavai, hogy meg lehessen találni őket.
search-personal-kept = Amíg nyilvános, amit találni lehet.

## Konzultációk

spaces-act-published = Közzétették a konzultációt: „{ $title }”
spaces-act-amended = Megváltoztak a konzultáció szavai: „{ $title }”
spaces-act-rescheduled = Megváltoztak a konzultáció időpontjai: „{ $title }”
spaces-act-closed = A konzultáció minden válasszal lezárult: „{ $title }”
spaces-act-withdrawn = Visszavonták a konzultációt: „{ $title }”
spaces-act-founded = Új hely nyílt: { $title }
spaces-act-settled = Megváltoztak a beállítások: { $title }
spaces-menu-home = Most
spaces-home-title = Amiről most döntenek
spaces-home-sentence = { $open }, { $closing }.
spaces-home-sentence-alone = { $open }.
spaces-home-n-open = { $n ->
    [one] Egy dolog van nyitva
   *[other] { $n } dolog van nyitva
}
spaces-home-n-closing = { $n ->
    [one] egy ma lezárul
   *[other] { $n } ma lezárul
}
spaces-home-n-closing-tonight = { $n ->
    [one] egy ma este lezárul
   *[other] { $n } ma este lezárul
}
spaces-home-closes-today = ma lezárul
spaces-home-closes-tonight = ma este lezárul
spaces-home-first-closes = { $n ->
    [one] ekkor zárul: { $day }
   *[other] az első ekkor zárul: { $day }
}
spaces-home-nothing = Most semmiről sem döntenek.
spaces-home-nothing-next = Most semmiről sem döntenek. A következő: „{ $title }”, ettől: { $day }.
spaces-home-coming-lead = Ez nyílik meg legközelebb.
spaces-home-follow = Az események követése hírolvasóval
spaces-home-open = Most nyitva
spaces-home-all = { $n ->
    [one] Mind ({ $n })
   *[other] Mind ({ $n })
}
spaces-home-answers = Döntések és válaszok
spaces-home-owes = { $n ->
    [one] Egy válasz van hátra.
   *[other] { $n } válasz van hátra.
}
spaces-home-late = { $n ->
    [one] Egy késik.
   *[other] { $n } késik.
}
spaces-home-owes-nothing = Nincs hátralévő válasz.
spaces-home-acts = Legutóbbi események
spaces-home-acts-all = Minden esemény
spaces-home-no-acts = 0 esemény. Az első a legelső közzétett konzultáció lesz.
spaces-list-title = Konzultációk
spaces-list-lead = Mindegyik, a legújabb elöl: nyitott, közelgő, válaszra váró, lezárt.
spaces-list-filter = Szűrés állapot szerint
spaces-list-empty = 0 konzultáció ebben az állapotban.
spaces-stage-all = Mind
spaces-stage-open = Nyitott
spaces-stage-coming = Közelgő
spaces-stage-answering = Válaszra vár
spaces-stage-closed = Lezárt
spaces-tag-lead = Konzultációk és események ezzel a címkével.
spaces-tag-empty = 0 konzultáció ezzel a címkével.
spaces-kind-consultation = Konzultáció
spaces-action-comment = A szöveg elolvasása és véleményezése
spaces-action-read = A szöveg elolvasása
spaces-state-draft = Vázlat
spaces-state-closed = Lezárva, minden válasz megvan
spaces-state-withdrawn = Visszavonva
spaces-decides = dönt:
spaces-comments-undated = Az időpontok még nincsenek meg
spaces-comments-open-on = Hozzászólni lehet ettől: { $day }, { $time }
spaces-comments-open = Hozzászólni lehet, határidő nélkül
spaces-comments-close-on = Hozzászólni lehet eddig: { $day }, { $time }
spaces-comments-closed-on = A hozzászólás lezárult: { $day }, { $time }
spaces-closes-day = Lezárul: { $day }
spaces-closes-first = első határidő: { $day }
spaces-closes-hour = { $time } órakor, { $zone } szerinti idő. Azután a hozzászólás vázlat marad.
spaces-closed-then = A szöveg továbbra is olvasható.
spaces-opens-then = Ha előbb ír, a hozzászólás vázlat marad.
spaces-zone-rome = Róma
spaces-zone-bucharest = Bukarest
spaces-in-brief = Röviden
spaces-phases = Szakaszok
spaces-phase-done = kész:
spaces-phase-undated = nincs időpont
spaces-phase-from = ettől: { $day }
spaces-use-title = Mire jó a hozzászólása
spaces-fact-body = Ki dönt
spaces-fact-influence = Meddig ér a hatása
spaces-fact-can = Amin változtathat
spaces-fact-cannot = Amin nem változtathat
spaces-fact-use = Mit teszünk vele
spaces-fact-due = Válasz eddig
spaces-fact-responsible = Felelős
spaces-fact-level = Kormányzati szint
spaces-fact-plan = Terv
spaces-fact-validity = A terv érvényessége
spaces-plan-edition = { $n }. kiadás
spaces-influence-inform = Tájékoztatás: a hatóság elmondja, mit fog tenni
spaces-influence-consult = Konzultáció: a hatóság kérdez, mindenkinek válaszol, és dönt
spaces-influence-codecide = Közös döntés: a hatóság a résztvevőkkel együtt dönt
spaces-level-local = Helyi
spaces-level-provincial = Megyei
spaces-level-regional = Regionális
spaces-level-national = Országos
spaces-level-european = Európai
spaces-values = Elvek
spaces-value-transparency = Átláthatóság
spaces-value-accountability = Elszámoltathatóság
spaces-value-participation = Részvétel
spaces-value-inclusion = Befogadás
spaces-value-innovation = Megújulás
spaces-documents = Dokumentumok és adatok
spaces-all-data = Minden adat
spaces-easy = Hogyan vehet részt, könnyen érthetően
spaces-previous-edition = Előző kiadás:
spaces-carried-over = Átvéve:
spaces-withdrawn-notice = Ezt a konzultációt visszavonták. Az indok:
spaces-answer-by = válasz eddig:
spaces-answer-late = { $n ->
    [one] { $n } nap késés
   *[other] { $n } nap késés
}
spaces-answer-due-in = { $n ->
    [one] { $n } nap van hátra
   *[other] { $n } nap van hátra
}
spaces-answer-due-today = Ma esedékes
spaces-data-lead = Ugyanazok a listák és ugyanazok a sorok, mint az oldalakon.
spaces-data-files = Letölthető fájlok
spaces-data-api = Olvasási felület
spaces-data-columns = { $n ->
    [one] { $n } oszlop, magyarázattal
   *[other] { $n } oszlop, magyarázattal
}
spaces-duty-other-language = Ez az oldal még nincs meg az Ön nyelvén: itt a szöveg egy másik nyelven.
spaces-duty-accessibility = Akadálymentességi nyilatkozat
spaces-duty-rules = A moderálás szabályai
spaces-duty-easy = Könnyen érthető
spaces-duty-contact = Kapcsolat
spaces-duty-data = Nyílt adatok
spaces-duty-table = Táblázat
spaces-node-title = Ahol részt vehet
spaces-node-lead = { $n ->
    [one] Most egy dolog van nyitva, az összes helyen.
   *[other] Most { $n } dolog van nyitva, az összes helyen.
}
spaces-node-towns = Helyek
spaces-node-members = { $n ->
    [one] { $n } tag
   *[other] { $n } tag
}
spaces-node-nothing-open = 0 nyitott dolog
spaces-five-read = Előkészítés
spaces-five-read-note = A szöveg már olvasható.
spaces-five-comment = Szóljon hozzá a szöveghez
spaces-five-comment-note = Válasszon egy helyet a szövegben, és írjon. Kérdezni is lehet.
spaces-five-examine = A hozzászólások megvizsgálása
spaces-five-examine-note = Minden hozzászólás eredményt és indokot kap.
spaces-five-adopt = Elfogadott szöveg
spaces-five-adopt-note = Megjelenik a szöveg a megváltozott szavakkal, és a zárójelentés.
spaces-five-adopt-action = Nézze meg, mi változott
spaces-five-monitor = Frissítés
spaces-five-monitor-note = Elmondja, mi történt meg. A hozzászólások a helyükön maradnak.
spaces-process-closed = A konzultáció lezárult, és nem változik többé.
spaces-process-withdrawn = A konzultációt visszavonták, és nem változik többé.
spaces-staff-only = Ez az oldal a hivatal munkatársaié. Ha közéjük tartozik, lépjen be.
spaces-officials-only = Ezt csak a város tisztviselői tehetik meg. Ha Ön az, lépjen be.
spaces-administrators-only = Ezt csak a város rendszergazdája teheti meg.
spaces-personal = Ki készítette az oldalakat
spaces-personal-meaning = A munkatársak közül ki készített vagy módosított egy folyamatot vagy oldalt, hogy meg lehessen kérdezni.
spaces-personal-kept = A következő módosításig; a nevet kérésre töröljük.

## A konzultáció szövege

consultations-act-text-published = Közzétették a szöveg egy változatát: { $title }
consultations-act-results-created = Követhetők a várt eredmények: { $title }
consultations-act-interest-declared = Egy szervezet közre szeretne működni: { $title }
consultations-act-translation-published = Közzétették a szöveg egy fordítását: { $title }
consultations-act-translation-removed = Visszavonták a szöveg egy fordítását: { $title }
consultations-text = A szöveg
consultations-crumb = Konzultációk
consultations-kind-draft = Hozzászólásra
consultations-kind-adopted = Elfogadva
consultations-kind-updated = Frissítve
consultations-version-name = { $kind }, { $day }
consultations-in-preparation = Előkészületben
consultations-public = Nyilvános
consultations-name-action = { $number }. intézkedés
consultations-name-commitment = { $number }. vállalás
consultations-name-chapter = { $number }. szakasz
consultations-front = Bevezetés
consultations-paragraph = Bekezdés
consultations-result = Eredmény
consultations-actions = { $n ->
    [one] { $n } intézkedés
   *[other] { $n } intézkedés
}
consultations-commitments = { $n ->
    [one] { $n } vállalás
   *[other] { $n } vállalás
}
consultations-sections = { $n ->
    [one] { $n } szakasz
   *[other] { $n } szakasz
}
consultations-blocks = { $n ->
    [one] { $n } bekezdés
   *[other] { $n } bekezdés
}
consultations-read = A szöveg elolvasása
consultations-read-and-comment = A szöveg elolvasása és véleményezése
consultations-no-text-public = A szöveget még nem tették közzé.
consultations-voices = Kik vettek részt
consultations-voices-brought = { $n ->
    [one] Egy hozzászólást gyűlésről vagy segítőpontról rögzítettek.
   *[other] { $n } hozzászólást gyűlésekről vagy segítőpontokról rögzítettek.
}
consultations-whole-text = A teljes szöveg
consultations-opens = Hozzászólni lehet ettől: { $day }, { $time }
consultations-open-until = Hozzászólni lehet eddig: { $day }
consultations-closed-since = A hozzászólás lezárult: { $day }, { $time }
consultations-versions = A szöveg változatai
consultations-version = Változat
consultations-compare = Összehasonlítás
consultations-older-version = Egy korábbi változatot olvas: { $version }.
consultations-to-current = Ugrás a jelenlegi változatra
consultations-preview-note = Ezt az oldalt csak a munkatársak látják.
consultations-index = A szöveg tartalma
consultations-whole-index = A teljes tartalom
consultations-search = Keresés a szövegben
consultations-search-button = Keresés
consultations-found = Szakaszok ezzel: „{ $words }”
consultations-found-nothing = Egyik szakaszban sincs benne: „{ $words }”. Próbáljon kevesebb szót, vagy nézze meg a tartalmat.
consultations-download = E változat letöltése:
consultations-plain-words = Egyszerű szöveg
consultations-count-at = a { $number }. bekezdéshez
consultations-write-first = írja meg az elsőt
consultations-pick = Idézés
consultations-pick-at = Szavak idézése a { $number }. bekezdésből
consultations-comments = Hozzászólások
consultations-all-comments = Minden hozzászólás ehhez a szakaszhoz
consultations-on-the-whole = { $count } a szöveg egészéhez
consultations-at-paragraph = a { $number }. bekezdéshez
consultations-at-heading = egy címhez
consultations-at-former-paragraph = egy korábbi változat bekezdéséhez
consultations-former-paragraph = Ez a bekezdés nincs benne a megjelenített változatban. A hozzászólásai itt maradnak; egy korábbi változatra vonatkoznak.
consultations-missing = { $n ->
    [one] Egy kérdés hiányzik.
   *[other] { $n } kérdés hiányzik.
}
consultations-missing-which = A szöveg nem válaszol erre: { $questions }. A hivatal tud róla.
consultations-incomplete-sections = { $n ->
    [one] Egy szakasz nem válaszol minden kérdésre:
   *[other] { $n } szakasz nem válaszol minden kérdésre:
}
consultations-results = Várt eredmények
consultations-result-not-started = Nem kezdődött el
consultations-result-under-way = Folyamatban
consultations-result-done = Kész
consultations-result-given-up = Elvetve
consultations-result-at = { $number }. eredmény, itt: { $label }
consultations-result-former = Már nincs a szövegben:
consultations-neighbours = Előző és következő szakasz
consultations-previous = Előző:
consultations-next = Következő:
consultations-cite = Állandó hivatkozás
consultations-cite-address = Idézhető cím
consultations-comparison = Összehasonlítás
consultations-compare-title = Mi változott: „{ $from }” → „{ $to }”
consultations-compare-words = Az összehasonlítás egyszerű szövegként
consultations-what-changed = mi változott
consultations-in-short = Röviden
consultations-changes = Változások
consultations-addition = { $number }. betoldás
consultations-deletion = { $number }. törlés
consultations-additions = { $n ->
    [one] { $n } betoldás
   *[other] { $n } betoldás
}
consultations-deletions = { $n ->
    [one] { $n } törlés
   *[other] { $n } törlés
}
consultations-moved = { $n ->
    [one] { $n } áthelyezett bekezdés
   *[other] { $n } áthelyezett bekezdés
}
consultations-moved-here = ide került
consultations-no-changes = Egyetlen szó sem változott
consultations-parts-unchanged = { $n ->
    [one] { $n } szakasz változatlan
   *[other] { $n } szakasz változatlan
}
consultations-paragraphs-unchanged = { $n ->
    [one] { $n } bekezdés változatlan
   *[other] { $n } bekezdés változatlan
}
consultations-to-section = A szakasz elolvasása
consultations-comments-stay = A korábbi szöveghez írt hozzászólások a helyükön maradnak, „egy korábbi változatra vonatkozik” jelzéssel.
consultations-interest = A szervezetem közre szeretne működni
consultations-interest-lead = Írja meg, mivel járulna hozzá a szervezete a megvalósításhoz. Nyilvános, és a hivatal beszámol arról, mi lesz belőle.
consultations-interests = { $n ->
    [one] { $n } szervezet szeretne közreműködni
   *[other] { $n } szervezet szeretne közreműködni
}
consultations-interest-organisation = Szervezet
consultations-interest-offers = Mit kínál
consultations-interest-offers-hint = Embereket, helyet, adatot, tapasztalatot: néhány sorban.
consultations-interest-send = Bejelentem
consultations-interest-draft = Közreműködési ajánlat ehhez a szakaszhoz: { $section }
consultations-interest-hidden = A moderátorok elrejtették:
consultations-interest-needs-organisation = Írja be a szervezet nevét.
consultations-interest-needs-offer = Írja meg, mit kínál a szervezet.
consultations-interest-confirm-first = Előbb erősítse meg az e-mail-címét: a küldött hivatkozás közzéteszi az ajánlatot.
consultations-your-name = Az Ön neve
consultations-your-name-hint = Megjelenik az események nyilvántartásában.
consultations-your-email = Az Ön e-mail-címe
consultations-your-email-hint = Hivatkozást küldünk a megerősítéshez. A cím nem jelenik meg.
consultations-back-to-section = Vissza a szakaszhoz
consultations-withdrawn = A konzultációt visszavonták.
consultations-not-public = Ez nem nyilvános.
consultations-no-such-place = Ez a hely nincs a szövegben. Lehet, hogy a cím hibás, vagy a szöveg megváltozott.
consultations-quote-needs-paragraph = Válassza ki a bekezdést, amelynek a szavait idézi.
consultations-quote-not-found = Ezek a szavak nincsenek a bekezdésben. Másolja ki őket onnan, vagy hagyja üresen a mezőt.
consultations-personal-interests = Közreműködési ajánlatok
consultations-personal-interests-meaning = Melyik szervezet ajánlkozott egy vállaláshoz, és ki írta ezt, hogy fel lehessen venni vele a kapcsolatot.
consultations-personal-interests-kept = Amíg a szöveg nyilvános; kérésre töröljük.
consultations-personal-answers = A hatóság válaszai és jelentései
consultations-personal-answers-meaning = Ki írt alá egy választ vagy jelentést, mert a hatóság cselekményéért valaki felel.
consultations-personal-answers-kept = Az irattárban, a hatóság cselekményeként; a fiókhoz vezető kapcsolatot töröljük.

## Fordítások

consultations-translation-languages = Ez a szöveg ezen a nyelven
consultations-translation-official = Hivatalos fordítás. Készítette: { $by }, { $day }.
consultations-translation-unofficial = Nem hivatalos fordítás. Készítette: { $by }, { $day }. Az eredeti szöveg számít.
consultations-translation-machine = Gépi fordítás ({ $by }, { $day }), senki sem ellenőrizte. Az eredeti szöveg számít.
consultations-translation-original = Az eredeti elolvasása: { $language }
consultations-translation-none = A szöveg nyelve: { $language }. Még nincs lefordítva.
consultations-translation-section-none = Ez a szakasz még nincs lefordítva. A nyelve: { $language }.
consultations-translation-block-none = { $language }: nincs lefordítva
consultations-translation-block-changed = { $language }: a fordítás óta megváltozott

## Mi lett a hozzászólásokkal

consultations-act-answered = Közzétették egy hozzászólás eredményét: { $title }
consultations-act-answer-changed = Megváltozott egy hozzászólás eredménye: { $title }
consultations-act-report-published = Közzétették a jelentést: { $title }
consultations-outcome-accepted = Elfogadva
consultations-outcome-partly = Részben elfogadva
consultations-outcome-rejected = Nincs elfogadva
consultations-outcome-accepted-many = { $n ->
    [one] elfogadva
   *[other] elfogadva
}
consultations-outcome-partly-many = { $n ->
    [one] részben elfogadva
   *[other] részben elfogadva
}
consultations-outcome-rejected-many = { $n ->
    [one] nincs elfogadva
   *[other] nincs elfogadva
}
consultations-outcome-accepted-counted = { $n ->
    [one] { $n } elfogadva
   *[other] { $n } elfogadva
}
consultations-outcome-partly-counted = { $n ->
    [one] { $n } részben elfogadva
   *[other] { $n } részben elfogadva
}
consultations-outcome-rejected-counted = { $n ->
    [one] { $n } nincs elfogadva
   *[other] { $n } nincs elfogadva
}
consultations-waiting-counted = { $n ->
    [one] { $n } eredmény nélkül
   *[other] { $n } eredmény nélkül
}
consultations-days-late = { $n ->
    [0] Ma óta késik
    [one] { $n } nap késés
   *[other] { $n } nap késés
}
consultations-answers-title = Mi lett az egyes hozzászólásokkal
consultations-answers-kick = A konzultáció eredményei
consultations-answers-summary = Összefoglalás
consultations-answers-each = Egyenként
consultations-outcomes-title = A hozzászólások eredményei
consultations-outcomes-one-by-one = Egyenként, indokkal
consultations-outcomes-all = { $n ->
    [one] { $n } eredmény, indokkal.
   *[other] { $n } eredmény, mindegyik indokkal.
}
consultations-outcomes-so-far = { $n ->
    [one] eddig { $n } eredmény
   *[other] eddig { $n } eredmény
}
consultations-outcomes-published = Közzétéve: { $day }.
consultations-outcomes-due = ; a többi eddig: { $day }.
consultations-outcomes-were-due = ; a többit eddig kellett volna közzétenni: { $day } ({ $office }).
consultations-answers-by = Eredmények eddig: { $day }
consultations-answers-none = 0 hozzászólás. Senki sem írt, ezért nem jár eredmény.
consultations-answers-none-here = 0 hozzászólás ehhez a szakaszhoz.
consultations-answers-none-so = Nincs hozzászólás ezekkel a szűrőkkel.
consultations-answers-all = Minden hozzászólás
consultations-answers-from-first = Az elsőtől
consultations-answers-filter = Szűrés eredmény szerint
consultations-answers-filter-all = Mind
consultations-answers-filter-waiting = Eredmény nélkül
consultations-answers-filter-questions = Kérdések
consultations-answers-filter-mine = Hozzászólásaim
consultations-answers-filter-section = Szakasz
consultations-answers-filter-everywhere = A teljes szöveg
consultations-answers-filter-show = Mutatás
consultations-text-as-a-whole = A szöveg egésze
consultations-on = ehhez: { $place }
consultations-from-minutes = egy gyűlés jegyzőkönyvéből
consultations-from-help-point = egy segítőpontról
consultations-a-reply = válasz egy hozzászólásra
consultations-changed-words = Megváltozott szavak: { $name }
consultations-answer-of = { $name } hozzászólására
consultations-answer-waiting = Még nincs eredmény
consultations-answer-why = Miért
consultations-answer-thread = A beszélgetés megnézése
consultations-answer-was-changed = a közzététel után módosítva
consultations-answer-history = Hogyan változott az eredmény
consultations-answer-now = Most
consultations-answer-until = Eddig
consultations-answer-beside = A hozzászólás mellett
consultations-report = A zárójelentés
consultations-report-lead = Mit kérdeztek, ki írt, mi változott és mi nem, indokokkal.
consultations-report-read = A jelentés elolvasása
consultations-report-published-on = Közzétéve
consultations-report-other-language = A jelentés ezen a nyelven jelent meg: { $language }.
consultations-report-languages = A jelentés nyelvei

## Olvasási segítség

reading-act-easy-published = Közzétettek egy könnyen érthető változatot: { $title }
reading-act-easy-removed = Visszavontak egy könnyen érthető változatot: { $title }
reading-act-term-published = Új szócikk a szójegyzékben: { $title }
reading-act-term-changed = Megváltozott egy szócikk a szójegyzékben: { $title }
reading-act-term-removed = Kivettek egy szócikket a szójegyzékből: { $title }
reading-easy = Könnyen érthető
reading-easy-description = A legfontosabb dolgok, röviden és egyszerű szavakkal.
reading-written-by = Írta: { $writer }
reading-official-decides = Ez a szöveg segítség. A hivatalos szöveg számít.
reading-official-text = Hivatalos szöveg: { $version }
reading-official-page = A konzultáció oldala
reading-older = A hivatalos szövegnek van újabb változata. Ez a könnyen érthető változat egy korábbihoz tartozik.
reading-not-translated = A szöveg nyelve: { $language }. Még nincs lefordítva.
reading-in-language = nyelve: { $language }
reading-languages = Ez a szöveg más nyelveken
reading-aloud = Felolvasás
reading-aloud-stop = A felolvasás leállítása
reading-no-voice = Ezen az eszközön nincs hang a szöveg nyelvéhez.
reading-parts = Ebben a szövegben
reading-to-parts = Vissza a részek listájához
reading-cite = A szöveg idézése
reading-cite-address = Állandó cím
reading-glossary = Szójegyzék
reading-glossary-lead = Mit jelentenek a hivatalok szavai, és ki mondja ezt.
reading-glossary-empty = Még nincs egyetlen szócikk sem.
reading-glossary-data = A szójegyzék adatként
reading-terms = Szócikkek
reading-personal = Nevek könnyen érthető szövegek és meghatározások alatt
reading-personal-meaning = Ki írt egy könnyen érthető változatot vagy egy meghatározást a szójegyzékbe, hogy az olvasók tudják, kié a szöveg.
reading-personal-kept = Amíg a szöveg vagy a meghatározás nyilvános. A név nem vezet fiókhoz.

## Ki vett részt

outreach-who = Kik vettek részt
outreach-took-part = { $n ->
    [0] Eddig senki sem vett részt.
    [one] { $n } ember vett részt.
   *[other] { $n } ember vett részt.
}
outreach-later = Amíg hozzá lehet szólni, csak az emberek száma látszik. Hogy kik ők, csoportonként, a lezárás után jelenik meg: így senkit sem lehet kitalálni két nap összehasonlításával.
outreach-how = Hogyan számolunk
outreach-how-lead = Mindenki egyszer számít. Amit az emberek magukról mondanak, önkéntes, és külön tároljuk attól, amit írtak. Aki nem mondta meg, „ismeretlen”. Az 1 és 4 közötti számok nem látszanak, és azok sem, amelyekből ezeket ki lehetne számolni.
outreach-figures = Csoportonként
outreach-few = kevés
outreach-unknown = ismeretlen
outreach-crossed = Nem és életkor együtt
outreach-gender = Nem
outreach-gender-woman = nő
outreach-gender-man = férfi
outreach-gender-other = más
outreach-age = Életkor
outreach-age-years = { $age } év
outreach-language = Otthon beszélt nyelv
outreach-language-other = más nyelv
outreach-disability = Fogyatékosság
outreach-disability-yes = fogyatékossággal
outreach-disability-no = fogyatékosság nélkül
outreach-internet = Internethasználat
outreach-internet-alone = segítség nélkül
outreach-internet-helped = segítséggel
outreach-internet-none = nem használ internetet
outreach-district = Városrész
outreach-rather-not = Inkább nem mondom meg
outreach-purpose = Statisztika arról, kik vesznek részt
outreach-purpose-words = Hozzájárulok, hogy a város arra, amit magamról mondok (nem, életkor, nyelv, fogyatékosság, internethasználat, városrész), csak azért használja, hogy megszámolja, kik vesznek részt. Soha nem látszik amellett, amit írok, és csak legalább 5 emberre vonatkozó összegként teszik közzé.
outreach-me = A fiókom
outreach-about = Valami rólam, ha szeretném
outreach-about-short = Segít látni, kik hiányoznak. Minden válasz önkéntes.
outreach-about-link = Mondjon valamit magáról
outreach-about-lead = Segít látni, kik hiányoznak, és időben meghívni őket. Minden válasz önkéntes, külön tároljuk attól, amit ír, és bármikor visszavonható.
outreach-agree = Hozzájárulok
outreach-agree-missing = A hozzájárulása nélkül semmit sem őrizhetünk meg. Ha nem szeretné, hagyja el ezt az oldalt: semmi sem vész el.
outreach-about-keep = Megőrzés
outreach-about-take-back = A hozzájárulás visszavonása és törlés
outreach-about-kept = Megőriztük. Mostantól számít a statisztikában.
outreach-about-gone = A hozzájárulást visszavontuk, az adatokat töröltük. Mostantól nem számít.
outreach-value-unknown = Válasszon a listából.
outreach-sign-in-first = Ehhez be kell lépnie.
outreach-personal = Önkéntes adatok önmagunkról
outreach-personal-meaning = Nem, életkor, nyelv, fogyatékosság, internethasználat és városrész, hogy megszámoljuk, kik vesznek részt.
outreach-personal-kept = Amíg az illető hozzájárul.
outreach-retention = Önkéntes adatok hozzájárulás nélkül
outreach-retention-why = Azonnal nem számítanak többé, és egy napon belül töröljük őket.

## Bejelentések és döntések

moderation-title = Probléma bejelentése
moderation-lead = Nem ide való ez a tartalom? Minden bejelentést ember olvas el, és indokkal dönt. Nem kell hozzá fiók.
moderation-house-rules = A ház szabályai
moderation-reason = Mi a baj?
moderation-reason-illegal = Jogszabályba ütközik
moderation-reason-hateful = Gyűlölködő vagy sértő
moderation-reason-personal-data = Személyes adatot tartalmaz
moderation-reason-off-topic = Nem tartozik a témához
moderation-reason-spam = Reklám vagy ismétlés
moderation-reason-portrayed = Én vagyok ezen a képen
moderation-reason-copyright = Másnak a műve
moderation-reason-other = Más
moderation-reason-missing = Válassza ki, mi a baj.
moderation-note = A saját szavaival
moderation-note-hint = Mit nézzen meg a moderátor? Nem tesszük közzé.
moderation-email = Az e-mail-címe, ha választ szeretne
moderation-email-hint = Csak a válaszhoz. Hivatkozást küldünk: ha megnyitja, a bejelentés az Önéként számít.
moderation-good-faith = Jóhiszeműen kijelentem, hogy amit írok, pontos és teljes
moderation-good-faith-hint = Akkor kell, ha jogszabályba ütközőt jelent be.
moderation-good-faith-missing = Jogszabályba ütköző tartalom bejelentéséhez jelölje be a jóhiszeműségi nyilatkozatot.
moderation-portrayed-hint = Ha Ön van a képen: amint megerősítette az e-mail-címét, elrejtjük, és 48 órán belül döntünk. Aki visszaél ezzel, úgy jelent be, mint bárki más.
moderation-portrayed-needs-email = Írja be az e-mail-címét: a megerősítése után rejtjük el a tartalmat.
moderation-send = A bejelentés elküldése
moderation-back = Vissza az oldalra
moderation-already-title = Ezt már bejelentette
moderation-already-link = A bejelentése, és hol tart
moderation-twice = Ezt már bejelentette, köszönjük: személyenként egy bejelentés elég. A moderátor listáján szerepel.
moderation-own-thing = Ezt Ön írta: módosíthatja vagy visszavonhatja.
moderation-receipt-title = Az Ön bejelentése
moderation-receipt-lead = Őrizze meg ezt a kódot: ezzel az oldal megmutatja, mi lett a döntés.
moderation-receipt-spelled = Telefonon: { $code }
moderation-repeated = Ezt korábban már bejelentette: az első bejelentés él, ez nem számít.
moderation-unconfirmed = Írtunk Önnek: nyissa meg a levél hivatkozását, hogy a bejelentés az Önéként számítson, és közöljük az eredményt.
moderation-lane-fast = A tartalom a döntésig nem látható.
moderation-lane-too-often = Ezt az utat már többször használta: a bejelentés a többihez hasonlóan sorba kerül, a tartalom látható marad.
moderation-lane-unfounded = A korábbi kérései alaptalanok voltak: a bejelentés a többihez hasonlóan sorba kerül, a tartalom látható marad.
moderation-lane-decided-before = Erről a tartalomról már döntöttek: a bejelentés a többihez hasonlóan sorba kerül, a tartalom látható marad.
moderation-sent-at = Elküldve
moderation-due = Döntés eddig
moderation-decided-at = Döntés
moderation-state-open = Döntésre vár
moderation-state-decided = Eldöntve
moderation-state-appealed = Fellebbezés vár
moderation-state-judged = Fellebbezés után eldöntve
moderation-find-title = Bejelentés keresése
moderation-find-lead = Az átvételi kóddal látja, hol tart. A telefonon hallott kód is jó.
moderation-find-code = Kód
moderation-find-hint = Tíz betű és számjegy; a nagybetűk és a szóközök nem számítanak.
moderation-find-button = Mutatás
moderation-code-unknown = Nincs bejelentés ezzel a kóddal. Ellenőrizze a jeleket.
moderation-confirm-title = A bejelentés megerősítése
moderation-confirm-lead = Ezzel a gombbal kijelenti, hogy a bejelentés az Öné. Az eredményt erre a címre közöljük.
moderation-confirm-button = A bejelentés az enyém
moderation-link-unknown = Ez a hivatkozás már nem érvényes. A bejelentés így is sorban van: a kódjával megtalálja.
moderation-decision = A döntés
moderation-rule = Szabály
moderation-rule-no = { $no }. szabály
moderation-rule-line = { $no }. szabály, { $title }. { $text }
moderation-facts = Tények
moderation-facts-reports = { $n ->
    [one] A döntés { $n } bejelentés nyomán született.
   *[other] A döntés { $n } bejelentés nyomán született.
}
moderation-facts-own = Egy moderátor magától nézte meg.
moderation-facts-first = Ez egy első hozzászólás, amelyet itt a közzététel előtt megnéznek.
moderation-not-automated = Ember döntött; sem a megtaláláshoz, sem a döntéshez nem használtak automatikus eszközt.
moderation-decision-reason = Indokok
moderation-reasons = Indokok: { $reasons }
moderation-did-redact = A szöveg egy részét kivették; a többi maradt.
moderation-did-hide = A tartalmat elrejtették.
moderation-did-publish = A hozzászólást közzétették.
moderation-did-warn = A tartalom marad, a szerző figyelmeztetést kapott.
moderation-did-dismiss = A tartalom úgy marad, ahogy van.
moderation-did-restore = A tartalom újra látható, ahogy volt.
moderation-appeal-until = Eddig fellebbezhet: { $until }. Díjtalan, és más személy dönt.
moderation-courts = Vitarendezési testülethez vagy bírósághoz is fordulhat.
moderation-other-person = Nem az bírálta el, aki eredetileg döntött.
moderation-appeal-title = Fellebbezés
moderation-appeal-lead = Írja meg, miért hibás a döntés. Nem az olvassa és bírálja el, aki döntött.
moderation-appeal-text = Miért hibás a döntés
moderation-appeal-hint = Nem tesszük közzé.
moderation-appeal-send = A fellebbezés elküldése
moderation-appeal-missing = Írja meg, miért hibás a döntés.
moderation-appeal-filed = Fellebbezés elküldve
moderation-appeal-not-yours = Csak az fellebbezhet, aki a szöveget írta vagy bejelentette.
moderation-appeal-no-ground = Ez a döntés nem Ön ellen szól.
moderation-appeal-twice = Ez ellen a döntés ellen már fellebbezett.
moderation-appeal-too-late = A fellebbezés hat hónapja letelt.
moderation-appeal-waits = Egy fellebbezés más személy döntésére vár.
moderation-judged-already = A fellebbezést már elbírálták.
moderation-judged-confirmed = A fellebbezésnek nem adtak helyt: a döntés marad.
moderation-judged-reversed = A fellebbezésnek helyt adtak: a döntés hibás volt.
moderation-mine-title = Döntések arról, amit írt
moderation-mine-one = Döntés arról, amit írt
moderation-mine-lead = Mi a döntés, melyik szabály szerint, milyen indokkal, és hogyan fellebbezhet. Ezt az oldalt csak Ön látja.
moderation-mine-none = Nincs döntés arról, amit írt.
moderation-mine-words = Az Ön szövege
moderation-mine-removed = Kivéve:
moderation-in-context = Megnézem a helyén
moderation-letter-confirm-subject = Erősítse meg a bejelentését, { $town }
moderation-letter-confirm = Bejelentés érkezett ezzel a címmel ide: { $town }.
moderation-letter-confirm-link = Ha az Öné, nyissa meg ezt a három napig érvényes hivatkozást: { $link }
moderation-letter-confirm-code = A bejelentés kódja { $code }. Hol tart: { $receipt }
moderation-letter-confirm-other = Ha nem Ön volt, ne tegyen semmit: nem írunk többet.
moderation-letter-first-subject = Az első hozzászólását megnézik
moderation-letter-first = { $n ->
    [one] Megkaptuk az első hozzászólását. Itt az elsőt a közzététel előtt valaki megnézi: döntés { $n } órán belül.
   *[other] Megkaptuk az első hozzászólását. Itt az elsőt a közzététel előtt valaki megnézi: döntés { $n } órán belül.
}
moderation-letter-view-subject = Valami az Ön írásai közül nem látható, amíg megnézik
moderation-letter-view = Valaki azt állítja, hogy ő látható az Ön egyik írásában. Elrejtettük; eddig dönt róla valaki: { $due }, és közöljük az indokot.
moderation-letter-author-subject = Döntés arról, amit írt
moderation-letter-reporter-subject = A bejelentése eredménye
moderation-letter-judged-subject = A fellebbezés eredménye
moderation-your-words = A szöveg: { $words }
moderation-your-report = Az Ön { $code } kódú bejelentéséről döntöttek.
moderation-rules-title = A ház szabályai számozva
moderation-rules-lead = A moderátorok minden döntése e szabályok egyikére hivatkozik. Amit egyik sem tilt, marad.
moderation-rules-how = Hogyan moderálunk
moderation-rule-retired = Már nem alkalmazzuk.
moderation-rule-illegal = Jogszabályba ütközik
moderation-rule-text-illegal = Törvényt sért: fenyegetés, csalás, bűncselekményre való felhívás.
moderation-rule-hateful = Gyűlölet vagy sértés
moderation-rule-text-hateful = Megsért valakit azért, ami, vagy célba veszi.
moderation-rule-personal-data = Személyes adat
moderation-rule-text-personal-data = Valakinek a címét, számát vagy magánügyét mutatja.
moderation-rule-off-topic = Nem tartozik a témához
moderation-rule-text-off-topic = Nem arról szól, amiről szó van.
moderation-rule-spam = Reklám vagy ismétlés
moderation-rule-text-spam = Reklám, vagy ugyanaz a szöveg sokszor.
moderation-rule-portrayed = Látható személyek
moderation-rule-text-portrayed = Olyan személyt mutat, aki nem akar megjelenni.
moderation-rule-copyright = Mások művei
moderation-rule-text-copyright = Olyasvalakié, aki nem adott engedélyt.
moderation-rule-other = Más
moderation-rule-text-other = Más indok, amelyet a döntés teljesen elmond.
moderation-transparency-title = A moderálás átláthatósága
moderation-transparency-lead = Mit jelentettek be, mi volt a döntés, milyen gyorsan, mi került vissza. Minden döntés az események nyilvántartásában is ott van.
moderation-transparency-note = Számok emberek nélkül: sem a bejelentő, sem az író, sem az eltávolított szavak.
moderation-register = Események nyilvántartása
moderation-years = Év
moderation-by-reason = Bejelentések indok szerint
moderation-by-decision = Döntések
moderation-by-ground = Eltávolítások és figyelmeztetések szabály szerint
moderation-how-many = Hány
moderation-none-in-year = Ebben az évben egy sem.
moderation-total-reports = Beérkezett bejelentések
moderation-total-open = Most várakozó ügyek
moderation-total-decisions = Meghozott döntések
moderation-total-automated = Automatikus döntések
moderation-total-appeals = Fellebbezések
moderation-total-confirmed = El nem fogadott fellebbezések
moderation-total-reinstated = Fellebbezés után visszaállítva
moderation-total-fast = Azonnal elrejtve („Én vagyok ezen a képen”)
moderation-total-median = A döntésig eltelt idő középértéke
moderation-days = { $n ->
    [one] { $n } nap
   *[other] { $n } nap
}
moderation-hours = { $n ->
    [one] { $n } óra
   *[other] { $n } óra
}
moderation-minutes = { $n ->
    [one] { $n } perc
   *[other] { $n } perc
}
moderation-personal-reports = Az Ön bejelentései
moderation-personal-reports-meaning = Mit jelentett be, és hol válaszolhatunk Önnek, hogy indokolt döntés szülessen.
moderation-personal-decisions = Döntések arról, amit írt
moderation-personal-decisions-meaning = Mi volt a döntés, milyen indokkal, és mely szavakat vették ki, a fellebbezéshez.
moderation-personal-appeals = Fellebbezések
moderation-personal-appeals-meaning = Mit írt egy döntés ellen.
moderation-personal-kept = Amíg az ügy fellebbezéshez vagy ellenőrzéshez kell; törlés után a döntés személyek nélkül marad.
moderation-act-redacted = A moderátorok kivettek egy részt valamiből
moderation-act-hidden = A moderátorok elrejtettek valamit
moderation-act-restored = Újra látható valami, amit a moderátorok eltávolítottak
moderation-act-warned = A moderátorok figyelmeztették valaminek a szerzőjét
moderation-act-dismissed = Egy bejelentésnek nem adtak helyt
moderation-act-fast-lane = Valami nem látható annak kérésére, aki szerint ő látható rajta
moderation-act-fast-lane-limited = Egy azonnali elrejtésre irányuló kérés túllépte a korlátokat, és sorba került
moderation-act-appealed = A moderátorok egyik döntése ellen fellebbeztek
moderation-act-appeal-confirmed = Egy fellebbezésnek nem adtak helyt
moderation-act-appeal-reversed = Egy fellebbezésnek helyt adtak
moderation-act-code-accepted = Egy moderátor elfogadta a magatartási kódexet
moderation-retention-reporters = Ki jelentett be
moderation-retention-reporters-why = Egy döntés ellen hat hónapig lehet fellebbezni.

## Személyes adatok

privacy-purpose-newsletter = A város hírei
privacy-purpose-newsletter-words = Hozzájárulok, hogy e-mailben megkapjam a hatóság részvételről szóló híreit.
privacy-purpose-research = Felhasználás kutatásban
privacy-purpose-research-words = Hozzájárulok, hogy a hozzászólásaimat a nevem nélkül a részvétel kutatásában felhasználják.
privacy-title = Adatkezelési tájékoztató
privacy-act-notice-published = Közzétették az adatkezelési tájékoztató { $title }. változatát
privacy-short = Röviden
privacy-whole = A teljes szöveg
privacy-to-whole = A teljes szöveghez
privacy-more = Az Ön adatai, az Ön döntései
privacy-table = Mit őrzünk, és meddig
privacy-other-language = Ez a szöveg még nincs meg az Ön nyelvén.
privacy-notice-version = Változat
privacy-revised-on = Felülvizsgálva
privacy-review-by = Következő felülvizsgálat eddig
privacy-review-late = A felülvizsgálat késik
privacy-standard = Az alapszöveg
privacy-versions-title = A tájékoztató változatai
privacy-versions-lead = Minden változat, és ami benne megváltozott.
privacy-changes-title = Mi változott
privacy-changes-none = A szavak ugyanazok.
privacy-see-changes = Megnézem, mi változott
privacy-purposes-changed = Ezek a célok megváltoztak. Ha hozzájárult, újra megkérdezzük; amíg nem válaszol, az adatait nem használjuk erre.
privacy-told-title = Megváltozott az adatkezelési tájékoztató
privacy-told-lead = Az utolsó belépése óta új változat van. Ez változott; amihez hozzájárult, és nem változott, úgy marad.
privacy-told-on = Láttam, tovább
privacy-sign-in-first = Előbb lépjen be.
privacy-only-own = Ezt csak saját maga ügyében teheti meg.
privacy-prove-first = Ehhez mutassa meg újra, hogy Ön az: lépjen be levéllel vagy jelszóval, aztán nyomja meg még egyszer.
privacy-act-missing = Nyomja meg valamelyik gombot.
privacy-panel-title = Az Ön adatai
privacy-consents-title = Hozzájárulásaim
privacy-consents-lead = Amihez hozzájárulhat, de nem muszáj. Semmi más nem függ tőle, és bármelyiket bármikor visszavonhatja.
privacy-stands-holds = Hozzájárult
privacy-stands-asked-again = Újra megkérdezzük
privacy-stands-withdrawn = Visszavonta
privacy-stands-never = Nem járult hozzá
privacy-asked-again-why = A cél megváltozott, miután hozzájárult. Amíg nem válaszol, az adatait nem használjuk erre.
privacy-give = Hozzájárulok
privacy-withdraw = Visszavonom
privacy-given-at = Hozzájárulás napja
privacy-withdrawn-at = Visszavonás napja
privacy-receipt = Igazolás
privacy-effect = Hatás
privacy-effect-at-once = Azonnal: attól kezdve az adatait nem használjuk erre.
privacy-done-given = A hozzájárulását feljegyeztük.
privacy-done-withdrawn = Visszavonta a hozzájárulását. Mostantól az adatait nem használjuk erre.
privacy-history = Előzmények
privacy-history-given = hozzájárulás
privacy-history-withdrawn = visszavonás
privacy-data-title = Az adataim
privacy-data-lead = Minden, amit ez a rendszer Önről minden helyen tárol, olvasásra vagy elvitelre.
privacy-data-html = Olvasásra
privacy-data-json = Programoknak (JSON)
privacy-data-hint = A fájl közvetlenül Önhöz kerül. Személyes adatokat tartalmaz: ott őrizze, ahol más nem olvassa.
privacy-data-what = Mit őrzünk
privacy-data-made = Készült
privacy-data-account = Az Ön fiókja
privacy-prove-title = Mutassa meg, hogy Ön az
privacy-prove-lead = Régebben lépett be. Hogy senki ne vigye el az adatait Ön helyett, lépjen be még egyszer; ide jön vissza.
privacy-prove-letter = Küldjenek levelet hivatkozással
privacy-prove-password = Jelszó
privacy-prove-send = Belépés jelszóval
privacy-leave-title = Adataim törlése
privacy-leave-lead = Bármikor távozhat, indoklás nélkül. Válassza ki, mi legyen azzal, amit nyilvánosan mondott.
privacy-leave-what = Mi történik
privacy-leave-goes = A neve, e-mail-címe, belépései, szerepei, vázlatai és értesítései minden helyen eltűnnek. Amihez hozzájárult, az anélkül marad meg, hogy tudható volna, kié.
privacy-leave-others = A neve eltűnik a másoknak szóló értesítésekből és levelekből. Ahol mások a saját szavaikkal leírták, azt jelezze nekünk a „Probléma bejelentése” gombbal.
privacy-leave-official = A hatóság nevében aláírt válaszok és jelentések az aláírás nevével megmaradnak: a hatóság cselekményei. Fiókhoz már nem vezetnek.
privacy-leave-register = A nyilvános események nyilvántartása egészben marad és ellenőrizhető; a neve és a szavai eltűnnek belőle.
privacy-leave-backups = A korábbi mentések a lejártukig még tartalmazzák az adatait. Ha valamelyiket visszaállítják, a törlést újra elvégezzük.
privacy-leave-for-good = Nem vonható vissza. Perceken belül megtörténik.
privacy-leave-copy-first = Előbb kérjen másolatot az adatairól
privacy-leave-sure = Elolvastam, mi történik, és ezt akarom.
privacy-leave-send = Adataim törlése
privacy-choice = Amit nyilvánosan mondott
privacy-choice-anonymous = Marad, a nevem nélkül
privacy-choice-anonymous-hint = A hozzászólások úgy maradnak, ahogy vannak, „Névtelen” aláírással. A számok nem változnak.
privacy-choice-removed = Törlődik
privacy-choice-removed-hint = A hozzászólásai szavai eltűnnek; eltávolítottként számítanak. Mások válaszai maradnak.
privacy-choice-missing = Válassza ki, mi legyen azzal, amit nyilvánosan mondott.
privacy-sure-missing = Jelölje be a négyzetet, ha ezt akarja.
privacy-erased-title = Az adatait töröljük
privacy-erased-lead = Mindenhol kiléptettük. A törlés néhány percig tart. Csak azt őrizzük meg, hogy volt kérés, és teljesült, anélkül, hogy kitől.
privacy-erased-home = A kezdőlapra
privacy-schedule-title = Meddig őrizzük
privacy-schedule-lead = Ami magától véget ér. Egy feladat óránként alkalmazza ezeket az időket.
privacy-schedule-days = { $n ->
    [one] { $n } nap
   *[other] { $n } nap
}
privacy-schedule-own-moment = A saját lejártáig
privacy-schedule-ran = Utoljára alkalmazva
privacy-schedule-never = Még nem
privacy-schedule-ended = Eddig véget ért
privacy-personal = Hozzájárulások és elolvasott tájékoztatók
privacy-personal-meaning = Mihez járult hozzá, mikor, milyen szavakhoz, és e tájékoztató melyik változatát látta, hogy igazolni lehessen.
privacy-personal-kept = Az irattárban; törlés után a neve nélkül.
privacy-retention-cases = Adatokkal kapcsolatos kérések
privacy-retention-cases-why = Hogy igazolható legyen a kérések megválaszolása; anélkül, hogy kitől jöttek.
privacy-back = Vissza
privacy-letter-subject = { $town }: újra megkérdezzük a hozzájárulását
privacy-letter = Megváltozott valami, amihez itt hozzájárult: { $town }. Amíg nem válaszol, az adatait nem használjuk erre, és nem kell tennie semmit.

    Mi változott: { $changes }
    Az Ön hozzájárulásai: { $consents }

## A bemutató levelei

mail-to = Címzett
mail-demo-title = A bemutató levelei
mail-demo-lead = Erről a gépről egyetlen levél sem megy ki: itt láthatók helyette, a legújabb elöl.
mail-demo-filter = Csak az erre a címre szóló levelek
mail-demo-filter-go = Mutatás
mail-demo-none = 0 levél. Írjon hozzászólást egy e-mail-címmel, és a megerősítő levél itt megjelenik.
mail-retention-letters = Elküldött vagy feladott levelek
mail-retention-letters-why = Hogy tudjuk, megérkezett-e egy értesítés.
