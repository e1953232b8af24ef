//! Writes a report's text as Markdown that reads back as the same text.

use super::inline::{is_sign, is_within_word};
use super::{CITE, NOTHING};
use crate::model::{ReportBlock, ReportDocument, Run};

/// The report's blocks as Markdown. [`from_markdown`](super::from_markdown) makes the same
/// blocks of it, in their tidy form.
pub fn to_markdown(document: &ReportDocument) -> String {
    let document = document.tidied();
    let mut text = String::new();
    let mut marks = ListMarks::default();
    for block in &document.blocks {
        if !text.is_empty() {
            text.push('\n');
        }
        write_block(&mut text, block, &mut marks);
    }
    text
}

/// Two lists of one kind in a row get different marks, or they would read as one.
#[derive(Default)]
struct ListMarks {
    last: Option<(bool, bool)>,
}

impl ListMarks {
    /// The mark for this block's items; `None` for a block that is no list.
    fn next(&mut self, block: &ReportBlock) -> Option<bool> {
        let ReportBlock::List { ordered, .. } = block else {
            self.last = None;
            return None;
        };
        let other = matches!(self.last, Some((before, other)) if before == *ordered && !other);
        self.last = Some((*ordered, other));
        Some(other)
    }
}

fn write_block(text: &mut String, block: &ReportBlock, marks: &mut ListMarks) {
    let other_mark = marks.next(block).unwrap_or(false);
    match block {
        ReportBlock::Heading { level, text: words } => {
            let signs = "#".repeat(usize::from(*level));
            line(text, &[&signs, " ", &plain(words)]);
        }
        ReportBlock::Paragraph(runs) => line(text, &[&opened(write_runs(runs))]),
        ReportBlock::List { ordered, items } => list(text, *ordered, other_mark, items),
        ReportBlock::Quote { text: words, cite } => quote(text, words, cite),
        ReportBlock::Table { caption, header, rows } => table(text, caption, header, rows),
        ReportBlock::Facts(facts) => {
            for (name, value) in facts {
                line(text, &[&or_nothing(&opened(plain(name)))]);
                line(text, &[": ", &or_nothing(&plain(value))]);
            }
        }
        ReportBlock::Rule => line(text, &["---"]),
    }
}

fn line(text: &mut String, parts: &[&str]) {
    text.extend(parts.iter().copied());
    text.push('\n');
}

fn or_nothing(words: &str) -> String {
    if words.is_empty() { NOTHING.to_owned() } else { words.to_owned() }
}

fn list(text: &mut String, ordered: bool, other_mark: bool, items: &[Vec<Run>]) {
    for (index, item) in items.iter().enumerate() {
        let mark = match (ordered, other_mark) {
            (false, false) => "- ".to_owned(),
            (false, true) => "+ ".to_owned(),
            (true, false) => format!("{}. ", index + 1),
            (true, true) => format!("{}) ", index + 1),
        };
        line(text, &[&mark, &opened(write_runs(item))]);
    }
}

fn quote(text: &mut String, words: &str, cite: &str) {
    for (index, paragraph) in words.lines().enumerate() {
        if index > 0 {
            line(text, &[">"]);
        }
        line(text, &["> ", &opened(plain(paragraph))]);
    }
    if words.is_empty() {
        line(text, &["> ", NOTHING]);
    }
    if !cite.is_empty() {
        line(text, &["> ", CITE, &plain(cite)]);
    }
}

fn table(text: &mut String, caption: &str, header: &[String], rows: &[Vec<String>]) {
    if !caption.is_empty() {
        line(text, &[": ", &plain(caption)]);
    }
    if !header.is_empty() {
        row(text, header.iter().map(|cell| header_cell(cell)));
    }
    let columns = header.len().max(rows.first().map_or(0, Vec::len));
    row(text, (0..columns).map(|_| "---".to_owned()));
    for cells in rows {
        row(text, cells.iter().map(|cell| plain(cell)));
    }
}

/// A header of dashes must not pass for the line below the header.
fn header_cell(words: &str) -> String {
    if words.starts_with(['-', ':']) { format!("\\{}", plain(words)) } else { plain(words) }
}

fn row(text: &mut String, cells: impl Iterator<Item = String>) {
    text.push('|');
    for cell in cells {
        text.push(' ');
        text.push_str(&cell);
        text.push_str(" |");
    }
    text.push('\n');
}

/// Styled text: strong and emphasis change between the runs, links and languages wrap them.
fn write_runs(runs: &[Run]) -> String {
    let mut text = String::new();
    let mut state = (false, false);
    for run in runs {
        if run.href.is_none() && run.lang.is_none() {
            switch(&mut text, &mut state, (run.strong, run.emphasis));
            text.push_str(&plain(&run.text));
        } else {
            switch(&mut text, &mut state, (false, false));
            bracketed(&mut text, run);
        }
    }
    switch(&mut text, &mut state, (false, false));
    text
}

fn switch(text: &mut String, state: &mut (bool, bool), to: (bool, bool)) {
    let strong = if state.0 == to.0 { "" } else { "**" };
    let emphasis = if state.1 == to.1 { "" } else { "*" };
    text.extend([strong, emphasis]);
    *state = to;
}

fn bracketed(text: &mut String, run: &Run) {
    let mut state = (false, false);
    text.push('[');
    switch(text, &mut state, (run.strong, run.emphasis));
    text.push_str(&plain(&run.text));
    switch(text, &mut state, (false, false));
    text.push(']');
    if let Some(href) = &run.href {
        let href: String = href.chars().map(escaped_in_address).collect();
        text.extend(["(", &href, ")"]);
    }
    if let Some(lang) = &run.lang {
        text.extend(["{lang=", lang, "}"]);
    }
}

fn escaped_in_address(letter: char) -> String {
    match letter {
        '(' | ')' | '[' | ']' | '\\' | '|' => format!("\\{letter}"),
        _ => letter.into(),
    }
}

/// Text without style: every sign that would be read as one gets a backslash.
fn plain(words: &str) -> String {
    let letters: Vec<char> = words.chars().collect();
    let mut text = String::with_capacity(words.len());
    for (at, letter) in letters.iter().enumerate() {
        let means_something = match letter {
            '*' | '[' | ']' | '|' | '<' | '{' => true,
            '\\' => letters.get(at + 1).is_none_or(is_sign),
            '_' => !is_within_word(at.checked_sub(1).and_then(|at| letters.get(at)), letters.get(at + 1)),
            _ => false,
        };
        if means_something {
            text.push('\\');
        }
        text.push(*letter);
    }
    text
}

/// The same text, so written that its beginning opens no block of another kind.
fn opened(text: String) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let after_digits = text[digits..].chars().next();
    match text.chars().next() {
        Some('#' | '>' | '-' | '+' | ':' | '—') => format!("\\{text}"),
        Some(_) if digits > 0 && matches!(after_digits, Some('.' | ')')) => {
            format!("{}\\{}", &text[..digits], &text[digits..])
        }
        _ => text,
    }
}
