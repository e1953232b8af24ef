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
