//! `/staff/privacy/notice`: writing the next version of the notice.

use arengo_kernel::permit::Permit;
use arengo_kernel::{Instant, Lang, Refusal, words};
use arengo_store::outbox;
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::{Fields, Here, Page, Problem};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::ToSpan as _;
use maud::{Markup, html};

use crate::notice::{self, New, Text, Version};
use crate::policy::PublishNotice;
use crate::{purposes, tell};

/// Most characters of a layer.
const LONGEST: usize = 60_000;
/// A notice is looked through at least so often, in days.
const REVIEW_DAYS: i64 = 730;

pub(crate) async fn show(here: Here) -> Result<Response, Problem> {
    let (version, texts) = load(&here).await?;
    let due = here.now.timestamp().to_zoned(here.town.time_zone.clone()).date().saturating_add(1.year());
    let mut pairs = vec![("review".to_owned(), due.to_string())];
    for lang in &here.town.languages {
        let known = texts.iter().find(|t| t.lang == *lang).cloned().or_else(|| notice::product_text(*lang));
        if let Some(text) = known {
            pairs.push((format!("short-{lang}"), text.short));
            pairs.push((format!("whole-{lang}"), text.whole));
        }
    }
    Ok(form(&here, &version, &Fields::from_pairs(pairs), &Errors::new(), StatusCode::OK))
}

async fn load(here: &Here) -> Result<(Version, Vec<Text>), Problem> {
    Permit::<PublishNotice>::ask(&here.actor, 0, here.now)?;
    here.db
        .read(|r| {
            let version = notice::current(r)?;
            Ok((version, notice::texts(r, version.number)?))
        })
        .await
}

fn form(here: &Here, version: &Version, fields: &Fields, errors: &Errors, code: StatusCode) -> Response {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "" };
    let body = html! {
        div.intro { h1 { (tr.t("privacy-revise")) } p.dek { (tr.t("privacy-revise-lead")) } }
        @if code == StatusCode::CONFLICT { p.note.warn role="alert" { (tr.t("privacy-revise-conflict")) } }
        (parts.summary())
        form.form method="post" action=(here.link("/staff/privacy/notice")) data-keep {
            input type="hidden" name="version" value=(version.number);
            @for lang in &here.town.languages { (layers(here, &parts, fields, *lang)) }
            (parts.line(Kind::Date, "review", tr.t("privacy-review-label"), tr.t("privacy-review-hint"), fields.text("review"), true))
            fieldset {
                legend { (tr.t("privacy-material-label")) }
                p.hint { (tr.t("privacy-material-hint")) }
                @for purpose in purposes(&here.site) {
                    p { label {
                        input type="checkbox" name="material" value=(purpose.name)
                            checked[fields.all("material").any(|name| name == purpose.name)];
                        span { (tr.t(purpose.title)) }
                    } }
                }
            }
            p.row { button.btn { (tr.t("privacy-publish")) } a.btn.q href=(here.link("/staff/privacy")) { (tr.t("privacy-back")) } }
        }
    };
    Page::new(tr.t("privacy-revise"), body).unlisted().code(code).answer(here)
}

fn layers(here: &Here, parts: &FormParts<'_>, fields: &Fields, lang: Lang) -> Markup {
    let tr = &here.tr;
    let (short, whole) = (format!("short-{lang}"), format!("whole-{lang}"));
    let label = |id| format!("{} ({})", tr.t(id), lang.own_name());
    html! {
        (parts.lines(&short, &label("privacy-short"), tr.t("privacy-short-hint"), fields.text(&short), 8, false))
        (parts.lines(&whole, &label("privacy-whole"), tr.t("privacy-whole-hint"), fields.text(&whole), 20, false))
    }
}

pub(crate) async fn send(here: Here, fields: Fields) -> Result<Response, Problem> {
    Permit::<PublishNotice>::ask(&here.actor, 0, here.now)?;
    let seen: i64 = fields.text("version").parse().unwrap_or(0);
    let mut errors = Errors::new();
    let new = typed(&here, &fields, &mut errors);
    let Some(new) = new.filter(|_| errors.is_empty()) else {
        let (version, _) = load(&here).await?;
        return Ok(form(&here, &version, &fields, &errors, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let (actor, now) = (here.actor, here.now);
    let base = here.citation("");
    let published = here
        .db
        .write(move |w| {
            let permit = Permit::<PublishNotice>::ask(&actor, seen, now)?;
            if !notice::publish(w, &permit, &new)? {
                return Ok(false);
            }
            if !new.material.is_empty() {
                let number = seen + 1;
                let key = w.town().map(|town| format!("{}/{town}/{number}", tell::JOB));
                outbox::put(w, tell::JOB, tell::payload(number, &base), now, key)?;
            }
            Ok::<_, Problem>(true)
        })
        .await?;
    if published {
        return Ok(Redirect::to(&here.link("/staff/privacy")).into_response());
    }
    let (version, _) = load(&here).await?;
    Ok(form(&here, &version, &fields, &errors, StatusCode::CONFLICT))
}

fn typed(here: &Here, fields: &Fields, errors: &mut Errors) -> Option<New> {
    let mut texts = Vec::new();
    for lang in &here.town.languages {
        let clean = |name: &str| words::clean(fields.text(&format!("{name}-{lang}")));
        let (short, whole) = (clean("short"), clean("whole"));
        if short.chars().count().max(whole.chars().count()) > LONGEST {
            errors.add(field_of(*lang), Refusal::new("privacy-text-long"));
        }
        if !whole.trim().is_empty() {
            texts.push(Text { lang: *lang, short, whole });
        }
    }
    if !texts.iter().any(|t| t.lang == here.town.main_language()) {
        errors.add(field_of(here.town.main_language()), Refusal::new("privacy-main-language-missing"));
    }
    let review_due = errors.take("review", review(here, fields.text("review")));
    let known = purposes(&here.site);
    let material: Vec<String> = known
        .iter()
        .filter(|p| fields.all("material").any(|name| name == p.name))
        .map(|p| p.name.to_owned())
        .collect();
    Some(New { texts, review_due: review_due?, material, office: here.town.duties.publisher.clone() })
}

/// The field of the full layer; of a language without messages of its own, the last one of the form.
fn field_of(lang: Lang) -> &'static str {
    match lang.as_str() {
        "it" => "whole-it",
        "ro" => "whole-ro",
        "en" => "whole-en",
        _ => "review",
    }
}

/// The end of the day by which the notice is looked through again: within two years.
fn review(here: &Here, text: &str) -> Result<Instant, Refusal> {
    let wrong = || Refusal::new("privacy-review-wrong");
    let day: jiff::civil::Date = text.trim().parse().map_err(|_| wrong())?;
    let due = arengo_kernel::time::local(&here.town.time_zone, day.at(23, 59, 0, 0)).ok_or_else(wrong)?;
    let seconds = due.seconds_since(here.now);
    if (0..=REVIEW_DAYS * 86_400 + 86_400).contains(&seconds) { Ok(due) } else { Err(wrong()) }
}
