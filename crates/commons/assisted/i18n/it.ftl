### Punti di aiuto: partecipare con una persona accanto.

assisted-menu = Sportello
assisted-points-menu = Punti di aiuto

## I punti di aiuto

assisted-points-title = Punti di aiuto
assisted-points-lead = Senza e-mail, senza computer, o semplicemente meglio in due: qui una persona scrive per te, ti rilegge tutto e ti dà una ricevuta.
assisted-points-none = Non c’è ancora nessun punto di aiuto.
assisted-points-contact = Telefona all’ufficio
assisted-points-desk-lead = Chi può scrivere per gli altri si nomina nella pagina delle persone, con il ruolo di operatore.
assisted-points-people = Persone e ruoli
assisted-have-code = Ho un codice
assisted-point-new = Nuovo punto di aiuto
assisted-point-edit = Cambia il punto di aiuto
assisted-point-name = Nome
assisted-point-name-hint = Come lo chiama la gente: «Palestra digitale», «Biblioteca».
assisted-point-phone-hint = Sta sulle ricevute: chi non ha internet chiama qui.
assisted-point-close = Chiudi
assisted-point-open = Riapri
assisted-point-closed = Chiuso
assisted-address = Indirizzo
assisted-phone = Telefono
assisted-languages = Lingue parlate
assisted-languages-hint = Come le chiama chi le parla: italiano, română, العربية.
assisted-services = Che cosa si può fare
assisted-service-comment = Far scrivere un commento o consegnare un questionario su carta
assisted-service-state = Sapere a che punto è il proprio contributo
assisted-service-digital = Farsi aiutare con e-mail, SPID e servizi online
assisted-service-computer = Usare un computer
assisted-service-courses = Seguire un corso
assisted-access = Accessibilità
assisted-access-step-free = Senza gradini
assisted-access-toilet = Bagno accessibile
assisted-access-hearing-loop = Impianto per chi porta apparecchi acustici
assisted-access-sign-language = Lingua dei segni
assisted-access-large-print = Fogli a caratteri grandi
assisted-access-quiet = Una stanza tranquilla
assisted-hours = Orari
assisted-hours-hint = Per esempio 9-12:30, 15-18. Lascia vuoto un giorno in cui è chiuso.
assisted-hours-closed = chiuso
assisted-hours-unknown = Telefona per sapere gli orari.
assisted-hours-unclear = Scrivi gli orari così: 9-12:30, 15-18, uno dopo l’altro.
assisted-open-until = Aperto, fino alle { $time }
assisted-opens-on = Apre { $day } alle { $time }
assisted-day-mon = lunedì
assisted-day-tue = martedì
assisted-day-wed = mercoledì
assisted-day-thu = giovedì
assisted-day-fri = venerdì
assisted-day-sat = sabato
assisted-day-sun = domenica
assisted-save = Salva
assisted-back = Indietro
assisted-missing = Manca: scrivi qualcosa.
assisted-choose = Scegli una delle possibilità.

## Il banco dell’operatore

assisted-desk-title = Sportello
assisted-desk-lead = Scrivi per chi è qui con te. Si legge tutto ad alta voce prima di pubblicare, e la persona va via con una ricevuta.
assisted-no-ballots = Da qui non si vede e non si scrive nessun voto segreto: né adesso né mai.
assisted-begin-title = Comincia
assisted-begin = Scrivi per qualcuno
assisted-where = Dove sei
assisted-which = Su che cosa
assisted-no-point = Non c’è ancora nessun punto di aiuto: lo aggiunge l’amministratore.
assisted-nothing-open = Adesso non si può commentare nulla.
assisted-open-until-day = Aperto fino a
assisted-half-title = Lasciati a metà
assisted-half-lead = { $n ->
    [one] Si cancellano dopo { $n } giorno.
   *[other] Si cancellano dopo { $n } giorni.
}
assisted-half-begun = Cominciato:
assisted-discard = Butta via
assisted-look-up-title = Al telefono: a che punto è
assisted-look-up-lead = Chi chiama legge il codice della ricevuta. Qui vedi le frasi da leggergli, e niente altro su di lui.
assisted-look-up = Cerca
assisted-code = Codice
assisted-code-hint = Dieci lettere e cifre. Maiuscole, spazi e trattini non contano.
assisted-code-unknown = Questo codice non c’è. Controlla lettera per lettera.
assisted-code-too-often = Troppi tentativi. Aspetta un minuto e riprova.

## La persona

assisted-step-1 = Passo 1 di 3
assisted-person-title = La persona
assisted-person-lead = Prima leggi, poi chiedi. Quello che scrivi qui resta anche se vi interrompete.
assisted-aloud-title = Leggi ad alta voce
assisted-aloud-notice = L’informativa sui dati personali, in breve
assisted-aloud-agreed = L’ho letto ad alta voce e la persona è d’accordo
assisted-read-first = Prima leggi il testo ad alta voce; poi segna che la persona è d’accordo.
assisted-read-again = Nel frattempo l’informativa è cambiata: leggila di nuovo.
assisted-purpose = Scrivere per chi non usa queste pagine
assisted-purpose-words = Scrivo e pubblico quello che dice. Se vuole conoscere l’esito, teniamo il suo nome e come raggiungerla: li vede solo chi lavora allo sportello, e si cancellano 90 giorni dopo che l’abbiamo avvisata. Può farli cancellare prima, con il codice della ricevuta.
assisted-shown = Che nome si vede accanto al commento
assisted-shown-name = Il suo nome
assisted-shown-anonymous = Nessun nome
assisted-reach = Come vuole sapere l’esito
assisted-reach-none = Chiede da sé, con il codice
assisted-reach-phone = Al telefono
assisted-reach-post = Per lettera
assisted-reach-desk = Passa allo sportello
assisted-name = Nome della persona
assisted-name-hint = Serve se si vede accanto al commento, o per avvisarla.
assisted-name-missing = Scrivi il nome della persona.
assisted-phone-hint = Solo se vuole essere avvisata al telefono.
assisted-phone-missing = Scrivi il numero di telefono.
assisted-phone-unclear = Questo non sembra un numero di telefono: servono da 5 a 15 cifre.
assisted-address-hint = Solo se vuole una lettera: via e numero, poi CAP e città su un’altra riga.
assisted-address-missing = Scrivi l’indirizzo a cui mandare la lettera.
assisted-kept-apart = Il recapito è tenuto separato dal commento e non è mai pubblico.
assisted-to-words = Avanti: le parole
assisted-not-for-oneself = Questa sembra la tua persona. Per te scrivi dalla pagina del testo, come tutti.

## Le parole

assisted-step-2 = Passo 2 di 3
assisted-words-title = Le parole
assisted-words-lead = Scrivi come parla la persona. Non migliorare e non riassumere.
assisted-source = Da dove vengono
assisted-source-paper = Da un foglio
assisted-source-spoken = Dette a voce
assisted-about = A che cosa si riferiscono
assisted-stance = Che posizione ha (facoltativo)
assisted-body = Che cosa dice
assisted-body-hint = Al massimo 5.000 caratteri. Niente numeri di telefono o indirizzi: è pubblico.
assisted-lang = In che lingua
assisted-to-reading = Avanti: rileggi

## Rileggere

assisted-step-3 = Passo 3 di 3
assisted-reading-title = Leggi questo alla persona
assisted-reading-lead = Leggi tutto, lentamente. Poi chiedi: è giusto così?
assisted-reading-about = A proposito di «{ $process }», { $place }, dice:
assisted-reading-stance = La sua posizione: { $stance }.
assisted-reading-name = Accanto si vede il nome { $name }.
assisted-reading-anonymous = Accanto non si vede nessun nome.
assisted-reading-due = L’ufficio risponde a ogni commento, con il motivo, entro
assisted-correct = È giusto: pubblica
assisted-change-words = Cambia le parole
assisted-change-person = Cambia la persona
assisted-told-none = Per conoscere l’esito chiede con il codice, allo sportello, al telefono o sul sito
assisted-told-desk = Quando c’è l’esito, la lettera aspetta allo sportello
assisted-told-phone = Quando c’è l’esito, lo sportello chiama
assisted-told-post = Quando c’è l’esito, arriva una lettera

## La ricevuta

assisted-receipt-title = Ricevuta
assisted-receipt-lead = Stampala e dalla alla persona. Il codice è tutto quello che serve.
assisted-receipt-done = Il commento è pubblicato.
assisted-print-hint = Stampa questa pagina con il browser: escono solo i fogli.
assisted-next-person = Un’altra persona
assisted-see-comment = Il commento
assisted-see-answer = L’esito con il motivo
assisted-see-process = La consultazione
assisted-sheet-title = Ricevuta
assisted-sheet-about = Ha partecipato a «{ $process }».
assisted-sheet-code = Il suo codice
assisted-sheet-spelled = Lettera per lettera: { $code }
assisted-sheet-qr = Il codice come immagine, da inquadrare con il telefono
assisted-sheet-next = Che cosa succede adesso
assisted-sheet-public = Quello che ha detto è pubblico da adesso e conta come ogni altro commento.
assisted-sheet-answer = L’ufficio lo esamina e risponde con il motivo.
assisted-sheet-answer-by = L’ufficio lo esamina e risponde con il motivo entro { $day }.
assisted-sheet-ask = Per sapere a che punto è, legga il codice al telefono a «{ $point }»:
assisted-sheet-web = Sul sito:
assisted-sheet-forget = Con questo codice può anche chiedere allo sportello di cancellare il suo nome e il suo recapito.

## A che punto è

assisted-find-title = A che punto è il mio contributo
assisted-find-lead = Il codice è sulla ricevuta che hai avuto allo sportello.
assisted-find = Cerca
assisted-state-title = A che punto è
assisted-state-lead = Chi ha il codice vede questa pagina. Non dice di chi è.
assisted-state-help = Dove telefonare o andare
assisted-state-received = Ricevuto
assisted-state-published = Pubblicato
assisted-state-examined = In esame
assisted-state-answered = C’è l’esito
assisted-state-hidden = Non si vede
assisted-state-gone = Tolto
assisted-state-ended = Chiuso senza esito
assisted-say = Leggi così
assisted-say-received = Il contributo è stato scritto il { $day } a «{ $point }» per la consultazione «{ $process }».
assisted-say-published = È pubblicato. Altre persone possono ancora commentare; poi l’ufficio esamina tutto.
assisted-say-examined = I commenti sono chiusi e l’ufficio lo sta esaminando.
assisted-say-answered = L’ufficio ha risposto il { $day }. L’esito è: { $outcome }.
assisted-say-hidden = Per ora non si vede: i moderatori lo hanno tolto dalla vista o lo stanno guardando.
assisted-say-gone = Non c’è più: è stato tolto.
assisted-say-ended = La consultazione è finita senza un esito per questo contributo.
assisted-say-due = La risposta è promessa entro il { $day }.
assisted-say-late = La risposta era promessa entro il { $day } ed è in ritardo.
assisted-say-reason = Il motivo:
assisted-print-again = Ristampa la ricevuta

## Le lettere

assisted-letters-title = Da avvisare
assisted-letters-open = Apri l’elenco
assisted-letters-lead = Qui c’è chi ha chiesto di sapere l’esito e non lo può leggere sul sito. Segna ogni avviso una volta.
assisted-letters-wait = { $n ->
    [0] Nessuno aspetta un avviso.
    [one] { $n } persona aspetta un avviso.
   *[other] { $n } persone aspettano un avviso.
}
assisted-letters-print = Stampa le lettere
assisted-letters-to-print = { $n ->
    [0] Nessuna lettera da stampare
    [one] { $n } lettera da stampare
   *[other] { $n } lettere da stampare
}
assisted-letters-since = esito dal
assisted-letters-changed = L’esito è cambiato dopo il primo avviso
assisted-letters-told = Avvisati da poco
assisted-mark-told = Segna: avvisata
assisted-told-on = avvisata il { $day } da { $by }
assisted-letter-subject = L’esito del suo contributo a «{ $process }»
assisted-letter-dear = Gentile { $name },
assisted-letter-own = Ecco che cosa aveva detto:
assisted-letter-end = Grazie di avere partecipato.

## Dimenticare

assisted-erase = Cancella i dati della persona
assisted-erase-title = Cancellare chi è
assisted-erase-lead = Chi ha il codice può chiedere di essere dimenticato. Il nome e il recapito si cancellano subito, ovunque.
assisted-erase-choice = E le sue parole?
assisted-erase-anonymous = Restano, senza nome
assisted-erase-removed = Si tolgono anche quelle
assisted-erase-final = Non si può tornare indietro. Il codice continua a dire a che punto è il contributo.
assisted-erased-on = Chi era è stato cancellato il { $day }.
assisted-erased-before = È già stato cancellato.

## Regole

assisted-operators-only = Serve il ruolo di operatore di questo Comune.
assisted-administrators-only = Serve il ruolo di amministratore di questo Comune.
assisted-point-is-closed = Questo punto di aiuto è chiuso: ricomincia da un altro.
assisted-nothing-to-tell = Non c’è nessun esito da dire, o nessun modo per dirlo.

## Atti pubblici

assisted-act-entered = { $by } ha scritto a un punto di aiuto per un’altra persona: { $title }
assisted-act-forgotten = Una persona aiutata a un punto di aiuto ha chiesto di essere dimenticata
assisted-act-point-opened = Punto di aiuto aperto: { $title }
assisted-act-point-changed = Punto di aiuto cambiato: { $title }
assisted-act-point-closed = Punto di aiuto chiuso: { $title }

## Dati personali

assisted-personal-contacts = Recapiti di chi è stato aiutato
assisted-personal-contacts-meaning = Nome, telefono o indirizzo di chi vuole conoscere l’esito di quello che ha detto a un punto di aiuto; e quello che un operatore sta ancora scrivendo.
assisted-personal-contacts-kept = fino a 90 giorni dopo l’avviso, al massimo tre anni; prima, se la persona lo chiede con il suo codice
assisted-personal-operators = Chi ha aiutato
assisted-personal-operators-meaning = Quale operatore ha scritto e ha avvisato, per poterlo chiarire.
assisted-personal-operators-kept = finché l’operatore ha un profilo
assisted-retention-contacts = Recapiti di chi è stato avvisato dell’esito
assisted-retention-contacts-why = Il tempo per una domanda sulla lettera ricevuta; poi non servono più.
assisted-retention-untold = Recapiti di chi non è stato avvisato
assisted-retention-untold-why = Una consultazione può durare a lungo; dopo tre anni non si aspetta più.
assisted-retention-entries = Contributi lasciati a metà allo sportello
assisted-retention-entries-why = Il tempo perché la persona torni a finire.
