search-title = Search
search-label = What are you looking for?
search-button = Search
search-hint = Consultations, texts and comments of this place. Accents and capital letters do not matter.
search-found = { $n ->
    [0] Nothing found
    [one] { $n } result
   *[other] { $n } results
}
search-nothing = Nothing here holds { $words }. Try fewer or shorter words: the beginning of a word is enough.
search-elsewhere = The same search elsewhere:
search-personal = Search index
search-personal-meaning = The words of what is public already, to find it.
search-personal-kept = While what is found is public.
