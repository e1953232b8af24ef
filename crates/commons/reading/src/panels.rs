//! The ways to reading help: on a process's page, beside a text.

use arengo_kernel::Permit;
use arengo_spaces::{Panel, Phase, Place, Process};
use arengo_store::{Reader, StoreError};
use arengo_web::Here;
use arengo_web::icons::icon;
use maud::{Markup, html};

use crate::easy::{EasyHead, heads, offered, path_of, staff_path};
use crate::policy::{About, PrepareEasyRead};

/// Beside the big button of a process; hand in with `arengo_spaces::set_panels`.
pub static PANELS: &[Panel] = &[Panel { order: 20, place: Place::Action, read: action }];

fn action(r: &mut Reader<'_>, here: &Here, process: &Process, _: &[Phase]) -> Result<Markup, StoreError> {
    let heads = heads(r, process.id)?;
    let newest = offered(&heads, i64::MAX).filter(|_| process.state.is_public());
    let foreign = process.title.get(here.lang).map(|(lang, _)| lang).filter(|lang| *lang != here.lang);
    Ok(html! {
        @if let Some(edition) = newest { (easy_link(here, process, edition)) }
        @if let Some(lang) = foreign {
            p.hint { (icon("globe")) " " (here.tr.f("reading-not-translated", &[("language", lang.own_name().into())])) }
        }
        @if Permit::<PrepareEasyRead>::ask(&here.actor, About::of(process), here.now).is_ok() {
            a.btn.q href=(here.link(&staff_path(process))) { (icon("pen")) (here.tr.t("reading-desk-title")) }
        }
    })
}

/// The way to the easy-read version that fits a version of the text; nothing when there is none.
pub fn easy_offer(here: &Here, process: &Process, heads: &[EasyHead], version: i64) -> Markup {
    html! {
        @if let Some(edition) = offered(heads, version).filter(|_| process.state.is_public()) {
            p.mt5 { (easy_link(here, process, edition)) }
        }
    }
}

fn easy_link(here: &Here, process: &Process, edition: i64) -> Markup {
    html! { a.btn.q href=(here.link(&path_of(process, edition))) { (icon("book")) (here.tr.t("reading-easy")) } }
}
