//! `arengo backup`: the whole database in one file.

use std::path::Path;

use anyhow::Context as _;

use crate::config::Config;
use crate::installation::{self, VERSION};

/// Makes the file and says what is in it.
///
/// # Errors
/// When there is no database, it cannot be read, or the file exists already.
pub fn run(config: &Config, file: &Path) -> anyhow::Result<()> {
    let store = installation::open_existing(config)?;
    let manifest = store.dump(VERSION, file).context("No backup was made")?;
    let bytes = std::fs::metadata(file)?.len();
    super::say(&format!(
        "{} holds {} rows of {} tables as of {}, in {bytes} bytes. It was read back and is whole.",
        file.display(),
        manifest.rows(),
        manifest.tables.len(),
        manifest.made_at
    ));
    Ok(())
}
