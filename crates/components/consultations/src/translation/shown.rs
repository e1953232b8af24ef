//! The translation that a reader sees over a version of the text.

use arengo_kernel::Lang;
use arengo_store::{Reader, StoreError};
use arengo_text::{Block, Fingerprint, Inline};

use super::fit::PartWords;
use super::{Translation, keep};
use crate::part::PartHead;
use crate::text::Text;

/// In which languages a text can be read, and the translation chosen.
#[derive(Debug, Default)]
pub struct Languages {
    /// The translations there are, one for each language.
    pub there: Vec<Translation>,
    /// The one that is shown; nothing while the original is.
    pub shown: Option<Shown>,
}

/// A translation with the words of the parts on the page.
#[derive(Debug)]
pub struct Shown {
    /// Where it comes from.
    pub translation: Translation,
    parts: Vec<PartWords>,
}

/// What a block says in the language of the translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said<'a> {
    /// The translated words.
    Translated(&'a [Inline]),
    /// The original's words changed since they were translated.
    Changed,
    /// They are not translated.
    Not,
}

impl Languages {
    /// The translations of a text, and the words of the one in `wanted` for one part or all; at most two statements.
    /// Those who prepare translations see the newest, public or not.
    ///
    /// # Errors
    /// Any storage failure.
    pub fn read(
        r: &mut Reader<'_>,
        text: &Text,
        wanted: Lang,
        part: Option<&str>,
        sees_drafts: bool,
    ) -> Result<Languages, StoreError> {
        let mut there: Vec<Translation> = Vec::new();
        for one in keep::translations(r, text.id)? {
            if one.published_at.is_none() && !sees_drafts {
                continue;
            }
            there.retain(|known| known.lang != one.lang);
            there.push(one);
        }
        let chosen = there.iter().find(|t| t.lang == wanted && t.lang != text.lang).cloned();
        let shown = match chosen {
            Some(translation) => {
                let parts = keep::words(r, text.id, &translation, part)?;
                Some(Shown::new(translation, parts))
            }
            None => None,
        };
        Ok(Languages { there, shown })
    }
}

impl Shown {
    /// A translation with the words of some parts.
    pub fn new(translation: Translation, parts: Vec<PartWords>) -> Shown {
        Shown { translation, parts }
    }

    /// The language of the translated words.
    pub fn lang(&self) -> Lang {
        self.translation.lang
    }

    fn part(&self, slug: &str) -> Option<&PartWords> {
        self.parts.iter().find(|p| p.slug == slug)
    }

    /// The heading of a part, while the original's is the one that was translated.
    pub fn title(&self, head: &PartHead) -> Option<&str> {
        let (words, of) = self.part(&head.slug)?.title.as_ref()?;
        (*of == Fingerprint::of(&head.title)).then_some(words.as_str())
    }

    /// What a block of a part says.
    pub fn said(&self, slug: &str, block: &Block) -> Said<'_> {
        let words = self.part(slug).and_then(|p| p.blocks.iter().find(|b| b.anchor == block.anchor));
        match words {
            None => Said::Not,
            Some(words) if words.of != block.fingerprint() => Said::Changed,
            Some(words) => Said::Translated(&words.inlines),
        }
    }

    /// True when at least one block of the part is translated.
    pub fn says_something(&self, slug: &str, blocks: &[Block]) -> bool {
        blocks.iter().any(|block| matches!(self.said(slug, block), Said::Translated(_)))
    }
}
