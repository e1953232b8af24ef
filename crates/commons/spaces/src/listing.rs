//! Lists of processes: pages of the public list, what the home page shows, the staff's desk.

use std::collections::HashMap;

use arengo_kernel::Instant;
use arengo_store::{Reader, Statement, StoreError, Val, vals};

use crate::phase::Phase;
use crate::process::{Process, ProcessId, Stage};
use crate::{records, sql};

/// A process with its phases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The process.
    pub process: Process,
    /// Its phases, in order.
    pub phases: Vec<Phase>,
}

/// A place in the public list: after the process published then, with that id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// When it was published.
    pub published: Instant,
    /// Its id.
    pub id: ProcessId,
}

impl Cursor {
    /// Before the first.
    pub const START: Cursor =
        Cursor { published: Instant::from_micros(i64::MAX), id: ProcessId::from_i64(i64::MAX) };

    /// The cursor of an address.
    pub fn parse(text: &str) -> Option<Cursor> {
        let (published, id) = text.split_once('-')?;
        Some(Cursor { published: Instant::from_micros(published.parse().ok()?), id: id.parse().ok()? })
    }
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.published.as_micros(), self.id)
    }
}

/// What of the public list is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    /// Which of them.
    pub stage: Stage,
    /// Those with this key of a hashtag; then of every stage.
    pub tag: Option<&'a str>,
    /// The ones after this place.
    pub after: Option<Cursor>,
    /// At most so many.
    pub limit: u32,
    /// Now.
    pub now: Instant,
}

/// A page of the list.
#[derive(Debug, Clone, Default)]
pub struct ListPage {
    /// Newest first.
    pub processes: Vec<Listed>,
    /// Where the next page starts, when there is one.
    pub next: Option<Cursor>,
}

/// How many processes are in each stage now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StageCounts {
    /// Public ones.
    pub all: i64,
    /// Taking comments.
    pub open: i64,
    /// About to.
    pub coming: i64,
    /// Owing the answer.
    pub answering: i64,
    /// Closed or withdrawn.
    pub closed: i64,
}

impl StageCounts {
    /// The number of a stage.
    pub const fn of(&self, stage: Stage) -> i64 {
        match stage {
            Stage::All => self.all,
            Stage::Open => self.open,
            Stage::Coming => self.coming,
            Stage::Answering => self.answering,
            Stage::Closed => self.closed,
        }
    }
}

/// A page of the public list, newest first, in two statements.
///
/// # Errors
/// Any storage failure.
pub fn list_processes(r: &mut Reader<'_>, ask: &Ask<'_>) -> Result<ListPage, StoreError> {
    let (rows, phases): (&Statement, &Statement) = match (ask.tag, ask.stage) {
        (Some(_), _) => (&sql::LIST_TAG, &sql::PHASES_TAG),
        (None, Stage::All) => (&sql::LIST_ALL, &sql::PHASES_ALL),
        (None, Stage::Open) => (&sql::LIST_OPEN, &sql::PHASES_OPEN),
        (None, Stage::Coming) => (&sql::LIST_COMING, &sql::PHASES_COMING),
        (None, Stage::Answering) => (&sql::LIST_ANSWERING, &sql::PHASES_ANSWERING),
        (None, Stage::Closed) => (&sql::LIST_CLOSED, &sql::PHASES_CLOSED),
    };
    let after = ask.after.unwrap_or(Cursor::START);
    // One more than asked for tells whether there is a next page.
    let mut values =
        vec![Val::from(ask.now), after.published.into(), after.id.into(), (i64::from(ask.limit) + 1).into()];
    values.extend(ask.tag.map(Val::from));
    let mut found = joined(records::processes(&r.rows(rows, &values)?)?, &r.rows(phases, &values)?)?;
    let more = found.len() > ask.limit as usize;
    found.truncate(ask.limit as usize);
    let cursor = |l: &Listed| Some(Cursor { published: l.process.published_at?, id: l.process.id });
    let next = if more { found.last().and_then(cursor) } else { None };
    Ok(ListPage { processes: found, next })
}

/// How many there are of each.
///
/// # Errors
/// Any storage failure.
pub fn stage_counts(r: &mut Reader<'_>, now: Instant) -> Result<StageCounts, StoreError> {
    let row =
        r.row(&sql::COUNTS, vals![now])?.ok_or_else(|| StoreError::Fault("counting gave no row".into()))?;
    Ok(StageCounts {
        all: row.get(0)?,
        open: row.get(1)?,
        coming: row.get(2)?,
        answering: row.get(3)?,
        closed: row.get(4)?,
    })
}

/// What the home page is made of.
#[derive(Debug, Clone, Default)]
pub struct HomeFacts {
    /// Taking comments, the first to close first.
    pub open: Vec<Listed>,
    /// About to take comments, the first to open first.
    pub coming: Vec<Listed>,
    /// Public, with an answer due, the most urgent first; the rules say which of them owe it already.
    pub due: Vec<Process>,
    /// Closed, newest first.
    pub closed: Vec<Process>,
    /// How many there are of each.
    pub counts: StageCounts,
    /// How many of the open ones close before the town's next midnight.
    pub closing_today: i64,
}

/// Reads what the home page is made of, in seven statements.
///
/// # Errors
/// Any storage failure.
pub fn home_facts(r: &mut Reader<'_>, now: Instant, midnight: Instant) -> Result<HomeFacts, StoreError> {
    let open = once(records::processes(&r.rows(&sql::CLOSING_SOON, vals![now, 20_i64])?)?);
    let coming = once(records::processes(&r.rows(&sql::OPENING_NEXT, vals![now, 5_i64])?)?);
    let phases = r.rows(&sql::PHASES_NOT_ENDED, vals![now])?;
    let open_ids: Vec<ProcessId> = open.iter().map(|p| p.id).collect();
    let coming = coming.into_iter().filter(|p| !open_ids.contains(&p.id)).collect();
    Ok(HomeFacts {
        open: joined(open, &phases)?,
        coming: joined(coming, &phases)?,
        due: records::processes(&r.rows(&sql::ANSWERS_DUE, vals![5_i64])?)?,
        closed: records::processes(&r.rows(&sql::CLOSED_LAST, vals![3_i64])?)?,
        counts: stage_counts(r, now)?,
        closing_today: r.count(&sql::CLOSING_BEFORE, vals![now, midnight])?,
    })
}

/// What staff work on: drafts and published processes, last changed first.
///
/// # Errors
/// Any storage failure.
pub fn at_work(r: &mut Reader<'_>, limit: u32) -> Result<Vec<Listed>, StoreError> {
    let rows = r.rows(&sql::STAFF_LIST, vals![limit])?;
    joined(records::processes(&rows)?, &r.rows(&sql::STAFF_PHASES, vals![limit])?)
}

/// Public processes after an id, oldest first; for exports.
///
/// # Errors
/// Any storage failure.
pub fn exported(r: &mut Reader<'_>, after: Option<ProcessId>, limit: u32) -> Result<Vec<Listed>, StoreError> {
    let values = [Val::from(after.unwrap_or(ProcessId::from_i64(0))), limit.into()];
    let rows = r.rows(&sql::EXPORT, &values)?;
    joined(records::processes(&rows)?, &r.rows(&sql::EXPORT_PHASES, &values)?)
}

/// The ids of public processes with a hashtag, newest first.
///
/// # Errors
/// Any storage failure.
pub fn tagged(r: &mut Reader<'_>, key: &str) -> Result<Vec<ProcessId>, StoreError> {
    r.rows(&sql::TAGGED_IDS, vals![key])?.iter().map(|row| row.get(0)).collect()
}

fn joined(processes: Vec<Process>, phases: &[arengo_store::Row]) -> Result<Vec<Listed>, StoreError> {
    let mut by: HashMap<ProcessId, Vec<Phase>> = records::phases_by_process(phases)?;
    Ok(processes
        .into_iter()
        .map(|process| Listed { phases: by.remove(&process.id).unwrap_or_default(), process })
        .collect())
}

/// A process with two comment phases that overlap comes twice: the first is kept.
fn once(processes: Vec<Process>) -> Vec<Process> {
    let mut seen = std::collections::HashSet::new();
    processes.into_iter().filter(|p| seen.insert(p.id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_back_and_nonsense_is_none() {
        let cursor = Cursor { published: Instant::from_micros(17), id: ProcessId::from_i64(99) };
        assert_eq!(Cursor::parse(&cursor.to_string()), Some(cursor));
        for wrong in ["", "-", "1", "a-b", "1-!"] {
            assert_eq!(Cursor::parse(wrong), None, "{wrong}");
        }
    }
}
