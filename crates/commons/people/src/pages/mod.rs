//! Where people's pages are, and what they share.

mod confirm;
mod me;
mod me_drafts;
mod me_identities;
mod me_identity;
mod me_passkeys;
mod me_password;
mod me_second_factor;
mod me_sessions;
mod oidc_arrival;
mod oidc_join;
mod passkey;
mod residents;
mod roles;
mod sign_in;
mod sign_in_code;
mod sign_in_link;
mod sign_in_oidc;
mod sign_in_second;
mod staff_rule;
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

use crate::publish::Opened;
use crate::session::Entry;
use crate::{device, next, session};

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
        .route("/sign-in/second/{secret}", get(sign_in_second::show).post(sign_in_second::send))
        .route("/sign-in/passkey/challenge.json", post(passkey::challenge))
        .route("/sign-in/passkey", post(passkey::send))
        .route("/me/passkeys/challenge.json", post(me_passkeys::challenge))
        .route("/me/passkeys", post(me_passkeys::send))
        .route("/me/passkeys/{id}/removal", post(me_passkeys::remove))
        .route("/me/second-factor", get(me_second_factor::show).post(me_second_factor::confirm))
        .route("/me/second-factor/start", post(me_second_factor::start))
        .route("/me/second-factor/codes", post(me_second_factor::codes))
        .route("/me/second-factor/end", post(me_second_factor::end))
        .route("/me/identity", get(me_identity::show))
        .route("/staff/people/second-factor", post(staff_rule::send))
        .route("/staff/people/{grant}/second-factor/end", post(staff_rule::end))
        .route("/staff/residents", get(residents::show).post(residents::send))
        .route("/staff/residents/list", post(residents::list))
        .route("/staff/residents/list/removal", post(residents::forget))
        .route("/staff/residents/{person}/removal", post(residents::remove))
}

/// Where providers send people back to.
pub(crate) fn node_routes() -> Router<Site> {
    Router::new().route("/oidc/{provider}/back", get(sign_in_oidc::relay))
}

pub(crate) fn staff_menu(here: &Here) -> Vec<MenuItem> {
    let item = |words: &str, path: &str| MenuItem { words: words.to_owned(), path: path.to_owned() };
    let mut items = Vec::new();
    if here.actor.has(Role::Administrator) {
        items.push(item(here.tr.t("people-roles-menu"), "/staff/people"));
    }
    if here.actor.has(Role::Operator) || here.actor.has(Role::Official) {
        items.push(item(here.tr.t("people-residents-title"), "/staff/residents"));
    }
    items
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

/// In, or to the page that asks for the second factor.
async fn entered(here: &Here, entry: Entry, secret: [u8; 32], next: &str) -> Result<Response, Problem> {
    match entry {
        Entry::In => {
            let next = next::greeted(here, &secret, next).await?;
            Ok(onward(here, &next, Some(secret)))
        }
        Entry::SecondFactor => Ok(Redirect::to(&sign_in_second::address(here, &secret)).into_response()),
    }
}

/// The same for what a draft opened, which leads to what was published.
fn opened_onward(here: &Here, path: &str, opened: Option<Opened>) -> Response {
    match opened {
        Some((Entry::SecondFactor, secret)) => {
            Redirect::to(&sign_in_second::address(here, &secret)).into_response()
        }
        Some((Entry::In, secret)) => onward(here, path, Some(secret)),
        None => onward(here, path, None),
    }
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
