//! Everything with a hashtag: the page, the Atom feed, the JSON feed.

use arengo_kernel::Instant;
use arengo_register::Entry;
use arengo_store::StoreError;
use arengo_web::icons::icon;
use arengo_web::pieces::{When, more, time};
use arengo_web::{Fields, Here, Page, Problem};
use atom_syndication::{Entry as Item, Feed, FixedDateTime, Link, Person, Text};
use axum::extract::{Path, RawQuery};
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;
use serde_json::json;

use super::view::row;
use crate::hashtag::Hashtag;
use crate::listing::{Ask, Cursor, ListPage, list_processes, tagged};
use crate::panels::badges;
use crate::process::{ProcessId, Stage};

const PAGE: u32 = 20;
/// Processes whose acts a feed is made of, and acts of each.
const FEED_PROCESSES: usize = 10;
const FEED_ACTS: u32 = 20;

/// `/tag/{hashtag}`, `/tag/{hashtag}.atom`, `/tag/{hashtag}.json`: a hashtag holds no full stop.
pub(crate) async fn any(
    here: Here,
    Path(name): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let (name, kind) = name.rsplit_once('.').map_or((name.as_str(), ""), |(name, kind)| (name, kind));
    let tag = Hashtag::parse(name).map_err(|_| Problem::NotFound)?;
    match kind {
        "" if tag.as_str() != tag.key() => {
            Ok(Redirect::permanent(&here.link(&format!("/tag/{}", tag.key()))).into_response())
        }
        "" => page(&here, &tag, query).await,
        "atom" => atom(&here, &tag).await,
        "json" => json_feed(&here, &tag).await,
        _ => Err(Problem::NotFound),
    }
}

/// The hashtag as the newest process wrote it.
fn as_written(found: &ListPage, tag: &Hashtag) -> String {
    let written = found.processes.iter().find_map(|l| l.process.hashtag.as_ref());
    written.unwrap_or(tag).as_str().to_owned()
}

async fn page(here: &Here, tag: &Hashtag, query: Option<String>) -> Result<Response, Problem> {
    let after = Cursor::parse(Fields::parse(query.unwrap_or_default().as_bytes()).text("after"));
    let (inside, key) = (here.clone(), tag.key());
    let (found, badges, acts) = here
        .db
        .read(move |r| {
            let ask = Ask { stage: Stage::All, tag: Some(&key), after, limit: PAGE, now: inside.now };
            let found = list_processes(r, &ask)?;
            let ids: Vec<ProcessId> = found.processes.iter().map(|l| l.process.id).collect();
            let badges = badges(r, &inside, &ids)?;
            Ok::<_, StoreError>((found, badges, acts_with(r, &key)?))
        })
        .await?;
    let (written, key) = (as_written(&found, tag), tag.key());
    let next = found.next.map(|c| here.link(&format!("/tag/{key}?after={c}")));
    let body = html! {
        div.intro {
            h1 { "#" (written) }
            p.dek { (here.tr.t("spaces-tag-lead")) }
            p.row {
                a href=(here.link(&format!("/tag/{key}.atom"))) { (icon("feed")) "Atom" }
                a href=(here.link(&format!("/tag/{key}.json"))) { (icon("feed")) "JSON Feed" }
            }
        }
        section.near aria-labelledby="h-list" {
            div.hd { h2 #h-list { (here.tr.t("spaces-list-title")) } }
            @if found.processes.is_empty() { div.empty { p { (here.tr.t("spaces-tag-empty")) } } }
            @else { ol.rows role="list" { @for listed in &found.processes { (row(here, listed, &badges)) } } }
            (more(&here.tr, next.as_deref()))
        }
        @if !acts.is_empty() {
            section aria-labelledby="h-acts" {
                div.hd { h2 #h-acts { (here.tr.t("spaces-home-acts")) } }
                ol.log role="list" { @for act in acts.iter().take(10) {
                    li { (time(&here.tr, &here.town, act.at, When::Date))
                        p { a href=(here.link(&act.path)) { (arengo_register::sentence(&here.tr, act)) } } }
                } }
            }
        }
    };
    let mut page = Page::new(format!("#{written}"), body);
    page.feed = Some(format!("/tag/{key}.atom"));
    page.nav = Some("/p".into());
    Ok(page.answer(here))
}

/// The newest acts of the newest processes with the hashtag, newest first.
fn acts_with(r: &mut arengo_store::Reader<'_>, key: &str) -> Result<Vec<Entry>, StoreError> {
    let mut acts = Vec::new();
    for id in tagged(r, key)?.into_iter().take(FEED_PROCESSES) {
        acts.extend(arengo_register::of_process(r, id, None, FEED_ACTS)?);
    }
    acts.sort_by_key(|a| std::cmp::Reverse(a.seq));
    acts.truncate(50);
    Ok(acts)
}

async fn acts_of(here: &Here, tag: &Hashtag) -> Result<Vec<Entry>, Problem> {
    let key = tag.key();
    Ok(here.db.read(move |r| acts_with(r, &key)).await?)
}

/// RFC 4287.
async fn atom(here: &Here, tag: &Hashtag) -> Result<Response, Problem> {
    let acts = acts_of(here, tag).await?;
    let path = format!("/tag/{}", tag.key());
    let moment = |at: Instant| at.rfc3339().parse::<FixedDateTime>().unwrap_or_default();
    let link = |href: String, rel: &str| Link { href, rel: rel.to_owned(), ..Link::default() };
    let items = acts.iter().map(|act| Item {
        title: Text::plain(arengo_register::words_of(&here.tr, act)),
        id: here.citation(&format!("/activity#a{}", act.seq)),
        updated: moment(act.at),
        links: vec![link(here.absolute(&act.path), "alternate")],
        ..Item::default()
    });
    let feed = Feed {
        title: Text::plain(format!("#{} · {}", tag.as_str(), here.town_name())),
        id: here.citation(&path),
        updated: acts.first().map_or_else(FixedDateTime::default, |a| moment(a.at)),
        lang: Some(here.lang.to_string()),
        links: vec![
            link(here.absolute(&path), "alternate"),
            link(here.absolute(&format!("{path}.atom")), "self"),
        ],
        authors: vec![Person { name: here.town.duties.publisher.clone(), ..Person::default() }],
        entries: items.collect(),
        ..Feed::default()
    };
    let text = feed.to_string();
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], text).into_response())
}

/// JSON Feed 1.1.
async fn json_feed(here: &Here, tag: &Hashtag) -> Result<Response, Problem> {
    let acts = acts_of(here, tag).await?;
    let path = format!("/tag/{}", tag.key());
    let items: Vec<_> = acts
        .iter()
        .map(|act| {
            let words = arengo_register::words_of(&here.tr, act);
            json!({
                "id": here.citation(&format!("/activity#a{}", act.seq)), "url": here.absolute(&act.path),
                "title": words, "content_text": words, "date_published": act.at.rfc3339(),
                "language": here.lang.as_str(),
            })
        })
        .collect();
    let body = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": format!("#{} · {}", tag.as_str(), here.town_name()),
        "home_page_url": here.absolute(&path), "feed_url": here.absolute(&format!("{path}.json")),
        "language": here.lang.as_str(), "authors": [{"name": here.town.duties.publisher}], "items": items,
    });
    Ok(([(header::CONTENT_TYPE, "application/feed+json")], body.to_string()).into_response())
}
