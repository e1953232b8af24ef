//! The page of a process: what it is for, by when, who answers, and what components add.

use arengo_kernel::permit::Permit;
use arengo_kernel::phase::{Feature, Openness};
use arengo_kernel::town::Multilingual;
use arengo_people::Strength;
use arengo_store::{Reader, StoreError};
use arengo_web::icons::icon;
use arengo_web::pieces::{clock, crumbs, report_link};
use arengo_web::{Here, Page, Problem};
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};

use super::home::due_tag;
use super::view::{day, day_words, hour_words, openness_words, phases_row, said, state_tag, step_path};
use crate::moments::last_minute;
use crate::panels::{Place, drawn};
use crate::phase::{NO_END, Phase, openness_of};
use crate::plan::PlanFacts;
use crate::policy::ReadDraft;
use crate::process::{Influence, Level, Process, ProcessState, Step, Value};
use crate::processes::{phases, process};

/// A process this reader may see; for everyone else it does not exist.
///
/// # Errors
/// Any storage failure.
pub fn visible(r: &mut Reader<'_>, here: &Here, slug: &str) -> Result<Option<Process>, StoreError> {
    let found = process(r, slug)?;
    Ok(found.filter(|p| Permit::<ReadDraft>::ask(&here.actor, p.state.clone(), here.now).is_ok()))
}

struct Parts {
    process: Process,
    phases: Vec<Phase>,
    action: Vec<Markup>,
    main: Vec<Markup>,
    aside: Vec<Markup>,
}

pub(crate) async fn page(here: Here, Path(slug): Path<String>) -> Result<Response, Problem> {
    let inside = here.clone();
    let parts = here
        .db
        .read(move |r| {
            let Some(process) = visible(r, &inside, &slug)? else { return Ok(None) };
            let phases = phases(r, process.id)?;
            Ok::<_, StoreError>(Some(Parts {
                action: drawn(r, &inside, Place::Action, &process, &phases)?,
                main: drawn(r, &inside, Place::Main, &process, &phases)?,
                aside: drawn(r, &inside, Place::Aside, &process, &phases)?,
                process,
                phases,
            }))
        })
        .await?
        .ok_or(Problem::NotFound)?;
    let Parts { process, phases, action, main, aside } = &parts;
    let (values, documents) = (values(&here, process), documents(&here, process));
    let body = html! {
        (crumbs(&here.tr, &[(here.link("/"), here.town_name().to_owned()), (here.link("/p"), here.tr.t("spaces-list-title").to_owned())]))
        (head(&here, process, phases, action))
        @if !phases.is_empty() {
            section aria-labelledby="h-phases" {
                div.hd { h2 #h-phases { (here.tr.t("spaces-phases")) } }
                (phases_row(&here, phases, true))
            }
        }
        div.split {
            div.flow {
                (use_of_it(&here, process))
                @for panel in main { (panel) }
            }
            aside.stack aria-label=(here.tr.t("spaces-in-brief")) {
                @for (n, section) in aside.iter().chain([&values, &documents]).filter(|s| !s.0.is_empty()).enumerate() {
                    div.mt6[n > 0] { (section) }
                }
                @if process.state.is_public() {
                    p.acts.mt6 { (report_link(&here, &process.subject(), process.title.plain(here.lang))) }
                }
            }
        }
    };
    let mut page = Page::new(process.title.plain(here.lang), body);
    page.description = process.purpose.plain(here.lang).to_owned();
    page.updated = Some(process.updated_at);
    page.nav = Some("/p".into());
    page.feed = process.hashtag.as_ref().map(|tag| format!("/tag/{}.atom", tag.key()));
    page.unlisted = !process.state.is_public();
    Ok(page.answer(&here))
}

fn head(here: &Here, process: &Process, phases: &[Phase], action: &[Markup]) -> Markup {
    let tr = &here.tr;
    html! {
        (notice(here, process))
        div.split {
            div.intro {
                p.kick {
                    (tr.t("spaces-kind-consultation"))
                    @if let Some(tag) = &process.hashtag { " " a href=(here.link(&format!("/tag/{}", tag.key()))) { "#" (tag.as_str()) } }
                    @if process.state != ProcessState::Published { " " (state_tag(here, process)) }
                }
                h1 { (said(here, &process.title)) }
                p.dek { (said(here, &process.purpose)) }
                @if !action.is_empty() { div.row { @for panel in action { (panel) } } }
            }
            (when(here, process, phases))
        }
    }
}

/// When comments are taken: the clock, or the sentence that says when they open or that they closed.
fn when(here: &Here, process: &Process, phases: &[Phase]) -> Markup {
    let tr = &here.tr;
    let openness = openness_of(phases, Feature::Comment, here.now);
    let running = phases.iter().filter(|p| p.feature == Feature::Comment && p.runs(here.now));
    let opens = running.filter_map(|p| p.window).max_by_key(|w| w.closes).map(|w| w.opens);
    html! {
        div.row.nw.sticky #when {
            @match (&process.state, openness) {
                (ProcessState::Published | ProcessState::Draft, Openness::Open(closes)) if closes < NO_END => {
                    (clock(tr, opens.unwrap_or(here.now), closes, here.now, true))
                    @let last = last_minute(closes);
                    p { b { (tr.f("spaces-closes-day", &[("day", day_words(here, last).into())])) } br;
                        span.hint { (tr.f("spaces-closes-hour", &[("time", hour_words(here, last).into()), ("zone", zone_words(here).into())])) } }
                },
                (ProcessState::Published | ProcessState::Draft, Openness::After(_)) => {
                    p { b { (icon("clock")) (openness_words(here, phases)) } br;
                        span.hint { (tr.t("spaces-closed-then")) } }
                },
                (ProcessState::Published | ProcessState::Draft, _) => {
                    p { b { (icon("cal")) (openness_words(here, phases)) } br;
                        span.hint { (tr.t("spaces-opens-then")) } }
                },
                (ProcessState::Closed | ProcessState::Withdrawn { .. }, _) => {
                    p { (state_tag(here, process)) @if let Some(at) = process.closed_at { br; span.hint { (day(here, at)) } } }
                },
            }
        }
    }
}

/// The town's clock, by the city of its time zone: "Rome".
fn zone_words(here: &Here) -> String {
    let name = here.town.time_zone.iana_name().unwrap_or("UTC");
    match name {
        "Europe/Rome" => here.tr.t("spaces-zone-rome").to_owned(),
        "Europe/Bucharest" => here.tr.t("spaces-zone-bucharest").to_owned(),
        other => other.rsplit('/').next().unwrap_or(other).replace('_', " "),
    }
}

fn notice(here: &Here, process: &Process) -> Markup {
    let tr = &here.tr;
    let edit = |step| here.link(&step_path(process, step));
    html! {
        @match &process.state {
            ProcessState::Draft => {
                div.note.warn { p { b { (tr.t("spaces-draft-notice")) } " " a href=(edit(Step::Publish)) { (tr.t("spaces-draft-go-on")) } } }
            },
            ProcessState::Withdrawn { reason } => {
                div.note.warn role="note" { p { b { (tr.t("spaces-withdrawn-notice")) } " " (reason) } }
            },
            ProcessState::Published if here.actor.is_staff() => {
                p.row.hint {
                    (icon("pen"))
                    a href=(edit(Step::Purpose)) { (tr.t("spaces-edit-words")) }
                    a href=(edit(Step::Dates)) { (tr.t("spaces-edit-dates")) }
                    a href=(here.link(&format!("/staff/p/{}/closing", process.slug))) { (tr.t("spaces-close-it")) }
                    a href=(here.link(&format!("/staff/p/{}/withdrawal", process.slug))) { (tr.t("spaces-withdraw-it")) }
                }
            },
            _ => {},
        }
    }
}

fn fact(here: &Here, id: &'static str, text: &Multilingual) -> Markup {
    html! { @if !text.is_empty() { div { dt { (here.tr.t(id)) } dd { (said(here, text)) } } } }
}

/// What a comment is for: who decides, what can change, what happens with it, by when, who answers for it.
fn use_of_it(here: &Here, process: &Process) -> Markup {
    let tr = &here.tr;
    html! {
        section aria-labelledby="h-use" {
            div.hd { h2 #h-use { (tr.t("spaces-use-title")) } }
            dl.facts.h {
                (fact(here, "spaces-fact-body", &process.accountable_body))
                div { dt { (tr.t("spaces-fact-influence")) } dd { (influence_words(here, process.influence)) } }
                div { dt { (tr.t("spaces-fact-asked")) } dd { (who_takes_part(here, process)) } }
                (fact(here, "spaces-fact-can", &process.can_change))
                (fact(here, "spaces-fact-cannot", &process.cannot_change))
                (fact(here, "spaces-fact-use", &process.use_of_results))
                @if let Some(due) = process.answer_due {
                    div { dt { (tr.t("spaces-fact-due")) } dd { (day(here, last_minute(due))) " " (due_tag(here, process)) } }
                }
                @if !process.responsible.is_empty() {
                    div { dt { (tr.t("spaces-fact-responsible")) }
                        dd { (process.responsible) @if !process.responsible_title.is_empty() { ", " (said(here, &process.responsible_title)) } } }
                }
                @if let Some(level) = process.level {
                    div { dt { (tr.t("spaces-fact-level")) } dd { (level_words(here, level)) } }
                }
                @if let Some(plan) = &process.plan { (plan_facts(here, plan)) }
            }
        }
    }
}

fn plan_facts(here: &Here, plan: &PlanFacts) -> Markup {
    html! {
        @if !plan.series_name.is_empty() {
            div { dt { (here.tr.t("spaces-fact-plan")) }
                dd { (said(here, &plan.series_name)) ", " (here.tr.f("spaces-plan-edition", &[("n", plan.edition.to_string().into())])) } }
        }
        @if let Some(years) = plan.years() { div { dt { (here.tr.t("spaces-fact-validity")) } dd { (years) } } }
    }
}

/// How well someone must be known to take part; when it is more than usual, why, and the way there.
fn who_takes_part(here: &Here, process: &Process) -> Markup {
    let asked = &process.asked;
    html! {
        (asked_words(here, asked.strength))
        @if asked.is_more() {
            ". " (said(here, &asked.why)) " "
            a href=(here.link(asked.strength.way().path)) { (here.tr.t(asked.strength.way().words)) }
        }
    }
}

pub(crate) fn asked_words(here: &Here, strength: Strength) -> String {
    let tr = &here.tr;
    match strength {
        Strength::None | Strength::Contact => tr.t("spaces-asked-contact").to_owned(),
        Strength::Resident => tr.f("spaces-asked-resident", &[("town", here.town_name().into())]),
        Strength::National => tr.t("spaces-asked-national").to_owned(),
    }
}

pub(crate) fn influence_words(here: &Here, influence: Influence) -> &'static str {
    here.tr.t(match influence {
        Influence::Inform => "spaces-influence-inform",
        Influence::Consult => "spaces-influence-consult",
        Influence::Codecide => "spaces-influence-codecide",
    })
}

pub(crate) fn level_words(here: &Here, level: Level) -> &'static str {
    here.tr.t(match level {
        Level::Local => "spaces-level-local",
        Level::Provincial => "spaces-level-provincial",
        Level::Regional => "spaces-level-regional",
        Level::National => "spaces-level-national",
        Level::European => "spaces-level-european",
    })
}

pub(crate) fn value_words(here: &Here, value: Value) -> &'static str {
    here.tr.t(match value {
        Value::Transparency => "spaces-value-transparency",
        Value::Accountability => "spaces-value-accountability",
        Value::Participation => "spaces-value-participation",
        Value::Inclusion => "spaces-value-inclusion",
        Value::Innovation => "spaces-value-innovation",
    })
}

fn values(here: &Here, process: &Process) -> Markup {
    html! {
        @if !process.values.is_empty() {
            section aria-labelledby="h-values" {
                div.hd { h2 #h-values { (here.tr.t("spaces-values")) } }
                ul.chips role="list" { @for value in &process.values { li { (value_words(here, *value)) } } }
            }
        }
    }
}

fn documents(here: &Here, process: &Process) -> Markup {
    let tr = &here.tr;
    let previous = process.plan.as_ref().and_then(|p| p.previous.as_ref());
    html! {
        section aria-labelledby="h-documents" {
            div.hd { h2 #h-documents { (tr.t("spaces-documents")) } }
            p { (icon("dl")) " " a href=(here.link(&format!("{}/data", process.path()))) { (tr.t("spaces-all-data")) } " " span.hint { "CSV, JSON" } }
            p { (icon("book")) " " a href=(here.link("/easy")) { (tr.t("spaces-easy")) } }
            @if let Some(previous) = previous {
                p.mt3 { (tr.t("spaces-previous-edition")) " "
                    @match previous.link.as_deref() {
                        Some(link) if link.starts_with("https://") || link.starts_with("http://") => { a href=(link) rel="external" { (said(here, &previous.title)) } },
                        Some(slug) => { a href=(here.link(&format!("/p/{slug}"))) { (said(here, &previous.title)) } },
                        None => { (said(here, &previous.title)) },
                    }
                    @if !previous.carried_over.is_empty() { br; span.hint { (tr.t("spaces-carried-over")) " " (previous.carried_over.join(", ")) } }
                }
            }
        }
    }
}
