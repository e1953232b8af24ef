//! Quotas that cannot be met: why, and the nearest that can.

use super::branch::Heaviest;
use super::kinds::{Kinds, Panel};
use super::quotas::Quotas;

/// Why no panel meets quotas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The pool has fewer people than the panel.
    PoolTooSmall {
        /// How many are there.
        people: usize,
        /// How many are to be drawn.
        size: usize,
    },
    /// The least numbers of a feature's answers sum to more than the panel has.
    LeastTooMany {
        /// The feature.
        feature: String,
        /// Their sum.
        sum: usize,
    },
    /// The most of a feature's answers sum to less than the panel has.
    MostTooFew {
        /// The feature.
        feature: String,
        /// Their sum.
        sum: usize,
    },
    /// Fewer people gave an answer than a panel needs.
    TooFewPeople {
        /// The feature.
        feature: String,
        /// The answer.
        value: String,
        /// How many gave it.
        people: usize,
        /// How many are needed.
        min: usize,
    },
    /// Each quota can be met, but not all together.
    Together,
}

/// A quota that gives way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The feature.
    pub feature: String,
    /// The answer.
    pub value: String,
    /// The quota asked for.
    pub asked: (usize, usize),
    /// The nearest that can be met along with the others.
    pub nearest: (usize, usize),
}

/// What keeps a panel from being drawn, and what to change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Infeasible {
    /// What is wrong, as far as single quotas show it.
    pub reasons: Vec<Reason>,
    /// The fewest places by which quotas must give way; nothing when the pool is too small.
    pub changes: Option<Vec<Change>>,
    /// A panel that meets the changed quotas.
    pub panel: Option<Panel>,
}

impl Infeasible {
    /// Explains why no panel is possible.
    pub fn explain(kinds: &Kinds, quotas: &Quotas) -> Self {
        let nearest = Heaviest::giving_way(kinds);
        let changes = nearest.as_ref().map(|panel| changes(kinds, quotas, panel));
        Infeasible { reasons: reasons(kinds, quotas), changes, panel: nearest }
    }
}

fn reasons(kinds: &Kinds, quotas: &Quotas) -> Vec<Reason> {
    let everyone: Panel = (0..kinds.len()).map(|k| kinds.people(k)).collect();
    let people: usize = everyone.iter().sum();
    let mut given = kinds.answers(&everyone).into_iter();
    let mut reasons = Vec::new();
    if people < kinds.size {
        reasons.push(Reason::PoolTooSmall { people, size: kinds.size });
    }
    for feature in &quotas.0 {
        let least: usize = feature.quotas.iter().map(|q| q.min).sum();
        let most: usize = feature.quotas.iter().map(|q| q.max).sum();
        let name = feature.name.clone();
        if least > kinds.size {
            reasons.push(Reason::LeastTooMany { feature: name.clone(), sum: least });
        }
        if most < kinds.size {
            reasons.push(Reason::MostTooFew { feature: name.clone(), sum: most });
        }
        for (quota, people) in feature.quotas.iter().zip(&mut given) {
            if people < quota.min {
                let (feature, value) = (name.clone(), quota.value.clone());
                reasons.push(Reason::TooFewPeople { feature, value, people, min: quota.min });
            }
        }
    }
    if reasons.is_empty() { vec![Reason::Together] } else { reasons }
}

fn changes(kinds: &Kinds, quotas: &Quotas, panel: &[usize]) -> Vec<Change> {
    (quotas.all().zip(kinds.answers(panel)))
        .filter(|((_, quota), given)| *given < quota.min || *given > quota.max)
        .map(|((feature, quota), given)| Change {
            feature: feature.name.clone(),
            value: quota.value.clone(),
            asked: (quota.min, quota.max),
            nearest: (quota.min.min(given), quota.max.max(given)),
        })
        .collect()
}
