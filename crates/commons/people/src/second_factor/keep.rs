//! Keeping second factors: setting up, checking, switching off, and the town's rule for its staff.

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Instant, TownId};
use arengo_store::clock::random_bytes;
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::Site;

use super::{recovery, sql, totp};

/// What secrets are locked under.
const CONTEXT: &str = "people-second-factor";
/// Wrong codes in an hour, after which the hour has to pass: a code has a million possibilities.
const TRIES: i64 = 10;
const TRIES_SECONDS: i64 = 3600;

/// How a person's second factor stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// There is none.
    Off,
    /// A secret is shown, and no code of it came yet.
    Begun,
    /// It is asked at every sign-in; since when, and how many recovery codes are left.
    On(Instant, i64),
}

/// What became of a code that was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Checked {
    /// It is the app's.
    App,
    /// It was a recovery code, now used up; so many are left.
    Recovery(i64),
    /// It is none, or was used before.
    Wrong,
    /// Too many were wrong: not before then.
    Pause(Instant),
}

impl Checked {
    /// True when the code proved something.
    pub(crate) fn holds(self) -> bool {
        matches!(self, Checked::App | Checked::Recovery(_))
    }
}

struct Kept {
    locked: Vec<u8>,
    confirmed_at: Option<Instant>,
    last_step: i64,
    tries: i64,
    tries_since: Instant,
}

fn kept(r: &mut Reader<'_>, person: PersonId) -> Result<Option<Kept>, StoreError> {
    let Some(row) = r.row(&sql::STATE, vals![person])? else { return Ok(None) };
    Ok(Some(Kept {
        locked: row.get(0)?,
        confirmed_at: row.get(1)?,
        last_step: row.get(2)?,
        tries: row.get(3)?,
        tries_since: row.get(4)?,
    }))
}

fn unlocked(site: &Site, kept: &Kept) -> Result<Vec<u8>, StoreError> {
    let plain = site.seal().unlock(CONTEXT, &kept.locked);
    plain.ok_or_else(|| StoreError::Fault("a second factor was locked under another key".into()))
}

/// How it stands.
pub(crate) fn state_of(r: &mut Reader<'_>, person: PersonId) -> Result<State, StoreError> {
    Ok(match kept(r, person)?.map(|kept| kept.confirmed_at) {
        None => State::Off,
        Some(None) => State::Begun,
        Some(Some(since)) => State::On(since, r.count(&sql::RECOVERY_LEFT, vals![person])?),
    })
}

/// True when a sign-in of this person asks for a code.
pub(crate) fn is_on(r: &mut Reader<'_>, person: PersonId) -> Result<bool, StoreError> {
    Ok(kept(r, person)?.is_some_and(|kept| kept.confirmed_at.is_some()))
}

/// True when the person works for any town, or for the installation.
pub(crate) fn is_staff(r: &mut Reader<'_>, person: PersonId) -> Result<bool, StoreError> {
    Ok(r.count(&sql::IS_STAFF, vals![person])? > 0)
}

/// A fresh secret, to be confirmed by a code of it. One that is in force stays.
pub(crate) fn begin(
    w: &mut Writer<'_>,
    site: &Site,
    person: PersonId,
    now: Instant,
) -> Result<(), StoreError> {
    let secret: [u8; totp::SECRET_BYTES] = random_bytes();
    w.execute(&sql::BEGIN, vals![person, site.seal().lock(CONTEXT, &secret), now]).map(drop)
}

/// The secret that waits for its first code, to be shown; nothing when there is none, or it is in force.
pub(crate) fn secret_of(
    r: &mut Reader<'_>,
    site: &Site,
    person: PersonId,
) -> Result<Option<Vec<u8>>, StoreError> {
    match kept(r, person)? {
        Some(kept) if kept.confirmed_at.is_none() => unlocked(site, &kept).map(Some),
        _ => Ok(None),
    }
}

/// The first code came: the factor is in force from now on. Gives the recovery codes, which nobody can read later.
pub(crate) fn confirm(
    w: &mut Writer<'_>,
    site: &Site,
    person: PersonId,
    typed: &str,
    now: Instant,
) -> Result<Result<Vec<String>, Checked>, StoreError> {
    let checked = check_app(w, site, person, typed, now)?;
    if checked != Checked::App {
        return Ok(Err(checked));
    }
    w.execute(&sql::CONFIRM, vals![person, now])?;
    new_codes(w, site, person).map(Ok)
}

/// Eight fresh recovery codes in place of those that are left.
pub(crate) fn new_codes(
    w: &mut Writer<'_>,
    site: &Site,
    person: PersonId,
) -> Result<Vec<String>, StoreError> {
    w.execute(&sql::DROP_RECOVERY, vals![person])?;
    let codes = recovery::fresh();
    for signs in codes.iter().filter_map(|code| recovery::read(code)) {
        w.execute(&sql::ADD_RECOVERY, vals![person, recovery::sealed(site, person, &signs)])?;
    }
    Ok(codes)
}

/// Checks a code of the app, or a recovery code, and uses it up. Wrong ones are counted in the database.
pub(crate) fn check(
    w: &mut Writer<'_>,
    site: &Site,
    person: PersonId,
    typed: &str,
    now: Instant,
) -> Result<Checked, StoreError> {
    let Some(signs) = recovery::read(typed) else { return check_app(w, site, person, typed, now) };
    if let Some(pause) = pause(w, person, now)? {
        return Ok(pause);
    }
    if w.execute(&sql::USE_RECOVERY, vals![person, recovery::sealed(site, person, &signs)])? == 1 {
        return Ok(Checked::Recovery(w.count(&sql::RECOVERY_LEFT, vals![person])?));
    }
    count_try(w, person, now)
}

fn check_app(
    w: &mut Writer<'_>,
    site: &Site,
    person: PersonId,
    typed: &str,
    now: Instant,
) -> Result<Checked, StoreError> {
    if let Some(pause) = pause(w, person, now)? {
        return Ok(pause);
    }
    let Some(kept) = kept(w, person)? else { return Ok(Checked::Wrong) };
    let secret = unlocked(site, &kept)?;
    // Two forms sent at once carry the same code: the second finds the step used.
    match totp::matching_step(&secret, typed, now, kept.last_step) {
        Some(step) if w.execute(&sql::USE_STEP, vals![person, step])? == 1 => Ok(Checked::App),
        _ => count_try(w, person, now),
    }
}

fn pause(r: &mut Reader<'_>, person: PersonId, now: Instant) -> Result<Option<Checked>, StoreError> {
    let Some(kept) = kept(r, person)? else { return Ok(None) };
    let until = kept.tries_since.plus_seconds(TRIES_SECONDS);
    Ok((kept.tries >= TRIES && now < until).then_some(Checked::Pause(until)))
}

fn count_try(w: &mut Writer<'_>, person: PersonId, now: Instant) -> Result<Checked, StoreError> {
    if let Some(kept) = kept(w, person)? {
        let fresh = now.seconds_since(kept.tries_since) >= TRIES_SECONDS;
        let (tries, since) = if fresh { (1, now) } else { (kept.tries + 1, kept.tries_since) };
        w.execute(&sql::COUNT_TRY, vals![person, tries, since])?;
    }
    Ok(Checked::Wrong)
}

/// Switches it off and forgets its recovery codes; sessions opened with it are worth the first factor from now on.
/// False when there was none.
pub(crate) fn off(w: &mut Writer<'_>, person: PersonId) -> Result<bool, StoreError> {
    w.execute(&crate::sql::WEAKEN, vals![person])?;
    w.execute(&sql::DROP_RECOVERY, vals![person])?;
    w.execute(&sql::DROP_PENDING, vals![person])?;
    Ok(w.execute(&sql::OFF, vals![person])? == 1)
}

/// Switches a person's second factor off, for the command of an operator: who lost phone and recovery codes gets in
/// again. False when there was none.
///
/// # Errors
/// Any storage failure.
pub fn switch_off_second_factor(w: &mut Writer<'_>, person: PersonId) -> Result<bool, StoreError> {
    off(w, person)
}

/// Puts a second factor with a known secret in force, for demonstrations and tests.
///
/// # Errors
/// Any storage failure.
pub fn set_second_factor(
    w: &mut Writer<'_>,
    site: &Site,
    person: PersonId,
    secret: &[u8; 20],
) -> Result<(), StoreError> {
    let now = w.now();
    off(w, person)?;
    w.execute(&sql::BEGIN, vals![person, site.seal().lock(CONTEXT, secret), now])?;
    w.execute(&sql::CONFIRM, vals![person, now]).map(drop)
}

/// Since when a town asks its staff for a second factor; nothing when it does not.
pub(crate) fn required_since(r: &mut Reader<'_>, town: TownId) -> Result<Option<Instant>, StoreError> {
    r.row(&sql::REQUIRED_SINCE, vals![town])?.map(|row| row.get(0)).transpose()
}

/// True when a town where the person works asks for it.
pub(crate) fn required_of(r: &mut Reader<'_>, person: PersonId) -> Result<bool, StoreError> {
    Ok(r.count(&sql::REQUIRED_OF, vals![person])? > 0)
}

/// Sets the town's rule. False when it was so already. Whoever lets people do this asks `Permit<RequireSecondFactor>`.
pub(crate) fn require(
    w: &mut Writer<'_>,
    town: TownId,
    required: bool,
    now: Instant,
) -> Result<bool, StoreError> {
    let changed = if required {
        w.execute(&sql::REQUIRE, vals![town, now])?
    } else {
        w.execute(&sql::RELAX, vals![town])?
    };
    Ok(changed == 1)
}

/// Those of a town's staff who have one.
pub(crate) fn staff_with(r: &mut Reader<'_>, town: TownId) -> Result<Vec<PersonId>, StoreError> {
    r.rows(&sql::STAFF_WITH, vals![town])?.iter().map(|row| row.get(0)).collect()
}
