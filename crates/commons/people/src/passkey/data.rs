//! Authenticator data: what the authenticator signs (WebAuthn section 6.1).

use super::Fault;
use super::key::Key;

/// Longest id of a credential.
const LONGEST_ID: usize = 1023;

/// What an authenticator says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    /// The fingerprint of the address it was asked for.
    pub rp_hash: [u8; 32],
    /// Someone touched it.
    pub present: bool,
    /// It verified who: a PIN, a finger, a face.
    pub verified: bool,
    /// How often it signed; 0 when it does not count.
    pub counter: u32,
    /// A new credential: its id, its key in COSE.
    pub made: Option<(Vec<u8>, Vec<u8>)>,
}

/// Reads authenticator data; nothing may be left over.
pub(crate) fn read(bytes: &[u8]) -> Result<Said, Fault> {
    let short = || Fault::Malformed;
    let (rp_hash, rest) = bytes.split_first_chunk::<32>().ok_or_else(short)?;
    let (flags, rest) = rest.split_first().ok_or_else(short)?;
    let (counter, mut rest) = rest.split_first_chunk::<4>().ok_or_else(short)?;
    let has = |bit: u8| flags & (1 << bit) != 0;
    let made = if has(6) { Some(credential(&mut rest)?) } else { None };
    if has(7) {
        let extensions: ciborium::Value = ciborium::from_reader(&mut rest).map_err(|_| Fault::Malformed)?;
        extensions.as_map().ok_or_else(short)?;
    }
    // Backed up (bit 4) without being able to be (bit 3) is a contradiction.
    if !rest.is_empty() || (has(4) && !has(3)) {
        return Err(Fault::Malformed);
    }
    let counter = u32::from_be_bytes(*counter);
    Ok(Said { rp_hash: *rp_hash, present: has(0), verified: has(2), counter, made })
}

/// Model (16 bytes, of no concern), length and id of the credential, its key.
fn credential(rest: &mut &[u8]) -> Result<(Vec<u8>, Vec<u8>), Fault> {
    let (_model, after) = rest.split_first_chunk::<16>().ok_or(Fault::Malformed)?;
    let (length, after) = after.split_first_chunk::<2>().ok_or(Fault::Malformed)?;
    let length = usize::from(u16::from_be_bytes(*length));
    if length == 0 || length > LONGEST_ID {
        return Err(Fault::Malformed);
    }
    let (id, after) = after.split_at_checked(length).ok_or(Fault::Malformed)?;
    let (_, taken) = Key::read(after)?;
    let (key, after) = after.split_at(taken);
    *rest = after;
    Ok((id.to_vec(), key.to_vec()))
}
