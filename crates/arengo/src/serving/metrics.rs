//! What is measured while the server runs, as Prometheus text. No label ever holds anything about a person.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;

use arengo_store::outbox;
use arengo_web::Site;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Registry, Unit};

use super::request::RouteKind;

type Labels = Vec<(&'static str, &'static str)>;

/// Upper bounds of the latency histogram, in seconds.
const BOUNDS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0];

/// The measured figures.
pub struct Metrics {
    registry: Mutex<Registry>,
    requests: Family<Labels, Counter>,
    seconds: Family<Labels, Histogram, fn() -> Histogram>,
    gauges: Gauges,
}

/// Figures that are read at the moment they are asked for.
#[derive(Default)]
struct Gauges {
    memory: Gauge,
    outbox: Gauge,
    towns: Gauge,
    queued: Family<Labels, Gauge>,
    letters: Family<Labels, Gauge>,
}

impl Metrics {
    /// Figures of a program that just started, on an engine.
    pub fn new(version: &'static str, engine: &'static str) -> Metrics {
        let requests = Family::<Labels, Counter>::default();
        let seconds =
            Family::<Labels, Histogram, fn() -> Histogram>::new_with_constructor(|| Histogram::new(BOUNDS));
        let gauges = Gauges::default();
        let mut registry = Registry::with_prefix("arengo");
        registry.register(
            "build",
            "The running program",
            Info::new(vec![("version", version), ("database", engine)]),
        );
        registry.register("http_requests", "Answered requests", requests.clone());
        registry.register_with_unit(
            "http_request_duration",
            "Time from the head of a request to the head of its answer",
            Unit::Seconds,
            seconds.clone(),
        );
        registry.register_with_unit(
            "resident_memory",
            "Memory the process holds",
            Unit::Bytes,
            gauges.memory.clone(),
        );
        registry.register("outbox_waiting", "Pieces of work that wait in the outbox", gauges.outbox.clone());
        registry.register("towns", "Towns that are served", gauges.towns.clone());
        registry.register(
            "store_queue",
            "Transactions that wait for a connection to the database",
            gauges.queued.clone(),
        );
        registry.register(
            "letters",
            "Letters by state: queued ones wait, doubtful ones may or may not have been taken",
            gauges.letters.clone(),
        );
        Metrics { registry: Mutex::new(registry), requests, seconds, gauges }
    }

    /// Counts an answer.
    pub fn count(&self, kind: RouteKind, status: StatusCode, took: Duration) {
        let class = match status.as_u16() / 100 {
            2 => "2xx",
            3 => "3xx",
            4 => "4xx",
            _ => "5xx",
        };
        self.requests.get_or_create(&vec![("kind", kind.as_str()), ("status", class)]).inc();
        self.seconds.get_or_create(&vec![("kind", kind.as_str())]).observe(took.as_secs_f64());
    }

    /// The metrics page; every other path is not found.
    pub async fn answer(&self, site: &Site, path: &str) -> Response {
        if path != "/metrics" {
            return (StatusCode::NOT_FOUND, "The metrics are at /metrics.\n").into_response();
        }
        match self.text(site).await {
            Ok(text) => {
                let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
                ([(header::CONTENT_TYPE, kind)], text).into_response()
            }
            Err(error) => {
                tracing::warn!(%error, "the metrics could not be read");
                (StatusCode::SERVICE_UNAVAILABLE, "The database did not answer.\n").into_response()
            }
        }
    }

    async fn text(&self, site: &Site) -> anyhow::Result<String> {
        self.gauges.outbox.set(outbox::waiting(site.store()).await?);
        self.gauges.towns.set(i64::try_from(site.towns().all().len())?);
        self.gauges.memory.set(resident_bytes().unwrap_or(0));
        let queued = site.store().queued();
        for (what, length) in [("write", queued.writes), ("read", queued.reads)] {
            self.gauges.queued.get_or_create(&vec![("kind", what)]).set(i64::try_from(length)?);
        }
        for (state, count) in site.store().read(arengo_mail::counts).await? {
            self.gauges.letters.get_or_create(&vec![("state", state.as_str())]).set(count);
        }
        let mut text = String::new();
        encode(&mut text, &self.registry.lock().unwrap_or_else(PoisonError::into_inner))?;
        Ok(text)
    }
}

/// The memory of this process that is in RAM; nothing where `/proc` does not tell.
fn resident_bytes() -> Option<i64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kib: i64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib * 1024)
}
