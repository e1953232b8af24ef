//! Forgetting: what was sent or given up goes after thirty days.

use arengo_kernel::Instant;
use arengo_store::{StoreError, Writer, outbox, vals};
use arengo_web::Site;

use crate::sql;

pub(crate) const JOB: &str = "mail.tidy";
const KEEP_SECONDS: i64 = 30 * 86_400;

/// Makes sure that the daily tidying goes on; called when the program starts. Calling it again changes nothing.
///
/// # Errors
/// Any storage failure.
pub fn schedule(w: &mut Writer<'_>) -> Result<(), StoreError> {
    let now = w.now();
    put(w, now)
}

/// One run a day: the key holds the day, so that several starts and several machines share one run.
fn put(w: &mut Writer<'_>, due: Instant) -> Result<(), StoreError> {
    let day = due.as_micros().div_euclid(86_400_000_000);
    outbox::put(w, JOB, String::new(), due, Some(format!("{JOB}/{day}")))
}

pub(crate) async fn run(site: Site) -> Result<(), String> {
    site.store()
        .write(|w| {
            let now = w.now();
            w.execute(&sql::PURGE, vals![now.plus_seconds(-KEEP_SECONDS)])?;
            put(w, now.plus_seconds(86_400))
        })
        .await
        .map_err(|e: StoreError| e.to_string())
}
