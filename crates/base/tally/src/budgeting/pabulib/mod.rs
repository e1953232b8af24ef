//! Pabulib's `.pb` files: in, out, and what is wrong with one. The format: <https://pabulib.org/format>.
//!
//! A file is text in UTF-8, with or without a byte order mark: lines of cells between semicolons, cells in double quotes
//! when they hold a semicolon, a quote (then doubled) or a line break. Three sections in this order, `META` (`key;value`),
//! `PROJECTS` and `VOTES`, each begun by a line with its name, in any case, and a line naming its columns. Read are
//! `budget`, `vote_type` (approval when missing), `currency` and `min_project_score_threshold`; `project_id`, `cost` and
//! `name`; `vote` and `points`. Everything else is left alone. What `min_length` and its like say about legal ballots is
//! not enforced: the town accepted the ballots that are in the file.
//!
//! Limits: 512 MiB, [`MOST_PROJECTS`](super::MOST_PROJECTS) projects, [`MOST_BALLOTS`](super::MOST_BALLOTS) ballots,
//! amounts below 10^15 of the smallest unit with at most 6 decimals, points below 1,000,000 with at most 3.

mod document;
mod fault;
mod read;
mod rows;
mod sections;
mod votes;

pub use document::Document;
pub use fault::Malformed;

/// The most bytes a file may have.
pub const MOST_BYTES: usize = 512 << 20;

pub(super) use fault::{Fault, located};
pub(super) use rows::{Cell, Rows, quoted};
