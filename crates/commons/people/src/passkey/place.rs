//! Where a passkey is made and works: the origin of the town's pages and the relying party's id, its host.

use std::net::IpAddr;

use arengo_web::Here;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// An address that passkeys are bound to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    /// Scheme, host and port, as browsers write an origin.
    pub origin: String,
    /// The relying party's id: the host.
    pub rp: String,
}

impl Place {
    /// The place of an origin; nothing where browsers make no passkeys: at a number instead of a name.
    pub(crate) fn new(origin: &str) -> Option<Place> {
        let origin = origin.to_ascii_lowercase();
        let (_, host) = origin.split_once("://")?;
        let rp = host.split(':').next().filter(|host| !host.is_empty() && !host.starts_with('['))?.to_owned();
        if rp.parse::<IpAddr>().is_ok() {
            return None;
        }
        Some(Place { origin, rp })
    }

    /// The place of the page at hand.
    pub(crate) fn of(here: &Here) -> Option<Place> {
        Place::new(&here.origin())
    }
}

/// Bytes as WebAuthn writes them in JSON: base 64 for addresses, without padding.
pub(crate) fn letters(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The bytes of such letters.
pub(crate) fn bytes(letters: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(letters).ok()
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn a_passkey_belongs_to_a_name() {
        let rp = |origin: &str| Place::new(origin).map(|place| place.rp);
        assert_eq!(rp("https://Partecipa.Example").as_deref(), Some("partecipa.example"));
        assert_eq!(rp("http://localhost:8080").as_deref(), Some("localhost"));
        for number in ["http://127.0.0.1:8080", "http://[::1]:8080", "nonsense", "https://"] {
            assert_eq!(rp(number), None, "{number}");
        }
    }
}
