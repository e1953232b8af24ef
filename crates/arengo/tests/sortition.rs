//! `arengo sortition`, as it is run on a command line.

mod program;

use program::{ran, said};
use serde_json::Value;

fn folder(quotas: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let mut pool = String::from("id,gender,district\n");
    for n in 0..40 {
        let gender = if n % 4 == 0 { "f" } else { "m" };
        pool += &format!("c{n},{gender},{}\n", ["north", "south"][n % 2]);
    }
    std::fs::write(folder.path().join("pool.csv"), pool).expect("is written");
    let quotas = format!(
        "feature,value,min,max\ngender,f,{quotas}\ngender,m,2,4\ndistrict,north,2,3\ndistrict,south,2,3\n"
    );
    std::fs::write(folder.path().join("quotas.csv"), quotas).expect("is written");
    folder
}

const ASKED: [&str; 5] = ["sortition", "pool.csv", "quotas.csv", "--size", "5"];

#[test]
fn chances_their_proof_and_the_panels_are_given_as_json() {
    let folder = folder("2,2");
    let asked = [&ASKED[..], &["--seed", "lotto 4 8 15", "--json"]].concat();
    let output = ran(folder.path(), &asked);
    assert!(output.status.success(), "{}", said(&output));
    let report: Value = serde_json::from_slice(&output.stdout).expect("is JSON");
    let chance = |id: &str| report["probabilities"][id].as_f64().expect("a chance");
    assert!((chance("c0") - 0.2).abs() < 1e-6, "two of ten women");
    assert!((chance("c1") - 0.1).abs() < 1e-6, "three of thirty men");
    assert!(report["certificate"]["largest_gain"].as_f64().expect("a gain") < 1e-6);
    let panels = report["panels"].as_array().expect("panels");
    assert_eq!(panels.len(), 1000);
    assert!(panels.iter().all(|p| p.as_array().is_some_and(|p| p.len() == 5)));
    assert_eq!(ran(folder.path(), &asked).stdout, output.stdout, "the seed decides");
    let without: Value =
        serde_json::from_slice(&ran(folder.path(), &[&ASKED[..], &["--json"]].concat()).stdout)
            .expect("is JSON");
    assert_eq!(without["panels"], Value::Null);
}

#[test]
fn a_person_reads_a_table_and_what_cannot_be_met_is_explained() {
    let folder = self::folder("2,2");
    let text = said(&ran(folder.path(), &[&ASKED[..], &["--seed", "s"]].concat()));
    for part in [
        "A panel of 5 from 40 people, of 3 kinds",
        "Nobody's chance is below 10.00 %",
        "  000  c",
        "gender: f",
    ] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
    let folder = self::folder("4,5");
    let refused = ran(folder.path(), &ASKED);
    assert_eq!(refused.status.code(), Some(1));
    let text = said(&refused);
    for part in ["sum to 6, more than the panel has", "nearest quotas", "no panel of 5 meets the quotas"] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
    let refused = ran(folder.path(), &[&ASKED[..], &["--json"]].concat());
    let report: Value = serde_json::from_slice(&refused.stdout).expect("is JSON");
    assert_eq!(report["infeasible"]["changes"].as_array().map(Vec::len), Some(1));
    std::fs::write(folder.path().join("pool.csv"), "id,gender\na,f\n").expect("is written");
    let text = said(&ran(folder.path(), &ASKED));
    assert!(text.contains("pool.csv: line 1, column 4: a column named district was expected"), "{text}");
    let none = ran(folder.path(), &["sortition", "pool.csv", "quotas.csv", "--size", "0"]);
    assert_eq!(none.status.code(), Some(2), "{}", said(&none));
}
