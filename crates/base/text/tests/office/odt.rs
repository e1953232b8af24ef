//! What LibreOffice writes.

use arengo_text::{SourceFormat, Warning};

use crate::build::{content, odt, odt_parts};
use crate::{outline, read};

fn lines(body: &str) -> Vec<String> {
    outline(&read(&odt(body), SourceFormat::Odt).expect("imports").document)
}

#[test]
fn a_plan_keeps_its_structure() {
    let body = r#"<text:p text:style-name="P1">Plan de acțiune</text:p>
        <text:table-of-content><text:index-body><text:p>Acțiunea 3 ... 12</text:p></text:index-body></text:table-of-content>
        <text:h text:outline-level="1">Acțiunea 3 – Participare</text:h>
        <text:h text:outline-level="2">Angajament 3.02: Un nod</text:h>
        <text:h text:outline-level="3">Care este angajamentul?</text:h>
        <text:p>Rezultatele așteptate sunt:</text:p>
        <text:list text:style-name="L1"><text:list-item><text:p>o platformă</text:p>
          <text:list><text:list-item><text:p>cu <text:span text:style-name="T1">căutare</text:span></text:p></text:list-item></text:list>
        </text:list-item><text:list-item><text:p>o rețea</text:p><text:p>de actori</text:p></text:list-item></text:list>
        <text:p text:style-name="P2">Un citat.</text:p>
        <text:list text:style-name="L2"><text:list-item><text:p>un punct</text:p></text:list-item></text:list>"#;
    assert_eq!(
        lines(body),
        [
            "# Plan de acțiune",
            "=3 Action: Participare",
            "==3.02 Commitment: Un nod",
            "q-commitment [] question: Care este angajamentul?",
            "p1 [1] paragraph: Rezultatele așteptate sunt:",
            "p1-1 [1.1] result 1: o platformă",
            "p1-1-1 [1.1.1] item • at 1: cu căutare",
            "p1-2 [1.2] result 2: o rețea↵de actori",
            "p2 [2] quote: Un citat.",
            "p2-1 [2.1] item • at 0: un punct",
        ]
    );
}

#[test]
fn spaces_links_notes_and_looks_are_kept() {
    let body = r##"<text:h text:outline-level="1">Piano</text:h><text:h text:outline-level="2">Uno</text:h>
        <text:p>Con<text:s text:c="3"/>spazi,<text:line-break/><text:a xlink:href="https://example.org/">un link</text:a>,
        <text:a xlink:href="#interno">interno</text:a>,
        <text:span text:style-name="T2">lieve</text:span><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>La nota</text:p><text:p>in due righe</text:p></text:note-body></text:note>.</text:p>
        <text:p>Fine.</text:p>"##;
    let imported = read(&odt(body), SourceFormat::Odt).expect("imports");
    assert_eq!(
        outline(&imported.document)[2..],
        [
            "p1 [1] paragraph: Con spazi,↵un link, interno, lieve[1].",
            "p2 [2] paragraph: Fine.",
            "p3 [3] quote: [1] La nota↵in due righe",
        ]
    );
    let inlines = &imported.document.parts[0].blocks[0].inlines;
    let link = inlines.iter().find(|i| i.text == "un link").and_then(|i| i.href.as_deref());
    assert_eq!(link, Some("https://example.org/"));
    assert!(inlines.iter().any(|i| i.emphasis && i.text == "lieve"));
    assert_eq!(imported.warnings, [Warning::NotesMoved(1)]);
}

#[test]
fn tracked_changes_tables_and_remarks_are_settled() {
    let body = r#"<text:tracked-changes>
          <text:changed-region><text:deletion><office:change-info/><text:p>parole tolte</text:p></text:deletion></text:changed-region>
          <text:changed-region><text:insertion><office:change-info/></text:insertion></text:changed-region>
        </text:tracked-changes>
        <text:h text:outline-level="1">Piano</text:h>
        <text:p>Testo <text:change-start/>aggiunto<text:change-end/>.<office:annotation><text:p>remark</text:p></office:annotation></text:p>
        <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Tappa</text:p></table:table-cell>
          <table:table-cell><text:p>Data</text:p></table:table-cell></table:table-row></table:table-header-rows>
          <table:table-row><table:table-cell><text:p>Avvio</text:p></table:table-cell>
          <table:table-cell><text:p>aprile</text:p></table:table-cell></table:table-row></table:table>"#;
    let imported = read(&odt(body), SourceFormat::Odt).expect("imports");
    assert_eq!(
        outline(&imported.document)[2..],
        ["p1 [1] paragraph: Testo aggiunto.", "t2 [] head: Tappa | Data", "p1-1 [1.1] row: Avvio | aprile",]
    );
    assert_eq!(
        imported.warnings,
        [Warning::TrackedChangesSettled { insertions: 1, deletions: 1 }, Warning::RemarksLeftOut(1),]
    );
}

#[test]
fn numbered_headings_get_their_numbers_back() {
    let styles = r#"<office:document-styles><office:styles><text:outline-style>
        <text:outline-level-style text:level="1" style:num-format="1"/>
        <text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>
        </text:outline-style></office:styles></office:document-styles>"#;
    let body = content(
        r#"<text:p text:style-name="P1">Strategia</text:p>
        <text:h text:outline-level="1">Ambizione</text:h><text:h text:outline-level="2">Perché</text:h>
        <text:h text:outline-level="2">Come</text:h><text:h text:outline-level="1">Impegni</text:h><text:p>Fine.</text:p>"#,
    );
    let bytes = odt_parts(&body, styles, "<manifest/>");
    let document = read(&bytes, SourceFormat::Odt).expect("imports").document;
    let numbers: Vec<_> = document.parts.iter().map(|p| p.number.as_deref()).collect();
    assert_eq!(numbers, [Some("1"), Some("1.1"), Some("1.2"), Some("2")]);
}

#[test]
fn a_list_that_continues_goes_on_counting() {
    let item = |words: &str, more: &str| {
        format!(
            r#"<text:list text:style-name="L1"{more}><text:list-item><text:p>{words}</text:p></text:list-item></text:list>"#
        )
    };
    let body = "<text:h>Piano</text:h><text:p>Elenco:</text:p>".to_owned()
        + &item("uno", "")
        + &item("due", r#" text:continue-numbering="true""#)
        + &item("altro uno", "");
    let found = lines(&body);
    assert_eq!(
        found[3..],
        ["p1-1 [1.1] item 1 at 0: uno", "p1-2 [1.2] item 2 at 0: due", "p1-3 [1.3] item 1 at 0: altro uno"]
    );
}
