//! What is kept of proofs: passkeys, second factor, identity strength; how it is given out, and how it goes.

use arengo_kernel::Instant;
use arengo_kernel::actor::PersonId;
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::personal::{Basis, Erasure, Field, Personal, Record, Where};

use crate::passkey;
use crate::second_factor::{self, State, sql as factor_sql};
use crate::strength::{self, sql as strength_sql};

pub(crate) const PASSKEYS: Personal = Personal {
    name: "people.passkeys",
    title: "people-personal-passkeys",
    meaning: "people-personal-passkeys-meaning",
    basis: Basis::PublicTask,
    kept: "people-personal-passkeys-kept",
    columns: &["people_passkey.person", "people_passkey.name"],
    of: Where::Node,
    export: passkeys,
    erase: |w, erasure| w.execute(&passkey::sql::LEAVE, vals![erasure.person]).map(drop),
};

pub(crate) const SECOND_FACTOR: Personal = Personal {
    name: "people.second_factor",
    title: "people-personal-factor",
    meaning: "people-personal-factor-meaning",
    basis: Basis::PublicTask,
    kept: "people-personal-factor-kept",
    columns: &["people_second_factor.person", "people_recovery.person", "people_pending.person"],
    of: Where::Node,
    export: factor,
    erase: |w, erasure| {
        w.execute(&factor_sql::DROP_PENDING, vals![erasure.person])?;
        second_factor::off(w, erasure.person).map(drop)
    },
};

pub(crate) const RESIDENCE: Personal = Personal {
    name: "people.residence",
    title: "people-personal-residence",
    meaning: "people-personal-residence-meaning",
    basis: Basis::PublicTask,
    kept: "people-personal-residence-kept",
    columns: &["people_resident.person", "people_resident.granted_by", "people_resident_list.added_by"],
    of: Where::Town,
    export: residence,
    erase: leave_residence,
};

fn passkeys(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let all = passkey::of_person(r, person)?.into_iter();
    let one = |key: passkey::Passkey| {
        Record::new().with(Field::Name, key.name).with(Field::At, key.made_at).with(Field::Address, key.rp)
    };
    Ok(all.map(one).collect())
}

fn factor(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    Ok(match second_factor::state_of(r, person)? {
        State::On(since, left) => {
            vec![Record::new().with(Field::At, since).with(Field::State, "on").with(Field::Note, left)]
        }
        State::Begun => vec![Record::new().with(Field::State, "begun")],
        State::Off => Vec::new(),
    })
}

fn residence(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let town = r.town();
    r.rows(&strength_sql::OWN_RESIDENCES, vals![town, person])?
        .iter()
        .map(|row| {
            let (way, document, at): (String, String, Instant) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(Record::new().with(Field::At, at).with(Field::Kind, way).with(Field::Note, document))
        })
        .collect()
}

/// In whichever town it runs, it goes in all: a person leaves the installation, not a town.
fn leave_residence(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    for address in &erasure.addresses {
        strength::forget_address(w, address)?;
    }
    let leave = [&strength_sql::LEAVE_RESIDENCES, &strength_sql::LEAVE_GRANTED, &strength_sql::LEAVE_ADDED];
    for statement in leave {
        w.execute(statement, vals![erasure.person])?;
    }
    Ok(())
}

/// Ends what is over: challenges nobody answered, people left at the door.
pub(crate) fn purge(w: &mut Writer<'_>, before: Instant) -> Result<u64, StoreError> {
    Ok(w.execute(&passkey::sql::PURGE_CHALLENGES, vals![before])?
        + w.execute(&factor_sql::PURGE_PENDING, vals![before])?)
}
