### Help points: taking part with someone beside you.

assisted-menu = Help desk
assisted-points-menu = Help points

## Help points

assisted-points-title = Help points
assisted-points-lead = No e-mail, no computer, or simply better together: here someone writes for you, reads everything back and gives you a receipt.
assisted-points-none = There is no help point yet.
assisted-points-contact = Telephone the office
assisted-points-desk-lead = Who may write for others is named on the page of people, with the role of operator.
assisted-points-people = People and roles
assisted-have-code = I have a code
assisted-point-new = New help point
assisted-point-edit = Change the help point
assisted-point-name = Name
assisted-point-name-hint = As people call it: “Digital gym”, “Library”.
assisted-point-phone-hint = It stands on receipts: people without internet call here.
assisted-point-close = Close
assisted-point-open = Open again
assisted-point-closed = Closed
assisted-address = Address
assisted-phone = Telephone
assisted-languages = Languages spoken
assisted-languages-hint = As those who speak them call them: italiano, română, العربية.
assisted-services = What you can do there
assisted-service-comment = Have a comment written, or hand in a paper questionnaire
assisted-service-state = Hear what became of your contribution
assisted-service-digital = Get help with e-mail, digital identity and online services
assisted-service-computer = Use a computer
assisted-service-courses = Take a course
assisted-access = Access
assisted-access-step-free = No steps
assisted-access-toilet = Accessible toilet
assisted-access-hearing-loop = Hearing loop
assisted-access-sign-language = Sign language
assisted-access-large-print = Papers in large print
assisted-access-quiet = A quiet room
assisted-hours = Opening hours
assisted-hours-hint = For example 9-12:30, 15-18. Leave a day empty when it is closed.
assisted-hours-closed = closed
assisted-hours-unknown = Telephone to ask for the hours.
assisted-hours-unclear = Write hours like this: 9-12:30, 15-18, one after the other.
assisted-open-until = Open until { $time }
assisted-opens-on = Opens on { $day } at { $time }
assisted-day-mon = Monday
assisted-day-tue = Tuesday
assisted-day-wed = Wednesday
assisted-day-thu = Thursday
assisted-day-fri = Friday
assisted-day-sat = Saturday
assisted-day-sun = Sunday
assisted-save = Save
assisted-back = Back
assisted-missing = Missing: write something.
assisted-choose = Choose one of these.

## The operator's desk

assisted-desk-title = Help desk
assisted-desk-lead = Write for whoever is here with you. Everything is read aloud before it is published, and the person leaves with a receipt.
assisted-no-ballots = No secret vote can be seen or written from here, now or ever.
assisted-begin-title = Begin
assisted-begin = Write for someone
assisted-where = Where you are
assisted-which = On what
assisted-no-point = There is no help point yet: the administrator adds it.
assisted-nothing-open = Nothing takes comments at the moment.
assisted-open-until-day = Open until
assisted-half-title = Half written
assisted-half-lead = { $n ->
    [one] They are deleted after { $n } day.
   *[other] They are deleted after { $n } days.
}
assisted-half-begun = Begun:
assisted-discard = Throw away
assisted-look-up-title = On the telephone: how it stands
assisted-look-up-lead = The caller reads the code on the receipt. You see the sentences to read out, and nothing else about them.
assisted-look-up = Look up
assisted-code = Code
assisted-code-hint = Ten letters and digits. Capitals, spaces and hyphens do not matter.
assisted-code-unknown = There is no such code. Check it letter by letter.
assisted-code-too-often = Too many attempts. Wait a minute and try again.

## The person

assisted-step-1 = Step 1 of 3
assisted-person-title = The person
assisted-person-lead = Read first, then ask. What you write here stays even if you are interrupted.
assisted-aloud-title = Read this aloud
assisted-aloud-notice = The privacy notice in short
assisted-aloud-agreed = I read it aloud and the person agrees
assisted-read-first = First read the text aloud; then tick that the person agrees.
assisted-read-again = The privacy notice has changed meanwhile: read it again.
assisted-purpose = Writing for those who do not use these pages
assisted-purpose-words = I write down and publish what you say. If you want to know the outcome, we keep your name and how to reach you: only those who work at the help desk see it, and it is deleted 90 days after we told you. You can have it deleted earlier, with the code on your receipt.
assisted-shown = Which name stands beside the comment
assisted-shown-name = Their name
assisted-shown-anonymous = No name
assisted-reach = How they want to know the outcome
assisted-reach-none = They ask, with the code
assisted-reach-phone = By telephone
assisted-reach-post = By letter
assisted-reach-desk = They come to the help desk
assisted-name = The person’s name
assisted-name-hint = Needed when it stands beside the comment, or to tell them.
assisted-name-missing = Write the person’s name.
assisted-phone-hint = Only when they want to be told by telephone.
assisted-phone-missing = Write the telephone number.
assisted-phone-unclear = This does not look like a telephone number: it needs 5 to 15 digits.
assisted-address-hint = Only when they want a letter: street and number, then postcode and town on another line.
assisted-address-missing = Write the address the letter goes to.
assisted-kept-apart = How to reach them is kept apart from the comment and is never public.
assisted-to-words = Next: the words
assisted-not-for-oneself = This looks like you. For yourself, write on the page of the text, as everyone does.

## The words

assisted-step-2 = Step 2 of 3
assisted-words-title = The words
assisted-words-lead = Write as the person speaks. Do not improve and do not shorten.
assisted-source = Where they come from
assisted-source-paper = From paper
assisted-source-spoken = Said aloud
assisted-about = What they are about
assisted-stance = Where they stand (optional)
assisted-body = What they say
assisted-body-hint = At most 5,000 characters. No telephone numbers or addresses: it is public.
assisted-lang = In which language
assisted-to-reading = Next: read back

## Reading back

assisted-step-3 = Step 3 of 3
assisted-reading-title = Read this to the person
assisted-reading-lead = Read all of it, slowly. Then ask: is this right?
assisted-reading-about = On “{ $process }”, { $place }, you say:
assisted-reading-stance = Where you stand: { $stance }.
assisted-reading-name = Beside it stands the name { $name }.
assisted-reading-anonymous = No name stands beside it.
assisted-reading-due = The office answers every comment, with the reason, by
assisted-correct = Correct: publish
assisted-change-words = Change the words
assisted-change-person = Change the person
assisted-told-none = To know the outcome you ask with the code, at the help desk, by telephone or on the site
assisted-told-desk = When there is an outcome, the letter waits at the help desk
assisted-told-phone = When there is an outcome, the help desk rings you
assisted-told-post = When there is an outcome, a letter comes

## The receipt

assisted-receipt-title = Receipt
assisted-receipt-lead = Print it and give it to the person. The code is all they need.
assisted-receipt-done = The comment is published.
assisted-print-hint = Print this page with the browser: only the sheets come out.
assisted-next-person = Another person
assisted-see-comment = The comment
assisted-see-answer = The outcome with its reason
assisted-see-process = The consultation
assisted-sheet-title = Receipt
assisted-sheet-about = You took part in “{ $process }”.
assisted-sheet-code = Your code
assisted-sheet-spelled = Letter by letter: { $code }
assisted-sheet-qr = The code as a picture, for the camera of a telephone
assisted-sheet-next = What happens now
assisted-sheet-public = What you said is public from now on and counts like every other comment.
assisted-sheet-answer = The office examines it and answers with the reason.
assisted-sheet-answer-by = The office examines it and answers with the reason by { $day }.
assisted-sheet-ask = To hear how it stands, read the code on the telephone to “{ $point }”:
assisted-sheet-web = On the site:
assisted-sheet-forget = With this code you can also ask at the help desk to have your name and how to reach you deleted.

## How it stands

assisted-find-title = What became of my contribution
assisted-find-lead = The code is on the receipt you were given at the help point.
assisted-find = Look up
assisted-state-title = How it stands
assisted-state-lead = Whoever has the code sees this page. It does not say whose it is.
assisted-state-help = Where to telephone or go
assisted-state-received = Received
assisted-state-published = Published
assisted-state-examined = Being examined
assisted-state-answered = Answered
assisted-state-hidden = Out of view
assisted-state-gone = Taken away
assisted-state-ended = Closed without an outcome
assisted-say = Say it like this
assisted-say-received = The contribution was written on { $day } at “{ $point }” for the consultation “{ $process }”.
assisted-say-published = It is published. Others can still comment; then the office examines everything.
assisted-say-examined = Comments are closed and the office is examining it.
assisted-say-answered = The office answered on { $day }. The outcome is: { $outcome }.
assisted-say-hidden = It is out of view for now: moderators took it out or are looking at it.
assisted-say-gone = It is there no more: it was taken away.
assisted-say-ended = The consultation ended without an outcome for this contribution.
assisted-say-due = The answer is promised by { $day }.
assisted-say-late = The answer was promised by { $day } and is late.
assisted-say-reason = The reason:
assisted-print-again = Print the receipt again

## Letters

assisted-letters-title = To tell
assisted-letters-open = Open the list
assisted-letters-lead = Here are those who asked to know the outcome and cannot read it on the site. Mark each once.
assisted-letters-wait = { $n ->
    [0] Nobody waits to be told.
    [one] { $n } person waits to be told.
   *[other] { $n } people wait to be told.
}
assisted-letters-print = Print the letters
assisted-letters-to-print = { $n ->
    [0] No letter to print
    [one] { $n } letter to print
   *[other] { $n } letters to print
}
assisted-letters-since = outcome since
assisted-letters-changed = The outcome changed after they were first told
assisted-letters-told = Told lately
assisted-mark-told = Mark as told
assisted-told-on = told on { $day } by { $by }
assisted-letter-subject = The outcome of your contribution to “{ $process }”
assisted-letter-dear = Dear { $name },
assisted-letter-own = This is what you had said:
assisted-letter-end = Thank you for taking part.

## Forgetting

assisted-erase = Erase the person’s data
assisted-erase-title = Erase who it is
assisted-erase-lead = Whoever has the code can ask to be forgotten. Name and how to reach them are deleted at once, everywhere.
assisted-erase-choice = And their words?
assisted-erase-anonymous = They stay, without a name
assisted-erase-removed = They are taken away too
assisted-erase-final = This cannot be undone. The code goes on saying how the contribution stands.
assisted-erased-on = Who it was was erased on { $day }.
assisted-erased-before = It has been erased already.

## Rules

assisted-operators-only = You need the role of operator in this town.
assisted-administrators-only = You need the role of administrator in this town.
assisted-point-is-closed = This help point is closed: begin again from another one.
assisted-nothing-to-tell = There is no outcome to tell, or no way to tell it.

## Public acts

assisted-act-entered = { $by } wrote at a help point for someone else: { $title }
assisted-act-forgotten = Someone who was helped at a help point asked to be forgotten
assisted-act-point-opened = Help point opened: { $title }
assisted-act-point-changed = Help point changed: { $title }
assisted-act-point-closed = Help point closed: { $title }

## Personal data

assisted-personal-contacts = How to reach those who were helped
assisted-personal-contacts-meaning = Name, telephone number or address of those who want to know the outcome of what they said at a help point; and what an operator is still writing.
assisted-personal-contacts-kept = up to 90 days after they were told, three years at most; less, when the person asks with their code
assisted-personal-operators = Who helped
assisted-personal-operators-meaning = Which operator wrote and told, so that it can be cleared up.
assisted-personal-operators-kept = as long as the operator has an account
assisted-retention-contacts = How to reach those who were told the outcome
assisted-retention-contacts-why = Time for a question about the letter; after that it is not needed.
assisted-retention-untold = How to reach those who were not told
assisted-retention-untold-why = A consultation can last long; after three years nobody waits any more.
assisted-retention-entries = Contributions left half written at a help desk
assisted-retention-entries-why = Time for the person to come back and finish.
