register-title = Registro degli atti pubblici
register-lead = Che cosa è successo qui, in ordine. Nulla si toglie: chi ne ha una copia vede se qualcosa è cambiato.
register-acts = { $n ->
    [one] { $n } atto
   *[other] { $n } atti
}
register-empty = Non è stato ancora pubblicato nulla. Il primo atto sarà la prima consultazione.
register-proof = Come si controlla
register-proof-lead = Ogni atto è legato a quello che lo precede. Questa impronta li rappresenta tutti; i dati da scaricare bastano per ricalcolarla.
register-someone = Una persona
register-personal-acts = Atti pubblici
register-personal-acts-meaning = Chi ha fatto un atto pubblico, con il nome scelto e il testo, per dire a tutti che cosa è successo e quando.
register-personal-acts-kept = Nell’archivio; nome e testo si cancellano se lo chiedi, la catena degli atti resta verificabile.
