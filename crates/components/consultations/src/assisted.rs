//! What help points ask of consultations: where one can write, and what became of a comment.

use arengo_assisted::{Answering, Outcome, Place};
use arengo_comments::CommentId;
use arengo_spaces::{Process, process_by_id};
use arengo_store::{Reader, StoreError};
use arengo_text::PartKind;

use crate::answers::place::answer_path;
use crate::answers::read::public_one;
use crate::load::{heads, text_of};
use crate::part::shortened;
use crate::place::{plan_subject, section_subject};

/// Consultations take comments on the whole text and on its sections. Handed to `assisted` when the program starts.
pub const ANSWERING: Answering = Answering { places, outcome };

/// Most sections of a text in a list to choose from.
const MOST: i64 = 500;
/// Most characters of a line of that list.
const LINE: usize = 120;

fn places(r: &mut Reader<'_>, process: &Process) -> Result<Vec<Place>, StoreError> {
    let Some(text) = text_of(r, process.id)? else { return Ok(Vec::new()) };
    let Some(current) = text.current() else { return Ok(Vec::new()) };
    let whole = Place { about: plan_subject(&process.slug), title: current.title.clone() };
    let sections = heads(r, text.id, current.number, 0, MOST)?;
    let sections = sections.into_iter().filter(|head| head.kind != PartKind::Front).map(|head| Place {
        about: section_subject(&process.slug, &head.slug),
        title: shortened(&head.line(), LINE),
    });
    Ok(std::iter::once(whole).chain(sections).collect())
}

fn outcome(r: &mut Reader<'_>, id: CommentId) -> Result<Option<Outcome>, StoreError> {
    let Some(found) = public_one(r, id)? else { return Ok(None) };
    let Some(process) = process_by_id(r, found.process)? else { return Ok(None) };
    Ok(found.public_answer().map(|answer| Outcome {
        words: answer.answer.outcome.message(),
        reason: answer.answer.reason.as_str().to_owned(),
        lang: answer.answer.lang,
        // A public answer has the moment at which it became so.
        at: answer.published_at.unwrap_or(answer.decided_at),
        path: answer_path(&process.slug, id),
    }))
}
