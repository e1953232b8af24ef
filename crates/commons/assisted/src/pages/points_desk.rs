//! `/staff/help-points`: administrators keep the list of help points.

use arengo_kernel::Permit;
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::icons::icon;
use arengo_web::pieces::{crumbs, tag};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};

use super::points::{day_words, opening};
use super::{code_of, to};
use crate::hours::{DAYS, Hours};
use crate::point::{self, Access, Point, PointFacts, PointId, Service, line, points};
use crate::policy::ManagePoints;

fn permit(here: &Here, id: Option<PointId>) -> Result<Permit<ManagePoints>, Problem> {
    Ok(Permit::<ManagePoints>::ask(&here.actor, id, here.now)?)
}

fn id_of(text: &str) -> Result<PointId, Problem> {
    text.parse().map_err(|_| Problem::NotFound)
}

/// GET /staff/help-points
pub(crate) async fn list(here: Here) -> Result<Response, Problem> {
    permit(&here, None)?;
    let all = here.db.read(points).await?;
    let tr = &here.tr;
    let body = html! {
        div.intro {
            h1 { (tr.t("assisted-points-title")) }
            p.dek { (tr.t("assisted-points-desk-lead")) }
            p.row {
                a.btn href=(here.link("/staff/help-points/new")) { (icon("plus")) (tr.t("assisted-point-new")) }
                a.btn.q href=(here.link("/staff/people")) { (tr.t("assisted-points-people")) }
            }
        }
        @if all.is_empty() { div.empty { p { (tr.t("assisted-points-none")) } } }
        ul.rows.one.t role="list" { @for point in &all { li { (row(&here, point)) } } }
    };
    let mut page = Page::new(tr.t("assisted-points-title"), body).unlisted();
    page.nav = Some("/staff/help-points".into());
    Ok(page.answer(&here))
}

fn row(here: &Here, point: &Point) -> Markup {
    let tr = &here.tr;
    let (path, words) = match point.closed_at {
        None => ("closing", "assisted-point-close"),
        Some(_) => ("opening", "assisted-point-open"),
    };
    html! {
        div {
            h2.h3 { a href=(here.link(&format!("/staff/help-points/{}", point.id))) { (point.facts.name) } }
            p { (point.facts.address) }
            p { @if point.closed_at.is_some() { (tag("no", "no", tr.t("assisted-point-closed"))) } @else { (opening(here, point)) } }
        }
        form.go method="post" action=(here.link(&format!("/staff/help-points/{}/{path}", point.id))) {
            button.btn.q { (tr.t(words)) span.vh { ": " (point.facts.name) } }
        }
    }
}

/// GET /staff/help-points/new
pub(crate) async fn new(here: Here) -> Result<Response, Problem> {
    permit(&here, None)?;
    Ok(page(&here, None, &Fields::default(), &Errors::new()))
}

/// GET /staff/help-points/{id}
pub(crate) async fn edit(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    permit(&here, Some(id))?;
    let found = here.db.read(move |r| point::point(r, id)).await?.ok_or(Problem::NotFound)?;
    Ok(page(&here, Some(id), &fields_of(&found.facts), &Errors::new()))
}

fn fields_of(facts: &PointFacts) -> Fields {
    let mut pairs: Vec<(String, String)> = [
        ("name", &facts.name),
        ("address", &facts.address),
        ("phone", &facts.phone),
        ("languages", &facts.languages),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value.clone()))
    .collect();
    pairs.extend(DAYS.iter().enumerate().map(|(day, name)| ((*name).to_owned(), facts.hours.words(day))));
    pairs.extend(facts.access.iter().map(|a| ("access".to_owned(), a.as_str().to_owned())));
    pairs.extend(facts.services.iter().map(|s| ("services".to_owned(), s.as_str().to_owned())));
    Fields::from_pairs(pairs)
}

fn page(here: &Here, id: Option<PointId>, fields: &Fields, errors: &Errors) -> Response {
    let tr = here.tr;
    let parts = FormParts { tr, town: &here.town, errors, prefix: "" };
    let title = tr.t(if id.is_some() { "assisted-point-edit" } else { "assisted-point-new" });
    let boxes = |name: &'static str, legend: &'static str, options: Vec<(&'static str, &'static str)>| {
        html! {
            fieldset {
                legend { (tr.t(legend)) }
                @for (word, message) in options {
                    label { input type="checkbox" name=(name) value=(word) checked[fields.all(name).any(|v| v == word)]; span { (tr.t(message)) } }
                }
            }
        }
    };
    let body = html! {
        (crumbs(&tr, &[(here.link("/staff/help-points"), tr.t("assisted-points-title").to_owned())]))
        div.intro { h1 { (title) } }
        form.form.near.read method="post" action=(here.link(&here.path)) data-keep {
            (parts.summary())
            (parts.line(Kind::Text, "name", tr.t("assisted-point-name"), tr.t("assisted-point-name-hint"), fields.text("name"), true))
            (parts.line(Kind::Text, "address", tr.t("assisted-address"), "", fields.text("address"), true))
            (parts.line(Kind::Text, "phone", tr.t("assisted-phone"), tr.t("assisted-point-phone-hint"), fields.text("phone"), true))
            (parts.line(Kind::Text, "languages", tr.t("assisted-languages"), tr.t("assisted-languages-hint"), fields.text("languages"), false))
            fieldset {
                legend { (tr.t("assisted-hours")) }
                p.hint { (tr.t("assisted-hours-hint")) }
                div.cols.four { @for day in DAYS {
                    (parts.line(Kind::Text, day, day_words(here, day), "", fields.text(day), false))
                } }
            }
            (boxes("services", "assisted-services", Service::ALL.iter().map(|s| (s.as_str(), s.message())).collect()))
            (boxes("access", "assisted-access", Access::ALL.iter().map(|a| (a.as_str(), a.message())).collect()))
            p.row { button.btn { (tr.t("assisted-save")) } a.btn.q href=(here.link("/staff/help-points")) { (tr.t("assisted-back")) } }
        }
    };
    Page::new(title, body).unlisted().code(code_of(errors)).answer(here)
}

fn check(fields: &Fields, errors: &mut Errors) -> Option<PointFacts> {
    let name = errors.take("name", line(fields.text("name")));
    let address = errors.take("address", line(fields.text("address")));
    let phone = errors.take("phone", line(fields.text("phone")));
    let languages = match fields.given("languages") {
        Some(typed) => errors.take("languages", line(typed)),
        None => Some(String::new()),
    };
    let hours = match Hours::parse(DAYS.map(|day| fields.text(day))) {
        Ok(hours) => Some(hours),
        Err((day, refusal)) => errors.take(DAYS.get(day).copied().unwrap_or("mon"), Err(refusal)),
    };
    Some(PointFacts {
        name: name?,
        address: address?,
        phone: phone?,
        hours: hours?,
        access: fields.all("access").filter_map(Access::parse).collect(),
        services: fields.all("services").filter_map(Service::parse).collect(),
        languages: languages?,
    })
}

/// POST /staff/help-points/new
pub(crate) async fn make(here: Here, fields: Fields) -> Result<Response, Problem> {
    keep(here, None, fields).await
}

/// POST /staff/help-points/{id}
pub(crate) async fn save(here: Here, Path(id): Path<String>, fields: Fields) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    keep(here, Some(id), fields).await
}

async fn keep(here: Here, id: Option<PointId>, fields: Fields) -> Result<Response, Problem> {
    permit(&here, id)?;
    let mut errors = Errors::new();
    let Some(facts) = check(&fields, &mut errors) else { return Ok(page(&here, id, &fields, &errors)) };
    let inside = here.clone();
    here.db
        .write(move |w| {
            if let Some(id) = id {
                point::point(w, id)?.ok_or(Problem::NotFound)?;
            }
            let permit = permit(&inside, id)?;
            Ok::<_, Problem>(point::save(w, &permit, &facts, &inside.town.duties.publisher)?)
        })
        .await?;
    Ok(to(&here, "/staff/help-points"))
}

/// POST /staff/help-points/{id}/closing
pub(crate) async fn close(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    set(here, &id, true).await
}

/// POST /staff/help-points/{id}/opening
pub(crate) async fn open(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    set(here, &id, false).await
}

async fn set(here: Here, id: &str, closed: bool) -> Result<Response, Problem> {
    let id = id_of(id)?;
    let permit = permit(&here, Some(id))?;
    let office = here.town.duties.publisher.clone();
    here.db
        .write(move |w| {
            point::point(w, id)?.ok_or(Problem::NotFound)?;
            point::set_closed(w, &permit, closed, &office).map_err(Problem::from)
        })
        .await?;
    Ok(to(&here, "/staff/help-points"))
}
