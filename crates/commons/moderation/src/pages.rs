//! Reporting: the form, the receipt, the state by code.

use arengo_kernel::subject::Subject;
use arengo_kernel::{Instant, Refusal, words};
use arengo_store::{Reader, Row, StoreError, vals};
use arengo_web::component::{Found, Reportable};
use arengo_web::form::{Errors, FormParts, check_robot_trap, robot_trap};
use arengo_web::pieces::{When, prose, tag, time};
use arengo_web::{Fields, Here, Page, Problem, Site};
use axum::Router;
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use maud::{Markup, html};

use crate::reason::Reason;
use crate::sql;

const NOTE: usize = 2000;

pub(crate) fn routes() -> Router<Site> {
    Router::new().route("/report", get(form).post(send)).route("/report/{code}", get(state))
}

/// A report as read back.
pub(crate) struct Report {
    pub id: arengo_kernel::Id<Report>,
    pub code: String,
    pub subject: String,
    pub words: String,
    pub path: String,
    pub reason: Reason,
    pub note: String,
    pub created_at: Instant,
    pub state: State,
    pub decided_at: Option<Instant>,
    pub decision_reason: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    Open,
    Upheld,
    Dismissed,
}

impl State {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            State::Open => "open",
            State::Upheld => "upheld",
            State::Dismissed => "dismissed",
        }
    }

    fn parse(word: &str) -> Option<State> {
        [State::Open, State::Upheld, State::Dismissed].into_iter().find(|s| s.as_str() == word)
    }
}

pub(crate) fn read_report(row: &Row) -> Result<Report, StoreError> {
    Ok(Report {
        id: row.get(0)?,
        code: row.get(1)?,
        subject: row.get(2)?,
        words: row.get(3)?,
        path: row.get(4)?,
        reason: row.word(5, Reason::parse)?,
        note: row.get(6)?,
        created_at: row.get(7)?,
        state: row.word(8, State::parse)?,
        decided_at: row.get(9)?,
        decision_reason: row.get(10)?,
    })
}

/// The manifest entry for a subject's kind.
pub(crate) fn reportable(site: &Site, subject: &Subject) -> Option<Reportable> {
    site.components().iter().flat_map(|c| c.reportable.iter()).find(|r| r.kind == subject.kind()).copied()
}

async fn find(here: &Here, about: &str) -> Result<(Subject, Found), Problem> {
    let subject = Subject::parse(about).ok_or(Problem::NotFound)?;
    let kind = reportable(&here.site, &subject).ok_or(Problem::NotFound)?;
    let key = subject.key().to_owned();
    let found = here.db.read(move |r| (kind.find)(r, &key)).await?.ok_or(Problem::NotFound)?;
    Ok((subject, found))
}

async fn form(here: Here, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let (subject, found) = find(&here, fields.text("about")).await?;
    Ok(form_page(&here, &subject, &found, &Fields::default(), &Errors::new()).answer(&here))
}

fn form_page(here: &Here, subject: &Subject, found: &Found, fields: &Fields, errors: &Errors) -> Page {
    let tr = here.tr;
    let parts = FormParts { tr, town: &here.town, errors, prefix: "r-" };
    let options: Vec<(&str, &'static str, &str)> =
        Reason::ALL.iter().map(|r| (r.as_str(), "", tr.t(r.message()))).collect();
    let body = html! {
        div.intro {
            h1 { (tr.t("moderation-title")) }
            p.dek { (tr.t("moderation-lead")) }
        }
        div.near.read {
            blockquote { a href=(here.link(&found.path)) lang=[found.lang] { (found.words) } }
            form.form.mt5 method="post" action=(here.link("/report")) data-keep {
                (parts.summary())
                input type="hidden" name="about" value=(subject);
                (parts.choice("reason", tr.t("moderation-reason"), &options, fields.text("reason")))
                (parts.lines("note", tr.t("moderation-note"), tr.t("moderation-note-hint"), fields.text("note"), 4, false))
                (robot_trap(&here.site, &tr, here.now))
                p.row {
                    button.btn { (tr.t("moderation-send")) }
                    a.act href=(here.link(&found.path)) { (tr.t("moderation-back")) }
                }
            }
        }
    };
    Page::new(tr.t("moderation-title"), body).unlisted()
}

async fn send(here: Here, fields: Fields) -> Result<Response, Problem> {
    let (subject, found) = find(&here, fields.text("about")).await?;
    let mut errors = Errors::new();
    let reason = Reason::parse(fields.text("reason")).ok_or(Refusal::new("moderation-reason-missing"));
    let reason = errors.take("reason", reason);
    let note = if fields.given("note").is_none() {
        Some(String::new())
    } else {
        errors.take("note", words::measured(fields.text("note"), NOTE, "moderation-reason-missing"))
    };
    errors.take("note", check_robot_trap(&here.site, &fields, here.now));
    let (Some(reason), Some(note), true) = (reason, note, errors.is_empty()) else {
        let page = form_page(&here, &subject, &found, &fields, &errors);
        return Ok(page.code(StatusCode::UNPROCESSABLE_ENTITY).answer(&here));
    };
    let (reporter, now) = (here.actor.person(), here.now);
    let code = here
        .db
        .write(move |w| {
            let id: arengo_kernel::Id<Report> = w.new_id();
            let code = receipt(&w.secret());
            let added = w.execute(
                &sql::ADD,
                vals![
                    id,
                    &code,
                    subject.to_string(),
                    &found.words,
                    &found.path,
                    reason.as_str(),
                    &note,
                    reporter,
                    now
                ],
            )?;
            Ok::<_, Problem>((added == 1).then_some(code))
        })
        .await?
        .ok_or_else(|| Problem::Conflict(Refusal::new("moderation-twice")))?;
    Ok(Redirect::to(&here.link(&format!("/report/{code}"))).into_response())
}

/// A code that can be read over the telephone: ten letters and digits in two groups.
fn receipt(secret: &[u8; 32]) -> String {
    const LETTERS: &[u8; 32] = b"23456789abcdefghjkmnpqrstuvwxyz7";
    let letters: String = secret[..10].iter().map(|b| char::from(LETTERS[usize::from(b % 31)])).collect();
    format!("{}-{}", &letters[..5], &letters[5..])
}

async fn state(here: Here, Path(code): Path<String>) -> Result<Response, Problem> {
    let row = here.db.read(move |r: &mut Reader<'_>| r.row(&sql::BY_CODE, vals![code.as_str()])).await?;
    let report = read_report(&row.ok_or(Problem::NotFound)?)?;
    let tr = &here.tr;
    let body = html! {
        div.intro {
            h1 { (tr.t("moderation-receipt-title")) }
            p.dek { (tr.t("moderation-receipt-lead")) }
        }
        div.near.read.stack {
            p.receipt { (report.code) }
            (outcome(&here, &report))
            p { a href=(here.link(&report.path)) { (tr.t("moderation-back")) } }
        }
    };
    Ok(Page::new(tr.t("moderation-receipt-title"), body).unlisted().answer(&here))
}

fn outcome(here: &Here, report: &Report) -> Markup {
    let tr = &here.tr;
    let (class, picture, words) = match report.state {
        State::Open => ("mid", "clock", "moderation-state-open"),
        State::Upheld => ("ok", "ok", "moderation-state-upheld"),
        State::Dismissed => ("no", "no", "moderation-state-dismissed"),
    };
    html! {
        p { (tag(class, picture, tr.t(words))) }
        dl.facts {
            div { dt { (tr.t("moderation-reason")) } dd { (tr.t(report.reason.message())) } }
            div { dt { (tr.t("moderation-sent-at")) } dd { (time(tr, &here.town, report.created_at, When::DateTime)) } }
            @if let Some(at) = report.decided_at {
                div { dt { (tr.t("moderation-decided-at")) } dd { (time(tr, &here.town, at, When::DateTime)) } }
            }
            @if let Some(reason) = &report.decision_reason {
                div { dt { (tr.t("moderation-decision-reason")) } dd { (prose(reason)) } }
            }
        }
    }
}
