//! What the register holds about persons: the personal part of acts, kept apart from the chained record.

use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_store::{Reader, Row, StoreError, Writer, vals};
use arengo_web::personal::{Basis, Erasure, Field, Personal, Record, Where};
use serde_json::Value;

use crate::sql;

pub(crate) const PERSONAL: &[Personal] = &[Personal {
    name: "register.acts",
    title: "register-personal-acts",
    meaning: "register-personal-acts-meaning",
    basis: Basis::PublicTask,
    kept: "register-personal-acts-kept",
    columns: &["register_act.by_name", "register_act.title", "register_detail.detail"],
    of: Where::Town,
    export,
    erase,
}];

fn of_person(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Row>, StoreError> {
    let subject = Subject::new("person", person).to_string();
    r.rows(&sql::OF_PERSON, vals![format!("%\"person\":\"{person}\"%"), subject])
}

fn export(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let rows = of_person(r, person)?;
    rows.iter()
        .map(|row| {
            let kind: String = row.get(2)?;
            let (title, path, by): (String, String, String) = (row.get(3)?, row.get(4)?, row.get(5)?);
            Ok(Record::new()
                .with(Field::At, row.get::<arengo_kernel::Instant>(1)?)
                .with(Field::Kind, kind)
                .with(Field::Title, title)
                .with(Field::By, by)
                .with(Field::Address, path)
                .with(Field::Code, row.get::<i64>(0)?))
        })
        .collect()
}

/// The personal part of the person's acts goes; record and chain stay as they are. Of acts of others about the
/// person, too; who acted stays named there.
fn erase(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    // Each step takes the acts away that it found; the next finds the rest.
    loop {
        let rows = of_person(w, erasure.person)?;
        if rows.is_empty() {
            return Ok(());
        }
        unname(w, erasure, &rows)?;
    }
}

fn unname(w: &mut Writer<'_>, erasure: &Erasure, rows: &[Row]) -> Result<(), StoreError> {
    for row in rows {
        let seq: i64 = row.get(0)?;
        let (title, by, detail): (String, String, String) = (row.get(3)?, row.get(5)?, row.get(6)?);
        let detail: Value = serde_json::from_str(&detail).unwrap_or_default();
        let own = detail["person"].as_str() == Some(erasure.person.to_string().as_str());
        let organisation = detail["detail"]["organisation"].as_str().unwrap_or_default();
        let speaks = erasure.without_name(&title).is_some()
            || (own && !organisation.is_empty() && title.contains(organisation));
        let (by, title) = (if own { "" } else { &by }, if speaks { "" } else { &title });
        w.execute(&sql::UNNAME, vals![seq, by, title])?;
        w.execute(&sql::ERASE_ONE, vals![seq])?;
    }
    Ok(())
}
