//! Places of notices on other pages: the button on a process, the section on the account page.

use arengo_kernel::actor::PersonId;
use arengo_people::Panel as AccountPanel;
use arengo_spaces::{Panel, Phase, Place, Process};
use arengo_store::{Reader, StoreError};
use arengo_web::Here;
use maud::{Markup, html};

use crate::follow::follows;
use crate::notice::unread;
use crate::pages::follow_button;

/// On the process page; hand in with `arengo_spaces::set_panels`.
pub static PANELS: &[Panel] = &[Panel { order: 40, place: Place::Action, read: follow }];

/// On the account page; hand in with `arengo_people::set_panels`.
pub const ACCOUNT_PANEL: AccountPanel = AccountPanel { order: 50, read: about };

fn follow(r: &mut Reader<'_>, here: &Here, process: &Process, _: &[Phase]) -> Result<Markup, StoreError> {
    if !process.state.is_public() {
        return Ok(html! {});
    }
    let subject = process.subject();
    let is_followed = match here.actor.person() {
        Some(person) => follows(r, person, &subject)?,
        None => false,
    };
    Ok(follow_button(here, &subject, process.title.plain(here.lang), is_followed))
}

fn about(r: &mut Reader<'_>, here: &Here, person: PersonId) -> Result<Markup, StoreError> {
    let tr = &here.tr;
    let new = unread(r, person)?;
    Ok(html! {
        section aria-labelledby="h-notices" {
            div.hd { h2 #h-notices { (tr.t("notices-title")) } a href=(here.link("/me/notices/settings")) { (tr.t("notices-settings-title")) } }
            p { a href=(here.link("/me/notices")) { (tr.n("notices-unread", new)) } }
        }
    })
}
