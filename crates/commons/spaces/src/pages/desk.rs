//! The staff's desk: my processes, what is due, drafts.

use arengo_kernel::Refusal;
use arengo_kernel::permit::Permit;
use arengo_kernel::phase::{Feature, Openness};
use arengo_store::StoreError;
use arengo_web::icons::icon;
use arengo_web::{Here, Page, Problem};
use axum::response::Response;
use maud::{Markup, html};

use super::editing::officials;
use super::home::due_tag;
use super::view::{openness_words, said, state_tag, step_path};
use crate::listing::{Listed, at_work};
use crate::moments::same_day;
use crate::panels::{Place, drawn};
use crate::phase::openness_of;
use crate::policy::{SaveTown, TownAt};
use crate::process::{ProcessState, Step};

/// Most processes on the desk.
const MOST: u32 = 40;

struct Task {
    listed: Listed,
    panels: Vec<Markup>,
}

pub(crate) async fn page(here: Here) -> Result<Response, Problem> {
    if !here.actor.is_staff() {
        return Err(Refusal::new("spaces-staff-only").into());
    }
    let inside = here.clone();
    let (tasks, duties) = here
        .db
        .read(move |r| {
            let mut tasks = Vec::new();
            for listed in at_work(r, MOST)? {
                let panels = drawn(r, &inside, Place::Staff, &listed.process, &listed.phases)?;
                tasks.push(Task { listed, panels });
            }
            let duties = crate::panels::tasks(r, &inside)?;
            Ok::<_, StoreError>((tasks, duties))
        })
        .await?;
    let mine =
        |task: &&Task| here.actor.person().is_some() && task.listed.process.created_by == here.actor.person();
    let (own, others): (Vec<&Task>, Vec<&Task>) = tasks.iter().partition(|t| mine(t));
    let body = html! {
        div.intro {
            h1 { (here.tr.t("spaces-desk-title")) }
            p.dek { (here.tr.n("spaces-desk-lead", tasks.len() as i64)) }
            @if officials(&here).is_ok() { p.row { a.btn href=(here.link("/staff/p/new")) { (icon("plus")) (here.tr.t("spaces-new")) } } }
        }
        (due(&here, &tasks, &duties))
        @for (id, title, list) in [("mine", "spaces-desk-mine", own), ("others", "spaces-desk-others", others)] {
            @if !list.is_empty() {
                section aria-labelledby=(format!("h-{id}")) {
                    div.hd { h2 id=(format!("h-{id}")) { (here.tr.t(title)) } }
                    ul.rows.one.t role="list" { @for task in list { (row(&here, task)) } }
                }
            }
        }
        @if tasks.is_empty() { div.empty { p { (here.tr.t("spaces-desk-empty")) } } }
        (settings(&here))
    };
    let mut page = Page::new(here.tr.t("spaces-desk-title"), body).unlisted();
    page.nav = Some("/staff".into());
    Ok(page.answer(&here))
}

/// What opens or closes today, and answers that are late.
fn due(here: &Here, tasks: &[Task], duties: &[Markup]) -> Markup {
    let zone = &here.town.time_zone;
    let today = |listed: &&Listed| match openness_of(&listed.phases, Feature::Comment, here.now) {
        Openness::Before(at) | Openness::Open(at) => same_day(at.plus_seconds(-1), here.now, zone),
        _ => false,
    };
    let pressing: Vec<&Listed> = tasks
        .iter()
        .map(|t| &t.listed)
        .filter(|l| l.process.state == ProcessState::Published)
        .filter(|l| today(l) || l.process.is_late(here.now))
        .collect();
    html! {
        @if !pressing.is_empty() || !duties.is_empty() {
            section aria-labelledby="h-due" {
                div.hd { h2 #h-due { (here.tr.t("spaces-desk-due")) } }
                ul.rows.one.t role="list" { @for listed in pressing { li { div {
                    h3 { a href=(here.link(&listed.process.path())) { (said(here, &listed.process.title)) } }
                    p.meta { span { (icon("clock")) (openness_words(here, &listed.phases)) } (due_tag(here, &listed.process)) }
                } } } @for duty in duties { (duty) } }
            }
        }
    }
}

fn row(here: &Here, task: &Task) -> Markup {
    let Listed { process, phases } = &task.listed;
    let is_draft = process.state == ProcessState::Draft;
    let path =
        if is_draft { here.link(&step_path(process, Step::Purpose)) } else { here.link(&process.path()) };
    html! {
        li { div {
            @if is_draft { p { (state_tag(here, process)) } }
            h3 { a href=(path) { (said(here, &process.title)) } }
            p.meta {
                @if !is_draft { span { (icon("clock")) (openness_words(here, phases)) } (due_tag(here, process)) }
                span { (here.tr.f("spaces-saved-at", &[("when", here.tr.date_short(process.updated_at.timestamp(), &here.town.time_zone).into())])) }
            }
            @if !task.panels.is_empty() { ul.meta role="list" { @for panel in &task.panels { (panel) } } }
        } }
    }
}

fn settings(here: &Here) -> Markup {
    let administers =
        Permit::<SaveTown>::ask(&here.actor, TownAt { id: here.town.id, version: 0 }, here.now).is_ok();
    let founds = Permit::<crate::policy::CreateTown>::ask(&here.actor, (), here.now).is_ok();
    html! {
        @if administers {
            section aria-labelledby="h-settings" {
                div.hd { h2 #h-settings { (here.tr.t("spaces-desk-settings")) } }
                ul.rows.one.t role="list" {
                    li { div { h3 { a href=(here.link("/staff/town")) { (here.tr.t("spaces-town-settings")) } } p { (here.tr.t("spaces-town-settings-line")) } } }
                    li { div { h3 { a href=(here.link("/staff/pages")) { (here.tr.t("spaces-duties-title")) } } p { (here.tr.t("spaces-duties-lead")) } } }
                    @if founds { li { div { h3 { a href=(here.link("/towns/new")) { (here.tr.t("spaces-town-new")) } } p { (here.tr.t("spaces-town-new-lead")) } } } }
                }
            }
        }
    }
}
