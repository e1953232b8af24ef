//! Whom to tell an outcome, and that they were told.

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Instant, Permit};
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::Here;
use maud::{Markup, html};

use crate::draft::Reach;
use crate::policy::{LookUp, Tell};
use crate::receipt::{self, Contact, Receipt, ReceiptId};
use crate::sql;

/// Someone who is to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// What they have.
    pub receipt: Receipt,
    /// How to reach them.
    pub contact: Contact,
}

/// A place in the list: after what was answered then, with that id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// When the outcome became public.
    pub at: Instant,
    /// The receipt.
    pub id: ReceiptId,
}

impl Place {
    /// Before the first.
    pub const START: Place = Place { at: Instant::from_micros(i64::MIN), id: ReceiptId::from_i64(0) };

    /// The place in an address; the start for anything unknown.
    pub fn parse(text: &str) -> Place {
        let read = text.split_once('-').and_then(|(at, id)| {
            Some(Place { at: Instant::from_micros(at.parse().ok()?), id: id.parse().ok()? })
        });
        read.unwrap_or(Place::START)
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.at.as_micros(), self.id)
    }
}

/// Those who are to be told, the longest waiting first, after a place. The permit is proof that the reader may see how
/// to reach people.
///
/// # Errors
/// Any storage failure.
pub fn to_tell(
    r: &mut Reader<'_>,
    _: &Permit<LookUp>,
    after: Place,
    limit: u32,
) -> Result<Vec<Waiting>, StoreError> {
    let rows = r.rows(&sql::TO_TELL, vals![after.at, after.id, limit])?;
    rows.iter()
        .map(|row| Ok(Waiting { receipt: receipt::read(row)?, contact: receipt::read_contact(row, 14)? }))
        .collect()
}

/// How many are to be told.
///
/// # Errors
/// Any storage failure.
pub fn how_many_wait(r: &mut Reader<'_>) -> Result<i64, StoreError> {
    r.count(&sql::COUNT_TO_TELL, vals![])
}

/// The last ones who were told, the newest first.
///
/// # Errors
/// Any storage failure.
pub fn told(r: &mut Reader<'_>) -> Result<Vec<Receipt>, StoreError> {
    r.rows(&sql::TOLD, vals![])?.iter().map(receipt::read).collect()
}

/// Notes that someone was told the outcome as it is now, once. False when that was noted before.
///
/// # Errors
/// Any storage failure.
pub fn note_told(
    w: &mut Writer<'_>,
    permit: &Permit<Tell>,
    id: ReceiptId,
    by: PersonId,
    name: &str,
    how: Reach,
) -> Result<bool, StoreError> {
    Ok(w.execute(&sql::TELL, vals![id, permit.at(), by, name, how.as_str()])? > 0)
}

/// What the staff's desk says while outcomes wait to be told; hand in with `arengo_spaces::set_tasks`.
///
/// # Errors
/// Any storage failure.
pub fn task(r: &mut Reader<'_>, here: &Here) -> Result<Markup, StoreError> {
    if Permit::<LookUp>::ask(&here.actor, (), here.now).is_err() {
        return Ok(html! {});
    }
    let waiting = how_many_wait(r)?;
    Ok(html! {
        @if waiting > 0 {
            li { div {
                h3 { a href=(here.link("/staff/assisted/letters")) { (here.tr.t("assisted-letters-title")) } }
                p { (here.tr.n("assisted-letters-wait", waiting)) }
            } }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_back_and_anything_else_is_the_start() {
        let place = Place { at: Instant::from_micros(5), id: ReceiptId::from_i64(77) };
        assert_eq!(Place::parse(&place.to_string()), place);
        assert_eq!(Place::parse("x"), Place::START);
        assert_eq!(Place::parse(""), Place::START);
    }
}
