### Esiti e rapporto: che cosa ne è stato di ogni commento.

## Atti nel registro

consultations-act-answered = Pubblicato l’esito di un commento: { $title }
consultations-act-answer-changed = Cambiato l’esito di un commento: { $title }
consultations-act-report-published = Pubblicato il rapporto: { $title }

## Esiti

consultations-outcome-accepted = Accolto
consultations-outcome-partly = Accolto in parte
consultations-outcome-rejected = Non accolto
consultations-outcome-accepted-many = { $n ->
    [one] accolto
   *[other] accolti
}
consultations-outcome-partly-many = { $n ->
    [one] accolto in parte
   *[other] accolti in parte
}
consultations-outcome-rejected-many = { $n ->
    [one] non accolto
   *[other] non accolti
}
consultations-outcome-accepted-counted = { $n ->
    [one] { $n } accolto
   *[other] { $n } accolti
}
consultations-outcome-partly-counted = { $n ->
    [one] { $n } accolto in parte
   *[other] { $n } accolti in parte
}
consultations-outcome-rejected-counted = { $n ->
    [one] { $n } non accolto
   *[other] { $n } non accolti
}
consultations-waiting-counted = { $n ->
    [one] { $n } senza esito
   *[other] { $n } senza esito
}
consultations-days-late = { $n ->
    [0] In ritardo da oggi
    [one] In ritardo di { $n } giorno
   *[other] In ritardo di { $n } giorni
}

## Che cosa ne è stato di ogni commento

consultations-answers-title = Che cosa ne è stato di ogni commento
consultations-answers-kick = Esiti della consultazione
consultations-answers-summary = Riepilogo
consultations-answers-each = Uno per uno
consultations-outcomes-title = Gli esiti dei commenti
consultations-outcomes-one-by-one = Uno per uno, con il motivo
consultations-outcomes-all = { $n ->
    [one] { $n } esito con il motivo.
   *[other] { $n } esiti, ognuno con il motivo.
}
consultations-outcomes-so-far = { $n ->
    [one] { $n } esito finora
   *[other] { $n } esiti finora
}
consultations-outcomes-published = Pubblicati il { $day }.
consultations-outcomes-due = ; gli altri entro il { $day }.
consultations-outcomes-were-due = ; gli altri erano dovuti entro il { $day } da: { $office }.
consultations-answers-by = Esiti entro il { $day }
consultations-answers-none = 0 commenti. Nessuno ha scritto, quindi non ci sono esiti da dare.
consultations-answers-none-here = 0 commenti su questa sezione.
consultations-answers-none-so = Nessun commento con questi filtri.
consultations-answers-all = Tutti i commenti
consultations-answers-from-first = Dal primo
consultations-answers-filter = Filtra per esito
consultations-answers-filter-all = Tutti
consultations-answers-filter-waiting = Senza esito
consultations-answers-filter-questions = Domande
consultations-answers-filter-mine = I miei commenti
consultations-answers-filter-section = Sezione
consultations-answers-filter-everywhere = Tutto il testo
consultations-answers-filter-show = Mostra
consultations-text-as-a-whole = Il testo nel suo insieme
consultations-on = su { $place }
consultations-from-minutes = dal verbale di un incontro
consultations-from-help-point = da uno sportello
consultations-a-reply = risposta a un commento
consultations-changed-words = Parole cambiate: { $name }
consultations-answer-of = sul commento di { $name }
consultations-answer-waiting = Ancora senza esito
consultations-answer-why = Perché
consultations-answer-thread = Vai alla discussione
consultations-answer-was-changed = cambiato dopo la pubblicazione
consultations-answer-history = Come è cambiato l’esito
consultations-answer-now = Adesso
consultations-answer-until = Fino a
consultations-answer-beside = Accanto al commento

## Dare gli esiti

consultations-answer-outcome = Esito
consultations-answer-reason = Motivo
consultations-answer-reason-hint = Lo legge chi ha commentato, e lo leggono tutti. Scrivi che cosa cambia, o perché non cambia. Non ripetere dati personali.
consultations-answer-language = Lingua del motivo
consultations-answer-change = Parole cambiate nel testo
consultations-answer-change-none = Nessuna
consultations-answer-no-changes = Dopo la versione commentata non ne è uscita un’altra: quando esce, qui si possono scegliere le parole cambiate.
consultations-answer-needs-outcome = Scegli l’esito.
consultations-answer-needs-reason = Scrivi il motivo.
consultations-answer-no-such-change = Queste parole cambiate non sono nel confronto fra le due versioni. Sceglile dall’elenco.
consultations-answer-not-owed = Questo commento non si può leggere e non aspetta un esito.
consultations-answers-not-yet = La consultazione non è ancora pubblica: gli esiti si danno dopo.
consultations-staff-only = Questa pagina la vede solo il personale.
consultations-answers-owed = { $n ->
    [one] Manca l’esito pubblico di { $n } commento. La consultazione non si può chiudere finché ogni commento non ha il suo.
   *[other] Manca l’esito pubblico di { $n } commenti. La consultazione non si può chiudere finché ogni commento non ha il suo.
}
consultations-answers-to-give = { $n ->
    [one] { $n } esito da pubblicare
   *[other] { $n } esiti da pubblicare
}

## Il tavolo degli esiti

consultations-desk-title = Esiti da dare
consultations-desk-aside = Pubblicazione e gruppi
consultations-desk-progress = { $decided } commenti su { $n } con esito
consultations-desk-missing-counted = { $n ->
    [one] { $n } da scrivere
   *[other] { $n } da scrivere
}
consultations-desk-due = da pubblicare entro il { $day }
consultations-desk-was-due = erano dovuti entro il { $day }
consultations-desk-filter = Filtra i commenti
consultations-desk-missing = Da scrivere
consultations-desk-drafts = Bozze
consultations-desk-published = Pubblicati
consultations-desk-questions = Domande
consultations-desk-all = Tutti
consultations-desk-narrow = Per sezione o per chi scrive
consultations-desk-type = Chi scrive
consultations-desk-any-type = Chiunque
consultations-desk-no-comments = 0 commenti. Appena qualcuno scrive, qui puoi dare l’esito.
consultations-desk-none-missing = Ogni commento ha il suo esito.
consultations-desk-none-so = Nessun commento qui.
consultations-desk-no-answer = Da scrivere
consultations-desk-draft = Bozza, la vede solo il personale
consultations-desk-choose = Scegli
consultations-desk-answer = Dai l’esito
consultations-desk-change = Cambia l’esito
consultations-desk-chosen = Con i commenti scelti
consultations-desk-none-chosen = Scegli almeno un commento.
consultations-desk-group = Gruppo
consultations-desk-new-group = Un gruppo nuovo
consultations-desk-group-title = Titolo del gruppo
consultations-desk-group-note = Nota per i colleghi
consultations-desk-group-note-hint = Non è pubblica.
consultations-desk-group-save = Salva il gruppo
consultations-group-needs-title = Scrivi un titolo per il gruppo.
consultations-desk-answer-together = Dai un esito comune
consultations-desk-put-in-group = Metti nel gruppo
consultations-desk-out-of-group = Togli dal gruppo
consultations-desk-publish-chosen = Pubblica questi esiti
consultations-desk-publication = Pubblicazione
consultations-desk-no-drafts = 0 bozze da pubblicare.
consultations-desk-drafts-wait = { $n ->
    [one] { $n } bozza aspetta di essere pubblicata.
   *[other] { $n } bozze aspettano di essere pubblicate.
}
consultations-desk-publish-partly = { $n ->
    [one] Resta { $n } commento senza esito: lo pubblichi dopo.
   *[other] Restano { $n } commenti senza esito: li pubblichi dopo.
}
consultations-desk-publish-all = Pubblica gli esiti
consultations-desk-publish-hint = Ogni esito entra nel registro degli atti, e chi ha commentato lo riceve per e-mail con il motivo e le parole cambiate.
consultations-desk-groups = Gruppi
consultations-desk-no-groups = 0 gruppi. Metti insieme i commenti che dicono la stessa cosa: un esito vale per tutti.
consultations-desk-all-groups = Tutti i commenti
consultations-desk-answer-group = Dai un esito al gruppo
consultations-desk-ways = Pagine vicine
consultations-desk-public-page = La pagina pubblica degli esiti
consultations-desk-done-saved = Esito salvato.
consultations-desk-done-last = Esito salvato. Non ci sono altri commenti senza esito.
consultations-desk-done-group = Gruppo salvato.
consultations-desk-done-published = { $n ->
    [one] { $n } esito pubblicato.
   *[other] { $n } esiti pubblicati.
}
consultations-desk-done-grouped = { $n ->
    [one] { $n } commento messo nel gruppo.
   *[other] { $n } commenti messi nel gruppo.
}
consultations-desk-done-ungrouped = { $n ->
    [one] { $n } commento tolto dal gruppo.
   *[other] { $n } commenti tolti dal gruppo.
}
consultations-desk-done-answered = { $n ->
    [one] { $n } commento ha ora l’esito, come bozza.
   *[other] { $n } commenti hanno ora l’esito, come bozza.
}
consultations-decide-title = L’esito del commento di { $name }
consultations-decide-comment = Il commento
consultations-decide-thread = Apri la discussione
consultations-decide-section = Tutta la sezione
consultations-decide-answer = L’esito
consultations-decide-response-hint = Una risposta nella discussione non è un esito: spiega, e non conta.
consultations-decide-respond = Rispondi nella discussione
consultations-decide-public = Pubblico
consultations-decide-public-hint = Questo esito è pubblico: quello che salvi è pubblico subito, chi ha commentato lo riceve, e quello di prima resta leggibile nella storia.
consultations-decide-draft-hint = Finché non lo pubblichi lo vede solo il personale.
consultations-decide-save = Salva
consultations-decide-save-next = Salva e passa al prossimo
consultations-decide-save-publish = Salva e pubblica
consultations-decide-save-public = Salva e avvisa
consultations-decide-conflict = Nel frattempo un collega ha dato questo esito:
consultations-decide-conflict-hint = Quello che hai scritto è ancora nel modulo. Se salvi di nuovo, prende il posto del suo, che resta nella storia.
consultations-decide-history = { $n ->
    [one] { $n } versione precedente
   *[other] { $n } versioni precedenti
}
consultations-together-title = Un esito per più commenti
consultations-together-lead = Ogni commento riceve una copia dell’esito, che poi si può cambiare da sola. Chi ha già un esito tiene il suo.
consultations-together-kept = Ha già un esito e lo tiene
consultations-together-choose = Vale anche per questo
consultations-together-save = Salva per tutti quelli scelti

## Lettere

consultations-letter-answer-subject = L’esito del tuo commento: { $title }
consultations-letter-answer-changed-subject = È cambiato l’esito del tuo commento: { $title }
consultations-letter-answer = Il tuo commento su { $title } ha il suo esito.
    Avevi scritto:
    { $own }

    Esito: { $outcome }
    Motivo: { $reason }
consultations-letter-answer-changed = L’esito del tuo commento su { $title } è cambiato.
    Avevi scritto:
    { $own }

    Esito: { $outcome }
    Motivo: { $reason }
consultations-letter-change = Parole cambiate nel testo, { $name }: { $words }

## Il rapporto: pagine

consultations-report = Il rapporto finale
consultations-report-lead = Che cosa si è chiesto, chi ha scritto, che cosa è cambiato e che cosa no, con i motivi.
consultations-report-read = Leggi il rapporto
consultations-report-owed = Ogni commento ha il suo esito: manca il rapporto finale
consultations-report-published-on = Pubblicato il
consultations-report-other-language = Il rapporto è pubblicato in questa lingua: { $language }.
consultations-report-desk-title = Scrivere il rapporto
consultations-report-desk-lead = Il rapporto si compila dai fatti della consultazione. Poi puoi cambiare le parole, guardarlo e pubblicarlo come pagina e come PDF.
consultations-report-languages = Lingue del rapporto
consultations-report-none-yet = Non c’è ancora un rapporto in questa lingua.
consultations-report-generate = Compila il rapporto
consultations-report-generate-again = Compila di nuovo
consultations-report-incomplete = { $n ->
    [one] { $n } commento non ha ancora un esito pubblico: il rapporto lo dirà.
   *[other] { $n } commenti non hanno ancora un esito pubblico: il rapporto lo dirà.
}
consultations-report-edit = Il testo del rapporto
consultations-report-older = versione { $number }, non l’ultima: se salvi diventa l’ultima
consultations-report-field-title = Titolo
consultations-report-field-publisher = Chi lo pubblica
consultations-report-field-issued = Data
consultations-report-field-issued-hint = Come va scritta sul rapporto.
consultations-report-field-body = Testo in Markdown
consultations-report-field-body-hint = ## titolo, - elenco, **parole forti**, [parole](indirizzo). Un commento rimosso scompare anche da qui.
consultations-report-save = Salva
consultations-report-preview = Anteprima
consultations-report-needs-title = Scrivi il titolo del rapporto.
consultations-report-needs-line = Riempi questo campo.
consultations-report-needs-text = Scrivi il testo del rapporto.
consultations-report-too-long = Il rapporto è troppo lungo per un PDF. Accorcialo, o leggilo come pagina.
consultations-report-too-wide = Una tabella del rapporto ha troppe colonne per un PDF.
consultations-report-state = Stato
consultations-report-public = Pubblico
consultations-report-private = Non pubblicato
consultations-report-newer-draft = Dopo la versione pubblicata ne è stata salvata un’altra: la vede solo il personale.
consultations-report-publish = Pubblica il rapporto
consultations-report-publish-hint = Il rapporto pubblicato entra nel registro degli atti con la sua impronta.
consultations-report-history = Versioni
consultations-report-revision = Versione { $number }
consultations-report-generated = compilata dai fatti
consultations-report-edited = scritta a mano
consultations-report-done-generated = Rapporto compilato. Rileggilo e pubblicalo.
consultations-report-done-saved = Rapporto salvato.
consultations-report-done-same = Non c’è nulla di nuovo da salvare.
consultations-report-done-published = Rapporto pubblicato.
consultations-report-sure = Qualcuno ha cambiato le parole di questo rapporto.
consultations-report-sure-hint = Se lo compili di nuovo, l’ultima versione riparte dai fatti. Quella scritta a mano resta fra le versioni e si può riprendere.
consultations-report-keep-mine = Tieni quella scritta a mano
consultations-report-changed = Nel frattempo qualcuno ha salvato un’altra versione del rapporto.
consultations-report-conflict-hint = Quello che hai scritto è ancora nel modulo, non è salvato. Se salvi di nuovo diventa l’ultima versione.
consultations-report-conflict-theirs = Guarda la sua
consultations-report-withheld = [commento rimosso]

## Il rapporto: parole

consultations-report-title = Rapporto finale. { $process }
consultations-report-purpose = A che cosa serviva
consultations-report-decides = Chi decide
consultations-report-responsible = Chi ne risponde
consultations-report-use = Che uso si fa dei commenti
consultations-report-open = Si è potuto commentare
consultations-report-from = dal { $from }
consultations-report-from-to = dal { $from } al { $to }
consultations-report-due = Esiti dovuti entro il
consultations-report-answered = Ultimo esito pubblicato il
consultations-report-versions = Versioni del testo
consultations-report-voices = Chi ha scritto
consultations-report-comments = { $n ->
    [one] { $n } commento.
   *[other] { $n } commenti.
}
consultations-report-speakers = { $n ->
    [one] Ha scritto { $n } persona o ente.
   *[other] Hanno scritto { $n } persone o enti.
}
consultations-report-removed = { $n ->
    [one] Altri commenti rimossi: { $n }, con il motivo al suo posto.
   *[other] Altri commenti rimossi: { $n }, con il motivo al loro posto.
}
consultations-report-voices-caption = Commenti per chi scrive e per come sono arrivati
consultations-report-who = Chi scrive
consultations-report-total = In tutto
consultations-channel-web = Da queste pagine
consultations-channel-meeting = Da incontri
consultations-channel-assisted = Da sportelli
consultations-report-outcomes = I commenti e i loro esiti
consultations-report-no-comments = 0 commenti. Nessuno ha scritto.
consultations-report-summary = Esiti: { $outcomes }.
consultations-report-waiting = { $n ->
    [one] { $n } commento è ancora senza esito.
   *[other] { $n } commenti sono ancora senza esito.
}
consultations-report-outcomes-caption = Commenti ed esiti per sezione
consultations-report-section = Sezione
consultations-report-comments-column = Commenti
consultations-report-no-answer = Ancora senza esito.
consultations-report-reason-below = Il motivo è più sotto.
consultations-report-more = Gli altri commenti sono sulla pagina degli esiti:
consultations-report-changes = Che cosa è cambiato nel testo
consultations-report-no-new-version = Il testo commentato è ancora quello valido.
consultations-report-compared = { $n ->
    [one] Fra «{ $from }» e «{ $to }» c’è { $n } cambiamento.
   *[other] Fra «{ $from }» e «{ $to }» ci sono { $n } cambiamenti.
}
consultations-report-compare = Confronta i due testi
consultations-report-rejected = Che cosa non è stato accolto, e perché
consultations-report-none-rejected = 0 commenti non accolti.
consultations-report-why = Motivo:
consultations-report-check = Come controllare
consultations-report-check-lead = Ogni numero di questo rapporto si può rifare da queste pagine:
consultations-report-check-answers = Ogni commento con il suo esito
consultations-report-check-text = Il testo con i commenti
consultations-report-check-compare = Il confronto fra le versioni
consultations-report-check-data = Gli stessi dati come tabella
consultations-report-check-register = Il registro degli atti
