//! `/staff/glossary/{term}`: a term's names and definitions.

use arengo_kernel::Lang;
use arengo_web::form::{Errors, FormParts};
use arengo_web::pieces::crumbs;
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::easy_desk::lang_of;
use super::glossary_desk::{definition, definition_fields, name_fields, permit};
use super::{languages, other};
use crate::glossary::{Change, change_term, path_of_term, term};
use crate::term::{Definition, Name, Term};

/// Which of the page's forms was sent, as typed, with what is wrong with it.
#[derive(Default)]
struct Typed {
    name: Option<(Fields, Errors)>,
    definition: Option<(Fields, Errors)>,
}

async fn load(here: &Here, slug: &str) -> Result<Term, Problem> {
    permit(here)?;
    let slug = slug.to_owned();
    here.db.read(move |r| term(r, &slug)).await?.ok_or(Problem::NotFound)
}

/// `GET /staff/glossary/{term}`
pub(super) async fn page(here: Here, Path(slug): Path<String>) -> Result<Response, Problem> {
    let term = load(&here, &slug).await?;
    Ok(draw(&here, &term, &Typed::default()).answer(&here))
}

async fn keep(here: &Here, slug: String, change: Change) -> Result<Response, Problem> {
    let back = match change {
        Change::Gone => "/staff/glossary".to_owned(),
        _ => format!("/staff/glossary/{slug}"),
    };
    let (inside, office) = (here.clone(), here.town.duties.publisher.clone());
    here.db.write(move |w| change_term(w, &permit(&inside)?, &slug, &change, &office)).await?;
    Ok(Redirect::to(&here.link(&back)).into_response())
}

fn again(here: &Here, term: &Term, typed: &Typed) -> Response {
    draw(here, term, typed).code(StatusCode::UNPROCESSABLE_ENTITY).answer(here)
}

/// `POST /staff/glossary/{term}/names`: an empty name takes the one there away.
pub(super) async fn name(here: Here, Path(slug): Path<String>, fields: Fields) -> Result<Response, Problem> {
    let term = load(&here, &slug).await?;
    let lang = lang_of(&fields).map_err(Problem::Invalid)?;
    if fields.given("name").is_none() {
        return keep(&here, slug, Change::WithoutName(lang)).await;
    }
    match Name::parse(lang, fields.text("name"), fields.text("forms")) {
        Ok(name) => keep(&here, slug, Change::Name(name)).await,
        Err((field, refusal)) => {
            let mut errors = Errors::new();
            errors.add(field, refusal);
            Ok(again(&here, &term, &Typed { name: Some((fields, errors)), ..Typed::default() }))
        }
    }
}

/// `POST /staff/glossary/{term}/definitions`
pub(super) async fn define(
    here: Here,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let term = load(&here, &slug).await?;
    let mut errors = Errors::new();
    let lang = errors.take("lang", lang_of(&fields));
    match lang.and_then(|lang| definition(lang, &fields, &mut errors)) {
        Some(said) => keep(&here, slug, Change::Definition(said)).await,
        None => Ok(again(&here, &term, &Typed { definition: Some((fields, errors)), ..Typed::default() })),
    }
}

/// `POST /staff/glossary/{term}/definitions/{id}/removal`
pub(super) async fn undefine(
    here: Here,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    load(&here, &slug).await?;
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    keep(&here, slug, Change::WithoutDefinition(id)).await
}

/// `POST /staff/glossary/{term}/removal`
pub(super) async fn remove(here: Here, Path(slug): Path<String>) -> Result<Response, Problem> {
    load(&here, &slug).await?;
    keep(&here, slug, Change::Gone).await
}

fn draw(here: &Here, term: &Term, typed: &Typed) -> Page {
    let tr = &here.tr;
    let Some(name) = term.name_in(here.lang) else {
        return Page::new(term.slug.clone(), html! {}).unlisted();
    };
    let path = here.link(&format!("/staff/glossary/{}", term.slug));
    let body = html! {
        (crumbs(tr, &[(here.link("/staff/glossary"), tr.t("reading-glossary").to_owned())]))
        div.intro {
            h1 lang=[other(here, name.lang)] { (name.name) }
            p.meta { a href=(here.link(&path_of_term(&term.slug))) { (tr.t("reading-glossary-public")) } }
        }
        (definitions(here, term, &path))
        (definition_form(here, typed, &path))
        (names(here, term, typed, &path))
        form.row.mt6 method="post" action=(format!("{path}/removal")) {
            button.btn.bad { (tr.t("reading-term-remove")) }
        }
    };
    let mut page = Page::new(name.name.clone(), body).unlisted();
    page.nav = Some("/staff/glossary".into());
    page
}

fn definitions(here: &Here, term: &Term, path: &str) -> Markup {
    let tr = &here.tr;
    let shortened = |d: &Definition| d.words.chars().take(60).collect::<String>();
    html! {
        section aria-labelledby="h-said" {
            div.hd { h2 #h-said { (tr.n("reading-definitions", term.definitions.len() as i64)) } }
            ul.rows.one.t role="list" { @for one in &term.definitions {
                li { div {
                    p lang=[other(here, one.lang)] { (one.words) }
                    p.hint { @if !one.author.is_empty() { (one.author) ", " } (one.source) ", " (one.lang.own_name()) }
                    @if term.definitions.len() > 1 {
                        form method="post" action=(format!("{path}/definitions/{}/removal", one.id)) {
                            button.btn.q.s { (tr.t("reading-remove")) span.vh { " " (shortened(one)) } }
                        }
                    }
                } }
            } }
        }
    }
}

fn definition_form(here: &Here, typed: &Typed, path: &str) -> Markup {
    let tr = &here.tr;
    let none = (Fields::default(), Errors::new());
    let (fields, errors) = typed.definition.as_ref().unwrap_or(&none);
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "d-" };
    let langs = languages(here, Lang::parse(fields.text("lang")));
    html! {
        form.form.mt6 method="post" action=(format!("{path}/definitions")) aria-labelledby="h-define" data-keep {
            h2 #h-define { (tr.t("reading-definition-new")) }
            (parts.summary())
            (parts.select("lang", tr.t("reading-language"), &langs, fields.given("lang").unwrap_or(here.lang.as_str())))
            (definition_fields(&parts, fields))
            p { button.btn { (tr.t("reading-definition-add")) } }
        }
    }
}

/// A form for each language: names are few and short.
fn names(here: &Here, term: &Term, typed: &Typed, path: &str) -> Markup {
    let tr = &here.tr;
    let langs = languages(here, term.names.iter().map(|n| n.lang));
    html! {
        section.mt6 aria-labelledby="h-names" {
            div.hd { h2 #h-names { (tr.t("reading-names")) } }
            p.hint { (tr.t("reading-names-lead")) }
            @for (lang, own_name) in &langs {
                @let sent = typed.name.as_ref().filter(|(fields, _)| fields.text("lang") == lang);
                @let kept = kept(term, lang);
                @let none = Errors::new();
                @let (fields, errors) = sent.map_or((&kept, &none), |(fields, errors)| (fields, errors));
                @let prefix = format!("n-{lang}-");
                @let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: &prefix };
                form.form.mt5 method="post" action=(format!("{path}/names")) aria-labelledby=(format!("h-{lang}")) {
                    h3 id=(format!("h-{lang}")) { (own_name) }
                    (parts.summary())
                    input type="hidden" name="lang" value=(lang);
                    (name_fields(&parts, fields))
                    p { button.btn.q { (tr.t("reading-save")) span.vh { " " (own_name) } } }
                }
            }
        }
    }
}

fn kept(term: &Term, lang: &str) -> Fields {
    let name = term.names.iter().find(|n| n.lang.as_str() == lang);
    let pairs = name.map(|n| [("name".to_owned(), n.name.clone()), ("forms".to_owned(), n.forms_line())]);
    Fields::from_pairs(pairs.into_iter().flatten())
}
