//! Decoding: bytes of a text file to Unicode, by mark, by declaration, by guess.

use super::collect::Collector;
use super::{Encoding, ImportError, Limits, Unit};

/// The characters of Windows-1252 from 0x80 on; U+FFFD where it has none.
const WESTERN: &str = "\
    €\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}Ž\u{fffd}\u{fffd}‘’“”•–—˜™š›œ\u{fffd}žŸ\
    \u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿\
    ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß\
    àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ\
";

/// The characters of Windows-1250 from 0x80 on; U+FFFD where it has none.
const CENTRAL_EUROPEAN: &str = "\
    €\u{fffd}‚\u{fffd}„…†‡\u{fffd}‰Š‹ŚŤŽŹ\u{fffd}‘’“”•–—\u{fffd}™š›śťžź\
    \u{a0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{ad}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż\
    ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß\
    ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙\
";

/// A text file whose every character counts.
pub(super) fn text(bytes: &[u8], limits: &Limits, collector: &mut Collector) -> Result<String, ImportError> {
    let text = decode(bytes, None, collector)?;
    // Cheaper than counting when it cannot matter.
    if text.len() > limits.characters && text.chars().count() > limits.characters {
        return Err(ImportError::TooLarge { limit: limits.characters, unit: Unit::Characters });
    }
    Ok(text)
}

/// A web page: its marks do not count as characters, and it may name its encoding.
pub(super) fn page(bytes: &[u8], collector: &mut Collector) -> Result<String, ImportError> {
    decode(bytes, declared(bytes), collector)
}

/// An XML part of an archive; UTF-8 or UTF-16 by its mark.
pub(super) fn xml(bytes: &[u8]) -> Option<String> {
    match mark(bytes) {
        Mark::Utf16 { little } => Some(utf16(&bytes[2..], little).0),
        Mark::Utf8 => std::str::from_utf8(&bytes[3..]).ok().map(str::to_owned),
        Mark::None => std::str::from_utf8(bytes).ok().map(str::to_owned),
    }
}

enum Mark {
    None,
    Utf8,
    Utf16 { little: bool },
}

fn mark(bytes: &[u8]) -> Mark {
    match bytes {
        [0xef, 0xbb, 0xbf, ..] => Mark::Utf8,
        [0xff, 0xfe, ..] => Mark::Utf16 { little: true },
        [0xfe, 0xff, ..] => Mark::Utf16 { little: false },
        _ => Mark::None,
    }
}

fn decode(
    bytes: &[u8],
    declared: Option<Encoding>,
    collector: &mut Collector,
) -> Result<String, ImportError> {
    let bytes = match mark(bytes) {
        Mark::Utf16 { little } => {
            let (text, unreadable) = utf16(&bytes[2..], little);
            collector.notices().unreadable += unreadable;
            return Ok(text);
        }
        Mark::Utf8 => &bytes[3..],
        Mark::None => bytes,
    };
    if is_binary(bytes) {
        return Err(ImportError::NotText);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    if nearly_utf8(bytes) {
        let text = String::from_utf8_lossy(bytes).into_owned();
        collector.notices().unreadable += text.matches('\u{fffd}').count();
        return Ok(text);
    }
    let encoding = declared.unwrap_or_else(|| guess(bytes));
    let (text, unreadable) = one_byte(bytes, encoding);
    collector.notices().encoding = Some(encoding);
    collector.notices().unreadable += unreadable;
    Ok(text)
}

/// Many NULs and other control bytes: no text in any encoding read here.
fn is_binary(bytes: &[u8]) -> bool {
    let odd = |b: &&u8| matches!(**b, 0..=8 | 0xe..=0x1a | 0x1c..=0x1f | 0x7f);
    let sample = &bytes[..bytes.len().min(65_536)];
    sample.iter().filter(odd).count() * 10 > sample.len()
}

/// Mostly sound multi-byte sequences with a few cut ones: damaged UTF-8, not another encoding.
fn nearly_utf8(bytes: &[u8]) -> bool {
    let (mut sound, mut unsound) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        unsound += usize::from(!chunk.invalid().is_empty());
    }
    sound > unsound
}

/// Returns the text and how many units had no meaning.
fn utf16(bytes: &[u8], little: bool) -> (String, usize) {
    let unit = |pair: &[u8]| match (pair, little) {
        ([a, b], true) => u16::from_le_bytes([*a, *b]),
        ([a, b], false) => u16::from_be_bytes([*a, *b]),
        // Half a unit at the end.
        _ => 0xfffd,
    };
    let mut unreadable = bytes.len() % 2;
    let text = char::decode_utf16(bytes.chunks(2).map(unit))
        .map(|c| {
            c.unwrap_or_else(|_| {
                unreadable += 1;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    (text, unreadable)
}

fn one_byte(bytes: &[u8], encoding: Encoding) -> (String, usize) {
    let table: Vec<char> = match encoding {
        Encoding::Western => WESTERN.chars().collect(),
        Encoding::CentralEuropean => CENTRAL_EUROPEAN.chars().collect(),
    };
    let mut unreadable = 0;
    let text = bytes
        .iter()
        .map(|&b| match b {
            0..0x80 => char::from(b),
            _ => {
                let c = table[usize::from(b) - 0x80];
                unreadable += usize::from(c == char::REPLACEMENT_CHARACTER);
                c
            }
        })
        .collect();
    (text, unreadable)
}

/// The character Windows-1252 has for a number from 128 to 159, where Unicode has controls.
pub(super) fn western_character(code: u32) -> Option<char> {
    let at = code.checked_sub(0x80).filter(|at| *at < 0x20)?;
    let c = WESTERN.chars().nth(usize::try_from(at).ok()?)?;
    (c != char::REPLACEMENT_CHARACTER).then_some(c)
}

/// Romanian and Italian use different bytes above ASCII: ă ş ţ (and Ă Ţ) against à è ì ò ù.
fn guess(bytes: &[u8]) -> Encoding {
    let (mut romanian, mut western) = (0_usize, 0_usize);
    let mut before = b' ';
    for &b in bytes {
        match b {
            0xe3 | 0xfe | 0xc3 | 0xde => romanian += 1,
            // ş and Ş are º and ª in the other table, which follow digits, not letters.
            0xba | 0xaa if !before.is_ascii_digit() => romanian += 1,
            0xe0 | 0xe8 | 0xec | 0xf2 | 0xf9 | 0xc8 | 0xf1 => western += 1,
            _ => {}
        }
        before = b;
    }
    if romanian > western { Encoding::CentralEuropean } else { Encoding::Western }
}

/// The encoding a page names in its first kilobytes, if it is one of those read here.
fn declared(bytes: &[u8]) -> Option<Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4_096)]).to_ascii_lowercase();
    let (_, after) = head.split_once("charset=")?;
    let name = after.trim_start_matches(['"', '\'', ' ']);
    let named = |names: &[&str]| names.iter().any(|n| name.starts_with(n));
    if named(&["iso-8859-2", "iso-8859-16", "windows-1250"]) {
        Some(Encoding::CentralEuropean)
    } else if named(&["iso-8859-1", "windows-1252", "latin1"]) {
        Some(Encoding::Western)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Limits;

    fn read(bytes: &[u8]) -> (String, Option<Encoding>) {
        let mut collector = Collector::new(&Limits::default());
        let text = decode(bytes, None, &mut collector).expect("is text");
        (text, collector.notices().encoding)
    }

    #[test]
    fn every_encoding_people_save_in_is_read() {
        let le: Vec<u8> = "\u{feff}perché".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = "\u{feff}perché".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for (bytes, expected, assumed) in [
            (&b"\xef\xbb\xbfperch\xc3\xa9"[..], "perché", None),
            (&le, "perché", None),
            (&be, "perché", None),
            (b"\x93libert\xe0\x94 \x96 citt\xe0", "“libertà” – città", Some(Encoding::Western)),
            (
                b"ora\xbaul \xbai \xfeara, \xeen Rom\xe2nia",
                "oraşul şi ţara, în România",
                Some(Encoding::CentralEuropean),
            ),
        ] {
            assert_eq!(read(bytes), (expected.to_owned(), assumed));
        }
    }

    #[test]
    fn a_cut_byte_in_utf8_does_not_turn_the_whole_text_into_another_encoding() {
        let (text, assumed) = read(b"\xc3\xa8 cos\xc3\xac, perch\xc3\xa9 \xc3\xa8 la citt\xc3");
        assert_eq!(text, "è così, perché è la citt\u{fffd}");
        assert_eq!(assumed, None);
    }

    #[test]
    fn bytes_of_a_picture_are_no_text() {
        let mut collector = Collector::new(&Limits::default());
        let picture = [0x89, b'P', 0, 0, 0, 0, 1, 2, 3, 4, 0xff];
        assert_eq!(decode(&picture, None, &mut collector), Err(ImportError::NotText));
    }
}
