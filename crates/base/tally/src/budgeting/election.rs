//! What is counted: projects, the money there is, and ballots.

use std::fmt;

use super::ballots::Ballots;
use super::money::Money;

/// What a ballot says about the projects on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BallotKind {
    /// Those the voter approves of; all alike.
    Approval,
    /// One project.
    #[serde(rename = "choose-1")]
    ChooseOne,
    /// Points shared among projects.
    Cumulative,
    /// Points given to each project on its own.
    Scoring,
    /// Projects from the best down.
    Ordinal,
}

impl BallotKind {
    /// The kind as `.pb` files spell it, in any case.
    pub fn named(name: &str) -> Option<Self> {
        let kinds = [Self::Approval, Self::ChooseOne, Self::Cumulative, Self::Scoring, Self::Ordinal];
        kinds.into_iter().find(|kind| kind.name().eq_ignore_ascii_case(name))
    }

    /// How `.pb` files spell it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Approval => "approval",
            Self::ChooseOne => "choose-1",
            Self::Cumulative => "cumulative",
            Self::Scoring => "scoring",
            Self::Ordinal => "ordinal",
        }
    }

    /// Whether ballots carry points.
    pub const fn has_points(self) -> bool {
        matches!(self, Self::Cumulative | Self::Scoring)
    }

    /// Whether every project on a ballot weighs the same.
    pub const fn is_plain(self) -> bool {
        matches!(self, Self::Approval | Self::ChooseOne)
    }
}

impl fmt::Display for BallotKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Something the money may be spent on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Its name in the file, unique in the election.
    pub id: String,
    /// Its title, empty when the file has none.
    pub name: String,
    /// What it costs, in the election's smallest unit.
    pub cost: u64,
}

/// A vote on a budget. Amounts are whole numbers of the smallest unit that the file uses, so nothing is rounded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Election {
    /// The projects, in the order of the file; ballots refer to them by place.
    pub projects: Vec<Project>,
    /// The money there is, in the smallest unit.
    pub budget: u64,
    /// How many decimals the currency's amounts have here: the smallest unit is 10^-decimals.
    pub decimals: u8,
    /// The currency's code, when the file says it.
    pub currency: Option<String>,
    /// What ballots say.
    pub kind: BallotKind,
    /// The ballots, equal ones merged.
    pub ballots: Ballots,
    /// The votes a project needs under a threshold, when the file says so.
    pub threshold: Option<u64>,
}

impl Election {
    /// The same election with ballots that only say which projects are supported: those with points above zero, or
    /// ranked at all.
    pub fn as_approval(&self) -> Election {
        Election {
            kind: BallotKind::Approval,
            ballots: self.ballots.without_weights(self.kind),
            ..self.clone()
        }
    }

    /// An amount of this election, for reading and writing.
    pub fn money(&self, amount: u64) -> Money {
        Money { amount, decimals: self.decimals }
    }

    /// How many voters support each project: it stands on their ballot, with points above zero where points are given.
    pub fn votes(&self) -> Vec<u64> {
        let mut votes = vec![0; self.projects.len()];
        for ballot in self.ballots.iter() {
            for (project, weight) in ballot.entries() {
                if weight > 0 || !self.kind.has_points() {
                    votes[usize::from(project)] += ballot.count;
                }
            }
        }
        votes
    }
}
