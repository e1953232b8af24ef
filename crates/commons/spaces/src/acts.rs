//! Public acts of this crate, as they enter the register.

use arengo_kernel::Instant;
use arengo_register::{Act, By};
use arengo_store::{StoreError, Writer};
use serde_json::{Value, json};

use crate::phase::{NO_END, Phase, PhaseFacts};
use crate::process::Process;

/// Who acts for the town: the public name of the person, seen by staff, and the office that the register names.
#[derive(Debug, Clone)]
pub struct Editor {
    /// The person's public name.
    pub name: String,
    /// The office that acts; empty for the installation itself.
    pub office: String,
}

impl Editor {
    /// The signed-in person, acting for the town.
    pub fn of(here: &arengo_web::Here) -> Editor {
        Editor {
            name: here.signed.as_ref().map_or_else(String::new, |s| s.name.clone()),
            office: here.town.duties.publisher.clone(),
        }
    }

    /// The installation: a command, a job, demonstration data.
    pub fn installation() -> Editor {
        Editor { name: String::new(), office: String::new() }
    }

    fn by(&self) -> By {
        if self.office.is_empty() { By::System } else { By::Office(self.office.clone()) }
    }
}

/// Writes an act about a process.
pub(crate) fn tell(
    w: &mut Writer<'_>,
    at: Instant,
    kind: &'static str,
    process: &Process,
    editor: &Editor,
    facts: Value,
    detail: Value,
) -> Result<i64, StoreError> {
    let (lang, title) = match process.title.get(process.lang) {
        Some((lang, title)) => (Some(lang), title.to_owned()),
        None => (None, process.slug.to_string()),
    };
    let act = Act {
        kind,
        subject: process.subject(),
        process: Some(process.id.as_i64()),
        title,
        lang,
        path: process.path(),
        by: editor.by(),
        facts,
        detail,
    };
    arengo_register::append(w, at, act)
}

/// Writes an act about a town into the register of the session's town.
pub(crate) fn tell_of_town(
    w: &mut Writer<'_>,
    at: Instant,
    kind: &'static str,
    slug: &str,
    title: &str,
    path: &str,
    editor: &Editor,
) -> Result<i64, StoreError> {
    let act = Act {
        kind,
        subject: arengo_kernel::subject::Subject::new("town", slug),
        process: None,
        title: title.to_owned(),
        lang: None,
        path: path.to_owned(),
        by: editor.by(),
        facts: json!({}),
        detail: json!({}),
    };
    arengo_register::append(w, at, act)
}

/// The dates of phases, for the record.
pub(crate) fn dates(phases: &[Phase]) -> Value {
    dates_of(&phases.iter().map(Phase::facts).collect::<Vec<_>>())
}

pub(crate) fn dates_of(phases: &[PhaseFacts]) -> Value {
    let rows = phases.iter().map(|phase| {
        let opens = phase.window.map(|w| w.opens.rfc3339());
        let closes = phase.window.map(|w| w.closes).filter(|c| *c < NO_END).map(Instant::rfc3339);
        json!({"feature": phase.feature.as_str(), "opens": opens, "closes": closes})
    });
    Value::Array(rows.collect())
}
