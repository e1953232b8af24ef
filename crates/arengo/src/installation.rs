//! Putting the installation together: store, schema, sentences, components, towns.

use std::path::Path;

use anyhow::{Context as _, bail};
use arengo_i18n::{Catalog, Source};
use arengo_kernel::{Lang, Town};
use arengo_store::{Address, Clock, Migration, Statement, Store};
use arengo_web::Site;
use arengo_web::site::Settings;

use crate::config::Config;
use crate::folder::{self, Hold};
use crate::{languages, registry, secret};

/// The program's version.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The program's own messages.
pub const MESSAGES: &[Source] = &[
    Source { lang: "it", origin: "arengo", ftl: include_str!("../i18n/it.ftl") },
    Source { lang: "ro", origin: "arengo", ftl: include_str!("../i18n/ro.ftl") },
    Source { lang: "en", origin: "arengo", ftl: include_str!("../i18n/en.ftl") },
];

/// The whole schema, in the order of application.
pub fn migrations() -> Vec<Migration> {
    let own = arengo_store::outbox::MIGRATIONS.iter().chain(secret::MIGRATIONS);
    own.chain(registry::COMPONENTS.iter().flat_map(|c| c.migrations)).copied().collect()
}

/// Every statement of the store, the program and the components.
pub fn statements() -> Vec<&'static Statement> {
    let own = arengo_store::outbox::STATEMENTS.iter().chain(secret::STATEMENTS);
    own.chain(registry::COMPONENTS.iter().flat_map(|c| c.statements.iter().copied().flatten())).collect()
}

/// Every message file.
pub fn messages() -> Vec<Source> {
    let own = arengo_i18n::SOURCES.iter().chain(arengo_web::MESSAGES).chain(MESSAGES);
    own.chain(registry::COMPONENTS.iter().flat_map(|c| c.messages)).copied().collect()
}

/// Builds the sentences of all languages for this process: those built in, and those added to the data folder.
///
/// # Errors
/// Every fault of the message files.
pub fn speak(data: &Path) -> anyhow::Result<&'static Catalog> {
    if let Some(catalog) = Catalog::get() {
        return Ok(catalog);
    }
    match Catalog::build_with(&messages(), languages::added(data)?) {
        Ok(catalog) => Ok(catalog.install()),
        Err(faults) => {
            let list: Vec<String> = faults.iter().map(|fault| format!("  {fault}")).collect();
            bail!("The message files have {} faults:\n{}", list.len(), list.join("\n"))
        }
    }
}

/// The clock: the machine's, or the file of a test.
pub fn clock() -> Clock {
    match std::env::var_os("ARENGO_TEST_CLOCK") {
        Some(path) if !path.is_empty() => Clock::file(path.into()),
        _ => Clock::system(),
    }
}

/// Where the data is.
pub fn address(config: &Config) -> Address {
    match &config.database {
        Some(address) => Address::Postgres(address.clone()),
        None => Address::Folder(config.data.clone()),
    }
}

/// Opens the database as it is.
///
/// # Errors
/// When it cannot be reached, with what to do.
pub fn open(config: &Config) -> anyhow::Result<Store> {
    folder::make(&config.data)?;
    let address = address(config);
    let engine = address.engine();
    Store::open(address, clock()).with_context(|| match engine {
        "PostgreSQL" => "PostgreSQL cannot be reached; `arengo doctor` says more".to_owned(),
        _ => format!("The database in {} cannot be opened", config.data.display()),
    })
}

/// Opens a database that must be there: opening would make an empty one where there is none.
///
/// # Errors
/// When there is none, or it cannot be reached.
pub fn open_existing(config: &Config) -> anyhow::Result<Store> {
    if let Address::Folder(folder) = address(config)
        && !Address::file_in(&folder).exists()
    {
        bail!(
            "There is no database in {}; name its folder with --data, or make one with `arengo migrate`.",
            folder.display()
        );
    }
    open(config)
}

/// Opens a database whose schema is the one of this program, for commands that may run beside a server.
///
/// # Errors
/// When there is none, it cannot be reached, or its schema is another.
pub fn open_current(config: &Config) -> anyhow::Result<Store> {
    let store = open_existing(config)?;
    let found = store.examine(&migrations()).context("The database cannot be read")?;
    if let Some(step) = found.unknown.first() {
        bail!("Another version of arengo changed this database ({step}): run that version or a later one.");
    }
    if !found.missing.is_empty() {
        bail!("The database is older than this program: run `arengo migrate` first.");
    }
    Ok(store)
}

/// Takes the data folder for this process alone when the database is in it; servers on PostgreSQL may be several.
///
/// # Errors
/// When another process holds it.
pub fn hold(config: &Config) -> anyhow::Result<Option<Hold>> {
    folder::make(&config.data)?;
    if config.database.is_some() { Ok(None) } else { folder::hold(&config.data).map(Some) }
}

/// How often a start is tried while another server on the same PostgreSQL brings the schema up to date.
const STARTS: u32 = 6;

/// Opens the database and brings its schema up to date.
///
/// # Errors
/// When it cannot be reached or the schema cannot be changed.
pub fn open_migrated(config: &Config) -> anyhow::Result<Store> {
    let store = open(config)?;
    let mut start = 1;
    let applied = loop {
        match store.migrate(&migrations()) {
            Ok(applied) => break applied,
            // Two servers that start at once meet here; one of them does the work, the other finds it done.
            Err(error) if start < STARTS && store.address().engine() == "PostgreSQL" => {
                tracing::warn!(%error, start, "the schema could not be brought up to date; trying again");
                std::thread::sleep(std::time::Duration::from_millis(500));
                start += 1;
            }
            Err(error) => return Err(error).context("The schema cannot be brought up to date"),
        }
    };
    if !applied.is_empty() {
        tracing::info!(steps = applied.len(), "the schema was brought up to date");
    }
    Ok(store)
}

/// The running installation. `public_address` is where people reach it.
///
/// # Errors
/// Faults of the message files, or any storage failure.
pub async fn site(config: &Config, store: Store, public_address: String) -> anyhow::Result<Site> {
    speak(&config.data)?;
    registry::connect();
    arengo_privacy::keep_list_in(&config.data);
    arengo_people::set_providers(config.providers.clone());
    let secret = secret::of(&store).await.context("The installation's secret cannot be read")?;
    let settings = Settings {
        public_address,
        demo: config.demo,
        trusted_proxies: config.trusted_proxies.clone(),
        version: VERSION,
    };
    let site = Site::new(store, settings, registry::COMPONENTS.to_vec(), registry::identify, secret);
    load_towns(&site).await?;
    Ok(site)
}

/// A town may offer a language whose file is not there (any more): its pages are then in the others.
fn keep_spoken(town: &mut Town, spoken: &[Lang]) {
    if town.languages.iter().any(|lang| spoken.contains(lang)) {
        town.languages.retain(|lang| spoken.contains(lang));
    }
}

/// Reads the towns anew; puts them in place when something changed.
///
/// # Errors
/// Any storage failure.
pub async fn load_towns(site: &Site) -> anyhow::Result<()> {
    let mut towns = site.store().read(registry::load_towns).await.context("The towns cannot be read")?;
    towns.iter_mut().for_each(|town| keep_spoken(town, site.languages()));
    let known = site.towns();
    let same = known.all().len() == towns.len() && known.all().iter().zip(&towns).all(|(a, b)| **a == *b);
    if !same {
        site.set_towns(towns);
    }
    Ok(())
}
