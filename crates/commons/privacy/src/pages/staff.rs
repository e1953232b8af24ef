//! `/staff/privacy`: what the data protection officer looks at: the notice and its review, the register of requests.

use arengo_kernel::permit::Permit;
use arengo_store::{Reader, StoreError};
use arengo_web::icons::icon;
use arengo_web::personal::{Choice, Purpose};
use arengo_web::pieces::{When, more, tag, time};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::RawQuery;
use axum::response::Response;
use maud::{Markup, html};

use super::{csv as lines, file};
use crate::case::{self, Case};
use crate::notice::{self, Version};
use crate::policy::{SeeCases, TakeAddresses};
use crate::{NEWSLETTER, how_many_consented, purposes, who_consented};

const PAGE: u32 = 50;
/// Lines of the download.
const MOST: u32 = 10_000;

pub(crate) async fn show(here: Here, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    Permit::<SeeCases>::ask(&here.actor, (), here.now)?;
    let before =
        Fields::parse(query.unwrap_or_default().as_bytes()).given("before").and_then(|b| b.parse().ok());
    let purposes = purposes(&here.site);
    let (current, mut cases, agreed) = here
        .db
        .read(move |r| {
            let agreed = purposes.iter().map(|p| Ok((*p, how_many_consented(r, p)?)));
            let agreed = agreed.collect::<Result<Vec<_>, StoreError>>()?;
            Ok::<_, Problem>((notice::current(r)?, case::recent(r, before, PAGE + 1)?, agreed))
        })
        .await?;
    let next = (cases.len() > PAGE as usize).then(|| {
        cases.truncate(PAGE as usize);
        here.link(&format!("/staff/privacy?before={}", cases.last().map_or(0, |c| c.id)))
    });
    let tr = &here.tr;
    let body = html! {
        div.intro { h1 { (tr.t("privacy-staff-title")) } p.dek { (tr.t("privacy-staff-lead")) } }
        (review(&here, &current))
        (consents(&here, &agreed))
        section aria-labelledby="h-cases" {
            div.hd {
                h2 #h-cases { (tr.t("privacy-cases-title")) }
                a href=(here.link("/staff/privacy.csv")) { (icon("dl")) "CSV" }
            }
            @if cases.is_empty() { div.empty { p { (tr.t("privacy-cases-empty")) } } }
            ul.rows.one.t role="list" { @for case in &cases { li { (one(&here, case)) } } }
            (more(tr, next.as_deref()))
        }
    };
    let mut page = Page::new(tr.t("privacy-staff-title"), body).unlisted();
    page.nav = Some("/staff/privacy".into());
    Ok(page.answer(&here))
}

/// The notice and when it must be looked through: late is a task.
fn review(here: &Here, current: &Version) -> Markup {
    let tr = &here.tr;
    html! {
        section aria-labelledby="h-notice" {
            div.hd { h2 #h-notice { (tr.t("privacy-title")) } a href=(here.link("/privacy")) { (tr.t("privacy-whole")) } }
            @match current.review_due {
                None => { p.note.warn { (tr.t("privacy-task-adopt")) } },
                Some(due) => {
                    p.meta {
                        span { (tr.t("privacy-notice-version")) " " (current.number) }
                        span { (tr.t("privacy-review-by")) " " (time(tr, &here.town, due, When::Date)) }
                    }
                    @if current.is_overdue(here.now) { p.note.bad { (icon("late")) (tr.t("privacy-task-review")) } }
                },
            }
            p.row {
                a.btn href=(here.link("/staff/privacy/notice")) { (icon("pen")) (tr.t("privacy-revise")) }
                a.btn.q href=(here.link("/privacy/record")) { (tr.t("privacy-record-title")) }
                a.btn.q href=(here.link("/privacy/schedule")) { (tr.t("privacy-schedule-title")) }
            }
        }
    }
}

/// How many agreed to what; the news goes to those on the list of today, which changes when someone takes it back.
fn consents(here: &Here, agreed: &[(&'static Purpose, i64)]) -> Markup {
    let tr = &here.tr;
    html! {
        section aria-labelledby="h-agreed" {
            div.hd { h2 #h-agreed { (tr.t("privacy-agreed-title")) } }
            dl.facts { @for (purpose, number) in agreed {
                div { dt { (tr.t(purpose.title)) } dd {
                    (tr.number(*number))
                    @if **purpose == NEWSLETTER && *number > 0 {
                        " " a href=(here.link("/staff/privacy/newsletter.csv")) { (icon("dl")) (tr.t("privacy-addresses")) }
                    }
                } }
            } }
            p.hint { (tr.t("privacy-agreed-hint")) }
        }
    }
}

fn one(here: &Here, case: &Case) -> Markup {
    let tr = &here.tr;
    let day = |at| time(tr, &here.town, at, When::DateTime);
    html! {
        div {
            h3 { (tr.t(case.kind.message())) }
            p.meta {
                span { (tr.t("privacy-case-asked")) " " (day(case.asked_at)) }
                @if let Some(choice) = case.choice { span { (tr.t(choice_words(choice))) } }
                @match case.done_at {
                    Some(at) => { span { (tr.t("privacy-case-done")) " " (day(at)) } },
                    None => { (tag("mid", "clock", tr.t("privacy-case-open"))) },
                }
            }
        }
    }
}

fn choice_words(choice: Choice) -> &'static str {
    match choice {
        Choice::Anonymous => "privacy-choice-anonymous",
        Choice::Removed => "privacy-choice-removed",
    }
}

pub(crate) async fn csv(here: Here) -> Result<Response, Problem> {
    Permit::<SeeCases>::ask(&here.actor, (), here.now)?;
    let cases = here.db.read(|r| case::recent(r, None, MOST)).await?;
    let mut rows = vec![["kind", "choice", "asked_at", "done_at"].map(str::to_owned).to_vec()];
    rows.extend(cases.iter().map(|case| {
        vec![
            case.kind.as_str().to_owned(),
            case.choice.map_or_else(String::new, |c| c.as_str().to_owned()),
            case.asked_at.rfc3339(),
            case.done_at.map(|at| at.rfc3339()).unwrap_or_default(),
        ]
    }));
    Ok(file("requests.csv", "text/csv; charset=utf-8", lines(&rows)?))
}

/// The addresses of those who agree to the town's news at this moment.
pub(crate) async fn newsletter(here: Here) -> Result<Response, Problem> {
    Permit::<TakeAddresses>::ask(&here.actor, (), here.now)?;
    let mut rows = vec![["email", "name", "language"].map(str::to_owned).to_vec()];
    rows.extend(here.db.read(addresses).await?);
    Ok(file("newsletter.csv", "text/csv; charset=utf-8", lines(&rows)?))
}

fn addresses(r: &mut Reader<'_>) -> Result<Vec<Vec<String>>, StoreError> {
    let (mut rows, mut after) = (Vec::new(), None);
    loop {
        let persons = who_consented(r, &NEWSLETTER, after, PAGE)?;
        let Some(last) = persons.last() else { return Ok(rows) };
        after = Some(*last);
        for person in persons {
            if let Some(email) = arengo_people::email_of(r, person)? {
                let lang = arengo_people::language_of(r, person)?;
                rows.push(vec![email, arengo_people::display_name(r, person)?, lang.to_string()]);
            }
        }
    }
}
