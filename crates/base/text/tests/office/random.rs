//! Office files of random but well-formed parts: imported or refused, never a panic.

use arengo_text::{Limits, SourceFormat, Template, import};
use proptest::prelude::*;

use crate::build::{content, document, docx_parts, odt_parts};

const WORD: [&str; 34] = [
    "w:p",
    "w:r",
    "w:t",
    "w:pPr",
    "w:rPr",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:trPr",
    "w:tblHeader",
    "w:ins",
    "w:del",
    "w:b",
    "w:i",
    "w:br",
    "w:tab",
    "w:hyperlink r:id=\"rId1\"",
    "w:numPr",
    "w:ilvl w:val=\"1\"",
    "w:numId w:val=\"1\"",
    "w:pStyle w:val=\"Titolo1\"",
    "w:pStyle w:val=\"Titolo\"",
    "w:outlineLvl w:val=\"3\"",
    "w:footnoteReference w:id=\"2\"",
    "w:fldChar w:fldCharType=\"begin\"",
    "w:fldChar w:fldCharType=\"separate\"",
    "w:fldChar w:fldCharType=\"end\"",
    "w:instrText",
    "w:txbxContent",
    "w:sdt",
    "w:vanish",
    "w:pPrChange",
    "w:commentReference",
    "w:abstractNum w:abstractNumId=\"0\"",
];

const OPEN: [&str; 30] = [
    "text:p",
    "text:h",
    "text:h text:outline-level=\"2\"",
    "text:span text:style-name=\"T1\"",
    "text:a xlink:href=\"https://e.org\"",
    "text:list text:style-name=\"L1\"",
    "text:list",
    "text:list-item",
    "text:list-item text:start-value=\"4\"",
    "text:list-header",
    "text:note",
    "text:note-citation",
    "text:note-body",
    "table:table",
    "table:table-row",
    "table:table-cell",
    "table:table-header-rows",
    "text:s",
    "text:tab",
    "text:line-break",
    "text:tracked-changes",
    "text:deletion",
    "office:annotation",
    "draw:frame",
    "draw:image",
    "svg:desc",
    "text:p text:style-name=\"P1\"",
    "text:p text:style-name=\"P2\"",
    "text:table-of-content",
    "office:body",
];

/// What happens next while a tree is written.
#[derive(Clone, Debug)]
enum Step {
    Open(usize),
    Text,
    Close,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        3 => (0..64_usize).prop_map(Step::Open),
        3 => Just(Step::Text),
        2 => Just(Step::Close),
    ];
    prop::collection::vec(step, 0..80)
}

fn tree(steps: &[Step], names: &[&'static str]) -> String {
    let mut out = String::new();
    let mut open: Vec<&str> = Vec::new();
    let mut texts = ["Azione 1 ", "testo", "Qual è l'impegno?", "I risultati attesi sono:"].iter().cycle();
    for step in steps {
        match step {
            Step::Open(at) => {
                let tag = names[at % names.len()];
                out += &format!("<{tag}>");
                open.push(tag.split(' ').next().unwrap_or(tag));
            }
            Step::Text => out += texts.next().copied().unwrap_or_default(),
            Step::Close => {
                if let Some(name) = open.pop() {
                    out += &format!("</{name}>");
                }
            }
        }
    }
    for name in open.into_iter().rev() {
        out += &format!("</{name}>");
    }
    out
}

fn check(bytes: &[u8], format: SourceFormat) {
    let template = Template::ogp();
    if let Ok(imported) = import(bytes, format, Some(&template), &Limits::default()) {
        for part in &imported.document.parts {
            let mut anchors: Vec<_> = part.blocks.iter().map(|b| &b.anchor).collect();
            anchors.sort();
            anchors.dedup();
            assert_eq!(anchors.len(), part.blocks.len());
            assert!(part.blocks.iter().all(|b| !b.plain().trim().is_empty()));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_well_formed_word_file_is_imported_or_refused(body in steps(), other in steps()) {
        let other = tree(&other, &WORD);
        check(&docx_parts(&document(&tree(&body, &WORD)), &other, &other), SourceFormat::Docx);
    }

    #[test]
    fn any_well_formed_opendocument_is_imported_or_refused(body in steps(), other in steps()) {
        let styles = format!("<a>{}</a>", tree(&other, &OPEN));
        check(&odt_parts(&content(&tree(&body, &OPEN)), &styles, "<a/>"), SourceFormat::Odt);
    }
}
