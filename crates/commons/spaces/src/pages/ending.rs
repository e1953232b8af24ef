//! The two ways a public process ends: closed with every answer given, or withdrawn with the reason.

use arengo_kernel::permit::Permit;
use arengo_kernel::words::measured;
use arengo_web::form::{Errors, FormParts};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;

use super::editing::{code, head, load, version_of};
use crate::Editor;
use crate::policy::{CloseProcess, ProcessAt, WithdrawProcess};
use crate::process::{LONGEST_TEXT, Process};
use crate::processes::{close_process, withdraw_process};
use crate::rules::{Hindrance, against_closing};

fn may_close(here: &Here, process: &Process, version: i64) -> Result<Permit<CloseProcess>, Problem> {
    Ok(Permit::<CloseProcess>::ask(&here.actor, ProcessAt::new(process, version), here.now)?)
}

fn may_withdraw(here: &Here, process: &Process, version: i64) -> Result<Permit<WithdrawProcess>, Problem> {
    Ok(Permit::<WithdrawProcess>::ask(&here.actor, ProcessAt::new(process, version), here.now)?)
}

async fn hindrances(here: &Here, process: &Process) -> Result<Vec<Hindrance>, Problem> {
    let process = process.clone();
    Ok(here.db.read(move |r| against_closing(r, &process)).await?)
}

pub(crate) async fn closing(here: Here, Path(slug): Path<String>) -> Result<Response, Problem> {
    let (process, _) = load(&here, &slug).await?;
    may_close(&here, &process, process.version)?;
    let hindrances = hindrances(&here, &process).await?;
    Ok(view_closing(&here, &process, &hindrances, StatusCode::OK))
}

fn view_closing(here: &Here, process: &Process, hindrances: &[Hindrance], code: StatusCode) -> Response {
    let tr = here.tr;
    let errors = Errors::new();
    let parts = FormParts { tr, town: &here.town, errors: &errors, prefix: "" };
    let body = html! {
        (head(here, process, tr.t("spaces-close-title")))
        @if hindrances.is_empty() {
            form.form.near method="post" action=(here.link(&format!("/staff/p/{}/closing", process.slug))) {
                p { (tr.t("spaces-close-lead")) }
                input type="hidden" name="version" value=(process.version);
                p.row { button.btn { (tr.t("spaces-close")) } a.btn.q href=(here.link(&process.path())) { (tr.t("spaces-back")) } }
            }
        } @else {
            div.note.bad role="alert" {
                h2.h4 { (tr.t("spaces-close-not-yet")) }
                ul { @for hindrance in hindrances {
                    li { a href=(here.link(&hindrance.path)) { (parts.sentence(&hindrance.refusal)) } }
                } }
            }
        }
    };
    Page::new(tr.t("spaces-close-title"), body).unlisted().code(code).answer(here)
}

pub(crate) async fn close(here: Here, Path(slug): Path<String>, fields: Fields) -> Result<Response, Problem> {
    let (process, _) = load(&here, &slug).await?;
    let version = version_of(&fields);
    may_close(&here, &process, version)?;
    let hindrances = hindrances(&here, &process).await?;
    if !hindrances.is_empty() {
        return Ok(view_closing(&here, &process, &hindrances, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let (inside, editor) = (here.clone(), Editor::of(&here));
    let closed =
        here.db.write(move |w| close_process(w, may_close(&inside, &process, version)?, &editor)).await?;
    Ok(Redirect::to(&here.link(&closed.path())).into_response())
}

pub(crate) async fn withdrawal(here: Here, Path(slug): Path<String>) -> Result<Response, Problem> {
    let (process, _) = load(&here, &slug).await?;
    may_withdraw(&here, &process, process.version)?;
    Ok(view_withdrawal(&here, &process, &Fields::default(), &Errors::new()))
}

fn view_withdrawal(here: &Here, process: &Process, fields: &Fields, errors: &Errors) -> Response {
    let tr = here.tr;
    let parts = FormParts { tr, town: &here.town, errors, prefix: "" };
    let body = html! {
        (head(here, process, tr.t("spaces-withdraw-title")))
        form.form.near method="post" action=(here.link(&format!("/staff/p/{}/withdrawal", process.slug))) {
            (parts.summary())
            p { (tr.t("spaces-withdraw-lead")) }
            input type="hidden" name="version" value=(process.version);
            (parts.lines("reason", tr.t("spaces-reason"), tr.t("spaces-withdraw-reason-hint"), fields.text("reason"), 3, true))
            p.row { button.btn.bad { (tr.t("spaces-withdraw")) } a.btn.q href=(here.link(&process.path())) { (tr.t("spaces-back")) } }
        }
    };
    Page::new(tr.t("spaces-withdraw-title"), body).unlisted().code(code(false, errors)).answer(here)
}

pub(crate) async fn withdraw(
    here: Here,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let (process, _) = load(&here, &slug).await?;
    let version = version_of(&fields);
    may_withdraw(&here, &process, version)?;
    let mut errors = Errors::new();
    let reason =
        errors.take("reason", measured(fields.text("reason"), LONGEST_TEXT, "spaces-reason-missing"));
    let Some(reason) = reason else { return Ok(view_withdrawal(&here, &process, &fields, &errors)) };
    let (inside, editor) = (here.clone(), Editor::of(&here));
    let withdrawn = here
        .db
        .write(move |w| withdraw_process(w, may_withdraw(&inside, &process, version)?, &reason, &editor))
        .await?;
    Ok(Redirect::to(&here.link(&withdrawn.path())).into_response())
}
