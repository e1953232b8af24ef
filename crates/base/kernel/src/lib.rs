//! The words every part of Arengo shares: ids, towns, languages, persons and roles, permits, phases,
//! refusals. No input or output, no clock, no randomness.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

pub mod actor;
pub mod ground;
pub mod id;
pub mod lang;
pub mod permit;
pub mod phase;
pub mod readable;
pub mod refusal;
pub mod subject;
pub mod time;
pub mod town;
pub mod words;

pub use actor::{Actor, Role, RoleSet};
pub use ground::Ground;
pub use id::{Id, IdSource};
pub use lang::Lang;
pub use permit::{Permit, Verb};
pub use refusal::Refusal;
pub use time::Instant;
pub use town::{Town, TownId};
