//! The page of one comment with everything under it; its address never changes.

use arengo_kernel::phase::Openness;
use arengo_web::pieces::more;
use arengo_web::{Here, Page, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};

use super::{crumbs, id_of, load, to, within};
use crate::comment::{CommentId, State, path_of};
use crate::policy::Existing;
use crate::read::{self, SubThread};
use crate::target::Target;
use crate::view::comment::{Around, comment, response};
use crate::view::{Look, status_of};

/// GET /c/{id}: a comment at the top of a thread. Replies and responses lead to it, with their fragment.
pub(crate) async fn show(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let (after, posted) = asked(&here.query);
    let (now, viewer) = (here.now, here.actor);
    let found = here
        .db
        .read(move |r| -> Result<_, Problem> {
            let (existing, place) = load(r, id, now)?;
            if existing.comment.parent.is_some() {
                return Ok((existing, place, None));
            }
            let mut thread = read::sub_thread(r, id, after, &viewer)?.ok_or(Problem::NotFound)?;
            add_written(r, &mut thread, posted)?;
            Ok((existing, place, Some(thread)))
        })
        .await?;
    match found {
        (existing, _, None) => Ok(to(&here, &format!("{}#c-{id}", path_of(existing.comment.top())))),
        (existing, place, Some(thread)) => {
            let here = within(here, existing.comment.process).await?;
            let top = &thread.shown.comment;
            let follow = if top.is_visible() {
                arengo_notices::follow_place(&here, &top.subject(), &top.first_words()).await?
            } else {
                html! {}
            };
            Ok(page(&here, &existing, &place, &thread, &follow))
        }
    }
}

fn asked(query: &str) -> (Option<CommentId>, Option<CommentId>) {
    let fields = arengo_web::Fields::parse(query.as_bytes());
    let id = |name: &str| fields.given(name).and_then(|text| text.parse().ok());
    (id("after"), id("posted"))
}

/// The reply just written stands on the page even when it belongs to a later one.
fn add_written(
    r: &mut arengo_store::Reader<'_>,
    thread: &mut SubThread,
    posted: Option<CommentId>,
) -> Result<(), Problem> {
    let Some(posted) = posted else { return Ok(()) };
    let top = thread.shown.comment.id;
    if posted == top || thread.shown.replies.iter().any(|c| c.id == posted) {
        return Ok(());
    }
    let found = read::comment(r, posted)?;
    thread.shown.replies.extend(found.filter(|c| c.parent == Some(top) && c.kind == crate::Kind::Comment));
    Ok(())
}

fn page(here: &Here, existing: &Existing, place: &Target, thread: &SubThread, follow: &Markup) -> Response {
    let tr = &here.tr;
    let top = &thread.shown.comment;
    let openness = if existing.room.is_running { existing.room.openness } else { Openness::Never };
    let title = tr.f(
        match top.state {
            State::Visible => "comments-page-title",
            State::Waiting => "comments-page-title-waiting",
            _ => "comments-page-title-removed",
        },
        &[("name", top.speaker.shown().into()), ("title", place.title.as_str().into())],
    );
    let words = top.first_words();
    let body = html! {
        (crumbs(here, place))
        div.intro { h1 { (title) } p.meta { a href=(here.link(&in_text(place, top.id))) { (tr.t("comments-see-in-text")) } } }
        (thread_of_one(here, thread, &openness))
        div.row.mt5 { (follow) }
    };
    let mut page = Page::new(title.as_str(), body);
    page.description = words;
    page.status = status_of(here);
    if !top.is_visible() {
        page = page.unlisted();
    }
    if matches!(top.state, State::Hidden(_) | State::Withdrawn) {
        page = page.code(StatusCode::GONE);
    }
    page.answer(here)
}

fn in_text(place: &Target, id: CommentId) -> String {
    match place.path.split_once('#') {
        Some((page, _)) => format!("{page}#c-{id}"),
        None => format!("{}#c-{id}", place.path),
    }
}

fn thread_of_one(here: &Here, thread: &SubThread, openness: &Openness) -> Markup {
    let top = &thread.shown.comment;
    let path = top.path();
    let look = Look::of(&path);
    let around = |id| Around { here, openness, look: &look, mine: thread.reactions.get(&id).copied() };
    let next = thread.next.map(|reply| here.link(&format!("{path}?after={reply}")));
    let inside = html! {
        @for answer in &thread.shown.responses { (response(here, answer)) }
        @if !thread.shown.replies.is_empty() {
            div.stack { @for reply in &thread.shown.replies { (comment(&around(reply.id), reply, &html! {})) } }
        }
    };
    html! {
        section.thread id="thread" aria-label=(here.tr.n("comments-replies", top.replies)) {
            (comment(&around(top.id), top, &inside))
            (more(&here.tr, next.as_deref()))
        }
    }
}
