//! `arengo opinion`, as it is run on a command line.

mod program;

use std::path::Path;

use program::{ran, said};
use serde_json::{Value, json};

/// Two camps of ten at odds over statements 0 and 1; all agree with 2, two people saw 3, the others were rejected.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let comments = "comment-id,moderated,comment-body\n0,1,More trams\n1,1,More parking\n2,1,Safe ways to school\n\
        3,1,A fountain\n4,-1,Something rude\n5,-1,More of it\n6,-1,And more\n7,-1,And more\n";
    let mut votes = String::from("participant,n-agree,0,1,2,3,4,5,6,7\n");
    for who in 0..20 {
        let camp = if who < 10 { "1,-1" } else { "-1,1" };
        let (fountain, agreed) = if who % 10 == 0 { ("1", 7) } else { ("", 6) };
        votes += &format!("{who},{agreed},{camp},1,{fountain},1,1,1,1\n");
    }
    std::fs::write(folder.path().join("comments.csv"), comments).expect("is written");
    std::fs::write(folder.path().join("participants-votes.csv"), votes).expect("is written");
    folder
}

fn counted(folder: &Path, arguments: &[&str]) -> Value {
    let output = ran(folder, &[&["opinion", ".", "--json"], arguments].concat());
    assert!(output.status.success(), "{}", said(&output));
    serde_json::from_slice(&output.stdout).expect("is JSON")
}

fn order(report: &Value) -> Vec<u64> {
    let order = report["lens"]["order"].as_array().expect("an order");
    order.iter().map(|one| one["statement"].as_u64().expect("an id")).collect()
}

#[test]
fn statements_are_put_in_the_order_of_the_lens_that_is_asked_for() {
    let folder = folder();
    assert_eq!(counted(folder.path(), &[])["lens"], Value::Null);
    let wilson = counted(folder.path(), &["--lens", "wilson"]);
    assert_eq!(order(&wilson), [2, 3, 0, 1], "two votes make little likely, and rejected ones are not shown");
    assert_eq!((&wilson["lens"]["name"], &wilson["lens"]["prior"]), (&json!("wilson"), &Value::Null));
    let bayesian = counted(folder.path(), &["--lens", "bayesian"]);
    assert_eq!(bayesian["lens"]["prior"], json!({ "votes": 20.0, "mean": 42.0 / 62.0 }));
    assert_eq!(order(&bayesian), [2, 3, 0, 1]);
    let average = bayesian["lens"]["order"][1]["value"].as_f64().expect("a value");
    assert!((average - (20.0 * 42.0 / 62.0 + 2.0) / 22.0).abs() < 1e-12);
    let bridging = counted(folder.path(), &["--lens", "bridging"]);
    assert_eq!(bridging["groups"].as_array().map(Vec::len), Some(2));
    assert_eq!(order(&bridging), [2, 3, 0, 1]);
    let values = bridging["lens"]["order"].as_array().expect("an order");
    assert!(values[2]["value"].as_f64().expect("a value") < 1e-9, "one camp refuses it");
}

#[test]
fn a_person_reads_the_order_below_the_groups() {
    let folder = folder();
    let table = ran(folder.path(), &["opinion", ".", "--lens", "bayesian"]);
    let text = said(&table);
    assert!(table.status.success(), "{text}");
    for part in [
        "Group 2      10",
        "By the share of agreement, as if 20 more votes had agreed at 0.677 (bayesian)",
        "     1.  0.839    20 of 20   #2 Safe ways to school",
        "     2.  0.707     2 of 2    #3 A fountain",
    ] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
    assert!(!text.contains("rude"), "{text}");
    let without = said(&ran(folder.path(), &["opinion", "."]));
    assert!(text.starts_with(&without), "the rest is the same");
    let refused = ran(folder.path(), &["opinion", ".", "--lens", "loudest"]);
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
}
