//! The way in: reads the command line and ends with the command's exit code.

use std::process::ExitCode;
use std::time::Instant;

use clap::Parser as _;

/// Pages are made on several threads at once, where the system's allocator waits for its own locks.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let began = Instant::now();
    arengo::commands::run(arengo::cli::Cli::parse(), began)
}
