//! Whether votes by chance would fall into groups as well.

use super::{Clarity, Groups, MOST_GROUPS, divisions_of};
use crate::lottery::{Numbers, Seed};
use crate::opinion::projection::Projection;
use crate::opinion::votes::{Vote, Votes};

/// How often votes are shuffled: when none of 19 does as well, chance would do so in less than one case of twenty.
pub const SHUFFLES: usize = 19;
/// How many starts k-means has on shuffled votes.
const STARTS: usize = 8;
/// Silhouettes are compared among this many participants at most.
const COMPARED: usize = 500;

/// A comparison of groups with those of shuffled votes. Each statement keeps its votes and its voters, but who of them
/// cast which vote is drawn anew, so that nothing but chance joins one statement to another (a permutation test; B. Manly
/// 1991). Takes about as long as finding the groups [`SHUFFLES`] times: for what is published, not for each vote.
#[derive(Debug, Clone, PartialEq)]
pub struct Chance {
    /// The greatest silhouette of the votes.
    pub silhouette: f64,
    /// The greatest silhouette of each shuffle.
    pub shuffled: Vec<f64>,
}

impl Chance {
    /// Shuffles the votes by the seed and compares.
    pub fn new(votes: &Votes, rejected: impl Fn(usize) -> bool, seed: &Seed) -> Self {
        let mut numbers = seed.numbers("chance");
        let shuffled =
            (0..SHUFFLES).map(|_| greatest(&shuffled(votes, &mut numbers), &rejected, seed)).collect();
        Chance { silhouette: greatest(votes, &rejected, seed), shuffled }
    }

    /// How many of the shuffles did as well, of one more than there are: at most 0.05 when none did.
    pub fn share(&self) -> f64 {
        let as_well = self.shuffled.iter().filter(|s| **s >= self.silhouette).count();
        (as_well + 1) as f64 / (self.shuffled.len() + 1) as f64
    }
}

impl Groups {
    /// Takes back that groups are clear when chance does as well.
    pub fn tested(mut self, chance: &Chance) -> Self {
        if self.clarity == Clarity::Clear && chance.share() > 0.05 {
            self.clarity = Clarity::NotClear;
        }
        self
    }
}

fn greatest(votes: &Votes, rejected: impl Fn(usize) -> bool, seed: &Seed) -> f64 {
    let projection = Projection::new(votes, rejected);
    let points: Vec<[f64; 2]> =
        super::grouped(votes).iter().map(|who| projection.participant(votes, *who)).collect();
    let divisions = divisions_of(&points, MOST_GROUPS, STARTS, COMPARED, seed);
    divisions.iter().map(|d| d.silhouette).fold(-1.0, f64::max)
}

fn shuffled(votes: &Votes, numbers: &mut Numbers) -> Votes {
    let mut cast: Vec<Vec<(usize, Vote)>> = vec![Vec::new(); votes.statements()];
    for who in 0..votes.participants() {
        votes.of(who).for_each(|(statement, vote)| cast[statement].push((who, vote)));
    }
    let mut other = Votes::new(votes.participants(), votes.statements());
    for (statement, cast) in cast.iter().enumerate() {
        let mut drawn: Vec<Vote> = cast.iter().map(|(_, vote)| *vote).collect();
        numbers.shuffle(&mut drawn);
        for ((who, _), vote) in cast.iter().zip(drawn) {
            other.cast(*who, statement, vote);
        }
    }
    other
}
