## Atti nel registro

spaces-act-published = Pubblicata la consultazione «{ $title }»
spaces-act-amended = Cambiate le parole della consultazione «{ $title }»
spaces-act-rescheduled = Cambiate le date della consultazione «{ $title }»
spaces-act-closed = Chiusa la consultazione «{ $title }», con tutte le risposte date
spaces-act-withdrawn = Ritirata la consultazione «{ $title }»
spaces-act-founded = Aperto un nuovo spazio: { $title }
spaces-act-settled = Cambiate le impostazioni di { $title }

## Menu e prima pagina

spaces-menu-home = Adesso
spaces-home-title = Che cosa si decide adesso
spaces-home-sentence = { $open }, { $closing }.
spaces-home-sentence-alone = { $open }.
spaces-home-n-open = { $n ->
    [one] Una cosa aperta
   *[other] { $n } cose aperte
}
spaces-home-n-closing = { $n ->
    [one] una chiude oggi
   *[other] { $n } chiudono oggi
}
spaces-home-n-closing-tonight = { $n ->
    [one] una chiude stasera
   *[other] { $n } chiudono stasera
}
spaces-home-closes-today = chiude oggi
spaces-home-closes-tonight = chiude stasera
spaces-home-first-closes = { $n ->
    [one] chiude { $day }
   *[other] la prima chiude { $day }
}
spaces-home-nothing = Adesso non c’è nulla da decidere.
spaces-home-nothing-next = Adesso non c’è nulla da decidere. Il prossimo testo: «{ $title }», da { $day }.
spaces-home-coming-lead = Ecco che cosa si apre tra poco.
spaces-home-follow = Segui gli atti con un lettore di feed
spaces-home-open = Aperto adesso
spaces-home-all = { $n ->
    [one] Tutte ({ $n })
   *[other] Tutte ({ $n })
}
spaces-home-answers = Decisioni e risposte
spaces-home-owes = { $n ->
    [one] L’ente deve una risposta.
   *[other] L’ente deve { $n } risposte.
}
spaces-home-late = { $n ->
    [one] Una è in ritardo.
   *[other] { $n } sono in ritardo.
}
spaces-home-owes-nothing = L’ente non deve risposte.
spaces-home-acts = Ultimi atti
spaces-home-acts-all = Tutti gli atti
spaces-home-no-acts = 0 atti. Il primo sarà la prima consultazione pubblicata.

## Elenchi

spaces-list-title = Consultazioni
spaces-list-lead = Tutte, dalla più recente: aperte, in arrivo, in attesa di risposta, chiuse.
spaces-list-filter = Filtra per stato
spaces-list-empty = 0 consultazioni in questo stato.
spaces-stage-all = Tutte
spaces-stage-open = Aperte
spaces-stage-coming = In arrivo
spaces-stage-answering = In attesa di risposta
spaces-stage-closed = Chiuse
spaces-tag-lead = Consultazioni e atti con questo hashtag.
spaces-tag-empty = 0 consultazioni con questo hashtag.

## Una consultazione

spaces-kind-consultation = Consultazione
spaces-action-comment = Leggi e commenta il testo
spaces-action-read = Leggi il testo
spaces-state-draft = Bozza
spaces-state-closed = Chiusa, con tutte le risposte
spaces-state-withdrawn = Ritirata
spaces-decides = decide:
spaces-comments-undated = Le date non sono ancora decise
spaces-comments-open-on = Si commenta da { $day }, ore { $time }
spaces-comments-open = Si commenta, senza scadenza
spaces-comments-close-on = Si commenta fino a { $day }, ore { $time }
spaces-comments-closed-on = La fase dei commenti si è chiusa { $day } alle { $time }
spaces-closes-day = Chiude { $day }
spaces-closes-first = la prima scadenza: { $day }
spaces-closes-hour = alle { $time }, ora di { $zone }. Poi un commento resta bozza.
spaces-closed-then = Il testo si può sempre leggere.
spaces-opens-then = Se scrivi prima, il commento resta bozza.
spaces-zone-rome = Roma
spaces-zone-bucharest = Bucarest
spaces-in-brief = In breve
spaces-phases = Le fasi
spaces-phase-done = conclusa:
spaces-phase-undated = data da decidere
spaces-phase-from = da { $day }
spaces-use-title = A che cosa serve il tuo commento
spaces-fact-body = Chi decide
spaces-fact-influence = Quanto può contare
spaces-fact-can = Puoi cambiare
spaces-fact-cannot = Non puoi cambiare
spaces-fact-use = Che cosa ne facciamo
spaces-fact-due = Risposta entro
spaces-fact-responsible = Responsabile
spaces-fact-level = Livello di governo
spaces-fact-plan = Piano
spaces-fact-validity = Validità del piano
spaces-plan-edition = edizione { $n }
spaces-influence-inform = Informare: l’ente dice che cosa farà
spaces-influence-consult = Consultare: l’ente chiede, risponde a ciascuno e decide
spaces-influence-codecide = Decidere insieme: l’ente decide con chi partecipa
spaces-level-local = Comunale
spaces-level-provincial = Provinciale
spaces-level-regional = Regionale
spaces-level-national = Nazionale
spaces-level-european = Europeo
spaces-values = Principi
spaces-value-transparency = Trasparenza
spaces-value-accountability = Responsabilità
spaces-value-participation = Partecipazione
spaces-value-inclusion = Inclusione
spaces-value-innovation = Innovazione
spaces-documents = Documenti e dati
spaces-all-data = Tutti i dati
spaces-easy = Come si partecipa, facile da leggere
spaces-previous-edition = Edizione precedente:
spaces-carried-over = Riprende:
spaces-draft-notice = È una bozza: la vede solo il personale.
spaces-draft-go-on = Continua a prepararla
spaces-withdrawn-notice = Questa consultazione è stata ritirata. Il motivo:
spaces-edit-words = Cambia le parole
spaces-edit-dates = Cambia le date
spaces-close-it = Chiudi
spaces-withdraw-it = Ritira
spaces-answer-by = risposta entro
spaces-answer-late = { $n ->
    [one] In ritardo di { $n } giorno
   *[other] In ritardo di { $n } giorni
}
spaces-answer-due-in = { $n ->
    [one] Dovuta fra { $n } giorno
   *[other] Dovuta fra { $n } giorni
}
spaces-answer-due-today = Dovuta oggi

## Dati e testi dovuti

spaces-data-lead = Gli stessi elenchi e le stesse righe delle pagine.
spaces-data-files = File da scaricare
spaces-data-api = Interfaccia di lettura
spaces-data-columns = { $n ->
    [one] { $n } colonna, con il significato
   *[other] { $n } colonne, con il significato
}
spaces-duty-other-language = Questa pagina non è ancora nella tua lingua: ecco il testo in un’altra.
spaces-duty-accessibility = Dichiarazione di accessibilità
spaces-duty-rules = Regole della moderazione
spaces-duty-easy = Facile da leggere
spaces-duty-contact = Contatti
spaces-duty-data = Dati aperti
spaces-duty-table = Tabella
spaces-duties-title = Testi dovuti ai lettori
spaces-duties-lead = Accessibilità, dati personali, regole, contatti. Vale il testo comune finché non scrivi il tuo.
spaces-duty-own = testo proprio, del
spaces-duty-standard = testo comune
spaces-duty-edit-lead = Il testo vale in questa lingua. La prima riga, con #, è il titolo.
spaces-duty-text = Testo
spaces-duty-text-hint = Markdown: # titolo, ## sezione, - elenco, **forte**, [parole](indirizzo). { "{town}" }, { "{publisher}" }, { "{contact}" } e { "{phone}" } prendono i valori delle impostazioni.
spaces-duty-text-missing = Il testo è vuoto. Scrivilo, o torna al testo comune.
spaces-duty-use-standard = Torna al testo comune

## Installazione

spaces-node-title = Dove si partecipa
spaces-node-lead = { $n ->
    [one] Una cosa aperta adesso, in tutti i luoghi.
   *[other] { $n } cose aperte adesso, in tutti i luoghi.
}
spaces-node-empty = Qui non c’è ancora nessun ente. Chi gestisce l’installazione può aprire il primo.
spaces-node-towns = Luoghi
spaces-node-members = { $n ->
    [one] { $n } ente
   *[other] { $n } enti
}
spaces-node-nothing-open = 0 cose aperte adesso

## Scrivania e preparazione

spaces-desk-title = Scrivania
spaces-desk-lead = { $n ->
    [one] Un lavoro in corso.
   *[other] { $n } lavori in corso.
}
spaces-desk-due = Da fare oggi
spaces-desk-mine = Le mie consultazioni
spaces-desk-others = Le altre
spaces-desk-empty = 0 consultazioni in preparazione o in corso.
spaces-desk-settings = Impostazioni
spaces-new = Nuova consultazione
spaces-new-lead = Scrivi un titolo e scegli il modello. Tutto resta bozza finché non pubblichi.
spaces-begin = Comincia
spaces-template = Modello
spaces-template-five = Consultare in cinque passi
spaces-template-five-line = Preparazione, commenti, esame, testo adottato, aggiornamento: le fasi sono già scritte.
spaces-template-free = Consultazione libera
spaces-template-free-line = Commenti ed esame; le altre fasi le aggiungi tu.
spaces-five-read = Preparazione
spaces-five-read-note = Il testo si può già leggere.
spaces-five-comment = Commenta il testo
spaces-five-comment-note = Scegli un punto del testo e scrivi. Una domanda va bene.
spaces-five-examine = Esame dei commenti
spaces-five-examine-note = Un esito e un motivo per ciascun commento.
spaces-five-adopt = Testo adottato
spaces-five-adopt-note = Esce il testo con le parole cambiate, e il rapporto finale.
spaces-five-adopt-action = Vedi che cosa è cambiato
spaces-five-monitor = Aggiornamento
spaces-five-monitor-note = Si dice che cosa è stato fatto. I commenti restano al loro posto.
spaces-step-purpose = Scopo
spaces-step-purpose-line = chi decide, che cosa può cambiare
spaces-step-text = Testo
spaces-step-text-line = il documento da commentare
spaces-step-dates = Date
spaces-step-dates-line = quando si apre, quando si chiude
spaces-step-publish = Pubblicazione
spaces-step-publish-line = controllo e anteprima
spaces-saved-at = ultimo salvataggio: { $when }
spaces-save = Salva
spaces-save-next = Salva e continua
spaces-save-stay = Salva e resta qui
spaces-back = Indietro
spaces-more = Altre informazioni
spaces-in-language = In un’altra lingua: { $language }
spaces-not-said = non indicato
spaces-title = Titolo
spaces-title-hint = Che cosa si consulta, in una riga. Per esempio: «Il piano del verde 2026».
spaces-purpose = Scopo
spaces-purpose-hint = A che cosa serve, con parole semplici. Senza questo testo non si pubblica.
spaces-body = Chi decide
spaces-body-hint = L’organo che prende la decisione: la Giunta, il Consiglio, il dirigente.
spaces-use = Che cosa ne facciamo
spaces-use-hint = Che cosa succede a ogni commento, e quando. Appare nella pagina pubblica.
spaces-can = Che cosa può cambiare
spaces-can-hint = Le parti del testo su cui un commento ha effetto.
spaces-cannot = Che cosa non può cambiare
spaces-cannot-hint = Quello che è già deciso, e perché.
spaces-office = Ufficio o funzione di chi risponde
spaces-responsible = Chi risponde
spaces-responsible-hint = Nome e cognome. Appare nella pagina pubblica.
spaces-hashtag = Hashtag
spaces-hashtag-hint = Senza spazi. Raccoglie in una pagina e in un feed tutto ciò che ha lo stesso hashtag.
spaces-plan-hint = Compila solo se si consulta un piano che ha edizioni.
spaces-plan-series = Nome della serie di piani
spaces-plan-edition-n = Edizione (numero)
spaces-plan-from = Primo anno di validità
spaces-plan-to = Ultimo anno di validità
spaces-plan-previous = Titolo dell’edizione precedente
spaces-plan-previous-link = Indirizzo dell’edizione precedente
spaces-plan-previous-link-hint = Un indirizzo web, o il nome della consultazione in questo sito.
spaces-reason = Motivo, in pubblico
spaces-reason-hint = La consultazione è pubblica: chi la segue legge perché qualcosa cambia.
spaces-dates-hint = Date e ore sono nell’ora di { $zone }. Una fase «fino alle 23:59» comprende tutto quel minuto.
spaces-phase-n = Fase { $n }
spaces-phase-title = Che cosa si fa
spaces-phase-feature = Che cosa apre
spaces-feature-read = Solo lettura
spaces-feature-comment = Commenti sul testo
spaces-feature-examine = Esame dei commenti
spaces-feature-adopt = Testo adottato ed esiti
spaces-feature-monitor = Aggiornamenti
spaces-phase-opens = Inizia
spaces-phase-closes = Finisce
spaces-phase-closes-hint = Vuoto: senza fine.
spaces-phase-more = Nota, pulsante, altre lingue
spaces-phase-note = Una frase in più
spaces-phase-action = Parole del pulsante
spaces-phase-action-hint = Vuoto: le parole usuali.
spaces-phase-drop = Togli questa fase quando salvo
spaces-phase-add = Aggiungi una fase
spaces-answer-due-hint = Il giorno entro il quale l’ente risponde. Se passa, la pagina lo dice da sola.
spaces-checklist = Controllo
spaces-missing-n = { $n ->
    [one] manca una cosa
   *[other] mancano { $n } cose
}
spaces-check-dates = Date dei commenti
spaces-check-ok = In regola
spaces-check-missing = Da completare
spaces-publish = Pubblica
spaces-publish-lead = Dopo la pubblicazione tutti vedono la pagina. Le fasi si aprono e si chiudono da sole; ogni modifica avrà bisogno di un motivo pubblico.
spaces-publish-summary = Come apparirà
spaces-preview = Anteprima
spaces-close-title = Chiudi la consultazione
spaces-close-lead = Ogni commento ha il suo esito. Dopo la chiusura la pagina resta pubblica e non cambia più.
spaces-close-not-yet = Non si può chiudere ancora
spaces-close = Chiudi
spaces-withdraw-title = Ritira la consultazione
spaces-withdraw-lead = La pagina resta, con il motivo. I commenti già pubblicati restano leggibili. Non si torna indietro.
spaces-withdraw-reason-hint = Chi ha partecipato legge questo testo al posto della scadenza.
spaces-withdraw = Ritira

## Due persone insieme

spaces-conflict-title = Qualcun altro ha salvato nel frattempo
spaces-conflict-lead = { $name } ha salvato mentre scrivevi. Il tuo testo è ancora qui sotto: confronta e salva di nuovo.
spaces-conflict-town = Le impostazioni sono cambiate mentre scrivevi. Quello che hai scritto è ancora qui sotto: confronta e salva di nuovo.
spaces-conflict-theirs = Che cosa c’è adesso, dove è diverso:
spaces-conflict-empty = (vuoto)
spaces-process-changed = La consultazione è cambiata mentre la guardavi. Torna alla pagina e controlla di nuovo.

## Enti

spaces-town-new = Nuovo ente
spaces-town-new-lead = Nome, lingue, colori e contatti: lo spazio è pronto appena salvi.
spaces-town-create = Apri lo spazio
spaces-town-settings = Impostazioni dell’ente
spaces-town-settings-line = Nome, lingue, colori, contatti del piè di pagina.
spaces-town-slug = Nome negli indirizzi
spaces-town-slug-hint = Lettere a-z, cifre e trattini. Non si cambia più.
spaces-town-slug-wrong = Usa da 1 a 40 lettere a-z, cifre e trattini; all’inizio e alla fine una lettera o una cifra.
spaces-town-name = Nome
spaces-town-name-missing = Manca il nome nella lingua principale.
spaces-town-tagline = Frase sotto il nome
spaces-town-languages = Lingue delle pagine
spaces-town-languages-wrong = Scegli almeno una lingua; la principale deve essere tra quelle scelte.
spaces-town-main = Lingua principale
spaces-town-zone = Fuso orario
spaces-town-zone-hint = Per esempio Europe/Rome o Europe/Bucharest.
spaces-town-zone-wrong = Questo fuso orario non esiste. Scrivi, per esempio, Europe/Rome.
spaces-town-hue = Colore
spaces-town-chroma = Forza del colore
spaces-hue-0 = rosso
spaces-hue-30 = arancio
spaces-hue-60 = ambra
spaces-hue-90 = oliva
spaces-hue-120 = verde prato
spaces-hue-150 = verde
spaces-hue-180 = verde acqua
spaces-hue-210 = ciano
spaces-hue-240 = azzurro
spaces-hue-270 = indaco
spaces-hue-300 = viola
spaces-hue-330 = lampone
spaces-chroma-low = quasi grigio
spaces-chroma-mid = chiaro
spaces-chroma-high = forte
spaces-town-duties = Chi pubblica
spaces-town-duties-hint = Appare in fondo a ogni pagina e nei testi dovuti ai lettori.
spaces-town-publisher = Ente che pubblica
spaces-town-publisher-missing = Manca l’ente che pubblica.
spaces-town-address = Indirizzo
spaces-town-email = E-mail dell’ufficio
spaces-town-email-wrong = Scrivi un indirizzo e-mail, per esempio partecipa@comune.example.
spaces-town-phone = Telefono
spaces-town-host = Indirizzo web proprio
spaces-town-host-hint = Per esempio partecipa.comune.example. L’indirizzo deve già portare a questa installazione.
spaces-town-host-wrong = Scrivi solo il nome, senza https:// e senza barre.
spaces-town-population = Abitanti
spaces-town-urbanity = Tipo di territorio
spaces-urbanity-rural = rurale
spaces-urbanity-intermediate = intermedio
spaces-urbanity-urban = urbano
spaces-town-taken = Questo nome, o l’indirizzo web, è già di un altro ente.
spaces-host-taken = Questo indirizzo web è già di un altro ente.

## Rifiuti

spaces-stewards-only = Solo chi gestisce l’installazione può farlo.
spaces-administrators-only = Solo chi amministra l’ente può farlo.
spaces-officials-only = Solo il personale dell’ente può farlo. Se ne fai parte, entra con il tuo account.
spaces-staff-only = Questa pagina è per il personale. Se ne fai parte, entra con il tuo account.
spaces-process-closed = La consultazione è chiusa e non cambia più.
spaces-process-withdrawn = La consultazione è stata ritirata e non cambia più.
spaces-process-published-already = La consultazione è già pubblica.
spaces-process-not-published = La consultazione è ancora una bozza: si chiude o si ritira solo ciò che è pubblico.
spaces-not-complete = Manca ancora qualcosa: apri il passo «Pubblicazione» per vedere che cosa.
spaces-slug-taken = C’è già una consultazione con questo nome. Scegline un altro.
spaces-title-missing = Manca il titolo nella lingua principale.
spaces-purpose-missing = Manca lo scopo: scrivi a che cosa serve, in non più di 300 caratteri.
spaces-body-missing = Manca chi decide: scrivi l’organo che prende la decisione.
spaces-use-missing = Manca che cosa si fa dei commenti: scrivilo prima di pubblicare.
spaces-comment-phase-missing = Nessuna fase di commenti ha una data. Scrivi almeno quando si apre.
spaces-answer-due-early = La risposta è dovuta prima che i commenti si chiudano: { $close }. Scegli un giorno dopo.
spaces-phase-start-missing = Scrivi anche quando inizia.
spaces-phase-end-before-start = La fase finisce prima di cominciare: { $start }. Sposta una delle due date.
spaces-phase-title-missing = Manca che cosa si fa in questa fase.
spaces-moment-wrong = Non è una data: scegli dal calendario, o scrivi come 2026-03-24T23:59.
spaces-reason-missing = Scrivi il motivo: chi segue la consultazione lo deve sapere.
spaces-hashtag-wrong = Un hashtag ha da 2 a 60 lettere, cifre o trattini bassi, senza spazi.
spaces-number-wrong = Scrivi un numero intero.
spaces-plan-ends-before-start = L’ultimo anno viene prima del primo.
spaces-link-wrong = Scrivi un indirizzo che comincia con https://, o il nome di una consultazione di questo sito.
spaces-personal = Chi ha preparato le pagine
spaces-personal-meaning = Chi del personale ha fatto o cambiato un processo o una pagina, per chiedere a chi sa.
spaces-personal-kept = Fino alla modifica successiva; il nome si cancella se lo chiedi.

# How well someone must be known to take part
spaces-fact-asked = Chi può partecipare
spaces-asked = Chi può partecipare
spaces-asked-hint = Vale per commentare e per dirsi d’accordo. Leggere non chiede nulla. Chiedi di più solo se serve, e di’ perché.
spaces-asked-contact = Chiunque confermi un indirizzo e-mail
spaces-asked-resident = Solo residenti di { $town }: con un documento allo sportello o dall’elenco dell’ente
spaces-asked-national = Solo con un’identità elettronica nazionale
spaces-asked-why = Perché si chiede di più
spaces-asked-why-hint = Lo legge chi partecipa e chi viene rifiutato. Serve quando si chiede più di un indirizzo confermato.
spaces-asked-why-missing = Scrivi perché si chiede di più: chi non può partecipare ha diritto di saperlo.
