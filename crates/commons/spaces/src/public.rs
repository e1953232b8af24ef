//! A process as others find it: in the search, in reports.

use arengo_store::{Reader, StoreError};
use arengo_web::component::{Document, Found, Reportable, Searchable, Whole};

use crate::process::Process;
use crate::processes::process;

/// Processes in the search, once for each language of the title.
pub(crate) const SEARCHABLE: Searchable = Searchable { kind: "process", documents };

/// Processes in reports: they can be pointed at; what officials publish is withdrawn by officials, not hidden.
pub(crate) const REPORTABLE: Reportable = Reportable::pointed_at("process", find, whole);

fn public(r: &mut Reader<'_>, slug: &str) -> Result<Option<Process>, StoreError> {
    Ok(process(r, slug)?.filter(|p| p.state.is_public()))
}

fn documents(r: &mut Reader<'_>, slug: &str) -> Result<Vec<Document>, StoreError> {
    let Some(process) = public(r, slug)? else { return Ok(Vec::new()) };
    let texts = [
        &process.purpose,
        &process.accountable_body,
        &process.can_change,
        &process.cannot_change,
        &process.use_of_results,
    ];
    let hashtag = process.hashtag.as_ref().map_or_else(String::new, |tag| format!("#{}", tag.as_str()));
    let documents = process.title.iter().map(|(lang, title)| {
        let words: Vec<&str> =
            texts.iter().filter_map(|text| text.exact(lang)).chain([hashtag.as_str()]).collect();
        Document {
            part: lang.to_string(),
            title: title.to_owned(),
            text: words.join("\n\n").trim().to_owned(),
            lang,
            path: process.path(),
            at: process.updated_at,
        }
    });
    Ok(documents.collect())
}

fn find(r: &mut Reader<'_>, slug: &str) -> Result<Option<Found>, StoreError> {
    let found = public(r, slug)?.and_then(|process| {
        let (lang, title) = process.title.get(process.lang)?;
        Some(Found { words: title.to_owned(), lang: Some(lang), path: process.path() })
    });
    Ok(found)
}

fn whole(r: &mut Reader<'_>, slug: &str) -> Result<Option<Whole>, StoreError> {
    let found = public(r, slug)?.and_then(|process| {
        let (lang, title) = process.title.get(process.lang)?;
        Some(Whole {
            key: process.slug.to_string(),
            words: title.to_owned(),
            text: process.purpose.plain(process.lang).to_owned(),
            lang: Some(lang),
            path: process.path(),
            place: String::new(),
            author: None,
            author_name: process.responsible.clone(),
            at: process.updated_at,
            is_hidden: false,
            is_redacted: false,
            others: Vec::new(),
        })
    });
    Ok(found)
}
