//! The register of requests that the data protection officer keeps: that someone asked and that it was done, without
//! who.

use arengo_kernel::Instant;
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::personal::Choice;

use crate::sql;

/// What was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A copy of one's data, GDPR art. 15 and 20.
    Export,
    /// Erasure, art. 17.
    Erasure,
}

impl Kind {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Kind::Export => "export",
            Kind::Erasure => "erasure",
        }
    }

    fn parse(word: &str) -> Option<Kind> {
        [Kind::Export, Kind::Erasure].into_iter().find(|k| k.as_str() == word)
    }

    pub(crate) const fn message(self) -> &'static str {
        match self {
            Kind::Export => "privacy-case-export",
            Kind::Erasure => "privacy-case-erasure",
        }
    }
}

/// A request.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Case {
    pub id: i64,
    pub kind: Kind,
    pub choice: Option<Choice>,
    pub asked_at: Instant,
    pub done_at: Option<Instant>,
}

/// Notes a request that is not done yet, once per number.
pub(crate) fn open(
    w: &mut Writer<'_>,
    id: i64,
    kind: Kind,
    choice: Option<Choice>,
    at: Instant,
) -> Result<(), StoreError> {
    let none: Option<Instant> = None;
    w.execute(&sql::ADD_CASE, vals![id, kind.as_str(), choice.map(Choice::as_str), at, none]).map(drop)
}

/// Notes a request that was done as soon as it was made.
pub(crate) fn add_done(
    w: &mut Writer<'_>,
    id: i64,
    kind: Kind,
    choice: Option<Choice>,
    at: Instant,
) -> Result<(), StoreError> {
    w.execute(&sql::ADD_CASE, vals![id, kind.as_str(), choice.map(Choice::as_str), at, at]).map(drop)
}

/// Notes a copy that was taken.
pub(crate) fn export_taken(w: &mut Writer<'_>, at: Instant) -> Result<(), StoreError> {
    let id: arengo_kernel::Id<Case> = w.new_id();
    add_done(w, id.as_i64(), Kind::Export, None, at)
}

/// The newest requests before `before`.
pub(crate) fn recent(r: &mut Reader<'_>, before: Option<i64>, limit: u32) -> Result<Vec<Case>, StoreError> {
    let rows = r.rows(&sql::CASES, vals![before.unwrap_or(i64::MAX), limit])?;
    rows.iter()
        .map(|row| {
            let choice = match row.get::<Option<String>>(2)? {
                Some(_) => Some(row.word(2, Choice::parse)?),
                None => None,
            };
            Ok(Case {
                id: row.get(0)?,
                kind: row.word(1, Kind::parse)?,
                choice,
                asked_at: row.get(3)?,
                done_at: row.get(4)?,
            })
        })
        .collect()
}
