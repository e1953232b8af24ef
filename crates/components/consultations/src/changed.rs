//! Which sections a new version changes: those who follow one of them are told.

use arengo_kernel::town::Slug;
use arengo_text::{Block, Document, Part};

use crate::place::section_subject;

/// The sections whose heading or words are new or other than before, as subjects of acts, in reading order. One that
/// only moved has not changed.
pub fn changed_sections(process: &Slug, before: &Document, now: &Document) -> Vec<String> {
    let changed = now.parts.iter().filter(|part| {
        let old = before.parts.iter().find(|old| old.slug == part.slug);
        old.is_none_or(|old| old.title != part.title || words(old) != words(part))
    });
    changed.map(|part| section_subject(process, &part.slug).to_string()).collect()
}

fn words(part: &Part) -> Vec<String> {
    part.blocks.iter().map(Block::plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use arengo_text::PartKind;

    fn part(slug: &str, title: &str) -> Part {
        Part {
            slug: slug.into(),
            kind: PartKind::Chapter,
            level: 1,
            number: None,
            title: title.into(),
            blocks: Vec::new(),
        }
    }

    #[test]
    fn new_and_changed_sections_are_named_and_moved_ones_are_not() {
        let document = |parts| Document { parts, ..Document::default() };
        let before = document(vec![part("1", "Uno"), part("2", "Due"), part("3", "Tre")]);
        let now =
            document(vec![part("3", "Tre"), part("1", "Uno"), part("2", "Altro"), part("4", "Quattro")]);
        let process = Slug::parse("piano").expect("a slug");
        assert_eq!(changed_sections(&process, &before, &now), ["section:piano/2", "section:piano/4"]);
    }
}
