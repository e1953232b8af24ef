i18n-days = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
}
i18n-hours = { $n ->
    [one] { $n } Stunde
   *[other] { $n } Stunden
}
i18n-minutes = { $n ->
    [one] { $n } Minute
   *[other] { $n } Minuten
}
i18n-unit-days = { $n ->
    [one] Tag
   *[other] Tage
}
i18n-unit-hours = { $n ->
    [one] Stunde
   *[other] Stunden
}
i18n-unit-minutes = { $n ->
    [one] Minute
   *[other] Minuten
}
i18n-quote-open = „
i18n-quote-close = “
i18n-percent = { $number }{"\u00A0"}%
i18n-kilobytes = { $number }{"\u00A0"}kB
i18n-list-comma = { $start }, { $next }
i18n-list-last = { $start } und { $next }
