//! The program: configuration, the list of components, the server and the commands.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

pub mod cli;
pub mod commands;
pub mod config;
pub mod folder;
pub mod installation;
pub mod languages;
mod logs;
pub mod registry;
pub mod secret;
pub mod serving;
pub mod work;
