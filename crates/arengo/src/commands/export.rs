//! `arengo export`: every public list of a town or a process as CSV and JSON, with what the columns mean.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use anyhow::{Context as _, bail};
use arengo_kernel::{Lang, Town};
use arengo_opendata::{Wanted, csv_of, json_of};
use arengo_store::{Reader, Store, StoreError};
use arengo_web::component::Dataset;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::say;
use crate::cli::Export;
use crate::config::Config;
use crate::{installation, languages, registry};

/// Writes the files and says what they are.
///
/// # Errors
/// When there is no such town or process, the folder is not empty, or the database fails.
pub fn run(config: &Config, what: Export) -> anyhow::Result<()> {
    let (slug, process, folder) = match &what {
        Export::Messages { language } => return messages(config, language),
        Export::Process { process, town, to } => (town, Some(process.clone()), to),
        Export::Town { town, to } => (town, None, to),
    };
    let store = installation::open_current(config)?;
    installation::speak(&config.data)?;
    registry::connect();
    let town = find(&store, slug)?;
    if let Some(process) = &process {
        must_have(&store, &town, process)?;
    }
    prepare(folder)?;
    let base = format!("{}/t/{slug}", config.address_for_people(config.listen));
    let wanted = Wanted { process: process.clone(), base, now: store.now() };
    let datasets: Vec<Dataset> =
        registry::COMPONENTS.iter().flat_map(|c| c.datasets.iter().copied()).collect();
    // One snapshot for all files: they fit together.
    let lists = store.read_apart(Some(town.id), |r| {
        datasets.iter().map(|dataset| list(r, dataset, &wanted, folder)).collect::<Result<Vec<_>, Failed>>()
    });
    let lists = lists.map_err(|failed| failed.0)?;
    let contents = json!({
        "format": "arengo-export/1", "version": installation::VERSION, "made_at": wanted.now.rfc3339(),
        "town": slug, "process": process, "base": wanted.base, "lists": lists,
    });
    std::fs::write(folder.join("contents.json"), format!("{contents:#}\n"))?;
    say(&format!("{} lists were written to {}, each as CSV and JSON.", datasets.len(), folder.display()));
    Ok(())
}

/// The file a translator fills.
fn messages(config: &Config, language: &str) -> anyhow::Result<()> {
    let Some(lang) = Lang::parse(language).filter(|lang| lang.as_str() == language) else {
        bail!("\"{language}\" is no language tag of two or three small letters.");
    };
    let added = languages::added(&config.data)?;
    say(arengo_i18n::template(&installation::messages(), &added, lang, Lang::EN).trim_end());
    Ok(())
}

/// Either the database or the disk.
struct Failed(anyhow::Error);

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Failed {
        Failed(error.into())
    }
}

fn find(store: &Store, slug: &str) -> anyhow::Result<Town> {
    let towns = store.read_apart(None, registry::load_towns)?;
    match towns.into_iter().find(|town| town.slug.as_str() == slug) {
        Some(town) => Ok(town),
        None => bail!("There is no town {slug}; `arengo admin list-towns` lists them."),
    }
}

fn must_have(store: &Store, town: &Town, process: &str) -> anyhow::Result<()> {
    if store.read_apart(Some(town.id), |r| arengo_spaces::process(r, process))?.is_none() {
        bail!("The town {} has no process {process}.", town.slug);
    }
    Ok(())
}

fn prepare(folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    if std::fs::read_dir(folder)?.next().is_some() {
        bail!("{} is not empty; name a new folder with --to.", folder.display());
    }
    Ok(())
}

/// Both files of a list, and its entry in the contents.
fn list(r: &mut Reader<'_>, dataset: &Dataset, wanted: &Wanted, folder: &Path) -> Result<Value, Failed> {
    let mut files = Vec::new();
    for (end, is_csv) in [("csv", true), ("json", false)] {
        let name = format!("{}.{end}", dataset.name);
        let mut file = Written::make(&folder.join(&name)).map_err(Failed)?;
        let sink = |piece: Vec<u8>| file.put(&piece);
        if is_csv {
            csv_of(r, dataset, wanted, sink)?
        } else {
            json_of(r, dataset, wanted, sink)?
        }
        files.push(json!({"name": name, "sha256": file.end().map_err(Failed)?}));
    }
    let columns: Vec<Value> = dataset
        .columns
        .iter()
        .map(|c| json!({"name": c.name, "meaning": c.meaning, "personal": c.personal}))
        .collect();
    Ok(json!({"list": dataset.name, "files": files, "columns": columns}))
}

/// A file with its fingerprint.
struct Written {
    file: BufWriter<File>,
    hash: Sha256,
    failure: Option<std::io::Error>,
}

impl Written {
    fn make(path: &Path) -> anyhow::Result<Written> {
        let file = File::create_new(path).with_context(|| format!("{} cannot be made", path.display()))?;
        Ok(Written { file: BufWriter::new(file), hash: Sha256::new(), failure: None })
    }

    /// False ends the writing.
    fn put(&mut self, piece: &[u8]) -> bool {
        self.hash.update(piece);
        self.failure = self.file.write_all(piece).err();
        self.failure.is_none()
    }

    fn end(mut self) -> anyhow::Result<String> {
        if let Some(failure) = self.failure.take() {
            return Err(failure).context("A file could not be written");
        }
        self.file.flush()?;
        self.file.get_ref().sync_all()?;
        Ok(self.hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    }
}
