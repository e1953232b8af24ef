//! What consultations hold about persons: who offered to take part, who of the staff wrote what, and what reports
//! quote.

use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Instant, Lang};
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::personal::{Basis, Erasure, Field, Personal, Record, Where, containing};

use crate::answers::report::keep::Words;
use crate::answers::report::withheld::without;
use crate::sql;

pub(crate) const PERSONAL: &[Personal] = &[
    Personal {
        name: "consultations.interests",
        title: "consultations-personal-interests",
        meaning: "consultations-personal-interests-meaning",
        basis: Basis::PublicTask,
        kept: "consultations-personal-interests-kept",
        columns: &["consultations_interest.person_id", "consultations_interest.organisation"],
        of: Where::Town,
        export: interests,
        erase: |w, erasure| w.execute(&sql::LEAVE_INTERESTS, vals![erasure.person]).map(drop),
    },
    Personal {
        name: "consultations.answers",
        title: "consultations-personal-answers",
        meaning: "consultations-personal-answers-meaning",
        basis: Basis::LegalObligation,
        kept: "consultations-personal-answers-kept",
        columns: &[
            "consultations_disposition.decided_by",
            "consultations_disposition.decided_name",
            "consultations_disposition_revision.decided_by",
            "consultations_disposition_revision.decided_name",
            "consultations_group.made_by",
            "consultations_version.made_by",
            "consultations_translation.made_by",
            "consultations_translation.translator",
            "consultations_upload.made_by",
            "consultations_report_revision.made_by",
            "consultations_report_revision.made_name",
            "consultations_report_revision.body",
        ],
        of: Where::Town,
        export: answers,
        erase,
    },
];

fn interests(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let rows = r.rows(&sql::OWN_INTERESTS, vals![person])?;
    let one = |row: &arengo_store::Row| {
        let (section, organisation): (String, String) = (row.get(0)?, row.get(1)?);
        let (offers, at): (String, Instant) = (row.get(2)?, row.get(3)?);
        let record = Record::new().with(Field::At, at).with(Field::Organisation, organisation);
        Ok(record.with(Field::Text, offers).with(Field::Subject, section))
    };
    rows.iter().map(one).collect()
}

fn answers(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let rows = r.rows(&sql::OWN_ANSWERS, vals![person])?;
    let one = |row: &arengo_store::Row| {
        let (comment, outcome, reason): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let (lang, at): (Lang, Instant) = (row.get(3)?, row.get(4)?);
        let subject = Subject::new("comment", comment).to_string();
        let record =
            Record::new().with(Field::At, at).with(Field::Language, lang).with(Field::State, outcome);
        Ok(record.with(Field::Text, reason).with(Field::Subject, subject))
    };
    rows.iter().map(one).collect()
}

/// Answers and reports are acts of the authority: they stay, with the name of the official who signed them, but lead
/// to no account. What they quote of someone who leaves goes.
fn erase(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    for statement in [
        &sql::UNSIGN_DISPOSITIONS,
        &sql::UNSIGN_EARLIER_DISPOSITIONS,
        &sql::UNSIGN_GROUPS,
        &sql::UNSIGN_VERSIONS,
        &crate::translation::sql::UNSIGN_TRANSLATIONS,
        &sql::UNSIGN_UPLOADS,
        &sql::UNSIGN_REPORTS,
    ] {
        w.execute(statement, vals![erasure.person])?;
    }
    clean_reports(w, erasure)
}

/// Reports that name the person or link to what was taken away. A name is never cut out of a word.
fn clean_reports(w: &mut Writer<'_>, erasure: &Erasure) -> Result<(), StoreError> {
    let mut looked_for = vec![containing(&erasure.name)];
    looked_for.retain(|_| !erasure.name.is_empty());
    looked_for.extend(erasure.removed.iter().map(|gone| containing(&format!("#e-{}", gone.subject.key()))));
    let removed: Vec<_> = erasure
        .removed
        .iter()
        .filter_map(|gone| Some((gone.subject.key().parse().ok()?, gone.words.clone())))
        .collect();
    for pattern in looked_for {
        for row in w.rows(&sql::REPORTS_NAMING, vals![pattern])? {
            let (process, lang, revision): (i64, Lang, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let words =
                Words { title: row.get(3)?, publisher: row.get(4)?, issued: row.get(5)?, body: row.get(6)? };
            let words = Words::of(&without(words.document(lang), &removed, "…"));
            let body = erasure.without_name(&words.body).unwrap_or(words.body);
            let title = erasure.without_name(&words.title).unwrap_or(words.title);
            w.execute(&sql::REWRITE_REPORT, vals![process, lang, revision, title, body])?;
        }
    }
    Ok(())
}
