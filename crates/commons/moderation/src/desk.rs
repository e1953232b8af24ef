//! What every writing function needs besides its permit: the town, the components, where letters point.

use std::sync::Arc;

use arengo_kernel::subject::Subject;
use arengo_kernel::{Instant, Town};
use arengo_register::{Act, By};
use arengo_store::{StoreError, Writer};
use arengo_web::{Here, Site};
use serde_json::{Value, json};

/// The surroundings of a decision.
#[derive(Clone)]
pub(crate) struct Desk {
    pub site: Site,
    pub town: Arc<Town>,
    /// The absolute address of the town without language.
    pub base: String,
}

impl Desk {
    pub fn of(here: &Here) -> Desk {
        Desk { site: here.site.clone(), town: here.town.clone(), base: here.citation("") }
    }

    /// An act in the register: what was done to which thing, by the office; neither reporters nor words.
    pub fn register(
        &self,
        w: &mut Writer<'_>,
        at: Instant,
        kind: &'static str,
        about: (&Subject, &str),
        facts: Value,
    ) -> Result<(), StoreError> {
        let (subject, path) = about;
        let act = Act {
            kind,
            subject: subject.clone(),
            process: None,
            title: String::new(),
            lang: None,
            path: path.to_owned(),
            by: By::Office(self.town.duties.publisher.clone()),
            facts,
            detail: json!({}),
        };
        arengo_register::append(w, at, act).map(drop)
    }
}
