//! Ties broken by a public seed: anyone who knows the seed finds the same order.

use sha2::{Digest, Sha256};

/// A seed that was published before the ballots were: a beacon's value, numbers drawn live.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seed(String);

impl Seed {
    /// The seed as it was published, letter for letter.
    pub fn new(published: impl Into<String>) -> Self {
        Seed(published.into())
    }

    /// The place of an entry in the lottery: the lower goes first. SHA-256 of the seed, a zero byte, and the entry's
    /// name, so that no entry's place depends on which others take part.
    pub fn place(&self, entry: &str) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(self.0.as_bytes());
        hash.update([0]);
        hash.update(entry.as_bytes());
        hash.finalize().into()
    }

    /// The entries in the order of the lottery. The order they came in is irrelevant.
    pub fn order<'a>(&self, entries: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
        let mut placed: Vec<_> = entries.into_iter().map(|entry| (self.place(entry), entry)).collect();
        placed.sort_unstable();
        placed.into_iter().map(|(_, entry)| entry).collect()
    }

    /// A stream of numbers that the seed alone decides: block n is SHA-256 of the seed, a one byte, the purpose, a zero byte
    /// and n as eight bytes, the lowest last.
    pub fn numbers(&self, purpose: &str) -> Numbers {
        Numbers { seed: self.0.clone(), purpose: purpose.to_owned(), block: 0, waiting: Vec::new() }
    }
}

/// Numbers of a seed, one after another, without end.
#[derive(Debug, Clone)]
pub struct Numbers {
    seed: String,
    purpose: String,
    block: u64,
    waiting: Vec<u64>,
}

impl Numbers {
    /// The next 64 bits.
    pub fn word(&mut self) -> u64 {
        if let Some(word) = self.waiting.pop() {
            return word;
        }
        let mut hash = Sha256::new();
        hash.update(self.seed.as_bytes());
        hash.update([1]);
        hash.update(self.purpose.as_bytes());
        hash.update([0]);
        hash.update(self.block.to_be_bytes());
        self.block += 1;
        let bytes: [u8; 32] = hash.finalize().into();
        self.waiting =
            bytes.chunks_exact(8).rev().filter_map(|c| c.try_into().ok()).map(u64::from_be_bytes).collect();
        self.word()
    }

    /// A number below `end`, each equally likely: words at or above the largest multiple of `end` are passed over.
    ///
    /// # Panics
    /// When `end` is 0.
    pub fn below(&mut self, end: u64) -> u64 {
        let fair = u64::MAX - u64::MAX % end;
        loop {
            let word = self.word();
            if word < fair {
                return word % end;
            }
        }
    }

    /// Puts entries in an order, each equally likely (R. Fisher, F. Yates 1938).
    pub fn shuffle<T>(&mut self, entries: &mut [T]) {
        for last in (1..entries.len()).rev() {
            entries.swap(last, self.below(last as u64 + 1) as usize);
        }
    }

    /// A number from 0 up to, not including, 1, in steps of 2^-53.
    pub fn unit(&mut self) -> f64 {
        (self.word() >> 11) as f64 / (1u64 << 53) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_the_seeds_and_not_the_callers() {
        let seed = Seed::new("lotto 2026-11-27: 4 8 15 16 23 42");
        let order = seed.order(["a", "b", "c", "d"]);
        assert_eq!(seed.order(["d", "c", "b", "a"]), order);
        assert_eq!(
            seed.order(["c", "a"]),
            order.iter().copied().filter(|e| ["a", "c"].contains(e)).collect::<Vec<_>>()
        );
        assert_ne!(Seed::new("another").place("a"), seed.place("a"));
    }

    #[test]
    fn numbers_are_repeatable_and_fall_everywhere() {
        let mut numbers = Seed::new("s").numbers("test");
        let mut again = Seed::new("s").numbers("test");
        let mut counts = [0u32; 6];
        for _ in 0..6_000 {
            let n = numbers.below(6);
            assert_eq!(again.below(6), n);
            counts[n as usize] += 1;
        }
        assert!(counts.iter().all(|c| (850..1150).contains(c)), "{counts:?}");
    }
}
