//! Zip archives of office programs, read entry by entry inside a budget of unpacked bytes.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{Broken, ImportError, Limits, SourceFormat, Unit, decode};

/// More entries than any office program writes into one text.
const MOST_ENTRIES: usize = 20_000;

/// An opened archive. Names are only ever looked up, never used as paths.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    limit: usize,
    left: usize,
}

impl<'a> Archive<'a> {
    pub(super) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Archive<'a>, ImportError> {
        const BROKEN: ImportError = ImportError::Broken { what: Broken::Zip };
        // Before the whole directory is read into memory.
        if declared_entries(bytes).ok_or(BROKEN)? > MOST_ENTRIES {
            return Err(BROKEN);
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(refusal)?;
        Ok(Archive { zip, limit: limits.unpacked, left: limits.unpacked })
    }

    /// Which document the archive holds.
    pub(super) fn format(&mut self) -> Result<SourceFormat, ImportError> {
        if let Some(kind) = self.read("mimetype")? {
            return match kind.trim_ascii() {
                b"application/vnd.oasis.opendocument.text"
                | b"application/vnd.oasis.opendocument.text-template" => Ok(SourceFormat::Odt),
                _ => Err(ImportError::NotText),
            };
        }
        if self.zip.index_for_name("word/document.xml").is_some() {
            return Ok(SourceFormat::Docx);
        }
        match self.xml("_rels/.rels")? {
            Some(rels) if rels.contains("wordprocessingml") || rels.contains("word/") => {
                Ok(SourceFormat::Docx)
            }
            _ => Err(ImportError::NotText),
        }
    }

    /// An entry's bytes, `None` when there is no such entry.
    pub(super) fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, ImportError> {
        let Some(index) = self.zip.index_for_name(name) else {
            return Ok(None);
        };
        let entry = self.zip.by_index(index).map_err(refusal)?;
        if entry.encrypted() {
            return Err(ImportError::Encrypted);
        }
        let mut bytes = Vec::new();
        // One more than is left, so that "exactly full" and "too much" differ.
        let most = u64::try_from(self.left).unwrap_or(u64::MAX).saturating_add(1);
        entry.take(most).read_to_end(&mut bytes).map_err(|_| ImportError::Broken { what: Broken::Zip })?;
        self.left = self
            .left
            .checked_sub(bytes.len())
            .ok_or(ImportError::TooLarge { limit: self.limit, unit: Unit::UnpackedBytes })?;
        Ok(Some(bytes))
    }

    /// An entry's text, `None` when there is no such entry.
    pub(super) fn xml(&mut self, name: &str) -> Result<Option<String>, ImportError> {
        match self.read(name)? {
            None => Ok(None),
            Some(bytes) => match decode::xml(&bytes) {
                Some(text) => Ok(Some(text)),
                None => Err(ImportError::Broken { what: Broken::Xml }),
            },
        }
    }
}

fn refusal(error: ZipError) -> ImportError {
    match error {
        ZipError::InvalidPassword => ImportError::Encrypted,
        ZipError::UnsupportedArchive(why) if why == ZipError::PASSWORD_REQUIRED => ImportError::Encrypted,
        _ => ImportError::Broken { what: Broken::Zip },
    }
}

/// How many entries the end record declares; `None` without one. The 64-bit form counts as
/// too many: texts do not need it.
fn declared_entries(bytes: &[u8]) -> Option<usize> {
    const END: &[u8] = b"PK\x05\x06";
    let from = bytes.len().saturating_sub(65_535 + 22);
    let tail = &bytes[from..];
    let at = tail.windows(END.len()).rposition(|w| w == END)?;
    match tail.get(at + 10..at + 12)? {
        [0xff, 0xff] => Some(usize::MAX),
        [low, high] => Some(usize::from(u16::from_le_bytes([*low, *high]))),
        _ => None,
    }
}
