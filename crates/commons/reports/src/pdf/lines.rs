//! Breaks text into lines: after blanks and hyphens, and within a word only where it is wider
//! than the line.

use unicode_segmentation::UnicodeSegmentation;

use super::faces::{Cut, Faces, Piece};
use super::style::Ink;
use super::tree::ElementId;

/// A stretch of text in one style, owned by one element of the structure.
#[derive(Clone)]
pub(super) struct Span {
    pub text: String,
    pub cut: Cut,
    pub ink: Ink,
    pub owner: ElementId,
    /// Where the text leads, for a link.
    pub href: Option<String>,
}

/// One line, ready to be drawn.
#[derive(Default)]
pub(super) struct Line {
    pub stretches: Vec<Stretch>,
    /// Width without the blank at the end, in points.
    pub width: f32,
}

/// The part of a span that stands on one line, in one cut.
pub(super) struct Stretch {
    pub span: usize,
    pub piece: Piece,
    /// Distance from the start of the line, in points.
    pub x: f32,
}

/// How lines are to be set.
#[derive(Clone, Copy)]
pub(super) struct Fit {
    pub size: f32,
    pub width: f32,
    /// Figures of one width, for tables.
    pub tabular: bool,
}

/// A fragment of a span between two places where a line may end.
struct Fragment {
    span: usize,
    text: String,
    /// In points, without the blank at the end.
    width: f32,
    may_end: bool,
}

/// Breaks the spans into lines no wider than asked, as long as one letter fits.
pub(super) fn break_lines(faces: &Faces, spans: &[Span], fit: Fit) -> Vec<Line> {
    let fragments = fragments(faces, spans, fit);
    let mut setter = Setter::new(faces, spans, fit);
    let mut start = 0;
    while start < fragments.len() {
        let end = fragments[start..]
            .iter()
            .position(|fragment| fragment.may_end)
            .map_or(fragments.len(), |offset| start + offset + 1);
        setter.word(&fragments[start..end]);
        start = end;
    }
    setter.finish()
}

/// The width of a text on one line and of its widest word, in points.
pub(super) fn widths(faces: &Faces, span: &Span, fit: Fit) -> (f32, f32) {
    let fragments = fragments(faces, std::slice::from_ref(span), fit);
    let blank = faces.shape(span.cut, fit.tabular, " ").width * fit.size;
    let all: f32 = fragments
        .iter()
        .map(|fragment| fragment.width + if fragment.text.ends_with(' ') { blank } else { 0.0 })
        .sum();
    let widest = fragments.iter().fold(0.0_f32, |widest, fragment| widest.max(fragment.width));
    (all, widest)
}

fn fragments(faces: &Faces, spans: &[Span], fit: Fit) -> Vec<Fragment> {
    let mut fragments = Vec::new();
    for (index, span) in spans.iter().enumerate() {
        for text in split(&span.text) {
            let word = text.trim_end_matches(' ');
            let width = faces.shape(span.cut, fit.tabular, word).width * fit.size;
            fragments.push(Fragment {
                span: index,
                text: text.to_owned(),
                width,
                may_end: text.ends_with([' ', '-', '–', '—', '/']),
            });
        }
    }
    fragments
}

/// Cuts a text after each blank, hyphen, dash and slash that may end a line.
fn split(text: &str) -> Vec<&str> {
    let (mut parts, mut start) = (Vec::new(), 0);
    let (mut before, mut letters) = (' ', text.char_indices().peekable());
    while let Some((at, letter)) = letters.next() {
        let end = at + letter.len_utf8();
        let after = letters.peek().map_or(' ', |(_, after)| *after);
        let cut = match letter {
            ' ' => after != ' ',
            // Not within dates, ranges of years, negative numbers or runs of signs.
            '-' | '–' | '—' | '/' => before.is_alphanumeric() && after.is_alphabetic(),
            _ => false,
        };
        if cut {
            parts.push(&text[start..end]);
            start = end;
        }
        before = letter;
    }
    if start < text.len() {
        parts.push(&text[start..]);
    }
    parts
}

struct Setter<'a> {
    faces: &'a Faces,
    spans: &'a [Span],
    fit: Fit,
    lines: Vec<Line>,
    line: Line,
    /// Width of the line with the blank at its end.
    x: f32,
}

impl<'a> Setter<'a> {
    fn new(faces: &'a Faces, spans: &'a [Span], fit: Fit) -> Self {
        Self { faces, spans, fit, lines: Vec::new(), line: Line::default(), x: 0.0 }
    }

    /// Sets fragments that belong on one line together.
    fn word(&mut self, fragments: &[Fragment]) {
        let width: f32 = fragments.iter().map(|fragment| fragment.width).sum();
        if self.x + width > self.fit.width && self.x > 0.0 {
            self.end_line();
        }
        for fragment in fragments {
            if width > self.fit.width {
                self.overlong(fragment);
            } else {
                self.put(fragment.span, &fragment.text, fragment.width);
            }
        }
    }

    /// Sets a word that is wider than the line, letter by letter.
    fn overlong(&mut self, fragment: &Fragment) {
        let cut = self.spans[fragment.span].cut;
        for letter in fragment.text.graphemes(true) {
            let shaped = self.faces.shape(cut, self.fit.tabular, letter);
            let width = shaped.width * self.fit.size;
            if letter != " " && self.x > 0.0 && self.x + width > self.fit.width {
                self.end_line();
            }
            self.put(fragment.span, letter, width);
        }
    }

    fn put(&mut self, span: usize, text: &str, width: f32) {
        let cut = self.spans[span].cut;
        let word = text.trim_end_matches(' ');
        let blanks = &text[word.len()..];
        self.line.width = if word.is_empty() { self.line.width } else { self.x + width };
        for part in [word, blanks] {
            if part.is_empty() {
                continue;
            }
            let shaped = self.faces.shape(cut, self.fit.tabular, part);
            for piece in &shaped.pieces {
                self.append(span, piece);
                self.x += piece.width * self.fit.size;
            }
        }
    }

    /// Adds a piece to the line, joining it with the stretch before where both are alike.
    fn append(&mut self, span: usize, piece: &Piece) {
        match self.line.stretches.last_mut() {
            Some(last) if last.span == span && last.piece.cut == piece.cut => {
                let offset = last.piece.text.len();
                last.piece.text.push_str(&piece.text);
                last.piece.width += piece.width;
                last.piece.glyphs.extend(piece.glyphs.iter().map(|glyph| {
                    let mut glyph = glyph.clone();
                    glyph.text_range.start += offset;
                    glyph.text_range.end += offset;
                    glyph
                }));
            }
            _ => self.line.stretches.push(Stretch { span, piece: piece.clone(), x: self.x }),
        }
    }

    fn end_line(&mut self) {
        self.lines.push(std::mem::take(&mut self.line));
        self.x = 0.0;
    }

    fn finish(mut self) -> Vec<Line> {
        if !self.line.stretches.is_empty() {
            self.end_line();
        }
        self.lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_may_end_after_blanks_and_hyphens_but_not_within_dates_and_figures() {
        assert_eq!(split("Torre-Alta e/o altro"), ["Torre-", "Alta ", "e/", "o ", "altro"]);
        assert_eq!(split("il 24/11/2015, 2021-2027 -3"), ["il ", "24/11/2015, ", "2021-2027 ", "-3"]);
    }
}
