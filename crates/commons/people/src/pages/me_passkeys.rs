//! One's passkeys on `/me`: adding, listing, removing.

use arengo_kernel::{Refusal, words};
use arengo_store::{StoreError, Writer};
use arengo_web::form::{Errors, FormParts, Kind as Line};
use arengo_web::icons::icon;
use arengo_web::pieces::{When, tag, time};
use arengo_web::{Fields, Here, Problem, Signed};
use axum::Json;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};
use serde_json::json;

use super::me::{self, Account, Again};
use super::passkey::{PATIENCE, script};
use super::{device_of, onward, signed};
use crate::passkey::{self, Fresh, Kind, Made, Passkey, PasskeyId, Place, bytes, challenge_in};
use crate::ways::{Ways, way_of, ways_of};
use crate::{letters, person};

/// Longest name of a passkey, in characters.
const NAME_MAX: usize = 80;

/// What a challenge for adding is bound to: this session and this address.
fn bound(who: &Signed, place: &Place) -> String {
    format!("add {} {} {}", who.person, passkey::letters(&who.session), place.origin)
}

/// `POST /me/passkeys/challenge.json`: what the browser hands to the authenticator.
pub(crate) async fn challenge(here: Here) -> Result<Response, Problem> {
    let who = signed(&here)?.clone();
    let place = Place::of(&here).ok_or(Problem::NotFound)?;
    let (about, whose) = (here.clone(), place.clone());
    let options = here.db.write(move |w| options(w, &about, &who, &whose)).await?;
    Ok(Json(options).into_response())
}

fn options(
    w: &mut Writer<'_>,
    here: &Here,
    who: &Signed,
    place: &Place,
) -> Result<serde_json::Value, StoreError> {
    let fresh = passkey::challenge(w, &bound(who, place), here.now)?;
    let known = passkey::of_person(w, who.person)?.into_iter().filter(|key| key.rp == place.rp);
    let known: Vec<_> =
        known.map(|key| json!({"type": "public-key", "id": passkey::letters(&key.credential)})).collect();
    // Opaque, and the same when asked again: authenticators keep one passkey for each handle.
    let handle = match passkey::handle_of(w, who.person)? {
        Some(handle) => handle,
        None => new_handle(here, who),
    };
    let email = person::email_of(w, who.person)?.unwrap_or_default();
    let algorithms = passkey::ALGORITHMS.map(|alg| json!({"type": "public-key", "alg": alg}));
    Ok(json!({
        "challenge": passkey::letters(&fresh),
        "rp": {"id": place.rp, "name": here.town_name()},
        "user": {"id": passkey::letters(&handle), "name": email, "displayName": who.name},
        "pubKeyCredParams": algorithms,
        "authenticatorSelection": {"residentKey": "required", "userVerification": "preferred"},
        "attestation": "none",
        "excludeCredentials": known,
        "timeout": PATIENCE,
    }))
}

fn new_handle(here: &Here, who: &Signed) -> Vec<u8> {
    here.site.seal().derive(&format!("people-passkey-handle {}", who.person)).to_vec()
}

/// `POST /me/passkeys`: keeps what the authenticator made.
pub(crate) async fn send(here: Here, headers: HeaderMap, fields: Fields) -> Result<Response, Problem> {
    let who = signed(&here)?.clone();
    let place = Place::of(&here).ok_or(Problem::NotFound)?;
    let mut errors = Errors::new();
    let typed = fields.given("name").map_or_else(|| device_of(&headers), str::to_owned);
    let typed = if typed.is_empty() { here.tr.t("people-passkey").to_owned() } else { typed };
    let name = errors.take("name", words::measured_line(&typed, NAME_MAX, "people-passkey-name-missing"));
    let made = match made(&here, &who, &place, &fields).await? {
        Ok(made) => Some(made),
        Err(why) => {
            errors.add("name", Refusal::new(why));
            None
        }
    };
    if let (Some(name), Some(made)) = (name, made) {
        let (about, who) = (here.clone(), who.clone());
        if here.db.write(move |w| keep(w, &about, &who, &place, &name, &made)).await? {
            return Ok(onward(&here, "/me?done=passkey", None));
        }
        errors.add("name", Refusal::new("people-passkey-not-kept"));
    }
    let again = Again { fields, passkeys: errors, ..Again::default() };
    me::page(&here, &again, None).await
}

/// What was made, when it answers a challenge of this session that was not answered yet.
async fn made(
    here: &Here,
    who: &Signed,
    place: &Place,
    fields: &Fields,
) -> Result<Result<Made, &'static str>, Problem> {
    let failed = Err("people-passkey-failed");
    let (Some(client), Some(attestation)) = (bytes(fields.text("client")), bytes(fields.text("attestation")))
    else {
        return Ok(failed);
    };
    let answered = match challenge_in(&client, Kind::Create, place) {
        Ok(answered) => answered,
        Err(fault) => {
            tracing::info!(?fault, "a passkey was not added");
            return Ok(failed);
        }
    };
    let (bound, now) = (bound(who, place), here.now);
    if !here.db.write(move |w| passkey::take_challenge(w, &answered, &bound, now)).await? {
        return Ok(Err("people-passkey-late"));
    }
    Ok(passkey::made(&attestation, place).map_err(|fault| {
        tracing::info!(?fault, "a passkey was not added");
        "people-passkey-failed"
    }))
}

fn keep(
    w: &mut Writer<'_>,
    here: &Here,
    who: &Signed,
    place: &Place,
    name: &str,
    made: &Made,
) -> Result<bool, StoreError> {
    let handle = passkey::handle_of(w, who.person)?.unwrap_or_else(|| new_handle(here, who));
    let fresh = Fresh { person: who.person, made, name, handle: &handle, place };
    if !passkey::add(w, &fresh, here.now)? {
        return Ok(false);
    }
    letters::account_changed(w, here, who.person, "people-letter-passkey-added")?;
    Ok(true)
}

/// Removes one.
pub(crate) async fn remove(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let person = signed(&here)?.person;
    let id: PasskeyId = id.parse().map_err(|_| Problem::NotFound)?;
    let about = here.clone();
    here.db
        .write(move |w| {
            let all = passkey::of_person(w, person)?;
            let found = all.iter().find(|key| key.id == id).ok_or(Problem::NotFound)?;
            ways_of(w, &about, person)?.may_remove(way_of(found, Place::of(&about).as_ref()))?;
            passkey::remove(w, person, id)?;
            letters::account_changed(w, &about, person, "people-letter-passkey-removed")?;
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(onward(&here, "/me?done=passkey-removed", None))
}

pub(super) fn view(here: &Here, account: &Account, again: &Again) -> Markup {
    let tr = &here.tr;
    let (place, ways) = (Place::of(here), account.ways(here));
    html! {
        @if place.is_some() || !account.passkeys.is_empty() {
            section aria-labelledby="h-passkeys" {
                div.hd { h2 #h-passkeys { (tr.t("people-passkeys-title")) } }
                p { (tr.t("people-passkeys-lead")) }
                p { (tr.n("people-passkeys-count", account.passkeys.len() as i64)) }
                @if !account.passkeys.is_empty() {
                    ul.rows.one.t role="list" {
                        @for key in &account.passkeys { li { (one(here, key, place.as_ref(), ways)) } }
                    }
                }
                @if place.is_some() { (adding(here, again)) }
            }
        }
    }
}

fn one(here: &Here, key: &Passkey, place: Option<&Place>, ways: Ways) -> Markup {
    let tr = &here.tr;
    let free = ways.may_remove(way_of(key, place));
    html! {
        div {
            p { b { (key.name) } }
            p.meta {
                span { (tr.t("people-passkey-since")) " " (time(tr, &here.town, key.made_at, When::Date)) }
                @if let Some(used) = key.used_at {
                    span { (tr.t("people-session-seen")) " " (time(tr, &here.town, used, When::DateTime)) }
                }
                @if place.is_none_or(|place| place.rp != key.rp) {
                    span { (tr.f("people-passkey-elsewhere", &[("address", key.rp.as_str().into())])) }
                }
            }
            @if key.warned_at.is_some() {
                p { (tag("late", "late", tr.t("people-passkey-copied-tag"))) }
                p.hint { (tr.t("people-passkey-copied")) }
            }
            @if free.is_ok() {
                form method="post" action=(here.link(&format!("/me/passkeys/{}/removal", key.id))) {
                    button.act { (tr.t("people-passkey-remove")) span.vh { " " (key.name) } }
                }
            } @else { p.hint { (tr.t("people-passkey-last")) } }
        }
    }
}

/// Hidden until the script has seen that the browser can.
fn adding(here: &Here, again: &Again) -> Markup {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors: &again.passkeys, prefix: "k-" };
    let typed = if again.passkeys.is_empty() { "" } else { again.fields.text("name") };
    html! {
        (parts.summary())
        form.form.mt3 method="post" action=(here.link("/me/passkeys")) data-passkey="create" data-passkey-section hidden
            data-challenge=(here.link("/me/passkeys/challenge.json")) {
            (parts.line(Line::Text, "name", tr.t("people-passkey-name"), tr.t("people-passkey-name-hint"), typed, false))
            @for name in ["client", "attestation"] { input type="hidden" name=(name) value=""; }
            p { button.btn.q { (icon("key")) (tr.t("people-passkey-add")) } }
            p.err role="alert" data-passkey-failed hidden { (icon("late")) span { (tr.t("people-passkey-not-now")) } }
        }
        (script())
    }
}
