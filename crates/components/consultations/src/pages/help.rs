//! What helps to read a text: its translations, the terms of the glossary, its easy-read versions.

use std::collections::HashMap;

use arengo_kernel::Lang;
use arengo_reading::{EasyHead, Mention, Vocabulary};
use arengo_store::{Reader, StoreError};
use arengo_text::Block;
use arengo_web::Here;

use crate::pages::room::Room;
use crate::part::{PartHead, Section};
use crate::text::Text;
use crate::translation::shown::{Languages, Said, Shown};
use crate::version::Version;

/// Everything that helps, as read for one page.
#[derive(Debug, Default)]
pub(crate) struct Help {
    pub easy: Vec<EasyHead>,
    pub languages: Languages,
    vocabularies: HashMap<Lang, Vocabulary>,
}

impl Help {
    /// At most four statements, whatever the text and the glossary hold. `part` narrows to one section.
    pub fn read(
        r: &mut Reader<'_>,
        room: &Room,
        text: &Text,
        wanted: Lang,
        part: Option<&str>,
        sees_drafts: bool,
    ) -> Result<Help, StoreError> {
        Ok(Help {
            easy: arengo_reading::heads(r, room.process.id)?,
            languages: Languages::read(r, text, wanted, part, sees_drafts)?,
            vocabularies: arengo_reading::vocabularies(r)?,
        })
    }

    /// The translation on the page.
    pub fn shown(&self) -> Option<&Shown> {
        self.languages.shown.as_ref()
    }

    /// The translated title of a version, while its title is the one that was translated.
    pub fn title(&self, text: &Text, version: &Version) -> Option<(Lang, &str)> {
        let translation = &self.shown()?.translation;
        let same = text.version(translation.version).is_some_and(|v| v.title == version.title);
        (same && !translation.title.is_empty()).then_some((translation.lang, translation.title.as_str()))
    }

    /// A section's heading in the translation.
    pub fn heading(&self, head: &PartHead) -> Option<(Lang, &str)> {
        let shown = self.shown()?;
        shown.title(head).map(|title| (shown.lang(), title))
    }

    /// True when a translation is on the page and says nothing of this section.
    pub fn leaves_out(&self, section: &Section) -> bool {
        self.shown().is_some_and(|s| !s.says_something(&section.head.slug, &section.blocks))
    }

    /// What helps in one section. A term is linked once in it, in each language on the page.
    pub fn section<'a>(&'a self, here: &Here, text: &Text, section: &Section) -> SectionHelp<'a> {
        let slug = section.head.slug.clone();
        let glossary = here.link("/glossary");
        let Some(shown) = self.shown().filter(|s| s.says_something(&slug, &section.blocks)) else {
            return SectionHelp {
                slug,
                shown: None,
                terms: self.terms(text.lang, &section.blocks),
                glossary,
            };
        };
        let mut own: Vec<Block> = Vec::new();
        let mut translated: Vec<Block> = Vec::new();
        for block in &section.blocks {
            match shown.said(&slug, block) {
                Said::Translated(words) => {
                    translated.push(Block { inlines: words.to_vec(), ..block.clone() });
                }
                Said::Changed | Said::Not => own.push(block.clone()),
            }
        }
        let mut terms = self.terms(text.lang, &own);
        terms.extend(self.terms(shown.lang(), &translated));
        SectionHelp { slug, shown: Some(shown), terms, glossary }
    }

    fn terms(&self, lang: Lang, blocks: &[Block]) -> HashMap<String, Vec<Mention>> {
        self.vocabularies.get(&lang).map(|v| v.in_section(blocks)).unwrap_or_default()
    }
}

/// What helps in one section.
pub(crate) struct SectionHelp<'a> {
    slug: String,
    /// Nothing when the section is not translated at all.
    shown: Option<&'a Shown>,
    terms: HashMap<String, Vec<Mention>>,
    glossary: String,
}

impl SectionHelp<'_> {
    /// What helps in a block of it.
    pub fn block(&self, block: &Block) -> Helped<'_> {
        Helped {
            said: self.shown.map(|s| (s.lang(), s.said(&self.slug, block))),
            terms: self.terms.get(&block.anchor).map(Vec::as_slice).unwrap_or_default(),
            glossary: &self.glossary,
        }
    }
}

/// What helps in one block.
#[derive(Default)]
pub(crate) struct Helped<'a> {
    /// What it says in the language of the translation on the page.
    pub said: Option<(Lang, Said<'a>)>,
    /// Where terms stand in the words shown.
    pub terms: &'a [Mention],
    /// The address of the glossary.
    pub glossary: &'a str,
}
