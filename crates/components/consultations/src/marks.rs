//! Which words of a block are quoted by the comments shown, in this version of the text.

use std::collections::HashMap;
use std::ops::Range;

use arengo_comments::{Comment, CommentId, Shown};
use arengo_text::{Block, Relocated, relocate};

/// The quoted words of a section, and the comments whose words are not as they were.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks {
    /// Quoted stretches by anchor, in characters of the block's words, in order and apart from each other.
    pub by_anchor: HashMap<String, Vec<Range<usize>>>,
    /// Comments written on an older version whose words are changed or gone ("refers to an earlier version").
    pub earlier: Vec<CommentId>,
}

/// Finds the words that the shown comments quote in the blocks of version `version`.
pub(crate) fn marks(blocks: &[Block], shown: &[Shown], version: i64) -> Marks {
    let mut marks = Marks::default();
    let comments = shown.iter().flat_map(|s| std::iter::once(&s.comment).chain(&s.replies));
    for comment in comments.filter(|c| c.is_visible()) {
        let block = blocks.iter().find(|b| b.anchor == comment.anchor);
        match place_of(comment, block, version) {
            Place::None => {}
            Place::At(range) => marks.by_anchor.entry(comment.anchor.clone()).or_default().push(range),
            Place::Near(range) => {
                marks.earlier.push(comment.id);
                marks.by_anchor.entry(comment.anchor.clone()).or_default().push(range);
            }
            Place::Lost => marks.earlier.push(comment.id),
        }
    }
    for ranges in marks.by_anchor.values_mut() {
        *ranges = joined(std::mem::take(ranges));
    }
    marks
}

#[derive(Debug, PartialEq, Eq)]
enum Place {
    None,
    At(Range<usize>),
    Near(Range<usize>),
    Lost,
}

fn place_of(comment: &Comment, block: Option<&Block>, version: i64) -> Place {
    if comment.anchor.is_empty() {
        return Place::None;
    }
    let Some(block) = block else { return Place::Lost };
    let Some(quote) = &comment.quote else { return Place::None };
    if comment.version == version {
        return Place::At(quote.start..quote.end());
    }
    match relocate(quote, &block.plain()) {
        Relocated::Exact { start, end } => Place::At(start..end),
        Relocated::Approximate { start, end } => Place::Near(start..end),
        Relocated::Lost => Place::Lost,
    }
}

/// Stretches in order; those that touch are one.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|r| (r.start, r.end));
    let mut out: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges.into_iter().filter(|r| r.start < r.end) {
        match out.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_that_overlap_become_one_mark() {
        assert_eq!(joined(vec![5..9, 0..3, 8..12, 20..20]), [0..3, 5..12]);
    }
}
