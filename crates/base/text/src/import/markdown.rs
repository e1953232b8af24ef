//! Markdown: CommonMark with tables and footnotes.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::ImportError;
use super::collect::{Collector, Look, RawKind};
use super::html;

pub(super) fn read(text: &str, collector: &mut Collector) -> Result<(), ImportError> {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut reading = Reading::new(collector);
    for event in Parser::new_ext(text, options) {
        reading.event(event)?;
    }
    reading.end_block()
}

struct Reading<'c> {
    collector: &'c mut Collector,
    look: Look,
    strong: u32,
    emphasis: u32,
    lists: Vec<List>,
    quotes: u32,
    note: Option<Note>,
    heading: Option<u8>,
    /// Depth of images, whose alternative text is no text of the document.
    images: u32,
    /// The text of the block of metadata at the top, while it is open.
    metadata: Option<String>,
    html: Option<String>,
}

/// An open footnote.
struct Note {
    /// What stands before its first words.
    mark: Option<String>,
}

struct List {
    next: Option<u32>,
    /// The open item's number, until its first words are placed.
    item: Option<Option<u32>>,
}

impl<'c> Reading<'c> {
    fn new(collector: &'c mut Collector) -> Reading<'c> {
        Reading {
            collector,
            look: Look::default(),
            strong: 0,
            emphasis: 0,
            lists: Vec::new(),
            quotes: 0,
            note: None,
            heading: None,
            images: 0,
            metadata: None,
            html: None,
        }
    }

    fn event(&mut self, event: Event<'_>) -> Result<(), ImportError> {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.text(&text)
            }
            Event::Html(html) => {
                self.html.get_or_insert_default().push_str(&html);
                Ok(())
            }
            Event::InlineHtml(tag) => self.inline_html(&tag),
            Event::FootnoteReference(label) => self.text(&format!("[{label}]")),
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.text("\n"),
            Event::Rule => self.end_block(),
            Event::TaskListMarker(_) => Ok(()),
        }
    }

    fn text(&mut self, text: &str) -> Result<(), ImportError> {
        if let Some(metadata) = &mut self.metadata {
            metadata.push_str(text);
            return Ok(());
        }
        if self.images > 0 {
            return Ok(());
        }
        self.look.strong = self.strong > 0 && self.heading.is_none();
        self.look.emphasis = self.emphasis > 0;
        self.collector.push(text, &self.look)
    }

    /// Of the tags inside a line only the break means something.
    fn inline_html(&mut self, tag: &str) -> Result<(), ImportError> {
        let name = tag.trim_start_matches('<').to_ascii_lowercase();
        if name.starts_with("br") { self.text("\n") } else { Ok(()) }
    }

    fn start(&mut self, tag: Tag<'_>) -> Result<(), ImportError> {
        match tag {
            Tag::Paragraph => self.line_in_item()?,
            Tag::Heading { level, .. } => {
                self.end_block()?;
                self.heading = Some(number(level));
            }
            Tag::BlockQuote(_) => {
                self.end_block()?;
                self.quotes += 1;
            }
            Tag::CodeBlock(_) => self.line_in_item()?,
            Tag::HtmlBlock => self.html = Some(String::new()),
            Tag::List(start) => {
                self.end_block()?;
                let next = start.map(|n| u32::try_from(n).unwrap_or(u32::MAX));
                self.lists.push(List { next, item: None });
            }
            Tag::Item => self.start_item()?,
            Tag::FootnoteDefinition(label) => {
                self.end_block()?;
                self.note = Some(Note { mark: Some(format!("[{label}] ")) });
                self.collector.notices().notes += 1;
            }
            Tag::Table(_) => self.end_block()?,
            Tag::TableHead => self.open_row(true),
            Tag::TableRow => self.open_row(false),
            Tag::TableCell => self.collector.open_cell()?,
            Tag::Emphasis => self.emphasis += 1,
            Tag::Strong => self.strong += 1,
            Tag::Link { dest_url, .. } => self.look.href = self.collector.link(&dest_url),
            Tag::Image { .. } => {
                self.images += 1;
                self.collector.notices().pictures += 1;
            }
            Tag::MetadataBlock(_) => self.metadata = Some(String::new()),
            Tag::Superscript
            | Tag::Subscript
            | Tag::Strikethrough
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition => {}
        }
        Ok(())
    }

    fn end(&mut self, tag: TagEnd) -> Result<(), ImportError> {
        match tag {
            TagEnd::Paragraph | TagEnd::CodeBlock => self.end_paragraph()?,
            TagEnd::Heading(_) => {
                self.end_block()?;
                self.heading = None;
            }
            TagEnd::BlockQuote(_) => {
                self.end_block()?;
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::HtmlBlock => {
                self.end_block()?;
                if let Some(html) = self.html.take() {
                    html::read_fragment(&html, self.collector)?;
                }
            }
            TagEnd::List(_) => {
                self.end_block()?;
                self.lists.pop();
            }
            TagEnd::Item => {
                self.end_block()?;
                if let Some(list) = self.lists.last_mut() {
                    list.item = None;
                }
            }
            TagEnd::FootnoteDefinition => {
                self.end_block()?;
                self.note = None;
            }
            TagEnd::TableHead | TagEnd::TableRow => self.collector.end_row()?,
            TagEnd::TableCell => self.collector.end(RawKind::Paragraph)?,
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Link => self.look.href = None,
            TagEnd::Image => self.images = self.images.saturating_sub(1),
            TagEnd::MetadataBlock(_) => {
                if let Some(title) = self.metadata.take().as_deref().and_then(title_of) {
                    self.collector.push(title, &Look::default())?;
                    self.collector.end(RawKind::Title)?;
                }
            }
            TagEnd::Table
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition => {}
        }
        Ok(())
    }

    fn open_row(&mut self, header: bool) {
        self.collector.open_row(header);
    }

    fn start_item(&mut self) -> Result<(), ImportError> {
        self.end_block()?;
        if let Some(list) = self.lists.last_mut() {
            list.item = Some(list.next);
            list.next = list.next.map(|n| n.saturating_add(1));
        }
        Ok(())
    }

    /// A second paragraph of one list item is a new line in it.
    fn line_in_item(&mut self) -> Result<(), ImportError> {
        if !self.collector.is_blank() { self.text("\n") } else { Ok(()) }
    }

    fn end_paragraph(&mut self) -> Result<(), ImportError> {
        let in_item = self.lists.last().is_some_and(|l| l.item.is_some());
        if in_item || self.note.is_some() { Ok(()) } else { self.end_block() }
    }

    fn end_block(&mut self) -> Result<(), ImportError> {
        if self.collector.is_blank() {
            self.collector.take_words();
            return Ok(());
        }
        if let Some(mark) = self.note.as_mut().and_then(|n| n.mark.take()) {
            self.collector.prepend(&mark)?;
        }
        let kind = self.kind();
        self.collector.end(kind)
    }

    fn kind(&mut self) -> RawKind {
        if self.note.is_some() {
            return RawKind::Note;
        }
        if let Some(level) = self.heading {
            return RawKind::Heading(level);
        }
        let depth = u8::try_from(self.lists.len().saturating_sub(1)).unwrap_or(u8::MAX);
        if let Some(ordinal) = self.lists.last_mut().and_then(|l| l.item.take()) {
            return RawKind::Item { depth, ordinal };
        }
        if self.quotes > 0 { RawKind::Quote } else { RawKind::Paragraph }
    }
}

/// What the line `title: …` of the metadata says.
fn title_of(metadata: &str) -> Option<&str> {
    let line = metadata.lines().find_map(|l| l.strip_prefix("title:"))?;
    Some(line.trim().trim_matches(['"', '\'']))
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
