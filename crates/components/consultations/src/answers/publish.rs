//! Making answers public.

use arengo_comments::CommentId;
use arengo_kernel::Instant;
use arengo_kernel::permit::Permit;
use arengo_kernel::phase::{Feature, Openness};
use arengo_spaces::{Editor, Process, openness_of};
use arengo_store::{StoreError, Writer, vals};

use crate::answers::announce::{Announcer, What};
use crate::answers::contribution::{Contribution, contribution};
use crate::answers::policy::PublishAnswers;
use crate::answers::{read, sql};

/// How many answers one transaction publishes; whoever publishes more calls again.
pub const AT_ONCE: i64 = 200;

/// Which drafts to publish.
#[derive(Debug, Clone, Copy)]
pub enum Which<'a> {
    /// All of the process, the oldest comment first, at most `AT_ONCE`.
    All,
    /// Those of these comments.
    These(&'a [CommentId]),
}

/// Publishes drafts of visible comments: each becomes a public act, and its author is told in the same
/// transaction. An answer that is public already is passed over, so that nobody is told twice. Gives how many
/// became public.
///
/// # Errors
/// Any storage failure.
pub fn publish(
    w: &mut Writer<'_>,
    permit: &Permit<PublishAnswers>,
    process: &Process,
    which: Which<'_>,
    editor: &Editor,
    base: &str,
) -> Result<usize, StoreError> {
    let drafts = drafts(w, process, which)?;
    let mut announcer = Announcer::new(process, editor, base, permit.at());
    let mut published = 0;
    for draft in &drafts {
        if w.execute(&sql::PUBLISH, vals![draft.id, permit.at()])? == 0 {
            continue;
        }
        announcer.announce(w, draft, What::First)?;
        published += 1;
    }
    note_answered(w, process, permit.at())?;
    Ok(published)
}

/// The promise is kept once no comment waits and none can come any more.
fn note_answered(w: &mut Writer<'_>, process: &Process, now: Instant) -> Result<(), StoreError> {
    let phases = arengo_spaces::phases(w, process.id)?;
    let over = matches!(openness_of(&phases, Feature::Comment, now), Openness::After(_));
    let answered = (over && read::owed(w, process.id)? == 0).then_some(now);
    if process.answered_at.is_some() != answered.is_some() {
        arengo_spaces::set_answered(w, process.id, answered)?;
    }
    Ok(())
}

fn drafts(w: &mut Writer<'_>, process: &Process, which: Which<'_>) -> Result<Vec<Contribution>, StoreError> {
    match which {
        Which::All => w.rows(&sql::DRAFTS, vals![process.id, AT_ONCE])?.iter().map(contribution).collect(),
        Which::These(ids) => {
            let mut found = Vec::new();
            for id in ids {
                found.extend(read::desk_one(w, *id)?);
            }
            found.retain(|c| {
                c.process == process.id && c.disposition.as_ref().is_some_and(|d| !d.is_public())
            });
            Ok(found)
        }
    }
}
