//! Sets the blocks of a report on its pages.

use std::num::NonZeroU16;

use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};
use krilla::tagging::{ListNumbering, Tag, TagKind};

use super::faces::Cut;
use super::flow::{Column, flow};
use super::lines::Span;
use super::sheet::Sheets;
use super::style::{self, Ink, Setting};
use super::table;
use super::tree::ElementId;
use crate::headings::Headings;
use crate::html::is_complete_address;
use crate::model::{ReportBlock, ReportDocument, Run};

/// A heading for the list of bookmarks.
struct Bookmark {
    level: u8,
    text: String,
    page: usize,
    y: f32,
}

/// Sets a report from its title to its last block.
pub(super) struct Setter {
    pub sheets: Sheets,
    bookmarks: Vec<Bookmark>,
    headings: Headings,
}

impl Setter {
    pub fn new(sheets: Sheets) -> Self {
        Self { sheets, bookmarks: Vec::new(), headings: Headings::default() }
    }

    /// Who issues the report, what it is called and when it was issued.
    pub fn title(&mut self, document: &ReportDocument) {
        self.single(&document.publisher, Cut::Bold, style::BODY, Ink::Text);
        let top = self.sheets.y + 6.0;
        self.sheets.bar(style::MARGIN, top, style::FULL_WIDTH, style::INK_RULE, Ink::Text);
        self.sheets.y = top + 26.0;
        self.heading_text(1, &document.title, Cut::Regular, style::TITLE);
        self.sheets.y += 8.0;
        self.single(&document.date, Cut::Regular, style::BODY, Ink::Secondary);
        self.sheets.y += 22.0;
    }

    /// Sets a block; the next one says how much has to stay with a heading.
    pub fn block(&mut self, block: &ReportBlock, next: Option<&ReportBlock>) {
        match block {
            ReportBlock::Heading { level, text } => self.heading(*level, text, next),
            ReportBlock::Paragraph(runs) => self.paragraph(runs),
            ReportBlock::List { ordered, items } => self.list(*ordered, items),
            ReportBlock::Quote { text, cite } => self.quote(text, cite),
            ReportBlock::Table { caption, header, rows } => {
                self.sheets.gap(style::PARAGRAPH_GAP);
                table::table(&mut self.sheets, caption, header, rows);
                self.sheets.gap(style::BLOCK_GAP);
            }
            ReportBlock::Facts(facts) => {
                self.sheets.gap(style::ITEM_GAP);
                table::facts(&mut self.sheets, facts);
                self.sheets.gap(style::BLOCK_GAP);
            }
            // A heading of level 2 draws a line of its own.
            ReportBlock::Rule if matches!(next, Some(ReportBlock::Heading { level: 2, .. })) => {}
            ReportBlock::Rule => self.rule(),
        }
    }

    /// A paragraph of one style, or nothing for an empty text.
    fn single(&mut self, text: &str, cut: Cut, setting: Setting, ink: Ink) {
        if text.is_empty() {
            return;
        }
        let owner = self.sheets.structure.begin(Tag::P);
        let spans = [span(text, cut, ink, owner)];
        let lines = self.sheets.lines(&spans, setting, style::MEASURE, false);
        flow(&mut self.sheets, lines, &spans, Column::new(style::MARGIN, setting), None);
    }

    fn heading(&mut self, level: u8, text: &str, next: Option<&ReportBlock>) {
        let setting = style::heading(level);
        let (before, after) = match level {
            2 => (18.0, 7.0),
            3 => (12.0, 4.0),
            _ => (8.0, 2.0),
        };
        self.sheets.gap(before);
        self.sheets.ensure(setting.lead * 2.0 + 9.0 + kept_with_heading(next));
        if level == 2 {
            let top = self.sheets.y;
            self.sheets.bar(style::MARGIN, top, style::FULL_WIDTH, style::INK_RULE, Ink::Text);
            self.sheets.y += 9.0;
        }
        let depth = 1 + self.headings.depth(level);
        self.heading_text(depth, text, Cut::Bold, setting);
        self.sheets.y += after;
    }

    /// The words of a heading, as structure and as a bookmark.
    fn heading_text(&mut self, level: u8, text: &str, cut: Cut, setting: Setting) {
        self.bookmarks.push(Bookmark {
            level,
            text: text.to_owned(),
            page: self.sheets.pages.len() - 1,
            y: self.sheets.y,
        });
        let level = NonZeroU16::MIN.saturating_add(u16::from(level) - 1);
        let tag = Tag::Hn(level, Some(text.to_owned()));
        let owner = self.sheets.structure.begin(tag);
        let spans = [span(text, cut, Ink::Text, owner)];
        let width = style::MEASURE + 40.0;
        let lines = self.sheets.lines(&spans, setting, width, false);
        flow(&mut self.sheets, lines, &spans, Column::new(style::MARGIN, setting), None);
    }

    fn paragraph(&mut self, runs: &[Run]) {
        let owner = self.sheets.structure.begin(Tag::P);
        self.text(owner, runs, Column::new(style::MARGIN, style::BODY), style::MEASURE);
        self.sheets.gap(style::PARAGRAPH_GAP);
    }

    fn text(&mut self, owner: ElementId, runs: &[Run], column: Column, width: f32) {
        let spans = self.spans(owner, runs);
        let lines = self.sheets.lines(&spans, column.setting, width, false);
        flow(&mut self.sheets, lines, &spans, column, None);
    }

    /// Gives each run an element of its own where it is more than plain text.
    fn spans(&mut self, owner: ElementId, runs: &[Run]) -> Vec<Span> {
        let spans = runs.iter().map(|run| {
            let href = run.href.clone().filter(|href| is_complete_address(href));
            let owner = match run_tag(run, href.is_some()) {
                Some(tag) => self.sheets.structure.within(owner, tag),
                None => owner,
            };
            let cut = match (run.strong, run.emphasis) {
                (true, _) => Cut::Bold,
                (false, true) => Cut::Italic,
                (false, false) => Cut::Regular,
            };
            Span { href, ..span(&run.text, cut, Ink::Text, owner) }
        });
        spans.collect()
    }

    fn list(&mut self, ordered: bool, items: &[Vec<Run>]) {
        let numbering = if ordered { ListNumbering::Decimal } else { ListNumbering::Disc };
        let list = self.sheets.structure.begin(Tag::L(numbering));
        let (setting, margin) = (style::BODY, style::MARGIN);
        let widest = if ordered { format!("{}.", items.len()) } else { String::new() };
        let widest = self.sheets.faces.shape(Cut::Regular, true, &widest).width * setting.size;
        let indent = style::LIST_INDENT.max(widest + 8.0);
        for (index, item) in items.iter().enumerate() {
            let entry = self.sheets.structure.within(list, Tag::LI);
            let label = self.sheets.structure.within(entry, Tag::Lbl);
            let body = self.sheets.structure.within(entry, Tag::LBody);
            let mark = if ordered { format!("{}.", index + 1) } else { "•".to_owned() };
            let mark = [span(&mark, Cut::Regular, Ink::Secondary, label)];
            let mut beside = |sheets: &mut Sheets| {
                let lines = sheets.lines(&mark, setting, indent, true);
                for line in lines {
                    // Numbers end at one edge, so that their figures stand below each other.
                    let x = if ordered { margin + widest - line.width } else { margin + 4.0 };
                    sheets.put_line(line, &mark, setting, (x, sheets.y), true);
                }
            };
            let spans = self.spans(body, item);
            let width = style::MEASURE - indent;
            let lines = self.sheets.lines(&spans, setting, width, false);
            let column = Column::new(margin + indent, setting);
            flow(&mut self.sheets, lines, &spans, column, Some(&mut beside));
            self.sheets.gap(style::ITEM_GAP);
        }
        self.sheets.gap(style::PARAGRAPH_GAP - style::ITEM_GAP);
    }

    fn quote(&mut self, text: &str, cite: &str) {
        let quote = self.sheets.structure.begin(Tag::BlockQuote);
        let setting = style::BODY;
        let column =
            Column { bar: Some(style::MARGIN), ..Column::new(style::MARGIN + style::QUOTE_INDENT, setting) };
        let width = style::MEASURE - style::QUOTE_INDENT;
        self.sheets.gap(style::ITEM_GAP);
        for (index, line) in text.lines().enumerate() {
            if index > 0 {
                self.quote_gap(5.0);
            }
            let owner = self.sheets.structure.within(quote, Tag::P);
            self.text(owner, &[Run::plain(line)], column, width);
        }
        if !cite.is_empty() {
            self.quote_gap(3.0);
            let owner = self.sheets.structure.within(quote, Tag::P);
            let spans = [span(cite, Cut::Regular, Ink::Secondary, owner)];
            let column = Column { setting: style::SMALL, ..column };
            let lines = self.sheets.lines(&spans, style::SMALL, width, false);
            flow(&mut self.sheets, lines, &spans, column, None);
        }
        self.sheets.gap(style::BLOCK_GAP);
    }

    /// A gap between a quote's paragraphs; the bar goes on through it.
    fn quote_gap(&mut self, height: f32) {
        if !self.sheets.is_at_top() && self.sheets.room() > height {
            let top = self.sheets.y;
            self.sheets.bar(style::MARGIN, top, style::QUOTE_BAR, height, Ink::Quote);
            self.sheets.y += height;
        }
    }

    fn rule(&mut self) {
        self.sheets.ensure(3.0 * style::BLOCK_GAP);
        self.sheets.gap(style::PARAGRAPH_GAP);
        let top = self.sheets.y;
        self.sheets.bar(style::MARGIN, top, style::FULL_WIDTH, style::HAIRLINE, Ink::Line);
        self.sheets.y += style::BLOCK_GAP + style::PARAGRAPH_GAP;
    }

    /// The headings as bookmarks, the title first.
    pub fn outline(&self) -> Outline {
        let mut outline = Outline::new();
        let mut rest = self.bookmarks.as_slice();
        while let Some((first, after)) = rest.split_first() {
            // The title stands beside the headings of level 2, not above them.
            let below = after.iter().take_while(|next| next.level > first.level.max(2)).count();
            outline.push_child(node(first, &after[..below]));
            rest = &after[below..];
        }
        outline
    }
}

/// Height of what must not be parted from the heading before it.
fn kept_with_heading(next: Option<&ReportBlock>) -> f32 {
    match next {
        None | Some(ReportBlock::Rule) => 0.0,
        Some(ReportBlock::Table { .. }) => table::LEAST_HEIGHT + style::BLOCK_GAP,
        Some(ReportBlock::Heading { level, .. }) => {
            2.0 * style::heading(*level).lead + 3.0 * style::BODY.lead
        }
        Some(_) => 3.0 * style::BODY.lead,
    }
}

fn node(bookmark: &Bookmark, below: &[Bookmark]) -> OutlineNode {
    let point = Point::from_xy(0.0, (bookmark.y - 12.0).max(0.0));
    let place = XyzDestination::new(bookmark.page, point);
    let mut node = OutlineNode::new(bookmark.text.clone(), place);
    let mut rest = below;
    while let Some((first, after)) = rest.split_first() {
        let inner = after.iter().take_while(|next| next.level > first.level).count();
        node.push_child(self::node(first, &after[..inner]));
        rest = &after[inner..];
    }
    node
}

fn run_tag(run: &Run, followed: bool) -> Option<TagKind> {
    let lang = run.lang.clone();
    match run {
        _ if followed => Some(Tag::Link.with_lang(lang).into()),
        Run { strong: true, .. } => Some(Tag::Strong.with_lang(lang).into()),
        Run { emphasis: true, .. } => Some(Tag::Em.with_lang(lang).into()),
        Run { lang: Some(_), .. } => Some(Tag::Span.with_lang(lang).into()),
        _ => None,
    }
}

/// A span without a link.
pub(super) fn span(text: &str, cut: Cut, ink: Ink, owner: ElementId) -> Span {
    Span { text: text.to_owned(), cut, ink, owner, href: None }
}
