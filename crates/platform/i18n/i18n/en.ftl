### Words and marks every page needs. A language is added by writing this file in it,
### together with the file of every other crate.

## Time left: the whole phrase, and the unit alone for a clock that shows the number apart.

i18n-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
i18n-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
i18n-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
i18n-unit-days = { $n ->
    [one] day
   *[other] days
}
i18n-unit-hours = { $n ->
    [one] hour
   *[other] hours
}
i18n-unit-minutes = { $n ->
    [one] minute
   *[other] minutes
}

## Marks. $number is already written as the language writes numbers.
## {"\u00A0"} is a space where the line must not break.

i18n-quote-open = “
i18n-quote-close = ”
i18n-percent = { $number }%
i18n-kilobytes = { $number }{"\u00A0"}kB

## Lists: "a, b and c" is two steps, first the comma, then the last word.

i18n-list-comma = { $start }, { $next }
i18n-list-last = { $start } and { $next }
