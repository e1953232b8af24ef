//! Ranked ballots: who is elected.
