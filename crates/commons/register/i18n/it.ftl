register-title = Registro degli atti pubblici
register-lead = Che cosa è successo qui, in ordine. Nulla si toglie: chi ne ha una copia vede se qualcosa è cambiato.
register-acts = { $n ->
    [one] { $n } atto
   *[other] { $n } atti
}
register-empty = Non è stato ancora pubblicato nulla. Il primo atto sarà la prima consultazione.
register-proof = Come si controlla
register-proof-lead = Ogni atto è legato a quello che lo precede. Questa impronta li rappresenta tutti; i dati da scaricare bastano per ricalcolarla.
