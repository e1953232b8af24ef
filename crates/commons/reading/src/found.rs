//! What searches find: easy-read versions, terms of the glossary.

use arengo_kernel::Lang;
use arengo_spaces::process;
use arengo_store::{Reader, StoreError};
use arengo_web::component::{Document, Searchable};

use crate::easy::{EASY, heads, of_edition, path_of};
use crate::glossary::{TERM, path_of_term, term};

pub(crate) const SEARCHABLE: &[Searchable] =
    &[Searchable { kind: TERM, documents: of_term }, Searchable { kind: EASY, documents: of_process }];

/// A term once for each language it is defined in.
fn of_term(r: &mut Reader<'_>, slug: &str) -> Result<Vec<Document>, StoreError> {
    let Some(term) = term(r, slug)? else { return Ok(Vec::new()) };
    let mut langs: Vec<Lang> = term.definitions.iter().map(|d| d.lang).collect();
    langs.sort_unstable();
    langs.dedup();
    let document = |lang: Lang| {
        let name = term.name_in(lang)?;
        let said = term.definitions.iter().filter(|d| d.lang == lang).map(|d| d.words.as_str());
        Some(Document {
            part: lang.to_string(),
            title: name.name.clone(),
            text: said.collect::<Vec<_>>().join(" "),
            lang,
            path: path_of_term(slug),
            at: term.changed_at,
        })
    };
    Ok(langs.into_iter().filter_map(document).collect())
}

/// The newest easy-read edition of a process, in each of its languages.
fn of_process(r: &mut Reader<'_>, slug: &str) -> Result<Vec<Document>, StoreError> {
    let Some(process) = process(r, slug)?.filter(|p| p.state.is_public()) else { return Ok(Vec::new()) };
    let Some(edition) = heads(r, process.id)?.iter().map(|h| h.edition).max() else { return Ok(Vec::new()) };
    let found = of_edition(r, process.id, edition)?.into_iter().map(|easy| Document {
        part: easy.lang.to_string(),
        text: easy.words,
        title: easy.title,
        lang: easy.lang,
        path: path_of(&process, edition),
        at: easy.changed_at,
    });
    Ok(found.collect())
}
