//! What a report's PDF file holds, as other programs read it.

mod sample;

use std::path::PathBuf;
use std::process::Command;

use proptest::prelude::*;

use arengo_reports::{PdfError, ReportBlock, ReportDocument, Run, to_pdf};

/// A PDF in a file that goes away with the value.
struct Printed(PathBuf);

impl Printed {
    fn new(name: &str, pdf: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("arengo-{}-{name}.pdf", std::process::id()));
        std::fs::write(&path, pdf).expect("a file can be written");
        Self(path)
    }

    /// What a program says about the file; `None`, and a line on the screen, where the
    /// program is not installed.
    fn told_by(&self, program: &str, before: &[&str], after: &[&str]) -> Option<String> {
        let output = Command::new(program).args(before).arg(&self.0).args(after).output();
        let Ok(output) = output else {
            eprintln!("SKIPPED: {program} is not installed, so this part was not checked");
            return None;
        };
        let errors = String::from_utf8_lossy(&output.stderr);
        // Older popplers take this flag, which is a boolean, for something else.
        let errors = errors.replace("Syntax Error: Suspects object is wrong type (boolean)\n", "");
        assert!(output.status.success(), "{program} failed: {errors}");
        assert_eq!(errors, "", "{program} complains");
        Some(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    fn text(&self) -> Option<String> {
        self.told_by("pdftotext", &["-layout"], &["-"])
    }

    fn info(&self) -> Option<String> {
        self.told_by("pdfinfo", &[], &[])
    }
}

impl Drop for Printed {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn with_blocks(blocks: Vec<ReportBlock>) -> ReportDocument {
    ReportDocument {
        title: "Relazione".into(),
        lang: "it".into(),
        publisher: "Comune di Terni".into(),
        date: "31 agosto 2022".into(),
        blocks,
    }
}

fn paragraph(text: impl Into<String>) -> ReportDocument {
    with_blocks(vec![ReportBlock::Paragraph(vec![Run::plain(text)])])
}

fn pages(info: &str) -> usize {
    let line = info.lines().find_map(|line| line.strip_prefix("Pages:"));
    line.and_then(|count| count.trim().parse().ok()).expect("pdfinfo counts pages")
}

#[test]
fn the_text_comes_out_in_reading_order_with_its_own_letters() {
    let pdf = to_pdf(&sample::report()).expect("a PDF");
    let Some(text) = Printed::new("order", &pdf).text() else {
        return;
    };
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let expected = [
        "Primăria Municipiului Arad",
        "Ce am auzit și ce am schimbat",
        "28 februarie 2022",
        "Pe scurt",
        "214 persoane au citit planul",
        "Perioada 25 ianuarie",
        "1. Am grupat",
        "3. Răspunsurile",
        "Strada noastră nu are trotuar",
        "Ioana Mureșan",
        "Secțiunea Comentarii Acceptate Ce s-a schimbat",
        "Őrült ügy, žluťoučký kůň, łódź, þorn, ħaġra, ġurnata, știință, țară.",
        "Καλημέρα, Ευρώπη. Добро утро, България.",
        "Secțiunea 14",
    ];
    let mut rest = words.as_str();
    for phrase in expected {
        let at = rest.find(phrase);
        let at = at.unwrap_or_else(|| panic!("{phrase:?} is missing after the phrase before it"));
        rest = &rest[at..];
    }
}

#[test]
fn the_file_says_its_title_language_structure_and_pages() {
    let pdf = to_pdf(&sample::report()).expect("a PDF");
    let printed = Printed::new("info", &pdf);
    if let Some(info) = printed.info() {
        assert!(info.contains("Ce am auzit și ce am schimbat: raportul consultării"));
        assert!(info.contains("Author:          Primăria Municipiului Arad"));
        assert!(info.contains("Tagged:          yes"), "{info}");
        assert!(info.contains("A4"), "{info}");
        assert!(pages(&info) >= 3, "{info}");
        let last = format!("{0}/{0}", pages(&info));
        let text = printed.text().unwrap_or_default().replace(' ', "");
        assert!(text.contains(&last), "the last page is numbered {last}");
    }
    if let Some(qdf) = printed.told_by("qpdf", &["--qdf", "--object-streams=disable"], &["-"]) {
        assert!(qdf.contains("/Lang (ro)"), "the document's language");
        assert!(qdf.contains("/Lang (it)"), "the Italian words' language");
        assert!(qdf.contains("/DisplayDocTitle true"));
        assert!(qdf.contains("<pdfuaid:part>1</pdfuaid:part>"));
        assert!(qdf.contains("/Outlines"));
        assert!(qdf.contains("/URI (https://consultare.exemplu.eu/plan/versiunea-2)"));
        for role in ["H1", "H2", "H3", "L", "LI", "Lbl", "LBody", "BlockQuote", "Table"] {
            assert!(qdf.contains(&format!("/S /{role}\n")), "no {role} in the structure");
        }
    }
}

#[test]
fn the_structure_is_read_in_order_by_an_independent_reader() {
    let pdf = to_pdf(&sample::report()).expect("a PDF");
    let printed = Printed::new("structure", &pdf);
    let Some(structure) = printed.told_by("pdfinfo", &["-struct-text"], &[]) else {
        return;
    };
    let at = |words: &str| {
        structure.find(words).unwrap_or_else(|| panic!("{words:?} is not in the structure:\n{structure}"))
    };
    assert!(at("H1") < at("Ce am auzit"));
    assert!(at("Ce am auzit") < at("Pe scurt"));
    assert!(at("Table") < at("TH"));
    assert!(at("TH") < at("TD"));
}

#[test]
fn a_long_table_goes_over_pages_and_repeats_its_header_for_the_eye_only() {
    let rows = (1..=200).map(|number| vec![format!("Rândul {number}"), format!("{}", number * 7)]).collect();
    let pdf = to_pdf(&with_blocks(vec![ReportBlock::Table {
        caption: "Două sute de rânduri".into(),
        header: vec!["Denumirea".into(), "Suma".into()],
        rows,
    }]))
    .expect("a PDF");
    let printed = Printed::new("table", &pdf);
    let (Some(info), Some(text)) = (printed.info(), printed.text()) else {
        return;
    };
    assert!(pages(&info) > 3, "{info}");
    assert_eq!(text.matches("Denumirea").count(), pages(&info));
    assert_eq!(text.matches("Rândul").count(), 200);
    if let Some(structure) = printed.told_by("pdfinfo", &["-struct-text"], &[]) {
        assert_eq!(structure.matches("Denumirea").count(), 1);
        assert_eq!(structure.matches("TR").count(), 201);
    }
}

#[test]
fn links_are_tagged_where_they_are_on_each_line_and_page() {
    let words = "un collegamento molto lungo ".repeat(400);
    let link = Run::link(words, "https://esempio.eu/x");
    let local = Run::link("qui", "/processi/5nap");
    let pdf = to_pdf(&with_blocks(vec![ReportBlock::Paragraph(vec![link, local])])).expect("a PDF");
    let printed = Printed::new("links", &pdf);
    let Some(qdf) = printed.told_by("qpdf", &["--qdf", "--object-streams=disable"], &["-"]) else {
        return;
    };
    assert!(qdf.matches("/URI (https://esempio.eu/x)").count() > 100, "one for each line");
    assert_eq!(qdf.matches("/S /Link\n").count(), 1, "one link in the structure");
    assert!(!qdf.contains("5nap)"), "a path of the site leads nowhere from a file");
}

#[test]
fn equal_reports_give_equal_bytes() {
    let report = sample::report();
    assert_eq!(to_pdf(&report), to_pdf(&report.clone()));
}

#[test]
fn a_report_without_blocks_is_a_page() {
    let pdf = to_pdf(&with_blocks(Vec::new())).expect("a PDF");
    if let Some(info) = Printed::new("empty", &pdf).info() {
        assert_eq!(pages(&info), 1);
    }
}

#[test]
fn a_report_without_title_or_language_is_refused_with_the_reason() {
    let untitled = ReportDocument { title: " \u{0} ".into(), ..with_blocks(Vec::new()) };
    assert_eq!(to_pdf(&untitled), Err(PdfError::NoTitle));
    let tongueless = ReportDocument { lang: "non è una lingua".into(), ..with_blocks(Vec::new()) };
    assert_eq!(to_pdf(&tongueless), Err(PdfError::NoLanguage));
}

#[test]
fn a_million_letters_without_a_blank_are_set() {
    let pdf = to_pdf(&paragraph("știință".repeat(1_000_000 / 7))).expect("a PDF");
    if let Some(info) = Printed::new("million", &pdf).info() {
        assert!(pages(&info) > 100, "{info}");
    }
}

#[test]
fn more_text_than_a_pdf_takes_is_refused_with_the_reason() {
    let text = "parola ".repeat(1_000_000);
    assert_eq!(to_pdf(&paragraph(text)), Err(PdfError::TooLong));
    let lines = vec![ReportBlock::Rule; 1_000_000];
    assert_eq!(to_pdf(&with_blocks(lines)), Err(PdfError::TooLong));
    let wide =
        ReportBlock::Table { caption: String::new(), header: Vec::new(), rows: vec![vec!["x".into(); 500]] };
    assert_eq!(to_pdf(&with_blocks(vec![wide])), Err(PdfError::TooManyColumns(500)));
}

#[test]
fn letters_that_the_typeface_has_not_stay_in_the_text() {
    let text =
        "مرحبا שלום 你好 😀👨‍👩‍👧 e\u{301}\u{323}\u{302} \u{202e}abc\u{202c} \u{e000} \u{0}\u{7}\u{feff}\u{fffe}";
    let pdf = to_pdf(&paragraph(text)).expect("a PDF");
    let printed = Printed::new("strange", &pdf);
    if let Some(text) = printed.told_by("pdftotext", &["-raw"], &["-"]) {
        assert!(text.contains('م') && text.contains("你好") && text.contains('😀'), "{text}");
        assert!(text.contains("abc"), "{text}");
    }
}

#[test]
fn every_letter_there_is_can_be_set() {
    let plane = ('\0'..='\u{ffff}').map(|letter| format!("{letter} x{letter}\u{301}"));
    let beyond = ('\u{10000}'..=char::MAX).step_by(97).map(String::from);
    let text: String = plane.step_by(3).chain(beyond).collect();
    let run = Run { emphasis: true, ..Run::plain(text) };
    let pdf = to_pdf(&with_blocks(vec![ReportBlock::Paragraph(vec![run])]));
    assert!(pdf.is_ok(), "{:?}", pdf.err());
}

#[test]
fn rows_and_headers_taller_than_a_page_are_set() {
    let long = "o frază destul de lungă ".repeat(2_000);
    for (header, cell) in [(long.as_str(), "x"), ("x", long.as_str()), (long.as_str(), long.as_str())] {
        let table = ReportBlock::Table {
            caption: long.clone(),
            header: vec![header.into(), "a".into()],
            rows: vec![vec![cell.into(), "b".into()], vec!["c".into()]],
        };
        let facts = ReportBlock::Facts(vec![(long.clone(), long.clone())]);
        let heading = ReportBlock::Heading { level: 2, text: long.clone() };
        let pdf = to_pdf(&with_blocks(vec![table, facts, heading])).expect("a PDF");
        if let Some(info) = Printed::new("tall", &pdf).info() {
            assert!(pages(&info) > 10, "{info}");
        }
    }
}

#[test]
fn thirty_columns_of_long_words_are_set() {
    let row = vec!["Donaudampfschifffahrtsgesellschaft".to_owned(); 30];
    let table =
        ReportBlock::Table { caption: "Larga".into(), header: row.clone(), rows: vec![row.clone(), row] };
    let pdf = to_pdf(&with_blocks(vec![table])).expect("a PDF");
    if let Some(text) = Printed::new("wide", &pdf).text() {
        assert!(text.contains("Larga"), "{text}");
    }
}

/// Writes the sample for a person to look at: `ARENGO_SAMPLE_PDF=report.pdf cargo test`.
#[test]
fn the_sample_can_be_kept() {
    let pdf = to_pdf(&sample::report()).expect("a PDF");
    if let Ok(path) = std::env::var("ARENGO_SAMPLE_PDF") {
        std::fs::write(path, pdf).expect("the sample can be written");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn any_report_becomes_a_pdf_that_keeps_the_rules(
        blocks in prop::collection::vec(sample::any::block(), 0..8),
    ) {
        prop_assert!(to_pdf(&with_blocks(blocks)).is_ok());
    }
}
