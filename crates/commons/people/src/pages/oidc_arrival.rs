//! `/sign-in/arrival`: who came from a provider for the first time chooses a name, joins the identity to the account
//! they are signed in to, or is asked to read the letter that went to the owner of their address.

use arengo_kernel::Refusal;
use arengo_kernel::actor::PersonId;
use arengo_store::clock::random_bytes;
use arengo_store::{Reader, Writer};
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::icons::icon;
use arengo_web::seal::{fingerprint, read_secret};
use arengo_web::{Fields, Here, Page, Problem};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use maud::{Markup, html};

use super::{device_of, entered, onward, waiting};
use crate::email::Email;
use crate::oidc::arrival::{self, Arrival};
use crate::oidc::flight::Cookie;
use crate::oidc::{identity, label_of, letter};
use crate::person::{self, check_name};
use crate::session::{How, Opening};

pub(crate) async fn show(here: Here, headers: HeaderMap) -> Result<Response, Problem> {
    let (arrival, at) = load(&here, &headers).await?;
    Ok(page(&here, &arrival, &at, &Fields::default(), &Errors::new()))
}

pub(crate) async fn send(here: Here, headers: HeaderMap, fields: Fields) -> Result<Response, Problem> {
    let (arrival, at) = load(&here, &headers).await?;
    let mut response = match at {
        At::Account(person) => join(&here, arrival, person).await?,
        At::Letter(_) => return Ok(page(&here, &arrival, &at, &fields, &Errors::new())),
        At::Name => {
            let mut errors = Errors::new();
            let Some(name) = errors.take("name", check_name(fields.text("name"))) else {
                return Ok(page(&here, &arrival, &at, &fields, &errors));
            };
            settle(&here, arrival, name, device_of(&headers)).await?
        }
    };
    response.headers_mut().append(header::SET_COOKIE, Cookie::Arrival.line(&here.site, "", 0));
    Ok(response)
}

/// What is to be done.
enum At {
    /// Join the identity to the account at hand.
    Account(PersonId),
    /// Read the letter to this address: it has an account.
    Letter(Email),
    /// Choose a name.
    Name,
}

async fn load(here: &Here, headers: &HeaderMap) -> Result<(Arrival, At), Problem> {
    let over = || Problem::Gone(Refusal::new("people-arrival-over"));
    let cookie =
        Cookie::Arrival.read(&here.site, headers).and_then(|text| read_secret(&text)).ok_or_else(over)?;
    let (about, mark) = (here.clone(), fingerprint(&cookie));
    here.db.read(move |r| read(r, &about, &mark)).await?.ok_or_else(over)
}

fn read(r: &mut Reader<'_>, here: &Here, mark: &[u8; 32]) -> Result<Option<(Arrival, At)>, Problem> {
    let Some(arrival) = arrival::find(r, mark)?.filter(|a| a.is_open(here.now)) else { return Ok(None) };
    let at = match (&here.signed, &arrival.email) {
        (Some(signed), _) => At::Account(signed.person),
        (None, Some(email)) if person::find(r, email)?.is_some() => At::Letter(email.clone()),
        _ => At::Name,
    };
    Ok(Some((arrival, at)))
}

async fn join(here: &Here, arrival: Arrival, person: PersonId) -> Result<Response, Problem> {
    let (about, next) = (here.clone(), arrival.next.clone());
    here.db
        .write(move |w| {
            arrival.join(w, person, about.now)?;
            tell(w, &about, &arrival, person)
        })
        .await?;
    Ok(onward(here, if next == "/me" { "/me?done=identity" } else { &next }, None))
}

/// Their mailbox hears of it, in case it was someone else.
fn tell(w: &mut Writer<'_>, here: &Here, arrival: &Arrival, person: PersonId) -> Result<(), Problem> {
    let Some(email) = person::email_of(w, person)?.and_then(|e| Email::parse(&e).ok()) else { return Ok(()) };
    let lang = person::language_of(w, person)?;
    let told = letter::joined(here, &email, lang, &label_of(&arrival.provider, lang));
    Ok(arengo_mail::queue(w, told, None)?)
}

async fn settle(here: &Here, arrival: Arrival, name: String, device: String) -> Result<Response, Problem> {
    let (about, next) = (here.clone(), arrival.next.clone());
    let secret: [u8; 32] = random_bytes();
    let entry = here
        .db
        .write(move |w| {
            let person = arrival.settle(w, &name, about.lang, about.now)?;
            let opening =
                Opening { person, device: &device, how: How::Provider, before: None, next: &arrival.next };
            Ok::<_, Problem>(identity::enter(w, &opening, &arrival.provider, &secret, about.now)?)
        })
        .await?;
    entered(here, entry, secret, &next).await
}

fn page(here: &Here, arrival: &Arrival, at: &At, fields: &Fields, errors: &Errors) -> Response {
    let code = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let label = label_of(&arrival.provider, here.lang);
    let (title, body) = match at {
        At::Account(_) => account(here, arrival, &label),
        At::Letter(email) => letter_sent(here, email, &label),
        At::Name => name(here, arrival, &label, fields, errors),
    };
    Page::new(title, body).unlisted().code(code).answer(here)
}

fn account(here: &Here, arrival: &Arrival, label: &str) -> (String, Markup) {
    let tr = &here.tr;
    let own = here.signed.as_ref().map_or("", |signed| signed.name.as_str());
    let theirs = if arrival.name.is_empty() { tr.t("people-arrival-no-name") } else { &arrival.name };
    let args = [("provider", label.into()), ("account", own.into()), ("name", theirs.into())];
    let title = tr.f("people-arrival-join-title", &args);
    let body = html! {
        div.intro { h1 { (title) } p.dek { (tr.f("people-arrival-join-lead", &args)) } }
        form.form.near method="post" action=(here.link("/sign-in/arrival")) {
            p { button.btn { (icon("link")) (tr.t("people-arrival-join")) } }
        }
        p { a href=(here.link("/me")) { (tr.t("people-arrival-leave")) } }
    };
    (title, body)
}

fn letter_sent(here: &Here, email: &Email, label: &str) -> (String, Markup) {
    let tr = &here.tr;
    let args = [("provider", label.into()), ("email", email.as_str().into())];
    let title = tr.t("people-arrival-letter-title").to_owned();
    let body = html! {
        div.intro {
            h1 { (title) }
            p.dek { (tr.f("people-arrival-letter-lead", &args)) }
            p.hint { (tr.t("people-sent-nothing")) }
        }
        (waiting::demo_mail(here, email.as_str()))
        p { (tr.t("people-arrival-letter-other")) " "
            a href=(here.link("/sign-in?next=%2Fsign-in%2Farrival")) rel="nofollow" {
                (tr.t("people-arrival-letter-sign-in")) } }
    };
    (title, body)
}

fn name(here: &Here, arrival: &Arrival, label: &str, fields: &Fields, errors: &Errors) -> (String, Markup) {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "" };
    let args = [("provider", label.into())];
    let title = tr.t("people-arrival-name-title").to_owned();
    let shown = if errors.is_empty() { &arrival.name } else { fields.text("name") };
    let body = html! {
        div.intro {
            h1 { (title) }
            p.dek { (tr.f("people-arrival-name-lead", &args)) }
            p { @match &arrival.email {
                Some(email) => { (tr.f("people-arrival-name-email", &[("email", email.as_str().into())])) },
                None => { (tr.t("people-arrival-name-no-email")) },
            } }
        }
        (parts.summary())
        form.form.near method="post" action=(here.link("/sign-in/arrival")) {
            (parts.line(Kind::Text, "name", tr.t("people-name-label"), tr.t("people-name-hint"), shown, true))
            p { button.btn { (tr.t("people-link-enter")) } }
        }
        p { (tr.t("people-arrival-known")) " "
            a href=(here.link("/sign-in?next=%2Fsign-in%2Farrival")) rel="nofollow" {
                (tr.t("people-arrival-letter-sign-in")) } }
    };
    (title, body)
}
