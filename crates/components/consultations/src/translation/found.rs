//! Translated words as search finds them.

use arengo_spaces::Process;
use arengo_store::{Reader, StoreError};
use arengo_text::Inline;
use arengo_web::component::Document;

use super::keep;
use super::shown::{Said, Shown};
use crate::part::Section;
use crate::place::section_path;
use crate::text::Text;

/// The public translations of a text: a document for each section that says something.
pub(crate) fn documents(
    r: &mut Reader<'_>,
    process: &Process,
    text: &Text,
    sections: &[Section],
) -> Result<Vec<Document>, StoreError> {
    let mut found = Vec::new();
    for translation in keep::translations(r, text.id)? {
        let Some(at) = translation.published_at else { continue };
        let parts = keep::words(r, text.id, &translation, None)?;
        let shown = Shown::new(translation, parts);
        for section in sections {
            let words = words_of(&shown, section);
            if words.is_empty() {
                continue;
            }
            let lang = shown.lang();
            found.push(Document {
                part: format!("{lang}/{}", section.head.slug),
                title: shown.title(&section.head).unwrap_or(&shown.translation.title).to_owned(),
                text: words,
                lang,
                path: format!("{}?in={lang}", section_path(&process.slug, &section.head.slug)),
                at,
            });
        }
    }
    Ok(found)
}

fn words_of(shown: &Shown, section: &Section) -> String {
    let plain = |inlines: &[Inline]| inlines.iter().map(|i| i.text.as_str()).collect::<String>();
    let said = section.blocks.iter().filter_map(|block| match shown.said(&section.head.slug, block) {
        Said::Translated(inlines) => Some(plain(inlines)),
        Said::Changed | Said::Not => None,
    });
    said.collect::<Vec<_>>().join(" ")
}
