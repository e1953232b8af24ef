//! What threads, comments and their forms look like; used by this crate's pages and by pages of components.

pub(crate) mod comment;
pub(crate) mod form;
mod thread;

pub use comment::{DrawnComment, hidden_words, view_one};
pub use form::view_form;
pub(crate) use form::{Form, form_of, language_choice};
pub use thread::{Look, drawn_for_everyone, view_empty, view_thread};

use arengo_web::Here;

/// The sentence to announce when a page opens after something was done to a comment; from the page's query. The
/// comment itself has the focus, nothing else is read again.
pub fn status_of(here: &Here) -> Option<String> {
    let done = [
        ("posted", "comments-status-posted"),
        ("received", "comments-status-waiting"),
        ("answered", "comments-status-answered"),
        ("edited", "comments-status-edited"),
        ("withdrawn", "comments-status-withdrawn"),
        ("reacted", "comments-status-reacted"),
    ];
    let keys: Vec<String> =
        form_urlencoded::parse(here.query.as_bytes()).map(|(key, _)| key.into_owned()).collect();
    done.iter().find(|(key, _)| keys.iter().any(|k| k == key)).map(|(_, id)| here.tr.t(id).to_owned())
}
