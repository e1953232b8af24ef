//! Comments as things that can be found by their words, reported and hidden.

use arengo_store::{Reader, StoreError, Writer};
use arengo_web::component::{Document, Found, Reportable, Searchable};

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

/// How a comment is found by its words.
pub(crate) const SEARCHABLE: Searchable = Searchable { kind: "comment", documents };

/// Of a removed comment, nothing.
fn documents(r: &mut Reader<'_>, key: &str) -> Result<Vec<Document>, StoreError> {
    let Ok(id) = key.parse() else { return Ok(Vec::new()) };
    let Some(comment) = read::comment(r, id)?.filter(crate::Comment::is_visible) else {
        return Ok(Vec::new());
    };
    Ok(vec![Document {
        part: String::new(),
        title: comment.first_words(),
        lang: comment.lang,
        path: format!("{}#c-{id}", crate::path_of(comment.top())),
        at: comment.edited_at.unwrap_or(comment.created_at),
        text: comment.body,
    }])
}
