//! Consents, the privacy notice, one's own data, erasure, retention, the record of processing.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod aloud;
mod case;
mod consent;
mod erasure;
mod export;
mod list;
mod notice;
mod pages;
mod panel;
mod personal;
mod policy;
mod purpose;
mod record;
mod retention;
mod sql;
mod tell;

pub use aloud::{Aloud, aloud, note_aloud, note_erased, version_in_force};
pub use consent::{
    Consent, ConsentId, ConsentKind, Noted, Standing, consented, consents_of, give, how_many_consented,
    standing, who_consented, withdraw,
};
pub use erasure::{ErasureId, ErasureKind, apply_again, ask, carry_out};
pub use list::{FILE, Mark, keep_list_in, mark_of, mark_without_account, read as read_list};
pub use pages::{draw_aloud, greet};
pub use panel::{PANEL, task};
pub use policy::{Leave, Own, PublishNotice, TakeData};
pub use purpose::{NEWSLETTER, RESEARCH, purposes};
pub use retention::{apply as apply_retention, schedule};

use arengo_store::Migration;
use arengo_web::Component;
use arengo_web::component::Job;

/// The schema.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "privacy/0001_privacy", sql: include_str!("../migrations/0001_privacy.sql") }];

/// Privacy's table of contents.
pub static COMPONENT: Component = Component {
    migrations: MIGRATIONS,
    statements: &[sql::STATEMENTS],
    messages: MESSAGES,
    routes: pages::routes,
    jobs: &[
        Job { name: erasure::JOB, run: |site, work| Box::pin(erasure::run(site, work)) },
        Job { name: retention::JOB, run: |site, _| Box::pin(retention::run(site)) },
        Job { name: tell::JOB, run: |site, work| Box::pin(tell::run(site, work)) },
    ],
    personal: personal::PERSONAL,
    retention: personal::RETENTION,
    purposes: &[&NEWSLETTER, &RESEARCH],
    staff_menu: pages::staff_menu,
    policy: policy::lines,
    ..Component::empty("privacy")
};

const MESSAGES: &[arengo_i18n::Source] = &[
    arengo_i18n::Source { lang: "it", origin: "privacy", ftl: include_str!("../i18n/it.ftl") },
    arengo_i18n::Source { lang: "ro", origin: "privacy", ftl: include_str!("../i18n/ro.ftl") },
    arengo_i18n::Source { lang: "en", origin: "privacy", ftl: include_str!("../i18n/en.ftl") },
];
