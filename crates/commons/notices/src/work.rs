//! The job: every minute followers are told what happened, and letters whose turn has come are written.

use std::sync::Arc;

use arengo_kernel::{Instant, Town};
use arengo_store::{StoreError, Writer, outbox};
use arengo_web::Site;

use crate::{gather, news};

pub(crate) const JOB: &str = "notices.deliver";
/// Seconds between two runs.
const PAUSE: i64 = 60;
/// Steps through the register in one run; after a long stop the rest follows with the next.
const STEPS: u32 = 20;

/// Makes sure that the work goes on; called when the program starts and every hour. Calling it again changes nothing.
///
/// # Errors
/// Any storage failure.
pub fn schedule(w: &mut Writer<'_>) -> Result<(), StoreError> {
    let now = w.now();
    put(w, now)
}

/// One run a minute: the key holds the minute, so that several starts and several machines share one run.
fn put(w: &mut Writer<'_>, due: Instant) -> Result<(), StoreError> {
    let minute = due.as_micros().div_euclid(PAUSE * 1_000_000);
    outbox::put(w, JOB, String::new(), due, Some(format!("{JOB}/{minute}")))
}

/// The next run is written first: what fails in a town now is done then, and other towns do not wait for it.
pub(crate) async fn run(site: Site) -> Result<(), String> {
    let next = site.store().write(|w| {
        let now = w.now();
        put(w, now.plus_seconds(PAUSE))
    });
    next.await.map_err(|e: StoreError| e.to_string())?;
    for town in site.towns().all().to_vec() {
        if let Err(error) = deliver(&site, &town).await {
            tracing::warn!(town = %town.slug, %error, "notices could not be delivered; the next run goes on");
        }
    }
    Ok(())
}

/// Tells the followers of a town what happened and writes its gathered letters whose turn has come. May run at any
/// time and twice: nobody is told twice, nothing is left out.
///
/// # Errors
/// Any storage failure.
pub async fn deliver(site: &Site, town: &Arc<Town>) -> Result<(), StoreError> {
    let db = site.store().town(town.id);
    let base = format!("{}/t/{}", site.settings().public_address, town.slug);
    // A gathered letter waits until all is told: one letter says it all.
    if news::tell_followers(&db, town, &base, STEPS).await? {
        gather::write_gathered(&db, town, &base, site.store().now()).await?;
    }
    Ok(())
}
