//! The document model: a title, parts in reading order, blocks with stable anchors.

use serde::{Deserialize, Serialize};

use crate::template::QuestionKey;

/// A participatory text: what people read, quote and comment, free of any layout.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The title in one line; never empty after an import.
    pub title: String,
    /// The parts in reading order, flat; [`Part::level`] gives the tree.
    pub parts: Vec<Part>,
}

/// One section with an address of its own (an action, a commitment, a chapter).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The stable address inside the document: `3.02`, `1`, `2-ambitia-noastra`; unique in it.
    pub slug: String,
    /// What the part is in a plan.
    pub kind: PartKind,
    /// Depth in the tree, 1 for the outermost; a part hangs below the nearest earlier part
    /// with a smaller level.
    pub level: u8,
    /// The number as printed (`3`, `3.02`, `IV`), when the heading had one.
    pub number: Option<String>,
    /// The heading without its number and without "Action"/"Commitment".
    pub title: String,
    /// The content in reading order; the part's own heading is not repeated here.
    pub blocks: Vec<Block>,
}

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// What stands before the first heading.
    Front,
    /// An action of a plan ("Azione 3"), which groups commitments.
    Action,
    /// A commitment of a plan ("Impegno 3.02"), the unit that answers the template's questions.
    Commitment,
    /// Any other headed section, or the whole text when it has no headings.
    Chapter,
}

/// The smallest thing a comment can be attached to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Stable inside its part across versions: `p3`, `p3-1`, `q-problem`, `h-context`.
    pub anchor: String,
    /// The number shown beside it in this version: `3`, `3.1`; empty for questions, headings
    /// and table heads.
    pub label: String,
    /// What the block is.
    pub kind: BlockKind,
    /// The words; see [`Inline`] for line and cell breaks.
    pub inlines: Vec<Inline>,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// A question of the template; the blocks after it answer it.
    Question(QuestionKey),
    /// A heading inside the part that is no part of its own; the number is the level below the
    /// part, from 1.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A numbered expected result (S4.13).
    Result {
        /// The result's own number, from 1.
        number: u32,
    },
    /// A list item.
    Item {
        /// 0 for the outermost list.
        depth: u8,
        /// The printed number in a numbered list, `None` for a bullet.
        ordinal: Option<u32>,
    },
    /// A quotation or a note.
    Quote,
    /// One row of a table; [`Block::cells`] gives its cells.
    Row {
        /// True for a row of column titles.
        header: bool,
    },
}

/// A run of words with one look. Its text may hold `\n` for a line break; an inline whose text
/// is exactly [`CELL_BREAK`] stands between two cells of a row. No other control character
/// occurs after an import.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inline {
    /// The words.
    pub text: String,
    /// Strong importance (bold).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub strong: bool,
    /// Emphasis (italics).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub emphasis: bool,
    /// Where a link goes; always `http:`, `https:` or `mailto:` after an import.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
}

/// Separates the cells of a [`BlockKind::Row`] inside its inlines and in [`Block::plain`].
pub const CELL_BREAK: &str = "\t";

/// Where a block is: its part and its anchor in it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Address {
    /// The part's slug.
    pub part_slug: String,
    /// The block's anchor in that part.
    pub anchor: String,
}

impl Inline {
    /// Words without any look.
    pub fn plain(text: impl Into<String>) -> Inline {
        Inline { text: text.into(), ..Inline::default() }
    }

    /// True when both would look alike, so that they can be joined.
    pub(crate) fn same_look(&self, other: &Inline) -> bool {
        self.strong == other.strong && self.emphasis == other.emphasis && self.href == other.href
    }
}

impl Block {
    /// The words as one string: the inlines' texts in order, `\n` at line breaks and
    /// [`CELL_BREAK`] between cells. Offsets in a [`crate::Quote`] count its characters.
    pub fn plain(&self) -> String {
        self.inlines.iter().map(|i| i.text.as_str()).collect()
    }

    /// The cells of a row, each as its inlines; one cell for any other block.
    pub fn cells(&self) -> Vec<&[Inline]> {
        self.inlines.split(|i| i.text == CELL_BREAK).collect()
    }
}

impl Document {
    /// The part with this slug.
    pub fn part(&self, slug: &str) -> Option<&Part> {
        self.parts.iter().find(|p| p.slug == slug)
    }

    /// The block at an address.
    pub fn block(&self, part_slug: &str, anchor: &str) -> Option<&Block> {
        self.part(part_slug)?.block(anchor)
    }
}

impl Part {
    /// The block with this anchor.
    pub fn block(&self, anchor: &str) -> Option<&Block> {
        self.blocks.iter().find(|b| b.anchor == anchor)
    }
}
