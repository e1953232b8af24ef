//! What holds for every count of ranked ballots, whatever people chose.

use arengo_tally::lottery::Seed;
use arengo_tally::ranked::{
    Ballot, Election, Strength, TieBreak, Truncation, borda, copeland, duels, irv, ranked_pairs, read,
    schulze, scottish_stv, write,
};
use proptest::prelude::*;

const CANDIDATES: usize = 5;

fn ballots() -> impl Strategy<Value = Vec<Ballot>> {
    let ranking = proptest::collection::vec(1..=CANDIDATES, 0..=CANDIDATES);
    let ballot = (0u64..6, ranking).prop_map(|(number, ranking)| Ballot { number, ranking });
    proptest::collection::vec(ballot, 0..25)
}

fn election(seats: usize, ballots: Vec<Ballot>) -> Election {
    let names = (1..=CANDIDATES).map(|n| format!("candidate {n}")).collect();
    Election::new("an election".into(), names, seats, Vec::new(), ballots)
}

/// The same people with other numbers: `to[n - 1]` is the new number of candidate n.
fn relabelled(of: &Election, to: &[usize]) -> Election {
    let mut names = of.names.clone();
    for (n, name) in of.names.iter().enumerate() {
        names[to[n] - 1] = name.clone();
    }
    let ballots = of.ballots().iter().map(|ballot| Ballot {
        number: ballot.number,
        ranking: ballot.ranking.iter().map(|candidate| to[candidate - 1]).collect(),
    });
    Election::new(of.title.clone(), names, of.seats, Vec::new(), ballots)
}

proptest! {
    #[test]
    fn the_order_of_ballots_and_their_merging_are_irrelevant(given in ballots(), seats in 1usize..4, turn in 0usize..30) {
        let one = election(seats, given.clone());
        let mut turned = given.clone();
        let at = if turned.is_empty() { 0 } else { turn % turned.len() };
        turned.rotate_left(at);
        let single = turned.into_iter().flat_map(|ballot| {
            (0..ballot.number).map(move |_| Ballot { number: 1, ranking: ballot.ranking.clone() })
        });
        prop_assert_eq!(&election(seats, single.collect()), &one);
        prop_assert_eq!(read(write(&one).as_bytes()), Ok(one));
    }

    #[test]
    fn no_vote_is_lost_at_any_stage(given in ballots(), seats in 1usize..4) {
        let election = election(seats, given);
        let count = scottish_stv(&election, &TieBreak::Lot(Seed::new("s")));
        for stage in &count.stages {
            let held: u64 = stage.totals.iter().map(|votes| votes.steps()).sum();
            prop_assert_eq!(held + stage.non_transferable.steps(), count.valid * 100_000);
        }
        prop_assert_eq!(count.elected.len(), seats.min(CANDIDATES));
        let mut once = count.elected.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), count.elected.len());
        // Nobody with the quota is left out.
        let quota = count.quota * 100_000;
        for stage in &count.stages {
            for (n, votes) in stage.totals.iter().enumerate() {
                prop_assert!(votes.steps() < quota || count.elected.contains(&(n + 1)));
            }
        }
    }

    #[test]
    fn names_decide_and_numbers_do_not(given in ballots(), seats in 1usize..4, to in Just(vec![1, 2, 3, 4, 5]).prop_shuffle()) {
        let one = election(seats, given);
        let other = relabelled(&one, &to);
        let lot = TieBreak::Lot(Seed::new("published"));
        let moved = |all: Vec<usize>| all.into_iter().map(|candidate| to[candidate - 1]).collect::<Vec<_>>();
        let sorted = |mut all: Vec<usize>| { all.sort_unstable(); all };
        prop_assert_eq!(sorted(moved(scottish_stv(&one, &lot).elected)), sorted(scottish_stv(&other, &lot).elected));
        prop_assert_eq!(irv(&one, &lot).winner.map(|c| to[c - 1]), irv(&other, &lot).winner);
        for strength in [Strength::WinningVotes, Strength::Margins] {
            let winners = |e: &Election| schulze(&duels(e), strength).0;
            prop_assert_eq!(sorted(moved(winners(&one))), sorted(winners(&other)));
        }
        let points = borda(&one, Truncation::Average);
        let there = borda(&other, Truncation::Average);
        prop_assert!((0..CANDIDATES).all(|n| points[n] == there[to[n] - 1]));
    }

    #[test]
    fn whoever_beats_every_other_is_elected(given in ballots()) {
        let duels = duels(&election(1, given));
        if let Some(winner) = duels.condorcet_winner() {
            prop_assert_eq!(schulze(&duels, Strength::WinningVotes).0, vec![winner]);
            prop_assert_eq!(schulze(&duels, Strength::Margins).0, vec![winner]);
            prop_assert_eq!(ranked_pairs(&duels).winners(), vec![winner]);
            let best = copeland(&duels).into_iter().max_by_key(|(_, score)| *score).map(|(c, _)| c);
            prop_assert_eq!(best, Some(winner));
        }
    }

    #[test]
    fn somebody_always_wins_and_the_kept_duels_have_no_circle(given in ballots()) {
        let election = election(1, given);
        let duels = duels(&election);
        prop_assert!(!schulze(&duels, Strength::Margins).0.is_empty());
        let pairs = ranked_pairs(&duels);
        prop_assert!(!pairs.winners().is_empty());
        let place = |candidate: usize| pairs.ranking.iter().position(|c| *c == candidate);
        prop_assert!(pairs.locked.iter().all(|(winner, loser)| place(*winner) < place(*loser)));
        prop_assert!(irv(&election, &TieBreak::Number).winner.is_some());
    }
}

#[test]
fn a_circle_has_no_winner_of_duels_and_every_rule_breaks_it_as_it_says() {
    // 8 prefer 1 to 2 to 3, 7 prefer 2 to 3 to 1, 6 prefer 3 to 1 to 2.
    let ballot = |number, ranking: &[usize]| Ballot { number, ranking: ranking.to_vec() };
    let names = ["a", "b", "c"].map(String::from).to_vec();
    let circle = [ballot(8, &[1, 2, 3]), ballot(7, &[2, 3, 1]), ballot(6, &[3, 1, 2])];
    let election = Election::new(String::new(), names, 1, Vec::new(), circle);
    let duels = duels(&election);
    assert_eq!(duels.condorcet_winner(), None);
    assert_eq!((duels.margin(1, 2), duels.margin(2, 3), duels.margin(3, 1)), (7, 9, 5));
    // The weakest duel, 3 before 1, is set aside.
    let pairs = ranked_pairs(&duels);
    assert_eq!((pairs.ranking, pairs.set_aside), (vec![1, 2, 3], vec![(3, 1)]));
    assert_eq!(schulze(&duels, Strength::Margins).0, [1]);
    assert!(copeland(&duels).iter().all(|(_, score)| score.to_string() == "1"));
    assert_eq!(irv(&election, &TieBreak::Number).winner, Some(1));
}

#[test]
fn ballots_that_are_all_exhausted_elect_those_who_are_left() {
    let ballot = |number, ranking: &[usize]| Ballot { number, ranking: ranking.to_vec() };
    let names = ["a", "b", "c", "d"].map(String::from).to_vec();
    let election = Election::new(String::new(), names, 2, Vec::new(), [ballot(9, &[1]), ballot(2, &[2])]);
    let count = scottish_stv(&election, &TieBreak::Number);
    assert_eq!(count.elected, [1, 2]);
    assert_eq!(count.stages[1].action.to_string(), "surplus of 1");
    assert_eq!(count.stages[1].non_transferable.to_string(), "5.00000");
}
