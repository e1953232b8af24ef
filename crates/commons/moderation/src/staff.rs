//! The moderator's queue: open reports, what is hidden, decisions.

use arengo_kernel::subject::Subject;
use arengo_kernel::{Id, Instant, Refusal, words};
use arengo_register::{Act, By};
use arengo_store::{StoreError, Writer, vals};
use arengo_web::component::Reportable;
use arengo_web::pieces::{When, prose, time};
use arengo_web::{Fields, Here, Page, Problem, Site};
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use maud::{Markup, html};
use serde_json::json;

use crate::pages::{Report, State, read_report, reportable};
use crate::policy::{DecideReport, may_decide};
use crate::sql;

const REASON: usize = 1000;

pub(crate) fn routes() -> Router<Site> {
    Router::new().route("/staff/reports", get(queue)).route("/staff/reports/{id}/decision", post(decide))
}

async fn queue(here: Here) -> Result<Response, Problem> {
    may_decide(&here.actor, here.now)?;
    let (open, hidden) = here
        .db
        .read(|r| {
            let mut in_state = |state: State| -> Result<Vec<Report>, StoreError> {
                r.rows(&sql::IN_STATE, vals![state.as_str()])?.iter().map(read_report).collect()
            };
            Ok::<_, StoreError>((in_state(State::Open)?, in_state(State::Upheld)?))
        })
        .await?;
    let tr = &here.tr;
    let body = html! {
        div.intro {
            h1 { (tr.t("moderation-queue-title")) }
            p.dek { (tr.t("moderation-queue-lead")) " " a href=(here.link("/rules")) { (tr.t("moderation-house-rules")) } }
        }
        section.near aria-labelledby="h-open" {
            div.hd { h2 #h-open { (tr.n("moderation-open", open.len() as i64)) } }
            @if open.is_empty() { div.empty { p { (tr.t("moderation-none-open")) } } }
            ol.rows.one role="list" { @for report in &open { (row(&here, report)) } }
        }
        section aria-labelledby="h-hidden" {
            div.hd { h2 #h-hidden { (tr.n("moderation-hidden", hidden.len() as i64)) } }
            ol.rows.one role="list" { @for report in &hidden { (row(&here, report)) } }
        }
    };
    let mut page = Page::new(tr.t("moderation-queue-title"), body).unlisted();
    page.nav = Some("/staff/reports".into());
    Ok(page.answer(&here))
}

fn row(here: &Here, report: &Report) -> Markup {
    let tr = &here.tr;
    let field = format!("why-{}", report.id);
    html! {
        li id=(format!("r{}", report.id)) { div {
            p.kick { (tr.t(report.reason.message())) span { (time(tr, &here.town, report.created_at, When::DateTime)) } }
            blockquote { a href=(here.link(&report.path)) { (report.words) } }
            @if !report.note.is_empty() { (prose(&report.note)) }
            form.form.mt3 method="post" action=(here.link(&format!("/staff/reports/{}/decision", report.id))) {
                p {
                    label for=(field) { (tr.t("moderation-decision-reason")) }
                    textarea id=(field) name="reason" rows="2" aria-describedby=(format!("{field}-h")) {
                        "\n" (report.decision_reason.as_deref().unwrap_or_default())
                    }
                    span.hint id=(format!("{field}-h")) { (tr.t("moderation-decision-hint")) }
                }
                p.row {
                    @if report.state == State::Open {
                        button.btn.q.bad name="decision" value="hide" { (tr.t("moderation-hide")) }
                        button.btn.q name="decision" value="leave" { (tr.t("moderation-leave")) }
                    } @else {
                        button.btn.q name="decision" value="restore" { (tr.t("moderation-restore")) }
                    }
                }
            }
        } }
    }
}

/// What a moderator decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Decision {
    Hide,
    Leave,
    Restore,
}

impl Decision {
    fn parse(word: &str) -> Option<Decision> {
        match word {
            "hide" => Some(Decision::Hide),
            "leave" => Some(Decision::Leave),
            "restore" => Some(Decision::Restore),
            _ => None,
        }
    }

    /// From which state, to which, and the act's kind.
    const fn step(self) -> (State, State, &'static str) {
        match self {
            Decision::Hide => (State::Open, State::Upheld, "moderation.hidden"),
            Decision::Leave => (State::Open, State::Dismissed, "moderation.dismissed"),
            Decision::Restore => (State::Upheld, State::Dismissed, "moderation.restored"),
        }
    }
}

async fn decide(here: Here, Path(id): Path<String>, fields: Fields) -> Result<Response, Problem> {
    let id: Id<Report> = id.parse().map_err(|_| Problem::NotFound)?;
    let decision = Decision::parse(fields.text("decision")).ok_or(Problem::NotFound)?;
    let reason = words::measured(fields.text("reason"), REASON, "moderation-decision-missing")
        .map_err(Problem::Invalid)?;
    let (site, actor, now, office) =
        (here.site.clone(), here.actor, here.now, here.town.duties.publisher.clone());
    here.db
        .write(move |w| {
            let permit = may_decide(&actor, now)?;
            let row = w.row(&sql::BY_ID, vals![id])?.ok_or(Problem::NotFound)?;
            let report = read_report(&row)?;
            let subject = Subject::parse(&report.subject).ok_or(Problem::NotFound)?;
            let kind = reportable(&site, &subject).ok_or(Problem::NotFound)?;
            carry_out(w, permit, &kind, &subject, &report, decision, &reason, &office)
        })
        .await?;
    Ok(Redirect::to(&here.link("/staff/reports")).into_response())
}

/// Decides all reports of the thing in the state the decision starts from, in one transaction.
#[allow(clippy::too_many_arguments)]
fn carry_out(
    w: &mut Writer<'_>,
    permit: arengo_kernel::Permit<DecideReport>,
    kind: &Reportable,
    subject: &Subject,
    report: &Report,
    decision: Decision,
    reason: &str,
    office: &str,
) -> Result<(), Problem> {
    let (from, to, act) = decision.step();
    let at: Instant = permit.at();
    let decided = w.execute(
        &sql::DECIDE,
        vals![subject.to_string(), to.as_str(), permit.actor().person(), at, reason, from.as_str()],
    )?;
    if decided == 0 {
        return Err(Problem::Conflict(Refusal::new("moderation-decided-already")));
    }
    let done = match decision {
        Decision::Hide => (kind.hide)(w, subject.key(), Some(reason))?,
        Decision::Restore => (kind.hide)(w, subject.key(), None)?,
        Decision::Leave => true,
    };
    if !done {
        return Err(Problem::Refused(Refusal::new("moderation-cannot-hide")));
    }
    let facts = json!({"reason": report.reason.as_str(), "reports": decided});
    let act = Act {
        kind: act,
        subject: subject.clone(),
        process: None,
        title: String::new(),
        lang: None,
        path: report.path.clone(),
        by: By::Office(office.to_owned()),
        facts,
        detail: json!({"statement": reason}),
    };
    arengo_register::append(w, at, act)?;
    Ok(())
}
