//! What people follow.

use arengo_kernel::Instant;
use arengo_kernel::actor::PersonId;
use arengo_kernel::permit::Permit;
use arengo_kernel::subject::Subject;
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::Site;
use arengo_web::component::Found;

use crate::policy::{Follow, MOST_FOLLOWED, StopFollowing};
use crate::sql;

/// Whether a person follows a thing.
///
/// # Errors
/// Any storage failure.
pub fn follows(r: &mut Reader<'_>, person: PersonId, subject: &Subject) -> Result<bool, StoreError> {
    Ok(r.count(&sql::FOLLOWS, vals![person, subject.to_string()])? > 0)
}

/// What a person follows in this town and since when, the newest first.
///
/// # Errors
/// Any storage failure.
pub fn followed_by(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<(Subject, Instant)>, StoreError> {
    let rows = r.rows(&sql::FOLLOWED_BY, vals![person, MOST_FOLLOWED])?;
    rows.iter().map(|row| Ok((row.word(0, Subject::parse)?, row.get(1)?))).collect()
}

/// How many things other than this one a person follows.
pub(crate) fn others(r: &mut Reader<'_>, person: PersonId, subject: &Subject) -> Result<i64, StoreError> {
    r.count(&sql::COUNT_OTHERS, vals![person, subject.to_string()])
}

/// Follows a thing. Following it again changes nothing.
///
/// # Errors
/// Any storage failure.
pub fn follow(w: &mut Writer<'_>, permit: &Permit<Follow>) -> Result<(), StoreError> {
    let Some(person) = permit.actor().person() else { return Ok(()) };
    w.execute(&sql::FOLLOW, vals![person, permit.about().subject.to_string(), permit.at()]).map(drop)
}

/// Follows a thing no more. What was told stays.
///
/// # Errors
/// Any storage failure.
pub fn stop_following(w: &mut Writer<'_>, permit: &Permit<StopFollowing>) -> Result<(), StoreError> {
    let Some(person) = permit.actor().person() else { return Ok(()) };
    w.execute(&sql::UNFOLLOW, vals![person, permit.about().to_string()]).map(drop)
}

/// The thing as everyone may see it, by whichever component has it; nothing when it is not public. What can be
/// reported can be followed: both are what others can point at.
pub(crate) fn public_thing(
    r: &mut Reader<'_>,
    site: &Site,
    subject: &Subject,
) -> Result<Option<Found>, StoreError> {
    let kinds = site.components().iter().flat_map(|component| component.reportable);
    match kinds.into_iter().find(|kind| kind.kind == subject.kind()) {
        Some(kind) => (kind.find)(r, subject.key()),
        None => Ok(None),
    }
}
