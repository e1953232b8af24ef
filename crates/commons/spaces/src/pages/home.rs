//! The home page of a town: what can be decided now, what is owed, what happened last.

use arengo_kernel::Instant;
use arengo_kernel::phase::{Feature, Openness};
use arengo_register::Entry;
use arengo_store::StoreError;
use arengo_web::icons::icon;
use arengo_web::pieces::{When, tag, time};
use arengo_web::{Here, Page, Problem};
use axum::response::Response;
use maud::{Markup, html};

use super::view::{day, day_words, row, said};
use crate::listing::{HomeFacts, Listed, home_facts};
use crate::moments::{end_of_day, last_minute, typed_opening};
use crate::panels::badges;
use crate::phase::{NO_END, openness_of};
use crate::process::{Process, ProcessId};

pub(crate) async fn page(here: Here) -> Result<Response, Problem> {
    let inside = here.clone();
    let (facts, acts, badges) = here
        .db
        .read(move |r| {
            let facts = home_facts(r, inside.now, midnight(&inside))?;
            let ids: Vec<ProcessId> = facts.open.iter().chain(&facts.coming).map(|l| l.process.id).collect();
            let badges = badges(r, &inside, &ids)?;
            Ok::<_, StoreError>((facts, arengo_register::recent(r, None, 6)?, badges))
        })
        .await?;
    let sentence = sentence(&here, &facts);
    let body = html! {
        div.intro {
            p.kick { time datetime=(here.now.rfc3339()) { (here.tr.date_weekday(here.now.timestamp(), &here.town.time_zone)) } }
            h1 { (sentence) }
            p.dek { (owed(&here, &facts)) }
        }
        section aria-labelledby="h-open" {
            div.hd { h2 #h-open { (here.tr.t("spaces-home-open")) }
                a href=(here.link("/p")) { (here.tr.n("spaces-home-all", facts.counts.all)) } }
            (open(&here, &facts, &badges))
        }
        div.split.even {
            section #answers aria-labelledby="h-answers" {
                div.hd { h2 #h-answers { (here.tr.t("spaces-home-answers")) }
                    a href=(here.link("/p?state=answering")) { (here.tr.n("spaces-home-all", facts.counts.answering)) } }
                (answers(&here, &facts))
            }
            section aria-labelledby="h-acts" {
                div.hd { h2 #h-acts { (here.tr.t("spaces-home-acts")) } a href=(here.link("/activity")) { (here.tr.t("spaces-home-acts-all")) } }
                (latest(&here, &acts))
            }
        }
    };
    let mut page = Page::new(sentence_title(&here), body);
    page.description = sentence;
    page.feed = Some("/activity.atom".into());
    page.updated = acts.first().map(|a| a.at);
    page.nav = Some("/".into());
    Ok(page.answer(&here))
}

fn sentence_title(here: &Here) -> String {
    here.town
        .tagline
        .get(here.lang)
        .map_or_else(|| here.tr.t("spaces-home-title").to_owned(), |(_, t)| t.to_owned())
}

/// The first moment of the town's next day.
fn midnight(here: &Here) -> Instant {
    let today = typed_opening(here.now, &here.town.time_zone);
    let day = today.split('T').next().unwrap_or_default();
    end_of_day(day, &here.town.time_zone).ok().flatten().unwrap_or(here.now)
}

/// The page's first sentence, computed: how much is open and what closes first; else what comes next.
pub(crate) fn sentence(here: &Here, facts: &HomeFacts) -> String {
    let tr = &here.tr;
    if facts.counts.open == 0 {
        return match facts.coming.first() {
            Some(next) => {
                let opens = comments_open_on(next, here.now);
                let day = opens.map_or_else(String::new, |at| day_words(here, at));
                tr.f(
                    "spaces-home-nothing-next",
                    &[("title", next.process.title.plain(here.lang).into()), ("day", day.into())],
                )
            }
            None => tr.t("spaces-home-nothing").to_owned(),
        };
    }
    let open = tr.n("spaces-home-n-open", facts.counts.open);
    let soonest = facts.open.iter().filter_map(|l| closes(l, here.now)).min().filter(|at| *at < NO_END);
    let Some(soonest) = soonest else {
        return tr.f("spaces-home-sentence-alone", &[("open", open.into())]);
    };
    let last = last_minute(soonest);
    let tonight = here.town.time_zone.to_datetime(last.timestamp()).hour() >= 18;
    let closing = match (facts.closing_today, facts.counts.open, tonight) {
        (0, all, _) => {
            tr.f("spaces-home-first-closes", &[("n", all.into()), ("day", day_words(here, last).into())])
        }
        (_, 1, true) => tr.t("spaces-home-closes-tonight").to_owned(),
        (_, 1, false) => tr.t("spaces-home-closes-today").to_owned(),
        (today, _, true) => tr.n("spaces-home-n-closing-tonight", today),
        (today, _, false) => tr.n("spaces-home-n-closing", today),
    };
    tr.f("spaces-home-sentence", &[("open", open.into()), ("closing", closing.into())])
}

fn comments_open_on(listed: &Listed, now: Instant) -> Option<Instant> {
    match openness_of(&listed.phases, Feature::Comment, now) {
        Openness::Before(at) => Some(at),
        _ => None,
    }
}

/// When the comments that are open now close.
fn closes(listed: &Listed, now: Instant) -> Option<Instant> {
    match openness_of(&listed.phases, Feature::Comment, now) {
        Openness::Open(at) => Some(at),
        _ => None,
    }
}

/// Processes whose comments have closed and whose answer is not there yet.
fn owing<'a>(here: &Here, facts: &'a HomeFacts) -> Vec<&'a Process> {
    let open: Vec<ProcessId> = facts.open.iter().chain(&facts.coming).map(|l| l.process.id).collect();
    facts.due.iter().filter(|p| p.is_late(here.now) || !open.contains(&p.id)).collect()
}

/// What the town owes, in a sentence: zero is a result.
fn owed(here: &Here, facts: &HomeFacts) -> Markup {
    let owing = owing(here, facts);
    let late = owing.iter().filter(|p| p.is_late(here.now)).count() as i64;
    html! {
        @if owing.is_empty() { (here.tr.t("spaces-home-owes-nothing")) }
        @else {
            a href="#answers" { (here.tr.n("spaces-home-owes", owing.len() as i64)) }
            @if late > 0 { " " (here.tr.n("spaces-home-late", late)) }
        }
    }
}

fn open(here: &Here, facts: &HomeFacts, badges: &[(ProcessId, Markup)]) -> Markup {
    html! {
        @if facts.open.is_empty() {
            div.empty {
                p.say { (here.tr.t("spaces-home-nothing")) }
                @match facts.coming.first() {
                    Some(_) => { p { (here.tr.t("spaces-home-coming-lead")) } },
                    None => { p { a href=(here.link("/activity.atom")) { (icon("feed")) (here.tr.t("spaces-home-follow")) } } },
                }
            }
        }
        @if !facts.open.is_empty() || !facts.coming.is_empty() {
            ol.rows role="list" {
                @for listed in &facts.open { (row(here, listed, badges)) }
                @for listed in &facts.coming { (row(here, listed, badges)) }
            }
        }
    }
}

/// Late answers first, then those due, then what was closed: in the same place and size.
fn answers(here: &Here, facts: &HomeFacts) -> Markup {
    let owing = owing(here, facts);
    html! {
        @if owing.is_empty() { div.empty { p { (here.tr.t("spaces-home-owes-nothing")) } } }
        @if !owing.is_empty() || !facts.closed.is_empty() {
            ul.rows.one.t role="list" {
                @for process in owing { li { div {
                    @if let Some(due) = process.answer_due { p { (due_tag(here, process)) }
                        (title(here, process))
                        p.meta { span { (here.tr.t("spaces-answer-by")) " " (day(here, last_minute(due))) }
                            @if !process.accountable_body.is_empty() { span { (said(here, &process.accountable_body)) } } } }
                } } }
                @for process in &facts.closed { li { div {
                    p { (tag("ok", "ok", here.tr.t("spaces-state-closed"))) }
                    (title(here, process))
                    @if let Some(at) = process.closed_at { p.meta { span { (time(&here.tr, &here.town, at, When::Date)) } } }
                } } }
            }
        }
    }
}

fn title(here: &Here, process: &Process) -> Markup {
    html! { h3 { a href=(here.link(&process.path())) { (said(here, &process.title)) } } }
}

/// "4 days late", "due in 36 days", "due today".
pub(crate) fn due_tag(here: &Here, process: &Process) -> Markup {
    let Some(due) = process.answer_due.filter(|_| process.is_owing()) else {
        return html! {};
    };
    let seconds = due.seconds_since(here.now);
    if process.is_late(here.now) {
        return tag("late", "late", &here.tr.n("spaces-answer-late", -seconds / 86_400 + 1));
    }
    match seconds / 86_400 {
        0 => tag("mid", "clock", here.tr.t("spaces-answer-due-today")),
        days => tag("mid", "clock", &here.tr.n("spaces-answer-due-in", days)),
    }
}

fn latest(here: &Here, acts: &[Entry]) -> Markup {
    html! {
        @if acts.is_empty() { div.empty { p { (here.tr.t("spaces-home-no-acts")) } } }
        @else {
            ol.log role="list" { @for act in acts {
                li { (time(&here.tr, &here.town, act.at, When::DayMonth))
                    p { a href=(here.link(&act.path)) { (arengo_register::sentence(&here.tr, act)) } } }
            } }
        }
    }
}
