//! The look at a first contribution, where a town wants it: who keeps the queue hands in how.

use std::sync::OnceLock;

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Actor, Instant};
use arengo_store::{Reader, StoreError, Writer, vals};

use crate::comment::CommentId;
use crate::sql;

/// A first contribution is shown, or not, within so long.
pub const REVIEW_SECONDS: i64 = 24 * 3600;

/// Something that waits to be looked at.
#[derive(Debug, Clone, Copy)]
pub struct Arrival {
    /// The comment.
    pub id: CommentId,
    /// Who wrote it.
    pub author: PersonId,
    /// When.
    pub at: Instant,
}

/// Who looks at first contributions.
#[derive(Clone, Copy)]
pub struct Reviewer {
    /// Whether the session's town wants it.
    pub reviews: fn(&mut Reader<'_>) -> Result<bool, StoreError>,
    /// Puts an arrival into the queue. The text is the absolute address of the town without language.
    pub arrived: fn(&mut Writer<'_>, Arrival, &str) -> Result<(), StoreError>,
}

static REVIEWER: OnceLock<Reviewer> = OnceLock::new();

/// Hands in who looks at first contributions; once, when the program starts. Later calls change nothing.
pub fn set_reviewer(reviewer: Reviewer) {
    let _ = REVIEWER.set(reviewer);
}

/// Who looks at this person's comment before it is shown: nobody, unless the town wants it and it is their first.
pub(crate) fn reviewer_of(r: &mut Reader<'_>, actor: &Actor) -> Result<Option<Reviewer>, StoreError> {
    let (Some(reviewer), Some(person)) = (REVIEWER.get(), actor.person()) else { return Ok(None) };
    if actor.is_staff() || !(reviewer.reviews)(r)? {
        return Ok(None);
    }
    let shown = r.count(&sql::SHOWN_BEFORE, vals![person])?;
    Ok((shown == 0).then_some(*reviewer))
}
