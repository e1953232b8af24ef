//! Ranked ballots: who is elected.
//!
//! An [`Election`] comes from a BLT file (`read`), a table (`read_table`) or from ballots; equal ballots are kept once with their number. Each
//! rule is a function of it: [`scottish_stv`], [`irv`], [`borda`], [`copeland`], [`schulze`], [`ranked_pairs`]. Candidates
//! are numbered from 1 in the order of the file. A ballot may rank some only: those left out stand below, equal.

mod blt;
mod borda;
mod election;
mod irv;
mod order;
mod pairs;
mod pairwise;
mod scottish;
mod table;

pub use blt::{BltError, LONGEST_FILE, MOST_BALLOTS, MOST_CANDIDATES, read, write};
pub use borda::{Half, Truncation, borda};
pub use election::{Ballot, Candidate, Election};
pub use irv::{Fate, InstantRunoff, Round, irv};
pub use order::TieBreak;
pub use pairs::{Paths, RankedPairs, Strength, copeland, ranked_pairs, schulze};
pub use pairwise::{Duels, duels};
pub use scottish::{Action, Count, Outcome, Stage, Votes, scottish_stv};
pub use table::read_table;
