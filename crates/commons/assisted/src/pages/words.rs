//! Second page of an entry: what the person says, about what.

use arengo_comments::{BODY_MAX, Stance};
use arengo_kernel::Lang;
use arengo_spaces::Process;
use arengo_web::form::{Errors, FormParts};
use arengo_web::icons::icon;
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};

use super::desk::path;
use super::{code_of, own_entry, person_of, to, to_desk};
use crate::answering::{Place, places};
use crate::draft::{Said, Source};
use crate::entry::{Entry, keep};

/// GET /staff/assisted/entries/{id}/words
pub(crate) async fn show(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let entry = own_entry(&here, &id).await?;
    let mut errors = Errors::new();
    if Fields::parse(here.query.as_bytes()).has("missing") {
        Said::check(&entry.draft, &mut errors);
    }
    view(&here, &entry, &errors).await
}

async fn view(here: &Here, entry: &Entry, errors: &Errors) -> Result<Response, Problem> {
    if entry.receipt.is_some() {
        return Ok(to(here, &path(entry, "reading")));
    }
    let process = entry.process;
    let (process, places) = here
        .db
        .read(move |r| {
            let process = arengo_spaces::process_by_id(r, process)?.ok_or(Problem::NotFound)?;
            let places = places(r, &process)?;
            Ok::<_, Problem>((process, places))
        })
        .await?;
    let tr = &here.tr;
    let body = html! {
        (to_desk(here))
        div.intro {
            p.kick { (tr.t("assisted-step-2")) }
            h1 { (tr.t("assisted-words-title")) }
            p.dek { (tr.t("assisted-words-lead")) }
        }
        (form(here, entry, &process, &places, errors))
    };
    Ok(Page::new(tr.t("assisted-words-title"), body).unlisted().code(code_of(errors)).answer(here))
}

fn form(here: &Here, entry: &Entry, process: &Process, places: &[Place], errors: &Errors) -> Markup {
    let tr = here.tr;
    let fields = entry.draft.fields();
    let parts = FormParts { tr, town: &here.town, errors, prefix: "w-" };
    let about: Vec<(String, String)> =
        places.iter().map(|p| (p.about.to_string(), p.title.clone())).collect();
    let stances: Vec<(&str, &'static str, &str)> =
        Stance::ALL.iter().map(|s| (s.as_str(), s.look().0, tr.t(s.message()))).collect();
    let sources: Vec<(&str, &'static str, &str)> =
        Source::ALL.iter().map(|s| (s.as_str(), "", tr.t(s.message()))).collect();
    html! {
        form.form.near method="post" action=(here.link(&path(entry, "words"))) data-keep {
            (parts.summary())
            p { b { (process.title.plain(here.lang)) } }
            (parts.choice("source", tr.t("assisted-source"), &sources, fields.text("source")))
            (parts.select("about", tr.t("assisted-about"), &about, fields.text("about")))
            (parts.choice("stance", tr.t("assisted-stance"), &stances, fields.text("stance")))
            (parts.lines_counted("body", tr.t("assisted-body"), tr.t("assisted-body-hint"), fields.text("body"), 8, BODY_MAX))
            (parts.select("lang", tr.t("assisted-lang"), &languages(here), fields.given("lang").unwrap_or(here.lang.as_str())))
            p.row {
                button.btn { (icon("next")) (tr.t("assisted-to-reading")) }
                a.btn.q href=(here.link(&path(entry, "person"))) { (tr.t("assisted-back")) }
            }
        }
    }
}

/// The languages someone may speak: the page's, the town's, the installation's.
fn languages(here: &Here) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    let known = std::iter::once(&here.lang).chain(&here.town.languages).chain(here.site.languages());
    for lang in known.copied().collect::<Vec<Lang>>() {
        if !all.iter().any(|(tag, _)| tag == lang.as_str()) {
            all.push((lang.as_str().to_owned(), lang.own_name().to_owned()));
        }
    }
    all
}

/// POST /staff/assisted/entries/{id}/words: what was typed is kept, whether it fits or not.
pub(crate) async fn save(here: Here, Path(id): Path<String>, fields: Fields) -> Result<Response, Problem> {
    let mut entry = own_entry(&here, &id).await?;
    entry.draft.take_words(&fields);
    let (draft, now, person, number) = (entry.draft.clone(), here.now, person_of(&here)?, entry.id);
    here.db.write(move |w| keep(w, number, person, &draft, now)).await?;
    let mut errors = Errors::new();
    if Said::check(&entry.draft, &mut errors).is_some() {
        return Ok(to(&here, &path(&entry, "reading")));
    }
    view(&here, &entry, &errors).await
}
