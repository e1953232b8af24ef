register-title = Registrul actelor publice
register-lead = Ce s-a întâmplat aici, în ordine. Nimic nu se scoate: cine are o copie vede dacă s-a schimbat ceva.
register-acts = { $n ->
    [one] { $n } act
    [few] { $n } acte
   *[other] { $n } de acte
}
register-empty = Nu s-a publicat încă nimic. Primul act va fi prima consultare.
register-proof = Cum se verifică
register-proof-lead = Fiecare act este legat de cel dinainte. Această amprentă le reprezintă pe toate; datele descărcate sunt suficiente pentru a o recalcula.
