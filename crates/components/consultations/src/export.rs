//! A text as Markdown, as plain words and as data.

use arengo_kernel::Lang;
use arengo_text::{Block, BlockKind, Document, Inline, Part, PartKind};
use serde_json::{Value, json};

/// The text as CommonMark, with the words for actions and commitments in its language. Reading it back gives the
/// same parts and blocks.
pub fn markdown(document: &Document, lang: Lang) -> String {
    let mut out = format!("# {}\n", document.title);
    for part in &document.parts {
        if part.kind != PartKind::Front {
            let level = usize::from(part.level.clamp(1, 4)) + 1;
            out.push_str(&format!("\n{} {}\n", "#".repeat(level), escaped(&named(part, lang))));
        }
        let mut before: Option<&BlockKind> = None;
        for block in &part.blocks {
            out.push_str(gap(before, &block.kind));
            out.push_str(&markdown_block(part, block));
            out.push('\n');
            before = Some(&block.kind);
        }
    }
    out
}

/// The heading with the word for what the part is, by which it is recognised when it is read back.
fn named(part: &Part, lang: Lang) -> String {
    let words = match lang.as_str() {
        "ro" => ["Acțiunea", "Angajamentul"],
        "it" => ["Azione", "Impegno"],
        _ => ["Action", "Commitment"],
    };
    let word = match part.kind {
        PartKind::Action => words[0],
        PartKind::Commitment => words[1],
        _ => return heading(part),
    };
    match &part.number {
        Some(number) if part.title.contains(number.as_str()) => part.title.clone(),
        Some(number) => format!("{word} {number} — {}", part.title),
        None => part.title.clone(),
    }
}

/// The heading of a part as it is printed: number and title.
fn heading(part: &Part) -> String {
    match &part.number {
        Some(number) if !part.title.contains(number.as_str()) => format!("{number}. {}", part.title),
        Some(_) => part.title.clone(),
        None => part.title.clone(),
    }
}

/// Items and rows follow each other without an empty line.
fn gap(before: Option<&BlockKind>, kind: &BlockKind) -> &'static str {
    use BlockKind::{Item, Result, Row};
    match (before, kind) {
        (Some(Item { .. }), Item { .. })
        | (Some(Result { .. }), Result { .. })
        | (Some(Row { .. }), Row { .. }) => "",
        _ => "\n",
    }
}

fn markdown_block(part: &Part, block: &Block) -> String {
    let words = marked(&block.inlines);
    let deeper = |below: u8| "#".repeat((usize::from(part.level) + 1 + usize::from(below)).min(6));
    match &block.kind {
        BlockKind::Question(_) => format!("{} {}", deeper(1), words.replace('\n', " ")),
        BlockKind::Heading(below) => format!("{} {}", deeper(*below), words.replace('\n', " ")),
        BlockKind::Paragraph => words.replace('\n', "  \n"),
        BlockKind::Result { number } => format!("{number}. {}", words.replace('\n', "  \n   ")),
        BlockKind::Item { depth, ordinal } => {
            let indent = "   ".repeat(usize::from(*depth));
            let sign = ordinal.map_or_else(|| "-".to_owned(), |n| format!("{n}."));
            format!("{indent}{sign} {}", words.replace('\n', &format!("  \n{indent}   ")))
        }
        BlockKind::Quote => format!("> {}", words.replace('\n', "  \n> ")),
        BlockKind::Row { header } => {
            let cells: Vec<String> =
                block.cells().into_iter().map(|c| marked(c).replace('\n', " ")).collect();
            let row = format!("| {} |", cells.join(" | "));
            if *header { format!("{row}\n|{}", " --- |".repeat(cells.len())) } else { row }
        }
    }
}

fn marked(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        let mut words = escaped(&inline.text);
        if inline.emphasis {
            words = around(&words, "*");
        }
        if inline.strong {
            words = around(&words, "**");
        }
        match &inline.href {
            Some(href) => out.push_str(&format!("[{words}](<{href}>)")),
            None => out.push_str(&words),
        }
    }
    out
}

/// Signs stand against the words, not against spaces.
fn around(words: &str, sign: &str) -> String {
    let inner = words.trim();
    if inner.is_empty() {
        return words.to_owned();
    }
    let start = words.len() - words.trim_start().len();
    let end = words.trim_end().len();
    format!("{}{sign}{inner}{sign}{}", &words[..start], &words[end..])
}

fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for (at, c) in words.char_indices() {
        let first = at == 0 || words[..at].ends_with('\n');
        let sign = matches!(c, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '|');
        if sign || (first && matches!(c, '#' | '>' | '-' | '+' | '=' | '~')) {
            out.push('\\');
        }
        out.push(c);
    }
    // "1. " at the start of a paragraph would become a list.
    match out.split_once(['.', ')']) {
        Some((digits, _)) if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) => {
            out.insert(digits.len(), '\\');
            out
        }
        _ => out,
    }
}

/// The text as words, for reading aloud and for tools that compare lines.
pub fn plain(document: &Document) -> String {
    let mut out = format!("{}\n", document.title);
    for part in &document.parts {
        if part.kind != PartKind::Front {
            out.push_str(&format!("\n\n{}\n", heading(part)));
        }
        for block in &part.blocks {
            let words = block.plain().replace('\t', " | ");
            let sign = match &block.kind {
                BlockKind::Result { number } => format!("{number}. "),
                BlockKind::Item { depth, ordinal } => {
                    let sign = ordinal.map_or_else(|| "-".to_owned(), |n| format!("{n}."));
                    format!("{}{sign} ", "   ".repeat(usize::from(*depth)))
                }
                BlockKind::Quote => "> ".to_owned(),
                _ => String::new(),
            };
            out.push_str(&format!("\n{sign}{words}\n"));
        }
    }
    out
}

/// The kind of a block as a word for data.
pub fn kind_of_block(kind: &BlockKind) -> &'static str {
    match kind {
        BlockKind::Question(_) => "question",
        BlockKind::Heading(_) => "heading",
        BlockKind::Paragraph => "paragraph",
        BlockKind::Result { .. } => "result",
        BlockKind::Item { .. } => "item",
        BlockKind::Quote => "quote",
        BlockKind::Row { .. } => "row",
    }
}

/// The text as data: parts with their permanent addresses, blocks with their anchors. `address` gives the
/// absolute address of a part's slug.
pub fn data(document: &Document, address: impl Fn(&str) -> String) -> Value {
    let parts: Vec<Value> = document
        .parts
        .iter()
        .map(|part| {
            let blocks: Vec<Value> = part
                .blocks
                .iter()
                .map(|b| {
                    json!({"anchor": b.anchor, "label": b.label, "kind": kind_of_block(&b.kind), "text": b.plain()})
                })
                .collect();
            json!({
                "slug": part.slug, "kind": crate::part::kind_word(part.kind), "level": part.level,
                "number": part.number, "title": part.title, "url": address(&part.slug), "blocks": blocks,
            })
        })
        .collect();
    json!({"title": document.title, "parts": parts})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TemplateKey;
    use arengo_text::Limits;

    const TEXT: &str = "# Piano *aperto*\n\nPremessa con **forza** e un [rimando](https://a.example/x_y).\n\n\
        ## Azione 1 — Prima\n\n### Impegno 1.01 — Cosa\n\n#### Qual è l'impegno?\n\nUna frase.  \nA capo.\n\n\
        - uno\n- due\n   - dentro\n\n> citato\n\n| a | b |\n| --- | --- |\n| c | d |\n";

    fn read(markdown: &str) -> Document {
        crate::import::read(markdown.as_bytes(), "t.md", TemplateKey::Ogp, &Limits::default())
            .expect("reads")
            .document
    }

    #[test]
    fn markdown_reads_back_with_the_same_blocks() {
        let first = read(TEXT);
        let written = markdown(&first, Lang::IT);
        let again = read(&written);
        let blocks = |d: &Document| -> Vec<(String, String, String)> {
            let all = d.parts.iter().flat_map(|p| p.blocks.iter().map(|b| (p.title.clone(), b)));
            all.map(|(title, b)| (title, b.plain(), kind_of_block(&b.kind).to_owned())).collect()
        };
        let parts = |d: &Document| -> Vec<(String, PartKind)> {
            d.parts.iter().map(|p| (p.slug.clone(), p.kind)).collect()
        };
        assert_eq!(parts(&first), parts(&again), "{written}");
        assert_eq!(blocks(&first), blocks(&again), "{written}");
    }

    #[test]
    fn signs_in_words_do_not_become_marks() {
        assert_eq!(escaped("*a* [b] # c"), "\\*a\\* \\[b\\] # c");
        assert_eq!(escaped("# c"), "\\# c");
        assert_eq!(escaped("12. dicembre"), "12\\. dicembre");
        assert_eq!(around(" a ", "*"), " *a* ");
    }

    #[test]
    fn data_has_the_address_of_every_part() {
        let data = data(&read(TEXT), |slug| format!("https://a.example/{slug}"));
        assert_eq!(data["parts"][2]["url"], "https://a.example/1.01");
        assert_eq!(data["parts"][2]["blocks"][0]["kind"], "question");
    }
}
