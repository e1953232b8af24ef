//! Web pages: headings, paragraphs, lists, tables and links out of the page around them.

use super::ImportError;
use super::collect::{Collector, Look, RawKind};
use super::html_scan::{Scanner, Tag, Token};

/// Lists nested deeper count as this deep.
const DEEPEST_LIST: usize = 200;

/// Reads a page. Forms are left out, unless nothing is left then: some systems wrap a whole
/// page in one form.
pub(super) fn read(page: &str, collector: &mut Collector) -> Result<(), ImportError> {
    Reading::of(page, collector, true)?;
    if collector.has_nothing() {
        Reading::of(page, collector, false)?;
    }
    Ok(())
}

/// Markup inside another format, as Markdown allows it.
pub(super) fn read_fragment(html: &str, collector: &mut Collector) -> Result<(), ImportError> {
    Reading::of(html, collector, true)
}

struct Reading<'c> {
    collector: &'c mut Collector,
    strong: u32,
    emphasis: u32,
    href: Option<String>,
    /// The open link is the mark of a note.
    note_mark: bool,
    heading: Option<u8>,
    quotes: u32,
    verbatim: u32,
    lists: Vec<List>,
    /// Lists that were opened beyond [`DEEPEST_LIST`].
    deeper_lists: u32,
    tables: u32,
    head_rows: bool,
    /// The open row, if any: whether all its cells so far are heads.
    row: Option<bool>,
    dropped: Option<Dropped>,
    title: Option<String>,
}

/// An open list.
struct List {
    next: Option<u32>,
    item: Option<OpenItem>,
}

struct OpenItem {
    ordinal: Option<u32>,
    /// Its first words became a block: what follows is a paragraph.
    placed: bool,
}

/// An element that is left out, and how many of its name are open inside it.
struct Dropped {
    name: String,
    open: u32,
}

impl<'c> Reading<'c> {
    fn of(page: &str, collector: &'c mut Collector, without_forms: bool) -> Result<(), ImportError> {
        let mut reading = Reading {
            collector,
            strong: 0,
            emphasis: 0,
            href: None,
            note_mark: false,
            heading: None,
            quotes: 0,
            verbatim: 0,
            lists: Vec::new(),
            deeper_lists: 0,
            tables: 0,
            head_rows: false,
            row: None,
            dropped: None,
            title: None,
        };
        for token in Scanner::new(page) {
            reading.token(token, without_forms)?;
        }
        reading.end_block()?;
        reading.end_row()
    }

    fn token(&mut self, token: Token<'_>, without_forms: bool) -> Result<(), ImportError> {
        if let Some(dropped) = &mut self.dropped {
            match &token {
                Token::Open(tag) if tag.name == dropped.name => dropped.open += 1,
                Token::Close(name) if *name == dropped.name => dropped.open -= 1,
                _ => {}
            }
            if dropped.open == 0 {
                self.dropped = None;
            }
            return Ok(());
        }
        match token {
            Token::Text(text) => self.text(&text),
            Token::Open(tag) if is_left_out(&tag, without_forms) => {
                self.boundary()?;
                self.dropped = Some(Dropped { name: tag.name, open: 1 });
                Ok(())
            }
            Token::Open(tag) => self.open(&tag),
            Token::Close(name) => self.close(&name),
        }
    }

    fn text(&mut self, text: &str) -> Result<(), ImportError> {
        if let Some(title) = &mut self.title {
            // A title that never ends is no title.
            if title.len() < 2_000 {
                title.push_str(text);
            }
            return Ok(());
        }
        let look = Look {
            strong: self.strong > 0 && self.heading.is_none(),
            emphasis: self.emphasis > 0,
            href: self.href.clone(),
        };
        if self.verbatim > 0 || !text.contains(['\n', '\r']) {
            self.collector.push(text, &look)
        } else {
            self.collector.push(&text.replace(['\n', '\r'], " "), &look)
        }
    }

    fn open(&mut self, tag: &Tag<'_>) -> Result<(), ImportError> {
        match tag.name.as_str() {
            "b" | "strong" => self.strong += 1,
            "i" | "em" | "cite" => self.emphasis += 1,
            "a" => return self.open_link(tag),
            "br" => return self.collector.push("\n", &Look::default()),
            "img" => self.collector.notices().pictures += 1,
            "title" => self.title = Some(String::new()),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.end_block()?;
                self.heading = Some(tag.name.as_bytes()[1] - b'0');
            }
            "blockquote" => {
                self.end_block()?;
                self.quotes += 1;
            }
            "pre" => {
                self.boundary()?;
                self.verbatim += 1;
            }
            "ul" | "ol" | "menu" => self.open_list(tag)?,
            "li" => self.open_item(tag)?,
            "table" => {
                self.end_block()?;
                self.tables += 1;
            }
            "thead" => self.head_rows = true,
            "tbody" | "tfoot" => self.head_rows = false,
            "tr" if self.tables <= 1 => self.open_row()?,
            "td" | "th" if self.tables <= 1 => self.open_cell(tag.name == "th")?,
            name if is_block(name) => self.boundary()?,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ImportError> {
        match name {
            "b" | "strong" => self.strong = self.strong.saturating_sub(1),
            "i" | "em" | "cite" => self.emphasis = self.emphasis.saturating_sub(1),
            "a" => {
                self.href = None;
                if std::mem::take(&mut self.note_mark) {
                    return self.text("]");
                }
            }
            "title" => {
                if let Some(title) = self.title.take() {
                    self.collector.offer_title(&title);
                }
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.end_block()?;
                self.heading = None;
            }
            "blockquote" => {
                self.end_block()?;
                self.quotes = self.quotes.saturating_sub(1);
            }
            "pre" => {
                self.boundary()?;
                self.verbatim = self.verbatim.saturating_sub(1);
            }
            "ul" | "ol" | "menu" => self.close_list()?,
            "li" => self.close_item()?,
            "table" => {
                self.end_block()?;
                if self.tables <= 1 {
                    self.end_row()?;
                    self.head_rows = false;
                }
                self.tables = self.tables.saturating_sub(1);
            }
            "thead" => self.head_rows = false,
            "tr" if self.tables <= 1 => {
                self.end_block()?;
                self.end_row()?;
            }
            name if is_block(name) => self.boundary()?,
            _ => {}
        }
        Ok(())
    }

    /// The mark of a note, often a small raised number, stands in brackets: without its look
    /// it would read as part of the word before.
    fn open_link(&mut self, tag: &Tag<'_>) -> Result<(), ImportError> {
        self.href = tag.attribute("href").and_then(|h| self.collector.link(&h));
        self.note_mark = tag.attribute("role").is_some_and(|r| r == "doc-noteref");
        if self.note_mark { self.text("[") } else { Ok(()) }
    }

    /// Where one paragraph ends and another begins: a new line inside a list item, a new block
    /// elsewhere.
    fn boundary(&mut self) -> Result<(), ImportError> {
        let in_item = self.lists.last().and_then(|l| l.item.as_ref()).is_some_and(|i| !i.placed);
        if in_item && self.heading.is_none() {
            self.collector.push("\n", &Look::default())
        } else {
            self.end_block()
        }
    }

    fn end_block(&mut self) -> Result<(), ImportError> {
        if self.collector.is_blank() {
            self.collector.take_words();
            return Ok(());
        }
        let kind = self.kind();
        self.collector.end(kind)
    }

    fn kind(&mut self) -> RawKind {
        if let Some(level) = self.heading {
            return RawKind::Heading(level);
        }
        let depth = u8::try_from(self.lists.len().saturating_sub(1)).unwrap_or(u8::MAX);
        if let Some(item) = self.lists.last_mut().and_then(|l| l.item.as_mut())
            && !item.placed
        {
            item.placed = true;
            return RawKind::Item { depth, ordinal: item.ordinal };
        }
        if self.quotes > 0 { RawKind::Quote } else { RawKind::Paragraph }
    }

    fn open_list(&mut self, tag: &Tag<'_>) -> Result<(), ImportError> {
        self.end_block()?;
        if self.lists.len() >= DEEPEST_LIST {
            self.deeper_lists += 1;
            return Ok(());
        }
        let start = tag.attribute("start").and_then(|s| s.trim().parse().ok()).unwrap_or(1);
        let next = (tag.name == "ol").then_some(start);
        self.lists.push(List { next, item: None });
        Ok(())
    }

    fn close_list(&mut self) -> Result<(), ImportError> {
        self.end_block()?;
        if self.deeper_lists > 0 {
            self.deeper_lists -= 1;
        } else {
            self.lists.pop();
        }
        Ok(())
    }

    fn open_item(&mut self, tag: &Tag<'_>) -> Result<(), ImportError> {
        self.end_block()?;
        if self.lists.is_empty() {
            self.lists.push(List { next: None, item: None });
        }
        if let Some(list) = self.lists.last_mut() {
            let value = tag.attribute("value").and_then(|v| v.trim().parse().ok());
            let ordinal = list.next.map(|next: u32| value.unwrap_or(next));
            list.next = ordinal.map(|n| n.saturating_add(1));
            list.item = Some(OpenItem { ordinal, placed: false });
        }
        Ok(())
    }

    fn close_item(&mut self) -> Result<(), ImportError> {
        self.end_block()?;
        if let Some(list) = self.lists.last_mut() {
            list.item = None;
        }
        Ok(())
    }

    fn open_row(&mut self) -> Result<(), ImportError> {
        self.end_block()?;
        self.end_row()?;
        self.collector.open_row(self.head_rows);
        self.row = Some(true);
        Ok(())
    }

    fn open_cell(&mut self, head: bool) -> Result<(), ImportError> {
        self.end_block()?;
        if self.row.is_none() {
            self.collector.open_row(self.head_rows);
            self.row = Some(true);
        }
        self.row = self.row.map(|all_heads| all_heads && head);
        self.collector.open_cell()
    }

    fn end_row(&mut self) -> Result<(), ImportError> {
        if let Some(all_heads) = self.row.take() {
            if all_heads {
                self.collector.mark_header();
            }
            self.collector.end_row()?;
        }
        Ok(())
    }
}

/// Elements that are the page around the text.
fn is_left_out(tag: &Tag<'_>, without_forms: bool) -> bool {
    match tag.name.as_str() {
        "script" | "style" | "textarea" | "xmp" | "nav" | "template" | "noscript" | "svg" | "math"
        | "button" | "select" | "iframe" | "object" | "audio" | "video" | "canvas" | "dialog"
        | "datalist" => true,
        "form" => without_forms,
        // The way back from a note.
        "a" => tag.attribute("role").is_some_and(|r| r == "doc-backlink"),
        // An element that never closes cannot be left out.
        "br" | "img" | "input" | "hr" | "meta" | "link" | "wbr" | "p" | "li" => false,
        _ => tag.attribute("hidden").is_some(),
    }
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "section"
            | "article"
            | "main"
            | "header"
            | "footer"
            | "aside"
            | "figure"
            | "figcaption"
            | "address"
            | "dl"
            | "dt"
            | "dd"
            | "center"
            | "fieldset"
            | "legend"
            | "details"
            | "summary"
            | "hr"
            | "caption"
            | "tr"
            | "td"
            | "th"
            | "body"
            | "hgroup"
    )
}
