//! `/staff/assisted`: where an operator begins, goes on, looks a code up.

use arengo_kernel::Refusal;
use arengo_kernel::phase::{Feature, Openness};
use arengo_spaces::{Ask, Listed, NO_END, Process, ProcessId, Stage, list_processes, openness_of};
use arengo_store::StoreError;
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::icons::icon;
use arengo_web::pieces::{When, text_in, time};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};

use super::{code_of, may_look_up, own_entry, person_of, to};
use crate::entry::{self, Entry};
use crate::letters::how_many_wait;
use crate::point::{Point, PointId, point, points};

/// Most processes that are open at once.
const MOST: u32 = 50;

/// GET /staff/assisted
pub(crate) async fn show(here: Here) -> Result<Response, Problem> {
    view(&here, &Fields::default(), &Errors::new()).await
}

struct Desk {
    points: Vec<Point>,
    last: Option<PointId>,
    open: Vec<Listed>,
    half: Vec<(Entry, Option<Process>)>,
    waiting: i64,
}

async fn load(here: &Here) -> Result<Desk, Problem> {
    may_look_up(here)?;
    let (person, now) = (person_of(here)?, here.now);
    let read = here.db.read(move |r| {
        let mut points = points(r)?;
        points.retain(|p| p.closed_at.is_none());
        let ask = Ask { stage: Stage::Open, tag: None, after: None, limit: MOST, now };
        let open = list_processes(r, &ask)?.processes;
        let mut half = Vec::new();
        for entry in entry::half_written(r, person)? {
            let process = arengo_spaces::process_by_id(r, entry.process)?;
            half.push((entry, process));
        }
        let last = entry::last_point(r, person)?;
        Ok::<_, StoreError>(Desk { points, last, open, half, waiting: how_many_wait(r)? })
    });
    Ok(read.await?)
}

async fn view(here: &Here, fields: &Fields, errors: &Errors) -> Result<Response, Problem> {
    let desk = load(here).await?;
    let tr = &here.tr;
    let body = html! {
        div.intro {
            h1 { (tr.t("assisted-desk-title")) }
            p.dek { (tr.t("assisted-desk-lead")) }
            p.note { (icon("hide")) " " (tr.t("assisted-no-ballots")) }
        }
        div.split {
            div.stack {
                (begin_form(here, &desk, fields, errors))
                (half_written(here, &desk.half))
            }
            aside.stack {
                (look_up_form(here))
                section aria-labelledby="h-letters" {
                    div.hd { h2 #h-letters { (tr.t("assisted-letters-title")) } }
                    p { (tr.n("assisted-letters-wait", desk.waiting)) }
                    p { a href=(here.link("/staff/assisted/letters")) { (tr.t("assisted-letters-open")) } }
                }
            }
        }
    };
    let mut page = Page::new(tr.t("assisted-desk-title"), body).unlisted().code(code_of(errors));
    page.nav = Some("/staff/assisted".into());
    Ok(page.answer(here))
}

fn begin_form(here: &Here, desk: &Desk, fields: &Fields, errors: &Errors) -> Markup {
    let tr = here.tr;
    let parts = FormParts { tr, town: &here.town, errors, prefix: "b-" };
    let ids: Vec<(String, String)> =
        desk.points.iter().map(|p| (p.id.to_string(), p.facts.name.clone())).collect();
    let options: Vec<(&str, &'static str, &str)> =
        ids.iter().map(|(id, name)| (id.as_str(), "pin", name.as_str())).collect();
    let last = desk.last.filter(|id| desk.points.iter().any(|p| p.id == *id));
    let only = desk.points.first().filter(|_| desk.points.len() == 1).map(|p| p.id);
    let usual = last.or(only).map(|id| id.to_string()).unwrap_or_default();
    html! {
        section aria-labelledby="h-begin" {
            div.hd { h2 #h-begin { (tr.t("assisted-begin-title")) } }
            @if desk.points.is_empty() { p.note.warn { (tr.t("assisted-no-point")) } }
            @if desk.open.is_empty() { div.empty { p { (tr.t("assisted-nothing-open")) } } }
            @if !desk.points.is_empty() && !desk.open.is_empty() {
                form.form.mt3 method="post" action=(here.link("/staff/assisted")) {
                    (parts.summary())
                    (parts.choice("point", tr.t("assisted-where"), &options, fields.given("point").unwrap_or(&usual)))
                    fieldset id=(parts.id("process")) {
                        legend { (tr.t("assisted-which")) }
                        ul.rows.one.t role="list" { @for listed in &desk.open { li { (process_row(here, listed)) } } }
                    }
                }
            }
        }
    }
}

/// A process that takes comments now, with the button that begins.
fn process_row(here: &Here, listed: &Listed) -> Markup {
    let (tr, process) = (&here.tr, &listed.process);
    let title = process.title.get(here.lang);
    html! {
        div {
            h3 { @if let Some((lang, words)) = title { (text_in(here.lang, lang, words)) } }
            @if let Openness::Open(closes) = openness_of(&listed.phases, Feature::Comment, here.now) {
                @if closes < NO_END {
                    p.meta { span { (icon("clock")) (tr.t("assisted-open-until-day")) " " (time(tr, &here.town, closes.plus_seconds(-1), When::DateTime)) } }
                }
            }
        }
        p.go { button.btn name="process" value=(process.id) { (icon("pen")) (tr.t("assisted-begin")) span.vh { ": " (process.title.plain(here.lang)) } } }
    }
}

fn half_written(here: &Here, half: &[(Entry, Option<Process>)]) -> Markup {
    let tr = &here.tr;
    html! {
        @if !half.is_empty() {
            section aria-labelledby="h-half" {
                div.hd { h2 #h-half { (tr.t("assisted-half-title")) } }
                p.hint { (tr.n("assisted-half-lead", i64::from(crate::HALF_WRITTEN_DAYS))) }
                ul.rows.one.t role="list" { @for (entry, process) in half { li {
                    @let title = process.as_ref().map(|p| p.title.plain(here.lang).to_owned()).unwrap_or_default();
                    @let begun = tr.date_time(entry.made_at.timestamp(), &here.town.time_zone);
                    div {
                        h3 { a href=(here.link(&path(entry, "person"))) { (title) } }
                        p.meta { span { (tr.t("assisted-half-begun")) " " (time(tr, &here.town, entry.made_at, When::DateTime)) } }
                    }
                    form.go method="post" action=(here.link(&path(entry, "removal"))) {
                        button.btn.q.s { (icon("trash")) (tr.t("assisted-discard")) span.vh { ": " (title) ", " (begun) } }
                    }
                } } }
            }
        }
    }
}

fn look_up_form(here: &Here) -> Markup {
    let tr = here.tr;
    let errors = Errors::new();
    let parts = FormParts { tr, town: &here.town, errors: &errors, prefix: "l-" };
    html! {
        section aria-labelledby="h-look" {
            div.hd { h2 #h-look { (tr.t("assisted-look-up-title")) } }
            p { (tr.t("assisted-look-up-lead")) }
            form.form.mt3 method="get" action=(here.link("/staff/assisted/state")) {
                (parts.line(Kind::Text, "code", tr.t("assisted-code"), tr.t("assisted-code-hint"), "", true))
                p { button.btn { (icon("find")) (tr.t("assisted-look-up")) } }
            }
        }
    }
}

/// A page of an entry, below the town's base.
pub(super) fn path(entry: &Entry, step: &str) -> String {
    format!("/staff/assisted/entries/{}/{step}", entry.id)
}

/// POST /staff/assisted: an entry begins at a help point for a process that is open.
pub(crate) async fn begin(here: Here, fields: Fields) -> Result<Response, Problem> {
    may_look_up(&here)?;
    let (person, now) = (person_of(&here)?, here.now);
    let mut errors = Errors::new();
    let missing = || Refusal::new("assisted-choose");
    let at: Option<PointId> = errors.take("point", fields.text("point").parse().map_err(|_| missing()));
    let process: Option<ProcessId> =
        errors.take("process", fields.text("process").parse().map_err(|_| missing()));
    let (Some(at), Some(process)) = (at, process) else { return view(&here, &fields, &errors).await };
    let begun = here.db.write(move |w| {
        let there = point(w, at)?.is_some_and(|p| p.closed_at.is_none());
        let public = arengo_spaces::process_by_id(w, process)?.is_some_and(|p| p.state.is_public());
        if !there || !public {
            return Err(Problem::NotFound);
        }
        Ok(entry::start(w, person, at, process, now)?)
    });
    let id = begun.await?;
    Ok(to(&here, &format!("/staff/assisted/entries/{id}/person")))
}

/// POST /staff/assisted/entries/{id}/removal
pub(crate) async fn discard(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let (entry, person) = (own_entry(&here, &id).await?, person_of(&here)?);
    here.db.write(move |w| entry::discard(w, entry.id, person)).await?;
    Ok(to(&here, "/staff/assisted"))
}
