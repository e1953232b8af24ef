//! The search page.

use arengo_web::icons::icon;
use arengo_web::pieces::{When, time};
use arengo_web::{Fields, Here, Page, Problem, Site};
use axum::Router;
use axum::extract::RawQuery;
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};

use crate::query::{Hit, Query, find};

const PAGE: u32 = 30;
/// Steps of catching up before a search: a few thousand acts; the worker does the rest.
const STEPS: u32 = 10;

pub(crate) fn routes() -> Router<Site> {
    Router::new().route("/search", get(page))
}

async fn page(here: Here, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let typed = fields.text("q").to_owned();
    let hits = match Query::parse(&typed) {
        Some(query) => {
            crate::follow(&here.site, &here.db, STEPS).await?;
            Some(here.db.read(move |r| find(r, &query, PAGE)).await?)
        }
        None => None,
    };
    let tr = &here.tr;
    let title = tr.t("search-title");
    let body = html! {
        div.intro { h1 { (title) } }
        form.find method="get" action=(here.link("/search")) role="search" {
            label.vh for="q" { (tr.t("search-label")) }
            input id="q" name="q" type="search" value=(typed) autocomplete="off";
            button.btn { (icon("find")) (tr.t("search-button")) }
        }
        @if let Some(hits) = hits { (results(&here, &typed, &hits)) }
        @else { p.hint { (tr.t("search-hint")) } }
    };
    Ok(Page::new(title, body).unlisted().answer(&here))
}

fn results(here: &Here, typed: &str, hits: &[Hit]) -> Markup {
    let tr = &here.tr;
    html! {
        section.near aria-labelledby="h-found" {
            div.hd { h2 #h-found { (tr.n("search-found", hits.len() as i64)) } }
            @if hits.is_empty() {
                div.empty {
                    p { (tr.f("search-nothing", &[("words", tr.quote(typed).into())])) }
                    (elsewhere(here, typed))
                }
            }
            ol.rows.one.t role="list" {
                @for hit in hits {
                    li { div {
                        h3 { a href=(here.link(&hit.path)) lang=[(hit.lang != here.lang).then_some(hit.lang)] { (hit.title) } }
                        p lang=[(hit.lang != here.lang).then_some(hit.lang)] { (hit.excerpt) }
                        p.meta { (time(tr, &here.town, hit.at, When::Date)) }
                    } }
                }
            }
        }
    }
}

/// The same search in the other towns of the installation.
fn elsewhere(here: &Here, typed: &str) -> Markup {
    let towns = here.site.towns();
    let query: String = form_query(typed);
    html! {
        @if towns.all().len() > 1 {
            p { (here.tr.t("search-elsewhere")) }
            ul { @for town in towns.all().iter().filter(|t| t.id != here.town.id).take(12) {
                li { a href=(format!("/t/{}/{}/search?{query}", town.slug, here.lang)) { (town.name.plain(here.lang)) } }
            } }
        }
    }
}

fn form_query(typed: &str) -> String {
    let folded: String = arengo_text::words(typed).join("+");
    format!("q={folded}")
}
