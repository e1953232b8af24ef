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

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD as PLAIN;
    use ring::rand::SystemRandom;
    use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
    use serde_json::json;

    /// Made with another program (Node.js), to be sure that both understand the same by it.
    const RS256: &str = concat!(
        "eyJhbGciOiJSUzI1NiIsImtpZCI6InIifQ.eyJzdWIiOiIxNyJ9.K0J8P1flTgnPPTbKCAfIP3urZZ7w3Bfa2KX9riLCNFXs",
        "Eq_lJyi-fH75Q3pzxTmg8L96p5zjaznHsPDk1xVLz4PgEiqPx41ZnKJ8yzaaUpg8GoMT5i9XbdNEe3hSNPsNWGvHwMHdVnlc",
        "7X30vb0q_NPYAPOewApNCHtB6o0SY51zgs9Yqh2J8-3PITNyw2EbWtWwZUFgPXAM-E3n6823TOScVRQBFbjxjE8jtfIWc8Kj",
        "jPwcphp-2MxKSn4v2EGojH6AHwiuIMMCiZjuCtuKQwbeKqacIK8e8wzdB7_Hazn_aPrBcKTvXsAo9UboX61uP8tAnITE6VPz",
        "SjupZK9wtw",
    );
    const PS256: &str = concat!(
        "eyJhbGciOiJQUzI1NiIsImtpZCI6InIifQ.eyJzdWIiOiIxNyJ9.eQthqQJgXohJj1sJAMl61eG5SVzYQgFZrsISVmd_skZF",
        "0ggydplPGDmsLeO-g473jvBodamcqAbTD5KzzX1mTiNy3v-Wv5rCX5h0tHKdRps_FPnO4lWut-mi_s2Oz-Kio6OFpZNfNMs_",
        "oqfU73LOnUa2wyWuvO-D6QuDtPXWePx5Jza1qpybMOJK9ytWAPCDg82LedwEbUeaGyiDFhRHdpbl2SbhHfM4MIwnDfYlCU8u",
        "bUGahOqT58V-hrO9q3GseMDnOkcRGH4aDmm8H91oE8XoKrhu7J5IZMZojPkkgprIHKCWuYmEttWJG5bnyQ07dCrdsa9hhhvt",
        "ou_2DhGs3A",
    );
    const MODULUS: &str = concat!(
        "xBqj_UpH_3yUhNC3o7CHt0-RGNFFU37niXNUkIgqztGYUT33-4PhKuTNqh_KOxUkyaPBRLb6gIajCqtjyH5wApeKMd6aLTe_",
        "VXWyaeUAQuMOgI2WqSQFMxaCrZvrjaGj4iRcfVWTw2IWj4q0f68-dLZZUu1OlWGALwBI82oq6GkVKpcsiVVWVOg5F2tmBNdI",
        "gnPul6SNGDp7jUg1-E3rjcQVAdKYms82QzlB3alYma34rJi3TgoEV7obymqpiZ7N20djU79iV2iulj9fG9EtZe3NJ1KJRO6c",
        "xQkhRklFaxbuPR7oHmd7Q-KqrZzUHAdyHoE3NGpXDD9Fnu5HFGl6nw",
    );

    fn rsa(more: &Value) -> Vec<Jwk> {
        let mut key = json!({"kty": "RSA", "kid": "r", "e": "AQAB", "n": MODULUS});
        more.as_object().into_iter().flatten().for_each(|(name, value)| key[name] = value.clone());
        read(&json!({"keys": [key, {"kty": "unheard of"}]}))
    }

    #[test]
    fn what_another_program_signed_is_understood() {
        assert_eq!(verified(RS256, &rsa(&json!({}))).unwrap()["sub"], "17");
        assert_eq!(verified(PS256, &rsa(&json!({}))).unwrap()["sub"], "17");
        assert_eq!(verified(RS256, &rsa(&json!({"use": "sig", "alg": "RS256"}))).unwrap()["sub"], "17");
    }

    #[test]
    fn a_key_serves_only_what_it_is_for() {
        assert_eq!(verified(PS256, &rsa(&json!({"alg": "RS256"}))), Err(BadSignature::UnknownKey));
        assert_eq!(verified(RS256, &rsa(&json!({"use": "enc"}))), Err(BadSignature::UnknownKey));
        assert_eq!(verified(RS256, &rsa(&json!({"kid": "s"}))), Err(BadSignature::UnknownKey));
        assert_eq!(verified(RS256, &[]), Err(BadSignature::UnknownKey));
        let short = json!({"n": MODULUS.get(..100)});
        assert_eq!(verified(RS256, &rsa(&short)), Err(BadSignature::Wrong));
    }

    fn pair() -> (EcdsaKeyPair, Vec<Jwk>) {
        let random = SystemRandom::new();
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
        let pair =
            EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, made.as_ref(), &random).unwrap();
        let point = pair.public_key().as_ref();
        let (x, y) = (PLAIN.encode(&point[1..33]), PLAIN.encode(&point[33..]));
        let set = json!({"keys": [{"kty": "EC", "crv": "P-256", "kid": "e", "x": x, "y": y}]});
        (pair, read(&set))
    }

    fn signed(pair: &EcdsaKeyPair, header: &Value) -> String {
        let parts = [header, &json!({"sub": "17"})].map(|part| PLAIN.encode(part.to_string()));
        let message = parts.join(".");
        let made = pair.sign(&SystemRandom::new(), message.as_bytes()).unwrap();
        format!("{message}.{}", PLAIN.encode(made.as_ref()))
    }

    #[test]
    fn a_token_is_believed_only_with_a_signature_of_the_providers() {
        let (pair, keys) = pair();
        let good = signed(&pair, &json!({"alg": "ES256", "kid": "e"}));
        assert_eq!(verified(&good, &keys).unwrap()["sub"], "17");
        assert!(verified(&signed(&pair, &json!({"alg": "ES256"})), &keys).is_ok(), "one key needs no name");
        let (_, others) = super::tests::pair();
        assert_eq!(verified(&good, &others), Err(BadSignature::Wrong));
        let parts: Vec<&str> = good.split('.').collect();
        let changed = format!("{}.{}.{}", parts[0], PLAIN.encode(r#"{"sub":"18"}"#), parts[2]);
        assert_eq!(verified(&changed, &keys), Err(BadSignature::Wrong));
        assert_eq!(verified(&format!("{}.{}.", parts[0], parts[1]), &keys), Err(BadSignature::Wrong));
    }

    #[test]
    fn no_signature_and_shared_secrets_are_no_ways_to_sign() {
        let (pair, keys) = pair();
        for header in [
            json!({"alg": "none"}),
            json!({"alg": "None", "kid": "e"}),
            json!({"alg": "HS256", "kid": "e"}),
            json!({"alg": "ES256", "kid": "e", "crit": ["b64"]}),
            json!({"kid": "e"}),
        ] {
            assert_eq!(verified(&signed(&pair, &header), &keys), Err(BadSignature::Way), "{header}");
        }
        let unsigned = format!("{}.{}.", PLAIN.encode(r#"{"alg":"none"}"#), PLAIN.encode(r#"{"sub":"17"}"#));
        assert_eq!(verified(&unsigned, &keys), Err(BadSignature::Way));
        assert_eq!(verified("nothing", &keys), Err(BadSignature::Way));
    }
}
