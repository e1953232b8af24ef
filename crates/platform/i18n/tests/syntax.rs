//! What message files may say beyond plain text and plurals.

use arengo_i18n::{Arg, Catalog, Source, Tr};
use arengo_kernel::Lang;

fn english(ftl: &'static str) -> Tr {
    let catalog = Catalog::build(&[Source { lang: "en", origin: "x", ftl }]);
    let catalog = catalog.unwrap_or_else(|faults| panic!("{faults:#?}"));
    Tr::within(Box::leak(Box::new(catalog)), Lang::EN)
}

#[test]
fn a_term_is_written_in_the_case_asked_for() {
    let tr = english(
        "-x-town = { $case ->\n *[bare] Terni\n [of] of Terni\n}\nx-in = Town { -x-town(case: \"of\") }\nx-name = { -x-town }\n",
    );
    assert_eq!(tr.t("x-in"), "Town of Terni");
    assert_eq!(tr.t("x-name"), "Terni");
}

#[test]
fn a_term_sees_no_variable_of_the_message() {
    let tr = english("-x-town = [{ $who }]\nx-a = { -x-town } { $who }\n");
    assert_eq!(tr.f("x-a", &[("who", Arg::from("Ana"))]), "[] Ana");
}

#[test]
fn an_attribute_of_a_term_chooses_the_sentence() {
    let tr = english(
        "-x-hub = Hub\n .gender = feminine\nx-a = { -x-hub.gender ->\n [feminine] she\n *[other] it\n}\n",
    );
    assert_eq!(tr.t("x-a"), "she");
}

#[test]
fn a_message_put_into_another_brings_its_variables() {
    let tr = english("x-a = { x-b }.\nx-b = for { $who }\n");
    assert_eq!(tr.f("x-a", &[("who", Arg::from("Ana"))]), "for Ana.");
    assert_eq!(tr.t("x-a"), "x-a", "it is not a message without variables");
}

#[test]
fn a_single_number_may_have_its_own_sentence() {
    let tr = english("x-a = { $n ->\n [0] none yet\n [one] { $n } vote\n *[other] { $n } votes\n}\n");
    assert_eq!([0, 1, 1500].map(|n| tr.n("x-a", n)), ["none yet", "1 vote", "1,500 votes"]);
}

#[test]
fn places_in_an_order_have_their_own_forms() {
    let tr = english(
        "x-a = { NUMBER($n, type: \"ordinal\") ->\n [one] { $n }st\n [two] { $n }nd\n [few] { $n }rd\n *[other] { $n }th\n}\n",
    );
    assert_eq!([1, 12, 22, 103].map(|n| tr.n("x-a", n)), ["1st", "12th", "22nd", "103rd"]);
}

#[test]
fn a_year_may_be_told_not_to_be_grouped() {
    let tr = english("x-a = in { NUMBER($year, useGrouping: \"false\") }\n");
    assert_eq!(tr.f("x-a", &[("year", Arg::from(2022))]), "in 2022");
}

#[test]
fn spaces_and_lines_written_on_purpose_stay() {
    let tr = english("x-a = 5{\"\\u00A0\"}kB{\" \"}\nx-b =\n one\n   two\n");
    assert_eq!(tr.t("x-a"), "5\u{a0}kB ");
    assert_eq!(tr.t("x-b"), "one\n  two");
}

#[test]
fn a_variable_that_was_not_given_shows_its_name() {
    let tr = english("x-a = by { $who }{ $n ->\n [one] , once\n *[other] , often\n}\n");
    assert_eq!(tr.f("x-a", &[]), "by {$who}, often");
}
