//! The collector every reader fills: raw blocks in reading order, inside the limits.

use super::clean::{safe_href, scrub, tidy};
use super::{Encoding, ImportError, Limits, Unit, Warning};
use crate::document::{CELL_BREAK, Inline};

/// A block before any structure is made of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Raw {
    pub kind: RawKind,
    pub inlines: Vec<Inline>,
}

/// What the file says a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RawKind {
    /// The document's title, where the format has such a thing.
    Title,
    /// A heading, 1 for the outermost level.
    Heading(u8),
    Paragraph,
    Item {
        depth: u8,
        ordinal: Option<u32>,
    },
    Quote,
    Row {
        header: bool,
    },
    /// A footnote or endnote; moves to the end of its part.
    Note,
}

impl Raw {
    pub(super) fn plain(&self) -> String {
        self.inlines.iter().map(|i| i.text.as_str()).collect()
    }
}

/// Things to warn about, counted while reading.
#[derive(Debug, Default)]
pub(super) struct Notices {
    pub encoding: Option<Encoding>,
    pub unreadable: usize,
    pub cedilla: usize,
    pub control: usize,
    pub furniture: Vec<String>,
    pub insertions: usize,
    pub deletions: usize,
    pub remarks: usize,
    pub pictures: usize,
    pub links: usize,
    pub notes: usize,
    pub contents: bool,
    pub hidden: usize,
}

impl Notices {
    pub(super) fn into_warnings(self) -> Vec<Warning> {
        let count = |n: usize, make: fn(usize) -> Warning| (n > 0).then(|| make(n));
        let tracked = self.insertions + self.deletions > 0;
        [
            self.encoding.map(Warning::EncodingAssumed),
            count(self.unreadable, Warning::UnreadableCharacters),
            count(self.cedilla, Warning::CedillaConverted),
            count(self.control, Warning::ControlCharactersRemoved),
            (!self.furniture.is_empty()).then_some(Warning::FurnitureLeftOut(self.furniture)),
            tracked.then_some(Warning::TrackedChangesSettled {
                insertions: self.insertions,
                deletions: self.deletions,
            }),
            count(self.remarks, Warning::RemarksLeftOut),
            count(self.pictures, Warning::PicturesLeftOut),
            count(self.links, Warning::LinksRemoved),
            count(self.notes, Warning::NotesMoved),
            self.contents.then_some(Warning::ContentsLeftOut),
            count(self.hidden, Warning::HiddenTextLeftOut),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// The look of the words that come next.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Look {
    pub strong: bool,
    pub emphasis: bool,
    /// Given by [`Collector::link`].
    pub href: Option<String>,
}

/// What a reader leaves behind.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub raws: Vec<Raw>,
    /// A title from outside the text (`<title>`), used when nothing better is there.
    pub title: Option<String>,
    pub notices: Notices,
}

/// Collects words into blocks and blocks into rows.
#[derive(Debug)]
pub(super) struct Collector {
    limits: Limits,
    characters: usize,
    /// Blocks and cells so far.
    blocks: usize,
    words: Vec<Inline>,
    row: Option<OpenRow>,
    found: Found,
}

#[derive(Debug, Default)]
struct OpenRow {
    header: bool,
    /// Blocks of the finished cells, and of the open one last.
    cells: Vec<Vec<Raw>>,
}

impl Collector {
    pub(super) fn new(limits: &Limits) -> Collector {
        Collector {
            limits: *limits,
            characters: 0,
            blocks: 0,
            words: Vec::new(),
            row: None,
            found: Found::default(),
        }
    }

    pub(super) fn notices(&mut self) -> &mut Notices {
        &mut self.found.notices
    }

    /// A title for a text that has none of its own.
    pub(super) fn offer_title(&mut self, title: &str) {
        let title = scrub(title, &mut self.found.notices.control);
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        if !title.is_empty() && self.found.title.is_none() {
            self.found.title = Some(title);
        }
    }

    /// Words of the open block. Line breaks in them are kept; give spaces for soft ones.
    pub(super) fn push(&mut self, text: &str, look: &Look) -> Result<(), ImportError> {
        if text.is_empty() {
            return Ok(());
        }
        self.characters += text.chars().count();
        if self.characters > self.limits.characters {
            return Err(ImportError::TooLarge { limit: self.limits.characters, unit: Unit::Characters });
        }
        let text = scrub(text, &mut self.found.notices.control);
        let inline = Inline { text, strong: look.strong, emphasis: look.emphasis, href: look.href.clone() };
        match self.words.last_mut() {
            Some(last) if last.same_look(&inline) => last.text.push_str(&inline.text),
            _ => self.words.push(inline),
        }
        Ok(())
    }

    /// Where a link may lead; `None` when a reader may not be sent there.
    pub(super) fn link(&mut self, href: &str) -> Option<String> {
        let safe = safe_href(href);
        // A link inside the document is no loss worth a warning.
        if safe.is_none() && !href.trim().is_empty() && !href.trim().starts_with('#') {
            self.found.notices.links += 1;
        }
        safe
    }

    /// True when the open block has no words yet.
    pub(super) fn is_blank(&self) -> bool {
        self.words.iter().all(|i| i.text.trim().is_empty())
    }

    /// True when no block was found so far.
    pub(super) fn has_nothing(&self) -> bool {
        self.found.raws.is_empty()
    }

    /// The words of the open block so far, taken away.
    pub(super) fn take_words(&mut self) -> Vec<Inline> {
        std::mem::take(&mut self.words)
    }

    /// Puts words back that [`Collector::take_words`] took.
    pub(super) fn put_words(&mut self, words: Vec<Inline>) {
        self.words = words;
    }

    /// Puts words in front of those of the open block.
    pub(super) fn prepend(&mut self, text: &str) -> Result<(), ImportError> {
        let mut after = self.take_words();
        self.push(text, &Look::default())?;
        self.words.append(&mut after);
        Ok(())
    }

    /// Puts an automatic number in front of the open heading. A bare `1` gets a full stop, or
    /// it would read as a word of the heading.
    pub(super) fn prepend_number(&mut self, printed: &str) -> Result<(), ImportError> {
        let stop = if printed.ends_with(char::is_alphanumeric) { "." } else { "" };
        self.prepend(&format!("{printed}{stop} "))
    }

    /// Ends the open block. A block without words is none.
    pub(super) fn end(&mut self, kind: RawKind) -> Result<(), ImportError> {
        let mut inlines = tidy(std::mem::take(&mut self.words));
        if matches!(kind, RawKind::Item { .. }) {
            inlines = without_bullet(inlines);
        }
        if inlines.is_empty() {
            return Ok(());
        }
        self.keep(Raw { kind, inlines })
    }

    fn keep(&mut self, raw: Raw) -> Result<(), ImportError> {
        self.count_block()?;
        match self.row.as_mut().and_then(|row| row.cells.last_mut()) {
            Some(cell) => cell.push(raw),
            None => self.found.raws.push(raw),
        }
        Ok(())
    }

    fn count_block(&mut self) -> Result<(), ImportError> {
        self.blocks += 1;
        if self.blocks > self.limits.blocks {
            return Err(ImportError::TooManyBlocks { limit: self.limits.blocks });
        }
        Ok(())
    }

    /// Opens a row; one inside another row's cell is not opened, its words join that cell.
    /// Returns whether it was opened.
    pub(super) fn open_row(&mut self, header: bool) -> bool {
        let free = self.row.is_none();
        if free {
            self.row = Some(OpenRow { header, cells: Vec::new() });
        }
        free
    }

    /// Says that the open row holds column titles.
    pub(super) fn mark_header(&mut self) {
        if let Some(row) = &mut self.row {
            row.header = true;
        }
    }

    /// Opens the next cell of the open row, if one is open.
    pub(super) fn open_cell(&mut self) -> Result<(), ImportError> {
        if let Some(row) = &mut self.row {
            row.cells.push(Vec::new());
            self.count_block()?;
        }
        Ok(())
    }

    /// Ends the open row. A row of one cell is only a frame: its blocks stand by themselves.
    pub(super) fn end_row(&mut self) -> Result<(), ImportError> {
        let Some(OpenRow { header, mut cells }) = self.row.take() else {
            return Ok(());
        };
        if cells.len() == 1 {
            self.found.raws.append(&mut cells[0]);
            return Ok(());
        }
        let mut notes = Vec::new();
        let mut inlines: Vec<Inline> = Vec::new();
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                inlines.push(Inline::plain(CELL_BREAK));
            }
            join_cell(cell, &mut inlines, &mut notes);
        }
        if header {
            // Column titles are strong by being column titles.
            inlines.iter_mut().for_each(|i| i.strong = false);
        }
        if inlines.iter().any(|i| i.text != CELL_BREAK) {
            self.keep(Raw { kind: RawKind::Row { header }, inlines })?;
        }
        self.found.raws.append(&mut notes);
        Ok(())
    }

    /// Everything read; an open block becomes a paragraph.
    pub(super) fn finish(mut self) -> Found {
        let inlines = tidy(std::mem::take(&mut self.words));
        if !inlines.is_empty() {
            self.found.raws.push(Raw { kind: RawKind::Paragraph, inlines });
        }
        settle_cedilla(&mut self.found);
        self.found
    }
}

/// A list item that begins with a drawn bullet has two: the list draws its own.
fn without_bullet(mut inlines: Vec<Inline>) -> Vec<Inline> {
    const DRAWN: [char; 13] = ['•', '▪', '■', '□', '▶', '►', '▸', '◦', '‣', '·', '●', '○', '➢'];
    if let Some(first) = inlines.first_mut()
        && let Some(rest) = first.text.strip_prefix(DRAWN)
    {
        first.text = rest.to_owned();
        return tidy(inlines);
    }
    inlines
}

/// A cell's blocks as lines of one cell; list items keep their mark, notes go outside.
fn join_cell(cell: Vec<Raw>, inlines: &mut Vec<Inline>, notes: &mut Vec<Raw>) {
    let mut first = true;
    for raw in cell {
        if raw.kind == RawKind::Note {
            notes.push(raw);
            continue;
        }
        if !first {
            inlines.push(Inline::plain("\n"));
        }
        first = false;
        match raw.kind {
            RawKind::Item { ordinal: Some(n), .. } => inlines.push(Inline::plain(format!("{n}. "))),
            RawKind::Item { ordinal: None, .. } => inlines.push(Inline::plain("• ")),
            _ => {}
        }
        inlines.extend(raw.inlines);
    }
}

/// Romanian is written with a comma below; ş and ţ with a cedilla are a leftover of old
/// keyboards, unless the text is Turkish.
fn settle_cedilla(found: &mut Found) {
    let turkish = |c: char| matches!(c, 'ğ' | 'Ğ' | 'ı' | 'İ');
    let texts = || found.raws.iter().flat_map(|r| &r.inlines).map(|i| i.text.as_str());
    if texts().any(|t| t.contains(turkish)) {
        return;
    }
    let mut count = 0;
    let all = found.raws.iter_mut().flat_map(|r| &mut r.inlines).map(|i| &mut i.text);
    for text in all.chain(&mut found.title) {
        if text.contains(['ş', 'Ş', 'ţ', 'Ţ']) {
            *text = text.chars().map(|c| comma_below(c, &mut count)).collect();
        }
    }
    found.notices.cedilla += count;
}

fn comma_below(c: char, count: &mut usize) -> char {
    let settled = match c {
        'ş' => 'ș',
        'Ş' => 'Ș',
        'ţ' => 'ț',
        'Ţ' => 'Ț',
        other => return other,
    };
    *count += 1;
    settled
}
