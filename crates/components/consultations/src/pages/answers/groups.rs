//! Changing a group's title and note.

use arengo_kernel::Permit;
use arengo_web::{Fields, Here, Problem};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};

use crate::answers::decide::save_group;
use crate::answers::group::{self, GroupId};
use crate::answers::place::desk_path;
use crate::answers::policy::GroupComments;
use crate::pages::answers::form::desk_of;
use crate::pages::room::Room;

/// `POST /staff/p/{process}/answers/groups/{group}`
pub(crate) async fn save(
    here: Here,
    Path((process, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Problem> {
    let id: GroupId = id.parse().map_err(|_| Problem::NotFound)?;
    let (actor, now) = (here.actor, here.now);
    let room = here.db.read(move |r| Room::load(r, &process, &actor, now)).await?;
    let permit = Permit::<GroupComments>::ask(&here.actor, desk_of(&here, &room)?, here.now)?;
    let title = group::title(fields.text("title")).map_err(Problem::Invalid)?;
    let note = group::note(fields.text("note")).map_err(Problem::Invalid)?;
    if !here.db.write(move |w| save_group(w, &permit, id, &title, &note)).await? {
        return Err(Problem::NotFound);
    }
    let path = format!("{}?show=all&group={id}&done=group", desk_path(&room.process.slug));
    Ok(Redirect::to(&here.link(&path)).into_response())
}
