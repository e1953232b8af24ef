mail-menu = Scrisori nelivrate
mail-to = Către
mail-administrators-only = Doar cine administrează localitatea vede ce scrisori nu au ajuns.
mail-demo-title = Poșta acestei demonstrații
mail-demo-lead = Nicio scrisoare nu pleacă de pe acest calculator: se citește aici, cea mai nouă prima.
mail-demo-filter = Doar scrisorile către această adresă
mail-demo-filter-go = Arată
mail-demo-none = 0 scrisori. Lăsați un comentariu cu o adresă de e-mail: scrisoarea de confirmare apare aici.
mail-staff-title = Scrisori nelivrate
mail-staff-lead = Scrisorile pe care serverul de poștă le-a refuzat și cele despre care nu știm dacă le-a primit. Acestea nu pleacă din nou de la sine, ca nimeni să nu primească aceeași scrisoare de două ori.
mail-staff-none = 0 scrisori. Tot ce am predat serverului de poștă a ajuns acolo.
mail-state-doubtful = Poate trimisă
mail-state-failed = Netrimisă
mail-send-again = Trimite din nou
mail-tries = { $n ->
    [one] { $n } încercare
    [few] { $n } încercări
   *[other] { $n } de încercări
}
