//! Passwords: argon2id with the least cost OWASP advises (19 MiB, 2 passes, 1 lane), checked apart from the
//! threads that serve pages, and as slowly for unknown accounts as for known ones.

use std::sync::LazyLock;

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Instant, Refusal};
use arengo_store::clock::random_bytes;
use arengo_store::{Reader, StoreError, Writer, vals};
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use crate::email::Email;
use crate::sql;

/// Fewest characters of a password.
const LEAST: usize = 12;
/// Most bytes that are hashed; longer ones are refused rather than cut.
const MOST: usize = 1000;
/// Checks at the same time: each takes 19 MiB.
static ROOM: Semaphore = Semaphore::const_new(3);

/// Verified against when there is no account, so that both answers take the same time.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash("nobody has this password").unwrap_or_default());

/// A password someone chose: 12 characters or more, of any kind (NIST SP 800-63B: length, no composition rules).
///
/// # Errors
/// `people-password-short`, `people-password-long`, `people-password-plain` when it is one character repeated or
/// the person's own address.
pub fn check_new(typed: &str, email: &str) -> Result<(), Refusal> {
    if typed.chars().count() < LEAST {
        return Err(Refusal::new("people-password-short"));
    }
    if typed.len() > MOST {
        return Err(Refusal::new("people-password-long"));
    }
    let first = typed.chars().next();
    if typed.chars().all(|c| Some(c) == first) || typed.eq_ignore_ascii_case(email) {
        return Err(Refusal::new("people-password-plain"));
    }
    Ok(())
}

fn argon() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// The password as it is kept. Takes tens of milliseconds and 19 MiB.
pub(crate) fn hash(password: &str) -> Result<String, StoreError> {
    let salt: [u8; 16] = random_bytes();
    argon()
        .hash_password_with_salt(password.as_bytes(), &salt)
        .map(|hash: PasswordHash| hash.to_string())
        .map_err(|e| StoreError::Fault(format!("a password could not be hashed: {e}")))
}

fn fits(password: &str, phc: &str) -> bool {
    PasswordHash::new(phc).is_ok_and(|hash| argon().verify_password(password.as_bytes(), &hash).is_ok())
}

/// Hashes on a thread apart.
pub(crate) async fn hash_apart(password: String) -> Result<String, StoreError> {
    let _room = ROOM.acquire().await;
    tokio::task::spawn_blocking(move || hash(&password))
        .await
        .map_err(|e| StoreError::Fault(format!("hashing ended early: {e}")))?
}

/// True when the password fits; false, after the same time, when there is none to fit. On a thread apart.
pub(crate) async fn fits_apart(password: String, phc: Option<String>) -> Result<bool, StoreError> {
    let _room = ROOM.acquire().await;
    let check = move || {
        // Made before anyone is known or not: else the first unknown address since the start takes twice as long.
        let nobody: &str = &NOBODY;
        match phc {
            Some(phc) => fits(&password, &phc),
            None => {
                fits(&password, nobody);
                false
            }
        }
    };
    tokio::task::spawn_blocking(check)
        .await
        .map_err(|e| StoreError::Fault(format!("checking a password ended early: {e}")))
}

/// Sets a password, without asking anything; for demonstrations and commands. Hashes inside the transaction.
///
/// # Errors
/// Any storage failure.
pub fn set_password(w: &mut Writer<'_>, person: PersonId, password: &str) -> Result<(), StoreError> {
    let (phc, now) = (hash(password)?, w.now());
    keep(w, person, &phc, now)
}

pub(crate) fn keep(w: &mut Writer<'_>, person: PersonId, phc: &str, now: Instant) -> Result<(), StoreError> {
    w.execute(&sql::KEEP_PASSWORD, vals![person, phc, now]).map(drop)
}

/// The kept password of an address, with whose it is.
pub(crate) fn of_email(r: &mut Reader<'_>, email: &Email) -> Result<Option<(PersonId, String)>, StoreError> {
    let Some(row) = r.row(&sql::PASSWORD_BY_EMAIL, vals![email.key()])? else { return Ok(None) };
    Ok(Some((row.get(0)?, row.get(1)?)))
}

/// The kept password of a person.
pub(crate) fn of_person(r: &mut Reader<'_>, person: PersonId) -> Result<Option<String>, StoreError> {
    r.row(&sql::PASSWORD_OF, vals![person])?.map(|row| row.get(0)).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_fits_its_own_hash_and_no_other() {
        let phc = hash("una frase lunga e mia").unwrap();
        assert!(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{phc}");
        assert!(fits("una frase lunga e mia", &phc));
        assert!(!fits("una frase lunga e tua", &phc) && !fits("", "") && !fits("x", &NOBODY));
    }

    #[test]
    fn length_is_asked_for_and_nothing_else() {
        let check = |typed: &str| check_new(typed, "ana@arad.example").err().map(|r| r.id);
        assert_eq!(check("tutte minuscole"), None);
        assert_eq!(check("țțțțțțățțțțț"), None);
        assert_eq!(check("elevenchars"), Some("people-password-short"));
        assert_eq!(check("aaaaaaaaaaaaaa"), Some("people-password-plain"));
        assert_eq!(check("Ana@Arad.Example"), Some("people-password-plain"));
        assert_eq!(check(&"ab".repeat(600)), Some("people-password-long"));
    }
}
