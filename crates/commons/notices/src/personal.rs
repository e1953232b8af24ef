//! What notices hold about persons: those told, and those named to others.

use arengo_kernel::Instant;
use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::personal::{Basis, Erasure, Field, Personal, Record, Retention, Where, containing};
use serde_json::{Value, json};

use crate::notice::{NoticeId, letter_key};
use crate::sql;

pub(crate) const PERSONAL: &[Personal] = &[Personal {
    name: "notices.notices",
    title: "notices-personal",
    meaning: "notices-personal-meaning",
    basis: Basis::PublicTask,
    kept: "notices-personal-kept",
    columns: &["notices_notice.person", "notices_notice.payload"],
    of: Where::Town,
    export,
    erase,
}];

pub(crate) const RETENTION: &[Retention] = &[Retention {
    name: "notices.read",
    title: "notices-retention-read",
    why: "notices-retention-read-why",
    days: 365,
    of: Where::Town,
    apply: |w, before| w.execute(&sql::PURGE_READ, vals![before]),
}];

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

/// Takes away what was told about a thing that is no more: notices, and letters that still wait or are kept.
///
/// # Errors
/// Any storage failure.
pub fn forget_about(w: &mut Writer<'_>, subject: &Subject) -> Result<(), StoreError> {
    for row in w.rows(&sql::KEYS_ABOUT, vals![subject.to_string()])? {
        let key = letter_key(w, &row.get::<String>(0)?);
        arengo_mail::drop_letter(w, &key)?;
    }
    w.execute(&sql::DROP_ABOUT, vals![subject.to_string()]).map(drop)
}
