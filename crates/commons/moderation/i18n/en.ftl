moderation-menu = Reports
moderation-title = Report a problem
moderation-lead = Is this content inappropriate? A moderator reads every report and decides with a reason. You need no account.
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
moderation-send = Send the report
moderation-back = Back to the page
moderation-twice = You have already reported this. The moderator has it on the list.
moderation-receipt-title = Your report
moderation-receipt-lead = Keep this code: with it this page shows what was decided.
moderation-state-open = Waiting for a decision
moderation-state-upheld = Upheld: it is hidden
moderation-state-dismissed = Not upheld: it stays
moderation-sent-at = Sent
moderation-decided-at = Decided
moderation-decision-reason = Reason of the decision
moderation-decision-hint = Shown to everyone in place of the text, and to whoever reported it. Name the rule.
moderation-decision-missing = Write the reason: people will read it.
moderation-decided-already = Someone has already decided this report.
moderation-cannot-hide = This cannot be hidden: it belongs to the text under consultation.
moderation-only-moderators = Only moderators of this place decide reports.
moderation-queue-title = Reports
moderation-queue-lead = Oldest first. Hiding needs a reason; nothing is deleted.
moderation-house-rules = The house rules
moderation-open = { $n ->
    [one] { $n } open report
   *[other] { $n } open reports
}
moderation-none-open = No report is waiting.
moderation-hidden = { $n ->
    [one] { $n } hidden
   *[other] { $n } hidden
}
moderation-hide = Hide
moderation-leave = Leave it
moderation-restore = Show again
moderation-act-hidden = Something was hidden after a report
moderation-act-restored = Something hidden is shown again
moderation-act-dismissed = A report was not upheld
moderation-personal = Reports
moderation-personal-meaning = Who reported something, why, and who decided, to give reasons and allow an appeal.
moderation-personal-kept = Who reported, six months after the decision; the report, five years.
moderation-retention-reporters = Who reported
moderation-retention-reporters-why = A decision can be appealed for six months.
moderation-retention-reports = Reports that were decided
moderation-retention-reports-why = To explain the decisions.
