//! Where the data of a process and of a town can be taken out.

use arengo_web::icons::icon;
use arengo_web::pieces::crumbs;
use arengo_web::{Here, Page, Problem};
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};

use super::show::visible;
use super::view::said;

/// Every list of the installation as files: of the town, or of one process.
fn files(here: &Here, before: &str) -> Markup {
    html! {
        ul.rows.one.t role="list" {
            @for dataset in here.site.components().iter().flat_map(|c| c.datasets) {
                li { div {
                    h3 { (dataset.name) }
                    p.row {
                        (icon("dl"))
                        a href=(here.link(&format!("{before}/{}.csv", dataset.name))) { "CSV" span.vh { " " (dataset.name) } }
                        a href=(here.link(&format!("{before}/{}.json", dataset.name))) { "JSON" span.vh { " " (dataset.name) } }
                    }
                    details.fold {
                        summary { (here.tr.n("spaces-data-columns", dataset.columns.len() as i64)) }
                        dl.facts lang="en" { @for column in dataset.columns { div { dt { code { (column.name) } } dd { (column.meaning) } } } }
                    }
                } }
            }
        }
    }
}

/// What stands below the text of the town's data page.
pub(crate) fn data_links(here: &Here) -> Markup {
    html! {
        section aria-labelledby="h-files" {
            div.hd { h2 #h-files { (here.tr.t("spaces-data-files")) } }
            (files(here, "/data"))
            p.row.mt5 {
                a href=(format!("{}/api", here.site.settings().public_address)) { (here.tr.t("spaces-data-api")) }
                a href=(format!("{}/openapi.json", here.site.settings().public_address)) { "OpenAPI" }
                a href=(here.link("/activity.atom")) { (icon("feed")) "Atom" }
            }
        }
    }
}

/// The downloads of one process.
pub(crate) async fn of_process(here: Here, Path(slug): Path<String>) -> Result<Response, Problem> {
    let inside = here.clone();
    let process = here.db.read(move |r| visible(r, &inside, &slug)).await?.ok_or(Problem::NotFound)?;
    let body = html! {
        (crumbs(&here.tr, &[(here.link("/p"), here.tr.t("spaces-list-title").to_owned()),
            (here.link(&process.path()), process.title.plain(here.lang).to_owned())]))
        div.intro { h1 { (here.tr.t("spaces-all-data")) } p.dek { (said(&here, &process.title)) } p { (here.tr.t("spaces-data-lead")) } }
        section.near aria-labelledby="h-files" {
            div.hd { h2 #h-files { (here.tr.t("spaces-data-files")) } }
            (files(&here, &format!("{}/data", process.path())))
        }
    };
    let mut page = Page::new(here.tr.t("spaces-all-data"), body);
    page.unlisted = !process.state.is_public();
    Ok(page.answer(&here))
}
