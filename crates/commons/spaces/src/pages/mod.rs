//! Addresses of this crate.

mod data;
mod dates;
mod desk;
mod duty;
mod editing;
mod ending;
mod home;
mod list;
mod node;
mod process_new;
mod publish;
mod purpose;
mod show;
mod tag;
mod town_form;
mod town_new;
mod town_settings;
mod view;
mod well_known;

use arengo_web::{Here, Site};
use axum::Router;
use axum::routing::get;

use crate::duties::Duty;

pub use process_new::phases_of;
pub use show::visible;
pub use view::view_action;

/// Pages of a town.
pub(crate) fn routes() -> Router<Site> {
    let mut routes = Router::new()
        .route("/", get(home::page))
        .route("/p", get(list::page))
        .route("/p.csv", get(list::csv))
        .route("/p.json", get(list::json))
        .route("/p/{process}", get(show::page))
        .route("/p/{process}/data", get(data::of_process))
        .route("/tag/{hashtag}", get(tag::any))
        .route("/robots.txt", get(node::robots))
        .route("/sitemap.xml", get(node::sitemap))
        .route("/staff", get(desk::page))
        .route("/staff/p/new", get(process_new::form).post(process_new::create))
        .route("/staff/p/{process}", get(purpose::start))
        .route("/staff/p/{process}/purpose", get(purpose::form).post(purpose::save))
        .route("/staff/p/{process}/dates", get(dates::form).post(dates::save))
        .route("/staff/p/{process}/publish", get(publish::page).post(publish::publish))
        .route("/staff/p/{process}/closing", get(ending::closing).post(ending::close))
        .route("/staff/p/{process}/close", get(ending::closing).post(ending::close))
        .route("/staff/p/{process}/withdrawal", get(ending::withdrawal).post(ending::withdraw))
        .route("/staff/town", get(town_settings::form).post(town_settings::save))
        .route("/staff/pages", get(duty::list))
        .route("/staff/pages/{name}/{lang}", get(duty::edit).post(duty::save))
        .route("/towns/new", get(town_new::form).post(town_new::create));
    for page in Duty::ALL {
        routes = routes.route(
            &format!("/{}", page.as_str()),
            get(move |here: Here| async move { duty::show(here, page).await }),
        );
    }
    routes
}

/// Pages of the installation.
pub(crate) fn node_routes() -> Router<Site> {
    Router::new()
        .route("/", get(node::towns))
        .route("/healthz", get(node::health))
        .route("/robots.txt", get(node::robots))
        .route("/sitemap.xml", get(node::sitemap))
        .route("/.well-known/security.txt", get(node::security))
        .route("/.well-known/arengo", get(well_known::document))
}
