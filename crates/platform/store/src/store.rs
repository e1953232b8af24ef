//! The store: opening it, reading and writing through it.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use arengo_kernel::{Id, IdSource, Instant, TownId};
use tokio::sync::{Notify, oneshot};

use crate::clock::{Clock, random_bytes};
use crate::error::StoreError;
use crate::lane::{self, Job, Queue};
use crate::migrate::{self, Migration};
use crate::pool::{self, Connection, ReadQueue, Target};
use crate::session::{Reader, Writer};
use crate::statement::Statement;

/// Where the data is kept.
#[derive(Debug, Clone)]
pub enum Address {
    /// A folder; the database is the file `arengo.sqlite` in it.
    Folder(PathBuf),
    /// A PostgreSQL address, `postgres://user:password@host/database`.
    Postgres(String),
}

impl Address {
    /// The word for the engine in messages and metrics.
    pub fn engine(&self) -> &'static str {
        match self {
            Address::Folder(_) => "SQLite",
            Address::Postgres(_) => "PostgreSQL",
        }
    }

    fn target(&self) -> Target {
        match self {
            Address::Folder(folder) => Target::Sqlite(Address::file_in(folder)),
            Address::Postgres(address) => Target::Postgres(address.clone()),
        }
    }

    /// The database file of a data folder.
    pub fn file_in(folder: &Path) -> PathBuf {
        folder.join("arengo.sqlite")
    }
}

/// What waits for a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Queued {
    /// Transactions that want to write.
    pub writes: usize,
    /// Transactions that want to read.
    pub reads: usize,
}

/// What sessions and threads share.
pub(crate) struct Shared {
    target: Target,
    pub(crate) clock: Clock,
    ids: IdSource,
    generations: Mutex<HashMap<Option<TownId>, u64>>,
    node_generation: AtomicU64,
    committed: Notify,
    statements: AtomicU64,
}

impl Shared {
    pub(crate) fn open(&self, read_only: bool) -> Result<Connection, StoreError> {
        Connection::open(&self.target, read_only)
    }

    pub(crate) fn new_id<T>(&self) -> Id<T> {
        self.ids.next(self.clock.now(), u32::from_le_bytes(random_bytes()))
    }

    pub(crate) fn count_statement(&self) {
        self.statements.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn committed(&self, town: Option<TownId>) {
        if town.is_none() {
            self.node_generation.fetch_add(1, Ordering::SeqCst);
        } else {
            *self.generations.lock().unwrap_or_else(PoisonError::into_inner).entry(town).or_default() += 1;
        }
        self.committed.notify_one();
    }
}

/// An open database. Cheap to clone; the last clone to go closes it.
#[derive(Clone)]
pub struct Store(Arc<Inside>);

struct Inside {
    shared: Arc<Shared>,
    address: Address,
    lanes: Vec<Arc<Queue>>,
    reads: Arc<ReadQueue>,
    /// Connections for questions that are answered on the asking thread; SQLite only.
    at_hand: Mutex<Vec<Connection>>,
    threads: Mutex<Vec<JoinHandle<()>>>,
}

impl Drop for Inside {
    fn drop(&mut self) {
        self.lanes.iter().for_each(|lane| lane.close());
        self.reads.close();
        let current = std::thread::current().id();
        for thread in self.threads.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            if thread.thread().id() != current {
                let _ = thread.join();
            }
        }
    }
}

impl Store {
    /// Opens the database, making it when it is not there. Run `migrate` before the first use.
    ///
    /// # Errors
    /// When the folder cannot be made or the database cannot be reached.
    pub fn open(address: Address, clock: Clock) -> Result<Store, StoreError> {
        if let Address::Folder(folder) = &address {
            std::fs::create_dir_all(folder)
                .map_err(|e| StoreError::Full(format!("{} cannot be made: {e}", folder.display())))?;
        }
        let shared = Arc::new(Shared {
            target: address.target(),
            clock,
            ids: IdSource::new(),
            generations: Mutex::default(),
            node_generation: AtomicU64::new(0),
            committed: Notify::new(),
            statements: AtomicU64::new(0),
        });
        apart(|| shared.open(false).map(drop))?;
        let (lane_count, reader_count) = match address {
            Address::Folder(_) => (1, 4),
            Address::Postgres(_) => (4, 8),
        };
        let lanes: Vec<Arc<Queue>> = (0..lane_count).map(|_| Arc::default()).collect();
        let reads: Arc<ReadQueue> = Arc::default();
        let mut threads = Vec::new();
        for lane in &lanes {
            let (lane, shared) = (lane.clone(), shared.clone());
            threads.push(spawn("store-write", move || lane::serve(&lane, &shared))?);
        }
        for _ in 0..reader_count {
            let (reads, shared) = (reads.clone(), shared.clone());
            threads.push(spawn("store-read", move || pool::serve(&reads, &shared))?);
        }
        let at_hand = Mutex::default();
        Ok(Store(Arc::new(Inside { shared, address, lanes, reads, at_hand, threads: Mutex::new(threads) })))
    }

    /// Brings the schema up to date; see `migrate`.
    ///
    /// # Errors
    /// Any storage failure; `Fault` when an applied migration was changed afterwards.
    pub fn migrate(&self, migrations: &[Migration]) -> Result<Vec<&'static str>, StoreError> {
        apart(|| migrate::run(&mut self.0.shared.open(false)?, migrations, self.now()))
    }

    /// Prepares a statement without running it; for tests and `doctor`.
    ///
    /// # Errors
    /// When the engine does not understand it.
    pub fn check(&self, statement: &Statement) -> Result<(), StoreError> {
        apart(|| self.0.shared.open(false)?.check(statement.sql))
    }

    /// Where the data is.
    pub fn address(&self) -> &Address {
        &self.0.address
    }

    /// The store's clock.
    pub fn clock(&self) -> &Clock {
        &self.0.shared.clock
    }

    /// Now.
    pub fn now(&self) -> Instant {
        self.0.shared.clock.now()
    }

    /// A view of one town: the only way components reach town rows.
    pub fn town(&self, town: TownId) -> TownDb {
        TownDb { store: self.clone(), town }
    }

    /// A number that changes whenever something of the town, or of the node, was written by this process.
    pub fn generation(&self, town: TownId) -> u64 {
        let of_town = self.0.shared.generations.lock().unwrap_or_else(PoisonError::into_inner);
        let of_town = of_town.get(&Some(town)).copied().unwrap_or(0);
        (self.0.shared.node_generation.load(Ordering::SeqCst) << 32) ^ of_town
    }

    /// Waits until something is committed by this process; wakes the workers of the outbox.
    pub async fn wait_for_commit(&self) {
        self.0.shared.committed.notified().await;
    }

    /// How many statements ran since the store was opened, in all sessions; for measurements and tests.
    pub fn statements(&self) -> u64 {
        self.0.shared.statements.load(Ordering::Relaxed)
    }

    /// How much waits for a connection at this moment.
    pub fn queued(&self) -> Queued {
        Queued { writes: self.0.lanes.iter().map(|lane| lane.len()).sum(), reads: self.0.reads.len() }
    }

    /// Reads in a session of the whole node: persons, towns, and (with `across` statements) rows of all towns.
    ///
    /// # Errors
    /// The closure's own, or any storage failure.
    pub async fn read<T, E>(
        &self,
        body: impl FnOnce(&mut Reader<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.read_in(None, body).await
    }

    /// Writes in a session of the whole node.
    ///
    /// # Errors
    /// The closure's own, or any storage failure.
    pub async fn write<T, E>(
        &self,
        body: impl FnMut(&mut Writer<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.write_in(None, body).await
    }

    /// A long read (export, backup) on a thread and connection of its own, on one snapshot; it holds up nobody.
    /// Blocks the calling thread.
    ///
    /// # Errors
    /// The closure's own, or any storage failure.
    pub fn read_apart<T, E>(
        &self,
        town: Option<TownId>,
        body: impl FnOnce(&mut Reader<'_>) -> Result<T, E> + Send,
    ) -> Result<T, E>
    where
        T: Send,
        E: From<StoreError> + Send,
    {
        apart(|| {
            let mut connection = self.0.shared.open(true)?;
            read_with(&mut connection, &self.0.shared, town, body)
        })
    }

    /// Works on a connection of its own, on a thread of its own.
    pub(crate) fn connected<T: Send, E: From<StoreError> + Send>(
        &self,
        body: impl FnOnce(&mut Connection, &Shared) -> Result<T, E> + Send,
    ) -> Result<T, E> {
        apart(|| body(&mut self.0.shared.open(false)?, &self.0.shared))
    }

    async fn read_in<T, E>(
        &self,
        town: Option<TownId>,
        body: impl FnOnce(&mut Reader<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (answer, waiting) = oneshot::channel();
        self.0.reads.push(Box::new(move |connection, shared| {
            let read = || connection.map_err(E::from).and_then(|c| read_with(c, shared, town, body));
            let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(read));
            let _ = answer
                .send(caught.unwrap_or_else(|_| Err(StoreError::Fault("a read panicked".into()).into())));
        }));
        waiting.await.unwrap_or_else(|_| Err(StoreError::Fault("a read was dropped".into()).into()))
    }

    /// A read of a few rows by key, answered on the asking thread where the database is in this process: passing it to
    /// another thread would take longer than the question. Never for anything that may take long.
    async fn read_at_hand<T, E>(
        &self,
        town: Option<TownId>,
        body: impl FnOnce(&mut Reader<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        if matches!(self.0.address, Address::Postgres(_)) {
            return self.read_in(town, body).await;
        }
        let kept = self.0.at_hand.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut connection = kept.map_or_else(|| self.0.shared.open(true), Ok)?;
        let read = || read_with(&mut connection, &self.0.shared, town, body);
        let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(read));
        // A read that panicked takes its connection with it.
        let result = caught.map_err(|_| StoreError::Fault("a read panicked".into()))?;
        self.0.at_hand.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        result
    }

    async fn write_in<T, E>(
        &self,
        town: Option<TownId>,
        body: impl FnMut(&mut Writer<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (answer, waiting) = oneshot::channel();
        let lane = town.map_or(0, |t| t.as_i64().unsigned_abs() as usize % self.0.lanes.len());
        self.0.lanes[lane].push(Box::new(Write { town, body, result: None, answer }));
        waiting.await.unwrap_or_else(|_| Err(StoreError::Fault("a write was dropped".into()).into()))
    }
}

/// Runs on a thread of its own: the PostgreSQL client must not be used on a thread that drives async tasks.
fn apart<T: Send, E: From<StoreError> + Send>(body: impl FnOnce() -> Result<T, E> + Send) -> Result<T, E> {
    std::thread::scope(|scope| scope.spawn(body).join())
        .unwrap_or_else(|_| Err(StoreError::Fault("a thread of the store panicked".into()).into()))
}

fn spawn(name: &str, body: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>, StoreError> {
    std::thread::Builder::new()
        .name(name.into())
        .spawn(body)
        .map_err(|e| StoreError::Busy(format!("no thread: {e}")))
}

fn read_with<T, E: From<StoreError>>(
    connection: &mut Connection,
    shared: &Shared,
    town: Option<TownId>,
    body: impl FnOnce(&mut Reader<'_>) -> Result<T, E>,
) -> Result<T, E> {
    connection.begin_read(town)?;
    let result = body(&mut Reader::new(connection.engine(), town, shared));
    if result.is_ok() && connection.commit().is_ok() {
        return result;
    }
    connection.rollback();
    result
}

struct Write<T, E, F> {
    town: Option<TownId>,
    body: F,
    result: Option<Result<T, E>>,
    answer: oneshot::Sender<Result<T, E>>,
}

impl<T, E, F> Job for Write<T, E, F>
where
    T: Send,
    E: From<StoreError> + Send,
    F: FnMut(&mut Writer<'_>) -> Result<T, E> + Send,
{
    fn town(&self) -> Option<TownId> {
        self.town
    }

    fn run(&mut self, writer: &mut Writer<'_>) -> bool {
        // A panic in a closure must not take the lane, and with it all writing, down.
        let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| (self.body)(writer)));
        let result = caught.unwrap_or_else(|_| Err(StoreError::Fault("a write panicked".into()).into()));
        let keep = result.is_ok();
        self.result = Some(result);
        keep
    }

    fn answer(self: Box<Self>, failure: Option<StoreError>) {
        let result = match (failure, self.result) {
            (Some(error), _) => Err(error.into()),
            (None, Some(result)) => result,
            (None, None) => Err(StoreError::Fault("a write never ran".into()).into()),
        };
        let _ = self.answer.send(result);
    }
}

/// One town's rows. Made by the request (from the address) or by a job (from its envelope).
#[derive(Clone)]
pub struct TownDb {
    store: Store,
    town: TownId,
}

impl TownDb {
    /// The town.
    pub fn town(&self) -> TownId {
        self.town
    }

    /// The store behind it, for sessions of the whole node.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Reads on one snapshot.
    ///
    /// # Errors
    /// The closure's own, or any storage failure.
    pub async fn read<T, E>(
        &self,
        body: impl FnOnce(&mut Reader<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.store.read_in(Some(self.town), body).await
    }

    /// Reads a few rows by key, on one snapshot, without a detour; see `Store`'s own words on it. Never for anything that
    /// may take long: the thread that asks answers.
    ///
    /// # Errors
    /// The closure's own, or any storage failure.
    pub async fn look_up<T, E>(
        &self,
        body: impl FnOnce(&mut Reader<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.store.read_at_hand(Some(self.town), body).await
    }

    /// Writes in one transaction; returns when it is durable. The closure may run twice.
    ///
    /// # Errors
    /// The closure's own (then nothing is kept), or any storage failure.
    pub async fn write<T, E>(
        &self,
        body: impl FnMut(&mut Writer<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.store.write_in(Some(self.town), body).await
    }
}
