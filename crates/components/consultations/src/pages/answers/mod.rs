//! Routes of answers and reports.

use arengo_web::Site;
use axum::Router;
use axum::routing::{get, post};

mod bulk;
mod decide;
mod desk;
mod desk_view;
mod form;
mod groups;
mod history;
mod list;
mod pair;
mod publication;
mod report;
mod report_desk;
mod report_view;
pub(crate) mod summary;
mod together;

pub(crate) use pair::{outcome_tag, outcome_tags};

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/p/{process}/answers", get(list::page))
        .route("/p/{process}/answers/{comment}/history", get(history::page))
        .route("/p/{process}/report", get(report::page))
        .route("/p/{process}/report.pdf", get(report::pdf))
        .route("/p/{process}/report.md", get(report::markdown))
        .route("/staff/p/{process}/answers", get(desk::page).post(bulk::act))
        .route("/staff/p/{process}/answers/publication", post(publication::publish))
        .route("/staff/p/{process}/answers/groups/{group}", post(groups::save))
        .route("/staff/p/{process}/answers/together", get(together::page).post(together::send))
        .route("/staff/p/{process}/answers/{comment}", get(decide::page).post(decide::send))
        .route("/staff/p/{process}/report", get(report_desk::page).post(report_desk::send))
}
