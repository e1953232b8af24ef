//! Every statement is understood by both engines, and every message file is complete.

use std::path::Path;

use arengo_testkit::databases;

#[test]
fn every_statement_is_understood_by_both_engines() {
    // Answers are read together with the comments they answer.
    let migrations = [arengo_comments::MIGRATIONS, arengo_consultations::COMPONENT.migrations].concat();
    for database in databases(&migrations) {
        for statement in arengo_consultations::COMPONENT.statements.iter().flat_map(|list| list.iter()) {
            if let Err(error) = database.store.check(statement) {
                panic!("{} on {}: {error}\n{}", statement.name, database.engine, statement.sql);
            }
            assert!(statement.sql.contains("town_id"), "{} forgets its town", statement.name);
        }
    }
}

#[test]
fn every_message_exists_in_every_language() {
    let faults = arengo_i18n::check_sources(arengo_consultations::COMPONENT.messages, &["it", "ro", "en"]);
    assert!(faults.is_empty(), "{faults:#?}");
    for source in arengo_consultations::COMPONENT.messages {
        assert!(!source.ftl.contains(['ş', 'ţ', 'Ş', 'Ţ']), "{} has a cedilla", source.lang);
    }
}

#[test]
fn every_message_used_exists_and_every_message_is_used() {
    let messages = arengo_consultations::COMPONENT.messages.iter().filter(|m| m.lang == "en");
    let known: Vec<&str> =
        messages.flat_map(|m| m.ftl.lines()).filter_map(|l| l.split_once(" = ")).map(|(id, _)| id).collect();
    let mut code = String::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut code);
    let named = arengo_i18n::id_like_literals(&code);
    for id in named.iter().filter(|id| id.starts_with("consultations-")) {
        assert!(known.contains(&id.as_str()), "{id} has no words");
    }
    for id in &known {
        let act = id
            .strip_prefix("consultations-act-")
            .map(|a| format!("\"consultations.{}\"", a.replace('-', "_")));
        let used = act.map_or_else(|| named.iter().any(|n| n == id), |kind| code.contains(&kind));
        assert!(used, "{id} is never used");
    }
}

fn collect(folder: &Path, code: &mut String) {
    for entry in std::fs::read_dir(folder).expect("the sources").flatten() {
        if entry.path().is_dir() {
            collect(&entry.path(), code);
        } else {
            code.push_str(&std::fs::read_to_string(entry.path()).expect("a source"));
        }
    }
}
