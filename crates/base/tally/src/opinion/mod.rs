//! Groups of opinion, and what each of them holds.
