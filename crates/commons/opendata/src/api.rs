//! The read API: `/api/v1`.

use std::sync::Arc;

use arengo_kernel::{Refusal, Town};
use arengo_store::StoreError;
use arengo_web::component::{Dataset, Scope};
use arengo_web::{Fields, Problem, Site};
use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::{Value, json};

use crate::rows::{datasets, object};
use crate::{docs, openapi};

/// Rows of an answer when nothing is asked, and at most.
pub(crate) const ROWS: u32 = 100;
pub(crate) const MOST_ROWS: u32 = 1000;

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/openapi.json", get(openapi::document))
        .route("/api", get(docs::page))
        .route("/api/v1", get(start))
        .route("/api/v1/towns", get(towns))
        .route("/api/v1/towns/{town}", get(town))
        .route("/api/v1/towns/{town}/{dataset}", get(rows))
}

/// An answer that any site's script may read.
pub(crate) fn answer(value: &Value) -> Response {
    let mut response = value.to_string().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert("access-control-allow-origin", HeaderValue::from_static("*"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
    response
}

async fn start(State(site): State<Site>) -> Response {
    let base = &site.settings().public_address;
    answer(&json!({
        "software": "Arengo", "version": site.settings().version,
        "towns": format!("{base}/api/v1/towns"), "openapi": format!("{base}/openapi.json"),
        "documentation": format!("{base}/api"),
    }))
}

async fn towns(State(site): State<Site>) -> Response {
    let towns = site.towns();
    let list: Vec<Value> = towns.all().iter().map(|town| described(&site, town)).collect();
    answer(&json!({"towns": list}))
}

async fn town(State(site): State<Site>, Path(slug): Path<String>) -> Result<Response, Problem> {
    let towns = site.towns();
    let town = towns.by_slug(&slug).ok_or(Problem::NotFound)?;
    Ok(answer(&described(&site, town)))
}

fn described(site: &Site, town: &Arc<Town>) -> Value {
    let base = &site.settings().public_address;
    let api = format!("{base}/api/v1/towns/{}", town.slug);
    let names: serde_json::Map<String, Value> =
        town.name.iter().map(|(lang, name)| (lang.to_string(), Value::from(name))).collect();
    let lists: serde_json::Map<String, Value> = datasets(site)
        .iter()
        .map(|d| (d.name.to_owned(), Value::from(format!("{api}/{}", d.name))))
        .collect();
    json!({
        "slug": town.slug.as_str(), "name": names, "home": format!("{base}/t/{}/", town.slug),
        "languages": town.languages.iter().map(|l| l.as_str()).collect::<Vec<_>>(),
        "time_zone": town.time_zone.iana_name(), "population": town.population, "publisher": town.duties.publisher,
        "lists": lists,
    })
}

async fn rows(
    State(site): State<Site>,
    Path((slug, name)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let towns = site.towns();
    let town = towns.by_slug(&slug).ok_or(Problem::NotFound)?;
    let dataset = datasets(&site).into_iter().find(|d| d.name == name).ok_or(Problem::NotFound)?;
    let asked = Asked::parse(&Fields::parse(query.unwrap_or_default().as_bytes()))?;
    let base = format!("{}/t/{slug}", site.settings().public_address);
    let next_base = format!("{}/api/v1/towns/{slug}/{name}", site.settings().public_address);
    let now = site.store().now();
    let (process, limit) = (asked.process.clone(), asked.limit);
    let page = site.store().town(town.id).read(move |r| page(r, &dataset, &asked, &base, now)).await?;
    let next = page.next.map(|after| {
        let process = process.map_or_else(String::new, |p| format!("&process={p}"));
        format!("{next_base}?after={after}&limit={limit}{process}")
    });
    let rows: Vec<Value> = page.rows.into_iter().map(|row| Value::Object(object(&dataset, row))).collect();
    let mut response = answer(&json!({"rows": rows, "next": next}));
    if let Some(link) = next.and_then(|n| HeaderValue::from_str(&format!("<{n}>; rel=\"next\"")).ok()) {
        response.headers_mut().insert(header::LINK, link);
    }
    Ok(response)
}

fn page(
    r: &mut arengo_store::Reader<'_>,
    dataset: &Dataset,
    asked: &Asked,
    base: &str,
    now: arengo_kernel::Instant,
) -> Result<arengo_web::component::DataPage, StoreError> {
    let scope = Scope {
        process: asked.process.as_deref(),
        after: asked.after.as_deref(),
        limit: asked.limit,
        base,
        now,
    };
    (dataset.rows)(r, &scope)
}

struct Asked {
    process: Option<String>,
    after: Option<String>,
    limit: u32,
}

impl Asked {
    fn parse(fields: &Fields) -> Result<Asked, Problem> {
        let known = ["process", "after", "limit"];
        if let Some((name, _)) = fields.iter().find(|(name, _)| !known.contains(name)) {
            let refusal = Refusal::new("opendata-unknown-parameter")
                .with("name", arengo_kernel::refusal::Word::Text(name.chars().take(40).collect()));
            return Err(Problem::Invalid(refusal));
        }
        let limit = match fields.iter().find(|(name, _)| *name == "limit") {
            None => ROWS,
            Some((_, text)) => match text.parse() {
                Ok(limit) if (1..=MOST_ROWS).contains(&limit) => limit,
                _ => return Err(Problem::Invalid(Refusal::new("opendata-limit"))),
            },
        };
        let cursor_fits = |c: &&str| {
            (1..=100).contains(&c.len())
                && c.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~".contains(&b))
        };
        // A parameter that is there but empty is none of the values described.
        let asked = |name| fields.iter().find(|(known, _)| *known == name).map(|(_, text)| text);
        let after = match asked("after") {
            Some(after) if !cursor_fits(&after) => {
                return Err(Problem::Invalid(Refusal::new("opendata-cursor")));
            }
            other => other.map(str::to_owned),
        };
        let process = match asked("process") {
            Some(slug) => Some(arengo_kernel::town::Slug::parse(slug).ok_or(Problem::NotFound)?.to_string()),
            None => None,
        };
        Ok(Asked { process, after, limit })
    }
}
