//! Search by words.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod index;
mod pages;
mod personal;
mod query;
mod sql;

pub use index::follow;
pub use query::{Hit, Query, find};

use arengo_web::Component;

/// The search's table of contents.
pub static COMPONENT: Component = Component {
    migrations: sql::MIGRATIONS,
    statements: &[sql::STATEMENTS],
    messages: &[
        arengo_i18n::Source { lang: "it", origin: "search", ftl: include_str!("../i18n/it.ftl") },
        arengo_i18n::Source { lang: "ro", origin: "search", ftl: include_str!("../i18n/ro.ftl") },
        arengo_i18n::Source { lang: "en", origin: "search", ftl: include_str!("../i18n/en.ftl") },
    ],
    routes: pages::routes,
    personal: personal::PERSONAL,
    ..Component::empty("search")
};
