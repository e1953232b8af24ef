//! Work beside requests: jobs of the outbox, recurring jobs, towns read anew.

use std::time::Duration;

use arengo_store::outbox::{self, LEASE_SECONDS, Work};
use arengo_store::{Store, StoreError};
use arengo_web::Site;
use arengo_web::component::Job;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::{installation, registry};

/// Workers of this process.
const WORKERS: usize = 2;
/// How often work written by other processes is looked for.
const LOOK_EVERY: Duration = Duration::from_secs(2);
/// How often towns are read anew without a reason.
const TOWNS_EVERY: Duration = Duration::from_secs(5);
/// Least time between two readings of the towns.
const TOWNS_AT_MOST: Duration = Duration::from_millis(250);
/// A job must end before its lease does, or two workers would do it at once.
const JOB_WITHIN: Duration = Duration::from_secs(LEASE_SECONDS.unsigned_abs() - 10);
/// Turns true when the program is asked to stop.
pub type Stop = watch::Receiver<bool>;

/// Starts everything; it ends when `stop` turns true. Await the set to know when.
pub fn start(site: &Site, stop: &Stop) -> JoinSet<()> {
    let (pulse, committed) = watch::channel(());
    let mut running = JoinSet::new();
    running.spawn(until(stop.clone(), tell_commits(site.store().clone(), pulse)));
    running.spawn(until(stop.clone(), keep_towns(site.clone(), committed.clone())));
    running.spawn(until(stop.clone(), every_hour(site.clone())));
    for _ in 0..WORKERS {
        running.spawn(worker(site.clone(), committed.clone(), stop.clone()));
    }
    running
}

/// Runs a task that may be dropped anywhere.
async fn until(mut stop: Stop, task: impl Future<Output = ()> + Send) {
    tokio::select! {
        _ = stop.wait_for(|stop| *stop) => {}
        () = task => {}
    }
}

/// The store wakes one waiter per commit; this one passes it on to all.
async fn tell_commits(store: Store, pulse: watch::Sender<()>) {
    loop {
        store.wait_for_commit().await;
        pulse.send_replace(());
    }
}

async fn keep_towns(site: Site, mut committed: watch::Receiver<()>) {
    loop {
        let _ = tokio::time::timeout(TOWNS_EVERY, committed.changed()).await;
        if let Err(error) = installation::load_towns(&site).await {
            tracing::warn!(%error, "the towns could not be read anew");
        }
        tokio::time::sleep(TOWNS_AT_MOST).await;
    }
}

async fn every_hour(site: Site) {
    let mut hours = tokio::time::interval(Duration::from_secs(3600));
    loop {
        hours.tick().await;
        site.limits().tidy();
        if let Err(error) = site.store().write(registry::schedule).await {
            tracing::warn!(%error, "recurring work could not be queued");
        }
    }
}

fn all_jobs(site: &Site) -> impl Iterator<Item = &Job> {
    site.components().iter().flat_map(|component| component.jobs)
}

/// Takes work until asked to stop; a piece that is running then is let to end.
async fn worker(site: Site, mut committed: watch::Receiver<()>, mut stop: Stop) {
    while !*stop.borrow() {
        match outbox::take(site.store()).await {
            Ok(Some(work)) => {
                if let Err(error) = run(&site, work).await {
                    tracing::warn!(%error, "the end of a job could not be written; it will run again");
                }
            }
            Ok(None) => {
                tokio::select! {
                    _ = stop.wait_for(|stop| *stop) => {}
                    _ = committed.changed() => {}
                    () = tokio::time::sleep(LOOK_EVERY) => {}
                }
            }
            Err(error) => {
                tracing::warn!(%error, "the outbox could not be read");
                tokio::time::sleep(LOOK_EVERY).await;
            }
        }
    }
}

/// Runs a piece of work and writes down how it ended.
///
/// # Errors
/// Any storage failure; the lease then runs out and the work is taken again.
pub async fn run(site: &Site, work: Work) -> Result<(), StoreError> {
    match outcome(site, work.clone()).await {
        Ok(()) => outbox::done(site.store(), work.id).await,
        Err(failure) => {
            tracing::warn!(
                job = work.job,
                attempts = work.attempts,
                failure,
                "a job failed and will be tried again"
            );
            outbox::later(site.store(), &work, &failure).await
        }
    }
}

async fn outcome(site: &Site, work: Work) -> Result<(), String> {
    let Some(job) = all_jobs(site).find(|job| job.name == work.job) else {
        return Err("this program knows no job of that name".to_owned());
    };
    // On a task of its own, so that a panic in a job ends as a failure of that job.
    let task = tokio::spawn((job.run)(site.clone(), work));
    let abort = task.abort_handle();
    match tokio::time::timeout(JOB_WITHIN, task).await {
        Ok(Ok(end)) => end,
        Ok(Err(_)) => Err("the job panicked".to_owned()),
        Err(_) => {
            abort.abort();
            Err(format!("the job did not end within {} seconds", JOB_WITHIN.as_secs()))
        }
    }
}
