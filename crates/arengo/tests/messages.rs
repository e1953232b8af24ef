//! Sentences: complete in every language, each one used, each used one there.

mod tree;

use std::collections::{BTreeMap, BTreeSet};

use arengo::installation;
use arengo_i18n::{Added, Catalog, check_sources, id_like_literals, ids_used_in};

const LANGUAGES: [&str; 3] = ["it", "ro", "en"];

#[test]
fn the_messages_of_the_program_fit_together_and_are_complete() {
    let sources = installation::messages();
    if let Err(faults) = Catalog::build(&sources) {
        panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
    }
    let faults = check_sources(&sources, &LANGUAGES);
    assert!(faults.is_empty(), "{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_message_file_of_the_tree_is_in_the_program() {
    let built: BTreeSet<&str> = installation::messages().iter().map(|s| s.ftl).collect();
    let elsewhere = |file: &str| file.contains("/tests/") || file.contains("/demo/");
    let of_crates = tree::files(".ftl").into_iter().filter(|(file, _)| !elsewhere(file));
    let wrong: Vec<String> =
        of_crates.filter(|(_, text)| !built.contains(text.as_str())).map(|(file, _)| file).collect();
    assert!(wrong.is_empty(), "not in the program:\n{}", wrong.join("\n"));
}

#[test]
fn the_demonstration_s_hungarian_fits_and_says_what_citizens_meet() {
    let ftl = include_str!("../demo/languages/hu.ftl");
    let lang = arengo_kernel::Lang::parse("hu").expect("a tag");
    let added = vec![Added { lang, ftl: ftl.to_owned() }];
    if let Err(faults) = Catalog::build_with(&installation::messages(), added) {
        panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
    }
    // Whoever works for the town reads the language it falls back to.
    for whole in
        ["i18n-", "comments-status-", "notices-why-response", "people-letter-confirm-", "reading-aloud"]
    {
        for id in ids().into_keys().filter(|id| id.starts_with(whole)) {
            assert!(ftl.contains(&format!("\n{id} =")), "{id} is not in Hungarian");
        }
    }
}

/// A crate's English files: `en.ftl`, and `answers.en.ftl` where one file would be long.
fn english() -> Vec<(String, String)> {
    let mut files = tree::files("/i18n/en.ftl");
    files.extend(tree::files(".en.ftl").into_iter().filter(|(file, _)| file.contains("/i18n/")));
    files
}

/// Ids of the English files, with the file.
fn ids() -> BTreeMap<String, String> {
    let mut ids = BTreeMap::new();
    for (file, text) in english() {
        for line in text.lines() {
            let id = line.split([' ', '=']).next().unwrap_or_default();
            if id.starts_with(|c: char| c.is_ascii_lowercase()) && line.contains('=') {
                ids.insert(id.to_owned(), file.clone());
            }
        }
    }
    ids
}

/// Sources that run in the program; tests make up ids of their own.
fn sources() -> Vec<(String, String)> {
    let built = |file: &str| file.contains("/src/") && !file.starts_with("crates/testkit/");
    tree::files(".rs")
        .into_iter()
        .filter(|(file, _)| built(file))
        .map(|(f, t)| (f, without_tests(&t)))
        .collect()
}

/// Unit tests stand at the end of a file.
fn without_tests(text: &str) -> String {
    text.split("#[cfg(test)]").next().unwrap_or_default().to_owned()
}

#[test]
fn every_message_that_is_used_is_there() {
    let ids = ids();
    let mut wrong = Vec::new();
    for (file, text) in sources().iter().filter(|(file, _)| !file.starts_with("crates/platform/i18n/")) {
        let missing = ids_used_in(text).into_iter().filter(|id| !ids.contains_key(id));
        wrong.extend(missing.map(|id| format!("{file}: {id}")));
    }
    assert!(wrong.is_empty(), "{} ids without a message:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_message_that_is_there_is_used() {
    let sources = sources();
    let mut used: BTreeSet<String> = sources.iter().flat_map(|(_, text)| id_like_literals(text)).collect();
    for (_, text) in english() {
        used.extend(referred(&text));
    }
    let begun: Vec<String> = sources.iter().flat_map(|(_, text)| begun_ids(text)).collect();
    let kinds: Vec<String> = sources.iter().flat_map(|(_, text)| act_kinds(text)).collect();
    let is_used = |id: &str| {
        used.contains(id)
            || begun.iter().any(|start| id.starts_with(start))
            || kinds.iter().any(|act| act == id)
    };
    let unused: Vec<String> =
        ids().into_iter().filter(|(id, _)| !is_used(id)).map(|(id, file)| format!("{file}: {id}")).collect();
    assert!(unused.is_empty(), "{} messages nobody uses:\n{}", unused.len(), unused.join("\n"));
}

/// Messages that other messages contain.
fn referred(ftl: &str) -> Vec<String> {
    let pieces = ftl.split('{').skip(1);
    pieces.map(|p| p.trim_start().split(['}', ' ']).next().unwrap_or_default().to_owned()).collect()
}

/// Ids that are put together while the program runs: `"comments-stance-{}"` uses all that begin so.
fn begun_ids(text: &str) -> Vec<String> {
    let mut begun = Vec::new();
    for piece in text.split('"').skip(1) {
        let Some((start, _)) = piece.split_once('{') else { continue };
        let id = start.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if id && start.ends_with('-') && start.len() > 4 {
            begun.push(start.to_owned());
        }
    }
    begun
}

/// Acts of the register are named `crate.verb` in sources; their sentence is `crate-act-verb`.
fn act_kinds(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for piece in text.split('"').skip(1) {
        if let Some((name, verb)) = piece.split_once('.')
            && !verb.is_empty()
            && [name, verb]
                .iter()
                .all(|w| w.bytes().all(|b| b.is_ascii_lowercase() || b == b'-' || b == b'_'))
        {
            found.push(format!("{name}-act-{}", verb.replace('_', "-")));
        }
    }
    found
}
