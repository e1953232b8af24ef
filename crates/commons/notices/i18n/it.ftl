notices-title = Avvisi
notices-lead = Che cosa hanno risposto l’ente e gli altri a quello che hai scritto, e che cosa è successo a quello che segui.
notices-mark-read = Segna tutti come letti
notices-new = Nuovo
notices-none = Nessun avviso
notices-none-why = Quando qualcuno risponde a un tuo commento, lo trovi qui e per e-mail.
notices-sign-in = Accedi per leggere i tuoi avvisi.
notices-response = { $by } ha risposto per l’ente al tuo commento: { $title }
notices-reply = { $by } ha replicato al tuo commento: { $title }
notices-disposition = Com’è andato a finire il tuo commento: { $title }
notices-closing = La fase si chiude presto: { $title }
notices-moderation = I moderatori hanno deciso su quello che hai scritto o segnalato
notices-queue = Un caso aspetta un moderatore
notices-why-response = Ricevi questa lettera perché hai scritto un commento e l’ente ha risposto.
notices-why-reply = Ricevi questa lettera perché qualcuno ha replicato al tuo commento.
notices-why-disposition = Ricevi questa lettera perché ogni commento ha un esito e un motivo, e questo è il tuo.
notices-why-closing = Ricevi questa lettera perché hai partecipato a questa fase.
notices-why-moderation = Ricevi questa lettera perché i moderatori hanno deciso su quello che hai scritto o segnalato.
notices-why-queue = Ricevi questa lettera perché qui sei moderatore.
notices-letter-all = Tutti i tuoi avvisi: { $address }
notices-personal = Avvisi
notices-personal-meaning = Che cosa ti abbiamo detto sui tuoi contributi: risposte, esiti, scadenze.
notices-personal-kept = Un anno da quando li hai letti.
notices-retention-read = Avvisi letti
notices-retention-read-why = Per ritrovare un esito.
notices-followed = { $by }: { $title }
notices-why-followed = Ricevi questa lettera perché segui questa cosa.
notices-unread = { $n ->
    [0] Nessun avviso nuovo
    [one] { $n } avviso nuovo
   *[other] { $n } avvisi nuovi
}
notices-follow = Segui
notices-stop-following = Non seguire più
notices-follow-title = Vuoi seguire?
notices-follows-title = Lo segui
notices-follow-lead = Ti avvisiamo quando succede qualcosa: un testo nuovo, un commento, una risposta. Quante volte scriverti lo scegli tu:
notices-follow-too-many = Qui segui già 200 cose, il massimo che una pagina può mostrare. Prima smetti di seguirne una.
notices-followed-count = { $n ->
    [0] Qui non segui niente
    [one] Segui { $n } cosa
   *[other] Segui { $n } cose
}
notices-followed-none = Premi «Segui» su un processo, su una parte di un testo o su un commento: ti avvisiamo di quello che succede.
notices-followed-gone = Qualcosa che non è più pubblico
notices-settings-title = Quante volte ti scriviamo
notices-settings-lead = Ogni avviso è nella tua pagina. Qui scegli quali arrivano anche per e-mail, e quando.
notices-settings-saved = La tua scelta è salvata.
notices-settings-no-address = Non conosciamo un tuo indirizzo e-mail. Gli avvisi sono solo nella tua pagina.
notices-settings-own = Risposte a quello che hai scritto
notices-settings-own-what = Repliche, risposte dell’ente, l’esito del tuo commento, scadenze di ciò a cui partecipi.
notices-settings-followed = Quello che segui
notices-settings-followed-what = Che cosa succede ai processi, ai testi e ai commenti che segui.
notices-settings-owed = Quello che la legge ci chiede di dirti arriva sempre subito: le decisioni dei moderatori con i motivi, le lettere sui tuoi dati e le conferme che chiedi.
notices-settings-save = Salva
notices-rhythm-at-once = Subito
notices-rhythm-daily = Una volta al giorno, alle 7
notices-rhythm-weekly = Una volta alla settimana, lunedì alle 7
notices-rhythm-none = Nessuna e-mail
notices-rhythm-missing = Scegli una delle quattro possibilità.
notices-letter-settings = Quante volte ti scriviamo: { $address }
notices-letter-stop = Ferma queste e-mail: { $address }
notices-why-gathered = Ricevi questa lettera per quello che hai scritto o che segui: { $town }.
notices-gathered-subject = { $n ->
    [one] { $town }: { $n } avviso
   *[other] { $town }: { $n } avvisi
}
notices-gathered-own = Risposte a quello che hai scritto
notices-gathered-followed = Quello che segui
notices-gathered-rest = { $n ->
    [one] e { $n } altro nella tua pagina.
   *[other] e altri { $n } nella tua pagina.
}
notices-stop-title = Fermare queste e-mail?
notices-stop-own = Le e-mail sulle risposte a quello che hai scritto. Gli avvisi restano nella tua pagina.
notices-stop-followed = Le e-mail su quello che segui. Gli avvisi restano nella tua pagina.
notices-stop-both = Le e-mail sulle risposte a quello che hai scritto e su quello che segui. Gli avvisi restano nella tua pagina.
notices-stop-now = Ferma le e-mail
notices-stopped-title = Le e-mail sono fermate
notices-stopped = Se è stato un errore, annulla qui. Quello che era raccolto per la prossima e-mail arriva ancora se annulli prima delle 7 del mattino.
notices-stop-undo = Annulla
notices-resumed-title = Le e-mail arrivano come prima
notices-personal-followed = Quello che segui
notices-personal-followed-meaning = Processi, testi e commenti di cui hai chiesto di essere avvisato.
notices-personal-followed-kept = Finché non lo cambi o cancelli i tuoi dati.
notices-personal-settings = Quante volte ti scriviamo
notices-personal-settings-meaning = La tua scelta per le e-mail, e un segreto con cui il link che contengono le ferma.
notices-retention-followed = Avvisi su ciò che è seguito
notices-retention-followed-why = Per ritrovare che cosa è successo negli ultimi tre mesi; il registro conserva tutto.
