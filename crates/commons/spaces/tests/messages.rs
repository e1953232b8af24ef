//! Message files are complete in the three languages and hold what the source names, no more.

use std::path::Path;

fn sources(folder: &Path, into: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn messages_are_complete_and_regular() {
    let faults = arengo_i18n::check_sources(arengo_spaces::COMPONENT.messages, &["it", "ro", "en"]);
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_id_in_the_source_exists_and_every_message_is_used() {
    let mut source = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut source);
    let english = arengo_spaces::COMPONENT.messages.iter().find(|s| s.lang == "en").unwrap().ftl;
    let written: Vec<&str> = english.lines().filter_map(|l| l.split_once(" = ")).map(|(id, _)| id).collect();
    let named: Vec<String> =
        arengo_i18n::id_like_literals(&source).into_iter().map(|id| id.to_string()).collect();
    for id in named.iter().filter(|id| id.starts_with("spaces-")) {
        assert!(written.contains(&id.as_str()), "{id} has no message");
    }
    // Acts are named by their kind; the register makes the id.
    for id in written.iter().filter(|id| !id.starts_with("spaces-act-")) {
        assert!(named.iter().any(|n| n == id), "{id} is not used");
    }
    for kind in ["published", "amended", "rescheduled", "closed", "withdrawn", "founded", "settled"] {
        assert!(source.contains(&format!("\"spaces.{kind}\"")), "no act spaces.{kind}");
        assert!(written.contains(&format!("spaces-act-{kind}").as_str()), "no message for spaces.{kind}");
    }
}

#[test]
fn romanian_uses_the_comma_below() {
    for source in arengo_spaces::COMPONENT.messages {
        assert!(!source.ftl.contains(['ş', 'ţ', 'Ş', 'Ţ']), "{} has a cedilla", source.lang);
    }
}
