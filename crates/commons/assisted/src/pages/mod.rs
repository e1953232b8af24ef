//! Addresses of the help points, and what their pages share.

mod desk;
mod erasure;
mod letter;
mod letters;
mod person;
mod points;
mod points_desk;
mod print;
mod reading;
mod state;
mod words;

use arengo_i18n::Tr;
use arengo_kernel::actor::PersonId;
use arengo_kernel::{Lang, Permit, Refusal, Role, readable};
use arengo_web::component::MenuItem;
use arengo_web::{Here, Problem, Site};
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use maud::{Markup, html};

use crate::entry::{Entry, Operator, entry};
use crate::policy::LookUp;
use crate::receipt::{File, by_code, file};

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/help-points", get(points::show))
        .route("/receipt", get(state::find))
        .route("/receipt/{code}", get(state::show))
        .route("/staff/help-points", get(points_desk::list))
        .route("/staff/help-points/new", get(points_desk::new).post(points_desk::make))
        .route("/staff/help-points/{id}", get(points_desk::edit).post(points_desk::save))
        .route("/staff/help-points/{id}/closing", post(points_desk::close))
        .route("/staff/help-points/{id}/opening", post(points_desk::open))
        .route("/staff/assisted", get(desk::show).post(desk::begin))
        .route("/staff/assisted/state", get(state::look_up))
        .route("/staff/assisted/entries/{id}/person", get(person::show).post(person::save))
        .route("/staff/assisted/entries/{id}/words", get(words::show).post(words::save))
        .route("/staff/assisted/entries/{id}/reading", get(reading::show).post(reading::confirm))
        .route("/staff/assisted/entries/{id}/removal", post(desk::discard))
        .route("/staff/assisted/receipts/{code}", get(print::show))
        .route("/staff/assisted/receipts/{code}/erasure", get(erasure::ask).post(erasure::erase))
        .route("/staff/assisted/letters", get(letters::show))
        .route("/staff/assisted/letters.csv", get(letters::csv))
        .route("/staff/assisted/letters/print", get(letter::all))
        .route("/staff/assisted/letters/{code}", get(letter::one))
        .route("/staff/assisted/letters/{code}/told", post(letters::told))
}

pub(crate) fn staff_menu(here: &Here) -> Vec<MenuItem> {
    let mut items = Vec::new();
    let mut add = |words: &'static str, path: &str| {
        items.push(MenuItem { words: here.tr.t(words).to_owned(), path: path.to_owned() });
    };
    if here.actor.has(Role::Operator) {
        add("assisted-menu", "/staff/assisted");
    }
    if here.actor.has(Role::Administrator) {
        add("assisted-points-menu", "/staff/help-points");
    }
    items
}

fn to(here: &Here, path: &str) -> Response {
    Redirect::to(&here.link(path)).into_response()
}

/// That whoever asks works at the help points.
fn may_look_up(here: &Here) -> Result<Permit<LookUp>, Problem> {
    Ok(Permit::<LookUp>::ask(&here.actor, (), here.now)?)
}

fn person_of(here: &Here) -> Result<PersonId, Problem> {
    here.actor.person().ok_or_else(|| Refusal::new("assisted-operators-only").into())
}

/// The operator of the request.
async fn operator(here: &Here) -> Result<Operator, Problem> {
    may_look_up(here)?;
    let person = person_of(here)?;
    let email = here.db.read(move |r| arengo_people::email_of(r, person)).await?.unwrap_or_default();
    let name = here.signed.as_ref().map(|s| s.name.clone()).unwrap_or_default();
    Ok(Operator { person, actor: here.actor, name, email })
}

/// An entry of the operator who asks; one that is published leads to its receipt.
async fn own_entry(here: &Here, id: &str) -> Result<Entry, Problem> {
    may_look_up(here)?;
    let (id, person) = (id.parse().map_err(|_| Problem::NotFound)?, person_of(here)?);
    here.db.read(move |r| entry(r, id, person)).await?.ok_or(Problem::NotFound)
}

/// The receipt of a code, with how it stands.
async fn of_code(here: &Here, typed: &str) -> Result<Option<File>, Problem> {
    let Some(code) = readable::read(typed) else { return Ok(None) };
    let now = here.now;
    let found = here.db.read(move |r| match by_code(r, &code)? {
        Some(receipt) => file(r, receipt, now).map(Some),
        None => Ok(None),
    });
    Ok(found.await?)
}

/// Sentences in a language of the installation: the one asked for, else the town's.
fn tr_of(here: &Here, lang: Lang) -> Tr {
    let known = here.site.languages().contains(&lang);
    Tr::new(if known { lang } else { here.town.main_language() })
}

/// The status of a form: shown again with errors or not.
fn code_of(errors: &arengo_web::form::Errors) -> StatusCode {
    if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}

/// A telephone number that can be pressed.
fn phone(number: &str) -> Markup {
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    html! { a href=(format!("tel:{digits}")) { (number.replace(' ', "\u{a0}")) } }
}

/// The way back to the desk.
fn to_desk(here: &Here) -> Markup {
    let steps = [(here.link("/staff/assisted"), here.tr.t("assisted-desk-title").to_owned())];
    arengo_web::pieces::crumbs(&here.tr, &steps)
}
