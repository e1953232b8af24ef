//! What can be commented on. Components hand in how their subjects are found; addresses nobody knows are refused.

use std::sync::OnceLock;

use arengo_kernel::Refusal;
use arengo_kernel::phase::{Feature, Openness};
use arengo_kernel::subject::Subject;
use arengo_people::Strength;
use arengo_spaces::{Asked, ProcessId, ProcessState};
use arengo_store::{Reader, StoreError};
use arengo_text::Quote;
use arengo_web::Problem;

use crate::comment::{Comment, path_of};

/// The exact place a comment is written on.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// The process it belongs to.
    pub process: ProcessId,
    /// The plan or section.
    pub about: Subject,
    /// The paragraph in it; empty for the whole.
    pub anchor: String,
    /// The chosen words, where they were found.
    pub quote: Option<Quote>,
    /// The number of the text version shown.
    pub version: i64,
    /// What people call it: "Impegno 3.02, §2".
    pub title: String,
    /// The page that shows its thread, below the town's base.
    pub path: String,
}

/// Finds a target by the key of a subject, an anchor ("" for the whole), and perhaps words with the place where
/// they start. The outer error is storage, the inner one what to tell whoever sent a forged or outdated address.
pub type Resolve = fn(
    &mut Reader<'_>,
    key: &str,
    anchor: &str,
    quote: Option<(&str, Option<usize>)>,
) -> Result<Result<Target, Refusal>, StoreError>;

/// A kind of subject that can be commented on.
#[derive(Clone, Copy)]
pub struct Commentable {
    /// The subject's kind: "section".
    pub kind: &'static str,
    /// Finds one.
    pub resolve: Resolve,
}

static COMMENTABLES: OnceLock<&'static [Commentable]> = OnceLock::new();

/// Hands in what can be commented on; once, when the program starts. Later calls change nothing.
pub fn set_commentables(all: &'static [Commentable]) {
    let _ = COMMENTABLES.set(all);
}

/// Where someone points: a place and perhaps words in it, as forms send them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pointer<'a> {
    pub about: &'a str,
    pub anchor: &'a str,
    pub quote: Option<(&'a str, Option<usize>)>,
}

/// The target pointed at.
pub(crate) fn resolve(r: &mut Reader<'_>, pointer: Pointer<'_>) -> Result<Target, Problem> {
    let subject = Subject::parse(pointer.about).ok_or(Problem::NotFound)?;
    let known = COMMENTABLES.get().into_iter().flat_map(|all| all.iter()).find(|c| c.kind == subject.kind());
    let found = known.ok_or(Problem::NotFound)?;
    (found.resolve)(r, subject.key(), pointer.anchor, pointer.quote)?.map_err(Problem::Invalid)
}

/// The place an existing comment stands at. When its paragraph is gone from the text, the section; when that is
/// gone too, the comment's own page.
pub(crate) fn place_of(r: &mut Reader<'_>, comment: &Comment) -> Result<Target, Problem> {
    let about = comment.about.to_string();
    for anchor in [comment.anchor.as_str(), ""] {
        match resolve(r, Pointer { about: &about, anchor, quote: None }) {
            Ok(found) => return Ok(Target { anchor: comment.anchor.clone(), ..found }),
            Err(Problem::Invalid(_) | Problem::NotFound | Problem::Gone(_)) => {}
            Err(problem) => return Err(problem),
        }
    }
    Ok(Target {
        process: comment.process,
        about: comment.about.clone(),
        anchor: comment.anchor.clone(),
        quote: None,
        version: comment.version,
        title: comment.about.key().to_owned(),
        path: path_of(comment.top()),
    })
}

/// What a rule needs to know of the process around a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// Whether comments are taken now.
    pub openness: Openness,
    /// False once the process is closed or taken back.
    pub is_running: bool,
    /// How well someone must be known to write here.
    pub asked: Asked,
    /// How well whoever acts is known; not at all until that was looked up.
    pub known: Strength,
}

/// The room of a process that the public can see.
pub(crate) fn room(
    r: &mut Reader<'_>,
    process: ProcessId,
    now: arengo_kernel::Instant,
) -> Result<Room, Problem> {
    let found = arengo_spaces::process_by_id(r, process)?.ok_or(Problem::NotFound)?;
    if found.state == ProcessState::Draft {
        return Err(Problem::NotFound);
    }
    let phases = arengo_spaces::phases(r, process)?;
    Ok(Room {
        openness: arengo_spaces::openness_of(&phases, Feature::Comment, now),
        is_running: found.state == ProcessState::Published,
        asked: found.facts.asked,
        known: Strength::None,
    })
}
