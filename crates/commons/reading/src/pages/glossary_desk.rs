//! `/staff/glossary`: the terms of the town, and adding one.

use arengo_kernel::{Lang, Permit};
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::{Fields, Here, Page, Problem};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::easy_desk::lang_of;
use super::{languages, other};
use crate::glossary::{add_term, terms};
use crate::policy::EditGlossary;
use crate::term::{Name, Said, Term};

pub(super) fn permit(here: &Here) -> Result<Permit<EditGlossary>, Problem> {
    Ok(Permit::<EditGlossary>::ask(&here.actor, (), here.now)?)
}

/// `GET /staff/glossary`
pub(super) async fn page(here: Here) -> Result<Response, Problem> {
    permit(&here)?;
    show(&here, &Fields::default(), &Errors::new(), StatusCode::OK).await
}

async fn show(here: &Here, typed: &Fields, errors: &Errors, code: StatusCode) -> Result<Response, Problem> {
    let all = here.db.read(terms).await?;
    let tr = &here.tr;
    let body = html! {
        div.intro {
            h1 { (tr.t("reading-glossary")) }
            p.dek { (tr.t("reading-glossary-desk-lead")) }
            p.meta { a href=(here.link("/glossary")) { (tr.t("reading-glossary-public")) } }
        }
        div.split.lead {
            div.flow { (form(here, typed, errors)) }
            aside.sub aria-labelledby="h-terms" {
                div.hd { h2 #h-terms { (tr.t("reading-terms")) } }
                (list(here, &all))
            }
        }
    };
    let mut page = Page::new(tr.t("reading-glossary"), body).unlisted().code(code);
    page.nav = Some("/staff/glossary".into());
    Ok(page.answer(here))
}

fn list(here: &Here, all: &[Term]) -> Markup {
    html! {
        @if all.is_empty() { p.hint { (here.tr.t("reading-glossary-empty")) } }
        ul.rows.one.t role="list" { @for term in all { @if let Some(name) = term.name_in(here.lang) {
            li { div {
                h3 lang=[other(here, name.lang)] { a href=(here.link(&format!("/staff/glossary/{}", term.slug))) { (name.name) } }
                p.hint { (here.tr.n("reading-definitions", term.definitions.len() as i64)) }
            } }
        } } }
    }
}

fn form(here: &Here, typed: &Fields, errors: &Errors) -> Markup {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "t-" };
    let langs = languages(here, Lang::parse(typed.text("lang")));
    let lang = typed.given("lang").unwrap_or(here.lang.as_str());
    html! {
        form.form method="post" action=(here.link("/staff/glossary")) aria-labelledby="h-new" data-keep {
            h2 #h-new { (tr.t("reading-term-new")) }
            (parts.summary())
            (parts.select("lang", tr.t("reading-language"), &langs, lang))
            (name_fields(&parts, typed))
            (definition_fields(&parts, typed))
            p { button.btn { (tr.t("reading-term-add")) } }
        }
    }
}

/// The fields of a name.
pub(super) fn name_fields(parts: &FormParts<'_>, typed: &Fields) -> Markup {
    let tr = &parts.tr;
    html! {
        (parts.line(Kind::Text, "name", tr.t("reading-name"), "", typed.text("name"), true))
        (parts.lines("forms", tr.t("reading-forms"), tr.t("reading-forms-hint"), typed.text("forms"), 2, false))
    }
}

/// The fields of a definition.
pub(super) fn definition_fields(parts: &FormParts<'_>, typed: &Fields) -> Markup {
    let tr = &parts.tr;
    html! {
        (parts.lines("words", tr.t("reading-definition"), "", typed.text("words"), 4, true))
        (parts.line(Kind::Text, "source", tr.t("reading-source"), tr.t("reading-source-hint"), typed.text("source"), true))
        (parts.line(Kind::Url, "link", tr.t("reading-link"), "", typed.text("link"), false))
        (parts.line(Kind::Text, "author", tr.t("reading-author"), "", typed.text("author"), false))
    }
}

/// A definition as typed.
pub(super) fn definition(lang: Lang, fields: &Fields, errors: &mut Errors) -> Option<Said> {
    let text = |name| fields.text(name);
    let said = Said::parse(lang, text("words"), text("source"), text("link"), text("author"));
    said.map_err(|(field, refusal)| errors.add(field, refusal)).ok()
}

/// `POST /staff/glossary`
pub(super) async fn add(here: Here, fields: Fields) -> Result<Response, Problem> {
    permit(&here)?;
    let mut errors = Errors::new();
    let lang = errors.take("lang", lang_of(&fields));
    let name = lang.and_then(|lang| {
        let name = Name::parse(lang, fields.text("name"), fields.text("forms"));
        name.map_err(|(field, refusal)| errors.add(field, refusal)).ok()
    });
    let said = lang.and_then(|lang| definition(lang, &fields, &mut errors));
    let (Some(name), Some(said)) = (name, said) else {
        return show(&here, &fields, &errors, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let (inside, office) = (here.clone(), here.town.duties.publisher.clone());
    let slug = here.db.write(move |w| add_term(w, &permit(&inside)?, &name, &said, &office)).await?;
    Ok(Redirect::to(&here.link(&format!("/staff/glossary/{slug}"))).into_response())
}
