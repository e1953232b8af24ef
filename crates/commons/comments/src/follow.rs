//! Comments that follow their words: a block of a text went to another section, what was said about it goes along.

use arengo_kernel::subject::Subject;
use arengo_spaces::ProcessId;
use arengo_store::{StoreError, Writer, vals};

use crate::change::put_counts_right;
use crate::sql;

/// A block of a section.
pub type Spot = (Subject, String);

/// Moves all comments of a process from old places to new ones, all at once: a place may be left and taken by the
/// same call. The words keep the version they were written on.
///
/// # Errors
/// Any storage failure.
pub fn follow(w: &mut Writer<'_>, process: ProcessId, moves: &[(Spot, Spot)]) -> Result<(), StoreError> {
    // No anchor begins with "~": a place is left by all before it is taken by anyone.
    let between = |n: usize| format!("~{n}");
    for (n, ((about, anchor), (to, _))) in moves.iter().enumerate() {
        w.execute(&sql::MOVE_PLACE, vals![process, about.to_string(), anchor, to.to_string(), between(n)])?;
    }
    for (n, (_, (to, anchor))) in moves.iter().enumerate() {
        let to = to.to_string();
        w.execute(&sql::MOVE_PLACE, vals![process, &to, between(n), &to, anchor])?;
    }
    if moves.is_empty() { Ok(()) } else { put_counts_right(w, process) }
}
