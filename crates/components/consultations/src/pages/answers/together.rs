//! One answer for several comments at once. Each gets a row of its own that may be changed afterwards.

use std::borrow::Cow;

use arengo_comments::CommentId;
use arengo_kernel::{Actor, Instant, Permit, Refusal};
use arengo_spaces::Editor;
use arengo_store::Reader;
use arengo_web::form::{Errors, FormParts};
use arengo_web::pieces::{crumbs, tag};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use crate::answers::change::{Changes, changes};
use crate::answers::contribution::Contribution;
use crate::answers::decide::decide_together;
use crate::answers::group::{Group, GroupId};
use crate::answers::place::desk_path;
use crate::answers::policy::{DecideComment, Deciding};
use crate::answers::read::{self, DeskAsk, Pile};
use crate::load::heads;
use crate::pages::answers::bulk::chosen;
use crate::pages::answers::form::{self, Typed, desk_of};
use crate::pages::answers::pair::{Place, outcome_word, voice};
use crate::pages::room::Room;

/// Most comments of a group answered at once.
const MOST: u32 = 500;

struct Seen {
    room: Room,
    group: Option<Group>,
    all: Vec<Contribution>,
    changes: Changes,
    place: Place<'static>,
}

/// Which comments: those named, or a whole group.
#[derive(Clone)]
enum Of {
    These(Vec<CommentId>),
    Group(GroupId),
}

impl Of {
    fn parse(fields: &Fields) -> Of {
        match fields.text("group").parse() {
            Ok(group) => Of::Group(group),
            Err(_) => Of::These(chosen(fields)),
        }
    }
}

fn load(r: &mut Reader<'_>, slug: &str, of: &Of, actor: &Actor, now: Instant) -> Result<Seen, Problem> {
    let room = Room::load(r, slug, actor, now)?;
    let process = room.process.id;
    let (mut group, mut all) = (None, Vec::new());
    match of {
        Of::These(ids) => {
            for id in ids {
                all.extend(read::desk_one(r, *id)?.filter(|c| c.process == process));
            }
        }
        Of::Group(id) => {
            group = read::groups(r, process)?.into_iter().find(|g| g.id == *id);
            if group.is_none() {
                return Err(Problem::NotFound);
            }
            let ask = DeskAsk { pile: Pile::All, group: Some(*id), limit: MOST, ..DeskAsk::default() };
            all = read::desk(r, process, &ask)?.rows;
        }
    }
    if all.is_empty() {
        return Err(Problem::NotFound);
    }
    let (mut named, mut place) = (Changes::default(), Place::default());
    if let Some(text) = &room.text {
        // Comments on several versions: the changes since the oldest of them.
        let oldest = all.iter().map(|c| c.version).min().unwrap_or(1);
        named = changes(r, text, oldest)?;
        if let Some(current) = text.current() {
            let heads = heads(r, text.id, current.number, 0, 5000)?;
            place.headings = Cow::Owned(heads.into_iter().map(|h| (h.slug.clone(), h.line())).collect());
            place.labels = Cow::Owned(read::labels(r, text, &all)?);
        }
    }
    Ok(Seen { room, group, all, changes: named, place })
}

async fn seen(here: &Here, process: String, of: Of) -> Result<Seen, Problem> {
    let (actor, now) = (here.actor, here.now);
    let seen = here.db.read(move |r| load(r, &process, &of, &actor, now)).await?;
    desk_of(here, &seen.room)?;
    Ok(seen)
}

/// `GET /staff/p/{process}/answers/together?c=…` or `?group=…`
pub(crate) async fn page(
    here: Here,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let seen = seen(&here, process, Of::parse(&fields)).await?;
    let typed = Typed::kept(None, seen.room.process.lang);
    Ok(draw(&here, &seen, &typed, &Errors::new(), None).answer(&here))
}

/// `POST /staff/p/{process}/answers/together`
pub(crate) async fn send(
    here: Here,
    Path(process): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let ids = chosen_of_group(&fields);
    if ids.is_empty() {
        return Err(Problem::Invalid(Refusal::new("consultations-desk-none-chosen")));
    }
    let seen = seen(&here, process, Of::These(ids)).await?;
    let desk = desk_of(&here, &seen.room)?;
    let mut errors = Errors::new();
    let languages = form::languages(&here, &seen.room);
    let answer = form::parse(&fields, &languages, seen.room.process.lang, &seen.changes, None, &mut errors);
    let Some(answer) = answer.filter(|_| errors.is_empty()) else {
        let page = draw(&here, &seen, &Typed::of(&fields), &errors, Some(&fields));
        return Ok(page.code(StatusCode::UNPROCESSABLE_ENTITY).answer(&here));
    };
    let (of, editor) = (seen.room.process.clone(), Editor::of(&here));
    let asked: Vec<Deciding> =
        seen.all.iter().map(|c| Deciding { desk, comment: c.id, owed: true }).collect();
    let (actor, now) = (here.actor, here.now);
    let done = here
        .db
        .write(move |w| {
            let permits: Vec<Permit<DecideComment>> =
                asked.iter().map(|about| Permit::ask(&actor, *about, now)).collect::<Result<_, _>>()?;
            Ok::<_, Problem>(decide_together(w, permits, &of, &answer, &editor)?)
        })
        .await?;
    let path = format!("{}?show=drafts&done=answered&n={}", desk_path(&seen.room.process.slug), done.given);
    Ok(Redirect::to(&here.link(&path)).into_response())
}

/// A group may be larger than a page of the desk.
fn chosen_of_group(fields: &Fields) -> Vec<CommentId> {
    let mut ids: Vec<CommentId> =
        fields.all("c").filter_map(|c| c.parse().ok()).take(MOST as usize).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn draw(here: &Here, seen: &Seen, typed: &Typed, errors: &Errors, sent: Option<&Fields>) -> Page {
    let tr = &here.tr;
    let process = &seen.room.process;
    let title = tr.t("consultations-together-title");
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "t-" };
    let text_lang = seen.room.text.as_ref().map(|t| t.lang);
    let body = html! {
        (crumbs(tr, &[
            (here.link(&process.path()), process.title.plain(here.lang).to_owned()),
            (here.link(&desk_path(&process.slug)), tr.t("consultations-desk-title").to_owned()),
        ]))
        div.intro {
            @if let Some(group) = &seen.group { p.kick { (group.title) } }
            h1 { (title) }
            p.dek { (tr.t("consultations-together-lead")) }
            @if let Some(group) = &seen.group { (arengo_web::pieces::prose(&group.note)) }
        }
        form.split.even method="post" data-keep action=(here.link(&format!("{}/together", desk_path(&process.slug)))) aria-label=(title) {
            section aria-labelledby="h-these" {
                div.hd { h2 #h-these { (tr.n("comments-count", seen.all.len() as i64)) } }
                ul.rows.one.t role="list" { @for one in &seen.all { (row(here, seen, one, sent)) } }
            }
            div.form {
                div.hd { h2 { (tr.t("consultations-decide-answer")) } }
                (parts.summary())
                (form::fields(&parts, typed, &form::languages(here, &seen.room), &seen.changes, None, text_lang))
                p { button.btn { (tr.t("consultations-together-save")) } }
                p.hint { (tr.t("consultations-decide-draft-hint")) }
            }
        }
    };
    Page::new(title, body).unlisted()
}

fn row(here: &Here, seen: &Seen, one: &Contribution, sent: Option<&Fields>) -> Markup {
    let tr = &here.tr;
    let id = one.id.to_string();
    let chosen = sent.is_none_or(|fields| fields.all("c").any(|c| c == id));
    html! {
        li { div {
            (voice(here, one, &seen.place))
            blockquote lang=[(one.lang != here.lang).then_some(one.lang)] { p { (one.excerpt(320)) } }
            @match &one.disposition {
                Some(answer) => {
                    p.row { (outcome_word(tr, answer.answer.outcome)) (tag("", "lock", tr.t("consultations-together-kept"))) }
                }
                None => {
                    p { label { input type="checkbox" name="c" value=(id) checked[chosen]; " " (tr.t("consultations-together-choose")) span.vh { " " (one.speaker()) } } }
                }
            }
        } }
    }
}
