//! `/p/{process}/participants`: who took part, for everyone, once comments have closed.

use arengo_web::pieces::crumbs;
use arengo_web::{Here, Page, Problem};
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};

use super::{Seen, plan_path, table};
use crate::attribute::Attribute;
use crate::policy::PlanOutreach;

pub(crate) async fn show(here: Here, Path(slug): Path<String>) -> Result<Response, Problem> {
    let about = here.clone();
    let (seen, may_plan) = here
        .db
        .read(move |r| {
            let process = arengo_spaces::process(r, &slug)?.filter(|process| process.state.is_public());
            let seen = Seen::read(r, process.ok_or(Problem::NotFound)?)?;
            let actor = super::within(r, &about, &seen.process)?;
            let may_plan = arengo_kernel::Permit::<PlanOutreach>::ask(&actor, false, about.now).is_ok();
            Ok::<_, Problem>((seen, may_plan))
        })
        .await?;
    let tr = &here.tr;
    let title = seen.process.title.plain(here.lang).to_owned();
    let body = html! {
        (crumbs(tr, &[(here.link(&seen.process.path()), title.clone())]))
        div.intro {
            h1 { (tr.t("outreach-who")) }
            p.dek { (tr.n("outreach-took-part", seen.who.len() as i64)) }
            @if may_plan { p { a href=(here.link(&plan_path(&seen.process))) { (tr.t("outreach-plan")) } } }
        }
        @if seen.is_over(here.now) { (figures(&here, &seen)) }
        @else { div.empty { p { (tr.t("outreach-later")) } } }
        section aria-labelledby="h-how" {
            div.hd { h2 #h-how { (tr.t("outreach-how")) } }
            div.read { p { (tr.t("outreach-how-lead")) } p { a href=(here.link("/me/about")) { (tr.t("outreach-about-link")) } } }
        }
    };
    let mut page = Page::new(format!("{}: {title}", tr.t("outreach-who")), body);
    page.nav = Some("/p".to_owned());
    Ok(page.answer(&here))
}

/// Every attribute, then gender by age.
fn figures(here: &Here, seen: &Seen) -> Markup {
    let data = format!("/data/participation.csv?process={}", seen.process.slug);
    html! {
        section.near aria-labelledby="h-figures" {
            div.hd { h2 #h-figures { (here.tr.t("outreach-figures")) } a href=(here.link(&data)) { "CSV" } }
            div.cols { @for attribute in Attribute::ALL { (table::bars(here, seen, attribute)) } }
            div.mt6 { (table::crossed(here, seen)) }
        }
    }
}
