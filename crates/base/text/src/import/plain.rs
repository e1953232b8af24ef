//! Plain text: lines to paragraphs, list items and the few lines that are headings.

use super::ImportError;
use super::collect::{Collector, Look, RawKind};

/// A list mark at the start of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// The printed number, `None` for a bullet.
    pub ordinal: Option<u32>,
    /// Bytes of the mark and the spaces around it.
    pub length: usize,
}

/// The list mark of a line: a bullet, `1.`, `1)`, `a)`.
pub(super) fn mark(line: &str) -> Option<Mark> {
    let start = line.trim_start();
    let spaced = |mark: usize| {
        let rest = &start[mark..];
        let words = rest.trim_start();
        let fits = rest.starts_with(char::is_whitespace) && !words.is_empty();
        fits.then(|| line.len() - words.len())
    };
    let first = start.chars().next()?;
    if matches!(first, '-' | '–' | '—' | '•' | '*' | '▪' | '■' | '▶' | '►' | '◦' | '‣' | '·' | '●' | '○')
    {
        let length = spaced(first.len_utf8())?;
        return Some(Mark { ordinal: None, length });
    }
    let digits = start.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=3).contains(&digits) && start[digits..].starts_with(['.', ')']) {
        let length = spaced(digits + 1)?;
        return Some(Mark { ordinal: start[..digits].parse().ok(), length });
    }
    if first.is_ascii_lowercase() && start[1..].starts_with(')') {
        let length = spaced(2)?;
        return Some(Mark { ordinal: Some(u32::from(first) - u32::from('a') + 1), length });
    }
    None
}

pub(super) fn read(text: &str, collector: &mut Collector) -> Result<(), ImportError> {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{c}', '\u{2028}', '\u{2029}'], "\n");
    let lines: Vec<&str> = text.lines().map(|l| l.trim_end()).collect();
    let wrapped = is_wrapped(&lines);
    let mut open: Option<RawKind> = None;
    for (at, line) in lines.iter().enumerate() {
        if line.trim().is_empty() {
            end(&mut open, collector)?;
            continue;
        }
        let marked = mark(line);
        let goes_on = wrapped && marked.is_none() && open.is_some() && !ends_short(&lines, at);
        if goes_on {
            collector.push(" ", &Look::default())?;
            collector.push(line.trim_start(), &Look::default())?;
            continue;
        }
        end(&mut open, collector)?;
        let (kind, words) = classify(&lines, at, marked);
        collector.push(words, &Look::default())?;
        open = Some(kind);
        if !wrapped {
            end(&mut open, collector)?;
        }
    }
    end(&mut open, collector)
}

fn end(open: &mut Option<RawKind>, collector: &mut Collector) -> Result<(), ImportError> {
    match open.take() {
        Some(kind) => collector.end(kind),
        None => Ok(()),
    }
}

fn classify<'l>(lines: &[&'l str], at: usize, marked: Option<Mark>) -> (RawKind, &'l str) {
    let line = lines[at];
    match marked {
        Some(mark) if mark.ordinal.is_some() && stands_alone(lines, at) => {
            (RawKind::Heading(2), line.trim_start())
        }
        Some(mark) => {
            let indent = line.len() - line.trim_start().len();
            let depth = u8::try_from((indent / 2).min(3)).unwrap_or(0);
            (RawKind::Item { depth, ordinal: mark.ordinal }, &line[mark.length..])
        }
        None => (RawKind::Paragraph, line.trim_start()),
    }
}

/// `1. Contesto` between blank lines, with text and not another number after it, is a heading.
fn stands_alone(lines: &[&str], at: usize) -> bool {
    let line = lines[at].trim();
    let blank = |l: Option<&&str>| l.is_none_or(|l| l.trim().is_empty());
    let around = blank(at.checked_sub(1).and_then(|b| lines.get(b))) && blank(lines.get(at + 1));
    let titled = line.len() <= 100 && !line.ends_with(['.', ';', ',', ':']);
    let after = lines[at + 1..].iter().find(|l| !l.trim().is_empty());
    around && titled && after.is_some_and(|l| mark(l).is_none())
}

/// Lines cut at a width, as mail programs do, rather than one line for each paragraph.
fn is_wrapped(lines: &[&str]) -> bool {
    let (mut full, mut groups, mut run) = (0_usize, 0_usize, 0_usize);
    for line in lines {
        let length = line.chars().take(121).count();
        if length > 120 {
            return false;
        }
        run = if line.is_empty() { 0 } else { run + 1 };
        groups += usize::from(run == 2);
        full += usize::from((55..=120).contains(&length));
    }
    let filled = lines.iter().filter(|l| !l.is_empty()).count();
    groups > 0 && full * 2 > filled
}

/// In a wrapped text, a line that ended well before the width ended its paragraph when the
/// next begins anew; so do lines that end like an introduction.
fn ends_short(lines: &[&str], at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |b| lines[b]);
    let capital = lines[at].trim_start().starts_with(char::is_uppercase);
    (before.chars().count() < 45 && capital) || before.ends_with(':')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Limits;

    fn read_all(text: &str) -> Vec<(RawKind, String)> {
        let mut collector = Collector::new(&Limits::default());
        read(text, &mut collector).expect("reads");
        collector.finish().raws.iter().map(|r| (r.kind, r.plain())).collect()
    }

    #[test]
    fn a_list_mark_is_told_from_words() {
        for (line, ordinal) in [
            ("1. uno", Some(Some(1))),
            ("12) dodici", Some(Some(12))),
            ("b) due", Some(Some(2))),
            ("  • punto", Some(None)),
            ("▶ punto", Some(None)),
            ("2022. anno", None),
            ("3.02 impegno", None),
            ("-meno", None),
            ("1.", None),
            ("", None),
        ] {
            assert_eq!(mark(line).map(|m| m.ordinal), ordinal, "{line}");
        }
    }

    #[test]
    fn each_line_is_a_paragraph_unless_lines_are_cut_at_a_width() {
        assert_eq!(read_all("uno\ndue\n\ntre").len(), 3);
        let wrapped = "Questo testo è stato scritto con un programma di posta che va\n\
                       a capo da solo, e quindi le due righe sono un paragrafo solo.\n\n\
                       Secondo paragrafo.";
        assert_eq!(read_all(wrapped).len(), 2);
    }

    #[test]
    fn a_lonely_numbered_line_is_a_heading_and_numbered_neighbours_are_a_list() {
        let found = read_all("1. Contesto\n\nTesto lungo.\n\nElenco:\n1. uno\n2. due\n   - sotto");
        let kinds: Vec<RawKind> = found.iter().map(|(k, _)| *k).collect();
        assert_eq!(
            kinds,
            [
                RawKind::Heading(2),
                RawKind::Paragraph,
                RawKind::Paragraph,
                RawKind::Item { depth: 0, ordinal: Some(1) },
                RawKind::Item { depth: 0, ordinal: Some(2) },
                RawKind::Item { depth: 1, ordinal: None },
            ]
        );
        assert_eq!(found[5].1, "sotto");
    }
}
