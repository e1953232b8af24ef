//! Counting: exact, deterministic, explained.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

pub mod budgeting;
pub mod committees;
pub mod csv;
pub mod decisions;
pub mod lottery;
pub mod opinion;
pub mod ranked;
pub mod sortition;

/// The guide for those who explain results; its examples are run as tests.
#[cfg(doctest)]
#[doc = include_str!("../../../../docs/counting.md")]
mod guide {}
