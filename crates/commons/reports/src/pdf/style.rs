//! Measures and inks of the printed report. All lengths are in points, 1/72 inch.

use krilla::color::rgb;

const MM: f32 = 72.0 / 25.4;

/// A4.
pub(super) const PAGE_WIDTH: f32 = 210.0 * MM;
pub(super) const PAGE_HEIGHT: f32 = 297.0 * MM;
pub(super) const MARGIN: f32 = 18.0 * MM;

/// Width between the margins: tables, facts and lines use all of it.
pub(super) const FULL_WIDTH: f32 = PAGE_WIDTH - 2.0 * MARGIN;
/// Width of running text, about 80 letters.
pub(super) const MEASURE: f32 = 140.0 * MM;

/// Where text must end above the foot of the page.
pub(super) const BODY_BOTTOM: f32 = PAGE_HEIGHT - MARGIN - 22.0;
/// Baseline of the page number.
pub(super) const FOOT: f32 = PAGE_HEIGHT - MARGIN;

/// Size of the type and distance of the lines.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    pub size: f32,
    pub lead: f32,
}

impl Setting {
    const fn new(size: f32, lead: f32) -> Self {
        Self { size, lead }
    }

    /// Distance from the top of a line's box to its baseline.
    pub fn baseline(self) -> f32 {
        self.lead / 2.0 + self.size * 0.31
    }
}

pub(super) const TITLE: Setting = Setting::new(26.0, 31.0);
pub(super) const BODY: Setting = Setting::new(11.5, 16.0);
pub(super) const CELL: Setting = Setting::new(10.0, 13.5);
pub(super) const SMALL: Setting = Setting::new(9.5, 13.0);

/// The setting of a heading of level 2 to 4.
pub(super) const fn heading(level: u8) -> Setting {
    match level {
        2 => Setting::new(17.0, 21.0),
        3 => Setting::new(13.5, 17.5),
        _ => BODY,
    }
}

pub(super) const PARAGRAPH_GAP: f32 = 8.0;
pub(super) const BLOCK_GAP: f32 = 14.0;
pub(super) const LIST_INDENT: f32 = 20.0;
pub(super) const ITEM_GAP: f32 = 3.0;
pub(super) const QUOTE_INDENT: f32 = 16.0;
pub(super) const QUOTE_BAR: f32 = 2.25;
pub(super) const CELL_PAD: f32 = 4.0;
pub(super) const COLUMN_GAP: f32 = 12.0;
pub(super) const HAIRLINE: f32 = 0.5;
pub(super) const INK_RULE: f32 = 1.5;

/// The inks of our design in its light scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Text,
    Secondary,
    Line,
    Quote,
}

impl Ink {
    pub fn color(self) -> rgb::Color {
        match self {
            Self::Text => rgb::Color::new(0x1b, 0x1e, 0x21),
            Self::Secondary => rgb::Color::new(0x4d, 0x52, 0x57),
            Self::Line => rgb::Color::new(0xb5, 0xb0, 0xa4),
            Self::Quote => rgb::Color::new(0xf6, 0xcf, 0x6a),
        }
    }
}
