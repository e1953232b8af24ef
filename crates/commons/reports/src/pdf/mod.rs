//! A report as a PDF file for archives, printers and screen readers.

mod blocks;
mod draw;
mod faces;
mod flow;
mod lines;
mod sheet;
mod style;
mod table;
mod tree;

use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder, PdfVersion};
use krilla::error::KrillaError;
use krilla::metadata::Metadata;
use krilla::{Document, SerializeSettings};
use thiserror::Error;

use crate::model::{ReportBlock, ReportDocument, Run};
use blocks::Setter;
use faces::{Cut, Faces};
use sheet::Sheets;

/// More than any report has, about 4 000 pages; keeps a hostile text from taking all memory.
const LONGEST: usize = 3_000_000;
/// What a block, an item or a cell counts beside its letters.
const PART: usize = 20;
const MOST_COLUMNS: usize = 30;

/// Why a report could not become a PDF file.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum PdfError {
    #[error("the report has no title, which a PDF for all readers must have")]
    NoTitle,
    #[error("the report names no language, or not as a BCP 47 tag")]
    NoLanguage,
    #[error("the report is longer than the {LONGEST} letters that a PDF takes")]
    TooLong,
    #[error("a table of the report has {0} columns; a page takes {MOST_COLUMNS} at most")]
    TooManyColumns(usize),
    #[error("the typeface built into the program cannot be read")]
    Typeface,
    #[error("the PDF breaks a rule of PDF/UA-1: {0}")]
    Rules(String),
    #[error("the PDF could not be written: {0}")]
    File(String),
}

/// The report as a PDF 1.7 file on A4, tagged after PDF/UA-1, with its headings as bookmarks
/// and its complete addresses as links. Equal reports give equal bytes.
///
/// Letters that the typeface has not (Arabic, Chinese, emoji) are drawn as a box; the file's
/// text keeps them. Text is set from left to right only.
///
/// # Errors
/// A report without title or language, too long or with too wide a table is refused with the
/// reason. The other errors mean a defect of this program.
pub fn to_pdf(document: &ReportDocument) -> Result<Vec<u8>, PdfError> {
    let document = document.tidied();
    check(&document)?;
    let mut setter = Setter::new(Sheets::new(Faces::load(&document.lang)?));
    setter.title(&document);
    for (index, block) in document.blocks.iter().enumerate() {
        setter.block(block, document.blocks.get(index + 1));
    }
    let outline = setter.outline();
    let mut sheets = setter.sheets;
    page_numbers(&mut sheets, &document.title);

    let mut file = Document::new_with(SerializeSettings {
        configuration: configuration()?,
        ..SerializeSettings::default()
    });
    file.set_metadata(metadata(&document));
    draw::draw(&mut file, &mut sheets)?;
    file.set_outline(outline);
    file.set_tag_tree(sheets.structure.into_tag_tree(&document.lang));
    file.finish().map_err(file_error)
}

fn check(document: &ReportDocument) -> Result<(), PdfError> {
    if document.title.is_empty() {
        return Err(PdfError::NoTitle);
    }
    if document.lang.is_empty() {
        return Err(PdfError::NoLanguage);
    }
    let length: usize = document.blocks.iter().map(length).sum();
    if document.title.len() + document.publisher.len() + document.date.len() + length > LONGEST {
        return Err(PdfError::TooLong);
    }
    let columns = document.blocks.iter().map(columns).max().unwrap_or(0);
    if columns > MOST_COLUMNS {
        return Err(PdfError::TooManyColumns(columns));
    }
    Ok(())
}

/// Letters in a block, where each part counts for some more.
fn length(block: &ReportBlock) -> usize {
    let text = |text: &String| text.chars().count() + PART;
    let cells = |cells: &[String]| cells.iter().map(text).sum::<usize>();
    let runs = |runs: &[Run]| runs.iter().map(|run| text(&run.text)).sum::<usize>();
    match block {
        ReportBlock::Heading { text: words, .. } => text(words),
        ReportBlock::Paragraph(words) => runs(words),
        ReportBlock::List { items, .. } => items.iter().map(|item| runs(item)).sum(),
        ReportBlock::Quote { text: words, cite } => text(words) + text(cite),
        ReportBlock::Table { caption, header, rows } => {
            text(caption) + cells(header) + rows.iter().map(|row| cells(row)).sum::<usize>()
        }
        ReportBlock::Facts(facts) => facts.iter().map(|(name, value)| text(name) + text(value)).sum(),
        ReportBlock::Rule => PART,
    }
}

fn columns(block: &ReportBlock) -> usize {
    match block {
        ReportBlock::Table { header, rows, .. } => header.len().max(rows.first().map_or(0, Vec::len)),
        _ => 0,
    }
}

fn configuration() -> Result<Configuration, PdfError> {
    ConfigurationBuilder::new()
        .with_version(PdfVersion::Pdf17)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| PdfError::Rules(format!("{error:?}")))
}

/// No date and no random number goes in, so that equal reports give equal bytes.
fn metadata(document: &ReportDocument) -> Metadata {
    let authors = match document.publisher.as_str() {
        "" => Vec::new(),
        publisher => vec![publisher.to_owned()],
    };
    Metadata::new()
        .title(document.title.clone())
        .authors(authors)
        .language(document.lang.clone())
        .creator("Arengo".to_owned())
}

fn file_error(error: KrillaError) -> PdfError {
    match error {
        KrillaError::Validation(broken) => {
            let mut rules: Vec<_> = broken.iter().map(|(rule, _)| format!("{rule:?}")).collect();
            rules.truncate(5);
            PdfError::Rules(rules.join("; "))
        }
        other => PdfError::File(other.to_string()),
    }
}

/// The short title at the left and "3 / 9" at the right of every foot.
fn page_numbers(sheets: &mut Sheets, title: &str) {
    let setting = style::SMALL;
    let count = sheets.pages.len();
    let short = shortened(sheets, title, style::FULL_WIDTH - 80.0);
    for page in 0..count {
        let number = format!("{} / {count}", page + 1);
        let width = sheets.faces.shape(Cut::Regular, true, &number).width * setting.size;
        let x = style::MARGIN + style::FULL_WIDTH - width;
        sheets.note(page, &number, x, style::FOOT, setting);
        if page > 0 {
            sheets.note(page, &short, style::MARGIN, style::FOOT, setting);
        }
    }
}

/// The text, cut after a word where it is wider than `room` points.
fn shortened(sheets: &Sheets, text: &str, room: f32) -> String {
    let wide = |text: &str| sheets.faces.shape(Cut::Regular, true, text).width * style::SMALL.size > room;
    let mut short = String::new();
    for word in text.split(' ') {
        let longer = format!("{short}{}{word}", if short.is_empty() { "" } else { " " });
        if wide(&longer) {
            return format!("{short}…");
        }
        short = longer;
    }
    short
}
