//! What a public answer said before it was changed.

use arengo_comments::CommentId;
use arengo_web::pieces::{When, crumbs, time};
use arengo_web::{Here, Page, Problem};
use axum::extract::Path;
use axum::response::Response;
use maud::html;

use crate::answers::place::{answer_path, answers_path};
use crate::answers::read;
use crate::pages::answers::pair::{Place, shown_answer, voice};
use crate::pages::room::Room;

/// `GET /p/{process}/answers/{comment}/history`
pub(crate) async fn page(
    here: Here,
    Path((process, comment)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id: CommentId = comment.parse().map_err(|_| Problem::NotFound)?;
    let (actor, now) = (here.actor, here.now);
    let (room, one, earlier) = here
        .db
        .read(move |r| {
            let room = Room::load(r, &process, &actor, now)?;
            let found = read::public_one(r, id)?.filter(|c| c.process == room.process.id);
            let one = found.ok_or(Problem::NotFound)?;
            Ok::<_, Problem>((room, one, read::history(r, id)?))
        })
        .await?;
    let answer = one.public_answer().ok_or(Problem::NotFound)?;
    let tr = &here.tr;
    let slug = &room.process.slug;
    let title = tr.t("consultations-answer-history");
    let body = html! {
        (crumbs(tr, &[
            (here.link(&room.process.path()), room.process.title.plain(here.lang).to_owned()),
            (here.link(&answers_path(slug)), tr.t("consultations-answers-title").to_owned()),
        ]))
        div.intro { h1 { (title) } (voice(&here, &one, &Place::default())) }
        section aria-labelledby="h-now" {
            div.hd { h2 #h-now { (tr.t("consultations-answer-now")) } a href=(here.link(&answer_path(slug, id))) { (tr.t("consultations-answer-beside")) } }
            (shown_answer(&here, slug, answer))
        }
        // What was a draft when it was replaced has never been public.
        @for before in earlier.iter().rev().filter(|e| e.disposition.is_public()) {
            section {
                div.hd { h2 { (tr.t("consultations-answer-until")) " " (time(tr, &here.town, before.replaced_at, When::DateTime)) } }
                (shown_answer(&here, slug, &before.disposition))
            }
        }
    };
    Ok(Page::new(title, body).answer(&here))
}
