search-title = Căutare
search-label = Ce căutați?
search-button = Caută
search-hint = Consultări, texte și comentarii din acest loc. Diacriticele și majusculele nu contează.
search-found = { $n ->
    [0] Niciun rezultat
    [one] { $n } rezultat
    [few] { $n } rezultate
   *[other] { $n } de rezultate
}
search-nothing = Aici nimic nu conține { $words }. Încercați cuvinte mai puține sau mai scurte: ajunge începutul unui cuvânt.
search-elsewhere = Aceeași căutare în alte locuri:
search-personal = Indexul căutării
search-personal-meaning = Cuvintele a ceea ce este deja public, pentru a-l găsi.
search-personal-kept = Cât timp ceea ce se găsește este public.
