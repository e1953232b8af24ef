//! The rules as their definitions read: every voter on her own, fractions everywhere, no haste.

use arengo_tally::budgeting::{Election, Utility};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};

type Ballot = Vec<(u16, u32)>;

/// A run of equal shares.
#[derive(Debug, Clone)]
pub struct Run {
    pub order: Vec<usize>,
    pub is_supported: Vec<bool>,
    /// What each project's supporters have left together.
    pub held: Vec<BigRational>,
}

pub fn fraction(number: u64) -> BigRational {
    BigRational::from_integer(number.into())
}

/// Rounded down to hundredths, without decimals when it is whole.
pub fn figure(number: &BigRational) -> String {
    let hundredths = (number * fraction(100)).floor().to_integer();
    let sign = if hundredths.is_negative() { "-" } else { "" };
    let text = format!("{:03}", hundredths.abs());
    let (whole, part) = text.split_at(text.len() - 2);
    if part == "00" { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

fn units(election: &Election, utility: Utility, weight: u32) -> u64 {
    match utility {
        Utility::Cost | Utility::Card => u64::from(weight > 0 || !election.kind.has_points()),
        Utility::Points | Utility::Borda => u64::from(weight),
    }
}

/// Each voter's share is the budget's equal part and `raised` more; ties by id as text.
pub fn equal_shares(election: &Election, ballots: &[Ballot], utility: Utility, raised: u64) -> Run {
    let projects = &election.projects;
    let voters = ballots.len().max(1) as u64;
    let share = BigRational::new(BigInt::from(election.budget), BigInt::from(voters)) + fraction(raised);
    let mut money = vec![share; ballots.len()];
    let supporters: Vec<Vec<(usize, u64)>> = (0..projects.len())
        .map(|p| {
            let worth = |b: &Ballot| {
                b.iter().find(|(q, _)| usize::from(*q) == p).map_or(0, |(_, w)| units(election, utility, *w))
            };
            ballots.iter().map(worth).enumerate().filter(|(_, units)| *units > 0).collect()
        })
        .collect();
    let by_id = |p: &usize| projects[*p].id.clone();
    let mut order: Vec<usize> =
        (0..projects.len()).filter(|p| projects[*p].cost == 0 && !supporters[*p].is_empty()).collect();
    order.sort_by_key(by_id);
    loop {
        let mut best: Option<(BigRational, String, usize, BigRational)> = None;
        for p in (0..projects.len()).filter(|p| !order.contains(p)) {
            let Some(rate) = rate(&supporters[p], &money, projects[p].cost) else { continue };
            let worth = if utility == Utility::Cost { projects[p].cost } else { 1 };
            let candidate = (&rate / fraction(worth), by_id(&p), p, rate);
            if best.as_ref().is_none_or(|b| (&candidate.0, &candidate.1) < (&b.0, &b.1)) {
                best = Some(candidate);
            }
        }
        let Some((_, _, p, rate)) = best else { break };
        for (voter, units) in &supporters[p] {
            let payment = (&rate * fraction(*units)).min(money[*voter].clone());
            money[*voter] -= payment;
        }
        order.push(p);
    }
    let held = supporters
        .iter()
        .map(|s| s.iter().fold(BigRational::zero(), |sum, (v, _)| sum + &money[*v]))
        .collect();
    Run { order, is_supported: supporters.iter().map(|s| !s.is_empty()).collect(), held }
}

/// The least payment for a unit that covers the cost: those with the least for a unit give all first.
fn rate(supporters: &[(usize, u64)], money: &[BigRational], cost: u64) -> Option<BigRational> {
    let mut all: Vec<(BigRational, usize, u64)> =
        supporters.iter().map(|(v, units)| (&money[*v] / fraction(*units), *v, *units)).collect();
    all.sort();
    let mut missing = fraction(cost);
    let mut units: u64 = all.iter().map(|a| a.2).sum();
    for (most, voter, own) in all {
        let rate = &missing / fraction(units);
        if rate <= most {
            return Some(rate);
        }
        missing -= &money[voter];
        units -= own;
    }
    None
}

/// Equal shares raised by one as long as the outcome fits and something supported would still.
pub fn add1(election: &Election, ballots: &[Ballot], utility: Utility) -> (Run, u64) {
    let cost = |run: &Run| run.order.iter().map(|p| election.projects[*p].cost).sum::<u64>();
    let mut raised = 0;
    let mut run = equal_shares(election, ballots, utility, 0);
    loop {
        let left = election.budget - cost(&run);
        let fits =
            |p: usize| !run.order.contains(&p) && run.is_supported[p] && election.projects[p].cost <= left;
        if !(0..election.projects.len()).any(fits) {
            return (run, raised);
        }
        let next = equal_shares(election, ballots, utility, raised + 1);
        if cost(&next) > election.budget {
            return (run, raised);
        }
        (run, raised) = (next, raised + 1);
    }
}

/// Sequential Phragmén; ties by id as text.
pub fn phragmen(election: &Election, ballots: &[Ballot]) -> Vec<usize> {
    let projects = &election.projects;
    let mut loads = vec![BigRational::zero(); ballots.len()];
    let mut left = election.budget;
    let supports = |b: &Ballot, p: usize| {
        b.iter().any(|(q, w)| usize::from(*q) == p && (*w > 0 || !election.kind.has_points()))
    };
    let mut open: Vec<usize> = (0..projects.len()).filter(|p| projects[*p].cost <= left).collect();
    let mut order = Vec::new();
    while !open.is_empty() {
        let load = |p: usize| {
            let voters: Vec<usize> = (0..ballots.len()).filter(|v| supports(&ballots[*v], p)).collect();
            let sum = voters.iter().fold(fraction(projects[p].cost), |sum, v| sum + &loads[*v]);
            (!voters.is_empty()).then(|| sum / fraction(voters.len() as u64))
        };
        let all: Vec<(usize, Option<BigRational>)> = open.iter().map(|p| (*p, load(*p))).collect();
        let least = all.iter().filter_map(|(_, load)| load.clone()).min();
        let mut tied: Vec<usize> = all.iter().filter(|(_, load)| *load == least).map(|(p, _)| *p).collect();
        tied.sort_by_key(|p| projects[*p].id.clone());
        if tied.iter().any(|p| projects[*p].cost > left) {
            break;
        }
        let p = tied[0];
        if let Some(least) = least {
            (0..ballots.len()).filter(|v| supports(&ballots[*v], p)).for_each(|v| loads[v] = least.clone());
        }
        left -= projects[p].cost;
        open.retain(|q| *q != p);
        order.push(p);
    }
    order
}
