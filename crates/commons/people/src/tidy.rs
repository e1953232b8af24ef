//! Forgetting what has ended: hourly.

use arengo_kernel::Instant;
use arengo_store::{StoreError, Writer, outbox, vals};
use arengo_web::Site;

use crate::{session, sql};

pub(crate) const JOB: &str = "people.tidy";
/// Drafts are kept so long, as the page that keeps them says.
pub(crate) const DRAFT_SECONDS: i64 = 30 * 86_400;
/// Letters for signing in are remembered a day longer than they work, to count them per mailbox.
const CODE_SECONDS: i64 = 86_400;

/// Makes sure that the hourly tidying goes on; called when the program starts. Calling it again changes nothing.
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
    session::touch_sessions(site.store()).await.map_err(text)?;
    site.limits().tidy();
    site.store()
        .write(|w| {
            let now = w.now();
            w.execute(&sql::PURGE_SESSIONS, vals![now])?;
            w.execute(&sql::PURGE_CODES, vals![now.plus_seconds(-CODE_SECONDS)])?;
            let old = now.plus_seconds(-DRAFT_SECONDS);
            w.execute(&sql::PURGE_LINKS, vals![old])?;
            w.execute(&sql::PURGE_DRAFTS, vals![old])?;
            put(w, now.plus_seconds(3600))
        })
        .await
        .map_err(text)
}
