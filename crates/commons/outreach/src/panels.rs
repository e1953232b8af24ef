//! Places of outreach on other pages: the process, the staff's desk, the account.

use arengo_kernel::actor::PersonId;
use arengo_people::Panel as AccountPanel;
use arengo_spaces::{Panel, Phase, Place, Process, ProcessState};
use arengo_store::{Reader, StoreError};
use arengo_web::Here;
use maud::{Markup, html};

use crate::pages::{goals, participants_path, plan_path};

/// On the process page and the desk; hand in with `arengo_spaces::set_panels`.
pub static PANELS: &[Panel] = &[
    Panel { order: 60, place: Place::Aside, read: who },
    Panel { order: 60, place: Place::Staff, read: owed },
];

/// On the account page; hand in with `arengo_people::set_panels`.
pub const ACCOUNT_PANEL: AccountPanel = AccountPanel { order: 70, read: about };

/// The way to who took part; the number stands there, so that this page stays quick.
fn who(_: &mut Reader<'_>, here: &Here, process: &Process, _: &[Phase]) -> Result<Markup, StoreError> {
    Ok(html! { @if process.state.is_public() {
        p { a href=(here.link(&participants_path(process))) { (here.tr.t("outreach-who")) } }
    } })
}

/// "Outreach: 1 goal of 3 reached", or the way to a plan.
fn owed(r: &mut Reader<'_>, here: &Here, process: &Process, _: &[Phase]) -> Result<Markup, StoreError> {
    if process.state != ProcessState::Published {
        return Ok(html! {});
    }
    let tr = &here.tr;
    let words = match goals(r, process.id)? {
        Some((met, all)) => {
            tr.f("outreach-goals-met", &[("met", (met as i64).into()), ("all", (all as i64).into())])
        }
        None => tr.t("outreach-plan").to_owned(),
    };
    Ok(html! { li { a href=(here.link(&plan_path(process))) { (words) } } })
}

fn about(_: &mut Reader<'_>, here: &Here, _: PersonId) -> Result<Markup, StoreError> {
    let tr = &here.tr;
    Ok(html! {
        section aria-labelledby="h-about-me" {
            div.hd { h2 #h-about-me { (tr.t("outreach-about")) } }
            p { (tr.t("outreach-about-short")) " " a href=(here.link("/me/about")) { (tr.t("outreach-about-link")) } }
        }
    })
}
