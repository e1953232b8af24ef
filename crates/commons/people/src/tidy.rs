//! Forgetting what has ended. The last uses of sessions are written hourly.

use arengo_kernel::Instant;
use arengo_store::{StoreError, Writer, outbox, vals};
use arengo_web::Site;
use arengo_web::personal::{Retention, Where};

use crate::{personal_proofs, session, sql, strength};

pub(crate) const JOB: &str = "people.tidy";
/// Drafts are kept so many days, as the page that keeps them says.
const DRAFT_DAYS: u32 = 30;
/// The same in seconds.
pub(crate) const DRAFT_SECONDS: i64 = DRAFT_DAYS as i64 * 86_400;

pub(crate) const RETENTION: &[Retention] = &[
    Retention {
        name: "people.sessions",
        title: "people-retention-sessions",
        why: "people-retention-sessions-why",
        days: 0,
        of: Where::Node,
        apply: |w, before| w.execute(&sql::PURGE_SESSIONS, vals![before]),
    },
    // Letters for signing in are remembered longer than they work, to count them per mailbox.
    Retention {
        name: "people.codes",
        title: "people-retention-codes",
        why: "people-retention-codes-why",
        days: 1,
        of: Where::Node,
        apply: |w, before| w.execute(&sql::PURGE_CODES, vals![before]),
    },
    Retention {
        name: "people.drafts",
        title: "people-retention-drafts",
        why: "people-retention-drafts-why",
        days: DRAFT_DAYS,
        of: Where::Node,
        apply: drop_drafts,
    },
    Retention {
        name: "people.contacts",
        title: "people-retention-contacts",
        why: "people-retention-contacts-why",
        days: 365,
        of: Where::Node,
        apply: |w, before| w.execute(&sql::PURGE_CONTACTS, vals![before]),
    },
    Retention {
        name: "people.challenges",
        title: "people-retention-challenges",
        why: "people-retention-challenges-why",
        days: 0,
        of: Where::Node,
        apply: personal_proofs::purge,
    },
    Retention {
        name: "people.resident_lists",
        title: "people-retention-lists",
        why: "people-retention-lists-why",
        days: 365,
        of: Where::Node,
        apply: |w, before| w.execute(&strength::sql::PURGE_MARKS, vals![before]),
    },
    crate::oidc::personal::RETENTION,
];

fn drop_drafts(w: &mut Writer<'_>, before: Instant) -> Result<u64, StoreError> {
    w.execute(&sql::PURGE_LINKS, vals![before])?;
    w.execute(&sql::PURGE_DRAFTS, vals![before])
}

/// Makes sure that the hourly work goes on; called when the program starts. Calling it again changes nothing.
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
            put(w, now.plus_seconds(3600))
        })
        .await
        .map_err(text)
}
