//! Two versions side by side: additions and deletions numbered and named in words, unchanged parts folded
//! (S4.40). As a page, and as plain words under `….txt`.

use arengo_i18n::Tr;
use arengo_kernel::Lang;
use arengo_text::{
    BlockChange, BlockKind, CELL_BREAK, Change, Comparison, NamedChange, PartChange, Segment, compare,
};
use arengo_web::icons::icon;
use arengo_web::pieces::{crumbs, report_link};
use arengo_web::{Here, Page, Problem};
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use crate::load::document;
use crate::pages::room::Room;
use crate::part::shortened;
use crate::place::{compare_path, plan_subject, section_path, text_path};
use crate::version::Version;
use crate::words::version_name;

/// Two versions and what changed.
struct Pair {
    room: Room,
    from: Version,
    to: Version,
    lang: Lang,
    comparison: Comparison,
}

/// `GET /p/{process}/text/compare/{from}/{to}`; `to` may end in `.txt`.
pub(crate) async fn page(
    here: Here,
    Path((process, from, to)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let (number, plain) = match to.strip_suffix(".txt") {
        Some(number) => (number, true),
        None => (to.as_str(), false),
    };
    let parse = |text: &str| text.parse::<i64>().map_err(|_| Problem::NotFound);
    let pair = load(&here, process, parse(&from)?, parse(number)?).await?;
    if plain {
        let headers = [
            (header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()),
            (header::CONTENT_LANGUAGE, here.lang.to_string()),
        ];
        return Ok((headers, in_words(&here, &pair)).into_response());
    }
    Ok(draw(&here, &pair).answer(&here))
}

async fn load(here: &Here, process: String, from: i64, to: i64) -> Result<Pair, Problem> {
    let (actor, now) = (here.actor, here.now);
    let (room, old, new) = here
        .db
        .read(move |r| {
            let room = Room::load(r, &process, &actor, now)?;
            let (text, _) = room.version(Some(to))?;
            let old = document(r, text, from)?.ok_or(Problem::NotFound)?;
            let new = document(r, text, to)?.ok_or(Problem::NotFound)?;
            Ok::<_, Problem>((room, old, new))
        })
        .await?;
    let comparison = tokio::task::spawn_blocking(move || compare(&old, &new))
        .await
        .map_err(|e| Problem::Bug(format!("a comparison: {e}")))?;
    let (text, to) = room.version(Some(to))?;
    let from = text.version(from).ok_or(Problem::NotFound)?.clone();
    let (to, lang) = (to.clone(), text.lang);
    Ok(Pair { room, from, to, lang, comparison })
}

/// "Two additions and one deletion".
fn in_short(tr: &Tr, comparison: &Comparison) -> String {
    let counts = comparison.counts;
    let added = (counts.additions > 0).then(|| tr.n("consultations-additions", counts.additions.into()));
    let gone = (counts.deletions > 0).then(|| tr.n("consultations-deletions", counts.deletions.into()));
    let moved = (counts.moved > 0).then(|| tr.n("consultations-moved", counts.moved.into()));
    let all: Vec<&str> = [&added, &gone, &moved].into_iter().flatten().map(String::as_str).collect();
    if all.is_empty() { tr.t("consultations-no-changes").to_owned() } else { tr.list(&all) }
}

/// "Addition 1" or "Deletion 2".
fn named(tr: &Tr, addition: bool, number: u32) -> String {
    let id = if addition { "consultations-addition" } else { "consultations-deletion" };
    tr.f(id, &[("number", number.to_string().into())])
}

/// "Commitment 3.02, §4", as far as known.
fn place(comparison: &Comparison, change: &NamedChange) -> String {
    let part = comparison.parts.iter().find(|p| p.slug == change.part_slug);
    let name = part.map(|p| p.number.clone().unwrap_or_else(|| p.title.clone())).unwrap_or_default();
    if change.label.is_empty() { name } else { format!("{name}, §{}", change.label) }
}

fn draw(here: &Here, pair: &Pair) -> Page {
    let tr = &here.tr;
    let process = &pair.room.process;
    let [from, to] = [&pair.from, &pair.to].map(|v| version_name(tr, &here.town, v));
    let title =
        tr.f("consultations-compare-title", &[("from", from.as_str().into()), ("to", to.as_str().into())]);
    let short = in_short(tr, &pair.comparison);
    let path = compare_path(&process.slug, pair.from.number, pair.to.number);
    let body = html! {
        (crumbs(tr, &[
            (here.link(&process.path()), process.title.plain(here.lang).to_owned()),
            (here.link(&text_path(&process.slug)), tr.t("consultations-text").to_owned()),
        ]))
        div.intro {
            p.kick { (tr.t("consultations-comparison")) }
            h1 { (title) }
            p.dek { (short) "." }
        }
        (chips(here, pair))
        (list(here, pair))
        (changed(here, pair))
        p.row.mt6 { (icon("dl")) a href=(here.link(&format!("{path}.txt"))) { (tr.t("consultations-compare-words")) } }
        p.acts.mt5 {
            span.hint { (tr.t("consultations-comments-stay")) }
            (report_link(here, &plan_subject(&process.slug), &title))
        }
    };
    let mut page = Page::new(title, body);
    page.description = short;
    page.updated = pair.to.published_at;
    page.unlisted = !(pair.from.is_public() && pair.to.is_public());
    page
}

fn chips(here: &Here, pair: &Pair) -> Markup {
    let tr = &here.tr;
    let process = &pair.room.process.slug;
    let address = |v: &Version| here.link(&format!("{}?version={}", text_path(process), v.number));
    html! {
        nav.row.mt5 aria-label=(tr.t("consultations-versions")) {
            span.hint { (tr.t("consultations-version")) }
            p.chips.mt0 {
                a href=(address(&pair.from)) { (version_name(tr, &here.town, &pair.from)) }
                a href=(address(&pair.to)) { (version_name(tr, &here.town, &pair.to)) }
                a href="#changes" aria-current="true" { (tr.t("consultations-compare")) }
            }
        }
    }
}

fn list(here: &Here, pair: &Pair) -> Markup {
    let tr = &here.tr;
    let named_changes = pair.comparison.named();
    let lang = (here.lang != pair.lang).then_some(pair.lang);
    html! {
        @if !named_changes.is_empty() {
            section.mt6 aria-labelledby="h-short" {
                div.hd { h2 #h-short { (tr.t("consultations-in-short")) } }
                ol.log role="list" {
                    @for change in &named_changes {
                        li {
                            span.tag.ok[change.addition].no[!change.addition] {
                                (icon(if change.addition { "plus" } else { "no" })) (named(tr, change.addition, change.number))
                            }
                            span {
                                a href=(format!("#{}", change_id(change.addition, change.number))) { (place(&pair.comparison, change)) }
                                ": " span lang=[lang] { (tr.quote(&shortened(&change.text.replace(['\t', '\n'], " "), 120))) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn change_id(addition: bool, number: u32) -> String {
    format!("{}-{number}", if addition { "add" } else { "del" })
}

fn changed(here: &Here, pair: &Pair) -> Markup {
    let tr = &here.tr;
    let (same, other): (Vec<&PartChange>, Vec<&PartChange>) =
        pair.comparison.parts.iter().partition(|p| is_same(p));
    let lang = (here.lang != pair.lang).then_some(pair.lang);
    html! {
        section.mt6 #changes aria-label=(tr.t("consultations-changes")) {
            @for part in other { (part_change(here, pair, part)) }
        }
        @if !same.is_empty() {
            details.fold.mt6 {
                summary { (tr.n("consultations-parts-unchanged", same.len() as i64)) }
                ul role="list" lang=[lang] {
                    @for part in same {
                        li { a href=(here.link(&section_path(&pair.room.process.slug, &part.slug))) { (line(part)) } }
                    }
                }
            }
        }
    }
}

fn is_same(part: &PartChange) -> bool {
    let quiet = |c: &Change| matches!(c, Change::Same | Change::Reformatted);
    quiet(&part.change) && part.blocks.iter().all(|b| quiet(&b.change))
}

fn line(part: &PartChange) -> String {
    match &part.number {
        Some(number) if !part.title.contains(number.as_str()) => format!("{number} {}", part.title),
        _ => part.title.clone(),
    }
}

fn part_change(here: &Here, pair: &Pair, part: &PartChange) -> Markup {
    let tr = &here.tr;
    let lang = (here.lang != pair.lang).then_some(pair.lang);
    let removed = matches!(part.change, Change::Removed { .. });
    let address = here.link(&section_path(&pair.room.process.slug, &part.slug));
    html! {
        section.mt6 id=(format!("s-{}", part.slug)) {
            div.hd {
                h2 lang=[lang] { (change_words(tr, &part.change, &line(part))) }
                @if !removed { a href=(address) { (tr.t("consultations-to-section")) } }
            }
            @for run in runs(&part.blocks) {
                @match run {
                    Run::Same(blocks) => { details.fold {
                        summary { (tr.n("consultations-paragraphs-unchanged", blocks.len() as i64)) }
                        @for block in blocks { (block_change(tr, lang, part, block)) }
                    } }
                    Run::Other(block) => { (block_change(tr, lang, part, block)) }
                }
            }
        }
    }
}

/// Blocks of a section: unchanged ones that follow each other, and each changed one.
enum Run<'b> {
    Same(&'b [BlockChange]),
    Other(&'b BlockChange),
}

fn runs(blocks: &[BlockChange]) -> Vec<Run<'_>> {
    let quiet = |b: &BlockChange| matches!(b.change, Change::Same | Change::Reformatted);
    let mut runs = Vec::new();
    let mut at = 0;
    while at < blocks.len() {
        let length = blocks[at..].iter().take_while(|b| quiet(b)).count();
        if length == 0 {
            runs.push(Run::Other(&blocks[at]));
            at += 1;
        } else {
            runs.push(Run::Same(&blocks[at..at + length]));
            at += length;
        }
    }
    runs
}

fn block_change(tr: &Tr, lang: Option<Lang>, part: &PartChange, block: &BlockChange) -> Markup {
    let words = change_words(tr, &block.change, &block.text);
    let sub = matches!(block.kind, BlockKind::Result { .. } | BlockKind::Item { .. });
    let id = format!("{}.{}", part.slug, block.anchor);
    if matches!(block.kind, BlockKind::Question(_) | BlockKind::Heading(_)) {
        return html! { h3.mt5 id=(id) lang=[lang] { (words) } };
    }
    html! {
        div.para.sub[sub] id=(id) {
            @if !block.label.is_empty() { span.no { (block.label) } }
            p.tx lang=[lang] { (words) }
            @if let Change::Moved { .. } | Change::Edited { moved: true, .. } = &block.change {
                span.ct { (icon("next")) (tr.t("consultations-moved-here")) }
            }
        }
    }
}

/// Words with what was added and taken out, each named.
fn change_words(tr: &Tr, change: &Change, words: &str) -> Markup {
    match change {
        Change::Same | Change::Reformatted | Change::Moved { .. } => html! { (shown(words)) },
        Change::Added { number } => inserted(tr, *number, words),
        Change::Removed { number } => deleted(tr, *number, words),
        Change::Edited { segments, .. } => html! {
            @for segment in segments {
                @match segment {
                    Segment::Equal(words) => { (shown(words)) }
                    Segment::Inserted { number, text } => { (inserted(tr, *number, text)) }
                    Segment::Deleted { number, text } => { (deleted(tr, *number, text)) }
                }
            }
        },
    }
}

fn inserted(tr: &Tr, number: u32, words: &str) -> Markup {
    html! { ins id=(change_id(true, number)) { span.who { (named(tr, true, number)) } (shown(words)) } }
}

fn deleted(tr: &Tr, number: u32, words: &str) -> Markup {
    html! { del id=(change_id(false, number)) { span.who { (named(tr, false, number)) } (shown(words)) } }
}

fn shown(words: &str) -> String {
    words.replace(CELL_BREAK, " | ")
}

/// The comparison without colour and marks: one line for each named change.
fn in_words(here: &Here, pair: &Pair) -> String {
    let tr = &here.tr;
    let [from, to] = [&pair.from, &pair.to].map(|v| version_name(tr, &here.town, v));
    let title = tr.f("consultations-compare-title", &[("from", from.into()), ("to", to.into())]);
    let mut out = format!("{}\n{title}\n{}.\n", pair.to.title, in_short(tr, &pair.comparison));
    for change in pair.comparison.named() {
        let words = change.text.replace(CELL_BREAK, " | ");
        out.push_str(&format!(
            "\n{} ({}): {}\n",
            named(tr, change.addition, change.number),
            place(&pair.comparison, &change),
            tr.quote(words.trim())
        ));
    }
    out
}
