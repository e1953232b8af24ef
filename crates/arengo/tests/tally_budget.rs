//! `arengo tally` on budgets, as it is run on a command line.

mod program;

use std::path::Path;

use program::{ran, said};
use serde_json::Value;

const VILLAGE: &str = "\u{feff}META\nkey;value\nbudget;1000,5\nvote_type;approval\ncurrency;EUR\n\
    PROJECTS\nproject_id;cost;name\n10;400;Benches\n9;400;Trees\n2;900;\"A square; paved\"\n\
    VOTES\nvoter_id;vote;age\na;10,9;33\nb;10,9;\nc;2;71\nd;2;\ne;2;18\nf;;\n";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("village.pb"), VILLAGE).expect("is written");
    folder
}

fn json(folder: &Path, arguments: &[&str]) -> Value {
    let output = ran(folder, &[&["tally", "village.pb", "--json"], arguments].concat());
    assert!(output.status.success(), "{}", said(&output));
    assert!(output.stderr.is_empty(), "{}", said(&output));
    serde_json::from_slice(&output.stdout).expect("is JSON")
}

#[test]
fn the_result_in_json_has_winners_order_cost_budget_and_reasons() {
    let folder = folder();
    let greedy = json(folder.path(), &["--rule", "greedy"]);
    assert_eq!(greedy["winners"], serde_json::json!(["2"]));
    assert_eq!((greedy["cost"].as_str(), greedy["budget"].as_str()), (Some("900"), Some("1000.5")));
    assert_eq!(greedy["explain"].as_array().map(Vec::len), Some(3));
    let card = json(folder.path(), &["--rule", "greedy", "--utility", "card", "--ties", "id"]);
    assert_eq!(card["winners"], serde_json::json!(["10", "9"]));
    assert_eq!(card["order"], serde_json::json!(["10", "9"]));
    let mes = json(folder.path(), &["--completion", "add1", "--step", "0.5", "--ties", "id"]);
    // Two voters pay 200 each once shares are raised from 166.75 to 200.25; three would need 300 each for the square.
    assert_eq!(mes["winners"], serde_json::json!(["10"]));
    assert_eq!(mes["raised"], 266);
    let reason = &mes["explain"][2];
    assert_eq!(reason["id"], "2");
    assert_eq!(
        reason["text"],
        "It fell short by 0.75 EUR: its 3 supporters had 299.75 EUR left each, on average."
    );
}

#[test]
fn a_table_of_ballots_gives_what_the_same_ballots_give_in_a_pb_file() {
    let folder = folder();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("is written");
    write("projects.csv", "id,cost,name\n10,400,Benches\n9,400,Trees\n2,900,Square\n");
    write("ballots.csv", "voter_id;10;9;2\na;1;1;\nb;1;1;0\nc;;;1\nd;;;1\ne;;;1\nf;;;\n");
    let arguments = ["tally", "ballots.csv", "--projects", "projects.csv", "--budget", "1000.5", "--json"];
    let output = ran(folder.path(), &arguments);
    let table: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", said(&output)));
    assert_eq!(table["explain"].as_array().map(Vec::len), Some(3));
    assert_eq!(table["winners"], json(folder.path(), &[])["winners"]);
}

#[test]
fn the_table_for_people_has_a_picture_and_every_reason() {
    let folder = folder();
    let output = ran(folder.path(), &["tally", "village.pb", "--rule", "greedy-no-skip"]);
    let told = said(&output);
    assert!(output.status.success(), "{told}");
    for wanted in [
        "village.pb: 6 approval ballots, budget 1000.5 EUR",
        "1 of 3 projects funded for 900, 100.5 left",
        "█████████████████░░░  A square; paved",
        "It came next with 3 votes and fitted into the 1000.50 EUR left.",
        "Counting had stopped at",
    ] {
        assert!(told.contains(wanted), "{told}");
    }
}

#[test]
fn what_cannot_be_counted_is_said_with_its_place() {
    let folder = folder();
    let refused = |arguments: &[&str]| {
        let output = ran(folder.path(), &[&["tally"], arguments].concat());
        assert!(!output.status.success() && output.stdout.is_empty(), "{}", said(&output));
        said(&output)
    };
    std::fs::write(folder.path().join("wrong.pb"), VILLAGE.replace("9;400", "9;4oo")).expect("is written");
    let told = refused(&["wrong.pb"]);
    assert!(
        told.contains("wrong.pb") && told.contains("line 9, column 3") && told.contains("“4oo”"),
        "{told}"
    );
    assert!(refused(&["village.pb", "--rule", "irv"]).contains("ranked ballots"));
    assert!(
        refused(&["village.pb", "--utility", "points"])
            .contains("points utility is not for approval ballots")
    );
    assert!(refused(&["village.pb", "--rule", "greedy-threshold"]).contains("--threshold"));
    assert!(refused(&["village.pb", "--step", "0"]).contains("--step"));
    assert!(refused(&["village.txt"]).contains(".pb, .csv or .blt"));
    assert!(refused(&["nowhere.pb"]).contains("nowhere.pb"));
}
