//! The title: which of a document's words name it.

use super::collect::{Raw, RawKind};
use super::questions::Piece;
use crate::document::PartKind;

/// Longest title in characters that a line without any mark can be.
const LONGEST_LINE: usize = 200;

/// Takes the title out of the pieces, or makes one of their first words. Never empty.
pub(super) fn take(pieces: &mut Vec<Piece>, offered: Option<String>) -> String {
    let at = styled(pieces).or_else(|| heading_above_all(pieces)).or_else(|| first_line(pieces));
    // What is alone is the text, too.
    let found = at.filter(|_| pieces.len() > 1).map(|at| words(&pieces.remove(at)));
    found.or(offered).unwrap_or_else(|| first_words(pieces))
}

fn words(piece: &Piece) -> String {
    let inlines = match piece {
        Piece::Heading { inlines, .. } | Piece::Question { inlines, .. } => inlines,
        Piece::Body(raw) => &raw.inlines,
    };
    let text: String = inlines.iter().map(|i| i.text.as_str()).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the format itself calls the title.
fn styled(pieces: &[Piece]) -> Option<usize> {
    pieces.iter().position(|p| matches!(p, Piece::Body(Raw { kind: RawKind::Title, .. })))
}

/// The first heading, when all other chapters are below it.
fn heading_above_all(pieces: &[Piece]) -> Option<usize> {
    let mut headings = pieces.iter().enumerate().filter_map(|(at, p)| match p {
        Piece::Heading { level, named, .. } => Some((at, *level, named.kind)),
        _ => None,
    });
    let (at, top, kind) = headings.next()?;
    let alone = headings.all(|(_, level, kind)| level > top || (level == top && kind != PartKind::Chapter));
    (kind == PartKind::Chapter && alone).then_some(at)
}

/// The first line of a text, when it reads as a title: short, no sentence, more after it.
fn first_line(pieces: &[Piece]) -> Option<usize> {
    let Some(Piece::Body(raw @ Raw { kind: RawKind::Paragraph, .. })) = pieces.first() else {
        return None;
    };
    let line = raw.plain();
    let short = line.chars().take(LONGEST_LINE + 1).count() <= LONGEST_LINE;
    let sentence = line.ends_with(['.', ';', ':', ',']);
    (short && !sentence).then_some(0)
}

fn first_words(pieces: &[Piece]) -> String {
    let all = pieces.first().map(words).unwrap_or_default();
    if all.chars().count() <= LONGEST_LINE {
        return all;
    }
    let mut title = String::new();
    for word in all.split(' ') {
        if title.chars().count() + word.chars().count() > 80 {
            break;
        }
        title.push_str(word);
        title.push(' ');
    }
    if title.is_empty() {
        title = all.chars().take(80).collect();
    }
    format!("{}…", title.trim_end())
}
