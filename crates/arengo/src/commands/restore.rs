//! `arengo restore`: a backup into an empty database, and the erasures since, again.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use crate::config::Config;
use crate::{installation, registry};

/// Fills the database, erases again who was erased since the backup, and says both.
///
/// # Errors
/// When a server runs on the folder, the database is not empty, the file is damaged or too new, or a list of
/// erasures cannot be read.
pub fn run(config: &Config, file: &Path, erasures: &[PathBuf]) -> anyhow::Result<()> {
    let _hold = installation::hold(config)?;
    let list = lists(config, erasures)?;
    installation::speak(&config.data)?;
    registry::connect();
    arengo_privacy::keep_list_in(&config.data);
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
    let again = super::runtime()?
        .block_on(arengo_privacy::apply_again(&store, registry::COMPONENTS, &list))
        .context("The erasures since the backup could not be applied again; do not start the server")?;
    super::say(&format!("Erasures applied again: {again} (the lists hold {}).", list.len()));
    Ok(())
}

/// The list of this data folder, and those named.
fn lists(
    config: &Config,
    named: &[PathBuf],
) -> anyhow::Result<BTreeMap<arengo_privacy::Mark, arengo_web::personal::Choice>> {
    let mut all = BTreeMap::new();
    let own = config.data.join(arengo_privacy::FILE);
    for place in named {
        if !place.exists() {
            bail!("There is no list of erasures {}.", place.display());
        }
    }
    for place in named.iter().chain([&own]) {
        let list = arengo_privacy::read_list(place)
            .with_context(|| format!("The list of erasures {} cannot be read", place.display()))?;
        all.extend(list);
    }
    Ok(all)
}
