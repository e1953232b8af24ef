//! Passkeys: WebAuthn (Level 3) as a relying party, with discoverable credentials. What the browser sends is checked by
//! pure functions (`ceremony`); `keep` holds challenges and keys. No attestation is asked for: who made the
//! authenticator is nobody's concern here. Signatures are verified by `ring`, which TLS brings along anyway.

mod ceremony;
mod client;
mod data;
mod keep;
mod key;
mod place;
pub(crate) mod sql;
#[cfg(test)]
mod vectors;

pub(crate) use ceremony::{Answer, Made, made, shown};
pub(crate) use client::{Kind, challenge_in};
pub(crate) use keep::{
    Fresh, Passkey, PasskeyId, add, challenge, find, handle_of, of_person, remove, take_challenge, used, warn,
};
pub(crate) use key::ALGORITHMS;
pub(crate) use place::{Place, bytes, letters};

/// Why what a browser sent proves nothing. People are told one sentence for all; the log says which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It is not what the standard describes.
    Malformed,
    /// It answers another question: made where signing in was asked, or the other way round.
    Kind,
    /// It was made on another site's page.
    Origin,
    /// It was made for another address.
    RelyingParty,
    /// Nobody touched the authenticator.
    Nobody,
    /// A key of a kind that was not asked for.
    Algorithm,
    /// The signature is not the key's.
    Signature,
}
