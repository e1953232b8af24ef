## Acts

spaces-act-published = The consultation “{ $title }” was published
spaces-act-amended = The words of the consultation “{ $title }” were changed
spaces-act-rescheduled = The dates of the consultation “{ $title }” were changed
spaces-act-closed = The consultation “{ $title }” was closed with every answer given
spaces-act-withdrawn = The consultation “{ $title }” was withdrawn
spaces-act-founded = A new place was opened: { $title }
spaces-act-settled = The settings of { $title } were changed

## Menu and home

spaces-menu-home = Now
spaces-home-title = What is being decided now
spaces-home-sentence = { $open }, { $closing }.
spaces-home-sentence-alone = { $open }.
spaces-home-n-open = { $n ->
    [one] One thing is open
   *[other] { $n } things are open
}
spaces-home-n-closing = { $n ->
    [one] one closes today
   *[other] { $n } close today
}
spaces-home-n-closing-tonight = { $n ->
    [one] one closes tonight
   *[other] { $n } close tonight
}
spaces-home-closes-today = it closes today
spaces-home-closes-tonight = it closes tonight
spaces-home-first-closes = { $n ->
    [one] it closes on { $day }
   *[other] the first closes on { $day }
}
spaces-home-nothing = Nothing is being decided now.
spaces-home-nothing-next = Nothing is being decided now. Next: “{ $title }”, from { $day }.
spaces-home-coming-lead = This opens next.
spaces-home-follow = Follow the acts with a feed reader
spaces-home-open = Open now
spaces-home-all = { $n ->
    [one] All ({ $n })
   *[other] All ({ $n })
}
spaces-home-answers = Decisions and answers
spaces-home-owes = { $n ->
    [one] One answer is owed.
   *[other] { $n } answers are owed.
}
spaces-home-late = { $n ->
    [one] One is late.
   *[other] { $n } are late.
}
spaces-home-owes-nothing = No answers are owed.
spaces-home-acts = Latest acts
spaces-home-acts-all = All acts
spaces-home-no-acts = 0 acts. The first will be the first consultation that is published.

## Lists

spaces-list-title = Consultations
spaces-list-lead = All of them, newest first: open, coming, waiting for the answer, closed.
spaces-list-filter = Filter by state
spaces-list-empty = 0 consultations in this state.
spaces-stage-all = All
spaces-stage-open = Open
spaces-stage-coming = Coming
spaces-stage-answering = Waiting for the answer
spaces-stage-closed = Closed
spaces-tag-lead = Consultations and acts with this hashtag.
spaces-tag-empty = 0 consultations with this hashtag.

## A process

spaces-kind-consultation = Consultation
spaces-action-comment = Read and comment on the text
spaces-action-read = Read the text
spaces-state-draft = Draft
spaces-state-closed = Closed, every answer given
spaces-state-withdrawn = Withdrawn
spaces-decides = decided by:
spaces-comments-undated = The dates are not settled yet
spaces-comments-open-on = Comments open on { $day } at { $time }
spaces-comments-open = Comments are open, without a deadline
spaces-comments-close-on = Comments close on { $day } at { $time }
spaces-comments-closed-on = Comments closed on { $day } at { $time }
spaces-closes-day = Closes on { $day }
spaces-closes-first = first deadline: { $day }
spaces-closes-hour = at { $time }, { $zone } time. After that a comment stays a draft.
spaces-closed-then = The text can still be read.
spaces-opens-then = If you write before that, the comment stays a draft.
spaces-zone-rome = Rome
spaces-zone-bucharest = Bucharest
spaces-in-brief = In brief
spaces-phases = Phases
spaces-phase-done = done:
spaces-phase-undated = date not settled
spaces-phase-from = from { $day }
spaces-use-title = What your comment is for
spaces-fact-body = Who decides
spaces-fact-influence = How far it can reach
spaces-fact-can = You can change
spaces-fact-cannot = You cannot change
spaces-fact-use = What we do with it
spaces-fact-due = Answer by
spaces-fact-responsible = Responsible
spaces-fact-level = Level of government
spaces-fact-plan = Plan
spaces-fact-validity = The plan is valid
spaces-plan-edition = edition { $n }
spaces-influence-inform = To inform: the authority says what it will do
spaces-influence-consult = To consult: the authority asks, answers each one and decides
spaces-influence-codecide = To decide together: the authority decides with those who take part
spaces-level-local = Local
spaces-level-provincial = Provincial
spaces-level-regional = Regional
spaces-level-national = National
spaces-level-european = European
spaces-values = Principles
spaces-value-transparency = Transparency
spaces-value-accountability = Accountability
spaces-value-participation = Participation
spaces-value-inclusion = Inclusion
spaces-value-innovation = Innovation
spaces-documents = Documents and data
spaces-all-data = All data
spaces-easy = How to take part, easy to read
spaces-previous-edition = Previous edition:
spaces-carried-over = Carried over:
spaces-draft-notice = This is a draft: only staff see it.
spaces-draft-go-on = Go on preparing it
spaces-withdrawn-notice = This consultation was withdrawn. The reason:
spaces-edit-words = Change the words
spaces-edit-dates = Change the dates
spaces-close-it = Close
spaces-withdraw-it = Withdraw
spaces-answer-by = answer by
spaces-answer-late = { $n ->
    [one] { $n } day late
   *[other] { $n } days late
}
spaces-answer-due-in = { $n ->
    [one] Due in { $n } day
   *[other] Due in { $n } days
}
spaces-answer-due-today = Due today

## Data and duty pages

spaces-data-lead = The same lists and the same rows as the pages.
spaces-data-files = Files to download
spaces-data-api = Read interface
spaces-data-columns = { $n ->
    [one] { $n } column, explained
   *[other] { $n } columns, explained
}
spaces-duty-other-language = This page is not in your language yet: here is the text in another.
spaces-duty-accessibility = Accessibility statement
spaces-duty-rules = Rules of moderation
spaces-duty-easy = Easy to read
spaces-duty-contact = Contact
spaces-duty-data = Open data
spaces-duty-table = Table
spaces-duties-title = Texts owed to readers
spaces-duties-lead = Accessibility, personal data, rules, contact. The standard text stands until you write your own.
spaces-duty-own = own text, of
spaces-duty-standard = standard text
spaces-duty-edit-lead = The text stands in this language. The first line, with #, is the title.
spaces-duty-text = Text
spaces-duty-text-hint = Markdown: # title, ## section, - list, **strong**, [words](address). { "{town}" }, { "{publisher}" }, { "{contact}" } and { "{phone}" } take their values from the settings.
spaces-duty-text-missing = The text is empty. Write it, or go back to the standard text.
spaces-duty-use-standard = Go back to the standard text

## Installation

spaces-node-title = Where to take part
spaces-node-lead = { $n ->
    [one] One thing is open now, in all places.
   *[other] { $n } things are open now, in all places.
}
spaces-node-empty = There is no town here yet. Whoever runs the installation can open the first.
spaces-node-towns = Places
spaces-node-members = { $n ->
    [one] { $n } member
   *[other] { $n } members
}
spaces-node-nothing-open = 0 things open now

## Desk and wizard

spaces-desk-title = Desk
spaces-desk-lead = { $n ->
    [one] One piece of work under way.
   *[other] { $n } pieces of work under way.
}
spaces-desk-due = Due today
spaces-desk-mine = My consultations
spaces-desk-others = The others
spaces-desk-empty = 0 consultations in preparation or under way.
spaces-desk-settings = Settings
spaces-new = New consultation
spaces-new-lead = Write a title and choose the pattern. Everything stays a draft until you publish.
spaces-begin = Begin
spaces-template = Pattern
spaces-template-five = Consultation in five steps
spaces-template-five-line = Preparation, comments, examination, adopted text, update: the phases are written already.
spaces-template-free = Free consultation
spaces-template-free-line = Comments and examination; you add the other phases.
spaces-five-read = Preparation
spaces-five-read-note = The text can already be read.
spaces-five-comment = Comment on the text
spaces-five-comment-note = Choose a place in the text and write. A question is fine.
spaces-five-examine = Examination of the comments
spaces-five-examine-note = An outcome and a reason for each comment.
spaces-five-adopt = Adopted text
spaces-five-adopt-note = The text appears with the changed words, and the final report.
spaces-five-adopt-action = See what changed
spaces-five-monitor = Update
spaces-five-monitor-note = It says what was done. The comments stay in their place.
spaces-step-purpose = Purpose
spaces-step-purpose-line = who decides, what can change
spaces-step-text = Text
spaces-step-text-line = the document to comment on
spaces-step-dates = Dates
spaces-step-dates-line = when it opens, when it closes
spaces-step-publish = Publishing
spaces-step-publish-line = check and preview
spaces-saved-at = last saved: { $when }
spaces-save = Save
spaces-save-next = Save and go on
spaces-save-stay = Save and stay here
spaces-back = Back
spaces-more = More information
spaces-in-language = In another language: { $language }
spaces-not-said = not said
spaces-title = Title
spaces-title-hint = What is consulted on, in one line. For example: “The green plan 2026”.
spaces-purpose = Purpose
spaces-purpose-hint = What it is for, in plain words. It cannot be published without this.
spaces-body = Who decides
spaces-body-hint = The body that takes the decision: the council, the mayor, the head of office.
spaces-use = How it will be used
spaces-use-hint = What happens to each comment, and when. It appears on the public page.
spaces-can = What can change
spaces-can-hint = The parts of the text on which a comment has an effect.
spaces-cannot = What cannot change
spaces-cannot-hint = What is settled already, and why.
spaces-office = Office or function of who answers
spaces-responsible = Who answers
spaces-responsible-hint = Name and surname. It appears on the public page.
spaces-hashtag = Hashtag
spaces-hashtag-hint = Without spaces. It gathers on a page and in a feed everything with the same hashtag.
spaces-plan-hint = Fill this in only if the consultation is about a plan that has editions.
spaces-plan-series = Name of the series of plans
spaces-plan-edition-n = Edition (number)
spaces-plan-from = First year of validity
spaces-plan-to = Last year of validity
spaces-plan-previous = Title of the previous edition
spaces-plan-previous-link = Address of the previous edition
spaces-plan-previous-link-hint = A web address, or the name of its consultation on this site.
spaces-reason = Reason, in public
spaces-reason-hint = The consultation is public: those who follow it read why something changes.
spaces-dates-hint = Dates and times are in the time of { $zone }. A phase “until 23:59” includes that whole minute.
spaces-phase-n = Phase { $n }
spaces-phase-title = What to do
spaces-phase-feature = What it opens
spaces-feature-read = Reading only
spaces-feature-comment = Comments on the text
spaces-feature-examine = Examination of the comments
spaces-feature-adopt = Adopted text and outcomes
spaces-feature-monitor = Updates
spaces-phase-opens = Starts
spaces-phase-closes = Ends
spaces-phase-closes-hint = Empty: without an end.
spaces-phase-more = Note, button, other languages
spaces-phase-note = One sentence more
spaces-phase-action = Words of the button
spaces-phase-action-hint = Empty: the usual words.
spaces-phase-drop = Take this phase out when I save
spaces-phase-add = Add a phase
spaces-answer-due-hint = The day by which the authority answers. When it passes, the page says so by itself.
spaces-checklist = Check
spaces-missing-n = { $n ->
    [one] one thing is missing
   *[other] { $n } things are missing
}
spaces-check-dates = Dates of the comments
spaces-check-ok = In order
spaces-check-missing = To be completed
spaces-publish = Publish
spaces-publish-lead = After publishing everyone sees the page. Phases open and close by themselves; every change will need a public reason.
spaces-publish-summary = How it will appear
spaces-preview = Preview
spaces-close-title = Close the consultation
spaces-close-lead = Each comment has its outcome. After closing the page stays public and does not change any more.
spaces-close-not-yet = It cannot be closed yet
spaces-close = Close
spaces-withdraw-title = Withdraw the consultation
spaces-withdraw-lead = The page stays, with the reason. Comments already published can still be read. There is no way back.
spaces-withdraw-reason-hint = Those who took part read this in place of the deadline.
spaces-withdraw = Withdraw

## Two editors

spaces-conflict-title = Someone else saved meanwhile
spaces-conflict-lead = { $name } saved while you were writing. Your text is still below: compare and save again.
spaces-conflict-town = The settings changed while you were writing. What you wrote is still below: compare and save again.
spaces-conflict-theirs = What it says now, where it differs:
spaces-conflict-empty = (empty)
spaces-process-changed = The consultation changed while you looked at it. Go back to the page and check again.

## Towns

spaces-town-new = New town
spaces-town-new-lead = Name, languages, colours and contact: the place is ready as soon as you save.
spaces-town-create = Open the place
spaces-town-settings = Settings of the town
spaces-town-settings-line = Name, languages, colours, contact in the footer.
spaces-town-slug = Name in addresses
spaces-town-slug-hint = Letters a-z, digits and hyphens. It does not change any more.
spaces-town-slug-wrong = Use 1 to 40 letters a-z, digits and hyphens, with a letter or digit at both ends.
spaces-town-name = Name
spaces-town-name-missing = The name in the main language is missing.
spaces-town-tagline = Line under the name
spaces-town-languages = Languages of the pages
spaces-town-languages-wrong = Choose at least one language; the main one must be among them.
spaces-town-main = Main language
spaces-town-zone = Time zone
spaces-town-zone-hint = For example Europe/Rome or Europe/Bucharest.
spaces-town-zone-wrong = There is no such time zone. Write, for example, Europe/Rome.
spaces-town-hue = Colour
spaces-town-chroma = Strength of the colour
spaces-hue-0 = red
spaces-hue-30 = orange
spaces-hue-60 = amber
spaces-hue-90 = olive
spaces-hue-120 = grass green
spaces-hue-150 = green
spaces-hue-180 = teal
spaces-hue-210 = cyan
spaces-hue-240 = blue
spaces-hue-270 = indigo
spaces-hue-300 = violet
spaces-hue-330 = raspberry
spaces-chroma-low = nearly grey
spaces-chroma-mid = clear
spaces-chroma-high = strong
spaces-town-duties = Who publishes
spaces-town-duties-hint = It appears at the foot of each page and in the texts owed to readers.
spaces-town-publisher = Publishing authority
spaces-town-publisher-missing = The publishing authority is missing.
spaces-town-address = Address
spaces-town-email = E-mail of the office
spaces-town-email-wrong = Write an e-mail address, for example office@town.example.
spaces-town-phone = Telephone
spaces-town-host = Own web address
spaces-town-host-hint = For example participa.town.example. The address must already lead to this installation.
spaces-town-host-wrong = Write the name alone, without https:// and slashes.
spaces-town-population = Inhabitants
spaces-town-urbanity = Kind of territory
spaces-urbanity-rural = rural
spaces-urbanity-intermediate = intermediate
spaces-urbanity-urban = urban
spaces-town-taken = This name, or the web address, already belongs to another town.
spaces-host-taken = This web address already belongs to another town.

## Refusals

spaces-stewards-only = Only a steward of the installation may do this.
spaces-administrators-only = Only an administrator of the town may do this.
spaces-officials-only = Only officials of the town may do this. If you are one, sign in.
spaces-staff-only = This page is for staff. If you belong to it, sign in.
spaces-process-closed = The consultation is closed and does not change any more.
spaces-process-withdrawn = The consultation was withdrawn and does not change any more.
spaces-process-published-already = The consultation is public already.
spaces-process-not-published = The consultation is still a draft: only what is public can be closed or withdrawn.
spaces-not-complete = Something is still missing: open the step “Publishing” to see what.
spaces-slug-taken = There is a consultation of this name already. Choose another.
spaces-title-missing = The title in the main language is missing.
spaces-purpose-missing = The purpose is missing: write what it is for, in at most 300 characters.
spaces-body-missing = Who decides is missing: write the body that takes the decision.
spaces-use-missing = How the comments will be used is missing: write it before publishing.
spaces-comment-phase-missing = No comment phase has a date. Write at least when it opens.
spaces-answer-due-early = The answer is due before comments close: { $close }. Choose a later day.
spaces-phase-start-missing = Write when it starts, too.
spaces-phase-end-before-start = The phase ends before it starts: { $start }. Move one of the two dates.
spaces-phase-title-missing = What to do in this phase is missing.
spaces-moment-wrong = This is not a date: choose from the calendar, or write it like 2026-03-24T23:59.
spaces-reason-missing = Write the reason: those who follow the consultation need to know it.
spaces-hashtag-wrong = A hashtag has 2 to 60 letters, digits or underscores, without spaces.
spaces-number-wrong = Write a whole number.
spaces-plan-ends-before-start = The last year comes before the first.
spaces-link-wrong = Write an address that begins with https://, or the name of a consultation on this site.
spaces-personal = Who prepared the pages
spaces-personal-meaning = Which of the staff made or changed a process or a page, to ask who knows.
spaces-personal-kept = Until the next change; the name is erased on request.

# How well someone must be known to take part
spaces-fact-asked = Who can take part
spaces-asked = Who can take part
spaces-asked-hint = For comments and for agreeing with them. Reading asks nothing. Ask for more only if it is needed, and say why.
spaces-asked-contact = Anyone who confirms an e-mail address
spaces-asked-resident = Residents of { $town } only: by a document at the desk or by the town’s list
spaces-asked-national = Only with a national electronic identity
spaces-asked-why = Why more is asked
spaces-asked-why-hint = Read by those who take part and by those who are refused. Needed when more is asked than a confirmed address.
spaces-asked-why-missing = Write why more is asked: who cannot take part has a right to know.
