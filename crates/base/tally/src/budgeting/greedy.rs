//! Greedy: the best first, as long as there is money.
//!
//! **Definition.** Projects are taken in the order of total utility for each unit of cost. Under cost utility that is the
//! order of votes, which is what most towns do; under points it is points for a unit of cost. [`Stop`] says what
//! happens at the first project that does not fit. Projects that cost nothing come first if anybody supports them,
//! projects nobody supports last.
//!
//! **Source.** The rule of practice; as utilitarian greedy in N. Talmon, P. Faliszewski, *A framework for
//! approval-based budgeting methods*, AAAI 2019. The variants are those named in Pabulib's `rule`.
//!
//! **Ties.** Equal utility for a unit of cost: the project that [`Ties`](super::Ties) puts first.
//!
//! **Complexity.** One pass over the ballots and a sort of the projects; compared as products of whole numbers.

use super::election::Election;
use super::outcome::{Figure, Outcome, Reason, Taken};
use super::utility::Utility;

/// What happens at a project that does not fit into the money left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// It is passed over; cheaper ones after it may still fit.
    Never,
    /// Counting ends.
    AtFirst,
    /// It is passed over; projects with less than so many votes (points, under points and Borda) take no part.
    Threshold(u64),
}

/// Counts by greedy.
pub fn greedy(election: &Election, utility: Utility, stop: Stop, places: &[u32]) -> Outcome {
    let mut counting = Greedy::new(election, utility, places);
    counting.stop = stop;
    let nothing = Outcome { steps: Vec::new(), left_out: Vec::new(), cost: 0, raised: 0 };
    counting.complete(nothing, false)
}

/// The order of greedy on an election, for as many outcomes as wished.
pub struct Greedy<'a> {
    election: &'a Election,
    scores: Vec<u64>,
    order: Vec<usize>,
    stop: Stop,
}

impl<'a> Greedy<'a> {
    pub fn new(election: &'a Election, utility: Utility, places: &[u32]) -> Self {
        let scores = utility.totals(election);
        let mut order: Vec<usize> = (0..election.projects.len()).collect();
        let cost = |p: usize| u128::from(election.projects[p].cost);
        let price = |p: usize| if utility == Utility::Cost { 1 } else { cost(p) };
        let class = |p: usize| match (scores[p], cost(p)) {
            (0, _) => 2,
            (_, 0) => 0,
            _ => 1,
        };
        order.sort_by(|a, b| {
            let (left, right) = (u128::from(scores[*a]) * price(*b), u128::from(scores[*b]) * price(*a));
            let density = if class(*a) == 1 { right.cmp(&left) } else { std::cmp::Ordering::Equal };
            class(*a).cmp(&class(*b)).then_with(|| density).then_with(|| places[*a].cmp(&places[*b]))
        });
        Greedy { election, scores, order, stop: Stop::Never }
    }

    /// Spends what an outcome leaves. Reasons of projects that stay out say what the first rule said, too.
    pub fn complete(&self, first: Outcome, completion: bool) -> Outcome {
        let mut out = first;
        let projects = &self.election.projects;
        let funded: Vec<usize> = out.order();
        let mut left = self.election.budget - out.cost;
        let mut earlier: Vec<Option<Reason>> = vec![None; projects.len()];
        for (project, reason) in std::mem::take(&mut out.left_out) {
            earlier[project] = Some(reason);
        }
        let mut stopped: Option<&str> = None;
        for project in self.order.iter().copied().filter(|p| !funded.contains(p)) {
            let (cost, score) = (projects[project].cost, self.scores[project]);
            let figure = Figure::of(left, self.election);
            if let Stop::Threshold(threshold) = self.stop
                && score < threshold
            {
                out.left_out.push((project, Reason::BelowThreshold { score, threshold }));
            } else if let Some(at) = stopped {
                let reason = Reason::Stopped { at: at.to_owned(), left: figure, fits: cost <= left };
                out.left_out.push((project, reason));
            } else if cost <= left {
                left -= cost;
                let reason = match score {
                    0 => Reason::LeftOver,
                    score => Reason::Next { score, left: figure, completion },
                };
                out.steps.push(Taken { project, reason, left });
                out.cost += cost;
            } else {
                if self.stop == Stop::AtFirst {
                    stopped = Some(&projects[project].id);
                }
                let missing = Figure::of(cost - left, self.election);
                let reason = match earlier[project].take() {
                    Some(Reason::Short { supporters, held, each, missing, .. }) => {
                        Reason::Short { supporters, held, each, missing, left: Some(figure) }
                    }
                    _ => Reason::DoesNotFit { score, left: figure, missing },
                };
                out.left_out.push((project, reason));
            }
        }
        out.left_out.sort_by_key(|(project, _)| *project);
        out
    }
}
