//! Connections, and the threads on which reads run.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex};

use arengo_kernel::TownId;

use crate::error::StoreError;
use crate::postgres_engine::PgConnection;
use crate::session::Engine;
use crate::sqlite_engine::SqliteConnection;
use crate::store::Shared;
use crate::value::Val;

/// Where the database is.
#[derive(Debug, Clone)]
pub(crate) enum Target {
    Sqlite(PathBuf),
    Postgres(String),
}

pub(crate) enum Connection {
    Sqlite(SqliteConnection),
    Postgres(Box<PgConnection>),
}

impl Connection {
    pub(crate) fn open(target: &Target, read_only: bool) -> Result<Self, StoreError> {
        Ok(match target {
            Target::Sqlite(path) => Connection::Sqlite(SqliteConnection::open(path, read_only)?),
            Target::Postgres(address) => Connection::Postgres(Box::new(PgConnection::open(address)?)),
        })
    }

    pub(crate) fn engine(&mut self) -> Engine<'_> {
        match self {
            Connection::Sqlite(connection) => Engine::Sqlite(connection),
            Connection::Postgres(connection) => Engine::Postgres(connection),
        }
    }

    pub(crate) fn batch(&mut self, sql: &str) -> Result<(), StoreError> {
        match self {
            Connection::Sqlite(connection) => connection.batch(sql),
            Connection::Postgres(connection) => connection.batch(sql),
        }
    }

    pub(crate) fn check(&mut self, sql: &str) -> Result<(), StoreError> {
        match self {
            Connection::Sqlite(connection) => connection.check(sql),
            Connection::Postgres(connection) => connection.check(sql),
        }
    }

    /// Runs a text made while the program runs; for putting whole databases back.
    pub(crate) fn put(&mut self, sql: &str, values: &[Val]) -> Result<u64, StoreError> {
        match self {
            Connection::Sqlite(connection) => connection.put(sql, values),
            Connection::Postgres(connection) => connection.put(sql, values),
        }
    }

    pub(crate) fn is_broken(&self) -> bool {
        match self {
            Connection::Sqlite(_) => false,
            Connection::Postgres(connection) => connection.is_broken(),
        }
    }

    fn in_transaction(&self) -> bool {
        match self {
            Connection::Sqlite(connection) => connection.in_transaction(),
            Connection::Postgres(connection) => connection.in_transaction(),
        }
    }

    /// SQLite has no row-level security to set per town, so one commit may serve jobs of several towns.
    pub(crate) fn shares_transactions_across_towns(&self) -> bool {
        matches!(self, Connection::Sqlite(_))
    }

    pub(crate) fn begin_read(&mut self, town: Option<TownId>) -> Result<(), StoreError> {
        match self {
            Connection::Sqlite(connection) => connection.often("BEGIN DEFERRED"),
            Connection::Postgres(connection) => {
                connection.begin("ISOLATION LEVEL REPEATABLE READ READ ONLY", town, false);
                Ok(())
            }
        }
    }

    /// `together`: several writes share the transaction, and run again one by one should it fail.
    pub(crate) fn begin_write(&mut self, town: Option<TownId>, together: bool) -> Result<(), StoreError> {
        match self {
            Connection::Sqlite(connection) => connection.often("BEGIN IMMEDIATE"),
            Connection::Postgres(connection) => {
                connection.begin("ISOLATION LEVEL SERIALIZABLE", town, together);
                Ok(())
            }
        }
    }

    /// A savepoint before each job of a transaction.
    pub(crate) fn save(&mut self) -> Result<(), StoreError> {
        match self {
            Connection::Sqlite(connection) => connection.often("SAVEPOINT job"),
            Connection::Postgres(connection) => {
                connection.save();
                Ok(())
            }
        }
    }

    /// Keeps what was done since the savepoint.
    pub(crate) fn release(&mut self) -> Result<(), StoreError> {
        match self {
            Connection::Sqlite(connection) => connection.often("RELEASE job"),
            Connection::Postgres(connection) => {
                connection.release();
                Ok(())
            }
        }
    }

    /// Undoes what was done since the savepoint.
    pub(crate) fn undo(&mut self) -> Result<(), StoreError> {
        match self {
            Connection::Sqlite(connection) => connection.batch("ROLLBACK TO job; RELEASE job"),
            Connection::Postgres(connection) => connection.undo(),
        }
    }

    pub(crate) fn commit(&mut self) -> Result<(), StoreError> {
        match self {
            Connection::Sqlite(connection) => connection.often("COMMIT"),
            Connection::Postgres(connection) => connection.commit(),
        }
    }

    pub(crate) fn rollback(&mut self) {
        let undone = match self {
            Connection::Sqlite(connection) => connection.batch("ROLLBACK"),
            Connection::Postgres(connection) => connection.rollback(),
        };
        if let Err(error) = undone {
            tracing::debug!(%error, "nothing to roll back");
        }
    }
}

/// A read on its way to a thread. It is given no connection when none can be had.
pub(crate) type Read = Box<dyn FnOnce(Result<&mut Connection, StoreError>, &Shared) + Send>;

#[derive(Default)]
pub(crate) struct ReadQueue {
    inner: Mutex<(VecDeque<Read>, bool)>,
    ready: Condvar,
}

impl ReadQueue {
    pub(crate) fn push(&self, read: Read) {
        self.inner.lock().unwrap_or_else(std::sync::PoisonError::into_inner).0.push_back(read);
        self.ready.notify_one();
    }

    pub(crate) fn len(&self) -> usize {
        self.inner.lock().unwrap_or_else(std::sync::PoisonError::into_inner).0.len()
    }

    pub(crate) fn close(&self) {
        self.inner.lock().unwrap_or_else(std::sync::PoisonError::into_inner).1 = true;
        self.ready.notify_all();
    }

    fn next(&self) -> Option<Read> {
        let mut inner = self.inner.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        loop {
            if let Some(read) = inner.0.pop_front() {
                return Some(read);
            }
            if inner.1 {
                return None;
            }
            inner = self.ready.wait(inner).unwrap_or_else(std::sync::PoisonError::into_inner);
        }
    }
}

/// A reading thread.
pub(crate) fn serve(queue: &ReadQueue, shared: &Arc<Shared>) {
    let mut slot: Option<Connection> = None;
    while let Some(read) = queue.next() {
        if slot.as_ref().is_none_or(Connection::is_broken) {
            slot = None;
            match shared.open(true) {
                Ok(connection) => slot = Some(connection),
                Err(error) => {
                    read(Err(error), shared);
                    continue;
                }
            }
        }
        if let Some(connection) = slot.as_mut() {
            read(Ok(connection), shared);
            // Only a read that panicked leaves a transaction behind; the connection is then made anew.
            if connection.in_transaction() {
                slot = None;
            }
        }
    }
}
