//! Candidates two by two: how many prefer one to the other.

use super::election::{Candidate, Election};

/// Who is preferred to whom, by how many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duels {
    candidates: Vec<Candidate>,
    prefer: Vec<Vec<u64>>,
}

/// Counts every duel. A candidate left out of a ballot stands below those on it, equal to the others left out.
/// Complexity: O(distinct ballots × candidates²).
pub fn duels(election: &Election) -> Duels {
    let candidates: Vec<Candidate> = election.candidates().collect();
    let size = election.names.len() + 1;
    let mut prefer = vec![vec![0; size]; size];
    for ballot in election.ballots() {
        let mut below = vec![true; size];
        for candidate in &ballot.ranking {
            below[*candidate] = false;
            for other in candidates.iter().filter(|other| below[**other]) {
                prefer[*candidate][*other] += ballot.number;
            }
        }
    }
    Duels { candidates, prefer }
}

impl Duels {
    /// The candidates who stand, by number.
    pub fn candidates(&self) -> &[Candidate] {
        &self.candidates
    }

    /// How many prefer the first to the second.
    pub fn prefer(&self, first: Candidate, second: Candidate) -> u64 {
        self.prefer[first][second]
    }

    /// By how many more the first is preferred; nothing when it is not.
    pub fn margin(&self, first: Candidate, second: Candidate) -> u64 {
        self.prefer[first][second].saturating_sub(self.prefer[second][first])
    }

    /// Whoever beats every other in a duel, if anyone does (Condorcet, 1785).
    pub fn condorcet_winner(&self) -> Option<Candidate> {
        let beats_all = |one: &&Candidate| {
            self.candidates.iter().all(|other| *other == **one || self.margin(**one, *other) > 0)
        };
        self.candidates.iter().find(beats_all).copied()
    }
}
