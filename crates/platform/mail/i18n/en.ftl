mail-menu = Undelivered mail
mail-to = To
mail-administrators-only = Only the town’s administrators see which letters did not arrive.
mail-demo-title = Mail of this demonstration
mail-demo-lead = No letter leaves this machine: each is shown here instead, the newest first.
mail-demo-filter = Only letters to this address
mail-demo-filter-go = Show
mail-demo-none = 0 letters. Leave a comment with an e-mail address, and the letter that confirms it appears here.
mail-staff-title = Undelivered mail
mail-staff-lead = Letters the mail server refused, and letters of which we do not know whether it took them. Those are not sent again by themselves, so that nobody gets a letter twice.
mail-staff-none = 0 letters. Everything the mail server was given arrived there.
mail-state-doubtful = Perhaps sent
mail-state-failed = Not sent
mail-send-again = Send again
mail-tries = { $n ->
    [one] tried { $n } time
   *[other] tried { $n } times
}
