//! The activity page of a town, as page, Atom feed and data.

use arengo_i18n::Tr;
use arengo_kernel::Instant;
use arengo_store::StoreError;
use arengo_web::pieces::{When, downloads, more, time};
use arengo_web::{Fields, Here, Page, Problem, Site};
use axum::Router;
use axum::extract::RawQuery;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde_json::json;

use crate::act::{self, Entry};

const PAGE: u32 = 50;

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/activity", get(page))
        .route("/activity.atom", get(feed))
        .route("/activity.json", get(data))
        .route("/activity.csv", get(table))
}

/// The sentence of an act: message `<crate>-act-<rest>` of its kind, with `$title` and `$by`.
pub fn words_of(tr: &Tr, entry: &Entry) -> String {
    words_for(tr, &entry.kind, &entry.title, &entry.by)
}

/// The same for those who keep only the kind of an act, its title and who did it.
pub fn words_for(tr: &Tr, kind: &str, title: &str, by: &str) -> String {
    let (origin, rest) = kind.split_once('.').unwrap_or(("register", "done"));
    let id = format!("{origin}-act-{}", rest.replace('_', "-"));
    // A name that was erased is nobody's.
    let by = if by.is_empty() { tr.t("register-someone") } else { by };
    tr.by_name(&id, &[("title", title.into()), ("by", by.into())]).unwrap_or_else(|| title.to_owned())
}

/// The sentence of an act for a page, with the language of its title where that is another (WCAG 3.1.2).
pub fn sentence(tr: &Tr, entry: &Entry) -> Markup {
    let words = words_of(tr, entry);
    let foreign = entry.lang.filter(|lang| *lang != tr.lang() && !entry.title.is_empty());
    match foreign.and_then(|lang| Some((lang, words.split_once(&entry.title)?))) {
        Some((lang, (before, after))) => html! { (before) span lang=(lang) { (entry.title) } (after) },
        None => html! { (words) },
    }
}

async fn page(here: Here, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let before =
        Fields::parse(query.unwrap_or_default().as_bytes()).given("before").and_then(|b| b.parse().ok());
    let (entries, head) =
        here.db.read(move |r| Ok::<_, StoreError>((act::recent(r, before, PAGE)?, act::head(r)?))).await?;
    let tr = &here.tr;
    let next = entries
        .last()
        .filter(|last| last.seq > 1)
        .map(|last| here.link(&format!("/activity?before={}", last.seq)));
    let body = html! {
        div.intro {
            h1 { (tr.t("register-title")) }
            p.dek { (tr.t("register-lead")) }
        }
        section.near aria-labelledby="h-acts" {
            div.hd { h2 #h-acts { (tr.n("register-acts", head.seq)) } (downloads(&here, "/activity", head.seq)) }
            @if entries.is_empty() {
                div.empty { p { (tr.t("register-empty")) } }
            } @else {
                (list(&here, &entries))
            }
            (more(tr, next.as_deref()))
        }
        @if head.seq > 0 {
            details.fold {
                summary { (tr.t("register-proof")) }
                p { (tr.t("register-proof-lead")) }
                p.code { (arengo_ledger::hex(&head.link)) }
            }
        }
    };
    let mut page = Page::new(tr.t("register-title"), body);
    page.description = tr.t("register-lead").to_owned();
    page.feed = Some("/activity.atom".into());
    page.updated = entries.first().map(|e| e.at);
    Ok(page.answer(&here))
}

/// A dated list of acts.
fn list(here: &Here, entries: &[Entry]) -> Markup {
    html! {
        ol.log role="list" {
            @for entry in entries {
                li id=(format!("a{}", entry.seq)) {
                    (time(&here.tr, &here.town, entry.at, When::DateTime))
                    p { a href=(here.link(&entry.path)) { (sentence(&here.tr, entry)) } }
                }
            }
        }
    }
}

async fn feed(here: Here) -> Result<Response, Problem> {
    let entries = here.db.read(|r| act::recent(r, None, PAGE)).await?;
    Ok(atom(&here, here.tr.t("register-title"), "/activity", &entries))
}

/// An Atom feed of acts (RFC 4287), in the language of its address.
pub fn atom(here: &Here, title: &str, path: &str, entries: &[Entry]) -> Response {
    use atom_syndication::{Entry as Item, Feed, FixedDateTime, Link, Person, Text};
    let moment = |at: Instant| at.rfc3339().parse::<FixedDateTime>().unwrap_or_default();
    let link = |href: String, rel: &str| Link { href, rel: rel.to_owned(), ..Link::default() };
    let items = entries.iter().map(|entry| Item {
        title: Text::plain(words_of(&here.tr, entry)),
        id: here.citation(&format!("/activity#a{}", entry.seq)),
        updated: moment(entry.at),
        links: vec![link(here.absolute(&entry.path), "alternate")],
        ..Item::default()
    });
    let feed = Feed {
        title: Text::plain(format!("{title} · {}", here.town_name())),
        id: here.citation(path),
        updated: entries.first().map_or_else(FixedDateTime::default, |e| moment(e.at)),
        lang: Some(here.lang.to_string()),
        links: vec![
            link(here.absolute(path), "alternate"),
            link(here.absolute(&format!("{path}.atom")), "self"),
        ],
        authors: vec![Person { name: here.town.duties.publisher.clone(), ..Person::default() }],
        entries: items.collect(),
        ..Feed::default()
    };
    ([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], feed.to_string()).into_response()
}

/// All acts, a page of up to 1,000 at a time, with what is needed to check the chain.
async fn data(here: Here, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let entries = asked(&here, query).await?;
    let next = (entries.len() == 1000).then(|| entries[entries.len() - 1].seq);
    let rows: Vec<_> = entries
        .iter()
        .map(|e| {
            json!({
                "seq": e.seq, "at": e.at.rfc3339(), "kind": e.kind, "subject": e.subject, "title": e.title,
                "by": e.by, "url": here.citation(&e.path), "record": e.record, "link": arengo_ledger::hex(&e.link),
            })
        })
        .collect();
    let next = next.map(|seq| here.absolute(&format!("/activity.json?after={seq}")));
    let body = json!({"acts": rows, "next": next}).to_string();
    Ok(([(header::CONTENT_TYPE, "application/json")], body).into_response())
}

async fn table(here: Here, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let mut text = String::from("seq,at,kind,subject,title,by,url,link\r\n");
    for e in asked(&here, query).await? {
        let url = here.citation(&e.path);
        let link = arengo_ledger::hex(&e.link);
        let cells = [&e.seq.to_string(), &e.at.rfc3339(), &e.kind, &e.subject, &e.title, &e.by, &url, &link];
        let cells: Vec<String> = cells.iter().map(|c| cell(c)).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    Ok(([(header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present")], text).into_response())
}

async fn asked(here: &Here, query: Option<String>) -> Result<Vec<Entry>, Problem> {
    let after =
        Fields::parse(query.unwrap_or_default().as_bytes()).given("after").and_then(|a| a.parse().ok());
    Ok(here.db.read(move |r| act::after(r, after.unwrap_or(0), 1000)).await?)
}

/// A cell by RFC 4180; a text that a spreadsheet would run as a formula gets an apostrophe before it.
fn cell(text: &str) -> String {
    let guarded =
        if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() };
    format!("\"{}\"", guarded.replace('"', "\"\""))
}
