//! Fingerprints: whether two blocks say the same words, whatever their look.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unicode_normalization::UnicodeNormalization;

use crate::document::Block;

/// Equal for equal words. Spaces, line breaks, the shape of apostrophes, quotation marks and
/// dashes, and cedilla against comma below do not count; letters, accents, case and
/// punctuation do. The value never changes between releases, so it may be stored.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(u128);

impl Fingerprint {
    /// The fingerprint of some words.
    pub fn of(text: &str) -> Fingerprint {
        // FNV-1a with 128 bits: short, fixed for ever, and nobody gains from a collision in a
        // text that the promoter uploads.
        let mut hash: u128 = 0x6c62272e07bb014262b821756295c58d;
        for byte in same_words(text).bytes() {
            hash ^= u128::from(byte);
            hash = hash.wrapping_mul(0x0000000001000000000000000000013b);
        }
        Fingerprint(hash)
    }
}

impl Block {
    /// The fingerprint of the block's words.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.plain())
    }
}

/// The words with one spelling for what typing habits vary.
fn same_words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfc() {
        let c = like(c);
        if c.is_whitespace() {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else {
            out.push(c);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// One character for all those that typing habits use for it; always exactly one, so that
/// offsets survive.
pub(crate) fn like(c: char) -> char {
    match c {
        '’' | '‘' | '‛' | 'ʼ' | '´' | '`' | '′' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        'ş' => 'ș',
        'Ş' => 'Ș',
        'ţ' => 'ț',
        'Ţ' => 'Ț',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fingerprint({self})")
    }
}

impl std::str::FromStr for Fingerprint {
    type Err = std::num::ParseIntError;
    fn from_str(hex: &str) -> Result<Fingerprint, Self::Err> {
        u128::from_str_radix(hex, 16).map(Fingerprint)
    }
}

impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Fingerprint, D::Error> {
        let hex = String::deserialize(deserializer)?;
        hex.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_habits_do_not_change_a_fingerprint_and_words_do() {
        let same = |a: &str, b: &str| Fingerprint::of(a) == Fingerprint::of(b);
        assert!(same("l’obiettivo  è\nquello", " l'obiettivo è quello "));
        assert!(same("şi ţară", "și țară"));
        assert!(same("e\u{301}", "é"));
        assert!(!same("è quello", "e quello"));
        assert!(!same("una parola", "unaparola"));
    }

    #[test]
    fn a_fingerprint_is_the_same_in_every_release() {
        assert_eq!(Fingerprint::of("Arengo").to_string(), "5d1892fd153c64bf6ea28d69ccd0af2f");
    }

    #[test]
    fn a_fingerprint_is_read_back_from_its_text() {
        let print = Fingerprint::of("un testo");
        let json = serde_json::to_string(&print).expect("writes");
        assert_eq!(serde_json::from_str::<Fingerprint>(&json).expect("reads"), print);
    }
}
