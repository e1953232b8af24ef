//! Easy-read versions on their way: kept for the office, of what has none yet or of what has one that will change.
//! Readers go on seeing what is published.

use arengo_kernel::{Instant, Lang, Permit};
use arengo_spaces::{Process, ProcessId};
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::Problem;

use crate::easy::Draft;
use crate::policy::PrepareEasyRead;
use crate::sql;

/// An easy-read version that is being prepared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// What is there so far.
    pub draft: Draft,
    /// When it was last kept.
    pub kept_at: Instant,
}

/// What is being prepared for a process, the process itself first; one statement.
///
/// # Errors
/// Any storage failure.
pub fn prepared(r: &mut Reader<'_>, process: ProcessId) -> Result<Vec<Prepared>, StoreError> {
    let rows = r.rows(&sql::PREPARED, vals![process])?;
    rows.iter()
        .map(|row| {
            let draft = Draft {
                edition: row.get(0)?,
                lang: row.get(1)?,
                title: row.get(2)?,
                words: row.get(3)?,
                writer: row.get(4)?,
            };
            Ok(Prepared { draft, kept_at: row.get(5)? })
        })
        .collect()
}

/// Keeps what is there so far, in the place of what was kept before. The register tells of what is published alone.
///
/// # Errors
/// `NotFound` when the permit is for another process; any storage failure.
pub fn prepare(
    w: &mut Writer<'_>,
    permit: &Permit<PrepareEasyRead>,
    process: &Process,
    draft: &Draft,
) -> Result<(), Problem> {
    if permit.about().process != process.id {
        return Err(Problem::NotFound);
    }
    let Draft { edition, lang, title, words, writer } = draft;
    w.execute(&sql::PREPARE, vals![process.id, *edition, *lang, title, words, writer, permit.at()])?;
    Ok(())
}

/// Throws away what was being prepared; what is published stays.
///
/// # Errors
/// `NotFound` when there is none, or the permit is for another process; any storage failure.
pub fn discard(
    w: &mut Writer<'_>,
    permit: &Permit<PrepareEasyRead>,
    process: &Process,
    (edition, lang): (i64, Lang),
) -> Result<(), Problem> {
    let is_its = permit.about().process == process.id;
    if !is_its || w.execute(&sql::DISCARD, vals![process.id, edition, lang])? == 0 {
        return Err(Problem::NotFound);
    }
    Ok(())
}
