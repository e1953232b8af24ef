//! `/demo/mail`: the letters of a demonstration, which never leave the machine.

use arengo_web::frame::node_page;
use arengo_web::{Fields, Node, Problem, Site};
use axum::extract::{RawQuery, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::tz::TimeZone;
use maud::{Markup, html};
use serde_json::json;

use crate::html::{linked, links};
use crate::letter::{self, Kept, LetterId};

const PAGE: u32 = 50;

pub(crate) async fn show(node: Node, query: RawQuery) -> Result<Response, Problem> {
    let asked = Asked::read(&query);
    let letters = load(&node.site, &asked).await?;
    let title = node.tr.t("mail-demo-title");
    Ok(node_page(&node, title, view(&node, &asked, &letters), StatusCode::OK))
}

/// The same as data, for tests of the whole program.
pub(crate) async fn data(State(site): State<Site>, query: RawQuery) -> Result<Response, Problem> {
    let letters = load(&site, &Asked::read(&query)).await?;
    let rows: Vec<_> = letters
        .iter()
        .map(|kept| {
            let l = &kept.letter;
            json!({
                "id": kept.id.to_string(), "to": l.to, "lang": l.lang.as_str(), "subject": l.subject,
                "text": l.text, "html": l.html, "state": kept.state.as_str(),
                "queued_at": kept.queued_at.rfc3339(), "links": links(&l.text),
            })
        })
        .collect();
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "private, no-store")];
    Ok((headers, json!({ "letters": rows }).to_string()).into_response())
}

struct Asked {
    to: Option<String>,
    before: Option<LetterId>,
}

impl Asked {
    fn read(RawQuery(query): &RawQuery) -> Asked {
        let fields = Fields::parse(query.as_deref().unwrap_or_default().as_bytes());
        Asked { to: fields.given("to").map(str::to_owned), before: fields.text("before").parse().ok() }
    }
}

async fn load(site: &Site, asked: &Asked) -> Result<Vec<Kept>, Problem> {
    if !site.settings().demo {
        return Err(Problem::NotFound);
    }
    let (before, to) = (asked.before, asked.to.clone());
    Ok(site.store().read(move |r| letter::recent(r, before, to.as_deref(), PAGE)).await?)
}

fn view(node: &Node, asked: &Asked, letters: &[Kept]) -> Markup {
    let tr = &node.tr;
    html! {
        div.intro { h1 { (tr.t("mail-demo-title")) } p.dek { (tr.t("mail-demo-lead")) } }
        form.form method="get" action="/demo/mail" {
            p { label for="to" { (tr.t("mail-demo-filter")) }
                input id="to" name="to" type="email" value=[asked.to.as_deref()]; }
            p { button.btn.q { (tr.t("mail-demo-filter-go")) } }
        }
        @if letters.is_empty() { p.empty { (tr.t("mail-demo-none")) } }
        @for kept in letters { (one(node, kept)) }
        @if letters.len() == PAGE as usize {
            @let last = letters[letters.len() - 1].id;
            p.mt5 { a.btn.q rel="next" href=(next_address(asked, last)) { (tr.t("web-more")) } }
        }
    }
}

fn next_address(asked: &Asked, last: LetterId) -> String {
    let to = asked.to.as_deref().unwrap_or_default();
    let to = percent_encoding::utf8_percent_encode(to, percent_encoding::NON_ALPHANUMERIC);
    format!("/demo/mail?to={to}&before={last}")
}

fn one(node: &Node, kept: &Kept) -> Markup {
    let (tr, l) = (&node.tr, &kept.letter);
    let at = kept.queued_at;
    html! {
        article.panel id=(format!("l-{}", kept.id)) {
            h2.h3 lang=(l.lang) { (l.subject) }
            p.meta {
                span { (tr.t("mail-to")) " " (l.to) }
                span { time datetime=(at.rfc3339()) { (tr.date_time(at.timestamp(), &TimeZone::UTC)) } " UTC" }
            }
            div lang=(l.lang) { (linked(&l.text)) }
        }
    }
}
