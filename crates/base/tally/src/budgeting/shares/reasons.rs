//! Why a run funded what it did.

use num_bigint::Sign;

use super::{Run, Shares};
use crate::budgeting::outcome::{Figure, Outcome, Reason, Taken};

impl Shares<'_> {
    /// The run that was just finished, with reasons.
    pub fn explain(&self, run: &Run) -> Outcome {
        let mut left = self.election.budget;
        let mut steps = Vec::new();
        for (at, project) in run.order.iter().copied().enumerate() {
            let supporters = self.support.votes[project];
            left -= self.election.projects[project].cost;
            let reason = match self.funded[project] {
                0 => Reason::Free { supporters },
                round => Reason::Paid {
                    round: round as usize,
                    supporters,
                    payment: self.paid_in(round as usize),
                    exhausted: run.exhausted[at - run.free],
                },
            };
            steps.push(Taken { project, reason, left });
        }
        let out = |project: &usize| !run.order.contains(project);
        let left_out = (0..self.election.projects.len()).filter(out).map(|p| (p, self.why_not(p))).collect();
        Outcome { steps, left_out, cost: run.cost, raised: 0 }
    }

    fn paid_in(&self, round: usize) -> Figure {
        let mut factors = vec![0; self.payments.len()];
        factors[round - 1] = 1;
        let payment = self.payments.combine(0, &factors);
        Figure::of_parts(self.payments.floor(&payment, 1, Figure::parts(self.election)), self.election)
    }

    fn why_not(&self, project: usize) -> Reason {
        let supporters = self.support.votes[project];
        if supporters == 0 {
            return Reason::NoSupporters;
        }
        let with_money = |at: usize| self.money[self.support.supporters[at].class as usize] > 0.0;
        let held: Vec<bool> = self.support.range(project).map(with_money).collect();
        let missing = self.missing(project, &held);
        debug_assert_eq!(missing.sign(), Sign::Plus, "supporters of a project left out cannot pay for it");
        let cost = i128::from(self.election.projects[project].cost) * i128::from(self.denominator);
        let held = self.payments.combine(cost, &[]) - &missing;
        let figure = |number, share| {
            Figure::of_parts(self.payments.floor(number, share, Figure::parts(self.election)), self.election)
        };
        Reason::Short {
            supporters,
            held: figure(&held, 1),
            each: figure(&held, supporters),
            missing: figure(&missing, 1),
            left: None,
        }
    }
}
