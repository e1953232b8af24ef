//! Sequential Phragmén.
//!
//! **Definition.** Every funded project lays its cost as a load on its supporters, who end with equal loads:
//! (their loads so far + the cost) / their number. The project that leaves the least load is funded next. Counting ends
//! as soon as a project with the least load does not fit into the budget. Projects that cost more than the whole budget
//! take no part; projects that nobody supports come last, while each of them fits. Who supports is counted, not
//! how much: points above zero and ranked places are approvals.
//!
//! **Source.** E. Phragmén 1894; M. Brill, R. Freeman, S. Janson, M. Lackner, *Phragmén's voting methods and justified
//! representation*, AAAI 2017; with costs: M. Los, Z. Christoff, D. Grossi, *Proportional budget allocations*,
//! IJCAI 2022.
//!
//! **Units.** A load is money: the share of costs that a voter carries.
//!
//! **Ties.** Exactly equal loads: the project that [`Ties`](super::Ties) puts first.
//!
//! **Complexity.** For each round, projects × rounds, and the entries on ballots of the winner's supporters. All voters
//! whose last funded project is the same carry the same load, so there are no more loads than rounds.

use std::cmp::Ordering;

use super::election::Election;
use super::exact::Chain;
use super::outcome::{Figure, Outcome, Reason, Taken};
use super::support::Support;
use super::utility::Utility;

/// Counts by sequential Phragmén.
pub fn phragmen(election: &Election, places: &[u32]) -> Outcome {
    let mut counting = Phragmen::new(election);
    let mut steps: Vec<Taken> = Vec::new();
    let mut left = election.budget;
    let mut open: Vec<usize> = (0..election.projects.len()).filter(|p| counting.cost(*p) <= left).collect();
    let mut stopped = None;
    while !open.is_empty() {
        let least = counting.least(&open);
        if let Some(at) =
            least.iter().copied().filter(|p| counting.cost(*p) > left).min_by_key(|p| places[*p])
        {
            stopped = Some(at);
            break;
        }
        let Some(project) = least.into_iter().min_by_key(|p| places[*p]) else { break };
        left -= counting.cost(project);
        open.retain(|p| *p != project);
        let reason = counting.take(project, steps.len() + 1);
        steps.push(Taken { project, reason, left });
    }
    let out = |p: &usize| steps.iter().all(|step| step.project != *p);
    let left_out = (0..election.projects.len()).filter(out).map(|p| (p, counting.why_not(p, stopped, left)));
    Outcome { left_out: left_out.collect(), steps, cost: election.budget - left, raised: 0 }
}

struct Phragmen<'a> {
    election: &'a Election,
    support: Support,
    loads: Chain,
    /// The loads of the rounds as floats, the first being no load.
    floats: Vec<f64>,
    /// For each project and round, how many supporters carry that round's load.
    carried: Vec<Vec<i64>>,
    /// The round whose load each class carries.
    last: Vec<u32>,
}

impl<'a> Phragmen<'a> {
    fn new(election: &'a Election) -> Self {
        let support = Support::of(election, Utility::Card);
        // Ballots are fewer than 2^24.
        let carried = support.votes.iter().map(|votes| vec![*votes as i64]).collect();
        let last = vec![0; election.ballots.distinct()];
        Phragmen { election, support, loads: Chain::new(1), floats: vec![0.0], carried, last }
    }

    fn cost(&self, project: usize) -> u64 {
        self.election.projects[project].cost
    }

    /// The load that a project would leave, and a bound on the float's relative error. All terms are positive, so
    /// errors add up and never grow: each round adds as many roundings as it has terms.
    fn load(&self, project: usize) -> (f64, f64) {
        let carried = &self.carried[project];
        let sum: f64 = carried.iter().zip(&self.floats).map(|(count, load)| *count as f64 * load).sum();
        let rounds = self.floats.len() as f64;
        let load = (sum + self.cost(project) as f64) / self.support.votes[project] as f64;
        (load, (rounds + 16.0) * f64::EPSILON)
    }

    fn exactly(&self, project: usize) -> num_bigint::BigInt {
        self.loads.combine(i128::from(self.cost(project)), &self.carried[project][1..])
    }

    /// The projects with exactly the least load.
    fn least(&self, open: &[usize]) -> Vec<usize> {
        let supported: Vec<usize> = open.iter().copied().filter(|p| self.support.votes[*p] > 0).collect();
        if supported.is_empty() {
            return open.to_vec();
        }
        let bounds: Vec<(f64, f64)> = supported.iter().map(|p| self.load(*p)).collect();
        let high = bounds.iter().map(|(load, error)| load * (1.0 + error)).fold(f64::INFINITY, f64::min);
        let near = |(_, (load, error)): &(&usize, &(f64, f64))| load * (1.0 - error) <= high;
        let contenders: Vec<usize> = supported.iter().zip(&bounds).filter(near).map(|(p, _)| *p).collect();
        let mut least: Vec<(usize, num_bigint::BigInt)> = Vec::new();
        if contenders.len() == 1 {
            return contenders;
        }
        for project in contenders {
            let load = self.exactly(project);
            let votes = |p: usize| self.support.votes[p];
            let order = least
                .first()
                .map_or(Ordering::Equal, |(leader, by)| (&load * votes(*leader)).cmp(&(by * votes(project))));
            if order.is_lt() {
                least.clear();
            }
            if order.is_le() {
                least.push((project, load));
            }
        }
        least.into_iter().map(|(project, _)| project).collect()
    }

    /// Lays the load of a project on its supporters.
    fn take(&mut self, project: usize, round: usize) -> Reason {
        let supporters = self.support.votes[project];
        if supporters == 0 {
            return Reason::LeftOver;
        }
        let load = self.exactly(project);
        let parts = self.loads.floor(&load, supporters, Figure::parts(self.election));
        let figure = Figure::of_parts(parts, self.election);
        self.floats.push(self.loads.float(&load, supporters));
        self.loads.push(load, supporters);
        self.carried.iter_mut().for_each(|carried| carried.push(0));
        for at in self.support.range(project) {
            let class = self.support.supporters[at].class as usize;
            let ballot = self.election.ballots.get(class);
            let before = std::mem::replace(&mut self.last[class], (self.floats.len() - 1) as u32) as usize;
            for (other, weight) in ballot.entries() {
                if Utility::Card.units(self.election.kind, weight) > 0 {
                    let carried = &mut self.carried[usize::from(other)];
                    carried[before] -= ballot.count as i64;
                    carried[self.floats.len() - 1] += ballot.count as i64;
                }
            }
        }
        Reason::Load { round, supporters, load: figure }
    }

    fn why_not(&self, project: usize, stopped: Option<usize>, left: u64) -> Reason {
        let cost = self.cost(project);
        if cost > self.election.budget {
            return Reason::DearerThanBudget;
        }
        let figure = Figure::of(left, self.election);
        match stopped {
            Some(at) if at != project => Reason::Stopped {
                at: self.election.projects[at].id.clone(),
                left: figure,
                fits: cost <= left,
            },
            _ => Reason::DoesNotFit {
                score: self.support.votes[project],
                missing: Figure::of(cost.saturating_sub(left), self.election),
                left: figure,
            },
        }
    }
}
