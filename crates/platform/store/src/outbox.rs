//! The outbox: work to do after an answer, written in the same transaction as its cause. A worker takes due
//! work with a lease, so that work is neither lost with a process nor done by two at once.

use arengo_kernel::{Id, Instant, TownId};

use crate::error::StoreError;
use crate::session::Writer;
use crate::store::Store;
use crate::{Migration, statements, vals};

/// The outbox's own schema.
pub const MIGRATIONS: &[Migration] = &[Migration {
    name: "store/0001_outbox",
    sql: "CREATE TABLE store_outbox (
        id BIGINT NOT NULL PRIMARY KEY,
        for_town BIGINT,
        job TEXT NOT NULL,
        payload TEXT NOT NULL,
        once_key TEXT,
        due_at BIGINT NOT NULL,
        leased_until BIGINT NOT NULL,
        attempts BIGINT NOT NULL,
        failure TEXT
    );
    CREATE UNIQUE INDEX store_outbox_once ON store_outbox (once_key);
    CREATE INDEX store_outbox_due ON store_outbox (due_at);",
}];

statements! {
    node PUT = "INSERT INTO store_outbox (id, for_town, job, payload, once_key, due_at, leased_until, attempts)
        VALUES ($1, $2, $3, $4, $5, $6, 0, 0) ON CONFLICT (once_key) DO NOTHING";
    node TAKE = "UPDATE store_outbox SET leased_until = $2, attempts = attempts + 1
        WHERE id = (SELECT id FROM store_outbox WHERE due_at <= $1 AND leased_until <= $1 ORDER BY due_at, id LIMIT 1)
        RETURNING id, for_town, job, payload, attempts";
    node DONE = "DELETE FROM store_outbox WHERE id = $1";
    node LATER = "UPDATE store_outbox SET due_at = $2, leased_until = 0, failure = $3 WHERE id = $1";
    node NEXT = "SELECT MIN(CASE WHEN due_at > leased_until THEN due_at ELSE leased_until END) FROM store_outbox";
    node COUNT = "SELECT COUNT(*) FROM store_outbox";
}

/// Marks ids of pieces of work.
pub enum WorkKind {}

/// Work that was taken.
#[derive(Debug, Clone)]
pub struct Work {
    /// Its id.
    pub id: Id<WorkKind>,
    /// The town it is for, when it is for one.
    pub town: Option<TownId>,
    /// The job's name, `component.verb`.
    pub job: String,
    /// The job's own data, JSON.
    pub payload: String,
    /// How often it was taken, this time included.
    pub attempts: i64,
}

/// How long a worker may hold a piece of work before another may take it.
pub const LEASE_SECONDS: i64 = 120;

/// Writes work into the outbox, in the writer's transaction. With `once_key`, work of that key that is already
/// waiting is not written again.
///
/// # Errors
/// Any storage failure.
pub fn put(
    writer: &mut Writer<'_>,
    job: &'static str,
    payload: String,
    due: Instant,
    once_key: Option<String>,
) -> Result<(), StoreError> {
    let id: Id<WorkKind> = writer.new_id();
    let town = writer.town();
    writer.execute(&PUT, vals![id, town, job, payload, once_key, due])?;
    Ok(())
}

/// Takes the next due piece of work, if there is one. While there is none, nothing is written: a commit would wake
/// the workers again and set shared pages aside.
///
/// # Errors
/// Any storage failure.
pub async fn take(store: &Store) -> Result<Option<Work>, StoreError> {
    let now = store.now();
    if next_due(store).await?.is_none_or(|due| due > now) {
        return Ok(None);
    }
    store
        .write(move |writer| {
            let until = now.plus_seconds(LEASE_SECONDS);
            let Some(row) = writer.row(&TAKE, vals![now, until])? else {
                return Ok(None);
            };
            Ok(Some(Work {
                id: row.get(0)?,
                town: row.get(1)?,
                job: row.get(2)?,
                payload: row.get(3)?,
                attempts: row.get(4)?,
            }))
        })
        .await
}

/// Work is done.
///
/// # Errors
/// Any storage failure.
pub async fn done(store: &Store, id: Id<WorkKind>) -> Result<(), StoreError> {
    store.write(move |writer| writer.execute(&DONE, vals![id]).map(drop)).await
}

/// Work failed; it is due again after a pause that doubles from ten seconds to an hour.
///
/// # Errors
/// Any storage failure.
pub async fn later(store: &Store, work: &Work, failure: &str) -> Result<(), StoreError> {
    let pause = (10 << work.attempts.clamp(0, 9)).min(3600);
    let (id, due, failure) = (work.id, store.now().plus_seconds(pause), failure.to_owned());
    store.write(move |writer| writer.execute(&LATER, vals![id, due, failure.as_str()]).map(drop)).await
}

/// When the next piece of work is due, if any is waiting.
///
/// # Errors
/// Any storage failure.
pub async fn next_due(store: &Store) -> Result<Option<Instant>, StoreError> {
    store.read(|reader| reader.row(&NEXT, vals![])?.map_or(Ok(None), |row| row.get(0))).await
}

/// How many pieces of work wait.
///
/// # Errors
/// Any storage failure.
pub async fn waiting(store: &Store) -> Result<i64, StoreError> {
    store.read(|reader| reader.count(&COUNT, vals![])).await
}
