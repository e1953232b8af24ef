//! Rules that score candidates, or whole committees, at once.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use super::{Contest, Elected, MOST_COMMITTEES, NotElected, Rule, whole};

/// Each candidate's score.
fn scores(rule: Rule, contest: Contest<'_>) -> Vec<BigRational> {
    // Ballots that approve equally many are divided by the same number.
    let mut by_length: Vec<Vec<u64>> = Vec::new();
    for ballot in contest.ballots.iter() {
        let divisor = if rule == Rule::Satisfaction { ballot.projects.len() } else { 1 };
        if by_length.len() <= divisor {
            by_length.resize(divisor + 1, Vec::new());
        }
        by_length[divisor].resize(contest.candidates, 0);
        for (candidate, weight) in ballot.entries() {
            let points = if rule == Rule::Score { u64::from(weight) } else { 1 };
            by_length[divisor][usize::from(candidate)] += ballot.count * points;
        }
    }
    let mut scores = vec![BigRational::zero(); contest.candidates];
    for (divisor, sums) in (0u64..).zip(&by_length) {
        for (score, sum) in scores.iter_mut().zip(sums).filter(|(_, sum)| **sum > 0) {
            *score += BigRational::new(BigInt::from(*sum), BigInt::from(divisor));
        }
    }
    scores
}

pub fn elect(rule: Rule, contest: Contest<'_>, places: &[u32]) -> Elected {
    let mut order: Vec<(usize, BigRational)> = scores(rule, contest).into_iter().enumerate().collect();
    order.sort_by(|(a, left), (b, right)| right.cmp(left).then(places[*a].cmp(&places[*b])));
    let left_out = order.split_off(contest.seats);
    Elected { seats: order, left_out }
}

/// Those surely elected, with every choice among those who tie for the last seats.
pub fn tied(rule: Rule, contest: Contest<'_>) -> Result<Vec<Vec<usize>>, NotElected> {
    let scores = scores(rule, contest);
    let mut order: Vec<&BigRational> = scores.iter().collect();
    order.sort_unstable_by(|a, b| b.cmp(a));
    let Some(last) = contest.seats.checked_sub(1).map(|last| order[last]) else {
        return Ok(vec![Vec::new()]);
    };
    let sure: Vec<usize> = (0..scores.len()).filter(|c| scores[*c] > *last).collect();
    let level: Vec<usize> = (0..scores.len()).filter(|c| scores[*c] == *last).collect();
    let mut committees = Vec::new();
    each_choice(level.len(), contest.seats - sure.len(), &mut |choice| {
        let mut committee = sure.clone();
        committee.extend(choice.iter().map(|at| level[*at]));
        committee.sort_unstable();
        committees.push(committee);
    })?;
    Ok(committees)
}

/// Every committee with the greatest PAV score.
pub fn greatest_pav(contest: Contest<'_>) -> Result<Vec<Vec<usize>>, NotElected> {
    let mut best: Vec<Vec<usize>> = Vec::new();
    let mut most = BigRational::zero();
    each_choice(contest.candidates, contest.seats, &mut |choice| {
        let score = pav_score(contest, choice);
        if score > most {
            best.clear();
        }
        if score >= most {
            best.push(choice.to_vec());
            most = score;
        }
    })?;
    Ok(best)
}

pub fn pav_score(contest: Contest<'_>, committee: &[usize]) -> BigRational {
    let mut seated = vec![false; contest.candidates];
    committee.iter().for_each(|c| seated[*c] = true);
    let mut voters = vec![0u64; committee.len() + 1];
    for ballot in contest.ballots.iter() {
        voters[ballot.projects.iter().filter(|c| seated[usize::from(**c)]).count()] += ballot.count;
    }
    // Voters with at least n members have the n-th part of the sum.
    let mut score = BigRational::zero();
    let mut at_least = 0;
    for n in (1..voters.len()).rev() {
        at_least += voters[n];
        score += BigRational::new(at_least.into(), n.into());
    }
    score
}

/// A committee chosen as a whole: each member with what the score would lose, the others with what they would add.
pub fn explained(contest: Contest<'_>, committee: Vec<usize>, places: &[u32]) -> Elected {
    let score = pav_score(contest, &committee);
    let without = |c: usize| {
        let rest: Vec<usize> = committee.iter().copied().filter(|member| *member != c).collect();
        &score - pav_score(contest, &rest)
    };
    let with = |c: usize| pav_score(contest, &[&committee[..], &[c]].concat()) - &score;
    let sorted = |mut all: Vec<(usize, BigRational)>| {
        all.sort_by(|(a, left), (b, right)| right.cmp(left).then(places[*a].cmp(&places[*b])));
        all
    };
    let seats = sorted(committee.iter().map(|c| (*c, without(*c))).collect());
    let others = (0..contest.candidates).filter(|c| !committee.contains(c));
    Elected { seats, left_out: sorted(others.map(|c| (c, with(c))).collect()) }
}

/// Calls with every choice of `k` among `n`, ascending; refused when they are too many.
fn each_choice(n: usize, k: usize, call: &mut dyn FnMut(&[usize])) -> Result<(), NotElected> {
    let choices = (0..k.min(n - k)).try_fold(1usize, |all, i| Some(all.checked_mul(n - i)? / (i + 1)));
    if choices.is_none_or(|choices| choices > MOST_COMMITTEES) {
        return Err(NotElected::TooMany);
    }
    let mut choice: Vec<usize> = (0..k).collect();
    loop {
        call(&choice);
        let Some(at) = (0..k).rev().find(|at| choice[*at] < n - k + at) else { return Ok(()) };
        choice[at] += 1;
        for next in at + 1..k {
            choice[next] = choice[next - 1] + 1;
        }
    }
}

/// A sum over voters, by how many members each already has: the divisors 1, 2, 3 …
pub fn harmonic(voters: &[u64]) -> BigRational {
    voters.iter().zip(1u64..).filter(|(voters, _)| **voters > 0).fold(whole(0), |sum, (voters, divisor)| {
        sum + BigRational::new(BigInt::from(*voters), BigInt::from(divisor))
    })
}
