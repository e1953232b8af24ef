//! Publishing all drafts, as many transactions as it takes.

use arengo_kernel::Permit;
use arengo_spaces::Editor;
use arengo_web::{Here, Problem};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};

use crate::answers::place::desk_path;
use crate::answers::policy::PublishAnswers;
use crate::answers::publish::{AT_ONCE, Which, publish as publish_some};
use crate::pages::answers::form::desk_of;
use crate::pages::room::Room;

/// `POST /staff/p/{process}/answers/publication`
pub(crate) async fn publish(here: Here, Path(process): Path<String>) -> Result<Response, Problem> {
    let (actor, now) = (here.actor, here.now);
    let room = here.db.read(move |r| Room::load(r, &process, &actor, now)).await?;
    let desk = desk_of(&here, &room)?;
    let mut published = 0;
    loop {
        let permit = Permit::<PublishAnswers>::ask(&here.actor, desk, here.now)?;
        let (editor, base, of) = (Editor::of(&here), here.citation(""), room.process.clone());
        let some = here.db.write(move |w| publish_some(w, &permit, &of, Which::All, &editor, &base)).await?;
        published += some;
        // A drafted answer added meanwhile is not this button's.
        if (some as i64) < AT_ONCE {
            break;
        }
    }
    let path = format!("{}?show=published&done=published&n={published}", desk_path(&room.process.slug));
    Ok(Redirect::to(&here.link(&path)).into_response())
}
