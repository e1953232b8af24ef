//! `arengo tally`, `arengo opinion`, `arengo sortition`: files in, results out; nothing else is touched.

mod opinion;
mod sortition;
mod tally;
mod tally_budget;
mod tally_ranked;

use std::io::Write as _;
use std::process::ExitCode;

use anyhow::Context as _;

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

/// Writes a result. Whoever reads only its beginning (`| head`) makes no fault of it.
fn say(text: &str) -> anyhow::Result<()> {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => other.context("the result cannot be written"),
    }
}
