//! `/me/about`: what a person may say about themselves; every answer is voluntary.

use std::collections::HashMap;

use arengo_kernel::{Permit, Refusal};
use arengo_store::StoreError;
use arengo_web::component::Participant;
use arengo_web::form::{Errors, FormParts};
use arengo_web::{Fields, Here, Page, Problem};
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use crate::attribute::{Attribute, keys, said as read_as};
use crate::load::{self, keep_answers};
use crate::policy::SayAboutOneself;
use crate::purpose::PARTICIPATION;

/// What is kept of someone, and whether they agree to its use.
struct Kept {
    said: HashMap<Attribute, String>,
    districts: Vec<String>,
    agrees: bool,
}

pub(crate) async fn show(here: Here, RawQuery(query): RawQuery) -> Result<Response, Problem> {
    if here.signed.is_none() {
        return Ok(Redirect::to(&arengo_people::sign_in_link(&here)).into_response());
    }
    let done = Fields::parse(query.unwrap_or_default().as_bytes());
    let kept = load(&here).await?;
    let said = kept.said.clone();
    let mut page =
        Page::new(here.tr.t("outreach-about"), view(&here, &kept, &said, &Errors::new())).unlisted();
    page.status = match done.text("done") {
        "kept" => Some(here.tr.t("outreach-about-kept").to_owned()),
        "gone" => Some(here.tr.t("outreach-about-gone").to_owned()),
        _ => None,
    };
    Ok(page.answer(&here))
}

async fn load(here: &Here) -> Result<Kept, Problem> {
    let person =
        here.actor.person().ok_or_else(|| Problem::Refused(Refusal::new("outreach-sign-in-first")))?;
    let kept = here.db.read(move |r| {
        Ok::<_, StoreError>(Kept {
            said: load::answers_of(r, Participant::Person(person))?,
            districts: load::districts(r)?,
            agrees: arengo_privacy::consented(r, person, &PARTICIPATION)?,
        })
    });
    Ok(kept.await?)
}

/// Keeps the answers with the consent; "take back" ends both at once.
pub(crate) async fn send(here: Here, fields: Fields) -> Result<Response, Problem> {
    let permit = Permit::<SayAboutOneself>::ask(&here.actor, (), here.now)?;
    let person = permit.actor().person().ok_or(Problem::NotFound)?;
    let (who, lang, at) = (Participant::Person(person), here.lang, permit.at());
    if fields.text("act") == "take-back" {
        here.db
            .write(move |w| {
                arengo_privacy::withdraw(w, person, &PARTICIPATION, lang, at)?;
                let nothing = Attribute::ALL.map(|attribute| (attribute, String::new()));
                keep_answers(w, who, &nothing, at)
            })
            .await?;
        return Ok(Redirect::to(&here.link("/me/about?done=gone")).into_response());
    }
    let kept = load(&here).await?;
    let mut errors = Errors::new();
    let said = typed(&kept.districts, &fields, &mut errors);
    if fields.text("agree").is_empty() {
        errors.add("agree", Refusal::new("outreach-agree-missing"));
    }
    if !errors.is_empty() {
        let shown = said.iter().cloned().collect();
        let page = Page::new(here.tr.t("outreach-about"), view(&here, &kept, &shown, &errors)).unlisted();
        return Ok(page.code(StatusCode::UNPROCESSABLE_ENTITY).answer(&here));
    }
    here.db
        .write(move |w| {
            arengo_privacy::give(w, person, &PARTICIPATION, lang, at)?;
            keep_answers(w, who, &said, at)
        })
        .await?;
    Ok(Redirect::to(&here.link("/me/about?done=kept")).into_response())
}

/// The typed answers, each a value of its list or empty.
fn typed(districts: &[String], fields: &Fields, errors: &mut Errors) -> Vec<(Attribute, String)> {
    let mut said = Vec::new();
    for attribute in Attribute::ALL {
        let value = fields.text(attribute.as_str()).to_owned();
        let known = keys(attribute, districts).contains(&value);
        if value.is_empty() || known {
            said.push((attribute, value));
        } else {
            errors.add(attribute.as_str(), Refusal::new("outreach-value-unknown"));
        }
    }
    said
}

fn view(here: &Here, kept: &Kept, said: &HashMap<Attribute, String>, errors: &Errors) -> Markup {
    let tr = &here.tr;
    let parts = FormParts { tr: *tr, town: &here.town, errors, prefix: "" };
    html! {
        div.intro {
            p.kick { a href=(here.link("/me")) { (tr.t("outreach-me")) } }
            h1 { (tr.t("outreach-about")) }
            p.dek { (tr.t("outreach-about-lead")) }
        }
        form.form.near.read method="post" action=(here.link("/me/about")) {
            (parts.summary())
            (choices(here, &kept.districts, said))
            p { (tr.t(PARTICIPATION.words)) }
            (parts.check("agree", tr.t("outreach-agree"), "", kept.agrees))
            p.row {
                button.btn type="submit" { (tr.t("outreach-about-keep")) }
                @if kept.agrees || !kept.said.is_empty() {
                    button.btn.q type="submit" name="act" value="take-back" { (tr.t("outreach-about-take-back")) }
                }
            }
        }
    }
}

/// A list for each attribute, "I would rather not say" first and chosen; for whoever asks in their own form.
pub fn choices(here: &Here, districts: &[String], said: &HashMap<Attribute, String>) -> Markup {
    let tr = here.tr;
    let errors = Errors::new();
    let parts = FormParts { tr, town: &here.town, errors: &errors, prefix: "" };
    let list = |attribute: Attribute| {
        let all = keys(attribute, districts);
        let named = all.into_iter().map(|key| (key.clone(), read_as(attribute, &key, &tr)));
        let options: Vec<_> =
            [(String::new(), tr.t("outreach-rather-not").to_owned())].into_iter().chain(named).collect();
        let chosen = said.get(&attribute).map_or("", String::as_str);
        (options.len() > 1)
            .then(|| parts.select(attribute.as_str(), tr.t(attribute.message()), &options, chosen))
    };
    html! { @for attribute in Attribute::ALL { @if let Some(list) = list(attribute) { (list) } } }
}
