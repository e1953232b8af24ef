//! A reporter's receipt: the state by code, the confirmation of a mailbox, the appeal against a dismissal.

use arengo_kernel::{Permit, Refusal, readable, words};
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::icons::icon;
use arengo_web::pieces::{When, prose, tag, time};
use arengo_web::seal::{fingerprint, read_secret};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};

use super::{ground_words, load, to};
use crate::appeal::{self, LONGEST};
use crate::case::{CaseState, Party, Report};
use crate::desk::Desk;
use crate::filing::{self, Confirmed};
use crate::policy::FileAppeal;
use crate::read::{self, File};
use crate::rule::{HouseRule, rules};
use crate::statement::{Statement, action_words, state_words};

/// The report of a code, with its case.
async fn of_code(here: &Here, code: &str) -> Result<(Report, File), Problem> {
    let code = readable::read(code).ok_or(Problem::NotFound)?;
    let report = here.db.read(move |r| read::report_by_code(r, &code)).await?.ok_or(Problem::NotFound)?;
    let file = load(here, &report.case.to_string()).await?;
    Ok((report, file))
}

/// GET /report/find?code=…: for a code that was heard or written down.
pub(crate) async fn find(here: Here, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let mut errors = Errors::new();
    if let Some(typed) = fields.given("code") {
        if let Some(code) = readable::read(typed) {
            let asked = code.clone();
            if here.db.read(move |r| read::report_by_code(r, &asked)).await?.is_some() {
                return Ok(to(&here, &format!("/report/{code}")));
            }
        }
        errors.add("code", Refusal::new("moderation-code-unknown"));
    }
    let tr = here.tr;
    let parts = FormParts { tr, town: &here.town, errors: &errors, prefix: "f-" };
    let body = html! {
        div.intro { h1 { (tr.t("moderation-find-title")) } p.dek { (tr.t("moderation-find-lead")) } }
        form.form.near method="get" action=(here.link("/report/find")) {
            (parts.summary())
            (parts.line(Kind::Text, "code", tr.t("moderation-find-code"), tr.t("moderation-find-hint"), fields.text("code"), true))
            p { button.btn { (tr.t("moderation-find-button")) } }
        }
    };
    let code = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(Page::new(tr.t("moderation-find-title"), body).unlisted().code(code).answer(&here))
}

/// GET /report/{code}
pub(crate) async fn show(here: Here, Path(code): Path<String>) -> Result<Response, Problem> {
    let (report, file) = of_code(&here, &code).await?;
    view(&here, &report, &file, &Fields::default(), &Errors::new()).await
}

async fn view(
    here: &Here,
    report: &Report,
    file: &File,
    fields: &Fields,
    errors: &Errors,
) -> Result<Response, Problem> {
    let rules = here.db.read(rules).await?;
    let tr = &here.tr;
    let may = appeal::appealing(file, Party::Reporter, Some(report))
        .is_some_and(|about| Permit::<FileAppeal>::ask(&here.actor, about, here.now).is_ok());
    let body = html! {
        div.intro { h1 { (tr.t("moderation-receipt-title")) } p.dek { (tr.t("moderation-receipt-lead")) } }
        div.near.read.stack {
            p.receipt { (report.code) }
            p.hint { (tr.f("moderation-receipt-spelled", &[("code", readable::spelled(&report.code).into())])) }
            (state(here, report, file))
            (facts(here, report, file))
            @if let Some(decision) = file.last() { (decided(here, file, decision, &rules)) }
            (appealed(here, report, file))
            @if may { (appeal_form(here, &format!("/report/{}/appeal", report.code), fields, errors)) }
            p { a href=(here.link(&file.case.path)) { (tr.t("moderation-back")) } }
        }
    };
    let code = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(Page::new(tr.t("moderation-receipt-title"), body).unlisted().code(code).answer(here))
}

fn state(here: &Here, report: &Report, file: &File) -> Markup {
    let tr = &here.tr;
    let (class, picture) = match file.case.state {
        CaseState::Open | CaseState::Appealed => ("mid", "clock"),
        CaseState::Decided | CaseState::Judged => ("ok", "ok"),
    };
    let unconfirmed = report.email.is_some() && report.confirmed_at.is_none();
    let lane = match report.lane.as_deref() {
        Some("fast") if file.case.out_of_view_since.is_some() => Some("moderation-lane-fast"),
        Some("too_often") => Some("moderation-lane-too-often"),
        Some("unfounded") => Some("moderation-lane-unfounded"),
        Some("decided_before") => Some("moderation-lane-decided-before"),
        _ => None,
    };
    html! {
        p { (tag(class, picture, state_words(tr, file.case.state))) }
        @if report.is_repeated { p.note { (icon("ok")) " " (tr.t("moderation-repeated")) } }
        @if unconfirmed { p.note { (icon("mail")) " " (tr.t("moderation-unconfirmed")) } }
        @if let Some(id) = lane { p.note { (icon("hide")) " " (tr.t(id)) } }
    }
}

fn facts(here: &Here, report: &Report, file: &File) -> Markup {
    let tr = &here.tr;
    let waits = matches!(file.case.state, CaseState::Open | CaseState::Appealed);
    html! {
        dl.facts {
            div { dt { (tr.t("moderation-reason")) } dd { (ground_words(here, report.ground)) } }
            div { dt { (tr.t("moderation-sent-at")) } dd { (time(tr, &here.town, report.created_at, When::DateTime)) } }
            @if waits {
                div { dt { (tr.t("moderation-due")) } dd { (time(tr, &here.town, file.case.due_at, When::DateTime)) } }
            }
        }
    }
}

/// A decision with its statement of reasons; shared with the author's page.
pub(super) fn decided(
    here: &Here,
    file: &File,
    decision: &crate::case::Decision,
    rules: &[HouseRule],
) -> Markup {
    let tr = &here.tr;
    let rule = rules.iter().find(|r| r.no == decision.rule);
    let done = match rule {
        Some(rule) => Statement { decision, rule, case: &file.case, zone: &here.town.time_zone }.done(tr),
        None => action_words(tr, decision.action),
    };
    html! {
        section aria-labelledby="h-decision" {
            h2.h4 #h-decision { (tr.t("moderation-decision")) }
            p { b { (done) } }
            dl.facts {
                div { dt { (tr.t("moderation-decided-at")) } dd { (time(tr, &here.town, decision.decided_at, When::DateTime)) } }
                @if let Some(rule) = rule {
                    @let statement = Statement { decision, rule, case: &file.case, zone: &here.town.time_zone };
                    div { dt { (tr.t("moderation-rule")) } dd { a href=(here.link(&format!("/house-rules#r{}", rule.no))) { (statement.rule_line(tr)) } } }
                    div { dt { (tr.t("moderation-facts")) } dd { (statement.facts(tr)) " " (tr.t("moderation-not-automated")) } }
                }
                div { dt { (tr.t("moderation-decision-reason")) } dd { (prose(&decision.statement)) } }
            }
        }
    }
}

fn appealed(here: &Here, report: &Report, file: &File) -> Markup {
    let tr = &here.tr;
    html! {
        @for appeal in file.appeals.iter().filter(|a| a.report == Some(report.id)) {
            p.note { (icon("scales")) " " (tr.t("moderation-appeal-filed")) " " (time(tr, &here.town, appeal.filed_at, When::DateTime)) }
        }
    }
}

/// The form of an appeal; shared with the author's page.
pub(super) fn appeal_form(here: &Here, path: &str, fields: &Fields, errors: &Errors) -> Markup {
    let tr = here.tr;
    let parts = FormParts { tr, town: &here.town, errors, prefix: "a-" };
    html! {
        form.form method="post" action=(here.link(path)) aria-labelledby="h-appeal" data-keep {
            h2.h4 #h-appeal { (tr.t("moderation-appeal-title")) }
            p { (tr.t("moderation-appeal-lead")) }
            (parts.summary())
            (parts.lines_counted("text", tr.t("moderation-appeal-text"), tr.t("moderation-appeal-hint"), fields.text("text"), 5, LONGEST))
            p { button.btn { (tr.t("moderation-appeal-send")) } }
        }
    }
}

/// The text of an appeal, or why it does not fit.
pub(super) fn appeal_text(fields: &Fields, errors: &mut Errors) -> Option<String> {
    errors.take("text", words::measured(fields.text("text"), LONGEST, "moderation-appeal-missing"))
}

pub(crate) async fn back(here: Here, Path(code): Path<String>) -> Response {
    to(&here, &format!("/report/{code}"))
}

/// POST /report/{code}/appeal
pub(crate) async fn appeal(
    here: Here,
    Path(code): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let (report, file) = of_code(&here, &code).await?;
    let mut errors = Errors::new();
    let Some(text) = appeal_text(&fields, &mut errors) else {
        return view(&here, &report, &file, &fields, &errors).await;
    };
    let (desk, actor, now, id) = (Desk::of(&here), here.actor, here.now, report.case);
    let sent = report.clone();
    here.db
        .write(move |w| -> Result<(), Problem> {
            let file = read::file(w, &desk.site, id, None)?.ok_or(Problem::NotFound)?;
            let about = appeal::appealing(&file, Party::Reporter, Some(&sent)).ok_or(Problem::NotFound)?;
            let permit = Permit::<FileAppeal>::ask(&actor, about, now)?;
            appeal::file_appeal(w, &desk, permit, &file, Some(&sent), &text)
        })
        .await?;
    Ok(to(&here, &format!("/report/{}", report.code)))
}

fn mark_of(secret: &str) -> Result<[u8; 32], Problem> {
    read_secret(secret).map(|s| fingerprint(&s)).ok_or_else(unknown)
}

fn unknown() -> Problem {
    Problem::Gone(Refusal::new("moderation-link-unknown"))
}

/// GET /report/confirm/{secret}: looking confirms nothing; the button does.
pub(crate) async fn ask(here: Here, Path(secret): Path<String>) -> Result<Response, Problem> {
    let (mark, now) = (mark_of(&secret)?, here.now);
    let report = here.db.read(move |r| read::report_by_link(r, &mark, now)).await?.ok_or_else(unknown)?;
    let tr = &here.tr;
    let body = html! {
        div.intro { h1 { (tr.t("moderation-confirm-title")) } p.dek { (tr.t("moderation-confirm-lead")) } }
        div.near.read {
            dl.facts {
                div { dt { (tr.t("moderation-find-code")) } dd { (report.code) } }
                div { dt { (tr.t("moderation-reason")) } dd { (ground_words(&here, report.ground)) } }
            }
            form.form method="post" action=(here.link(&here.path)) { p { button.btn { (tr.t("moderation-confirm-button")) } } }
        }
    };
    Ok(Page::new(tr.t("moderation-confirm-title"), body).unlisted().answer(&here))
}

/// POST /report/confirm/{secret}
pub(crate) async fn confirm(here: Here, Path(secret): Path<String>) -> Result<Response, Problem> {
    let (mark, now, desk) = (mark_of(&secret)?, here.now, Desk::of(&here));
    let (code, _) = here
        .db
        .write(move |w| -> Result<(String, Option<String>), Problem> {
            let report = read::report_by_link(w, &mark, now)?.ok_or_else(unknown)?;
            let case = read::case(w, report.case)?.ok_or_else(unknown)?;
            let earlier = match filing::confirm(w, &desk, &report, &case, now)? {
                Confirmed::Counts => None,
                Confirmed::Repeated(code) => Some(code),
            };
            Ok((report.code, earlier))
        })
        .await?;
    Ok(to(&here, &format!("/report/{code}")))
}
