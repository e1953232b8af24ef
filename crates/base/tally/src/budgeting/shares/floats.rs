//! The payment a project needs, in floats with a bound on their error.
//!
//! Every bound below is a bound in the sense of standard floating-point analysis: U is the unit roundoff, a sum of n
//! terms that are not negative is within n·U of itself, and constants are rounded up generously.

use super::Shares;
use crate::budgeting::support::Supporter;

/// The unit roundoff of 64-bit floats.
pub const U: f64 = f64::EPSILON / 2.0;

/// What is known of the payment for a unit that a project needs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Payment {
    /// Its supporters have less than its cost.
    TooDear,
    /// Not below this, and that is all that matters now.
    AtLeast(f64),
    /// Between the two.
    Within(f64, f64),
    /// Not below this; floats cannot tell more.
    Unclear(f64),
}

impl Shares<'_> {
    /// The bound on every class's money after the payments so far: the share, each payment and each subtraction are
    /// rounded once, and a payment's float is within 2^-50 of it.
    pub(super) fn error_bound(&self, share: f64) -> f64 {
        share * U * (self.payments.len() as f64 + 16.0)
    }

    /// The least payment for a unit with which the supporters cover the cost: Newton's method from below, which is exact on
    /// this concave, piecewise linear function after finitely many steps. It may stop as soon as the payment is above `enough`.
    pub(super) fn payment<const WEIGHTED: bool>(&mut self, project: usize, enough: f64) -> Payment {
        // Those without money change nothing here, so they may stay for a while.
        if self.payments.len() as u32 >= self.dropped[project] + 4 {
            self.drop_exhausted(project);
        }
        let cost = self.election.projects[project].cost as f64;
        let range = self.support.range(project).start..self.alive[project];
        let supporters = &self.support.supporters[range.clone()];
        let units = if WEIGHTED { &self.support.units[range] } else { &[][..] };
        let terms = supporters.len() as f64 + 8.0;
        let mut rate = self.low[project];
        loop {
            let Pass { paid, exhausted, open, next } = pass::<WEIGHTED>(&self.money, supporters, units, rate);
            let slack = (exhausted * self.error + terms * U * cost) * 1.01;
            if open == 0.0 {
                return if paid + slack < cost {
                    Payment::TooDear
                } else {
                    Payment::Unclear(self.low[project])
                };
            }
            let better = (cost - paid) / open;
            // The sum of what is open has up to `terms` roundings when it is weighted, none otherwise.
            let delta = slack / open * 1.01 + better.abs() * U * (if WEIGHTED { terms } else { 8.0 });
            let (low, high) = (better - delta, better + delta);
            self.low[project] = f64::max(self.low[project], low);
            if low > enough {
                return Payment::AtLeast(low);
            }
            if better < rate {
                return Payment::Unclear(self.low[project]);
            }
            if next >= better {
                let clear = next > (high + self.error) * (1.0 + 4.0 * U);
                return if clear { Payment::Within(low, high) } else { Payment::Unclear(self.low[project]) };
            }
            rate = better;
        }
    }

    /// Moves supporters without money behind the others.
    pub(super) fn drop_exhausted(&mut self, project: usize) {
        let mut at = self.support.range(project).start;
        let mut end = self.alive[project];
        while at < end {
            if self.money[self.support.supporters[at].class as usize] == 0.0 {
                end -= 1;
                self.support.supporters.swap(at, end);
                if !self.support.units.is_empty() {
                    self.support.units.swap(at, end);
                }
            } else {
                at += 1;
            }
        }
        self.alive[project] = end;
        self.dropped[project] = self.payments.len() as u32;
    }
}

/// What supporters pay at a rate.
struct Pass {
    /// All that those with less, or just as much, have.
    paid: f64,
    /// How many they are.
    exhausted: f64,
    /// The units of the others.
    open: f64,
    /// The rate at which the first of the others has no more than it asks.
    next: f64,
}

/// Sums in four lanes without branches, as which voters have less is as good as random.
fn pass<const WEIGHTED: bool>(money: &[f64], supporters: &[Supporter], units: &[u32], rate: f64) -> Pass {
    const LANES: usize = 4;
    let (mut paid, mut exhausted, mut open) = ([0.0; LANES], [0.0; LANES], [0.0; LANES]);
    let mut next = [f64::INFINITY; LANES];
    let mut one = |lane: usize, at: usize| {
        let Supporter { class, count } = supporters[at];
        let (held, count) = (money[class as usize], f64::from(count));
        let unit = if WEIGHTED { f64::from(units[at]) } else { 1.0 };
        let less = held <= rate * unit;
        paid[lane] += if less { count * held } else { 0.0 };
        exhausted[lane] += if less { count } else { 0.0 };
        open[lane] += if less { 0.0 } else { count * unit };
        let level = if WEIGHTED { held / unit } else { held };
        let level = if less { f64::INFINITY } else { level };
        next[lane] = if level < next[lane] { level } else { next[lane] };
    };
    let whole = supporters.len() / LANES * LANES;
    for at in (0..whole).step_by(LANES) {
        one(0, at);
        one(1, at + 1);
        one(2, at + 2);
        one(3, at + 3);
    }
    (whole..supporters.len()).for_each(|at| one(0, at));
    let sum = |lanes: [f64; LANES]| lanes.iter().sum();
    let next = next.into_iter().fold(f64::INFINITY, f64::min);
    Pass { paid: sum(paid), exhausted: sum(exhausted), open: sum(open), next }
}
