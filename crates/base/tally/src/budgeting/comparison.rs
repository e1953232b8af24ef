//! Which of several outcomes voters are better off with.
//!
//! A town may count by equal shares and by greedy and let the voters' own ballots decide between the two. The
//! practice comes from Wieliczka's Green Budget, 2023.

use super::ballots::Ballot;
use super::election::Election;
use super::outcome::Outcome;
use super::utility::Utility;

/// The places of the outcomes that most voters like at least as much as every other: each voter counts for the outcomes
/// that give her the most utility, for several when they give her the same. More than one when they tie; of equal
/// outcomes only the first.
pub fn by_popularity(election: &Election, utility: Utility, outcomes: &[&Outcome]) -> Vec<usize> {
    let different = without_repeats(outcomes);
    let mut voters = vec![0u64; outcomes.len()];
    let funded = Funded::of(election, outcomes);
    for ballot in election.ballots.iter() {
        let worth = |at: &usize| funded.worth(election, utility, ballot, *at);
        let most = different.iter().map(worth).max();
        for at in different.iter().filter(|at| Some(worth(at)) == most) {
            voters[*at] += ballot.count;
        }
    }
    greatest(&different, |at| u128::from(voters[at]))
}

/// The places of the outcomes with the greatest sum of all voters' utilities. More than one when they tie; of equal
/// outcomes only the first.
pub fn by_welfare(election: &Election, utility: Utility, outcomes: &[&Outcome]) -> Vec<usize> {
    let different = without_repeats(outcomes);
    let funded = Funded::of(election, outcomes);
    let welfare = |at: usize| {
        let worth =
            |ballot: Ballot<'_>| funded.worth(election, utility, ballot, at) * u128::from(ballot.count);
        election.ballots.iter().map(worth).sum::<u128>()
    };
    greatest(&different, welfare)
}

/// The funded projects of each outcome.
struct Funded(Vec<Vec<bool>>);

impl Funded {
    fn of(election: &Election, outcomes: &[&Outcome]) -> Funded {
        let marks = |outcome: &&Outcome| {
            let mut marks = vec![false; election.projects.len()];
            outcome.steps.iter().for_each(|step| marks[step.project] = true);
            marks
        };
        Funded(outcomes.iter().map(marks).collect())
    }

    fn worth(&self, election: &Election, utility: Utility, ballot: Ballot<'_>, outcome: usize) -> u128 {
        let funded = ballot.entries().filter(|(p, _)| self.0[outcome][usize::from(*p)]);
        let worth = |(project, weight): (u16, u32)| {
            let units = u128::from(utility.units(election.kind, weight));
            let cost = u128::from(election.projects[usize::from(project)].cost);
            if utility == Utility::Cost { units * cost } else { units }
        };
        funded.map(worth).sum()
    }
}

fn without_repeats(outcomes: &[&Outcome]) -> Vec<usize> {
    let set = |at: usize| {
        let mut order = outcomes[at].order();
        order.sort_unstable();
        order
    };
    (0..outcomes.len()).filter(|at| (0..*at).all(|before| set(before) != set(*at))).collect()
}

fn greatest(places: &[usize], value: impl Fn(usize) -> u128) -> Vec<usize> {
    let most = places.iter().map(|at| value(*at)).max();
    places.iter().copied().filter(|at| Some(value(*at)) == most).collect()
}
