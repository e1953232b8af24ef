//! The settings of a town, for its administrators.

use arengo_kernel::Refusal;
use arengo_kernel::permit::Permit;
use arengo_web::form::Errors;
use arengo_web::pieces::crumbs;
use arengo_web::{Fields, Here, Page, Problem};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use super::editing::{code, differences, version_of};
use super::town_form::{LABELS, as_fields, parse, view};
use crate::Editor;
use crate::policy::{SaveTown, TownAt};
use crate::towns::{TownRecord, TownSaved, refresh_towns, save_town, town_record};

fn permit(here: &Here, version: i64) -> Result<Permit<SaveTown>, Refusal> {
    Permit::<SaveTown>::ask(&here.actor, TownAt { id: here.town.id, version }, here.now)
}

async fn kept(here: &Here) -> Result<TownRecord, Problem> {
    let id = here.town.id;
    here.db.read(move |r| town_record(r, id)).await?.ok_or(Problem::NotFound)
}

pub(crate) async fn form(here: Here) -> Result<Response, Problem> {
    permit(&here, 0)?;
    let kept = kept(&here).await?;
    Ok(page(&here, &as_fields(&kept.facts, kept.version), kept.version, &Errors::new(), None))
}

fn page(here: &Here, fields: &Fields, version: i64, errors: &Errors, theirs: Option<Markup>) -> Response {
    let tr = here.tr;
    let conflicts = theirs.is_some();
    let body = html! {
        (crumbs(&tr, &[(here.link("/staff"), tr.t("spaces-desk-title").to_owned())]))
        div.intro { h1 { (tr.t("spaces-town-settings")) } p.dek { (tr.t("spaces-town-settings-line")) } }
        @if let Some(theirs) = theirs { (theirs) }
        form.form.near method="post" action=(here.link("/staff/town")) {
            input type="hidden" name="version" value=(version);
            (view(here, fields, errors, false))
            p.row { button.btn { (tr.t("spaces-save")) } a.btn.q href=(here.link("/staff")) { (tr.t("spaces-back")) } }
        }
    };
    Page::new(tr.t("spaces-town-settings"), body).unlisted().code(code(conflicts, errors)).answer(here)
}

fn conflict(here: &Here, found: &[(String, String)]) -> Markup {
    html! {
        div.note.warn role="alert" {
            h2.h4 { (here.tr.t("spaces-conflict-title")) }
            p { (here.tr.t("spaces-conflict-town")) }
            @if !found.is_empty() {
                p { b { (here.tr.t("spaces-conflict-theirs")) } }
                dl.facts { @for (label, words) in found { div { dt { (label) }
                    dd { @if words.is_empty() { (here.tr.t("spaces-conflict-empty")) } @else { (words) } } } } }
            }
        }
    }
}

pub(crate) async fn save(here: Here, fields: Fields) -> Result<Response, Problem> {
    let version = version_of(&fields);
    permit(&here, version)?;
    let mut errors = Errors::new();
    let Some(mut facts) = parse(&here, &fields, Some(here.town.slug.clone()), &mut errors) else {
        return Ok(page(&here, &fields, version, &errors, None));
    };
    facts.demo = here.town.demo;
    let (inside, editor) = (here.clone(), Editor::of(&here));
    let saved = here.db.write(move |w| save_town(w, permit(&inside, version)?, &facts, &editor)).await;
    match saved {
        Ok(TownSaved::Done) => {
            refresh_towns(&here.site).await?;
            Ok(Redirect::to(&here.link("/staff")).into_response())
        }
        Ok(TownSaved::Changed(now)) => {
            let theirs = as_fields(&now.facts, now.version);
            let note = conflict(&here, &differences(&here, &fields, &theirs, &LABELS));
            Ok(page(&here, &fields, now.version, &Errors::new(), Some(note)))
        }
        Err(Problem::Refused(refusal)) if refusal.id == "spaces-host-taken" => {
            errors.add("host", refusal);
            Ok(page(&here, &fields, version, &errors, None))
        }
        Err(problem) => Err(problem),
    }
}
