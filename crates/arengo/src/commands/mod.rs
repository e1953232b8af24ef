//! The commands: one file each.

mod admin;
mod backup;
mod counting;
mod doctor;
mod export;
mod import;
mod migrate;
mod restore;
mod serve;

use std::io::Write as _;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::anyhow;
use arengo_i18n::Tr;
use arengo_kernel::{Lang, Refusal};
use arengo_web::Problem;

use crate::cli::{Cli, Command};
use crate::config::{Config, ConfigError};
use crate::logs;

/// The exit code of a command line or configuration that cannot be understood.
const NOT_UNDERSTOOD: u8 = 2;

/// Runs the command of a command line. `began` is when the program started.
pub fn run(cli: Cli, began: Instant) -> ExitCode {
    if let Some(code) = counting::run(&cli) {
        return code;
    }
    let config = match Config::of_process(&cli.flags()) {
        Ok(config) => config,
        Err(errors) if matches!(cli.command, Command::Doctor(_)) => return doctor::misconfigured(&errors),
        Err(errors) => {
            say_errors(&errors);
            return ExitCode::from(NOT_UNDERSTOOD);
        }
    };
    logs::start(config.log.as_deref());
    let outcome = match cli.command {
        Command::Serve(_) => serve::run(&config, began).map(|()| ExitCode::SUCCESS),
        Command::Migrate => migrate::run(&config).map(|()| ExitCode::SUCCESS),
        Command::Doctor(_) => Ok(doctor::run(&config)),
        Command::Admin(command) => admin::run(&config, command).map(|()| ExitCode::SUCCESS),
        Command::Import(what) => import::run(&config, what).map(|()| ExitCode::SUCCESS),
        Command::Export(what) => export::run(&config, what).map(|()| ExitCode::SUCCESS),
        Command::Backup { file } => backup::run(&config, &file).map(|()| ExitCode::SUCCESS),
        Command::Restore { file, erasures } => {
            restore::run(&config, &file, &erasures).map(|()| ExitCode::SUCCESS)
        }
        Command::Tally(_) | Command::Opinion(_) | Command::Sortition(_) => unreachable!("counted above"),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("arengo: {}", sentence(&error));
        ExitCode::FAILURE
    })
}

fn say_errors(errors: &[ConfigError]) {
    eprintln!("arengo: The configuration cannot be used:");
    for error in errors {
        eprintln!("  {error}");
    }
}

/// Writes to standard output. Nobody may be reading it: that ends no command.
fn say(words: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{words}").and_then(|()| out.flush());
}

/// An error with its causes, the nearest first.
fn sentence(error: &anyhow::Error) -> String {
    error.chain().map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

/// A runtime for commands that wait for the database.
fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}

/// A rule's no, in the operator's words.
fn refused(refusal: &Refusal) -> anyhow::Error {
    anyhow!(Tr::new(Lang::EN).refusal(refusal, &jiff::tz::TimeZone::UTC))
}

fn problem(problem: Problem) -> anyhow::Error {
    match problem {
        Problem::Refused(refusal) | Problem::Invalid(refusal) | Problem::Conflict(refusal) => {
            refused(&refusal)
        }
        other => anyhow!(other),
    }
}
