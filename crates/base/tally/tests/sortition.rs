//! Sortition against certified chances, and what must hold for every pool.

#[allow(dead_code, reason = "these files need each their own kind of comparison")]
mod expected;

use std::collections::BTreeMap;

use arengo_tally::lottery::Seed;
use arengo_tally::sortition::draw::{Draw, PANELS};
use arengo_tally::sortition::leximin::Leximin;
use arengo_tally::sortition::nearest::{Infeasible, Reason};
use arengo_tally::sortition::{Kinds, Pool, Quotas};
use proptest::prelude::*;

struct Given {
    pool: Pool,
    kinds: Kinds,
}

fn given(folder: &std::path::Path, size: usize) -> Given {
    let read = |name: &str| std::fs::read(folder.join(name)).expect("the file is there");
    let quotas = Quotas::read(&read("features.csv")).expect("quotas");
    let pool = Pool::read(&read("candidates.csv"), &quotas).expect("a pool");
    let kinds = Kinds::new(&pool, &quotas, size);
    Given { pool, kinds }
}

fn fairest(name: &str, given: &Given) -> Leximin {
    let started = std::time::Instant::now();
    let found = Leximin::find(&given.kinds, &mut |_, _| {}).expect("quotas can be met");
    println!(
        "{name}: {} kinds, {} panels, {} rounds, gain at most {:.1e}, {:?}",
        given.kinds.len(),
        found.lottery.len(),
        found.rounds,
        found.certificate.largest_gain(),
        started.elapsed()
    );
    for (panel, _) in &found.lottery {
        assert!(given.kinds.allows(panel), "{name}: a panel misses a quota");
    }
    assert!(found.certificate.largest_gain() < 1e-5, "{name}: {}", found.certificate.largest_gain());
    found
}

#[test]
fn chances_are_those_that_were_certified() {
    let Some(shared) = expected::folder("sortition") else { return };
    for name in ["example_small_20", "sf_fixture_150_22", "synthetic_town_350_40"] {
        let text =
            std::fs::read_to_string(shared.join("expected").join(format!("{name}.json"))).expect("expected");
        let expected: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let given = given(&shared.join(name), expected["panel"].as_u64().expect("a size") as usize);
        let found = fairest(name, &given);
        let expected: BTreeMap<String, f64> =
            serde_json::from_value(expected["probability_by_person"].clone()).expect("chances");
        assert_eq!(expected.len(), given.pool.0.len());
        for (kind, chance) in given.kinds.kinds.iter().zip(&found.chances) {
            for person in &kind.people {
                let id = &given.pool.0[*person].id;
                let other = expected[id];
                assert!((other - chance).abs() < 1e-4, "{name}: {id} {chance} instead of {other}");
            }
        }
        let draw = Draw::new(&given.kinds, &found.lottery, &found.chances, &Seed::new("a public seed"));
        println!("  numbered panels differ by {:.5}", draw.largest_difference(&given.kinds, &found.chances));
        assert_eq!(draw.panels.len(), PANELS);
    }
}

/// The answers of everyone, the quotas (the least, and how many more), how many are drawn.
type Asked = (Vec<(u8, u8)>, Vec<(usize, usize)>, usize);

/// A pool as a table: the answers of everyone, and the quotas of two features of three answers.
fn small() -> impl Strategy<Value = Asked> {
    let people = proptest::collection::vec((0u8..3, 0u8..3), 6..40);
    (people, proptest::collection::vec((0usize..3, 0usize..4), 6), 2usize..6)
}

fn made(people: &[(u8, u8)], limits: &[(usize, usize)], size: usize) -> (Quotas, Given) {
    let mut quotas = String::from("feature,value,min,max\n");
    for (at, (min, more)) in limits.iter().enumerate() {
        quotas += &format!("f{},v{},{min},{}\n", at / 3, at % 3, min + more);
    }
    let mut pool = String::from("id,f0,f1\n");
    people.iter().enumerate().for_each(|(n, (a, b))| pool += &format!("p{n},v{a},v{b}\n"));
    let quotas = Quotas::read(quotas.as_bytes()).expect("quotas");
    let pool = Pool::read(pool.as_bytes(), &quotas).expect("a pool");
    let kinds = Kinds::new(&pool, &quotas, size);
    (quotas, Given { pool, kinds })
}

/// Every panel there is, by trying all.
fn all_panels(kinds: &Kinds) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for kind in 0..kinds.len() {
        let more = |p: &Vec<usize>| {
            let left = kinds.size - p.iter().sum::<usize>();
            (0..=kinds.people(kind).min(left)).map(|n| [p.as_slice(), &[n]].concat()).collect::<Vec<_>>()
        };
        all = all.iter().flat_map(more).collect();
    }
    all.retain(|p| kinds.allows(p));
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn quotas_are_met_or_the_nearest_are_named((people, limits, size) in small()) {
        let (quotas, given) = made(&people, &limits, size);
        let possible = all_panels(&given.kinds);
        let Some(found) = Leximin::find(&given.kinds, &mut |_, _| {}) else {
            prop_assert!(possible.is_empty());
            let why = Infeasible::explain(&given.kinds, &quotas);
            prop_assert!(!why.reasons.is_empty());
            let Some(changes) = why.changes else {
                prop_assert!(people.len() < size);
                return Ok(());
            };
            prop_assert!(!changes.is_empty());
            let mut nearer = quotas.clone();
            for change in &changes {
                let feature = nearer.0.iter_mut().find(|f| f.name == change.feature).expect("the feature");
                let quota = feature.quotas.iter_mut().find(|q| q.value == change.value).expect("the answer");
                (quota.min, quota.max) = change.nearest;
            }
            let kinds = Kinds::new(&given.pool, &nearer, size);
            prop_assert!(kinds.allows(&why.panel.expect("a panel")));
            let found = Leximin::find(&kinds, &mut |_, _| {});
            prop_assert!(found.is_some());
            return Ok(());
        };
        prop_assert!(found.lottery.iter().all(|(panel, chance)| given.kinds.allows(panel) && *chance > 0.0));
        prop_assert!((found.lottery.iter().map(|(_, c)| c).sum::<f64>() - 1.0).abs() < 1e-9);
        let gain = found.certificate.largest_gain();
        prop_assert!(gain < 1e-6, "{gain}");
        // The certificate by hand: no panel there is weighs more than each step says.
        for proof in &found.certificate.proofs {
            let weigh = |panel: &Vec<usize>| -> f64 {
                (panel.iter().enumerate()).map(|(k, n)| proof.prices[k] * *n as f64 / given.kinds.people(k) as f64).sum()
            };
            prop_assert!(possible.iter().all(|p| weigh(p) <= proof.heaviest + 1e-8));
        }
    }

    #[test]
    fn numbered_panels_are_of_people_and_meet_quotas((people, limits, size) in small(), seed in "[a-z]{0,8}") {
        let (_, given) = made(&people, &limits, size);
        let Some(found) = Leximin::find(&given.kinds, &mut |_, _| {}) else { return Ok(()) };
        let draw = Draw::new(&given.kinds, &found.lottery, &found.chances, &Seed::new(seed.as_str()));
        prop_assert_eq!(draw.panels.len(), PANELS);
        let mut appearances = vec![0; people.len()];
        for panel in &draw.panels {
            let mut of_kind = vec![0; given.kinds.len()];
            for person in panel {
                appearances[*person] += 1;
                let kind = given.kinds.kinds.iter().position(|k| k.people.contains(person)).expect("a kind");
                of_kind[kind] += 1;
            }
            prop_assert!(panel.windows(2).all(|two| two[0] < two[1]), "nobody twice");
            prop_assert!(given.kinds.allows(&of_kind));
        }
        for kind in &given.kinds.kinds {
            let times = || kind.people.iter().map(|p| appearances[*p]);
            prop_assert!(times().max() <= times().min().map(|least| least + 1), "turns are taken");
        }
        prop_assert_eq!(&draw.appearances, &appearances);
        prop_assert!(draw.largest_difference(&given.kinds, &found.chances) < 0.005);
        let again = Draw::new(&given.kinds, &found.lottery, &found.chances, &Seed::new(seed.as_str()));
        prop_assert_eq!(draw, again);
    }

    #[test]
    fn the_order_of_people_is_irrelevant((people, limits, size) in small()) {
        let (_, given) = made(&people, &limits, size);
        let turned: Vec<(u8, u8)> = people.iter().rev().copied().collect();
        let (_, other) = made(&turned, &limits, size);
        let chances = |g: &Given| Leximin::find(&g.kinds, &mut |_, _| {}).map(|f| f.chances);
        prop_assert_eq!(chances(&given), chances(&other));
    }
}

#[test]
fn what_cannot_be_met_is_explained() {
    let people = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (2, 2)];
    let explain = |limits: [(usize, usize); 6], size| {
        let (quotas, given) = made(&people, &limits, size);
        assert!(Leximin::find(&given.kinds, &mut |_, _| {}).is_none());
        Infeasible::explain(&given.kinds, &quotas)
    };
    let loose = (0, 6);
    let why = explain([(0, 6), (0, 6), (2, 4), loose, loose, loose], 3);
    let few = Reason::TooFewPeople { feature: "f0".into(), value: "v2".into(), people: 1, min: 2 };
    assert_eq!(why.reasons, [few]);
    assert_eq!(why.changes.expect("changes")[0].nearest, (1, 6));
    let why = explain([(2, 1), (2, 1), loose, loose, loose, loose], 3);
    assert_eq!(why.reasons, [Reason::LeastTooMany { feature: "f0".into(), sum: 4 }]);
    let why = explain([(0, 1), (0, 1), (0, 0), loose, loose, loose], 3);
    assert_eq!(why.reasons, [Reason::MostTooFew { feature: "f0".into(), sum: 2 }]);
    let why = explain([(0, 0), (0, 0), (1, 0), (1, 0), (0, 0), (0, 0)], 1);
    assert_eq!(why.reasons, [Reason::Together], "the only one of the third answer has another second");
    let why = explain([loose; 6], 7);
    assert_eq!(why.reasons, [Reason::PoolTooSmall { people: 6, size: 7 }]);
    assert_eq!(why.changes, None);
}

#[test]
fn a_fault_in_a_file_is_told_with_its_place() {
    let quotas = |text: &str| Quotas::read(text.as_bytes()).expect_err("a fault").to_string();
    assert_eq!(
        quotas("feature,value,min\n"),
        "line 1, column 15: a column named max was expected, not “min”"
    );
    assert_eq!(
        quotas("feature,value,min,max\ng,f,3,2\n"),
        "line 2, column 7: a number from 3 to 100000 was expected, not “2”"
    );
    let good = Quotas::read(b"feature,value,min,max\ng,f,0,2\n").expect("quotas");
    let pool = |text: &str| Pool::read(text.as_bytes(), &good).expect_err("a fault").to_string();
    assert_eq!(pool("id,g\na,f\na,f\n"), "line 3, column 1: an id not used before was expected, not “a”");
    assert_eq!(pool("id,g\na,m\n"), "line 2, column 3: an answer with a quota for g was expected, not “m”");
}
