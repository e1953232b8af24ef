//! The way in: reads the command line and ends with the command's exit code.

use std::process::ExitCode;
use std::time::Instant;

use clap::Parser as _;

fn main() -> ExitCode {
    let began = Instant::now();
    arengo::commands::run(arengo::cli::Cli::parse(), began)
}
