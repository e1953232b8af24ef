### Testi di una consultazione: leggerli, commentarli, confrontarli, caricarli e pubblicarli.

## Atti nel registro

consultations-act-text-published = È stata pubblicata una versione del testo: { $title }
consultations-act-results-created = I risultati attesi si possono seguire: { $title }
consultations-act-interest-declared = Un’organizzazione vuole contribuire: { $title }

## Nomi

consultations-text = Il testo
consultations-crumb = Consultazioni
consultations-kind-draft = In consultazione
consultations-kind-adopted = Adottato
consultations-kind-updated = Aggiornato
consultations-version-name = { $kind }, { $day }
consultations-in-preparation = In preparazione
consultations-public = Pubblica
consultations-name-action = Azione { $number }
consultations-name-commitment = Impegno { $number }
consultations-name-chapter = Sezione { $number }
consultations-front = Premessa
consultations-paragraph = Paragrafo
consultations-result = Risultato
consultations-actions = { $n ->
    [one] { $n } azione
   *[other] { $n } azioni
}
consultations-commitments = { $n ->
    [one] { $n } impegno
   *[other] { $n } impegni
}
consultations-sections = { $n ->
    [one] { $n } sezione
   *[other] { $n } sezioni
}
consultations-blocks = { $n ->
    [one] { $n } paragrafo
   *[other] { $n } paragrafi
}

## Leggere e commentare

consultations-read = Leggi il testo
consultations-read-and-comment = Leggi e commenta il testo
consultations-no-text-public = Il testo non è ancora pubblicato.
consultations-voices = Chi ha partecipato
consultations-voices-brought = { $n ->
    [one] Un commento viene da un incontro o da uno sportello.
   *[other] { $n } commenti vengono da incontri o sportelli.
}
consultations-whole-text = Testo completo
consultations-opens = Si commenta da { $day }, ore { $time }
consultations-open-until = Si commenta fino a { $day }
consultations-closed-since = I commenti si sono chiusi { $day } alle { $time }
consultations-versions = Versioni del testo
consultations-version = Versione
consultations-compare = Confronta
consultations-older-version = Stai leggendo una versione precedente: { $version }.
consultations-to-current = Vai alla versione attuale
consultations-preview-note = Questa pagina la vede solo il personale.
consultations-index = Indice del testo
consultations-whole-index = L’indice intero
consultations-search = Cerca nel testo
consultations-search-button = Cerca
consultations-found = Sezioni con «{ $words }»
consultations-found-nothing = Nessuna sezione contiene «{ $words }». Prova con meno parole, o con l’indice.
consultations-download = Scarica questa versione:
consultations-plain-words = Testo semplice
consultations-count-at = al paragrafo { $number }
consultations-write-first = scrivi il primo
consultations-pick = Cita
consultations-pick-at = Cita parole del paragrafo { $number }
consultations-comments = Commenti
consultations-all-comments = Tutti i commenti a questa sezione
consultations-on-the-whole = { $count } al testo intero
consultations-at-paragraph = al paragrafo { $number }
consultations-at-heading = a un titolo
consultations-at-former-paragraph = a un paragrafo di una versione precedente
consultations-former-paragraph = Questo paragrafo non è nella versione che leggi. I suoi commenti restano qui; si riferiscono a una versione precedente.
consultations-missing = { $n ->
    [one] Manca una domanda.
   *[other] Mancano { $n } domande.
}
consultations-missing-which = Il testo non risponde a { $questions }. La redazione è stata avvisata.
consultations-incomplete-sections = { $n ->
    [one] Una sezione non risponde a tutte le domande:
   *[other] { $n } sezioni non rispondono a tutte le domande:
}
consultations-results = Risultati attesi
consultations-result-not-started = Non avviato
consultations-result-under-way = In corso
consultations-result-done = Raggiunto
consultations-result-given-up = Abbandonato
consultations-result-at = Risultato { $number }, al punto { $label }
consultations-result-former = Non è più nel testo:
consultations-neighbours = Sezioni prima e dopo
consultations-previous = Prima:
consultations-next = Dopo:
consultations-cite = Riferimento permanente
consultations-cite-address = Indirizzo da citare

## Confrontare

consultations-comparison = Confronto
consultations-compare-title = Che cosa è cambiato: da «{ $from }» a «{ $to }»
consultations-compare-before = Confronta con la versione prima
consultations-compare-words = Confronto in testo semplice
consultations-what-changed = che cosa è cambiato
consultations-in-short = In breve
consultations-changes = Modifiche
consultations-addition = Aggiunta { $number }
consultations-deletion = Tolta { $number }
consultations-additions = { $n ->
    [one] { $n } aggiunta
   *[other] { $n } aggiunte
}
consultations-deletions = { $n ->
    [one] { $n } cancellazione
   *[other] { $n } cancellazioni
}
consultations-moved = { $n ->
    [one] { $n } paragrafo spostato
   *[other] { $n } paragrafi spostati
}
consultations-moved-here = spostato qui
consultations-no-changes = Nessuna parola è cambiata
consultations-parts-unchanged = { $n ->
    [one] { $n } sezione non è cambiata
   *[other] { $n } sezioni non sono cambiate
}
consultations-paragraphs-unchanged = { $n ->
    [one] { $n } paragrafo non è cambiato
   *[other] { $n } paragrafi non sono cambiati
}
consultations-to-section = Leggi la sezione
consultations-comments-stay = I commenti al testo precedente restano dove sono, con il segno «riferito a una versione precedente».

## Organizzazioni che vogliono aiutare

consultations-interest = La mia organizzazione vuole contribuire
consultations-interest-lead = Scrivi che cosa porterebbe la tua organizzazione per realizzarlo. È pubblico, e l’ufficio risponde di che cosa ne fa.
consultations-interests = { $n ->
    [one] { $n } organizzazione vuole contribuire
   *[other] { $n } organizzazioni vogliono contribuire
}
consultations-interest-organisation = Organizzazione
consultations-interest-offers = Che cosa offre
consultations-interest-offers-hint = Persone, spazi, dati, esperienza: in poche righe.
consultations-interest-send = Dichiaralo
consultations-interest-draft = Offerta di contribuire alla sezione { $section }
consultations-interest-hidden = Nascosta dai moderatori:
consultations-interest-needs-organisation = Scrivi il nome dell’organizzazione.
consultations-interest-needs-offer = Scrivi che cosa offre l’organizzazione.
consultations-interest-confirm-first = Conferma prima la tua e-mail: il link che ti mandiamo pubblica l’offerta.
consultations-your-name = Il tuo nome
consultations-your-name-hint = Sta nel registro degli atti.
consultations-your-email = La tua e-mail
consultations-your-email-hint = Ti mandiamo un link per confermare. Non si vede.
consultations-back-to-section = Torna alla sezione

## La redazione: caricare un testo

consultations-staff-title = Prepara il testo
consultations-staff-lead = Carica un file, guarda che cosa ne è uscito, poi pubblica. Quello che è in preparazione lo vede solo il personale.
consultations-no-text-yet = Ancora nessun testo.
consultations-due-text = Carica il testo da commentare
consultations-due-publication = Pubblica il testo: la consultazione è pubblica senza
consultations-due-version = Una nuova versione aspetta di essere pubblicata
consultations-upload = Carica un testo
consultations-upload-again = Carica un altro file
consultations-upload-again-lead = Prende il posto di quello che è in preparazione. I paragrafi con le stesse parole tengono il loro indirizzo e i loro commenti.
consultations-template = Domande a cui risponde
consultations-template-ogp = Impegni di un piano per il governo aperto
consultations-template-free = Nessuna: testo libero
consultations-text-language = Lingua del testo
consultations-file = File
consultations-file-hint = Markdown, Word (.docx), OpenDocument (.odt), pagina web o testo semplice, fino a 50 MB.
consultations-paste = Oppure incolla qui le parole
consultations-paste-hint = Markdown: «#» titolo, «##» capitolo o azione, «###» impegno.
consultations-upload-button = Leggi il file
consultations-preview-title = Guarda il testo prima di usarlo
consultations-preview-kept = Il file resta qui per un giorno. Niente è ancora pubblico.
consultations-preview = Leggilo come pagina
consultations-use = Usa questo testo
consultations-choose-other = Scegli un altro file
consultations-outline = Che cosa è stato riconosciuto
consultations-warnings = Che cosa ha cambiato la lettura
consultations-missing-in = { $section }: manca { $question }
consultations-missing-empty = { $section }: sotto { $question } non c’è nulla
consultations-repeats = { $n ->
    [one] Un paragrafo stava due volte
   *[other] { $n } paragrafi stavano due volte
}
consultations-repeats-lead = Resta la prima copia.
consultations-fates = Che cosa ne è dei paragrafi
consultations-fates-kept = { $n ->
    [one] { $n } uguale
   *[other] { $n } uguali
}
consultations-fates-edited = { $n ->
    [one] { $n } con altre parole
   *[other] { $n } con altre parole
}
consultations-fates-moved = { $n ->
    [one] { $n } spostato
   *[other] { $n } spostati
}
consultations-fates-added = { $n ->
    [one] { $n } nuovo
   *[other] { $n } nuovi
}
consultations-fates-removed = { $n ->
    [one] { $n } tolto
   *[other] { $n } tolti
}
consultations-fate-kept = Uguale
consultations-fate-edited = Altre parole
consultations-fate-moved = Spostato
consultations-fate-added = Nuovo
consultations-fate-removed = Tolto
consultations-fate-comments-stay = restano all’indirizzo di questo paragrafo.

## La redazione: pubblicare

consultations-publish = Pubblica questa versione
consultations-publish-lead = Una versione pubblica non cambia più. La sua impronta va nel registro degli atti.
consultations-kind = Che cosa è
consultations-dated = Il suo giorno
consultations-dated-hint = Il giorno in cui si apre ai commenti, è adottato o aggiornato.
consultations-note = Nota
consultations-note-hint = Sta sopra il testo; può restare vuota.
consultations-publish-button = Pubblica

## Rifiuti

consultations-officials-only = Lo possono fare solo i funzionari del Comune.
consultations-withdrawn = La consultazione è stata ritirata.
consultations-not-public = Non è pubblico.
consultations-publish-process-first = Pubblica prima la consultazione, poi il testo.
consultations-text-missing = Manca il testo da commentare. Caricalo prima.
consultations-update-before-adoption = Non c’è nulla da aggiornare: nessun testo adottato è pubblico.
consultations-draft-after-adoption = Un testo è già adottato: pubblica una versione adottata o aggiornata.
consultations-text-changed = Il testo è cambiato da quando hai letto il file. Carica di nuovo il file.
consultations-nothing-to-publish = Niente è in preparazione.
consultations-kind-missing = Scegli che cosa è la versione.
consultations-dated-wrong = Scrivi il giorno come anno, mese, giorno: 2022-02-28.
consultations-upload-gone = Questo file è già stato usato, o ha più di un giorno. Caricalo di nuovo.
consultations-upload-nothing = Scegli un file, o incolla le parole.
consultations-upload-broken = Il file non è arrivato intero. Mandalo di nuovo.
consultations-paste-too-large = Sono troppe parole da incollare. Caricale come file.
consultations-no-such-place = Questo punto non è nel testo. L’indirizzo può essere sbagliato, o il testo è cambiato.
consultations-quote-needs-paragraph = Scegli il paragrafo di cui citi le parole.
consultations-quote-not-found = Queste parole non sono nel paragrafo. Copiale da lì, o lascia vuoto il campo.
consultations-import-too-large = Il file supera { $max } MB. Togli le immagini, o dividilo.
consultations-import-unpacks-too-large = Una volta aperto, il file supera { $max } MB. Non è un documento comune; salvalo di nuovo dal tuo programma di scrittura.
consultations-import-too-long = Il testo ha più di { $max } caratteri. Dividilo.
consultations-import-too-many = Il testo ha più di { $max } paragrafi. Dividilo.
consultations-import-encrypted = Il file è protetto da una password. Salvalo senza.
consultations-import-broken = Il file è rotto. Aprilo nel tuo programma di scrittura e salvalo di nuovo.
consultations-import-no-document = In questo file non c’è un documento. Scegli Markdown, Word (.docx), OpenDocument (.odt), una pagina web o testo semplice.
consultations-import-not-text = Questo file non si legge (PDF, vecchio Word, immagini). Salvalo come Word (.docx), OpenDocument (.odt) o Markdown.
consultations-import-empty = Non ci sono parole.

## Che cosa ha cambiato la lettura

consultations-warning-western = Le lettere non sono Unicode; è stata presa la codifica dell’Europa occidentale. Controlla gli accenti.
consultations-warning-central-european = Le lettere non sono Unicode; è stata presa la codifica dell’Europa centrale. Controlla gli accenti.
consultations-warning-unreadable = { $n ->
    [one] Un carattere non si è potuto leggere.
   *[other] { $n } caratteri non si sono potuti leggere.
}
consultations-warning-cedilla = { $n ->
    [one] Una s o t con cediglia è diventata ș o ț con virgola.
   *[other] { $n } s e t con cediglia sono diventate ș e ț con virgola.
}
consultations-warning-controls = { $n ->
    [one] È stato tolto un carattere invisibile.
   *[other] Sono stati tolti { $n } caratteri invisibili.
}
consultations-warning-furniture = { $n ->
    [one] È stata lasciata fuori una riga intorno al testo: { $lines }.
   *[other] Sono state lasciate fuori { $n } righe intorno al testo: { $lines }.
}
consultations-warning-tracked = Le revisioni sono state chiuse: inserimenti tenuti ({ $insertions }), cancellazioni tolte ({ $deletions }).
consultations-warning-remarks = { $n ->
    [one] È stata lasciata fuori una nota di chi ha rivisto.
   *[other] Sono state lasciate fuori { $n } note di chi ha rivisto.
}
consultations-warning-pictures = { $n ->
    [one] È stata lasciata fuori un’immagine.
   *[other] Sono state lasciate fuori { $n } immagini.
}
consultations-warning-links = { $n ->
    [one] Un collegamento non portava in un posto aperto ai lettori; restano le sue parole.
   *[other] { $n } collegamenti non portavano in un posto aperto ai lettori; restano le loro parole.
}
consultations-warning-notes = { $n ->
    [one] Una nota sta ora alla fine della sua sezione.
   *[other] { $n } note stanno ora alla fine della loro sezione.
}
consultations-warning-contents = L’indice è stato lasciato fuori: le pagine fanno il loro.
consultations-warning-hidden = { $n ->
    [one] È stato lasciato fuori un passo nascosto.
   *[other] Sono stati lasciati fuori { $n } passi nascosti.
}
consultations-personal-interests = Disponibilità
consultations-personal-interests-meaning = Quale organizzazione si offre per un impegno e chi l’ha scritto, per contattarla.
consultations-personal-interests-kept = Finché il testo è pubblico; si cancella se lo chiedi.
consultations-personal-answers = Risposte e relazioni dell’ente
consultations-personal-answers-meaning = Chi ha firmato una risposta o una relazione, perché un atto dell’ente ha chi ne risponde.
consultations-personal-answers-kept = Nell’archivio, come atto dell’ente; il legame con l’account si cancella.
