//! Signals of spam: rate, links, repetition. They are told to moderators in words and remove nothing.

use arengo_kernel::Instant;

/// A sign that a text may be advertising or flooding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// So many texts by the same author within ten minutes, this one included.
    Rate(i64),
    /// So many links in it.
    Links(i64),
    /// The same text so many times by the same author, this one included.
    Repeated(i64),
}

impl Signal {
    /// The sentence, with `$n`.
    pub const fn message(self) -> &'static str {
        match self {
            Signal::Rate(_) => "moderation-signal-rate",
            Signal::Links(_) => "moderation-signal-links",
            Signal::Repeated(_) => "moderation-signal-repeated",
        }
    }

    /// The number in the sentence.
    pub const fn number(self) -> i64 {
        match self {
            Signal::Rate(n) | Signal::Links(n) | Signal::Repeated(n) => n,
        }
    }
}

const TEN_MINUTES: i64 = 600;
/// Someone who comments a long text paragraph by paragraph writes this often.
const RATE: usize = 5;
const LINKS: usize = 3;
/// Shorter texts repeat innocently: "I agree."
const SHORTEST_REPEATED: usize = 20;

/// The signals of a text among its author's other texts, with when each was written.
pub fn signals(text: &str, at: Instant, others: &[(Instant, String)]) -> Vec<Signal> {
    let mut found = Vec::new();
    let near = others.iter().filter(|(t, _)| t.seconds_since(at).abs() < TEN_MINUTES).count() + 1;
    if near >= RATE {
        found.push(Signal::Rate(near as i64));
    }
    let links = links(text);
    if links >= LINKS {
        found.push(Signal::Links(links as i64));
    }
    let plain = plain(text);
    let same = others.iter().filter(|(_, other)| self::plain(other) == plain).count() + 1;
    if same >= 2 && plain.chars().count() >= SHORTEST_REPEATED {
        found.push(Signal::Repeated(same as i64));
    }
    found
}

fn links(text: &str) -> usize {
    let lower = text.to_lowercase();
    let named = lower.split_whitespace().filter(|w| w.contains("://") || w.starts_with("www.")).count();
    named.max(lower.matches("://").count())
}

/// Letters and digits only, so that a dot more does not make another text.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(minutes: i64) -> Instant {
        Instant::from_micros(1_700_000_000_000_000).plus_seconds(minutes * 60)
    }

    #[test]
    fn rate_links_and_repetition_are_seen() {
        let text = "Compra la luce di Ecolux, costa meno!";
        assert_eq!(signals(text, at(0), &[]), []);
        let often: Vec<_> = (0..4).map(|n| (at(n), format!("altro {n}"))).collect();
        assert_eq!(signals(text, at(1), &often), [Signal::Rate(5)]);
        let links = "vedi https://a.example www.b.example e http://c.example";
        assert_eq!(signals(links, at(0), &[]), [Signal::Links(3)]);
        let again = [(at(-9000), "compra la luce di ECOLUX costa meno".to_owned())];
        assert_eq!(signals(text, at(0), &again), [Signal::Repeated(2)]);
    }

    #[test]
    fn short_agreement_is_no_repetition() {
        assert_eq!(signals("Sono d'accordo.", at(0), &[(at(-60), "Sono d'accordo".into())]), []);
    }

    proptest! {
        #[test]
        fn a_single_text_without_links_has_no_signal(text in "[a-zăîșț ,.]{0,400}") {
            prop_assert_eq!(signals(&text, at(0), &[]), []);
        }
    }
}
