//! The stylesheet and the scripts, built in, served for ever under their fingerprint.

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

struct Asset {
    name: &'static str,
    hash: &'static str,
    kind: &'static str,
    plain: &'static [u8],
    brotli: &'static [u8],
}

static ASSETS: [Asset; 4] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The address of a built-in asset: `/a/<fingerprint>/<name>`.
pub fn address(name: &str) -> String {
    let hash = ASSETS.iter().find(|a| a.name == name).map_or("0", |a| a.hash);
    format!("/a/{hash}/{name}")
}

/// Compressed size of the stylesheet in bytes; pages state their weight with it.
pub fn stylesheet_weight() -> usize {
    ASSETS[0].brotli.len()
}

/// Answers `/a/<fingerprint>/<name>`. An old fingerprint gets the present file without the promise of for ever.
pub async fn serve(Path((hash, name)): Path<(String, String)>, asked: HeaderMap) -> Response {
    let Some(asset) = ASSETS.iter().find(|a| a.name == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let brotli = crate::cache::accepts(&asked, "br");
    let body: &'static [u8] = if brotli { asset.brotli } else { asset.plain };
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.kind));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    let caching =
        if hash == asset.hash { "public, max-age=31536000, immutable" } else { "public, max-age=60" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    if brotli {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}
