//! Method of Equal Shares.
//!
//! **Definition.** The budget is divided equally among all voters, empty ballots included. In each round, for each project
//! that its supporters can still pay for, ρ is the least number such that every supporter paying ρ for each unit of
//! utility, or all she has left, covers the cost. The project with the least ρ is funded and paid for so. When no
//! project can be paid for, the method ends; the rest of the budget is for a [completion](super::Completion). Projects
//! that cost nothing are taken first if somebody supports them; projects nobody supports never are.
//!
//! **Source.** D. Peters, G. Pierczyński, P. Skowron, *Proportional participatory budgeting with additive utilities*,
//! NeurIPS 2021; <https://equalshares.net>.
//!
//! **Units.** Under cost utility the worth of a project is its cost, so ρ is the payment of a supporter divided by the
//! cost; under cardinality, ρ is the payment; under points and Borda, the payment for a point.
//!
//! **Ties.** Among projects with exactly the same ρ the one that [`Ties`](super::Ties) puts first.
//!
//! **Exactness.** What a class of equal ballots has left is the share minus the payments for the winners on it, or
//! nothing; so payments alone are kept as exact fractions ([`Chain`](super::exact::Chain)), and every class as a float
//! with a proven bound on its error. Floats decide where the bounds are apart; otherwise the fractions are compared.
//!
//! **Complexity.** Rounds × evaluations in a round (ρ never falls, so few of the projects are looked at) × classes that
//! support the project; memory 8 bytes for each project on each different ballot.

mod exactly;
mod floats;
mod reasons;
mod rounds;

use super::election::Election;
use super::exact::Chain;
use super::support::Support;
use super::utility::Utility;
use exactly::Exactly;

/// The method on one election, ready to be run with one share after another.
#[derive(Debug)]
pub struct Shares<'a> {
    election: &'a Election,
    utility: Utility,
    support: Support,
    /// The end of each project's supporters that have money left.
    alive: Vec<usize>,
    /// The round at which a project's supporters without money were last put behind the others.
    dropped: Vec<u32>,
    /// Places in the order that ends ties.
    places: &'a [u32],
    /// The share of every voter is `share / denominator`.
    share: i128,
    denominator: u64,
    payments: Chain,
    /// The round in which a project was funded, from 1; 0 when it was not, or for free.
    funded: Vec<u32>,
    /// What a voter of each class has left.
    money: Vec<f64>,
    /// No class's float is further than this from the truth.
    error: f64,
    /// A lower bound of each project's payment for a unit.
    low: Vec<f64>,
}

/// What a run found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// Projects in the order of funding; those for free first.
    pub order: Vec<usize>,
    /// How many were for free.
    pub free: usize,
    /// Their cost.
    pub cost: u64,
    /// For each of the others, how many supporters paid all they had left, less than others.
    pub exhausted: Vec<u64>,
}

impl<'a> Shares<'a> {
    /// Shares are whole numbers over `finer` times the number of ballots.
    pub fn new(election: &'a Election, utility: Utility, places: &'a [u32], finer: u64) -> Self {
        let support = Support::of(election, utility);
        let denominator = election.ballots.total().max(1) * finer;
        Shares {
            election,
            utility,
            alive: Vec::new(),
            dropped: Vec::new(),
            places,
            share: 0,
            denominator,
            payments: Chain::new(denominator),
            funded: Vec::new(),
            money: Vec::new(),
            error: 0.0,
            low: Vec::new(),
            support,
        }
    }

    /// Whether anybody supports a project.
    pub fn is_supported(&self, project: usize) -> bool {
        self.support.votes[project] > 0
    }

    /// What ρ is measured in for a project: the payment for a unit divided by this.
    fn worth(&self, project: usize) -> u64 {
        if self.utility == Utility::Cost { self.election.projects[project].cost } else { 1 }
    }
}
