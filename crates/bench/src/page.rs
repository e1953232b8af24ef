//! Fetching pages as a signed-in reader: nothing is shared, so each is made anew, and compressed.

use std::convert::Infallible;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use arengo_store::Store;
use arengo_web::Site;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::response::Response;
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;
use tower::util::BoxCloneSyncService;

use crate::world;

/// A signed-in reader before one site.
pub struct Door {
    service: BoxCloneSyncService<Request, Response, Infallible>,
    store: Store,
    cookie: String,
}

/// One page, fetched once.
#[derive(Debug, Clone, Copy)]
pub struct Fetched {
    /// From the request to the last byte.
    pub time: Duration,
    /// Statements the database ran for it.
    pub statements: u64,
    /// Compressed.
    pub bytes: usize,
}

impl Door {
    /// Opens a session.
    pub async fn open(site: Site) -> anyhow::Result<Door> {
        let store = site.store().clone();
        let person = world::person(&store, 0).await?;
        let secret = store
            .write(move |w| {
                let now = w.now();
                arengo_people::open_session(w, person, "bench", now)
            })
            .await?;
        let cookie = arengo_people::cookie_of(&site, &secret);
        let service = BoxCloneSyncService::new(arengo_web::server::service(site));
        Ok(Door { service, store, cookie })
    }

    /// Fetches a page as a browser does; it must be there.
    pub async fn fetch(&self, path: &str) -> anyhow::Result<Fetched> {
        let before = self.store.statements();
        let began = Instant::now();
        let body = self.body(path, "gzip, br").await?;
        let time = began.elapsed();
        Ok(Fetched { time, statements: self.store.statements() - before, bytes: body.len() })
    }

    /// How many comments a page shows.
    pub async fn comments(&self, path: &str) -> anyhow::Result<usize> {
        let body = self.body(path, "identity").await?;
        let page = String::from_utf8(body.to_vec())?;
        Ok(page.matches(" id=\"c-").count())
    }

    async fn body(&self, path: &str, encodings: &str) -> anyhow::Result<Bytes> {
        let request = Request::builder()
            .uri(path)
            .header(header::HOST, "127.0.0.1:8080")
            .header(header::ACCEPT_ENCODING, encodings)
            .header(header::COOKIE, &self.cookie)
            .body(Body::empty())?;
        let response = self.service.clone().oneshot(request).await.unwrap_or_else(|never| match never {});
        let status = response.status();
        let body = response.into_body().collect().await.context(path.to_owned())?.to_bytes();
        anyhow::ensure!(status == StatusCode::OK, "{path} answered {status}");
        Ok(body)
    }
}
