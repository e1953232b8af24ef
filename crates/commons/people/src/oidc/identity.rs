//! Whose identity at a provider belongs to whose account.

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Id, Instant};
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::seal::fingerprint;

use super::provider::IdentityProvider;
use super::sql;
use crate::session::{self, Entry, Opening};

/// Marks ids of identities.
pub(crate) enum IdentityKind {}
/// The id of an identity.
pub(crate) type IdentityId = Id<IdentityKind>;

/// An identity, as its owner sees it.
#[derive(Debug, Clone)]
pub(crate) struct Identity {
    pub id: IdentityId,
    pub provider: String,
    pub made_at: Instant,
    pub seen_at: Instant,
}

/// The account of an identity, with the identity's id.
pub(crate) fn find(
    r: &mut Reader<'_>,
    issuer: &str,
    subject: &str,
) -> Result<Option<(IdentityId, PersonId)>, StoreError> {
    let row = r.row(&sql::FIND, vals![issuer, subject])?;
    row.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

/// What is known of an identity that is to be joined to an account.
pub(crate) struct New<'a> {
    pub issuer: &'a str,
    pub subject: &'a str,
    pub provider: &'a str,
    pub strength: &'a str,
}

/// Joins an identity to an account. False when it belongs to one already.
pub(crate) fn join(
    w: &mut Writer<'_>,
    person: PersonId,
    new: &New<'_>,
    now: Instant,
) -> Result<bool, StoreError> {
    let id: IdentityId = w.new_id();
    let values = vals![id, new.issuer, new.subject, new.provider, person, new.strength, now];
    Ok(w.execute(&sql::ADD, values)? == 1)
}

/// Notes that an identity was used, and what its provider proves now.
pub(crate) fn seen(
    w: &mut Writer<'_>,
    id: IdentityId,
    provider: &IdentityProvider,
    now: Instant,
) -> Result<(), StoreError> {
    w.execute(&sql::SEEN, vals![id, &provider.key, provider.strength.as_str(), now]).map(drop)
}

/// The identities of a person, the oldest first; at most 100.
pub(crate) fn of_person(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Identity>, StoreError> {
    r.rows(&sql::OF_PERSON, vals![person])?
        .iter()
        .map(|row| {
            Ok(Identity {
                id: row.get(0)?,
                provider: row.get(1)?,
                made_at: row.get(2)?,
                seen_at: row.get(3)?,
            })
        })
        .collect()
}

/// Takes an identity off a person's account, and ends what other sessions were opened with it, with those who came
/// through it and are still to type their second factor: the session at hand (`keep`) goes on. False when it is not
/// theirs.
pub(crate) fn remove(
    w: &mut Writer<'_>,
    person: PersonId,
    identity: &Identity,
    keep: &[u8; 32],
) -> Result<bool, StoreError> {
    w.execute(&sql::CLOSE_SESSIONS, vals![person, &identity.provider, keep])?;
    w.execute(&sql::CLOSE_DOORS, vals![person])?;
    Ok(w.execute(&sql::REMOVE, vals![identity.id, person])? == 1)
}

/// Opens a session that says which provider it was opened through, unless a second factor is asked first.
pub(crate) fn enter(
    w: &mut Writer<'_>,
    opening: &Opening<'_>,
    provider: &str,
    secret: &[u8; 32],
    now: Instant,
) -> Result<Entry, StoreError> {
    let entry = session::open(w, opening, secret, now)?;
    w.execute(&sql::MARK_SESSION, vals![fingerprint(secret), provider])?;
    Ok(entry)
}
