//! Where mail's pages are.

mod demo;
mod staff;

use arengo_kernel::Role;
use arengo_web::component::MenuItem;
use arengo_web::{Here, Site};
use axum::Router;
use axum::routing::{get, post};

pub(crate) fn node_routes() -> Router<Site> {
    Router::new().route("/demo/mail", get(demo::show)).route("/demo/mail.json", get(demo::data))
}

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/staff/mail", get(staff::show))
        .route("/staff/mail/{letter}/resending", post(staff::send_again))
}

pub(crate) fn staff_menu(here: &Here) -> Vec<MenuItem> {
    if !here.actor.has(Role::Official) {
        return Vec::new();
    }
    vec![MenuItem { words: here.tr.t("mail-menu").to_owned(), path: "/staff/mail".to_owned() }]
}
