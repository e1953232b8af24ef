//! What a count finds, and why.

use serde::Serialize;

use super::election::Election;

/// An amount for people to read, rounded down to two decimals (more when the election's amounts have more), whole numbers
/// without decimals; never used to decide. Written as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Figure(pub String);

impl Figure {
    /// How many parts of the smallest unit a figure tells apart.
    pub(super) fn parts(election: &Election) -> u64 {
        10u64.pow(2u32.saturating_sub(u32::from(election.decimals)))
    }

    /// From a number of such parts.
    pub(super) fn of_parts(parts: i128, election: &Election) -> Figure {
        let decimals = usize::from(election.decimals.max(2));
        let unit = 10u128.pow(decimals as u32);
        let (size, sign) = (parts.unsigned_abs(), if parts < 0 { "-" } else { "" });
        let part = size % unit;
        let part = if part == 0 { String::new() } else { format!(".{part:0decimals$}") };
        Figure(format!("{sign}{}{part}", size / unit))
    }

    /// From an amount.
    pub(super) fn of(amount: u64, election: &Election) -> Figure {
        Figure::of_parts(i128::from(amount) * i128::from(Figure::parts(election)), election)
    }
}

/// Why a project was or was not funded. Amounts are in the election's currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Reason {
    /// Funded: it costs nothing and somebody supports it.
    Free {
        /// How many voters support it.
        supporters: u64,
    },
    /// Funded: its supporters paid for it from their shares.
    Paid {
        /// In which round.
        round: usize,
        /// How many voters support it.
        supporters: u64,
        /// What each paid, or had left: for each unit of utility, when voters' utilities differ.
        payment: Figure,
        /// How many of them had less, and paid all they had.
        exhausted: u64,
    },
    /// Funded: it came next by votes or points, and fitted.
    Next {
        /// Its votes or points.
        score: u64,
        /// The money that was left before it.
        left: Figure,
        /// Whether it was taken only from what the supporters' shares left.
        completion: bool,
    },
    /// Funded: the load on its supporters was the least.
    Load {
        /// In which round.
        round: usize,
        /// How many voters support it.
        supporters: u64,
        /// The load on each of them afterwards.
        load: Figure,
    },
    /// Funded although nobody supports it, as everything supported was and money was left.
    LeftOver,
    /// Not funded: nobody supports it.
    NoSupporters,
    /// Not funded: at the end its supporters together had less than it costs.
    Short {
        /// How many voters support it.
        supporters: u64,
        /// What they had left together.
        held: Figure,
        /// What they had left each, on average.
        each: Figure,
        /// What was missing.
        missing: Figure,
        /// With a completion: the money that was left when its turn came, less than it costs.
        #[serde(skip_serializing_if = "Option::is_none")]
        left: Option<Figure>,
    },
    /// Not funded: when its turn came, less money was left than it costs.
    DoesNotFit {
        /// Its votes or points.
        score: u64,
        /// The money that was left.
        left: Figure,
        /// What was missing.
        missing: Figure,
    },
    /// Not funded: counting had stopped at a project that did not fit.
    Stopped {
        /// That project.
        at: String,
        /// The money that was left.
        left: Figure,
        /// Whether this project alone would have fitted into it.
        fits: bool,
    },
    /// Not funded: too few votes or points.
    BelowThreshold {
        /// Its votes or points.
        score: u64,
        /// Those it needed.
        threshold: u64,
    },
    /// Not funded: it costs more than the whole budget.
    DearerThanBudget,
}

/// A project funded: a step of the count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Its place among the election's projects.
    pub project: usize,
    /// Why.
    pub reason: Reason,
    /// The money left after it, in the smallest unit.
    pub left: u64,
}

/// What a count found. Every project is either among the steps or left out, with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The projects funded, in the order in which they were.
    pub steps: Vec<Taken>,
    /// The others, in the order of the election.
    pub left_out: Vec<(usize, Reason)>,
    /// What the funded ones cost together, in the smallest unit.
    pub cost: u64,
    /// Under Add1: how often every voter's money was raised by the step.
    pub raised: u64,
}

impl Outcome {
    /// The funded projects' places, in the order of funding.
    pub fn order(&self) -> Vec<usize> {
        self.steps.iter().map(|step| step.project).collect()
    }

    /// The funded projects' ids, in the order of funding.
    pub fn ids<'a>(&self, election: &'a Election) -> Vec<&'a str> {
        self.steps.iter().map(|step| election.projects[step.project].id.as_str()).collect()
    }

    /// The funded projects' ids, as text in order.
    pub fn winners<'a>(&self, election: &'a Election) -> Vec<&'a str> {
        let mut ids = self.ids(election);
        ids.sort_unstable();
        ids
    }
}
