//! Where privacy's pages are, and what they share.

mod changes;
mod consents;
mod data;
mod leave;
mod notice;
mod notice_form;
mod record;
mod staff;

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Refusal, Role};
use arengo_store::{Reader, StoreError};
use arengo_web::component::MenuItem;
use arengo_web::{Here, Problem, Signed, Site};
use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};

use crate::policy::Own;

pub use changes::greet;
pub use notice::draw_aloud;

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/privacy", get(notice::show))
        .route("/privacy/versions", get(notice::list))
        .route("/privacy/versions/{number}", get(notice::version))
        .route("/privacy/record", get(record::show))
        .route("/privacy/record.csv", get(record::csv))
        .route("/privacy/record.json", get(record::json))
        .route("/privacy/schedule", get(record::schedule))
        .route("/privacy/erased", get(leave::erased))
        .route("/me/notice", get(changes::show).post(changes::seen))
        .route("/me/consents", get(consents::show))
        .route("/me/consents/{purpose}", post(consents::send))
        .route("/me/data", get(data::show).post(data::send))
        .route("/me/erasure", get(leave::show).post(leave::send))
        .route("/staff/privacy", get(staff::show))
        .route("/staff/privacy.csv", get(staff::csv))
        .route("/staff/privacy/newsletter.csv", get(staff::newsletter))
        .route("/staff/privacy/notice", get(notice_form::show).post(notice_form::send))
}

pub(crate) fn staff_menu(here: &Here) -> Vec<MenuItem> {
    if !here.actor.has(Role::Administrator) {
        return Vec::new();
    }
    vec![MenuItem { words: here.tr.t("privacy-menu").to_owned(), path: "/staff/privacy".to_owned() }]
}

/// Who is signed in, for requests that need someone.
fn signed(here: &Here) -> Result<&Signed, Problem> {
    here.signed.as_ref().ok_or_else(|| Problem::Refused(Refusal::new("privacy-sign-in-first")))
}

/// To the sign-in page and back.
fn sign_in(here: &Here) -> Response {
    Redirect::to(&arengo_people::sign_in_link(here)).into_response()
}

/// What the rules have to know about the person of the session.
fn own(r: &mut Reader<'_>, here: &Here, person: PersonId) -> Result<Own, StoreError> {
    let proven_at = match &here.signed {
        Some(signed) => arengo_people::proven_at(r, &signed.session, person, here.now)?,
        None => None,
    };
    Ok(Own { person, proven_at, last_steward: arengo_people::is_last_steward(r, person)? })
}

/// A file to keep, for this reader alone.
fn file(name: &str, kind: &'static str, body: String) -> Response {
    let mut response = ([(header::CONTENT_TYPE, kind)], body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// Lines as CSV (RFC 4180); a text that a spreadsheet would run as a formula gets an apostrophe before it.
fn csv(lines: &[Vec<String>]) -> Result<String, Problem> {
    let bug = |e: String| Problem::Bug(format!("a table cannot be written: {e}"));
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for line in lines {
        let safe = |text: &String| match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
            true => format!("'{text}"),
            false => text.clone(),
        };
        writer.write_record(line.iter().map(safe)).map_err(|e| bug(e.to_string()))?;
    }
    let bytes = writer.into_inner().map_err(|e| bug(e.to_string()))?;
    String::from_utf8(bytes).map_err(|e| bug(e.to_string()))
}
