//! A count: rule, utility, completion and ties, fixed before it begins.

use std::ops::ControlFlow;

use super::completion::{Completion, Progress, equal_shares};
use super::election::{BallotKind, Election};
use super::greedy::{Stop, greedy};
use super::money::AMOUNT_END;
use super::outcome::Outcome;
use super::phragmen::phragmen;
use super::ties::Ties;
use super::utility::Utility;

/// By which rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// The best first, as long as there is money.
    Greedy(Stop),
    /// Method of Equal Shares.
    EqualShares(Completion),
    /// Sequential Phragmén.
    Phragmen,
}

/// How an election is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The rule.
    pub rule: Rule,
    /// What a project is worth to a supporter; sequential Phragmén does not ask.
    pub utility: Utility,
    /// Who goes first among equals.
    pub ties: Ties,
}

/// A count that cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotCounted {
    /// Ballots do not say what the utility asks.
    #[error("{utility} utility is not for {kind} ballots")]
    Utility {
        /// The utility.
        utility: Utility,
        /// The kind of the ballots.
        kind: BallotKind,
    },
    /// A ballot names a project that is not there, or an amount is not below [`AMOUNT_END`].
    #[error("the election names projects that it does not have, or amounts that are too large")]
    Unsound,
    /// Whoever watched it said to stop.
    #[error("the count was stopped")]
    Halted,
}

impl Count {
    /// Counts.
    ///
    /// # Errors
    /// When the utility is not one for this kind of ballots, or the election is not sound.
    pub fn of(&self, election: &Election) -> Result<Outcome, NotCounted> {
        self.watched(election, &mut |_| ControlFlow::Continue(()))
    }

    /// Counts, saying how far it has come and stopping when told to: under Add1 with a small step a count may take long.
    ///
    /// # Errors
    /// As [`Count::of`], and when it was told to stop.
    pub fn watched(
        &self,
        election: &Election,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Outcome, NotCounted> {
        let (utility, kind) = (self.utility, election.kind);
        if self.rule != Rule::Phragmen && !utility.fits(kind) {
            return Err(NotCounted::Utility { utility, kind });
        }
        if !is_sound(election) {
            return Err(NotCounted::Unsound);
        }
        let places = self.ties.places(election);
        Ok(match self.rule {
            Rule::Greedy(stop) => greedy(election, utility, stop, &places),
            Rule::EqualShares(completion) => {
                equal_shares(election, utility, completion, &places, progress).ok_or(NotCounted::Halted)?
            }
            Rule::Phragmen => phragmen(election, &places),
        })
    }
}

fn is_sound(election: &Election) -> bool {
    let projects = &election.projects;
    let amounts = projects.iter().map(|p| p.cost).chain([election.budget]).all(|amount| amount < AMOUNT_END);
    amounts
        && election.ballots.iter().all(|b| b.projects.last().is_none_or(|p| usize::from(*p) < projects.len()))
}
