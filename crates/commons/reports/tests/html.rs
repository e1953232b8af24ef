//! A report within a page.

mod sample;

use arengo_reports::{ReportBlock, ReportDocument, Run, to_html};

fn html(blocks: Vec<ReportBlock>, first_heading_level: u8) -> String {
    let document =
        ReportDocument { title: "Relazione".into(), lang: "it".into(), blocks, ..ReportDocument::default() };
    to_html(&document, first_heading_level).into_string()
}

fn heading(level: u8) -> ReportBlock {
    let text = "x".into();
    ReportBlock::Heading { level, text }
}

#[test]
fn the_sample_uses_the_classes_of_our_design() {
    let html = to_html(&sample::report(), 2).into_string();
    assert!(html.starts_with("<div lang=\"ro\"><h2>Pe scurt</h2>"), "{html}");
    assert!(html.contains("<dl class=\"facts h\"><div><dt>Perioada</dt><dd>"));
    assert!(html.contains("<div class=\"scroll\" role=\"region\" aria-label=\"Comentarii pe secțiuni"));
    assert!(html.contains("<th scope=\"col\" class=\"n\">Comentarii</th>"));
    assert!(html.contains("<td class=\"n\">23</td>"));
    assert!(html.contains("<figcaption>Ioana Mureșan"));
    assert!(html.contains("<span lang=\"it\">bilancio partecipativo</span>"));
    assert!(html.contains("<strong>214 persoane</strong>"));
    assert!(html.contains("<em>propusă de cetățeni</em>"));
    assert!(!html.contains("style="));
}

#[test]
fn headings_start_where_the_page_wants_and_skip_no_level() {
    let html = html(vec![heading(2), heading(4), heading(4), heading(2), heading(3)], 3);
    let levels: Vec<_> = html.match_indices("<h").map(|(at, _)| &html[at..at + 3]).collect();
    assert_eq!(levels, ["<h3", "<h4", "<h4", "<h3", "<h4"]);
}

#[test]
fn words_never_become_tags_and_only_decent_addresses_are_followed() {
    let link = |href: &str| {
        let paragraph = ReportBlock::Paragraph(vec![Run::link("<b>qui</b>", href)]);
        html(vec![paragraph], 2)
    };
    for href in ["https://esempio.eu/?a=1&b=\"2\"", "mailto:a@b.eu", "/processi/5nap", "#c13"] {
        assert!(link(href).contains("<a href="), "{href}");
        assert!(link(href).contains("&lt;b&gt;qui"), "{href}");
    }
    for href in [
        "javascript:alert(1)",
        "java\tscript:x",
        "//altrove.eu",
        "/\\altrove.eu",
        "data:text/html,x",
        "",
        "x",
    ] {
        assert!(!link(href).contains("<a"), "{href}");
    }
}

#[test]
fn a_report_is_stored_as_json_and_read_back() {
    let report = sample::report();
    let json = serde_json::to_string(&report).expect("JSON");
    assert_eq!(serde_json::from_str::<ReportDocument>(&json).expect("a report"), report);
}
