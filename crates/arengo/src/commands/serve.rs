//! `arengo serve`: from the configuration to a running server, and back down when asked.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use arengo_web::Site;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use crate::config::Config;
use crate::serving::Metrics;
use crate::{folder, installation, languages, registry, serving, work};

/// How long work of the outbox that runs when the server is asked to stop is given to end.
const WORK_WITHIN: Duration = Duration::from_secs(9);

/// Serves until SIGTERM or SIGINT.
///
/// # Errors
/// When the address is taken, the database cannot be used, or the message files are at fault.
pub fn run(config: &Config, began: Instant) -> anyhow::Result<()> {
    let runtime = super::runtime()?;
    let result = runtime.block_on(serve(config, began));
    runtime.shutdown_timeout(Duration::from_secs(1));
    result
}

async fn serve(config: &Config, began: Instant) -> anyhow::Result<()> {
    // Building the sentences takes the longest part of a start: meanwhile the database is opened.
    if config.demo {
        folder::make(&config.data)?;
        languages::offer_demo(&config.data)?;
    }
    let data = config.data.clone();
    let speaking = tokio::task::spawn_blocking(move || installation::speak(&data).map(drop));
    let listener = bind(config.listen, "--listen").await?;
    let metrics_listener = match config.metrics {
        Some(address) => Some(bind(address, "--metrics").await?),
        None => None,
    };
    let stop = stop_signal()?;
    let _hold = installation::hold(config)?;
    let store = installation::open_migrated(config)?;
    let engine = store.address().engine();
    speaking.await??;
    let address = config.address_for_people(listener.local_addr()?);
    let site = installation::site(config, store, address).await?;
    if config.demo && site.towns().all().is_empty() {
        registry::seed_demo(site.store(), &site.settings().public_address)
            .await
            .context("The demonstration towns cannot be loaded")?;
        installation::load_towns(&site).await?;
    }
    if let Some(server) = config.mail.clone() {
        arengo_mail::install(server);
    }
    let metrics = Arc::new(Metrics::new(installation::VERSION, engine));
    let mut working = work::start(&site, &stop);
    if let Some(listener) = metrics_listener {
        let (site, metrics, stop) = (site.clone(), metrics.clone(), stopped(stop.clone()));
        working.spawn(async move { serving::serve_metrics(listener, site, metrics, stop).await });
    }
    super::say(&welcome(&site, config.demo));
    let milliseconds = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(milliseconds, engine, version = installation::VERSION, "ready");
    let work_ends = async {
        stopped(stop.clone()).await;
        let ended = async { while working.join_next().await.is_some() {} };
        if tokio::time::timeout(WORK_WITHIN, ended).await.is_err() {
            tracing::warn!("some work did not end in time; it will be taken up at the next start");
        }
    };
    tokio::join!(serving::serve(listener, site, metrics, stopped(stop.clone())), work_ends);
    tracing::info!("stopped");
    Ok(())
}

async fn bind(address: SocketAddr, flag: &str) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address)
        .await
        .with_context(|| format!("The server cannot listen on {address}; choose another address with {flag}"))
}

/// Turns true at the first SIGTERM or SIGINT; a second one ends the program at once.
fn stop_signal() -> anyhow::Result<watch::Receiver<bool>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let (stop, receiver) = watch::channel(false);
    tokio::spawn(async move {
        tokio::select! { _ = terminate.recv() => {}, _ = interrupt.recv() => {} }
        tracing::info!("stopping: running requests are answered first");
        stop.send_replace(true);
        tokio::select! { _ = terminate.recv() => {}, _ = interrupt.recv() => {} }
        std::process::exit(1);
    });
    Ok(receiver)
}

async fn stopped(mut stop: watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

/// The width of the first column of a list.
fn width<'a>(words: impl Iterator<Item = &'a str>) -> usize {
    words.map(|word| word.chars().count()).max().unwrap_or(0) + 2
}

/// What the operator reads when the server is ready: where the towns are, and in a demonstration who may sign in.
fn welcome(site: &Site, demo: bool) -> String {
    let base = &site.settings().public_address;
    let mut lines = vec![format!("Arengo serves on {base}")];
    let towns = site.towns();
    let name = |town: &arengo_kernel::Town| town.name.plain(town.main_language()).to_owned();
    let names: Vec<String> = towns.all().iter().map(|town| name(town)).collect();
    let wide = width(names.iter().map(String::as_str));
    for (town, name) in towns.all().iter().zip(&names) {
        lines.push(format!("  {name:<wide$}{base}/t/{}", town.slug));
    }
    if names.is_empty() {
        lines.push(
            "  There is no town yet: `arengo admin create-town --help` says how to make one.".to_owned(),
        );
    }
    let accounts = if demo { registry::demo_accounts() } else { Vec::new() };
    if !accounts.is_empty() {
        lines.push("Demonstration accounts, open to everyone who reaches this server:".to_owned());
    }
    let wide = width(accounts.iter().map(|account| account.email.as_str()));
    for account in accounts {
        lines.push(format!("  {:<wide$}{}  {}", account.email, account.password, account.who));
    }
    lines.join("\n")
}
