//! Routes and the staff menu; what several pages share.

use arengo_kernel::{Lang, Role};
use arengo_web::component::MenuItem;
use arengo_web::icons::icon;
use arengo_web::{Here, Site};
use axum::Router;
use axum::routing::{get, post};
use maud::{Markup, html};

mod easy;
mod easy_desk;
mod glossary;
mod glossary_desk;
mod term_desk;
mod words;

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/glossary", get(glossary::page))
        .route("/staff/glossary", get(glossary_desk::page).post(glossary_desk::add))
        .route("/staff/glossary/{term}", get(term_desk::page))
        .route("/staff/glossary/{term}/names", post(term_desk::name))
        .route("/staff/glossary/{term}/definitions", post(term_desk::define))
        .route("/staff/glossary/{term}/definitions/{id}/removal", post(term_desk::undefine))
        .route("/staff/glossary/{term}/removal", post(term_desk::remove))
        .route("/p/{process}/easy", get(easy::newest))
        .route("/p/{process}/easy/{edition}", get(easy::page))
        .route("/staff/p/{process}/easy", get(easy_desk::page).post(easy_desk::send))
        .route("/staff/p/{process}/easy/removal", post(easy_desk::remove))
        .route("/staff/p/{process}/easy/discard", post(easy_desk::throw_away))
}

pub(crate) fn staff_menu(here: &Here) -> Vec<MenuItem> {
    if !here.actor.has(Role::Official) && !here.actor.has(Role::Administrator) {
        return Vec::new();
    }
    vec![MenuItem { words: here.tr.t("reading-glossary").to_owned(), path: "/staff/glossary".to_owned() }]
}

/// Languages to choose from: the town's, and those given.
fn languages(here: &Here, more: impl IntoIterator<Item = Lang>) -> Vec<(String, String)> {
    let mut all = here.town.languages.clone();
    for lang in more {
        if !all.contains(&lang) {
            all.push(lang);
        }
    }
    all.into_iter().map(|l| (l.to_string(), l.own_name().to_owned())).collect()
}

/// The mark of a language, where it is another than the page's.
fn other(here: &Here, lang: Lang) -> Option<Lang> {
    (lang != here.lang).then_some(lang)
}

/// "Text in: Română. It is not translated yet." over words in another language than the page's.
fn language_note(here: &Here, lang: Lang) -> Markup {
    html! {
        @if lang != here.lang {
            p.note.mt5 { (icon("globe")) " " (here.tr.f("reading-not-translated", &[("language", lang.own_name().into())])) }
        }
    }
}
