register-title = Register of public acts
register-lead = What happened here, in order. Nothing is taken out: whoever kept a copy can see if something changed.
register-acts = { $n ->
    [one] { $n } act
   *[other] { $n } acts
}
register-empty = Nothing has been published yet. The first act will be the first consultation.
register-proof = How to check it
register-proof-lead = Each act is chained to the one before it. This fingerprint stands for all of them; the download holds what is needed to compute it again.
