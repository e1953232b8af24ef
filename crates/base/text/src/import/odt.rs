//! OpenDocument texts: paragraphs, headings, lists, tables, links, notes, tracked changes.

use std::collections::HashMap;

use super::archive::Archive;
use super::collect::{Collector, Look, RawKind};
use super::docx_styles::Role;
use super::odt_lists::List;
use super::odt_styles::Styles;
use super::xml::{Element, Node, Nodes};
use super::{Broken, ImportError, Limits};
use crate::document::Inline;

pub(super) fn read(bytes: &[u8], limits: &Limits, collector: &mut Collector) -> Result<(), ImportError> {
    let mut archive = Archive::open(bytes, limits)?;
    let manifest = archive.xml("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(ImportError::Encrypted);
    }
    let named = archive.xml("styles.xml")?.unwrap_or_default();
    let Some(content) = archive.xml("content.xml")? else {
        return Err(ImportError::Broken { what: Broken::NoDocument });
    };
    let mut styles = Styles::default();
    styles.read(&named)?;
    styles.read(&content)?;
    Reading::new(styles, collector).run(&content)
}

pub(super) struct Reading<'c> {
    collector: &'c mut Collector,
    pub(super) styles: Styles,
    paragraph: Option<Paragraph>,
    /// Looks of the open spans, the paragraph's first.
    looks: Vec<Spoken>,
    href: Option<String>,
    pub(super) lists: Vec<List>,
    /// How far each list style has counted, for lists that continue.
    pub(super) counted: HashMap<String, u32>,
    note: Option<OpenNote>,
    /// Notes referred to in the open block.
    wanted: Vec<(String, Vec<Inline>)>,
    /// Paragraphs around the open one: a text box stands inside one.
    outer: Vec<Outer>,
    tables: usize,
    head_rows: bool,
    in_text: bool,
}

struct Paragraph {
    role: Role,
    style: Option<String>,
}

/// A paragraph that goes on after the text box inside it.
struct Outer {
    paragraph: Paragraph,
    words: Vec<Inline>,
    looks: Vec<Spoken>,
}

/// Bold, italic, hidden.
type Spoken = (bool, bool, bool);

/// A note being read, and what stood open around it.
struct OpenNote {
    outer_words: Vec<Inline>,
    outer_paragraph: Option<Paragraph>,
    citation: String,
    in_body: bool,
}

impl<'c> Reading<'c> {
    fn new(styles: Styles, collector: &'c mut Collector) -> Reading<'c> {
        Reading {
            collector,
            styles,
            paragraph: None,
            looks: Vec::new(),
            href: None,
            lists: Vec::new(),
            counted: HashMap::new(),
            note: None,
            wanted: Vec::new(),
            outer: Vec::new(),
            tables: 0,
            head_rows: false,
            in_text: false,
        }
    }

    fn run(mut self, content: &str) -> Result<(), ImportError> {
        let mut nodes = Nodes::of(content);
        while let Some(node) = nodes.next()? {
            match node {
                Node::Open(e) => match e.name() {
                    "body" => self.in_text = true,
                    _ if !self.in_text => {}
                    "tracked-changes" => self.count_changes(&mut nodes)?,
                    "annotation" => {
                        self.collector.notices().remarks += 1;
                        nodes.skip()?;
                    }
                    "table-of-content" => {
                        self.collector.notices().contents = true;
                        nodes.skip()?;
                    }
                    "title" | "desc" if e.qualified().starts_with("svg:") => nodes.skip()?,
                    "forms" | "sequence-decls" | "variable-decls" => nodes.skip()?,
                    _ => self.open(&e)?,
                },
                Node::Close(name) => self.close(&name)?,
                Node::Text(text) => self.text(&text)?,
            }
        }
        self.end_block()
    }

    /// The deleted words stand in the declaration of the changes, the inserted ones in the
    /// text: passing over the declaration settles both.
    fn count_changes(&mut self, nodes: &mut Nodes<'_>) -> Result<(), ImportError> {
        let mut open = 1_usize;
        while open > 0 {
            match nodes.next()? {
                Some(Node::Open(e)) => {
                    open += 1;
                    match e.name() {
                        "insertion" => self.collector.notices().insertions += 1,
                        "deletion" => self.collector.notices().deletions += 1,
                        _ => {}
                    }
                }
                Some(Node::Close(_)) => open -= 1,
                Some(Node::Text(_)) => {}
                None => break,
            }
        }
        Ok(())
    }

    fn open(&mut self, e: &Element<'_>) -> Result<(), ImportError> {
        match e.name() {
            "p" | "h" => self.open_paragraph(e)?,
            "span" => self.open_span(e),
            "a" => self.href = e.attribute("href").and_then(|h| self.collector.link(&h)),
            "s" | "tab" => self.write(" ")?,
            "line-break" => self.write("\n")?,
            "image" => self.collector.notices().pictures += 1,
            "note" => self.open_note(),
            "note-body" => {
                if let Some(note) = &mut self.note {
                    note.in_body = true;
                }
            }
            "list" => self.open_list(e)?,
            "list-item" | "list-header" => self.open_item(e)?,
            "table" => {
                self.end_block()?;
                self.tables += 1;
            }
            "table-header-rows" => self.head_rows = true,
            "table-row" if self.tables == 1 => {
                self.end_block()?;
                self.collector.open_row(self.head_rows);
            }
            "table-cell" if self.tables == 1 => {
                self.end_block()?;
                self.collector.open_cell()?;
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ImportError> {
        match name {
            "body" => self.in_text = false,
            "p" | "h" => self.close_paragraph()?,
            // The paragraph's own look stays.
            "span" if self.looks.len() > 1 => {
                self.looks.pop();
            }
            "a" => self.href = None,
            "note" => self.close_note()?,
            "list" => self.close_list()?,
            "list-item" | "list-header" => {
                self.end_block()?;
                if let Some(list) = self.lists.last_mut() {
                    list.item = None;
                }
            }
            "table" => {
                self.end_block()?;
                self.tables = self.tables.saturating_sub(1);
            }
            "table-header-rows" => self.head_rows = false,
            "table-row" if self.tables == 1 => {
                self.end_block()?;
                self.collector.end_row()?;
            }
            "table-cell" if self.tables == 1 => self.end_block()?,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), ImportError> {
        if let Some(note) = self.note.as_mut().filter(|n| !n.in_body) {
            if note.citation.len() < 40 {
                note.citation.push_str(text.trim());
            }
            return Ok(());
        }
        self.write(&text.replace(['\n', '\r', '\t'], " "))
    }

    fn write(&mut self, text: &str) -> Result<(), ImportError> {
        let Some(paragraph) = &self.paragraph else { return Ok(()) };
        let (strong, emphasis, hidden) = self.looks.last().copied().unwrap_or_default();
        if hidden {
            self.collector.notices().hidden += 1;
            return Ok(());
        }
        let headed = matches!(paragraph.role, Role::Heading(_) | Role::Title);
        let look = Look { strong: strong && !headed, emphasis, href: self.href.clone() };
        self.collector.push(text, &look)
    }

    fn open_paragraph(&mut self, e: &Element<'_>) -> Result<(), ImportError> {
        if let Some(paragraph) = self.paragraph.take() {
            self.outer.push(Outer {
                paragraph,
                words: self.collector.take_words(),
                looks: std::mem::take(&mut self.looks),
            });
        }
        let style = e.attribute("style-name");
        let by_style = style.as_deref().map_or(Role::Body, |s| self.styles.role(s));
        let role = match (e.name(), by_style) {
            (_, Role::Title) => Role::Title,
            ("h", _) => Role::Heading(outline(e)),
            (_, role) => role,
        };
        if self.note.is_none() && matches!(role, Role::Heading(_)) {
            self.end_block()?;
            let listed = e.attribute("is-list-header").is_some_and(|v| v == "true");
            if !listed {
                let number = self.styles.count_heading(outline(e));
                if !number.is_empty() {
                    self.collector.prepend_number(&number)?;
                }
            }
        } else if !self.collector.is_blank() {
            // A second paragraph of one list item or note is a new line in it.
            self.collector.push("\n", &Look::default())?;
        }
        let (strong, emphasis, hidden) = style.as_deref().map(|s| self.styles.look(s)).unwrap_or_default();
        self.looks = vec![(strong.unwrap_or(false), emphasis.unwrap_or(false), hidden)];
        self.paragraph = Some(Paragraph { role, style });
        Ok(())
    }

    fn open_span(&mut self, e: &Element<'_>) {
        let outer = self.looks.last().copied().unwrap_or_default();
        let (strong, emphasis, hidden) =
            e.attribute("style-name").map(|s| self.styles.look(&s)).unwrap_or_default();
        self.looks.push((strong.unwrap_or(outer.0), emphasis.unwrap_or(outer.1), hidden || outer.2));
    }

    fn close_paragraph(&mut self) -> Result<(), ImportError> {
        if self.note.is_some() {
            self.paragraph = None;
            return Ok(());
        }
        let Some(paragraph) = self.paragraph.take() else { return Ok(()) };
        if let Some(outer) = self.outer.pop() {
            self.end_block()?;
            self.paragraph = Some(outer.paragraph);
            self.collector.put_words(outer.words);
            self.looks = outer.looks;
            return Ok(());
        }
        let in_item = self.lists.last().is_some_and(|l| l.item.is_some());
        match paragraph.role {
            Role::Body if in_item => {
                self.settle_list(paragraph.style.as_deref());
                Ok(())
            }
            Role::Body => self.end_block(),
            Role::Title => self.end_as(RawKind::Title),
            Role::Heading(level) => self.end_as(RawKind::Heading(level)),
            Role::Quote => self.end_as(RawKind::Quote),
            Role::Contents => {
                self.collector.take_words();
                self.collector.notices().contents = true;
                Ok(())
            }
        }
    }

    pub(super) fn end_block(&mut self) -> Result<(), ImportError> {
        if self.note.is_some() {
            return Ok(());
        }
        if self.collector.is_blank() {
            self.collector.take_words();
            return Ok(());
        }
        let depth = self.lists.len().saturating_sub(1);
        let kind = match self.lists.last_mut() {
            Some(list) if list.item.is_some() => {
                let own = list.item.take().flatten();
                let ordinal = list.next.map(|next| own.unwrap_or(next));
                list.next = ordinal.map(|n| n.saturating_add(1));
                RawKind::Item { depth: u8::try_from(depth).unwrap_or(u8::MAX), ordinal }
            }
            _ => RawKind::Paragraph,
        };
        self.end_as(kind)
    }

    fn end_as(&mut self, kind: RawKind) -> Result<(), ImportError> {
        self.collector.end(kind)?;
        for (mark, words) in std::mem::take(&mut self.wanted) {
            self.collector.notices().notes += 1;
            self.collector.put_words(words);
            self.collector.prepend(&format!("{mark} "))?;
            self.collector.end(RawKind::Note)?;
        }
        Ok(())
    }

    fn open_note(&mut self) {
        if self.note.is_none() {
            self.note = Some(OpenNote {
                outer_words: self.collector.take_words(),
                outer_paragraph: self.paragraph.take(),
                citation: String::new(),
                in_body: false,
            });
        }
    }

    fn close_note(&mut self) -> Result<(), ImportError> {
        let Some(note) = self.note.take() else { return Ok(()) };
        let body = self.collector.take_words();
        self.paragraph = note.outer_paragraph;
        self.collector.put_words(note.outer_words);
        let mark = format!("[{}]", note.citation);
        self.looks.truncate(1);
        self.write(&mark)?;
        self.wanted.push((mark, body));
        Ok(())
    }
}

fn outline(e: &Element<'_>) -> u8 {
    let level = e.number("outline-level").unwrap_or(1).clamp(1, 10);
    u8::try_from(level).unwrap_or(1)
}
