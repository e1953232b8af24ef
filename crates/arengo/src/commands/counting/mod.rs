//! `arengo tally`, `opinion` and `sortition`: files in, results out; nothing else is touched.

mod opinion;
mod sortition;
mod tally;
mod tally_budget;
mod tally_ranked;

use std::process::ExitCode;

use crate::cli::{Cli, Command};

/// Counts, when the command line asks for it; otherwise gives the command line back.
pub fn run(cli: Cli) -> Result<ExitCode, Cli> {
    let counted = match &cli.command {
        Command::Tally(asked) => tally::run(asked),
        Command::Opinion(asked) => opinion::run(asked),
        Command::Sortition(asked) => sortition::run(asked),
        _ => return Err(cli),
    };
    Ok(counted.map_or_else(
        |error| {
            eprintln!("arengo: {}", super::sentence(&error));
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    ))
}
