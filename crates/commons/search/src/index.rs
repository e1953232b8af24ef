//! Keeping the index in step with the register.

use std::collections::BTreeSet;

use arengo_kernel::Lang;
use arengo_kernel::subject::Subject;
use arengo_store::{StoreError, TownDb, Writer, vals};
use arengo_web::Site;
use arengo_web::component::{Document, Searchable};

use crate::sql;

/// Acts looked at in one step.
const STEP: u32 = 200;
/// Characters of a text that are searched; the rest of a very long one is found through its other parts.
const SEARCHED: usize = 20_000;
const SHOWN: usize = 240;

/// Brings a town's index up to the register's end, at most `steps` steps. True when the end is reached.
///
/// # Errors
/// Any storage failure.
pub async fn follow(site: &Site, db: &TownDb, steps: u32) -> Result<bool, StoreError> {
    let kinds: Vec<Searchable> =
        site.components().iter().flat_map(|c| c.searchable.iter().copied()).collect();
    for _ in 0..steps {
        let behind = db.read(|r| Ok::<_, StoreError>(seen(r)? < arengo_register::head(r)?.seq)).await?;
        if !behind {
            return Ok(true);
        }
        let kinds = kinds.clone();
        db.write(move |w| step(w, &kinds)).await?;
    }
    Ok(false)
}

fn seen(r: &mut arengo_store::Reader<'_>) -> Result<i64, StoreError> {
    r.row(&sql::SEEN, vals![])?.map_or(Ok(0), |row| row.get(0))
}

fn step(w: &mut Writer<'_>, kinds: &[Searchable]) -> Result<(), StoreError> {
    let from = seen(w)?;
    let acts = arengo_register::after(w, from, STEP)?;
    let Some(last) = acts.last().map(|a| a.seq) else { return Ok(()) };
    let subjects: BTreeSet<Subject> = acts.iter().filter_map(|a| Subject::parse(&a.subject)).collect();
    for subject in subjects {
        if let Some(kind) = kinds.iter().find(|k| k.kind == subject.kind()) {
            let documents = (kind.documents)(w, subject.key())?;
            replace(w, &subject, documents)?;
        }
    }
    w.execute(&sql::SEE, vals![last])?;
    Ok(())
}

fn replace(w: &mut Writer<'_>, subject: &Subject, documents: Vec<Document>) -> Result<(), StoreError> {
    let name = subject.to_string();
    w.execute(&sql::DROP_WORDS, vals![&name])?;
    w.execute(&sql::DROP_DOCS, vals![&name])?;
    for document in documents {
        let id: arengo_kernel::Id<Document> = w.new_id();
        let lang: Lang = document.lang;
        let excerpt: String = document.text.chars().take(SHOWN).collect();
        w.execute(
            &sql::ADD_DOC,
            vals![id, &name, &document.title, excerpt, lang, &document.path, document.at],
        )?;
        for word in words_of(&document) {
            w.execute(&sql::ADD_WORD, vals![word.into_bytes(), id])?;
        }
    }
    Ok(())
}

fn words_of(document: &Document) -> BTreeSet<String> {
    let searched: String = document.text.chars().take(SEARCHED).collect();
    let both = format!("{} {searched}", document.title);
    arengo_text::words(&both).into_iter().filter(|w| w.len() <= 60).collect()
}
