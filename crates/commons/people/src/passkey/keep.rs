//! Keeping passkeys, and the challenges that are out.

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Id, Instant};
use arengo_store::clock::random_bytes;
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::seal::fingerprint;

use super::{Made, Place, sql};

/// Marks ids of passkeys.
pub(crate) enum PasskeyKind {}
/// A passkey's id, for lists; it opens nothing.
pub(crate) type PasskeyId = Id<PasskeyKind>;

/// A challenge can be answered for so long.
const CHALLENGE_SECONDS: i64 = 5 * 60;
/// Most passkeys of a person.
const MOST: usize = 20;

/// A passkey as its owner sees it.
#[derive(Debug, Clone)]
pub(crate) struct Passkey {
    pub id: PasskeyId,
    pub credential: Vec<u8>,
    /// The address at which it works.
    pub rp: String,
    pub name: String,
    pub made_at: Instant,
    pub used_at: Option<Instant>,
    /// When it looked as if there were a copy of it.
    pub warned_at: Option<Instant>,
}

/// A passkey as it is checked.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub person: PersonId,
    pub rp: String,
    pub handle: Vec<u8>,
    pub public_key: Vec<u8>,
    pub counter: u32,
}

/// A fresh challenge, bound to what it is for: only the same can take it back, once, within five minutes.
pub(crate) fn challenge(w: &mut Writer<'_>, bound: &str, now: Instant) -> Result<[u8; 32], StoreError> {
    let fresh: [u8; 32] = random_bytes();
    let until = now.plus_seconds(CHALLENGE_SECONDS);
    w.execute(&sql::ADD_CHALLENGE, vals![fingerprint(&fresh), fingerprint(bound.as_bytes()), until])?;
    Ok(fresh)
}

/// Takes a challenge back. False when it is not ours, was for something else, was used, or is too old.
pub(crate) fn take_challenge(
    w: &mut Writer<'_>,
    answered: &[u8],
    bound: &str,
    now: Instant,
) -> Result<bool, StoreError> {
    let (mark, bound) = (fingerprint(answered), fingerprint(bound.as_bytes()));
    Ok(w.execute(&sql::TAKE_CHALLENGE, vals![mark, bound, now])? == 1)
}

/// What authenticators know a person by: says nothing, the same for all passkeys of a person.
pub(crate) fn handle_of(r: &mut Reader<'_>, person: PersonId) -> Result<Option<Vec<u8>>, StoreError> {
    r.row(&sql::HANDLE_OF, vals![person])?.map(|row| row.get(0)).transpose()
}

/// A passkey to be kept.
pub(crate) struct Fresh<'a> {
    pub person: PersonId,
    pub made: &'a Made,
    /// What its owner calls it.
    pub name: &'a str,
    /// What the authenticator knows its owner by.
    pub handle: &'a [u8],
    pub place: &'a Place,
}

/// Adds a passkey. False when it is there already, or the person has as many as one can have.
pub(crate) fn add(w: &mut Writer<'_>, fresh: &Fresh<'_>, now: Instant) -> Result<bool, StoreError> {
    let Fresh { person, made, name, handle, place } = *fresh;
    if of_person(w, person)?.len() >= MOST {
        return Ok(false);
    }
    let id: PasskeyId = w.new_id();
    let (credential, key, counter) = (&made.credential[..], &made.public_key[..], i64::from(made.counter));
    let values = vals![credential, id, person, &place.rp, handle, name, key, counter, now];
    Ok(w.execute(&sql::ADD, values)? == 1)
}

/// The passkey of a credential.
pub(crate) fn find(r: &mut Reader<'_>, credential: &[u8]) -> Result<Option<Found>, StoreError> {
    let Some(row) = r.row(&sql::FIND, vals![credential])? else { return Ok(None) };
    Ok(Some(Found {
        person: row.get(0)?,
        rp: row.get(1)?,
        handle: row.get(2)?,
        public_key: row.get(3)?,
        counter: row.get(4)?,
    }))
}

/// A person's passkeys, the oldest first.
pub(crate) fn of_person(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Passkey>, StoreError> {
    r.rows(&sql::OF_PERSON, vals![person])?
        .iter()
        .map(|row| {
            Ok(Passkey {
                id: row.get(0)?,
                credential: row.get(1)?,
                rp: row.get(2)?,
                name: row.get(3)?,
                made_at: row.get(4)?,
                used_at: row.get(5)?,
                warned_at: row.get(6)?,
            })
        })
        .collect()
}

/// Notes that it was used.
pub(crate) fn used(
    w: &mut Writer<'_>,
    credential: &[u8],
    counter: u32,
    now: Instant,
) -> Result<(), StoreError> {
    w.execute(&sql::USED, vals![credential, i64::from(counter), now]).map(drop)
}

/// Notes that there may be a copy of it.
pub(crate) fn warn(w: &mut Writer<'_>, credential: &[u8], now: Instant) -> Result<(), StoreError> {
    w.execute(&sql::WARN, vals![credential, now]).map(drop)
}

/// Removes one's own. False when it is not there.
pub(crate) fn remove(w: &mut Writer<'_>, person: PersonId, id: PasskeyId) -> Result<bool, StoreError> {
    Ok(w.execute(&sql::REMOVE, vals![person, id])? == 1)
}
