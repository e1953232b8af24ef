moderation-menu = Sesizări
moderation-title = Semnalează o problemă
moderation-lead = Acest conținut este nepotrivit? Un moderator citește fiecare sesizare și decide cu un motiv. Nu aveți nevoie de cont.
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
moderation-send = Trimite sesizarea
moderation-back = Înapoi la pagină
moderation-twice = Ați semnalat deja acest lucru. Este pe lista moderatorului.
moderation-receipt-title = Sesizarea dumneavoastră
moderation-receipt-lead = Păstrați acest cod: cu el, această pagină arată ce s-a decis.
moderation-state-open = Așteaptă o decizie
moderation-state-upheld = Admisă: conținutul este ascuns
moderation-state-dismissed = Respinsă: conținutul rămâne
moderation-sent-at = Trimisă
moderation-decided-at = Decisă
moderation-decision-reason = Motivul deciziei
moderation-decision-hint = Îl citesc toți în locul textului, și cine a semnalat. Numiți regula.
moderation-decision-missing = Scrieți motivul: oamenii îl vor citi.
moderation-decided-already = Cineva a decis deja această sesizare.
moderation-cannot-hide = Nu se poate ascunde: face parte din textul supus consultării.
moderation-only-moderators = Despre sesizări decid doar moderatorii acestui loc.
moderation-queue-title = Sesizări
moderation-queue-lead = Întâi cele mai vechi. Ascunderea cere un motiv; nimic nu se șterge.
moderation-house-rules = Regulile
moderation-open = { $n ->
    [one] { $n } sesizare deschisă
    [few] { $n } sesizări deschise
   *[other] { $n } de sesizări deschise
}
moderation-none-open = Nicio sesizare nu așteaptă.
moderation-hidden = { $n ->
    [one] { $n } conținut ascuns
    [few] { $n } conținuturi ascunse
   *[other] { $n } de conținuturi ascunse
}
moderation-hide = Ascunde
moderation-leave = Lasă
moderation-restore = Arată din nou
moderation-act-hidden = Un conținut a fost ascuns după o sesizare
moderation-act-restored = Un conținut ascuns este din nou vizibil
moderation-act-dismissed = O sesizare nu a fost admisă
moderation-personal = Sesizări
moderation-personal-meaning = Cine a sesizat un conținut, de ce și cine a decis, pentru a motiva decizia și a permite contestația.
moderation-personal-kept = Cine a sesizat, șase luni de la decizie; sesizarea, cinci ani.
moderation-retention-reporters = Cine a sesizat
moderation-retention-reporters-why = O decizie se poate contesta timp de șase luni.
moderation-retention-reports = Sesizări soluționate
moderation-retention-reports-why = Pentru a explica deciziile.
