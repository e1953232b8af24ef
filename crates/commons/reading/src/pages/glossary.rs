//! `/glossary`: every term with its names and definitions, each with who said it.

use arengo_kernel::Instant;
use arengo_web::icons::icon;
use arengo_web::{Here, Page, Problem};
use axum::response::Response;
use maud::{Markup, html};

use super::other;
use crate::glossary::{anchor, terms};
use crate::term::{Definition, Term};

/// From so many terms on there is a list of them.
const LISTED: usize = 6;

struct Seen {
    changed_at: Option<Instant>,
    body: Markup,
}

/// `GET /glossary`
pub(super) async fn page(here: Here) -> Result<Response, Problem> {
    let seen = here
        .for_everyone("glossary", |r, visitor| {
            let mut all = terms(r)?;
            let key = |t: &Term| t.name_in(visitor.lang).map(|n| arengo_text::fold(&n.name));
            all.sort_by_cached_key(key);
            Ok(Seen { changed_at: all.iter().map(|t| t.changed_at).max(), body: draw(visitor, &all) })
        })
        .await?;
    let mut page = Page::new(here.tr.t("reading-glossary"), seen.body.clone());
    page.description = here.tr.t("reading-glossary-lead").to_owned();
    page.updated = seen.changed_at;
    Ok(page.answer(&here))
}

fn draw(here: &Here, all: &[Term]) -> Markup {
    let tr = &here.tr;
    html! {
        div.intro { h1 { (tr.t("reading-glossary")) } p.dek { (tr.t("reading-glossary-lead")) } }
        @if all.is_empty() {
            div.empty { p { (tr.t("reading-glossary-empty")) } }
        }
        @if all.len() >= LISTED {
            nav.chips.mt5 aria-label=(tr.t("reading-terms")) { @for term in all { @if let Some(name) = term.name_in(here.lang) {
                a href=(format!("#{}", anchor(&term.slug))) lang=[other(here, name.lang)] { (name.name) }
            } } }
        }
        div.read { @for term in all { (one(here, term)) } }
        @if !all.is_empty() {
            p.row.hint.mt6 { (icon("dl")) a href=(here.link("/data")) { (tr.t("reading-glossary-data")) } }
        }
    }
}

fn one(here: &Here, term: &Term) -> Markup {
    let Some(name) = term.name_in(here.lang) else { return html! {} };
    let id = anchor(&term.slug);
    let others = term.names.iter().filter(|n| n.lang != name.lang);
    html! {
        section.mt6 aria-labelledby=(id) {
            div.hd { h2 id=(id) tabindex="-1" lang=[other(here, name.lang)] { (name.name) } }
            p.meta { @for name in others {
                span { (name.lang.own_name()) ": " span lang=(name.lang) { (name.name) } }
            } }
            @for definition in term.definitions_for(here.lang) { (said(here, definition)) }
        }
    }
}

fn said(here: &Here, definition: &Definition) -> Markup {
    let lang = other(here, definition.lang);
    let cite = (!definition.link.is_empty()).then_some(&definition.link);
    html! {
        figure.mt3 {
            blockquote lang=[lang] cite=[cite] {
                @for paragraph in definition.words.split("\n\n") { p { (paragraph) } }
            }
            figcaption.hint {
                @if !definition.author.is_empty() { (definition.author) ", " }
                @match cite {
                    Some(link) => a href=(link) rel="nofollow" { (definition.source) },
                    None => (definition.source),
                }
                @if lang.is_some() { " · " (here.tr.f("reading-in-language", &[("language", definition.lang.own_name().into())])) }
            }
        }
    }
}
