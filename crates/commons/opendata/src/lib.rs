//! Open data.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod api;
mod docs;
mod files;
mod openapi;
mod rows;

pub use rows::{Wanted, csv_of, datasets, json_of};

use arengo_web::Component;

/// The open data's table of contents.
pub static COMPONENT: Component = Component {
    messages: &[
        arengo_i18n::Source { lang: "it", origin: "opendata", ftl: include_str!("../i18n/it.ftl") },
        arengo_i18n::Source { lang: "ro", origin: "opendata", ftl: include_str!("../i18n/ro.ftl") },
        arengo_i18n::Source { lang: "en", origin: "opendata", ftl: include_str!("../i18n/en.ftl") },
    ],
    routes: files::routes,
    node_routes: api::routes,
    ..Component::empty("opendata")
};
