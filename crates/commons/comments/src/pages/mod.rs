//! Addresses of comments.

mod change;
mod history;
mod mine;
mod reaction;
mod respond;
mod show;
mod submit;

use arengo_kernel::{Actor, Instant};
use arengo_spaces::ProcessId;
use arengo_store::Reader;
use arengo_web::{Here, Problem, Site};
use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;

use crate::comment::{Comment, CommentId};
use crate::policy::Existing;
use crate::target::{self, Target};

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/comments", get(submit::form).post(submit::send))
        .route("/c/{id}", get(show::show))
        .route("/c/{id}/reply", get(submit::reply).post(submit::send_reply))
        .route("/c/{id}/edit", get(change::form).post(change::save))
        .route("/c/{id}/history", get(history::show))
        .route("/c/{id}/reaction", get(reaction::back).post(reaction::react))
        .route("/c/{id}/response", get(respond::form).post(respond::send))
        .route("/c/{id}/withdrawal", get(change::ask).post(change::withdraw))
        .route("/me/comments", get(mine::list))
}

/// The id in an address; what is none is not found.
fn id_of(text: &str) -> Result<CommentId, Problem> {
    text.parse().map_err(|_| Problem::NotFound)
}

/// A comment with its place and the process around it.
fn load(r: &mut Reader<'_>, id: CommentId, now: Instant) -> Result<(Existing, Target), Problem> {
    let existing = crate::payload::existing(r, id, now)?;
    let place = target::place_of(r, &existing.comment)?;
    Ok((existing, place))
}

/// Where a comment is read: of a reply or response, the page of its thread.
fn thread_path(comment: &Comment) -> String {
    crate::comment::path_of(comment.top())
}

fn to(here: &Here, path: &str) -> Response {
    Redirect::to(&here.link(path)).into_response()
}

/// The way back up from a comment's pages: the text it is about.
fn crumbs(here: &Here, place: &Target) -> maud::Markup {
    arengo_web::pieces::crumbs(&here.tr, &[(here.link(&place.path), place.title.clone())])
}

/// The request with the roles its person has for a process; addresses outside a process know those of the town.
async fn within(mut here: Here, process: ProcessId) -> Result<Here, Problem> {
    if let Some(person) = here.signed.as_ref().filter(|signed| !signed.held).map(|signed| signed.person) {
        let town = here.town.id;
        let id = process.as_i64();
        let roles = here.db.read(move |r| arengo_people::roles_in_process(r, person, town, id)).await?;
        here.actor = Actor::Person { id: person, roles };
    }
    Ok(here)
}
