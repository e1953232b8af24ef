//! Every statement on both engines, the message files, the printed policy.

mod world;

use arengo_people::COMPONENT;
use arengo_testkit::databases;

#[test]
fn every_statement_is_understood_by_both_engines() {
    for db in databases(&world::migrations()) {
        for statement in COMPONENT.statements.iter().copied().flatten() {
            db.store.check(statement).unwrap_or_else(|e| panic!("{} {}: {e}", db.engine, statement.name));
        }
    }
}

#[test]
fn the_three_languages_say_the_same() {
    let all = [arengo_web::MESSAGES, COMPONENT.messages].concat();
    let faults = arengo_i18n::check_sources(&all, &["it", "ro", "en"]);
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn every_message_the_source_names_exists_and_none_is_left_over() {
    let ids: Vec<&str> = include_str!("../i18n/en.ftl")
        .lines()
        .filter_map(|l| l.split_once(" = "))
        .map(|(id, _)| id)
        .filter(|id| id.starts_with("people-"))
        .collect();
    let (mut named, mut literals) = (0, String::new());
    for file in walk(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))) {
        let source = std::fs::read_to_string(&file).expect("a source file");
        for id in arengo_i18n::ids_used_in(&source).iter().filter(|id| id.starts_with("people-")) {
            assert!(ids.iter().any(|known| known == id), "{}: {id}", file.display());
            named += 1;
        }
        literals.push_str(&source);
    }
    let literals = arengo_i18n::id_like_literals(&literals);
    for id in ids.iter().filter(|id| !id.starts_with("people-act-")) {
        assert!(literals.iter().any(|l| l == id), "{id} is never used");
    }
    assert!(named > 80, "the search finds what it looks for: {named}");
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { files.extend(walk(&path)) } else { files.push(path) }
    }
    files
}

#[test]
fn an_official_grants_nothing_and_nobody_raises_themselves() {
    let table = (COMPONENT.policy)();
    let line = |verb: &str, situation: &str, actor: &str| {
        let found = table.iter().find(|l| l.verb == verb && l.situation == situation && l.actor == actor);
        found.expect("the line is in the table").refusal
    };
    let grant = |situation, actor| line("people.grant_role", situation, actor);
    assert_eq!(grant("official of the town, to another", "administrator"), None);
    assert_eq!(
        grant("official of the town, to another", "official"),
        Some("people-role-administrators-only")
    );
    assert_eq!(grant("steward, to oneself", "administrator"), Some("people-role-stewards-only"));
    assert_eq!(
        grant("administrator of the town, to oneself", "visitor"),
        Some("people-role-administrators-only")
    );
    let last = line("people.revoke_role", "the last steward", "steward");
    assert_eq!(last, Some("people-role-last-steward"));
}
