//! An installation with the demonstration in it, at a moment when its consultation takes comments.

use anyhow::Context as _;
use arengo::config::{Config, Flags, Key};
use arengo::{installation, registry};
use arengo_kernel::actor::PersonId;
use arengo_kernel::{Instant, Lang};
use arengo_store::{Clock, Store, StoreError};
use arengo_web::Site;
use tokio::runtime::Runtime;

use crate::place::Place;

/// Where the installation believes to be.
const ADDRESS: &str = "http://127.0.0.1:8080";
/// A day on which the demonstration's consultation takes comments.
const DAY: &str = "2022-02-10T11:00:00Z";

/// Opens a store in a place and fills it with the demonstration.
pub fn open(runtime: &Runtime, place: &Place) -> anyhow::Result<Store> {
    installation::speak("none".as_ref())?;
    registry::connect();
    let now: Instant = DAY.parse().ok().context("a moment")?;
    let store = Store::open(place.address(), Clock::fixed(now))?;
    store.migrate(&installation::migrations())?;
    runtime.block_on(registry::seed_demo(&store, ADDRESS)).context("the demonstration cannot be loaded")?;
    Ok(store)
}

/// The threads that drive requests.
pub fn runtime() -> anyhow::Result<Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}

/// The whole site over a store.
pub async fn site(store: &Store) -> anyhow::Result<Site> {
    let settings = vec![(Key::PublicAddress, ADDRESS.to_owned())];
    let none: [(std::ffi::OsString, std::ffi::OsString); 0] = [];
    let config =
        Config::resolve(std::path::Path::new("/nonexistent"), none, &Flags { config: None, settings })
            .map_err(|errors| anyhow::anyhow!("{errors:?}"))?;
    installation::site(&config, store.clone(), ADDRESS.to_owned()).await
}

/// A person of the installation with no role.
pub async fn person(store: &Store, number: usize) -> Result<PersonId, StoreError> {
    let email = format!("reader{number}@bench.example");
    store
        .write(move |w| {
            let now = w.now();
            arengo_people::ensure_confirmed(w, &email, &format!("Reader {number}"), Lang::IT, now)
        })
        .await
}
