//! What help points keep about persons, and how long: those who were helped, and the operators who helped them.

use arengo_comments::{CommentId, path_of};
use arengo_kernel::Instant;
use arengo_kernel::actor::PersonId;
use arengo_store::{Reader, Row, StoreError, Writer, vals};
use arengo_web::personal::{Basis, Erasure, Field, Personal, Record, Retention, Where};

use crate::forget::{HALF_WRITTEN_DAYS, KEPT_DAYS, LONGEST_DAYS};
use crate::sql;

pub(crate) const PERSONAL: &[Personal] = &[
    Personal {
        name: "assisted.contacts",
        title: "assisted-personal-contacts",
        meaning: "assisted-personal-contacts-meaning",
        basis: Basis::Consent,
        kept: "assisted-personal-contacts-kept",
        columns: &[
            "assisted_contact.name",
            "assisted_contact.phone",
            "assisted_contact.address",
            "assisted_entry.fields",
        ],
        of: Where::Town,
        // Those who were helped have no account to ask with: their code does it, at the help point.
        export: |_, _| Ok(Vec::new()),
        erase: |_, _| Ok(()),
    },
    Personal {
        name: "assisted.operators",
        title: "assisted-personal-operators",
        meaning: "assisted-personal-operators-meaning",
        basis: Basis::PublicTask,
        kept: "assisted-personal-operators-kept",
        columns: &[
            "assisted_entry.operator",
            "assisted_receipt.entered_by",
            "assisted_receipt.told_by",
            "assisted_receipt.told_name",
        ],
        of: Where::Town,
        export: helped,
        erase: unsign,
    },
];

pub(crate) const RETENTION: &[Retention] = &[
    Retention {
        name: "assisted.contacts",
        title: "assisted-retention-contacts",
        why: "assisted-retention-contacts-why",
        days: KEPT_DAYS,
        of: Where::Town,
        apply: |w, before| w.execute(&sql::PURGE_TOLD, vals![before]),
    },
    Retention {
        name: "assisted.contacts_untold",
        title: "assisted-retention-untold",
        why: "assisted-retention-untold-why",
        days: LONGEST_DAYS,
        of: Where::Town,
        apply: |w, before| w.execute(&sql::PURGE_OLD, vals![before]),
    },
    Retention {
        name: "assisted.entries",
        title: "assisted-retention-entries",
        why: "assisted-retention-entries-why",
        days: HALF_WRITTEN_DAYS,
        of: Where::Town,
        apply: |w, before| w.execute(&sql::PURGE_ENTRIES, vals![before]),
    },
];

/// What an operator entered and told; never whom they helped, nor a code that leads there.
fn helped(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let mut all = Vec::new();
    for (kind, statement) in [("entered", &sql::ENTERED_BY), ("told", &sql::TOLD_BY)] {
        for row in r.rows(statement, vals![person])? {
            all.push(record(kind, &row)?);
        }
    }
    Ok(all)
}

fn record(kind: &str, row: &Row) -> Result<Record, StoreError> {
    let (comment, at): (CommentId, Instant) = (row.get(0)?, row.get(1)?);
    Ok(Record::new().with(Field::At, at).with(Field::Kind, kind).with(Field::Address, path_of(comment)))
}

/// What was entered and told stays, by nobody; what is half written goes.
fn unsign(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    for statement in [&sql::DROP_ENTRIES_OF, &sql::UNSIGN_ENTERED, &sql::UNSIGN_TOLD] {
        w.execute(statement, vals![erasure.person])?;
    }
    Ok(())
}
