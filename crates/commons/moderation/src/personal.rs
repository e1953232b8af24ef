//! What reports hold about persons: who reported, who decided, and what they say of others.

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Id, Instant};
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::personal::{Basis, Erasure, Field, Personal, Record, Retention, Where, containing};

use crate::pages::Report;
use crate::sql;

pub(crate) const PERSONAL: &[Personal] = &[Personal {
    name: "moderation.reports",
    title: "moderation-personal",
    meaning: "moderation-personal-meaning",
    basis: Basis::LegalObligation,
    kept: "moderation-personal-kept",
    columns: &[
        "moderation_report.reporter",
        "moderation_report.decided_by",
        "moderation_report.words",
        "moderation_report.note",
        "moderation_report.decision_reason",
    ],
    of: Where::Town,
    export,
    erase,
}];

pub(crate) const RETENTION: &[Retention] = &[
    // Six months to complain about a decision: Regulation (EU) 2022/2065, art. 20(1).
    Retention {
        name: "moderation.reporters",
        title: "moderation-retention-reporters",
        why: "moderation-retention-reporters-why",
        days: 183,
        of: Where::Town,
        apply: |w, before| w.execute(&sql::PURGE_REPORTERS, vals![before]),
    },
    Retention {
        name: "moderation.reports",
        title: "moderation-retention-reports",
        why: "moderation-retention-reports-why",
        days: 1826,
        of: Where::Town,
        apply: |w, before| w.execute(&sql::PURGE_REPORTS, vals![before]),
    },
];

fn export(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let rows = r.rows(&sql::OF_REPORTER, vals![person])?;
    let one = |row: &arengo_store::Row| {
        let text = |n| row.get::<Option<String>>(n).map(Option::unwrap_or_default);
        let record = Record::new().with(Field::At, row.get::<Instant>(4)?).with(Field::Code, text(0)?);
        let record = record.with(Field::Subject, text(1)?).with(Field::Reason, text(2)?);
        let record = record.with(Field::Text, text(3)?).with(Field::State, text(5)?);
        Ok(record.with(Field::Note, text(6)?).with(Field::Address, text(7)?))
    };
    rows.iter().map(one).collect()
}

/// The report and its decision stay, without who reported and what they wrote; what was copied of things that are
/// no more goes, and the name where others wrote it.
fn erase(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    w.execute(&sql::FORGET_REPORTER, vals![erasure.person])?;
    w.execute(&sql::FORGET_DECIDER, vals![erasure.person])?;
    for gone in &erasure.removed {
        w.execute(&sql::FORGET_WORDS, vals![gone.subject.to_string()])?;
    }
    if erasure.name.is_empty() {
        return Ok(());
    }
    for row in w.rows(&sql::NAMING, vals![containing(&erasure.name)])? {
        let clean = |text: String| erasure.without_name(&text).unwrap_or(text);
        let (id, reason): (Id<Report>, Option<String>) = (row.get(0)?, row.get(3)?);
        let (words, note) = (clean(row.get(1)?), clean(row.get(2)?));
        w.execute(&sql::REWRITE, vals![id, words, note, reason.map(clean)])?;
    }
    Ok(())
}
