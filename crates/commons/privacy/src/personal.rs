//! What this crate holds about persons itself, and what of it ends.

use arengo_kernel::Instant;
use arengo_kernel::actor::PersonId;
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::personal::{Basis, Erasure, Field, Personal, Record, Retention, Where};

use crate::consent::consents_of;
use crate::sql;

pub(crate) const PERSONAL: &[Personal] = &[Personal {
    name: "privacy.consents",
    title: "privacy-personal",
    meaning: "privacy-personal-meaning",
    basis: Basis::LegalObligation,
    kept: "privacy-personal-kept",
    columns: &["privacy_consent.person", "privacy_seen.person", "privacy_erasure.person"],
    of: Where::Town,
    export,
    erase,
}];

pub(crate) const RETENTION: &[Retention] = &[Retention {
    name: "privacy.cases",
    title: "privacy-retention-cases",
    why: "privacy-retention-cases-why",
    days: 1826,
    of: Where::Town,
    apply: |w, before| w.execute(&sql::PURGE_CASES, vals![before]),
}];

fn export(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let mut all: Vec<Record> = Vec::new();
    for consent in consents_of(r, person)? {
        let kind = if consent.given { "given" } else { "withdrawn" };
        let record = Record::new().with(Field::At, consent.at).with(Field::Kind, kind);
        let record = record.with(Field::Purpose, consent.purpose).with(Field::Text, consent.words);
        let record = record.with(Field::Language, consent.lang).with(Field::Version, consent.notice);
        all.push(record.with(Field::Code, consent.receipt));
    }
    if let Some(row) = r.row(&sql::SEEN_BY, vals![person])? {
        let (version, at): (i64, Instant) = (row.get(0)?, row.get(1)?);
        let record = Record::new().with(Field::At, at).with(Field::Kind, "notice_read");
        all.push(record.with(Field::Version, version));
    }
    Ok(all)
}

/// That someone agreed stays, without who; what they read goes.
fn erase(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    w.execute(&sql::FORGET_CONSENTS, vals![erasure.person])?;
    w.execute(&sql::FORGET_SEEN, vals![erasure.person]).map(drop)
}
