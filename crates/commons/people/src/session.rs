//! Sessions: a secret in the cookie, its fingerprint in the database, thirty days after the last use.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Id, Instant, Role, RoleSet, TownId};
use arengo_store::{Reader, Row, Store, StoreError, Writer, vals};
use arengo_web::here::cookie_name;
use arengo_web::seal::{fingerprint, write_secret};
use arengo_web::{Signed, Site};
use axum::http::HeaderValue;

use crate::{second_factor, sql, strength};

/// Marks ids of sessions.
pub(crate) enum SessionKind {}
/// A session's id, for lists; it opens nothing.
pub(crate) type SessionId = Id<SessionKind>;

/// A session ends so long after its last use.
const LIFE_SECONDS: i64 = 30 * 86_400;
/// The last use is written at most so often.
const TOUCH_SECONDS: i64 = 3600;
/// The cookie outlives the session: the database decides.
const COOKIE_SECONDS: i64 = 400 * 86_400;

/// Sessions seen by reads, to be written at the next occasion. Bounded; losing an entry loses an hour of thirty
/// days.
static SEEN: LazyLock<Mutex<HashMap<[u8; 32], Instant>>> = LazyLock::new(Mutex::default);
const MOST_SEEN: usize = 20_000;

/// A session as its owner sees it.
#[derive(Debug, Clone)]
pub(crate) struct Session {
    pub id: SessionId,
    pub mark: Vec<u8>,
    pub device: String,
    pub made_at: Instant,
    pub seen_at: Instant,
    pub by_letter: bool,
    pub how: Option<How>,
    /// A second factor, or a passkey that verified its user, was there.
    pub strong: bool,
    /// The key of the provider it was opened through; empty when through none.
    pub provider: String,
}

/// How someone proved who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// By the link or the code of a letter.
    Letter,
    /// By a password.
    Password,
    /// By a passkey that asked nothing of its user but to be there.
    Passkey,
    /// By a passkey that verified its user: a PIN, a finger, a face.
    VerifiedPasskey,
    /// Through an identity provider.
    Provider,
}

impl How {
    /// The word kept in the database and shown in exports.
    pub const fn as_str(self) -> &'static str {
        match self {
            How::Letter => "letter",
            How::Password => "password",
            How::Passkey => "passkey",
            How::VerifiedPasskey => "verified_passkey",
            How::Provider => "provider",
        }
    }

    /// The way of a stored word.
    pub fn parse(word: &str) -> Option<How> {
        [How::Letter, How::Password, How::Passkey, How::VerifiedPasskey, How::Provider]
            .into_iter()
            .find(|how| how.as_str() == word)
    }

    /// The message with its words.
    pub(crate) const fn message(self) -> &'static str {
        match self {
            How::Letter => "people-how-letter",
            How::Password => "people-how-password",
            How::Passkey | How::VerifiedPasskey => "people-how-passkey",
            How::Provider => "people-how-provider",
        }
    }
}

/// Finds who a session belongs to, with the roles in force in a town (or, without one, in the installation). One
/// statement.
///
/// # Errors
/// Any storage failure.
pub fn identify(
    r: &mut Reader<'_>,
    mark: &[u8; 32],
    town: Option<TownId>,
    now: Instant,
) -> Result<Option<Signed>, StoreError> {
    let town = town.map_or(0, TownId::as_i64);
    let rows = r.rows(&sql::IDENTIFY, vals![mark, town, now])?;
    let Some(first) = rows.first() else { return Ok(None) };
    let seen: Instant = first.get(2)?;
    if now.seconds_since(seen) >= TOUCH_SECONDS {
        note_seen(*mark, now);
    }
    let mut roles = RoleSet::NONE;
    for row in &rows {
        if let Some(role) = role_in(row, 3)? {
            roles = roles.with(role);
        }
    }
    let (strong, required): (bool, Option<Instant>) = (first.get(5)?, first.get(6)?);
    let held = required.is_some() && !strong && !roles.is_empty();
    if held {
        roles = RoleSet::NONE;
    }
    Ok(Some(Signed { person: first.get(0)?, roles, name: first.get(1)?, session: *mark, held }))
}

/// The role of a row with the town of the grant beside it. A steward is one for the whole installation only.
pub(crate) fn role_in(row: &Row, column: usize) -> Result<Option<Role>, StoreError> {
    let Some(word) = row.get::<Option<String>>(column)? else { return Ok(None) };
    let town: i64 = row.get(column + 1)?;
    let role = Role::parse(&word).ok_or_else(|| StoreError::Fault(format!("an unknown role {word:?}")))?;
    Ok((role != Role::Steward || town == 0).then_some(role))
}

fn note_seen(mark: [u8; 32], now: Instant) {
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    if seen.len() < MOST_SEEN {
        seen.insert(mark, now);
    }
}

/// Writes the last uses noticed since the last call; called by the hourly tidying, and by the program as often as
/// it likes.
///
/// # Errors
/// Any storage failure.
pub async fn touch_sessions(store: &Store) -> Result<(), StoreError> {
    let seen: Vec<([u8; 32], Instant)> = {
        let seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
        seen.iter().map(|(mark, at)| (*mark, *at)).collect()
    };
    if seen.is_empty() {
        return Ok(());
    }
    let written = store
        .write(move |w| {
            let mut written = Vec::new();
            for (mark, at) in &seen {
                if w.execute(&sql::TOUCH, vals![mark, *at, at.plus_seconds(LIFE_SECONDS)])? > 0 {
                    written.push(*mark);
                }
            }
            Ok::<_, StoreError>(written)
        })
        .await?;
    let old = store.now().plus_seconds(-2 * TOUCH_SECONDS);
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    // What was not found here is a closed session, or another store's in tests: it goes when it is old.
    seen.retain(|mark, at| !written.contains(mark) && *at > old);
    Ok(())
}

/// Opens a session without asking anything, not even a second factor, for tests and tools that act as a browser; gives
/// the secret for the cookie.
///
/// # Errors
/// Any storage failure.
pub fn open_session(
    w: &mut Writer<'_>,
    person: PersonId,
    device: &str,
    now: Instant,
) -> Result<[u8; 32], StoreError> {
    let secret = w.secret();
    insert(w, &New { person, device, how: None, strong: false }, &secret, now)?;
    Ok(secret)
}

/// What a new session is made of.
pub(crate) struct Opening<'a> {
    pub person: PersonId,
    pub device: &'a str,
    /// How the person proved who they are. A letter allows choosing a new password without the old one.
    pub how: How,
    /// The session the request came with: it ends, so that a planted cookie is worth nothing.
    pub before: Option<[u8; 32]>,
    /// Where the person goes afterwards, below the town's base.
    pub next: &'a str,
}

/// What became of someone who proved who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    /// The secret opens a session.
    In,
    /// The secret opens the page that asks for the second factor.
    SecondFactor,
}

/// Opens a session, or, when the person has a second factor and this way of proving is not one itself, keeps them at
/// the door. Every way to sign in ends here.
pub(crate) fn open(
    w: &mut Writer<'_>,
    opening: &Opening<'_>,
    secret: &[u8; 32],
    now: Instant,
) -> Result<Entry, StoreError> {
    let verified = opening.how == How::VerifiedPasskey;
    if !verified && second_factor::is_on(w, opening.person)? {
        second_factor::put_pending(w, opening, secret, now)?;
        return Ok(Entry::SecondFactor);
    }
    let Opening { person, device, how, before, .. } = *opening;
    replace(w, before, &New { person, device, how: Some(how), strong: verified }, secret, now)?;
    Ok(Entry::In)
}

/// A session to be written.
pub(crate) struct New<'a> {
    pub person: PersonId,
    pub device: &'a str,
    pub how: Option<How>,
    pub strong: bool,
}

/// Ends the session the request came with and writes the new one; the lists of residents are asked for the person.
pub(crate) fn replace(
    w: &mut Writer<'_>,
    before: Option<[u8; 32]>,
    new: &New<'_>,
    secret: &[u8; 32],
    now: Instant,
) -> Result<(), StoreError> {
    if let Some(before) = &before {
        w.execute(&sql::CLOSE_SESSION, vals![before])?;
    }
    strength::claim(w, new.person, now)?;
    insert(w, new, secret, now)
}

fn insert(w: &mut Writer<'_>, new: &New<'_>, secret: &[u8; 32], now: Instant) -> Result<(), StoreError> {
    let id: SessionId = w.new_id();
    let by_letter = new.how == Some(How::Letter);
    let (how, until) = (new.how.map_or("", How::as_str), now.plus_seconds(LIFE_SECONDS));
    let mark = fingerprint(secret);
    w.execute(
        &sql::OPEN_SESSION,
        vals![mark, id, new.person, new.device, by_letter, now, until, how, new.strong],
    )
    .map(drop)
}

/// A person's open sessions, the last used first.
pub(crate) fn of_person(
    r: &mut Reader<'_>,
    person: PersonId,
    now: Instant,
) -> Result<Vec<Session>, StoreError> {
    r.rows(&sql::SESSIONS, vals![person, now])?
        .iter()
        .map(|row| {
            Ok(Session {
                id: row.get(0)?,
                mark: row.get(1)?,
                device: row.get(2)?,
                made_at: row.get(3)?,
                seen_at: row.get(4)?,
                by_letter: row.get(5)?,
                how: How::parse(&row.get::<String>(6)?),
                strong: row.get(7)?,
                provider: row.get(8)?,
            })
        })
        .collect()
}

/// The pair `name=value` a browser sends for a session; for tests and tools that act as a browser.
pub fn cookie_of(site: &Site, secret: &[u8; 32]) -> String {
    format!("{}={}", cookie_name(site), write_secret(secret))
}

/// The line that gives a browser its session.
pub(crate) fn set_cookie(site: &Site, secret: &[u8; 32]) -> HeaderValue {
    line(site, &cookie_of(site, secret), COOKIE_SECONDS)
}

/// The line that takes it away.
pub(crate) fn clear_cookie(site: &Site) -> HeaderValue {
    line(site, &format!("{}=", cookie_name(site)), 0)
}

fn line(site: &Site, pair: &str, seconds: i64) -> HeaderValue {
    let secure = if site.settings().is_https() { "; Secure" } else { "" };
    let text = format!("{pair}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    // The pair is base 64 and a fixed name.
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}
