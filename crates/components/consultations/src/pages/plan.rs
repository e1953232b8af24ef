//! The whole text: its outline with the comments of each section, a search in it, comments on the plan as a
//! whole. Short texts stand here in full.

use std::collections::HashMap;

use arengo_comments::{CommentId, Counts, Paging, Thread, counts, thread_of};
use arengo_kernel::phase::Openness;
use arengo_kernel::{Actor, Instant, Lang};
use arengo_store::Reader;
use arengo_text::PartKind;
use arengo_web::icons::icon;
use arengo_web::pieces::{crumbs, more, report_link};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::{Path, RawQuery};
use axum::response::Response;
use maud::{Markup, html};

use crate::answers::outcome::Outcome;
use crate::load::{find_heads, heads, incomplete, sections};
use crate::pages::answers::outcome_tags;
use crate::pages::blocks::{Around, Showing};
use crate::pages::chips::{phase_tag, version_note, versions};
use crate::pages::help::Help;
use crate::pages::languages::{over_the_section, over_the_text};
use crate::pages::notes::incomplete_note;
use crate::pages::room::Room;
use crate::pages::talk::Talk;
use crate::pages::toc::{by_section, outline, title};
use crate::part::{PartHead, Section};
use crate::place::{plan_subject, section_path, section_subject, text_path};
use crate::text::Text;
use crate::version::Version;

/// Sections on one page of a long outline.
const PAGE: i64 = 120;
/// Texts with at most so many sections stand on one page in full.
const FEW_PARTS: i64 = 3;
/// Texts without commitments do too, up to so many blocks.
const FEW_BLOCKS: i64 = 120;
/// From so many sections on there is a search in the text.
const SEARCHED: i64 = 12;

/// Most statements of the page, however long the text.
const MOST_STATEMENTS: u32 = 17;

/// What is shown under the title.
enum Body {
    /// All words.
    Full(Vec<Section>),
    /// Sections in order, and whether more follow.
    Outline(Vec<PartHead>, bool),
}

struct Seen {
    room: Room,
    shown: i64,
    body: Body,
    counts: Counts,
    thread: Thread,
    outcomes: HashMap<CommentId, Outcome>,
    incomplete: Vec<crate::load::Incomplete>,
    openness: Openness,
    help: Help,
}

#[derive(Clone)]
struct Asked {
    version: Option<i64>,
    words: String,
    from: i64,
    lang: Option<Lang>,
    query: String,
}

fn asked(query: Option<String>) -> Asked {
    let query = query.unwrap_or_default();
    let fields = Fields::parse(query.as_bytes());
    Asked {
        version: fields.given("version").and_then(|v| v.parse().ok()),
        words: fields.given("q").map(|q| q.chars().take(200).collect()).unwrap_or_default(),
        lang: fields.given("in").and_then(Lang::parse),
        from: fields.given("from").and_then(|f| f.parse().ok()).unwrap_or(0),
        query,
    }
}

/// `GET /p/{process}/text`
pub(crate) async fn page(
    here: Here,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let asked = asked(query);
    let (inside, of) = (here.clone(), asked.clone());
    let seen = here.db.read(move |r| read(r, &process, &of, &inside)).await?;
    let process = &seen.room.process;
    let follow = if process.state.is_public() {
        arengo_notices::follow_place(&here, &plan_subject(&process.slug), process.title.plain(here.lang))
            .await?
    } else {
        html! {}
    };
    draw(&here, &seen, &asked, &follow)
}

fn read(r: &mut Reader<'_>, process: &str, asked: &Asked, here: &Here) -> Result<Seen, Problem> {
    let (actor, now): (&Actor, Instant) = (&here.actor, here.now);
    let room = Room::load(r, process, actor, now)?;
    let (text, version) = room.version(asked.version)?;
    let (id, shown, size) = (text.id, version.number, version.size);
    let full = size.parts <= FEW_PARTS || (size.commitments == 0 && size.blocks <= FEW_BLOCKS);
    let body = if full && asked.words.is_empty() {
        Body::Full(sections(r, id, shown)?)
    } else {
        let mut found = if asked.words.is_empty() {
            heads(r, id, shown, asked.from, PAGE + 1)?
        } else {
            find_heads(r, id, shown, &asked.words, asked.from, PAGE + 1)?
        };
        let more = found.len() as i64 > PAGE;
        found.truncate(PAGE as usize);
        Body::Outline(found, more)
    };
    let incomplete = incomplete(r, id, shown)?;
    let counts = counts(r, room.process.id)?;
    let subject = plan_subject(&room.process.slug);
    let thread = thread_of(r, &subject, Some(""), &Paging::of_query(&asked.query), actor)?;
    let outcomes = outcome_tags(r, &thread)?;
    let openness = room.openness(now);
    let help = Help::read(r, &room, text, asked.lang.unwrap_or(here.lang), None, actor.is_staff())?;
    debug_assert!(r.statements() <= MOST_STATEMENTS, "the text took {} statements", r.statements());
    Ok(Seen { room, shown, body, counts, thread, outcomes, incomplete, openness, help })
}

fn draw(here: &Here, seen: &Seen, asked: &Asked, follow: &Markup) -> Result<Response, Problem> {
    let tr = &here.tr;
    let (text, version) = seen.room.version(Some(seen.shown))?;
    let process = &seen.room.process;
    let current = text.current().is_some_and(|v| v.number == seen.shown);
    let page_path = here.link(&text_path(&process.slug));
    let (lang, heading) = seen.help.title(text, version).unwrap_or((text.lang, &version.title));
    let own_version = (!current).then_some(seen.shown);
    let counts = by_section(&seen.counts, &process.slug);
    let total = seen.counts.total();
    let talk = Talk {
        here,
        process: &process.slug,
        version: seen.shown,
        openness: &seen.openness,
        takes: current,
        outcomes: &seen.outcomes,
    };
    let body = html! {
        (crumbs(tr, &[
            (here.link("/p"), tr.t("consultations-crumb").to_owned()),
            (here.link(&process.path()), process.title.plain(here.lang).to_owned()),
        ]))
        div.intro {
            p.kick { (tr.t("consultations-text")) }
            h1 lang=[(here.lang != lang).then_some(lang)] { (heading) }
            p.meta {
                (phase_tag(here, &seen.openness))
                span { (arengo_comments::counts_text(tr, total)) }
                span { (size(here, version)) }
            }
        }
        (versions(here, &seen.room, text, version, None))
        (version_note(here, text, version, &page_path))
        (over_the_text(here, text, &seen.help, &text_path(&process.slug), own_version))
        (arengo_reading::easy_offer(here, process, &seen.help.easy, seen.shown))
        (incomplete_note(here, text, &seen.incomplete, |slug| here.link(&section_path(&process.slug, slug))))
        @if version.size.parts >= SEARCHED { (search(here, &page_path, &asked.words)) }
        (body_of(here, seen, asked, text, &counts, &talk))
        (downloads(here, &process.slug, version))
        @if current { (talk.plan(&seen.thread, process.id, &version.title)) }
        div.row.mt5 { (follow) }
        p.acts.mt5 { (report_link(here, &plan_subject(&process.slug), &version.title)) }
    };
    let mut page = Page::new(version.title.clone(), body);
    page.status = arengo_comments::status_of(here);
    page.description = process.purpose.plain(here.lang).to_owned();
    page.updated = version.published_at;
    page.unlisted = !current || !asked.words.is_empty();
    Ok(page.answer(here))
}

fn size(here: &Here, version: &Version) -> String {
    let (tr, size) = (&here.tr, version.size);
    if size.commitments > 0 && size.actions > 0 {
        let actions = tr.n("consultations-actions", size.actions);
        format!("{actions}, {}", tr.n("consultations-commitments", size.commitments))
    } else {
        tr.n("consultations-sections", size.parts)
    }
}

fn search(here: &Here, action: &str, words: &str) -> Markup {
    let tr = &here.tr;
    html! {
        form.find.mt5 role="search" action=(action) {
            label.vh for="q" { (tr.t("consultations-search")) }
            input #q name="q" type="search" value=(words) placeholder=(tr.t("consultations-search"));
            button.btn.q { (icon("find")) (tr.t("consultations-search-button")) }
        }
    }
}

fn body_of(
    here: &Here,
    seen: &Seen,
    asked: &Asked,
    text: &Text,
    counts: &HashMap<String, i64>,
    talk: &Talk<'_>,
) -> Markup {
    let tr = &here.tr;
    let process = &seen.room.process.slug;
    match &seen.body {
        Body::Full(sections) => {
            html! { @for section in sections { (whole_section(here, seen, text, section, talk)) } }
        }
        Body::Outline(found, more_follow) => {
            let next = found.last().filter(|_| *more_follow).map(|last| next_page(here, seen, asked, last));
            html! {
                section.mt6 aria-labelledby="h-index" {
                    div.hd { h2 #h-index {
                        @if asked.words.is_empty() { (tr.t("consultations-index")) }
                        @else { (tr.f("consultations-found", &[("words", asked.words.as_str().into())])) }
                    } }
                    @if found.is_empty() { div.empty { p { (tr.f("consultations-found-nothing", &[("words", asked.words.as_str().into())])) } } }
                    (outline(here, process, found, counts, text.lang))
                    (more(tr, next.as_deref()))
                }
            }
        }
    }
}

fn next_page(here: &Here, seen: &Seen, asked: &Asked, last: &PartHead) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !asked.words.is_empty() {
        query.append_pair("q", &asked.words);
    }
    if let Some(version) = asked.version {
        query.append_pair("version", &version.to_string());
    }
    query.append_pair("from", &(last.position + 1).to_string());
    format!("{}?{}", here.link(&text_path(&seen.room.process.slug)), query.finish())
}

/// A section inside the whole text: the counts beside its paragraphs lead to its own page.
fn whole_section(here: &Here, seen: &Seen, text: &Text, section: &Section, talk: &Talk<'_>) -> Markup {
    let process = &seen.room.process.slug;
    let address = here.link(&section_path(process, &section.head.slug));
    let subject = section_subject(process, &section.head.slug);
    let showing = Showing {
        tr: here.tr,
        lang: here.lang,
        text_lang: text.lang,
        level: 3,
        prefix: section.head.slug.clone(),
        page: talk.takes.then(|| address.clone()),
        open: talk.is_open(),
    };
    let help = seen.help.section(here, text, section);
    let own = section.head.line();
    let (lang, heading) = seen.help.heading(&section.head).unwrap_or((text.lang, &own));
    html! {
        section.mt6 id=(format!("s-{}", section.head.slug)) {
            @if section.head.kind != PartKind::Front {
                div.hd { h2 lang=[(here.lang != lang).then_some(lang)] { (heading) } a href=(address) {
                    (arengo_comments::counts_text(&here.tr, seen.counts.of(&subject)))
                    span.vh { " " (title(&here.tr, &section.head)) }
                } }
            }
            (over_the_section(here, text, &seen.help, section))
            @for block in &section.blocks {
                (showing.block(block, Around {
                    count: seen.counts.at(&subject, &block.anchor).visible, helped: help.block(block), ..Around::default()
                }))
            }
        }
    }
}

fn downloads(here: &Here, process: &arengo_kernel::town::Slug, version: &Version) -> Markup {
    let tr = &here.tr;
    let path = text_path(process);
    let query = format!("?version={}", version.number);
    html! {
        p.row.hint.mt5 {
            (icon("dl")) span { (tr.t("consultations-download")) }
            @for (ending, name) in [("md", "Markdown"), ("txt", tr.t("consultations-plain-words")), ("json", "JSON")] {
                a href=(here.link(&format!("{path}.{ending}{query}"))) { (name) }
            }
        }
    }
}
