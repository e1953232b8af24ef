//! Public keys as authenticators give them (COSE, RFC 9053), and their signatures.

use ciborium::Value;
use ring::signature::{self, RsaPublicKeyComponents, UnparsedPublicKey};

use super::Fault;

/// What we ask authenticators for, the best first: EdDSA, ES256, RS256 by their COSE numbers.
pub(crate) const ALGORITHMS: [i64; 3] = [-8, -7, -257];

/// A public key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Key {
    /// ECDSA on P-256 with SHA-256: the point, uncompressed.
    Es256(Vec<u8>),
    /// Ed25519.
    Ed25519(Vec<u8>),
    /// RSA with SHA-256 (PKCS #1 v1.5), 2048 to 8192 bits: modulus, exponent.
    Rs256(Vec<u8>, Vec<u8>),
}

impl Key {
    /// Reads a key at the start of some bytes; gives how many it took.
    pub(crate) fn read(bytes: &[u8]) -> Result<(Key, usize), Fault> {
        let mut rest = bytes;
        let map: Value = ciborium::from_reader(&mut rest).map_err(|_| Fault::Malformed)?;
        let taken = bytes.len() - rest.len();
        let Value::Map(pairs) = map else { return Err(Fault::Malformed) };
        let find = |label: i64| pairs.iter().find(|(name, _)| *name == Value::from(label)).map(|(_, v)| v);
        let number = |label| find(label).and_then(Value::as_integer).and_then(|n| i64::try_from(n).ok());
        let part = |label| find(label).and_then(Value::as_bytes).cloned().ok_or(Fault::Malformed);
        let sized =
            |label| part(label).and_then(|b| if b.len() == 32 { Ok(b) } else { Err(Fault::Malformed) });
        // Kind (1), algorithm (3), and for points the curve (-1).
        let key = match (number(1), number(3), number(-1)) {
            (Some(2), Some(-7), Some(1)) => Key::Es256([vec![4], sized(-2)?, sized(-3)?].concat()),
            (Some(1), Some(-8), Some(6)) => Key::Ed25519(sized(-2)?),
            (Some(3), Some(-257), None) => Key::Rs256(part(-1)?, part(-2)?),
            _ => return Err(Fault::Algorithm),
        };
        Ok((key, taken))
    }

    /// Checks a signature over a message.
    pub(crate) fn verify(&self, message: &[u8], proof: &[u8]) -> Result<(), Fault> {
        let verified = match self {
            Key::Es256(point) => {
                UnparsedPublicKey::new(&signature::ECDSA_P256_SHA256_ASN1, point).verify(message, proof)
            }
            Key::Ed25519(point) => UnparsedPublicKey::new(&signature::ED25519, point).verify(message, proof),
            Key::Rs256(n, e) => {
                RsaPublicKeyComponents { n, e }.verify(&signature::RSA_PKCS1_2048_8192_SHA256, message, proof)
            }
        };
        verified.map_err(|_| Fault::Signature)
    }
}
