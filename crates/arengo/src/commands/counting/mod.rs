//! `arengo tally`, `arengo opinion`, `arengo sortition`: files in, results out; nothing else is touched.

mod opinion;
mod sortition;
mod tally;
mod tally_budget;
mod tally_ranked;

use std::process::ExitCode;

use crate::cli::{Cli, Command};

/// Counts, when the command line asks for it.
pub fn run(cli: &Cli) -> Option<ExitCode> {
    let counted = match &cli.command {
        Command::Tally(asked) => tally::run(asked),
        Command::Opinion(asked) => opinion::run(asked),
        Command::Sortition(asked) => sortition::run(asked),
        _ => return None,
    };
    Some(counted.map_or_else(
        |error| {
            eprintln!("arengo: {}", super::sentence(&error));
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    ))
}
