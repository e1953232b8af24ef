//! What holds for opinion groups of any votes.

use arengo_tally::lottery::Seed;
use arengo_tally::opinion::groups::{Chance, Clarity, Groups};
use arengo_tally::opinion::projection::Projection;
use arengo_tally::opinion::statistics::{common_ground, standings};
use arengo_tally::opinion::votes::{Vote, Votes};
use proptest::prelude::*;

const STATEMENTS: usize = 12;

fn vote(number: u64) -> Option<Vote> {
    [None, Some(Vote::Agree), Some(Vote::Disagree), Some(Vote::Pass)][number as usize % 4]
}

fn votes(rows: &[Vec<u64>]) -> Votes {
    let mut votes = Votes::new(rows.len(), STATEMENTS);
    for (who, row) in rows.iter().enumerate() {
        for (statement, number) in row.iter().enumerate() {
            if let Some(vote) = vote(*number) {
                votes.cast(who, statement, vote);
            }
        }
    }
    votes
}

fn groups(votes: &Votes, seed: &str) -> Groups {
    let seed = Seed::new(seed);
    Groups::find(votes, &Projection::new(votes, |_| false), &seed).tested(&Chance::new(
        votes,
        |_| false,
        &seed,
    ))
}

/// Everyone votes as a coin falls, or two camps do so nearly as one.
fn drawn(participants: usize, camps: bool, seed: &str) -> Votes {
    let mut numbers = Seed::new(seed).numbers("votes");
    let mut votes = Votes::new(participants, STATEMENTS);
    for who in 0..participants {
        for statement in 0..STATEMENTS {
            let of_camp = (who % 2 == 0) == (statement % 2 == 0);
            let agrees = if camps { of_camp == (numbers.below(10) > 0) } else { numbers.below(2) == 0 };
            votes.cast(who, statement, if agrees { Vote::Agree } else { Vote::Disagree });
        }
    }
    votes
}

#[test]
fn two_camps_are_clear() {
    for seed in ["a", "b", "c"] {
        let votes = drawn(60, true, seed);
        let groups = groups(&votes, seed);
        assert_eq!(groups.clarity, Clarity::Clear);
        let division = groups.division().expect("a division");
        assert_eq!(division.centers.len(), 2);
        let first: Vec<usize> = division.groups.iter().step_by(2).copied().collect();
        assert!(first.iter().all(|g| *g == first[0]), "the camps are the groups");
    }
}

#[test]
fn coins_have_no_clear_groups() {
    let clear =
        (0..20).filter(|n| groups(&drawn(80, false, &n.to_string()), "s").clarity == Clarity::Clear).count();
    assert!(clear <= 3, "{clear} of 20; one is what chance allows");
}

#[test]
fn few_participants_are_too_few() {
    assert_eq!(groups(&drawn(14, true, "a"), "s").clarity, Clarity::TooFew);
    assert_eq!(groups(&Votes::new(40, STATEMENTS), "s").clarity, Clarity::TooFew, "nobody voted");
    let mut alike = Votes::new(40, STATEMENTS);
    for (who, statement) in (0..40).flat_map(|who| (0..STATEMENTS).map(move |s| (who, s))) {
        alike.cast(who, statement, Vote::Agree);
    }
    assert_eq!(groups(&alike, "s").clarity, Clarity::TooFew, "all are of one mind");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn groups_depend_on_votes_and_seed_alone(
        rows in proptest::collection::vec(proptest::collection::vec(0u64..4, STATEMENTS), 0..40),
        again in 0u64..4,
    ) {
        let straight = votes(&rows);
        let mut other = votes(&rows);
        // Votes that were changed and changed back, in another order, leave no trace.
        for who in (0..rows.len()).rev() {
            if let Some(cast) = other.get(who, 3) {
                other.cast(who, 3, vote(again).unwrap_or(Vote::Pass));
                other.cast(who, 3, cast);
            }
        }
        prop_assert_eq!(&straight, &other);
        prop_assert_eq!(groups(&straight, "s"), groups(&other, "s"));
    }

    #[test]
    fn every_group_is_filled_and_the_largest_is_first(
        rows in proptest::collection::vec(proptest::collection::vec(0u64..4, STATEMENTS), 0..40),
    ) {
        let votes = votes(&rows);
        let found = Groups::find(&votes, &Projection::new(&votes, |_| false), &Seed::new("s"));
        for division in &found.divisions {
            let mut sizes = vec![0; division.centers.len()];
            division.groups.iter().for_each(|g| sizes[*g] += 1);
            prop_assert!(sizes.windows(2).all(|two| two[0] >= two[1]) && !sizes.contains(&0));
            prop_assert!((-1.0..=1.0).contains(&division.silhouette));
            prop_assert_eq!(division.groups.len(), found.grouped.len());
        }
        prop_assert!(found.stability <= 1.0 + 1e-12);
    }

    #[test]
    fn numbering_groups_otherwise_changes_no_figure(
        rows in proptest::collection::vec(proptest::collection::vec(0u64..4, STATEMENTS), 2..30),
    ) {
        let votes = votes(&rows);
        let named = |turned: bool| {
            let of: Vec<Option<usize>> = (0..rows.len()).map(|who| Some((who % 2) ^ usize::from(turned))).collect();
            votes.counts_by_group(&of)
        };
        let (one, other) = (standings(&named(false)), standings(&named(true)));
        prop_assert_eq!(&one[0], &other[1]);
        prop_assert_eq!(&one[1], &other[0]);
        for (a, b) in common_ground(&named(false)).iter().zip(common_ground(&named(true))) {
            prop_assert!((a - b).abs() < 1e-12);
        }
    }
}
