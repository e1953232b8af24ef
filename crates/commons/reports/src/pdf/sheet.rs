//! Pages that fill up from top to bottom: where text, lines and links go.

use super::faces::{Cut, Faces, Piece};
use super::lines::{Fit, Line, Span, break_lines};
use super::style::{self, Ink, Setting};
use super::tree::{ContentId, Structure};

/// Something to draw. Positions are in points from the top left corner of the page.
pub(super) enum Item {
    Text {
        piece: Piece,
        x: f32,
        baseline: f32,
        size: f32,
        ink: Ink,
        /// `None` for what is repeated or drawn for looks only.
        content: Option<ContentId>,
    },
    Bar {
        x: f32,
        top: f32,
        width: f32,
        height: f32,
        ink: Ink,
    },
    Link {
        x: f32,
        top: f32,
        width: f32,
        height: f32,
        href: String,
        content: ContentId,
    },
}

/// The document while it is set.
pub(super) struct Sheets {
    pub faces: Faces,
    pub structure: Structure,
    pub pages: Vec<Vec<Item>>,
    /// Where the next thing goes on the last page.
    pub y: f32,
}

impl Sheets {
    pub fn new(faces: Faces) -> Self {
        Self { faces, structure: Structure::default(), pages: vec![Vec::new()], y: style::MARGIN }
    }

    pub fn new_page(&mut self) {
        self.pages.push(Vec::new());
        self.y = style::MARGIN;
    }

    pub fn is_at_top(&self) -> bool {
        self.y <= style::MARGIN
    }

    /// Height that is left on the page.
    pub fn room(&self) -> f32 {
        style::BODY_BOTTOM - self.y
    }

    /// Starts a new page unless this one has so much room.
    pub fn ensure(&mut self, height: f32) {
        if self.room() < height && !self.is_at_top() {
            self.new_page();
        }
    }

    /// Leaves a gap, but none at the top of a page.
    pub fn gap(&mut self, height: f32) {
        if !self.is_at_top() {
            self.y += height;
        }
    }

    fn item(&mut self, item: Item) {
        if let Some(page) = self.pages.last_mut() {
            page.push(item);
        }
    }

    /// A filled bar; it becomes part of the bar that ends where it starts.
    pub fn bar(&mut self, x: f32, top: f32, width: f32, height: f32, ink: Ink) {
        let before = self.pages.last_mut().and_then(|page| {
            page.iter_mut().rev().take(8).find_map(|item| match item {
                Item::Bar { x: other_x, top: other_top, height: other_height, ink: other_ink, .. }
                    if *other_x == x
                        && *other_ink == ink
                        && (*other_top + *other_height - top).abs() < 0.01 =>
                {
                    Some(other_height)
                }
                _ => None,
            })
        });
        match before {
            Some(before) => *before += height,
            None => self.item(Item::Bar { x, top, width, height, ink }),
        }
    }

    /// Breaks spans into lines of a width.
    pub fn lines(&self, spans: &[Span], setting: Setting, width: f32, tabular: bool) -> Vec<Line> {
        let fit = Fit { size: setting.size, width, tabular };
        break_lines(&self.faces, spans, fit)
    }

    /// Puts one line with its top at `top`; its links can be followed. What is not `tagged`
    /// is drawn but not part of the document's structure.
    pub fn put_line(
        &mut self,
        line: Line,
        spans: &[Span],
        setting: Setting,
        (x, top): (f32, f32),
        tagged: bool,
    ) {
        let baseline = top + setting.baseline();
        for stretch in line.stretches {
            let span = &spans[stretch.span];
            let from = x + stretch.x;
            // A blank at the end of the line is part of the text but not of the link.
            let width = (stretch.piece.width * setting.size).min(line.width - stretch.x);
            let content = tagged.then(|| self.structure.content(span.owner));
            self.item(Item::Text {
                piece: stretch.piece,
                x: from,
                baseline,
                size: setting.size,
                ink: span.ink,
                content,
            });
            if let (Some(href), true) = (&span.href, tagged) {
                self.bar(from, baseline + 1.6, width, style::HAIRLINE, span.ink);
                let content = self.structure.content(span.owner);
                self.item(Item::Link {
                    x: from,
                    top,
                    width,
                    height: setting.lead,
                    href: href.clone(),
                    content,
                });
            }
        }
    }

    /// Text outside the flow and the structure, such as a page number.
    pub fn note(&mut self, page: usize, text: &str, x: f32, baseline: f32, setting: Setting) {
        let shaped = self.faces.shape(Cut::Regular, true, text);
        let mut x = x;
        for piece in &shaped.pieces {
            if let Some(page) = self.pages.get_mut(page) {
                page.push(Item::Text {
                    piece: piece.clone(),
                    x,
                    baseline,
                    size: setting.size,
                    ink: Ink::Secondary,
                    content: None,
                });
            }
            x += piece.width * setting.size;
        }
    }
}
