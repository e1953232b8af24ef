//! Duty pages, and the form by which a town writes its own texts.

use arengo_kernel::permit::Permit;
use arengo_kernel::{Lang, Refusal, Town};
use arengo_web::form::{Errors, FormParts};
use arengo_web::icons::icon;
use arengo_web::pieces::{When, time};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::data::data_links;
use crate::Editor;
use crate::duties::{Duty, OwnText, chosen, own_texts, save_text};
use crate::markdown::render;
use crate::policy::{SaveText, TextAt};

/// Most characters of a text of the town's own.
const LONGEST: usize = 60_000;

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

pub(crate) async fn show(here: Here, duty: Duty) -> Result<Response, Problem> {
    let own = here.db.read(move |r| own_texts(r, duty)).await?;
    let (lang, text, updated) = chosen(duty, &own, here.lang, &here.town);
    let town = here.town.clone();
    let rendered = render(&text, &|word| fill(&town, lang, word), &here.base, here.tr.t("spaces-duty-table"));
    let title = rendered.title.unwrap_or_else(|| duty_words(&here, duty).to_owned());
    let marked = (lang != here.lang).then_some(lang);
    let body = html! {
        @if marked.is_some() { p.note { (here.tr.t("spaces-duty-other-language")) } }
        div.intro lang=[marked] { h1 { (title) } }
        article.read.near lang=[marked] { (rendered.body) }
        @if duty == Duty::Data { (data_links(&here)) }
        @if duty == Duty::Contact { (contact(&here)) }
    };
    let mut page = Page::new(title, body);
    page.updated = updated;
    Ok(page.answer(&here))
}

fn contact(here: &Here) -> Markup {
    let duties = &here.town.duties;
    html! {
        section aria-labelledby="h-office" {
            div.hd { h2 #h-office { (duties.publisher) } }
            dl.facts {
                @if !duties.address.is_empty() { div { dt { (here.tr.t("spaces-town-address")) } dd { (duties.address) } } }
                @if !duties.email.is_empty() { div { dt { (here.tr.t("spaces-town-email")) }
                    dd { a href=(format!("mailto:{}", duties.email)) { (duties.email) } } } }
                @if !duties.phone.is_empty() { div { dt { (here.tr.t("spaces-town-phone")) } dd { (duties.phone) } } }
            }
        }
    }
}

fn duty_words(here: &Here, duty: Duty) -> &'static str {
    here.tr.t(match duty {
        Duty::Accessibility => "spaces-duty-accessibility",
        Duty::Rules => "spaces-duty-rules",
        Duty::Easy => "spaces-duty-easy",
        Duty::Contact => "spaces-duty-contact",
        Duty::Data => "spaces-duty-data",
    })
}

fn permit(here: &Here, version: i64) -> Result<Permit<SaveText>, Refusal> {
    Permit::<SaveText>::ask(&here.actor, TextAt { version }, here.now)
}

/// The texts a town may write itself, for administrators.
pub(crate) async fn list(here: Here) -> Result<Response, Problem> {
    permit(&here, 0)?;
    let all = here
        .db
        .read(|r| {
            Duty::ALL
                .into_iter()
                .map(|duty| Ok((duty, own_texts(r, duty)?)))
                .collect::<Result<Vec<_>, Problem>>()
        })
        .await?;
    let body = html! {
        div.intro { h1 { (here.tr.t("spaces-duties-title")) } p.dek { (here.tr.t("spaces-duties-lead")) } }
        ul.rows.one.t role="list" { @for (duty, own) in &all { li { div {
            h2.h3 { a href=(here.link(&format!("/{}", duty.as_str()))) { (duty_words(&here, *duty)) } }
            p.meta { @for lang in &here.town.languages {
                @let path = here.link(&format!("/staff/pages/{}/{lang}", duty.as_str()));
                span { a href=(path) { (icon("pen")) (lang.own_name()) } " " (whose(&here, own, *lang)) }
            } }
        } } } }
    };
    Ok(Page::new(here.tr.t("spaces-duties-title"), body).unlisted().answer(&here))
}

fn whose(here: &Here, own: &[OwnText], lang: Lang) -> Markup {
    match own.iter().find(|t| t.lang == lang && !t.text.trim().is_empty()) {
        Some(text) => {
            html! { (here.tr.t("spaces-duty-own")) " " (time(&here.tr, &here.town, text.updated_at, When::Short)) }
        }
        None => html! { (here.tr.t("spaces-duty-standard")) },
    }
}

fn known(here: &Here, name: &str, lang: &str) -> Result<(Duty, Lang), Problem> {
    let duty = Duty::parse(name).ok_or(Problem::NotFound)?;
    let lang = Lang::parse(lang).filter(|l| here.town.languages.contains(l)).ok_or(Problem::NotFound)?;
    Ok((duty, lang))
}

pub(crate) async fn edit(
    here: Here,
    Path((name, lang)): Path<(String, String)>,
) -> Result<Response, Problem> {
    permit(&here, 0)?;
    let (duty, lang) = known(&here, &name, &lang)?;
    let own = here.db.read(move |r| own_texts(r, duty)).await?;
    let kept = own.into_iter().find(|t| t.lang == lang);
    let version = kept.as_ref().map_or(0, |t| t.version);
    let own_text = kept.map(|t| t.text).filter(|t| !t.trim().is_empty());
    let text = own_text.unwrap_or_else(|| duty.default_text(lang).unwrap_or_default().to_owned());
    Ok(form(&here, duty, lang, &text, version, &Errors::new(), None))
}

fn form(
    here: &Here,
    duty: Duty,
    lang: Lang,
    text: &str,
    version: i64,
    errors: &Errors,
    theirs: Option<&OwnText>,
) -> Response {
    let parts = FormParts { tr: here.tr, town: &here.town, errors, prefix: "" };
    let title = format!("{}, {}", duty_words(here, duty), lang.own_name());
    let body = html! {
        div.intro { h1 { (title) } p.dek { (here.tr.t("spaces-duty-edit-lead")) } }
        @if let Some(theirs) = theirs {
            div.note.warn role="alert" {
                h2.h4 { (here.tr.t("spaces-conflict-title")) }
                p { (here.tr.f("spaces-conflict-lead", &[("name", theirs.updated_by.as_str().into())])) }
                details.fold { summary { (here.tr.t("spaces-conflict-theirs")) } pre { (theirs.text) } }
            }
        }
        form.form method="post" action=(here.link(&here.path)) {
            (parts.summary())
            input type="hidden" name="version" value=(version);
            (parts.lines("text", here.tr.t("spaces-duty-text"), here.tr.t("spaces-duty-text-hint"), text, 24, true))
            p.row { button.btn { (here.tr.t("spaces-save")) } a.btn.q href=(here.link("/staff/pages")) { (here.tr.t("spaces-back")) } }
            p { button.btn.q.s name="standard" value="1" { (here.tr.t("spaces-duty-use-standard")) } }
        }
    };
    let code = match (theirs.is_some(), errors.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, true) => StatusCode::OK,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Page::new(title, body).unlisted().code(code).answer(here)
}

pub(crate) async fn save(
    here: Here,
    Path((name, lang)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Problem> {
    let version = fields.text("version").parse().unwrap_or(0);
    permit(&here, version)?;
    let (duty, lang) = known(&here, &name, &lang)?;
    let typed = arengo_kernel::words::clean(fields.text("text"));
    let text = if fields.has("standard") { String::new() } else { typed.clone() };
    let mut errors = Errors::new();
    if !fields.has("standard") {
        errors.take("text", arengo_kernel::words::measured(&typed, LONGEST, "spaces-duty-text-missing"));
    }
    if !errors.is_empty() {
        return Ok(form(&here, duty, lang, fields.text("text"), version, &errors, None));
    }
    let (inside, editor) = (here.clone(), Editor::of(&here));
    let kept = here
        .db
        .write(move |w| {
            let permit = permit(&inside, version)?;
            Ok::<_, Problem>(save_text(w, permit, duty, lang, &text, &editor)?)
        })
        .await?;
    if kept {
        return Ok(Redirect::to(&here.link("/staff/pages")).into_response());
    }
    let own = here.db.read(move |r| own_texts(r, duty)).await?;
    let theirs = own.iter().find(|t| t.lang == lang);
    Ok(form(&here, duty, lang, &typed, theirs.map_or(0, |t| t.version), &errors, theirs))
}
