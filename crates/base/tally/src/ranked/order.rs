//! Who goes first among equals, where the law leaves it to the lot.

use super::election::{Candidate, Election};
use crate::lottery::Seed;

/// How a lot is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TieBreak {
    /// By the number in the file, the lower favoured: for comparison with other programs.
    Number,
    /// By a public seed and the candidate's name.
    Lot(Seed),
}

impl TieBreak {
    /// The one of equals who is favoured: elected, or passed on, first.
    pub(super) fn first(&self, election: &Election, tied: &[Candidate]) -> Option<Candidate> {
        tied.iter().copied().min_by_key(|candidate| self.place(election, *candidate))
    }

    /// The one of equals who is not: excluded first.
    pub(super) fn last(&self, election: &Election, tied: &[Candidate]) -> Option<Candidate> {
        tied.iter().copied().max_by_key(|candidate| self.place(election, *candidate))
    }

    fn place(&self, election: &Election, candidate: Candidate) -> ([u8; 32], Candidate) {
        match self {
            TieBreak::Number => ([0; 32], candidate),
            TieBreak::Lot(seed) => (seed.place(election.name(candidate)), candidate),
        }
    }
}
