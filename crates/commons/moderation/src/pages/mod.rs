//! Addresses of moderation.

mod case;
mod code;
mod decide;
mod mine;
mod queue;
mod receipt;
mod report;
mod rules;
mod transparency;

use arengo_kernel::Ground;
use arengo_kernel::Role;
use arengo_web::component::MenuItem;
use arengo_web::{Here, Problem, Site};
use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};

use crate::code::has_accepted;
use crate::read::{self, File};

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/report", get(report::form).post(report::send))
        .route("/report/find", get(receipt::find))
        .route("/report/confirm/{secret}", get(receipt::ask).post(receipt::confirm))
        .route("/report/{code}", get(receipt::show))
        .route("/report/{code}/appeal", get(receipt::back).post(receipt::appeal))
        .route("/me/decisions", get(mine::list))
        .route("/me/decisions/{id}", get(mine::show))
        .route("/me/decisions/{id}/appeal", get(mine::back).post(mine::appeal))
        .route("/house-rules", get(rules::show))
        .route("/transparency", get(transparency::show))
        .route("/staff/reports", get(queue::show).post(queue::open))
        .route("/staff/reports/code", get(code::show).post(code::accept))
        .route("/staff/reports/{id}", get(case::show))
        .route("/staff/reports/{id}/decision", get(decide::back).post(decide::decide))
        .route("/staff/reports/{id}/reversal", get(decide::back).post(decide::reverse))
        .route("/staff/reports/{id}/judgement", get(decide::back).post(decide::judge))
        .route("/staff/rules", get(rules::list))
        .route("/staff/rules/settings", post(rules::set))
        .route("/staff/rules/{no}", get(rules::edit).post(rules::save))
}

pub(crate) fn staff_menu(here: &Here) -> Vec<MenuItem> {
    let mut items = Vec::new();
    if here.actor.has(Role::Moderator) {
        let words = here.tr.t("moderation-menu").to_owned();
        items.push(MenuItem { words, path: "/staff/reports".into() });
    }
    if here.actor.has(Role::Administrator) {
        let words = here.tr.t("moderation-rules-menu").to_owned();
        items.push(MenuItem { words, path: "/staff/rules".into() });
    }
    items
}

fn to(here: &Here, path: &str) -> Response {
    Redirect::to(&here.link(path)).into_response()
}

/// The words of a ground in forms and lists.
fn ground_words(here: &Here, ground: Ground) -> &'static str {
    here.tr.t(match ground {
        Ground::Illegal => "moderation-reason-illegal",
        Ground::Hateful => "moderation-reason-hateful",
        Ground::PersonalData => "moderation-reason-personal-data",
        Ground::OffTopic => "moderation-reason-off-topic",
        Ground::Spam => "moderation-reason-spam",
        Ground::Portrayed => "moderation-reason-portrayed",
        Ground::Copyright => "moderation-reason-copyright",
        Ground::Other => "moderation-reason-other",
    })
}

/// Whether whoever asks has accepted the code of conduct.
async fn accepted(here: &Here) -> Result<bool, Problem> {
    let Some(person) = here.actor.person() else { return Ok(false) };
    Ok(here.db.read(move |r| has_accepted(r, person)).await?)
}

/// A case of this town with everything that belongs to it.
async fn load(here: &Here, id: &str) -> Result<File, Problem> {
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    let (site, who) = (here.site.clone(), here.actor.person());
    here.db.read(move |r| read::file(r, &site, id, who)).await?.ok_or(Problem::NotFound)
}
