//! What Word writes.

use arengo_text::{Inline, SourceFormat, Warning};

use crate::build::{document, docx, docx_parts, item, p, run};
use crate::{outline, read};

fn lines(body: &str) -> Vec<String> {
    outline(&read(&docx(body), SourceFormat::Docx).expect("imports").document)
}

fn inlines(body: &str) -> Vec<Inline> {
    let titled = p("Titolo", "Piano") + body;
    let document = read(&docx(&titled), SourceFormat::Docx);
    document.expect("imports").document.parts[0].blocks[0].inlines.clone()
}

#[test]
fn a_plan_keeps_its_structure() {
    let body = [
        p("Titolo", "Piano d’Azione"),
        p("Sommario1", "Azione 3 ........ 12"),
        p("Titolo1", "Azione 3 — Partecipazione"),
        p("Nostro", "Impegno 3.02 — Un Hub"),
        p("Livello", "Qual è l’impegno?"),
        p("", "Mettere in rete le pratiche."),
        p("", "I risultati attesi sono:"),
        item(1, 0, "una piattaforma"),
        item(1, 1, "con una ricerca"),
        item(1, 0, "un network"),
        p("", "In che modo l'impegno contribuirà a risolvere il problema?"),
        p("", "Con esperienze:"),
        p("Elenco", "nazionali"),
        p("Elenco", "regionali"),
    ];
    assert_eq!(
        lines(&body.concat()),
        [
            "# Piano d’Azione",
            "=3 Action: Partecipazione",
            "==3.02 Commitment: Un Hub",
            "q-commitment [] question: Qual è l’impegno?",
            "p1 [1] paragraph: Mettere in rete le pratiche.",
            "p2 [2] paragraph: I risultati attesi sono:",
            "p2-1 [2.1] result 1: una piattaforma",
            "p2-1-1 [2.1.1] item 1 at 1: con una ricerca",
            "p2-2 [2.2] result 2: un network",
            "q-contribution [] question: In che modo l'impegno contribuirà a risolvere il problema?",
            "p3 [3] paragraph: Con esperienze:",
            "p3-1 [3.1] item • at 0: nazionali",
            "p3-2 [3.2] item • at 0: regionali",
        ]
    );
}

#[test]
fn numbered_headings_get_their_numbers_back() {
    let numbered = |words: &str| {
        format!(
            r#"<w:p><w:pPr><w:pStyle w:val="Titolo1"/><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>{}</w:p>"#,
            run(words)
        )
    };
    let body = p("Titolo", "Strategia") + &numbered("Ambizione") + &p("", "Testo.") + &numbered("Impegni");
    assert_eq!(
        lines(&body),
        [
            "# Strategia",
            "=1-ambizione Chapter: Ambizione",
            "p1 [1] paragraph: Testo.",
            "=2-impegni Chapter: Impegni"
        ]
    );
}

#[test]
fn bold_italics_links_and_breaks_are_kept_and_bad_links_are_not() {
    let body = r#"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>forte</w:t></w:r><w:r><w:t xml:space="preserve"> e </w:t></w:r>
        <w:r><w:rPr><w:i/><w:b w:val="0"/></w:rPr><w:t>lieve</w:t></w:r><w:r><w:br/><w:t>sotto, </w:t></w:r>
        <w:hyperlink r:id="rId1"><w:r><w:t>il piano</w:t></w:r></w:hyperlink>
        <w:hyperlink r:id="rId2"><w:r><w:t>, il file</w:t></w:r></w:hyperlink>
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/b" </w:instrText></w:r>
        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t> altro</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#;
    let found = inlines(body);
    let shown: Vec<_> =
        found.iter().map(|i| (i.text.as_str(), i.strong, i.emphasis, i.href.as_deref())).collect();
    assert_eq!(
        shown,
        [
            ("forte", true, false, None),
            (" e ", false, false, None),
            ("lieve", false, true, None),
            ("\nsotto, ", false, false, None),
            ("il piano", false, false, Some("https://example.org/piano?a=1&b=2")),
            (", il file ", false, false, None),
            ("altro", false, false, Some("https://example.org/b")),
        ]
    );
}

#[test]
fn tracked_changes_are_settled_and_told() {
    let body = format!(
        r#"<w:p><w:pPr><w:rPr><w:ins w:id="9"/></w:rPr><w:pPrChange><w:pPr><w:pStyle w:val="Titolo1"/></w:pPr></w:pPrChange></w:pPr>
        {}<w:ins w:id="1">{}</w:ins><w:del w:id="2"><w:r><w:delText>vecchio</w:delText></w:r></w:del>
        <w:moveFrom>{}</w:moveFrom></w:p>{}"#,
        run("Testo "),
        run("nuovo"),
        run("altrove"),
        p("", "Fine."),
    );
    let imported = read(&docx(&body), SourceFormat::Docx).expect("imports");
    assert_eq!(imported.document.title, "Testo nuovo");
    assert_eq!(imported.warnings, [Warning::TrackedChangesSettled { insertions: 1, deletions: 2 }]);
}

#[test]
fn a_footnote_stands_at_the_end_of_its_part() {
    let body = p("Titolo", "Piano")
        + &p("Titolo1", "Uno")
        + r#"<w:p><w:r><w:t>Per legge</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>"#
        + &p("", "Altro.");
    let imported = read(&docx(&body), SourceFormat::Docx).expect("imports");
    assert_eq!(
        outline(&imported.document)[1..],
        [
            "=uno Chapter: Uno",
            "p1 [1] paragraph: Per legge[1].",
            "p2 [2] paragraph: Altro.",
            "p3 [3] quote: [1] Legge 241/1990.",
        ]
    );
    assert_eq!(imported.warnings, [Warning::NotesMoved(1)]);
}

fn table(rows: &[(&str, &[String])]) -> String {
    let cell = |inner: &String| format!("<w:tc><w:tcPr/>{inner}</w:tc>");
    let row = |(properties, cells): &(&str, &[String])| {
        let cells: String = cells.iter().map(cell).collect();
        format!("<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>")
    };
    format!("<w:tbl><w:tblPr/>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

#[test]
fn a_table_is_rows_and_a_form_is_questions() {
    let one = |words: &str| p("", words);
    let body = p("Titolo", "Piano")
        + &p("Titolo1", "Impegno 1.01 — Uno")
        + &p("", "Scadenze:")
        + &table(&[
            ("<w:tblHeader/>", &[one("Tappa"), one("Data")]),
            ("", &[one("Avvio"), one("30 aprile") + &one("o prima")]),
        ])
        + &table(&[("", &[one("Qual è l'impegno?"), one("Aprire un tavolo:") + &item(1, 0, "pubblico")])])
        + &table(&[("", &[one("Una cornice.")])]);
    assert_eq!(
        lines(&body)[2..],
        [
            "p1 [1] paragraph: Scadenze:",
            "t2 [] head: Tappa | Data",
            "p1-1 [1.1] row: Avvio | 30 aprile↵o prima",
            "q-commitment [] question: Qual è l'impegno?",
            "p2 [2] paragraph: Aprire un tavolo:",
            "p2-1 [2.1] item 1 at 0: pubblico",
            "p3 [3] paragraph: Una cornice.",
        ]
    );
}

#[test]
fn a_text_box_comes_before_the_paragraph_that_holds_it() {
    let body = p("Titolo", "Piano")
        + r#"<w:p><w:r><w:t>Fuori </w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>Dentro.</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>
        <mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Dentro.</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>e ancora.</w:t></w:r></w:p>"#;
    let found = lines(&body);
    assert_eq!(found[2..], ["p1 [1] paragraph: Dentro.", "p2 [2] paragraph: Fuori e ancora."]);
}

#[test]
fn a_file_without_styles_or_numbering_is_read_by_its_bold_lines() {
    let bold = |words: &str| format!(r#"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{words}</w:t></w:r></w:p>"#);
    let body = p("", "Piano nazionale")
        + &bold("Azione 1 Governo aperto")
        + &bold("Impegno 1.01 Un tavolo")
        + &bold("Qual è il problema?")
        + &p("", "Azione 1 non è bastata.");
    let found =
        outline(&read(&docx_parts(&document(&body), "", ""), SourceFormat::Docx).expect("imports").document);
    assert_eq!(
        found,
        [
            "# Piano nazionale",
            "=1 Action: Governo aperto",
            "==1.01 Commitment: Un tavolo",
            "q-problem [] question: Qual è il problema?",
            "p1 [1] paragraph: Azione 1 non è bastata.",
        ]
    );
}
