//! Compression, and a short cache of the compressed bodies of shareable pages.

use std::cell::RefCell;
use std::io::Write as _;
use std::sync::Arc;

use arengo_kernel::TownId;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt as _;
use quick_cache::sync::Cache;
use sha2::{Digest, Sha256};

use crate::frame::WEIGHT_MARK;
use crate::site::Site;

/// Marks an answer that does not depend on who asks; put there by the frame.
#[derive(Debug, Clone, Copy)]
pub struct Shareable {
    /// Whose page it is: a write in this town ends the copy's life.
    pub town: TownId,
}

/// A copy lives at most so long, so that pages of phases that open or close by the clock are right within it,
/// and so that writes of other processes on the same database show.
const LIFE_MICROS: i64 = 1_000_000;
/// Memory for copies.
const WEIGHT: u64 = 48 * 1024 * 1024;

/// Copies of shareable pages, compressed, by host and address.
pub struct PageCache(Cache<String, Arc<Copy>, Weight>);

#[derive(Clone)]
struct Weight;
impl quick_cache::Weighter<String, Arc<Copy>> for Weight {
    fn weight(&self, key: &String, copy: &Arc<Copy>) -> u64 {
        (key.len() + copy.brotli.len() + copy.gzip.len() + copy.plain.len() + 400) as u64
    }
}

/// One page in the encodings people ask for.
pub struct Copy {
    town: TownId,
    generation: u64,
    made_at: i64,
    etag: HeaderValue,
    headers: HeaderMap,
    plain: Bytes,
    gzip: Bytes,
    brotli: Bytes,
}

impl Default for PageCache {
    fn default() -> Self {
        PageCache(Cache::with_weighter(2_000, WEIGHT, Weight))
    }
}

impl PageCache {
    /// A fresh copy for this address, as an answer to these headers.
    pub fn answer(&self, site: &Site, key: &str, asked: &HeaderMap) -> Option<Response> {
        let copy = self.0.get(key)?;
        let now = site.store().now().as_micros();
        let young = (0..LIFE_MICROS).contains(&(now - copy.made_at));
        (young && copy.generation == site.store().generation(copy.town)).then(|| copy.answer(asked))
    }

    /// Keeps an answer when it is shareable, and answers with it. `generation` is the town's before the page was
    /// read, so that a write during the reading ends the copy at once.
    pub async fn keep(
        &self,
        site: &Site,
        key: String,
        generation: u64,
        asked: &HeaderMap,
        made: Response,
    ) -> Response {
        let Some(Shareable { town }) = made.extensions().get::<Shareable>().copied() else {
            return compress(made, asked).await;
        };
        let (parts, body) = made.into_parts();
        let Ok(collected) = body.collect().await else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        let copy =
            Copy::new(town, generation, site.store().now().as_micros(), parts.headers, collected.to_bytes());
        let answer = copy.answer(asked);
        self.0.insert(key, Arc::new(copy));
        answer
    }
}

impl Copy {
    fn new(town: TownId, generation: u64, made_at: i64, headers: HeaderMap, plain: Bytes) -> Copy {
        let plain = weighed(&plain);
        let mut headers = headers;
        // The length was that of the page before its weight was written in.
        headers.remove(header::CONTENT_LENGTH);
        let etag = format!("W/\"{}\"", hex(&Sha256::digest(&plain)[..9]));
        Copy {
            town,
            generation,
            made_at,
            etag: HeaderValue::from_str(&etag).unwrap_or(HeaderValue::from_static("W/\"0\"")),
            headers,
            gzip: gzip(&plain, 6).into(),
            brotli: brotli(&plain, 7).into(),
            plain,
        }
    }

    fn answer(&self, asked: &HeaderMap) -> Response {
        if asked.get(header::IF_NONE_MATCH).is_some_and(|v| v == self.etag) {
            let mut response = StatusCode::NOT_MODIFIED.into_response();
            self.share(response.headers_mut());
            return response;
        }
        let (encoding, body) = if accepts(asked, "br") {
            (Some("br"), self.brotli.clone())
        } else if accepts(asked, "gzip") {
            (Some("gzip"), self.gzip.clone())
        } else {
            (None, self.plain.clone())
        };
        let mut response = Response::new(Body::from(body));
        *response.headers_mut() = self.headers.clone();
        self.share(response.headers_mut());
        if let Some(encoding) = encoding {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    }

    fn share(&self, headers: &mut HeaderMap) {
        headers.insert(header::ETAG, self.etag.clone());
        headers.insert(
            header::CACHE_CONTROL,
            HeaderValue::from_static("public, max-age=0, s-maxage=1, must-revalidate"),
        );
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, cookie"));
    }
}

/// Writes the page's own weight (page and stylesheet, compressed) into its footer.
fn weighed(plain: &Bytes) -> Bytes {
    let Some(at) = find(plain, WEIGHT_MARK.as_bytes()) else { return plain.clone() };
    let bytes = brotli(plain, 7).len() + crate::assets::stylesheet_weight();
    let english = find(plain, b"<html lang=\"en\"").is_some();
    let point = if english { '.' } else { ',' };
    let number = format!("{}{point}{}", bytes / 1000, bytes % 1000 / 100);
    let mut page = plain[..at].to_vec();
    page.extend_from_slice(number.as_bytes());
    page.extend_from_slice(&plain[at + WEIGHT_MARK.len()..]);
    page.into()
}

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    // The footer is near the end; the `html` tag near the start.
    if what.starts_with(b"<html") {
        return text.get(..200.min(text.len()))?.windows(what.len()).position(|w| w == what);
    }
    text.windows(what.len()).rposition(|w| w == what)
}

/// True when the reader's browser takes this encoding.
pub fn accepts(asked: &HeaderMap, encoding: &str) -> bool {
    let header = asked.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
    header.split(',').any(|item| {
        let (name, q) = item.split_once(';').unwrap_or((item, ""));
        name.trim() == encoding && q.trim() != "q=0"
    })
}

/// Compresses an answer that is not shared: quickly, and only text worth it.
pub async fn compress(response: Response, asked: &HeaderMap) -> Response {
    let is_text = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/") || kind.contains("json") || kind.contains("xml"));
    let streaming = axum::body::HttpBody::size_hint(response.body()).exact().is_none();
    let done = response.headers().contains_key(header::CONTENT_ENCODING);
    // Quickest first: of what browsers take, zstd packs a page in a quarter of the others' time.
    let encoding = ["zstd", "br", "gzip"].into_iter().find(|e| accepts(asked, e));
    let (Some(encoding), true, false, false) = (encoding, is_text, streaming, done) else { return response };
    let (mut parts, body) = response.into_parts();
    let Ok(collected) = body.collect().await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let plain = collected.to_bytes();
    parts.headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
    if plain.len() < 600 {
        return Response::from_parts(parts, Body::from(plain));
    }
    let packed = match encoding {
        "zstd" => zstd(&plain),
        "br" => Ok(brotli(&plain, 1)),
        _ => Ok(gzip(&plain, 1)),
    };
    let Ok(packed) = packed else { return Response::from_parts(parts, Body::from(plain)) };
    parts.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(packed))
}

/// Packed quickly; each thread keeps its tables.
fn zstd(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    thread_local! {
        static PACKER: RefCell<Option<zstd::bulk::Compressor<'static>>> = const { RefCell::new(None) };
    }
    PACKER.with_borrow_mut(|kept| {
        let packer = match kept {
            Some(packer) => packer,
            None => kept.insert(zstd::bulk::Compressor::new(1)?),
        };
        packer.compress(plain)
    })
}

fn brotli(plain: &[u8], quality: u32) -> Vec<u8> {
    let mut packed = Vec::with_capacity(plain.len() / 3);
    {
        // A small window is quick; large ones are for copies that many get.
        let window = if quality < 3 { 16 } else { 19 };
        let mut writer = brotli::CompressorWriter::new(&mut packed, 65_536, quality, window);
        // Writing into memory cannot fail.
        let _ = writer.write_all(plain);
    }
    packed
}

fn gzip(plain: &[u8], level: u32) -> Vec<u8> {
    let mut writer =
        flate2::write::GzEncoder::new(Vec::with_capacity(plain.len() / 3), flate2::Compression::new(level));
    let _ = writer.write_all(plain);
    writer.finish().unwrap_or_default()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_taken_when_the_browser_takes_them() {
        let mut asked = HeaderMap::new();
        asked.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip, br;q=0"));
        assert!(accepts(&asked, "gzip") && !accepts(&asked, "br") && !accepts(&asked, "zstd"));
    }

    #[test]
    fn a_page_states_its_weight_in_its_language() {
        let page = Bytes::from(format!("<!DOCTYPE html><html lang=\"it\">x {WEIGHT_MARK} kB"));
        let text = String::from_utf8(weighed(&page).to_vec()).unwrap();
        assert!(!text.contains(WEIGHT_MARK) && text.ends_with(" kB") && text.contains(','), "{text}");
    }
}
