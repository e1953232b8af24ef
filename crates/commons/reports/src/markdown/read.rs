//! Reads blocks of Markdown as an official types them.

use super::inline::{read_plain, read_runs};
use super::{CITE, NOTHING};
use crate::model::{ReportBlock, ReportDocument};
use crate::tidy::is_blank;

/// The report that an edited text stands for, in tidy form. Any text is a report: what is no
/// sign of the dialect is a paragraph. List items do not nest: indented ones count as items of
/// the same list.
pub fn from_markdown(lang: &str, title: &str, publisher: &str, date: &str, text: &str) -> ReportDocument {
    let lines: Vec<&str> = text.lines().map(|line| line.trim_matches(is_blank)).collect();
    let mut blocks = Vec::new();
    let mut rest = lines.as_slice();
    while let Some(first) = rest.first() {
        if first.is_empty() {
            rest = &rest[1..];
            continue;
        }
        let (block, used) = read_block(rest);
        blocks.push(block);
        rest = &rest[used.max(1)..];
    }
    let document = ReportDocument {
        title: title.to_owned(),
        lang: lang.to_owned(),
        publisher: publisher.to_owned(),
        date: date.to_owned(),
        blocks,
    };
    document.tidied()
}

/// The block that starts on the first line and the number of lines it takes.
fn read_block(lines: &[&str]) -> (ReportBlock, usize) {
    let first = lines[0];
    if is_rule(first) {
        return (ReportBlock::Rule, 1);
    }
    if let Some((level, words)) = heading(first) {
        let text = read_plain(words);
        return (ReportBlock::Heading { level, text }, 1);
    }
    if let Some(mark) = Mark::of(first) {
        return list(lines, mark.0);
    }
    if first.starts_with('>') {
        return quote(lines);
    }
    if let Some(read) = table(lines) {
        return read;
    }
    if is_fact(lines) {
        return facts(lines);
    }
    paragraph(lines)
}

fn is_rule(line: &str) -> bool {
    let mut signs = line.chars().filter(|letter| *letter != ' ');
    let Some(sign @ ('-' | '*' | '_')) = signs.next() else {
        return false;
    };
    line.len() >= 3 && signs.clone().count() >= 2 && signs.all(|letter| letter == sign)
}

fn heading(line: &str) -> Option<(u8, &str)> {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    let fits = (1..=6).contains(&level) && words.starts_with(' ');
    fits.then(|| (u8::try_from(level).unwrap_or(u8::MAX).clamp(2, 4), words))
}

/// What opens a list item: its kind and the sign used.
#[derive(Clone, Copy, PartialEq)]
struct Mark {
    ordered: bool,
    sign: char,
}

impl Mark {
    /// The mark at the start of a line and the item's text after it.
    fn of(line: &str) -> Option<(Self, &str)> {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let ordered = digits > 0;
        let (sign, rest) = split_first(&line[digits..])?;
        let fits = match sign {
            '-' | '*' | '+' => !ordered,
            '.' | ')' => ordered && digits <= 9,
            _ => false,
        };
        (fits && rest.starts_with(is_blank)).then_some((Self { ordered, sign }, rest))
    }
}

fn split_first(text: &str) -> Option<(char, &str)> {
    let mut letters = text.chars();
    letters.next().map(|first| (first, letters.as_str()))
}

/// Items with one mark; further lines of an item and blank lines between items are allowed.
fn list(lines: &[&str], mark: Mark) -> (ReportBlock, usize) {
    let mut items: Vec<String> = Vec::new();
    let mut used = 0;
    for (index, line) in lines.iter().enumerate() {
        let blank_before = index > used;
        match Mark::of(line) {
            Some((other, text)) if other == mark && !is_rule(line) => items.push(text.to_owned()),
            None if line.is_empty() => continue,
            None if !blank_before && continues_text(line) => {
                if let Some(item) = items.last_mut() {
                    item.push(' ');
                    item.push_str(line);
                }
            }
            _ => break,
        }
        used = index + 1;
    }
    let items = items.iter().map(|item| read_runs(item)).collect();
    let ordered = mark.ordered;
    (ReportBlock::List { ordered, items }, used)
}

/// Whether a line goes on with the text before it, opening no block of its own.
fn continues_text(line: &str) -> bool {
    !(line.is_empty()
        || is_rule(line)
        || heading(line).is_some()
        || Mark::of(line).is_some()
        || line.starts_with(['>', '|']))
}

fn quote(lines: &[&str]) -> (ReportBlock, usize) {
    let quoted: Vec<&str> = lines
        .iter()
        .map_while(|line| line.strip_prefix('>'))
        .map(|line| line.trim_matches(is_blank))
        .collect();
    let used = quoted.len();
    let (words, cite) = match quoted.split_last() {
        Some((last, before)) => match cited(last) {
            Some(cite) => (before, read_plain(cite)),
            None => (quoted.as_slice(), String::new()),
        },
        None => (quoted.as_slice(), String::new()),
    };
    let paragraphs: Vec<String> =
        words.split(|line| line.is_empty()).map(|lines| read_plain(&lines.join(" "))).collect();
    let text = paragraphs.join("\n");
    (ReportBlock::Quote { text, cite }, used)
}

fn cited(line: &str) -> Option<&str> {
    line.strip_prefix(CITE).or_else(|| line.strip_prefix("-- "))
}

/// An optional caption, an optional header, a line of dashes, rows.
fn table(lines: &[&str]) -> Option<(ReportBlock, usize)> {
    let caption = lines[0].strip_prefix(": ");
    let start = usize::from(caption.is_some());
    let bars = |line: &&&str| line.starts_with('|');
    let rows = || lines[start..].iter().take_while(bars).map(|line| cells(line));
    let dashes = rows().take(2).position(|row| is_dashes(&row))?;
    let rows: Vec<Vec<&str>> = rows().collect();
    let plain = |row: &[&str]| row.iter().map(|cell| read_plain(cell)).collect();
    let table = ReportBlock::Table {
        caption: caption.map(read_plain).unwrap_or_default(),
        header: rows[..dashes].first().map(|row| plain(row)).unwrap_or_default(),
        rows: rows[dashes + 1..].iter().map(|row| plain(row)).collect(),
    };
    Some((table, start + rows.len()))
}

fn is_dashes(row: &[&str]) -> bool {
    !row.is_empty()
        && row.iter().all(|cell| {
            let cell = cell.trim_matches(is_blank);
            cell.contains('-') && cell.chars().all(|letter| matches!(letter, '-' | ':'))
        })
}

/// The cells of a row: what stands between the bars that have no backslash before them.
fn cells(line: &str) -> Vec<&str> {
    let line = line.strip_prefix('|').unwrap_or(line);
    let (mut cells, mut start, mut escaped) = (Vec::new(), 0, false);
    for (at, letter) in line.char_indices() {
        if letter == '|' && !escaped {
            cells.push(&line[start..at]);
            start = at + 1;
        }
        escaped = letter == '\\' && !escaped;
    }
    let last = &line[start..];
    if !last.trim_matches(is_blank).is_empty() {
        cells.push(last);
    }
    cells
}

fn is_fact(lines: &[&str]) -> bool {
    let is_name = continues_text(lines[0]) || lines[0] == NOTHING;
    is_name && lines.get(1).is_some_and(|line| line.starts_with(": "))
}

fn facts(lines: &[&str]) -> (ReportBlock, usize) {
    let mut facts = Vec::new();
    let mut used = 0;
    while lines.get(used).is_some() && is_fact(&lines[used..]) {
        let value = lines[used + 1].trim_start_matches(':');
        facts.push((read_plain(lines[used]), read_plain(value)));
        used += 2;
    }
    (ReportBlock::Facts(facts), used)
}

fn paragraph(lines: &[&str]) -> (ReportBlock, usize) {
    let mut used = 1;
    while used < lines.len() && continues_text(lines[used]) && !is_fact(&lines[used..]) {
        used += 1;
    }
    let text = lines[..used].join(" ");
    (ReportBlock::Paragraph(read_runs(&text)), used)
}
