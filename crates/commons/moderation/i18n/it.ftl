# Menus
moderation-menu = Segnalazioni
moderation-rules-menu = Regole e prima pubblicazione

# The form of a report
moderation-title = Segnala un problema
moderation-lead = Questo contenuto è inappropriato? Una persona legge ogni segnalazione e decide con un motivo. Non serve un account.
moderation-house-rules = Le regole
moderation-reason = Che cosa non va?
moderation-reason-illegal = Contrario alla legge
moderation-reason-hateful = Offensivo o pieno di odio
moderation-reason-personal-data = Contiene dati personali
moderation-reason-off-topic = Fuori tema
moderation-reason-spam = Pubblicità o ripetizione
moderation-reason-portrayed = Sono in questa immagine
moderation-reason-copyright = Opera di qualcun altro
moderation-reason-other = Altro
moderation-reason-missing = Scegli che cosa non va.
moderation-note = Con le tue parole
moderation-note-hint = Che cosa deve guardare il moderatore? Non viene pubblicato.
moderation-email = La tua e-mail, se vuoi una risposta
moderation-email-hint = Serve solo a risponderti. Ti scriviamo un link: quando lo apri, la segnalazione conta come tua.
moderation-good-faith = Dichiaro in buona fede che quanto scrivo è esatto e completo
moderation-good-faith-hint = Necessario se segnali qualcosa di contrario alla legge.
moderation-good-faith-missing = Per segnalare qualcosa di contrario alla legge serve la dichiarazione di buona fede.
moderation-portrayed-hint = Se sei nell’immagine: confermata la tua e-mail, togliamo subito il contenuto dalla vista e decidiamo entro 48 ore. Chi ne abusa segnala come tutti.
moderation-portrayed-needs-email = Scrivi la tua e-mail: togliamo il contenuto dalla vista quando la confermi.
moderation-send = Invia la segnalazione
moderation-back = Torna alla pagina
moderation-already-title = L’hai già segnalato
moderation-already-link = La tua segnalazione e a che punto è
moderation-twice = L’hai già segnalato, grazie: una segnalazione per persona basta. Il moderatore ce l’ha in elenco.
moderation-own-thing = L’hai scritto tu: puoi modificarlo o ritirarlo.

# The receipt
moderation-receipt-title = La tua segnalazione
moderation-receipt-lead = Conserva questo codice: con il codice questa pagina mostra che cosa è stato deciso.
moderation-receipt-spelled = Al telefono: { $code }
moderation-repeated = L’avevi già segnalato: vale la prima segnalazione, e questa non conta.
moderation-unconfirmed = Ti abbiamo scritto: apri il link nella lettera, così la segnalazione conta come tua e ti diciamo l’esito.
moderation-lane-fast = Il contenuto è fuori vista finché non si decide.
moderation-lane-too-often = Hai già usato più volte questa via: la segnalazione è in coda come le altre, il contenuto resta in vista.
moderation-lane-unfounded = Le tue richieste precedenti non erano fondate: la segnalazione è in coda come le altre, il contenuto resta in vista.
moderation-lane-decided-before = Su questo contenuto si è già deciso una volta: la segnalazione è in coda come le altre, il contenuto resta in vista.
moderation-sent-at = Inviata
moderation-due = Si decide entro
moderation-decided-at = Decisa
moderation-state-open = In attesa di decisione
moderation-state-decided = Decisa
moderation-state-appealed = Ricorso in attesa
moderation-state-judged = Decisa dopo il ricorso
moderation-find-title = Cerca una segnalazione
moderation-find-lead = Con il codice della ricevuta vedi a che punto è. Vale anche un codice sentito al telefono.
moderation-find-code = Codice
moderation-find-hint = Dieci lettere e cifre; maiuscole e spazi non contano.
moderation-find-button = Mostra
moderation-code-unknown = Non c’è nessuna segnalazione con questo codice. Controlla i segni.
moderation-confirm-title = Conferma la segnalazione
moderation-confirm-lead = Con questo pulsante dici che la segnalazione è tua. Ti diremo l’esito a questo indirizzo.
moderation-confirm-button = La segnalazione è mia
moderation-link-unknown = Questo link non vale più. La segnalazione è in coda comunque: la trovi con il codice.

# Decisions
moderation-decision = La decisione
moderation-rule = Regola
moderation-rule-no = Regola { $no }
moderation-rule-line = Regola { $no }, { $title }. { $text }
moderation-facts = Fatti
moderation-facts-reports = { $n ->
    [one] La decisione segue { $n } segnalazione.
   *[other] La decisione segue { $n } segnalazioni.
}
moderation-facts-own = Un moderatore l’ha guardato di propria iniziativa.
moderation-facts-first = È un primo contributo, che qui si guarda prima di pubblicarlo.
moderation-not-automated = Ha deciso una persona; nessun mezzo automatico è stato usato per trovare o decidere.
moderation-decision-reason = Motivo
moderation-reasons = Motivo: { $reasons }
moderation-did-redact = Una parte del testo è stata tolta; il resto è rimasto.
moderation-did-hide = Il contenuto è stato nascosto.
moderation-did-publish = Il contributo è pubblicato.
moderation-did-warn = Il contenuto resta, con un avviso all’autore.
moderation-did-dismiss = Il contenuto resta com’è.
moderation-did-restore = Il contenuto è di nuovo visibile com’era.
moderation-appeal-until = Puoi fare ricorso fino al { $until }: è gratuito e decide un’altra persona.
moderation-courts = Puoi anche rivolgerti a un organismo di risoluzione delle controversie o a un giudice.
moderation-other-person = Ha giudicato una persona diversa da chi aveva deciso.

# Appeals
moderation-appeal-title = Ricorso
moderation-appeal-lead = Scrivi perché la decisione è sbagliata. Legge e decide una persona diversa da chi ha deciso.
moderation-appeal-text = Perché la decisione è sbagliata
moderation-appeal-hint = Non viene pubblicato.
moderation-appeal-send = Invia il ricorso
moderation-appeal-missing = Scrivi perché la decisione è sbagliata.
moderation-appeal-filed = Ricorso inviato il
moderation-appeal-not-yours = Può fare ricorso solo chi ha scritto il testo o chi l’ha segnalato.
moderation-appeal-no-ground = Questa decisione non è contro di te.
moderation-appeal-twice = Hai già fatto ricorso contro questa decisione.
moderation-appeal-too-late = I sei mesi per il ricorso sono passati.
moderation-appeal-waits = Un ricorso aspetta la decisione di un’altra persona.
moderation-judged-already = Il ricorso è già stato giudicato.
moderation-judged-confirmed = Il ricorso non è stato accolto: la decisione resta.
moderation-judged-reversed = Il ricorso è stato accolto: la decisione era sbagliata.
moderation-mine-title = Decisioni sui tuoi contributi
moderation-mine-one = Una decisione su un tuo contributo
moderation-mine-lead = Che cosa è stato deciso, per quale regola, con quale motivo, e come fare ricorso. La vedi solo tu.
moderation-mine-none = Nessuna decisione riguarda i tuoi contributi.
moderation-mine-words = Il tuo testo
moderation-mine-removed = Tolto:
moderation-in-context = Vedi nel contesto

# Letters
moderation-letter-confirm-subject = Conferma la tua segnalazione, { $town }
moderation-letter-confirm = A { $town } è arrivata una segnalazione con questo indirizzo.
moderation-letter-confirm-link = Per dire che è tua apri questo link, valido tre giorni: { $link }
moderation-letter-confirm-code = Il codice della segnalazione è { $code }. A che punto è: { $receipt }
moderation-letter-confirm-other = Se non sei stato tu, non fare nulla: non ti scriveremo più.
moderation-letter-first-subject = Il tuo primo contributo è in verifica
moderation-letter-first = { $n ->
    [one] Abbiamo ricevuto il tuo primo contributo. Qui una persona guarda il primo prima di pubblicarlo: decide entro { $n } ora.
   *[other] Abbiamo ricevuto il tuo primo contributo. Qui una persona guarda il primo prima di pubblicarlo: decide entro { $n } ore.
}
moderation-letter-queue-subject = Un caso aspetta la tua decisione
moderation-letter-queue = { $n ->
    [one] C’è un caso da guardare, da decidere entro { $n } ora.
   *[other] C’è un caso da guardare, da decidere entro { $n } ore.
}
moderation-letter-view-subject = Un tuo contenuto è fuori vista per verifica
moderation-letter-view = Una persona dice di essere ritratta in un tuo contenuto. Lo abbiamo tolto dalla vista; una persona decide entro { $due } e ti diciamo il motivo.
moderation-letter-author-subject = Una decisione su quello che hai scritto
moderation-letter-reporter-subject = L’esito della tua segnalazione
moderation-letter-judged-subject = L’esito del ricorso
moderation-your-words = Il testo: { $words }
moderation-your-report = La tua segnalazione { $code } è stata decisa.

# The queue
moderation-only-moderators = Sulle segnalazioni decidono solo i moderatori di questo luogo.
moderation-only-administrators = Le regole le scrive solo l’amministrazione di questo luogo.
moderation-code-first = Prima accetta il codice di condotta dei moderatori.
moderation-not-own-words = Sono parole tue: decide un’altra persona.
moderation-not-own-report = L’hai segnalato tu: decide un’altra persona.
moderation-judge-other = Hai deciso tu: sul ricorso decide un’altra persona.
moderation-no-appeal = Nessun ricorso aspetta.
moderation-decided-already = Qualcuno ha già deciso su questo caso.
moderation-changed-meanwhile = Qualcun altro ha cambiato questo caso nel frattempo. Rileggilo e decidi di nuovo: le tue parole sono qui sotto.
moderation-nothing-to-restore = Qui non c’è nulla da rimettere.
moderation-cannot-hide = Questo non si può nascondere né modificare: lo pubblica l’ufficio, e lo ritira l’ufficio.
moderation-queue-title = Segnalazioni
moderation-queue-lead = Dalla più urgente. Scegli il rimedio più lieve che basta, cita la regola, scrivi il motivo. Nulla si cancella.
moderation-open = { $n ->
    [one] { $n } caso in attesa
   *[other] { $n } casi in attesa
}
moderation-none-open = Nessun caso in attesa.
moderation-reporters = { $n ->
    [one] segnalato da { $n } persona
   *[other] segnalato da { $n } persone
}
moderation-decide-by = Da decidere entro { $due }
moderation-overdue = In ritardo: era da decidere entro { $due }
moderation-out-of-view = già fuori vista
moderation-signals-title = Segnali di pubblicità o ripetizione
moderation-signals-lead = Un programma ha contato; non decide e non toglie nulla. Spesso non c’è niente di male.
moderation-signal-rate = { $n ->
    [one] { $n } testo dello stesso autore in dieci minuti
   *[other] { $n } testi dello stesso autore in dieci minuti
}
moderation-signal-links = { $n ->
    [one] { $n } link nel testo
   *[other] { $n } link nel testo
}
moderation-signal-repeated = { $n ->
    [one] lo stesso testo { $n } volta
   *[other] lo stesso testo { $n } volte
}
moderation-look = Apri un caso
moderation-decided-title = Decisi di recente

# A case
moderation-case-title = Caso: { $ground }
moderation-thing = Il contenuto
moderation-thing-gone = Non c’è più.
moderation-is-hidden = nascosto ora
moderation-is-redacted = una parte è tolta
moderation-pick = Togli queste parole
moderation-pick-link = Al campo delle parole da togliere
moderation-pick-keyboard = Segna le parole da togliere con la tastiera
moderation-pick-short = Segna
moderation-reports-of = { $n ->
    [one] { $n } segnalazione
   *[other] { $n } segnalazioni
}
moderation-reporter-known = con account o e-mail confermata
moderation-reporter-nameless = senza contatto confermato
moderation-reporter-repeated = ripetuta, non conta
moderation-history = Storia del caso
moderation-appeal-of-author = Ricorso dell’autore
moderation-appeal-of-reporter = Ricorso di chi ha segnalato
moderation-action = Che cosa fai
moderation-do-redact = Togli solo le parole segnate
moderation-do-redact-hint = Resta una riga che dice perché. È il rimedio più lieve che risolve.
moderation-do-hide = Nascondi tutto
moderation-do-hide-hint = Conta fra i rimossi, non sparisce.
moderation-do-warn = Lascia, e avvisa l’autore
moderation-do-warn-hint = L’autore legge la regola e il motivo, e può fare ricorso.
moderation-do-dismiss = Lascia com’è
moderation-do-dismiss-hint = Chi ha segnalato riceve il motivo e può fare ricorso.
moderation-action-missing = Scegli che cosa fare.
moderation-found = Sembrano dati personali: spunta quelli da togliere
moderation-passage = Parole da togliere
moderation-passage-hint = Copiale esatte dal testo, a parole intere. Con il mouse o la tastiera puoi segnarle nel testo.
moderation-passages = Altre parole da togliere
moderation-passages-hint = Un passaggio per riga.
moderation-passage-missing = Segna le parole da togliere.
moderation-passage-not-found = Nel testo non c’è, a parole intere: { $passage }
moderation-nothing-left = Non resterebbe nulla: in questo caso nascondi tutto.
moderation-rule-missing = Scegli la regola.
moderation-decision-hint = Lo leggono l’autore e chi ha segnalato. L’autore legge in questa lingua: { $lang }.
moderation-decision-hint-nobody = Lo legge chi ha segnalato. L’autore non ha un account.
moderation-decision-missing = Scrivi il motivo: le persone lo leggeranno.
moderation-decide = Decidi e avvisa
moderation-restore = Rimetti com’era
moderation-restore-lead = La decisione era sbagliata? Scrivi perché: lo leggono l’autore e chi ha segnalato.
moderation-judge-title = Giudica il ricorso
moderation-judge-lead = Leggi la decisione, il motivo e il ricorso qui sopra. Il tuo motivo va a tutte e due le parti.
moderation-judge-outcome = Che cosa giudichi
moderation-judge-confirm = La decisione era giusta: resta
moderation-judge-restore = La decisione era sbagliata: il contenuto torna com’era
moderation-judge-act = La decisione era sbagliata: si interviene come segue
moderation-outcome-missing = Scegli se la decisione resta.
moderation-judge = Giudica e avvisa

# The code of conduct
moderation-code-title = Codice di condotta dei moderatori
moderation-code-lead = Il ruolo diventa attivo quando accetti queste frasi.
moderation-code-version = Versione { $version }
moderation-code-accept = Accetto e mi impegno
moderation-code-accepted = Hai accettato questa versione.

# The rules
moderation-rules-title = Le regole, per numero
moderation-rules-lead = Ogni decisione dei moderatori cita una di queste regole. Quello che nessuna vieta resta.
moderation-rules-how = Come moderiamo
moderation-rule-retired = Non si applica più.
moderation-rules-edit-lead = Il numero di una regola non cambia: le decisioni lo citano. Una regola che non serve più si ritira.
moderation-rule-new = Una regola in più
moderation-rule-edit-lead = Parole semplici: che cosa non si fa. Nella prima lingua del luogo sono obbligatorie.
moderation-rule-ground = Su che cosa si fonda
moderation-rule-title = Titolo
moderation-rule-text = Testo
moderation-rule-retire = Ritira questa regola
moderation-rule-retire-hint = Resta leggibile; nessuna nuova decisione la cita.
moderation-rule-needs-words = Scrivi titolo e testo.
moderation-first-title = Primo contributo
moderation-first-check = Guardare il primo contributo di ogni persona prima di pubblicarlo
moderation-first-hint = L’autore vede che è in verifica ed entro quando. Conviene solo se arriva molta pubblicità.
moderation-save = Salva
moderation-rule-illegal = Contrario alla legge
moderation-rule-text-illegal = Viola una legge: minacce, truffe, incitamento a un reato.
moderation-rule-hateful = Odio o insulti
moderation-rule-text-hateful = Offende qualcuno per quello che è, o lo prende di mira.
moderation-rule-personal-data = Dati personali
moderation-rule-text-personal-data = Mostra indirizzi, numeri o fatti privati di qualcuno.
moderation-rule-off-topic = Fuori tema
moderation-rule-text-off-topic = Non riguarda ciò che si discute.
moderation-rule-spam = Pubblicità o ripetizione
moderation-rule-text-spam = È pubblicità, o lo stesso testo tante volte.
moderation-rule-portrayed = Persone ritratte
moderation-rule-text-portrayed = Mostra una persona che non vuole comparire.
moderation-rule-copyright = Opere di altri
moderation-rule-text-copyright = È opera di qualcuno che non ha dato il permesso.
moderation-rule-other = Altro
moderation-rule-text-other = Un altro motivo, che la decisione dice per intero.

# The transparency page
moderation-transparency-title = Trasparenza della moderazione
moderation-transparency-lead = Che cosa è stato segnalato, che cosa si è deciso, in quanto tempo, che cosa è stato rimesso. Ogni decisione è anche nel registro degli atti.
moderation-transparency-note = Sono numeri senza persone: né chi segnala né chi scrive, né le parole tolte.
moderation-register = Registro degli atti
moderation-years = Anno
moderation-by-reason = Segnalazioni per motivo
moderation-by-decision = Decisioni
moderation-by-ground = Interventi per regola
moderation-how-many = Quante
moderation-none-in-year = Nessuna in quest’anno.
moderation-total-reports = Segnalazioni ricevute
moderation-total-open = Casi in attesa ora
moderation-total-decisions = Decisioni prese
moderation-total-automated = Decisioni automatiche
moderation-total-appeals = Ricorsi
moderation-total-confirmed = Ricorsi non accolti
moderation-total-reinstated = Contenuti rimessi dopo ricorso
moderation-total-fast = Tolti subito dalla vista («Sono in questa immagine»)
moderation-total-median = Tempo mediano fino alla decisione
moderation-days = { $n ->
    [one] { $n } giorno
   *[other] { $n } giorni
}
moderation-hours = { $n ->
    [one] { $n } ora
   *[other] { $n } ore
}
moderation-minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minuti
}

# Personal data
moderation-personal-reports = Segnalazioni inviate
moderation-personal-reports-meaning = Che cosa hai segnalato e dove risponderti, per decidere con un motivo.
moderation-personal-decisions = Decisioni sui tuoi contributi
moderation-personal-decisions-meaning = Che cosa è stato deciso, con quale motivo, e le parole tolte, per un ricorso.
moderation-personal-appeals = Ricorsi
moderation-personal-appeals-meaning = Che cosa hai scritto contro una decisione.
moderation-personal-moderators = Decisioni prese come moderatore
moderation-personal-moderators-meaning = Chi ha deciso, perché sul ricorso decida un’altra persona.
moderation-personal-kept = Finché il caso serve a un ricorso o a un controllo; alla cancellazione resta la decisione, senza persone.

# The register
moderation-act-redacted = Una parte di un contenuto è stata tolta dai moderatori
moderation-act-hidden = Un contenuto è stato nascosto dai moderatori
moderation-act-restored = Un contenuto tolto dai moderatori è di nuovo visibile
moderation-act-warned = I moderatori hanno avvisato l’autore di un contenuto
moderation-act-dismissed = Una segnalazione non è stata accolta
moderation-act-fast-lane = Un contenuto è fuori vista a richiesta di chi dice di esservi ritratto
moderation-act-fast-lane-limited = Una richiesta di togliere subito dalla vista ha superato i limiti ed è in coda
moderation-act-appealed = Contro una decisione dei moderatori c’è un ricorso
moderation-act-appeal-confirmed = Un ricorso contro i moderatori non è stato accolto
moderation-act-appeal-reversed = Un ricorso contro i moderatori è stato accolto
moderation-act-code-accepted = Un moderatore ha accettato il codice di condotta
moderation-retention-reporters = Chi ha segnalato
moderation-retention-reporters-why = Contro una decisione si può reclamare per sei mesi.
