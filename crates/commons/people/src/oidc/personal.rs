//! What is kept of identities at providers, how it is given out, and how it goes.

use arengo_kernel::Instant;
use arengo_kernel::actor::PersonId;
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::personal::{Basis, Erasure, Field, Personal, Record, Retention, Where};

use super::sql;
use crate::sql::OWN_CONTACTS;

pub(crate) const IDENTITIES: Personal = Personal {
    name: "people.identities",
    title: "people-personal-identities",
    meaning: "people-personal-identities-meaning",
    basis: Basis::PublicTask,
    kept: "people-personal-identities-kept",
    columns: &["people_identity.person", "people_identity.subject", "people_session.provider"],
    of: Where::Node,
    export: identities,
    erase: drop_identities,
};

pub(crate) const ARRIVALS: Personal = Personal {
    name: "people.arrivals",
    title: "people-personal-arrivals",
    meaning: "people-personal-arrivals-meaning",
    basis: Basis::PublicTask,
    kept: "people-personal-arrivals-kept",
    columns: &[
        "people_arrival.subject",
        "people_arrival.email",
        "people_arrival.email_key",
        "people_arrival.name",
    ],
    of: Where::Node,
    export: arrivals,
    erase: drop_arrivals,
};

pub(crate) const RETENTION: Retention = Retention {
    name: "people.arrivals",
    title: "people-retention-arrivals",
    why: "people-retention-arrivals-why",
    days: 1,
    of: Where::Node,
    apply: forget,
};

fn identities(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let rows = r.rows(&sql::OWN_IDENTITIES, vals![person])?;
    let one = |row: &arengo_store::Row| {
        let text = |column| row.get::<String>(column);
        Ok(Record::new()
            .with(Field::Kind, text(0)?)
            .with(Field::Address, text(1)?)
            .with(Field::Code, text(2)?)
            .with(Field::State, text(3)?)
            .with(Field::At, row.get::<Instant>(4)?))
    };
    rows.iter().map(one).collect()
}

fn arrivals(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let mut all = Vec::new();
    for contact in r.rows(&OWN_CONTACTS, vals![person])? {
        let key: String = contact.get(1)?;
        for row in r.rows(&sql::OWN_ARRIVALS, vals![key])? {
            let (provider, name, email): (String, String, Option<String>) =
                (row.get(0)?, row.get(1)?, row.get(2)?);
            let record = Record::new().with(Field::Kind, provider).with(Field::Name, name);
            all.push(record.with(Field::Email, email).with(Field::At, row.get::<Instant>(3)?));
        }
    }
    Ok(all)
}

/// What was left of their arrivals goes with the identities, while it can still be found by them.
fn drop_identities(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    w.execute(&sql::LEAVE_IDENTITIES_ARRIVALS, vals![erasure.person])?;
    w.execute(&sql::LEAVE_IDENTITIES, vals![erasure.person]).map(drop)
}

fn drop_arrivals(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    for address in &erasure.addresses {
        w.execute(&sql::LEAVE_ARRIVALS, vals![address])?;
    }
    Ok(())
}

fn forget(w: &mut Writer<'_>, before: Instant) -> Result<u64, StoreError> {
    w.execute(&sql::PURGE_WAYS, vals![before])?;
    w.execute(&sql::PURGE_ARRIVALS, vals![before])
}
