//! Where people's pages are, and what they share.

mod confirm;
mod me;
mod me_drafts;
mod me_identities;
mod me_password;
mod me_sessions;
mod oidc_arrival;
mod oidc_join;
mod roles;
mod sign_in;
mod sign_in_code;
mod sign_in_link;
mod sign_in_oidc;
mod waiting;

pub use sign_in_oidc::provider_links;

use arengo_i18n::Tr;
use arengo_kernel::{Refusal, Role};
use arengo_web::component::MenuItem;
use arengo_web::{Here, Problem, Signed, Site};
use axum::Router;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};

use crate::{device, session};

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/sign-in", get(sign_in::show).post(sign_in::send))
        .route("/sign-in/code/{id}/{proof}", get(sign_in_code::show).post(sign_in_code::send))
        .route("/sign-in/link/{secret}", get(sign_in_link::show).post(sign_in_link::send))
        .route("/sign-in/with/{provider}", get(sign_in_oidc::start))
        .route("/sign-in/with/{provider}/back", get(sign_in_oidc::back))
        .route("/sign-in/with/{provider}/ended", get(sign_in_oidc::ended))
        .route("/sign-in/arrival", get(oidc_arrival::show).post(oidc_arrival::send))
        .route("/sign-in/join/{secret}", get(oidc_join::show).post(oidc_join::send))
        .route("/sign-out", post(me_sessions::sign_out))
        .route("/drafts/{id}/{proof}", get(waiting::show).post(waiting::send))
        .route("/drafts/{id}/{proof}/letter", post(waiting::letter))
        .route("/confirm/{secret}", get(confirm::show).post(confirm::send))
        .route("/confirm/{secret}/letter", post(confirm::letter))
        .route("/me", get(me::show).post(me::send))
        .route("/me/password", post(me_password::send))
        .route("/me/identities/{id}/removal", post(me_identities::remove))
        .route("/me/sessions/closing", post(me_sessions::close_others))
        .route("/me/sessions/{id}/closing", post(me_sessions::close_one))
        .route("/me/drafts/{id}/publication", post(me_drafts::publish))
        .route("/me/drafts/{id}/removal", post(me_drafts::remove))
        .route("/staff/people", get(roles::show).post(roles::send))
        .route("/staff/people/{grant}/revocation", post(roles::revoke))
}

/// Where providers send people back to.
pub(crate) fn node_routes() -> Router<Site> {
    Router::new().route("/oidc/{provider}/back", get(sign_in_oidc::relay))
}

pub(crate) fn staff_menu(here: &Here) -> Vec<MenuItem> {
    if !here.actor.has(Role::Administrator) {
        return Vec::new();
    }
    vec![MenuItem { words: here.tr.t("people-roles-menu").to_owned(), path: "/staff/people".to_owned() }]
}

/// The name of a role.
pub(crate) fn role_words(tr: &Tr, role: Role) -> &'static str {
    tr.t(match role {
        Role::Steward => "people-role-steward",
        Role::Administrator => "people-role-administrator",
        Role::Official => "people-role-official",
        Role::Facilitator => "people-role-facilitator",
        Role::Moderator => "people-role-moderator",
        Role::Operator => "people-role-operator",
    })
}

/// Who is signed in, for requests that need someone.
fn signed(here: &Here) -> Result<&Signed, Problem> {
    here.signed.as_ref().ok_or_else(|| Problem::Refused(Refusal::new("people-sign-in-first")))
}

fn device_of(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    device::name_of(agent)
}

/// On to a page of the town, with a new session when there is one.
fn onward(here: &Here, path: &str, secret: Option<[u8; 32]>) -> Response {
    with_session(here, Redirect::to(&here.link(path)).into_response(), secret)
}

fn with_session(here: &Here, mut response: Response, secret: Option<[u8; 32]>) -> Response {
    if let Some(secret) = secret {
        response.headers_mut().append(header::SET_COOKIE, session::set_cookie(&here.site, &secret));
    }
    response
}
