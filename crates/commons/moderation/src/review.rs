//! The look at a first contribution, where a town has chosen it.

use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Ground, Instant};
use arengo_store::{Reader, StoreError, Writer, vals};

use crate::case::{CaseId, Origin};
use crate::{read, sql, tell};

/// Whether first contributions are looked at before they are shown; not unless the town says so.
///
/// # Errors
/// Any storage failure.
pub fn reviews_first(r: &mut Reader<'_>) -> Result<bool, StoreError> {
    r.row(&sql::REVIEWS_FIRST, vals![])?.map_or(Ok(false), |row| row.get(0))
}

/// A first contribution in the queue.
#[derive(Debug, Clone)]
pub struct First {
    /// What it is.
    pub subject: Subject,
    /// Where it will be shown, below the town's base.
    pub path: String,
    /// Who wrote it.
    pub author: PersonId,
    /// When it came.
    pub at: Instant,
    /// Until when it is decided.
    pub due: Instant,
}

/// Puts a first contribution into the queue and tells its author until when it is decided. `base` is the absolute
/// address of the town without language.
///
/// # Errors
/// Any storage failure.
pub fn first_arrived(w: &mut Writer<'_>, first: &First, base: &str) -> Result<(), StoreError> {
    let id: CaseId = w.new_id();
    let (subject, ground) = (first.subject.to_string(), Ground::Other.as_str());
    let values = vals![
        id,
        subject,
        &first.path,
        first.author,
        Origin::First.as_str(),
        ground,
        first.at,
        first.due,
        POINTS,
        0_i64
    ];
    w.execute(&sql::ADD_CASE, values)?;
    match read::case(w, id)? {
        Some(case) => {
            tell::moderators(w, base, &case, &id.to_string(), &[], first.at)?;
            tell::waits(w, base, &case)
        }
        None => Ok(()),
    }
}

/// Someone waits, nobody is harmed: between advertising and works of others.
const POINTS: i64 = 20;
