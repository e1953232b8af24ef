//! What an official types, and that nothing is lost on the way to the text field and back.

mod sample;

use arengo_reports::{ReportBlock, ReportDocument, Run, from_markdown, to_markdown};
use proptest::prelude::*;
use sample::any::{block, words};

fn read(text: &str) -> Vec<ReportBlock> {
    from_markdown("it", "Relazione", "", "", text).blocks
}

fn back(document: &ReportDocument) -> ReportDocument {
    let text = to_markdown(document);
    from_markdown(&document.lang, &document.title, &document.publisher, &document.date, &text)
}

fn text(words: &str) -> Vec<Run> {
    vec![Run::plain(words)]
}

#[test]
fn the_sample_comes_back_as_it_was() {
    let report = sample::report();
    assert_eq!(back(&report), report.tidied());
}

#[test]
fn everyday_markdown_is_understood() {
    let blocks = read(
        "# Esito\nPrima riga\nseconda **forte** e *piano*, anche __forte__ e _piano_.\n\n\
         * uno\n* due\n  ancora due\n\n1) primo\n2) secondo\n\n> Parole\n> di molti.\n>\n> Altre.\n> -- Anna\n\n***\n\
         | a | b |\n|:--|--:|\n| 1 | 2 |\n\nScrivi a <mailto:urp@esempio.eu> o [qui](https://esempio.eu/a_(b)).",
    );
    let expected = vec![
        ReportBlock::Heading { level: 2, text: "Esito".into() },
        ReportBlock::Paragraph(vec![
            Run::plain("Prima riga seconda "),
            Run::strong("forte"),
            Run::plain(" e "),
            Run { emphasis: true, ..Run::plain("piano") },
            Run::plain(", anche "),
            Run::strong("forte"),
            Run::plain(" e "),
            Run { emphasis: true, ..Run::plain("piano") },
            Run::plain("."),
        ]),
        ReportBlock::List { ordered: false, items: vec![text("uno"), text("due ancora due")] },
        ReportBlock::List { ordered: true, items: vec![text("primo"), text("secondo")] },
        ReportBlock::Quote { text: "Parole di molti.\nAltre.".into(), cite: "Anna".into() },
        ReportBlock::Rule,
        ReportBlock::Table {
            caption: String::new(),
            header: vec!["a".into(), "b".into()],
            rows: vec![vec!["1".into(), "2".into()]],
        },
        ReportBlock::Paragraph(vec![
            Run::plain("Scrivi a "),
            Run::link("urp@esempio.eu", "mailto:urp@esempio.eu"),
            Run::plain(" o "),
            Run::link("qui", "https://esempio.eu/a_(b)"),
            Run::plain("."),
        ]),
    ];
    assert_eq!(blocks, expected);
}

#[test]
fn signs_that_match_nothing_stay_text() {
    for words in [
        "5 * 3 = 15",
        "nota*",
        "**mai chiuso",
        "nome_cognome e altro_nome",
        "[nota]",
        "a [b](c d)",
        "#senza spazio",
        "1.5 milioni",
        "-3 gradi",
        "a | b",
        "<b>no</b>",
        "C:\\dati\\x",
        "***",
        "x***y",
    ] {
        if words == "***" {
            assert_eq!(read(words), vec![ReportBlock::Rule]);
        } else {
            assert_eq!(read(words), vec![ReportBlock::Paragraph(text(words))], "{words}");
        }
    }
}

#[test]
fn facts_captions_and_languages_have_a_written_form() {
    let blocks =
        read("Periodo\n: 25 gennaio\nCommenti\n: 61\n\n: Esiti\n| --- |\n| x |\n\n[știință]{lang=ro}");
    let expected = vec![
        ReportBlock::Facts(vec![("Periodo".into(), "25 gennaio".into()), ("Commenti".into(), "61".into())]),
        ReportBlock::Table { caption: "Esiti".into(), header: Vec::new(), rows: vec![vec!["x".into()]] },
        ReportBlock::Paragraph(vec![Run::plain("știință").in_lang("ro")]),
    ];
    assert_eq!(blocks, expected);
}

#[test]
fn walls_of_signs_are_read_in_moderate_time() {
    for sign in
        ["[", "[](", "*", "**a", "***a ", "_", "<", "\\", "|\n", "> ", "- ", "a\n: ", "[[x]{lang=", "(", "`"]
    {
        let started = std::time::Instant::now();
        let document = from_markdown("it", "x", "", "", &sign.repeat(200_000 / sign.len()));
        let again = back(&document);
        assert_eq!(again, document, "{sign:?}");
        assert!(started.elapsed().as_secs() < 30, "{sign:?} took {:?}", started.elapsed());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_report_holds_comes_back_from_markdown(blocks in prop::collection::vec(block(), 0..6)) {
        let document = ReportDocument {
            title: "Relazione".into(),
            lang: "it".into(),
            publisher: "Comune".into(),
            date: "oggi".into(),
            blocks,
        };
        let tidy = document.tidied();
        prop_assert_eq!(&tidy.tidied(), &tidy, "tidying twice changes nothing more");
        prop_assert_eq!(&back(&document), &tidy, "{}", to_markdown(&document));
    }

    #[test]
    fn any_text_is_a_report_that_comes_back(text in "\\PC{0,200}", lines in prop::collection::vec(words(), 0..8)) {
        for text in [text, lines.join("\n")] {
            let document = from_markdown("it", "x", "", "", &text);
            prop_assert_eq!(&back(&document), &document);
        }
    }
}
