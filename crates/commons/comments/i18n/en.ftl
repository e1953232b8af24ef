## Counting

comments-count = { $n ->
    [one] { $n } comment
   *[other] { $n } comments
}
comments-count-removed = { $n ->
    [one] { $n } removed
   *[other] { $n } removed
}
comments-replies = { $n ->
    [one] { $n } reply
   *[other] { $n } replies
}
comments-more-replies = { $n ->
    [one] { $n } more reply
   *[other] { $n } more replies
}
comments-versions = { $n ->
    [one] { $n } version of the text
   *[other] { $n } versions of the text
}

## Closed lists

comments-stance-for = In favour
comments-stance-amend = With a change
comments-stance-against = Against
comments-stance-question = Question
comments-type-choose = Choose what it is
comments-type-citizen = Citizen
comments-type-cso = Civil society organisation
comments-type-pa = Public administration
comments-type-company = Company
comments-type-university = University or research body
comments-type-other = Another organisation
comments-badge-citizen = Citizen
comments-badge-cso = CSO
comments-badge-pa = PA
comments-badge-company = Company
comments-badge-university = University
comments-badge-other = Organisation
comments-channel-web = My own comment
comments-channel-meeting = Said in a meeting
comments-channel-assisted = Written for someone at a help point
comments-order = Order:
comments-order-oldest = from the first
comments-order-shared = most shared
comments-order-unanswered = unanswered
comments-state-hidden = Hidden by moderators
comments-state-withdrawn = Withdrawn

## A comment in its thread

comments-on-words = on { $words }
comments-on-place = On: { $title }
comments-earlier-version = refers to an earlier version
comments-edited = Edited: see what changed
comments-hidden = This comment was removed by the moderators. Reason: { $reason }
comments-withdrawn = The author withdrew this comment.
comments-from-meeting = Said in “{ $meeting }”, { $day }. Brought in by { $by }.
comments-from-assisted = Written at a help point by { $by } for the author.
comments-agree = Agree
comments-disagree = Disagree
comments-with-comment-of = with the comment by { $name }
comments-in-comment-of = in the comment by { $name }
comments-to = to { $name }
comments-in-response = in the official response
comments-reply = Reply
comments-respond = Official response
comments-edit = Edit
comments-withdraw = Withdraw
comments-official = Official response
comments-not-counted = not counted among the comments

## Nothing yet, when it opens, when it closed

comments-empty-open = Nobody has written here yet. A question is welcome: whoever wrote the text owes an answer.
comments-empty = Nobody has written here.
comments-write-first = Write the first comment
comments-none-in-order = No comment without an official response.
comments-opens = Comments open: { $at }.
comments-has-closed = Comments closed: { $at }.

## The form

comments-your-comment = Your comment
comments-your-reply = Your reply
comments-new-title = Write a comment
comments-reply-title = Reply to a comment
comments-stance = What do you think of this point? (optional)
comments-quote = Words you refer to
comments-quote-hint = Select them in the text or copy them here.
comments-text = Text
comments-text-hint = It will be public under the name you choose.
comments-text-max = At most { $max } characters.
comments-rules = The rules take half a page.
comments-name = Name shown
comments-name-hint = Everyone will read it beside your comment.
comments-email = Your e-mail
comments-email-hint = We send you a link to confirm. No password. What you write is not lost.
comments-have-account = I have an account: sign in first
comments-want-help = No e-mail, or you would rather have someone write for you? These are the help points
comments-write-for-someone = Writing for someone else? Go to the help desk
comments-assisted-at-desk = For someone else, write on the pages of the help desk, with a receipt. The text is below: copy it.
comments-for-organisation = I speak for an organisation
comments-organisation = Name of the organisation
comments-stakeholder = Type of organisation
comments-bring-in = Bring in someone else’s comment
comments-channel = How it came
comments-said-by = Who said it
comments-said-by-hint = The name as it stands in the minutes, or as the person wants it shown.
comments-meeting = Meeting
comments-meeting-hint = Its name, and where the minutes are.
comments-meeting-day = Day of the meeting
comments-language = Language of the comment
comments-publish = Publish
comments-save = Save
comments-unknown-choice = Choose one of the answers offered.
comments-missing-text = Write the text of your comment.
comments-missing-organisation = Write the name of the organisation.
comments-missing-type = Choose the type of organisation.
comments-missing-voice = Write the name of who said it.
comments-missing-meeting = Write which meeting it was.
comments-missing-meeting-day = Write the day of the meeting.

## Refusals

comments-not-yet = Comments open: { $at }. Your text is not lost.
comments-closed = Comments closed: { $at }. Your text is not lost.
comments-no-phase = This text takes no comments. Your text is not lost.
comments-process-closed = This process is closed: nothing is added to it any more.
comments-confirm-first = Confirm your e-mail address first.
comments-removed = This comment was removed.
comments-author-only = Only the author may do this.
comments-edit-too-late = A comment can be edited for half an hour. You can reply to it, or withdraw it and write another.
comments-sign-in-to-react = Sign in to agree or disagree.
comments-no-reaction-to-own = This comment is yours: agreement counts when it comes from others.
comments-no-reaction-to-responses = Official responses are not voted on. You can reply to the comment.
comments-no-response-to-responses = This is a response already. Answer the comment above it.
comments-officials-only = Only officials of this consultation may answer for the authority.
comments-facilitators-only = Only facilitators and officials may bring in what was said in a meeting.
comments-operators-only = Only help point operators may write for someone else.
comments-refused-title = Not published
comments-kept-as-draft = Kept as a draft: it is not counted unless the phase opens again.
comments-kept-text = Your text
comments-back-to-text = Back to the text
comments-draft-unreadable = This draft cannot be shown.

## Pages

comments-page-title = Comment by { $name } on { $title }
comments-page-title-removed = Removed comment on { $title }
comments-see-in-text = See it in the text
comments-back-to-comment = Back to the comment
comments-edit-title = Edit your comment
comments-edit-lead = You can change it until { $until }. Earlier versions stay public.
comments-history-title = Versions of the comment by { $name }
comments-version-now = Now
comments-version-before = Before
comments-withdraw-title = Withdraw this comment?
comments-withdraw-lead = Its words and your name go from public view; the place stays, marked as withdrawn. Replies stay.
comments-keep = Keep it
comments-respond-title = Official response
comments-respond-lead = It stands in the thread under your name and office and is not counted among the comments. The author is told.
comments-office = Office
comments-office-hint = The office you answer for.
comments-missing-office = Write the office you answer for.
comments-publish-response = Publish the response
comments-mine = My comments
comments-mine-all = All my comments
comments-mine-lead = Everything you wrote here. Only you see the text of those that were removed.
comments-mine-none = When you comment on a text, you find it here.
comments-status-posted = Your comment is published.
comments-status-answered = Your response is published. The author is told.
comments-status-edited = Your change is saved.
comments-status-withdrawn = Your comment is withdrawn.
comments-status-reacted = Your choice is saved.

## Letters

comments-letter-response-subject = Answer to your comment: { $title }
comments-letter-response = { $by } answered your comment on { $title }.

    Your comment: { $own }

    The answer:

    { $text }
comments-letter-reply-subject = Reply to your comment: { $title }
comments-letter-reply = { $by } replied to your comment on { $title }.

    Your comment: { $own }

    The reply:

    { $text }

## Register of acts

comments-act-published = { $by } commented on { $title }
comments-act-edited = { $by } edited a comment on { $title }
comments-act-withdrawn = { $by } withdrew a comment on { $title }
comments-act-responded = { $by } answered a comment on { $title } for the authority
comments-act-hidden = A comment on { $title } was hidden by the moderators
comments-act-restored = A comment on { $title } is shown again
comments-anonymous = Anonymous
comments-act-erased = A comment was taken away at the request of its author
comments-personal = Comments
comments-personal-meaning = What you said in a consultation, with earlier texts, the chosen name and the organisation, so that it is taken into account.
comments-personal-kept = In the archive; without your name or without the text if you ask.
comments-personal-reactions = Agreement
comments-personal-reactions-meaning = Which comments you agree with or not, to count each person once.
comments-personal-reactions-kept = With the comment; without knowing whose it is if you ask.

# Moderation
comments-ground-illegal = against the law
comments-ground-hateful = hateful or insulting
comments-ground-personal-data = personal data
comments-ground-off-topic = off topic
comments-ground-spam = advertising or repetition
comments-ground-portrayed = it shows a person
comments-ground-copyright = someone else’s work
comments-ground-other = another reason
comments-part-removed = [a part removed: { $ground }]
comments-redacted = The moderators took a part out: { $ground }.
comments-state-redacted = A part removed by moderators
comments-decisions = The decision and your appeal
comments-act-redacted = A part of a comment on { $title } was removed by the moderators
comments-act-unredacted = What was removed from a comment on { $title } is there again
comments-waiting = A first contribution is being looked at and is not published yet.
comments-state-waiting = Being looked at
comments-waiting-until = decided by { $due }
comments-status-waiting = We have received the comment. It is your first: a person looks at it before it is published, within a day.
comments-page-title-waiting = Comment being looked at on { $title }

# How well someone must be known
comments-asks-contact = In this process people write and support who confirmed an e-mail address, so that every comment can be answered.
comments-asks-resident = In this process only people known as residents write and support. The reason: { $why }
comments-asks-national = In this process only people write and support who showed a national electronic identity. The reason: { $why }
comments-kept-until-known = Kept as a draft in your profile: you can publish it once you can take part.
