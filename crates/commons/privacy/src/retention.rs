//! What ends by itself: an hourly job applies the components' declarations and notes what it did.

use std::collections::BTreeMap;

use arengo_kernel::Instant;
use arengo_store::{Reader, Store, StoreError, Writer, outbox, vals};
use arengo_web::Site;
use arengo_web::component::Component;
use arengo_web::personal::{Retention, Where};

use crate::{erasure, sql};

pub(crate) const JOB: &str = "privacy.retention";

/// Makes sure that the hourly run goes on; called when the program starts. Calling it again changes nothing.
///
/// # Errors
/// Any storage failure.
pub fn schedule(w: &mut Writer<'_>) -> Result<(), StoreError> {
    let now = w.now();
    put(w, now)
}

/// One run an hour: the key holds the hour, so that several starts and several machines share one run.
fn put(w: &mut Writer<'_>, due: Instant) -> Result<(), StoreError> {
    let hour = due.as_micros().div_euclid(3_600_000_000);
    outbox::put(w, JOB, String::new(), due, Some(format!("{JOB}/{hour}")))
}

pub(crate) async fn run(site: Site) -> Result<(), String> {
    let text = |e: StoreError| e.to_string();
    erasure::keep_up(site.store()).await.map_err(text)?;
    apply(site.store(), site.components()).await.map_err(text)?;
    site.store()
        .write(|w| {
            let now = w.now();
            put(w, now.plus_seconds(3600))
        })
        .await
        .map_err(text)
}

/// The declarations of all components, in the order of the registry.
pub(crate) fn declared(components: &[&'static Component]) -> Vec<Retention> {
    components.iter().flat_map(|c| c.retention.iter().copied()).collect()
}

/// Ends what is due, each declaration in a transaction of its own (and in each town), and notes it.
///
/// # Errors
/// Any storage failure; what was ended before it stays ended.
pub async fn apply(store: &Store, components: &[&'static Component]) -> Result<(), StoreError> {
    let towns = store.read(arengo_spaces::load_towns).await?;
    let now = store.now();
    for retention in declared(components) {
        let before = now.plus_seconds(-i64::from(retention.days) * 86_400);
        let mut ended = 0;
        match retention.of {
            Where::Node => ended += store.write(move |w| (retention.apply)(w, before)).await?,
            Where::Town => {
                for town in &towns {
                    ended += store.town(town.id).write(move |w| (retention.apply)(w, before)).await?;
                }
            }
        }
        let ended = i64::try_from(ended).unwrap_or(i64::MAX);
        store.write(move |w| w.execute(&sql::RAN, vals![retention.name, now, ended])).await?;
    }
    Ok(())
}

/// A run as noted: when, what it ended, what all runs ended.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Run {
    pub at: Instant,
    pub ended_in_all: i64,
}

/// The last run of each declaration.
pub(crate) fn runs(r: &mut Reader<'_>) -> Result<BTreeMap<String, Run>, StoreError> {
    let rows = r.rows(&sql::RUNS, vals![])?;
    rows.iter().map(|row| Ok((row.get(0)?, Run { at: row.get(1)?, ended_in_all: row.get(3)? }))).collect()
}
