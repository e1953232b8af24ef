//! Where outreach's pages are, and what they share.

mod about;
mod participants;
mod plan;
mod table;
mod visits;

pub use about::choices;
pub(crate) use plan::goals;

use arengo_kernel::phase::{Feature, Openness};
use arengo_kernel::{Actor, Instant};
use arengo_spaces::{Phase, Process, ProcessState, openness_of};
use arengo_store::{Reader, StoreError};
use arengo_web::component::Participant;
use arengo_web::{Here, Site};
use axum::Router;
use axum::routing::{get, post};

use crate::attribute::{Attribute, Group, keys};
use crate::breakdown::{Answers, Reached, reached};
use crate::load;

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/me/about", get(about::show).post(about::send))
        .route("/p/{process}/participants", get(participants::show))
        .route("/staff/p/{process}/outreach", get(plan::show).post(plan::add))
        .route("/staff/p/{process}/outreach/previous", post(plan::previous))
        .route("/staff/p/{process}/outreach/districts", post(plan::districts))
        .route("/staff/p/{process}/outreach/{target}/removal", post(plan::remove))
        .route("/staff/p/{process}/outreach/visits", post(visits::add))
        .route("/staff/p/{process}/outreach/visits/{visit}/removal", post(visits::cancel))
}

/// The public page of who took part.
pub(crate) fn participants_path(process: &Process) -> String {
    format!("{}/participants", process.path())
}

/// The staff page of a process's outreach.
pub(crate) fn plan_path(process: &Process) -> String {
    format!("/staff{}/outreach", process.path())
}

/// A process with everyone who took part in it, and what is known of them.
pub(crate) struct Seen {
    pub process: Process,
    pub phases: Vec<Phase>,
    pub who: Vec<Participant>,
    pub answers: Answers,
    pub districts: Vec<String>,
}

impl Seen {
    /// Reads it; a constant number of statements.
    pub fn read(r: &mut Reader<'_>, process: Process) -> Result<Seen, StoreError> {
        Ok(Seen {
            phases: arengo_spaces::phases(r, process.id)?,
            who: load::participants(r, process.id)?,
            answers: load::answers(r)?,
            districts: load::districts(r)?,
            process,
        })
    }

    /// The words kept of an attribute's values, in order.
    pub fn keys(&self, attribute: Attribute) -> Vec<String> {
        keys(attribute, &self.districts)
    }

    /// How many of a group took part, as staff may see it.
    pub fn reached(&self, group: &Group) -> Reached {
        reached(&self.who, &self.answers, group, |attribute| self.keys(attribute))
    }

    /// Whether the public may see more than how many took part: comments have closed for good.
    pub fn is_over(&self, now: Instant) -> bool {
        is_over(&self.process, &self.phases, now)
    }
}

/// Whether figures of a process may be public: comments have closed for good, so nobody more can join them.
pub(crate) fn is_over(process: &Process, phases: &[Phase], now: Instant) -> bool {
    let openness = openness_of(phases, Feature::Comment, now);
    matches!(openness, Openness::After(_)) || process.state == ProcessState::Closed
}

/// The reader with the roles of one process as well.
pub(crate) fn within(r: &mut Reader<'_>, here: &Here, process: &Process) -> Result<Actor, StoreError> {
    let Some(signed) = here.signed.as_ref().filter(|signed| !signed.held) else { return Ok(here.actor) };
    let person = signed.person;
    let roles = arengo_people::roles_in_process(r, person, here.town.id, process.id.as_i64())?;
    Ok(Actor::Person { id: person, roles })
}
