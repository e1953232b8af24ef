//! What this crate holds about persons: which of the staff made and changed what.

use arengo_kernel::Instant;
use arengo_kernel::actor::PersonId;
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::personal::{Basis, Erasure, Field, Personal, Record, Where};

use crate::sql;

pub(crate) const PERSONAL: &[Personal] = &[Personal {
    name: "spaces.editors",
    title: "spaces-personal",
    meaning: "spaces-personal-meaning",
    basis: Basis::PublicTask,
    kept: "spaces-personal-kept",
    columns: &["spaces_process.created_by", "spaces_process.updated_by", "spaces_page.updated_by"],
    of: Where::Town,
    export,
    erase,
}];

fn export(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let rows = r.rows(&sql::MADE_BY, vals![person])?;
    let one = |row: &arengo_store::Row| {
        let (title, slug, at): (String, String, Instant) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let record = Record::new().with(Field::At, at).with(Field::Title, title);
        Ok(record.with(Field::Address, format!("/p/{slug}")))
    };
    rows.iter().map(one).collect()
}

fn erase(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    w.execute(&sql::FORGET_MAKER, vals![erasure.person])?;
    if !erasure.name.is_empty() {
        w.execute(&sql::FORGET_EDITOR, vals![&erasure.name])?;
        w.execute(&sql::FORGET_PAGE_EDITOR, vals![&erasure.name])?;
    }
    Ok(())
}
