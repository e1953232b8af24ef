### Texts of a consultation: reading, commenting, comparing, bringing in and publishing them.

## Acts in the register

consultations-act-text-published = A version of the text was published: { $title }
consultations-act-results-created = Expected results can be followed: { $title }
consultations-act-interest-declared = An organisation wants to contribute: { $title }

## Names

consultations-text = The text
consultations-crumb = Consultations
consultations-kind-draft = For comment
consultations-kind-adopted = Adopted
consultations-kind-updated = Updated
consultations-version-name = { $kind }, { $day }
consultations-in-preparation = In preparation
consultations-public = Public
consultations-name-action = Action { $number }
consultations-name-commitment = Commitment { $number }
consultations-name-chapter = Section { $number }
consultations-front = Introduction
consultations-paragraph = Paragraph
consultations-result = Result
consultations-actions = { $n ->
    [one] { $n } action
   *[other] { $n } actions
}
consultations-commitments = { $n ->
    [one] { $n } commitment
   *[other] { $n } commitments
}
consultations-sections = { $n ->
    [one] { $n } section
   *[other] { $n } sections
}
consultations-blocks = { $n ->
    [one] { $n } paragraph
   *[other] { $n } paragraphs
}

## Reading and commenting

consultations-read = Read the text
consultations-read-and-comment = Read and comment on the text
consultations-no-text-public = The text is not published yet.
consultations-voices = Who took part
consultations-voices-brought = { $n ->
    [one] One comment was brought in from a meeting or a help point.
   *[other] { $n } comments were brought in from meetings or help points.
}
consultations-whole-text = Whole text
consultations-opens = Comments open on { $day } at { $time }
consultations-open-until = Comments until { $day }
consultations-closed-since = Comments closed on { $day } at { $time }
consultations-versions = Versions of the text
consultations-version = Version
consultations-compare = Compare
consultations-older-version = You are reading an earlier version: { $version }.
consultations-to-current = Go to the current version
consultations-preview-note = Only staff can see this page.
consultations-index = Index of the text
consultations-whole-index = The whole index
consultations-search = Search in the text
consultations-search-button = Search
consultations-found = Sections with “{ $words }”
consultations-found-nothing = No section has “{ $words }”. Try fewer words, or the index.
consultations-download = Download this version:
consultations-plain-words = Plain text
consultations-count-at = on paragraph { $number }
consultations-write-first = write the first
consultations-pick = Quote
consultations-pick-at = Quote words of paragraph { $number }
consultations-comments = Comments
consultations-all-comments = All comments on this section
consultations-on-the-whole = { $count } on the text as a whole
consultations-at-paragraph = on paragraph { $number }
consultations-at-heading = on a heading
consultations-at-former-paragraph = on a paragraph of an earlier version
consultations-former-paragraph = This paragraph is not in the version shown. Its comments stay here; they refer to an earlier version.
consultations-missing = { $n ->
    [one] A question is missing.
   *[other] { $n } questions are missing.
}
consultations-missing-which = The text does not answer { $questions }. The office has been told.
consultations-incomplete-sections = { $n ->
    [one] One section does not answer all the questions:
   *[other] { $n } sections do not answer all the questions:
}
consultations-results = Expected results
consultations-result-not-started = Not started
consultations-result-under-way = Under way
consultations-result-done = Done
consultations-result-given-up = Given up
consultations-result-at = Result { $number }, at { $label }
consultations-result-former = No longer in the text:
consultations-neighbours = Sections before and after
consultations-previous = Before:
consultations-next = After:
consultations-cite = Permanent reference
consultations-cite-address = Address to cite

## Comparing

consultations-comparison = Comparison
consultations-compare-title = What changed: from “{ $from }” to “{ $to }”
consultations-compare-before = Compare with the version before
consultations-compare-words = The comparison as plain text
consultations-what-changed = what changed
consultations-in-short = In short
consultations-changes = Changes
consultations-addition = Addition { $number }
consultations-deletion = Deletion { $number }
consultations-additions = { $n ->
    [one] { $n } addition
   *[other] { $n } additions
}
consultations-deletions = { $n ->
    [one] { $n } deletion
   *[other] { $n } deletions
}
consultations-moved = { $n ->
    [one] { $n } moved paragraph
   *[other] { $n } moved paragraphs
}
consultations-moved-here = moved here
consultations-no-changes = No words changed
consultations-parts-unchanged = { $n ->
    [one] { $n } section is unchanged
   *[other] { $n } sections are unchanged
}
consultations-paragraphs-unchanged = { $n ->
    [one] { $n } paragraph is unchanged
   *[other] { $n } paragraphs are unchanged
}
consultations-to-section = Read the section
consultations-comments-stay = Comments on the earlier text stay where they are, marked “refers to an earlier version”.

## Organisations that want to help

consultations-interest = My organisation wants to contribute
consultations-interest-lead = Say what your organisation would bring to carry this out. It is public, and the office answers for what comes of it.
consultations-interests = { $n ->
    [one] { $n } organisation wants to contribute
   *[other] { $n } organisations want to contribute
}
consultations-interest-organisation = Organisation
consultations-interest-offers = What it offers
consultations-interest-offers-hint = People, places, data, experience: in a few lines.
consultations-interest-send = Declare it
consultations-interest-draft = Offer to contribute to section { $section }
consultations-interest-hidden = Hidden by the moderators:
consultations-interest-needs-organisation = Write the name of the organisation.
consultations-interest-needs-offer = Write what the organisation offers.
consultations-interest-confirm-first = Confirm your e-mail address first: the link we send publishes the offer.
consultations-your-name = Your name
consultations-your-name-hint = It stands in the register of acts.
consultations-your-email = Your e-mail
consultations-your-email-hint = We send a link to confirm. It is not shown.
consultations-back-to-section = Back to the section

## The office: bringing in a text

consultations-staff-title = Prepare the text
consultations-staff-lead = Bring in a file, look at what came of it, then publish. What is in preparation is seen by staff only.
consultations-no-text-yet = No text yet.
consultations-due-text = Bring in the text to be commented on
consultations-due-publication = Publish the text: the consultation is public without it
consultations-due-version = A new version is waiting to be published
consultations-upload = Bring in a text
consultations-upload-again = Bring in another file
consultations-upload-again-lead = It takes the place of what is in preparation. Paragraphs with the same words keep their address and their comments.
consultations-template = Questions it answers
consultations-template-ogp = Commitments of an open government plan
consultations-template-free = None: free text
consultations-text-language = Language of the text
consultations-file = File
consultations-file-hint = Markdown, Word (.docx), OpenDocument (.odt), web page or plain text, up to 50 MB.
consultations-paste = Or paste the words here
consultations-paste-hint = Markdown: “#” title, “##” chapter or action, “###” commitment.
consultations-upload-button = Read it
consultations-preview-title = Look at the text before you use it
consultations-preview-kept = The file is kept here for a day. Nothing is public yet.
consultations-preview = Read it as a page
consultations-use = Use this text
consultations-choose-other = Choose another file
consultations-outline = What was recognised
consultations-warnings = What the reading changed
consultations-missing-in = { $section }: { $question } is missing
consultations-missing-empty = { $section }: { $question } has nothing below it
consultations-repeats = { $n ->
    [one] A paragraph stood twice
   *[other] { $n } paragraphs stood twice
}
consultations-repeats-lead = The first copy is kept.
consultations-fates = What becomes of the paragraphs
consultations-fates-kept = { $n ->
    [one] { $n } kept
   *[other] { $n } kept
}
consultations-fates-edited = { $n ->
    [one] { $n } with other words
   *[other] { $n } with other words
}
consultations-fates-moved = { $n ->
    [one] { $n } moved
   *[other] { $n } moved
}
consultations-fates-added = { $n ->
    [one] { $n } new
   *[other] { $n } new
}
consultations-fates-removed = { $n ->
    [one] { $n } gone
   *[other] { $n } gone
}
consultations-fate-kept = Kept
consultations-fate-edited = Other words
consultations-fate-moved = Moved
consultations-fate-added = New
consultations-fate-removed = Gone
consultations-fate-comments-stay = stay under this paragraph’s address.

## The office: publishing

consultations-publish = Publish this version
consultations-publish-lead = A public version never changes. Its fingerprint goes into the register of acts.
consultations-kind = What it is
consultations-dated = Its day
consultations-dated-hint = The day it is opened for comment, adopted or updated.
consultations-note = Remark
consultations-note-hint = Shown over the text; may stay empty.
consultations-publish-button = Publish

## Refusals

consultations-officials-only = Only officials of the town can do this.
consultations-withdrawn = The consultation was withdrawn.
consultations-not-public = This is not public.
consultations-publish-process-first = Publish the consultation first, then the text.
consultations-text-missing = The text to be commented on is missing. Bring it in first.
consultations-update-before-adoption = There is nothing to update: no adopted text is public.
consultations-draft-after-adoption = A text was adopted already: publish an adopted or updated version.
consultations-text-changed = The text changed since you read the file. Bring the file in again.
consultations-nothing-to-publish = Nothing is in preparation.
consultations-kind-missing = Choose what the version is.
consultations-dated-wrong = Write the day as year, month, day: 2022-02-28.
consultations-upload-gone = This file was used already, or is older than a day. Bring it in again.
consultations-upload-nothing = Choose a file, or paste the words.
consultations-upload-broken = The file did not arrive whole. Send it again.
consultations-paste-too-large = These words are too many to paste. Bring them in as a file.
consultations-no-such-place = This place is not in the text. The address may be wrong, or the text changed.
consultations-quote-needs-paragraph = Choose the paragraph whose words you quote.
consultations-quote-not-found = These words do not stand in the paragraph. Copy them from there, or leave the field empty.
consultations-import-too-large = The file is larger than { $max } MB. Take out pictures, or split it.
consultations-import-unpacks-too-large = Unpacked, the file is larger than { $max } MB. That is not an ordinary document; save it again from your word processor.
consultations-import-too-long = The text has more than { $max } characters. Split it.
consultations-import-too-many = The text has more than { $max } paragraphs. Split it.
consultations-import-encrypted = The file is protected with a password. Save it without one.
consultations-import-broken = The file is broken. Open it in your word processor and save it again.
consultations-import-no-document = There is no document in this file. Choose Markdown, Word (.docx), OpenDocument (.odt), a web page or plain text.
consultations-import-not-text = This file is not read (PDF, old Word, pictures). Save it as Word (.docx), OpenDocument (.odt) or Markdown.
consultations-import-empty = There are no words in it.

## What the reading changed

consultations-warning-western = The letters are not Unicode; Western European was assumed. Check the accents.
consultations-warning-central-european = The letters are not Unicode; Central European was assumed. Check the accents.
consultations-warning-unreadable = { $n ->
    [one] One character could not be read.
   *[other] { $n } characters could not be read.
}
consultations-warning-cedilla = { $n ->
    [one] One s or t with cedilla became ș or ț with comma below.
   *[other] { $n } s and t with cedilla became ș and ț with comma below.
}
consultations-warning-controls = { $n ->
    [one] One invisible character was removed.
   *[other] { $n } invisible characters were removed.
}
consultations-warning-furniture = { $n ->
    [one] One line around the text was left out: { $lines }.
   *[other] { $n } lines around the text were left out: { $lines }.
}
consultations-warning-tracked = Tracked changes were settled: insertions kept ({ $insertions }), deletions dropped ({ $deletions }).
consultations-warning-remarks = { $n ->
    [one] One reviewer’s remark was left out.
   *[other] { $n } reviewers’ remarks were left out.
}
consultations-warning-pictures = { $n ->
    [one] One picture was left out.
   *[other] { $n } pictures were left out.
}
consultations-warning-links = { $n ->
    [one] One link led nowhere a reader can go; its words stay.
   *[other] { $n } links led nowhere a reader can go; their words stay.
}
consultations-warning-notes = { $n ->
    [one] One note now stands at the end of its section.
   *[other] { $n } notes now stand at the end of their section.
}
consultations-warning-contents = The table of contents was left out: the pages make their own.
consultations-warning-hidden = { $n ->
    [one] One hidden passage was left out.
   *[other] { $n } hidden passages were left out.
}
consultations-personal-interests = Offers to take part
consultations-personal-interests-meaning = Which organisation offers itself for a commitment and who wrote so, to get in touch.
consultations-personal-interests-kept = While the text is public; erased on request.
consultations-personal-answers = The authority's answers and reports
consultations-personal-answers-meaning = Who signed an answer or a report, because an act of the authority has someone who answers for it.
consultations-personal-answers-kept = In the archive, as an act of the authority; the link to the account is erased.
