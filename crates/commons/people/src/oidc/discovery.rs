//! What a provider tells of itself: its addresses and its keys, kept for an hour.

use std::sync::{Arc, Mutex, PoisonError};

use arengo_kernel::Instant;
use jsonwebtoken::jwk::Jwk;
use serde::Deserialize;
use serde_json::Value;

use super::client::{self, Answer, Ask};
use super::keys;
use super::provider::AtWork;

/// How long what a provider told is believed, in seconds.
const LIFE_SECONDS: i64 = 3600;
/// Keys are asked for again at most so often, in seconds, when a token names one that is not among them.
const AGAIN_SECONDS: i64 = 60;

/// The addresses of a provider (OpenID Connect Discovery 1.0, section 3).
#[derive(Debug, Clone, Deserialize)]
pub struct Document {
    issuer: String,
    /// Where people are sent to.
    pub(crate) authorization_endpoint: String,
    /// Where codes are exchanged.
    pub(crate) token_endpoint: String,
    jwks_uri: String,
    /// Where claims are told that are not in the token.
    pub(crate) userinfo_endpoint: Option<String>,
    /// How clients may prove themselves; `client_secret_basic` when nothing is said.
    #[serde(default)]
    pub(crate) token_endpoint_auth_methods_supported: Vec<String>,
    #[serde(default)]
    code_challenge_methods_supported: Vec<String>,
}

impl Document {
    /// True when the provider says that it understands PKCE with SHA-256. Others ignore it.
    pub fn knows_pkce(&self) -> bool {
        self.code_challenge_methods_supported.iter().any(|method| method == "S256")
    }
}

/// What is kept of a provider, with the moment it was told.
#[derive(Default)]
pub(crate) struct Kept {
    document: Mutex<Option<(Arc<Document>, Instant)>>,
    keys: Mutex<Option<(Arc<Vec<Jwk>>, Instant)>>,
}

fn fresh<T: Clone>(kept: &Mutex<Option<(T, Instant)>>, now: Instant, seconds: i64) -> Option<T> {
    let kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
    kept.as_ref()
        .filter(|(_, at)| (0..seconds).contains(&now.seconds_since(*at)))
        .map(|(what, _)| what.clone())
}

fn keep<T>(place: &Mutex<Option<(T, Instant)>>, what: T, now: Instant) {
    *place.lock().unwrap_or_else(PoisonError::into_inner) = Some((what, now));
}

/// The provider's addresses.
///
/// # Errors
/// Why they cannot be had, for the log.
pub(crate) async fn document(provider: &AtWork, now: Instant) -> Result<Arc<Document>, String> {
    if let Some(document) = fresh(&provider.kept.document, now, LIFE_SECONDS) {
        return Ok(document);
    }
    let issuer = &provider.facts.issuer;
    let answer = client::ask(Ask::Document(address_of(issuer))).await?;
    let document = Arc::new(read(issuer, &answer)?);
    keep(&provider.kept.document, document.clone(), now);
    Ok(document)
}

/// The provider's keys. With `unknown`, a token named one that is not among those kept.
///
/// # Errors
/// Why they cannot be had, for the log.
pub(crate) async fn keys(provider: &AtWork, now: Instant, unknown: bool) -> Result<Arc<Vec<Jwk>>, String> {
    let believed = if unknown { AGAIN_SECONDS } else { LIFE_SECONDS };
    if let Some(keys) = fresh(&provider.kept.keys, now, believed) {
        return Ok(keys);
    }
    let url = document(provider, now).await?.jwks_uri.clone();
    let answer = client::ask(Ask::Document(url)).await?;
    let keys = Arc::new(keys::read(&json(&answer)?));
    keep(&provider.kept.keys, keys.clone(), now);
    Ok(keys)
}

/// Looks a provider up now, waiting for its answers: its addresses, and the number of its keys that can be used.
/// For commands.
///
/// # Errors
/// What is wrong, in the operator's words.
pub fn look_up(issuer: &str) -> Result<(Document, usize), String> {
    let document = read(issuer, &client::ask_now(Ask::Document(address_of(issuer)))?)?;
    let answer = client::ask_now(Ask::Document(document.jwks_uri.clone()))?;
    let keys = keys::read(&json(&answer)?).len();
    Ok((document, keys))
}

fn address_of(issuer: &str) -> String {
    format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'))
}

fn json(answer: &Answer) -> Result<Value, String> {
    if answer.status != 200 {
        return Err(format!("it answered {}", answer.status));
    }
    serde_json::from_slice(&answer.body).map_err(|e| format!("its answer is no JSON: {e}"))
}

/// The document of an answer, when it is this issuer's own and leads to protected addresses only.
fn read(issuer: &str, answer: &Answer) -> Result<Document, String> {
    let document: Document =
        serde_json::from_value(json(answer)?).map_err(|e| format!("its document lacks something: {e}"))?;
    if document.issuer != issuer {
        return Err(format!("it calls itself {:?}, not {issuer:?}", document.issuer));
    }
    let mut addresses = vec![&document.authorization_endpoint, &document.token_endpoint, &document.jwks_uri];
    addresses.extend(&document.userinfo_endpoint);
    if let Some(address) = addresses.iter().find(|address| !client::is_safe_address(address)) {
        return Err(format!("its address {address:?} is not https"));
    }
    Ok(document)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn told(issuer: &str, token: &str) -> Result<Document, String> {
        let body = json!({"issuer": issuer, "authorization_endpoint": "https://a.example/auth",
            "token_endpoint": token, "jwks_uri": "https://a.example/keys", "response_types_supported": ["code"]});
        read("https://a.example", &Answer { status: 200, body: body.to_string().into_bytes() })
    }

    #[test]
    fn a_document_is_its_issuers_own_and_leads_to_https() {
        assert!(!told("https://a.example", "https://a.example/token").unwrap().knows_pkce());
        assert!(told("https://b.example", "https://a.example/token").unwrap_err().contains("calls itself"));
        assert!(told("https://a.example/", "https://a.example/token").is_err());
        assert!(told("https://a.example", "http://a.example/token").unwrap_err().contains("not https"));
        let down = Answer { status: 503, body: Vec::new() };
        assert_eq!(read("https://a.example", &down).unwrap_err(), "it answered 503");
    }

    #[test]
    fn what_was_told_is_believed_for_an_hour() {
        let now = Instant::from_micros(1_700_000_000_000_000);
        let kept = Mutex::new(None);
        keep(&kept, 7, now);
        assert_eq!(fresh(&kept, now.plus_seconds(3599), LIFE_SECONDS), Some(7));
        assert_eq!(fresh(&kept, now.plus_seconds(3600), LIFE_SECONDS), None);
        assert_eq!(fresh(&kept, now.plus_seconds(-1), LIFE_SECONDS), None);
        assert_eq!(fresh(&kept, now.plus_seconds(61), AGAIN_SECONDS), None);
    }
}
