//! The code of conduct: a moderator's role becomes active when its version in force is accepted (S2.33).

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Instant, Lang, Permit};
use arengo_register::{Act, By};
use arengo_store::{Reader, StoreError, Writer, vals};
use serde_json::json;

use crate::policy::AcceptCode;
use crate::sql;

/// The version in force; a changed text needs a new number, and asks everyone again.
pub const VERSION: i64 = 1;

/// The code in a language, Markdown-free paragraphs by line; English where there is no other.
pub(crate) fn text(lang: Lang) -> &'static str {
    match lang.as_str() {
        "it" => include_str!("../code/code.it.txt"),
        "ro" => include_str!("../code/code.ro.txt"),
        _ => include_str!("../code/code.en.txt"),
    }
}

/// Whether a person has accepted the version in force, in the session's town.
///
/// # Errors
/// Any storage failure.
pub fn has_accepted(r: &mut Reader<'_>, person: PersonId) -> Result<bool, StoreError> {
    Ok(r.count(&sql::ACCEPTED, vals![person, VERSION])? > 0)
}

/// Notes the acceptance; twice is once. `office` stands in the register.
///
/// # Errors
/// Any storage failure.
pub fn accept(w: &mut Writer<'_>, permit: Permit<AcceptCode>, office: &str) -> Result<(), StoreError> {
    let Some(person) = permit.actor().person() else { return Ok(()) };
    if w.execute(&sql::ACCEPT, vals![person, VERSION, permit.at()])? == 0 {
        return Ok(());
    }
    let at: Instant = permit.at();
    let act = Act {
        kind: "moderation.code_accepted",
        subject: arengo_kernel::subject::Subject::new("moderation_code", VERSION),
        process: None,
        title: String::new(),
        lang: None,
        path: "/transparency".into(),
        by: By::Office(office.to_owned()),
        facts: json!({"version": VERSION}),
        detail: json!({"person": person.to_string()}),
    };
    arengo_register::append(w, at, act).map(drop)
}
