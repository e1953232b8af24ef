//! `/help-points`: where one is helped, for everyone.

use arengo_web::icons::icon;
use arengo_web::pieces::{downloads, tag};
use arengo_web::{Here, Page, Problem};
use axum::response::Response;
use maud::{Markup, html};

use super::phone;
use crate::hours::{DAYS, Opening};
use crate::point::{Access, Point, Service, points};

/// GET /help-points
pub(crate) async fn show(here: Here) -> Result<Response, Problem> {
    let mut all = here.db.read(points).await?;
    all.retain(|p| p.closed_at.is_none());
    let tr = &here.tr;
    let body = html! {
        div.intro {
            h1 { (tr.t("assisted-points-title")) }
            p.dek { (tr.t("assisted-points-lead")) }
            p.row { a.btn.q href=(here.link("/receipt")) { (icon("find")) (tr.t("assisted-have-code")) } }
        }
        @if all.is_empty() {
            div.empty { p { (tr.t("assisted-points-none")) } p { a href=(here.link("/contact")) { (tr.t("assisted-points-contact")) } } }
        }
        @for point in &all { (one(&here, point)) }
        @if !all.is_empty() { (downloads(&here, "/data/help-points", all.len() as i64)) }
    };
    let mut page = Page::new(tr.t("assisted-points-title"), body);
    page.description = tr.t("assisted-points-lead").to_owned();
    page.updated = all.iter().map(|p| p.changed_at).max();
    Ok(page.answer(&here))
}

fn one(here: &Here, point: &Point) -> Markup {
    let (tr, facts) = (&here.tr, &point.facts);
    let id = format!("h-{}", point.id);
    html! {
        section aria-labelledby=(id) {
            div.hd { h2 id=(id) { (facts.name) } }
            div.split.even {
                div.stack {
                    p { (opening(here, point)) }
                    dl.facts {
                        div { dt { (tr.t("assisted-address")) } dd { (facts.address) } }
                        div { dt { (tr.t("assisted-phone")) } dd { (phone(&facts.phone)) } }
                        @if !facts.languages.is_empty() {
                            div { dt { (tr.t("assisted-languages")) } dd { (facts.languages) } }
                        }
                    }
                    (list(here, "assisted-services", facts.services.iter().map(|s| Service::message(*s))))
                    (list(here, "assisted-access", facts.access.iter().map(|a| Access::message(*a))))
                }
                div {
                    h3.h4 { (tr.t("assisted-hours")) }
                    dl.facts.h { @for (day, name) in DAYS.iter().enumerate() {
                        div { dt { (day_words(here, name)) } dd {
                            @if facts.hours.of(day).is_empty() { (tr.t("assisted-hours-closed")) } @else { (facts.hours.words(day)) }
                        } }
                    } }
                }
            }
        }
    }
}

fn list(here: &Here, title: &'static str, of: impl Iterator<Item = &'static str>) -> Markup {
    let of: Vec<&str> = of.map(|id| here.tr.t(id)).collect();
    html! {
        @if !of.is_empty() { div { h3.h4 { (here.tr.t(title)) } ul { @for words in of { li { (words) } } } } }
    }
}

/// Whether it is open now, and until or from when.
pub(super) fn opening(here: &Here, point: &Point) -> Markup {
    let (tr, zone) = (&here.tr, &here.town.time_zone);
    match point.facts.hours.at(here.now, zone) {
        Opening::Open(until) => {
            let words = tr.f("assisted-open-until", &[("time", tr.time(until.timestamp(), zone).into())]);
            tag("ok", "ok", &words)
        }
        Opening::Opens(at) => {
            let stamp = at.timestamp();
            let day = tr.day_month_weekday(stamp, zone);
            let words =
                tr.f("assisted-opens-on", &[("day", day.into()), ("time", tr.time(stamp, zone).into())]);
            tag("mid", "clock", &words)
        }
        Opening::Unknown => html! { span.hint { (tr.t("assisted-hours-unknown")) } },
    }
}

/// The name of a weekday.
pub(super) fn day_words(here: &Here, day: &str) -> &'static str {
    here.tr.t(match day {
        "mon" => "assisted-day-mon",
        "tue" => "assisted-day-tue",
        "wed" => "assisted-day-wed",
        "thu" => "assisted-day-thu",
        "fri" => "assisted-day-fri",
        "sat" => "assisted-day-sat",
        _ => "assisted-day-sun",
    })
}
