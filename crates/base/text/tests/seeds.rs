//! Real pages, read from outside the project when they are there.

use std::path::PathBuf;

use arengo_text::{
    BlockKind, Document, Imported, Limits, PartKind, SourceFormat, Template, Warning, import,
    missing_questions, repeated_blocks, without_repeats,
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
fn show() {
    for (n, f) in [
        ("seeds/003_4f20ff01d46da314.txt", SourceFormat::Plain),
        ("seeds/001_1d23f2fcb5701714.txt", SourceFormat::Markdown),
        ("seeds/004_20ef8115dee5132f.txt", SourceFormat::Markdown),
        ("seeds/000_ebfe6e3456581252.txt", SourceFormat::Markdown),
        ("seeds/002_d6654afe9ef6501e.txt", SourceFormat::Markdown),
    ] {
        let b = read(n).unwrap();
        let i = imported(&b, f);
        println!("{:?}", SourceFormat::detect(n, &b));
        println!("{}{:?}", outline(&i.document), i.warnings);
        println!("{:?}", missing_questions(&i.document, &Template::ogp()));
        let (d, r) = without_repeats(i.document);
        println!("{:?}", r);
        if !r.is_empty() {
            println!("{}", outline(&d));
        }
    }
}
