//! A new town, in minutes (S4.24).

use arengo_kernel::Refusal;
use arengo_kernel::permit::Permit;
use arengo_web::form::Errors;
use arengo_web::pieces::crumbs;
use arengo_web::{Fields, Here, Page, Problem};
use axum::response::{IntoResponse, Redirect, Response};
use maud::html;

use super::editing::code;
use super::town_form::{fresh, parse, view};
use crate::Editor;
use crate::policy::CreateTown;
use crate::towns::{create_town, refresh_towns};

fn permit(here: &Here) -> Result<Permit<CreateTown>, Refusal> {
    Permit::<CreateTown>::ask(&here.actor, (), here.now)
}

pub(crate) async fn form(here: Here) -> Result<Response, Problem> {
    permit(&here)?;
    Ok(page(&here, &fresh(&here), &Errors::new()))
}

fn page(here: &Here, fields: &Fields, errors: &Errors) -> Response {
    let tr = here.tr;
    let body = html! {
        (crumbs(&tr, &[(here.link("/staff"), tr.t("spaces-desk-title").to_owned())]))
        div.intro { h1 { (tr.t("spaces-town-new")) } p.dek { (tr.t("spaces-town-new-lead")) } }
        form.form.near method="post" action=(here.link("/towns/new")) {
            (view(here, fields, errors, true))
            p.row { button.btn { (tr.t("spaces-town-create")) } }
        }
    };
    Page::new(tr.t("spaces-town-new"), body).unlisted().code(code(false, errors)).answer(here)
}

pub(crate) async fn create(here: Here, fields: Fields) -> Result<Response, Problem> {
    permit(&here)?;
    let mut errors = Errors::new();
    let Some(facts) = parse(&here, &fields, None, &mut errors) else {
        return Ok(page(&here, &fields, &errors));
    };
    let (inside, editor, slug) = (here.clone(), Editor::of(&here), facts.slug.clone());
    let made = here.db.write(move |w| create_town(w, permit(&inside)?, &facts, &editor)).await;
    match made {
        Ok(_) => {}
        Err(Problem::Refused(refusal)) if refusal.id == "spaces-town-taken" => {
            errors.add("slug", refusal);
            return Ok(page(&here, &fields, &errors));
        }
        Err(problem) => return Err(problem),
    }
    refresh_towns(&here.site).await?;
    Ok(Redirect::to(&format!("/t/{slug}/")).into_response())
}
