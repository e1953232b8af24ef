//! The code of conduct, and accepting it.

use arengo_kernel::Permit;
use arengo_web::icons::icon;
use arengo_web::{Fields, Here, Page, Problem};
use axum::response::Response;
use maud::html;

use super::{accepted, to};
use crate::code::{VERSION, accept as note, text};
use crate::policy::AcceptCode;

/// GET /staff/reports/code
pub(crate) async fn show(here: Here) -> Result<Response, Problem> {
    Permit::<AcceptCode>::ask(&here.actor, (), here.now)?;
    let has = accepted(&here).await?;
    let tr = &here.tr;
    let body = html! {
        div.intro {
            h1 { (tr.t("moderation-code-title")) }
            p.dek { (tr.t("moderation-code-lead")) }
            p.meta { span { (tr.f("moderation-code-version", &[("version", VERSION.into())])) } }
        }
        div.read.near {
            ol { @for line in text(here.lang).lines().filter(|l| !l.is_empty()) { li { (line) } } }
            @if has {
                p.note.ok { (icon("ok")) " " (tr.t("moderation-code-accepted")) }
                p { a href=(here.link("/staff/reports")) { (tr.t("moderation-queue-title")) } }
            } @else {
                form.form method="post" action=(here.link("/staff/reports/code")) {
                    input type="hidden" name="version" value=(VERSION);
                    p { button.btn { (tr.t("moderation-code-accept")) } }
                }
            }
        }
    };
    Ok(Page::new(tr.t("moderation-code-title"), body).unlisted().answer(&here))
}

/// POST /staff/reports/code. Whoever read an earlier version reads this one first.
pub(crate) async fn accept(here: Here, fields: Fields) -> Result<Response, Problem> {
    Permit::<AcceptCode>::ask(&here.actor, (), here.now)?;
    if fields.text("version").parse() != Ok(VERSION) {
        return Ok(to(&here, "/staff/reports/code"));
    }
    let (actor, now, office) = (here.actor, here.now, here.town.duties.publisher.clone());
    here.db
        .write(move |w| -> Result<(), Problem> {
            let permit = Permit::<AcceptCode>::ask(&actor, (), now)?;
            Ok(note(w, permit, &office)?)
        })
        .await?;
    Ok(to(&here, "/staff/reports"))
}
