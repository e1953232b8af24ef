//! The ids that Rust source names are found, and nothing else is taken for one.

use arengo_i18n::{id_like_literals, ids_used_in};

#[test]
fn ids_are_found_in_every_call_that_takes_one() {
    let source = r#"
        fn view(tr: Tr) -> Markup { html! { h1 { (tr.t("a-title")) } p { (tr.n("a-count", 3)) } } }
        let s = tr.f(
            "a-long-line",
            &[("who", "not-an-id".into())],
        );
        let m = msg("a-msg"); let q = self.msg("a-method"); let x = msg!("a-macro");
        return Err(Refusal::new("a-refusal")); kernel::Refusal::new("a-path");
        tr.t("a-title");
    "#;
    let expected =
        ["a-title", "a-count", "a-long-line", "a-msg", "a-method", "a-macro", "a-refusal", "a-path"];
    assert_eq!(ids_used_in(source), expected);
}

#[test]
fn other_calls_and_other_texts_are_not_taken_for_ids() {
    let source = r##"
        // tr.t("in-a-comment")
        /* tr.t("in-a-block") /* nested */ tr.t("still-in-it") */
        let a = header.get("content-type"); let b = bits("a-b"); let c = list.t("Not An Id"); let d = x.t("plain");
        let e = "tr.t(\"in-a-literal\")"; let f = r#"tr.t("in-a-raw-one")"#; let g = BadRefusal::new("no-type");
        let h = '"'; let i = '\''; fn j<'a>(k: &'a str) {} let l = b'"';
        tr.t("after-all-that")
    "##;
    assert_eq!(ids_used_in(source), ["after-all-that"]);
}

#[test]
fn literals_with_the_form_of_an_id_are_found_wherever_they_stand() {
    let source = r##"match s { Open => "x-open", Closed => r"x-closed", _ => r#"x-other"# } // "x-comment"
        let not = ["X-upper", "x--y", "-x", "x-", "x", "x y-z", "è-x"]; tr.t("x-open")"##;
    assert_eq!(id_like_literals(source), ["x-open", "x-closed", "x-other"]);
}

#[test]
fn source_cut_short_does_no_harm() {
    let whole = r##"let a = 'x'; let b = '\n'; let c = r#"à"#; /* è */ tr.t("a-b") // ț"##;
    for end in (0..=whole.len()).filter(|i| whole.is_char_boundary(*i)) {
        let _ = ids_used_in(&whole[..end]);
    }
}

#[test]
fn every_platform_message_is_used_by_this_crate() {
    let source = [include_str!("../src/tr.rs"), include_str!("../src/time_left.rs")].concat();
    let used = id_like_literals(&source);
    let defined = arengo_i18n::SOURCES[0].ftl.lines().filter_map(|l| l.split_once(" = ")).map(|(id, _)| id);
    let defined: Vec<_> = defined.filter(|id| id.starts_with("i18n-")).collect();
    assert_eq!(defined.len(), 12);
    for id in defined {
        assert!(used.iter().any(|u| u == id), "{id} is never used");
    }
}
