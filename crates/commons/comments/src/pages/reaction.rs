//! Agreeing and disagreeing.

use arengo_kernel::Permit;
use arengo_web::{Fields, Here, Problem};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};

use super::{id_of, load, thread_path, to};
use crate::change;
use crate::payload::arrival;
use crate::policy::React;
use crate::reaction::Reaction;

/// GET /c/{id}/reaction: where signing in leads back to; the comment with its buttons.
pub(crate) async fn back(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let now = here.now;
    let (existing, _) = here.db.read(move |r| load(r, id, now)).await?;
    Ok(to(&here, &format!("{}#c-{id}", thread_path(&existing.comment))))
}

/// POST /c/{id}/reaction with `reaction` agree, disagree or none. Visitors are led to sign in and back.
pub(crate) async fn react(here: Here, Path(id): Path<String>, fields: Fields) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let now = here.now;
    let (existing, place) = here.db.read(move |r| load(r, id, now)).await?;
    if here.signed.is_none() {
        return Ok(Redirect::to(&arengo_people::sign_in_link(&here)).into_response());
    }
    let reaction = Reaction::parse(fields.text("reaction"));
    let actor = here.actor;
    here.db
        .write(move |w| -> Result<(), Problem> {
            let existing = crate::payload::existing(w, id, now)?.by(w, &actor)?;
            let permit = Permit::<React>::ask(&actor, existing, now)?;
            Ok(change::react(w, permit, reaction)?)
        })
        .await?;
    let page = if existing.comment.parent.is_some() { thread_path(&existing.comment) } else { place.path };
    Ok(to(&here, &arrival(&page, "reacted", id)))
}
