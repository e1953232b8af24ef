//! Ballots seen from the projects: who supports each, by class of equal ballots.

use super::election::Election;
use super::utility::Utility;

/// A class of equal ballots that supports a project.
#[derive(Debug, Clone, Copy)]
pub struct Supporter {
    /// Its place among the different ballots.
    pub class: u32,
    /// How many voters it has.
    pub count: u32,
}

/// The supporters of each project. The order within a project may be changed; it decides nothing.
#[derive(Debug, Clone)]
pub struct Support {
    starts: Vec<usize>,
    /// All projects' supporters, one project after the other.
    pub supporters: Vec<Supporter>,
    /// What the project is worth to each of them, in units; empty when that is one.
    pub units: Vec<u32>,
    /// The sum of voters, for each project.
    pub votes: Vec<u64>,
    /// The sum of voters times units, for each project.
    pub totals: Vec<u64>,
}

impl Support {
    /// The supporters of each project by what it is worth to them.
    pub fn of(election: &Election, utility: Utility) -> Support {
        let ballots = &election.ballots;
        let units_of = |weight| utility.units(election.kind, weight) as u32;
        let mut starts = vec![0usize; election.projects.len() + 1];
        for ballot in ballots.iter() {
            for (project, weight) in ballot.entries() {
                starts[usize::from(project) + 1] += usize::from(units_of(weight) > 0);
            }
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let all = starts.last().copied().unwrap_or(0);
        let mut supporters = vec![Supporter { class: 0, count: 0 }; all];
        let mut units = vec![0; if utility.is_uniform() { 0 } else { all }];
        let (mut votes, mut totals) = (vec![0; election.projects.len()], vec![0; election.projects.len()]);
        let mut next = starts.clone();
        for (class, ballot) in (0u32..).zip(ballots.iter()) {
            for (project, weight) in ballot.entries() {
                let (project, unit) = (usize::from(project), units_of(weight));
                if unit == 0 {
                    continue;
                }
                let at = next[project];
                next[project] += 1;
                // Ballots are counted in 32 bits.
                supporters[at] = Supporter { class, count: ballot.count as u32 };
                if !utility.is_uniform() {
                    units[at] = unit;
                }
                votes[project] += ballot.count;
                totals[project] += ballot.count * u64::from(unit);
            }
        }
        Support { starts, supporters, units, votes, totals }
    }

    /// Where a project's supporters stand.
    pub fn range(&self, project: usize) -> std::ops::Range<usize> {
        self.starts[project]..self.starts[project + 1]
    }

    /// What a project is worth to the supporter at a place.
    pub fn unit(&self, at: usize) -> u32 {
        self.units.get(at).copied().unwrap_or(1)
    }
}
