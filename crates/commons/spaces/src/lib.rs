//! Towns, networks, processes and phases: where everything else takes place.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

pub mod acts;
pub mod hashtag;
pub mod listing;
pub mod moments;
pub mod multilingual;
pub mod panels;
pub mod phase;
pub mod plan;
pub mod policy;
pub mod process;
mod processes;
mod records;
pub mod rules;
mod sql;
pub mod towns;

pub use acts::Editor;
pub use hashtag::Hashtag;
pub use listing::{Ask, Cursor, ListPage, Listed, StageCounts, list_processes, stage_counts};
pub use panels::{Badge, Panel, Place, set_badges, set_panels};
pub use phase::{NO_END, Phase, PhaseFacts, openness_of};
pub use plan::{PlanFacts, PreviousEdition};
pub use process::{
    Facts, Influence, Level, Process, ProcessId, ProcessKind, ProcessState, ProcessType, Stage, Template,
    Value,
};
pub use processes::{
    Change, Saved, close_process, create_process, free_slug, phases, process, process_by_id, publish_process,
    save_process, withdraw_process,
};
pub use rules::{ClosingRule, Hindrance, PublishingRule, set_closing_rules, set_publishing_rules};
pub use towns::{
    Network, TownFacts, TownRecord, TownSaved, create_town, load_towns, networks, put_network, refresh_towns,
    save_town, town_by_slug, town_record,
};

use arengo_web::Component;

/// The table of contents of spaces.
pub static COMPONENT: Component = Component {
    migrations: sql::MIGRATIONS,
    statements: &[sql::STATEMENTS],
    policy: policy::lines,
    ..Component::empty("spaces")
};
