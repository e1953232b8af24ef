//! The one tidy form of a report: no control characters, no stray blanks, no empty blocks.
//! Every output starts from it, and Markdown carries exactly what it holds.

use unicode_normalization::UnicodeNormalization;

use crate::markdown::LONGEST_ADDRESS;
use crate::model::{ReportBlock, ReportDocument, Run};

const LONGEST_LANG: usize = 35;

impl ReportDocument {
    /// The same report in its tidy form: letters composed (NFC), control characters gone,
    /// blanks collapsed and moved out of styled text, neighbouring runs of one style joined,
    /// heading levels within 2 to 4, table rows all of one width, empty blocks dropped.
    /// Tidying twice changes nothing more.
    #[must_use]
    pub fn tidied(&self) -> Self {
        Self {
            title: line(&self.title),
            lang: lang(&self.lang).unwrap_or_default(),
            publisher: line(&self.publisher),
            date: line(&self.date),
            blocks: self.blocks.iter().filter_map(block).collect(),
        }
    }
}

fn block(block: &ReportBlock) -> Option<ReportBlock> {
    match block {
        ReportBlock::Heading { level, text } => {
            let text = line(text);
            let level = (*level).clamp(2, 4);
            (!text.is_empty()).then_some(ReportBlock::Heading { level, text })
        }
        ReportBlock::Paragraph(text) => {
            let text = runs(text);
            (!text.is_empty()).then_some(ReportBlock::Paragraph(text))
        }
        ReportBlock::List { ordered, items } => {
            let items: Vec<_> = items.iter().map(|item| runs(item)).filter(|item| !item.is_empty()).collect();
            let ordered = *ordered;
            (!items.is_empty()).then_some(ReportBlock::List { ordered, items })
        }
        ReportBlock::Quote { text, cite } => {
            let (text, cite) = (paragraphs(text), line(cite));
            (!text.is_empty() || !cite.is_empty()).then_some(ReportBlock::Quote { text, cite })
        }
        ReportBlock::Table { caption, header, rows } => table(caption, header, rows),
        ReportBlock::Facts(facts) => {
            let facts: Vec<_> = facts
                .iter()
                .map(|(name, value)| (line(name), line(value)))
                .filter(|(name, value)| !name.is_empty() || !value.is_empty())
                .collect();
            (!facts.is_empty()).then_some(ReportBlock::Facts(facts))
        }
        ReportBlock::Rule => Some(ReportBlock::Rule),
    }
}

fn table(caption: &str, header: &[String], rows: &[Vec<String>]) -> Option<ReportBlock> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let columns = columns.max(header.len());
    let cells = |row: &[String]| -> Vec<String> {
        let mut cells: Vec<_> = row.iter().map(|cell| line(cell)).collect();
        cells.resize(columns, String::new());
        cells
    };
    let mut header = cells(header);
    if header.iter().all(String::is_empty) {
        header.clear();
    }
    let rows: Vec<_> = rows.iter().map(|row| cells(row)).collect();
    (!header.is_empty() || (columns > 0 && !rows.is_empty())).then(|| ReportBlock::Table {
        caption: line(caption),
        header,
        rows,
    })
}

/// A blank that may be collapsed. A no-break space is a letter here.
pub(crate) fn is_blank(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A letter that is never shown and would harm: control characters, byte order marks,
/// noncharacters.
fn is_refuse(letter: char) -> bool {
    letter.is_control()
        || letter == '\u{feff}'
        || matches!(u32::from(letter) & 0xffff, 0xfffe | 0xffff)
        || matches!(letter, '\u{fdd0}'..='\u{fdef}')
}

/// Composed letters with each stretch of blanks as one space, ends kept.
fn collapsed(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for letter in text.nfc() {
        if is_blank(letter) {
            if !tidy.ends_with(' ') {
                tidy.push(' ');
            }
        } else if !is_refuse(letter) {
            tidy.push(letter);
        }
    }
    // Dropping a refused letter may have brought a letter and its accent together.
    if unicode_normalization::is_nfc(&tidy) { tidy } else { tidy.nfc().collect() }
}

/// One line of text: collapsed, without blanks at its ends.
pub(crate) fn line(text: &str) -> String {
    collapsed(text).trim_matches(' ').to_owned()
}

fn paragraphs(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(line).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// A language tag, unless it cannot be one.
pub(crate) fn lang(tag: &str) -> Option<String> {
    let tag = tag.trim();
    let fits = (1..=LONGEST_LANG).contains(&tag.len())
        && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    fits.then(|| tag.to_owned())
}

fn href(address: &str) -> Option<String> {
    let address: String =
        address.chars().filter(|letter| !letter.is_whitespace() && !is_refuse(*letter)).collect();
    let fits = (1..LONGEST_ADDRESS).contains(&address.chars().count());
    fits.then_some(address)
}

/// Runs without empty text, with blanks between words outside the styled text.
pub(crate) fn runs(runs: &[Run]) -> Vec<Run> {
    let mut tidy: Vec<Run> = Vec::new();
    for run in runs {
        let text = collapsed(&run.text);
        let core = text.trim_matches(' ');
        if text.starts_with(' ') {
            push(&mut tidy, Run::plain(" "));
        }
        if !core.is_empty() {
            let styled = Run {
                text: core.to_owned(),
                href: run.href.as_deref().and_then(href),
                lang: run.lang.as_deref().and_then(lang),
                ..*run
            };
            push(&mut tidy, styled);
            if text.ends_with(' ') {
                push(&mut tidy, Run::plain(" "));
            }
        }
    }
    trim_end(&mut tidy);
    for run in &mut tidy {
        // Joined runs may have brought a letter and its accent together.
        if !unicode_normalization::is_nfc(&run.text) {
            run.text = run.text.nfc().collect();
        }
    }
    tidy
}

/// Appends a run, joining it with a neighbour of its style and never doubling a blank.
fn push(tidy: &mut Vec<Run>, run: Run) {
    let after_blank = tidy.last().is_none_or(|last| last.text.ends_with(' '));
    if run.text == " " {
        if after_blank {
            return;
        }
        match tidy.last_mut() {
            Some(last) if last.is_plain() => last.text.push(' '),
            _ => tidy.push(run),
        }
        return;
    }
    if join_over_blank(tidy, &run) {
        return;
    }
    match tidy.last_mut() {
        Some(last) if last.same_style(&run) => {
            last.text.push_str(&run.text);
        }
        _ => tidy.push(run),
    }
}

/// Joins two runs of one style that only a blank parts: `**a** **b**` is `**a b**`.
fn join_over_blank(tidy: &mut Vec<Run>, run: &Run) -> bool {
    let [.., before, blank] = tidy.as_mut_slice() else {
        return false;
    };
    let joins = blank.is_plain() && blank.text == " " && before.same_style(run);
    if joins {
        before.text.push(' ');
        before.text.push_str(&run.text);
        tidy.pop();
    }
    joins
}

fn trim_end(tidy: &mut Vec<Run>) {
    if let Some(last) = tidy.last_mut() {
        let end = last.text.trim_end_matches(' ').len();
        last.text.truncate(end);
        if last.text.is_empty() {
            tidy.pop();
        }
    }
}
