//! Languages added by files: the folder `languages` in the data folder.

use std::path::Path;

use anyhow::{Context as _, bail};
use arengo_i18n::Added;

/// The folder's name.
pub const FOLDER: &str = "languages";

/// Its files, in the order of their names; none when there is no such folder.
///
/// # Errors
/// When a file cannot be read, or its name says no language.
pub fn added(data: &Path) -> anyhow::Result<Vec<Added>> {
    let folder = data.join(FOLDER);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let listed =
        std::fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut names: Vec<String> =
        listed.filter_map(|file| file.ok()?.file_name().into_string().ok()).collect();
    names.retain(|name| name.ends_with(".ftl"));
    names.sort();
    names.into_iter().map(|name| read(&folder, &name)).collect()
}

fn read(folder: &Path, name: &str) -> anyhow::Result<Added> {
    let Some(lang) = Added::lang_of(name) else {
        bail!("{FOLDER}/{name}: the file is called after its language, as in hu.ftl or hu-comments.ftl");
    };
    let path = folder.join(name);
    let ftl = std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(Added { lang, ftl })
}

/// What a demonstration adds: Hungarian, for the town of Arad.
const DEMO: (&str, &str) = ("hu.ftl", include_str!("../demo/languages/hu.ftl"));

/// Puts the demonstration's language into the data folder, unless a file of that name is there.
///
/// # Errors
/// When it cannot be written.
pub fn offer_demo(data: &Path) -> anyhow::Result<()> {
    let folder = data.join(FOLDER);
    let (name, ftl) = DEMO;
    let path = folder.join(name);
    if path.exists() {
        return Ok(());
    }
    let written = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, ftl));
    written.with_context(|| format!("{} cannot be written", path.display()))
}
