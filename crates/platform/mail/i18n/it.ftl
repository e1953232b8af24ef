mail-menu = Posta non recapitata
mail-to = A
mail-officials-only = Solo chi lavora per il Comune vede quali e-mail non sono arrivate.
mail-staff-masked = Solo chi amministra vede gli indirizzi interi e può inviare di nuovo.
mail-written = scritta
mail-given-up = ultimo tentativo
mail-administrators-only = Solo chi amministra il Comune vede quali e-mail non sono arrivate.
mail-demo-title = E-mail di questa dimostrazione
mail-demo-lead = Nessuna e-mail lascia questa macchina: si legge qui, la più recente per prima.
mail-demo-filter = Solo le e-mail a questo indirizzo
mail-demo-filter-go = Mostra
mail-demo-none = 0 e-mail. Lascia un commento con un indirizzo e-mail: l’e-mail di conferma compare qui.
mail-staff-title = Posta non recapitata
mail-staff-lead = Le e-mail che il server di posta ha rifiutato e quelle di cui non sappiamo se le ha prese. Queste non ripartono da sole, così nessuno riceve due volte la stessa.
mail-staff-none = 0 e-mail. Tutto quello che abbiamo consegnato al server di posta è arrivato lì.
mail-state-doubtful = Forse inviata
mail-state-failed = Non inviata
mail-send-again = Invia di nuovo
mail-tries = { $n ->
    [one] { $n } tentativo
   *[other] { $n } tentativi
}
mail-retention-letters = Lettere spedite o abbandonate
mail-retention-letters-why = Per sapere se un avviso è arrivato.
