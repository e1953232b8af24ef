//! Pages of the installation: its towns, and what machines ask for first.

use std::time::Duration;

use arengo_kernel::{Instant, Lang, Town, TownId};
use arengo_store::{StoreError, vals};
use arengo_web::frame::node_page;
use arengo_web::icons::icon;
use arengo_web::{Fields, Node, Problem, Site};
use axum::extract::{RawQuery, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::view::said_in;
use crate::networks::{Network, networks};
use crate::sql;

/// Most addresses in the sitemap, all languages together (sitemaps.org).
const SITEMAP_MOST: usize = 50_000;

#[derive(Clone, Copy)]
struct OpenHere {
    town: TownId,
    open: i64,
    first_close: Instant,
}

/// The towns by network, with what is open in each. An installation of one town is that town.
pub(crate) async fn towns(mut node: Node, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let towns = node.site.towns();
    if let [only] = towns.all() {
        let mut response = Redirect::to(&format!("/t/{}/", only.slug)).into_response();
        *response.status_mut() = StatusCode::FOUND;
        return Ok(response);
    }
    let wanted = Fields::parse(query.unwrap_or_default().as_bytes());
    if let Some(lang) = Lang::parse(wanted.text("lang")).filter(|l| node.site.languages().contains(l)) {
        node.tr = arengo_i18n::Tr::new(lang);
        node.lang = lang;
    }
    let now = node.now;
    let (networks, open) = node
        .site
        .store()
        .read(move |r| {
            let mut open = Vec::new();
            for row in r.rows(&sql::OPEN_EVERYWHERE, vals![now])? {
                open.push(OpenHere { town: row.get(0)?, open: row.get(1)?, first_close: row.get(2)? });
            }
            Ok::<_, StoreError>((networks(r)?, open))
        })
        .await?;
    let in_network = |id: TownId| networks.iter().any(|n| n.members.iter().any(|m| m.town == id));
    let alone: Vec<&Town> = towns.all().iter().map(|t| &**t).filter(|t| !in_network(t.id)).collect();
    let total: i64 = open.iter().map(|o| o.open).sum();
    let tr = &node.tr;
    let body = html! {
        div.intro { h1 { (tr.t("spaces-node-title")) } p.dek { (tr.n("spaces-node-lead", total)) } }
        @if towns.all().is_empty() { div.empty { p { (tr.t("spaces-node-empty")) } } }
        @if !alone.is_empty() {
            section aria-labelledby="h-alone" {
                div.hd { h2 #h-alone { (tr.t("spaces-node-towns")) } }
                (town_rows(&node, &alone, &open))
            }
        }
        @for network in &networks {
            section aria-labelledby=(format!("h-{}", network.slug)) {
                div.hd { h2 id=(format!("h-{}", network.slug)) { (said_in(node.lang, &network.name)) }
                    span.hint { (tr.n("spaces-node-members", network.members.len() as i64)) } }
                p { (said_in(node.lang, &network.tagline)) }
                @let members = members(&towns, network);
                (town_rows(&node, &members, &open))
            }
        }
    };
    Ok(node_page(&node, tr.t("spaces-node-title"), body, StatusCode::OK))
}

fn members<'a>(towns: &'a arengo_web::site::Towns, network: &Network) -> Vec<&'a Town> {
    network.members.iter().filter_map(|m| towns.by_id(m.town)).map(|t| &**t).collect()
}

fn town_rows(node: &Node, towns: &[&Town], open: &[OpenHere]) -> Markup {
    html! {
        ul.rows.one.t role="list" { @for town in towns {
            @let lang = if town.languages.contains(&node.lang) { node.lang } else { town.main_language() };
            li { div {
                h3 { a href=(format!("/t/{}/{lang}/", town.slug)) { (said_in(node.lang, &town.name)) } }
                p { (said_in(node.lang, &town.tagline)) }
                p.meta { @match open.iter().find(|o| o.town == town.id) {
                    Some(found) => {
                        span { (icon("clock")) (node.tr.n("spaces-home-n-open", found.open)) }
                        @if found.first_close < crate::NO_END {
                            @let last = crate::moments::last_minute(found.first_close);
                            span { (node.tr.f("spaces-closes-first", &[("day", node.tr.date_weekday(last.timestamp(), &town.time_zone).into())])) }
                        }
                    },
                    None => { span { (node.tr.t("spaces-node-nothing-open")) } },
                } }
            } }
        } }
    }
}

/// "ok" when the database answers a read and takes a write within two seconds; else 503.
pub(crate) async fn health(State(site): State<Site>) -> Response {
    let store = site.store().clone();
    let read = store.read(|r| r.count(&sql::ALIVE, vals![]));
    let write = store.write(|w| w.count(&sql::ALIVE, vals![]));
    let both = async { tokio::try_join!(read, write) };
    let (code, word) = match tokio::time::timeout(Duration::from_secs(2), both).await {
        Ok(Ok(_)) => (StatusCode::OK, "ok"),
        Ok(Err(error)) => {
            tracing::warn!(%error, "not healthy");
            (StatusCode::SERVICE_UNAVAILABLE, "the database fails")
        }
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer"),
    };
    let mut response = (code, word).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

pub(crate) async fn robots(State(site): State<Site>) -> Response {
    let mut text = String::from("User-agent: *\n");
    for path in ["/*/staff", "/*/me", "/*/sign-in", "/*/report", "/*/search", "/api/"] {
        text.push_str(&format!("Disallow: {path}\n"));
    }
    text.push_str(&format!("Sitemap: {}/sitemap.xml\n", site.settings().public_address));
    plain(text)
}

fn plain(text: String) -> Response {
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// Home, list and public processes of all towns in each language, with the other languages named (hreflang).
pub(crate) async fn sitemap(State(site): State<Site>) -> Result<Response, Problem> {
    let rows = site.store().read(|r| r.rows(&sql::ADDRESSES, vals![SITEMAP_MOST as i64])).await?;
    let mut pages: Vec<(TownId, String, Option<Instant>)> = Vec::new();
    let towns = site.towns();
    for town in towns.all() {
        pages.extend(["/", "/p"].map(|path| (town.id, path.to_owned(), None)));
    }
    for row in rows {
        let slug: String = row.get(1)?;
        pages.push((row.get(0)?, format!("/p/{slug}"), Some(row.get(2)?)));
    }
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let mut written = 0;
    for (town, path, changed) in pages {
        let Some(town) = towns.by_id(town) else { continue };
        if written + town.languages.len() > SITEMAP_MOST {
            break;
        }
        written += town.languages.len();
        push_page(&mut xml, &site, town, &path, changed);
    }
    xml.push_str("</urlset>\n");
    Ok(([(header::CONTENT_TYPE, "application/xml; charset=utf-8")], xml).into_response())
}

/// Slugs, languages and public addresses hold no characters that XML would take amiss, except "&" in an address.
fn push_page(xml: &mut String, site: &Site, town: &Town, path: &str, changed: Option<Instant>) {
    let public = site.settings().public_address.replace('&', "&amp;");
    let tail = if path == "/" { "" } else { path };
    let address = |lang: &Lang| format!("{public}/t/{}/{lang}{tail}", town.slug);
    for lang in &town.languages {
        xml.push_str(&format!("<url><loc>{}</loc>", address(lang)));
        if let Some(at) = changed {
            xml.push_str(&format!("<lastmod>{}</lastmod>", at.rfc3339()));
        }
        for other in &town.languages {
            xml.push_str(&format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{}\"/>",
                address(other)
            ));
        }
        xml.push_str("</url>\n");
    }
}

/// RFC 9116: the office of the first town is the contact; good for half a year from the asking.
pub(crate) async fn security(State(site): State<Site>) -> Result<Response, Problem> {
    let towns = site.towns();
    let contact = towns.all().iter().map(|t| t.duties.email.as_str()).find(|e| !e.is_empty());
    let contact = contact.ok_or(Problem::NotFound)?;
    let expires = site.store().now().plus_seconds(180 * 86_400);
    let languages: Vec<&str> = site.languages().iter().map(Lang::as_str).collect();
    Ok(plain(format!(
        "Contact: mailto:{contact}\nExpires: {}\nPreferred-Languages: {}\nCanonical: {}/.well-known/security.txt\n",
        expires.rfc3339(),
        languages.join(", "),
        site.settings().public_address
    )))
}
