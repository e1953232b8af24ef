//! `/drafts/{id}/{proof}`: where the letter went, what was written, the code, another letter.

use arengo_kernel::Refusal;
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::icons::icon;
use arengo_web::pieces::{When, time};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::{confirm, device_of, onward};
use crate::draft::{self, Draft, DraftId, LETTERS_PER_DRAFT};
use crate::publish::{self, End, Proof, component_of};
use crate::tidy::DRAFT_SECONDS;

pub(crate) async fn show(here: Here, Path(path): Path<(String, String)>) -> Result<Response, Problem> {
    let id = checked(&here, path)?;
    let draft = here.db.read(move |r| draft::find(r, id)).await?.ok_or(Problem::NotFound)?;
    match &draft.path {
        Some(path) => Ok(onward(&here, path, None)),
        None => page(&here, &draft, &Errors::new()),
    }
}

pub(crate) async fn send(
    here: Here,
    Path(path): Path<(String, String)>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Problem> {
    let id = checked(&here, path)?;
    let proof = Proof::Code(id, fields.text("code").to_owned());
    let again = |draft: Draft, id: &'static str| {
        let mut errors = Errors::new();
        errors.add("code", Refusal::new(id));
        page(&here, &draft, &errors)
    };
    match publish::publish(&here, &device_of(&headers), proof).await? {
        End::Expired(draft) => again(draft, "people-code-expired"),
        End::Wrong(draft) => again(draft, "people-code-wrong"),
        End::Locked(draft) => again(draft, "people-code-locked"),
        other => confirm::ended(&here, other),
    }
}

/// Sends the letter again.
pub(crate) async fn letter(here: Here, Path(path): Path<(String, String)>) -> Result<Response, Problem> {
    let id = checked(&here, path)?;
    let draft = here.db.read(move |r| draft::find(r, id)).await?.ok_or(Problem::NotFound)?;
    again(&here, draft).await
}

/// Writes another letter about a draft, when there may be one, and goes on to the waiting page.
pub(super) async fn again(here: &Here, draft: Draft) -> Result<Response, Problem> {
    if draft.used_at.is_none() {
        if draft.letters >= LETTERS_PER_DRAFT {
            return Err(Problem::Refused(Refusal::new("people-letters-enough")));
        }
        let (about, to, proofs) = (here.clone(), draft.clone(), draft::fresh_proofs(here.now));
        here.db
            .write(move |w| {
                draft::may_write_to(w, &about.site, &to.email, about.now)?;
                Ok::<_, Problem>(draft::write_to(w, &about, &to, &proofs, None)?)
            })
            .await?;
    }
    Ok(Redirect::to(&draft::waiting_address(here, draft.id)).into_response())
}

fn checked(here: &Here, (id, proof): (String, String)) -> Result<DraftId, Problem> {
    if !here.site.seal().holds("people-draft", &id, &proof) {
        return Err(Problem::NotFound);
    }
    id.parse().map_err(|_| Problem::NotFound)
}

fn page(here: &Here, draft: &Draft, errors: &Errors) -> Result<Response, Problem> {
    let tr = &here.tr;
    let preview = (component_of(&here.site, &draft.kind)?.preview)(tr, &draft.payload);
    let code = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let body = view(here, draft, errors, &preview);
    let mut page = Page::new(tr.t("people-waiting-title"), body).unlisted().code(code);
    page.status = errors.is_empty().then(|| tr.t("people-waiting-status").to_owned());
    Ok(page.answer(here))
}

fn view(here: &Here, draft: &Draft, errors: &Errors, preview: &Markup) -> Markup {
    let tr = &here.tr;
    let action = draft::waiting_address(here, draft.id);
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "" };
    let email = draft.email.as_str();
    html! {
        div.intro {
            h1 { (tr.t("people-waiting-title")) }
            p.dek { (tr.f("people-waiting-lead", &[("email", email.into())])) }
            p.hint { (kept_until(here, draft)) }
        }
        (demo_mail(here, email))
        div.split.near {
            div.stack {
                section {
                    (parts.summary())
                    form.form.mt3 method="post" action=(action) {
                        (parts.line(Kind::Code, "code", tr.t("people-code-label"), tr.t("people-code-hint"), "", true))
                        p { button.btn { (tr.t("people-waiting-publish")) } }
                    }
                }
                div.mt6 { (written(here, draft, &draft.name, preview)) }
            }
            aside aria-labelledby="h-again" {
                div.hd { h2 #h-again { (tr.t("people-waiting-again-title")) } }
                p { (tr.t("people-waiting-again-lead")) }
                form.mt3 method="post" action=(format!("{action}/letter")) {
                    button.btn.q { (icon("mail")) (tr.t("people-waiting-again")) }
                }
            }
        }
    }
}

/// What was written, as it will be shown, and under which name.
pub(super) fn written(here: &Here, draft: &Draft, name: &str, preview: &Markup) -> Markup {
    let tr = &here.tr;
    html! {
        section.near aria-labelledby="h-text" {
            div.hd { h2 #h-text { (tr.t("people-draft-text")) } }
            div.panel lang=[(draft.lang != here.lang).then_some(draft.lang)] { (preview) }
            p.hint { (tr.f("people-draft-name", &[("name", name.into())])) }
        }
    }
}

/// "Kept until 3 March", for the reader's peace.
pub(super) fn kept_until(here: &Here, draft: &Draft) -> Markup {
    let until = draft.made_at.plus_seconds(DRAFT_SECONDS);
    html! { (here.tr.t("people-draft-kept")) " " (time(&here.tr, &here.town, until, When::Date)) "." }
}

/// In a demonstration letters are read on a page.
pub(super) fn demo_mail(here: &Here, email: &str) -> Markup {
    let to = percent_encoding::utf8_percent_encode(email, percent_encoding::NON_ALPHANUMERIC);
    html! {
        @if here.site.settings().demo {
            p.note { (here.tr.t("people-demo-mail")) " "
                a href=(format!("/demo/mail?to={to}")) { (here.tr.t("people-demo-mail-link")) } }
        }
    }
}
