//! All public processes of a town, by stage, page by page.

use arengo_store::StoreError;
use arengo_web::icons::icon;
use arengo_web::pieces::more;
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::RawQuery;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::view::row;
use crate::data;
use crate::listing::{Ask, Cursor, StageCounts, list_processes, stage_counts};
use crate::panels::badges;
use crate::process::{ProcessId, Stage};

const PAGE: u32 = 20;
/// Most rows of a list that leaves as one file; longer lists leave by the read API.
const MOST: u32 = 10_000;

fn stage_of(query: &Fields) -> Stage {
    Stage::parse(query.text("state")).unwrap_or(Stage::All)
}

fn asked(query: Option<String>) -> Fields {
    Fields::parse(query.unwrap_or_default().as_bytes())
}

pub(crate) async fn page(here: Here, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let query = asked(query);
    let (stage, after) = (stage_of(&query), Cursor::parse(query.text("after")));
    let inside = here.clone();
    let (found, counts, badges) = here
        .db
        .read(move |r| {
            let ask = Ask { stage, tag: None, after, limit: PAGE, now: inside.now };
            let found = list_processes(r, &ask)?;
            let ids: Vec<ProcessId> = found.processes.iter().map(|l| l.process.id).collect();
            let badges = badges(r, &inside, &ids)?;
            Ok::<_, StoreError>((found, stage_counts(r, inside.now)?, badges))
        })
        .await?;
    let next = found.next.map(|c| here.link(&format!("/p?state={}&after={c}", stage.as_str())));
    let body = html! {
        div.intro { h1 { (here.tr.t("spaces-list-title")) } p.dek { (here.tr.t("spaces-list-lead")) } }
        section.near aria-labelledby="h-list" {
            (filters(&here, stage, &counts))
            h2.vh #h-list { (stage_words(&here, stage)) }
            @if found.processes.is_empty() {
                div.empty { p { (here.tr.t("spaces-list-empty")) } }
            } @else {
                ol.rows role="list" { @for listed in &found.processes { (row(&here, listed, &badges)) } }
            }
            (more(&here.tr, next.as_deref()))
            p.row.hint.mt5 {
                (icon("dl"))
                @let ask = format!("?state={}", stage.as_str());
                a href=(here.link(&format!("/p.csv{ask}"))) { "CSV" } " " a href=(here.link(&format!("/p.json{ask}"))) { "JSON" } " "
                span { (here.tr.n("web-rows", counts.of(stage))) }
            }
        }
    };
    let mut page = Page::new(here.tr.t("spaces-list-title"), body);
    page.description = here.tr.t("spaces-list-lead").to_owned();
    page.nav = Some("/p".into());
    page.feed = Some("/activity.atom".into());
    page.updated = found.processes.iter().map(|l| l.process.updated_at).max();
    Ok(page.answer(&here))
}

fn filters(here: &Here, chosen: Stage, counts: &StageCounts) -> Markup {
    html! {
        nav aria-label=(here.tr.t("spaces-list-filter")) {
            ul.chips role="list" { @for stage in Stage::ALL.iter().copied() {
                @let path = if stage == Stage::All { "/p".to_owned() } else { format!("/p?state={}", stage.as_str()) };
                li { a href=(here.link(&path)) aria-current=[(stage == chosen).then_some("true")] {
                    (stage_words(here, stage)) " " (here.tr.number(counts.of(stage))) } }
            } }
        }
    }
}

fn stage_words(here: &Here, stage: Stage) -> &'static str {
    here.tr.t(match stage {
        Stage::All => "spaces-stage-all",
        Stage::Open => "spaces-stage-open",
        Stage::Coming => "spaces-stage-coming",
        Stage::Answering => "spaces-stage-answering",
        Stage::Closed => "spaces-stage-closed",
    })
}

async fn rows_of(here: &Here, query: Option<String>) -> Result<Vec<Vec<serde_json::Value>>, Problem> {
    let (stage, now) = (stage_of(&asked(query)), here.now);
    let base = here.citation("");
    Ok(here
        .db
        .read(move |r| {
            let found = list_processes(r, &Ask { stage, tag: None, after: None, limit: MOST, now })?;
            Ok::<_, StoreError>(found.processes.iter().map(|l| data::row(l, &base)).collect())
        })
        .await?)
}

/// The list as JSON, with the filter of the address.
pub(crate) async fn json(here: Here, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let rows = rows_of(&here, query).await?;
    let named: Vec<_> = rows.into_iter().map(data::named).collect();
    let body = serde_json::json!({ "processes": named }).to_string();
    Ok(([(header::CONTENT_TYPE, "application/json")], body).into_response())
}

/// The list as CSV (RFC 4180), with the filter of the address.
pub(crate) async fn csv(here: Here, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let text = data::csv(&rows_of(&here, query).await?);
    Ok(([(header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present")], text).into_response())
}
