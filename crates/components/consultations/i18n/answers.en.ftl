### Outcomes and report: what became of each comment.

## Acts in the register

consultations-act-answered = The outcome of a comment was published: { $title }
consultations-act-answer-changed = The outcome of a comment was changed: { $title }
consultations-act-report-published = The report was published: { $title }

## Outcomes

consultations-outcome-accepted = Accepted
consultations-outcome-partly = Partly accepted
consultations-outcome-rejected = Not accepted
consultations-outcome-accepted-many = { $n ->
    [one] accepted
   *[other] accepted
}
consultations-outcome-partly-many = { $n ->
    [one] partly accepted
   *[other] partly accepted
}
consultations-outcome-rejected-many = { $n ->
    [one] not accepted
   *[other] not accepted
}
consultations-outcome-accepted-counted = { $n ->
    [one] { $n } accepted
   *[other] { $n } accepted
}
consultations-outcome-partly-counted = { $n ->
    [one] { $n } partly accepted
   *[other] { $n } partly accepted
}
consultations-outcome-rejected-counted = { $n ->
    [one] { $n } not accepted
   *[other] { $n } not accepted
}
consultations-waiting-counted = { $n ->
    [one] { $n } without an outcome
   *[other] { $n } without an outcome
}
consultations-days-late = { $n ->
    [0] Late since today
    [one] { $n } day late
   *[other] { $n } days late
}

## What became of each comment

consultations-answers-title = What became of each comment
consultations-answers-kick = Outcomes of the consultation
consultations-answers-summary = Summary
consultations-answers-each = One by one
consultations-outcomes-title = Outcomes of the comments
consultations-outcomes-one-by-one = One by one, with the reason
consultations-outcomes-all = { $n ->
    [one] { $n } outcome with its reason.
   *[other] { $n } outcomes, each with its reason.
}
consultations-outcomes-so-far = { $n ->
    [one] { $n } outcome so far
   *[other] { $n } outcomes so far
}
consultations-outcomes-published = Published on { $day }.
consultations-outcomes-due = ; the others by { $day }.
consultations-outcomes-were-due = ; the others were due by { $day } from: { $office }.
consultations-answers-by = Outcomes by { $day }
consultations-answers-none = 0 comments. Nobody wrote, so no outcome is owed.
consultations-answers-none-here = 0 comments on this section.
consultations-answers-none-so = No comment with these filters.
consultations-answers-all = All comments
consultations-answers-from-first = From the first
consultations-answers-filter = Filter by outcome
consultations-answers-filter-all = All
consultations-answers-filter-waiting = Without an outcome
consultations-answers-filter-questions = Questions
consultations-answers-filter-mine = My comments
consultations-answers-filter-section = Section
consultations-answers-filter-everywhere = Whole text
consultations-answers-filter-show = Show
consultations-text-as-a-whole = The text as a whole
consultations-on = on { $place }
consultations-from-minutes = from the minutes of a meeting
consultations-from-help-point = from a help point
consultations-a-reply = reply to a comment
consultations-changed-words = Changed words: { $name }
consultations-answer-of = on the comment by { $name }
consultations-answer-waiting = No outcome yet
consultations-answer-why = Why
consultations-answer-thread = See the discussion
consultations-answer-was-changed = changed after publication
consultations-answer-history = How the outcome changed
consultations-answer-now = Now
consultations-answer-until = Until
consultations-answer-beside = Beside the comment

## Giving outcomes

consultations-answer-outcome = Outcome
consultations-answer-reason = Reason
consultations-answer-reason-hint = The author of the comment reads it, and so does everyone. Write what changes, or why it does not. Do not repeat personal data.
consultations-answer-language = Language of the reason
consultations-answer-change = Words changed in the text
consultations-answer-change-none = None
consultations-answer-no-changes = No newer version than the commented one is public: once it is, the changed words can be chosen here.
consultations-answer-needs-outcome = Choose the outcome.
consultations-answer-needs-reason = Write the reason.
consultations-answer-no-such-change = These changed words are not in the comparison of the two versions. Choose them from the list.
consultations-answer-not-owed = This comment cannot be read and is owed no outcome.
consultations-answers-not-yet = The consultation is not public yet: outcomes come afterwards.
consultations-staff-only = Only staff see this page.
consultations-answers-owed = { $n ->
    [one] The public outcome of { $n } comment is missing. The consultation cannot close until each comment has its own.
   *[other] The public outcomes of { $n } comments are missing. The consultation cannot close until each comment has its own.
}
consultations-answers-to-give = { $n ->
    [one] { $n } outcome to publish
   *[other] { $n } outcomes to publish
}

## The desk of outcomes

consultations-desk-title = Outcomes to give
consultations-desk-aside = Publication and groups
consultations-desk-progress = { $decided } of { $n } comments have an outcome
consultations-desk-missing-counted = { $n ->
    [one] { $n } to write
   *[other] { $n } to write
}
consultations-desk-due = to be published by { $day }
consultations-desk-was-due = they were due by { $day }
consultations-desk-filter = Filter the comments
consultations-desk-missing = To write
consultations-desk-drafts = Drafts
consultations-desk-published = Published
consultations-desk-questions = Questions
consultations-desk-all = All
consultations-desk-narrow = By section or by who writes
consultations-desk-type = Who writes
consultations-desk-any-type = Anyone
consultations-desk-no-comments = 0 comments. As soon as someone writes, you can give the outcome here.
consultations-desk-none-missing = Every comment has its outcome.
consultations-desk-none-so = No comment here.
consultations-desk-no-answer = To write
consultations-desk-draft = Draft, only staff see it
consultations-desk-choose = Choose
consultations-desk-answer = Give the outcome
consultations-desk-change = Change the outcome
consultations-desk-chosen = With the chosen comments
consultations-desk-none-chosen = Choose at least one comment.
consultations-desk-group = Group
consultations-desk-new-group = A new group
consultations-desk-group-title = Title of the group
consultations-desk-group-note = Note for colleagues
consultations-desk-group-note-hint = It is not public.
consultations-desk-group-save = Save the group
consultations-group-needs-title = Write a title for the group.
consultations-desk-answer-together = Give one outcome to all
consultations-desk-put-in-group = Put into the group
consultations-desk-out-of-group = Take out of the group
consultations-desk-publish-chosen = Publish these outcomes
consultations-desk-publication = Publication
consultations-desk-no-drafts = 0 drafts to publish.
consultations-desk-drafts-wait = { $n ->
    [one] { $n } draft waits to be published.
   *[other] { $n } drafts wait to be published.
}
consultations-desk-publish-partly = { $n ->
    [one] { $n } comment stays without an outcome: publish it later.
   *[other] { $n } comments stay without an outcome: publish them later.
}
consultations-desk-publish-all = Publish the outcomes
consultations-desk-publish-hint = Each outcome enters the register of acts, and the comment’s author receives it by e-mail with the reason and the changed words.
consultations-desk-groups = Groups
consultations-desk-no-groups = 0 groups. Put together the comments that say the same: one outcome serves them all.
consultations-desk-all-groups = All comments
consultations-desk-answer-group = Give the group an outcome
consultations-desk-ways = Pages near by
consultations-desk-public-page = The public page of outcomes
consultations-desk-done-saved = The outcome is saved.
consultations-desk-done-last = The outcome is saved. No other comment is without one.
consultations-desk-done-group = The group is saved.
consultations-desk-done-published = { $n ->
    [one] { $n } outcome published.
   *[other] { $n } outcomes published.
}
consultations-desk-done-grouped = { $n ->
    [one] { $n } comment put into the group.
   *[other] { $n } comments put into the group.
}
consultations-desk-done-ungrouped = { $n ->
    [one] { $n } comment taken out of the group.
   *[other] { $n } comments taken out of the group.
}
consultations-desk-done-answered = { $n ->
    [one] { $n } comment has its outcome now, as a draft.
   *[other] { $n } comments have their outcome now, as drafts.
}
consultations-decide-title = The outcome of the comment by { $name }
consultations-decide-comment = The comment
consultations-decide-thread = Open the discussion
consultations-decide-section = The whole section
consultations-decide-answer = The outcome
consultations-decide-response-hint = A response in the discussion is no outcome: it explains and is not counted.
consultations-decide-respond = Respond in the discussion
consultations-decide-public = Public
consultations-decide-public-hint = This outcome is public: what you save is public at once, the comment’s author is told, and the one before stays readable in the history.
consultations-decide-draft-hint = Until you publish it only staff see it.
consultations-decide-save = Save
consultations-decide-save-next = Save and go to the next
consultations-decide-save-publish = Save and publish
consultations-decide-save-public = Save and tell the author
consultations-decide-conflict = Meanwhile a colleague gave this outcome:
consultations-decide-conflict-hint = What you wrote is still in the form. If you save again it takes the place of theirs, which stays in the history.
consultations-decide-history = { $n ->
    [one] { $n } earlier version
   *[other] { $n } earlier versions
}
consultations-together-title = One outcome for several comments
consultations-together-lead = Each comment gets a copy of the outcome that can be changed on its own afterwards. Those that have one already keep theirs.
consultations-together-kept = Has an outcome already and keeps it
consultations-together-choose = Give it to this one
consultations-together-save = Save for all chosen

## Letters

consultations-letter-answer-subject = The outcome of your comment: { $title }
consultations-letter-answer-changed-subject = The outcome of your comment changed: { $title }
consultations-letter-answer = Your comment on { $title } has its outcome.
    You wrote:
    { $own }

    Outcome: { $outcome }
    Reason: { $reason }
consultations-letter-answer-changed = The outcome of your comment on { $title } changed.
    You wrote:
    { $own }

    Outcome: { $outcome }
    Reason: { $reason }
consultations-letter-change = Words changed in the text, { $name }: { $words }

## The report: pages

consultations-report = The final report
consultations-report-lead = What was asked, who wrote, what changed and what did not, with the reasons.
consultations-report-read = Read the report
consultations-report-owed = Every comment has its outcome: the final report is missing
consultations-report-published-on = Published on
consultations-report-other-language = The report is published in this language: { $language }.
consultations-report-desk-title = Write the report
consultations-report-desk-lead = The report is drawn up from the facts of the consultation. Then you can change its words, look at it, and publish it as a page and as a PDF.
consultations-report-languages = Languages of the report
consultations-report-none-yet = There is no report in this language yet.
consultations-report-generate = Draw up the report
consultations-report-generate-again = Draw up again
consultations-report-incomplete = { $n ->
    [one] { $n } comment has no public outcome yet: the report will say so.
   *[other] { $n } comments have no public outcome yet: the report will say so.
}
consultations-report-edit = The words of the report
consultations-report-older = version { $number }, not the newest: saving makes it the newest
consultations-report-field-title = Title
consultations-report-field-publisher = Published by
consultations-report-field-issued = Date
consultations-report-field-issued-hint = As it stands on the report.
consultations-report-field-body = Text in Markdown
consultations-report-field-body-hint = ## heading, - list, **strong words**, [words](address). A comment that is removed disappears from here too.
consultations-report-save = Save
consultations-report-preview = Preview
consultations-report-needs-title = Write the title of the report.
consultations-report-needs-line = Fill in this field.
consultations-report-needs-text = Write the words of the report.
consultations-report-too-long = The report is too long for a PDF. Shorten it, or read it as a page.
consultations-report-too-wide = A table of the report has too many columns for a PDF.
consultations-report-state = State
consultations-report-public = Public
consultations-report-private = Not published
consultations-report-newer-draft = A newer version than the published one was saved: only staff see it.
consultations-report-publish = Publish the report
consultations-report-publish-hint = The published report enters the register of acts with its fingerprint.
consultations-report-history = Versions
consultations-report-revision = Version { $number }
consultations-report-generated = drawn up from the facts
consultations-report-edited = edited
consultations-report-done-generated = The report is drawn up. Read it and publish it.
consultations-report-done-saved = The report is saved.
consultations-report-done-same = There is nothing new to save.
consultations-report-done-published = The report is published.
consultations-report-sure = Someone changed the words of this report.
consultations-report-sure-hint = If you draw it up again, the newest version starts from the facts. The edited one stays among the versions and can be taken up again.
consultations-report-keep-mine = Keep the edited one
consultations-report-changed = Meanwhile someone saved another version of the report.
consultations-report-conflict-hint = What you wrote is still in the form and not saved. If you save again it becomes the newest version.
consultations-report-conflict-theirs = Look at theirs
consultations-report-withheld = [comment removed]

## The report: words

consultations-report-title = Final report. { $process }
consultations-report-purpose = What it was for
consultations-report-decides = Who decides
consultations-report-responsible = Who answers for it
consultations-report-use = What is done with the comments
consultations-report-open = Comments were taken
consultations-report-from = from { $from }
consultations-report-from-to = from { $from } to { $to }
consultations-report-due = Outcomes due by
consultations-report-answered = Last outcome published on
consultations-report-versions = Versions of the text
consultations-report-voices = Who wrote
consultations-report-comments = { $n ->
    [one] { $n } comment.
   *[other] { $n } comments.
}
consultations-report-speakers = { $n ->
    [one] { $n } person or body wrote.
   *[other] { $n } people or bodies wrote.
}
consultations-report-removed = { $n ->
    [one] Comments removed besides: { $n }, with the reason in its place.
   *[other] Comments removed besides: { $n }, with the reason in their place.
}
consultations-report-voices-caption = Comments by who writes and how they came
consultations-report-who = Who writes
consultations-report-total = In all
consultations-channel-web = On these pages
consultations-channel-meeting = From meetings
consultations-channel-assisted = From help points
consultations-report-outcomes = The comments and their outcomes
consultations-report-no-comments = 0 comments. Nobody wrote.
consultations-report-summary = Outcomes: { $outcomes }.
consultations-report-waiting = { $n ->
    [one] { $n } comment is still without an outcome.
   *[other] { $n } comments are still without an outcome.
}
consultations-report-outcomes-caption = Comments and outcomes by section
consultations-report-section = Section
consultations-report-comments-column = Comments
consultations-report-no-answer = No outcome yet.
consultations-report-reason-below = The reason is below.
consultations-report-more = The other comments are on the page of outcomes:
consultations-report-changes = What changed in the text
consultations-report-no-new-version = The text that was commented is still the current one.
consultations-report-compared = { $n ->
    [one] Between “{ $from }” and “{ $to }” there is { $n } change.
   *[other] Between “{ $from }” and “{ $to }” there are { $n } changes.
}
consultations-report-compare = Compare the two texts
consultations-report-rejected = What was not accepted, and why
consultations-report-none-rejected = 0 comments were not accepted.
consultations-report-why = Reason:
consultations-report-check = How to check
consultations-report-check-lead = Every figure of this report can be made again from these pages:
consultations-report-check-answers = Every comment with its outcome
consultations-report-check-text = The text with the comments
consultations-report-check-compare = The comparison of the versions
consultations-report-check-data = The same data as a table
consultations-report-check-register = The register of acts
