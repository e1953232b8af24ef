//! The two ceremonies: a passkey is made (WebAuthn section 7.1), and shown (7.2). Pure; that a challenge was ours and
//! unused is checked where challenges are kept.

use ciborium::Value;
use sha2::{Digest as _, Sha256};

use super::key::Key;
use super::{Fault, Place, data};

/// A passkey that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Made {
    /// Its id.
    pub credential: Vec<u8>,
    /// Its key in COSE.
    pub public_key: Vec<u8>,
    /// How often it signed so far.
    pub counter: u32,
}

/// What an authenticator sent to sign someone in.
pub(crate) struct Answer<'a> {
    /// Authenticator data.
    pub authenticator: &'a [u8],
    /// Client data as JSON.
    pub client: &'a [u8],
    /// The signature over both.
    pub proof: &'a [u8],
}

/// A passkey that was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shown {
    /// The authenticator verified its user.
    pub verified: bool,
    /// How often it signed so far.
    pub counter: u32,
    /// It signed less often than we have seen: there may be a copy.
    pub copied: bool,
}

/// Reads an attestation object. Its statement about the maker is not asked for and not looked at.
pub(crate) fn made(attestation: &[u8], place: &Place) -> Result<Made, Fault> {
    let mut rest = attestation;
    let object: Value = ciborium::from_reader(&mut rest).map_err(|_| Fault::Malformed)?;
    let pairs = object.as_map().filter(|_| rest.is_empty()).ok_or(Fault::Malformed)?;
    let said = pairs.iter().find(|(name, _)| name.as_text() == Some("authData"));
    let said = data::read(said.and_then(|(_, v)| v.as_bytes()).ok_or(Fault::Malformed)?)?;
    is_here(&said, place)?;
    let (credential, public_key) = said.made.ok_or(Fault::Malformed)?;
    Ok(Made { credential, public_key, counter: said.counter })
}

/// Checks what an authenticator signed with a key we keep; `counter` is the highest we saw of it.
pub(crate) fn shown(
    answer: &Answer<'_>,
    public_key: &[u8],
    counter: u32,
    place: &Place,
) -> Result<Shown, Fault> {
    let said = data::read(answer.authenticator)?;
    is_here(&said, place)?;
    let (key, _) = Key::read(public_key)?;
    let message = [answer.authenticator, &Sha256::digest(answer.client)].concat();
    key.verify(&message, answer.proof)?;
    // Authenticators that do not count always say 0.
    let counts = said.counter != 0 || counter != 0;
    Ok(Shown { verified: said.verified, counter: said.counter, copied: counts && said.counter <= counter })
}

fn is_here(said: &data::Said, place: &Place) -> Result<(), Fault> {
    if said.rp_hash[..] != Sha256::digest(place.rp.as_bytes())[..] {
        return Err(Fault::RelyingParty);
    }
    if said.present { Ok(()) } else { Err(Fault::Nobody) }
}
