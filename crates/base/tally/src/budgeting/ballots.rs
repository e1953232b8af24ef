//! Ballots, equal ones kept once with their number.

use std::hash::{BuildHasher, Hasher};

use hashbrown::{DefaultHashBuilder, HashTable};

use super::election::BallotKind;

/// The most ballots an election may have. Sums of ballots times anything here stay exact in 64 bits, and in a float.
pub const MOST_BALLOTS: u64 = 10_000_000;
/// The most projects an election may have.
pub const MOST_PROJECTS: usize = 60_000;
/// Points, in their smallest unit, stay below this.
pub const WEIGHT_END: u32 = 1_000_000_000;

/// Ballots in the order in which each different one came first, with how often it came. A ballot is a set of projects,
/// each with a weight: 1 when plain, the points, or for a ranking the number of projects ranked below.
#[derive(Debug, Clone, Default)]
pub struct Ballots {
    starts: Vec<u32>,
    projects: Vec<u16>,
    weights: Vec<u32>,
    counts: Vec<u32>,
    total: u64,
    points_decimals: u8,
}

/// One of the different ballots.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ballot<'a> {
    /// The projects' places, ascending.
    pub projects: &'a [u16],
    weights: &'a [u32],
    /// How many voters cast it.
    pub count: u64,
}

impl<'a> Ballot<'a> {
    /// The projects with their weights.
    pub fn entries(self) -> impl Iterator<Item = (u16, u32)> + 'a {
        self.projects.iter().enumerate().map(move |(at, p)| (*p, self.weights.get(at).copied().unwrap_or(1)))
    }
}

impl Ballots {
    /// How many ballots were cast, empty ones too.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// How many different ballots there are.
    pub fn distinct(&self) -> usize {
        self.counts.len()
    }

    /// How many decimals points have: a point is 10^decimals of a weight.
    pub fn points_decimals(&self) -> u8 {
        self.points_decimals
    }

    /// How many entries all different ballots have together.
    pub fn entries(&self) -> usize {
        self.projects.len()
    }

    /// One of the different ballots, by place.
    #[inline]
    pub fn get(&self, at: usize) -> Ballot<'_> {
        let range =
            self.starts[at] as usize..self.starts.get(at + 1).map_or(self.projects.len(), |s| *s as usize);
        let weights = if self.weights.is_empty() { &[][..] } else { &self.weights[range.clone()] };
        Ballot { projects: &self.projects[range], weights, count: u64::from(self.counts[at]) }
    }

    /// The different ballots.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Ballot<'_>> {
        (0..self.distinct()).map(|at| self.get(at))
    }

    /// The supported projects alone.
    pub(super) fn without_weights(&self, kind: BallotKind) -> Ballots {
        let mut plain = Builder::new(false, 0);
        for ballot in self.iter() {
            let supported =
                |(project, weight): (u16, u32)| (weight > 0 || !kind.has_points()).then_some((project, 1));
            plain.add(ballot.entries().filter_map(supported), ballot.count);
        }
        plain.finish()
    }
}

/// Equal when the same ballots were cast equally often, in whatever order.
impl PartialEq for Ballots {
    fn eq(&self, other: &Self) -> bool {
        let sorted = |ballots: &Ballots| {
            let mut all: Vec<(Vec<(u16, u32)>, u64)> =
                ballots.iter().map(|b| (b.entries().collect(), b.count)).collect();
            all.sort_unstable();
            all
        };
        (self.total, self.points_decimals) == (other.total, other.points_decimals)
            && sorted(self) == sorted(other)
    }
}

impl Eq for Ballots {}

/// Gathers ballots, merging equal ones as they come.
#[derive(Debug)]
pub struct Builder {
    ballots: Ballots,
    weighted: bool,
    table: HashTable<u32>,
    hasher: DefaultHashBuilder,
    entries: Vec<(u16, u32)>,
}

impl Builder {
    /// No ballots yet. Weights are kept only when asked for.
    pub fn new(weighted: bool, points_decimals: u8) -> Self {
        let ballots = Ballots { points_decimals, ..Ballots::default() };
        Builder {
            ballots,
            weighted,
            table: HashTable::new(),
            hasher: DefaultHashBuilder::default(),
            entries: Vec::new(),
        }
    }

    /// Adds `count` equal ballots. A project named twice counts once, as it came first. False, and nothing is added,
    /// when there are more than [`MOST_BALLOTS`], more entries than 2^32, or a weight is not below [`WEIGHT_END`].
    pub fn add(&mut self, entries: impl IntoIterator<Item = (u16, u32)>, count: u64) -> bool {
        self.entries.clear();
        self.entries.extend(entries);
        self.entries.sort_by_key(|(project, _)| *project);
        self.entries.dedup_by_key(|(project, _)| *project);
        let total = self.ballots.total.saturating_add(count);
        let room = self.ballots.projects.len() + self.entries.len() <= u32::MAX as usize;
        let (Ok(count), true, true) = (u32::try_from(count), total <= MOST_BALLOTS, room) else {
            return false;
        };
        if self.entries.iter().any(|(_, weight)| *weight >= WEIGHT_END) {
            return false;
        }
        if count == 0 {
            return true;
        }
        self.ballots.total = total;
        let hash = self.hash(self.entries.iter().copied());
        let same = |at: &u32| self.ballots.get(*at as usize).entries().eq(self.entries.iter().copied());
        if let Some(at) = self.table.find(hash, same) {
            self.ballots.counts[*at as usize] += count;
            return true;
        }
        // There are at most MOST_BALLOTS of them, so their places fit.
        let at = self.ballots.counts.len() as u32;
        self.ballots.starts.push(self.ballots.projects.len() as u32);
        self.ballots.counts.push(count);
        self.ballots.projects.extend(self.entries.iter().map(|(project, _)| *project));
        if self.weighted {
            self.ballots.weights.extend(self.entries.iter().map(|(_, weight)| *weight));
        }
        let (ballots, hasher) = (&self.ballots, &self.hasher);
        self.table.insert_unique(hash, at, |at| hash_of(hasher, ballots.get(*at as usize).entries()));
        true
    }

    /// The ballots gathered; decimals of points that turned out not to be needed are gone.
    pub fn finish(mut self) -> Ballots {
        let unit = 10u32.pow(u32::from(self.ballots.points_decimals));
        if unit > 1 && self.ballots.weights.iter().all(|weight| weight.is_multiple_of(unit)) {
            self.ballots.weights.iter_mut().for_each(|weight| *weight /= unit);
            self.ballots.points_decimals = 0;
        }
        self.ballots.starts.shrink_to_fit();
        self.ballots.projects.shrink_to_fit();
        self.ballots.weights.shrink_to_fit();
        self.ballots.counts.shrink_to_fit();
        self.ballots
    }

    fn hash(&self, entries: impl Iterator<Item = (u16, u32)>) -> u64 {
        hash_of(&self.hasher, entries)
    }
}

fn hash_of(hasher: &DefaultHashBuilder, entries: impl Iterator<Item = (u16, u32)>) -> u64 {
    let mut hash = hasher.build_hasher();
    for (project, weight) in entries {
        hash.write_u64(u64::from(project) << 32 | u64::from(weight));
    }
    hash.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_ballots_are_kept_once_and_a_project_named_twice_counts_once() {
        let mut builder = Builder::new(true, 0);
        assert!(builder.add([(2, 5), (1, 3), (2, 9)], 1));
        assert!(builder.add([(1, 3), (2, 5)], 2));
        assert!(builder.add([(1, 3), (2, 4)], 1));
        assert!(builder.add([], 1));
        assert!(!builder.add([], MOST_BALLOTS));
        let ballots = builder.finish();
        let kept: Vec<(Vec<_>, u64)> = ballots.iter().map(|b| (b.entries().collect(), b.count)).collect();
        assert_eq!(kept, [(vec![(1, 3), (2, 5)], 3), (vec![(1, 3), (2, 4)], 1), (vec![], 1)]);
        assert_eq!(ballots.total(), 5);
    }
}
