//! Typed ids: 63 bits, ordered by creation, written in 13 characters or fewer.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::time::Instant;

/// An id of one kind of thing. 42 bits of milliseconds since 2020-01-01 UTC, then 21 bits that tell ids of
/// the same millisecond apart; so ids sort by age and fit a signed 64-bit column on every database.
pub struct Id<T>(i64, PhantomData<fn() -> T>);

/// 2020-01-01T00:00:00Z in Unix milliseconds.
const EPOCH_MS: i64 = 1_577_836_800_000;
const LOW_BITS: u32 = 21;
/// Crockford's base 32: no I, L, O, U, so that a code can be read over the telephone.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl<T> Id<T> {
    /// The id stored in a database column.
    pub const fn from_i64(raw: i64) -> Self {
        Self(raw, PhantomData)
    }

    /// The number to store.
    pub const fn as_i64(self) -> i64 {
        self.0
    }

    /// The same number as an id of another kind; for tables that share a key.
    pub const fn cast<U>(self) -> Id<U> {
        Id(self.0, PhantomData)
    }

    /// When the id was made, to the millisecond.
    pub fn made_at_ms(self) -> i64 {
        (self.0 >> LOW_BITS) + EPOCH_MS
    }
}

/// Makes ids. Time and randomness come from outside; the same inputs give the same ids.
#[derive(Debug, Default)]
pub struct IdSource {
    last: std::sync::atomic::AtomicI64,
}

impl IdSource {
    /// A source that has made nothing yet.
    pub const fn new() -> Self {
        Self { last: std::sync::atomic::AtomicI64::new(0) }
    }

    /// A new id, greater than every id this source made before, even when the clock stands still or steps
    /// back. `entropy` makes ids of several machines differ; its low 21 bits are used.
    pub fn next<T>(&self, now: Instant, entropy: u32) -> Id<T> {
        use std::sync::atomic::Ordering::SeqCst;
        let ms = (now.as_micros() / 1000 - EPOCH_MS).max(0);
        // Leave room to count upwards inside the millisecond.
        let low = i64::from(entropy & ((1 << (LOW_BITS - 1)) - 1));
        let fresh = (ms << LOW_BITS) | low;
        let mut last = self.last.load(SeqCst);
        loop {
            let next = if fresh > last { fresh } else { last + 1 };
            match self.last.compare_exchange(last, next, SeqCst, SeqCst) {
                Ok(_) => return Id::from_i64(next),
                Err(seen) => last = seen,
            }
        }
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut buffer = [b'0'; 13];
        let mut rest = self.0 as u64;
        let mut at = 13;
        loop {
            at -= 1;
            buffer[at] = ALPHABET[(rest & 31) as usize];
            rest >>= 5;
            if rest == 0 || at == 0 {
                break;
            }
        }
        f.write_str(std::str::from_utf8(&buffer[at..]).unwrap_or("0"))
    }
}

/// The text is not an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

impl<T> FromStr for Id<T> {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        if text.is_empty() || text.len() > 13 {
            return Err(NotAnId);
        }
        let mut value: u64 = 0;
        for byte in text.bytes() {
            let digit = ALPHABET.iter().position(|a| *a == byte).ok_or(NotAnId)?;
            value = value.checked_mul(32).ok_or(NotAnId)? | digit as u64;
        }
        i64::try_from(value).map(Self::from_i64).map_err(|_| NotAnId)
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> std::hash::Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    enum Thing {}

    proptest! {
        #[test]
        fn an_id_reads_back_as_it_was_written(raw in 0..i64::MAX) {
            let id = Id::<Thing>::from_i64(raw);
            prop_assert_eq!(id.to_string().parse::<Id<Thing>>(), Ok(id));
        }

        #[test]
        fn nonsense_is_no_id(text in "\\PC{0,20}") {
            if let Ok(id) = text.parse::<Id<Thing>>() {
                prop_assert_eq!(id.to_string(), text.trim_start_matches('0').to_owned().if_empty("0"));
            }
        }
    }

    trait IfEmpty {
        fn if_empty(self, other: &str) -> String;
    }
    impl IfEmpty for String {
        fn if_empty(self, other: &str) -> String {
            if self.is_empty() { other.to_owned() } else { self }
        }
    }

    #[test]
    fn ids_grow_even_when_the_clock_stands_still() {
        let source = IdSource::new();
        let now = Instant::from_micros(1_700_000_000_000_000);
        let first: Id<Thing> = source.next(now, 7);
        let second: Id<Thing> = source.next(now, 3);
        let earlier: Id<Thing> = source.next(Instant::from_micros(1_600_000_000_000_000), 3);
        assert!(first < second && second < earlier);
        assert_eq!(first.made_at_ms(), 1_700_000_000_000);
    }
}
