mail-menu = E-mailuri nelivrate
mail-to = Către
mail-officials-only = Doar cine lucrează pentru autoritate vede ce e-mailuri nu au ajuns.
mail-staff-masked = Doar administratorii văd adresele întregi și pot trimite din nou.
mail-written = scris
mail-given-up = ultima încercare
mail-administrators-only = Doar cine administrează localitatea vede ce e-mailuri nu au ajuns.
mail-demo-title = E-mailurile acestei demonstrații
mail-demo-lead = Niciun e-mail nu pleacă de pe acest calculator: se citește aici, cel mai nou primul.
mail-demo-filter = Doar e-mailurile către această adresă
mail-demo-filter-go = Arată
mail-demo-none = 0 e-mailuri. Lăsați un comentariu cu o adresă de e-mail: e-mailul de confirmare apare aici.
mail-staff-title = E-mailuri nelivrate
mail-staff-lead = E-mailurile pe care serverul de poștă le-a refuzat și cele despre care nu știm dacă le-a primit. Acestea nu pleacă din nou de la sine, ca nimeni să nu primească același e-mail de două ori.
mail-staff-none = 0 e-mailuri. Tot ce am predat serverului de poștă a ajuns acolo.
mail-state-doubtful = Poate trimis
mail-state-failed = Netrimis
mail-send-again = Trimite din nou
mail-tries = { $n ->
    [one] { $n } încercare
    [few] { $n } încercări
   *[other] { $n } de încercări
}
mail-retention-letters = Scrisori trimise sau abandonate
mail-retention-letters-why = Pentru a ști dacă un aviz a ajuns.
