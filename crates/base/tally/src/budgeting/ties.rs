//! Who goes first among equals.

use super::election::Election;
use crate::lottery::Seed;

/// A rule for ties, fixed before the count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ties {
    /// The lower cost, then more votes, then the lottery of a public seed.
    Published(Seed),
    /// The project's id compared as text, byte by byte ("10" before "9"): as other programs do, for comparing with them.
    Id,
}

impl Ties {
    /// For each project its place in the order that ends every tie: the lower goes first. The places are all different
    /// and depend on nothing but cost, votes and ids.
    pub fn places(&self, election: &Election) -> Vec<u32> {
        let projects = &election.projects;
        let mut order: Vec<usize> = (0..projects.len()).collect();
        match self {
            Ties::Id => order.sort_by(|a, b| projects[*a].id.cmp(&projects[*b].id)),
            Ties::Published(seed) => {
                let votes = election.votes();
                order.sort_by_cached_key(|p| {
                    (projects[*p].cost, std::cmp::Reverse(votes[*p]), seed.place(&projects[*p].id))
                });
            }
        }
        let mut places = vec![0; order.len()];
        for (place, project) in (0..).zip(order) {
            places[project] = place;
        }
        places
    }
}
