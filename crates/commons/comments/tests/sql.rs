//! Every statement is understood by both engines, and every message file is complete.

use arengo_testkit::databases;

fn migrations() -> Vec<arengo_store::Migration> {
    arengo_comments::MIGRATIONS.to_vec()
}

#[test]
fn every_statement_is_understood_by_both_engines() {
    for database in databases(&migrations()) {
        for statement in arengo_comments::COMPONENT.statements.iter().flat_map(|list| list.iter()) {
            if let Err(error) = database.store.check(statement) {
                panic!("{} on {}: {error}\n{}", statement.name, database.engine, statement.sql);
            }
        }
    }
}

#[test]
fn every_message_exists_in_every_language() {
    let faults = arengo_i18n::check_sources(arengo_comments::MESSAGES, &["it", "ro", "en"]);
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_message_used_exists_and_every_message_is_used() {
    let english = arengo_comments::MESSAGES.iter().find(|m| m.lang == "en").expect("English").ftl;
    let known: Vec<&str> =
        english.lines().filter(|l| l.starts_with("comments-")).filter_map(|l| l.split(" =").next()).collect();
    let mut code = String::new();
    collect(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut code);
    for id in &known {
        let is_act = id.starts_with("comments-act-");
        assert!(is_act || code.contains(&format!("\"{id}\"")), "{id} is never used");
    }
    for piece in code.split("\"comments-").skip(1) {
        let id = format!("comments-{}", piece.split('"').next().unwrap_or_default());
        assert!(known.contains(&id.as_str()), "{id} is used and has no words");
    }
}

fn collect(folder: &std::path::Path, code: &mut String) {
    for entry in std::fs::read_dir(folder).expect("the sources").flatten() {
        if entry.path().is_dir() {
            collect(&entry.path(), code);
        } else {
            code.push_str(&std::fs::read_to_string(entry.path()).expect("a source"));
        }
    }
}
