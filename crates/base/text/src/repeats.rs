//! Repeats: paragraphs that stand twice in a part, as pages with "read more" save them (S4.19).

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::document::{Block, BlockKind, Document, Part};
use crate::fingerprint::Fingerprint;
use crate::numbering;

/// A block whose words stand earlier in the same part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeat {
    /// The part.
    pub part_slug: String,
    /// The first copy, which is kept.
    pub first_anchor: String,
    /// The later copy.
    pub again_anchor: String,
}

/// Shorter blocks may say the same twice ("Comune", "2023") without being a copy, unless
/// their neighbours are copies too.
const FEWEST_WORDS: usize = 4;

/// The blocks that repeat an earlier one of their part, in reading order.
pub fn repeated_blocks(document: &Document) -> Vec<Repeat> {
    document.parts.iter().flat_map(of_part).collect()
}

/// The document without its repeats, and what they were. The first copy is kept.
///
/// Labels are counted anew. Anchors are too as long as they are still those of a fresh
/// import; anchors that [`crate::carry_anchors`] carried over are left alone.
pub fn without_repeats(mut document: Document) -> (Document, Vec<Repeat>) {
    let mut all = Vec::new();
    for part in &mut document.parts {
        let repeats = of_part(part);
        if repeats.is_empty() {
            continue;
        }
        let fresh = is_fresh(part);
        let again: std::collections::HashSet<&str> =
            repeats.iter().map(|r| r.again_anchor.as_str()).collect();
        part.blocks.retain(|b| !again.contains(b.anchor.as_str()));
        if fresh {
            numbering::number(&mut part.blocks);
        } else {
            numbering::relabel(&mut part.blocks);
        }
        all.extend(repeats);
    }
    (document, all)
}

fn is_fresh(part: &Part) -> bool {
    let mut counted = part.blocks.clone();
    numbering::number(&mut counted);
    counted.iter().zip(&part.blocks).all(|(a, b)| a.anchor == b.anchor)
}

fn of_part(part: &Part) -> Vec<Repeat> {
    let prints: Vec<Fingerprint> = part.blocks.iter().map(Block::fingerprint).collect();
    let firsts = firsts(&part.blocks, &prints);
    let found = firsts.iter().enumerate().filter_map(|(at, first)| Some((at, (*first)?)));
    found
        .map(|(at, first)| Repeat {
            part_slug: part.slug.clone(),
            first_anchor: part.blocks[first].anchor.clone(),
            again_anchor: part.blocks[at].anchor.clone(),
        })
        .collect()
}

/// For each block the index of the block it repeats.
fn firsts(blocks: &[Block], prints: &[Fingerprint]) -> Vec<Option<usize>> {
    let mut seen: HashMap<Fingerprint, usize> = HashMap::new();
    let mut firsts = vec![None; blocks.len()];
    for (at, print) in prints.iter().enumerate() {
        let first = *seen.entry(*print).or_insert(at);
        if first < at && says_enough(&blocks[at]) {
            firsts[at] = Some(first);
        }
    }
    // A copied run carries its short lines and its headings along, forwards and backwards.
    for at in 1..blocks.len() {
        if let (Some(first), None) = (firsts[at - 1], firsts[at])
            && first + 1 < at
            && prints[first + 1] == prints[at]
        {
            firsts[at] = Some(first + 1);
        }
    }
    for at in (0..blocks.len().saturating_sub(1)).rev() {
        if let (Some(first), None) = (firsts[at + 1], firsts[at])
            && first >= 1
            && first - 1 < at
            && prints[first - 1] == prints[at]
        {
            firsts[at] = Some(first - 1);
        }
    }
    // The first copy itself may not be one that goes.
    for at in 0..blocks.len() {
        while let Some(first) = firsts[at] {
            match firsts[first] {
                Some(earlier) => firsts[at] = Some(earlier),
                None => break,
            }
        }
    }
    firsts
}

fn says_enough(block: &Block) -> bool {
    let may = matches!(
        block.kind,
        BlockKind::Paragraph | BlockKind::Quote | BlockKind::Result { .. } | BlockKind::Item { .. }
    );
    may && block.plain().split_whitespace().nth(FEWEST_WORDS - 1).is_some()
}
