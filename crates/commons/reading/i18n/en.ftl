### Reading help: easy-read versions, the glossary.

## Acts in the register

reading-act-easy-published = An easy-read version was published: { $title }
reading-act-easy-removed = An easy-read version was taken back: { $title }
reading-act-term-published = The glossary has a new term: { $title }
reading-act-term-changed = A term of the glossary changed: { $title }
reading-act-term-removed = A term was taken out of the glossary: { $title }

## Easy to read

reading-easy = Easy to read
reading-easy-description = The most important things, in short and plain words.
reading-written-by = Written by { $writer }
reading-official-decides = This text is a help. The official text decides.
reading-official-text = Official text: { $version }
reading-official-page = The consultation's page
reading-older = The official text has a newer version. This easy-read version belongs to an older one.
reading-not-translated = This text is in { $language }. It is not translated yet.
reading-in-language = in { $language }
reading-languages = This text in other languages
reading-aloud = Read aloud
reading-aloud-stop = Stop reading
reading-no-voice = This device has no voice for the language of this text.
reading-parts = In this text
reading-to-parts = Back to the list of parts
reading-cite = Cite this text
reading-cite-address = Permanent address

## Writing it

reading-desk-title = Easy-read versions
reading-desk-lead = Say the most important things in short sentences and common words. People with little time, little practice in reading or another mother tongue will thank you. It is public as soon as you publish it; a draft is seen by the office alone.
reading-desk-there = Already public
reading-desk-none = There is no easy-read version yet.
reading-for = What it explains
reading-of-process = The consultation as a whole
reading-of-version = The text: { $version }
reading-language = Language
reading-title = Title
reading-words = Words
reading-words-hint = One thought in one sentence. A line that begins with ## is a heading; a line that begins with - is a point of a list. An empty line ends a paragraph.
reading-writer = Written by
reading-writer-hint = The name readers see: a person, an office, an association.
reading-publish = Publish
reading-change = Change
reading-remove = Take back
reading-save = Save
reading-title-missing = Write a title.
reading-words-missing = Write the text.
reading-writer-missing = Say who wrote it.
reading-language-missing = Choose a language.
reading-officials-only = Only officials of the town write easy-read versions.
reading-publish-first = Publish the consultation first: until then the easy-read version is kept as a draft.
reading-withdrawn = This consultation was withdrawn.

## Glossary

reading-glossary = Glossary
reading-glossary-lead = What the words mean that offices use, and who says so.
reading-glossary-empty = There is no term yet.
reading-glossary-data = The glossary as data
reading-glossary-public = As readers see it
reading-glossary-desk-lead = Terms are linked where they first stand in each section of a text. Give every definition its source.
reading-terms = Terms
reading-term-new = A new term
reading-term-add = Add the term
reading-term-remove = Take the whole term out
reading-term-needs-both = A term has at least one name and one definition. Take the whole term out instead.
reading-name = Term
reading-names = Names in each language
reading-names-lead = An empty name takes the one that is there away.
reading-forms = Other forms
reading-forms-hint = Plurals and cases in which it stands in texts, separated by commas.
reading-definition = Definition
reading-definitions = { $n ->
    [one] { $n } definition
   *[other] { $n } definitions
}
reading-definition-new = One more definition
reading-definition-add = Add the definition
reading-source = Source
reading-source-hint = A law, a book, an organisation: where the definition stands.
reading-link = Address of the source
reading-author = Author
reading-name-missing = Write the term.
reading-forms-too-many = These are too many forms: at most 1,000 characters together.
reading-definition-missing = Write the definition.
reading-source-missing = Say where the definition stands: without a source it is nobody's.
reading-link-wrong = Write an address that begins with https:// or leave the field empty.
reading-glossary-full = The glossary has 1,000 terms and is full. Take one out first.
reading-editors-only = Only officials and administrators of the town keep the glossary.

## Personal data

reading-personal = Names under easy-read texts and definitions
reading-personal-meaning = Who wrote an easy-read version or a definition of the glossary, so that readers know whose words they are.
reading-personal-kept = As long as the text or the definition is public. The name leads to no account.

# Easy-read versions on their way
reading-desk-prepared = Being prepared
reading-keep = Keep as a draft
reading-is-draft = Draft kept
reading-draft-beside = Readers still see the published version.
reading-draft-unseen = Readers see nothing yet.
reading-untitled = Untitled
reading-discard = Throw the draft away
