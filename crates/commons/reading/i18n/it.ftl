### Aiuti alla lettura: versioni facili da leggere, glossario.

## Atti nel registro

reading-act-easy-published = È stata pubblicata una versione facile da leggere: { $title }
reading-act-easy-removed = È stata ritirata una versione facile da leggere: { $title }
reading-act-term-published = Nel glossario c'è una nuova voce: { $title }
reading-act-term-changed = È cambiata una voce del glossario: { $title }
reading-act-term-removed = È stata tolta una voce dal glossario: { $title }

## Facile da leggere

reading-easy = Facile da leggere
reading-easy-description = Le cose più importanti, in parole brevi e semplici.
reading-written-by = Scritto da { $writer }
reading-official-decides = Questo testo è un aiuto. Vale il testo ufficiale.
reading-official-text = Testo ufficiale: { $version }
reading-official-page = La pagina della consultazione
reading-older = Il testo ufficiale ha una versione più nuova. Questa versione facile si riferisce a una precedente.
reading-not-translated = Questo testo è in { $language }. Non esiste ancora una traduzione.
reading-in-language = in { $language }
reading-languages = Questo testo in altre lingue
reading-aloud = Leggi ad alta voce
reading-aloud-stop = Smetti di leggere
reading-no-voice = Questo dispositivo non ha una voce per la lingua del testo.
reading-parts = In questo testo
reading-to-parts = Torna all'elenco delle parti
reading-cite = Cita questo testo
reading-cite-address = Indirizzo permanente

## Scriverla

reading-desk-title = Versioni facili da leggere
reading-desk-lead = Di' le cose più importanti con frasi brevi e parole comuni. Serve a chi ha poco tempo, legge con fatica o parla un'altra lingua. È pubblica appena la pubblichi; una bozza la vede solo l'ufficio.
reading-desk-there = Già pubbliche
reading-desk-none = Non c'è ancora una versione facile da leggere.
reading-for = Che cosa spiega
reading-of-process = La consultazione nel suo insieme
reading-of-version = Il testo: { $version }
reading-language = Lingua
reading-title = Titolo
reading-words = Testo
reading-words-hint = Un pensiero per frase. Una riga che comincia con ## è un titolo; una riga che comincia con - è un punto di un elenco. Una riga vuota chiude il paragrafo.
reading-writer = Scritto da
reading-writer-hint = Il nome che i lettori vedono: una persona, un ufficio, un'associazione.
reading-publish = Pubblica
reading-change = Cambia
reading-remove = Ritira
reading-save = Salva
reading-title-missing = Scrivi un titolo.
reading-words-missing = Scrivi il testo.
reading-writer-missing = Indica chi l'ha scritto.
reading-language-missing = Scegli una lingua.
reading-officials-only = Solo il personale dell'ente scrive le versioni facili da leggere.
reading-publish-first = Pubblica prima la consultazione: fino ad allora la versione facile da leggere si conserva come bozza.
reading-withdrawn = Questa consultazione è stata ritirata.

## Glossario

reading-glossary = Glossario
reading-glossary-lead = Che cosa significano le parole degli uffici, e chi lo dice.
reading-glossary-empty = Non c'è ancora nessuna voce.
reading-glossary-data = Il glossario come dati
reading-glossary-public = Come lo vedono i lettori
reading-glossary-desk-lead = Le voci diventano collegamenti dove compaiono per la prima volta in ogni sezione di un testo. Indica la fonte di ogni definizione.
reading-terms = Voci
reading-term-new = Una nuova voce
reading-term-add = Aggiungi la voce
reading-term-remove = Togli l'intera voce
reading-term-needs-both = Una voce ha almeno un nome e una definizione. Togli invece l'intera voce.
reading-name = Voce
reading-names = Nomi in ogni lingua
reading-names-lead = Un nome vuoto toglie quello che c'è.
reading-forms = Altre forme
reading-forms-hint = Plurali e altre forme in cui compare nei testi, separate da virgole.
reading-definition = Definizione
reading-definitions = { $n ->
    [one] { $n } definizione
    [many] { $n } di definizioni
   *[other] { $n } definizioni
}
reading-definition-new = Un'altra definizione
reading-definition-add = Aggiungi la definizione
reading-source = Fonte
reading-source-hint = Una legge, un libro, un'organizzazione: dove si trova la definizione.
reading-link = Indirizzo della fonte
reading-author = Autore
reading-name-missing = Scrivi la voce.
reading-forms-too-many = Le forme sono troppe: al massimo 1.000 caratteri in tutto.
reading-definition-missing = Scrivi la definizione.
reading-source-missing = Indica dove si trova la definizione: senza fonte non è di nessuno.
reading-link-wrong = Scrivi un indirizzo che comincia con https:// oppure lascia il campo vuoto.
reading-glossary-full = Il glossario ha 1.000 voci ed è pieno. Prima togline una.
reading-editors-only = Solo il personale e gli amministratori dell'ente curano il glossario.

## Dati personali

reading-personal = Nomi sotto i testi facili da leggere e le definizioni
reading-personal-meaning = Chi ha scritto una versione facile da leggere o una definizione del glossario, perché i lettori sappiano di chi sono le parole.
reading-personal-kept = Finché il testo o la definizione è pubblica. Il nome non porta a nessun account.

# Easy-read versions on their way
reading-desk-prepared = In preparazione
reading-keep = Conserva come bozza
reading-is-draft = Bozza conservata
reading-draft-beside = Chi legge vede ancora la versione pubblicata.
reading-draft-unseen = Chi legge non vede ancora nulla.
reading-untitled = Senza titolo
reading-discard = Butta la bozza
