//! Word and OpenDocument files, made here from their parts.

mod build;
mod docx;
mod hostile;
mod odt;
mod random;

use arengo_text::{BlockKind, Document, ImportError, Imported, Limits, SourceFormat, Template, import};

fn read(bytes: &[u8], format: SourceFormat) -> Result<Imported, ImportError> {
    assert_eq!(SourceFormat::detect("testo", bytes), Ok(format));
    import(bytes, format, Some(&Template::ogp()), &Limits::default())
}

/// One line per part and block: address, label, kind and words.
fn outline(document: &Document) -> Vec<String> {
    let mut lines = vec![format!("# {}", document.title)];
    for part in &document.parts {
        lines.push(format!("{}{} {:?}: {}", "=".repeat(part.level.into()), part.slug, part.kind, part.title));
        for block in &part.blocks {
            let kind = match &block.kind {
                BlockKind::Question(_) => "question".to_owned(),
                BlockKind::Heading(level) => format!("heading {level}"),
                BlockKind::Paragraph => "paragraph".to_owned(),
                BlockKind::Result { number } => format!("result {number}"),
                BlockKind::Item { depth, ordinal } => {
                    let ordinal = ordinal.map_or("•".to_owned(), |n| n.to_string());
                    format!("item {ordinal} at {depth}")
                }
                BlockKind::Quote => "quote".to_owned(),
                BlockKind::Row { header } => if *header { "head" } else { "row" }.to_owned(),
            };
            let words = block.plain().replace('\n', "↵").replace('\t', " | ");
            lines.push(format!("{} [{}] {kind}: {words}", block.anchor, block.label));
        }
    }
    lines
}
