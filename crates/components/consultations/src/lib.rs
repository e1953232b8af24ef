//! Consultations: a plan's text is read, commented section by section, and adopted.
#![doc = include_str!("../README.md")]

mod answers;
mod assisted;
mod changed;
mod command;
mod datasets;
mod export;
mod host;
mod import;
mod interest;
mod keep;
mod load;
mod marks;
mod pages;
mod panels;
mod part;
mod personal;
mod place;
mod policy;
mod result;
mod seed;
mod sql;
mod text;
mod translation;
mod version;
mod words;

pub use answers::CLOSING_RULES;
pub use assisted::ANSWERING;
pub use command::{Import, import_command};
pub use host::COMMENTABLES;
pub use panels::{EDITIONS, PANELS, PUBLISHING_RULES};
pub use seed::{Seeded, seed_demo};

use arengo_web::Component;
use arengo_web::component::Draft;

/// The table of contents of consultations.
pub static COMPONENT: Component = Component {
    migrations: sql::MIGRATIONS,
    statements: &[sql::STATEMENTS, answers::sql::STATEMENTS, translation::sql::STATEMENTS],
    messages: MESSAGES,
    routes: pages::routes,
    drafts: &[Draft {
        kind: "consultations.interest",
        preview: pages::preview_interest,
        confirm: pages::confirm,
    }],
    datasets: datasets::DATASETS,
    reportable: host::REPORTABLE,
    searchable: host::SEARCHABLE,
    personal: personal::PERSONAL,
    policy: || [policy::lines(), answers::policy::lines()].concat(),
    ..Component::empty("consultations")
};

/// The messages of consultations.
pub const MESSAGES: &[arengo_i18n::Source] = &[
    arengo_i18n::Source { lang: "it", origin: "consultations", ftl: include_str!("../i18n/it.ftl") },
    arengo_i18n::Source { lang: "ro", origin: "consultations", ftl: include_str!("../i18n/ro.ftl") },
    arengo_i18n::Source { lang: "en", origin: "consultations", ftl: include_str!("../i18n/en.ftl") },
    arengo_i18n::Source { lang: "it", origin: "consultations", ftl: include_str!("../i18n/answers.it.ftl") },
    arengo_i18n::Source { lang: "ro", origin: "consultations", ftl: include_str!("../i18n/answers.ro.ftl") },
    arengo_i18n::Source { lang: "en", origin: "consultations", ftl: include_str!("../i18n/answers.en.ftl") },
    arengo_i18n::Source {
        lang: "it",
        origin: "consultations",
        ftl: include_str!("../i18n/translations.it.ftl"),
    },
    arengo_i18n::Source {
        lang: "ro",
        origin: "consultations",
        ftl: include_str!("../i18n/translations.ro.ftl"),
    },
    arengo_i18n::Source {
        lang: "en",
        origin: "consultations",
        ftl: include_str!("../i18n/translations.en.ftl"),
    },
];
