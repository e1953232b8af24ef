//! The register of public acts.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod act;
mod pages;
mod personal;
mod sql;

pub use act::{
    Act, By, Entry, Head, actor_of, after, append, erase_detail, head, of_process, recent, verify,
};
pub use pages::{atom, sentence, words_for, words_of};

use arengo_web::Component;

/// The register's table of contents.
pub static COMPONENT: Component = Component {
    migrations: sql::MIGRATIONS,
    statements: &[sql::STATEMENTS],
    messages: MESSAGES,
    routes: pages::routes,
    personal: personal::PERSONAL,
    ..Component::empty("register")
};

const MESSAGES: &[arengo_i18n::Source] = &[
    arengo_i18n::Source { lang: "it", origin: "register", ftl: include_str!("../i18n/it.ftl") },
    arengo_i18n::Source { lang: "ro", origin: "register", ftl: include_str!("../i18n/ro.ftl") },
    arengo_i18n::Source { lang: "en", origin: "register", ftl: include_str!("../i18n/en.ftl") },
];
