//! Consents, the privacy notice, one's own data, erasure, retention, the record of processing.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod consent;
mod notice;
mod purpose;
mod sql;

pub use consent::{
    Consent, ConsentId, ConsentKind, Standing, consented, consents_of, give, standing, who_consented,
    withdraw,
};
pub use purpose::{NEWSLETTER, RESEARCH, purposes};

use arengo_store::Migration;
use arengo_web::Component;

/// The schema.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "privacy/0001_privacy", sql: include_str!("../migrations/0001_privacy.sql") }];

/// Privacy's table of contents.
pub static COMPONENT: Component = Component {
    migrations: MIGRATIONS,
    statements: &[sql::STATEMENTS],
    messages: MESSAGES,
    purposes: &[&NEWSLETTER, &RESEARCH],
    ..Component::empty("privacy")
};

const MESSAGES: &[arengo_i18n::Source] = &[
    arengo_i18n::Source { lang: "it", origin: "privacy", ftl: include_str!("../i18n/it.ftl") },
    arengo_i18n::Source { lang: "ro", origin: "privacy", ftl: include_str!("../i18n/ro.ftl") },
    arengo_i18n::Source { lang: "en", origin: "privacy", ftl: include_str!("../i18n/en.ftl") },
];
