//! Borda's count: a place is worth as many points as there are candidates below it (J.-C. de Borda, 1781).

use serde::{Serialize, Serializer};

use super::election::Election;

/// What those get who are left out of a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truncation {
    /// They share the points of the places left over, equally.
    Average,
    /// Nothing.
    Zero,
}

/// A number of points in halves; written "44629/2", or whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Half(pub u64);

impl std::fmt::Display for Half {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.0.is_multiple_of(2) { write!(f, "{}", self.0 / 2) } else { write!(f, "{}/2", self.0) }
    }
}

impl Serialize for Half {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The points of each candidate, by number; the first are of candidate 1. Ballots without any choice give none.
/// Complexity: O(distinct ballots × candidates).
pub fn borda(election: &Election, truncation: Truncation) -> Vec<Half> {
    let standing = election.candidates().count() as u64;
    let mut points = vec![Half(0); election.names.len()];
    for ballot in election.ballots().iter().filter(|ballot| !ballot.ranking.is_empty()) {
        let ranked = ballot.ranking.len() as u64;
        for (place, candidate) in ballot.ranking.iter().enumerate() {
            points[candidate - 1].0 += ballot.number * 2 * (standing - 1 - place as u64);
        }
        if truncation == Truncation::Average {
            let shared = standing.saturating_sub(ranked + 1);
            for candidate in election.candidates().filter(|candidate| !ballot.ranking.contains(candidate)) {
                points[candidate - 1].0 += ballot.number * shared;
            }
        }
    }
    points
}
