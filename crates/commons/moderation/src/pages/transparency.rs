//! The transparency page: what was reported, what was decided, how fast, what was put right.

use arengo_kernel::Ground;
use arengo_store::StoreError;
use arengo_web::pieces::downloads;
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::RawQuery;
use axum::response::Response;
use maud::{Markup, html};

use super::ground_words;
use crate::case::Action;
use crate::figures::{Figure, figures, first_report, open_now, year, year_of};
use crate::statement::action_words;

/// GET /transparency?year=2026
pub(crate) async fn show(here: Here, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let asked = Fields::parse(query.unwrap_or_default().as_bytes());
    let this = year_of(&here.town, here.now);
    let wanted = asked.text("year").parse::<i16>().ok().filter(|y| (2000..=this).contains(y)).unwrap_or(this);
    let (from, until) = year(&here.town, wanted).ok_or(Problem::NotFound)?;
    let (all, first, open) = here
        .db
        .read(move |r| Ok::<_, StoreError>((figures(r, from, until)?, first_report(r)?, open_now(r)?)))
        .await?;
    let tr = &here.tr;
    let years = first.map_or(this, |at| year_of(&here.town, at)).min(this)..=this;
    let body = html! {
        div.intro {
            h1 { (tr.t("moderation-transparency-title")) }
            p.dek { (tr.t("moderation-transparency-lead")) }
            p.meta {
                a href=(here.link("/house-rules")) { (tr.t("moderation-house-rules")) }
                a href=(here.link("/activity")) { (tr.t("moderation-register")) }
            }
        }
        nav.near aria-label=(tr.t("moderation-years")) { ul.chips role="list" {
            @for y in years.clone().rev().take(12) { li {
                a href=(here.link(&format!("/transparency?year={y}"))) aria-current=[(y == wanted).then_some("page")] { (y) }
            } }
        } }
        section aria-labelledby="h-main" {
            div.hd { h2 #h-main { (wanted) } (downloads(&here, "/data/moderation", all.len() as i64)) }
            (totals(&here, &all, open))
        }
        (table(&here, "h-reports", "moderation-by-reason", &rows(&all, "reports", &|name| ground(&here, name))))
        (table(&here, "h-decisions", "moderation-by-decision", &rows(&all, "decisions", &|name| action(&here, name))))
        (table(&here, "h-grounds", "moderation-by-ground", &rows(&all, "grounds", &|name| ground(&here, name))))
        p.hint { (tr.t("moderation-transparency-note")) }
    };
    let mut page = Page::new(tr.t("moderation-transparency-title"), body);
    page.description = tr.t("moderation-transparency-lead").to_owned();
    Ok(page.answer(&here))
}

fn value(all: &[Figure], group: &str, name: &str) -> i64 {
    all.iter().filter(|f| f.group == group && f.name == name).map(|f| f.value).sum()
}

fn totals(here: &Here, all: &[Figure], open: i64) -> Markup {
    let tr = &here.tr;
    let median = all.iter().find(|f| f.group == "median_seconds").map(|f| f.value);
    let upheld: i64 =
        ["author_confirmed", "reporter_confirmed"].iter().map(|n| value(all, "appeals", n)).sum();
    let lines = [
        ("moderation-total-reports", value(all, "reports", "all")),
        ("moderation-total-open", open),
        ("moderation-total-decisions", value(all, "decisions", "all")),
        ("moderation-total-automated", value(all, "decisions", "automated")),
        ("moderation-total-appeals", value(all, "appeals", "all")),
        ("moderation-total-confirmed", upheld),
        ("moderation-total-reinstated", value(all, "reinstated", "all")),
        ("moderation-total-fast", value(all, "fast_lane", "fast")),
    ];
    html! {
        dl.facts {
            @for (id, n) in lines { div { dt { (tr.t(id)) } dd { (tr.number(n)) } } }
            div { dt { (tr.t("moderation-total-median")) } dd { (median.map_or_else(|| "–".to_owned(), |s| duration(here, s))) } }
        }
    }
}

/// A span of time in the largest unit that leaves at least two.
fn duration(here: &Here, seconds: i64) -> String {
    let tr = &here.tr;
    match seconds {
        s if s >= 2 * 86_400 => tr.n("moderation-days", s / 86_400),
        s if s >= 2 * 3600 => tr.n("moderation-hours", s / 3600),
        s => tr.n("moderation-minutes", s / 60),
    }
}

fn ground(here: &Here, name: &str) -> Option<&'static str> {
    Ground::parse(name).map(|g| ground_words(here, g))
}

fn action(here: &Here, name: &str) -> Option<&'static str> {
    Action::parse(name).map(|a| action_words(&here.tr, a))
}

type Named<'a> = &'a dyn Fn(&str) -> Option<&'static str>;

fn rows(all: &[Figure], group: &str, words: Named<'_>) -> Vec<(&'static str, i64)> {
    all.iter().filter(|f| f.group == group).filter_map(|f| Some((words(&f.name)?, f.value))).collect()
}

fn table(here: &Here, id: &str, title: &'static str, rows: &[(&'static str, i64)]) -> Markup {
    let tr = &here.tr;
    html! {
        div {
            div.hd { h2 id=(id) { (tr.t(title)) } }
            @if rows.is_empty() { p { (tr.t("moderation-none-in-year")) } } @else {
                div.scroll role="region" tabindex="0" aria-labelledby=(id) { table {
                    thead { tr { th scope="col" { (tr.t(title)) } th.n scope="col" { (tr.t("moderation-how-many")) } } }
                    tbody { @for (words, n) in rows { tr { th scope="row" { (words) } td.n { (tr.number(*n)) } } } }
                } }
            }
        }
    }
}
