//! `arengo restore`: a backup into an empty database.

use std::path::Path;

use anyhow::Context as _;

use crate::config::Config;
use crate::installation;

/// Fills the database and says with what.
///
/// # Errors
/// When a server runs on the folder, the database is not empty, or the file is damaged or too new.
pub fn run(config: &Config, file: &Path) -> anyhow::Result<()> {
    let _hold = installation::hold(config)?;
    let store = installation::open(config)?;
    let manifest = store
        .restore(file, &installation::migrations())
        .with_context(|| format!("{} was not restored", file.display()))?;
    super::say(&format!(
        "{} now holds {} rows of {} tables as of {}. Everything was read back and is the same.",
        store.address().engine(),
        manifest.rows(),
        manifest.tables.len(),
        manifest.made_at
    ));
    Ok(())
}
