//! Where the pages of notices are.

mod follow;
mod list;
mod settings;
mod stop;

pub use follow::{follow_button, follow_place};

use arengo_web::Site;
use axum::Router;
use axum::routing::{get, post};

pub(crate) fn routes() -> Router<Site> {
    Router::new()
        .route("/me/notices", get(list::list))
        .route("/me/notices/reading", post(list::mark_read))
        .route("/me/notices/settings", get(settings::show).post(settings::save))
        .route("/follow", get(follow::show).post(follow::change))
        .route("/stop/{key}", get(stop::ask).post(stop::stop))
        .route("/stop/{key}/undoing", post(stop::undo))
}
