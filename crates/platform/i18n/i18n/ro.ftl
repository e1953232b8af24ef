### Cuvinte și semne de care are nevoie fiecare pagină. O limbă se adaugă scriind acest fișier
### în limba respectivă, împreună cu fișierul fiecărei alte componente.

## Timpul rămas: expresia întreagă, apoi unitatea singură, pentru un ceas care arată numărul separat.

i18n-days = { $n ->
    [one] { $n } zi
    [few] { $n } zile
   *[other] { $n } de zile
}
i18n-hours = { $n ->
    [one] { $n } oră
    [few] { $n } ore
   *[other] { $n } de ore
}
i18n-minutes = { $n ->
    [one] { $n } minut
    [few] { $n } minute
   *[other] { $n } de minute
}
i18n-unit-days = { $n ->
    [one] zi
    [few] zile
   *[other] de zile
}
i18n-unit-hours = { $n ->
    [one] oră
    [few] ore
   *[other] de ore
}
i18n-unit-minutes = { $n ->
    [one] minut
    [few] minute
   *[other] de minute
}

## Semne. $number este deja scris așa cum se scriu numerele în limbă.
## {"\u00A0"} este un spațiu la care rândul nu se poate rupe.

i18n-quote-open = „
i18n-quote-close = ”
i18n-percent = { $number }{"\u00A0"}%
i18n-kilobytes = { $number }{"\u00A0"}kB

## Enumerări: „a, b și c” se face în doi pași, întâi virgula, apoi ultimul cuvânt.

i18n-list-comma = { $start }, { $next }
i18n-list-last = { $start } și { $next }
