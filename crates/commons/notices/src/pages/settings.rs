//! `/me/notices/settings`: how often letters come, for each group.

use arengo_kernel::{Permit, Refusal};
use arengo_store::StoreError;
use arengo_web::form::{Errors, FormParts};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use crate::policy::SetRhythm;
use crate::rhythm::{Group, Rhythm};
use crate::setting::{Rhythms, rhythms_of, set_rhythms};

const PATH: &str = "/me/notices/settings";

pub(crate) async fn show(here: Here, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    let Some(person) = here.actor.person() else {
        return Ok(Redirect::to(&arengo_people::sign_in_link(&here)).into_response());
    };
    let read = here.db.read(move |r| {
        let has_address = arengo_people::email_of(r, person)?.is_some();
        Ok::<_, StoreError>((rhythms_of(r, person)?, has_address))
    });
    let (rhythms, has_address) = read.await?;
    let chosen = Group::CHOSEN.map(|group| rhythms.of(group).as_str().to_owned());
    let mut page = page(&here, &chosen, has_address, &Errors::new());
    if Fields::parse(query.unwrap_or_default().as_bytes()).has("saved") {
        page.status = Some(here.tr.t("notices-settings-saved").to_owned());
    }
    Ok(page.answer(&here))
}

pub(crate) async fn save(here: Here, fields: Fields) -> Result<Response, Problem> {
    let permit = Permit::<SetRhythm>::ask(&here.actor, (), here.now)?;
    let mut errors = Errors::new();
    let mut taken = |group: Group| {
        let word = Rhythm::parse(fields.text(group.as_str()));
        errors.take(group.as_str(), word.ok_or_else(|| Refusal::new("notices-rhythm-missing")))
    };
    let (Some(own), Some(followed)) = (taken(Group::Own), taken(Group::Followed)) else {
        let chosen = Group::CHOSEN.map(|group| fields.text(group.as_str()).to_owned());
        let page = page(&here, &chosen, true, &errors);
        return Ok(page.code(StatusCode::UNPROCESSABLE_ENTITY).answer(&here));
    };
    here.db.write(move |w| set_rhythms(w, &permit, Rhythms { own, followed })).await?;
    Ok(Redirect::to(&here.link(&format!("{PATH}?saved=1"))).into_response())
}

fn page(here: &Here, chosen: &[String; 2], has_address: bool, errors: &Errors) -> Page {
    let title = here.tr.t("notices-settings-title");
    Page::new(title, view(here, chosen, has_address, errors)).unlisted()
}

fn view(here: &Here, chosen: &[String; 2], has_address: bool, errors: &Errors) -> Markup {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "" };
    let options = Rhythm::ALL.map(|rhythm| (rhythm.as_str(), "", tr.t(rhythm.message())));
    html! {
        (arengo_web::pieces::crumbs(tr, &[(here.link("/me/notices"), tr.t("notices-title").to_owned())]))
        div.intro { h1 { (tr.t("notices-settings-title")) } p.dek { (tr.t("notices-settings-lead")) } }
        @if !has_address { p.note { (tr.t("notices-settings-no-address")) } }
        form.form.near.read method="post" action=(here.link(PATH)) {
            (parts.summary())
            (parts.choice(Group::Own.as_str(), tr.t("notices-settings-own"), &options, &chosen[0]))
            p.hint { (tr.t("notices-settings-own-what")) }
            (parts.choice(Group::Followed.as_str(), tr.t("notices-settings-followed"), &options, &chosen[1]))
            p.hint { (tr.t("notices-settings-followed-what")) }
            p { (tr.t("notices-settings-owed")) }
            p { button.btn { (tr.t("notices-settings-save")) } }
        }
    }
}
