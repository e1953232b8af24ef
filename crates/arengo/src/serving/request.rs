//! One request, around the site: body limit, time limit, measurement.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use arengo_i18n::Tr;
use arengo_web::Site;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, HeaderValue, Method, Request, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use hyper::body::Incoming;
use tower::util::BoxCloneSyncService;
use tower::{Service as _, ServiceExt as _};

use super::metrics::Metrics;

/// How long a request may take, its body included.
const ANSWER_WITHIN: Duration = Duration::from_secs(30);
/// No body is read beyond this, whatever a handler allows; handlers set their own, lower limits.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// What kind of page an address leads to, for measurement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RouteKind {
    /// Style sheet, script, icons.
    Asset,
    /// The read interface and other addresses for machines.
    Api,
    /// Downloads and feeds.
    Data,
    /// The health page.
    Health,
    /// A form that was sent.
    Write,
    /// A page of a town.
    Town,
    /// A page of the installation.
    Node,
}

impl RouteKind {
    /// The kind of a request, from its method and path alone.
    pub fn of(method: &Method, path: &str) -> RouteKind {
        const DATA: [&str; 6] = [".csv", ".json", ".xml", ".atom", ".pdf", ".md"];
        if path == "/healthz" {
            RouteKind::Health
        } else if path.starts_with("/a/") {
            RouteKind::Asset
        } else if !matches!(*method, Method::GET | Method::HEAD) {
            RouteKind::Write
        } else if path.contains("/api/") || path.starts_with("/.well-known/") || path == "/openapi.json" {
            RouteKind::Api
        } else if DATA.iter().any(|end| path.ends_with(end)) {
            RouteKind::Data
        } else if path.starts_with("/t/") || path.len() == 3 || path.get(3..4) == Some("/") {
            RouteKind::Town
        } else {
            RouteKind::Node
        }
    }

    /// The word in the metrics.
    pub const fn as_str(self) -> &'static str {
        match self {
            RouteKind::Asset => "asset",
            RouteKind::Api => "api",
            RouteKind::Data => "data",
            RouteKind::Health => "health",
            RouteKind::Write => "write",
            RouteKind::Town => "town",
            RouteKind::Node => "node",
        }
    }
}

/// The site with its outermost layer.
#[derive(Clone)]
pub struct Outer {
    site: Site,
    metrics: Arc<Metrics>,
    service: BoxCloneSyncService<Request<Body>, Response, std::convert::Infallible>,
    answer_within: Duration,
}

impl Outer {
    /// Around a site.
    pub fn new(site: Site, metrics: Arc<Metrics>) -> Outer {
        let service = BoxCloneSyncService::new(arengo_web::server::service(site.clone()));
        Outer { site, metrics, service, answer_within: ANSWER_WITHIN }
    }

    /// Answers a request of a connection.
    pub async fn answer(self, peer: SocketAddr, request: Request<Incoming>) -> Response {
        let began = Instant::now();
        let kind = RouteKind::of(request.method(), request.uri().path());
        let asked = request.headers().get(header::ACCEPT_LANGUAGE).cloned();
        let mut request =
            request.map(|body| Body::new(http_body_util::Limited::new(Body::new(body), MOST_BYTES)));
        request.extensions_mut().insert(ConnectInfo(peer));
        let response = self.within_time(request, asked).await;
        self.metrics.count(kind, response.status(), began.elapsed());
        response
    }

    /// Dropping the handler's future on time-out is safe: a write that was queued is still done or not done as
    /// a whole, by the store.
    async fn within_time(&self, request: Request<Body>, asked: Option<HeaderValue>) -> Response {
        let mut service = self.service.clone();
        let answering = async move {
            match service.ready().await {
                Ok(ready) => ready.call(request).await,
                Err(never) => Err(never),
            }
        };
        match tokio::time::timeout(self.answer_within, answering).await {
            Ok(Ok(response)) => response,
            Ok(Err(never)) => match never {},
            Err(_) => {
                tracing::warn!(seconds = self.answer_within.as_secs(), "a request took too long");
                self.too_slow(asked)
            }
        }
    }

    fn too_slow(&self, asked: Option<HeaderValue>) -> Response {
        let headers: HeaderMap = asked.map(|v| (header::ACCEPT_LANGUAGE, v)).into_iter().collect();
        let lang = arengo_web::address::preferred(&self.site, None, &headers);
        let words = Tr::new(lang).t("arengo-too-slow");
        let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::RETRY_AFTER, "60")];
        let mut response = (StatusCode::SERVICE_UNAVAILABLE, kind, words).into_response();
        // The rest of the request's body was not read: the connection cannot be used again.
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_sorted_into_few_kinds() {
        for (method, path, kind) in [
            (Method::GET, "/t/hub-it/it/p/x", RouteKind::Town),
            (Method::GET, "/it/p/x", RouteKind::Town),
            (Method::GET, "/it", RouteKind::Town),
            (Method::GET, "/", RouteKind::Node),
            (Method::GET, "/a/8f/arengo.css", RouteKind::Asset),
            (Method::GET, "/t/hub-it/api/v1/comments", RouteKind::Api),
            (Method::GET, "/t/hub-it/it/p/x/comments.csv", RouteKind::Data),
            (Method::POST, "/t/hub-it/it/comments", RouteKind::Write),
            (Method::GET, "/healthz", RouteKind::Health),
        ] {
            assert_eq!(RouteKind::of(&method, path), kind, "{path}");
        }
    }
}
