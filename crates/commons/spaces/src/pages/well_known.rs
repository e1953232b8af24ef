//! `/.well-known/arengo`: everything a hub or a checker needs to find, from the address alone.

use arengo_kernel::Town;
use arengo_web::{Problem, Site};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::data::by_language;

pub(crate) async fn document(State(site): State<Site>) -> Result<Response, Problem> {
    let settings = site.settings();
    let public = &settings.public_address;
    let towns: Vec<Value> = site.towns().all().iter().map(|town| of_town(&site, town)).collect();
    let languages: Vec<&str> = site.languages().iter().map(|l| l.as_str()).collect();
    let body = json!({
        "software": "arengo",
        "version": settings.version,
        "public_address": public,
        "languages": languages,
        "demo": settings.demo,
        "api": {"base": format!("{public}/api/v1"), "openapi": format!("{public}/openapi.json")},
        "health": format!("{public}/healthz"),
        "towns": towns,
    });
    Ok((
        [(header::CONTENT_TYPE, "application/json"), (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")],
        body.to_string(),
    )
        .into_response())
}

fn of_town(site: &Site, town: &Town) -> Value {
    let public = &site.settings().public_address;
    let base = format!("{public}/t/{}", town.slug);
    let own = town.host.as_ref().map(|host| {
        let scheme = if site.settings().is_https() { "https" } else { "http" };
        format!("{scheme}://{host}")
    });
    let main = town.main_language();
    // Feeds and files are named in the main language; every language has its own below its address.
    let here = |path: &str| format!("{base}/{main}{path}");
    let sets = site.components().iter().flat_map(|c| c.datasets);
    let downloads: Vec<String> = sets
        .flat_map(|set| ["csv", "json"].map(|kind| here(&format!("/data/{}.{kind}", set.name))))
        .collect();
    let languages: Vec<&str> = town.languages.iter().map(|l| l.as_str()).collect();
    json!({
        "slug": town.slug.as_str(),
        "name": by_language(&town.name),
        "languages": languages,
        "time_zone": town.time_zone.iana_name(),
        "address": base,
        "host": own,
        "home": here(""),
        "publisher": town.duties.publisher,
        "processes": {"html": here("/p"), "api": format!("{public}/api/v1/towns/{}/processes", town.slug)},
        "feeds": [here("/activity.atom")],
        "downloads": downloads,
        "statements": {"accessibility": here("/accessibility"), "privacy": here("/privacy"), "rules": here("/rules")},
        "acts": here("/activity"),
        "log": null,
        "transparency": here("/transparency"),
        "demo": town.demo,
    })
}
