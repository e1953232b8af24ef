//! `arengo backup`: the whole database in one file.

use std::path::Path;

use anyhow::{Context as _, bail};
use arengo_store::Address;

use crate::config::Config;
use crate::installation::{self, VERSION};

/// Makes the file and says what is in it.
///
/// # Errors
/// When there is no database, it cannot be read, or the file exists already.
pub fn run(config: &Config, file: &Path) -> anyhow::Result<()> {
    must_exist(config)?;
    let store = installation::open(config)?;
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

/// Opening a database would make an empty one where there is none.
fn must_exist(config: &Config) -> anyhow::Result<()> {
    if let Address::Folder(folder) = installation::address(config)
        && !Address::file_in(&folder).exists()
    {
        bail!("There is no database in {}; name its folder with --data.", folder.display());
    }
    Ok(())
}
