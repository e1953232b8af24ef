//! Folding: words as a search sees them, and slugs made of them.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text as a search compares it: lower case, no diacritics, one spelling for ş/ș and ţ/ț,
/// `ß` as `ss`, ligatures and full-width forms taken apart. Punctuation and spaces stay.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // İ lowers to i with a dot above: marks go after lowering, not before.
    for c in text.nfkd().flat_map(char::to_lowercase) {
        if !is_combining_mark(c) {
            push_base(&mut out, c);
        }
    }
    out
}

/// Letters that Unicode does not take apart although readers type them without the stroke.
fn push_base(out: &mut String, c: char) {
    match c {
        'ß' => out.push_str("ss"),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'þ' => out.push_str("th"),
        'ø' => out.push('o'),
        'đ' | 'ð' => out.push('d'),
        'ł' => out.push('l'),
        'ħ' => out.push('h'),
        'ı' => out.push('i'),
        'ŧ' => out.push('t'),
        'ς' => out.push('σ'),
        c => out.push(c),
    }
}

/// The folded words of a text, in order: runs of letters and digits. An apostrophe parts two
/// words (`l'impegno` is `l`, `impegno`), so does a hyphen or a full stop.
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// The folded words with one space between them: equal for two headings a reader would call
/// the same.
pub(crate) fn phrase(text: &str) -> String {
    words(text).join(" ")
}

/// A heading as a piece of an address: ASCII words joined by `-`, cut at a word near `longest`
/// characters; empty when the heading has no ASCII letter or digit.
pub(crate) fn slug(text: &str, longest: usize) -> String {
    let mut out = String::new();
    for word in words(text) {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if word.is_empty() {
            continue;
        }
        if out.is_empty() {
            out.extend(word.chars().take(longest));
        } else if out.len() + 1 + word.len() <= longest {
            out.push('-');
            out.push_str(&word);
        } else {
            break;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_makes_typed_and_printed_words_meet() {
        for (given, expected) in [
            ("Perché", "perche"),
            ("ORAȘE și orașe şi", "orase si orase si"),
            ("Țară/Ţară", "tara/tara"),
            ("Straße", "strasse"),
            ("İstanbul", "istanbul"),
            ("ﬁne", "fine"),
            ("Œuvre Łódź", "oeuvre lodz"),
        ] {
            assert_eq!(fold(given), expected, "{given}");
        }
    }

    #[test]
    fn an_apostrophe_of_either_shape_parts_two_words() {
        assert_eq!(words("Qual è l’impegno?"), ["qual", "e", "l", "impegno"]);
        assert_eq!(words("Qual e' l'impegno"), ["qual", "e", "l", "impegno"]);
    }

    #[test]
    fn a_slug_is_cut_at_a_word() {
        assert_eq!(slug("Ambiția noastră", 48), "ambitia-noastra");
        assert_eq!(slug("uno due tre", 8), "uno-due");
        assert_eq!(slug("Проект", 48), "");
    }
}
