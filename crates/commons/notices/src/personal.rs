//! What notices hold about persons: those told, and those named to others.

use arengo_kernel::Instant;
use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::personal::{Basis, Erasure, Field, Personal, Record, Retention, Where, containing};
use serde_json::{Value, json};

use crate::follow::followed_by;
use crate::notice::{NoticeId, letter_key};
use crate::rhythm::Group;
use crate::setting::rhythms_of;
use crate::sql;

pub(crate) const PERSONAL: &[Personal] = &[
    Personal {
        name: "notices.notices",
        title: "notices-personal",
        meaning: "notices-personal-meaning",
        basis: Basis::PublicTask,
        kept: "notices-personal-kept",
        columns: &["notices_notice.person", "notices_notice.payload"],
        of: Where::Town,
        export,
        erase,
    },
    Personal {
        name: "notices.followed",
        title: "notices-personal-followed",
        meaning: "notices-personal-followed-meaning",
        basis: Basis::PublicTask,
        kept: "notices-personal-followed-kept",
        columns: &["notices_follow.person"],
        of: Where::Town,
        export: export_followed,
        erase: |w, erasure| w.execute(&sql::DROP_FOLLOWS, vals![erasure.person]).map(drop),
    },
    Personal {
        name: "notices.settings",
        title: "notices-personal-settings",
        meaning: "notices-personal-settings-meaning",
        basis: Basis::PublicTask,
        kept: "notices-personal-followed-kept",
        columns: &["notices_setting.person", "notices_setting.stop_key"],
        of: Where::Town,
        export: export_settings,
        erase: |w, erasure| w.execute(&sql::DROP_SETTING, vals![erasure.person]).map(drop),
    },
];

pub(crate) const RETENTION: &[Retention] = &[
    Retention {
        name: "notices.read",
        title: "notices-retention-read",
        why: "notices-retention-read-why",
        days: 365,
        of: Where::Town,
        apply: |w, before| w.execute(&sql::PURGE_READ, vals![before]),
    },
    Retention {
        name: "notices.followed",
        title: "notices-retention-followed",
        why: "notices-retention-followed-why",
        days: 90,
        of: Where::Town,
        apply: |w, before| w.execute(&sql::PURGE_FOLLOWED, vals![before]),
    },
];

fn export(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let rows = r.rows(&sql::OF_PERSON, vals![person])?;
    let one = |row: &arengo_store::Row| {
        let (kind, payload, at): (String, String, Instant) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let payload: Value = serde_json::from_str(&payload).unwrap_or_default();
        let text = |name: &str| payload[name].as_str().unwrap_or_default().to_owned();
        let record = Record::new().with(Field::At, at).with(Field::Kind, kind);
        let record = record.with(Field::Title, text("title")).with(Field::By, text("by"));
        Ok(record.with(Field::Address, text("path")))
    };
    rows.iter().map(one).collect()
}

fn export_followed(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let mut all = followed_by(r, person)?;
    all.reverse();
    let one = |(subject, since): &(Subject, Instant)| {
        Record::new().with(Field::At, *since).with(Field::Subject, subject.to_string())
    };
    Ok(all.iter().map(one).collect())
}

/// The key of the stopping addresses is left out: it is a secret, and stands in each letter.
fn export_settings(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    if r.row(&sql::SETTING, vals![person])?.is_none() {
        return Ok(Vec::new());
    }
    let rhythms = rhythms_of(r, person)?;
    let one = |group: Group| {
        Record::new().with(Field::Kind, group.as_str()).with(Field::State, rhythms.of(group).as_str())
    };
    Ok(Group::CHOSEN.map(one).to_vec())
}

/// The person's notices go; notices to others that say "by" their name say it no more.
fn erase(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    w.execute(&sql::DROP_PERSON, vals![erasure.person])?;
    if erasure.name.is_empty() {
        return Ok(());
    }
    let written = json!(erasure.name).to_string();
    for row in w.rows(&sql::NAMING, vals![containing(written.trim_matches('"'))])? {
        let (id, payload): (NoticeId, String) = (row.get(0)?, row.get(1)?);
        let mut payload: Value = serde_json::from_str(&payload).unwrap_or_default();
        for field in ["by", "title"] {
            let clean = payload[field].as_str().and_then(|text| erasure.without_name(text));
            if let Some(clean) = clean {
                payload[field] = json!(clean);
            }
        }
        w.execute(&sql::REWRITE, vals![id, payload.to_string()])?;
    }
    Ok(())
}

/// Takes away what was told about a thing that is no more: notices, letters that still wait or are kept, and that
/// people follow it.
///
/// # Errors
/// Any storage failure.
pub fn forget_about(w: &mut Writer<'_>, subject: &Subject) -> Result<(), StoreError> {
    for row in w.rows(&sql::KEYS_ABOUT, vals![subject.to_string()])? {
        let key = letter_key(w, &row.get::<String>(0)?);
        arengo_mail::drop_letter(w, &key)?;
    }
    w.execute(&sql::DROP_ABOUT, vals![subject.to_string()])?;
    w.execute(&sql::DROP_FOLLOWS_OF, vals![subject.to_string()]).map(drop)
}
