//! The body of a Word document: paragraphs, runs, fields, tables, tracked changes.

use std::collections::HashMap;

use super::collect::{Collector, Look, RawKind};
use super::docx_numbering::{Mark, Numbering};
use super::docx_styles::{NumberingRef, Role, Styles, heading_level, is_on};
use super::xml::{Element, Node, Nodes};
use super::{Broken, ImportError};
use crate::document::Inline;

/// Paragraphs inside paragraphs (text boxes) deeper than this are no document.
const DEEPEST_BOX: usize = 32;

/// What the whole file knows.
pub(super) struct Word {
    pub styles: Styles,
    pub numbering: Numbering,
    /// Where links lead, by their id.
    pub links: HashMap<String, String>,
    /// The words of footnotes (`f`) and endnotes (`e`), by their id.
    pub notes: HashMap<(char, String), String>,
    /// Notes referred to in the open paragraph, with the number shown.
    pub wanted: Vec<(u32, String)>,
    /// Notes numbered so far.
    pub shown: u32,
}

/// One open paragraph.
#[derive(Default)]
struct Paragraph {
    style: Option<String>,
    outline: Option<u32>,
    numbering: NumberingRef,
    properties: bool,
    /// Words of the paragraph around this one (a text box stands inside it).
    outer: Vec<Inline>,
}

/// One open run.
#[derive(Default)]
struct Run {
    strong: Option<bool>,
    emphasis: bool,
    hidden: bool,
    properties: bool,
}

pub(super) struct Reading<'w> {
    word: &'w mut Word,
    collector: &'w mut Collector,
    paragraphs: Vec<Paragraph>,
    run: Option<Run>,
    in_text: bool,
    href: Option<String>,
    fields: Vec<Field>,
    tables: usize,
}

/// A field: its code is written before its result.
#[derive(Default)]
struct Field {
    code: String,
    result: bool,
    reading_code: bool,
    href: Option<String>,
}

impl<'w> Reading<'w> {
    pub(super) fn new(word: &'w mut Word, collector: &'w mut Collector) -> Reading<'w> {
        Reading {
            word,
            collector,
            paragraphs: Vec::new(),
            run: None,
            in_text: false,
            href: None,
            fields: Vec::new(),
            tables: 0,
        }
    }

    pub(super) fn run(mut self, body: &str) -> Result<(), ImportError> {
        let mut nodes = Nodes::of(body);
        while let Some(node) = nodes.next()? {
            match node {
                Node::Open(e) => {
                    if self.skips(&e) {
                        nodes.skip()?;
                    } else {
                        self.open(&e)?;
                    }
                }
                Node::Close(name) => self.close(&name)?,
                Node::Text(text) => self.text(&text)?,
            }
        }
        Ok(())
    }

    /// Elements whose content is not the text, or not any more.
    fn skips(&mut self, e: &Element<'_>) -> bool {
        match e.name() {
            "del" | "moveFrom" if self.run.is_none() && !self.in_properties() => {
                self.collector.notices().deletions += 1;
                true
            }
            // Properties as they were before a tracked change.
            "pPrChange" | "rPrChange" | "sectPrChange" | "tblPrChange" | "tcPrChange" | "trPrChange"
            | "tblGridChange" | "sectPr" | "sdtPr" | "Fallback" => true,
            // A drawing itself is not skipped: a text box is one too, with words to read.
            "blip" | "imagedata" => {
                self.collector.notices().pictures += 1;
                true
            }
            "commentReference" => {
                self.collector.notices().remarks += 1;
                true
            }
            _ => false,
        }
    }

    fn in_properties(&self) -> bool {
        self.paragraphs.last().is_some_and(|p| p.properties)
    }

    fn open(&mut self, e: &Element<'_>) -> Result<(), ImportError> {
        if self.in_properties() {
            self.paragraph_property(e);
            return Ok(());
        }
        if self.run.as_ref().is_some_and(|r| r.properties) {
            self.run_property(e);
            return Ok(());
        }
        match e.name() {
            "p" => self.open_paragraph()?,
            "pPr" => {
                if let Some(p) = self.paragraphs.last_mut() {
                    p.properties = true;
                }
            }
            "r" => self.run = Some(Run::default()),
            "rPr" => {
                if let Some(run) = &mut self.run {
                    run.properties = true;
                }
            }
            "t" => self.in_text = true,
            "tab" => self.write(" ")?,
            "noBreakHyphen" => self.write("\u{2011}")?,
            "br" | "cr" => {
                let page = e.attribute("type").is_some_and(|t| t == "page" || t == "column");
                self.write(if page { " " } else { "\n" })?;
            }
            "footnoteReference" => self.note('f', e)?,
            "endnoteReference" => self.note('e', e)?,
            "hyperlink" => {
                let target = e.attribute("id").and_then(|id| self.word.links.get(&id).cloned());
                self.href = target.and_then(|t| self.collector.link(&t));
            }
            "fldSimple" => {
                self.href = e.attribute("instr").and_then(|code| self.field_link(&code));
            }
            "fldChar" => self.field_mark(e),
            "instrText" => {
                if let Some(field) = self.fields.last_mut() {
                    field.reading_code = true;
                }
            }
            "ins" | "moveTo" => self.collector.notices().insertions += 1,
            "tbl" => self.tables += 1,
            "tr" if self.tables == 1 => {
                self.collector.open_row(false);
            }
            "tblHeader" if self.tables == 1 && is_on(e.attribute("val").as_deref()) => {
                self.collector.mark_header();
            }
            "tc" if self.tables == 1 => self.collector.open_cell()?,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ImportError> {
        match name {
            "p" => self.close_paragraph()?,
            "pPr" => {
                if let Some(p) = self.paragraphs.last_mut() {
                    p.properties = false;
                }
            }
            "r" => self.run = None,
            "rPr" => {
                if let Some(run) = &mut self.run {
                    run.properties = false;
                }
            }
            "t" => self.in_text = false,
            "hyperlink" | "fldSimple" => self.href = None,
            "instrText" => {
                if let Some(field) = self.fields.last_mut() {
                    field.reading_code = false;
                }
            }
            "tbl" => self.tables = self.tables.saturating_sub(1),
            "tr" if self.tables == 1 => self.collector.end_row()?,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), ImportError> {
        if let Some(field) = self.fields.last_mut().filter(|f| f.reading_code) {
            if field.code.len() < 4_000 {
                field.code.push_str(text);
            }
            return Ok(());
        }
        if !self.in_text {
            return Ok(());
        }
        // Line ends inside a text element are spaces to Word.
        self.write(&text.replace(['\n', '\r', '\t'], " "))
    }

    fn write(&mut self, text: &str) -> Result<(), ImportError> {
        if self.paragraphs.is_empty() {
            return Ok(());
        }
        let run = self.run.as_ref();
        if run.is_some_and(|r| r.hidden) {
            self.collector.notices().hidden += 1;
            return Ok(());
        }
        let style = self.paragraphs.last().and_then(|p| p.style.as_deref());
        let strong = match run.and_then(|r| r.strong) {
            Some(strong) => strong,
            None => style.is_some_and(|s| self.word.styles.is_bold(s)),
        };
        let field = self.fields.iter().rev().find_map(|f| f.href.clone().filter(|_| f.result));
        let look = Look {
            strong: strong && !matches!(self.role(), Role::Heading(_) | Role::Title),
            emphasis: run.is_some_and(|r| r.emphasis),
            href: self.href.clone().or(field),
        };
        self.collector.push(text, &look)
    }

    fn role(&self) -> Role {
        let Some(p) = self.paragraphs.last() else { return Role::Body };
        let by_style = p.style.as_deref().map_or(Role::Body, |s| self.word.styles.role(s));
        match (by_style, p.outline) {
            (Role::Body, Some(level)) if level < 9 => Role::Heading(heading_level(level)),
            (role, _) => role,
        }
    }

    fn open_paragraph(&mut self) -> Result<(), ImportError> {
        if self.paragraphs.len() >= DEEPEST_BOX {
            return Err(ImportError::Broken { what: Broken::Nesting });
        }
        let outer = self.collector.take_words();
        self.paragraphs.push(Paragraph { outer, ..Paragraph::default() });
        Ok(())
    }

    fn paragraph_property(&mut self, e: &Element<'_>) {
        let Some(p) = self.paragraphs.last_mut() else { return };
        match e.name() {
            "pStyle" => p.style = e.attribute("val"),
            "outlineLvl" => p.outline = e.number("val"),
            "ilvl" => p.numbering.level = e.number("val"),
            "numId" => p.numbering.list = e.number("val"),
            _ => {}
        }
    }

    fn run_property(&mut self, e: &Element<'_>) {
        let Some(run) = &mut self.run else { return };
        let on = is_on(e.attribute("val").as_deref());
        match e.name() {
            "b" => run.strong = Some(on),
            "i" => run.emphasis = on,
            "vanish" | "webHidden" => run.hidden = on,
            "rStyle" => match e.attribute("val").as_deref() {
                Some("Strong" | "Enfasigrassetto" | "Robust") => run.strong = Some(true),
                Some("Emphasis" | "Enfasicorsivo" | "Accentuat") => run.emphasis = true,
                _ => {}
            },
            _ => {}
        }
    }

    fn close_paragraph(&mut self) -> Result<(), ImportError> {
        let role = self.role();
        let Some(p) = self.paragraphs.pop() else { return Ok(()) };
        if self.collector.is_blank() {
            self.collector.put_words(p.outer);
            return Ok(());
        }
        match role {
            Role::Contents => {
                self.collector.take_words();
                self.collector.notices().contents = true;
            }
            Role::Title => self.collector.end(RawKind::Title)?,
            Role::Heading(level) => {
                self.number_heading(&p)?;
                self.collector.end(RawKind::Heading(level))?;
            }
            Role::Quote => self.collector.end(RawKind::Quote)?,
            Role::Body => {
                let kind = match self.count(&p) {
                    Some(mark) => RawKind::Item { depth: mark.depth, ordinal: mark.ordinal },
                    None => RawKind::Paragraph,
                };
                self.collector.end(kind)?;
            }
        }
        self.place_notes()?;
        self.collector.put_words(p.outer);
        Ok(())
    }

    /// A paragraph's own list counts before its style's.
    fn count(&mut self, p: &Paragraph) -> Option<Mark> {
        let styled = p.style.as_deref().map(|s| self.word.styles.numbering(s)).unwrap_or_default();
        self.word.numbering.count(NumberingRef {
            list: p.numbering.list.or(styled.list),
            level: p.numbering.level.or(styled.level),
        })
    }

    /// Word writes a heading's number only on the screen; here it becomes words again.
    fn number_heading(&mut self, p: &Paragraph) -> Result<(), ImportError> {
        match self.count(p).filter(|m| !m.printed.is_empty()) {
            Some(mark) => self.collector.prepend_number(&mark.printed),
            None => Ok(()),
        }
    }

    fn note(&mut self, kind: char, e: &Element<'_>) -> Result<(), ImportError> {
        let text = e.attribute("id").and_then(|id| self.word.notes.remove(&(kind, id)));
        let Some(text) = text else { return Ok(()) };
        self.word.shown += 1;
        let shown = self.word.shown;
        self.word.wanted.push((shown, text));
        self.write(&format!("[{shown}]"))
    }

    fn place_notes(&mut self) -> Result<(), ImportError> {
        for (shown, text) in std::mem::take(&mut self.word.wanted) {
            self.collector.notices().notes += 1;
            self.collector.push(&format!("[{shown}] {text}"), &Look::default())?;
            self.collector.end(RawKind::Note)?;
        }
        Ok(())
    }

    fn field_mark(&mut self, e: &Element<'_>) {
        match e.attribute("fldCharType").as_deref() {
            Some("begin") if self.fields.len() < DEEPEST_BOX => self.fields.push(Field::default()),
            Some("separate") => {
                let code = self.fields.last().map(|f| f.code.clone()).unwrap_or_default();
                let href = self.field_link(&code);
                if let Some(field) = self.fields.last_mut() {
                    field.result = true;
                    field.href = href;
                }
            }
            Some("end") => {
                self.fields.pop();
            }
            _ => {}
        }
    }

    /// Where `HYPERLINK "https://…"` leads.
    fn field_link(&mut self, code: &str) -> Option<String> {
        let rest = code.trim().strip_prefix("HYPERLINK")?.trim_start();
        let target = rest.strip_prefix('"')?.split('"').next()?;
        self.collector.link(target)
    }
}
