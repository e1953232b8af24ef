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
register-someone = O persoană
register-personal-acts = Acte publice
register-personal-acts-meaning = Cine a făcut un act public, cu numele ales și textul, ca toți să știe ce s-a întâmplat și când.
register-personal-acts-kept = În arhivă; numele și textul se șterg la cererea dumneavoastră, iar lanțul actelor rămâne verificabil.
