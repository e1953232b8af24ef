//! Classification: which raw blocks are headings of parts, which are questions.

use super::collect::{Raw, RawKind};
use super::headings::{self, Named};
use super::plain;
use crate::document::{CELL_BREAK, Inline, PartKind};
use crate::template::Recogniser;

/// A raw block whose meaning is known.
#[derive(Debug)]
pub(super) enum Piece {
    /// A heading that may open a part.
    Heading { level: u8, named: Named, inlines: Vec<Inline> },
    /// A question of the template, by its index.
    Question { at: usize, inlines: Vec<Inline> },
    /// Content; also the document's title until it is taken.
    Body(Raw),
}

pub(super) fn classify(raws: Vec<Raw>, reads: Option<&Recogniser<'_>>) -> Vec<Piece> {
    let scheme = Scheme::of(&raws);
    let mut pieces = Vec::with_capacity(raws.len());
    for raw in raws {
        match raw.kind {
            RawKind::Heading(level) => pieces.push(heading(raw, level, scheme, reads)),
            RawKind::Paragraph => paragraph(raw, scheme, reads, &mut pieces),
            RawKind::Item { .. } => pieces.push(item(raw, reads)),
            RawKind::Row { .. } => row(raw, reads, &mut pieces),
            RawKind::Title | RawKind::Quote | RawKind::Note => pieces.push(Piece::Body(raw)),
        }
    }
    pieces
}

/// How a text marks its headings.
#[derive(Clone, Copy)]
struct Scheme {
    /// It has headings at all.
    headed: bool,
    /// It has real headings that name actions or commitments.
    planned: bool,
    /// It numbers commitments like `3.02`.
    two_digits: bool,
}

impl Scheme {
    fn of(raws: &[Raw]) -> Scheme {
        let lines: Vec<String> =
            raws.iter().filter(|r| matches!(r.kind, RawKind::Heading(_))).map(Raw::plain).collect();
        let of_plan = |l: &String| headings::name(l, false).kind != PartKind::Chapter;
        Scheme {
            headed: !lines.is_empty(),
            planned: lines.iter().any(of_plan),
            two_digits: lines.iter().any(|l| headings::has_plan_number(l)),
        }
    }
}

fn heading(raw: Raw, level: u8, scheme: Scheme, reads: Option<&Recogniser<'_>>) -> Piece {
    let line = raw.plain();
    match reads.and_then(|r| r.question(&line)) {
        Some(at) => Piece::Question { at, inlines: raw.inlines },
        None => Piece::Heading { level, named: Named::of(&line, scheme.two_digits), inlines: raw.inlines },
    }
}

fn paragraph(raw: Raw, scheme: Scheme, reads: Option<&Recogniser<'_>>, pieces: &mut Vec<Piece>) {
    if let Some(named) = line_as_heading(&raw, scheme) {
        let level = if named.kind == PartKind::Action { 1 } else { 2 };
        return pieces.push(Piece::Heading { level, named, inlines: raw.inlines });
    }
    let Some(reads) = reads else {
        return pieces.push(Piece::Body(raw));
    };
    if let Some(at) = reads.question(&raw.plain()) {
        return pieces.push(Piece::Question { at, inlines: raw.inlines });
    }
    for cut in question_ends(&raw.inlines) {
        let (question, answer) = split_at(&raw.inlines, cut);
        let line: String = question.iter().map(|i| i.text.as_str()).collect();
        if let Some(at) = reads.question(&line)
            && !answer.is_empty()
        {
            pieces.push(Piece::Question { at, inlines: question });
            return pieces.push(Piece::Body(Raw { kind: RawKind::Paragraph, inlines: answer }));
        }
    }
    pieces.push(Piece::Body(raw));
}

/// A line that names an action or a commitment, in a text whose headings are not marked as
/// such: a bold line, or any line when there are no headings at all.
fn line_as_heading(raw: &Raw, scheme: Scheme) -> Option<Named> {
    let bytes: usize = raw.inlines.iter().map(|i| i.text.len()).sum();
    let bold = raw.inlines.iter().all(|i| i.strong || i.text.trim().is_empty());
    if scheme.planned || bytes > 250 || (scheme.headed && !bold) {
        return None;
    }
    let line = raw.plain();
    if line.contains('\n') || line.ends_with(['.', ';', ':', ',']) {
        return None;
    }
    let named = headings::name(&line, false);
    let by_number = named.kind == PartKind::Commitment && !named.by_keyword;
    let reads_as_one = bold || named.set_off || by_number;
    (named.kind != PartKind::Chapter && reads_as_one).then_some(named)
}

/// Where a question that opens a paragraph may end, in characters: after the words that look
/// alike, at the first line break, after the first question mark.
fn question_ends(inlines: &[Inline]) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut count = 0;
    let styled = inlines.first().is_some_and(|i| i.strong || i.emphasis);
    for inline in inlines.iter().take(8) {
        if styled && count > 0 && !(inline.strong || inline.emphasis) {
            ends.push(count);
            break;
        }
        count += inline.text.chars().count();
    }
    let chars = inlines.iter().flat_map(|i| i.text.chars()).take(300);
    for (at, c) in chars.enumerate() {
        match c {
            '\n' => ends.push(at),
            '?' => ends.push(at + 1),
            _ => continue,
        }
        break;
    }
    ends
}

/// The inlines before and after a character, without the space between.
fn split_at(inlines: &[Inline], cut: usize) -> (Vec<Inline>, Vec<Inline>) {
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let mut count = 0;
    for inline in inlines {
        let length = inline.text.chars().count();
        let here = cut.saturating_sub(count).min(length);
        let at = inline.text.char_indices().nth(here).map_or(inline.text.len(), |(b, _)| b);
        for (text, side) in [(&inline.text[..at], &mut before), (&inline.text[at..], &mut after)] {
            if !text.is_empty() {
                side.push(Inline { text: text.to_owned(), ..inline.clone() });
            }
        }
        count += length;
    }
    (super::clean::tidy(before), super::clean::tidy(after))
}

/// A question in a numbered list is a question: the numbers of the form became a list.
fn item(raw: Raw, reads: Option<&Recogniser<'_>>) -> Piece {
    let line = raw.plain();
    let long_enough = line.split_whitespace().nth(2).is_some();
    match reads.filter(|_| long_enough).and_then(|r| r.question(&line)) {
        Some(at) => Piece::Question { at, inlines: raw.inlines },
        None => Piece::Body(raw),
    }
}

/// A form of two columns, questions left and answers right, as plans are often written.
fn row(raw: Raw, reads: Option<&Recogniser<'_>>, pieces: &mut Vec<Piece>) {
    let mut cells = raw.inlines.split(|i| i.text == CELL_BREAK);
    if let (Some(reads), Some(question), Some(answer), None) =
        (reads, cells.next(), cells.next(), cells.next())
    {
        let line: String = question.iter().map(|i| i.text.as_str()).collect();
        if let Some(at) = reads.question(&line) {
            pieces.push(Piece::Question { at, inlines: question.to_vec() });
            pieces.extend(lines_of(answer).map(Piece::Body));
            return;
        }
    }
    pieces.push(Piece::Body(raw));
}

/// The lines of a cell as blocks.
fn lines_of(cell: &[Inline]) -> impl Iterator<Item = Raw> {
    let mut lines: Vec<Vec<Inline>> = vec![Vec::new()];
    for inline in cell {
        for (at, text) in inline.text.split('\n').enumerate() {
            if at > 0 {
                lines.push(Vec::new());
            }
            if let (Some(line), false) = (lines.last_mut(), text.is_empty()) {
                line.push(Inline { text: text.to_owned(), ..inline.clone() });
            }
        }
    }
    lines.into_iter().filter_map(|line| {
        let words: String = line.iter().map(|i| i.text.as_str()).collect();
        let (kind, skipped) = match plain::mark(&words) {
            Some(mark) => {
                let skipped = words[..mark.length].chars().count();
                (RawKind::Item { depth: 0, ordinal: mark.ordinal }, skipped)
            }
            None => (RawKind::Paragraph, 0),
        };
        let (_, inlines) = split_at(&line, skipped);
        (!inlines.is_empty()).then_some(Raw { kind, inlines })
    })
}
