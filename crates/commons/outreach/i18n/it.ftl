### Chi ha partecipato e chi raggiungere.

outreach-who = Chi ha partecipato
outreach-took-part = { $n ->
    [0] Finora non ha partecipato nessuno.
    [one] Ha partecipato { $n } persona.
   *[other] Hanno partecipato { $n } persone.
}
outreach-later = Mentre si commenta si vede solo quante persone partecipano. Chi sono, per gruppi, si vede quando i commenti chiudono: così nessuno può essere riconosciuto dal confronto tra un giorno e il successivo.
outreach-how = Come si contano
outreach-how-lead = Ognuno conta una volta. I dati su di sé sono facoltativi e stanno separati da quello che si è scritto. Chi non li ha dati conta come «non noto». I numeri da 1 a 4 non si mostrano, e con loro altri che li farebbero capire.
outreach-figures = Per gruppi
outreach-few = pochi
outreach-unknown = non noto
outreach-crossed = Genere ed età insieme
outreach-gender = Genere
outreach-gender-woman = donna
outreach-gender-man = uomo
outreach-gender-other = altro
outreach-age = Età
outreach-age-years = { $age } anni
outreach-language = Lingua di casa
outreach-language-other = un’altra lingua
outreach-disability = Disabilità
outreach-disability-yes = con una disabilità
outreach-disability-no = senza disabilità
outreach-internet = Uso di internet
outreach-internet-alone = da solo
outreach-internet-helped = con aiuto
outreach-internet-none = non usa internet
outreach-district = Quartiere
outreach-rather-not = Preferisco non dirlo
outreach-purpose = Statistiche su chi partecipa
outreach-purpose-words = Acconsento che il Comune usi i dati che do su di me (genere, età, lingua, disabilità, uso di internet, quartiere) solo per contare chi partecipa. Non si vedono accanto a quello che scrivo e si pubblicano solo come totali di almeno 5 persone.
outreach-me = Il mio account
outreach-about = Qualcosa su di me, se voglio
outreach-about-short = Serve a capire chi manca. Ogni risposta è facoltativa.
outreach-about-link = Dire qualcosa di sé
outreach-about-lead = Serve a capire chi manca e a invitarlo in tempo. Ogni risposta è facoltativa, sta separata da quello che scrivi e si può ritirare quando vuoi.
outreach-agree = Acconsento
outreach-agree-missing = Senza il consenso i dati non si possono conservare. Se non vuoi, lascia questa pagina: non si perde nulla.
outreach-about-keep = Conserva
outreach-about-take-back = Ritira il consenso e cancella
outreach-about-kept = Conservato. Da adesso conta nelle statistiche.
outreach-about-gone = Consenso ritirato e dati cancellati. Da adesso non contano più.
outreach-value-unknown = Scegli una voce dell’elenco.
outreach-sign-in-first = Per questo bisogna accedere.
outreach-staff-only = Questa pagina è per i funzionari e i facilitatori.
outreach-withdrawn = La consultazione è stata ritirata.
outreach-plan = Chi raggiungere
outreach-targets = Gruppi da raggiungere
outreach-no-targets = Nessun gruppo ancora. Scrivi chi rischia di restare fuori, con chi puoi raggiungerlo e quante persone vuoi.
outreach-reached = Raggiunti: { $reached } su { $goal }
outreach-before = Nella volta precedente («{ $process }»): { $reached }
outreach-state-reached = Raggiunto
outreach-state-missing = { $n ->
    [one] Ne manca { $n }
   *[other] Ne mancano { $n }
}
outreach-state-few = Ancora pochi
outreach-new = Aggiungi un gruppo
outreach-choose = Scegli
outreach-group = Gruppo
outreach-and = E insieme
outreach-group-missing = Scegli un gruppo dell’elenco.
outreach-goal = Quante persone
outreach-goal-hint = Un numero, per esempio 40.
outreach-goal-missing = Scrivi un numero da 1 in su.
outreach-channel = Come
outreach-channel-hint = Per esempio: lettera con la pensione, visita al mercato.
outreach-partner = Con chi
outreach-partner-hint = Per esempio: il centro anziani, la scuola, la parrocchia.
outreach-add = Aggiungi
outreach-remove = Togli
outreach-now = Chi partecipa adesso
outreach-balance-unknown = L’equilibrio di genere non si può ancora dire: lo hanno indicato in pochi.
outreach-settings = Confronto e quartieri
outreach-previous = Confronta con
outreach-districts = Quartieri del Comune
outreach-districts-hint = Uno per riga. Valgono per tutto l’ente.
outreach-keep = Salva
outreach-goals-met = Chi raggiungere: { $met } obiettivi su { $all }
outreach-personal = Dati facoltativi su di sé
outreach-personal-meaning = Genere, età, lingua, disabilità, uso di internet e quartiere, per contare chi partecipa.
outreach-personal-kept = Finché la persona acconsente.
outreach-retention = Dati facoltativi senza consenso
outreach-retention-why = Smettono di contare subito e si cancellano entro un giorno.
