//! Help to read what a town publishes: easy-read versions, the glossary.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod dataset;
mod easy;
mod editions;
mod found;
mod glossary;
pub mod inlines;
mod pages;
mod panels;
mod personal;
mod policy;
mod prepared;
mod sql;
mod term;
mod vocabulary;

pub use easy::{Draft, Easy, EasyHead, PROCESS, heads, of_edition, offered, publish, remove};
pub use editions::{Edition, Editions, set_editions};
pub use glossary::{Change, add_term, change_term, term, terms, vocabularies};
pub use panels::{PANELS, easy_offer};
pub use policy::{About, EditGlossary, PrepareEasyRead, Standing, WriteEasyRead};
pub use prepared::{Prepared, discard, prepare, prepared};
pub use term::{Definition, Name, Said, Term};
pub use vocabulary::{Mention, Vocabulary};

use arengo_web::Component;

/// Reading's table of contents.
pub static COMPONENT: Component = Component {
    migrations: sql::MIGRATIONS,
    statements: &[sql::STATEMENTS],
    messages: MESSAGES,
    routes: pages::routes,
    datasets: dataset::DATASETS,
    searchable: found::SEARCHABLE,
    personal: personal::PERSONAL,
    staff_menu: pages::staff_menu,
    policy: policy::lines,
    ..Component::empty("reading")
};

/// The messages of reading.
pub const MESSAGES: &[arengo_i18n::Source] = &[
    arengo_i18n::Source { lang: "it", origin: "reading", ftl: include_str!("../i18n/it.ftl") },
    arengo_i18n::Source { lang: "ro", origin: "reading", ftl: include_str!("../i18n/ro.ftl") },
    arengo_i18n::Source { lang: "en", origin: "reading", ftl: include_str!("../i18n/en.ftl") },
];
