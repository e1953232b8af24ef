//! Help points: an operator takes part with someone who cannot, or would rather not, do it alone on these pages.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod answering;
mod dataset;
mod draft;
mod entry;
mod forget;
mod hours;
mod letters;
mod pages;
mod personal;
mod point;
mod policy;
mod purpose;
mod receipt;
mod seed;
mod sql;

pub use answering::{Answering, Outcome, Place, answered, set_answering};
pub use draft::{Draft, Helped, Reach, Said, Source};
pub use entry::{
    Confirmed, Entry, EntryId, EntryKind, Operator, confirm, discard, entry, half_written, keep, start,
};
pub use forget::{HALF_WRITTEN_DAYS, KEPT_DAYS, LONGEST_DAYS, forget};
pub use hours::{DAYS, Hours, Opening, Span};
pub use letters::{Place as LetterPlace, Waiting, how_many_wait, note_told, task, to_tell, told};
pub use point::{
    Access, Point, PointFacts, PointId, PointKind, Service, line, point, points, save, set_closed,
};
pub use policy::{Assist, Assisting, Forget, LookUp, ManagePoints, Tell, Telling};
pub use purpose::DESK;
pub use receipt::{Contact, File, Receipt, ReceiptId, ReceiptKind, State, by_code, contact, file};
pub use seed::seed_demo;

use arengo_web::Component;

/// The help points' table of contents.
pub static COMPONENT: Component = Component {
    migrations: sql::MIGRATIONS,
    statements: &[sql::STATEMENTS],
    messages: MESSAGES,
    routes: pages::routes,
    datasets: &[dataset::DATASET],
    personal: personal::PERSONAL,
    without_account: &[forget::HOLDERS],
    retention: personal::RETENTION,
    purposes: &[&DESK],
    staff_menu: pages::staff_menu,
    policy: policy::lines,
    ..Component::empty("assisted")
};

/// The messages of the help points.
pub const MESSAGES: &[arengo_i18n::Source] = &[
    arengo_i18n::Source { lang: "it", origin: "assisted", ftl: include_str!("../i18n/it.ftl") },
    arengo_i18n::Source { lang: "ro", origin: "assisted", ftl: include_str!("../i18n/ro.ftl") },
    arengo_i18n::Source { lang: "en", origin: "assisted", ftl: include_str!("../i18n/en.ftl") },
];
