//! What is done with the comments chosen on the desk: put into a group, answered together, published.

use arengo_comments::CommentId;
use arengo_kernel::{Permit, Refusal};
use arengo_spaces::Editor;
use arengo_web::form::Errors;
use arengo_web::{Fields, Here, Problem};
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::answers::decide::{make_group, put_in_group};
use crate::answers::group::{self, GroupId};
use crate::answers::place::desk_path;
use crate::answers::policy::{Desk, GroupComments, PublishAnswers};
use crate::answers::publish::{Which, publish};
use crate::pages::answers::desk::{Asked, show};
use crate::pages::answers::form::desk_of;
use crate::pages::room::Room;

/// Most comments chosen at once: a page of the desk.
const MOST: usize = 100;

/// The chosen comments.
pub(crate) fn chosen(fields: &Fields) -> Vec<CommentId> {
    let mut ids: Vec<CommentId> = fields.all("c").filter_map(|c| c.parse().ok()).take(MOST).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// `POST /staff/p/{process}/answers`
pub(crate) async fn act(
    here: Here,
    Path(process): Path<String>,
    RawQuery(query): RawQuery,
    fields: Fields,
) -> Result<Response, Problem> {
    let asked = Asked::of(&query.unwrap_or_default());
    let (slug, actor, now) = (process.clone(), here.actor, here.now);
    let room = here.db.read(move |r| Room::load(r, &slug, &actor, now)).await?;
    let desk = desk_of(&here, &room)?;
    let ids = chosen(&fields);
    let mut errors = Errors::new();
    if ids.is_empty() {
        errors.add("c", Refusal::new("consultations-desk-none-chosen"));
        Permit::<GroupComments>::ask(&here.actor, desk, here.now)?;
        return show(&here, process, &asked, &fields, &errors, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    match fields.text("do") {
        "answer" => Ok(together(&here, &room, &ids)),
        "publish" => {
            let published = publish_these(&here, room, desk, ids).await?;
            Ok(back(&here, &process, &asked, "published", published))
        }
        "ungroup" => {
            let permit = Permit::<GroupComments>::ask(&here.actor, desk, here.now)?;
            let put = here.db.write(move |w| put_in_group(w, &permit, None, &ids)).await?;
            Ok(back(&here, &process, &asked, "ungrouped", put.unwrap_or(0)))
        }
        "group" => {
            let choice = match Choice::of(&fields) {
                Ok(choice) => choice,
                Err(refusal) => {
                    errors.add("title", refusal);
                    return show(&here, process, &asked, &fields, &errors, StatusCode::UNPROCESSABLE_ENTITY)
                        .await;
                }
            };
            let permit = Permit::<GroupComments>::ask(&here.actor, desk, here.now)?;
            let put = here
                .db
                .write(move |w| {
                    let group = match &choice {
                        Choice::New(title) => make_group(w, &permit, title)?,
                        Choice::Known(id) => *id,
                    };
                    put_in_group(w, &permit, Some(group), &ids)?.ok_or(Problem::NotFound)
                })
                .await?;
            Ok(back(&here, &process, &asked, "grouped", put))
        }
        _ => Err(Problem::NotFound),
    }
}

/// The group comments go into.
enum Choice {
    New(String),
    Known(GroupId),
}

impl Choice {
    fn of(fields: &Fields) -> Result<Choice, Refusal> {
        // A title that was typed is meant, whatever the list shows.
        if fields.given("title").is_none()
            && let Ok(id) = fields.text("group").parse()
        {
            return Ok(Choice::Known(id));
        }
        group::title(fields.text("title")).map(Choice::New)
    }
}

async fn publish_these(here: &Here, room: Room, desk: Desk, ids: Vec<CommentId>) -> Result<usize, Problem> {
    let permit = Permit::<PublishAnswers>::ask(&here.actor, desk, here.now)?;
    let (editor, base) = (Editor::of(here), here.citation(""));
    let done = here
        .db
        .write(move |w| publish(w, &permit, &room.process, Which::These(&ids), &editor, &base))
        .await?;
    Ok(done)
}

fn together(here: &Here, room: &Room, ids: &[CommentId]) -> Response {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for id in ids {
        query.append_pair("c", &id.to_string());
    }
    let path = format!("{}/together?{}", desk_path(&room.process.slug), query.finish());
    Redirect::to(&here.link(&path)).into_response()
}

/// Back to the desk as it was, with a word on what was done.
fn back(here: &Here, process: &str, asked: &Asked, done: &str, number: usize) -> Response {
    let path = format!("/staff/p/{process}/answers?{}&done={done}&n={number}", asked.query());
    Redirect::to(&here.link(&path)).into_response()
}
