//! Comments on texts: written on exact words, threaded, answered, counted.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod change;
mod comment;
mod counts;
mod dataset;
mod desk;
mod draft;
mod editing;
mod follow;
mod order;
mod pages;
mod panel;
mod participants;
mod passages;
mod payload;
mod personal;
mod policy;
mod reaction;
mod read;
mod redact;
mod report;
mod review;
mod rows;
mod sql;
mod stance;
mod target;
mod tell;
mod typed;
mod view;
mod write;

pub use change::{edit, put_counts_right, react, set_hidden, withdraw};
pub use comment::{
    BODY_MAX, Body, Brought, Channel, Comment, CommentId, CommentKind, Kind, LINE_MAX, NAME_MAX, Speaker,
    State, path_of, subject_of,
};
pub use counts::{Counts, Place, Tally, counts_text};
pub use desk::{AtDesk, bring_from_desk, forget_voice};
pub use editing::{EDITING_SECONDS, editable_until, is_editable};
pub use follow::{Spot, follow};
pub use order::{Cursor, Order, PAGE, Paging, REPLIES_SHOWN};
pub use panel::PANEL;
pub use payload::{existing, writing};
pub use policy::{
    BringAssisted, BringFromMeeting, DraftComment, EditComment, Existing, React, RespondOfficially,
    WithdrawComment, WriteComment, Writing,
};
pub use reaction::Reaction;
pub use read::{
    Shown, SubThread, Thread, comment, comments_by, comments_of, comments_of_town, counts, miscounted,
    reactions_to, recount, sub_thread, thread_of, total, whole_comment,
};
pub use redact::{redact, unredact};
pub use review::{Arrival, REVIEW_SECONDS, Reviewer, set_reviewer};
pub use stance::{StakeholderType, Stance};
pub use target::{Commentable, Resolve, Room, Target, set_commentables};
pub use view::{
    DrawnComment, Look, drawn_for_everyone, hidden_words, status_of, view_empty, view_form, view_one,
    view_thread,
};
pub use write::{Answer, Voice, Words, Written, bring_assisted, bring_from_meeting, respond, write_comment};

use arengo_store::Migration;
use arengo_web::Component;

/// The schema of comments.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "comments/0001_comments", sql: include_str!("../migrations/0001_comments.sql") },
    Migration { name: "comments/0002_stand_in", sql: include_str!("../migrations/0002_stand_in.sql") },
    Migration { name: "comments/0002_redactions", sql: include_str!("../migrations/0002_redactions.sql") },
];

/// Comments' table of contents.
pub static COMPONENT: Component = Component {
    migrations: MIGRATIONS,
    statements: &[sql::STATEMENTS],
    messages: MESSAGES,
    routes: pages::routes,
    drafts: &[draft::DRAFT],
    datasets: &[dataset::DATASET],
    reportable: &[report::REPORTABLE],
    searchable: &[report::SEARCHABLE],
    personal: personal::PERSONAL,
    participants: participants::participants,
    policy: policy::lines,
    ..Component::empty("comments")
};

/// The messages of comments.
pub const MESSAGES: &[arengo_i18n::Source] = &[
    arengo_i18n::Source { lang: "it", origin: "comments", ftl: include_str!("../i18n/it.ftl") },
    arengo_i18n::Source { lang: "ro", origin: "comments", ftl: include_str!("../i18n/ro.ftl") },
    arengo_i18n::Source { lang: "en", origin: "comments", ftl: include_str!("../i18n/en.ftl") },
];
