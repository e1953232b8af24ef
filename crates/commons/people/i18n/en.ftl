# Acts in the register
people-act-role-granted = { $by } gave someone the role “{ $title }”
people-act-role-revoked = { $by } took the role “{ $title }” away from someone

# Fields
people-email-label = E-mail address
people-email-missing = Write your e-mail address: the link goes there.
people-email-wrong = This is not an e-mail address. It looks like name@place.eu, without accents.
people-name-label = Public name
people-name-hint = Shown beside what you write. At least 2 letters.
people-name-missing = Write the name to show beside what you write.
people-name-short = The name needs at least 2 letters or figures.
people-lang-label = Language of our e-mails to you
people-language-missing = Choose one of the languages in the list.
people-password-label = Password
people-password-short = The password needs at least 12 characters. Several words are easy to remember.
people-password-long = The password can have 1,000 bytes at most.
people-password-plain = Choose another password: not one character repeated, and not your address.
people-code-label = Code from the e-mail
people-code-hint = Six digits. The code works for 30 minutes.
people-code-wrong = This is not the code in the e-mail. Check the six digits; after 5 wrong codes you need a new e-mail.
people-code-locked = 5 codes were wrong. Ask for a new e-mail: it brings a new code. The link in the first one still works.
people-code-expired = This code is too old. Ask for a new e-mail.

# Confirming what was written
people-waiting-title = Now confirm: read your mail
people-waiting-lead = We sent an e-mail to { $email }. Open its link and press the button, or type its code here: then your text is published.
people-waiting-status = The e-mail is on its way. Your text is kept.
people-waiting-publish = Publish
people-waiting-again-title = No e-mail?
people-waiting-again-lead = It can take some minutes. Look among the unwanted mail too, and check the address above.
people-waiting-again = Send the e-mail again
people-draft-text = What you wrote
people-draft-name = Name shown: { $name }.
people-draft-kept = Nobody else sees it before you confirm. Kept until
people-draft-remove = Remove
people-draft-no-place = What you wrote about is not here any more.
people-letters-enough = 5 e-mails were sent for this text. Use the link in one of them: your text is still here.
people-demo-mail = This is a demonstration: no e-mail leaves.
people-demo-mail-link = Read it here
people-confirm-title = Confirm what you wrote
people-confirm-lead = Read it once more. It is published when you press the button.
people-confirm-publish = Publish
people-expired-title = This link no longer works
people-expired-lead = It was good for 72 hours. Your text is still here: a new e-mail brings a new link.
people-expired-again = Send a new e-mail
people-link-expired = This link is too old. Ask for a new e-mail.
people-link-unknown = We do not know this link. It may be cut off, or older than 30 days; then the text was deleted.
people-refused-title = Not published
people-refused-kept = Your text stays a draft.
people-refused-drafts = See it in your account

# Signing in
people-sign-in-title = Sign in
people-sign-in-lead = By e-mail, or with a password if you have chosen one. If you have no account yet, the e-mail makes one.
people-sign-in-first = Sign in first.
people-by-letter-title = By e-mail
people-by-letter-hint = We send a link and a code there. Both work for 30 minutes.
people-by-letter-send = Send me a link
people-by-password-title = With a password
people-by-password-hint = Forgotten, or never chosen? Sign in by e-mail, then choose one in your account.
people-by-password-send = Sign in
people-password-wrong = Address and password do not fit together. Try again, or sign in by e-mail.
people-password-pause = Too many tries for this account. Wait a minute, or sign in by e-mail.
people-sent-title = Read your mail
people-sent-lead = We sent an e-mail to { $email }. Open its link, or type its code here.
people-sent-status = The e-mail is on its way.
people-sent-enter = Sign in
people-sent-nothing = No e-mail after some minutes? Look among the unwanted mail too.
people-sent-again = Ask for another
people-sign-in-used = This link was used already, or we do not know it. Ask for another e-mail.
people-sign-in-expired = It was good for 30 minutes. Ask for another e-mail.
people-link-known = You are { $name }, { $email }. Press the button to go in.
people-link-new = { $email } has no account yet. Choose the name to show beside what you write; you can change it later.
people-link-enter = Sign in

# The account
people-me-title = Your account
people-me-aside = Sessions and roles
people-me-roles = Your roles
people-done-profile = Name and language are saved.
people-done-password = The password is saved. All other devices are signed out.
people-done-sessions = Signed out there.
people-done-draft = The draft is removed.
people-profile-title = Name and language
people-profile-save = Save
people-password-set = Choose a password
people-password-change = Change the password
people-password-lead = You can always sign in by e-mail. A password is quicker.
people-password-old = Present password
people-password-old-hint = Forgotten? Sign in by e-mail: for 30 minutes you can then choose a new one without it.
people-password-old-wrong = This is not your present password.
people-password-new = New password
people-password-new-hint = 12 characters or more, of any kind. Several words are easy to remember.
people-password-save = Save the password
people-sessions-title = Where you are signed in
people-sessions-count = { $n ->
    [one] { $n } device
   *[other] { $n } devices
}
people-sessions-others = Sign out everywhere else
people-session-this = this device
people-session-since = since
people-session-seen = last used
people-session-close = Sign out there
people-device-unknown = Unknown device
people-sign-out = Sign out here
people-drafts-title = Waiting for you
people-drafts-lead = You wrote this and it is not public yet.

# Roles
people-roles-menu = People
people-roles-title = People and roles
people-roles-lead = Who works for this place, and as what. Each change is an act in the register.
people-roles-list = Roles granted
people-roles-none = 0 roles. Give the first one below.
people-role-steward = steward of the installation
people-role-administrator = administrator
people-role-official = official
people-role-facilitator = facilitator
people-role-moderator = moderator
people-role-operator = help-point operator
people-role-everywhere = in all places
people-role-everywhere-check = In all places of this installation
people-role-process = one process only
people-role-since = since
people-role-label = Role
people-role-missing = Choose a role.
people-role-grant-title = Give a role
people-role-grant = Give the role
people-role-revoke = Take away
people-role-email-hint = The person gets an e-mail and signs in with this address.
people-role-name-hint = Needed only when this address has no account yet.
people-role-administrators-only = Only the administrators of this place give and take roles.
people-role-stewards-only = Only the stewards of the installation give or take this role.
people-role-not-yourself = You cannot give yourself this role. Ask another administrator.
people-role-last-steward = This is the last steward. Name another one first.

# Letters
people-letter-confirm-subject = { $town }: confirm what you wrote
people-letter-confirm-lead = You wrote to { $town } on { $at }. To publish it, open this link and press the button:
people-letter-confirm-link = { $link }
people-letter-confirm-code = Or type this code on the page where you wrote: { $code }
people-letter-confirm-until = The link works until { $link-until }, the code until { $code-until }. Before that nobody sees your text.
people-letter-confirm-other = If you did not write anything, do nothing: the text is deleted after 30 days.
people-letter-kept-subject = { $town }: your text is kept, it is not published
people-letter-kept-lead = You wrote to { $town } on { $at }, but it cannot be published now. { $why }
people-letter-kept-link = Your text is kept for 30 days and counts nowhere. You find it here: { $link }
people-letter-sign-in-subject = { $town }: sign in
people-letter-sign-in-lead = To sign in to { $town }, open this link and press the button:
people-letter-sign-in-link = { $link }
people-letter-sign-in-code = Or type this code: { $code }
people-letter-sign-in-until = Both work until { $until }. If you did not ask for this, do nothing.
people-letter-password-subject = { $town }: your password was changed
people-letter-password-lead = Your password was changed on { $at }. All other devices were signed out.
people-letter-password-other = If this was not you, sign in by e-mail and choose a new password: { $link }
people-letter-role-subject = { $town }: your new role
people-letter-role-lead = You now have the role “{ $role }” for { $town }.
people-letter-role-link = Sign in with this address: { $link }
people-act-role-ended = Someone left their role
people-personal-account = Account
people-personal-account-meaning = Public name, language, e-mail address, password (in a form that cannot be read back), to know you and to write to you.
people-personal-account-kept = While you have an account.
people-personal-sessions = Sessions
people-personal-sessions-meaning = On which devices you are signed in, so that you can end them.
people-personal-sessions-kept = Thirty days after the last use.
people-personal-roles = Roles
people-personal-roles-meaning = What you may do for the authority, if you work there.
people-personal-roles-kept = While you have the role.
people-personal-drafts = Texts to confirm, and codes
people-personal-drafts-meaning = What you wrote and did not publish yet, with the codes to confirm it.
people-personal-drafts-kept = Thirty days.
people-personal-letters = Letters
people-personal-letters-meaning = The e-mail we send you, and what became of it.
people-personal-letters-kept = The text until it is sent, the rest for thirty days.
people-retention-sessions = Sessions that ended
people-retention-sessions-why = A session ends thirty days after its last use.
people-retention-codes = Codes for signing in
people-retention-codes-why = So that no mailbox gets too many letters.
people-retention-drafts = Texts nobody confirmed
people-retention-drafts-why = So that you do not lose what you wrote.
people-retention-contacts = E-mail addresses nobody confirmed
people-retention-contacts-why = Who answers no letter has not shown that the mailbox is theirs.

# Passkeys
people-passkey = Passkey
people-by-passkey-title = With a passkey
people-by-passkey-lead = The quickest and safest way, if you have added a passkey to your account.
people-by-passkey-send = Sign in with a passkey
people-passkey-not-now = The passkey did not answer, or you stopped it. Try again, or use another way.
people-passkey-failed = This passkey was not taken. Try again, or use another way.
people-passkey-late = It took more than 5 minutes, or was sent twice. Try again.
people-passkey-unknown = No account here has this passkey. It may have been removed: sign in another way and add it again.
people-passkey-copied = It counts fewer uses than we saw: there may be a copy of it. It is not taken. Remove it here and add a new one.
people-passkey-copied-tag = perhaps copied
people-passkey-not-kept = This passkey is there already, or you have 20. Remove one first.
people-passkey-name-missing = Give the passkey a name.
people-passkeys-title = Passkeys
people-passkeys-lead = A passkey is kept by your phone, computer or security key. You sign in with its finger, face or PIN; nothing secret leaves it. To add one, scripts must be on in the browser.
people-passkeys-count = { $n ->
    [one] You have { $n } passkey.
   *[other] You have { $n } passkeys.
}
people-passkey-since = added on
people-passkey-elsewhere = works at { $address }
people-passkey-remove = Remove
people-passkey-last = This is your only way in, so it stays. Join an identity or add another passkey first.
people-passkey-name = Name of the passkey
people-passkey-name-hint = So that you recognise it: “office laptop”. Empty: the name of this browser.
people-passkey-add = Add a passkey
people-done-passkey = The passkey is added. You can sign in with it from now on.
people-done-passkey-removed = The passkey is removed. Delete it on your device, too.

# How a session was opened
people-how-letter = by e-mail
people-how-password = by password
people-how-provider = through an identity provider
people-how-passkey = by passkey
people-session-strong = with a second factor

# Second factor
people-second-title = One more step
people-second-lead = Your account asks for a second factor. Open the app on your phone and type its code.
people-second-code = Code
people-second-code-hint = Six digits from the app, or one of your recovery codes.
people-second-enter = Sign in
people-second-lost = Phone and recovery codes lost? An administrator of your place switches the second factor off; then you set it up again.
people-second-wrong = This code is not right, or was used already. Wait for the next one in the app: each works once, for about a minute.
people-second-pause = 10 codes were wrong. Try again after { $until }.
people-second-over = It took more than 10 minutes, or was done already. Sign in again.
people-second-again = Sign in again
people-second-staff-only = A second factor is for people who work for a place here. Your account has no role.
people-factor-title = Second factor
people-factor-lead = After the e-mail or the password, a code from an app on your phone: whoever reads your mail does not get in.
people-factor-how = You need an app that makes codes (any that follows RFC 6238; many are free and need no network). A passkey with finger, face or PIN is a second factor, too: then no code is asked.
people-factor-start = Set it up
people-factor-required = A place where you work asks its staff for it.
people-factor-on = switched on
people-factor-on-status = The second factor is on. Keep the recovery codes.
people-factor-codes-left = { $n ->
    [one] { $n } recovery code is left.
   *[other] { $n } recovery codes are left.
}
people-factor-reading = Connect the app
people-factor-step-app = Open the app and add an account.
people-factor-step-read = Read this picture with it.
people-factor-qr = QR code for the app
people-factor-or-type = Or type these letters into the app:
people-factor-open-app = On this device: open the app
people-factor-step-code = Type the code it shows now.
people-factor-code-hint = Six digits. They change every 30 seconds.
people-factor-confirm = Switch it on
people-factor-codes = Your recovery codes
people-factor-codes-lead = Each lets you in once without the phone. They are shown now and never again.
people-factor-codes-keep = Print them or write them down, and keep them away from the phone.
people-factor-codes-kept = I have kept them
people-factor-new-codes = Make new recovery codes
people-factor-new-codes-lead = Eight new ones; the old ones stop working.
people-factor-end = Switch the second factor off
people-factor-end-lead = From then on the e-mail or the password is enough again. Where a place asks for it, you are there without your roles.
people-factor-manage = Second factor: set up and change
people-done-second-off = The second factor is off.
people-rule-title = Second factor of the staff
people-rule-lead = Staff may add a second factor on their account page. You can require it: who signs in without is then here without roles.
people-rule-required = required
people-rule-require = Require it of all staff
people-rule-relax = Require it no longer
people-rule-has = second factor
people-rule-end = Switch their second factor off
people-rule-own-first = First set up your own second factor and sign in with it: otherwise you would lock yourself out.
people-rule-own-end = Your own second factor ends on its page, against a code.
people-act-second-factor-required = { $by } required a second factor of all staff
people-act-second-factor-relaxed = { $by } no longer requires a second factor of the staff
people-act-second-factor-ended = { $by } switched off the second factor of someone who lost it

# Identity strength
people-identity-title = Who you are to the town
people-identity-lead = Reading and commenting ask for little. Some things, such as a vote of residents, ask for more; the page says so and why. Each step holds the ones before it.
people-identity-way = See how to get it
people-identity-more = Steps and how to get them
people-identity-reached = reached
people-identity-missing = not yet
people-strength-none = Nothing was checked
people-strength-contact = E-mail address confirmed
people-strength-resident = Resident of { $town }
people-strength-national = National electronic identity
people-identity-contact-how = you answered a letter
people-identity-contact-way = Sign in once by e-mail: opening the link confirms the address.
people-identity-desk-way = Go to { $office }, { $address }, with an identity document. They look at it and mark you as a resident; its number is not kept.
people-identity-list-way = Or the town brings in its list: if your confirmed e-mail address is on it, you become a resident when you next sign in.
people-identity-national-way = Sign in with your national electronic identity, where this place offers it on the sign-in page.
people-identity-by-desk = at a desk
people-identity-by-list = by the town’s list
people-identity-by = by { $name }
people-document-label = Document you looked at
people-document-card = identity card
people-document-passport = passport
people-document-permit = residence permit
people-document-register = register of residents
people-document-missing = Choose the document you looked at.
people-document-hint = The kind is kept, never the number.
people-residents-title = Residents
people-residents-lead = Who is known to live here. Some votes are open to residents only. Acts in the register say that someone was marked, never who.
people-residents-known = Known residents
people-residents-aside = Marking residents
people-residents-count = { $n ->
    [one] { $n } resident is known.
   *[other] { $n } residents are known.
}
people-residents-newest = Here are the newest 200.
people-resident-desk = One person, with a document
people-resident-email-hint = The address of their account.
people-resident-mark = Mark as resident
people-resident-end = No longer a resident
people-resident-unknown = No account has this address. Let the person sign in once, then mark them.
people-resident-staff-only = Only help-point operators and officials see and mark residents.
people-resident-officials-only = Only officials bring in the list of residents.
people-resident-not-yourself = You cannot vouch for yourself. Ask a colleague.
people-list-title = The town’s list
people-list-lead = E-mail addresses of residents, from the town’s own records. Who has a confirmed account with one of them is a resident at once, the others when they sign in. Only fingerprints are kept, for a year.
people-list-count = { $n ->
    [one] { $n } address is on the list.
   *[other] { $n } addresses are on the list.
}
people-list-file = File
people-list-file-hint = CSV or text; the first column counts. In place of an address its SHA-256 (of the address in lower case, in hexadecimal) will do.
people-list-lines = Or write them here
people-list-lines-hint = One a line.
people-list-add = Add to the list
people-list-forget = Forget the list
people-list-empty = Choose a file, or write at least one address.
people-list-long = A list can have { $max } lines at most. Divide it.
people-list-wrong = { $n ->
    [one] { $n } line is neither an address nor a fingerprint: line { $line }. Nothing was added.
   *[other] { $n } lines are neither addresses nor fingerprints, the first is line { $line }. Nothing was added.
}
people-act-resident-marked = { $by } marked someone as a resident after looking at a document
people-act-resident-ended = { $by } ended someone’s mark as a resident
people-act-resident-list-added = { $by } added addresses to the list of residents
people-act-resident-list-emptied = { $by } forgot the list of residents

# Letters about the account
people-letter-account-subject = { $town }: your account was changed
people-letter-account-other = If this was not you, sign in by e-mail, sign out everywhere else and look through your account: { $link }
people-letter-passkey-added = A passkey was added to your account on { $at }.
people-letter-passkey-removed = A passkey was removed from your account on { $at }.
people-letter-passkey-copied = On { $at } someone showed a passkey of yours that seems to be a copy. It was not taken. Remove it in your account and add a new one.
people-letter-second-on = The second factor of your account was switched on on { $at }. All other devices were signed out.
people-letter-second-off = The second factor of your account was switched off on { $at }.
people-letter-recovery-used = A recovery code of your account was used on { $at }.

people-personal-passkeys = Passkeys
people-personal-passkeys-meaning = The public half of each passkey, the name you gave it, when it was used last.
people-personal-passkeys-kept = Until you remove them.
people-personal-factor = Second factor
people-personal-factor-meaning = The secret shared with your app, encrypted, and recovery codes in a form that cannot be read back.
people-personal-factor-kept = Until it is switched off.
people-personal-residence = Residence
people-personal-residence-meaning = That you live here, how the town came to know it, the kind of document, who looked at it.
people-personal-residence-kept = While you have an account, or until the town ends it.
people-retention-challenges = Sign-ins that were not finished
people-retention-challenges-why = A passkey’s challenge works for 5 minutes, the page of the second factor for 10.
people-retention-lists = Lists of residents
people-retention-lists-why = Lists grow old; the town brings in a new one each year.
# Signing in through a provider
people-with-title = With an identity you already have
people-with-lead = You confirm there who you are and come back here. We never see your password.
people-with = Sign in with { $provider }
people-oidc-cancelled = You stopped signing in with { $provider }
people-oidc-cancelled-lead = Nothing was sent to us. You can try again, or sign in another way.
people-oidc-down = { $provider } does not answer
people-oidc-down-lead = { $provider } cannot tell us who you are right now. Try again in some minutes, or sign in another way.
people-oidc-lost = Begin again
people-oidc-lost-lead = Signing in took more than 15 minutes, or it began in another browser. Begin again from this one.
people-oidc-replayed-lead = This answer was used already. Begin again: each answer opens the account once.
people-oidc-refused = You are not signed in
people-oidc-other-lead = The answer of { $provider } belongs to another attempt. For your safety we did not take it: begin again.
people-oidc-untrusted-lead = We cannot be sure that the answer comes from { $provider }. For your safety we did not take it. If it happens again, tell this place.
people-oidc-weak-lead = { $provider } checked you at a lower level than this place needs. Begin again and choose the higher level there.
people-oidc-taken = This identity opens another account
people-oidc-taken-lead = The identity you showed at { $provider } belongs to another account here. Sign in with it and take it off there first.
people-oidc-kept = Nothing was changed here. What you wrote and did not publish yet is still kept.
people-oidc-again = Try { $provider } again
people-oidc-other-way = Sign in another way
people-oidc-account = Go to your account
people-oidc-back = Go back without signing in
people-arrival-name-title = Choose a name
people-arrival-name-lead = { $provider } told us who you are. You have no account here yet. Choose the name to show beside what you write: it need not be your full name, and you can change it later.
people-arrival-name-email = Our e-mails to you go to { $email }.
people-arrival-name-no-email = We have no e-mail address of yours: answers wait for you here.
people-arrival-known = Do you have an account already?
people-arrival-letter-title = You have an account: read your mail
people-arrival-letter-lead = { $email } has an account here already. So that nobody takes it over, we sent an e-mail there. Open its link to join { $provider } to the account; it works for 30 minutes.
people-arrival-letter-other = You can also sign in the way you did before and join the two at once.
people-arrival-letter-sign-in = Sign in to your account
people-arrival-join-title = Join { $provider } to your account?
people-arrival-join-lead = Whoever signs in at { $provider } as { $name } will then open the account { $account }.
people-arrival-join-warning = Press the button only if you have just signed in there yourself.
people-arrival-join = Join
people-arrival-join-enter = Join and sign in
people-arrival-leave = Do not join
people-arrival-no-name = (no name)
people-arrival-over = Half an hour is over, or this was done already. Sign in again.
people-arrival-address-taken = This e-mail address has an account by now. Sign in again: we will write to it.
people-identities-title = Identities
people-identities-lead = With an identity of another provider you sign in without our e-mails.
people-identities-join = Join { $provider }
people-identity-remove = Take off
people-identity-last = This is your only way in, so it stays. Join another one first.
people-identity-taken = This identity belongs to another account by now.
people-done-identity = The identity is joined to your account.
people-done-identity-removed = The identity is taken off your account.
people-session-provider = with { $provider }
people-password-no-mailbox = A password goes with an e-mail address, and your account has none.
people-letter-join-subject = { $town }: is this you?
people-letter-join-lead = Someone signed in at { $provider } with your e-mail address, under the name: { $name }. You have an account for { $town } already.
people-letter-join-link = If it was you, join the two: open this link and press the button. { $link }
people-letter-join-until = It works until { $until }.
people-letter-join-other = If it was not you, do nothing: nobody gets into your account.
people-letter-joined-subject = { $town }: a new way into your account
people-letter-joined-lead = On { $at } an identity of { $provider } was joined to your account. It opens the account from now on.
people-letter-joined-other = If this was not you, take it off at once: { $link }
people-personal-identities = Identities at other providers
people-personal-identities-meaning = Which identity opens your account, by the provider’s name and its number for you.
people-personal-identities-kept = While it is joined to your account.
people-personal-arrivals = First arrivals from a provider
people-personal-arrivals-meaning = What the provider told us (its number for you, name, e-mail address) until you choose your account.
people-personal-arrivals-kept = One day.
people-retention-arrivals = First arrivals from a provider
people-retention-arrivals-why = So that you can choose a name or answer our e-mail.
