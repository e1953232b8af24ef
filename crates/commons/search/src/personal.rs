//! The index in an erasure: what is no more is not found.

use arengo_store::{StoreError, Writer, vals};
use arengo_web::personal::{Basis, Erasure, Personal, Where};

use crate::sql;

/// The index holds copies of what is public, and nothing of its own.
pub(crate) const PERSONAL: &[Personal] = &[Personal {
    name: "search.index",
    title: "search-personal",
    meaning: "search-personal-meaning",
    basis: Basis::PublicTask,
    kept: "search-personal-kept",
    columns: &["search_doc.title", "search_doc.excerpt", "search_word.word"],
    of: Where::Town,
    export: |_, _| Ok(Vec::new()),
    erase,
}];

fn erase(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    for gone in &erasure.removed {
        let subject = gone.subject.to_string();
        w.execute(&sql::DROP_WORDS, vals![&subject])?;
        w.execute(&sql::DROP_DOCS, vals![&subject])?;
    }
    Ok(())
}
