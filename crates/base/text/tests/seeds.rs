//! Real pages, read from outside the project when they are there.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use arengo_text::{
    Became, BlockKind, Document, Imported, Limits, PartKind, SourceFormat, Template, Warning, carry_anchors,
    compare, import, missing_questions, repeated_blocks, without_repeats,
};

/// The folder of real texts: `ARENGO_SHARED`, or `shared` beside the checkout.
fn shared() -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared");
    let folder = std::env::var_os("ARENGO_SHARED").map_or_else(beside, PathBuf::from);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("SKIPPED: no real texts at {}; set ARENGO_SHARED", folder.display());
    None
}

fn read(name: &str) -> Option<Vec<u8>> {
    let path = shared()?.join(name);
    match std::fs::read(&path) {
        Ok(bytes) => Some(bytes),
        Err(error) => {
            println!("SKIPPED: {}: {error}", path.display());
            None
        }
    }
}

fn imported(bytes: &[u8], format: SourceFormat) -> Imported {
    let template = Template::ogp();
    import(bytes, format, Some(&template), &Limits::default()).expect("imports")
}

/// One line per block: anchor, label, kind and first words.
fn outline(document: &Document) -> String {
    let mut out = format!("# {}\n", document.title);
    for part in &document.parts {
        let number = part.number.as_deref().unwrap_or("-");
        let (slug, kind, title) = (&part.slug, part.kind, &part.title);
        out += &format!("== {slug} | {kind:?} | level {} | {number} | {title}\n", part.level);
        for block in &part.blocks {
            let words: String = block.plain().chars().take(48).collect();
            let (anchor, label, kind) = (&block.anchor, &block.label, &block.kind);
            out += &format!("{anchor} | {label} | {kind:?} | {words}\n");
        }
    }
    out
}

#[test]
fn the_page_of_commitment_3_02_is_read_as_the_plan_it_was() {
    let Some(bytes) = read("seeds/003_4f20ff01d46da314.txt") else { return };
    assert_eq!(SourceFormat::detect("003.txt", &bytes), Ok(SourceFormat::Plain));
    let Imported { document, warnings } = imported(&bytes, SourceFormat::Plain);

    let [Warning::FurnitureLeftOut(lines)] = warnings.as_slice() else {
        panic!("one warning: {warnings:?}");
    };
    assert_eq!(lines.len(), 5);
    assert!(lines.iter().any(|l| l == "0 commenti"));

    let missing = missing_questions(&document, &Template::ogp());
    let keys: Vec<_> = missing.iter().map(|m| (m.question.as_str(), m.heading_present)).collect();
    assert_eq!(keys, [("problem", false)]);

    let repeats = repeated_blocks(&document);
    assert_eq!(repeats.len(), 5);
    let (document, removed) = without_repeats(document);
    assert_eq!(removed, repeats);
    assert_eq!(repeated_blocks(&document), []);

    let found = outline(&document);
    let addresses: Vec<_> = found.lines().skip(2).map(|l| l.split(" | ").next()).collect();
    let expected = ["q-commitment", "p1", "p2", "p3", "p3-1", "p3-2", "q-contribution", "p4"].map(Some);
    assert_eq!(addresses, expected, "{found}");
    let results = document.parts[0].blocks.iter();
    let results = results.filter(|b| matches!(b.kind, BlockKind::Result { .. }));
    let labels: Vec<_> = results.map(|b| b.label.as_str()).collect();
    assert_eq!(labels, ["3.1", "3.2"]);
}

#[test]
fn the_romanian_manifesto_has_two_chapters_and_five_bullets() {
    let Some(bytes) = read("seeds/001_1d23f2fcb5701714.txt") else { return };
    assert_eq!(SourceFormat::detect("001.txt", &bytes), Ok(SourceFormat::Markdown));
    let Imported { document, warnings } = imported(&bytes, SourceFormat::Markdown);
    assert_eq!(warnings, []);
    assert!(document.title.starts_with("ORAȘE INTELIGENTE"));
    let parts: Vec<_> = document
        .parts
        .iter()
        .map(|p| (p.slug.as_str(), p.kind, p.number.as_deref(), p.title.as_str()))
        .collect();
    assert_eq!(
        parts,
        [
            ("1-ambitia-noastra", PartKind::Chapter, Some("1"), "Ambiția noastră"),
            (
                "2-angajamentul-nostru-spre-actiune",
                PartKind::Chapter,
                Some("2"),
                "Angajamentul nostru spre acțiune"
            ),
        ]
    );
    let items: Vec<_> = document.parts[1]
        .blocks
        .iter()
        .filter(|b| matches!(b.kind, BlockKind::Item { depth: 0, ordinal: None }))
        .map(|b| (b.label.as_str(), b.plain()))
        .collect();
    let labels: Vec<_> = items.iter().map(|i| i.0).collect();
    assert_eq!(labels, ["1.1", "1.2", "1.3", "1.4", "1.5"]);
    assert!(items[0].1.starts_with("Schimburi de experiență"), "{}", items[0].1);
}

#[test]
fn the_page_of_arad_keeps_its_four_aims_and_its_bold_words() {
    let Some(bytes) = read("seeds/004_20ef8115dee5132f.txt") else { return };
    let Imported { document, .. } = imported(&bytes, SourceFormat::Markdown);
    let blocks = &document.parts[0].blocks;
    let aims = blocks.iter().filter(|b| matches!(b.kind, BlockKind::Item { .. }));
    let bold: Vec<_> = aims.map(|b| b.inlines.iter().find(|i| i.strong)).collect();
    assert_eq!(bold.len(), 4);
    let words = bold[0].map(|i| i.text.as_str());
    assert_eq!(words, Some("revizuire a priorităților locale"));
    assert!(blocks.iter().any(|b| b.plain() == "#IntelligentCitiesChallenge"));
    assert_eq!(without_repeats(document).1.len(), 1);
}

/// The plan as a person would write it: districts, then categories, then measures.
fn barcelona(csv: &[u8]) -> (String, usize) {
    let mut rows: Vec<csv::StringRecord> =
        csv::Reader::from_reader(csv).records().map(|r| r.expect("is a row")).collect();
    let cell = |row: &csv::StringRecord, at: usize| row.get(at).unwrap_or("").trim().to_owned();
    rows.sort_by_key(|r| (cell(r, 1), cell(r, 2), cell(r, 0)));
    let mut out = "# Programa d'actuació municipal\n".to_owned();
    let (mut district, mut category) = (String::new(), String::new());
    for row in &rows {
        if cell(row, 1) != district {
            district = cell(row, 1);
            category.clear();
            out += &format!("\n## {district}\n");
        }
        if cell(row, 2) != category {
            category = cell(row, 2);
            out += &format!("\n### {category}\n");
        }
        let words = cell(row, 5).replace("</div>", "\n\n").replace("<div>", "");
        out += &format!("\n#### {}\n\n{}\n", cell(row, 4).replace('\n', " "), words);
    }
    (out, rows.len())
}

#[test]
fn the_real_plan_of_a_large_city_is_imported_carried_and_compared_quickly() {
    let Some(csv) = read("data/texts/ca_barcelona_pam_2016/action_plans.csv") else { return };
    let (markdown, measures) = barcelona(&csv);
    assert!(measures > 1_400, "{measures}");
    let started = Instant::now();
    let Imported { document, .. } = imported(markdown.as_bytes(), SourceFormat::Markdown);
    let imported_in = started.elapsed();
    let headings = document.parts.iter().flat_map(|p| &p.blocks);
    let headings = headings.filter(|b| matches!(b.kind, BlockKind::Heading(_))).count();
    assert!(document.parts.len() + headings >= measures, "{}", document.parts.len());

    let edited = markdown.replace("espais", "llocs");
    let again = imported(edited.as_bytes(), SourceFormat::Markdown).document;
    let started = Instant::now();
    let (again, fates) = carry_anchors(&document, again, &[]);
    let carried_in = started.elapsed();
    let lost = fates.iter().filter(|f| f.became == Became::Removed).count();
    assert!(lost * 100 < fates.len(), "{lost} of {}", fates.len());
    let started = Instant::now();
    let comparison = compare(&document, &again);
    let compared_in = started.elapsed();
    assert!(comparison.counts.edited > 50, "{:?}", comparison.counts);
    println!(
        "{measures} measures, {} bytes, {} parts: import {imported_in:?}, carry {carried_in:?}, \
         compare {compared_in:?}",
        markdown.len(),
        document.parts.len()
    );
    // A debug build on a busy machine; a release build needs a hundredth.
    assert!(imported_in + carried_in + compared_in < Duration::from_secs(20));
}
