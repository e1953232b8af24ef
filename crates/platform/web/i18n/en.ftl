web-skip = Skip to content
web-demo = Dati dimostrativi · date demonstrative · demo data
web-places = Places
web-places-lead = One account works in every connected place.
web-places-all = All places
web-language = Language
web-language-incomplete = { $language }: not everything is translated yet. What is missing is in { $other }.
web-search = Search
web-sign-in = Sign in
web-main-menu = Main
web-staff-menu = For staff
web-foot = About this site
web-foot-accessibility = Accessibility
web-foot-privacy = Personal data
web-foot-rules = How we moderate
web-foot-transparency = Transparency
web-foot-help = Help points
web-foot-easy = Easy to read
web-foot-glossary = Glossary
web-foot-data = Open data
web-foot-activity = Register of acts
web-foot-contact = Contact
web-updated = Page last updated
web-weight = This page weighs { $size } kB, no tracking.
web-made-with = Made with Arengo, free software.
web-crumbs = Path
web-report = Report a problem
web-more = Show more
web-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
web-clock-days = { $n ->
    [one] day
   *[other] days
}
web-clock-hours = { $n ->
    [one] hour
   *[other] hours
}
web-clock-minutes = { $n ->
    [one] minute
   *[other] minutes
}
web-form-optional = optional
web-form-errors = { $n ->
    [one] One thing to put right before we can go on:
   *[other] { $n } things to put right before we can go on:
}
web-form-leave-empty = Leave this empty
web-form-trap = A field that people do not see was filled in. Press the button again; if it happens again, write to the office.
web-form-stale = This page was open for more than a day. Your text is still here: press the button again.
web-form-too-large = The form is too large. Shorten the text, or attach a file where that is offered.
web-form-count = Characters: % of %
web-text-too-long = The text can have { $max } characters; take out { $over }.
web-pick-comment = Comment on these words
web-pick-help = Arrow keys move by word, Shift and arrows choose, Enter confirms, Escape leaves.
web-pick-chosen = Chosen words:
web-pick-cancelled = No words chosen.
web-leave = What you wrote is not sent yet.
web-other-origin = The request came from another site, so it was not carried out. Open the page here and send it again.
web-incident = If you write to us about it, give this code:
web-kept-title = What you wrote
web-kept-lead = Nothing is lost: copy it, or send it again.
web-kept-text = Your text
web-try-again = Send again
web-problem-not-found = There is no such page
web-problem-not-found-detail = The address may be mistyped, or the page is not public. Start again from the home page or search.
web-problem-refused = This is not possible
web-problem-invalid = Something does not fit
web-problem-gone = It is not here any more
web-problem-conflict = Someone else changed it meanwhile
web-problem-busy = The server is busy
web-problem-busy-detail = It could not write just now. Try again in a moment.
web-problem-fault = A fault of ours
web-problem-fault-detail = Nothing was changed. The fault is in the log and will be looked at.
web-problem-method = This address does not take that
web-problem-method-detail = Use the forms and links on the pages.
web-problem-too-many = Too many requests
web-problem-too-many-detail = Wait a minute and send it again.
web-basis-consent = Consent (Article 6(1)(a))
web-basis-legal-obligation = Legal obligation (Article 6(1)(c))
web-basis-public-task = Task in the public interest (Article 6(1)(e))
web-field-at = When
web-field-code = Code
web-field-name = Name
web-field-email = E-mail
web-field-language = Language
web-field-text = Text
web-field-title = Title
web-field-address = Address
web-field-kind = Kind
web-field-state = State
web-field-reason = Reason
web-field-organisation = Organisation
web-field-position = Position
web-field-subject = Subject
web-field-role = Role
web-field-device = Device
web-field-until = Until
web-field-note = Note
web-field-purpose = Purpose
web-field-version = Version
web-field-by = By
web-held = This place asks its staff to sign in with a second factor. You signed in without: until you add it, or sign in with a passkey that asks for finger, face or PIN, you are here without your roles.
web-held-way = Set up the second factor
