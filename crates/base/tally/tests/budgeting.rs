//! What must hold of every budget's count, on elections full of ties, beside counts made voter by voter with fractions.

mod naive;

use arengo_tally::budgeting::{
    BallotKind, Builder, Completion, Count, Election, Money, Outcome, Project, Reason, Rule, Step, Stop,
    Ties, Utility, pabulib,
};
use arengo_tally::lottery::Seed;
use proptest::prelude::*;

/// An election before it is one: costs, and ballots as lists of project and weight.
#[derive(Debug, Clone)]
struct Draft {
    kind: BallotKind,
    budget: u64,
    costs: Vec<u64>,
    ballots: Vec<Vec<(u16, u32)>>,
}

impl Draft {
    fn election(&self) -> Election {
        let mut builder = Builder::new(!self.kind.is_plain(), 0);
        self.ballots.iter().for_each(|ballot| assert!(builder.add(ballot.iter().copied(), 1)));
        let project = |(at, cost): (usize, &u64)| Project {
            id: format!("{}", 7 + at),
            name: String::new(),
            cost: *cost,
        };
        Election {
            projects: self.costs.iter().enumerate().map(project).collect(),
            budget: self.budget,
            decimals: 0,
            currency: None,
            kind: self.kind,
            ballots: builder.finish(),
            threshold: None,
        }
    }
}

fn drafts() -> impl Strategy<Value = Draft> {
    let kinds =
        prop_oneof![Just(BallotKind::Approval), Just(BallotKind::Cumulative), Just(BallotKind::Ordinal)];
    (kinds, 1..6usize, 0..30u64).prop_flat_map(|(kind, projects, budget)| {
        let costs = prop::collection::vec(prop_oneof![0..3u64, 1..12u64], projects);
        let places: Vec<u16> = (0..projects as u16).collect();
        let ballot = (
            prop::sample::subsequence(places, 0..=projects).prop_shuffle(),
            prop::collection::vec(0..4u32, projects),
        );
        let ballot = ballot.prop_map(move |(order, points)| {
            let weight = |(at, _): (usize, &u16)| match kind {
                BallotKind::Ordinal => (order.len() - at - 1) as u32,
                BallotKind::Cumulative => points[at],
                _ => 1,
            };
            order.iter().enumerate().map(|e| (*e.1, weight(e))).collect::<Vec<_>>()
        });
        let ballots = prop::collection::vec(ballot, 0..9);
        (costs, ballots).prop_map(move |(costs, ballots)| Draft { kind, budget, costs, ballots })
    })
}

fn utilities(kind: BallotKind) -> Vec<Utility> {
    [Utility::Cost, Utility::Card, Utility::Points, Utility::Borda]
        .into_iter()
        .filter(|u| u.fits(kind))
        .collect()
}

fn rules() -> Vec<Rule> {
    let step = Step::new(Money { amount: 5, decimals: 1 }).expect("above zero");
    vec![
        Rule::Greedy(Stop::Never),
        Rule::Greedy(Stop::AtFirst),
        Rule::Greedy(Stop::Threshold(2)),
        Rule::EqualShares(Completion::None),
        Rule::EqualShares(Completion::U),
        Rule::EqualShares(Completion::Add1(Step::ONE)),
        Rule::EqualShares(Completion::Add1U(step)),
        Rule::Phragmen,
    ]
}

fn counted(rule: Rule, utility: Utility, ties: Ties, election: &Election) -> Outcome {
    Count { rule, utility, ties }.of(election).expect("the utility fits")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn equal_shares_are_those_counted_voter_by_voter(draft in drafts()) {
        let election = draft.election();
        for utility in utilities(draft.kind) {
            let naive = naive::equal_shares(&election, &draft.ballots, utility, 0);
            let ours = counted(Rule::EqualShares(Completion::None), utility, Ties::Id, &election);
            prop_assert_eq!(ours.order(), naive.order, "{}", utility);
            let naive = naive::add1(&election, &draft.ballots, utility);
            let ours = counted(Rule::EqualShares(Completion::Add1(Step::ONE)), utility, Ties::Id, &election);
            prop_assert_eq!((ours.order(), ours.raised), (naive.0.order, naive.1), "{} add1", utility);
        }
    }

    #[test]
    fn differences_that_floats_cannot_see_decide(mut draft in drafts(), budget in 0..9u64) {
        const LARGE: u64 = 100_000_000_000_000;
        draft.costs.iter_mut().for_each(|cost| *cost += LARGE);
        draft.budget += budget * LARGE;
        let election = draft.election();
        for utility in utilities(draft.kind) {
            let naive = naive::equal_shares(&election, &draft.ballots, utility, 0);
            let ours = counted(Rule::EqualShares(Completion::None), utility, Ties::Id, &election);
            prop_assert_eq!(ours.order(), naive.order, "{}", utility);
        }
        let ours = counted(Rule::Phragmen, Utility::Card, Ties::Id, &election);
        prop_assert_eq!(ours.order(), naive::phragmen(&election, &draft.ballots));
    }

    #[test]
    fn phragmen_is_that_counted_voter_by_voter(draft in drafts()) {
        let election = draft.election();
        let ours = counted(Rule::Phragmen, Utility::Card, Ties::Id, &election);
        prop_assert_eq!(ours.order(), naive::phragmen(&election, &draft.ballots));
    }

    #[test]
    fn no_voters_can_complain_that_the_money_they_have_left_would_fund_what_they_support(draft in drafts()) {
        let election = draft.election();
        for utility in utilities(draft.kind) {
            let run = naive::equal_shares(&election, &draft.ballots, utility, 0);
            let ours = counted(Rule::EqualShares(Completion::None), utility, Ties::Id, &election);
            for (project, reason) in &ours.left_out {
                match reason {
                    Reason::NoSupporters => prop_assert!(!run.is_supported[*project]),
                    Reason::Short { held, missing, supporters, .. } => {
                        prop_assert!(*supporters > 0 && run.held[*project] < naive::fraction(election.projects[*project].cost));
                        prop_assert_eq!(&held.0, &naive::figure(&run.held[*project]));
                        let short = naive::fraction(election.projects[*project].cost) - &run.held[*project];
                        prop_assert_eq!(&missing.0, &naive::figure(&short));
                    }
                    other => prop_assert!(false, "{:?}", other),
                }
            }
        }
    }

    #[test]
    fn groups_that_agree_get_what_their_shares_buy(mut draft in drafts()) {
        // Extended justified representation, which equal shares promise when all projects cost the same.
        draft.kind = BallotKind::Approval;
        draft.costs.iter_mut().for_each(|cost| *cost = 3);
        draft.ballots.iter_mut().flatten().for_each(|entry| entry.1 = 1);
        let election = draft.election();
        let winners = counted(Rule::EqualShares(Completion::None), Utility::Card, Ties::Id, &election).order();
        for group in 1u32..1 << draft.costs.len() {
            let wanted: Vec<u16> = (0..draft.costs.len() as u16).filter(|p| group >> p & 1 == 1).collect();
            let agrees = |b: &&Vec<(u16, u32)>| wanted.iter().all(|p| b.iter().any(|(q, _)| p == q));
            let satisfied = |b: &Vec<(u16, u32)>| b.iter().filter(|(p, _)| winners.contains(&usize::from(*p))).count();
            let mut satisfied: Vec<usize> = draft.ballots.iter().filter(agrees).map(satisfied).collect();
            satisfied.sort_unstable();
            let cost = 3 * wanted.len();
            let enough = (1..=satisfied.len()).find(|k| k * draft.budget as usize >= cost * draft.ballots.len());
            if let Some(voters) = enough {
                prop_assert!(satisfied[voters - 1] >= wanted.len(), "{:?} of {:?}", wanted, winners);
            }
        }
    }

    #[test]
    fn neither_the_order_of_ballots_nor_their_merging_matters(draft in drafts(), turn in 0..9usize) {
        let mut turned = draft.clone();
        turned.ballots.rotate_left(turn.min(draft.ballots.len()));
        turned.ballots.reverse();
        let mut doubled = draft.clone();
        doubled.ballots.extend(draft.ballots.iter().cloned());
        let (election, turned, doubled) = (draft.election(), turned.election(), doubled.election());
        prop_assert_eq!(&election, &turned);
        for utility in utilities(draft.kind) {
            for rule in rules() {
                let ours = counted(rule, utility, Ties::Published(Seed::new("s")), &election);
                let again = counted(rule, utility, Ties::Published(Seed::new("s")), &turned);
                prop_assert_eq!(&ours, &again, "{:?}", rule);
                if matches!(rule, Rule::EqualShares(Completion::None) | Rule::Greedy(Stop::Never)) {
                    let twice = counted(rule, utility, Ties::Published(Seed::new("s")), &doubled);
                    prop_assert_eq!(ours.order(), twice.order(), "every voter twice, {:?}", rule);
                }
            }
        }
    }

    #[test]
    fn neither_the_order_of_projects_nor_their_names_matter(mut draft in drafts(), seed in "[a-z]{0,3}") {
        let places = draft.costs.len();
        let mut turned = draft.clone();
        turned.costs.reverse();
        turned.ballots.iter_mut().flatten().for_each(|entry| entry.0 = places as u16 - 1 - entry.0);
        let mut turned = turned.election();
        (0..places).for_each(|p| turned.projects[p].id = format!("{}", 7 + places - 1 - p));
        let election = draft.election();
        // Costs that all differ leave nothing to the lottery, so names cannot matter.
        draft.costs.iter_mut().enumerate().for_each(|(at, cost)| *cost = *cost * 8 + at as u64);
        draft.budget *= 8;
        let different = draft.election();
        let mut renamed = different.clone();
        (0..places).for_each(|p| renamed.projects[p].id = format!("project {}", places - p));
        for utility in utilities(draft.kind) {
            for rule in rules() {
                let ties = || Ties::Published(Seed::new(seed.clone()));
                let ours = counted(rule, utility, ties(), &election);
                let mirrored: Vec<usize> =
                    counted(rule, utility, ties(), &turned).order().into_iter().map(|p| places - 1 - p).collect();
                prop_assert_eq!(ours.order(), mirrored, "{:?}", rule);
                let ours = counted(rule, utility, ties(), &different);
                prop_assert_eq!(ours.order(), counted(rule, utility, ties(), &renamed).order(), "{:?}", rule);
            }
        }
    }

    #[test]
    fn every_project_has_one_reason_and_the_money_is_enough(draft in drafts()) {
        let election = draft.election();
        for utility in utilities(draft.kind) {
            for rule in rules() {
                let outcome = counted(rule, utility, Ties::Id, &election);
                let cost: u64 = outcome.steps.iter().map(|s| election.projects[s.project].cost).sum();
                prop_assert_eq!(cost, outcome.cost);
                prop_assert!(cost <= election.budget);
                prop_assert!(outcome.steps.last().is_none_or(|s| s.left == election.budget - cost));
                let mut all: Vec<usize> = outcome.left_out.iter().map(|(p, _)| *p).chain(outcome.order()).collect();
                all.sort_unstable();
                prop_assert!(all.into_iter().eq(0..election.projects.len()));
            }
        }
    }

    #[test]
    fn what_is_written_is_read_as_the_same_election(draft in drafts(), name in any::<String>(), currency in any::<String>()) {
        let mut election = draft.election();
        election.projects[0].name = name.trim().to_owned();
        election.currency = Some(currency.trim().to_owned()).filter(|c| !c.is_empty());
        let written = pabulib::Document::of(&election).write();
        prop_assert_eq!(Election::from_pabulib(written.as_bytes()), Ok(election));
    }
}
