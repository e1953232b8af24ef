//! Rules that give one seat after another.

use std::cmp::Ordering;
use std::collections::{BTreeSet, HashSet};

use num_rational::BigRational;
use num_traits::Zero;

use super::together::harmonic;
use super::{Contest, Elected, MOST_COMMITTEES, NotElected, Rule, whole};

/// Seats given so far.
#[derive(Clone)]
struct Sitting {
    members: Vec<usize>,
    /// For each different ballot: how many members it approves, or the seat whose load it carries (0 is none).
    marks: Vec<u32>,
    /// The loads that the seats left; the first is none.
    loads: Vec<BigRational>,
}

impl Sitting {
    fn empty(contest: Contest<'_>) -> Self {
        Sitting { members: Vec::new(), marks: vec![0; contest.ballots.distinct()], loads: vec![whole(0)] }
    }

    /// The score of everyone without a seat.
    fn scores(&self, rule: Rule, contest: Contest<'_>) -> Vec<(usize, BigRational)> {
        let marks = self.members.len() + 1;
        let mut voters = vec![vec![0u64; marks]; contest.candidates];
        for (class, ballot) in contest.ballots.iter().enumerate() {
            for candidate in ballot.projects {
                voters[usize::from(*candidate)][self.marks[class] as usize] += ballot.count;
            }
        }
        let open = (0..contest.candidates).filter(|c| !self.members.contains(c));
        open.map(|c| (c, self.score(rule, &voters[c]))).collect()
    }

    fn score(&self, rule: Rule, voters: &[u64]) -> BigRational {
        if rule == Rule::SequentialProportional {
            return harmonic(voters);
        }
        let all: u64 = voters.iter().sum();
        if all == 0 {
            // Nobody carries the load: worse than any other.
            return whole(u64::MAX);
        }
        let loads = voters.iter().zip(&self.loads).filter(|(n, load)| **n > 0 && !load.is_zero());
        let carried = loads.fold(whole(1), |sum, (n, load)| sum + load * whole(*n));
        carried / whole(all)
    }

    fn seat(&mut self, rule: Rule, contest: Contest<'_>, candidate: usize, score: &BigRational) {
        self.members.push(candidate);
        self.loads.push(score.clone());
        for (class, ballot) in contest.ballots.iter().enumerate() {
            if ballot.projects.iter().any(|c| usize::from(*c) == candidate) {
                let seats = self.members.len() as u32;
                let mark = &mut self.marks[class];
                *mark = if rule == Rule::SequentialProportional { *mark + 1 } else { seats };
            }
        }
    }
}

/// Which of two scores is better: the greater one, but the lesser load.
fn better(rule: Rule, left: &BigRational, right: &BigRational) -> Ordering {
    if rule == Rule::SequentialPhragmen { left.cmp(right) } else { right.cmp(left) }
}

pub fn elect(rule: Rule, contest: Contest<'_>, places: &[u32]) -> Elected {
    let mut sitting = Sitting::empty(contest);
    let (mut seats, mut left_out) = (Vec::new(), Vec::new());
    while seats.len() < contest.seats {
        let mut scores = sitting.scores(rule, contest);
        scores.sort_by(|(a, left), (b, right)| better(rule, left, right).then(places[*a].cmp(&places[*b])));
        let (candidate, score) = scores.remove(0);
        sitting.seat(rule, contest, candidate, &score);
        seats.push((candidate, score));
        left_out = scores;
    }
    Elected { seats, left_out }
}

pub fn tied(rule: Rule, contest: Contest<'_>) -> Result<Vec<Vec<usize>>, NotElected> {
    let mut committees = BTreeSet::new();
    let mut seen = HashSet::new();
    let mut open = vec![Sitting::empty(contest)];
    while let Some(sitting) = open.pop() {
        let mut members = sitting.members.clone();
        members.sort_unstable();
        if members.len() == contest.seats {
            committees.insert(members);
            continue;
        }
        // What follows depends on who sits and, for loads, on what each ballot carries.
        let carried = sitting.marks.iter().map(|m| sitting.loads[*m as usize].clone());
        let loads: Vec<_> = if rule == Rule::SequentialPhragmen { carried.collect() } else { Vec::new() };
        if !seen.insert((members, loads)) {
            continue;
        }
        if seen.len() > MOST_COMMITTEES / 10 {
            return Err(NotElected::TooMany);
        }
        let scores = sitting.scores(rule, contest);
        let best = scores.iter().map(|(_, score)| score).min_by(|a, b| better(rule, a, b)).cloned();
        for (candidate, score) in scores.into_iter().filter(|(_, score)| Some(score) == best.as_ref()) {
            let mut next = sitting.clone();
            next.seat(rule, contest, candidate, &score);
            open.push(next);
        }
    }
    Ok(committees.into_iter().collect())
}
