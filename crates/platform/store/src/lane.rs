//! Lanes: one thread each, through which writes go. A lane drains its queue into one transaction, each job in a
//! savepoint, and answers the callers when the commit is durable.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::Duration;

use arengo_kernel::TownId;

use crate::error::StoreError;
use crate::memo::Memo;
use crate::pool::Connection;
use crate::session::{Reader, Writer};
use crate::store::Shared;

/// Most jobs in one transaction: enough to share the cost of a commit, few enough to keep answers prompt.
const BATCH: usize = 256;
const ATTEMPTS: u32 = 10;
/// How long a lane waits, after a commit that served several callers, for as many to come back: whoever was answered
/// first would else get a commit of their own, and the others wait for it.
const GATHERING: Duration = Duration::from_millis(2);

/// A queued write, its result type hidden.
pub(crate) trait Job: Send {
    fn town(&self) -> Option<TownId>;
    /// Runs the closure; true when its work should be kept.
    fn run(&mut self, writer: &mut Writer<'_>) -> bool;
    /// Tells the caller, with the result kept from `run` or the failure of the transaction.
    fn answer(self: Box<Self>, failure: Option<StoreError>);
}

#[derive(Default)]
pub(crate) struct Queue {
    inner: Mutex<Inner>,
    ready: Condvar,
}

#[derive(Default)]
struct Inner {
    jobs: VecDeque<Box<dyn Job>>,
    closed: bool,
}

impl Queue {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    pub(crate) fn push(&self, job: Box<dyn Job>) {
        let mut inner = self.lock();
        if inner.closed {
            drop(inner);
            job.answer(Some(StoreError::Busy("the store is closing".into())));
            return;
        }
        inner.jobs.push_back(job);
        drop(inner);
        self.ready.notify_one();
    }

    pub(crate) fn len(&self) -> usize {
        self.lock().jobs.len()
    }

    pub(crate) fn close(&self) {
        self.lock().closed = true;
        self.ready.notify_all();
    }

    /// What is waiting, or the first to come; `before` is the size of the batch before.
    fn next_batch(&self, before: usize) -> Option<Vec<Box<dyn Job>>> {
        let mut inner = self.lock();
        while inner.jobs.is_empty() {
            if inner.closed {
                return None;
            }
            inner = self.ready.wait(inner).unwrap_or_else(std::sync::PoisonError::into_inner);
        }
        let few = |inner: &mut Inner| inner.jobs.len() < before && !inner.closed;
        (inner, _) = self
            .ready
            .wait_timeout_while(inner, GATHERING, few)
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let size = inner.jobs.len().min(BATCH);
        Some(inner.jobs.drain(..size).collect())
    }
}

/// The lane's thread.
pub(crate) fn serve(queue: &Queue, shared: &Arc<Shared>) {
    let (mut connection, mut before) = (None, 1);
    while let Some(jobs) = queue.next_batch(before) {
        before = jobs.len();
        let connection = match usable(&mut connection, shared) {
            Ok(connection) => connection,
            Err(error) => {
                jobs.into_iter().for_each(|job| job.answer(Some(error.clone())));
                continue;
            }
        };
        run_batch(connection, jobs, shared);
    }
}

fn usable<'c>(slot: &'c mut Option<Connection>, shared: &Shared) -> Result<&'c mut Connection, StoreError> {
    if slot.as_ref().is_none_or(Connection::is_broken) {
        *slot = Some(shared.open(false)?);
    }
    slot.as_mut().ok_or_else(|| StoreError::Busy("no connection".into()))
}

/// Jobs of one town that follow each other share a transaction; when transactions meet, each job runs alone.
fn run_batch(connection: &mut Connection, jobs: Vec<Box<dyn Job>>, shared: &Shared) {
    let mut rest = VecDeque::from(jobs);
    while let Some(first) = rest.pop_front() {
        let town = first.town();
        let mut group = vec![first];
        while rest
            .front()
            .is_some_and(|job| connection.shares_transactions_across_towns() || job.town() == town)
        {
            group.extend(rest.pop_front());
        }
        match transaction(connection, &mut group, shared) {
            Ok(()) => finish(group, None, shared),
            Err(error) if error.is_again() || group.len() > 1 => alone(connection, group, shared),
            Err(error) => finish(group, Some(&error), shared),
        }
    }
}

fn alone(connection: &mut Connection, jobs: Vec<Box<dyn Job>>, shared: &Shared) {
    for job in jobs {
        let mut single = vec![job];
        let mut outcome = transaction(connection, &mut single, shared);
        for attempt in 1..ATTEMPTS {
            match &outcome {
                Err(error) if error.is_again() => {
                    std::thread::sleep(Duration::from_millis(u64::from(attempt * attempt)));
                    outcome = transaction(connection, &mut single, shared);
                }
                _ => break,
            }
        }
        finish(single, outcome.err().as_ref(), shared);
    }
}

fn finish(jobs: Vec<Box<dyn Job>>, failure: Option<&StoreError>, shared: &Shared) {
    if failure.is_none() {
        for job in &jobs {
            shared.committed(job.town());
        }
    }
    for job in jobs {
        job.answer(failure.cloned());
    }
}

fn transaction(
    connection: &mut Connection,
    jobs: &mut [Box<dyn Job>],
    shared: &Shared,
) -> Result<(), StoreError> {
    let together = jobs.len() > 1;
    connection.begin_write(jobs.first().and_then(|j| j.town()), together)?;
    let mut memo = Memo::default();
    for job in jobs {
        if let Err(error) = one(connection, job.as_mut(), shared, &mut memo, together) {
            connection.rollback();
            return Err(error);
        }
    }
    if let Err(error) = connection.commit() {
        connection.rollback();
        return Err(error);
    }
    Ok(())
}

fn one(
    connection: &mut Connection,
    job: &mut dyn Job,
    shared: &Shared,
    memo: &mut Memo,
    together: bool,
) -> Result<(), StoreError> {
    connection.save()?;
    let reader = Reader::new(connection.engine(), job.town(), shared).with_memo(memo);
    let mut writer = Writer::new(reader, together);
    let keep = job.run(&mut writer);
    match writer.take_failure() {
        Some(error) if error.is_again() => return Err(error),
        _ => {}
    }
    if keep {
        return connection.release();
    }
    memo.clear();
    connection.undo()
}
