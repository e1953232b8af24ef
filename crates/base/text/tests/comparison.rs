//! Comparison of versions: numbered additions and deletions.

use arengo_text::{
    Change, Comparison, Document, Limits, NamedChange, SourceFormat, Template, carry_anchors, compare, import,
};

fn text(markdown: &str) -> Document {
    let template = Template::ogp();
    import(markdown.as_bytes(), SourceFormat::Markdown, Some(&template), &Limits::default())
        .expect("imports")
        .document
}

fn compared(old: &str, new: &str) -> Comparison {
    let old = text(old);
    let (new, _) = carry_anchors(&old, text(new), &[]);
    compare(&old, &new)
}

fn said(comparison: &Comparison) -> Vec<String> {
    let say = |c: &NamedChange| {
        let what = if c.addition { "addition" } else { "deletion" };
        let anchor = c.anchor.as_deref().unwrap_or("-");
        format!("{what} {} at {} {anchor}: {}", c.number, c.part_slug, c.text)
    };
    comparison.named().iter().map(say).collect()
}

const DRAFT: &str = "# Piano\n\n## Impegno 3.02 — Un Hub\n\n### Qual è l'impegno?\n\n\
    I risultati attesi sono:\n\n\
    1. una piattaforma che costituisce il centro di competenza sulla partecipazione.\n\
    2. un network di attori qualificati per lo scambio di pratiche.\n\n\
    ### In che modo l'impegno contribuirà a risolvere il problema?\n\n\
    L’Hub mette in connessione sinergica le esperienze regionali.\n";

#[test]
fn the_adopted_text_differs_by_two_additions_and_one_deletion() {
    let adopted = DRAFT
        .replace("partecipazione.\n", "partecipazione. L’Hub offre un’unica ricerca.\n")
        .replace("qualificati per", "qualificati secondo criteri pubblici per")
        .replace("sinergica ", "");
    let comparison = compared(DRAFT, &adopted);
    assert_eq!(
        said(&comparison),
        [
            "addition 1 at 3.02 p1-1:  L’Hub offre un’unica ricerca.",
            "addition 2 at 3.02 p1-2: secondo criteri pubblici ",
            "deletion 1 at 3.02 p2: sinergica ",
        ]
    );
    let counts = comparison.counts;
    assert_eq!((counts.additions, counts.deletions), (2, 1));
    assert_eq!((counts.edited, counts.same, counts.added, counts.removed), (3, 3, 0, 0));
}

#[test]
fn blocks_and_parts_that_come_and_go_are_numbered_too() {
    let more = format!("{DRAFT}\nUn capoverso del tutto nuovo.\n\n## Impegno 3.03 — Un altro\n\nTesto.\n");
    let added = compared(DRAFT, &more);
    assert_eq!(
        said(&added),
        [
            "addition 1 at 3.02 p3: Un capoverso del tutto nuovo.",
            "addition 2 at 3.03 -: Un altro",
            "addition 3 at 3.03 p1: Testo.",
        ]
    );
    let removed = compared(&more, DRAFT);
    assert_eq!(
        said(&removed),
        [
            "deletion 1 at 3.02 p3: Un capoverso del tutto nuovo.",
            "deletion 2 at 3.03 -: Un altro",
            "deletion 3 at 3.03 p1: Testo.",
        ]
    );
}

#[test]
fn what_only_moved_is_no_addition() {
    let two = "# Piano\n\n## A\n\nUno due tre quattro cinque.\n\nSei sette otto nove dieci.\n\n## B\n\nAltro ancora.\n";
    let swapped = "# Piano\n\n## A\n\nSei sette otto nove dieci.\n\nUno due tre quattro cinque.\n\n## B\n\nAltro ancora.\n";
    let comparison = compared(two, swapped);
    assert_eq!((comparison.counts.moved, comparison.counts.additions), (1, 0));

    let elsewhere = "# Piano\n\n## A\n\nUno due tre quattro cinque.\n\n## B\n\nAltro ancora.\n\nSei sette otto nove dieci.\n";
    let comparison = compared(two, elsewhere);
    let counts = comparison.counts;
    assert_eq!((counts.moved, counts.additions, counts.deletions), (1, 0, 0));
    let moved = &comparison.parts[1].blocks[1].change;
    assert!(matches!(moved, Change::Moved { from: Some(a) } if a.part_slug == "a" && a.anchor == "p2"));
}

#[test]
fn another_link_under_the_same_words_is_not_the_same() {
    let old = "# Piano\n\n## A\n\nSi veda [il bando](https://example.org/1).\n";
    let comparison = compared(old, &old.replace("/1", "/2"));
    assert_eq!(comparison.parts[0].blocks[0].change, Change::Reformatted);
    assert!(!comparison.is_unchanged());
    assert_eq!(comparison.counts.additions, 0);
}

#[test]
fn removed_blocks_stand_where_they_stood() {
    let old = "# P\n\n## A\n\nPrimo capoverso qui.\n\nSecondo capoverso che se ne va.\n\nTerzo e ultimo.\n";
    let comparison = compared(old, &old.replace("Secondo capoverso che se ne va.\n\n", ""));
    let texts: Vec<_> = comparison.parts[0].blocks.iter().map(|b| b.text.as_str()).collect();
    assert_eq!(texts, ["Primo capoverso qui.", "Secondo capoverso che se ne va.", "Terzo e ultimo."]);
    assert_eq!(comparison.parts[0].blocks[1].change, Change::Removed { number: 1 });
}
