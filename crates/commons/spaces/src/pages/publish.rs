//! Last step of the wizard: what is missing, with the way to it, and the button that makes it public.

use arengo_kernel::permit::Permit;
use arengo_web::form::FormParts;
use arengo_web::icons::icon;
use arengo_web::pieces::tag;
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::editing::{head, load, version_of};
use super::view::{openness_words, phases_row, said, step_path, step_words, steps};
use crate::gaps::{Gap, gaps};
use crate::policy::{ProcessAt, PublishProcess};
use crate::process::{Process, Step};
use crate::processes::publish_process;
use crate::rules::{Hindrance, against_publishing};
use crate::{Editor, Phase};

/// The steps that have nothing missing. Whether the text is there, its component says when publishing.
pub(crate) fn done_steps(here: &Here, process: &Process, phases: &[Phase]) -> Vec<Step> {
    let gaps = gaps(&process.facts, phases, here.town.main_language());
    [Step::Purpose, Step::Dates].into_iter().filter(|step| gaps.iter().all(|g| g.step != *step)).collect()
}

fn permit(here: &Here, process: &Process, version: i64) -> Result<Permit<PublishProcess>, Problem> {
    Ok(Permit::<PublishProcess>::ask(&here.actor, ProcessAt::new(process, version), here.now)?)
}

async fn hindrances(here: &Here, process: &Process) -> Result<Vec<Hindrance>, Problem> {
    let process = process.clone();
    Ok(here.db.read(move |r| against_publishing(r, &process)).await?)
}

pub(crate) async fn page(here: Here, Path(slug): Path<String>) -> Result<Response, Problem> {
    let (process, phases) = load(&here, &slug).await?;
    permit(&here, &process, process.version)?;
    let hindrances = hindrances(&here, &process).await?;
    Ok(view(&here, &process, &phases, &hindrances, StatusCode::OK))
}

fn view(
    here: &Here,
    process: &Process,
    phases: &[Phase],
    hindrances: &[Hindrance],
    code: StatusCode,
) -> Response {
    let tr = here.tr;
    let gaps = gaps(&process.facts, phases, here.town.main_language());
    let missing = gaps.len() + hindrances.len();
    let title = step_words(here, Step::Publish);
    let body = html! {
        (head(here, process, title))
        (steps(here, process, Step::Publish, &done_steps(here, process, phases)))
        div.split.mt6 {
            section aria-labelledby="h-check" {
                div.hd { h2 #h-check { (tr.t("spaces-checklist")) } span.hint { (tr.n("spaces-missing-n", missing as i64)) } }
                (checklist(here, process, &gaps, hindrances))
                @if missing == 0 {
                    form.form.mt5 method="post" action=(here.link(&step_path(process, Step::Publish))) {
                        input type="hidden" name="version" value=(process.version);
                        p { (tr.t("spaces-publish-lead")) }
                        p.row { button.btn { (tr.t("spaces-publish")) } a.btn.q href=(here.link(&process.path())) { (icon("eye")) (tr.t("spaces-preview")) } }
                    }
                } @else {
                    p.row.mt5 { a.btn.q href=(here.link(&process.path())) { (icon("eye")) (tr.t("spaces-preview")) } }
                }
            }
            aside.sub aria-label=(tr.t("spaces-publish-summary")) {
                div.hd { h2 { (tr.t("spaces-publish-summary")) } }
                h3 { (said(here, &process.title)) }
                p { (said(here, &process.purpose)) }
                p.hint { (openness_words(here, phases)) }
                @if let Some(due) = process.answer_due { p.hint { (tr.t("spaces-answer-by")) " " (super::view::day(here, crate::moments::last_minute(due))) } }
                (phases_row(here, phases, false))
            }
        }
    };
    Page::new(title, body).unlisted().code(code).answer(here)
}

/// What was asked for and whether it is there; each gap leads to its field.
fn checklist(here: &Here, process: &Process, gaps: &[Gap], hindrances: &[Hindrance]) -> Markup {
    let tr = here.tr;
    let errors = arengo_web::form::Errors::new();
    let parts = FormParts { tr, town: &here.town, errors: &errors, prefix: "" };
    // A date for the answer is not needed: its line stands only when there is one.
    let all = [
        ("title", "spaces-title", Step::Purpose),
        ("purpose", "spaces-purpose", Step::Purpose),
        ("body", "spaces-body", Step::Purpose),
        ("use", "spaces-use", Step::Purpose),
        ("dates", "spaces-check-dates", Step::Dates),
        ("answer-due", "spaces-fact-due", Step::Dates),
    ];
    let items = all.into_iter().filter(|(field, ..)| *field != "answer-due" || process.answer_due.is_some());
    html! {
        ul.rows.one.t role="list" {
            @for (field, label, step) in items {
                @let found: Vec<&Gap> = gaps.iter().filter(|g| g.field == field).collect();
                li { div {
                    @if found.is_empty() { p { (tag("ok", "ok", tr.t("spaces-check-ok"))) } h3 { (tr.t(label)) } }
                    @else {
                        p { (tag("late", "late", tr.t("spaces-check-missing"))) }
                        h3 { a href=(format!("{}#{field}", here.link(&step_path(process, step)))) { (tr.t(label)) } }
                        @for gap in found { p.hint { (parts.sentence(&gap.refusal)) } }
                    }
                } }
            }
            @for hindrance in hindrances { li { div {
                p { (tag("late", "late", tr.t("spaces-check-missing"))) }
                h3 { a href=(here.link(&hindrance.path)) { (parts.sentence(&hindrance.refusal)) } }
            } } }
        }
    }
}

pub(crate) async fn publish(
    here: Here,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let (process, phases) = load(&here, &slug).await?;
    let version = version_of(&fields);
    permit(&here, &process, version)?;
    let main = here.town.main_language();
    let hindrances = hindrances(&here, &process).await?;
    if !hindrances.is_empty() || !gaps(&process.facts, &phases, main).is_empty() {
        return Ok(view(&here, &process, &phases, &hindrances, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let (inside, editor) = (here.clone(), Editor::of(&here));
    let published = here
        .db
        .write(move |w| publish_process(w, permit(&inside, &process, version)?, main, &editor))
        .await?;
    Ok(Redirect::to(&here.link(&published.path())).into_response())
}
