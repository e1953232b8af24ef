### Translations of a text.

## Acts in the register

consultations-act-translation-published = A translation of the text was published: { $title }
consultations-act-translation-removed = A translation of the text was taken back: { $title }

## Reading

consultations-translation-languages = This text in
consultations-translation-official = Official translation by { $by }, { $day }.
consultations-translation-unofficial = Unofficial translation by { $by }, { $day }. The original decides.
consultations-translation-machine = Machine translation by { $by }, { $day }, not checked. The original decides.
consultations-translation-original = Read the original: { $language }
consultations-translation-none = This text is in { $language }. It is not translated yet.
consultations-translation-section-none = This section is not translated yet. It stands in { $language }.
consultations-translation-block-none = { $language }: not translated
consultations-translation-block-changed = { $language }: changed since it was translated

## Bringing in and publishing

consultations-translations = Translations
consultations-translations-lead = A translation has the same sections and paragraphs as the text. Where something is missing, readers see the original with a mark. Comments stay where they are.
consultations-translations-there = Translations of this text
consultations-translations-none = There is no translation yet.
consultations-translation-template = The text as a file to be translated
consultations-translation-template-hint = Leave {"{#…}"} at the end of each heading: by it a section finds its place. A section can be left out; a paragraph that is not translated becomes […].
consultations-translation-add = Add a translation
consultations-translation-status = What is it?
consultations-translation-is-official = official
consultations-translation-is-unofficial = unofficial
consultations-translation-is-machine = made by a machine, not checked
consultations-translation-translator = Translated by
consultations-translation-translator-hint = A person, an office, an association; required unless a machine made it.
consultations-translation-tool = Tool
consultations-translation-tool-hint = For a machine translation: its name and version.
consultations-translation-dated = Translated on
consultations-translation-paste-hint = Instead of a file, as Markdown.
consultations-translation-blocks = { $n } of { $all } paragraphs are translated.
consultations-translation-misfits = { $n ->
    [one] One place does not fit and was left out:
   *[other] { $n } places do not fit and were left out:
}
consultations-misfit-part = { $part }: the text has no such section.
consultations-misfit-twice = { $part }: stands twice, the first was taken.
consultations-misfit-length = { $part }: the original has { $expected } paragraphs, the translation { $found }.
consultations-misfit-shape = { $part }: paragraph { $at } is of another kind than in the original (a list, a table, a heading).
consultations-translation-publish = Publish
consultations-translation-remove = Take back
consultations-translation-status-missing = Say what kind of translation it is.
consultations-translation-tool-missing = Name the tool that made the translation.
consultations-translation-translator-missing = Say who made the translation.
consultations-translation-language-missing = Choose a language.
consultations-translation-same-language = The text itself is in this language. Choose another.
consultations-translation-nothing-fits = Nothing of this fits the text. Start from the file to be translated and keep its headings.
consultations-translation-text-first = Publish the text first; then its translation.
