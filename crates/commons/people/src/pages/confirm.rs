//! `/confirm/{secret}`: the page behind the link of a letter. Looking publishes nothing; the button does.

use arengo_kernel::Refusal;
use arengo_web::icons::icon;
use arengo_web::seal::{fingerprint, read_secret};
use arengo_web::{Here, Page, Problem};
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use maud::{Markup, html};

use super::{device_of, onward, opened_onward, waiting, with_session};
use crate::draft::{self, Draft};
use crate::person;
use crate::publish::{self, End, Proof, component_of};
use crate::session::Entry;

pub(crate) async fn show(here: Here, Path(secret): Path<String>) -> Result<Response, Problem> {
    let mark = mark_of(&secret)?;
    let found = here.db.read(move |r| load(r, &mark)).await?;
    let (draft, until, name) = found.ok_or_else(unknown)?;
    if let Some(path) = &draft.path {
        return Ok(onward(&here, path, None));
    }
    if until <= here.now {
        return expired(&here, &draft, &secret);
    }
    let body = view(&here, &draft, &name, &secret)?;
    Ok(Page::new(here.tr.t("people-confirm-title"), body).unlisted().answer(&here))
}

pub(crate) async fn send(
    here: Here,
    Path(secret): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let proof = Proof::Link(mark_of(&secret)?);
    match publish::publish(&here, &device_of(&headers), proof).await {
        Err(Problem::NotFound) => Err(unknown()),
        Ok(End::Expired(draft)) => expired(&here, &draft, &secret),
        Ok(end) => ended(&here, end),
        Err(problem) => Err(problem),
    }
}

/// A new letter for a link that is too old.
pub(crate) async fn letter(here: Here, Path(secret): Path<String>) -> Result<Response, Problem> {
    let mark = mark_of(&secret)?;
    let (draft, _) = here.db.read(move |r| draft::by_link(r, &mark)).await?.ok_or_else(unknown)?;
    waiting::again(&here, draft).await
}

/// The answer to a confirmation that came to an end.
pub(super) fn ended(here: &Here, end: End) -> Result<Response, Problem> {
    match end {
        End::Published(path, opened) => Ok(opened_onward(here, &path, opened)),
        End::Used(path) => Ok(onward(here, &path, None)),
        End::Refused(draft, refusal, opened) => {
            // Who still owes the second factor reads why, and signs in when they like.
            let secret = opened.filter(|(entry, _)| *entry == Entry::In).map(|(_, secret)| secret);
            refused(here, &draft, &refusal, secret)
        }
        End::Expired(_) | End::Wrong(_) | End::Locked(_) => {
            Err(Problem::Refused(Refusal::new("people-link-expired")))
        }
    }
}

type Found = (Draft, arengo_kernel::Instant, String);

/// The draft with the name it will appear under: an account's own, when there is one.
fn load(
    r: &mut arengo_store::Reader<'_>,
    mark: &[u8; 32],
) -> Result<Option<Found>, arengo_store::StoreError> {
    let Some((draft, until)) = draft::by_link(r, mark)? else { return Ok(None) };
    let name = person::find(r, &draft.email)?.map_or_else(|| draft.name.clone(), |author| author.name);
    Ok(Some((draft, until, name)))
}

fn mark_of(secret: &str) -> Result<[u8; 32], Problem> {
    read_secret(secret).map(|s| fingerprint(&s)).ok_or_else(unknown)
}

fn unknown() -> Problem {
    Problem::Gone(Refusal::new("people-link-unknown"))
}

fn view(here: &Here, draft: &Draft, name: &str, secret: &str) -> Result<Markup, Problem> {
    let tr = &here.tr;
    let preview = (component_of(&here.site, &draft.kind)?.preview)(tr, &draft.payload);
    Ok(html! {
        div.intro {
            h1 { (tr.t("people-confirm-title")) }
            p.dek { (tr.t("people-confirm-lead")) }
        }
        (waiting::written(here, draft, name, &preview))
        form.near method="post" action=(here.link(&format!("/confirm/{secret}"))) {
            button.btn { (icon("ok")) (tr.t("people-confirm-publish")) }
        }
    })
}

fn expired(here: &Here, draft: &Draft, secret: &str) -> Result<Response, Problem> {
    let tr = &here.tr;
    let preview = (component_of(&here.site, &draft.kind)?.preview)(tr, &draft.payload);
    let body = html! {
        div.intro {
            h1 { (tr.t("people-expired-title")) }
            p.dek { (tr.t("people-expired-lead")) }
            p.hint { (waiting::kept_until(here, draft)) }
        }
        form.near method="post" action=(here.link(&format!("/confirm/{secret}/letter"))) {
            button.btn { (icon("mail")) (tr.t("people-expired-again")) }
        }
        (waiting::written(here, draft, &draft.name, &preview))
    };
    Ok(Page::new(tr.t("people-expired-title"), body).unlisted().code(StatusCode::GONE).answer(here))
}

/// The component said no: the reason, and the text that stays.
fn refused(
    here: &Here,
    draft: &Draft,
    refusal: &Refusal,
    secret: Option<[u8; 32]>,
) -> Result<Response, Problem> {
    let tr = &here.tr;
    let preview = (component_of(&here.site, &draft.kind)?.preview)(tr, &draft.payload);
    let body = html! {
        div.intro {
            h1 { (tr.t("people-refused-title")) }
            p.dek { (tr.refusal(refusal, &here.town.time_zone)) }
        }
        @if let Some(way) = refusal.way { p { a.btn href=(here.link(way.path)) { (tr.t(way.words)) } } }
        p.note { (tr.t("people-refused-kept")) " " (waiting::kept_until(here, draft)) " "
            a href=(here.link("/me#drafts")) { (tr.t("people-refused-drafts")) } }
        (waiting::written(here, draft, &draft.name, &preview))
    };
    let page = Page::new(tr.t("people-refused-title"), body).unlisted().code(StatusCode::FORBIDDEN);
    Ok(with_session(here, page.answer(here), secret))
}
