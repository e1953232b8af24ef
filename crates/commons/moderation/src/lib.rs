//! Reports, decisions with reasons, appeals, figures.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod appeal;
pub mod case;
mod code;
mod dataset;
mod decide;
mod desk;
pub mod fast_lane;
mod figures;
mod filing;
mod findings;
mod mailbox;
mod pages;
mod personal;
mod policy;
mod read;
mod review;
mod rule;
pub mod signals;
mod sql;
mod statement;
mod tell;
pub mod urgency;

pub use code::{VERSION as CODE_VERSION, accept as accept_code, has_accepted};
pub use figures::{Figure, figures, first_report, open_now, year, year_of};
pub use findings::findings;
pub use mailbox::mailbox;
pub use policy::{
    AcceptCode, Appealing, CaseAt, DecideCase, EditRules, FileAppeal, JudgeAppeal, ReportThing, Reporting,
    ReverseDecision, SeeQueue, policy,
};
pub use review::{First, first_arrived, reviews_first};
pub use rule::{HouseRule, rules, save as save_rule};

use arengo_web::Component;

/// Moderation's table of contents.
pub static COMPONENT: Component = Component {
    migrations: sql::MIGRATIONS,
    statements: &[sql::STATEMENTS],
    messages: MESSAGES,
    routes: pages::routes,
    datasets: &[dataset::DATASET],
    personal: personal::PERSONAL,
    retention: personal::RETENTION,
    staff_menu: pages::staff_menu,
    policy,
    ..Component::empty("moderation")
};

/// The messages of moderation.
pub const MESSAGES: &[arengo_i18n::Source] = &[
    arengo_i18n::Source { lang: "it", origin: "moderation", ftl: include_str!("../i18n/it.ftl") },
    arengo_i18n::Source { lang: "ro", origin: "moderation", ftl: include_str!("../i18n/ro.ftl") },
    arengo_i18n::Source { lang: "en", origin: "moderation", ftl: include_str!("../i18n/en.ftl") },
];
