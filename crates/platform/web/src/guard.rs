//! What stands before the handlers: same-origin writes, rate limits, security headers.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::num::NonZeroU32;

use axum::extract::ConnectInfo;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use governor::clock::DefaultClock;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::seal::fingerprint;
use crate::site::Site;

type Keyed<K> = RateLimiter<K, DashMapStateStore<K>, DefaultClock>;

/// How often someone may do something. Counted in memory by network address or by an address's fingerprint;
/// nothing is stored.
pub struct Limits {
    writes: Keyed<IpAddr>,
    attempts: Keyed<[u8; 32]>,
}

impl Default for Limits {
    fn default() -> Self {
        let per_minute = |n: u32, burst: u32| {
            Quota::per_minute(NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN))
                .allow_burst(NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN))
        };
        Limits {
            // A school or a library may share one address: generous per address, strict per mailbox.
            writes: RateLimiter::keyed(per_minute(120, 240)),
            attempts: RateLimiter::keyed(per_minute(3, 8)),
        }
    }
}

impl Limits {
    /// True while this network address may write.
    pub fn may_write(&self, peer: IpAddr) -> bool {
        peer.is_loopback() || self.writes.check_key(&network(peer)).is_ok()
    }

    /// True while something keyed by a fingerprint (a mailbox, an account's password) may be tried.
    pub fn may_try(&self, key: &[u8; 32]) -> bool {
        self.attempts.check_key(key).is_ok()
    }

    /// True while this network address may try to guess something: a code, whoever it belongs to.
    pub fn may_guess(&self, peer: IpAddr, what: &str) -> bool {
        self.may_try(&fingerprint(format!("{what} {}", network(peer)).as_bytes()))
    }

    /// Forgets keys that are at rest; called now and then.
    pub fn tidy(&self) {
        self.writes.retain_recent();
        self.attempts.retain_recent();
    }
}

/// An IPv6 customer has a whole /64: count it as one.
fn network(peer: IpAddr) -> IpAddr {
    match peer {
        IpAddr::V4(_) => peer,
        IpAddr::V6(v6) => {
            let mut segments = v6.segments();
            segments[4..].fill(0);
            IpAddr::V6(segments.into())
        }
    }
}

/// The reader's network address: the connection's, or what a trusted proxy says.
pub fn peer(site: &Site, parts: &Parts) -> IpAddr {
    let direct = parts
        .extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |c| c.0.ip());
    if !site.settings().trusted_proxies.contains(&direct) {
        return direct;
    }
    let forwarded = parts.headers.get("x-forwarded-for").and_then(|v| v.to_str().ok()).unwrap_or_default();
    let trusted = &site.settings().trusted_proxies;
    forwarded
        .rsplit(',')
        .filter_map(|ip| ip.trim().parse().ok())
        .find(|ip| !trusted.contains(ip))
        .unwrap_or(direct)
}

/// True when a writing request comes from our own pages. Browsers say where a form was (`Sec-Fetch-Site`, else
/// `Origin`, else `Referer`); a browser that brings a session cookie and says nothing at all is refused.
pub fn is_same_origin(method: &Method, headers: &HeaderMap, has_session: bool) -> bool {
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return true;
    }
    let text = |name: HeaderName| headers.get(name).and_then(|v| v.to_str().ok());
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site")) {
        return site == "same-origin" || site == "none";
    }
    let host = text(header::HOST).unwrap_or_default();
    match text(header::ORIGIN).or_else(|| text(header::REFERER)) {
        Some(from) => host_of(from) == Some(host),
        None => !has_session,
    }
}

fn host_of(address: &str) -> Option<&str> {
    let rest = address.split_once("://")?.1;
    Some(rest.split(['/', '?']).next().unwrap_or(rest))
}

/// Headers of every answer.
pub fn secure(headers: &mut HeaderMap, https: bool) {
    const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
        connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    let fixed = [
        ("content-security-policy", POLICY),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), browsing-topics=()"),
        ("x-frame-options", "DENY"),
    ];
    for (name, value) in fixed {
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
    if https {
        let year = HeaderValue::from_static("max-age=31536000");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let pairs =
            pairs.iter().map(|(n, v)| (HeaderName::from_static(n), HeaderValue::from_str(v).unwrap()));
        pairs.collect()
    }

    #[test]
    fn a_form_of_another_site_cannot_write() {
        type Headers = &'static [(&'static str, &'static str)];
        let table: [(Headers, bool, bool); 7] = [
            (&[("sec-fetch-site", "same-origin")], true, true),
            (&[("sec-fetch-site", "cross-site")], false, false),
            (&[("sec-fetch-site", "same-site")], true, false),
            (&[("host", "a.example"), ("origin", "https://a.example")], true, true),
            (&[("host", "a.example"), ("origin", "https://b.example")], false, false),
            (&[("host", "a.example"), ("referer", "https://a.example/x?y")], true, true),
            (&[("host", "a.example")], true, false),
        ];
        for (headers, session, expected) in table {
            assert_eq!(is_same_origin(&Method::POST, &asked(headers), session), expected, "{headers:?}");
        }
        assert!(is_same_origin(&Method::GET, &asked(&[("sec-fetch-site", "cross-site")]), true));
    }

    #[test]
    fn a_mailbox_can_be_tried_a_few_times_only() {
        let limits = Limits::default();
        let allowed = (0..50).filter(|_| limits.may_try(&[1; 32])).count();
        assert_eq!(allowed, 8);
        assert!(limits.may_try(&[2; 32]));
    }

    #[test]
    fn a_customer_with_many_addresses_guesses_as_often_as_one() {
        let limits = Limits::default();
        let of = |n: u128| IpAddr::V6((0x2001_0db8_u128 << 96 | n).into());
        let allowed = (0..50).filter(|n| limits.may_guess(of(*n), "code")).count();
        assert_eq!(allowed, 8);
        assert!(limits.may_guess(of(1), "another code"));
    }
}
