### Parole e segni che servono in ogni pagina. Una lingua si aggiunge scrivendo questo file
### in quella lingua, insieme al file di ogni altro componente.

## Tempo che resta: l’espressione intera, e l’unità da sola per un orologio che mostra il numero a parte.

i18n-days = { $n ->
    [one] { $n } giorno
   *[other] { $n } giorni
}
i18n-hours = { $n ->
    [one] { $n } ora
   *[other] { $n } ore
}
i18n-minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minuti
}
i18n-unit-days = { $n ->
    [one] giorno
   *[other] giorni
}
i18n-unit-hours = { $n ->
    [one] ora
   *[other] ore
}
i18n-unit-minutes = { $n ->
    [one] minuto
   *[other] minuti
}

## Segni. $number è già scritto come si scrivono i numeri in questa lingua.
## {"\u00A0"} è uno spazio in cui la riga non può spezzarsi.

i18n-quote-open = «
i18n-quote-close = »
i18n-percent = { $number }%
i18n-kilobytes = { $number }{"\u00A0"}kB

## Elenchi: «a, b e c» si fa in due passi, prima la virgola, poi l’ultima parola.

i18n-list-comma = { $start }, { $next }
i18n-list-last = { $start } e { $next }
