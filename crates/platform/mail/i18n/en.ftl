mail-menu = Undelivered mail
mail-to = To
mail-officials-only = Only those who work for the town see which e-mails did not arrive.
mail-staff-masked = Only administrators see whole addresses and send an e-mail again.
mail-written = written
mail-given-up = last tried
mail-administrators-only = Only the town’s administrators see which e-mails did not arrive.
mail-demo-title = E-mails of this demonstration
mail-demo-lead = No e-mail leaves this machine: each is shown here instead, the newest first.
mail-demo-filter = Only e-mails to this address
mail-demo-filter-go = Show
mail-demo-none = 0 e-mails. Leave a comment with an e-mail address, and the e-mail that confirms it appears here.
mail-staff-title = Undelivered mail
mail-staff-lead = E-mails the mail server refused, and those of which we do not know whether it took them. These are not sent again by themselves, so that nobody gets the same one twice.
mail-staff-none = 0 e-mails. Everything the mail server was given arrived there.
mail-state-doubtful = Perhaps sent
mail-state-failed = Not sent
mail-send-again = Send again
mail-tries = { $n ->
    [one] tried { $n } time
   *[other] tried { $n } times
}
mail-retention-letters = Letters sent or given up
mail-retention-letters-why = To know whether a notice arrived.
