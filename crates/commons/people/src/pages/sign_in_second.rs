//! `/sign-in/second/{secret}`: the code that is asked after the link or the password.

use arengo_kernel::Refusal;
use arengo_kernel::refusal::Word;
use arengo_store::clock::random_bytes;
use arengo_store::{StoreError, Writer};
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::seal::{fingerprint, read_secret, write_secret};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use maud::html;

use super::entered;
use crate::letters;
use crate::second_factor::{self, Checked, Pending};
use crate::session::{self, Entry, New};

/// Where the code is asked of whoever holds the secret.
pub(super) fn address(here: &Here, secret: &[u8; 32]) -> String {
    here.link(&format!("/sign-in/second/{}", write_secret(secret)))
}

pub(crate) async fn show(here: Here, Path(secret): Path<String>) -> Result<Response, Problem> {
    let (mark, now) = (mark_of(&secret)?, here.now);
    here.db.read(move |r| second_factor::find_pending(r, &mark, now)).await?.ok_or_else(over)?;
    Ok(page(&here, &secret, &Errors::new()))
}

pub(crate) async fn send(
    here: Here,
    Path(secret): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let mark = mark_of(&secret)?;
    let (about, typed) = (here.clone(), fields.text("code").to_owned());
    // The session gets a secret of its own: the one in the address opened nothing but this page.
    let fresh: [u8; 32] = random_bytes();
    let (checked, next) = here.db.write(move |w| attempt(w, &about, &mark, &typed, &fresh)).await?;
    if checked.holds() {
        return entered(&here, Entry::In, fresh, &next).await;
    }
    let mut errors = Errors::new();
    errors.add("code", refusal(checked));
    Ok(page(&here, &secret, &errors))
}

/// Why a code was not taken.
pub(super) fn refusal(checked: Checked) -> Refusal {
    match checked {
        Checked::Pause(until) => Refusal::new("people-second-pause").with("until", Word::At(until)),
        _ => Refusal::new("people-second-wrong"),
    }
}

fn attempt(
    w: &mut Writer<'_>,
    here: &Here,
    mark: &[u8; 32],
    typed: &str,
    fresh: &[u8; 32],
) -> Result<(Checked, String), Problem> {
    let waiting = second_factor::find_pending(w, mark, here.now)?.ok_or_else(over)?;
    let checked = second_factor::check(w, &here.site, waiting.person, typed, here.now)?;
    if checked.holds() {
        if !second_factor::use_pending(w, mark)? {
            return Err(over());
        }
        enter(w, here, &waiting, fresh)?;
    }
    if matches!(checked, Checked::Recovery(_)) {
        letters::account_changed(w, here, waiting.person, "people-letter-recovery-used")?;
    }
    Ok((checked, waiting.next))
}

fn enter(w: &mut Writer<'_>, here: &Here, waiting: &Pending, fresh: &[u8; 32]) -> Result<(), StoreError> {
    let before = here.signed.as_ref().map(|s| s.session);
    let new = New { person: waiting.person, device: &waiting.device, how: Some(waiting.how), strong: true };
    session::replace(w, before, &new, fresh, here.now)
}

fn mark_of(secret: &str) -> Result<[u8; 32], Problem> {
    read_secret(secret).map(|s| fingerprint(&s)).ok_or_else(over)
}

fn over() -> Problem {
    Problem::Gone(Refusal::new("people-second-over").leading_to("/sign-in", "people-second-again"))
}

fn page(here: &Here, secret: &str, errors: &Errors) -> Response {
    let tr = &here.tr;
    let code = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "" };
    let body = html! {
        div.intro { h1 { (tr.t("people-second-title")) } p.dek { (tr.t("people-second-lead")) } }
        section.near {
            (parts.summary())
            form.form method="post" action=(here.link(&format!("/sign-in/second/{secret}"))) {
                (parts.line(Kind::Code, "code", tr.t("people-second-code"), tr.t("people-second-code-hint"), "", true))
                p { button.btn { (tr.t("people-second-enter")) } }
            }
        }
        p.hint { (tr.t("people-second-lost")) }
    };
    Page::new(tr.t("people-second-title"), body).unlisted().code(code).answer(here)
}
