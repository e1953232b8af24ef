//! Every fault of message files is found, and named.

use arengo_i18n::{Catalog, Flaw, SOURCES, Source, check_sources};
use arengo_kernel::Lang;

fn source(lang: &'static str, ftl: &'static str) -> Source {
    Source { lang, origin: "arengo-x", ftl }
}

/// The faults of an Italian and an English file, as (language, id, flaw).
fn faults(it: &'static str, en: &'static str) -> Vec<(String, String, Flaw)> {
    let found = check_sources(&[source("it", it), source("en", en)], &[]);
    found.into_iter().map(|f| (f.lang, f.id, f.flaw)).collect()
}

fn one(lang: &str, id: &str, flaw: Flaw) -> Vec<(String, String, Flaw)> {
    vec![(lang.to_owned(), id.to_owned(), flaw)]
}

const PLURAL: &str = "x-a = { $n ->\n [one] uno\n *[other] { $n }\n}\n";

#[test]
fn the_platform_messages_have_no_fault() {
    assert_eq!(check_sources(SOURCES, &["it", "ro", "en"]), []);
}

#[test]
fn files_that_agree_have_no_fault() {
    assert_eq!(faults("x-a = { $who } dice { $what }\n", "x-a = { $what }, says { $who }\n"), []);
    assert_eq!(faults(PLURAL, "x-a = { NUMBER($n) ->\n [one] one\n *[other] { $n }\n}\n"), []);
}

#[test]
fn text_that_is_not_fluent_is_shown_with_its_line() {
    let found = faults("x-a = a\nx-b = { $n\n", "x-a = a\n");
    assert!(
        matches!(&found[0].2, Flaw::Syntax(line) if line.starts_with("line 2") || line.starts_with("line 3")),
        "{found:?}"
    );
    assert!(Catalog::build(&[source("it", "x-a = { \n")]).is_err());
}

#[test]
fn an_id_defined_twice_is_found_even_in_two_files() {
    assert_eq!(faults("x-a = a\nx-a = b\n", "x-a = a\n"), one("it", "x-a", Flaw::DefinedTwice("arengo-x")));
    let two = [source("it", "x-a = a\n"), Source { lang: "it", origin: "x", ftl: "x-a = b\n" }];
    assert_eq!(check_sources(&two, &[])[0].flaw, Flaw::DefinedTwice("arengo-x"));
}

#[test]
fn an_id_missing_in_one_language_is_found() {
    assert_eq!(faults("x-a = a\nx-b = b\n", "x-a = a\n"), one("en", "x-b", Flaw::Missing));
    assert_eq!(faults("", "x-a = a\n"), one("it", "x-a", Flaw::Missing));
}

#[test]
fn a_required_language_without_files_lacks_everything() {
    let found = check_sources(&[source("en", "x-a = a\n")], &["ro"]);
    assert_eq!(found.len(), 1, "the platform speaks Romanian already: {found:?}");
    assert_eq!((found[0].lang.as_str(), found[0].id.as_str(), &found[0].flaw), ("ro", "x-a", &Flaw::Missing));
    assert!(check_sources(&[source("en", "x-a = a\n")], &["pl"]).iter().any(|f| f.id == "i18n-days"));
}

#[test]
fn variables_that_differ_are_found() {
    let flaw = Flaw::Variables { than: Lang::EN, only_here: vec!["chi"], only_there: vec!["who"] };
    assert_eq!(faults("x-a = { $chi }\n", "x-a = { $who }\n"), one("it", "x-a", flaw));
}

#[test]
fn a_plural_in_one_language_only_is_found() {
    let found = faults("x-a = { $n } voti\n", PLURAL);
    assert!(matches!(found.as_slice(), [(lang, _, Flaw::Selectors { .. })] if lang == "it"), "{found:?}");
}

#[test]
fn words_or_single_numbers_chosen_among_must_be_the_same() {
    let open = "x-a = { $s ->\n [open] a\n *[closed] b\n}\n";
    assert!(matches!(faults("x-a = { $s ->\n [open] a\n *[late] b\n}\n", open)[0].2, Flaw::Selectors { .. }));
    let zero = "x-a = { $n ->\n [0] nessuno\n [one] uno\n *[other] { $n }\n}\n";
    assert!(matches!(faults(zero, PLURAL)[0].2, Flaw::Selectors { .. }));
    assert_eq!(faults(zero, zero), []);
}

#[test]
fn plural_forms_are_those_of_the_language() {
    let ro = check_sources(&[source("ro", PLURAL)], &[]);
    assert_eq!(ro[0].flaw, Flaw::PluralMissing(vec!["few"]));
    let it = faults("x-a = { $n ->\n [one] uno\n [few] pochi\n *[other] { $n }\n}\n", PLURAL);
    assert_eq!(it, one("it", "x-a", Flaw::PluralUnknown(vec!["few"])));
}

#[test]
fn an_id_without_its_crate_in_front_is_found() {
    assert_eq!(faults("a = a\n", "a = a\n").len(), 2);
    assert_eq!(faults("xa-b = a\n", "xa-b = a\n")[0].2, Flaw::Prefix);
    assert_eq!(faults("-b = a\nx-a = { -b }\n", "x-a = a\n"), one("it", "-b", Flaw::Prefix));
}

#[test]
fn references_to_nothing_and_unknown_functions_are_found() {
    assert_eq!(faults("x-a = { x-b }\n", "x-a = a\n"), one("it", "x-a", Flaw::Reference("x-b".to_owned())));
    assert_eq!(faults("x-a = { -x-b }\n", "x-a = a\n"), one("it", "x-a", Flaw::Reference("-x-b".to_owned())));
    let date = faults("x-a = { DATETIME($d) }\n", "x-a = { $d }\n");
    assert_eq!(date, one("it", "x-a", Flaw::Function("DATETIME()".to_owned())));
}

#[test]
fn a_message_that_contains_itself_is_found() {
    let circle = "x-a = { x-b }\nx-b = { x-a }\nx-c = { x-a }\n";
    let found = faults(circle, "x-a = a\nx-b = b\nx-c = c\n");
    let ids: Vec<_> = found.iter().map(|(_, id, flaw)| (id.as_str(), flaw == &Flaw::Circle)).collect();
    assert_eq!(ids, [("x-a", true), ("x-b", true)]);
}

#[test]
fn options_of_numbers_that_are_not_understood_are_found() {
    let found = faults("x-a = { NUMBER($n, style: \"percent\") }\n", "x-a = { $n }\n");
    assert!(found.contains(&(
        "it".to_owned(),
        "x-a".to_owned(),
        Flaw::Function("the option style".to_owned())
    )));
    let none = faults("x-a = { NUMBER(5) }\n", "x-a = { 5 }\n");
    assert!(matches!(none[0].2, Flaw::Function(_)), "{none:?}");
}

#[test]
fn attributes_and_empty_messages_are_found() {
    assert_eq!(faults("x-a = a\n .title = b\n", "x-a = a\n"), one("it", "x-a", Flaw::NotPlain));
}

#[test]
fn a_tag_that_is_not_a_language_is_found() {
    for tag in ["", "italiano", "it-IT", "IT"] {
        let faults = Catalog::build(&[source(tag, "x-a = a\n")]).unwrap_err();
        assert!(matches!(faults[0].flaw, Flaw::Language(_)), "{tag}: {faults:?}");
    }
}

#[test]
fn a_catalog_of_nothing_is_refused() {
    assert!(Catalog::build(&[]).is_err());
}

#[test]
fn a_fault_reads_as_a_sentence_with_its_place() {
    let found = check_sources(&[source("it", "x-a = a\n"), source("en", "")], &[]);
    assert_eq!(found[0].to_string(), "arengo-x (en) x-a: missing in this language");
}
