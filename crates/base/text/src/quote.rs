//! Quotes: the exact words of a block that a comment is about (S4.35).

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::fingerprint::like;

/// Words of a block, found again by themselves and by what stands around them: a
/// TextQuoteSelector of the W3C Web Annotation Data Model, with the position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The words as the block has them.
    pub exact: String,
    /// Up to 32 characters before them.
    pub prefix: String,
    /// Up to 32 characters after them.
    pub suffix: String,
    /// Where they start, in characters of [`crate::Block::plain`].
    pub start: usize,
}

/// Why some words are no quote of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QuoteError {
    /// No words.
    #[error("no words")]
    Empty,
    /// Longer than a quote may be, in characters.
    #[error("more than {limit} characters")]
    TooLong {
        /// The limit.
        limit: usize,
    },
    /// The block does not have these words; the address may be forged or the text changed.
    #[error("the block does not have these words")]
    NotFound,
}

/// Longest quote in characters.
const LONGEST: usize = 10_000;
/// Characters of context on each side.
const CONTEXT: usize = 32;

impl Quote {
    /// Where the words end, in characters of [`crate::Block::plain`].
    pub fn end(&self) -> usize {
        self.start + self.exact.chars().count()
    }
}

/// Makes a quote of words that a reader marked or copied. The words must occur in the block;
/// spaces, line breaks and the shape of apostrophes, quotation marks and dashes may differ.
/// Of several places the one nearest `hint_start` counts, without hint the first.
///
/// # Errors
/// See [`QuoteError`].
pub fn quote_at(block_plain: &str, exact: &str, hint_start: Option<usize>) -> Result<Quote, QuoteError> {
    let wanted: String = exact.trim().nfc().take(LONGEST + 1).collect();
    if wanted.is_empty() {
        return Err(QuoteError::Empty);
    }
    if wanted.chars().count() > LONGEST {
        return Err(QuoteError::TooLong { limit: LONGEST });
    }
    let text = Spelled::of(block_plain);
    let hint = hint_start.unwrap_or(0);
    let place = text.places(&wanted).min_by_key(|(start, _)| start.abs_diff(hint));
    let (start, end) = place.ok_or(QuoteError::NotFound)?;
    Ok(quote(block_plain, start, end))
}

fn quote(text: &str, start: usize, end: usize) -> Quote {
    let cut = |from: usize, to: usize| text.chars().skip(from).take(to - from).collect();
    let before = start.saturating_sub(CONTEXT);
    Quote { exact: cut(start, end), prefix: cut(before, start), suffix: cut(end, end + CONTEXT), start }
}

/// A text with one spelling for what typing habits vary, and the way back to its characters.
pub(crate) struct Spelled {
    text: String,
    /// For each character of `text` the first and the end of those it stands for.
    spans: Vec<(usize, usize)>,
}

impl Spelled {
    pub(crate) fn of(text: &str) -> Spelled {
        let mut spelled = Spelled { text: String::with_capacity(text.len()), spans: Vec::new() };
        for (at, c) in text.chars().enumerate() {
            let c = like(c);
            match spelled.spans.last_mut() {
                // A run of spaces is one.
                Some(last) if c == ' ' && spelled.text.ends_with(' ') => last.1 = at + 1,
                _ => {
                    spelled.text.push(c);
                    spelled.spans.push((at, at + 1));
                }
            }
        }
        spelled
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// How many characters.
    pub(crate) fn len(&self) -> usize {
        self.spans.len()
    }

    /// From a span of the spelled text to the span of the text itself.
    pub(crate) fn span(&self, start: usize, end: usize) -> (usize, usize) {
        let first = self.spans.get(start).map_or(0, |s| s.0);
        let last = end.checked_sub(1).and_then(|e| self.spans.get(e)).map_or(first, |s| s.1);
        (first, last)
    }

    /// Where words occur, as spans of the text itself.
    pub(crate) fn places(&self, words: &str) -> impl Iterator<Item = (usize, usize)> {
        self.spelled_places(words).map(|(start, end)| self.span(start, end))
    }

    /// Where words occur, as spans of the spelled text.
    pub(crate) fn spelled_places(&self, words: &str) -> impl Iterator<Item = (usize, usize)> {
        let wanted = Spelled::of(words);
        let length = wanted.len();
        let (mut bytes, mut chars) = (0, 0);
        let found: Vec<(usize, usize)> = match wanted.text.is_empty() {
            true => Vec::new(),
            false => self
                .text
                .match_indices(&wanted.text)
                .map(|(at, _)| {
                    chars += self.text[bytes..at].chars().count();
                    bytes = at;
                    (chars, chars + length)
                })
                .collect(),
        };
        found.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "una piattaforma digitale\n(unica o diffusa) dell’Ente, digitale";

    #[test]
    fn words_of_the_block_become_a_quote_as_the_block_has_them() {
        let quote = quote_at(TEXT, "digitale (unica", None).expect("occurs");
        assert_eq!(quote.exact, "digitale\n(unica");
        assert_eq!((quote.start, quote.end()), (16, 31));
        assert_eq!(quote.prefix, "una piattaforma ");
        assert!(quote.suffix.starts_with(" o diffusa)"));
        let quote = quote_at(TEXT, "  dell'Ente ", None).expect("occurs");
        assert_eq!(quote.exact, "dell’Ente");
    }

    #[test]
    fn of_several_places_the_one_next_to_the_hint_counts() {
        let start = |hint| quote_at(TEXT, "digitale", hint).map(|q| q.start);
        assert_eq!(start(None), Ok(16));
        assert_eq!(start(Some(20)), Ok(16));
        assert_eq!(start(Some(60)), Ok(54));
        assert_eq!(start(Some(usize::MAX)), Ok(54));
    }

    #[test]
    fn words_that_are_not_there_are_refused() {
        assert_eq!(quote_at(TEXT, "analogica", None), Err(QuoteError::NotFound));
        assert_eq!(quote_at(TEXT, " \n ", None), Err(QuoteError::Empty));
        let long = "a".repeat(LONGEST + 1);
        assert_eq!(quote_at(&long, &long, None), Err(QuoteError::TooLong { limit: LONGEST }));
        assert_eq!(quote_at("", "x", None), Err(QuoteError::NotFound));
    }
}
