moderation-menu = Segnalazioni
moderation-title = Segnala un problema
moderation-lead = Questo contenuto è inappropriato? Un moderatore legge ogni segnalazione e decide con un motivo. Non serve un account.
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
moderation-send = Invia la segnalazione
moderation-back = Torna alla pagina
moderation-twice = L’hai già segnalato. È nell’elenco del moderatore.
moderation-receipt-title = La tua segnalazione
moderation-receipt-lead = Conserva questo codice: con il codice questa pagina mostra che cosa è stato deciso.
moderation-state-open = In attesa di decisione
moderation-state-upheld = Accolta: il contenuto è nascosto
moderation-state-dismissed = Non accolta: il contenuto resta
moderation-sent-at = Inviata
moderation-decided-at = Decisa
moderation-decision-reason = Motivo della decisione
moderation-decision-hint = Lo leggono tutti al posto del testo, e chi ha segnalato. Indica la regola.
moderation-decision-missing = Scrivi il motivo: le persone lo leggeranno.
moderation-decided-already = Qualcuno ha già deciso su questa segnalazione.
moderation-cannot-hide = Non si può nascondere: fa parte del testo in consultazione.
moderation-only-moderators = Sulle segnalazioni decidono solo i moderatori di questo luogo.
moderation-queue-title = Segnalazioni
moderation-queue-lead = Dalla più vecchia. Per nascondere serve un motivo; nulla si cancella.
moderation-house-rules = Le regole
moderation-open = { $n ->
    [one] { $n } segnalazione aperta
   *[other] { $n } segnalazioni aperte
}
moderation-none-open = Nessuna segnalazione in attesa.
moderation-hidden = { $n ->
    [one] { $n } contenuto nascosto
   *[other] { $n } contenuti nascosti
}
moderation-hide = Nascondi
moderation-leave = Lascia
moderation-restore = Mostra di nuovo
moderation-act-hidden = Un contenuto è stato nascosto dopo una segnalazione
moderation-act-restored = Un contenuto nascosto è di nuovo visibile
moderation-act-dismissed = Una segnalazione non è stata accolta
moderation-personal = Segnalazioni
moderation-personal-meaning = Chi ha segnalato un contenuto, perché, e chi ha deciso, per motivare la decisione e permettere il reclamo.
moderation-personal-kept = Chi ha segnalato, sei mesi dalla decisione; la segnalazione, cinque anni.
moderation-retention-reporters = Chi ha segnalato
moderation-retention-reporters-why = Contro una decisione si può reclamare per sei mesi.
moderation-retention-reports = Segnalazioni decise
moderation-retention-reports-why = Per spiegare le decisioni.
