//! Putting the installation together: store, schema, sentences, components, towns.

use anyhow::{Context as _, bail};
use arengo_i18n::{Catalog, Source};
use arengo_store::{Address, Clock, Migration, Statement, Store};
use arengo_web::Site;
use arengo_web::site::Settings;

use crate::config::Config;
use crate::folder::{self, Hold};
use crate::{registry, secret};

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

/// Builds the sentences of all languages for this process.
///
/// # Errors
/// Every fault of the message files.
pub fn speak() -> anyhow::Result<&'static Catalog> {
    if let Some(catalog) = Catalog::get() {
        return Ok(catalog);
    }
    match Catalog::build(&messages()) {
        Ok(catalog) => Ok(catalog.install()),
        Err(faults) => {
            let list: Vec<String> = faults.iter().map(|fault| format!("  {fault}")).collect();
            bail!("The message files of this build have {} faults:\n{}", list.len(), list.join("\n"))
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

/// Takes the data folder for this process alone when the database is in it; servers on PostgreSQL may be several.
///
/// # Errors
/// When another process holds it.
pub fn hold(config: &Config) -> anyhow::Result<Option<Hold>> {
    folder::make(&config.data)?;
    if config.database.is_some() { Ok(None) } else { folder::hold(&config.data).map(Some) }
}

/// Opens the database and brings its schema up to date.
///
/// # Errors
/// When it cannot be reached or the schema cannot be changed.
pub fn open_migrated(config: &Config) -> anyhow::Result<Store> {
    let store = open(config)?;
    let applied = store.migrate(&migrations()).context("The schema cannot be brought up to date")?;
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
    speak()?;
    registry::connect();
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

/// Reads the towns anew; puts them in place when something changed.
///
/// # Errors
/// Any storage failure.
pub async fn load_towns(site: &Site) -> anyhow::Result<()> {
    let towns = site.store().read(registry::load_towns).await.context("The towns cannot be read")?;
    let known = site.towns();
    let same = known.all().len() == towns.len() && known.all().iter().zip(&towns).all(|(a, b)| **a == *b);
    if !same {
        site.set_towns(towns);
    }
    Ok(())
}
