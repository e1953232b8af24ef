//! `/sign-in/join/{secret}`: the page behind the link of the letter that asks whether an identity and an account are
//! one. Looking joins nothing; the button does.

use arengo_kernel::Refusal;
use arengo_store::clock::random_bytes;
use arengo_store::{Reader, StoreError, Writer};
use arengo_web::icons::icon;
use arengo_web::seal::{fingerprint, read_secret};
use arengo_web::{Here, Page, Problem};
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use maud::html;

use super::{device_of, entered};
use crate::oidc::arrival::{self, Arrival};
use crate::oidc::{identity, label_of};
use crate::person::{self, Author};
use crate::session::{Entry, How, Opening};

pub(crate) async fn show(here: Here, Path(secret): Path<String>) -> Result<Response, Problem> {
    let (arrival, owner) = load(&here, &secret).await?;
    let tr = &here.tr;
    let label = label_of(&arrival.provider, here.lang);
    let theirs = if arrival.name.is_empty() { tr.t("people-arrival-no-name") } else { &arrival.name };
    let args = [
        ("provider", label.as_str().into()),
        ("account", owner.name.as_str().into()),
        ("name", theirs.into()),
    ];
    let title = tr.f("people-arrival-join-title", &args);
    let body = html! {
        div.intro {
            h1 { (title) }
            p.dek { (tr.f("people-arrival-join-lead", &args)) }
            p { (tr.t("people-arrival-join-warning")) }
        }
        form.form.near method="post" action=(here.link(&format!("/sign-in/join/{secret}"))) {
            p { button.btn { (icon("link")) (tr.t("people-arrival-join-enter")) } }
        }
    };
    Ok(Page::new(title, body).unlisted().answer(&here))
}

pub(crate) async fn send(
    here: Here,
    Path(secret): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let mark = mark_of(&secret)?;
    let (about, device, key) = (here.clone(), device_of(&headers), random_bytes());
    let (entry, next) = here.db.write(move |w| enter(w, &about, &mark, &device, &key)).await?;
    entered(&here, entry, key, &next).await
}

fn enter(
    w: &mut Writer<'_>,
    here: &Here,
    mark: &[u8; 32],
    device: &str,
    key: &[u8; 32],
) -> Result<(Entry, String), Problem> {
    let (arrival, owner) = read(w, here, mark)?.ok_or_else(over)?;
    arrival.join(w, owner.person, here.now)?;
    if let Some(email) = &arrival.email {
        person::confirm_contact(w, email.key(), here.now)?;
    }
    let before = here.signed.as_ref().map(|s| s.session);
    let opening = Opening { person: owner.person, device, how: How::Letter, before, next: &arrival.next };
    let entry = identity::enter(w, &opening, &arrival.provider, key, here.now)?;
    Ok((entry, arrival.next))
}

async fn load(here: &Here, secret: &str) -> Result<(Arrival, Author), Problem> {
    let (about, mark) = (here.clone(), mark_of(secret)?);
    here.db.read(move |r| read(r, &about, &mark)).await?.ok_or_else(over)
}

/// The open arrival of a link, with the account of its address.
fn read(r: &mut Reader<'_>, here: &Here, mark: &[u8; 32]) -> Result<Option<(Arrival, Author)>, StoreError> {
    let Some(arrival) = arrival::by_letter(r, mark)?.filter(|a| a.is_open(here.now)) else { return Ok(None) };
    let Some(email) = &arrival.email else { return Ok(None) };
    Ok(person::find(r, email)?.map(|owner| (arrival.clone(), owner)))
}

fn mark_of(secret: &str) -> Result<[u8; 32], Problem> {
    read_secret(secret).map(|s| fingerprint(&s)).ok_or_else(over)
}

fn over() -> Problem {
    Problem::Gone(Refusal::new("people-arrival-over"))
}
