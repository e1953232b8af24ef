//! Routes only.

use arengo_web::Site;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

pub(crate) mod answers;
mod blocks;
mod chips;
mod compare;
mod download;
mod help;
mod interest;
mod languages;
mod notes;
mod plan;
mod preview;
mod room;
mod section;
mod section_view;
mod staff;
mod talk;
pub(crate) mod toc;
mod translations;
mod upload;

pub(crate) use interest::{confirm, declare_interest, preview as preview_interest};

/// Most bytes of an uploaded form: a file of 50 MB with the fields around it.
const UPLOAD_BYTES: usize = 51_000_000;

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/p/{process}/text", get(plan::page))
        .route("/p/{process}/text.md", get(download::markdown))
        .route("/p/{process}/text.txt", get(download::plain))
        .route("/p/{process}/text.json", get(download::json))
        .route("/p/{process}/text/{slug}", get(section::page))
        .route("/p/{process}/text/{slug}/interest", get(interest::page).post(interest::declare))
        .route("/p/{process}/text/compare/{from}/{to}", get(compare::page))
        .route("/staff/p/{process}/text", get(staff::page))
        .route(
            "/staff/p/{process}/text/uploads",
            post(upload::receive).layer(DefaultBodyLimit::max(UPLOAD_BYTES)),
        )
        .route("/staff/p/{process}/text/uploads/{id}", get(preview::page).post(preview::decide))
        .route("/staff/p/{process}/text/publication", post(staff::publish))
        .route(
            "/staff/p/{process}/text/translations",
            get(translations::page).post(translations::receive).layer(DefaultBodyLimit::max(UPLOAD_BYTES)),
        )
        .route("/staff/p/{process}/text/translations/template.md", get(translations::template))
        .route("/staff/p/{process}/text/translations/{lang}/publication", post(translations::publish))
        .route("/staff/p/{process}/text/translations/{lang}/removal", post(translations::remove))
        .merge(answers::routes())
}
