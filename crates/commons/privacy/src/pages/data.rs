//! `/me/data`: a copy of one's own data. The file is the answer to pressing the button: there is no link to it that
//! could be passed on or guessed. Who signed in long ago proves first who they are.

use std::sync::Arc;

use arengo_kernel::permit::Permit;
use arengo_kernel::{Refusal, Town};
use arengo_web::form::{Errors, FormParts, Kind, robot_trap};
use arengo_web::icons::icon;
use arengo_web::seal::fingerprint;
use arengo_web::{Fields, Here, Page, Problem};
use axum::response::Response;
use maud::{Markup, html};

use super::{file, own, sign_in, signed};
use crate::policy::TakeData;
use crate::{case, export};

pub(crate) async fn show(here: Here) -> Result<Response, Problem> {
    let Some(signed) = &here.signed else { return Ok(sign_in(&here)) };
    let (about, person) = (here.clone(), signed.person);
    let (own, email) = here
        .db
        .read(move |r| Ok::<_, Problem>((own(r, &about, person)?, arengo_people::email_of(r, person)?)))
        .await?;
    let fresh = Permit::<TakeData>::ask(&here.actor, own, here.now).is_ok();
    let tr = &here.tr;
    let body = html! {
        div.intro { h1 { (tr.t("privacy-data-title")) } p.dek { (tr.t("privacy-data-lead")) } }
        @if fresh {
            form.form.near method="post" action=(here.link("/me/data")) {
                p.row {
                    button.btn name="format" value="html" { (icon("dl")) (tr.t("privacy-data-html")) }
                    button.btn.q name="format" value="json" { (icon("dl")) (tr.t("privacy-data-json")) }
                }
                p.hint { (tr.t("privacy-data-hint")) }
            }
        } @else { (prove(&here, "/me/data", email.as_deref())) }
        (kept(&here))
    };
    Ok(Page::new(tr.t("privacy-data-title"), body).unlisted().answer(&here))
}

/// What is kept, and for how long, in the words of the declarations.
fn kept(here: &Here) -> Markup {
    let tr = &here.tr;
    html! {
        section aria-labelledby="h-kept" {
            div.hd { h2 #h-kept { (tr.t("privacy-data-what")) } a href=(here.link("/privacy/record")) { (tr.t("privacy-record-title")) } }
            ul.rows.one.t role="list" {
                @for personal in here.site.components().iter().flat_map(|c| c.personal) { li { div {
                    h3 { (tr.t(personal.title)) }
                    p { (tr.t(personal.meaning)) }
                    p.meta { span { (tr.t(personal.kept)) } }
                } } }
            }
        }
    }
}

/// "Show that it is you": by a letter or by password, then back to `next`.
pub(super) fn prove(here: &Here, next: &str, email: Option<&str>) -> Markup {
    let tr = &here.tr;
    let errors = Errors::new();
    let parts = FormParts { tr: *tr, town: &here.town, errors: &errors, prefix: "p-" };
    let hidden = html! {
        (robot_trap(&here.site, tr, here.now))
        input type="hidden" name="next" value=(next);
        input type="hidden" name="email" value=[email];
    };
    html! {
        section.near aria-labelledby="h-prove" {
            div.hd { h2 #h-prove { (tr.t("privacy-prove-title")) } }
            p { (tr.t("privacy-prove-lead")) }
            // Who has no mailbox came through a provider, and can again.
            @if email.is_some() {
                form.form.mt3 method="post" action=(here.link("/sign-in")) {
                    (hidden)
                    p { button.btn { (icon("mail")) (tr.t("privacy-prove-letter")) } }
                }
                form.form.mt5 method="post" action=(here.link("/sign-in")) {
                    (hidden)
                    (parts.line(Kind::Password, "password", tr.t("privacy-prove-password"), "", "", true))
                    p { button.btn.q { (icon("key")) (tr.t("privacy-prove-send")) } }
                }
            }
            (arengo_people::provider_links(here, next))
        }
    }
}

/// The file.
pub(crate) async fn send(here: Here, fields: Fields) -> Result<Response, Problem> {
    let person = signed(&here)?.person;
    let as_page = match fields.text("format") {
        "html" => true,
        "json" => false,
        _ => return Err(Problem::Invalid(Refusal::new("privacy-act-missing"))),
    };
    let key = fingerprint(format!("copy {person}").as_bytes());
    if !here.site.limits().may_try(&key) {
        return Err(Problem::Busy("too many copies of one person's data".into()));
    }
    let about = here.clone();
    let person = here
        .db
        .write(move |w| {
            let own = own(w, &about, person)?;
            let permit = Permit::<TakeData>::ask(&about.actor, own, about.now)?;
            case::export_taken(w, permit.at())?;
            Ok::<_, Problem>(permit.about().person)
        })
        .await?;
    let towns: Vec<Arc<Town>> = here.site.towns().all().to_vec();
    let all = export::gather(here.site.store(), here.site.components(), &towns, person).await?;
    Ok(if as_page {
        file("my-data.html", "text/html; charset=utf-8", export::page(&here.tr, &here.town, &all))
    } else {
        file("my-data.json", "application/json", export::json(&all))
    })
}
