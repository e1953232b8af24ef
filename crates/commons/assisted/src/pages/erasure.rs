//! Someone asks, with their code, that who they are be forgotten.

use arengo_kernel::{Permit, Refusal};
use arengo_web::form::{Errors, FormParts};
use arengo_web::icons::icon;
use arengo_web::personal::Choice;
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::response::Response;
use maud::html;

use super::{code_of, may_look_up, of_code, to, to_desk};
use crate::forget::forget;
use crate::policy::Forget;
use crate::receipt::{self, File};

async fn load(here: &Here, code: &str) -> Result<File, Problem> {
    may_look_up(here)?;
    of_code(here, code).await?.ok_or(Problem::NotFound)
}

/// GET /staff/assisted/receipts/{code}/erasure
pub(crate) async fn ask(here: Here, Path(code): Path<String>) -> Result<Response, Problem> {
    let file = load(&here, &code).await?;
    Permit::<Forget>::ask(&here.actor, file.receipt.erased_at.is_some(), here.now)?;
    Ok(page(&here, &file, &Fields::default(), &Errors::new()))
}

fn page(here: &Here, file: &File, fields: &Fields, errors: &Errors) -> Response {
    let tr = here.tr;
    let parts = FormParts { tr, town: &here.town, errors, prefix: "e-" };
    let choices = [
        (Choice::Anonymous.as_str(), "hide", tr.t("assisted-erase-anonymous")),
        (Choice::Removed.as_str(), "trash", tr.t("assisted-erase-removed")),
    ];
    let body = html! {
        (to_desk(here))
        div.intro {
            h1 { (tr.t("assisted-erase-title")) }
            p.dek { (tr.t("assisted-erase-lead")) }
        }
        form.form.near.read method="post" action=(here.link(&here.path)) {
            (parts.summary())
            p.receipt { (file.receipt.code.to_uppercase()) }
            (parts.choice("choice", tr.t("assisted-erase-choice"), &choices, fields.text("choice")))
            p.note { (tr.t("assisted-erase-final")) }
            p.row {
                button.btn.bad { (icon("trash")) (tr.t("assisted-erase")) }
                a.btn.q href=(here.link("/staff/assisted")) { (tr.t("assisted-back")) }
            }
        }
    };
    Page::new(tr.t("assisted-erase-title"), body).unlisted().code(code_of(errors)).answer(here)
}

/// POST /staff/assisted/receipts/{code}/erasure
pub(crate) async fn erase(here: Here, Path(code): Path<String>, fields: Fields) -> Result<Response, Problem> {
    let file = load(&here, &code).await?;
    let mut errors = Errors::new();
    let choice = Choice::parse(fields.text("choice")).ok_or_else(|| Refusal::new("assisted-choose"));
    let Some(choice) = errors.take("choice", choice) else { return Ok(page(&here, &file, &fields, &errors)) };
    let (actor, now, site, code) = (here.actor, here.now, here.site.clone(), file.receipt.code.clone());
    let asked = code.clone();
    here.db
        .write(move |w| {
            let receipt = receipt::by_code(w, &asked)?.ok_or(Problem::NotFound)?;
            let permit = Permit::<Forget>::ask(&actor, receipt.erased_at.is_some(), now)?;
            Ok::<_, Problem>(forget(w, &permit, &receipt, choice, site.components())?)
        })
        .await?;
    Ok(to(&here, &format!("/staff/assisted/state?code={code}")))
}
