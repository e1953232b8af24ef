//! Answering one comment: the words it is about and the comment on the left, the answer on the right.

use arengo_comments::{Comment, CommentId, Cursor, view_one};
use arengo_kernel::{Actor, Instant, Permit};
use arengo_spaces::Editor;
use arengo_store::Reader;
use arengo_text::{Block, Relocated, relocate};
use arengo_web::form::{Errors, FormParts};
use arengo_web::icons::icon;
use arengo_web::pieces::{When, crumbs, tag, time};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use crate::answers::change::{Changes, changes};
use crate::answers::contribution::Contribution;
use crate::answers::decide::{Decided, decide};
use crate::answers::disposition::{Disposition, Earlier};
use crate::answers::place::{decide_path, desk_path};
use crate::answers::policy::{DecideComment, Deciding, PublishAnswers};
use crate::answers::publish::{Which, publish};
use crate::answers::read;
use crate::load::section;
use crate::pages::answers::form::{self, Typed, desk_of};
use crate::pages::answers::pair::{outcome_word, shown_answer};
use crate::pages::blocks::{Around, Showing};
use crate::pages::room::Room;
use crate::part::Section;
use crate::place::{block_path, section_path};

struct Seen {
    room: Room,
    one: Contribution,
    comment: Comment,
    section: Option<Section>,
    changes: Changes,
    history: Vec<Earlier>,
}

fn load(r: &mut Reader<'_>, slug: &str, id: CommentId, actor: &Actor, now: Instant) -> Result<Seen, Problem> {
    let room = Room::load(r, slug, actor, now)?;
    let found = read::desk_one(r, id)?.filter(|c| c.process == room.process.id);
    let one = found.ok_or(Problem::NotFound)?;
    let comment = arengo_comments::comment(r, id)?.ok_or(Problem::NotFound)?;
    let (mut of, mut named) = (None, Changes::default());
    if let Some(text) = &room.text {
        if let Some(slug) = one.section() {
            of = section(r, text.id, one.version, slug)?;
        }
        named = changes(r, text, one.version)?;
    }
    let history = read::history(r, id)?;
    Ok(Seen { room, one, comment, section: of, changes: named, history })
}

async fn seen(here: &Here, process: String, comment: &str) -> Result<Seen, Problem> {
    let id: CommentId = comment.parse().map_err(|_| Problem::NotFound)?;
    let (actor, now) = (here.actor, here.now);
    let seen = here.db.read(move |r| load(r, &process, id, &actor, now)).await?;
    desk_of(here, &seen.room)?;
    Ok(seen)
}

/// `GET /staff/p/{process}/answers/{comment}`
pub(crate) async fn page(
    here: Here,
    Path((process, comment)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let seen = seen(&here, process, &comment).await?;
    let typed = Typed::kept(seen.one.disposition.as_ref(), seen.room.process.lang);
    Ok(draw(&here, &seen, &typed, &Errors::new(), None).answer(&here))
}

/// `POST /staff/p/{process}/answers/{comment}`
pub(crate) async fn send(
    here: Here,
    Path((process, comment)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Problem> {
    let seen = seen(&here, process, &comment).await?;
    let desk = desk_of(&here, &seen.room)?;
    let about = Deciding { desk, comment: seen.one.id, owed: true };
    Permit::<DecideComment>::ask(&here.actor, about, here.now)?;
    let kept = seen.one.disposition.as_ref().and_then(|d| d.answer.change.clone());
    let mut errors = Errors::new();
    let languages = form::languages(&here, &seen.room);
    let answer =
        form::parse(&fields, &languages, seen.room.process.lang, &seen.changes, kept.as_ref(), &mut errors);
    let Some(answer) = answer.filter(|_| errors.is_empty()) else {
        let page = draw(&here, &seen, &Typed::of(&fields), &errors, None);
        return Ok(page.code(StatusCode::UNPROCESSABLE_ENTITY).answer(&here));
    };
    let version: i64 = fields.text("seen").parse().unwrap_or(-1);
    let publishes = fields.text("then") == "publish";
    let publishing = Permit::<PublishAnswers>::ask(&here.actor, desk, here.now)?;
    let (process, id) = (seen.room.process.clone(), seen.one.id);
    let (editor, base) = (Editor::of(&here), here.citation(""));
    let (actor, now) = (here.actor, here.now);
    let decided = here
        .db
        .write(move |w| {
            let permit = Permit::<DecideComment>::ask(&actor, about, now)?;
            let decided = decide(w, permit, &process, &answer, version, &editor, &base)?;
            if publishes && !matches!(decided, Decided::Changed(_)) {
                publish(w, &publishing, &process, Which::These(&[id]), &editor, &base)?;
            }
            Ok::<_, Problem>(decided)
        })
        .await?;
    if let Decided::Changed(theirs) = decided {
        // Nothing is lost: what was typed stays in the form, theirs stands above it.
        let page = draw(&here, &seen, &Typed::of(&fields), &errors, Some(&theirs));
        return Ok(page.code(StatusCode::CONFLICT).answer(&here));
    }
    after(&here, &seen, fields.text("then"), publishes).await
}

/// To the next comment without an answer, or back to the desk.
async fn after(here: &Here, seen: &Seen, then: &str, published: bool) -> Result<Response, Problem> {
    let slug = &seen.room.process.slug;
    if then == "next" {
        let (process, from) = (seen.room.process.id, Cursor::at(seen.one.created_at, seen.one.id));
        let next = here.db.read(move |r| read::next_missing(r, process, from)).await?;
        let path = match next {
            Some(next) => decide_path(slug, next),
            None => format!("{}?show=drafts&done=last", desk_path(slug)),
        };
        return Ok(Redirect::to(&here.link(&path)).into_response());
    }
    let done = if published { "show=published&done=published&n=1" } else { "show=all&done=saved" };
    let path = format!("{}?{done}#e-{}", desk_path(slug), seen.one.id);
    Ok(Redirect::to(&here.link(&path)).into_response())
}

fn draw(here: &Here, seen: &Seen, typed: &Typed, errors: &Errors, theirs: Option<&Disposition>) -> Page {
    let tr = &here.tr;
    let process = &seen.room.process;
    let title = tr.f("consultations-decide-title", &[("name", seen.one.speaker().into())]);
    let body = html! {
        (crumbs(tr, &[
            (here.link(&process.path()), process.title.plain(here.lang).to_owned()),
            (here.link(&desk_path(&process.slug)), tr.t("consultations-desk-title").to_owned()),
        ]))
        div.intro { h1 { (title) } }
        div.split.even {
            div {
                (about(here, seen))
                section.mt5 aria-labelledby="h-comment" {
                    div.hd { h2 #h-comment { (tr.t("consultations-decide-comment")) } a href=(here.link(&seen.comment.path())) { (tr.t("consultations-decide-thread")) } }
                    (view_one(here, &seen.comment))
                    p.hint { (tr.t("consultations-decide-response-hint")) " " a href=(here.link(&format!("{}/response", seen.comment.path()))) { (tr.t("consultations-decide-respond")) } }
                }
                (history(here, seen))
            }
            div { (answer_form(here, seen, typed, errors, theirs)) }
        }
    };
    Page::new(title, body).unlisted()
}

/// The words the comment is about, as they stood when it was written.
fn about(here: &Here, seen: &Seen) -> Markup {
    let tr = &here.tr;
    let process = &seen.room.process.slug;
    let text_lang = seen.room.text.as_ref().map_or(here.lang, |t| t.lang);
    let Some(section) = &seen.section else {
        return html! { section aria-labelledby="h-about" {
            div.hd { h2 #h-about { (tr.t("consultations-text-as-a-whole")) } }
        } };
    };
    let showing = Showing {
        tr: *tr,
        lang: here.lang,
        text_lang,
        level: 3,
        prefix: String::new(),
        page: None,
        open: false,
    };
    let at = section.blocks.iter().position(|b| b.anchor == seen.one.anchor);
    // The paragraph with its neighbours; the whole section is one link away.
    let range = match at {
        Some(at) => at.saturating_sub(1)..(at + 2).min(section.blocks.len()),
        None => 0..section.blocks.len().min(3),
    };
    html! {
        section aria-labelledby="h-about" {
            div.hd {
                h2 #h-about lang=[(here.lang != text_lang).then_some(text_lang)] { (section.head.line()) }
                a href=(here.link(&address(process, seen))) { (tr.t("consultations-decide-section")) }
            }
            @for block in &section.blocks[range] {
                @let marks = if block.anchor == seen.one.anchor { marks(block, &seen.comment) } else { Vec::new() };
                (showing.block(block, Around { marks: &marks, ..Around::default() }))
            }
        }
    }
}

fn address(process: &arengo_kernel::town::Slug, seen: &Seen) -> String {
    let slug = seen.one.section().unwrap_or_default();
    let current = seen.room.text.as_ref().and_then(|t| t.current()).map(|v| v.number);
    if current == Some(seen.one.version) {
        return block_path(process, slug, &seen.one.anchor);
    }
    format!("{}?version={}#{}", section_path(process, slug), seen.one.version, seen.one.anchor)
}

/// The quoted words; the whole paragraph has no mark when none were chosen.
fn marks(block: &Block, comment: &Comment) -> Vec<std::ops::Range<usize>> {
    let Some(quote) = &comment.quote else { return Vec::new() };
    match relocate(quote, &block.plain()) {
        Relocated::Exact { start, end } | Relocated::Approximate { start, end } => {
            std::iter::once(start..end).collect()
        }
        Relocated::Lost => Vec::new(),
    }
}

fn history(here: &Here, seen: &Seen) -> Markup {
    let tr = &here.tr;
    html! {
        @if !seen.history.is_empty() {
            details.fold.mt5 {
                summary { (tr.n("consultations-decide-history", seen.history.len() as i64)) }
                ol.log.mt3 role="list" { @for before in seen.history.iter().rev() {
                    li {
                        (time(tr, &here.town, before.replaced_at, When::DateTime))
                        span {
                            (outcome_word(tr, before.disposition.answer.outcome)) " " (before.disposition.answer.reason.as_str())
                            @if !before.disposition.is_public() { " " span.hint { (tr.t("consultations-desk-draft")) } }
                        }
                    }
                } }
            }
        }
    }
}

fn answer_form(
    here: &Here,
    seen: &Seen,
    typed: &Typed,
    errors: &Errors,
    theirs: Option<&Disposition>,
) -> Markup {
    let tr = &here.tr;
    let process = &seen.room.process;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "a-" };
    let kept = theirs.or(seen.one.disposition.as_ref());
    let change = kept.and_then(|d| d.answer.change.as_ref());
    let is_public = kept.is_some_and(Disposition::is_public);
    let text_lang = seen.room.text.as_ref().map(|t| t.lang);
    html! {
        form.form method="post" data-keep action=(here.link(&decide_path(&process.slug, seen.one.id))) aria-labelledby="h-answer" {
            div.hd {
                h2 #h-answer { (tr.t("consultations-decide-answer")) }
                @if let Some(kept) = kept {
                    @if kept.is_public() { (tag("ok", "eye", tr.t("consultations-decide-public"))) }
                    @else { (tag("", "lock", tr.t("consultations-desk-draft"))) }
                }
            }
            @if let Some(theirs) = theirs {
                div.note.bad role="alert" {
                    p { b { (tr.t("consultations-decide-conflict")) } }
                    (shown_answer(here, &process.slug, theirs))
                    p { (tr.t("consultations-decide-conflict-hint")) }
                }
            }
            (parts.summary())
            input type="hidden" name="seen" value=(kept.map_or(0, |d| d.revision));
            (form::fields(&parts, typed, &form::languages(here, &seen.room), &seen.changes, change, text_lang))
            @if is_public {
                p.note.warn { (icon("late")) " " (tr.t("consultations-decide-public-hint")) }
                p.row { button.btn name="then" value="stay" { (tr.t("consultations-decide-save-public")) } }
            } @else {
                p.row {
                    button.btn name="then" value="next" { (tr.t("consultations-decide-save-next")) }
                    button.btn.q name="then" value="stay" { (tr.t("consultations-decide-save")) }
                    button.btn.q name="then" value="publish" { (tr.t("consultations-decide-save-publish")) }
                }
                p.hint { (tr.t("consultations-decide-draft-hint")) }
            }
        }
    }
}
