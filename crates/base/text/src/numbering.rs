//! Numbering: the label each block shows and the anchor a new block gets.

use std::collections::HashSet;

use crate::document::{Block, BlockKind};
use crate::fold::slug;

/// What numbering gives one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    pub label: String,
    /// The anchor this place suggests; not yet unique.
    pub anchor: String,
}

/// Numbers the blocks of a part.
///
/// Paragraphs count from 1 through the part, across questions. What hangs below a paragraph
/// (results, list items, table rows) is `3.1`, `3.2`, and `3.2.1` below that. What stands
/// directly after a heading hangs below nothing and counts as a paragraph.
pub(crate) fn numbers(blocks: &[Block]) -> Vec<Number> {
    let mut counter = Counter::default();
    blocks.iter().map(|block| counter.number(block)).collect()
}

/// Gives the blocks of a fresh part their labels and anchors.
pub(crate) fn number(blocks: &mut [Block]) {
    let mut taken = HashSet::new();
    let numbers = numbers(blocks);
    for (block, number) in blocks.iter_mut().zip(numbers) {
        block.label = number.label;
        block.anchor = free(&number.anchor, |a| taken.contains(a));
        taken.insert(block.anchor.clone());
    }
}

/// Gives the blocks their labels and leaves their anchors alone.
pub(crate) fn relabel(blocks: &mut [Block]) {
    let numbers = numbers(blocks);
    for (block, number) in blocks.iter_mut().zip(numbers) {
        block.label = number.label;
    }
}

/// The wanted anchor, or the first free of `p3b`, `p3c`, … when it is taken.
pub(crate) fn free(wanted: &str, taken: impl Fn(&str) -> bool) -> String {
    if !taken(wanted) {
        return wanted.to_owned();
    }
    // Digits at the end would read as another number: `p3` and `2` are not `p32`.
    let digits = wanted.ends_with(|c: char| c.is_ascii_digit());
    let named = |n: u32| match digits {
        true => format!("{wanted}{}", letters(n)),
        false => format!("{wanted}-{n}"),
    };
    (2_u32..).map(named).find(|a| !taken(a)).unwrap_or_default()
}

/// 2 is `b`, 26 is `z`, 27 is `aa`.
fn letters(mut n: u32) -> String {
    let mut out = Vec::new();
    while n > 0 {
        n -= 1;
        out.push(b'a' + u8::try_from(n % 26).unwrap_or(0));
        n /= 26;
    }
    out.reverse();
    out.into_iter().map(char::from).collect()
}

#[derive(Default)]
struct Counter {
    paragraphs: u32,
    /// A paragraph stands since the last heading, for others to hang below.
    hanging: bool,
    below: Vec<u32>,
}

impl Counter {
    fn number(&mut self, block: &Block) -> Number {
        match &block.kind {
            BlockKind::Question(key) => self.heading(format!("q-{key}")),
            BlockKind::Heading(_) => self.heading(format!("h-{}", slug(&block.plain(), 40))),
            BlockKind::Paragraph | BlockKind::Quote => {
                self.hanging = true;
                self.paragraph()
            }
            BlockKind::Row { header: true } => {
                Number { label: String::new(), anchor: format!("t{}", self.paragraphs + 1) }
            }
            BlockKind::Row { header: false } | BlockKind::Result { .. } => self.hung(0),
            BlockKind::Item { depth, .. } => self.hung(usize::from(*depth)),
        }
    }

    fn heading(&mut self, anchor: String) -> Number {
        self.hanging = false;
        self.below.clear();
        let anchor = anchor.trim_end_matches('-').to_owned();
        Number { label: String::new(), anchor }
    }

    fn paragraph(&mut self) -> Number {
        self.paragraphs += 1;
        self.below.clear();
        let n = self.paragraphs;
        Number { label: n.to_string(), anchor: format!("p{n}") }
    }

    fn hung(&mut self, depth: usize) -> Number {
        let depth = match (self.hanging, depth) {
            (true, depth) => depth,
            (false, 0) => return self.paragraph(),
            // Below an item that counts as a paragraph; or below nothing at all.
            (false, _) if self.paragraphs == 0 => return self.paragraph(),
            (false, depth) => depth - 1,
        };
        // A list that starts two levels deep starts one level deep.
        let depth = depth.min(self.below.len());
        self.below.truncate(depth + 1);
        match self.below.get_mut(depth) {
            Some(count) => *count += 1,
            None => self.below.push(1),
        }
        let join = |by: &str| self.below.iter().map(u32::to_string).collect::<Vec<_>>().join(by);
        Number {
            label: format!("{}.{}", self.paragraphs, join(".")),
            anchor: format!("p{}-{}", self.paragraphs, join("-")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::QuestionKey;

    fn block(kind: BlockKind) -> Block {
        Block { anchor: String::new(), label: String::new(), kind, inlines: Vec::new() }
    }

    fn item(depth: u8) -> BlockKind {
        BlockKind::Item { depth, ordinal: None }
    }

    #[test]
    fn paragraphs_count_on_and_the_rest_hangs_below_them() {
        let question = BlockKind::Question(QuestionKey::new("problem").expect("a key"));
        let mut blocks = [
            question.clone(),
            BlockKind::Paragraph,
            BlockKind::Paragraph,
            BlockKind::Result { number: 1 },
            BlockKind::Result { number: 2 },
            item(1),
            question,
            item(0),
            item(1),
            item(0),
            BlockKind::Row { header: true },
            BlockKind::Row { header: false },
        ]
        .map(block);
        number(&mut blocks);
        let labels: Vec<_> = blocks.iter().map(|b| b.label.as_str()).collect();
        assert_eq!(labels, ["", "1", "2", "2.1", "2.2", "2.2.1", "", "3", "3.1", "4", "", "5"]);
        let anchors: Vec<_> = blocks.iter().map(|b| b.anchor.as_str()).collect();
        assert_eq!(anchors[..3], ["q-problem", "p1", "p2"]);
        assert_eq!(anchors[5..8], ["p2-2-1", "q-problem-2", "p3"]);
    }

    #[test]
    fn a_taken_anchor_gets_a_letter_that_reads_as_no_number() {
        let taken = ["p3", "p3b", "q-problem"];
        assert_eq!(free("p3", |a| taken.contains(&a)), "p3c");
        assert_eq!(free("q-problem", |a| taken.contains(&a)), "q-problem-2");
        assert_eq!(free("p4", |a| taken.contains(&a)), "p4");
        assert_eq!(letters(26), "z");
        assert_eq!(letters(27), "aa");
    }
}
