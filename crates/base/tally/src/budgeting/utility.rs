//! What a funded project is worth to a supporter.

use std::fmt;

use super::election::{BallotKind, Election};

/// What a funded project is worth to a supporter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Utility {
    /// What it costs: money spent as the voter wished. Favours large projects that many support.
    Cost,
    /// One, whatever it costs: the number of funded projects on the ballot. Favours small projects.
    Card,
    /// The points given to it. For cumulative and scoring ballots.
    Points,
    /// The number of projects ranked below it on the ballot, the last therefore worth nothing. For ordinal ballots.
    Borda,
}

impl Utility {
    /// What ballots of a kind are usually counted by.
    pub const fn usual(kind: BallotKind) -> Utility {
        match kind {
            BallotKind::Approval | BallotKind::ChooseOne => Utility::Cost,
            BallotKind::Cumulative | BallotKind::Scoring => Utility::Points,
            BallotKind::Ordinal => Utility::Borda,
        }
    }

    /// Whether ballots of a kind say what this needs.
    pub const fn fits(self, kind: BallotKind) -> bool {
        match self {
            Utility::Cost | Utility::Card => true,
            Utility::Points => kind.has_points(),
            Utility::Borda => matches!(kind, BallotKind::Ordinal),
        }
    }

    /// The same for every supporter of a project.
    pub(super) const fn is_uniform(self) -> bool {
        matches!(self, Utility::Cost | Utility::Card)
    }

    /// The units of utility that an entry of a ballot brings; under cost a unit is the project's cost. Zero is no support.
    pub(super) const fn units(self, kind: BallotKind, weight: u32) -> u64 {
        match self {
            Utility::Cost | Utility::Card => (weight > 0 || !kind.has_points()) as u64,
            Utility::Points | Utility::Borda => weight as u64,
        }
    }

    /// The sum of units over all ballots, for each project: votes, points or Borda points.
    pub fn totals(self, election: &Election) -> Vec<u64> {
        let mut totals = vec![0; election.projects.len()];
        for ballot in election.ballots.iter() {
            for (project, weight) in ballot.entries() {
                totals[usize::from(project)] += ballot.count * self.units(election.kind, weight);
            }
        }
        totals
    }
}

impl fmt::Display for Utility {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Utility::Cost => "cost",
            Utility::Card => "card",
            Utility::Points => "points",
            Utility::Borda => "borda",
        })
    }
}
