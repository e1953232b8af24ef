//! Signatures of tokens: which keys and ways of signing are taken, and the check itself, done by the library that
//! also protects our connections (`ring`).

use std::sync::Once;

use jsonwebtoken::crypto::{CryptoProvider, JwtVerifier, KeyUtils};
use jsonwebtoken::errors::{Error, ErrorKind};
use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve, Jwk, KeyAlgorithm, PublicKeyUse};
use jsonwebtoken::signature::{self, Verifier};
use jsonwebtoken::{Algorithm, DecodingKey, DecodingKeyKind, Validation, decode, decode_header};
use ring::signature as ring_signature;
use serde_json::Value;

/// Why a token is not believed; the words are for the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BadSignature {
    /// It is no signed token, or signed in a way that is not taken: without a signature, or with a shared secret.
    Way,
    /// It names a key that is not among the provider's.
    UnknownKey,
    /// The signature does not fit.
    Wrong,
}

/// The keys of a published set that can check signatures; others are left out.
pub(crate) fn read(set: &Value) -> Vec<Jwk> {
    let keys = set["keys"].as_array().map_or(&[][..], Vec::as_slice);
    let read = keys.iter().filter_map(|key| serde_json::from_value::<Jwk>(key.clone()).ok());
    read.filter(|key| key.common.public_key_use != Some(PublicKeyUse::Encryption) && family(key).is_some())
        .collect()
}

/// The claims of a token whose signature one of the keys made.
pub(crate) fn verified(token: &str, keys: &[Jwk]) -> Result<Value, BadSignature> {
    install();
    let header = decode_header(token).map_err(|_| BadSignature::Way)?;
    if !is_taken(header.alg) || header.crit.is_some() || header.enc.is_some() {
        return Err(BadSignature::Way);
    }
    let named = |key: &&Jwk| header.kid.is_none() || key.common.key_id == header.kid;
    let mut fitting = keys.iter().filter(named).filter(|key| fits(key, header.alg)).peekable();
    if fitting.peek().is_none() {
        return Err(BadSignature::UnknownKey);
    }
    // Times and names are checked apart, by our own clock.
    let mut validation = Validation::new(header.alg);
    validation.validate_exp = false;
    validation.validate_aud = false;
    validation.required_spec_claims.clear();
    fitting
        .filter_map(|key| DecodingKey::from_jwk(key).ok())
        .find_map(|key| decode::<Value>(token, &key, &validation).ok())
        .map(|data| data.claims)
        .ok_or(BadSignature::Wrong)
}

/// Ways of signing with a key of the provider's own. A shared secret is none: whoever checks could also sign.
fn is_taken(way: Algorithm) -> bool {
    scheme(way).is_some()
}

/// The kinds of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Rsa,
    P256,
    P384,
    Ed,
}

fn family(key: &Jwk) -> Option<Family> {
    match &key.algorithm {
        AlgorithmParameters::RSA(_) => Some(Family::Rsa),
        AlgorithmParameters::EllipticCurve(curve) => match curve.curve {
            EllipticCurve::P256 => Some(Family::P256),
            EllipticCurve::P384 => Some(Family::P384),
            _ => None,
        },
        AlgorithmParameters::OctetKeyPair(pair) if pair.curve == EllipticCurve::Ed25519 => Some(Family::Ed),
        _ => None,
    }
}

/// A key serves one family of ways, and only its own way when it names one.
fn fits(key: &Jwk, way: Algorithm) -> bool {
    let Some((wanted, _)) = scheme(way) else { return false };
    family(key) == Some(wanted) && key.common.key_algorithm.is_none_or(|own| own == KeyAlgorithm::from(way))
}

enum Scheme {
    Rsa(&'static ring_signature::RsaParameters),
    Plain(&'static dyn ring_signature::VerificationAlgorithm),
}

fn scheme(way: Algorithm) -> Option<(Family, Scheme)> {
    use Scheme::{Plain, Rsa};
    Some(match way {
        Algorithm::RS256 => (Family::Rsa, Rsa(&ring_signature::RSA_PKCS1_2048_8192_SHA256)),
        Algorithm::RS384 => (Family::Rsa, Rsa(&ring_signature::RSA_PKCS1_2048_8192_SHA384)),
        Algorithm::RS512 => (Family::Rsa, Rsa(&ring_signature::RSA_PKCS1_2048_8192_SHA512)),
        Algorithm::PS256 => (Family::Rsa, Rsa(&ring_signature::RSA_PSS_2048_8192_SHA256)),
        Algorithm::PS384 => (Family::Rsa, Rsa(&ring_signature::RSA_PSS_2048_8192_SHA384)),
        Algorithm::PS512 => (Family::Rsa, Rsa(&ring_signature::RSA_PSS_2048_8192_SHA512)),
        Algorithm::ES256 => (Family::P256, Plain(&ring_signature::ECDSA_P256_SHA256_FIXED)),
        Algorithm::ES384 => (Family::P384, Plain(&ring_signature::ECDSA_P384_SHA384_FIXED)),
        Algorithm::EdDSA => (Family::Ed, Plain(&ring_signature::ED25519)),
        _ => return None,
    })
}

fn install() {
    static ONCE: Once = Once::new();
    static RING: CryptoProvider = CryptoProvider {
        signer_factory: |_, _| Err(Error::from(ErrorKind::InvalidAlgorithm)),
        verifier_factory: |way, key| Ok(Box::new(Check { way: *way, key: key.clone() })),
        key_utils: KeyUtils::new_unimplemented(),
    };
    ONCE.call_once(|| {
        let _ = RING.install_default();
    });
}

struct Check {
    way: Algorithm,
    key: DecodingKey,
}

impl JwtVerifier for Check {
    fn algorithm(&self) -> Algorithm {
        self.way
    }
}

impl Verifier<Vec<u8>> for Check {
    fn verify(&self, message: &[u8], made: &Vec<u8>) -> Result<(), signature::Error> {
        let fits = match (self.key.kind(), scheme(self.way)) {
            (DecodingKeyKind::RsaModulusExponent { n, e }, Some((_, Scheme::Rsa(rsa)))) => {
                ring_signature::RsaPublicKeyComponents { n, e }.verify(rsa, message, made)
            }
            (DecodingKeyKind::SecretOrDer(key), Some((_, Scheme::Plain(plain)))) => {
                ring_signature::UnparsedPublicKey::new(plain, key).verify(message, made)
            }
            _ => return Err(signature::Error::new()),
        };
        fits.map_err(|_| signature::Error::new())
    }
}
