//! Committees beside those that another program found, when its results are there.

mod expected;

use arengo_tally::budgeting::{Election, Ties};
use arengo_tally::committees::{Contest, Rule, elect, tied};
use expected::{each_file, folder, json};
use serde_json::Value;

const RULES: [(&str, Rule); 5] = [
    ("av", Rule::Approval),
    ("sav", Rule::Satisfaction),
    ("pav", Rule::Proportional),
    ("seqpav", Rule::SequentialProportional),
    ("seqphragmen", Rule::SequentialPhragmen),
];

#[test]
fn every_tied_committee_is_found_and_ours_is_one_of_them() {
    let found = each_file("committees/expected", |path, found| {
        let expected = json(path);
        let file = expected["file"].as_str().expect("a file is named").to_owned();
        let bytes = std::fs::read(folder("pabulib/pb").expect("beside").join(&file)).expect("is there");
        let election = Election::from_pabulib(&bytes).expect("an election").as_approval();
        let seats = expected["committee_size"].as_u64().expect("a size") as usize;
        let contest = Contest { ballots: &election.ballots, candidates: election.projects.len(), seats };
        let names = |committee: &[usize]| {
            let mut names: Vec<&str> = committee.iter().map(|c| election.projects[*c].id.as_str()).collect();
            names.sort_unstable();
            names
        };
        for (name, rule) in RULES {
            let what = format!("{file} {name}");
            let Some(list) = expected["rules"][name]["committees"].as_array() else {
                return found.passed_over(name);
            };
            let texts = |one: &Value| -> Vec<String> {
                let mut all: Vec<String> = one
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(|c| c.as_str().map(str::to_owned))
                    .collect();
                all.sort_unstable();
                all
            };
            let mut theirs: Vec<Vec<String>> = list.iter().map(texts).collect();
            theirs.sort_unstable();
            let committees = tied(rule, contest).unwrap_or_else(|e| panic!("{what}: {e}"));
            let mut ours: Vec<Vec<&str>> = committees.iter().map(|c| names(c)).collect();
            ours.sort_unstable();
            found.compare(&what, &format!("{ours:?}"), &format!("{theirs:?}"));
            let elected = elect(rule, contest, &Ties::Id.places(&election)).expect("is elected");
            let committee: Vec<usize> = elected.seats.iter().map(|(c, _)| *c).collect();
            found.compare(&format!("{what}: ours"), &ours.contains(&names(&committee)), &true);
        }
    });
    if let Some(found) = found {
        println!("{found}");
        found.none();
    }
}
