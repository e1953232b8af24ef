//! `/me/erasure`: leaving. What happens is said first; the person chooses what becomes of what they said.

use arengo_kernel::Refusal;
use arengo_kernel::permit::Permit;
use arengo_web::form::{Errors, FormParts};
use arengo_web::icons::icon;
use arengo_web::personal::Choice;
use arengo_web::{Fields, Here, Page, Problem};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;

use super::data::prove;
use super::{own, sign_in, signed};
use crate::erasure;
use crate::policy::Leave;

pub(crate) async fn show(here: Here) -> Result<Response, Problem> {
    if here.signed.is_none() {
        return Ok(sign_in(&here));
    }
    page(&here, &Fields::default(), &Errors::new()).await
}

async fn page(here: &Here, fields: &Fields, errors: &Errors) -> Result<Response, Problem> {
    let (about, person) = (here.clone(), signed(here)?.person);
    let (own, email) = here
        .db
        .read(move |r| Ok::<_, Problem>((own(r, &about, person)?, arengo_people::email_of(r, person)?)))
        .await?;
    let may = Permit::<Leave>::ask(&here.actor, own, here.now);
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "" };
    let choices = [
        (Choice::Anonymous, "privacy-choice-anonymous", "privacy-choice-anonymous-hint"),
        (Choice::Removed, "privacy-choice-removed", "privacy-choice-removed-hint"),
    ];
    let body = html! {
        div.intro { h1 { (tr.t("privacy-leave-title")) } p.dek { (tr.t("privacy-leave-lead")) } }
        @if own.last_steward { p.note.warn { (tr.t("privacy-last-steward")) } }
        @else {
            div.near.read {
                h2 { (tr.t("privacy-leave-what")) }
                ul {
                    li { (tr.t("privacy-leave-goes")) }
                    li { (tr.t("privacy-leave-others")) }
                    @if here.actor.is_staff() { li { (tr.t("privacy-leave-official")) } }
                    li { (tr.t("privacy-leave-register")) }
                    li { (tr.t("privacy-leave-backups")) }
                    li { (tr.t("privacy-leave-for-good")) }
                }
                p { a href=(here.link("/me/data")) { (tr.t("privacy-leave-copy-first")) } }
            }
            @if may.is_err() { (prove(here, "/me/erasure", email.as_deref())) }
            @else {
                (parts.summary())
                form.form.near method="post" action=(here.link("/me/erasure")) {
                    fieldset id="choice" {
                        legend { (tr.t("privacy-choice")) }
                        @for (choice, words, hint) in choices {
                            p {
                                label {
                                    input type="radio" name="choice" value=(choice.as_str())
                                        checked[fields.text("choice") == choice.as_str()];
                                    " " b { (tr.t(words)) }
                                }
                                br; span.hint { (tr.t(hint)) }
                            }
                        }
                        @if let Some(refusal) = errors.of("choice") { p.err { (parts.sentence(refusal)) } }
                    }
                    (parts.check("sure", tr.t("privacy-leave-sure"), "", false))
                    p { button.btn { (icon("trash")) (tr.t("privacy-leave-send")) } }
                }
            }
        }
    };
    let code = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(Page::new(tr.t("privacy-leave-title"), body).unlisted().code(code).answer(here))
}

pub(crate) async fn send(here: Here, fields: Fields) -> Result<Response, Problem> {
    let person = signed(&here)?.person;
    let mut errors = Errors::new();
    let choice = Choice::parse(fields.text("choice")).ok_or(Refusal::new("privacy-choice-missing"));
    let choice = errors.take("choice", choice);
    if !fields.has("sure") {
        errors.add("sure", Refusal::new("privacy-sure-missing"));
    }
    let (Some(choice), true) = (choice, errors.is_empty()) else {
        return page(&here, &fields, &errors).await;
    };
    let about = here.clone();
    here.db
        .write(move |w| {
            let own = own(w, &about, person)?;
            let permit = Permit::<Leave>::ask(&about.actor, own, about.now)?;
            Ok::<_, Problem>(erasure::ask(w, &permit, choice)?)
        })
        .await?;
    Ok(Redirect::to(&here.link("/privacy/erased")).into_response())
}

/// What a person sees who just left; it knows nobody.
pub(crate) async fn erased(here: Here) -> Result<Response, Problem> {
    let tr = &here.tr;
    let body = html! {
        div.intro { h1 { (tr.t("privacy-erased-title")) } p.dek { (tr.t("privacy-erased-lead")) } }
        p { a.btn.q href=(here.link("/")) { (tr.t("privacy-erased-home")) } }
    };
    Ok(Page::new(tr.t("privacy-erased-title"), body).unlisted().answer(&here))
}
