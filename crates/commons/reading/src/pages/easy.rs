//! `/p/{process}/easy`: the easy-read version, large and plain, with who wrote it and what decides.

use arengo_kernel::{Instant, Lang};
use arengo_spaces::{Process, visible};
use arengo_store::Reader;
use arengo_web::icons::icon;
use arengo_web::pieces::{When, crumbs, time};
use arengo_web::{Fields, Here, Page, Problem, assets};
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::words::{parts, words};
use super::{language_note, other};
use crate::easy::{Easy, PROCESS, heads, of_edition, offered, path_of};
use crate::editions::{Edition, editions};
use crate::glossary::vocabularies;

/// Most statements of the page, however much there is.
const MOST_STATEMENTS: u32 = 8;

/// The parts of the page that are the same for everyone.
struct Seen {
    title: String,
    description: String,
    changed_at: Instant,
    body: Markup,
}

/// `GET /p/{process}/easy`: of the process itself, else the way to the newest edition.
pub(super) async fn newest(
    here: Here,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let (inside, of) = (here.clone(), slug.clone());
    let found = here
        .db
        .read(move |r| {
            let process = public(r, &inside, &of)?;
            let heads = heads(r, process.id)?;
            let edition = offered(&heads, PROCESS).or(offered(&heads, i64::MAX)).ok_or(Problem::NotFound)?;
            Ok::<_, Problem>((edition, path_of(&process, edition)))
        })
        .await?;
    match found {
        (PROCESS, _) => show(&here, slug, PROCESS, query).await,
        (_, path) => Ok(Redirect::to(&here.link(&path)).into_response()),
    }
}

/// `GET /p/{process}/easy/{edition}`
pub(super) async fn page(
    here: Here,
    Path((slug, edition)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let edition: i64 = edition.parse().ok().filter(|e| *e > PROCESS).ok_or(Problem::NotFound)?;
    show(&here, slug, edition, query).await
}

async fn show(here: &Here, slug: String, edition: i64, query: Option<String>) -> Result<Response, Problem> {
    let wanted = Lang::parse(Fields::parse(query.unwrap_or_default().as_bytes()).text("in"));
    let place = format!("easy {slug} {edition} {}", wanted.map(|l| l.to_string()).unwrap_or_default());
    let seen = here.for_everyone(&place, move |r, visitor| read(r, visitor, &slug, edition, wanted)).await?;
    let mut page = Page::new(seen.title.clone(), seen.body.clone());
    page.description = seen.description.clone();
    page.updated = Some(seen.changed_at);
    Ok(page.answer(here))
}

/// A process that everyone can see.
fn public(r: &mut Reader<'_>, here: &Here, slug: &str) -> Result<Process, Problem> {
    visible(r, here, slug)?.filter(|p| p.state.is_public()).ok_or(Problem::NotFound)
}

fn read(
    r: &mut Reader<'_>,
    here: &Here,
    slug: &str,
    edition: i64,
    wanted: Option<Lang>,
) -> Result<Seen, Problem> {
    let process = public(r, here, slug)?;
    let all = of_edition(r, process.id, edition)?;
    let editions = editions(r, here, &process)?;
    if edition != PROCESS && !editions.iter().any(|e| e.number == edition) {
        return Err(Problem::NotFound);
    }
    let vocabularies = vocabularies(r)?;
    debug_assert!(r.statements() <= MOST_STATEMENTS, "an easy page took {} statements", r.statements());
    let find = |lang: Lang| all.iter().find(|e| e.lang == lang);
    let found = wanted.and_then(find).or_else(|| find(here.lang)).or_else(|| find(process.lang));
    let easy = found.or(all.first()).ok_or(Problem::NotFound)?;
    let document = easy.document().ok_or(Problem::NotFound)?;
    let none = crate::Vocabulary::default();
    let vocabulary = vocabularies.get(&easy.lang).unwrap_or(&none);
    let lang = other(here, easy.lang);
    let body = html! {
        (crumbs(&here.tr, &[(here.link(&process.path()), process.title.plain(here.lang).to_owned())]))
        (head(here, easy))
        (what_decides(here, &process, edition, &editions))
        (language_note(here, easy.lang))
        (in_languages(here, &process, easy, &all))
        (aloud(here))
        (parts(here, &document, lang))
        div.easy.mt5 #easy lang=(easy.lang) { (words(here, &document, vocabulary)) }
        (cite(here, &process, edition))
        script src=(assets::address("aloud.js")) defer {}
    };
    Ok(Seen {
        title: format!("{}, {}", easy.title, here.tr.t("reading-easy")),
        description: here.tr.t("reading-easy-description").to_owned(),
        changed_at: easy.changed_at,
        body,
    })
}

fn head(here: &Here, easy: &Easy) -> Markup {
    let tr = &here.tr;
    html! {
        div.intro {
            p.kick { (icon("book")) " " (tr.t("reading-easy")) }
            h1 lang=[other(here, easy.lang)] { (easy.title) }
            p.meta {
                span { (tr.f("reading-written-by", &[("writer", easy.writer.as_str().into())])) }
                span { (time(tr, &here.town, easy.changed_at, When::Date)) }
            }
        }
    }
}

/// The official text decides; and which version of it this belongs to.
fn what_decides(here: &Here, process: &Process, edition: i64, editions: &[Edition]) -> Markup {
    let tr = &here.tr;
    let own = editions.iter().find(|e| e.number == edition);
    let newer = edition != PROCESS && editions.iter().any(|e| e.number > edition);
    html! {
        p.note.mt5 {
            (icon("scales")) " " (tr.t("reading-official-decides")) " "
            @match own {
                Some(own) => a href=(here.link(&own.path)) { (tr.f("reading-official-text", &[("version", own.name.as_str().into())])) },
                None => a href=(here.link(&process.path())) { (tr.t("reading-official-page")) },
            }
        }
        @if newer { p.note.warn.mt3 { (icon("history")) " " (tr.t("reading-older")) } }
    }
}

fn in_languages(here: &Here, process: &Process, shown: &Easy, all: &[Easy]) -> Markup {
    html! {
        @if all.len() > 1 {
            nav.chips.mt5 aria-label=(here.tr.t("reading-languages")) {
                @for easy in all {
                    a href=(here.link(&format!("{}?in={}", path_of(process, easy.edition), easy.lang))) lang=(easy.lang)
                        aria-current=[(easy.lang == shown.lang).then_some("true")] { (easy.lang.own_name()) }
                }
            }
        }
    }
}

/// Shown by the script, where the browser can speak.
fn aloud(here: &Here) -> Markup {
    let tr = &here.tr;
    html! {
        div.row.mt5 data-aloud="easy" data-none=(tr.t("reading-no-voice")) hidden {
            button.btn.aloud type="button" aria-pressed="false" data-stop=(tr.t("reading-aloud-stop")) {
                (icon("say")) span { (tr.t("reading-aloud")) }
            }
            p.hint role="status" {}
        }
    }
}

fn cite(here: &Here, process: &Process, edition: i64) -> Markup {
    html! {
        section.mt6 aria-labelledby="h-cite" {
            h2.h4 #h-cite { (here.tr.t("reading-cite")) }
            p { label.vh for="cite-address" { (here.tr.t("reading-cite-address")) }
                input #cite-address type="text" readonly value=(here.citation(&path_of(process, edition))); }
        }
    }
}
