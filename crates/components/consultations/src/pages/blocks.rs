//! The words of a section on a page: questions, paragraphs, marks of quoted words.

use std::ops::Range;

use arengo_i18n::Tr;
use arengo_kernel::Lang;
use arengo_reading::inlines::{Within, draw};
use arengo_text::{Block, BlockKind};
use arengo_web::icons::icon;
use maud::{Markup, html};

use crate::pages::help::Helped;
use crate::translation::shown::Said;

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
    /// Its translation, terms in it.
    pub helped: Helped<'a>,
    /// Its thread, when it is the open one.
    pub thread: Option<Markup>,
}

impl Showing {
    /// The language of the words shown, where it is another than the page's.
    fn lang_mark(&self, helped: &Helped<'_>) -> Option<Lang> {
        let lang = match helped.said {
            Some((lang, Said::Translated(_))) => lang,
            _ => self.text_lang,
        };
        (self.lang != lang).then_some(lang)
    }

    /// Quoted words are marked in the original only: comments quote that.
    fn words(&self, block: &Block, around: &Around<'_>) -> Markup {
        let Helped { said, terms, glossary } = around.helped;
        match said {
            Some((_, Said::Translated(words))) => draw(words, &Within { marks: &[], terms, glossary }),
            _ => draw(&block.inlines, &Within { marks: around.marks, terms, glossary }),
        }
    }

    /// Under words that stand in the original among translated ones.
    fn untranslated(&self, helped: &Helped<'_>) -> Markup {
        let id = match helped.said {
            Some((_, Said::Not)) => "consultations-translation-block-none",
            Some((_, Said::Changed)) => "consultations-translation-block-changed",
            _ => return html! {},
        };
        html! { p.hint { (icon("globe")) " " (self.tr.f(id, &[("language", self.text_lang.own_name().into())])) } }
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
        let words = self.words(block, &around);
        let level = match &block.kind {
            BlockKind::Question(_) => self.level,
            BlockKind::Heading(below) => self.level + below,
            _ => return self.paragraph(block, &words, around),
        };
        html! {
            (self.heading(block, level, &words, &around.helped))
            (self.untranslated(&around.helped))
            @if let Some(thread) = around.thread { (thread) }
        }
    }

    fn heading(&self, block: &Block, level: u8, words: &Markup, helped: &Helped<'_>) -> Markup {
        let (id, lang) = (self.id(block), self.lang_mark(helped));
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
                p.tx lang=[self.lang_mark(&around.helped)] { @if strong { b { (words) } } @else { (words) } }
                (self.counter(block, around.count, open, &around.helped))
                (self.untranslated(&around.helped))
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
    fn counter(&self, block: &Block, count: i64, open: bool, helped: &Helped<'_>) -> Markup {
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
            // Words are chosen in the original: a comment quotes what is decided on.
            @if self.open && !matches!(helped.said, Some((_, Said::Translated(_)))) {
                button.act.pick-words type="button" hidden
                    aria-label=(tr.f("consultations-pick-at", &[("number", number.into())])) {
                    (icon("quote")) (tr.t("consultations-pick"))
                }
            }
        }
    }
}
