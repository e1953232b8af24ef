mail-menu = Posta non recapitata
mail-to = A
mail-administrators-only = Solo chi amministra il Comune vede quali lettere non sono arrivate.
mail-demo-title = Posta di questa dimostrazione
mail-demo-lead = Nessuna lettera lascia questa macchina: si legge qui, la più recente per prima.
mail-demo-filter = Solo le lettere a questo indirizzo
mail-demo-filter-go = Mostra
mail-demo-none = 0 lettere. Lascia un commento con un indirizzo e-mail: la lettera di conferma compare qui.
mail-staff-title = Posta non recapitata
mail-staff-lead = Le lettere che il server di posta ha rifiutato e quelle di cui non sappiamo se le ha prese. Queste non ripartono da sole, così nessuno riceve due volte la stessa lettera.
mail-staff-none = 0 lettere. Tutto quello che abbiamo consegnato al server di posta è arrivato lì.
mail-state-doubtful = Forse inviata
mail-state-failed = Non inviata
mail-send-again = Invia di nuovo
mail-tries = { $n ->
    [one] { $n } tentativo
   *[other] { $n } tentativi
}
