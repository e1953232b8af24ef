//! The database alone: commits of one row each, durable, without any of our code.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::place::{Place, Raw};

/// Connections that commit at once to PostgreSQL; SQLite knows one writer.
pub const CONNECTIONS: u64 = 8;
/// About as long as a comment.
const BODY: &str = "La proposta è utile, ma serve un incontro in ogni comune prima di decidere: chi non usa internet \
                    deve poter dire la sua, e i verbali devono stare accanto al testo. Chiedo di scriverlo qui.";
const TABLE: &str = "CREATE TABLE bench_row (id BIGINT NOT NULL PRIMARY KEY, body TEXT NOT NULL)";

/// Commits per second into a new table of the place.
pub fn per_second(place: &Place, time: Duration) -> anyhow::Result<f64> {
    match place {
        Place::Folder(folder) => sqlite(folder.path(), time),
        Place::Schema { .. } => postgres(place, time),
    }
}

/// One connection, write-ahead log, every commit synced: what SQLite can do.
fn sqlite(folder: &Path, time: Duration) -> anyhow::Result<f64> {
    let own = tempfile::tempdir_in(folder)?;
    let connection = Connection::open(own.path().join("commits.sqlite"))?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.execute_batch(TABLE)?;
    let mut insert = connection.prepare("INSERT INTO bench_row (id, body) VALUES (?1, ?2)")?;
    let (began, mut count) = (Instant::now(), 0_u64);
    while began.elapsed() < time {
        insert.execute((i64::try_from(count)?, BODY))?;
        count += 1;
    }
    Ok(count as f64 / began.elapsed().as_secs_f64())
}

fn postgres(place: &Place, time: Duration) -> anyhow::Result<f64> {
    let mut first = place.connect()?;
    first.run("DROP TABLE IF EXISTS bench_row")?;
    first.run(TABLE)?;
    let next = AtomicU64::new(0);
    let began = Instant::now();
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..CONNECTIONS).map(|_| scope.spawn(|| commit(place, &next, time))).collect();
        for worker in workers {
            worker.join().map_err(|_| anyhow::anyhow!("a connection panicked"))??;
        }
        anyhow::Ok(())
    })?;
    Ok(next.load(Ordering::SeqCst) as f64 / began.elapsed().as_secs_f64())
}

fn commit(place: &Place, next: &AtomicU64, time: Duration) -> anyhow::Result<()> {
    let Raw::Postgres(mut client) = place.connect()? else { anyhow::bail!("not PostgreSQL") };
    let insert = client.prepare("INSERT INTO bench_row (id, body) VALUES ($1, $2)")?;
    let began = Instant::now();
    while began.elapsed() < time {
        let id = i64::try_from(next.fetch_add(1, Ordering::SeqCst))?;
        client.execute(&insert, &[&id, &BODY])?;
    }
    Ok(())
}
