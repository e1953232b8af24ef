//! `arengo import text`: a text from a file into a process, as the version in preparation.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use anyhow::{Context as _, bail};
use arengo_kernel::Lang;

use super::{problem, say};
use crate::cli::{Import, ImportText};
use crate::config::Config;
use crate::{installation, registry};

/// More is not even read; the importer's own limit is lower and says so in words.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// Brings it in, or only says what would come of it.
///
/// # Errors
/// When the file, the town or the process is not there or the file cannot be understood.
pub fn run(config: &Config, what: Import) -> anyhow::Result<()> {
    let Import::Text(asked) = what;
    let bytes = read(&asked.file)?;
    let store = installation::open_current(config)?;
    let catalog = installation::speak(&config.data)?;
    let Some(lang) = Lang::parse(&asked.language).filter(|lang| catalog.languages().contains(lang)) else {
        bail!("The program does not speak \"{}\".", asked.language);
    };
    registry::connect();
    let import = import(&asked, bytes, lang);
    let report = super::runtime()?.block_on(registry::import_command(&store, import));
    let report = report.map_err(|p| match p {
        arengo_web::Problem::NotFound => {
            anyhow::anyhow!("There is no process {} in a town {}.", asked.process, asked.town)
        }
        other => problem(other),
    })?;
    report.iter().for_each(|line| say(line));
    say(if asked.dry_run {
        "Nothing was kept (--dry-run)."
    } else {
        "It is now the version in preparation; an official publishes it on the process's staff page."
    });
    Ok(())
}

fn import(asked: &ImportText, bytes: Vec<u8>, lang: Lang) -> registry::Import {
    let file_name = asked.file.file_name().map(|name| name.to_string_lossy().into_owned());
    registry::Import {
        bytes,
        file_name: file_name.unwrap_or_default(),
        town: asked.town.clone(),
        process: asked.process.clone(),
        dry_run: asked.dry_run,
        lang,
    }
}

fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    let file = File::open(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let mut bytes = Vec::new();
    let read = file.take(MOST_BYTES).read_to_end(&mut bytes);
    read.with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(bytes)
}
