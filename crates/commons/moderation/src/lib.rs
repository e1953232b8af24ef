//! Reports and decisions about them.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod pages;
mod personal;
mod policy;
mod reason;
mod sql;
mod staff;

pub use policy::{DecideReport, policy};
pub use reason::Reason;

use arengo_kernel::actor::Role;
use arengo_web::Component;
use arengo_web::component::MenuItem;

/// Moderation's table of contents.
pub static COMPONENT: Component = Component {
    migrations: sql::MIGRATIONS,
    statements: &[sql::STATEMENTS],
    messages: &[
        arengo_i18n::Source { lang: "it", origin: "moderation", ftl: include_str!("../i18n/it.ftl") },
        arengo_i18n::Source { lang: "ro", origin: "moderation", ftl: include_str!("../i18n/ro.ftl") },
        arengo_i18n::Source { lang: "en", origin: "moderation", ftl: include_str!("../i18n/en.ftl") },
    ],
    routes: || pages::routes().merge(staff::routes()),
    staff_menu: |here| {
        let item = MenuItem { words: here.tr.t("moderation-menu").to_owned(), path: "/staff/reports".into() };
        if here.actor.has(Role::Moderator) { vec![item] } else { Vec::new() }
    },
    personal: personal::PERSONAL,
    retention: personal::RETENTION,
    policy,
    ..Component::empty("moderation")
};
