//! What is kept about persons here: as reporters, as authors of what was decided about, as moderators.

use arengo_kernel::Instant;
use arengo_kernel::actor::PersonId;
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::personal::{Basis, Erasure, Field, Personal, Record, Retention, Where, containing};

use crate::sql;

/// Everything moderation keeps about a person (Regulation (EU) 2022/2065, art. 16, 17, 20).
pub const PERSONAL: &[Personal] = &[
    Personal {
        name: "moderation.reports",
        title: "moderation-personal-reports",
        meaning: "moderation-personal-reports-meaning",
        basis: Basis::LegalObligation,
        kept: "moderation-personal-kept",
        columns: &[
            "moderation_report.reporter",
            "moderation_report.email",
            "moderation_report.mailbox",
            "moderation_report.note",
        ],
        of: Where::Town,
        export: reports,
        erase: forget_reporter,
    },
    Personal {
        name: "moderation.decisions",
        title: "moderation-personal-decisions",
        meaning: "moderation-personal-decisions-meaning",
        basis: Basis::LegalObligation,
        kept: "moderation-personal-kept",
        columns: &[
            "moderation_case.author",
            "moderation_decision.removed_words",
            "moderation_decision.statement",
        ],
        of: Where::Town,
        export: decisions,
        erase: forget_author,
    },
    Personal {
        name: "moderation.appeals",
        title: "moderation-personal-appeals",
        meaning: "moderation-personal-appeals-meaning",
        basis: Basis::LegalObligation,
        kept: "moderation-personal-kept",
        columns: &["moderation_appeal.person", "moderation_appeal.text", "moderation_appeal.reasons"],
        of: Where::Town,
        export: appeals,
        erase: forget_appellant,
    },
    Personal {
        name: "moderation.moderators",
        title: "moderation-personal-moderators",
        meaning: "moderation-personal-moderators-meaning",
        basis: Basis::PublicTask,
        kept: "moderation-personal-kept",
        columns: &[
            "moderation_decision.decided_by",
            "moderation_appeal.judged_by",
            "moderation_code_acceptance.person",
            "moderation_rule.changed_by",
            "moderation_setting.changed_by",
        ],
        of: Where::Town,
        export: moderated,
        erase: forget_moderator,
    },
];

/// Six months to complain about a decision: Regulation (EU) 2022/2065, art. 20(1).
pub const RETENTION: &[Retention] = &[Retention {
    name: "moderation.reporters",
    title: "moderation-retention-reporters",
    why: "moderation-retention-reporters-why",
    days: 183,
    of: Where::Town,
    apply: |w, before| w.execute(&sql::PURGE_REPORTERS, vals![before]),
}];

fn reports(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let rows = r.rows(&sql::PERSONAL_REPORTS, vals![person])?;
    rows.iter()
        .map(|row| {
            Ok(Record::new()
                .with(Field::Code, row.get::<String>(0)?)
                .with(Field::Subject, row.get::<String>(1)?)
                .with(Field::Reason, row.get::<String>(2)?)
                .with(Field::Note, row.get::<String>(3)?)
                .with(Field::At, row.get::<Instant>(4)?))
        })
        .collect()
}

fn forget_reporter(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    w.execute(&sql::FORGET_REPORTER, vals![erasure.person])?;
    for address in &erasure.addresses {
        w.execute(&sql::FORGET_MAILBOX, vals![address])?;
    }
    Ok(())
}

fn decisions(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let rows = r.rows(&sql::PERSONAL_DECISIONS, vals![person])?;
    rows.iter()
        .map(|row| {
            Ok(Record::new()
                .with(Field::Subject, row.get::<String>(0)?)
                .with(Field::Kind, row.get::<String>(1)?)
                .with(Field::Reason, row.get::<String>(2)?)
                .with(Field::Note, row.get::<String>(3)?)
                .with(Field::At, row.get::<Instant>(4)?))
        })
        .collect()
}

/// What was taken out of their words goes with them, what was said of things that are no more, and the name where
/// moderators or others wrote it.
fn forget_author(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    w.execute(&sql::FORGET_REMOVED_WORDS, vals![erasure.person])?;
    for gone in &erasure.removed {
        w.execute(&sql::FORGET_WORDS_OF, vals![gone.subject.to_string()])?;
    }
    forget_name(w, erasure)?;
    w.execute(&sql::FORGET_AUTHOR, vals![erasure.person]).map(drop)
}

fn forget_name(w: &mut Writer<'_>, erasure: &Erasure) -> Result<(), StoreError> {
    if erasure.name.is_empty() {
        return Ok(());
    }
    let naming = containing(&erasure.name);
    for (find, rewrite) in [
        (&sql::STATEMENTS_NAMING, &sql::REWRITE_STATEMENT),
        (&sql::NOTES_NAMING, &sql::REWRITE_NOTE),
        (&sql::APPEALS_NAMING, &sql::REWRITE_APPEAL),
        (&sql::REASONS_NAMING, &sql::REWRITE_REASONS),
    ] {
        for row in w.rows(find, vals![&naming])? {
            let (id, text): (i64, String) = (row.get(0)?, row.get(1)?);
            if let Some(clean) = erasure.without_name(&text) {
                w.execute(rewrite, vals![id, clean])?;
            }
        }
    }
    Ok(())
}

fn appeals(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let rows = r.rows(&sql::PERSONAL_APPEALS, vals![person])?;
    rows.iter()
        .map(|row| {
            Ok(Record::new()
                .with(Field::Text, row.get::<String>(0)?)
                .with(Field::State, row.get::<String>(1)?)
                .with(Field::At, row.get::<Instant>(2)?))
        })
        .collect()
}

fn forget_appellant(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    w.execute(&sql::FORGET_APPELLANT, vals![erasure.person]).map(drop)
}

fn moderated(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let rows = r.rows(&sql::PERSONAL_MODERATED, vals![person])?;
    rows.iter()
        .map(|row| {
            Ok(Record::new()
                .with(Field::Kind, row.get::<String>(0)?)
                .with(Field::Reason, row.get::<String>(1)?)
                .with(Field::At, row.get::<Instant>(2)?))
        })
        .collect()
}

/// The decisions stay, as the town's.
fn forget_moderator(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    for statement in [
        &sql::FORGET_DECIDER,
        &sql::FORGET_JUDGE,
        &sql::FORGET_ACCEPTANCE,
        &sql::FORGET_RULE_EDITOR,
        &sql::FORGET_SETTING_EDITOR,
    ] {
        w.execute(statement, vals![erasure.person])?;
    }
    Ok(())
}
