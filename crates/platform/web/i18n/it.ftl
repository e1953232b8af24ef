web-skip = Vai al contenuto
web-demo = Dati dimostrativi · date demonstrative · demo data
web-places = Luoghi
web-places-lead = Con lo stesso accesso partecipi in tutti i luoghi collegati.
web-places-all = Tutti i luoghi
web-language = Lingua
web-language-incomplete = { $language }: non tutto è ancora tradotto. Quello che manca è in { $other }.
web-search = Cerca
web-sign-in = Accedi
web-main-menu = Principale
web-staff-menu = Per il personale
web-foot = Informazioni
web-foot-accessibility = Accessibilità
web-foot-privacy = Dati personali
web-foot-rules = Come moderiamo
web-foot-transparency = Trasparenza
web-foot-help = Punti di aiuto
web-foot-easy = Facile da leggere
web-foot-glossary = Glossario
web-foot-data = Dati aperti
web-foot-activity = Registro degli atti
web-foot-contact = Contatti
web-updated = Data aggiornamento della pagina
web-weight = Questa pagina pesa { $size } kB, nessun tracciamento.
web-made-with = Fatto con Arengo, software libero.
web-crumbs = Percorso
web-report = Segnala un problema
web-more = Mostra altri
web-rows = { $n ->
    [one] { $n } riga
   *[other] { $n } righe
}
web-clock-days = { $n ->
    [one] giorno
   *[other] giorni
}
web-clock-hours = { $n ->
    [one] ora
   *[other] ore
}
web-clock-minutes = { $n ->
    [one] minuto
   *[other] minuti
}
web-form-optional = facoltativo
web-form-errors = { $n ->
    [one] Una cosa da correggere prima di andare avanti:
   *[other] { $n } cose da correggere prima di andare avanti:
}
web-form-leave-empty = Lascia vuoto
web-form-trap = È stato compilato un campo che le persone non vedono. Premi di nuovo il pulsante; se succede ancora, scrivi all’ufficio.
web-form-stale = Questa pagina era aperta da più di un giorno. Il testo è ancora qui: premi di nuovo il pulsante.
web-form-too-large = Il modulo è troppo grande. Accorcia il testo o allega un file dove è previsto.
web-form-count = Caratteri: % di %
web-text-too-long = Il testo può avere { $max } caratteri: togline { $over }.
web-pick-comment = Commenta queste parole
web-pick-help = Le frecce spostano di una parola, Maiuscole e frecce scelgono, Invio conferma, Esc esce.
web-pick-chosen = Parole scelte:
web-pick-cancelled = Nessuna parola scelta.
web-leave = Quello che hai scritto non è ancora inviato.
web-other-origin = La richiesta arrivava da un altro sito e non è stata eseguita. Apri la pagina qui e inviala di nuovo.
web-incident = Se ci scrivi, indica questo codice:
web-kept-title = Quello che hai scritto
web-kept-lead = Non si perde nulla: copialo o invialo di nuovo.
web-kept-text = Il tuo testo
web-try-again = Invia di nuovo
web-problem-not-found = Questa pagina non c’è
web-problem-not-found-detail = L’indirizzo può essere sbagliato o la pagina non è pubblica. Riparti dalla pagina iniziale o dalla ricerca.
web-problem-refused = Non si può fare
web-problem-invalid = Qualcosa non va
web-problem-gone = Non è più qui
web-problem-conflict = Nel frattempo qualcun altro l’ha cambiato
web-problem-busy = Il server è occupato
web-problem-busy-detail = In questo momento non può scrivere. Riprova fra poco.
web-problem-fault = Un errore nostro
web-problem-fault-detail = Non è cambiato nulla. L’errore è nel registro e sarà esaminato.
web-problem-method = Questo indirizzo non accetta la richiesta
web-problem-method-detail = Usa i moduli e i collegamenti delle pagine.
web-problem-too-many = Troppe richieste
web-problem-too-many-detail = Aspetta un minuto e invia di nuovo.
web-basis-consent = Consenso (art. 6, par. 1, lett. a)
web-basis-legal-obligation = Obbligo di legge (art. 6, par. 1, lett. c)
web-basis-public-task = Compito di interesse pubblico (art. 6, par. 1, lett. e)
web-field-at = Quando
web-field-code = Codice
web-field-name = Nome
web-field-email = E-mail
web-field-language = Lingua
web-field-text = Testo
web-field-title = Titolo
web-field-address = Indirizzo
web-field-kind = Tipo
web-field-state = Stato
web-field-reason = Motivo
web-field-organisation = Organizzazione
web-field-position = Posizione
web-field-subject = Oggetto
web-field-role = Ruolo
web-field-device = Dispositivo
web-field-until = Fino a
web-field-note = Nota
web-field-purpose = Scopo
web-field-version = Versione
web-field-by = Da parte di
web-held = Questo ente chiede al proprio personale di entrare con un secondo fattore. Sei entrato senza: finché non lo aggiungi, o non entri con una passkey che chiede dito, volto o PIN, qui sei senza i tuoi ruoli.
web-held-way = Configura il secondo fattore
