//! Who must be told what, once.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod notice;
mod pages;
mod personal;
mod sql;

pub use notice::{Before, Kept, Kind, Letter, Notice, NoticeId, NoticeKind, notices_of, tell, unread};
pub use personal::forget_about;

use arengo_store::Migration;
use arengo_web::Component;

/// The schema of notices.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "notices/0001_notices", sql: include_str!("../migrations/0001_notices.sql") }];

/// Notices' table of contents.
pub static COMPONENT: Component = Component {
    migrations: MIGRATIONS,
    statements: &[sql::STATEMENTS],
    messages: MESSAGES,
    routes: pages::routes,
    personal: personal::PERSONAL,
    retention: personal::RETENTION,
    policy: pages::policy,
    ..Component::empty("notices")
};

/// The messages of notices.
pub const MESSAGES: &[arengo_i18n::Source] = &[
    arengo_i18n::Source { lang: "it", origin: "notices", ftl: include_str!("../i18n/it.ftl") },
    arengo_i18n::Source { lang: "ro", origin: "notices", ftl: include_str!("../i18n/ro.ftl") },
    arengo_i18n::Source { lang: "en", origin: "notices", ftl: include_str!("../i18n/en.ftl") },
];
