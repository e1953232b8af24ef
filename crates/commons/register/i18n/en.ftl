register-title = Register of public acts
register-lead = What happened here, in order. Nothing is taken out: whoever kept a copy can see if something changed.
register-acts = { $n ->
    [one] { $n } act
   *[other] { $n } acts
}
register-empty = Nothing has been published yet. The first act will be the first consultation.
register-proof = How to check it
register-proof-lead = Each act is chained to the one before it. This fingerprint stands for all of them; the download holds what is needed to compute it again.
register-someone = Someone
register-personal-acts = Public acts
register-personal-acts-meaning = Who did something in public, with the chosen name and the text, so that everyone can see what happened and when.
register-personal-acts-kept = In the archive; name and text are erased when you ask, and the chain of acts can still be checked.
