//! What this crate holds about persons, how it is given out, and how someone leaves.

use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Instant, Lang, TownId};
use arengo_register::{Act, By};
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::personal::{Basis, Erasure, Field, Personal, Record, Where};
use serde_json::json;

use crate::email::Email;
use crate::role::{self, roles_of};
use crate::{personal_proofs, sql};

/// Letters of an export.
const MOST_LETTERS: u32 = 1000;

pub(crate) const PERSONAL: &[Personal] = &[
    Personal {
        name: "people.account",
        title: "people-personal-account",
        meaning: "people-personal-account-meaning",
        basis: Basis::PublicTask,
        kept: "people-personal-account-kept",
        columns: &[
            "people_person.name",
            "people_contact.email",
            "people_contact.email_key",
            "people_contact.person",
            "people_password.person",
        ],
        of: Where::Node,
        export: account,
        erase: leave,
    },
    Personal {
        name: "people.sessions",
        title: "people-personal-sessions",
        meaning: "people-personal-sessions-meaning",
        basis: Basis::PublicTask,
        kept: "people-personal-sessions-kept",
        columns: &["people_session.person"],
        of: Where::Node,
        export: sessions,
        erase: |w, erasure| w.execute(&sql::LEAVE_SESSIONS, vals![erasure.person]).map(drop),
    },
    Personal {
        name: "people.roles",
        title: "people-personal-roles",
        meaning: "people-personal-roles-meaning",
        basis: Basis::PublicTask,
        kept: "people-personal-roles-kept",
        columns: &["people_role.person"],
        of: Where::Town,
        export: roles,
        erase: give_up_roles,
    },
    Personal {
        name: "people.drafts",
        title: "people-personal-drafts",
        meaning: "people-personal-drafts-meaning",
        basis: Basis::PublicTask,
        kept: "people-personal-drafts-kept",
        columns: &[
            "people_draft.email_key",
            "people_draft.email",
            "people_draft.name",
            "people_code.email_key",
            "people_code.email",
        ],
        of: Where::Node,
        export: drafts,
        erase: drop_drafts,
    },
    Personal {
        name: "people.letters",
        title: "people-personal-letters",
        meaning: "people-personal-letters-meaning",
        basis: Basis::PublicTask,
        kept: "people-personal-letters-kept",
        columns: &["mail_letter.recipient", "mail_letter.subject", "mail_letter.body", "mail_letter.html"],
        of: Where::Node,
        export: letters,
        erase: |w, erasure| arengo_mail::erase(w, erasure),
    },
    personal_proofs::PASSKEYS,
    personal_proofs::SECOND_FACTOR,
    personal_proofs::RESIDENCE,
    crate::oidc::personal::IDENTITIES,
    crate::oidc::personal::ARRIVALS,
];

/// The name and the addresses of a person, as written and as looked up: what an erasure has to find. Nothing when
/// they are gone.
///
/// # Errors
/// Any storage failure.
pub fn known_as(r: &mut Reader<'_>, person: PersonId) -> Result<Option<(String, Vec<String>)>, StoreError> {
    let Some(row) = r.row(&sql::OWN_ACCOUNT, vals![person])? else { return Ok(None) };
    let mut addresses: Vec<String> = Vec::new();
    for contact in r.rows(&sql::OWN_CONTACTS, vals![person])? {
        addresses.extend([contact.get(0)?, contact.get(1)?]);
    }
    addresses.dedup();
    Ok(Some((row.get(0)?, addresses)))
}

/// The persons of the installation by id, after one; at most 1,000.
///
/// # Errors
/// Any storage failure.
pub fn everybody(r: &mut Reader<'_>, after: PersonId) -> Result<Vec<PersonId>, StoreError> {
    r.rows(&sql::EVERYBODY, vals![after])?.iter().map(|row| row.get(0)).collect()
}

/// True when nobody could run the installation without this person.
///
/// # Errors
/// Any storage failure.
pub fn is_last_steward(r: &mut Reader<'_>, person: PersonId) -> Result<bool, StoreError> {
    Ok(r.count(&sql::IS_LAST_STEWARD, vals![person])? > 0)
}

/// When the person proved who they are in this session; nothing when it is over or another's.
///
/// # Errors
/// Any storage failure.
pub fn proven_at(
    r: &mut Reader<'_>,
    session: &[u8; 32],
    person: PersonId,
    now: Instant,
) -> Result<Option<Instant>, StoreError> {
    r.row(&sql::SESSION_SINCE, vals![session, person, now])?.map(|row| row.get(0)).transpose()
}

/// Ends every session of a person who leaves, and what they may do for the whole installation, at once: of two
/// stewards who leave at the same moment, the second is the last.
///
/// # Errors
/// Any storage failure.
pub fn end_sessions(w: &mut Writer<'_>, person: PersonId) -> Result<(), StoreError> {
    w.execute(&sql::LEAVE_STEWARDS, vals![person])?;
    w.execute(&sql::LEAVE_SESSIONS, vals![person]).map(drop)
}

/// Since when a person has an account; nothing when there is none.
///
/// # Errors
/// Any storage failure.
pub fn account_since(r: &mut Reader<'_>, person: PersonId) -> Result<Option<Instant>, StoreError> {
    r.row(&sql::OWN_ACCOUNT, vals![person])?.map(|row| row.get(2)).transpose()
}

fn account(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let Some(row) = r.row(&sql::OWN_ACCOUNT, vals![person])? else { return Ok(Vec::new()) };
    let (name, lang, made): (String, Lang, Instant) = (row.get(0)?, row.get(1)?, row.get(2)?);
    let mut all =
        vec![Record::new().with(Field::Name, name).with(Field::Language, lang).with(Field::At, made)];
    for row in r.rows(&sql::OWN_CONTACTS, vals![person])? {
        let (email, made): (String, Instant) = (row.get(0)?, row.get(2)?);
        all.push(Record::new().with(Field::Email, email).with(Field::At, made));
    }
    if let Some(row) = r.row(&sql::OWN_PASSWORD, vals![person])? {
        all.push(Record::new().with(Field::Kind, "password").with(Field::At, row.get::<Instant>(0)?));
    }
    for grant in roles_of(r, person)?.into_iter().filter(|grant| grant.town.is_none()) {
        all.push(Record::new().with(Field::Role, grant.role.as_str()).with(Field::At, grant.granted_at));
    }
    Ok(all)
}

fn sessions(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let rows = r.rows(&sql::OWN_SESSIONS, vals![person])?;
    let one = |row: &arengo_store::Row| {
        let (device, made, until): (String, Instant, Instant) = (row.get(0)?, row.get(1)?, row.get(3)?);
        let record = Record::new().with(Field::Device, device).with(Field::At, made);
        Ok(record.with(Field::Until, until).with(Field::Kind, row.get::<String>(4)?))
    };
    rows.iter().map(one).collect()
}

fn roles(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let town = r.town();
    let grants = roles_of(r, person)?;
    let here = grants.iter().filter(|grant| grant.town == town);
    Ok(here.map(|g| Record::new().with(Field::Role, g.role.as_str()).with(Field::At, g.granted_at)).collect())
}

/// Every role of the town ends, each as an act: what was granted in public does not vanish.
fn give_up_roles(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    let town: Option<TownId> = w.town();
    for grant in roles_of(w, erasure.person)?.into_iter().filter(|grant| grant.town == town) {
        if !role::revoke(w, grant.id)? {
            continue;
        }
        let act = Act {
            kind: "people.role_ended",
            subject: Subject::new("person", erasure.person),
            process: None,
            title: String::new(),
            lang: None,
            path: "/".to_owned(),
            by: By::System,
            facts: json!({"role": grant.role.as_str(), "everywhere": false}),
            detail: json!({}),
        };
        arengo_register::append(w, erasure.at, act)?;
    }
    Ok(())
}

fn drafts(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let mut all = Vec::new();
    let contacts = r.rows(&sql::OWN_CONTACTS, vals![person])?;
    let mut keys: Vec<String> = contacts.iter().map(|row| row.get(1)).collect::<Result<_, _>>()?;
    keys.push(Email::standing_for(person).key().to_owned());
    for key in keys {
        for row in r.rows(&sql::OWN_DRAFTS, vals![key])? {
            let (kind, payload, name): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let (lang, made, path): (Lang, Instant, Option<String>) = (row.get(3)?, row.get(4)?, row.get(5)?);
            let record =
                Record::new().with(Field::At, made).with(Field::Kind, kind).with(Field::Text, payload);
            all.push(record.with(Field::Name, name).with(Field::Language, lang).with(Field::Address, path));
        }
    }
    Ok(all)
}

fn drop_drafts(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    let standing = Email::standing_for(erasure.person);
    for address in erasure.addresses.iter().map(String::as_str).chain([standing.key()]) {
        w.execute(&sql::LEAVE_LINKS, vals![address])?;
        w.execute(&sql::LEAVE_DRAFTS, vals![address])?;
        w.execute(&sql::LEAVE_CODES, vals![address])?;
    }
    Ok(())
}

fn letters(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let mut all = Vec::new();
    for contact in r.rows(&sql::OWN_CONTACTS, vals![person])? {
        let address: String = contact.get(0)?;
        for kept in arengo_mail::recent(r, None, Some(&address), MOST_LETTERS)? {
            let record =
                Record::new().with(Field::At, kept.queued_at).with(Field::Title, kept.letter.subject);
            all.push(record.with(Field::State, kept.state.as_str()).with(Field::Text, kept.letter.text));
        }
    }
    Ok(all)
}

fn leave(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    for statement in [&sql::LEAVE_ROLES, &sql::LEAVE_PASSWORD, &sql::LEAVE_CONTACTS, &sql::LEAVE] {
        w.execute(statement, vals![erasure.person])?;
    }
    Ok(())
}
