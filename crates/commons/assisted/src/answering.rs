//! What components tell help points: where one can write in a process, and what became of a comment. And the moment at
//! which an outcome becomes public, when those who cannot read it here must be told.

use std::sync::OnceLock;

use arengo_comments::CommentId;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Instant, Lang};
use arengo_spaces::Process;
use arengo_store::{Reader, StoreError, Writer, vals};

use crate::sql;

/// A place of a process that someone may comment on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its subject.
    pub about: Subject,
    /// What people call it.
    pub title: String,
}

/// What became of a comment, as the public reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The message that names it.
    pub words: &'static str,
    /// Why.
    pub reason: String,
    /// The language of the reason.
    pub lang: Lang,
    /// When it became public.
    pub at: Instant,
    /// Where it is read, below the town's base.
    pub path: String,
}

/// A component that takes comments and answers them.
#[derive(Clone, Copy)]
pub struct Answering {
    /// The places of a process in reading order, the whole first; none when the process is not its own.
    pub places: fn(&mut Reader<'_>, &Process) -> Result<Vec<Place>, StoreError>,
    /// The public outcome of a comment.
    pub outcome: fn(&mut Reader<'_>, CommentId) -> Result<Option<Outcome>, StoreError>,
}

static ALL: OnceLock<&'static [Answering]> = OnceLock::new();

/// Hands in the components; once, when the program starts. Later calls change nothing.
pub fn set_answering(all: &'static [Answering]) {
    let _ = ALL.set(all);
}

fn all() -> &'static [Answering] {
    ALL.get().copied().unwrap_or_default()
}

pub(crate) fn places(r: &mut Reader<'_>, process: &Process) -> Result<Vec<Place>, StoreError> {
    let mut found = Vec::new();
    for answering in all() {
        found.extend((answering.places)(r, process)?);
    }
    Ok(found)
}

pub(crate) fn outcome(r: &mut Reader<'_>, comment: CommentId) -> Result<Option<Outcome>, StoreError> {
    for answering in all() {
        if let Some(outcome) = (answering.outcome)(r, comment)? {
            return Ok(Some(outcome));
        }
    }
    Ok(None)
}

/// The outcome of a comment became public, or a public one changed: if it was entered at a help point, whoever said it
/// is to be told. Called in the transaction that makes it public.
///
/// # Errors
/// Any storage failure.
pub fn answered(w: &mut Writer<'_>, comment: CommentId, at: Instant) -> Result<(), StoreError> {
    w.execute(&sql::ANSWERED, vals![comment, at]).map(drop)
}
