//! `/privacy`: the notice in its two layers, its versions, and what changed in each.

use arengo_kernel::{Lang, Town};
use arengo_spaces::markdown::render;
use arengo_text::{Change, Comparison, Segment};
use arengo_web::icons::icon;
use arengo_web::pieces::{When, tag, time};
use arengo_web::{Here, Page, Problem};
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};

use crate::notice::{self, Text, Version, changes, chosen};
use crate::{Aloud, purposes};

/// What stands for a word in braces.
fn fill(town: &Town, lang: Lang, word: &str) -> Option<String> {
    Some(match word {
        "town" => town.name.plain(lang).to_owned(),
        "publisher" => town.duties.publisher.clone(),
        "contact" => town.duties.email.clone(),
        "phone" => town.duties.phone.clone(),
        "address" => town.duties.address.clone(),
        _ => return None,
    })
}

fn layer(here: &Here, lang: Lang, text: &str) -> Markup {
    render(text, &|word| fill(&here.town, lang, word), &here.base, here.tr.t("privacy-table")).body
}

/// The words to read to someone, drawn.
pub fn draw_aloud(here: &Here, aloud: &Aloud) -> Markup {
    let marked = (aloud.lang != here.lang).then_some(aloud.lang);
    html! { div.read lang=[marked] { (layer(here, aloud.lang, &aloud.words)) } }
}

pub(crate) async fn show(here: Here) -> Result<Response, Problem> {
    let (version, texts) = here
        .db
        .read(|r| {
            let version = notice::current(r)?;
            Ok::<_, Problem>((version, notice::texts(r, version.number)?))
        })
        .await?;
    let text = chosen(&texts, here.lang, &here.town).ok_or(Problem::NotFound)?;
    let mut page = Page::new(here.tr.t("privacy-title"), whole(&here, &version, &text));
    page.updated = version.published_at;
    Ok(page.answer(&here))
}

fn whole(here: &Here, version: &Version, text: &Text) -> Markup {
    let tr = &here.tr;
    let marked = (text.lang != here.lang).then_some(text.lang);
    html! {
        @if marked.is_some() { p.note { (tr.t("privacy-other-language")) } }
        div.intro {
            h1 { (tr.t("privacy-title")) }
            (dates(here, version))
        }
        @if !text.short.is_empty() {
            section.near aria-labelledby="h-short" {
                div.hd { h2 #h-short { (tr.t("privacy-short")) } a href="#whole" { (tr.t("privacy-to-whole")) } }
                div.read lang=[marked] { (layer(here, text.lang, &text.short)) }
            }
        }
        article.read.near #whole lang=[marked] { (layer(here, text.lang, &text.whole)) }
        section aria-labelledby="h-more" {
            div.hd { h2 #h-more { (tr.t("privacy-more")) } }
            ul {
                li { a href=(here.link("/me/consents")) { (tr.t("privacy-consents-title")) } }
                li { a href=(here.link("/me/data")) { (tr.t("privacy-data-title")) } }
                li { a href=(here.link("/me/erasure")) { (tr.t("privacy-leave-title")) } }
                li { a href=(here.link("/privacy/record")) { (tr.t("privacy-record-title")) } }
                li { a href=(here.link("/privacy/schedule")) { (tr.t("privacy-schedule-title")) } }
                li { a href=(here.link("/privacy/versions")) { (tr.t("privacy-versions-title")) } }
            }
        }
    }
}

fn dates(here: &Here, version: &Version) -> Markup {
    let tr = &here.tr;
    let day = |at| time(tr, &here.town, at, When::Date);
    html! {
        @match (version.published_at, version.review_due) {
            (Some(at), Some(due)) => { p.meta {
                span { (tr.t("privacy-notice-version")) " " (version.number) }
                span { (tr.t("privacy-revised-on")) " " (day(at)) }
                span { (tr.t("privacy-review-by")) " " (day(due)) }
                @if version.is_overdue(here.now) { (tag("late", "late", tr.t("privacy-review-late"))) }
            } },
            _ => { p.meta { span { (tr.t("privacy-standard")) } } },
        }
    }
}

pub(crate) async fn list(here: Here) -> Result<Response, Problem> {
    let all = here.db.read(notice::versions).await?;
    let tr = &here.tr;
    let body = html! {
        div.intro { h1 { (tr.t("privacy-versions-title")) } p.dek { (tr.t("privacy-versions-lead")) } }
        ul.rows.one.t role="list" {
            @for version in &all { li { div {
                h2.h3 { a href=(here.link(&format!("/privacy/versions/{}", version.number))) {
                    (tr.t("privacy-notice-version")) " " (version.number)
                } }
                (dates(&here, version))
            } } }
            li { div { h2.h3 { a href=(here.link("/privacy/versions/0")) { (tr.t("privacy-standard")) } } } }
        }
    };
    Ok(Page::new(tr.t("privacy-versions-title"), body).answer(&here))
}

pub(crate) async fn version(here: Here, Path(number): Path<String>) -> Result<Response, Problem> {
    let number: i64 = number.parse().ok().filter(|n| *n >= 0).ok_or(Problem::NotFound)?;
    let (version, new, old, material) = here
        .db
        .read(move |r| {
            let version = notice::find(r, number)?.ok_or(Problem::NotFound)?;
            let old = if number > 0 { notice::texts(r, number - 1)? } else { Vec::new() };
            Ok::<_, Problem>((version, notice::texts(r, number)?, old, notice::material(r, number)?))
        })
        .await?;
    let text = chosen(&new, here.lang, &here.town).ok_or(Problem::NotFound)?;
    let before = old.into_iter().find(|t| t.lang == text.lang);
    let tr = &here.tr;
    let title = format!("{} {number}", tr.t("privacy-notice-version"));
    let marked = (text.lang != here.lang).then_some(text.lang);
    let body = html! {
        div.intro { h1 { (tr.t("privacy-title")) ", " (title) } (dates(&here, &version)) }
        (asked_again(&here, &material))
        @if let Some(comparison) = before.as_ref().and_then(|old| changes(old, &text)) {
            (difference(&here, marked, &comparison))
        }
        details.fold open[before.is_none()] {
            summary { (tr.t("privacy-whole")) }
            div.read lang=[marked] { (layer(&here, text.lang, &text.short)) (layer(&here, text.lang, &text.whole)) }
        }
    };
    Ok(Page::new(title, body).unlisted().answer(&here))
}

/// The purposes a version changed.
pub(super) fn asked_again(here: &Here, material: &[String]) -> Markup {
    let changed: Vec<_> =
        purposes(&here.site).into_iter().filter(|p| material.iter().any(|name| name == p.name)).collect();
    html! {
        @if !changed.is_empty() {
            div.note.warn {
                p { (here.tr.t("privacy-purposes-changed")) }
                ul { @for purpose in changed { li { (here.tr.t(purpose.title)) } } }
                p { a href=(here.link("/me/consents")) { (here.tr.t("privacy-consents-title")) } }
            }
        }
    }
}

/// What changed, passage by passage; what stayed is left out.
pub(super) fn difference(here: &Here, lang: Option<Lang>, comparison: &Comparison) -> Markup {
    let tr = &here.tr;
    let changed =
        |change: &Change| !matches!(change, Change::Same | Change::Reformatted | Change::Moved { .. });
    html! {
        section aria-labelledby="h-changes" {
            div.hd { h2 #h-changes { (icon("history")) (tr.t("privacy-changes-title")) } }
            @if comparison.counts.additions + comparison.counts.deletions == 0 { p { (tr.t("privacy-changes-none")) } }
            @for part in &comparison.parts {
                @if changed(&part.change) || part.blocks.iter().any(|b| changed(&b.change)) {
                    h3 lang=[lang] { (words(&part.change, &part.title)) }
                    @for block in part.blocks.iter().filter(|b| changed(&b.change)) {
                        p lang=[lang] { (words(&block.change, &block.text)) }
                    }
                }
            }
        }
    }
}

fn words(change: &Change, text: &str) -> Markup {
    let shown = |text: &str| text.replace('\t', " · ");
    match change {
        Change::Added { .. } => html! { ins { (shown(text)) } },
        Change::Removed { .. } => html! { del { (shown(text)) } },
        Change::Edited { segments, .. } => html! {
            @for segment in segments { @match segment {
                Segment::Equal(text) => { (shown(text)) },
                Segment::Inserted { text, .. } => { ins { (shown(text)) } },
                Segment::Deleted { text, .. } => { del { (shown(text)) } },
            } }
        },
        Change::Same | Change::Reformatted | Change::Moved { .. } => html! { (shown(text)) },
    }
}
