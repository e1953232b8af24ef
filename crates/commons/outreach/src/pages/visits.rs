//! `/staff/p/{process}/outreach/visits`: visits to groups that are missing, in the plan.

use arengo_kernel::Refusal;
use arengo_spaces::moments::opening;
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::pieces::{When, time};
use arengo_web::{Fields, Here, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};

use super::plan::{Plan, Typed, back, load, page, target_words};
use super::plan_path;
use crate::target::{TargetId, line};
use crate::visit::{Visit, VisitId, ahead, cancel_visit, place, plan_visit};

/// Plans one.
pub(crate) async fn add(here: Here, Path(slug): Path<String>, fields: Fields) -> Result<Response, Problem> {
    let (plan, permit) = load(&here, slug).await?;
    let mut errors = Errors::new();
    let target = errors.take("visit-target", group(&plan, fields.text("visit-target")));
    let at = opening(fields.text("visit-at"), &here.town.time_zone).and_then(|at| ahead(at, here.now));
    let at = errors.take("visit-at", at);
    let place = errors.take("visit-place", place(fields.text("visit-place")));
    let note = errors.take("visit-note", line(fields.text("visit-note")));
    let (Some(target), Some(at), Some(place), Some(note)) = (target, at, place, note) else {
        let page = page(&here, &plan, &Typed::Visit(&fields, &errors));
        return Ok(page.code(StatusCode::UNPROCESSABLE_ENTITY).answer(&here));
    };
    let process = plan.seen.process.id;
    here.db
        .write(move |w| {
            let visit = Visit { id: w.new_id(), target, at, place: place.clone(), note: note.clone() };
            plan_visit(w, &permit, process, &visit)
        })
        .await?;
    Ok(back(&here, &plan.seen.process))
}

/// A group of the plan.
fn group(plan: &Plan, typed: &str) -> Result<TargetId, Refusal> {
    let found = plan.targets.iter().find(|target| target.id.to_string() == typed);
    found.map(|target| target.id).ok_or_else(|| Refusal::new("outreach-group-missing"))
}

/// Takes one off the plan.
pub(crate) async fn cancel(
    here: Here,
    Path((slug, visit)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let visit: VisitId = visit.parse().map_err(|_| Problem::NotFound)?;
    let (plan, permit) = load(&here, slug).await?;
    let found = plan.visits.iter().find(|planned| planned.id == visit).ok_or(Problem::NotFound)?;
    if found.at <= here.now {
        return Err(Problem::Conflict(Refusal::new("outreach-visit-over")));
    }
    let process = plan.seen.process.id;
    let gone = here.db.write(move |w| cancel_visit(w, &permit, process, visit)).await?;
    if gone { Ok(back(&here, &plan.seen.process)) } else { Err(Problem::NotFound) }
}

/// The visits by their time, and the form for another; nothing while there is no group to visit.
pub(super) fn section(here: &Here, plan: &Plan, fields: &Fields, errors: &Errors) -> Markup {
    let tr = &here.tr;
    if plan.targets.is_empty() {
        return html! {};
    }
    html! {
        section aria-labelledby="h-visits" {
            div.hd { h2 #h-visits { (tr.t("outreach-visits")) } }
            @if plan.visits.is_empty() { div.empty { p { (tr.t("outreach-no-visits")) } } }
            @else { ul.rows.one.t role="list" { @for visit in &plan.visits { li { div { (row(here, plan, visit)) } } } } }
            (form(here, plan, fields, errors))
        }
    }
}

fn row(here: &Here, plan: &Plan, visit: &Visit) -> Markup {
    let tr = &here.tr;
    let target = plan.targets.iter().find(|target| target.id == visit.target);
    let cancel = format!("{}/visits/{}/removal", plan_path(&plan.seen.process), visit.id);
    html! {
        h3 { (time(tr, &here.town, visit.at, When::DateTime)) ", " (visit.place) }
        @if let Some(target) = target { p { (tr.t("outreach-visit-to")) ": " (target_words(here, target)) } }
        @if !visit.note.is_empty() { p { (visit.note) } }
        // What took place stays in the plan; what lies ahead may be called off.
        @if visit.at > here.now {
            form method="post" action=(here.link(&cancel)) {
                button.act type="submit" { (tr.t("outreach-visit-cancel")) span.vh { ": " (visit.place) } }
            }
        }
    }
}

fn form(here: &Here, plan: &Plan, fields: &Fields, errors: &Errors) -> Markup {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "" };
    let named = plan.targets.iter().map(|target| (target.id.to_string(), target_words(here, target)));
    let groups: Vec<_> =
        [(String::new(), tr.t("outreach-choose").to_owned())].into_iter().chain(named).collect();
    html! {
        h3 { (tr.t("outreach-visit-new")) }
        form.form.read method="post" action=(here.link(&format!("{}/visits", plan_path(&plan.seen.process)))) data-keep {
            (parts.summary())
            (parts.select("visit-target", tr.t("outreach-visit-to"), &groups, fields.text("visit-target")))
            (parts.line(Kind::DateTime, "visit-at", tr.t("outreach-visit-at"), "", fields.text("visit-at"), true))
            (parts.line(Kind::Text, "visit-place", tr.t("outreach-visit-place"), tr.t("outreach-visit-place-hint"), fields.text("visit-place"), true))
            (parts.line(Kind::Text, "visit-note", tr.t("outreach-visit-note"), tr.t("outreach-visit-note-hint"), fields.text("visit-note"), false))
            p { button.btn type="submit" { (tr.t("outreach-visit-add")) } }
        }
    }
}
