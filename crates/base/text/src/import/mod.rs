//! Import: bytes of a file in, a [`Document`] and warnings out.

mod archive;
mod clean;
mod collect;
mod decode;
mod detect;
mod docx;
mod docx_body;
mod docx_numbering;
mod docx_styles;
mod furniture;
mod headings;
mod html;
mod html_scan;
mod markdown;
mod number;
mod odt;
mod odt_lists;
mod odt_styles;
mod plain;
mod questions;
mod structure;
mod title;
mod xml;

use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::template::Template;
use collect::Collector;
pub(crate) use structure::free_slug;

/// The formats a text can be uploaded in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceFormat {
    /// CommonMark with tables and footnotes.
    Markdown,
    /// Office Open XML, as Word saves it.
    Docx,
    /// OpenDocument text, as LibreOffice saves it.
    Odt,
    /// A web page.
    Html,
    /// Text without marks.
    Plain,
}

/// How large an upload may be. A crossed limit is an error, never a cut text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Bytes of all read entries of a zip, counted while unpacking: headers may lie.
    pub unpacked: usize,
    /// Characters of text (for Markdown and plain text, of the file).
    pub characters: usize,
    /// Blocks before any structure is made of them.
    pub blocks: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { bytes: 50_000_000, unpacked: 100_000_000, characters: 5_000_000, blocks: 50_000 }
    }
}

/// What came out of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The text.
    pub document: Document,
    /// What the person who uploads should look at, each kind once.
    pub warnings: Vec<Warning>,
}

/// Why nothing was imported. The caller turns each into a sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// Larger than the limit.
    #[error("more than {limit} {unit:?}")]
    TooLarge {
        /// The limit that was crossed.
        limit: usize,
        /// What is counted.
        unit: Unit,
    },
    /// More blocks than the limit.
    #[error("more than {limit} blocks")]
    TooManyBlocks {
        /// The limit that was crossed.
        limit: usize,
    },
    /// Protected with a password.
    #[error("protected with a password")]
    Encrypted,
    /// Not a whole file of its format.
    #[error("broken: {what:?}")]
    Broken {
        /// What is broken.
        what: Broken,
    },
    /// A format that is not read: PDF, old Word, a picture, any bytes that are no text.
    #[error("not a text")]
    NotText,
    /// No words in it.
    #[error("no words")]
    Empty,
}

/// What [`ImportError::TooLarge`] counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Bytes of the uploaded file.
    Bytes,
    /// Bytes after unpacking the zip.
    UnpackedBytes,
    /// Characters of text.
    Characters,
}

/// What [`ImportError::Broken`] means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// The zip cannot be read to its end.
    Zip,
    /// The zip is whole and holds no document of this format.
    NoDocument,
    /// A document part is not well-formed XML.
    Xml,
    /// Elements nested deeper than any program writes them.
    Nesting,
}

/// What the importer changed or left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Warning {
    /// The bytes are no Unicode; this encoding was assumed.
    EncodingAssumed(Encoding),
    /// So many bytes or characters had no meaning and became U+FFFD.
    UnreadableCharacters(usize),
    /// So many ş and ţ (cedilla) became ș and ț (comma below).
    CedillaConverted(usize),
    /// So many control or direction-changing characters were removed.
    ControlCharactersRemoved(usize),
    /// These lines of the page around the text were left out, each once.
    FurnitureLeftOut(Vec<String>),
    /// Tracked changes were settled: insertions kept, deletions dropped.
    TrackedChangesSettled {
        /// Insertions kept.
        insertions: usize,
        /// Deletions dropped.
        deletions: usize,
    },
    /// So many remarks of reviewers were left out.
    RemarksLeftOut(usize),
    /// So many pictures were left out.
    PicturesLeftOut(usize),
    /// So many links went nowhere a reader may be sent; their words were kept.
    LinksRemoved(usize),
    /// So many notes now stand at the end of their part.
    NotesMoved(usize),
    /// The table of contents was left out: pages make their own.
    ContentsLeftOut,
    /// So many runs of hidden text were left out.
    HiddenTextLeftOut(usize),
}

/// An encoding that can be assumed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// Windows-1252, Western European.
    Western,
    /// Windows-1250, close to ISO-8859-2, Central European.
    CentralEuropean,
}

impl SourceFormat {
    /// The format of a file, by its bytes first and its name second.
    ///
    /// # Errors
    /// [`ImportError::NotText`] for bytes of another kind, [`ImportError::Encrypted`] for an
    /// Office file with a password, [`ImportError::Broken`] for a zip that holds no document,
    /// [`ImportError::Empty`] for no bytes.
    pub fn detect(file_name: &str, bytes: &[u8]) -> Result<SourceFormat, ImportError> {
        detect::detect(file_name, bytes)
    }
}

/// Reads a text. With a template its questions and expected results are recognised.
///
/// The work is bounded by the limits: linear in the bytes, and no recursion.
///
/// # Errors
/// See [`ImportError`]; nothing is returned in part.
pub fn import(
    bytes: &[u8],
    format: SourceFormat,
    template: Option<&Template>,
    limits: &Limits,
) -> Result<Imported, ImportError> {
    if bytes.len() > limits.bytes {
        return Err(ImportError::TooLarge { limit: limits.bytes, unit: Unit::Bytes });
    }
    if bytes.is_empty() {
        return Err(ImportError::Empty);
    }
    let mut collector = Collector::new(limits);
    match format {
        SourceFormat::Docx => docx::read(bytes, limits, &mut collector)?,
        SourceFormat::Odt => odt::read(bytes, limits, &mut collector)?,
        SourceFormat::Markdown => {
            let text = decode::text(bytes, limits, &mut collector)?;
            markdown::read(&text, &mut collector)?;
        }
        SourceFormat::Html => {
            let text = decode::page(bytes, &mut collector)?;
            html::read(&text, &mut collector)?;
        }
        SourceFormat::Plain => {
            let text = decode::text(bytes, limits, &mut collector)?;
            plain::read(&text, &mut collector)?;
        }
    }
    let mut found = collector.finish();
    furniture::leave_out(&mut found);
    let document = structure::build(found.raws, found.title, template)?;
    Ok(Imported { document, warnings: found.notices.into_warnings() })
}
