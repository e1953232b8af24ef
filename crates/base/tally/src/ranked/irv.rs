//! Instant run-off: the candidate with the fewest votes goes, until one has more than half of those that are left.
//! Also called alternative vote. Complexity: O(candidates × distinct ballots).

use std::collections::BTreeMap;

use serde::Serialize;

use super::election::{Candidate, Election};
use super::order::TieBreak;

/// A round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Round {
    /// The votes of those still in, by number.
    pub totals: BTreeMap<Candidate, u64>,
    /// Papers without a further choice.
    pub exhausted: u64,
    /// Who goes; nobody in the last round.
    pub excluded: Option<Candidate>,
    /// Among whom the lot decided, when it had to.
    pub lot: Vec<Candidate>,
}

/// Why a candidate won or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum Fate {
    /// Had more than half of the votes left.
    Won {
        /// In this round, from 1.
        round: usize,
        /// With so many.
        votes: u64,
        /// Of so many.
        of: u64,
    },
    /// Had the fewest.
    Excluded {
        /// In this round, from 1.
        round: usize,
        /// With so many.
        votes: u64,
    },
    /// Was beaten in the last round.
    Beaten {
        /// With so many.
        votes: u64,
        /// The winner had so many more.
        behind: u64,
    },
    /// Withdrew before the count.
    Withdrawn,
}

/// A whole run-off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstantRunoff {
    /// Who won; nobody when nobody stands.
    pub winner: Option<Candidate>,
    /// Every round.
    pub rounds: Vec<Round>,
    /// What became of each candidate, by number; the first is of candidate 1.
    pub fates: Vec<Fate>,
}

/// Counts one winner. Ties for the last place: by lot.
pub fn irv(election: &Election, ties: &TieBreak) -> InstantRunoff {
    let mut left: Vec<Candidate> = election.candidates().collect();
    let mut rounds: Vec<Round> = Vec::new();
    let mut fates = vec![Fate::Withdrawn; election.names.len()];
    loop {
        let (totals, exhausted) = votes(election, &left);
        let most = totals.iter().max_by_key(|(candidate, votes)| (**votes, std::cmp::Reverse(**candidate)));
        let of = election.valid() - exhausted;
        let won =
            most.filter(|(_, votes)| **votes * 2 > of || left.len() == 1).map(|(c, votes)| (*c, *votes));
        if won.is_some() || left.is_empty() {
            if let Some((winner, votes)) = won {
                for (candidate, own) in &totals {
                    fates[candidate - 1] = Fate::Beaten { votes: *own, behind: votes - own };
                }
                fates[winner - 1] = Fate::Won { round: rounds.len() + 1, votes, of };
            }
            rounds.push(Round { totals, exhausted, excluded: None, lot: Vec::new() });
            return InstantRunoff { winner: won.map(|(candidate, _)| candidate), rounds, fates };
        }
        let fewest = totals.values().min().copied().unwrap_or(0);
        let tied: Vec<Candidate> = left.iter().copied().filter(|c| totals[c] == fewest).collect();
        let excluded = ties.last(election, &tied);
        if let Some(candidate) = excluded {
            fates[candidate - 1] = Fate::Excluded { round: rounds.len() + 1, votes: fewest };
        }
        left.retain(|candidate| Some(*candidate) != excluded);
        let lot = if tied.len() > 1 { tied } else { Vec::new() };
        rounds.push(Round { totals, exhausted, excluded, lot });
    }
}

fn votes(election: &Election, left: &[Candidate]) -> (BTreeMap<Candidate, u64>, u64) {
    let mut totals: BTreeMap<Candidate, u64> = left.iter().map(|candidate| (*candidate, 0)).collect();
    let mut exhausted = 0;
    for ballot in election.ballots().iter().filter(|ballot| !ballot.ranking.is_empty()) {
        match ballot.ranking.iter().find(|candidate| totals.contains_key(candidate)) {
            Some(candidate) => *totals.entry(*candidate).or_default() += ballot.number,
            None => exhausted += ballot.number,
        }
    }
    (totals, exhausted)
}
