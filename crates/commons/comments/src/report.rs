//! Comments as things that can be reported and hidden.

use arengo_store::{Reader, StoreError, Writer};
use arengo_web::component::{Found, Reportable};

use crate::change::set_hidden;
use crate::read;

/// How a reported comment is found and hidden.
pub(crate) const REPORTABLE: Reportable = Reportable { kind: "comment", find, hide };

fn find(r: &mut Reader<'_>, key: &str) -> Result<Option<Found>, StoreError> {
    let Ok(id) = key.parse() else { return Ok(None) };
    let Some(comment) = read::comment(r, id)?.filter(crate::Comment::is_visible) else { return Ok(None) };
    let path = format!("{}#c-{id}", crate::path_of(comment.top()));
    Ok(Some(Found { words: comment.first_words(), lang: Some(comment.lang), path }))
}

fn hide(w: &mut Writer<'_>, key: &str, reason: Option<&str>) -> Result<bool, StoreError> {
    key.parse().map_or(Ok(false), |id| set_hidden(w, id, reason))
}
