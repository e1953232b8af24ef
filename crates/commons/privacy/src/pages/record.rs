//! `/privacy/record` and `/privacy/schedule`: the record of processing and the periods, from the declarations.

use arengo_web::personal::Retention;
use arengo_web::pieces::{When, downloads, time};
use arengo_web::{Here, Page, Problem};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::html;
use serde_json::json;

use super::csv as lines;
use crate::record::{COLUMNS, cells, object, processings};
use crate::retention::{declared, runs};

pub(crate) async fn show(here: Here) -> Result<Response, Problem> {
    let tr = &here.tr;
    let all = processings(here.site.components());
    let duties = &here.town.duties;
    let body = html! {
        div.intro { h1 { (tr.t("privacy-record-title")) } p.dek { (tr.t("privacy-record-lead")) } }
        dl.facts {
            div { dt { (tr.t("privacy-record-controller")) } dd { (duties.publisher) } }
            @if !duties.address.is_empty() { div { dt { (tr.t("web-field-address")) } dd { (duties.address) } } }
            @if !duties.email.is_empty() { div { dt { (tr.t("web-field-email")) } dd { (duties.email) } } }
            div { dt { (tr.t("privacy-record-subjects")) } dd { (tr.t("privacy-record-subjects-who")) } }
            div { dt { (tr.t("privacy-record-recipients")) } dd { (tr.t("privacy-record-recipients-who")) } }
            div { dt { (tr.t("privacy-record-transfers")) } dd { (tr.t("privacy-record-transfers-none")) } }
            div { dt { (tr.t("privacy-record-security")) } dd { (tr.t("privacy-record-security-how")) } }
        }
        (downloads(&here, "/privacy/record", all.len() as i64))
        ul.rows.one.t role="list" { @for line in &all { li { div {
            h2.h3 { (tr.t(line.title)) }
            p { (tr.t(line.meaning)) }
            dl.facts {
                div { dt { (tr.t("privacy-record-basis")) } dd { (tr.t(line.basis.message())) } }
                div { dt { (tr.t("privacy-record-kept")) } dd { (tr.t(line.kept)) } }
                div { dt { (tr.t("privacy-record-where")) } dd { (line.columns.join(", ")) } }
            }
        } } } }
    };
    Ok(Page::new(tr.t("privacy-record-title"), body).answer(&here))
}

pub(crate) async fn csv(here: Here) -> Result<Response, Problem> {
    let mut rows = vec![COLUMNS.map(str::to_owned).to_vec()];
    rows.extend(processings(here.site.components()).iter().map(|line| cells(&here.tr, line).to_vec()));
    Ok(([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], lines(&rows)?).into_response())
}

pub(crate) async fn json(here: Here) -> Result<Response, Problem> {
    let all = processings(here.site.components());
    let rows: Vec<_> = all.iter().map(|line| object(&here.tr, line)).collect();
    let duties = &here.town.duties;
    let whole = json!({
        "format": "arengo-record-of-processing/1", "language": here.lang.as_str(),
        "controller": {"name": duties.publisher, "address": duties.address, "email": duties.email},
        "rows": rows,
    });
    Ok(([(header::CONTENT_TYPE, "application/json")], format!("{whole:#}\n")).into_response())
}

pub(crate) async fn schedule(here: Here) -> Result<Response, Problem> {
    let ran = here.db.read(runs).await?;
    let tr = &here.tr;
    let period = |r: &Retention| match r.days {
        0 => tr.t("privacy-schedule-own-moment").to_owned(),
        days => tr.n("privacy-schedule-days", i64::from(days)),
    };
    let body = html! {
        div.intro { h1 { (tr.t("privacy-schedule-title")) } p.dek { (tr.t("privacy-schedule-lead")) } }
        ul.rows.one.t role="list" { @for retention in declared(here.site.components()) { li { div {
            h2.h3 { (tr.t(retention.title)) }
            p { (tr.t(retention.why)) }
            dl.facts {
                div { dt { (tr.t("privacy-record-kept")) } dd { (period(&retention)) } }
                div { dt { (tr.t("privacy-schedule-ran")) } dd {
                    @match ran.get(retention.name) {
                        Some(run) => { (time(tr, &here.town, run.at, When::DateTime)) },
                        None => { (tr.t("privacy-schedule-never")) },
                    }
                } }
                @if let Some(run) = ran.get(retention.name) {
                    div { dt { (tr.t("privacy-schedule-ended")) } dd { (tr.number(run.ended_in_all)) } }
                }
            }
        } } } }
    };
    Ok(Page::new(tr.t("privacy-schedule-title"), body).answer(&here))
}
