# Menus
moderation-menu = Reports
moderation-rules-menu = Rules and first contributions

# The form of a report
moderation-title = Report a problem
moderation-lead = Is this content inappropriate? A person reads every report and decides with a reason. You need no account.
moderation-house-rules = The house rules
moderation-reason = What is wrong?
moderation-reason-illegal = Against the law
moderation-reason-hateful = Hateful or insulting
moderation-reason-personal-data = Holds personal data
moderation-reason-off-topic = Off topic
moderation-reason-spam = Advertising or repetition
moderation-reason-portrayed = I am in this picture
moderation-reason-copyright = Someone else’s work
moderation-reason-other = Something else
moderation-reason-missing = Choose what is wrong.
moderation-note = In your words
moderation-note-hint = What should the moderator look at? It is not published.
moderation-email = Your e-mail, if you want an answer
moderation-email-hint = Only to answer you. We send a link: once you open it, the report counts as yours.
moderation-good-faith = I declare in good faith that what I write is accurate and complete
moderation-good-faith-hint = Needed when you report something against the law.
moderation-good-faith-missing = To report something against the law, check the declaration of good faith.
moderation-portrayed-hint = If you are in the picture: once your e-mail is confirmed we take it out of view and decide within 48 hours. Whoever misuses this reports like everyone else.
moderation-portrayed-needs-email = Write your e-mail: we take the content out of view once you confirm it.
moderation-send = Send the report
moderation-back = Back to the page
moderation-already-title = You have already reported this
moderation-already-link = Your report and where it stands
moderation-twice = You have already reported this, thank you: one report per person is enough. The moderator has it on the list.
moderation-own-thing = You wrote this yourself: you can change it or take it back.

# The receipt
moderation-receipt-title = Your report
moderation-receipt-lead = Keep this code: with it this page shows what was decided.
moderation-receipt-spelled = On the telephone: { $code }
moderation-repeated = You had reported this before: the first report stands, and this one does not count.
moderation-unconfirmed = We wrote to you: open the link in the letter, so that the report counts as yours and we tell you the outcome.
moderation-lane-fast = The content is out of view until it is decided.
moderation-lane-too-often = You have used this way several times: the report is in the queue like others, the content stays in view.
moderation-lane-unfounded = Your earlier requests were unfounded: the report is in the queue like others, the content stays in view.
moderation-lane-decided-before = This content was decided about before: the report is in the queue like others, the content stays in view.
moderation-sent-at = Sent
moderation-due = To be decided by
moderation-decided-at = Decided
moderation-state-open = Waiting for a decision
moderation-state-decided = Decided
moderation-state-appealed = An appeal waits
moderation-state-judged = Decided after an appeal
moderation-find-title = Find a report
moderation-find-lead = With the code of the receipt you see where it stands. A code heard on the telephone will do.
moderation-find-code = Code
moderation-find-hint = Ten letters and digits; capitals and spaces do not matter.
moderation-find-button = Show
moderation-code-unknown = There is no report with this code. Check the signs.
moderation-confirm-title = Confirm the report
moderation-confirm-lead = With this button you say that the report is yours. We will tell you the outcome at this address.
moderation-confirm-button = The report is mine
moderation-link-unknown = This link is not valid any more. The report is in the queue anyway: you find it with its code.

# Decisions
moderation-decision = The decision
moderation-rule = Rule
moderation-rule-no = Rule { $no }
moderation-rule-line = Rule { $no }, { $title }. { $text }
moderation-facts = Facts
moderation-facts-reports = { $n ->
    [one] The decision follows { $n } report.
   *[other] The decision follows { $n } reports.
}
moderation-facts-own = A moderator looked at it of their own accord.
moderation-facts-first = It is a first contribution, which is looked at here before it is published.
moderation-not-automated = A person decided; no automated means were used to find or to decide.
moderation-decision-reason = Reasons
moderation-reasons = Reasons: { $reasons }
moderation-did-redact = A part of the text was taken out; the rest stayed.
moderation-did-hide = The content was hidden.
moderation-did-publish = The contribution is published.
moderation-did-warn = The content stays, with a warning to its author.
moderation-did-dismiss = The content stays as it is.
moderation-did-restore = The content is visible again as it was.
moderation-appeal-until = You can appeal until { $until }: it is free, and another person decides.
moderation-courts = You can also turn to a dispute settlement body or to a court.
moderation-other-person = A person other than the one who had decided judged this.

# Appeals
moderation-appeal-title = Appeal
moderation-appeal-lead = Write why the decision is wrong. A person other than the one who decided reads it and judges.
moderation-appeal-text = Why the decision is wrong
moderation-appeal-hint = It is not published.
moderation-appeal-send = Send the appeal
moderation-appeal-missing = Write why the decision is wrong.
moderation-appeal-filed = Appeal sent on
moderation-appeal-not-yours = Only whoever wrote the text or reported it can appeal.
moderation-appeal-no-ground = This decision is not against you.
moderation-appeal-twice = You have already appealed against this decision.
moderation-appeal-too-late = The six months for an appeal are over.
moderation-appeal-waits = An appeal waits for the decision of another person.
moderation-judged-already = The appeal has been judged already.
moderation-judged-confirmed = The appeal was not upheld: the decision stays.
moderation-judged-reversed = The appeal was upheld: the decision was wrong.
moderation-mine-title = Decisions about what you wrote
moderation-mine-one = A decision about what you wrote
moderation-mine-lead = What was decided, under which rule, for which reason, and how to appeal. Only you see this page.
moderation-mine-none = No decision is about what you wrote.
moderation-mine-words = Your text
moderation-mine-removed = Taken out:
moderation-in-context = See it in its place

# Letters
moderation-letter-confirm-subject = Confirm your report, { $town }
moderation-letter-confirm = A report with this address has arrived in { $town }.
moderation-letter-confirm-link = To say that it is yours open this link, valid for three days: { $link }
moderation-letter-confirm-code = The code of the report is { $code }. Where it stands: { $receipt }
moderation-letter-confirm-other = If it was not you, do nothing: we will not write again.
moderation-letter-first-subject = Your first contribution is being looked at
moderation-letter-first = { $n ->
    [one] We have received your first contribution. Here a person looks at the first before it is published: decided within { $n } hour.
   *[other] We have received your first contribution. Here a person looks at the first before it is published: decided within { $n } hours.
}
moderation-letter-queue-subject = A case waits for your decision
moderation-letter-queue = { $n ->
    [one] There is a case to look at, to be decided within { $n } hour.
   *[other] There is a case to look at, to be decided within { $n } hours.
}
moderation-letter-view-subject = Something of yours is out of view while it is looked at
moderation-letter-view = Someone says they are portrayed in something of yours. We have taken it out of view; a person decides by { $due }, and we tell you the reason.
moderation-letter-author-subject = A decision about what you wrote
moderation-letter-reporter-subject = The outcome of your report
moderation-letter-judged-subject = The outcome of the appeal
moderation-your-words = The text: { $words }
moderation-your-report = Your report { $code } was decided.

# The queue
moderation-only-moderators = Only moderators of this place decide reports.
moderation-only-administrators = Only administrators of this place word the rules.
moderation-code-first = Accept the code of conduct for moderators first.
moderation-not-own-words = These are your own words: another person decides.
moderation-not-own-report = You reported this yourself: another person decides.
moderation-judge-other = You decided this: another person judges the appeal.
moderation-no-appeal = No appeal waits.
moderation-decided-already = Someone has already decided this case.
moderation-changed-meanwhile = Someone else changed this meanwhile. Read it again and decide anew: your words are below.
moderation-nothing-to-restore = There is nothing to put back here.
moderation-cannot-hide = This cannot be hidden or changed: the office publishes it, and the office withdraws it.
moderation-queue-title = Reports
moderation-queue-lead = Most urgent first. Choose the lightest remedy that works, cite the rule, write the reason. Nothing is deleted.
moderation-open = { $n ->
    [one] { $n } case waiting
   *[other] { $n } cases waiting
}
moderation-none-open = No case is waiting.
moderation-reporters = { $n ->
    [one] reported by { $n } person
   *[other] reported by { $n } people
}
moderation-decide-by = Decide by { $due }
moderation-overdue = Late: it was to be decided by { $due }
moderation-out-of-view = already out of view
moderation-signals-title = Signals of advertising or repetition
moderation-signals-lead = A program has counted; it decides nothing and removes nothing. Often there is no harm.
moderation-signal-rate = { $n ->
    [one] { $n } text by the same author within ten minutes
   *[other] { $n } texts by the same author within ten minutes
}
moderation-signal-links = { $n ->
    [one] { $n } link in the text
   *[other] { $n } links in the text
}
moderation-signal-repeated = { $n ->
    [one] the same text { $n } time
   *[other] the same text { $n } times
}
moderation-look = Open a case
moderation-decided-title = Decided lately

# A case
moderation-case-title = Case: { $ground }
moderation-thing = The content
moderation-thing-gone = It is not there any more.
moderation-is-hidden = hidden now
moderation-is-redacted = a part is taken out
moderation-pick = Take these words out
moderation-pick-link = To the field for words to take out
moderation-pick-keyboard = Mark the words to take out by keyboard
moderation-pick-short = Mark
moderation-reports-of = { $n ->
    [one] { $n } report
   *[other] { $n } reports
}
moderation-reporter-known = with an account or a confirmed e-mail
moderation-reporter-nameless = without a confirmed contact
moderation-reporter-repeated = repeated, does not count
moderation-history = History of the case
moderation-appeal-of-author = Appeal of the author
moderation-appeal-of-reporter = Appeal of a reporter
moderation-action = What you do
moderation-do-redact = Take out only the marked words
moderation-do-redact-hint = A note that says why stays in place. The lightest remedy that solves it.
moderation-do-hide = Hide all of it
moderation-do-hide-hint = It is counted among the removed and does not vanish.
moderation-do-warn = Leave it, and warn the author
moderation-do-warn-hint = The author reads the rule and the reason, and can appeal.
moderation-do-dismiss = Leave it as it is
moderation-do-dismiss-hint = Whoever reported it gets the reason and can appeal.
moderation-action-missing = Choose what to do.
moderation-found = These look like personal data: tick what goes
moderation-passage = Words to take out
moderation-passage-hint = Copy them exactly from the text, in whole words. With pointer or keyboard you can mark them in the text.
moderation-passages = More words to take out
moderation-passages-hint = One passage a line.
moderation-passage-missing = Mark the words to take out.
moderation-passage-not-found = Not in the text, in whole words: { $passage }
moderation-nothing-left = Nothing would be left: hide all of it instead.
moderation-rule-missing = Choose the rule.
moderation-decision-hint = The author and whoever reported it read this. The author reads in this language: { $lang }.
moderation-decision-hint-nobody = Whoever reported it reads this. The author has no account.
moderation-decision-missing = Write the reason: people will read it.
moderation-decide = Decide and tell them
moderation-restore = Put it back as it was
moderation-restore-lead = Was the decision wrong? Write why: the author and whoever reported it read it.
moderation-judge-title = Judge the appeal
moderation-judge-lead = Read the decision, its reason and the appeal above. Your reasons go to both parties.
moderation-judge-outcome = What you judge
moderation-judge-confirm = The decision was right: it stays
moderation-judge-restore = The decision was wrong: the content comes back as it was
moderation-judge-act = The decision was wrong: the following is done
moderation-outcome-missing = Choose whether the decision stays.
moderation-judge = Judge and tell them

# The code of conduct
moderation-code-title = Code of conduct for moderators
moderation-code-lead = The role becomes active when you accept these sentences.
moderation-code-version = Version { $version }
moderation-code-accept = I accept and commit myself
moderation-code-accepted = You have accepted this version.

# The rules
moderation-rules-title = The house rules by number
moderation-rules-lead = Every decision of the moderators cites one of these rules. What none forbids stays.
moderation-rules-how = How we moderate
moderation-rule-retired = No longer applied.
moderation-rules-edit-lead = The number of a rule never changes: decisions cite it. A rule of no more use is retired.
moderation-rule-new = One more rule
moderation-rule-edit-lead = Plain words: what is not done. Required in the first language of the place.
moderation-rule-ground = What it stands on
moderation-rule-title = Title
moderation-rule-text = Text
moderation-rule-retire = Retire this rule
moderation-rule-retire-hint = It stays readable; no new decision cites it.
moderation-rule-needs-words = Write a title and a text.
moderation-first-title = First contribution
moderation-first-check = Look at each person’s first contribution before it is published
moderation-first-hint = The author sees that it is being looked at, and until when. Worth it only when much advertising arrives.
moderation-save = Save
moderation-rule-illegal = Against the law
moderation-rule-text-illegal = It breaks a law: threats, fraud, incitement to a crime.
moderation-rule-hateful = Hate or insults
moderation-rule-text-hateful = It offends someone for what they are, or targets them.
moderation-rule-personal-data = Personal data
moderation-rule-text-personal-data = It shows addresses, numbers or private facts about someone.
moderation-rule-off-topic = Off topic
moderation-rule-text-off-topic = It is not about what is being discussed.
moderation-rule-spam = Advertising or repetition
moderation-rule-text-spam = It is advertising, or the same text many times.
moderation-rule-portrayed = People portrayed
moderation-rule-text-portrayed = It shows a person who does not want to appear.
moderation-rule-copyright = Works of others
moderation-rule-text-copyright = It belongs to someone who gave no permission.
moderation-rule-other = Other
moderation-rule-text-other = Another reason, which the decision tells in full.

# The transparency page
moderation-transparency-title = Transparency of moderation
moderation-transparency-lead = What was reported, what was decided, how fast, what was put back. Every decision is in the register of acts too.
moderation-transparency-note = These are numbers without people: neither who reports nor who writes, nor the removed words.
moderation-register = Register of acts
moderation-years = Year
moderation-by-reason = Reports by reason
moderation-by-decision = Decisions
moderation-by-ground = Removals and warnings by rule
moderation-how-many = How many
moderation-none-in-year = None in this year.
moderation-total-reports = Reports received
moderation-total-open = Cases waiting now
moderation-total-decisions = Decisions taken
moderation-total-automated = Automated decisions
moderation-total-appeals = Appeals
moderation-total-confirmed = Appeals not upheld
moderation-total-reinstated = Reinstated after an appeal
moderation-total-fast = Taken out of view at once (“I am in this picture”)
moderation-total-median = Median time to the decision
moderation-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
moderation-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
moderation-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}

# Personal data
moderation-personal-reports = Reports you sent
moderation-personal-reports-meaning = What you reported and where to answer you, so that it is decided with a reason.
moderation-personal-decisions = Decisions about what you wrote
moderation-personal-decisions-meaning = What was decided, for which reason, and the words taken out, for an appeal.
moderation-personal-appeals = Appeals
moderation-personal-appeals-meaning = What you wrote against a decision.
moderation-personal-moderators = Decisions taken as a moderator
moderation-personal-moderators-meaning = Who decided, so that another person judges the appeal.
moderation-personal-kept = As long as the case serves an appeal or an audit; after erasure the decision stays, without people.

# The register
moderation-act-redacted = Moderators took a part out of something
moderation-act-hidden = Moderators hid something
moderation-act-restored = Something moderators had removed is visible again
moderation-act-warned = Moderators warned the author of something
moderation-act-dismissed = A report was not upheld
moderation-act-fast-lane = Something is out of view at the request of someone who says they are portrayed
moderation-act-fast-lane-limited = A request to take something out of view at once was beyond the limits and is in the queue
moderation-act-appealed = A decision of the moderators was appealed
moderation-act-appeal-confirmed = An appeal against the moderators was not upheld
moderation-act-appeal-reversed = An appeal against the moderators was upheld
moderation-act-code-accepted = A moderator accepted the code of conduct
moderation-retention-reporters = Who reported
moderation-retention-reporters-why = A decision can be appealed for six months.
