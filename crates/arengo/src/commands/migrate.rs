//! `arengo migrate`: brings the schema up to date.

use anyhow::Context as _;

use crate::config::Config;
use crate::installation;

/// Applies what is missing and says what it was.
///
/// # Errors
/// When the database cannot be reached or changed, or a server runs on it.
pub fn run(config: &Config) -> anyhow::Result<()> {
    let _hold = installation::hold(config)?;
    let store = installation::open(config)?;
    let applied =
        store.migrate(&installation::migrations()).context("The schema cannot be brought up to date")?;
    for name in &applied {
        super::say(&format!("applied {name}"));
    }
    super::say(&format!("{} is up to date.", store.address().engine()));
    Ok(())
}
