//! Counting: exact, deterministic, explained.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

pub mod budgeting;
pub mod committees;
pub mod decisions;
pub mod lottery;
pub mod opinion;
pub mod ranked;
pub mod sortition;
