//! What the reading help says about persons: who signed an easy-read version, who is the author of a definition.

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Instant, Lang};
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::personal::{Basis, Erasure, Field, Personal, Record, Where};

use crate::sql;

pub(crate) const PERSONAL: &[Personal] = &[Personal {
    name: "reading.credits",
    title: "reading-personal",
    meaning: "reading-personal-meaning",
    basis: Basis::PublicTask,
    kept: "reading-personal-kept",
    columns: &["reading_easy.writer", "reading_easy_prepared.writer", "reading_definition.author"],
    of: Where::Town,
    export,
    erase,
}];

/// As under an answer of the authority, the name under a publication of it stays. It leads to no account. What is not
/// published yet loses it.
fn erase(w: &mut Writer<'_>, erasure: &mut Erasure) -> Result<(), StoreError> {
    if !erasure.name.trim().is_empty() {
        w.execute(&sql::UNSIGN_PREPARED, vals![&erasure.name])?;
    }
    Ok(())
}

/// What was signed with the person's public name.
fn export(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<Record>, StoreError> {
    let name = arengo_people::display_name(r, person)?;
    let mut records = Vec::new();
    // Without a name nothing is signed: definitions whose source says who said them have no author.
    if name.trim().is_empty() {
        return Ok(records);
    }
    for statement in [&sql::SIGNED_EASY, &sql::SIGNED_PREPARED] {
        for row in r.rows(statement, vals![&name])? {
            let (title, words, lang, at): (String, String, Lang, Instant) =
                (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
            let record = Record::new().with(Field::At, at).with(Field::Language, lang);
            records.push(record.with(Field::Title, title).with(Field::Text, words));
        }
    }
    for row in r.rows(&sql::SIGNED_DEFINITIONS, vals![&name])? {
        let (words, lang, at): (String, Lang, Instant) = (row.get(0)?, row.get(1)?, row.get(2)?);
        records.push(Record::new().with(Field::At, at).with(Field::Language, lang).with(Field::Text, words));
    }
    Ok(records)
}
