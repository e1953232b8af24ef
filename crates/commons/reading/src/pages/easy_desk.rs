//! `/staff/p/{process}/easy`: preparing, publishing, changing and taking back easy-read versions.

use arengo_kernel::{Lang, Permit, Refusal};
use arengo_spaces::{Process, visible};
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::icons::icon;
use arengo_web::pieces::{When, crumbs, time};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::{languages, other};
use crate::easy::{self, Draft, Easy, EasyHead, PROCESS, heads, of_edition, path_of, staff_path};
use crate::editions::{Edition, editions};
use crate::policy::{About, PrepareEasyRead, WriteEasyRead};
use crate::prepared::{Prepared, discard, prepare, prepared};

struct Desk {
    process: Process,
    heads: Vec<EasyHead>,
    editions: Vec<Edition>,
    /// What is being prepared.
    prepared: Vec<Prepared>,
    /// What is published already of the edition and language in the form.
    there: Option<Easy>,
    edition: i64,
    lang: Lang,
}

impl Desk {
    /// What is being prepared of the edition and language in the form.
    fn own(&self) -> Option<&Prepared> {
        self.prepared.iter().find(|p| (p.draft.edition, p.draft.lang) == (self.edition, self.lang))
    }
}

async fn load(here: &Here, slug: String, asked: Fields) -> Result<Desk, Problem> {
    let inside = here.clone();
    here.db
        .read(move |r| {
            let process = visible(r, &inside, &slug)?.ok_or(Problem::NotFound)?;
            Permit::<PrepareEasyRead>::ask(&inside.actor, About::of(&process), inside.now)?;
            let (heads, editions) = (heads(r, process.id)?, editions(r, &inside, &process)?);
            let newest = editions.last().map_or(PROCESS, |e| e.number);
            let known = |e: &i64| *e == PROCESS || editions.iter().any(|known| known.number == *e);
            let edition = asked.given("for").and_then(|e| e.parse().ok()).filter(known).unwrap_or(newest);
            let lang = Lang::parse(asked.text("lang")).unwrap_or(process.lang);
            let there = of_edition(r, process.id, edition)?.into_iter().find(|e| e.lang == lang);
            let prepared = prepared(r, process.id)?;
            Ok(Desk { process, heads, editions, prepared, there, edition, lang })
        })
        .await
}

/// `GET /staff/p/{process}/easy`
pub(super) async fn page(
    here: Here,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let asked = Fields::parse(query.unwrap_or_default().as_bytes());
    let desk = load(&here, slug, asked).await?;
    let filled = |title: &str, words: &str, writer: &str| {
        Fields::from_pairs(
            [("title", title), ("words", words), ("writer", writer)]
                .map(|(name, value)| (name.to_owned(), value.to_owned())),
        )
    };
    let typed = match (desk.own(), &desk.there) {
        (Some(Prepared { draft, .. }), _) => filled(&draft.title, &draft.words, &draft.writer),
        (None, Some(easy)) => filled(&easy.title, &easy.words, &easy.writer),
        (None, None) => {
            let name = here.signed.as_ref().map(|s| s.name.clone()).unwrap_or_default();
            Fields::from_pairs([("writer".to_owned(), name)])
        }
    };
    Ok(draw(&here, &desk, &typed, &Errors::new()).answer(&here))
}

/// `POST /staff/p/{process}/easy`: publishes it, or with `keep` keeps it for later.
pub(super) async fn send(here: Here, Path(slug): Path<String>, fields: Fields) -> Result<Response, Problem> {
    let desk = load(&here, slug, fields.clone()).await?;
    let text = |name| fields.text(name);
    let keeps = fields.has("keep");
    let parse = if keeps { Draft::unfinished } else { Draft::parse };
    let draft = match parse(desk.edition, desk.lang, text("title"), text("words"), text("writer")) {
        Ok(draft) => draft,
        Err((field, refusal)) => {
            let mut errors = Errors::new();
            errors.add(field, refusal);
            let page = draw(&here, &desk, &fields, &errors).code(StatusCode::UNPROCESSABLE_ENTITY);
            return Ok(page.answer(&here));
        }
    };
    if keeps { keep(&here, desk, draft).await } else { publish(&here, desk, draft).await }
}

async fn keep(here: &Here, desk: Desk, draft: Draft) -> Result<Response, Problem> {
    let (actor, now) = (here.actor, here.now);
    let path = draft_path(&desk, draft.edition, draft.lang);
    here.db
        .write(move |w| {
            let permit = Permit::<PrepareEasyRead>::ask(&actor, About::of(&desk.process), now)?;
            prepare(w, &permit, &desk.process, &draft)
        })
        .await?;
    Ok(Redirect::to(&here.link(&path)).into_response())
}

async fn publish(here: &Here, desk: Desk, draft: Draft) -> Result<Response, Problem> {
    let (actor, now, office) = (here.actor, here.now, here.town.duties.publisher.clone());
    let path = format!("{}?in={}", path_of(&desk.process, desk.edition), desk.lang);
    here.db
        .write(move |w| {
            let permit = Permit::<WriteEasyRead>::ask(&actor, About::of(&desk.process), now)?;
            easy::publish(w, &permit, &desk.process, &draft, &office)
        })
        .await?;
    Ok(Redirect::to(&here.link(&path)).into_response())
}

/// `POST /staff/p/{process}/easy/removal`
pub(super) async fn remove(
    here: Here,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let desk = load(&here, slug, fields).await?;
    let (actor, now, office) = (here.actor, here.now, here.town.duties.publisher.clone());
    let path = staff_path(&desk.process);
    here.db
        .write(move |w| {
            let permit = Permit::<WriteEasyRead>::ask(&actor, About::of(&desk.process), now)?;
            easy::remove(w, &permit, &desk.process, (desk.edition, desk.lang), &office)
        })
        .await?;
    Ok(Redirect::to(&here.link(&path)).into_response())
}

/// `POST /staff/p/{process}/easy/discard`: throws away what was being prepared.
pub(super) async fn throw_away(
    here: Here,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let desk = load(&here, slug, fields).await?;
    let (actor, now, path) = (here.actor, here.now, staff_path(&desk.process));
    here.db
        .write(move |w| {
            let permit = Permit::<PrepareEasyRead>::ask(&actor, About::of(&desk.process), now)?;
            discard(w, &permit, &desk.process, (desk.edition, desk.lang))
        })
        .await?;
    Ok(Redirect::to(&here.link(&path)).into_response())
}

/// The form with what is there of an edition in a language, below the town's base.
fn draft_path(desk: &Desk, edition: i64, lang: Lang) -> String {
    format!("{}?for={edition}&lang={lang}", staff_path(&desk.process))
}

/// What an edition is called: the consultation as a whole, or a version of its text.
fn name_of(here: &Here, desk: &Desk, edition: i64) -> String {
    match desk.editions.iter().find(|e| e.number == edition) {
        Some(edition) => here.tr.f("reading-of-version", &[("version", edition.name.as_str().into())]),
        None => here.tr.t("reading-of-process").to_owned(),
    }
}

fn draw(here: &Here, desk: &Desk, typed: &Fields, errors: &Errors) -> Page {
    let tr = &here.tr;
    let title = tr.t("reading-desk-title");
    let name = desk.process.title.plain(here.lang).to_owned();
    let body = html! {
        (crumbs(tr, &[(here.link(&desk.process.path()), name.clone())]))
        div.intro { p.kick { (name) } h1 { (title) } p.dek { (tr.t("reading-desk-lead")) } }
        div.split.lead {
            div.flow { (form(here, desk, typed, errors)) }
            aside.sub aria-labelledby="h-there" {
                @if !desk.prepared.is_empty() {
                    div.hd { h2 { (tr.t("reading-desk-prepared")) } }
                    (on_their_way(here, desk))
                }
                div.hd { h2 #h-there { (tr.t("reading-desk-there")) } }
                (there(here, desk))
            }
        }
    };
    Page::new(title, body).unlisted()
}

fn form(here: &Here, desk: &Desk, typed: &Fields, errors: &Errors) -> Markup {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "e-" };
    let mut editions: Vec<(String, String)> =
        desk.editions.iter().rev().map(|e| (e.number.to_string(), name_of(here, desk, e.number))).collect();
    editions.push((PROCESS.to_string(), name_of(here, desk, PROCESS)));
    let langs =
        languages(here, [desk.process.lang, desk.lang].into_iter().chain(desk.heads.iter().map(|h| h.lang)));
    html! {
        form.form method="post" action=(here.link(&staff_path(&desk.process))) data-keep {
            (parts.summary())
            @if let Some(own) = desk.own() {
                p.note { (icon("doc")) " " (tr.t("reading-is-draft")) " "
                    (time(tr, &here.town, own.kept_at, When::DateTime)) ". "
                    (tr.t(if desk.there.is_some() { "reading-draft-beside" } else { "reading-draft-unseen" })) }
            }
            (parts.select("for", tr.t("reading-for"), &editions, &desk.edition.to_string()))
            (parts.select("lang", tr.t("reading-language"), &langs, desk.lang.as_str()))
            (parts.line(Kind::Text, "title", tr.t("reading-title"), "", typed.text("title"), true))
            (parts.lines("words", tr.t("reading-words"), tr.t("reading-words-hint"), typed.text("words"), 18, true))
            (parts.line(Kind::Text, "writer", tr.t("reading-writer"), tr.t("reading-writer-hint"), typed.text("writer"), true))
            @match may_publish(here, desk) {
                Ok(()) => { p.row {
                    button.btn { (tr.t("reading-publish")) }
                    button.btn.q name="keep" value="1" { (tr.t("reading-keep")) }
                } },
                Err(refusal) => {
                    p.hint { (tr.refusal(&refusal, &here.town.time_zone)) }
                    p { button.btn name="keep" value="1" { (tr.t("reading-keep")) } }
                },
            }
        }
    }
}

fn may_publish(here: &Here, desk: &Desk) -> Result<(), Refusal> {
    Permit::<WriteEasyRead>::ask(&here.actor, About::of(&desk.process), here.now).map(drop)
}

/// What is being prepared, with the way to go on or to give it up.
fn on_their_way(here: &Here, desk: &Desk) -> Markup {
    let tr = &here.tr;
    html! {
        ul.rows.one.t role="list" { @for Prepared { draft, kept_at } in &desk.prepared {
            @let name = if draft.title.is_empty() { tr.t("reading-untitled") } else { draft.title.as_str() };
            li { div {
                h3 lang=[other(here, draft.lang)] {
                    a href=(here.link(&draft_path(desk, draft.edition, draft.lang))) { (name) }
                }
                p.hint { (name_of(here, desk, draft.edition)) ", " (draft.lang.own_name()) ", "
                    (time(tr, &here.town, *kept_at, When::DateTime)) }
                form.row method="post" action=(here.link(&format!("{}/discard", staff_path(&desk.process)))) {
                    input type="hidden" name="for" value=(draft.edition);
                    input type="hidden" name="lang" value=(draft.lang);
                    button.btn.q.s { (tr.t("reading-discard")) span.vh { " " (name) } }
                }
            } }
        } }
    }
}

fn there(here: &Here, desk: &Desk) -> Markup {
    let tr = &here.tr;
    let path = here.link(&staff_path(&desk.process));
    html! {
        @if desk.heads.is_empty() { p.hint { (tr.t("reading-desk-none")) } }
        ul.rows.one.t role="list" { @for head in &desk.heads {
            li { div {
                h3 lang=[other(here, head.lang)] {
                    a href=(here.link(&format!("{}?in={}", path_of(&desk.process, head.edition), head.lang))) { (head.title) }
                }
                p.hint { (name_of(here, desk, head.edition)) ", " (head.lang.own_name()) }
                form.row method="post" action=(format!("{path}/removal")) {
                    input type="hidden" name="for" value=(head.edition);
                    input type="hidden" name="lang" value=(head.lang);
                    a.btn.q.s href=(format!("{path}?for={}&lang={}", head.edition, head.lang)) {
                        (tr.t("reading-change")) span.vh { " " (head.title) }
                    }
                    button.btn.q.s { (tr.t("reading-remove")) span.vh { " " (head.title) } }
                }
            } }
        } }
    }
}

/// A language tag as typed.
pub(super) fn lang_of(fields: &Fields) -> Result<Lang, Refusal> {
    Lang::parse(fields.text("lang")).ok_or_else(|| Refusal::new("reading-language-missing"))
}
