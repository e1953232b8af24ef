//! The payment a project needs, in floats with a bound on their error.
//!
//! Every bound below is a bound in the sense of standard floating-point analysis: U is the unit roundoff, a sum of n
//! terms that are not negative is within n·U of itself, and constants are rounded up generously.

use super::Shares;

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
        self.drop_exhausted(project);
        let cost = self.election.projects[project].cost as f64;
        let range = self.support.range(project).start..self.alive[project];
        let supporters = &self.support.supporters[range.clone()];
        let units = if WEIGHTED { &self.support.units[range] } else { &[][..] };
        let terms = supporters.len() as f64 + 8.0;
        let mut rate = self.low[project];
        loop {
            let (mut paid, mut exhausted, mut open, mut next) = (0.0, 0.0, 0.0, f64::INFINITY);
            for (at, supporter) in supporters.iter().enumerate() {
                let money = self.money[supporter.class as usize];
                let count = f64::from(supporter.count);
                let unit = if WEIGHTED { f64::from(units[at]) } else { 1.0 };
                if money <= rate * unit {
                    paid += count * money;
                    exhausted += count;
                } else {
                    open += count * unit;
                    next = f64::min(next, if WEIGHTED { money / unit } else { money });
                }
            }
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
    }
}
