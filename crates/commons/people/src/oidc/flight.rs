//! Someone on the way to a provider and back: what the browser keeps meanwhile, in a short-lived sealed cookie, and
//! what travels through the provider. Every secret of the way is derived from one, with the installation's own.

use arengo_kernel::{Instant, Lang, TownId};
use arengo_web::seal::{read_secret, write_secret};
use arengo_web::{Here, Site};
use axum::http::{HeaderMap, HeaderValue, header};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// The way there and back may take so long, in seconds: finding a telephone, typing a code.
pub(crate) const WAY_SECONDS: i64 = 15 * 60;
/// What someone does after coming back for the first time (choosing a name, answering a letter) may take so long.
pub(crate) const ARRIVAL_SECONDS: i64 = 30 * 60;

const SEAL: &str = "people-oidc-cookie";
const STATE: &str = "people-oidc-state";

/// The two cookies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cookie {
    /// While someone is at the provider.
    Way,
    /// After they came back for the first time.
    Arrival,
}

impl Cookie {
    fn name(self, site: &Site) -> String {
        let prefix = if site.settings().is_https() { "__Host-" } else { "" };
        match self {
            Cookie::Way => format!("{prefix}arengo-way"),
            Cookie::Arrival => format!("{prefix}arengo-arrival"),
        }
    }

    /// Its text in the request.
    pub(crate) fn read(self, site: &Site, headers: &HeaderMap) -> Option<String> {
        let name = self.name(site);
        let lines = headers.get_all(header::COOKIE).iter().filter_map(|v| v.to_str().ok());
        let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(key, _)| *key == name).map(|(_, text)| text.to_owned())
    }

    /// The line that sets it for so many seconds; with none, takes it away.
    pub(crate) fn line(self, site: &Site, text: &str, seconds: i64) -> HeaderValue {
        let secure = if site.settings().is_https() { "; Secure" } else { "" };
        let name = self.name(site);
        let line = format!("{name}={text}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
        // Base 64, figures and fixed names.
        HeaderValue::from_str(&line).unwrap_or(HeaderValue::from_static(""))
    }
}

/// What the browser keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Flight {
    /// The provider's key.
    pub provider: String,
    /// Known to this browser alone.
    pub secret: [u8; 32],
    /// It must be over by then.
    pub until: Instant,
    /// True when a signed-in person wants the identity joined to their account.
    pub joins: bool,
    /// Where to go afterwards, below the town's base.
    pub next: String,
}

impl Flight {
    /// As it is written into the cookie.
    pub(crate) fn sealed(&self, site: &Site) -> String {
        let joins = u8::from(self.joins);
        let (secret, next) = (write_secret(&self.secret), URL_SAFE_NO_PAD.encode(&self.next));
        let text = format!("{}.{}.{joins}.{secret}.{next}", self.provider, self.until.as_micros());
        format!("{text}.{}", site.seal().proof(SEAL, &text))
    }

    /// From a cookie; nothing when we did not write it or it is too old.
    pub(crate) fn opened(site: &Site, cookie: &str, now: Instant) -> Option<Flight> {
        let (text, proof) = cookie.rsplit_once('.')?;
        if !site.seal().holds(SEAL, text, proof) {
            return None;
        }
        let parts: Vec<&str> = text.split('.').collect();
        let [provider, until, joins, secret, next] = parts.try_into().ok()?;
        let flight = Flight {
            provider: provider.to_owned(),
            secret: read_secret(secret)?,
            until: Instant::from_micros(until.parse().ok()?),
            joins: joins == "1",
            next: String::from_utf8(URL_SAFE_NO_PAD.decode(next).ok()?).ok()?,
        };
        (now < flight.until).then_some(flight)
    }

    fn derived(&self, site: &Site, what: &str) -> String {
        let context = format!("people-oidc-{what} {} {}", self.provider, write_secret(&self.secret));
        write_secret(&site.seal().derive(&context))
    }

    /// Comes back inside the token.
    pub(crate) fn nonce(&self, site: &Site) -> String {
        self.derived(site, "nonce")
    }

    /// Shown to the provider only when the code is exchanged (RFC 7636).
    pub(crate) fn verifier(&self, site: &Site) -> String {
        self.derived(site, "verifier")
    }

    /// What the provider is told of it beforehand.
    pub(crate) fn challenge(&self, site: &Site) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(self.verifier(site)))
    }

    /// What comes back beside the code: where the person was, and a word that fits this flight alone.
    pub(crate) fn state(&self, here: &Here) -> String {
        let own = if here.root.is_empty() { "h" } else { "p" };
        let text =
            format!("{}.{own}.{}.{}", here.town.id.as_i64(), here.lang, self.derived(&here.site, "state"));
        format!("{text}.{}", here.site.seal().proof(STATE, &text))
    }

    /// True when `state` came of this flight.
    pub(crate) fn fits(&self, site: &Site, state: &str) -> bool {
        let word = state.split('.').nth(3).unwrap_or_default();
        Place::of(site, state).is_some() && word == self.derived(site, "state")
    }
}

/// Where a person was when they left for the provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    /// In which town.
    pub town: TownId,
    /// On the town's own host.
    pub own_host: bool,
    /// Reading in which language.
    pub lang: Lang,
}

impl Place {
    /// Out of a state; nothing when we did not write it.
    pub(crate) fn of(site: &Site, state: &str) -> Option<Place> {
        let (text, proof) = state.rsplit_once('.')?;
        if !site.seal().holds(STATE, text, proof) {
            return None;
        }
        let mut parts = text.split('.');
        let town = TownId::from_i64(parts.next()?.parse().ok()?);
        let own_host = parts.next()? == "h";
        Some(Place { town, own_host, lang: Lang::parse(parts.next()?)? })
    }
}
