### Traduzioni di un testo.

## Atti nel registro

consultations-act-translation-published = È stata pubblicata una traduzione del testo: { $title }
consultations-act-translation-removed = È stata ritirata una traduzione del testo: { $title }

## Leggere

consultations-translation-languages = Questo testo in
consultations-translation-official = Traduzione ufficiale di { $by }, { $day }.
consultations-translation-unofficial = Traduzione non ufficiale di { $by }, { $day }. Vale l'originale.
consultations-translation-machine = Traduzione automatica di { $by }, { $day }, non controllata. Vale l'originale.
consultations-translation-original = Leggi l'originale: { $language }
consultations-translation-none = Testo in { $language }: non esiste ancora una traduzione.
consultations-translation-section-none = Questa sezione non è ancora tradotta: è in { $language }.
consultations-translation-block-none = { $language }: non tradotto
consultations-translation-block-changed = { $language }: cambiato dopo la traduzione

## Caricare e pubblicare

consultations-translations = Traduzioni
consultations-translations-lead = Una traduzione ha le stesse sezioni e gli stessi paragrafi del testo. Dove manca qualcosa i lettori vedono l'originale con un segno. I commenti restano dove sono.
consultations-translations-there = Traduzioni di questo testo
consultations-translations-none = Non c'è ancora una traduzione.
consultations-translation-template = Il testo come file da tradurre
consultations-translation-template-hint = Lascia {"{#…}"} alla fine di ogni titolo: così la sezione trova il suo posto. Una sezione si può tralasciare; un paragrafo non tradotto diventa […].
consultations-translation-add = Aggiungi una traduzione
consultations-translation-status = Che traduzione è?
consultations-translation-is-official = ufficiale
consultations-translation-is-unofficial = non ufficiale
consultations-translation-is-machine = automatica, non controllata
consultations-translation-translator = Tradotto da
consultations-translation-translator-hint = Una persona, un ufficio, un'associazione; obbligatorio se non è automatica.
consultations-translation-tool = Strumento
consultations-translation-tool-hint = Per una traduzione automatica: nome e versione.
consultations-translation-dated = Tradotto il
consultations-translation-paste-hint = Al posto di un file, in Markdown.
consultations-translation-blocks = Paragrafi tradotti: { $n } su { $all }.
consultations-translation-misfits = { $n ->
    [one] Un punto non corrisponde ed è stato tralasciato:
    [many] { $n } di punti non corrispondono e sono stati tralasciati:
   *[other] { $n } punti non corrispondono e sono stati tralasciati:
}
consultations-misfit-part = { $part }: il testo non ha questa sezione.
consultations-misfit-twice = { $part }: compare due volte, vale la prima.
consultations-misfit-length = { $part }: paragrafi dell'originale { $expected }, della traduzione { $found }.
consultations-misfit-shape = { $part }: il paragrafo { $at } è di un altro tipo rispetto all'originale (un elenco, una tabella, un titolo).
consultations-translation-publish = Pubblica
consultations-translation-remove = Ritira
consultations-translation-status-missing = Indica che tipo di traduzione è.
consultations-translation-tool-missing = Indica lo strumento che ha fatto la traduzione.
consultations-translation-translator-missing = Indica chi ha fatto la traduzione.
consultations-translation-language-missing = Scegli una lingua.
consultations-translation-same-language = Il testo stesso è in questa lingua. Scegline un'altra.
consultations-translation-nothing-fits = Niente di questo corrisponde al testo. Parti dal file da tradurre e tieni i suoi titoli.
consultations-translation-text-first = Pubblica prima il testo, poi la traduzione.
