//! What is kept about persons here: what they said about themselves.

use arengo_kernel::Instant;
use arengo_kernel::actor::PersonId;
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::component::Participant;
use arengo_web::personal::{Basis, Erasure, Field, Personal, Record, Retention, Where};

use crate::load::kept;
use crate::purpose::PARTICIPATION;
use crate::sql;

/// What people said about themselves.
pub const PERSONAL: &[Personal] = &[Personal {
    name: "outreach.answers",
    title: "outreach-personal",
    meaning: "outreach-personal-meaning",
    basis: Basis::Consent,
    kept: "outreach-personal-kept",
    columns: &["outreach_answer.id"],
    of: Where::Town,
    export,
    erase,
}];

/// Answers without consent end within a day; they stop counting at once.
pub const RETENTION: &[Retention] = &[Retention {
    name: "outreach.answers_without_consent",
    title: "outreach-retention",
    why: "outreach-retention-why",
    days: 1,
    of: Where::Town,
    apply: drop_unwilling,
}];

fn export(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let (word, id) = kept(Participant::Person(person));
    let rows = r.rows(&sql::ANSWERS_OF, vals![word, id])?;
    rows.iter()
        .map(|row| {
            Ok(Record::new()
                .with(Field::Kind, row.get::<String>(0)?)
                .with(Field::Text, row.get::<String>(1)?)
                .with(Field::At, row.get::<Instant>(2)?))
        })
        .collect()
}

fn erase(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    let (word, id) = kept(Participant::Person(erasure.person));
    w.execute(&sql::DROP_ANSWERS, vals![word, id]).map(drop)
}

fn drop_unwilling(w: &mut Writer<'_>, before: Instant) -> Result<u64, StoreError> {
    let mut dropped = 0;
    for row in w.rows(&sql::PERSONS, vals![before])? {
        let person: PersonId = row.get(0)?;
        if !arengo_privacy::consented(w, person, &PARTICIPATION)? {
            let (word, id) = kept(Participant::Person(person));
            dropped += w.execute(&sql::DROP_ANSWERS, vals![word, id])?;
        }
    }
    Ok(dropped)
}
