//! The words of a section on a page: questions, paragraphs, marks of quoted words.

use std::ops::Range;

use arengo_i18n::Tr;
use arengo_kernel::Lang;
use arengo_text::{Block, BlockKind, CELL_BREAK, Inline};
use arengo_web::icons::icon;
use maud::{Markup, html};

/// How the blocks of a section are shown.
pub(crate) struct Showing {
    /// Sentences.
    pub tr: Tr,
    /// The language of the page.
    pub lang: Lang,
    /// The language of the text.
    pub text_lang: Lang,
    /// The heading level of questions; headings inside go below.
    pub level: u8,
    /// Prefix of ids, for pages with several sections; empty on a section's own page.
    pub prefix: String,
    /// Where comments on a block are read and written; nothing for versions that take none.
    pub page: Option<String>,
    /// Comments can be written now.
    pub open: bool,
}

/// What is known of one block's comments.
#[derive(Default)]
pub(crate) struct Around<'a> {
    /// How many can be read.
    pub count: i64,
    /// Words quoted by the comments shown.
    pub marks: &'a [Range<usize>],
    /// Its thread, when it is the open one.
    pub thread: Option<Markup>,
}

impl Showing {
    fn lang_mark(&self) -> Option<Lang> {
        (self.lang != self.text_lang).then_some(self.text_lang)
    }

    fn id(&self, block: &Block) -> String {
        if self.prefix.is_empty() {
            block.anchor.clone()
        } else {
            format!("{}.{}", self.prefix, block.anchor)
        }
    }

    /// One block; `around` says what is known of its comments.
    pub(crate) fn block(&self, block: &Block, around: Around<'_>) -> Markup {
        let words = inlines(&block.inlines, around.marks);
        match &block.kind {
            BlockKind::Question(_) => with_thread(self.heading(block, self.level, &words), around.thread),
            BlockKind::Heading(below) => {
                with_thread(self.heading(block, self.level + below, &words), around.thread)
            }
            _ => self.paragraph(block, &words, around),
        }
    }

    fn heading(&self, block: &Block, level: u8, words: &Markup) -> Markup {
        let (id, lang) = (self.id(block), self.lang_mark());
        match level {
            0..=2 => html! { h2.mt6 id=(id) lang=[lang] { (words) } },
            3 => html! { h3.mt5 id=(id) lang=[lang] { (words) } },
            4 => html! { h4.mt5 id=(id) lang=[lang] { (words) } },
            _ => html! { h5.mt5 id=(id) lang=[lang] { (words) } },
        }
    }

    fn paragraph(&self, block: &Block, words: &Markup, around: Around<'_>) -> Markup {
        let sub = matches!(block.kind, BlockKind::Result { .. } | BlockKind::Item { .. });
        let strong = matches!(block.kind, BlockKind::Row { header: true });
        let open = around.thread.is_some();
        html! {
            div.para.sub[sub].cur[open] id=(self.id(block)) {
                @if !block.label.is_empty() {
                    a.no href=(format!("#{}", self.id(block))) {
                        span.vh { (self.what(block)) " " } (block.label)
                    }
                }
                p.tx lang=[self.lang_mark()] { @if strong { b { (words) } } @else { (words) } }
                (self.counter(block, around.count, open))
            }
            @if let Some(thread) = around.thread { (thread) }
        }
    }

    fn what(&self, block: &Block) -> &'static str {
        match block.kind {
            BlockKind::Result { .. } => self.tr.t("consultations-result"),
            _ => self.tr.t("consultations-paragraph"),
        }
    }

    /// The number of comments beside a block: the way to its thread.
    fn counter(&self, block: &Block, count: i64, open: bool) -> Markup {
        let Some(page) = &self.page else { return html! {} };
        let tr = &self.tr;
        let number = if block.label.is_empty() { block.anchor.as_str() } else { block.label.as_str() };
        let invites = count == 0 && self.open;
        let goal = if invites { "write" } else { "thread" };
        html! {
            a.ct.zero[count == 0] href=(format!("{page}?at={}#{goal}", block.anchor)) rel="nofollow"
                aria-expanded=[open.then_some("true")] {
                (icon(if invites { "pen" } else { "say" }))
                (tr.n("comments-count", count))
                span.vh {
                    " " (tr.f("consultations-count-at", &[("number", number.into())]))
                    @if invites { ", " (tr.t("consultations-write-first")) }
                }
            }
            @if self.open {
                button.act.pick-words type="button" hidden
                    aria-label=(tr.f("consultations-pick-at", &[("number", number.into())])) {
                    (icon("quote")) (tr.t("consultations-pick"))
                }
            }
        }
    }
}

fn with_thread(heading: Markup, thread: Option<Markup>) -> Markup {
    html! { (heading) @if let Some(thread) = thread { (thread) } }
}

/// Words with their look, and marks around quoted stretches.
pub(crate) fn inlines(inlines: &[Inline], marks: &[Range<usize>]) -> Markup {
    let mut at = 0;
    html! {
        @for inline in inlines {
            @let start = at;
            @let length = inline.text.chars().count();
            @let () = { at += length; };
            (looked(inline, &pieces(&inline.text, start, marks)))
        }
    }
}

/// A stretch of words, quoted or not.
struct Piece<'t> {
    words: &'t str,
    marked: bool,
}

/// Cuts a text that starts at character `start` of its block where marks begin and end.
fn pieces<'t>(text: &'t str, start: usize, marks: &[Range<usize>]) -> Vec<Piece<'t>> {
    let is_marked = |at: usize| marks.iter().any(|m| m.contains(&at));
    let mut pieces: Vec<Piece<'t>> = Vec::new();
    let mut from = 0;
    let mut marked = is_marked(start);
    for (n, (byte, _)) in text.char_indices().enumerate() {
        let now = is_marked(start + n);
        if now != marked {
            pieces.push(Piece { words: &text[from..byte], marked });
            (from, marked) = (byte, now);
        }
    }
    pieces.push(Piece { words: &text[from..], marked });
    pieces.retain(|p| !p.words.is_empty());
    pieces
}

fn looked(inline: &Inline, pieces: &[Piece<'_>]) -> Markup {
    let words = html! {
        @for piece in pieces {
            @if piece.marked { mark { (lines(piece.words)) } } @else { (lines(piece.words)) }
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

    #[test]
    fn a_mark_may_begin_in_one_run_and_end_in_another() {
        let bold = Inline { strong: true, ..run("due tre") };
        let html =
            inlines(&[run("uno "), bold, run(" quattro")], std::slice::from_ref(&(2..7))).into_string();
        assert_eq!(html, "un<mark>o </mark><strong><mark>due</mark> tre</strong> quattro");
    }

    #[test]
    fn words_are_never_markup() {
        let html = inlines(&[run("<b>à & \nb")], std::slice::from_ref(&(3..4))).into_string();
        assert_eq!(html, "&lt;b&gt;<mark>à</mark> &amp; <br>\nb");
    }
}
