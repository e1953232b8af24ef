//! The place of privacy on the account page, and its task on the staff's desk.

use arengo_kernel::actor::PersonId;
use arengo_people::Panel;
use arengo_store::{Reader, StoreError};
use arengo_web::Here;
use maud::{Markup, html};

use crate::notice;

/// One's consents, one's data, leaving; hand in with `arengo_people::set_panels`.
pub const PANEL: Panel = Panel { order: 80, read: draw };

fn draw(r: &mut Reader<'_>, here: &Here, person: PersonId) -> Result<Markup, StoreError> {
    let told = notice::unseen(r, person)?;
    let tr = &here.tr;
    Ok(html! {
        section aria-labelledby="h-privacy" {
            div.hd { h2 #h-privacy { (tr.t("privacy-panel-title")) } a href=(here.link("/privacy")) { (tr.t("privacy-title")) } }
            @if told.is_some() {
                p.note { (tr.t("privacy-told-title")) " " a href=(here.link("/me/notice")) { (tr.t("privacy-see-changes")) } }
            }
            ul {
                li { a href=(here.link("/me/consents")) { (tr.t("privacy-consents-title")) } }
                li { a href=(here.link("/me/data")) { (tr.t("privacy-data-title")) } }
                li { a href=(here.link("/me/erasure")) { (tr.t("privacy-leave-title")) } }
            }
        }
    })
}

/// What the staff's desk says of the notice: nothing while its review is not due.
///
/// # Errors
/// Any storage failure.
pub fn task(r: &mut Reader<'_>, here: &Here) -> Result<Markup, StoreError> {
    if !here.actor.has(arengo_kernel::Role::Administrator) {
        return Ok(html! {});
    }
    let current = notice::current(r)?;
    let words = match current.review_due {
        None => "privacy-task-adopt",
        Some(_) => "privacy-task-review",
    };
    Ok(html! {
        @if current.is_overdue(here.now) {
            li { div {
                h3 { a href=(here.link("/staff/privacy")) { (here.tr.t("privacy-title")) } }
                p { (here.tr.t(words)) }
            } }
        }
    })
}
