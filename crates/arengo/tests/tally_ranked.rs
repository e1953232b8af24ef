//! `arengo tally` on ranked ballots, as it is run on a command line.

mod program;

use std::path::Path;

use program::{ran, said};
use serde_json::{Value, json};

/// A circle: 1 before 2 before 3 before 1.
const CIRCLE: &str = "3 1\n8 1 2 3 0\n7 2 3 1 0\n6 3 1 2 0\n0\n\"Ada\"\n\"Bea\"\n\"Cai\"\n\"A circle\"\n";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("circle.blt"), CIRCLE).expect("is written");
    std::fs::write(folder.path().join("broken.blt"), "3 1\n1 4 0\n0\n").expect("is written");
    folder
}

fn counted(folder: &Path, arguments: &[&str]) -> Value {
    let output = ran(folder, &[&["tally", "circle.blt", "--json"], arguments].concat());
    assert!(output.status.success(), "{}", said(&output));
    serde_json::from_slice(&output.stdout).expect("is JSON")
}

#[test]
fn the_result_in_json_has_who_is_elected_and_every_stage() {
    let folder = folder();
    let stv = counted(folder.path(), &[]);
    assert_eq!((&stv["elected"], &stv["quota"], &stv["ballots"]), (&json!([1]), &json!(11), &json!(21)));
    let stages = stv["stages"].as_array().expect("stages");
    assert_eq!(stages[0]["totals"], json!({"1": "8.00000", "2": "7.00000", "3": "6.00000"}));
    assert_eq!(stages[1]["action"], "exclusion of 3");
    assert_eq!(stages[1]["non_transferable"], "0.00000");
    assert_eq!(stv["explain"][2]["reason"]["outcome"], "excluded");
    assert_eq!(counted(folder.path(), &["--rule", "irv"])["elected"], json!([1]));
    let pairs = counted(folder.path(), &["--rule", "ranked-pairs"]);
    assert_eq!((&pairs["elected"], &pairs["set_aside"]), (&json!([1]), &json!([[3, 1]])));
    assert_eq!(pairs["condorcet_winner"], Value::Null);
    assert_eq!(counted(folder.path(), &["--rule", "copeland"])["elected"], json!([1, 2, 3]));
    for strength in ["winning-votes", "margins"] {
        let schulze = counted(folder.path(), &["--rule", "schulze", "--schulze", strength]);
        assert_eq!((&schulze["elected"], &schulze["strength"]), (&json!([1]), &json!(strength)));
    }
    assert_eq!(
        counted(folder.path(), &["--rule", "borda", "--borda", "zero"])["elected"],
        json!([1, 2]),
        "22 points each"
    );
}

#[test]
fn the_table_names_people_and_a_fault_is_told_with_its_place() {
    let folder = folder();
    let table = ran(folder.path(), &["tally", "circle.blt"]);
    let text = said(&table);
    assert!(table.status.success(), "{text}");
    for part in ["A circle", "quota 11", "Cai is excluded", "Ada: elected at stage 2 with 14.00000 votes"] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
    let broken = ran(folder.path(), &["tally", "broken.blt"]);
    assert!(!broken.status.success());
    assert!(said(&broken).contains("line 2, column 3"), "{}", said(&broken));
    let wrong = ran(folder.path(), &["tally", "circle.blt", "--rule", "mes"]);
    assert!(!wrong.status.success() && said(&wrong).contains("shares out a budget"), "{}", said(&wrong));
}

#[test]
fn a_table_of_ranked_ballots_is_counted() {
    let folder = folder();
    let table = "ballots,Ada,Bea,Cai\n8,1,2,3\n7,3,1,2\n6,2,3,1\n";
    std::fs::write(folder.path().join("ballots.csv"), table).expect("is written");
    let output = ran(folder.path(), &["tally", "ballots.csv", "--rule", "irv", "--json"]);
    assert!(output.status.success(), "{}", said(&output));
    let report: Value = serde_json::from_slice(&output.stdout).expect("is JSON");
    assert_eq!(report["elected"], json!([1]));
    let refused = ran(folder.path(), &["tally", "ballots.csv", "--seats", "0"]);
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
}
