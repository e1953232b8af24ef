## Quanti

comments-count = { $n ->
    [one] { $n } commento
   *[other] { $n } commenti
}
comments-count-removed = { $n ->
    [one] { $n } rimosso
   *[other] { $n } rimossi
}
comments-replies = { $n ->
    [one] { $n } replica
   *[other] { $n } repliche
}
comments-more-replies = { $n ->
    [one] Un’altra replica
   *[other] Altre { $n } repliche
}
comments-versions = { $n ->
    [one] { $n } versione del testo
   *[other] { $n } versioni del testo
}

## Elenchi chiusi

comments-stance-for = A favore
comments-stance-amend = Con modifica
comments-stance-against = Contro
comments-stance-question = Domanda
comments-type-choose = Scegli che cos’è
comments-type-citizen = Cittadino o cittadina
comments-type-cso = Organizzazione della società civile
comments-type-pa = Pubblica amministrazione
comments-type-company = Impresa
comments-type-university = Università o ente di ricerca
comments-type-other = Altra organizzazione
comments-badge-citizen = Cittadino
comments-badge-cso = OSC
comments-badge-pa = PA
comments-badge-company = Impresa
comments-badge-university = Università
comments-badge-other = Organizzazione
comments-channel-web = Un mio commento
comments-channel-meeting = Detto in una riunione
comments-channel-assisted = Scritto per qualcuno allo sportello
comments-order = Ordine:
comments-order-oldest = dal primo
comments-order-shared = più condivisi
comments-order-unanswered = senza risposta
comments-state-hidden = Nascosto dai moderatori
comments-state-withdrawn = Ritirato

## Un commento nel suo filo

comments-on-words = su { $words }
comments-on-place = Su: { $title }
comments-earlier-version = riferito a una versione precedente
comments-edited = Modificato: guarda che cosa è cambiato
comments-hidden = Questo commento è stato rimosso dai moderatori. Motivo: { $reason }
comments-withdrawn = Chi l’ha scritto ha ritirato questo commento.
comments-from-meeting = Detto in «{ $meeting }», { $day }. Riportato da { $by }.
comments-from-assisted = Scritto allo sportello da { $by } per chi lo ha chiesto.
comments-agree = D’accordo
comments-disagree = Non d’accordo
comments-with-comment-of = con il commento di { $name }
comments-in-comment-of = nel commento di { $name }
comments-to = a { $name }
comments-in-response = nella risposta ufficiale
comments-reply = Rispondi
comments-respond = Risposta ufficiale
comments-edit = Modifica
comments-withdraw = Ritira
comments-official = Risposta ufficiale
comments-not-counted = non conta fra i commenti

## Ancora niente, quando si apre, quando si è chiuso

comments-empty-open = Nessuno ha ancora scritto qui. Una domanda va benissimo: chi ha scritto il testo è tenuto a rispondere.
comments-empty = Nessuno ha scritto qui.
comments-write-first = Scrivi il primo commento
comments-none-in-order = Nessun commento senza risposta ufficiale.
comments-opens = Si commenta da: { $at }.
comments-has-closed = La fase dei commenti si è chiusa: { $at }.

## Il modulo

comments-your-comment = Il tuo commento
comments-your-reply = La tua replica
comments-new-title = Scrivi un commento
comments-reply-title = Rispondi a un commento
comments-stance = Come la pensi su questo punto? (facoltativo)
comments-quote = Parole a cui ti riferisci
comments-quote-hint = Selezionale nel testo o copiale qui.
comments-text = Testo
comments-text-hint = Sarà pubblico con il nome che scegli.
comments-text-max = Al massimo { $max } caratteri.
comments-rules = Le regole stanno in mezza pagina.
comments-name = Nome mostrato
comments-name-hint = Tutti lo leggono accanto al commento.
comments-email = La tua e-mail
comments-email-hint = Ti mandiamo un link per confermare. Nessuna password. Quello che scrivi non si perde.
comments-have-account = Ho un account: prima accedo
comments-want-help = Niente e-mail, o preferisci che qualcuno scriva per te? Ecco i punti di aiuto
comments-write-for-someone = Scrivi per un’altra persona? Vai allo sportello
comments-assisted-at-desk = Per un’altra persona si scrive dalla pagina dello sportello, con la ricevuta. Il testo è qui sotto: copialo.
comments-for-organisation = Parlo per un’organizzazione
comments-organisation = Nome dell’organizzazione
comments-stakeholder = Tipo di organizzazione
comments-bring-in = Riporta il commento di un’altra persona
comments-channel = Come è arrivato
comments-said-by = Chi l’ha detto
comments-said-by-hint = Il nome come sta nel verbale, o come la persona vuole che si legga.
comments-meeting = Riunione
comments-meeting-hint = Come si chiama, e dove si trova il verbale.
comments-meeting-day = Giorno della riunione
comments-language = Lingua del commento
comments-publish = Pubblica
comments-save = Salva
comments-unknown-choice = Scegli una delle risposte proposte.
comments-missing-text = Scrivi il testo del commento.
comments-missing-organisation = Scrivi il nome dell’organizzazione.
comments-missing-type = Scegli il tipo di organizzazione.
comments-missing-voice = Scrivi il nome di chi l’ha detto.
comments-missing-meeting = Scrivi di quale riunione si tratta.
comments-missing-meeting-day = Scrivi il giorno della riunione.

## Rifiuti

comments-not-yet = Si commenta da: { $at }. Il tuo testo non è andato perso.
comments-closed = La fase si è chiusa: { $at }. Il tuo testo non è andato perso.
comments-no-phase = Questo testo non riceve commenti. Quello che hai scritto non è andato perso.
comments-process-closed = Questo processo è chiuso: non si aggiunge più nulla.
comments-confirm-first = Prima conferma il tuo indirizzo e-mail.
comments-removed = Questo commento è stato rimosso.
comments-author-only = Può farlo solo chi l’ha scritto.
comments-edit-too-late = Un commento si può modificare per mezz’ora. Puoi rispondere sotto, oppure ritirarlo e scriverne un altro.
comments-sign-in-to-react = Accedi per dire se sei d’accordo.
comments-no-reaction-to-own = Questo commento è tuo: conta l’accordo degli altri.
comments-no-reaction-to-responses = Le risposte ufficiali non si votano. Puoi rispondere al commento.
comments-no-response-to-responses = Questa è già una risposta. Rispondi al commento che sta sopra.
comments-officials-only = Solo i funzionari di questa consultazione possono rispondere per l’ente.
comments-facilitators-only = Solo facilitatori e funzionari possono riportare quello che si è detto in una riunione.
comments-operators-only = Solo chi lavora allo sportello può scrivere per un’altra persona.
comments-refused-title = Non pubblicato
comments-kept-as-draft = Conservato come bozza: non conta, a meno che la fase si riapra.
comments-kept-text = Il tuo testo
comments-back-to-text = Torna al testo
comments-draft-unreadable = Questa bozza non si può mostrare.

## Pagine

comments-page-title = Commento di { $name } su { $title }
comments-page-title-removed = Commento rimosso su { $title }
comments-see-in-text = Guardalo nel testo
comments-back-to-comment = Torna al commento
comments-edit-title = Modifica il tuo commento
comments-edit-lead = Puoi cambiarlo fino alle { $until }. Le versioni precedenti restano pubbliche.
comments-history-title = Versioni del commento di { $name }
comments-version-now = Adesso
comments-version-before = Prima
comments-withdraw-title = Vuoi ritirare questo commento?
comments-withdraw-lead = Le sue parole e il tuo nome non si vedranno più; il posto resta, segnato come ritirato. Le repliche restano.
comments-keep = Lascialo
comments-respond-title = Risposta ufficiale
comments-respond-lead = Sta nel filo con il tuo nome e il tuo ufficio e non conta fra i commenti. Chi ha scritto viene avvisato.
comments-office = Ufficio
comments-office-hint = L’ufficio per cui rispondi.
comments-missing-office = Scrivi l’ufficio per cui rispondi.
comments-publish-response = Pubblica la risposta
comments-mine = I miei commenti
comments-mine-all = Tutti i miei commenti
comments-mine-lead = Tutto quello che hai scritto qui. Il testo di quelli rimossi lo vedi solo tu.
comments-mine-none = Quando commenti un testo, lo ritrovi qui.
comments-status-posted = Il tuo commento è pubblicato.
comments-status-answered = La risposta è pubblicata. Chi ha scritto il commento è avvisato.
comments-status-edited = La modifica è salvata.
comments-status-withdrawn = Il tuo commento è ritirato.
comments-status-reacted = La tua scelta è salvata.

## Lettere

comments-letter-response-subject = Risposta al tuo commento: { $title }
comments-letter-response = { $by } ha risposto al tuo commento su { $title }.

    Il tuo commento: { $own }

    La risposta:

    { $text }
comments-letter-reply-subject = Replica al tuo commento: { $title }
comments-letter-reply = { $by } ha replicato al tuo commento su { $title }.

    Il tuo commento: { $own }

    La replica:

    { $text }

## Registro degli atti

comments-act-published = { $by } ha commentato { $title }
comments-act-edited = { $by } ha modificato un commento su { $title }
comments-act-withdrawn = { $by } ha ritirato un commento su { $title }
comments-act-responded = { $by } ha risposto per l’ente a un commento su { $title }
comments-act-hidden = I moderatori hanno nascosto un commento su { $title }
comments-act-restored = Un commento su { $title } si legge di nuovo
comments-anonymous = Anonimo
comments-act-erased = Un commento è stato tolto su richiesta di chi lo aveva scritto
comments-personal = Commenti
comments-personal-meaning = Quello che hai detto in una consultazione, con le versioni precedenti, il nome scelto e l’organizzazione, perché se ne tenga conto.
comments-personal-kept = Nell’archivio; se lo chiedi, senza il tuo nome o senza il testo.
comments-personal-reactions = Accordi
comments-personal-reactions-meaning = Su quali commenti sei d’accordo o no, per contarli una volta sola.
comments-personal-reactions-kept = Con il commento; se lo chiedi, senza sapere di chi.

# Moderazione
comments-ground-illegal = contrario alla legge
comments-ground-hateful = offensivo o pieno di odio
comments-ground-personal-data = dati personali
comments-ground-off-topic = fuori tema
comments-ground-spam = pubblicità o ripetizione
comments-ground-portrayed = ritrae una persona
comments-ground-copyright = opera di qualcun altro
comments-ground-other = un altro motivo
comments-part-removed = [una parte rimossa: { $ground }]
comments-redacted = I moderatori hanno tolto una parte: { $ground }.
comments-state-redacted = Una parte tolta dai moderatori
comments-decisions = La decisione e il tuo ricorso
comments-act-redacted = Una parte di un commento su { $title } è stata tolta dai moderatori
comments-act-unredacted = Quanto tolto da un commento su { $title } è di nuovo visibile
comments-waiting = Un primo contributo è in verifica e non è ancora pubblicato.
comments-state-waiting = In verifica
comments-waiting-until = si decide entro { $due }
comments-status-waiting = Abbiamo ricevuto il commento. È il tuo primo: una persona lo guarda prima di pubblicarlo, entro un giorno.
comments-page-title-waiting = Commento in verifica su { $title }

# How well someone must be known
comments-asks-contact = In questo processo scrive e sostiene chi ha confermato un indirizzo e-mail, perché a ogni commento si possa rispondere.
comments-asks-resident = In questo processo scrive e sostiene solo chi è noto come residente. Il motivo: { $why }
comments-asks-national = In questo processo scrive e sostiene solo chi ha mostrato un’identità elettronica nazionale. Il motivo: { $why }
comments-kept-until-known = Conservato come bozza nel tuo profilo: potrai pubblicarlo quando potrai partecipare.
