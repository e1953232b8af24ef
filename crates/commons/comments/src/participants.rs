//! Who took part through comments, and not what they said.

use arengo_store::{Reader, StoreError, vals};
use arengo_web::component::Participant;

use crate::sql;

/// Authors of visible comments, each once; each comment without an account is a voice of its own.
pub(crate) fn participants(r: &mut Reader<'_>, process: i64) -> Result<Vec<Participant>, StoreError> {
    let mut all = Vec::new();
    for row in r.rows(&sql::AUTHORS, vals![process])? {
        all.push(Participant::Person(row.get(0)?));
    }
    for row in r.rows(&sql::VOICES, vals![process])? {
        all.push(Participant::Voice(row.get(0)?));
    }
    Ok(all)
}
