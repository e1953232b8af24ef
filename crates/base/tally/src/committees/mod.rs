//! Committees elected by approvals or points: a number of equal seats.
//!
//! | rule | seats go to | source |
//! | --- | --- | --- |
//! | [`Rule::Approval`] | the most approvals | S. Brams, P. Fishburn, *Approval Voting*, 1983 |
//! | [`Rule::Satisfaction`] | the most approvals, a ballot being divided equally among those it approves | S. Brams, D. M. Kilgour, 2014 |
//! | [`Rule::Score`] | the most points | |
//! | [`Rule::Proportional`] | the committee with the greatest PAV score: each voter adds 1 + 1/2 + … + 1/n for n elected of hers | T. N. Thiele 1895 |
//! | [`Rule::SequentialProportional`] | one by one, whoever adds most to the PAV score | Thiele 1895 |
//! | [`Rule::SequentialPhragmen`] | one by one, whoever leaves the least load, a seat being a load of 1 that supporters share | E. Phragmén 1894 |
//!
//! All are defined in M. Lackner, P. Skowron, *Multi-Winner Voting with Approval Preferences*, 2023. Scores are exact
//! fractions. [`elect`] ends ties by an order that the caller gives; [`tied`] finds every committee that ties can lead
//! to. The first three favour the majority in every seat; the others give groups seats in proportion to their size.
//!
//! **Complexity.** Sequential rules: seats × entries on different ballots. The greatest PAV score is searched among all
//! committees and therefore refused beyond [`MOST_COMMITTEES`].

mod sequential;
mod together;

use num_rational::BigRational;

use crate::budgeting::Ballots;

/// The most committees that are searched or listed.
pub const MOST_COMMITTEES: usize = 1_000_000;

/// How seats are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// The most approvals.
    Approval,
    /// The most approvals, each ballot divided equally among those it approves (SAV).
    Satisfaction,
    /// The most points.
    Score,
    /// The greatest PAV score.
    Proportional,
    /// One by one, by what each adds to the PAV score.
    SequentialProportional,
    /// One by one, by the least load.
    SequentialPhragmen,
}

/// An election of a committee.
#[derive(Debug, Clone, Copy)]
pub struct Contest<'a> {
    /// The ballots; a candidate is a place.
    pub ballots: &'a Ballots,
    /// How many candidates there are.
    pub candidates: usize,
    /// How many seats there are.
    pub seats: usize,
}

/// Who was elected, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elected {
    /// Those elected, in order, each with the score by which the seat was won: approvals, shares of ballots, points, what
    /// was added to the PAV score, or the load.
    pub seats: Vec<(usize, BigRational)>,
    /// The others, each with the score when the last seat was given; the last is the furthest from a seat.
    pub left_out: Vec<(usize, BigRational)>,
}

/// An election that cannot be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotElected {
    /// More seats than candidates.
    #[error("{seats} seats for {candidates} candidates")]
    Seats {
        /// The seats.
        seats: usize,
        /// The candidates.
        candidates: usize,
    },
    /// There are too many committees to search or list.
    #[error("more than {MOST_COMMITTEES} committees would have to be looked at")]
    TooMany,
}

/// Elects; among candidates (or committees) with exactly the same score those with lower `places` go first.
///
/// # Errors
/// When there are more seats than candidates, or too many committees for [`Rule::Proportional`].
pub fn elect(rule: Rule, contest: Contest<'_>, places: &[u32]) -> Result<Elected, NotElected> {
    check(contest)?;
    match rule {
        Rule::Approval | Rule::Satisfaction | Rule::Score => Ok(together::elect(rule, contest, places)),
        Rule::Proportional => {
            let mut best = together::greatest_pav(contest)?;
            best.sort_by_cached_key(|committee| {
                let mut order: Vec<u32> = committee.iter().map(|c| places[*c]).collect();
                order.sort_unstable();
                order
            });
            Ok(together::explained(contest, best.into_iter().next().unwrap_or_default(), places))
        }
        Rule::SequentialProportional | Rule::SequentialPhragmen => {
            Ok(sequential::elect(rule, contest, places))
        }
    }
}

/// Every committee that ties can lead to, each ascending, in ascending order.
///
/// # Errors
/// As [`elect`], and when there are more than [`MOST_COMMITTEES`].
pub fn tied(rule: Rule, contest: Contest<'_>) -> Result<Vec<Vec<usize>>, NotElected> {
    check(contest)?;
    let mut committees = match rule {
        Rule::Approval | Rule::Satisfaction | Rule::Score => together::tied(rule, contest)?,
        Rule::Proportional => together::greatest_pav(contest)?,
        Rule::SequentialProportional | Rule::SequentialPhragmen => sequential::tied(rule, contest)?,
    };
    committees.sort_unstable();
    Ok(committees)
}

/// The PAV score of a committee: the sum over voters of 1 + 1/2 + … + 1/n for n members that the voter approves.
pub fn pav_score(contest: Contest<'_>, committee: &[usize]) -> BigRational {
    together::pav_score(contest, committee)
}

fn check(contest: Contest<'_>) -> Result<(), NotElected> {
    let Contest { seats, candidates, .. } = contest;
    if seats > candidates { Err(NotElected::Seats { seats, candidates }) } else { Ok(()) }
}

fn whole(number: u64) -> BigRational {
    BigRational::from_integer(number.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::budgeting::Builder;

    fn ballots(all: &[(&[u16], u64)]) -> Ballots {
        let mut builder = Builder::new(false, 0);
        for (ballot, count) in all {
            builder.add(ballot.iter().map(|c| (*c, 1)), *count);
        }
        builder.finish()
    }

    #[test]
    fn two_thirds_take_all_seats_by_approvals_and_two_of_three_in_proportion() {
        let ballots = ballots(&[(&[0, 1, 2], 20), (&[3, 4, 5], 10)]);
        let contest = Contest { ballots: &ballots, candidates: 6, seats: 3 };
        assert_eq!(tied(Rule::Approval, contest), Ok(vec![vec![0, 1, 2]]));
        for rule in [Rule::Proportional, Rule::SequentialProportional, Rule::SequentialPhragmen] {
            let committees = tied(rule, contest).unwrap_or_default();
            let fair = |c: &Vec<usize>| c.iter().filter(|member| **member < 3).count() == 2;
            assert!(committees.len() == 9 && committees.iter().all(fair), "{rule:?}: {committees:?}");
            let elected = elect(rule, contest, &[5, 4, 3, 2, 1, 0]).map(|e| e.seats);
            let mut members: Vec<usize> = elected.iter().flatten().map(|(c, _)| *c).collect();
            members.sort_unstable();
            assert_eq!(members, [1, 2, 5], "{rule:?}");
        }
    }

    #[test]
    fn scores_say_how_each_seat_was_won() {
        let ballots = ballots(&[(&[0, 1], 3), (&[0], 2), (&[2], 2)]);
        let contest = Contest { ballots: &ballots, candidates: 3, seats: 2 };
        let won = |rule| elect(rule, contest, &[0, 1, 2]).map(|e| (e.seats, e.left_out));
        let half = |n: i64| BigRational::new(n.into(), 2.into());
        let one = |c, n: u64| (c, whole(n));
        assert_eq!(won(Rule::Approval), Ok((vec![one(0, 5), one(1, 3)], vec![one(2, 2)])));
        assert_eq!(won(Rule::Satisfaction), Ok((vec![(0, half(7)), one(2, 2)], vec![(1, half(3))])));
        assert_eq!(won(Rule::SequentialProportional), Ok((vec![one(0, 5), one(2, 2)], vec![(1, half(3))])));
        let fifth = BigRational::new(1.into(), 5.into());
        let eighth = BigRational::new(8.into(), 15.into());
        assert_eq!(won(Rule::SequentialPhragmen), Ok((vec![(0, fifth), (2, half(1))], vec![(1, eighth)])));
        assert_eq!(pav_score(contest, &[0, 1]), half(13));
        let crowded = Contest { seats: 4, ..contest };
        assert_eq!(tied(Rule::Approval, crowded), Err(NotElected::Seats { seats: 4, candidates: 3 }));
    }
}
