//! Kinds of people: those who gave the same answers are the same to quotas.

use std::collections::BTreeMap;

use super::pool::Pool;
use super::quotas::Quotas;

/// People with the same answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// For each feature, the place of the answer among its quotas.
    pub answers: Vec<usize>,
    /// Their places in the pool.
    pub people: Vec<usize>,
}

/// How many of each kind a panel has.
pub type Panel = Vec<usize>;

/// The kinds of a pool with the quotas and the size of the panel: all that feasibility depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kinds {
    /// The kinds in the order of their answers.
    pub kinds: Vec<Kind>,
    /// The least and the most of each quota.
    pub limits: Vec<(usize, usize)>,
    /// For each kind, the numbers of the quotas its answers count for.
    pub rows: Vec<Vec<usize>>,
    /// How many are drawn.
    pub size: usize,
}

impl Kinds {
    /// Groups a pool.
    pub fn new(pool: &Pool, quotas: &Quotas, size: usize) -> Self {
        let mut by_answers: BTreeMap<&[usize], Vec<usize>> = BTreeMap::new();
        for (place, person) in pool.0.iter().enumerate() {
            by_answers.entry(&person.answers).or_default().push(place);
        }
        let starts: Vec<usize> = (quotas.0.iter())
            .scan(0, |next, f| {
                *next += f.quotas.len();
                Some(*next - f.quotas.len())
            })
            .collect();
        let kinds: Vec<Kind> =
            by_answers.into_iter().map(|(a, people)| Kind { answers: a.to_vec(), people }).collect();
        let rows =
            kinds.iter().map(|k| k.answers.iter().zip(&starts).map(|(a, s)| a + s).collect()).collect();
        Kinds { kinds, limits: quotas.all().map(|(_, q)| (q.min, q.max)).collect(), rows, size }
    }

    /// How many kinds there are.
    pub fn len(&self) -> usize {
        self.kinds.len()
    }

    /// Whether nobody is there.
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }

    /// How many people of a kind there are.
    pub fn people(&self, kind: usize) -> usize {
        self.kinds[kind].people.len()
    }

    /// How often a panel gives each answer, in the order of the quotas.
    pub fn answers(&self, panel: &[usize]) -> Vec<usize> {
        let mut counts = vec![0; self.limits.len()];
        for (rows, some) in self.rows.iter().zip(panel) {
            rows.iter().for_each(|r| counts[*r] += some);
        }
        counts
    }

    /// Whether a panel has the right size, no more of a kind than there are, and meets every quota.
    pub fn allows(&self, panel: &[usize]) -> bool {
        panel.len() == self.len()
            && panel.iter().sum::<usize>() == self.size
            && panel.iter().enumerate().all(|(k, some)| *some <= self.people(k))
            && self.answers(panel).iter().zip(&self.limits).all(|(n, (min, max))| n >= min && n <= max)
    }
}
