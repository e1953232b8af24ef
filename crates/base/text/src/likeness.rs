//! Likeness: how much of their words two texts share.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::fold::words;

/// The words of a text without their order, for cheap comparison of many pairs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bag {
    /// Hashes of the folded words, sorted, each as often as it occurs.
    hashes: Vec<u64>,
}

impl Bag {
    pub(crate) fn of(text: &str) -> Bag {
        let mut hashes: Vec<u64> = words(text).iter().map(|w| hash(w)).collect();
        hashes.sort_unstable();
        Bag { hashes }
    }

    /// How many words.
    pub(crate) fn len(&self) -> usize {
        self.hashes.len()
    }

    /// 0 for no word in common, 1 for the same words.
    pub(crate) fn likeness(&self, other: &Bag) -> f32 {
        let total = self.len() + other.len();
        if total == 0 {
            return 0.0;
        }
        let (mut at, mut common) = (0, 0_usize);
        for hash in &self.hashes {
            while other.hashes.get(at).is_some_and(|h| h < hash) {
                at += 1;
            }
            if other.hashes.get(at) == Some(hash) {
                common += 1;
                at += 1;
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "a ratio of counts far below 2^24")]
        let likeness = (2 * common) as f32 / total as f32;
        likeness
    }
}

fn hash(word: &str) -> u64 {
    // Fixed keys: the same likeness in every run.
    let mut hasher = DefaultHasher::new();
    word.hash(&mut hasher);
    hasher.finish()
}
