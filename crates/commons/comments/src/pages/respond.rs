//! The authority's answer inside a thread.

use arengo_kernel::{Permit, words};
use arengo_web::form::{Errors, FormParts, Kind};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;

use super::{crumbs, id_of, load, thread_path, to, within};
use crate::comment::{Body, LINE_MAX};
use crate::payload::arrival;
use crate::policy::{Existing, RespondOfficially};
use crate::target::Target;
use crate::view::form::body_field;
use crate::view::language_choice;
use crate::{typed, write};

/// GET /c/{id}/response
pub(crate) async fn form(here: Here, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let now = here.now;
    let (existing, place) = here.db.read(move |r| load(r, id, now)).await?;
    if here.signed.is_none() {
        return Ok(Redirect::to(&arengo_people::sign_in_link(&here)).into_response());
    }
    let here = within(here, existing.comment.process).await?;
    Permit::<RespondOfficially>::ask(&here.actor, existing.clone(), here.now)?;
    let office = here.town.duties.publisher.clone();
    let fields = Fields::from_pairs([("office".to_owned(), office)]);
    Ok(page(&here, &existing, &place, &fields, &Errors::new(), StatusCode::OK))
}

/// POST /c/{id}/response
pub(crate) async fn send(here: Here, Path(id): Path<String>, fields: Fields) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let now = here.now;
    let (existing, place) = here.db.read(move |r| load(r, id, now)).await?;
    let here = within(here, existing.comment.process).await?;
    let actor = here.actor;
    Permit::<RespondOfficially>::ask(&actor, existing.clone(), now)?;
    let mut errors = Errors::new();
    let body = errors.take("body", Body::parse(fields.text("body")));
    let office = words::measured_line(fields.text("office"), LINE_MAX, "comments-missing-office");
    let office = errors.take("office", office);
    let (Some(body), Some(office)) = (body, office) else {
        return Ok(page(&here, &existing, &place, &fields, &errors, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let name = here.signed.as_ref().map(|s| s.name.clone()).unwrap_or_default();
    let (lang, base) = (typed::lang(&here, &fields), here.citation(""));
    let written = here
        .db
        .write(move |w| -> Result<_, Problem> {
            let (existing, place) = load(w, id, now)?;
            let permit = Permit::<RespondOfficially>::ask(&actor, existing, now)?;
            let answer = write::Answer { name: &name, office: &office, body: body.clone(), lang };
            Ok(write::respond(w, permit, &place, &answer, &base)?)
        })
        .await?;
    Ok(to(&here, &arrival(&thread_path(&existing.comment), "answered", written.id)))
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
    let id = existing.comment.id;
    let body = html! {
        (crumbs(here, place))
        div.intro {
            h1 { (tr.t("comments-respond-title")) }
            p.dek { (tr.t("comments-respond-lead")) }
        }
        (super::submit::quoted(here, &existing.comment))
        form.form method="post" action=(here.link(&format!("/c/{id}/response"))) data-keep {
            (parts.summary())
            (body_field(here, &parts, fields))
            (parts.line(Kind::Text, "office", tr.t("comments-office"), tr.t("comments-office-hint"), fields.text("office"), true))
            (language_choice(here, &parts, fields))
            p { button.btn { (tr.t("comments-publish-response")) } }
        }
    };
    Page::new(tr.t("comments-respond-title"), body).unlisted().code(code).answer(here)
}
