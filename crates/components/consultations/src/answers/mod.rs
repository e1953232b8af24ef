//! Answers: what became of each comment, with the reason and the words that changed (S4.36, S4.39, S4.43), and the
//! report that accounts for all of it.

pub(crate) mod announce;
pub(crate) mod change;
pub(crate) mod closing;
pub(crate) mod contribution;
pub(crate) mod decide;
pub(crate) mod disposition;
pub(crate) mod export;
pub(crate) mod group;
pub(crate) mod outcome;
pub(crate) mod panels;
pub(crate) mod place;
pub(crate) mod policy;
pub(crate) mod progress;
pub(crate) mod publish;
pub(crate) mod read;
pub(crate) mod report;
#[cfg(test)]
pub(crate) mod sample;
pub(crate) mod seed;
pub(crate) mod sql;

pub use closing::CLOSING_RULES;
