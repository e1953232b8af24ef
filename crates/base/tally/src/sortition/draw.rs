//! The draw: a lottery over panels as a list of numbered panels of people, each as likely as another.
//!
//! The chances of panels become whole numbers of [`PANELS`], rounded so that the chances of kinds stay as near as possible.
//! Within a kind, people take turns in an order drawn by the seed, so that no one is in more panels than another of the same
//! kind by more than one. The panels are then shuffled by the seed. Whoever has pool, quotas and seed gets the same list.

use super::kinds::{Kinds, Panel};
use crate::lottery::Seed;

/// How many panels are published: three digits choose one.
pub const PANELS: usize = 1_000;

/// A published lottery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draw {
    /// The panels by their numbers, from 0. Each is a list of places in the pool, in order.
    pub panels: Vec<Vec<usize>>,
    /// In how many panels each person of the pool is.
    pub appearances: Vec<usize>,
}

impl Draw {
    /// Draws the numbered panels of a lottery.
    pub fn new(kinds: &Kinds, lottery: &[(Panel, f64)], chances: &[f64], seed: &Seed) -> Self {
        let counts = whole_numbers(kinds, lottery, chances);
        let mut numbers = seed.numbers("panels");
        let mut order: Vec<usize> =
            counts.iter().enumerate().flat_map(|(panel, n)| std::iter::repeat_n(panel, *n)).collect();
        numbers.shuffle(&mut order);
        let people: usize = (0..kinds.len()).map(|k| kinds.people(k)).sum();
        let mut appearances = vec![0; people];
        let mut panels: Vec<Vec<usize>> = vec![Vec::new(); PANELS];
        for (kind, of_kind) in kinds.kinds.iter().enumerate() {
            for (panel, drawn) in panels.iter_mut().zip(&order) {
                let mut waiting: Vec<(usize, u64, usize)> =
                    of_kind.people.iter().map(|p| (appearances[*p], numbers.word(), *p)).collect();
                waiting.sort_unstable();
                for (_, _, person) in waiting.into_iter().take(lottery[*drawn].0[kind]) {
                    appearances[person] += 1;
                    panel.push(person);
                }
            }
        }
        panels.iter_mut().for_each(|p| p.sort_unstable());
        Draw { panels, appearances }
    }

    /// By how much the chance of anyone of a kind differs from the fairest one at most.
    pub fn largest_difference(&self, kinds: &Kinds, chances: &[f64]) -> f64 {
        let of = |(kind, chance): (&super::kinds::Kind, &f64)| {
            let differ = |p: &usize| (self.appearances[*p] as f64 / PANELS as f64 - chance).abs();
            kind.people.iter().map(differ).fold(0.0, f64::max)
        };
        kinds.kinds.iter().zip(chances).map(of).fold(0.0, f64::max)
    }
}

/// How many of the numbered panels each panel becomes: its chance rounded down; then, one after another, the panel that
/// brings the kinds nearest to their chances (least sum of squares); then one panel gives a number to another as long as
/// that brings them nearer.
fn whole_numbers(kinds: &Kinds, lottery: &[(Panel, f64)], chances: &[f64]) -> Vec<usize> {
    let mut counts: Vec<usize> = lottery.iter().map(|(_, c)| (c * PANELS as f64) as usize).collect();
    let shares: Vec<Vec<f64>> = lottery.iter().map(|(panel, _)| shares(kinds, panel)).collect();
    let mut missing: Vec<f64> = chances.iter().map(|c| c * PANELS as f64).collect();
    let put = |missing: &mut Vec<f64>, panel: usize, times: f64| {
        missing.iter_mut().zip(&shares[panel]).for_each(|(m, s)| *m -= s * times);
    };
    (0..counts.len()).for_each(|p| put(&mut missing, p, counts[p] as f64));
    for _ in counts.iter().sum::<usize>()..PANELS {
        let Some(next) = nearest(&missing, &shares) else { break };
        counts[next] += 1;
        put(&mut missing, next, 1.0);
    }
    for _ in 0..PANELS {
        let mut best = (squares(&missing) - 1e-9, 0, 0);
        for gives in (0..counts.len()).filter(|p| counts[*p] > 0) {
            let mut without = missing.clone();
            put(&mut without, gives, -1.0);
            let Some(takes) = nearest(&without, &shares) else { break };
            put(&mut without, takes, 1.0);
            if squares(&without) < best.0 {
                best = (squares(&without), gives, takes);
            }
        }
        let (_, gives, takes) = best;
        if gives == takes {
            break;
        }
        (counts[gives], counts[takes]) = (counts[gives] - 1, counts[takes] + 1);
        put(&mut missing, gives, -1.0);
        put(&mut missing, takes, 1.0);
    }
    counts
}

fn shares(kinds: &Kinds, panel: &Panel) -> Vec<f64> {
    panel.iter().enumerate().map(|(k, n)| *n as f64 / kinds.people(k) as f64).collect()
}

fn squares(all: &[f64]) -> f64 {
    all.iter().map(|x| x * x).sum()
}

/// The panel that leaves least missing.
fn nearest(missing: &[f64], shares: &[Vec<f64>]) -> Option<usize> {
    let left =
        |panel: &usize| -> f64 { missing.iter().zip(&shares[*panel]).map(|(m, s)| (m - s) * (m - s)).sum() };
    (0..shares.len()).min_by(|a, b| left(a).total_cmp(&left(b)))
}
