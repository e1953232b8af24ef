//! Cleaning: no control or direction-changing characters, composed letters, single spaces.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::document::Inline;

/// True for characters that never belong to a text: they hide, reorder or mean nothing.
/// Zero-width joiners stay, some scripts and emoji need them.
pub(super) fn is_noise(c: char) -> bool {
    matches!(c,
        '\u{0}'..='\u{8}' | '\u{b}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}'
        // soft hyphen, zero-width space, direction marks, embeddings, overrides and isolates
        | '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{61c}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{206a}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}'
        // invisible tags and the private use areas, which hold symbol-font bullets
        | '\u{e0000}'..='\u{e007f}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// True for the removed characters a person should hear about: those that could deceive.
/// Soft hyphens, byte-order marks and symbol-font bullets are ordinary leftovers.
pub(super) fn is_alarming(c: char) -> bool {
    is_noise(c)
        && !matches!(
            c,
            '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' | '\u{2060}' | '\u{e000}'
                ..='\u{f8ff}'
        )
}

/// The words without noise, in composed form; every kind of line end is `\n`, every other
/// space is one space. Adds to `alarms` what [`is_alarming`].
pub(super) fn scrub(text: &str, alarms: &mut usize) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{c}' => out.push('\n'),
            c if is_noise(c) => *alarms += usize::from(is_alarming(c)),
            c if c.is_whitespace() => out.push(' '),
            c => out.push(c),
        }
    }
    if is_nfc(&out) { out } else { out.nfc().collect() }
}

/// One block's inlines with single spaces, nothing at the ends or around line breaks, and
/// neighbours of the same look joined.
pub(super) fn tidy(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(inlines.len());
    // The space or break that waits for a word after it.
    let mut pending: Option<char> = None;
    for inline in inlines {
        let mut text = String::with_capacity(inline.text.len() + 1);
        for c in inline.text.chars() {
            match c {
                '\n' => pending = Some('\n'),
                ' ' => pending = pending.or(Some(' ')),
                c => {
                    if let Some(gap) = pending.take() {
                        if !text.is_empty() {
                            text.push(gap);
                        } else if !out.is_empty() {
                            place_gap(&mut out, gap);
                        }
                    }
                    text.push(c);
                }
            }
        }
        push(&mut out, Inline { text, ..inline });
    }
    out.retain(|i| !i.text.is_empty());
    out
}

/// A gap between two inlines belongs to the plainer one, so that links and bold do not end in
/// a space.
fn place_gap(out: &mut Vec<Inline>, gap: char) {
    let styled = |i: &Inline| i.strong || i.emphasis || i.href.is_some();
    match out.last_mut() {
        Some(last) if !styled(last) => last.text.push(gap),
        _ => out.push(Inline::plain(gap.to_string())),
    }
}

fn push(out: &mut Vec<Inline>, inline: Inline) {
    if inline.text.is_empty() {
        return;
    }
    match out.last_mut() {
        Some(last) if last.same_look(&inline) => last.text.push_str(&inline.text),
        _ => out.push(inline),
    }
}

/// The address if a reader may be sent there, `None` for any other scheme or a relative one.
pub(super) fn safe_href(href: &str) -> Option<String> {
    let href = href.trim();
    if href.len() > 2_000 || href.chars().any(|c| c.is_control() || is_noise(c) || c == ' ') {
        return None;
    }
    let (scheme, rest) = href.split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    let fits = match scheme.as_str() {
        "http" | "https" => rest.starts_with("//") && rest.len() > 2,
        "mailto" => !rest.is_empty(),
        _ => false,
    };
    fits.then(|| format!("{scheme}:{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noise_is_removed_and_only_what_could_deceive_is_reported() {
        let mut alarms = 0;
        assert_eq!(scrub("a\u{0}b\u{ad}c\u{202e}d\r\ne\u{a0}f", &mut alarms), "abcd\ne f");
        assert_eq!(alarms, 2);
    }

    #[test]
    fn decomposed_letters_are_composed() {
        assert_eq!(scrub("e\u{301}", &mut 0), "é");
    }

    #[test]
    fn spaces_are_single_and_stand_outside_styled_words() {
        let bold = Inline { strong: true, ..Inline::plain(" due ") };
        let tidied = tidy(vec![Inline::plain("  uno "), bold, Inline::plain("\n  tre ")]);
        let texts: Vec<_> = tidied.iter().map(|i| i.text.as_str()).collect();
        assert_eq!(texts, ["uno ", "due", "\ntre"]);
    }

    #[test]
    fn a_reader_is_sent_to_web_and_mail_addresses_only() {
        for (given, expected) in [
            ("https://example.org/a", Some("https://example.org/a")),
            (" HTTP://example.org", Some("http://example.org")),
            ("mailto:ufficio@example.org", Some("mailto:ufficio@example.org")),
            ("javascript:alert(1)", None),
            ("java\nscript:alert(1)", None),
            ("data:text/html,x", None),
            ("/pagina", None),
            ("#nota", None),
            ("https:example.org", None),
        ] {
            assert_eq!(safe_href(given).as_deref(), expected, "{given}");
        }
    }
}
