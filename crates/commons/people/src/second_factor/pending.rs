//! Between the first factor and the second: who proved what, where they go afterwards. Kept under the fingerprint of
//! the secret in the address of the page that asks for the code.

use arengo_kernel::Instant;
use arengo_kernel::actor::PersonId;
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::seal::fingerprint;

use super::sql;
use crate::session::{How, Opening};

/// The code can be typed for so long.
const LIFE_SECONDS: i64 = 10 * 60;

/// Someone who proved the first factor.
#[derive(Debug, Clone)]
pub(crate) struct Pending {
    /// Who.
    pub person: PersonId,
    /// By which first factor.
    pub how: How,
    /// On which device.
    pub device: String,
    /// Where they go afterwards, below the town's base.
    pub next: String,
}

/// Keeps someone at the door, in the session's town.
pub(crate) fn put(
    w: &mut Writer<'_>,
    opening: &Opening<'_>,
    secret: &[u8; 32],
    now: Instant,
) -> Result<(), StoreError> {
    let (mark, town, until) = (fingerprint(secret), w.town(), now.plus_seconds(LIFE_SECONDS));
    let Opening { person, how, device, next, .. } = opening;
    w.execute(&sql::ADD_PENDING, vals![mark, *person, town, how.as_str(), *device, *next, now, until])
        .map(drop)
}

/// Who waits under a secret in the session's town; nothing when it is too late.
pub(crate) fn find(r: &mut Reader<'_>, mark: &[u8; 32], now: Instant) -> Result<Option<Pending>, StoreError> {
    let town = r.town();
    let Some(row) = r.row(&sql::PENDING, vals![mark, town, now])? else { return Ok(None) };
    Ok(Some(Pending {
        person: row.get(0)?,
        how: row.word(1, How::parse)?,
        device: row.get(2)?,
        next: row.get(3)?,
    }))
}

/// Lets them in. False when someone did so already with the same secret.
pub(crate) fn used(w: &mut Writer<'_>, mark: &[u8; 32]) -> Result<bool, StoreError> {
    Ok(w.execute(&sql::USE_PENDING, vals![mark])? == 1)
}
