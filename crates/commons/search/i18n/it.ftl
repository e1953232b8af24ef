search-title = Cerca
search-label = Che cosa cerchi?
search-button = Cerca
search-hint = Consultazioni, testi e commenti di questo luogo. Accenti e maiuscole non contano.
search-found = { $n ->
    [0] Nessun risultato
    [one] { $n } risultato
   *[other] { $n } risultati
}
search-nothing = Qui niente contiene { $words }. Prova con parole meno lunghe o di meno: basta l’inizio di una parola.
search-elsewhere = La stessa ricerca altrove:
search-personal = Indice della ricerca
search-personal-meaning = Le parole di ciò che è già pubblico, per trovarlo.
search-personal-kept = Finché ciò che si trova è pubblico.
