//! Writing a comment or a reply: the form on a page of its own, sending it, and what happens outside the phase.

use arengo_kernel::Refusal;
use arengo_kernel::phase::Openness;
use arengo_people::Email;
use arengo_web::form::Errors;
use arengo_web::icons::icon;
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};

use super::{crumbs, id_of, to, within};
use crate::comment::{Channel, Comment, CommentId};
use crate::draft::KIND;
use crate::payload::{Payload, may_send, publish, writing_at};
use crate::policy::{Writing, is_known};
use crate::target::Room;
use crate::typed::{self, Typed, check};
use crate::view::comment::paragraphs;
use crate::view::{Form, form_of, view_form};

/// GET /comments?about=…&anchor=…&quote=…&at=…: the form alone, for browsers without script.
pub(crate) async fn form(here: Here) -> Result<Response, Problem> {
    let fields = Fields::parse(here.query.as_bytes());
    let writing = load(&here, &fields, None).await?;
    let here = within(here, writing.target.process).await?;
    Ok(page(&here, &writing, &fields, &Errors::new(), StatusCode::OK))
}

/// GET /c/{id}/reply
pub(crate) async fn reply(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let fields = Fields::default();
    let writing = load(&here, &fields, Some(id_of(&id)?)).await?;
    let here = within(here, writing.target.process).await?;
    Ok(page(&here, &writing, &fields, &Errors::new(), StatusCode::OK))
}

/// POST /comments
pub(crate) async fn send(here: Here, fields: Fields) -> Result<Response, Problem> {
    let parent = typed::parent(&fields);
    sent(here, fields, parent).await
}

/// POST /c/{id}/reply
pub(crate) async fn send_reply(
    here: Here,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let parent = id_of(&id)?;
    sent(here, fields, Some(parent)).await
}

async fn load(here: &Here, fields: &Fields, parent: Option<CommentId>) -> Result<Writing, Problem> {
    let (fields, actor, now) = (fields.clone(), here.actor, here.now);
    here.db.read(move |r| Ok(writing_at(r, typed::pointer(&fields), parent, now)?.by(r, &actor)?)).await
}

async fn sent(here: Here, fields: Fields, parent: Option<CommentId>) -> Result<Response, Problem> {
    let writing = load(&here, &fields, parent).await?;
    let here = within(here, writing.target.process).await?;
    let channel = typed::channel(&here, &fields);
    // For someone else, at a desk, there is one way: with the notice read aloud and a receipt.
    let allowed = match channel {
        Channel::Assisted => Err(Refusal::new("comments-assisted-at-desk")),
        _ => may_send(&here.actor, channel, writing.clone(), here.now),
    };
    let mut errors = Errors::new();
    let typed = check(&here, &writing.target, &fields, &mut errors).map(|typed| Typed {
        payload: Payload { parent: writing.parent.as_ref().map(|p| p.id), ..typed.payload },
        ..typed
    });
    if let Err(refusal) = allowed {
        return refused(&here, &writing, &fields, typed, refusal).await;
    }
    let Some(typed) = typed else {
        return Ok(page(&here, &writing, &fields, &errors, StatusCode::UNPROCESSABLE_ENTITY));
    };
    match typed.email {
        Some(email) => wait_for(&here, &typed.payload, &email).await,
        None => publish_now(&here, &writing, &fields, typed.payload).await,
    }
}

async fn wait_for(here: &Here, payload: &Payload, email: &Email) -> Result<Response, Problem> {
    arengo_people::keep_draft(here, KIND, payload.to_json()?, email.as_str(), &payload.name).await
}

/// The rule is asked again inside the transaction: a phase may close, a comment be removed in between.
async fn publish_now(
    here: &Here,
    writing: &Writing,
    fields: &Fields,
    payload: Payload,
) -> Result<Response, Problem> {
    let (actor, now) = (here.actor, here.now);
    let sender = here.signed.as_ref().map(|s| s.name.clone()).unwrap_or_default();
    let sending = payload.clone();
    match here.db.write(move |w| publish(w, &actor, &sender, &sending, now)).await {
        Ok((_, path)) => Ok(to(here, &path)),
        Err(Problem::Refused(refusal)) => {
            let typed = Some(Typed { payload, email: None });
            refused(here, writing, fields, typed, refusal).await
        }
        Err(problem) => Err(problem),
    }
}

/// Refused with the reason; the text stays on the page and, when we know whose it is, as a draft that counts
/// nowhere (SC-01, step 7).
async fn refused(
    here: &Here,
    writing: &Writing,
    fields: &Fields,
    typed: Option<Typed>,
    refusal: Refusal,
) -> Result<Response, Problem> {
    let is_kept = match typed {
        Some(typed) => keep(here, typed, &refusal).await?,
        None => false,
    };
    let tr = &here.tr;
    let body = html! {
        (crumbs(here, &writing.target))
        div.intro {
            h1 { (tr.t("comments-refused-title")) }
            p.dek { (tr.refusal(&refusal, &here.town.time_zone)) }
        }
        @if let Some(way) = refusal.way { p { a.btn href=(here.link(way.path)) { (tr.t(way.words)) } } }
        @if is_kept { p.note.warn { (icon("doc")) " " (tr.t(if refusal.way.is_some() { "comments-kept-until-known" } else { "comments-kept-as-draft" })) } }
        p {
            label for="kept" { (tr.t("comments-kept-text")) }
            textarea id="kept" readonly rows="8" { "\n" (fields.text("body")) }
        }
        p { a href=(here.link(&writing.target.path)) { (tr.t("comments-back-to-text")) } }
    };
    let mut page = Page::new(tr.t("comments-refused-title"), body).unlisted().code(StatusCode::FORBIDDEN);
    page.status = Some(tr.refusal(&refusal, &here.town.time_zone));
    Ok(page.answer(here))
}

/// Keeps a refused text for its author, when it has one. True when it was kept.
async fn keep(here: &Here, typed: Typed, refusal: &Refusal) -> Result<bool, Problem> {
    if let Some(email) = &typed.email {
        let (text, name) = (typed.payload.to_json()?, &typed.payload.name);
        let kept = arengo_people::keep_refused_draft(here, KIND, text, email.as_str(), name, refusal).await;
        return Ok(kept.is_ok());
    }
    let Some(person) = here.actor.person() else { return Ok(false) };
    let (text, lang, now) = (typed.payload.to_json()?, typed.payload.lang, here.now);
    here.db.write(move |w| arengo_people::keep_text(w, person, KIND, text.clone(), lang, now)).await?;
    Ok(true)
}

fn page(here: &Here, writing: &Writing, fields: &Fields, errors: &Errors, code: StatusCode) -> Response {
    let tr = &here.tr;
    let target = &writing.target;
    let title = if writing.parent.is_some() { "comments-reply-title" } else { "comments-new-title" };
    let form = match writing.room.openness {
        Openness::Open(_) => {
            let parent = writing.parent.as_ref().map(|p| p.id);
            form_of(here, &Form { target, fields, errors, parent, level: 2 })
        }
        _ => view_form(here, target, fields, errors, &writing.room.openness),
    };
    let body = html! {
        (crumbs(here, target))
        div.intro { h1 { (tr.t(title)) } p.dek { (target.title) } }
        @if let Some(parent) = &writing.parent { (quoted(here, parent)) }
        (asks(here, &writing.room))
        (form)
    };
    Page::new(tr.t(title), body).unlisted().code(code).answer(here)
}

/// Before anyone writes: that more is asked than they showed, why, and the way. Visitors may be known once they sign in,
/// so they are told of everything beyond a confirmed contact.
fn asks(here: &Here, room: &Room) -> Markup {
    let tr = &here.tr;
    let told = here.signed.is_some() || room.asked.is_more();
    html! {
        @if let Some(refusal) = is_known(room).err().filter(|_| told) {
            div.note.warn {
                p { (tr.refusal(&refusal, &here.town.time_zone)) }
                @if let Some(way) = refusal.way { p { a href=(here.link(way.path)) { (tr.t(way.words)) } } }
            }
        }
    }
}

/// The comment someone replies to.
pub(super) fn quoted(here: &Here, parent: &Comment) -> Markup {
    html! {
        @if parent.is_visible() {
            blockquote {
                p { b { (parent.speaker.shown()) } }
                (paragraphs(here.lang, parent.lang, &parent.body))
            }
        }
    }
}
