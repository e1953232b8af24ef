//! Who must be told what, once.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod follow;
mod gather;
mod letter;
mod news;
mod notice;
mod pages;
mod panel;
mod personal;
mod policy;
mod rhythm;
mod setting;
mod sql;
mod work;

pub use follow::{follow, followed_by, follows, stop_following};
pub use notice::{Before, Kept, Kind, Letter, Notice, NoticeId, NoticeKind, notices_of, tell, unread};
pub use pages::{follow_button, follow_place};
pub use panel::{ACCOUNT_PANEL, PANELS};
pub use personal::forget_about;
pub use policy::{Follow, MOST_FOLLOWED, SetRhythm, StopFollowing, Wanted};
pub use rhythm::{Group, Rhythm, due, last_turn};
pub use setting::{Rhythms, rhythms_of, set_rhythms};
pub use work::{deliver, schedule};

use arengo_store::Migration;
use arengo_web::Component;
use arengo_web::component::Job;

/// The schema of notices.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "notices/0001_notices", sql: include_str!("../migrations/0001_notices.sql") },
    Migration { name: "notices/0002_follow", sql: include_str!("../migrations/0002_follow.sql") },
];

/// Notices' table of contents.
pub static COMPONENT: Component = Component {
    migrations: MIGRATIONS,
    statements: &[sql::STATEMENTS],
    messages: MESSAGES,
    routes: pages::routes,
    personal: personal::PERSONAL,
    retention: personal::RETENTION,
    jobs: &[Job { name: work::JOB, run: |site, _| Box::pin(work::run(site)) }],
    policy: policy::table,
    ..Component::empty("notices")
};

/// The messages of notices.
pub const MESSAGES: &[arengo_i18n::Source] = &[
    arengo_i18n::Source { lang: "it", origin: "notices", ftl: include_str!("../i18n/it.ftl") },
    arengo_i18n::Source { lang: "ro", origin: "notices", ftl: include_str!("../i18n/ro.ftl") },
    arengo_i18n::Source { lang: "en", origin: "notices", ftl: include_str!("../i18n/en.ftl") },
];
