//! Words with their look on a page: marks around quoted stretches, links on terms of the glossary.

use std::ops::Range;

use arengo_text::{CELL_BREAK, Inline};
use maud::{Markup, html};

use crate::glossary::anchor;
use crate::vocabulary::Mention;

/// What is drawn into a block's words.
#[derive(Debug, Clone, Copy, Default)]
pub struct Within<'a> {
    /// Quoted stretches, in characters of the block's words.
    pub marks: &'a [Range<usize>],
    /// Terms, apart from each other, each in one inline.
    pub terms: &'a [Mention],
    /// The address of the glossary's page.
    pub glossary: &'a str,
}

/// Words with their look. A term in which a mark begins or ends is not linked: a link is one link.
pub fn draw(inlines: &[Inline], within: &Within<'_>) -> Markup {
    let mut at = 0;
    html! {
        @for inline in inlines {
            @let start = at;
            @let length = inline.text.chars().count();
            @let () = { at += length; };
            (looked(inline, &pieces(&inline.text, start, within), within.glossary))
        }
    }
}

/// A stretch of words that is quoted or not, a term or not.
#[derive(Debug, PartialEq, Eq)]
struct Piece<'t> {
    words: &'t str,
    marked: bool,
    term: Option<&'t str>,
}

/// Cuts a text that starts at character `start` of its block where marks and terms begin and end.
fn pieces<'t>(text: &'t str, start: usize, within: &Within<'t>) -> Vec<Piece<'t>> {
    let is_marked = |at: usize| within.marks.iter().any(|m| m.contains(&at));
    let crosses = |t: &Range<usize>, m: &Range<usize>| {
        t.start < m.end && m.start < t.end && !(m.start <= t.start && t.end <= m.end)
    };
    let term_at = |at: usize| {
        let term = within.terms.iter().find(|t| t.at.contains(&at))?;
        (!within.marks.iter().any(|m| crosses(&term.at, m))).then_some(term.term.as_str())
    };
    let state = |at: usize| (is_marked(at), term_at(at));
    let mut pieces: Vec<Piece<'t>> = Vec::new();
    let mut from = 0;
    let mut before = state(start);
    for (n, (byte, _)) in text.char_indices().enumerate() {
        let now = state(start + n);
        if now != before {
            pieces.push(Piece { words: &text[from..byte], marked: before.0, term: before.1 });
            (from, before) = (byte, now);
        }
    }
    pieces.push(Piece { words: &text[from..], marked: before.0, term: before.1 });
    pieces.retain(|p| !p.words.is_empty());
    pieces
}

fn looked(inline: &Inline, pieces: &[Piece<'_>], glossary: &str) -> Markup {
    let words = html! {
        @for piece in pieces {
            @let words = html! { @if piece.marked { mark { (lines(piece.words)) } } @else { (lines(piece.words)) } };
            @match piece.term {
                Some(term) => { a.term href=(format!("{glossary}#{}", anchor(term))) { (words) } },
                None => (words),
            }
        }
    };
    let words = if inline.emphasis {
        html! { em { (words) } }
    } else {
        words
    };
    let words = if inline.strong {
        html! { strong { (words) } }
    } else {
        words
    };
    match &inline.href {
        Some(href) => html! { a href=(href) rel="nofollow" { (words) } },
        None => words,
    }
}

/// Line breaks as breaks, cell breaks as bars. The line end stays in the source, so that a place counted in the
/// page's own words is the same as in the block's.
fn lines(words: &str) -> Markup {
    if words == CELL_BREAK {
        return html! { " | " };
    }
    html! {
        @for (n, line) in words.split('\n').enumerate() {
            @if n > 0 { br; "\n" }
            (line)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str) -> Inline {
        Inline { text: text.to_owned(), ..Inline::default() }
    }

    fn drawn(inlines: &[Inline], marks: &[Range<usize>], terms: &[Mention]) -> String {
        draw(inlines, &Within { marks, terms, glossary: "/g" }).into_string()
    }

    #[test]
    fn a_mark_may_begin_in_one_run_and_end_in_another() {
        let bold = Inline { strong: true, ..run("due tre") };
        let html = drawn(&[run("uno "), bold, run(" quattro")], std::slice::from_ref(&(2..7)), &[]);
        assert_eq!(html, "un<mark>o </mark><strong><mark>due</mark> tre</strong> quattro");
    }

    #[test]
    fn words_are_never_markup() {
        let html = drawn(&[run("<b>à & \nb")], std::slice::from_ref(&(3..4)), &[]);
        assert_eq!(html, "&lt;b&gt;<mark>à</mark> &amp; <br>\nb");
    }

    #[test]
    fn a_term_is_one_link_with_or_without_a_mark_around_it() {
        let term = [Mention { at: 4..7, term: "hub".into() }];
        let link = "uno <a class=\"term\" href=\"/g#t-hub\">hub</a> due";
        assert_eq!(drawn(&[run("uno hub due")], &[], &term), link);
        let marked =
            "uno<mark> </mark><a class=\"term\" href=\"/g#t-hub\"><mark>hub</mark></a><mark> </mark>due";
        assert_eq!(drawn(&[run("uno hub due")], std::slice::from_ref(&(3..8)), &term), marked);
        assert_eq!(
            drawn(&[run("uno hub due")], std::slice::from_ref(&(3..5)), &term),
            "uno<mark> h</mark>ub due"
        );
    }
}
