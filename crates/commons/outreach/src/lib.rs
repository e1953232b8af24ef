//! Who took part, and whom a process set out to reach.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod attribute;
mod breakdown;
mod dataset;
mod load;
mod pages;
mod panels;
mod personal;
mod policy;
mod purpose;
mod sql;
mod suppress;
mod target;
mod visit;

pub use attribute::{Attribute, Group, keys, said};
pub use breakdown::{Answers, Breakdown, Crossing, Reached, breakdown, crossing, reached};
pub use load::{
    answers, answers_of, districts, keep_answers, participants, previous, set_components, targets,
};
pub use pages::choices;
pub use panels::{ACCOUNT_PANEL, PANELS};
pub use policy::{PlanOutreach, SayAboutOneself};
pub use purpose::PARTICIPATION;
pub use suppress::{Cell, LEAST, inside, parts};
pub use target::{Standing, Target, TargetId, TargetKind, standing};
pub use visit::{Visit, VisitId, VisitKind, visits};

use arengo_web::Component;

/// Outreach's table of contents.
pub static COMPONENT: Component = Component {
    migrations: sql::MIGRATIONS,
    statements: &[sql::STATEMENTS],
    messages: MESSAGES,
    routes: pages::routes,
    datasets: &[dataset::DATASET],
    personal: personal::PERSONAL,
    retention: personal::RETENTION,
    purposes: &[&PARTICIPATION],
    policy: policy::lines,
    ..Component::empty("outreach")
};

const MESSAGES: &[arengo_i18n::Source] = &[
    arengo_i18n::Source { lang: "it", origin: "outreach", ftl: include_str!("../i18n/it.ftl") },
    arengo_i18n::Source { lang: "ro", origin: "outreach", ftl: include_str!("../i18n/ro.ftl") },
    arengo_i18n::Source { lang: "en", origin: "outreach", ftl: include_str!("../i18n/en.ftl") },
];
