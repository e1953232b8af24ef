//! Seals: short proofs that we made a value ourselves.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use arengo_kernel::Instant;
use arengo_store::clock::random_bytes;

/// Seals and opens values with the installation's secret.
pub struct Seal(Vec<u8>);

impl Seal {
    /// With a secret.
    pub fn new(secret: [u8; 32]) -> Seal {
        Seal(secret.to_vec())
    }

    /// A proof for a value in a context; the context keeps proofs of one use from serving another.
    pub fn proof(&self, context: &str, value: &str) -> String {
        URL_SAFE_NO_PAD.encode(&self.tag(context, value)[..18])
    }

    /// True when `proof` was made by `proof` for the same context and value.
    pub fn holds(&self, context: &str, value: &str, proof: &str) -> bool {
        self.proof(context, value).as_bytes().ct_eq(proof.as_bytes()).into()
    }

    /// A secret derived for one purpose, for keys that must not be the master secret.
    pub fn derive(&self, context: &str) -> [u8; 32] {
        self.tag(context, "derive")
    }

    /// Encrypts what the program must read back itself (ChaCha20-Poly1305 under a key derived for `context`). The key
    /// is in the same database: it guards a table that leaks alone, not a whole backup.
    pub fn lock(&self, context: &str, plain: &[u8]) -> Vec<u8> {
        let nonce: [u8; NONCE_LEN] = random_bytes();
        let mut body = plain.to_vec();
        self.key(context)
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut body)
            .expect("a short text can be encrypted");
        [&nonce[..], &body].concat()
    }

    /// What `lock` encrypted for the same context; nothing when it is another's or was changed.
    pub fn unlock(&self, context: &str, locked: &[u8]) -> Option<Vec<u8>> {
        let (nonce, body) = locked.split_at_checked(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut body = body.to_vec();
        let plain = self.key(context).open_in_place(nonce, Aad::empty(), &mut body).ok()?;
        Some(plain.to_vec())
    }

    fn key(&self, context: &str) -> LessSafeKey {
        let key = UnboundKey::new(&CHACHA20_POLY1305, &self.derive(context));
        LessSafeKey::new(key.expect("the key has 32 bytes"))
    }

    /// A mark for forms: when the page was made, to the minute, so that shared copies of a page carry the same.
    pub fn form_mark(&self, now: Instant) -> String {
        let minute = now.as_micros().div_euclid(60_000_000);
        format!("{minute}.{}", self.proof("form", &minute.to_string()))
    }

    /// The age in seconds (to the minute) of a form with this mark; nothing when we did not make it.
    pub fn form_age(&self, mark: &str, now: Instant) -> Option<i64> {
        let (minute, proof) = mark.split_once('.')?;
        if !self.holds("form", minute, proof) {
            return None;
        }
        let made = Instant::from_micros(minute.parse::<i64>().ok()?.checked_mul(60_000_000)?);
        Some(now.seconds_since(made))
    }

    fn tag(&self, context: &str, value: &str) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("a key of any length will do");
        mac.update(context.as_bytes());
        mac.update(&[0]);
        mac.update(value.as_bytes());
        mac.finalize().into_bytes().into()
    }
}

/// The fingerprint under which a secret is kept; the secret itself is only in the cookie or the link.
pub fn fingerprint(secret: &[u8]) -> [u8; 32] {
    Sha256::digest(secret).into()
}

/// A secret as text for cookies and links.
pub fn write_secret(secret: &[u8; 32]) -> String {
    URL_SAFE_NO_PAD.encode(secret)
}

/// The secret written in a cookie or a link.
pub fn read_secret(text: &str) -> Option<[u8; 32]> {
    URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_holds_only_for_its_context_value_and_secret() {
        let seal = Seal::new([7; 32]);
        let proof = seal.proof("unsubscribe", "42");
        assert!(seal.holds("unsubscribe", "42", &proof));
        assert!(!seal.holds("unsubscribe", "43", &proof));
        assert!(!seal.holds("other", "42", &proof));
        assert!(!Seal::new([8; 32]).holds("unsubscribe", "42", &proof));
    }

    #[test]
    fn what_was_locked_is_read_back_by_us_alone() {
        let seal = Seal::new([7; 32]);
        let mut locked = seal.lock("second-factor", b"twenty bytes of it..");
        assert_eq!(seal.unlock("second-factor", &locked).as_deref(), Some(&b"twenty bytes of it.."[..]));
        assert_ne!(locked, seal.lock("second-factor", b"twenty bytes of it.."), "a fresh nonce each time");
        assert_eq!(seal.unlock("other", &locked), None);
        assert_eq!(Seal::new([8; 32]).unlock("second-factor", &locked), None);
        locked[20] ^= 1;
        assert_eq!(seal.unlock("second-factor", &locked), None);
        assert_eq!(seal.unlock("second-factor", &[]), None);
    }

    #[test]
    fn a_form_mark_tells_its_age_and_cannot_be_made_up() {
        let seal = Seal::new([7; 32]);
        let now = Instant::from_micros(1_700_000_000_000_000);
        let mark = seal.form_mark(now);
        let age = seal.form_age(&mark, now.plus_seconds(300)).unwrap();
        assert!((300..360).contains(&age), "{age}");
        assert_eq!(seal.form_age("28333333.AAAA", now), None);
        assert_eq!(seal.form_age("", now), None);
    }

    #[test]
    fn a_secret_reads_back() {
        assert_eq!(read_secret(&write_secret(&[9; 32])), Some([9; 32]));
        assert_eq!(read_secret("short"), None);
    }
}
