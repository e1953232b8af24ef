//! Towns, networks, processes and phases: where everything else takes place.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

pub mod acts;
mod data;
mod duties;
pub mod gaps;
pub mod hashtag;
pub mod listing;
pub mod markdown;
pub mod moments;
pub mod multilingual;
pub mod networks;
mod pages;
pub mod panels;
mod personal;
pub mod phase;
pub mod plan;
pub mod policy;
pub mod process;
mod processes;
mod public;
mod records;
pub mod rules;
pub mod seed;
mod sql;
pub mod towns;

pub use acts::Editor;
pub use hashtag::Hashtag;
pub use listing::{Ask, Cursor, ListPage, Listed, StageCounts, exported, list_processes, stage_counts};
pub use networks::{Member, MemberRole, Network, NetworkId, networks, put_network};
pub use pages::{phases_of, view_action, visible};
pub use panels::{Badge, Panel, Place, Task, set_badges, set_panels, set_tasks};
pub use phase::{NO_END, Phase, PhaseFacts, openness_of};
pub use plan::{PlanFacts, PreviousEdition};
pub use process::{
    Asked, Facts, Influence, Level, Process, ProcessId, ProcessKind, ProcessState, ProcessType, Stage,
    Template, Value,
};
pub use processes::{
    Change, Saved, close_process, create_process, free_slug, phases, process, process_by_id, publish_process,
    save_process, set_answered, withdraw_process,
};
pub use rules::{ClosingRule, Hindrance, PublishingRule, set_closing_rules, set_publishing_rules};
pub use seed::{DEMO_PASSWORD, DemoAccount, DemoSeed, seed_demo};
pub use towns::{
    SizeClass, TownFacts, TownRecord, TownSaved, Urbanity, create_town, load_towns, refresh_towns, save_town,
    town_by_slug, town_record,
};

use arengo_web::Component;
use arengo_web::component::MenuItem;

/// The table of contents of spaces.
pub static COMPONENT: Component = Component {
    migrations: sql::MIGRATIONS,
    statements: &[sql::STATEMENTS],
    messages: MESSAGES,
    routes: pages::routes,
    node_routes: pages::node_routes,
    datasets: &[data::DATASET],
    reportable: &[public::REPORTABLE],
    searchable: &[public::SEARCHABLE],
    menu: |tr, _| {
        vec![
            MenuItem { words: tr.t("spaces-menu-home").to_owned(), path: "/".to_owned() },
            MenuItem { words: tr.t("spaces-list-title").to_owned(), path: "/p".to_owned() },
        ]
    },
    staff_menu: |here| {
        vec![MenuItem { words: here.tr.t("spaces-desk-title").to_owned(), path: "/staff".to_owned() }]
    },
    personal: personal::PERSONAL,
    policy: policy::lines,
    ..Component::empty("spaces")
};

const MESSAGES: &[arengo_i18n::Source] = &[
    arengo_i18n::Source { lang: "it", origin: "spaces", ftl: include_str!("../i18n/it.ftl") },
    arengo_i18n::Source { lang: "ro", origin: "spaces", ftl: include_str!("../i18n/ro.ftl") },
    arengo_i18n::Source { lang: "en", origin: "spaces", ftl: include_str!("../i18n/en.ftl") },
];
