//! Easy-read words on a page: parts with headings, lists, paragraphs, terms linked once in each part.

use std::collections::HashMap;

use arengo_kernel::Lang;
use arengo_text::{Block, BlockKind, Document, Part, PartKind};
use arengo_web::Here;
use maud::{Markup, html};

use crate::inlines::{Within, draw};
use crate::vocabulary::{Mention, Vocabulary};

/// From so many parts on there is a list of them.
const LISTED: usize = 3;

/// The list of parts, when there are several.
pub(super) fn parts(here: &Here, document: &Document, lang: Option<Lang>) -> Markup {
    let headed: Vec<&Part> = headed(document).collect();
    html! {
        @if headed.len() >= LISTED {
            nav.mt5 #parts aria-labelledby="h-parts" tabindex="-1" {
                h2.h4 #h-parts { (here.tr.t("reading-parts")) }
                ol lang=[lang] { @for part in headed { li { a href=(format!("#{}", id(part))) { (part.title) } } } }
            }
        }
    }
}

/// All words.
pub(super) fn words(here: &Here, document: &Document, vocabulary: &Vocabulary) -> Markup {
    let glossary = here.link("/glossary");
    let back = headed(document).count() >= LISTED;
    html! {
        @for part in &document.parts {
            @let mentions = vocabulary.in_section(&part.blocks);
            @let drawing = Drawing { mentions: &mentions, glossary: &glossary };
            section {
                @if part.kind != PartKind::Front {
                    @if part.level <= 1 { h2 id=(id(part)) tabindex="-1" { (part.title) } }
                    @else { h3 id=(id(part)) tabindex="-1" { (part.title) } }
                }
                (drawing.blocks(&part.blocks))
                @if back && part.kind != PartKind::Front {
                    p.hint lang=(here.lang) { a href="#parts" { (here.tr.t("reading-to-parts")) } }
                }
            }
        }
    }
}

fn headed(document: &Document) -> impl Iterator<Item = &Part> {
    document.parts.iter().filter(|p| p.kind != PartKind::Front && !p.title.is_empty())
}

fn id(part: &Part) -> String {
    format!("p-{}", part.slug)
}

struct Drawing<'a> {
    mentions: &'a HashMap<String, Vec<Mention>>,
    glossary: &'a str,
}

impl Drawing<'_> {
    /// Items that follow each other are one list.
    fn blocks(&self, blocks: &[Block]) -> Markup {
        let is_item = |b: &Block| matches!(b.kind, BlockKind::Item { .. } | BlockKind::Result { .. });
        html! {
            @for group in blocks.chunk_by(|a, b| is_item(a) && is_item(b)) {
                @match &group[0].kind {
                    BlockKind::Item { ordinal: None, .. } => ul { @for item in group { li { (self.inside(item)) } } },
                    BlockKind::Item { ordinal: Some(first), .. } => {
                        ol start=[(*first != 1).then_some(first)] { @for item in group { li { (self.inside(item)) } } }
                    },
                    BlockKind::Result { .. } => ol { @for item in group { li { (self.inside(item)) } } },
                    BlockKind::Heading(_) | BlockKind::Question(_) => h3 { (self.inside(&group[0])) },
                    BlockKind::Quote => blockquote { p { (self.inside(&group[0])) } },
                    BlockKind::Paragraph | BlockKind::Row { .. } => p { (self.inside(&group[0])) },
                }
            }
        }
    }

    fn inside(&self, block: &Block) -> Markup {
        let terms = self.mentions.get(&block.anchor).map(Vec::as_slice).unwrap_or_default();
        draw(&block.inlines, &Within { terms, glossary: self.glossary, marks: &[] })
    }
}
