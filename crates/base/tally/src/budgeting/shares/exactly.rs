//! The payment a project needs, as a fraction.

use std::cmp::Ordering;

use num_bigint::{BigInt, Sign};

use super::Shares;
use super::floats::U;

/// A payment for a unit: `numerator / (denominator of the payments so far · units)`.
#[derive(Debug, Clone)]
pub struct Exactly {
    pub numerator: BigInt,
    /// The units of those who pay it; those with less pay all they have.
    pub units: u64,
    /// Those with less, or exactly as much, by place among the project's supporters with money.
    pub exhausted: Vec<bool>,
}

impl Exactly {
    /// Which of two projects' ρ is less, their worths given.
    pub fn compare(&self, worth: u64, other: &Exactly, other_worth: u64) -> Ordering {
        let left = &self.numerator * other.units * other_worth;
        let right = &other.numerator * self.units * worth;
        left.cmp(&right)
    }
}

impl Shares<'_> {
    /// The least payment for a unit with which the supporters cover the cost; none when all they have does not. A lower
    /// bound of it, in `low`, is where the search begins.
    pub(super) fn payment_exactly(&mut self, project: usize) -> Option<Exactly> {
        self.drop_exhausted(project);
        let places = self.support.range(project).start..self.alive[project];
        let all = vec![true; places.len()];
        if self.missing(project, &all).sign() == Sign::Plus {
            return None;
        }
        let low = self.low[project];
        let surely =
            |at: usize| self.held(at) + self.error < low * f64::from(self.support.unit(at)) * (1.0 - 4.0 * U);
        let mut exhausted: Vec<bool> = places.clone().map(surely).collect();
        loop {
            let numerator = self.missing(project, &exhausted);
            let units = self.open_units(project, &exhausted);
            let mut more = false;
            let mut level = Vec::new();
            for (nth, at) in
                places.clone().enumerate().filter(|(nth, _)| !exhausted[*nth]).collect::<Vec<_>>()
            {
                match self.compare_held(at, &numerator, units) {
                    Ordering::Less => (exhausted[nth], more) = (true, true),
                    Ordering::Equal => level.push(nth),
                    Ordering::Greater => {}
                }
            }
            if !more {
                level.into_iter().for_each(|nth| exhausted[nth] = true);
                return Some(Exactly { numerator, units, exhausted });
            }
        }
    }

    /// The payment when it is already known who is exhausted by it.
    pub(super) fn payment_by(&self, project: usize, exhausted: Vec<bool>) -> Exactly {
        let numerator = self.missing(project, &exhausted);
        Exactly { numerator, units: self.open_units(project, &exhausted), exhausted }
    }

    /// Who has less than a payment between `low` and `high`, by floats; none when they cannot tell for somebody.
    pub(super) fn exhausted_by(&self, project: usize, low: f64, high: f64) -> Option<Vec<bool>> {
        let places = self.support.range(project).start..self.alive[project];
        let tell = |at: usize| {
            let (held, unit) = (self.held(at), f64::from(self.support.unit(at)));
            let less = held + self.error < low * unit * (1.0 - 4.0 * U);
            let more = held - self.error > high * unit * (1.0 + 4.0 * U);
            (less || more).then_some(less)
        };
        places.map(tell).collect()
    }

    /// What the supporter at a place has left, as a float.
    fn held(&self, at: usize) -> f64 {
        self.money[self.support.supporters[at].class as usize]
    }

    fn open_units(&self, project: usize, exhausted: &[bool]) -> u64 {
        let start = self.support.range(project).start;
        let open =
            exhausted.iter().enumerate().filter(|(_, exhausted)| !**exhausted).map(|(nth, _)| start + nth);
        open.map(|at| u64::from(self.support.supporters[at].count) * u64::from(self.support.unit(at))).sum()
    }

    /// The cost less all that the exhausted have, over the payments' denominator.
    pub(super) fn missing(&self, project: usize, exhausted: &[bool]) -> BigInt {
        let start = self.support.range(project).start;
        let mut factors = vec![0i64; self.payments.len() + 1];
        let mut voters = 0i128;
        for (nth, _) in exhausted.iter().enumerate().filter(|(_, exhausted)| **exhausted) {
            let supporter = self.support.supporters[start + nth];
            voters += i128::from(supporter.count);
            self.add_payments(supporter.class, i64::from(supporter.count), &mut factors);
        }
        let cost = i128::from(self.election.projects[project].cost) * i128::from(self.denominator);
        self.payments.combine(cost - voters * self.share, &factors[1..])
    }

    /// Adds the units that a voter of a class paid for in each round, so often; rounds count from 1, and what was not
    /// funded falls to round 0. Units of all ballots together stay below 2^54.
    fn add_payments(&self, class: u32, times: i64, factors: &mut [i64]) {
        let ballot = self.election.ballots.get(class as usize);
        if self.election.kind.is_plain() {
            for project in ballot.projects {
                factors[self.funded[usize::from(*project)] as usize] += times;
            }
            return;
        }
        for (project, weight) in ballot.entries() {
            let units = self.utility.units(self.election.kind, weight) as i64;
            factors[self.funded[usize::from(project)] as usize] += times * units;
        }
    }

    /// Compares what the supporter at a place has with her payment at `numerator / (denominator · units)` for a unit.
    fn compare_held(&self, at: usize, numerator: &BigInt, units: u64) -> Ordering {
        let unit = self.support.unit(at);
        let payment = self.payments.float(numerator, units) * f64::from(unit);
        let (held, doubt) = (self.held(at), self.error + payment.abs() * U * 16.0);
        if (held - payment).abs() > doubt * 1.01 {
            return held.total_cmp(&payment);
        }
        let mut factors = vec![0i64; self.payments.len() + 1];
        self.add_payments(self.support.supporters[at].class, -1, &mut factors);
        let held = self.payments.combine(self.share, &factors[1..]) * units;
        held.cmp(&(numerator * unit))
    }
}
