//! The moderator's queue: what waits, most urgent first; signals of spam; what was decided lately.

use arengo_kernel::subject::Subject;
use arengo_kernel::{Ground, Instant, Permit, Refusal};
use arengo_store::{Reader, StoreError};
use arengo_web::component::{Reportable, Whole};
use arengo_web::icons::icon;
use arengo_web::pieces::{When, tag, time};
use arengo_web::{Fields, Here, Page, Problem, Site};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::{accepted, ground_words, to};
use crate::case::{Case, CaseState, Origin};
use crate::policy::SeeQueue;
use crate::signals::{Signal, signals};
use crate::statement::{action_words, state_words};
use crate::{filing, read};

/// How far back signals of spam are looked for, and in how many texts.
const SIGNAL_SECONDS: i64 = 3 * 86_400;
const LOOKED_AT: u32 = 300;

/// Moderators who have not accepted the code yet are led to it.
pub(super) async fn entered(here: &Here) -> Result<Option<Response>, Problem> {
    match Permit::<SeeQueue>::ask(&here.actor, accepted(here).await?, here.now) {
        Ok(_) => Ok(None),
        Err(refusal) if refusal.id == "moderation-code-first" && here.is_reading => {
            Ok(Some(Redirect::to(&here.link("/staff/reports/code")).into_response()))
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// A case with its thing, and a text with its signals.
struct Seen {
    waiting: Vec<(Case, Option<Whole>)>,
    decided: Vec<(Case, Option<Whole>)>,
    signals: Vec<(Subject, Whole, Vec<Signal>)>,
}

/// GET /staff/reports
pub(crate) async fn show(here: Here) -> Result<Response, Problem> {
    if let Some(code_first) = entered(&here).await? {
        return Ok(code_first);
    }
    let (site, now) = (here.site.clone(), here.now);
    let seen = here.db.read(move |r| look(r, &site, now)).await?;
    let tr = &here.tr;
    let body = html! {
        div.intro {
            h1 { (tr.t("moderation-queue-title")) }
            p.dek { (tr.t("moderation-queue-lead")) }
            p.meta {
                a href=(here.link("/house-rules")) { (tr.t("moderation-house-rules")) }
                a href=(here.link("/staff/reports/code")) { (tr.t("moderation-code-title")) }
                a href=(here.link("/transparency")) { (tr.t("moderation-transparency-title")) }
            }
        }
        section.near aria-labelledby="h-open" {
            div.hd { h2 #h-open { (tr.n("moderation-open", seen.waiting.len() as i64)) } }
            @if seen.waiting.is_empty() { div.empty { p { (tr.t("moderation-none-open")) } } }
            ol.rows.one role="list" { @for (case, thing) in &seen.waiting { (row(&here, case, thing.as_ref())) } }
        }
        @if !seen.signals.is_empty() {
            section aria-labelledby="h-signals" {
                div.hd { h2 #h-signals { (tr.t("moderation-signals-title")) } }
                p.hint { (tr.t("moderation-signals-lead")) }
                ul.rows.one role="list" { @for (subject, thing, signals) in &seen.signals { (signal(&here, subject, thing, signals)) } }
            }
        }
        @if !seen.decided.is_empty() {
            section aria-labelledby="h-decided" {
                div.hd { h2 #h-decided { (tr.t("moderation-decided-title")) } }
                ol.rows.one.t role="list" { @for (case, thing) in &seen.decided { (row(&here, case, thing.as_ref())) } }
            }
        }
    };
    let mut page = Page::new(tr.t("moderation-queue-title"), body).unlisted();
    page.nav = Some("/staff/reports".into());
    Ok(page.answer(&here))
}

fn look(r: &mut Reader<'_>, site: &Site, now: Instant) -> Result<Seen, StoreError> {
    let (waiting, decided) = (read::queue(r, now)?, read::decided(r)?);
    Ok(Seen {
        waiting: with_things(r, site, waiting)?,
        decided: with_things(r, site, decided)?,
        signals: signalled(r, site, now)?,
    })
}

fn with_things(
    r: &mut Reader<'_>,
    site: &Site,
    cases: Vec<Case>,
) -> Result<Vec<(Case, Option<Whole>)>, StoreError> {
    let mut all = Vec::with_capacity(cases.len());
    for case in cases {
        let thing = match read::reportable(site, &case.subject) {
            Some(kind) => (kind.whole)(r, case.subject.key())?,
            None => None,
        };
        all.push((case, thing));
    }
    Ok(all)
}

/// Texts of the last days with signals, unless there is a case about them.
fn signalled(
    r: &mut Reader<'_>,
    site: &Site,
    now: Instant,
) -> Result<Vec<(Subject, Whole, Vec<Signal>)>, StoreError> {
    let mut found = Vec::new();
    let kinds: Vec<&Reportable> = site.components().iter().flat_map(|c| c.reportable.iter()).collect();
    for kind in kinds {
        for thing in (kind.recent)(r, now.plus_seconds(-SIGNAL_SECONDS), LOOKED_AT)? {
            let signals = signals(&thing.text, thing.at, &thing.others);
            let subject = Subject::new(kind.kind, &thing.key);
            if !signals.is_empty() && found.len() < 20 && read::last_case(r, &subject)?.is_none() {
                found.push((subject, thing, signals));
            }
        }
    }
    Ok(found)
}

/// How urgent a case is, as icon and words.
pub(super) fn urgency(here: &Here, case: &Case) -> Markup {
    let tr = &here.tr;
    let due = tr.date_time(case.due_at.timestamp(), &here.town.time_zone);
    let args = [("due", due.into())];
    if case.due_at < here.now {
        return tag("late", "late", &tr.f("moderation-overdue", &args));
    }
    let hot = case.due_at.seconds_since(here.now) < 86_400 || case.points >= 100;
    tag(
        if hot { "late" } else { "mid" },
        if hot { "late" } else { "clock" },
        &tr.f("moderation-decide-by", &args),
    )
}

fn row(here: &Here, case: &Case, thing: Option<&Whole>) -> Markup {
    let tr = &here.tr;
    let waits = matches!(case.state, CaseState::Open | CaseState::Appealed);
    let words = thing.map_or_else(|| case.subject.to_string(), |t| t.words.clone());
    let lang = thing.and_then(|t| t.lang).filter(|l| *l != here.lang);
    html! {
        li id=(format!("k{}", case.id)) { div {
            p.kick { (ground_words(here, case.ground)) span { (state_words(tr, case.state)) } }
            h3 { a href=(here.link(&format!("/staff/reports/{}", case.id))) lang=[lang] { (words) } }
            p.meta {
                @if waits { (urgency(here, case)) }
                @if case.out_of_view_since.is_some() { (tag("mid", "hide", tr.t("moderation-out-of-view"))) }
                @if case.reporters > 0 { span { (tr.n("moderation-reporters", case.reporters)) } }
                @match case.origin {
                    Origin::Own => span { (tr.t("moderation-facts-own")) },
                    Origin::First => span { (tr.t("moderation-facts-first")) },
                    Origin::Report => {},
                }
                span { (time(tr, &here.town, case.opened_at, When::DateTime)) }
                @if let Some(action) = case.action { span { (action_words(tr, action)) } }
            }
        } }
    }
}

/// Each signal as a sentence.
pub(super) fn signal_lines(here: &Here, signals: &[Signal]) -> Markup {
    html! { ul { @for signal in signals { li { (icon("flag")) " " (here.tr.n(signal.message(), signal.number())) } } } }
}

fn signal(here: &Here, subject: &Subject, thing: &Whole, signals: &[Signal]) -> Markup {
    let lang = thing.lang.filter(|l| *l != here.lang);
    html! {
        li { div {
            blockquote { a href=(here.link(&thing.path)) lang=[lang] { (thing.words) } }
            (signal_lines(here, signals))
            form method="post" action=(here.link("/staff/reports")) {
                input type="hidden" name="about" value=(subject);
                p { button.btn.q.s { (here.tr.t("moderation-look")) span.vh { " " (thing.words) } } }
            }
        } }
    }
}

/// POST /staff/reports: a moderator looks at a thing of their own accord.
pub(crate) async fn open(here: Here, fields: Fields) -> Result<Response, Problem> {
    entered(&here).await?;
    let subject = Subject::parse(fields.text("about")).ok_or(Problem::NotFound)?;
    let kind = read::reportable(&here.site, &subject).ok_or(Problem::NotFound)?;
    let (actor, now) = (here.actor, here.now);
    let id = here
        .db
        .write(move |w| -> Result<_, Problem> {
            let found = (kind.find)(w, subject.key())?.ok_or(Problem::NotFound)?;
            let mut thing = (kind.whole)(w, subject.key())?.ok_or(Problem::NotFound)?;
            thing.path = found.path;
            if thing.author.is_some() && thing.author == actor.person() {
                return Err(Problem::Refused(Refusal::new("moderation-not-own-words")));
            }
            match read::open_case(w, &subject)? {
                Some(case) => Ok(case.id),
                None => Ok(filing::open(w, &subject, &thing, Ground::Spam, Origin::Own, now)?.id),
            }
        })
        .await?;
    Ok(to(&here, &format!("/staff/reports/{id}")))
}
