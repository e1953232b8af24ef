//! The server: accepts connections, keeps slow and many ones from harming the rest, stops gracefully.

mod metrics;
mod paced;
mod request;

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use arengo_web::Site;
use axum::body::Body;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

pub use metrics::Metrics;
use paced::Paced;
pub use request::{Outer, RouteKind};

/// Most connections at once; more wait in the kernel's queue until one ends.
const MOST_CONNECTIONS: usize = 4096;
/// How long a client may take to send the head of a request, and how long an unused connection is kept.
const HEAD_WITHIN: Duration = Duration::from_secs(15);
/// How long a client may leave written bytes unread before the connection is dropped.
const READ_WITHIN: Duration = Duration::from_secs(30);
/// How long requests that run when the server is asked to stop are given to end.
const STOP_WITHIN: Duration = Duration::from_secs(8);

/// Serves until `stop` is over, then lets running requests end.
pub async fn serve(listener: TcpListener, site: Site, metrics: Arc<Metrics>, stop: impl Future<Output = ()>) {
    let outer = Outer::new(site, metrics);
    run(listener, stop, move |peer, request| outer.clone().answer(peer, request)).await;
}

/// Serves the metrics page until `stop` is over.
pub async fn serve_metrics(
    listener: TcpListener,
    site: Site,
    metrics: Arc<Metrics>,
    stop: impl Future<Output = ()>,
) {
    run(listener, stop, move |_, request| {
        let (site, metrics) = (site.clone(), metrics.clone());
        async move { metrics.answer(&site, request.uri().path()).await }
    })
    .await;
}

async fn run<A, F>(listener: TcpListener, stop: impl Future<Output = ()>, answer: A)
where
    A: Fn(SocketAddr, hyper::Request<Incoming>) -> F + Clone + Send + 'static,
    F: Future<Output = Response<Body>> + Send + 'static,
{
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let connections = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = async {
            let place = places.clone().acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, stream, peer) = tokio::select! {
            () = &mut stop => break,
            (place, accepted) = accepted => match accepted {
                Ok((stream, peer)) => (place, stream, peer),
                Err(error) => {
                    // Out of file descriptors, mostly: running connections must end before new ones fit.
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    continue;
                }
            },
        };
        let connection = connections.watch(connection(stream, peer, answer.clone()));
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended early");
            }
            drop(place);
        });
    }
    drop(listener);
    if tokio::time::timeout(STOP_WITHIN, connections.shutdown()).await.is_err() {
        tracing::warn!("some requests did not end in time and were cut off");
    }
}

fn connection<A, F>(
    stream: TcpStream,
    peer: SocketAddr,
    answer: A,
) -> http1::Connection<
    TokioIo<Paced<TcpStream>>,
    impl hyper::service::HttpService<Incoming, ResBody = Body, Error = std::convert::Infallible, Future: Send>,
>
where
    A: Fn(SocketAddr, hyper::Request<Incoming>) -> F + Send + 'static,
    F: Future<Output = Response<Body>> + Send + 'static,
{
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "small answers may be late");
    }
    let service = service_fn(move |request| {
        let answer = answer(peer, request);
        async move { Ok::<_, std::convert::Infallible>(answer.await) }
    });
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_WITHIN)
        .max_buf_size(64 * 1024)
        .serve_connection(TokioIo::new(Paced::new(stream, READ_WITHIN)), service)
}
