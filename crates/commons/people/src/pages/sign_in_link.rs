//! `/sign-in/link/{secret}`: the page behind the link of a letter. Looking signs nobody in; the button does.

use arengo_kernel::Refusal;
use arengo_store::clock::random_bytes;
use arengo_store::{Reader, StoreError, Writer};
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::icons::icon;
use arengo_web::seal::{fingerprint, read_secret};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use maud::{Markup, html};

use super::sign_in_code::{SignIn, by_link, enter};
use super::{device_of, entered, onward};
use crate::person::{self, check_name};
use crate::session::Entry;

pub(crate) async fn show(here: Here, Path(secret): Path<String>) -> Result<Response, Problem> {
    let (found, known) = load(&here, &secret).await?;
    if let Some(over) = over(&here, &found) {
        return Ok(over);
    }
    Ok(page(&here, &found, known.as_deref(), &secret, &Fields::default(), &Errors::new()))
}

pub(crate) async fn send(
    here: Here,
    Path(secret): Path<String>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Problem> {
    let (found, known) = load(&here, &secret).await?;
    if let Some(over) = over(&here, &found) {
        return Ok(over);
    }
    let mut errors = Errors::new();
    let name = match &known {
        Some(name) => Some(name.clone()),
        None => errors.take("name", check_name(fields.text("name"))),
    };
    let Some(name) = name else {
        return Ok(page(&here, &found, None, &secret, &fields, &errors));
    };
    let (about, device, key) = (here.clone(), device_of(&headers), random_bytes());
    let next = found.next.clone();
    let entry = here.db.write(move |w| admit(w, &about, &found, &name, &device, &key)).await?;
    entered(&here, entry, key, &next).await
}

fn admit(
    w: &mut Writer<'_>,
    here: &Here,
    found: &SignIn,
    name: &str,
    device: &str,
    key: &[u8; 32],
) -> Result<Entry, Problem> {
    let person = person::ensure(w, &found.email, name, found.lang, here.now)?;
    enter(w, here, found, person, device, key)
}

async fn load(here: &Here, secret: &str) -> Result<(SignIn, Option<String>), Problem> {
    let unknown = || Problem::Gone(Refusal::new("people-sign-in-used"));
    let mark = read_secret(secret).map(|s| fingerprint(&s)).ok_or_else(unknown)?;
    here.db.read(move |r| read(r, &mark)).await?.ok_or_else(unknown)
}

fn read(r: &mut Reader<'_>, mark: &[u8; 32]) -> Result<Option<(SignIn, Option<String>)>, StoreError> {
    let Some(found) = by_link(r, mark)? else { return Ok(None) };
    let known = person::find(r, &found.email)?.map(|author| author.name);
    Ok(Some((found, known)))
}

/// The answer for a letter that was used or is too old.
fn over(here: &Here, found: &SignIn) -> Option<Response> {
    if found.used && here.signed.is_some() {
        return Some(onward(here, &found.next, None));
    }
    if !found.used && here.now < found.until {
        return None;
    }
    let tr = &here.tr;
    let email = found.email.as_str();
    let to = percent_encoding::utf8_percent_encode(email, percent_encoding::NON_ALPHANUMERIC);
    let lead = if found.used { "people-sign-in-used" } else { "people-sign-in-expired" };
    let body = html! {
        div.intro { h1 { (tr.t("people-expired-title")) } p.dek { (tr.t(lead)) } }
        p { a.btn.q href=(here.link(&format!("/sign-in?email={to}"))) { (icon("mail")) (tr.t("people-sent-again")) } }
    };
    Some(Page::new(tr.t("people-expired-title"), body).unlisted().code(StatusCode::GONE).answer(here))
}

fn page(
    here: &Here,
    found: &SignIn,
    known: Option<&str>,
    secret: &str,
    fields: &Fields,
    errors: &Errors,
) -> Response {
    let code = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let body = view(here, found, known, secret, fields, errors);
    Page::new(here.tr.t("people-sign-in-title"), body).unlisted().code(code).answer(here)
}

fn view(
    here: &Here,
    found: &SignIn,
    known: Option<&str>,
    secret: &str,
    fields: &Fields,
    errors: &Errors,
) -> Markup {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "" };
    let email = found.email.as_str();
    let lead = match known {
        Some(name) => tr.f("people-link-known", &[("name", name.into()), ("email", email.into())]),
        None => tr.f("people-link-new", &[("email", email.into())]),
    };
    html! {
        div.intro { h1 { (tr.t("people-sign-in-title")) } p.dek { (lead) } }
        (parts.summary())
        form.form.near method="post" action=(here.link(&format!("/sign-in/link/{secret}"))) {
            @if known.is_none() {
                (parts.line(Kind::Text, "name", tr.t("people-name-label"), tr.t("people-name-hint"),
                    fields.text("name"), true))
            }
            p { button.btn { (tr.t("people-link-enter")) } }
        }
    }
}
