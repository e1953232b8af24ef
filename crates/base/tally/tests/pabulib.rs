//! Real elections counted beside what other programs found, when the files are there.

mod expected;

use std::path::Path;
use std::time::Instant;

use arengo_tally::budgeting::{
    Completion, Count, Election, Outcome, Rule, Step, Stop, Ties, Utility, by_popularity, pabulib,
};
use expected::{Differences, each_file, folder};
use serde_json::Value;

/// The count that a reference's name of a rule stands for, if it is one of ours.
fn count(name: &str) -> Option<Count> {
    let (base, completion) = match name {
        n if n.ends_with("_add1u") => (n.trim_end_matches("_add1u"), Completion::Add1U(Step::ONE)),
        n if n.ends_with("_add1") => (n.trim_end_matches("_add1"), Completion::Add1(Step::ONE)),
        n if n.ends_with("_u") => (n.trim_end_matches("_u"), Completion::U),
        n => (n, Completion::None),
    };
    let (rule, utility) = base.split_once('_').unwrap_or((base, "card"));
    let rule = match rule {
        "greedy" => Rule::Greedy(Stop::Never),
        "mes" => Rule::EqualShares(completion),
        "phragmen" => Rule::Phragmen,
        _ => return None,
    };
    let utility = match utility {
        "cost" => Utility::Cost,
        "card" => Utility::Card,
        "points" => Utility::Points,
        "borda" => Utility::Borda,
        _ => return None,
    };
    Some(Count { rule, utility, ties: Ties::Id })
}

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().map(|all| all.iter().filter_map(Value::as_str).collect()).unwrap_or_default()
}

/// Checks what must hold of every outcome, whatever the reference says.
fn sound(election: &Election, outcome: &Outcome) {
    let cost: u64 = outcome.steps.iter().map(|s| election.projects[s.project].cost).sum();
    assert_eq!(cost, outcome.cost);
    assert!(cost <= election.budget);
    let mut all = outcome.order();
    all.extend(outcome.left_out.iter().map(|(p, _)| *p));
    all.sort_unstable();
    assert!(all.into_iter().eq(0..election.projects.len()), "every project has one reason");
}

fn compare_popularity(what: &str, election: &Election, tied: &Value, found: &Differences) {
    let ends = [Rule::EqualShares(Completion::Add1U(Step::ONE)), Rule::Greedy(Stop::Never)];
    let outcomes = ends.map(|rule| {
        let count = Count { rule, utility: Utility::Cost, ties: Ties::Id };
        count.of(election).expect("every ballot can be counted by cost")
    });
    let best = by_popularity(election, Utility::Cost, &[&outcomes[0], &outcomes[1]]);
    let mut ours: Vec<Vec<&str>> = best.into_iter().map(|at| outcomes[at].winners(election)).collect();
    let tied = tied.as_array().map_or(&[][..], Vec::as_slice);
    let mut theirs: Vec<Vec<&str>> = tied.iter().map(|one| texts(&one["winners"])).collect();
    ours.sort_unstable();
    theirs.sort_unstable();
    // The reference lists the same projects twice when the two rules took them in different orders.
    theirs.dedup();
    found.compare(what, &ours, &theirs);
}

fn compare(file: &str, election: &Election, name: &str, expected: &Value, found: &Differences) {
    let what = format!("{file} {name}");
    let approvals;
    let (name, election) = match name.strip_prefix("as_approval.") {
        Some(name) => {
            approvals = election.as_approval();
            (name, &approvals)
        }
        None => (name, election),
    };
    if let Some(tied) = expected.get("tied") {
        return compare_popularity(&what, election, tied, found);
    }
    let (Some(count), Some(winners)) = (count(name), expected.get("winners")) else {
        return found.passed_over(name);
    };
    let outcome = count.of(election).expect("the reference counted it too");
    sound(election, &outcome);
    found.compare(&what, &outcome.winners(election), &texts(winners));
    let cost = match &expected["cost"] {
        Value::String(text) => text.clone(),
        number => number.to_string(),
    };
    found.compare(&format!("{what}: cost"), &election.money(outcome.cost).to_string(), &cost);
    if count.rule != Rule::Phragmen {
        found.compare(&format!("{what}: order"), &outcome.ids(election), &texts(&expected["order"]));
    }
}

fn check(path: &Path, rules: &str, found: &Differences) {
    let expected = expected::json(path);
    let file = expected["file"].as_str().expect("a file is named").to_owned();
    let bytes =
        std::fs::read(folder("pabulib/pb").expect("beside").join(&file)).expect("the election is there");
    let election = Election::from_pabulib(&bytes).unwrap_or_else(|e| panic!("{file}: {e}"));
    assert_eq!(expected["ballots"].as_u64(), Some(election.ballots.total()), "{file}");
    for (name, expected) in expected[rules].as_object().expect("rules are there") {
        compare(&file, &election, name, expected, found);
    }
}

#[test]
fn every_election_has_the_outcomes_that_exact_references_found() {
    let begun = Instant::now();
    let Some(found) = each_file("pabulib/expected", |path, found| check(path, "rules", found)) else {
        return;
    };
    println!("{found} in {:?}", begun.elapsed());
    found.none();
}

#[test]
fn every_election_has_the_outcomes_of_the_references_in_floats() {
    let begun = Instant::now();
    let Some(found) = each_file("pabulib/fast", |path, found| check(path, "rules_fast", found)) else {
        return;
    };
    println!("{found} in {:?}", begun.elapsed());
    found.none();
}

#[test]
fn every_file_is_written_and_read_again_as_it_was() {
    let round = |path: &Path, found: &Differences| {
        let name = path.display();
        let bytes = std::fs::read(path).expect("is read");
        let election = Election::from_pabulib(&bytes).unwrap_or_else(|e| panic!("{name}: {e}"));
        let document = pabulib::Document::parse(&bytes).unwrap_or_else(|e| panic!("{name}: {e}"));
        let written = document.write();
        let same = pabulib::Document::parse(written.as_bytes()).as_ref() == Ok(&document);
        found.compare(&format!("{name}: cells"), &same, &true);
        let same = Election::from_pabulib(written.as_bytes()).as_ref() == Ok(&election);
        found.compare(&format!("{name}: election"), &same, &true);
        let anonymous = pabulib::Document::of(&election).write();
        let same = Election::from_pabulib(anonymous.as_bytes()).as_ref() == Ok(&election);
        found.compare(&format!("{name}: without voters' names"), &same, &true);
    };
    if let Some(found) = each_file("pabulib/pb", round) {
        found.none();
    }
}
