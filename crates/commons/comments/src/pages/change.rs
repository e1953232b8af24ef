//! Changing and taking back one's own comment.

use arengo_kernel::{Permit, Refusal};
use arengo_web::form::{Errors, FormParts};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;

use super::{crumbs, id_of, load, thread_path, to};
use crate::comment::{Body, CommentId, Kind};
use crate::payload::arrival;
use crate::policy::{EditComment, Existing, WithdrawComment};
use crate::stance::Stance;
use crate::target::Target;
use crate::view::form::{body_field, stance_choice};
use crate::view::language_choice;
use crate::{change, typed};

/// GET /c/{id}/edit
pub(crate) async fn form(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let (existing, place) = find(&here, id).await?;
    if here.signed.is_none() {
        return Ok(Redirect::to(&arengo_people::sign_in_link(&here)).into_response());
    }
    Permit::<EditComment>::ask(&here.actor, existing.clone(), here.now)?;
    let comment = &existing.comment;
    let fields = Fields::from_pairs([
        ("body".to_owned(), comment.body.clone()),
        ("stance".to_owned(), comment.stance.map(Stance::as_str).unwrap_or_default().to_owned()),
        ("lang".to_owned(), comment.lang.to_string()),
    ]);
    Ok(page(&here, &existing, &place, &fields, &Errors::new(), StatusCode::OK))
}

/// POST /c/{id}/edit
pub(crate) async fn save(here: Here, Path(id): Path<String>, fields: Fields) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let (existing, place) = find(&here, id).await?;
    Permit::<EditComment>::ask(&here.actor, existing.clone(), here.now)?;
    let mut errors = Errors::new();
    let stance = match fields.given("stance") {
        Some(word) => {
            let known = Stance::parse(word).ok_or_else(|| Refusal::new("comments-unknown-choice"));
            errors.take("stance", known)
        }
        None => None,
    };
    let body = errors.take("body", Body::parse(fields.text("body")));
    let Some(body) = body.filter(|_| errors.is_empty()) else {
        let code = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(page(&here, &existing, &place, &fields, &errors, code));
    };
    let (actor, now, lang) = (here.actor, here.now, typed::lang(&here, &fields));
    here.db
        .write(move |w| -> Result<(), Problem> {
            let (existing, place) = load(w, id, now)?;
            let permit = Permit::<EditComment>::ask(&actor, existing, now)?;
            Ok(change::edit(w, permit, &place, &body, stance, lang)?)
        })
        .await?;
    Ok(to(&here, &arrival(&thread_path(&existing.comment), "edited", id)))
}

/// GET /c/{id}/withdrawal: asks before taking back.
pub(crate) async fn ask(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let (existing, place) = find(&here, id).await?;
    if here.signed.is_none() {
        return Ok(Redirect::to(&arengo_people::sign_in_link(&here)).into_response());
    }
    Permit::<WithdrawComment>::ask(&here.actor, existing.clone(), here.now)?;
    let tr = &here.tr;
    let body = html! {
        (crumbs(&here, &place))
        div.intro { h1 { (tr.t("comments-withdraw-title")) } p.dek { (tr.t("comments-withdraw-lead")) } }
        (super::submit::quoted(&here, &existing.comment))
        form.form method="post" action=(here.link(&format!("/c/{id}/withdrawal"))) {
            div.row {
                button.btn.bad { (tr.t("comments-withdraw")) }
                a href=(here.link(&thread_path(&existing.comment))) { (tr.t("comments-keep")) }
            }
        }
    };
    Ok(Page::new(tr.t("comments-withdraw-title"), body).unlisted().answer(&here))
}

/// POST /c/{id}/withdrawal
pub(crate) async fn withdraw(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let (actor, now) = (here.actor, here.now);
    let place = here
        .db
        .write(move |w| -> Result<Target, Problem> {
            let (existing, place) = load(w, id, now)?;
            let permit = Permit::<WithdrawComment>::ask(&actor, existing, now)?;
            change::withdraw(w, permit, &place)?;
            Ok(place)
        })
        .await?;
    Ok(to(&here, &arrival(&place.path, "withdrawn", id)))
}

async fn find(here: &Here, id: CommentId) -> Result<(Existing, Target), Problem> {
    let now = here.now;
    here.db.read(move |r| load(r, id, now)).await
}

fn page(
    here: &Here,
    existing: &Existing,
    place: &Target,
    fields: &Fields,
    errors: &Errors,
    code: StatusCode,
) -> Response {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "w-" };
    let until = crate::editable_until(existing.comment.created_at).timestamp();
    let until = tr.time(until, &here.town.time_zone);
    let body = html! {
        (crumbs(here, place))
        div.intro {
            h1 { (tr.t("comments-edit-title")) }
            p.dek { (tr.f("comments-edit-lead", &[("until", until.into())])) }
        }
        form.form method="post" action=(here.link(&format!("/c/{}/edit", existing.comment.id))) data-keep {
            (parts.summary())
            @if existing.comment.kind == Kind::Comment { (stance_choice(&parts, fields)) }
            (body_field(here, &parts, fields))
            (language_choice(here, &parts, fields))
            p { button.btn { (tr.t("comments-save")) } }
        }
    };
    Page::new(tr.t("comments-edit-title"), body).unlisted().code(code).answer(here)
}
