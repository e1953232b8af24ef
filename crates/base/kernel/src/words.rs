//! Plain text a person typed: cleaned of what is invisible or dangerous, and measured.

use crate::refusal::{Refusal, Word};

/// Cleans what was typed: line ends become "\n"; control and bidirectional-override characters go; spaces at
/// line ends and more than one empty line in a row go. What a person could see stays as it was.
pub fn clean(typed: &str) -> String {
    let mut text = String::with_capacity(typed.len().min(1 << 20));
    let mut empty_lines = 0;
    for line in typed.replace("\r\n", "\n").replace('\r', "\n").split('\n') {
        let line: String = line.chars().filter(|c| is_visible(*c)).collect();
        let line = line.trim_end();
        if line.is_empty() {
            empty_lines += 1;
            continue;
        }
        if !text.is_empty() {
            text.push_str(if empty_lines > 0 { "\n\n" } else { "\n" });
        }
        empty_lines = 0;
        text.push_str(line);
    }
    text
}

/// Cleans what was typed into one line.
pub fn clean_line(typed: &str) -> String {
    typed
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| is_visible(*c))
        .collect::<String>()
        .split(' ')
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn is_visible(c: char) -> bool {
    let overrides =
        matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}');
    (!c.is_control() || c == '\t') && !overrides
}

/// Cleaned text whose length fits.
///
/// # Errors
/// `missing` when nothing is left, `words-too-long` (with `$max` and `$over`) when it is longer than `max`
/// characters.
pub fn measured(typed: &str, max: usize, missing: &'static str) -> Result<String, Refusal> {
    fits(clean(typed), max, missing)
}

/// One cleaned line whose length fits; errors as `measured`.
///
/// # Errors
/// As `measured`.
pub fn measured_line(typed: &str, max: usize, missing: &'static str) -> Result<String, Refusal> {
    fits(clean_line(typed), max, missing)
}

fn fits(text: String, max: usize, missing: &'static str) -> Result<String, Refusal> {
    if text.is_empty() { Err(Refusal::new(missing)) } else { at_most(text, max) }
}

/// A cleaned text that may be empty, when its length fits.
///
/// # Errors
/// `web-text-too-long` with how much too long it is.
pub fn at_most(text: String, max: usize) -> Result<String, Refusal> {
    let length = text.chars().count();
    if length > max {
        return Err(Refusal::new("web-text-too-long")
            .with("max", Word::Number(max as i64))
            .with("over", Word::Number((length - max) as i64)));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_taken_out() {
        assert_eq!(clean("a\u{202E}b\0c  \r\n\r\n\r\n\r\nd\u{7}"), "abc\n\nd");
        assert_eq!(clean_line("  a \n\t b\u{2066} "), "a b");
    }

    #[test]
    fn too_long_says_by_how_much() {
        let refusal = measured("abcde", 3, "x-missing").unwrap_err();
        assert_eq!(refusal.args[1], ("over", Word::Number(2)));
        assert_eq!(measured(" \n ", 3, "x-missing").unwrap_err().id, "x-missing");
    }
}
