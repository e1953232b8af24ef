//! Who thinks alike: groups of participants near one another on the plane, the same from the same votes and seed.
//!
//! k-means (S. Lloyd 1982) from starts spread by k-means++ (D. Arthur, S. Vassilvitskii 2007), for two to five groups;
//! of [`STARTS`] starts the one with the least inertia is kept. How many groups there are is decided by the mean
//! silhouette (P. Rousseeuw 1987). How far to trust them is said by stability: participants are drawn again with
//! replacement, grouped again, and the adjusted Rand index (L. Hubert, P. Arabie 1985) of both groupings is averaged.
//!
//! Grouped is who voted on at least 7 statements, or on all when there are fewer; when those are fewer than 15, the
//! most active are added up to 15, as in Polis. Groups are numbered by size, the largest first.

mod chance;
mod kmeans;
mod likeness;

use super::projection::Projection;
use super::votes::Votes;
use crate::lottery::Seed;

pub use chance::{Chance, SHUFFLES};
pub use likeness::{adjusted_rand, silhouettes};

/// How many votes let a participant be grouped.
pub const LEAST_VOTES: usize = 7;
/// How many participants are grouped at least, when there are as many who voted.
pub const LEAST_GROUPED: usize = 15;
/// The most groups.
pub const MOST_GROUPS: usize = 5;
/// How many starts k-means has.
pub const STARTS: usize = 50;
/// Silhouettes are measured among this many participants at most, drawn by the seed.
pub const MOST_COMPARED: usize = 2_000;
/// Below this silhouette there are no clear groups (L. Kaufman, P. Rousseeuw 1990: up to 0.25, no substantial structure).
/// On a plane even votes by chance have more: see [`Chance`].
pub const CLEAR_SILHOUETTE: f64 = 0.25;
/// Below this stability there are no clear groups.
pub const CLEAR_STABILITY: f64 = 0.5;
/// How often participants are drawn again.
pub const DRAWS: usize = 20;

/// A division into a number of groups.
#[derive(Debug, Clone, PartialEq)]
pub struct Division {
    /// The group of each of the grouped, in their order.
    pub groups: Vec<usize>,
    /// The middle of every group.
    pub centers: Vec<[f64; 2]>,
    /// The sum of squared distances to the middle of one's group.
    pub inertia: f64,
    /// The mean silhouette, from -1 to 1.
    pub silhouette: f64,
}

/// Whether the groups mean anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clarity {
    /// They stand apart and come out again when participants are drawn anew.
    Clear,
    /// They are a convenience of drawing: silhouette or stability is low.
    NotClear,
    /// Fewer than [`LEAST_GROUPED`] participants, or fewer than two places on the plane: nothing can be said.
    TooFew,
}

/// The groups of a conversation.
#[derive(Debug, Clone, PartialEq)]
pub struct Groups {
    /// Who is grouped, in order.
    pub grouped: Vec<usize>,
    /// Where they lie.
    pub points: Vec<[f64; 2]>,
    /// The divisions into two groups, three, and so on, as far as there are enough different places.
    pub divisions: Vec<Division>,
    /// Which division has the greatest silhouette.
    pub chosen: Option<usize>,
    /// How far the chosen division comes out again, up to 1; 0 is chance.
    pub stability: f64,
    /// Whether it means anything.
    pub clarity: Clarity,
}

impl Groups {
    /// Finds the groups.
    pub fn find(votes: &Votes, projection: &Projection, seed: &Seed) -> Self {
        let grouped = grouped(votes);
        let points: Vec<[f64; 2]> = grouped.iter().map(|who| projection.participant(votes, *who)).collect();
        let divisions = divisions_of(&points, MOST_GROUPS, STARTS, MOST_COMPARED, seed);
        let mut chosen: Option<usize> = None;
        for (n, division) in divisions.iter().enumerate() {
            if chosen.is_none_or(|c| division.silhouette > divisions[c].silhouette) {
                chosen = Some(n);
            }
        }
        let stability = chosen.map_or(0.0, |c| stability(&points, &divisions[c], seed));
        let clarity = match chosen {
            Some(c) if grouped.len() >= LEAST_GROUPED => {
                let clear = divisions[c].silhouette >= CLEAR_SILHOUETTE && stability >= CLEAR_STABILITY;
                if clear { Clarity::Clear } else { Clarity::NotClear }
            }
            _ => Clarity::TooFew,
        };
        Groups { grouped, points, divisions, chosen, stability, clarity }
    }

    /// The chosen division.
    pub fn division(&self) -> Option<&Division> {
        self.divisions.get(self.chosen?)
    }

    /// The group of every participant by the chosen division, as [`Votes::counts_by_group`] takes it.
    pub fn of_all(&self, participants: usize) -> Vec<Option<usize>> {
        let mut all = vec![None; participants];
        if let Some(division) = self.division() {
            self.grouped.iter().zip(&division.groups).for_each(|(who, group)| all[*who] = Some(*group));
        }
        all
    }
}

/// Who is grouped.
pub fn grouped(votes: &Votes) -> Vec<usize> {
    let least = LEAST_VOTES.min(votes.statements()).max(1);
    let mut all: Vec<usize> = (0..votes.participants()).filter(|p| votes.cast_by(*p) > 0).collect();
    all.sort_by_key(|p| std::cmp::Reverse(votes.cast_by(*p)));
    let enough = all.iter().filter(|p| votes.cast_by(**p) >= least).count();
    all.truncate(enough.max(LEAST_GROUPED));
    all.sort_unstable();
    all
}

/// The divisions into two groups and more, as far as there are different places.
fn divisions_of(
    points: &[[f64; 2]],
    most: usize,
    starts: usize,
    compared: usize,
    seed: &Seed,
) -> Vec<Division> {
    let mut places: Vec<[u64; 2]> = points.iter().map(|p| p.map(f64::to_bits)).collect();
    places.sort_unstable();
    places.dedup();
    let mut found: Vec<Division> = (2..=most.min(places.len()))
        .map(|k| {
            let mut numbers = seed.numbers(&format!("groups {k}"));
            kmeans::best(points, k, starts, &mut numbers)
        })
        .collect();
    let labels: Vec<&[usize]> = found.iter().map(|d| d.groups.as_slice()).collect();
    let means = silhouettes(points, &labels, compared, seed);
    found.iter_mut().zip(means).for_each(|(division, mean)| division.silhouette = mean);
    found
}

fn stability(points: &[[f64; 2]], division: &Division, seed: &Seed) -> f64 {
    let (k, n) = (division.centers.len(), points.len());
    let mut numbers = seed.numbers("stability");
    let mut sum = 0.0;
    for _ in 0..DRAWS {
        let drawn: Vec<[f64; 2]> = (0..n).map(|_| points[numbers.below(n as u64) as usize]).collect();
        let again = kmeans::best(&drawn, k, 2, &mut numbers);
        let labels: Vec<usize> = points.iter().map(|p| kmeans::nearest(*p, &again.centers).0).collect();
        sum += adjusted_rand(&division.groups, &labels);
    }
    sum / DRAWS as f64
}
