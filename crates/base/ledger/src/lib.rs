//! Records of public acts, and how they are hashed and chained.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

use serde_json::Value;
use sha2::{Digest, Sha256};

/// A SHA-256 hash.
pub type Hash = [u8; 32];

/// What stands before the first act of a town.
pub const START: Hash = [0; 32];

/// A value that has no canonical form: a number that is not an integer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("only integers have a canonical form here")]
pub struct NotCanonical;

/// The canonical text of a value: keys sorted by UTF-16 code units, no spaces (RFC 8785, integers only).
///
/// # Errors
/// `NotCanonical` for a number with a fraction.
pub fn record(value: &Value) -> Result<String, NotCanonical> {
    let mut text = String::new();
    write(value, &mut text)?;
    Ok(text)
}

fn write(value: &Value, text: &mut String) -> Result<(), NotCanonical> {
    match value {
        Value::Number(n) if n.as_i64().is_none() && n.as_u64().is_none() => return Err(NotCanonical),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            text.push_str(&value.to_string())
        }
        Value::Array(items) => {
            text.push('[');
            for (n, item) in items.iter().enumerate() {
                if n > 0 {
                    text.push(',');
                }
                write(item, text)?;
            }
            text.push(']');
        }
        Value::Object(fields) => {
            let mut keys: Vec<&String> = fields.keys().collect();
            keys.sort_by(|a, b| a.encode_utf16().cmp(b.encode_utf16()));
            text.push('{');
            for (n, key) in keys.into_iter().enumerate() {
                if n > 0 {
                    text.push(',');
                }
                text.push_str(&Value::String(key.clone()).to_string());
                text.push(':');
                write(&fields[key], text)?;
            }
            text.push('}');
        }
    }
    Ok(())
}

/// The leaf hash of a record (RFC 6962 section 2.1).
pub fn leaf(record: &str) -> Hash {
    hash(0, &[record.as_bytes()])
}

/// The link of a chain after `before`.
pub fn link(before: &Hash, leaf: &Hash) -> Hash {
    hash(2, &[before, leaf])
}

/// The seal of an act's personal detail.
pub fn seal_of(salt: &Hash, detail: &str) -> Hash {
    hash(3, &[salt, detail.as_bytes()])
}

fn hash(domain: u8, pieces: &[&[u8]]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([domain]);
    for piece in pieces {
        hasher.update(piece);
    }
    hasher.finalize().into()
}

/// Where a chain breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the chain breaks at act {at}")]
pub struct Broken {
    /// The first act, counted from 0, whose link is not what it should be.
    pub at: usize,
}

/// Checks a chain from `before`: pairs of record and link, in order. Gives the last link.
///
/// # Errors
/// `Broken` at the first act that does not follow from those before it.
pub fn verify<'a>(before: Hash, acts: impl IntoIterator<Item = (&'a str, Hash)>) -> Result<Hash, Broken> {
    let mut last = before;
    for (at, (record, claimed)) in acts.into_iter().enumerate() {
        let expected = link(&last, &leaf(record));
        if expected != claimed {
            return Err(Broken { at });
        }
        last = expected;
    }
    Ok(last)
}

/// A hash as hexadecimal digits.
pub fn hex(hash: &Hash) -> String {
    hash.iter().map(|b| format!("{b:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn the_order_of_keys_does_not_change_the_record() {
        let a = json!({"b": 1, "a": {"z": [true, null], "c": "ș\n"}});
        assert_eq!(record(&a).unwrap(), "{\"a\":{\"c\":\"ș\\n\",\"z\":[true,null]},\"b\":1}");
        assert_eq!(record(&json!(1.5)), Err(NotCanonical));
    }

    #[test]
    fn the_leaf_hash_is_that_of_rfc_6962() {
        // The hash of the empty leaf: SHA-256 of one zero byte.
        assert_eq!(hex(&leaf("")), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    fn chain(records: &[String]) -> Vec<Hash> {
        let mut last = START;
        records
            .iter()
            .map(|r| {
                last = link(&last, &leaf(r));
                last
            })
            .collect()
    }

    proptest! {
        #[test]
        fn a_changed_dropped_or_swapped_act_breaks_the_chain(
            records in proptest::collection::vec("[a-z]{1,8}", 2..12), which in 0usize..12, how in 0..3
        ) {
            let links = chain(&records);
            prop_assert!(verify(START, records.iter().map(String::as_str).zip(links.clone())).is_ok());
            let at = which % records.len();
            let mut forged = records.clone();
            let mut kept = links;
            match how {
                0 => forged[at].push('x'),
                1 => { forged.remove(at); kept.remove(at); }
                _ => forged.swap(at, (at + 1) % records.len()),
            }
            let same = forged == records || (how == 1 && at == records.len() - 1);
            let verdict = verify(START, forged.iter().map(String::as_str).zip(kept));
            prop_assert_eq!(verdict.is_ok(), same);
        }
    }
}
