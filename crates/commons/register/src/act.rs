//! Acts: writing, reading and checking them.

use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Id, Instant, Lang};
use arengo_ledger::{self as ledger, Hash};
use arengo_store::{Reader, Row, StoreError, Writer, vals};
use serde_json::{Value, json};

use crate::sql;

/// Who did it, as the public sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// A person under their public name; both are personal and stay out of the chained record.
    Person {
        /// Who.
        id: PersonId,
        /// The public name at the time.
        name: String,
    },
    /// An office, speaking for the town.
    Office(String),
    /// The installation itself: a phase that opened by its date.
    System,
}

/// Something that was done in public.
#[derive(Debug, Clone)]
pub struct Act {
    /// `<crate>.<past participle>`: `comments.published`.
    pub kind: &'static str,
    /// What it is about.
    pub subject: Subject,
    /// The process it belongs to, as the number of its id.
    pub process: Option<i64>,
    /// What a list shows for it.
    pub title: String,
    /// The language of the title.
    pub lang: Option<Lang>,
    /// Where it can be seen: below the town's base, with `#fragment`.
    pub path: String,
    /// Who did it.
    pub by: By,
    /// Public and not personal: states, counts, hashes. Integers, texts, lists, objects.
    pub facts: Value,
    /// Public but personal: names, texts. It can be erased.
    pub detail: Value,
}

/// An act as read back.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its number in the town, from 1.
    pub seq: i64,
    /// When.
    pub at: Instant,
    /// Its kind.
    pub kind: String,
    /// What it is about.
    pub subject: String,
    /// The process.
    pub process: Option<i64>,
    /// What a list shows.
    pub title: String,
    /// The language of the title.
    pub lang: Option<Lang>,
    /// Where it can be seen.
    pub path: String,
    /// Who, empty for the installation itself and after erasure.
    pub by: String,
    /// The chained record.
    pub record: String,
    /// Its link.
    pub link: Hash,
}

impl Entry {
    /// What is public and not personal: states, counts, hashes, as the act was written with.
    pub fn facts(&self) -> Value {
        let record: Value = serde_json::from_str(&self.record).unwrap_or_default();
        record["facts"].clone()
    }
}

/// The end of a town's chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Number of acts.
    pub seq: i64,
    /// The last link.
    pub link: Hash,
}

/// Writes an act, in the writer's transaction. Gives its number.
///
/// # Errors
/// Any storage failure; `Fault` when the facts hold a number with a fraction.
pub fn append(w: &mut Writer<'_>, at: Instant, act: Act) -> Result<i64, StoreError> {
    let before = head(w)?;
    let seq = before.seq + 1;
    let salt = w.secret();
    let (by_kind, by_name, person) = match &act.by {
        By::Person { id, name } => ("person", name.clone(), Some(id.to_string())),
        By::Office(name) => ("office", name.clone(), None),
        By::System => ("system", String::new(), None),
    };
    let detail =
        json!({"title": act.title, "by": by_name, "person": person, "detail": act.detail}).to_string();
    let record = ledger::record(&json!({
        "v": 1, "seq": seq, "at": at.rfc3339(), "kind": act.kind, "subject": act.subject.to_string(),
        "by": by_kind, "facts": act.facts, "seal": ledger::hex(&ledger::seal_of(&salt, &detail)),
    }))
    .map_err(|e| StoreError::Fault(format!("{}: {e}", act.kind)))?;
    let link = ledger::link(&before.link, &ledger::leaf(&record));
    let lang = act.lang.map(|l| l.as_str().to_owned());
    w.later(
        &sql::ADD,
        vals![
            seq,
            at,
            act.kind,
            act.subject.to_string(),
            act.process,
            act.title,
            lang,
            act.path,
            by_name,
            record,
            link
        ],
    )?;
    w.later(&sql::ADD_DETAIL, vals![seq, salt, detail])?;
    w.later_instead(&sql::MOVE_HEAD, vals![seq, link])?;
    // The next act of the same commit follows this one.
    w.remember(&sql::HEAD, vals![], &Row(vals![seq, link].to_vec()))?;
    Ok(seq)
}

/// The end of the town's chain.
///
/// # Errors
/// Any storage failure.
pub fn head(r: &mut Reader<'_>) -> Result<Head, StoreError> {
    match r.row(&sql::HEAD, vals![])? {
        Some(row) => Ok(Head { seq: row.get(0)?, link: hash_of(&row, 1)? }),
        None => Ok(Head { seq: 0, link: ledger::START }),
    }
}

/// The newest acts before `before` (all when absent), newest first.
///
/// # Errors
/// Any storage failure.
pub fn recent(r: &mut Reader<'_>, before: Option<i64>, limit: u32) -> Result<Vec<Entry>, StoreError> {
    entries(r.rows(&sql::RECENT, vals![before.unwrap_or(i64::MAX), limit])?)
}

/// The newest acts of a process before `before`, newest first.
///
/// # Errors
/// Any storage failure.
pub fn of_process<T>(
    r: &mut Reader<'_>,
    process: Id<T>,
    before: Option<i64>,
    limit: u32,
) -> Result<Vec<Entry>, StoreError> {
    entries(r.rows(&sql::OF_PROCESS, vals![before.unwrap_or(i64::MAX), limit, process])?)
}

/// Acts after number `after`, oldest first; for exports and for all who follow the register.
///
/// # Errors
/// Any storage failure.
pub fn after(r: &mut Reader<'_>, after: i64, limit: u32) -> Result<Vec<Entry>, StoreError> {
    entries(r.rows(&sql::FROM_SEQ, vals![after, limit])?)
}

/// The account of the person who did an act; nothing for offices, for the installation, and after erasure.
///
/// # Errors
/// Any storage failure.
pub fn actor_of(r: &mut Reader<'_>, seq: i64) -> Result<Option<PersonId>, StoreError> {
    let Some(row) = r.row(&sql::DETAIL_OF, vals![seq])? else { return Ok(None) };
    let detail: Value = serde_json::from_str(&row.get::<String>(0)?).unwrap_or_default();
    Ok(detail["person"].as_str().and_then(|id| id.parse().ok()))
}

/// Recomputes the town's whole chain from its records. Gives the number of acts.
///
/// # Errors
/// `Fault` naming the first act whose link does not follow; any storage failure.
pub fn verify(r: &mut Reader<'_>) -> Result<i64, StoreError> {
    let mut last = Head { seq: 0, link: ledger::START };
    loop {
        let acts = after(r, last.seq, 1000)?;
        if acts.is_empty() {
            break;
        }
        let numbered = acts.iter().enumerate().all(|(n, act)| act.seq == last.seq + 1 + n as i64);
        let checked = ledger::verify(last.link, acts.iter().map(|a| (a.record.as_str(), a.link)));
        match checked {
            Ok(link) if numbered => last = Head { seq: acts[acts.len() - 1].seq, link },
            Ok(_) => return Err(StoreError::Fault(format!("an act is missing after {}", last.seq))),
            Err(broken) => {
                return Err(StoreError::Fault(format!("the chain breaks at act {}", acts[broken.at].seq)));
            }
        }
    }
    let head = head(r)?;
    if head != last {
        return Err(StoreError::Fault(format!(
            "the chain ends at {} but its head says {}",
            last.seq, head.seq
        )));
    }
    Ok(last.seq)
}

/// Erases what is personal in the acts about a subject; the chain still verifies.
///
/// # Errors
/// Any storage failure.
pub fn erase_detail(w: &mut Writer<'_>, subject: &Subject) -> Result<(), StoreError> {
    w.execute(&sql::ERASE_DETAIL, vals![subject.to_string()])?;
    w.execute(&sql::ERASE_NAME, vals![subject.to_string()])?;
    Ok(())
}

fn entries(rows: Vec<Row>) -> Result<Vec<Entry>, StoreError> {
    rows.iter()
        .map(|row| {
            Ok(Entry {
                seq: row.get(0)?,
                at: row.get(1)?,
                kind: row.get(2)?,
                subject: row.get(3)?,
                process: row.get(4)?,
                title: row.get(5)?,
                lang: row.get(6)?,
                path: row.get(7)?,
                by: row.get(8)?,
                record: row.get(9)?,
                link: hash_of(row, 10)?,
            })
        })
        .collect()
}

fn hash_of(row: &Row, column: usize) -> Result<Hash, StoreError> {
    row.get::<Vec<u8>>(column)?.try_into().map_err(|_| StoreError::Fault("a link is not 32 bytes".into()))
}
