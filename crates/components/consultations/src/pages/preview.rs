//! What came out of a file, before it is used: warnings, what became of each paragraph, the outline.

use std::collections::HashMap;

use arengo_comments::Counts;
use arengo_kernel::Permit;
use arengo_text::{Became, Document, Fate};
use arengo_web::icons::icon;
use arengo_web::pieces::{crumbs, tag};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use crate::import::{FateCounts, Prepared, line_of};
use crate::keep::{Pending, UploadId, drop_upload, upload, use_upload};
use crate::load::document;
use crate::pages::room::{Room, staff_room};
use crate::part::{MissingQuestion, one_line, shortened};
use crate::place::{section_subject, staff_path};
use crate::words::warning;

/// Most fates listed one by one; the counts above are of all.
const MOST_FATES: usize = 300;

struct Seen {
    pending: Pending,
    /// The text it was compared with, for the words of what is gone.
    old: Option<Document>,
    counts: Counts,
}

/// `GET /staff/p/{process}/text/uploads/{id}`
pub(crate) async fn page(
    here: Here,
    Path((process, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (room, _) = staff_room(&here, &process).await?;
    let id: UploadId = id.parse().map_err(|_| Problem::NotFound)?;
    let (now, of, text) = (here.now, room.process.id, room.text.clone());
    let seen = here
        .db
        .read(move |r| {
            let gone = || Problem::Gone(arengo_kernel::Refusal::new("consultations-upload-gone"));
            let pending = upload(r, id, now)?.ok_or_else(gone)?;
            if pending.process != of {
                return Err(Problem::NotFound);
            }
            let old = match (&text, &pending.prepared.base) {
                (Some(text), Some(base)) => document(r, text, base.version)?,
                _ => None,
            };
            Ok(Seen { pending, old, counts: arengo_comments::counts(r, of)? })
        })
        .await?;
    Ok(draw(&here, &room, id, &seen).answer(&here))
}

/// `POST /staff/p/{process}/text/uploads/{id}`
pub(crate) async fn decide(
    here: Here,
    Path((process, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Problem> {
    let (room, _) = staff_room(&here, &process).await?;
    let id: UploadId = id.parse().map_err(|_| Problem::NotFound)?;
    let (actor, now, about) = (here.actor, here.now, (room.process.id, room.stage()));
    let takes = fields.has("use");
    here.db
        .write(move |w| {
            let permit = Permit::ask(&actor, about, now)?;
            if takes {
                use_upload(w, &permit, id)?;
            } else {
                drop_upload(w, &permit, id)?;
            }
            Ok::<_, Problem>(())
        })
        .await?;
    Ok(Redirect::to(&here.link(&staff_path(&room.process.slug))).into_response())
}

fn draw(here: &Here, room: &Room, id: UploadId, seen: &Seen) -> Page {
    let tr = &here.tr;
    let process = &room.process;
    let prepared = &seen.pending.prepared;
    let document = &prepared.reading.document;
    let title = tr.t("consultations-preview-title");
    let staff = here.link(&staff_path(&process.slug));
    let lang = (here.lang != prepared.lang).then_some(prepared.lang);
    let body = html! {
        (crumbs(tr, &[(here.link(&process.path()), process.title.plain(here.lang).to_owned()), (staff.clone(), tr.t("consultations-staff-title").to_owned())]))
        div.intro {
            p.kick { (seen.pending.file_name) }
            h1 { (title) }
            p.dek lang=[lang] { (document.title) }
            p.meta {
                span { (tr.n("consultations-sections", document.parts.len() as i64)) }
                span { (tr.n("consultations-blocks", document.parts.iter().map(|p| p.blocks.len() as i64).sum())) }
            }
        }
        (warnings(here, prepared))
        (fates(here, room, seen))
        form.row.mt5 method="post" action=(here.link(&format!("{}/uploads/{id}", staff_path(&process.slug)))) {
            button.btn name="use" value="1" { (icon("ok")) (tr.t("consultations-use")) }
            button.btn.q name="drop" value="1" { (tr.t("consultations-choose-other")) }
        }
        p.hint { (tr.t("consultations-preview-kept")) }
        section.mt6 aria-labelledby="h-outline" {
            div.hd { h2 #h-outline { (tr.t("consultations-outline")) } }
            (outline(here, prepared))
        }
    };
    Page::new(title, body).unlisted()
}

fn warnings(here: &Here, prepared: &Prepared) -> Markup {
    let tr = &here.tr;
    let reading = &prepared.reading;
    html! {
        @if !reading.missing.is_empty() {
            div.note.warn.mt5 #missing {
                h2.h4 { (icon("late")) " " (tr.n("consultations-missing", reading.missing.len() as i64)) }
                ul { @for missing in &reading.missing {
                    @let question = MissingQuestion { question: missing.question.clone(), heading_present: missing.heading_present };
                    @let part = reading.document.part(&missing.part_slug).map(line_of).unwrap_or_default();
                    @let words = tr.quote(&question.heading(prepared.template, prepared.lang));
                    li { (tr.f(if missing.heading_present { "consultations-missing-empty" } else { "consultations-missing-in" },
                        &[("section", part.into()), ("question", words.into())])) }
                } }
            }
        }
        @if !reading.repeats.is_empty() {
            div.note.warn.mt5 #repeats {
                h2.h4 { (icon("late")) " " (tr.n("consultations-repeats", reading.repeats.len() as i64)) }
                p { (tr.t("consultations-repeats-lead")) }
                ul { @for repeat in reading.repeats.iter().take(50) {
                    li { (repeat.section) ": " span lang=(prepared.lang) { (tr.quote(&repeat.words)) } }
                } }
            }
        }
        @if !reading.warnings.is_empty() {
            div.note.mt5 #changes {
                h2.h4 { (icon("info")) " " (tr.t("consultations-warnings")) }
                ul { @for one in &reading.warnings { li { (warning(tr, one)) } } }
            }
        }
    }
}

/// Comments by section and block of the text that is there.
fn by_block(counts: &Counts) -> HashMap<(String, String), i64> {
    counts.0.iter().map(|p| ((p.about.key().to_owned(), p.anchor.clone()), p.tally.visible)).collect()
}

fn fates(here: &Here, room: &Room, seen: &Seen) -> Markup {
    let tr = &here.tr;
    let all = &seen.pending.prepared.fates;
    if all.is_empty() {
        return html! {};
    }
    let counts = FateCounts::of(all);
    let comments = by_block(&seen.counts);
    let told = |fate: &&Fate| fate.anchor.is_some() && !matches!(fate.became, Became::Kept | Became::Revived);
    html! {
        section.mt5 aria-labelledby="h-fates" {
            div.hd { h2 #h-fates { (tr.t("consultations-fates")) } }
            p.meta {
                span { (tr.n("consultations-fates-kept", counts.kept as i64)) }
                span { (tr.n("consultations-fates-edited", counts.edited as i64)) }
                span { (tr.n("consultations-fates-moved", counts.moved as i64)) }
                span { (tr.n("consultations-fates-added", counts.added as i64)) }
                span { (tr.n("consultations-fates-removed", counts.removed as i64)) }
            }
            ol.log role="list" {
                @for fate in all.iter().filter(told).take(MOST_FATES) { (fate_line(here, room, seen, fate, &comments)) }
            }
        }
    }
}

fn fate_line(
    here: &Here,
    room: &Room,
    seen: &Seen,
    fate: &Fate,
    comments: &HashMap<(String, String), i64>,
) -> Markup {
    let tr = &here.tr;
    let (class, picture, id) = match fate.became {
        Became::Edited => ("mid", "pen", "consultations-fate-edited"),
        Became::Moved { .. } => ("mid", "next", "consultations-fate-moved"),
        Became::Added => ("ok", "plus", "consultations-fate-added"),
        Became::Removed => ("no", "no", "consultations-fate-removed"),
        Became::Kept | Became::Revived => ("ok", "ok", "consultations-fate-kept"),
    };
    let anchor = fate.anchor.as_deref().unwrap_or_default();
    let prepared = &seen.pending.prepared;
    let removed = fate.became == Became::Removed;
    let document = if removed { seen.old.as_ref() } else { Some(&prepared.reading.document) };
    let block = document.and_then(|d| d.block(&fate.part_slug, anchor));
    let words = block.map(|b| shortened(&one_line(&b.plain()), 120)).unwrap_or_default();
    let label = block.map(|b| b.label.clone()).filter(|l| !l.is_empty()).unwrap_or_else(|| anchor.to_owned());
    let key = (section_subject(&room.process.slug, &fate.part_slug).key().to_owned(), anchor.to_owned());
    let carried = comments.get(&key).copied().unwrap_or(0);
    html! {
        li {
            (tag(class, picture, tr.t(id)))
            span {
                (fate.part_slug) ", §" (label) ": " span lang=(prepared.lang) { (tr.quote(&words)) }
                @if carried > 0 {
                    " " b { (tr.n("comments-count", carried)) }
                    @if removed { " " (tr.t("consultations-fate-comments-stay")) }
                }
            }
        }
    }
}

fn outline(here: &Here, prepared: &Prepared) -> Markup {
    let tr = &here.tr;
    html! {
        ol.rows.one.t role="list" lang=[(here.lang != prepared.lang).then_some(prepared.lang)] {
            @for part in prepared.reading.document.parts.iter().take(400) {
                @let line = if part.title.is_empty() { tr.t("consultations-front").to_owned() } else { line_of(part) };
                li { div {
                    h3 { (line) }
                    p.hint lang=(here.lang) { (tr.n("consultations-blocks", part.blocks.len() as i64)) }
                } }
            }
        }
    }
}
