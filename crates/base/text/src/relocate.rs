//! Relocation: where quoted words are in a newer version of their block (S4.35).

use serde::{Deserialize, Serialize};

use crate::fold::fold;
use crate::quote::{Quote, Spelled};

/// Where quoted words are now. Positions count characters of [`crate::Block::plain`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relocated {
    /// The same words, and enough around them to be sure.
    Exact {
        /// First character.
        start: usize,
        /// After the last character.
        end: usize,
    },
    /// Words that took their place or resemble them: say "refers to an earlier version".
    Approximate {
        /// First character.
        start: usize,
        /// After the last character.
        end: usize,
    },
    /// Nothing like them.
    Lost,
}

/// More comparisons of two words than one quote may cost.
const MOST_WORK: usize = 4_000_000;

/// Finds the words of a quote in the new text of its block.
pub fn relocate(quote: &Quote, new_plain: &str) -> Relocated {
    let text = Spelled::of(new_plain);
    if let Some(found) = unchanged(quote, &text) {
        return found;
    }
    match between_context(quote, &text).or_else(|| resembling(quote, new_plain)) {
        Some((start, end)) => Relocated::Approximate { start, end },
        None => Relocated::Lost,
    }
}

/// The same words; of several places the one with the most of the old surroundings.
fn unchanged(quote: &Quote, text: &Spelled) -> Option<Relocated> {
    let chars: Vec<char> = text.as_str().chars().collect();
    let prefix: Vec<char> = Spelled::of(&quote.prefix).as_str().chars().collect();
    let suffix: Vec<char> = Spelled::of(&quote.suffix).as_str().chars().collect();
    let context = |(start, end): (usize, usize)| {
        let before = chars[..start].iter().rev().zip(prefix.iter().rev());
        let after = chars[end..].iter().zip(&suffix);
        before.take_while(|(a, b)| a == b).count() + after.take_while(|(a, b)| a == b).count()
    };
    let places = text.spelled_places(&quote.exact);
    let best = places.map(|place| (context(place), place)).max_by_key(|(context, place)| {
        let (start, _) = text.span(place.0, place.1);
        (*context, std::cmp::Reverse(start.abs_diff(quote.start)))
    });
    let (context, place) = best?;
    let (start, end) = text.span(place.0, place.1);
    // "la" alone proves nothing; three words, or half of what stood around, do.
    let telling = quote.exact.split_whitespace().nth(2).is_some();
    let sure = telling || context * 2 >= prefix.len() + suffix.len();
    Some(match sure {
        true => Relocated::Exact { start, end },
        false => Relocated::Approximate { start, end },
    })
}

/// What now stands between the words that stood around the quote.
fn between_context(quote: &Quote, text: &Spelled) -> Option<(usize, usize)> {
    let length = quote.exact.chars().count();
    let most = (length * 3).max(length + 40);
    let prefix = quote.prefix.trim_start();
    let suffix = quote.suffix.trim_end();
    // A few letters are found anywhere.
    if prefix.trim().chars().count() < 6 || suffix.trim().chars().count() < 6 {
        return None;
    }
    let after: Vec<usize> = text.spelled_places(suffix).map(|p| p.0).take(100).collect();
    let gaps = text.spelled_places(prefix).take(100).flat_map(|(_, start)| {
        let ends = after.iter().copied().filter(move |end| *end > start && end - start <= most);
        ends.map(move |end| (start, end)).collect::<Vec<_>>()
    });
    let (start, end) = gaps.min_by_key(|(start, end)| (end - start).abs_diff(length))?;
    let words = text.as_str().chars().skip(start).take(end - start);
    let empty = !words.into_iter().any(char::is_alphanumeric);
    (!empty).then(|| text.span(start, end))
}

/// The stretch of the text that shares the most words with the quote in the same order.
fn resembling(quote: &Quote, text: &str) -> Option<(usize, usize)> {
    let wanted: Vec<String> = spans(&quote.exact).into_iter().map(|w| w.folded).collect();
    let words = spans(text);
    if wanted.len() < 3 || wanted.len().saturating_mul(words.len()) > MOST_WORK {
        return None;
    }
    let best = align(&wanted, &words)?;
    // Six of ten words must be there, more or less in order.
    let needed = i64::try_from(wanted.len()).ok()? * 2 * 6 / 10;
    (best.score >= needed).then(|| (words[best.start].start, words[best.end].end))
}

struct Word {
    folded: String,
    start: usize,
    end: usize,
}

/// The words of a text with their places in characters.
fn spans(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for (at, c) in text.chars().chain([' ']).enumerate() {
        if c.is_alphanumeric() {
            open.get_or_insert_with(|| (at, String::new())).1.push(c);
        } else if let Some((start, word)) = open.take() {
            words.push(Word { folded: fold(&word), start, end: at });
        }
    }
    words
}

/// A stretch of words, first and last, and how well it fits.
#[derive(Clone, Copy, Default)]
struct Stretch {
    score: i64,
    start: usize,
    end: usize,
}

/// Local alignment: two for a common word, one less for each word more, less or other.
fn align(wanted: &[String], words: &[Word]) -> Option<Stretch> {
    let mut best: Option<Stretch> = None;
    let mut above = vec![Stretch::default(); words.len() + 1];
    for want in wanted {
        let mut row = vec![Stretch::default(); words.len() + 1];
        for (at, word) in words.iter().enumerate() {
            let fits = word.folded == *want;
            let diagonal = above[at];
            let start = if diagonal.score > 0 { diagonal.start } else { at };
            let mut here = Stretch { score: diagonal.score + if fits { 2 } else { -1 }, start, end: at };
            for side in [row[at], above[at + 1]] {
                if side.score - 1 > here.score {
                    here = Stretch { score: side.score - 1, ..side };
                }
            }
            if here.score > 0 {
                row[at + 1] = here;
                if fits && best.is_none_or(|b| here.score > b.score) {
                    best = Some(here);
                }
            }
        }
        above = row;
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quote::quote_at;

    const OLD: &str = "la creazione di una piattaforma digitale (unica o diffusa) che costituisce \
                       il centro nazionale di competenza sulla partecipazione";

    fn found(exact: &str, new: &str) -> (&'static str, String) {
        let quote = quote_at(OLD, exact, None).expect("occurs");
        let cut = |start, end| new.chars().skip(start).take(end - start).collect();
        match relocate(&quote, new) {
            Relocated::Exact { start, end } => ("exact", cut(start, end)),
            Relocated::Approximate { start, end } => ("approximate", cut(start, end)),
            Relocated::Lost => ("lost", String::new()),
        }
    }

    #[test]
    fn quoted_words_are_found_in_the_new_text_or_honestly_not() {
        let moved = format!("Entro il 2023, {OLD}.");
        let retyped = OLD.replace("(unica o", "(unica  o");
        let replaced = OLD.replace("unica o diffusa", "unica");
        let reworded = OLD.replace("centro nazionale di competenza", "polo nazionale di competenza");
        for (exact, new, expected) in [
            ("unica o diffusa", OLD, ("exact", "unica o diffusa")),
            ("unica o diffusa", moved.as_str(), ("exact", "unica o diffusa")),
            ("unica o diffusa", &retyped, ("exact", "unica  o diffusa")),
            ("unica o diffusa", &replaced, ("approximate", "unica")),
            (
                "il centro nazionale di competenza sulla partecipazione",
                &reworded,
                ("approximate", "il polo nazionale di competenza sulla partecipazione"),
            ),
            ("digitale", "Un altro testo, digitale anche questo.", ("approximate", "digitale")),
            ("unica o diffusa", "Tutt’altro testo.", ("lost", "")),
            ("unica o diffusa", "", ("lost", "")),
        ] {
            let (how, words) = found(exact, new);
            assert_eq!((how, words.as_str()), expected, "{exact} in {new}");
        }
    }
}
