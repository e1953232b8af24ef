//! Persons and their contacts.

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Instant, Lang, Refusal, words};
use arengo_store::{Reader, StoreError, Writer, vals};

use crate::email::Email;
use crate::sql;

/// Longest public name, in characters.
pub const NAME_MAX: usize = 80;

/// Who wrote something, as the public sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// Who.
    pub person: PersonId,
    /// The public name.
    pub name: String,
}

/// A public name: one line of 2 to 80 characters.
///
/// # Errors
/// `people-name-missing`, `people-name-short`, or that it is too long.
pub fn check_name(typed: &str) -> Result<String, Refusal> {
    let name = words::measured_line(typed, NAME_MAX, "people-name-missing")?;
    if name.chars().filter(|c| c.is_alphanumeric()).count() < 2 {
        return Err(Refusal::new("people-name-short"));
    }
    Ok(name)
}

/// The person of an address, made when there is none. An existing person keeps their own name and language.
/// The contact is not confirmed by this.
///
/// # Errors
/// `Fault` when `email` is no address; any storage failure.
pub fn ensure_person(
    w: &mut Writer<'_>,
    email: &str,
    name: &str,
    lang: Lang,
    now: Instant,
) -> Result<PersonId, StoreError> {
    ensure(w, &address(email)?, name, lang, now)
}

/// As `ensure_person`, and the contact counts as confirmed: for demonstrations and tests, where nobody answers letters.
///
/// # Errors
/// As `ensure_person`.
pub fn ensure_confirmed(
    w: &mut Writer<'_>,
    email: &str,
    name: &str,
    lang: Lang,
    now: Instant,
) -> Result<PersonId, StoreError> {
    let email = address(email)?;
    let person = ensure(w, &email, name, lang, now)?;
    confirm_contact(w, email.key(), now)?;
    Ok(person)
}

fn address(email: &str) -> Result<Email, StoreError> {
    Email::parse(email).map_err(|r| StoreError::Fault(format!("an address: {r}")))
}

pub(crate) fn ensure(
    w: &mut Writer<'_>,
    email: &Email,
    name: &str,
    lang: Lang,
    now: Instant,
) -> Result<PersonId, StoreError> {
    if let Some(person) = find(w, email)? {
        return Ok(person.person);
    }
    let id: PersonId = w.new_id();
    w.execute(&sql::ADD_PERSON, vals![id, name, lang, now])?;
    w.execute(&sql::ADD_CONTACT, vals![email.key(), email.as_str(), id, now])?;
    Ok(id)
}

/// A new person of whom no address is known.
pub(crate) fn without_mailbox(
    w: &mut Writer<'_>,
    name: &str,
    lang: Lang,
    now: Instant,
) -> Result<PersonId, StoreError> {
    let id: PersonId = w.new_id();
    w.execute(&sql::ADD_PERSON, vals![id, name, lang, now])?;
    Ok(id)
}

/// The mailbox of a person; one that only stands for it when they have none.
pub(crate) fn mailbox_of(r: &mut Reader<'_>, person: PersonId) -> Result<Email, StoreError> {
    let known = email_of(r, person)?.and_then(|written| Email::parse(&written).ok());
    Ok(known.unwrap_or_else(|| Email::standing_for(person)))
}

/// Someone answered a letter to this address.
pub(crate) fn confirm_contact(w: &mut Writer<'_>, email_key: &str, now: Instant) -> Result<(), StoreError> {
    w.execute(&sql::CONFIRM_CONTACT, vals![email_key, now]).map(drop)
}

/// The person of an address, if there is one. Never tell a visitor whether there is.
///
/// # Errors
/// Any storage failure.
pub fn find_person(r: &mut Reader<'_>, email: &Email) -> Result<Option<PersonId>, StoreError> {
    Ok(find(r, email)?.map(|author| author.person))
}

pub(crate) fn find(r: &mut Reader<'_>, email: &Email) -> Result<Option<Author>, StoreError> {
    let Some(row) = r.row(&sql::FIND_BY_EMAIL, vals![email.key()])? else { return Ok(None) };
    Ok(Some(Author { person: row.get(0)?, name: row.get(1)? }))
}

/// The person with their public name; nothing when there is no such person.
///
/// # Errors
/// Any storage failure.
pub fn author(r: &mut Reader<'_>, person: PersonId) -> Result<Option<Author>, StoreError> {
    let Some(row) = r.row(&sql::PERSON, vals![person])? else { return Ok(None) };
    Ok(Some(Author { person, name: row.get(0)? }))
}

/// The public name of a person; empty when there is no such person.
///
/// # Errors
/// Any storage failure.
pub fn display_name(r: &mut Reader<'_>, person: PersonId) -> Result<String, StoreError> {
    Ok(author(r, person)?.map(|a| a.name).unwrap_or_default())
}

/// The language a person is written to in; English when there is no such person.
///
/// # Errors
/// Any storage failure.
pub fn language_of(r: &mut Reader<'_>, person: PersonId) -> Result<Lang, StoreError> {
    r.row(&sql::PERSON, vals![person])?.map_or(Ok(Lang::EN), |row| row.get(1))
}

/// Where letters to a person go.
///
/// # Errors
/// Any storage failure.
pub fn email_of(r: &mut Reader<'_>, person: PersonId) -> Result<Option<String>, StoreError> {
    r.row(&sql::EMAIL_OF, vals![person])?.map(|row| row.get(0)).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_with_two_letters() {
        assert_eq!(check_name("  Ana\n Pop ").unwrap(), "Ana Pop");
        assert_eq!(check_name("").unwrap_err().id, "people-name-missing");
        assert_eq!(check_name("A.").unwrap_err().id, "people-name-short");
        assert_eq!(check_name(&"a".repeat(81)).unwrap_err().id, "web-text-too-long");
    }
}
