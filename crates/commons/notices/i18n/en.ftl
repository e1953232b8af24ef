notices-title = Notices
notices-lead = What the authority and others answered to what you wrote, and what happened to what you follow.
notices-mark-read = Mark all as read
notices-new = New
notices-none = No notices
notices-none-why = When someone answers your comment, you find it here and by e-mail.
notices-sign-in = Sign in to read your notices.
notices-response = { $by } answered your comment for the authority: { $title }
notices-reply = { $by } replied to your comment: { $title }
notices-disposition = What became of your comment: { $title }
notices-closing = The phase closes soon: { $title }
notices-moderation = The moderators decided about what you wrote or reported
notices-queue = A case waits for a moderator
notices-why-response = You receive this letter because you commented and the authority answered.
notices-why-reply = You receive this letter because someone replied to your comment.
notices-why-disposition = You receive this letter because every comment gets an outcome and a reason, and this one is yours.
notices-why-closing = You receive this letter because you took part in this phase.
notices-why-moderation = You receive this letter because the moderators decided about what you wrote or reported.
notices-why-queue = You receive this letter because you moderate here.
notices-letter-all = All your notices: { $address }
notices-personal = Notices
notices-personal-meaning = What we told you about your contributions: answers, outcomes, deadlines.
notices-personal-kept = One year after you read them.
notices-retention-read = Notices that were read
notices-retention-read-why = To find an outcome again.
notices-followed = { $by }: { $title }
notices-why-followed = You receive this letter because you follow this.
notices-unread = { $n ->
    [0] No new notice
    [one] { $n } new notice
   *[other] { $n } new notices
}
notices-follow = Follow
notices-stop-following = Stop following
notices-follow-title = Follow this?
notices-follows-title = You follow this
notices-follow-lead = You are told when something happens to it: a new text, a comment, an answer. How often we write to you, you choose:
notices-follow-too-many = You follow 200 things here, the most we can show on one page. Stop following one of them first.
notices-followed-count = { $n ->
    [0] You follow nothing here
    [one] You follow { $n } thing
   *[other] You follow { $n } things
}
notices-followed-none = Press “Follow” on a process, a section of a text or a comment, and you are told what happens to it.
notices-followed-gone = Something that is not public any more
notices-settings-title = How often we write to you
notices-settings-lead = Every notice is on your page. Here you choose which also come by e-mail, and when.
notices-settings-saved = Your choice is saved.
notices-settings-no-address = We know no e-mail address of yours. Notices are on your page only.
notices-settings-own = Answers to what you wrote
notices-settings-own-what = Replies, answers of the authority, what became of your comment, deadlines of what you take part in.
notices-settings-followed = What you follow
notices-settings-followed-what = What happens to the processes, texts and comments you follow.
notices-settings-owed = What the law has us tell you always comes at once: decisions of moderators with their reasons, letters about your data, and confirmations you ask for.
notices-settings-save = Save
notices-rhythm-at-once = At once
notices-rhythm-daily = Once a day, at 7
notices-rhythm-weekly = Once a week, Monday at 7
notices-rhythm-none = No e-mail
notices-rhythm-missing = Choose one of the four.
notices-letter-settings = How often we write to you: { $address }
notices-letter-stop = Stop these e-mails: { $address }
notices-why-gathered = You receive this letter because of what you wrote or follow at { $town }.
notices-gathered-subject = { $n ->
    [one] { $town }: { $n } notice
   *[other] { $town }: { $n } notices
}
notices-gathered-own = Answers to what you wrote
notices-gathered-followed = What you follow
notices-gathered-rest = { $n ->
    [one] and { $n } more on your page.
   *[other] and { $n } more on your page.
}
notices-stop-title = Stop these e-mails?
notices-stop-own = E-mails about answers to what you wrote. The notices stay on your page.
notices-stop-followed = E-mails about what you follow. The notices stay on your page.
notices-stop-both = E-mails about answers to what you wrote and about what you follow. The notices stay on your page.
notices-stop-now = Stop the e-mails
notices-stopped-title = The e-mails are stopped
notices-stopped = If it was by mistake, take it back here. What was gathered for your next e-mail still comes if you do so before 7 in the morning.
notices-stop-undo = Take it back
notices-resumed-title = The e-mails come as before
notices-personal-followed = What you follow
notices-personal-followed-meaning = Processes, texts and comments of which you asked to be told.
notices-personal-followed-kept = Until you change it or erase your data.
notices-personal-settings = How often we write to you
notices-personal-settings-meaning = Your choice for e-mails, and a secret with which the link in them stops them.
notices-retention-followed = Notices about what is followed
notices-retention-followed-why = To find what happened in the last three months; the register keeps everything.
