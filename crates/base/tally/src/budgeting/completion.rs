//! What happens to the money that equal shares leave.
//!
//! Equal shares rarely spend the whole budget: some voters' shares cannot fund anything more. **U** spends the rest by
//! [greedy](super::greedy) with the same utility. **Add1** raises every voter's share by a step and counts again from
//! nothing, as long as the outcome costs no more than the budget and something supported would still fit; the last
//! outcome that costs no more than the budget stands. **Add1U** is Add1, then U on what is left. The first share is the
//! budget divided by the ballots, not rounded. The step is a parameter that decides outcomes, so it must be published;
//! one unit of the currency is usual, and far too small where the currency's unit is.
//!
//! **Source.** <https://equalshares.net/implementation/completion>; S. Rey, J. Maly, *The (computational) social choice
//! take on indivisible participatory budgeting*, 2023.
//!
//! **Complexity.** A run of the method for each step.

use std::ops::ControlFlow;

use super::election::Election;
use super::greedy::Greedy;
use super::money::Money;
use super::outcome::Outcome;
use super::shares::{Run, Shares};
use super::utility::Utility;

/// By how much Add1 raises every voter's share: an amount above zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step(Money);

impl Step {
    /// One unit of the currency.
    pub const ONE: Step = Step(Money { amount: 1, decimals: 0 });

    /// An amount above zero.
    pub fn new(amount: Money) -> Option<Step> {
        (amount.amount > 0).then_some(Step(amount))
    }

    /// In the smallest unit of an election, as a fraction.
    fn in_units_of(self, election: &Election) -> (u64, u64) {
        let Money { amount, decimals } = self.0;
        match self.0.at(election.decimals) {
            Some(money) => (money.amount, 1),
            None if decimals > election.decimals => {
                (amount, 10u64.pow(u32::from(decimals - election.decimals)))
            }
            // Larger than any budget: the first raise is the last.
            None => (super::money::AMOUNT_END, 1),
        }
    }
}

/// What happens to the money that equal shares leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Completion {
    /// It stays.
    None,
    /// Greedy spends it.
    U,
    /// Shares are raised.
    Add1(Step),
    /// Shares are raised, then greedy spends what is left.
    Add1U(Step),
}

/// How far a count has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// How often shares were raised.
    pub raised: u64,
    /// What the outcome costs so far.
    pub cost: u64,
    /// The budget.
    pub budget: u64,
}

/// Counts by equal shares and a completion; nothing when it was told to stop.
pub fn equal_shares(
    election: &Election,
    utility: Utility,
    completion: Completion,
    places: &[u32],
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Option<Outcome> {
    let step = match completion {
        Completion::Add1(step) | Completion::Add1U(step) => Some(step.in_units_of(election)),
        Completion::None | Completion::U => None,
    };
    let finer = step.map_or(1, |(_, finer)| finer);
    let mut shares = Shares::new(election, utility, places, finer);
    let share = i128::from(election.budget) * i128::from(finer);
    let mut run = shares.run(share, election.budget);
    let mut raised = 0;
    if let Some((amount, _)) = step {
        let more = i128::from(amount) * i128::from(election.ballots.total().max(1));
        let mut last = true;
        while !is_exhaustive(election, &shares, &run) {
            let reached = Progress { raised, cost: run.cost, budget: election.budget };
            if progress(reached).is_break() {
                return None;
            }
            let next = shares.run(share + more * i128::from(raised + 1), election.budget);
            last = next.cost <= election.budget;
            if !last {
                break;
            }
            (run, raised) = (next, raised + 1);
        }
        if !last {
            run = shares.run(share + more * i128::from(raised), election.budget);
        }
    }
    let mut outcome = shares.explain(&run);
    outcome.raised = raised;
    Some(match completion {
        Completion::U | Completion::Add1U(_) => {
            Greedy::new(election, utility, places).complete(outcome, true)
        }
        Completion::None | Completion::Add1(_) => outcome,
    })
}

/// Whether nothing that somebody supports fits into what is left.
fn is_exhaustive(election: &Election, shares: &Shares<'_>, run: &Run) -> bool {
    let mut funded = vec![false; election.projects.len()];
    run.order.iter().for_each(|p| funded[*p] = true);
    let left = election.budget - run.cost;
    let fits =
        |(p, project): (usize, &super::Project)| !funded[p] && project.cost <= left && shares.is_supported(p);
    !election.projects.iter().enumerate().any(fits)
}
