//! The log: lines on standard error. Network addresses, e-mail addresses and secrets are never logged.

use std::io::IsTerminal as _;

use tracing_subscriber::EnvFilter;

/// What is logged when nothing is said.
const USUAL: &str = "info";

/// Starts the log. `wanted` (from `--log`, `ARENGO_LOG` or the file) goes before `RUST_LOG`.
pub fn start(wanted: Option<&str>) {
    let words = wanted.map(str::to_owned).or_else(|| std::env::var("RUST_LOG").ok());
    let filter =
        words.and_then(|words| EnvFilter::try_new(words).ok()).unwrap_or_else(|| EnvFilter::new(USUAL));
    let started = tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_target(false)
        .with_env_filter(filter)
        .try_init();
    if started.is_err() {
        tracing::debug!("the log was already started");
    }
}
