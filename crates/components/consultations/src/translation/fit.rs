//! Matching a translated document to the original: parts by the address in their heading, by number, or in order;
//! paragraphs in order.

use arengo_text::{Block, BlockKind, Document, Fingerprint, Inline, Part, PartKind};
use serde::{Deserialize, Serialize};

use crate::import::line_of;

/// The words of a part in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartWords {
    /// The part's address in the text.
    pub slug: String,
    /// Its heading, with the fingerprint of the original's; nothing for what stands before the first heading.
    pub title: Option<(String, Fingerprint)>,
    /// Its translated blocks.
    pub blocks: Vec<BlockWords>,
}

/// The words of a block in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockWords {
    /// The block's address in its part.
    pub anchor: String,
    /// The original's words when this was made of them.
    pub of: Fingerprint,
    /// The words.
    pub inlines: Vec<Inline>,
}

/// Something in a translation that found no place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Misfit {
    /// A part that the original does not have, by its heading.
    NoSuchPart(String),
    /// A part that stands twice; the first is taken.
    Twice(String),
    /// A part with another number of paragraphs: its paragraphs are left out.
    OtherLength {
        /// The heading of the part.
        part: String,
        /// Paragraphs of the original.
        expected: usize,
        /// Paragraphs of the translation.
        found: usize,
    },
    /// A part with a list where the original has a paragraph, or the like: its paragraphs are left out.
    OtherShape {
        /// The heading of the part.
        part: String,
        /// Which paragraph differs first, from 1.
        at: usize,
    },
}

/// What fits of a translation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fitted {
    /// The title of the text; empty when it has none.
    pub title: String,
    /// Parts in the original's order.
    pub parts: Vec<PartWords>,
    /// What found no place.
    pub misfits: Vec<Misfit>,
}

impl Fitted {
    /// How many blocks are translated.
    pub fn blocks(&self) -> usize {
        self.parts.iter().map(|p| p.blocks.len()).sum()
    }
}

/// A part of the translation as it was written: its heading and what follows up to the next.
struct Written {
    heading: String,
    /// Nothing when no part of the original is meant.
    of: Option<usize>,
    blocks: Vec<(Shape, Vec<Inline>)>,
}

/// What a block is, as far as a translation must agree: a question of a template is a heading in any language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Heading,
    Words,
    Item,
    Row,
}

fn shape(kind: &BlockKind) -> Shape {
    match kind {
        BlockKind::Question(_) | BlockKind::Heading(_) => Shape::Heading,
        BlockKind::Paragraph | BlockKind::Quote => Shape::Words,
        BlockKind::Result { .. } | BlockKind::Item { .. } => Shape::Item,
        BlockKind::Row { .. } => Shape::Row,
    }
}

/// Takes `{#p1}` off the end of a heading: the address it names.
fn marked(heading: &str) -> (String, Option<String>) {
    let text = heading.trim_end();
    let found = text.strip_suffix('}').and_then(|t| t.rsplit_once("{#"));
    match found {
        Some((before, slug)) if !slug.trim().is_empty() => {
            (before.trim_end().to_owned(), Some(slug.trim().to_owned()))
        }
        _ => (text.to_owned(), None),
    }
}

/// A paragraph that only says that it is not translated.
fn is_left_out(inlines: &[Inline]) -> bool {
    let words: String = inlines.iter().map(|i| i.text.as_str()).collect();
    matches!(words.trim(), "[…]" | "[...]" | "…" | "...")
}

/// Matches a translation to the original. Every block taken has its place in the original, each place once.
pub fn fit(original: &Document, translated: &Document) -> Fitted {
    let mut fitted = Fitted { title: translated.title.clone(), ..Fitted::default() };
    let mut taken: Vec<Option<PartWords>> = vec![None; original.parts.len()];
    let written = written(original, translated);
    for one in &written {
        match one.of {
            None => fitted.misfits.push(Misfit::NoSuchPart(one.heading.clone())),
            Some(at) if taken[at].is_some() => fitted.misfits.push(Misfit::Twice(one.heading.clone())),
            Some(at) => {
                let (words, misfit) = part_words(&original.parts[at], one);
                fitted.misfits.extend(misfit);
                taken[at] = Some(words);
            }
        }
    }
    fitted.parts =
        taken.into_iter().flatten().filter(|p| p.title.is_some() || !p.blocks.is_empty()).collect();
    fitted
}

fn part_words(original: &Part, written: &Written) -> (PartWords, Option<Misfit>) {
    let is_front = original.kind == PartKind::Front;
    let title = (!is_front && !written.heading.is_empty())
        .then(|| (written.heading.clone(), Fingerprint::of(&original.title)));
    let mut words = PartWords { slug: original.slug.clone(), title, blocks: Vec::new() };
    let part = if is_front { String::new() } else { written.heading.clone() };
    let (expected, found) = (original.blocks.len(), written.blocks.len());
    if found == 0 {
        return (words, None);
    }
    if expected != found {
        return (words, Some(Misfit::OtherLength { part, expected, found }));
    }
    let differs = |(block, (of, _)): (&Block, &(Shape, Vec<Inline>))| shape(&block.kind) != *of;
    if let Some(at) = original.blocks.iter().zip(&written.blocks).position(differs) {
        return (words, Some(Misfit::OtherShape { part, at: at + 1 }));
    }
    let pairs = original.blocks.iter().zip(&written.blocks).filter(|(_, (_, inlines))| !is_left_out(inlines));
    words.blocks = pairs
        .map(|(block, (_, inlines))| BlockWords {
            anchor: block.anchor.clone(),
            of: block.fingerprint(),
            inlines: inlines.clone(),
        })
        .collect();
    (words, None)
}

/// The translation's parts with the original's they mean.
fn written(original: &Document, translated: &Document) -> Vec<Written> {
    let has_marks = translated.parts.iter().any(|p| marked(&p.title).1.is_some());
    let same_order = original.parts.len() == translated.parts.len();
    let place = |slug: &str| original.parts.iter().position(|p| p.slug == slug);
    let front = || original.parts.iter().position(|p| p.kind == PartKind::Front);
    let mut all: Vec<Written> = Vec::new();
    for (n, part) in translated.parts.iter().enumerate() {
        let (heading, mark) = marked(&part.title);
        let blocks = part.blocks.iter().map(|b| (shape(&b.kind), b.inlines.clone()));
        let of = match mark {
            Some(slug) => place(&slug),
            None if part.kind == PartKind::Front => front(),
            None if has_marks => {
                // A heading inside a part, which the original does not keep as a part of its own.
                if let Some(last) = all.last_mut() {
                    last.blocks.push((Shape::Heading, vec![Inline::plain(line_of(part))]));
                    last.blocks.extend(blocks);
                    continue;
                }
                None
            }
            None => by_number(original, part).or(same_order.then_some(n)),
        };
        all.push(Written { heading, of, blocks: blocks.collect() });
    }
    all
}

fn by_number(original: &Document, part: &Part) -> Option<usize> {
    let number = part.number.as_ref()?;
    let mut same = original.parts.iter().enumerate().filter(|(_, p)| p.number.as_ref() == Some(number));
    let (at, _) = same.next()?;
    same.next().is_none().then_some(at)
}

#[cfg(test)]
mod tests {
    use arengo_text::{Limits, SourceFormat, import};
    use proptest::prelude::*;

    use super::*;

    fn read(markdown: &str) -> Document {
        import(markdown.as_bytes(), SourceFormat::Markdown, None, &Limits::default())
            .expect("a text")
            .document
    }

    const ORIGINAL: &str = "# Plan\n\nPrima frază.\n\n## P1 — Unu\n\nA.\n\nB.\n\n## P2 — Doi\n\n- c\n- d\n\n## P3 — Trei\n\nE.\n";

    fn taken(fitted: &Fitted) -> Vec<(String, Vec<String>)> {
        let words = |b: &BlockWords| b.inlines.iter().map(|i| i.text.as_str()).collect::<String>();
        fitted.parts.iter().map(|p| (p.slug.clone(), p.blocks.iter().map(words).collect())).collect()
    }

    #[test]
    fn a_whole_translation_is_matched_in_order() {
        let original = read(ORIGINAL);
        let text = "# Terv\n\nElső mondat.\n\n## Egy\n\na\n\nb\n\n## Kettő\n\n- c\n- d\n\n## Három\n\ne\n";
        let fitted = fit(&original, &read(text));
        assert_eq!(fitted.misfits, []);
        assert_eq!((fitted.title.as_str(), fitted.blocks()), ("Terv", 6));
        let slugs: Vec<&str> = original.parts.iter().map(|p| p.slug.as_str()).collect();
        assert_eq!(fitted.parts.iter().map(|p| p.slug.as_str()).collect::<Vec<_>>(), slugs);
        assert_eq!(fitted.parts[1].title.as_ref().map(|t| t.0.as_str()), Some("Egy"));
    }

    #[test]
    fn some_parts_are_matched_by_the_address_in_their_heading() {
        let original = read(ORIGINAL);
        let slug = &original.parts[2].slug;
        let text = format!("# Terv\n\n## Kettő {{#{slug}}}\n\n- c hu\n- […]\n");
        let fitted = fit(&original, &read(&text));
        assert_eq!(fitted.misfits, []);
        assert_eq!(taken(&fitted), [(slug.clone(), vec!["c hu".to_owned()])]);
    }

    #[test]
    fn what_does_not_fit_is_said_and_left_out() {
        let original = read(ORIGINAL);
        let (one, two) = (&original.parts[1].slug, &original.parts[2].slug);
        let text = format!(
            "# T\n\n## Egy {{#{one}}}\n\na\n\n## Kettő {{#{two}}}\n\nc\n\nd\n\n## X {{#none}}\n\nx\n\n## Egy {{#{one}}}\n\na\n"
        );
        let fitted = fit(&original, &read(&text));
        let expected = [
            Misfit::OtherLength { part: "Egy".into(), expected: 2, found: 1 },
            Misfit::OtherShape { part: "Kettő".into(), at: 1 },
            Misfit::NoSuchPart("X".into()),
            Misfit::Twice("Egy".into()),
        ];
        assert_eq!(fitted.misfits, expected);
        // Headings are taken all the same; no paragraph stands beside the wrong comments.
        assert_eq!((fitted.parts.len(), fitted.blocks()), (2, 0));
    }

    proptest! {
        #[test]
        fn every_word_taken_has_one_place_of_its_own_shape(
            kept in prop::collection::vec(any::<bool>(), 4),
            extra in 0usize..3,
        ) {
            let original = read(ORIGINAL);
            let mut text = String::from("# T\n");
            let parts = original.parts.iter().zip(&kept).filter(|(p, kept)| **kept && p.kind != PartKind::Front);
            for (part, _) in parts {
                text.push_str(&format!("\n## {} {{#{}}}\n\n", part.title, part.slug));
                for block in &part.blocks {
                    let item = if matches!(block.kind, BlockKind::Item { .. }) { "- " } else { "" };
                    text.push_str(&format!("{item}{} hu\n\n", block.plain()));
                }
                text.push_str(&"zz\n\n".repeat(extra));
            }
            prop_assume!(text.len() > 4);
            let fitted = fit(&original, &read(&text));
            let mut places = std::collections::HashSet::new();
            for part in &fitted.parts {
                for block in &part.blocks {
                    prop_assert!(places.insert((part.slug.clone(), block.anchor.clone())));
                    let there = original.block(&part.slug, &block.anchor).expect("a place");
                    prop_assert_eq!(there.fingerprint(), block.of);
                    let words: String = block.inlines.iter().map(|i| i.text.as_str()).collect();
                    prop_assert_eq!(words, format!("{} hu", there.plain()));
                }
            }
            prop_assert_eq!(extra == 0, fitted.misfits.is_empty());
        }
    }
}
