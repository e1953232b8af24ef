//! Letters by electronic mail: queued with their cause, sent once, shown in demonstrations.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod html;
mod letter;
mod message;
mod pages;
mod personal;
mod policy;
mod send;
mod server;
mod smtp;
mod sql;
mod tidy;

pub use html::{as_html, linked};
pub use letter::{Kept, Letter, LetterId, LetterKind, List, State, counts, queue, recent, undelivered};
pub use personal::{drop_letter, erase};
pub use send::{Way, install, send};
pub use server::{BadServer, Server};
pub use smtp::check;
pub use sql::MIGRATIONS;

use arengo_web::Component;
use arengo_web::component::Job;

/// Mail's table of contents.
pub static COMPONENT: Component = Component {
    migrations: sql::MIGRATIONS,
    statements: &[sql::STATEMENTS],
    messages: MESSAGES,
    routes: pages::routes,
    node_routes: pages::node_routes,
    jobs: &[Job { name: send::JOB, run: |site, work| Box::pin(send::run(site, work)) }],
    retention: tidy::RETENTION,
    staff_menu: pages::staff_menu,
    policy: policy::table,
    ..Component::empty("mail")
};

const MESSAGES: &[arengo_i18n::Source] = &[
    arengo_i18n::Source { lang: "it", origin: "mail", ftl: include_str!("../i18n/it.ftl") },
    arengo_i18n::Source { lang: "ro", origin: "mail", ftl: include_str!("../i18n/ro.ftl") },
    arengo_i18n::Source { lang: "en", origin: "mail", ftl: include_str!("../i18n/en.ftl") },
];
