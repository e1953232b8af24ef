//! What several pages draw: texts in their language, deadlines, rows of processes, the phases.

use arengo_kernel::phase::{Feature, Openness};
use arengo_kernel::town::Multilingual;
use arengo_kernel::{Instant, Lang};
use arengo_web::Here;
use arengo_web::icons::icon;
use arengo_web::pieces::{clock, tag, text_in};
use maud::{Markup, html};

use crate::listing::Listed;
use crate::moments::last_minute;
use crate::phase::{NO_END, Phase, current, openness_of};
use crate::process::{Process, ProcessId, ProcessState, Step};

/// A text in the reader's language, or in its own, marked.
pub(crate) fn said(here: &Here, text: &Multilingual) -> Markup {
    said_in(here.lang, text)
}

pub(crate) fn said_in(lang: Lang, text: &Multilingual) -> Markup {
    text.get(lang).map_or_else(|| html! {}, |(of, words)| text_in(lang, of, words))
}

/// A day as people speak of it, with its weekday: without the year within two weeks.
pub(crate) fn day_words(here: &Here, at: Instant) -> String {
    let near = at.seconds_since(here.now).abs() < 14 * 86_400;
    let (stamp, zone) = (at.timestamp(), &here.town.time_zone);
    if near { here.tr.day_month_weekday(stamp, zone) } else { here.tr.date_weekday(stamp, zone) }
}

/// A day, for people and machines.
pub(crate) fn day(here: &Here, at: Instant) -> Markup {
    html! { time datetime=(at.rfc3339()) { (day_words(here, at)) } }
}

pub(crate) fn hour_words(here: &Here, at: Instant) -> String {
    here.tr.time(at.timestamp(), &here.town.time_zone)
}

/// "closes Thursday 24 February at 23:59", and the like, for the comments of a process.
pub(crate) fn openness_words(here: &Here, phases: &[Phase]) -> String {
    let args = |at: Instant| [("day", day_words(here, at).into()), ("time", hour_words(here, at).into())];
    match openness_of(phases, Feature::Comment, here.now) {
        Openness::Never => here.tr.t("spaces-comments-undated").to_owned(),
        Openness::Before(opens) => here.tr.f("spaces-comments-open-on", &args(opens)),
        Openness::Open(closes) if closes >= NO_END => here.tr.t("spaces-comments-open").to_owned(),
        Openness::Open(closes) => here.tr.f("spaces-comments-close-on", &args(last_minute(closes))),
        Openness::After(closed) => here.tr.f("spaces-comments-closed-on", &args(last_minute(closed))),
    }
}

/// The words of the big button: those of the running phase, else the usual ones.
pub(crate) fn action_words(here: &Here, phases: &[Phase]) -> Markup {
    let of_phase = current(phases, here.now).map(|p| &p.action).filter(|a| !a.is_empty());
    match (of_phase, openness_of(phases, Feature::Comment, here.now)) {
        (Some(action), _) => said(here, action),
        (None, Openness::Open(_)) => html! { (here.tr.t("spaces-action-comment")) },
        (None, _) => html! { (here.tr.t("spaces-action-read")) },
    }
}

/// The one big button of a process page, to `path` below the town's base. Outside the comment phase it leads to
/// the same page, and the sentence beside it says when comments open or that they closed (S4.5). Components whose
/// page it leads to draw it in their `Place::Action` panel.
pub fn view_action(here: &Here, phases: &[Phase], path: &str) -> Markup {
    html! { a.btn href=(here.link(path)) aria-describedby="when" { (action_words(here, phases)) } }
}

/// The state of a process as a tag, unless it is simply public.
pub(crate) fn state_tag(here: &Here, process: &Process) -> Markup {
    match &process.state {
        ProcessState::Draft => tag("mid", "pen", here.tr.t("spaces-state-draft")),
        ProcessState::Published => html! {},
        ProcessState::Closed => tag("ok", "ok", here.tr.t("spaces-state-closed")),
        ProcessState::Withdrawn { .. } => tag("no", "no", here.tr.t("spaces-state-withdrawn")),
    }
}

/// The clock of a process whose comments are open; else the day that counts next.
fn lead(here: &Here, listed: &Listed) -> Markup {
    let Listed { process, phases } = listed;
    if process.state == ProcessState::Published {
        let open = phases.iter().filter(|p| p.feature == Feature::Comment && p.runs(here.now));
        if let Some(window) = open.filter_map(|p| p.window).max_by_key(|w| w.closes)
            && window.closes < NO_END
        {
            return clock(&here.tr, window.opens, window.closes, here.now, false);
        }
        if let Openness::Before(opens) = openness_of(phases, Feature::Comment, here.now) {
            return html! { p.date { (icon("cal")) br; (here.tr.day_month(opens.timestamp(), &here.town.time_zone)) } };
        }
    }
    match process.closed_at.or(process.published_at) {
        Some(at) => html! { p.date { (icon(if process.closed_at.is_some() { "ok" } else { "house" })) br;
        (here.tr.day_month(at.timestamp(), &here.town.time_zone)) } },
        None => html! { p.date { (icon("pen")) } },
    }
}

/// A process as a row of a register.
pub(crate) fn row(here: &Here, listed: &Listed, badges: &[(ProcessId, Markup)]) -> Markup {
    let Listed { process, phases } = listed;
    let path = here.link(&process.path());
    let is_open = matches!(openness_of(phases, Feature::Comment, here.now), Openness::Open(_))
        && process.state == ProcessState::Published;
    html! {
        li {
            (lead(here, listed))
            div {
                p.kick {
                    @if process.state == ProcessState::Published {
                        @if let Some(phase) = current(phases, here.now) { (said(here, &phase.title)) }
                        @else { (here.tr.t("spaces-kind-consultation")) }
                    } @else { (state_tag(here, process)) }
                }
                h3 { a href=(path) { (said(here, &process.title)) } }
                p { (said(here, &process.purpose)) }
                p.meta {
                    @if process.state == ProcessState::Published {
                        span { (icon("clock")) (openness_words(here, phases)) }
                    }
                    @if !process.accountable_body.is_empty() {
                        span { (here.tr.t("spaces-decides")) " " (said(here, &process.accountable_body)) }
                    }
                    @for (_, badge) in badges.iter().filter(|(id, _)| *id == process.id) { span { (badge) } }
                }
            }
            @if is_open { a.btn.q.go href=(path) { (action_words(here, phases)) span.vh { ": " (said(here, &process.title)) } } }
        }
    }
}

/// The phases of a process, in a row where there is room and `wide` says so.
pub(crate) fn phases_row(here: &Here, phases: &[Phase], wide: bool) -> Markup {
    let now = current(phases, here.now).map(|p| p.position);
    html! {
        ol.phases.mt3.h[wide] role="list" {
            @for phase in phases {
                @let done = phase.ends().is_some_and(|end| end <= here.now);
                li.done[done] aria-current=[(now == Some(phase.position)).then_some("step")] {
                    b { (said(here, &phase.title)) }
                    small {
                        @if done { span.vh { (here.tr.t("spaces-phase-done")) " " } }
                        (phase_dates(here, phase))
                        @if !phase.note.is_empty() { br; (said(here, &phase.note)) }
                    }
                }
            }
        }
    }
}

/// "25 Jan – 24 Feb 2022", "from 31 August 2022", or that there is no date yet.
pub(crate) fn phase_dates(here: &Here, phase: &Phase) -> String {
    let zone = &here.town.time_zone;
    match (phase.window, phase.ends()) {
        (None, _) => here.tr.t("spaces-phase-undated").to_owned(),
        (Some(window), None) => here
            .tr
            .f("spaces-phase-from", &[("day", here.tr.date_weekday(window.opens.timestamp(), zone).into())]),
        (Some(window), Some(end)) => {
            here.tr.date_range(window.opens.timestamp(), last_minute(end).timestamp(), zone)
        }
    }
}

/// The steps of the wizard.
pub(crate) fn steps(here: &Here, process: &Process, at: Step, done: &[Step]) -> Markup {
    html! {
        ol.phases.h.mt5 role="list" {
            @for step in Step::ALL {
                li.done[step != at && done.contains(&step)] aria-current=[(step == at).then_some("step")] {
                    b { a href=(here.link(&step_path(process, step))) { (step_words(here, step)) } }
                    small { (step_line(here, step)) }
                }
            }
        }
    }
}

/// The page of a step, below the town's base.
pub(crate) fn step_path(process: &Process, step: Step) -> String {
    format!("/staff/p/{}/{}", process.slug, step.as_str())
}

pub(crate) fn step_words(here: &Here, step: Step) -> &'static str {
    here.tr.t(match step {
        Step::Purpose => "spaces-step-purpose",
        Step::Text => "spaces-step-text",
        Step::Dates => "spaces-step-dates",
        Step::Publish => "spaces-step-publish",
    })
}

fn step_line(here: &Here, step: Step) -> &'static str {
    here.tr.t(match step {
        Step::Purpose => "spaces-step-purpose-line",
        Step::Text => "spaces-step-text-line",
        Step::Dates => "spaces-step-dates-line",
        Step::Publish => "spaces-step-publish-line",
    })
}
