//! Detection: which format a file has, by its bytes first and its name second.

use super::archive::Archive;
use super::{ImportError, Limits, SourceFormat};

pub(super) fn detect(file_name: &str, bytes: &[u8]) -> Result<SourceFormat, ImportError> {
    if bytes.is_empty() {
        return Err(ImportError::Empty);
    }
    if bytes.starts_with(b"PK") {
        return Archive::open(bytes, &Limits::default())?.format();
    }
    refuse_foreign(bytes)?;
    let extension = file_name.rsplit_once('.').map_or("", |(_, e)| e).to_ascii_lowercase();
    match extension.as_str() {
        "md" | "markdown" | "mdown" => return Ok(SourceFormat::Markdown),
        "html" | "htm" | "xhtml" => return Ok(SourceFormat::Html),
        // Named as an archive and not one.
        "docx" | "odt" => {
            return Err(ImportError::Broken { what: super::Broken::Zip });
        }
        _ => {}
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(65_536)]);
    Ok(by_content(&head))
}

/// PDF, old Word and others are named for what they are not: a text that can be read.
fn refuse_foreign(bytes: &[u8]) -> Result<(), ImportError> {
    const OLD_OFFICE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    // The stream that a password puts around a DOCX, its name in UTF-16.
    const PACKAGE: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
    if bytes.starts_with(OLD_OFFICE) {
        let with_password = bytes.windows(PACKAGE.len()).any(|w| w == PACKAGE);
        return Err(if with_password { ImportError::Encrypted } else { ImportError::NotText });
    }
    if bytes.starts_with(b"%PDF") || bytes.starts_with(b"{\\rtf") {
        return Err(ImportError::NotText);
    }
    Ok(())
}

/// A text without a telling name: a page when it starts as one, Markdown when it has its
/// headings or bold.
fn by_content(head: &str) -> SourceFormat {
    let start = head.trim_start_matches('\u{feff}').trim_start();
    let lower: String = start.chars().take(15).collect::<String>().to_ascii_lowercase();
    if ["<!doctype html", "<html", "<head", "<body"].iter().any(|s| lower.starts_with(s)) {
        return SourceFormat::Html;
    }
    if head.lines().any(|l| is_heading(l) || has_bold(l)) {
        return SourceFormat::Markdown;
    }
    SourceFormat::Plain
}

fn is_heading(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    let marks = line.len() - rest.len();
    (1..=6).contains(&marks) && rest.starts_with(' ') && !rest.trim().is_empty()
}

fn has_bold(line: &str) -> bool {
    let after = line.split_once("**").map(|(_, after)| after);
    after.is_some_and(|a| a.starts_with(char::is_alphanumeric) && a.contains("**"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_known_by_its_bytes_or_its_name() {
        for (name, bytes, expected) in [
            ("piano.md", "testo", SourceFormat::Markdown),
            ("piano.HTM", "testo", SourceFormat::Html),
            ("piano.txt", "testo\n1. uno", SourceFormat::Plain),
            ("piano.txt", "# Titolo\ntesto", SourceFormat::Markdown),
            ("piano.txt", "#hashtag\ntesto", SourceFormat::Plain),
            ("piano.txt", "un **testo** forte", SourceFormat::Markdown),
            ("piano", "  <!DOCTYPE html><p>testo", SourceFormat::Html),
        ] {
            assert_eq!(detect(name, bytes.as_bytes()), Ok(expected), "{name}: {bytes}");
        }
    }

    #[test]
    fn what_is_no_text_is_refused_by_name() {
        for (bytes, expected) in [
            (&b""[..], ImportError::Empty),
            (b"%PDF-1.7", ImportError::NotText),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", ImportError::NotText),
            (
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
                ImportError::Encrypted,
            ),
            (b"PK\x03\x04 cut", ImportError::Broken { what: super::super::Broken::Zip }),
            (b"not a zip", ImportError::Broken { what: super::super::Broken::Zip }),
        ] {
            assert_eq!(detect("a.docx", bytes), Err(expected));
        }
    }
}
