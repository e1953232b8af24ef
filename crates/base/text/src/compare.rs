//! Comparison of two versions: what each part and block became, in numbered words (S4.40).

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::document::{Address, Block, BlockKind, Document, Part};
use crate::fingerprint::Fingerprint;
use crate::order::in_order;
use crate::segments::{Numbers, Segment, segments};

/// Two versions of a text side by side, in the reading order of the new one; what was removed
/// stands where it stood.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// The document's title.
    pub title: Vec<Segment>,
    /// Every part of either version.
    pub parts: Vec<PartChange>,
    /// How much changed.
    pub counts: Counts,
}

/// What became of a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartChange {
    /// The part's slug.
    pub slug: String,
    /// Its number, in the new version if it is there.
    pub number: Option<String>,
    /// Its title, in the new version if it is there.
    pub title: String,
    /// What became of the part and its title; its blocks speak for themselves.
    pub change: Change,
    /// Every block of either version.
    pub blocks: Vec<BlockChange>,
}

/// What became of a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockChange {
    /// Its anchor in this part.
    pub anchor: String,
    /// Its label, in the new version if it is there.
    pub label: String,
    /// What it is, in the new version if it is there.
    pub kind: BlockKind,
    /// Its words, in the new version if it is there.
    pub text: String,
    /// What became of it.
    pub change: Change,
}

/// What became of something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The same words in the same place.
    Same,
    /// The same words; a link, the emphasis or the kind of block is another.
    Reformatted,
    /// The same words in another place.
    Moved {
        /// Where it was, when that is another part.
        from: Option<Address>,
    },
    /// New: "Addition `number`".
    Added {
        /// Its number in the whole comparison, from 1.
        number: u32,
    },
    /// Gone: "Deletion `number`".
    Removed {
        /// Its number in the whole comparison, from 1.
        number: u32,
    },
    /// Other words.
    Edited {
        /// From the old words to the new ones.
        segments: Vec<Segment>,
        /// It moved inside its part (or the part in the document) as well.
        moved: bool,
    },
}

/// How much changed between two versions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Numbered additions: new blocks, new titles and inserted stretches.
    pub additions: u32,
    /// Numbered deletions.
    pub deletions: u32,
    /// Blocks with the same words in the same place.
    pub same: u32,
    /// Blocks that moved without other words.
    pub moved: u32,
    /// Blocks with other words.
    pub edited: u32,
    /// Blocks that are new.
    pub added: u32,
    /// Blocks that are gone.
    pub removed: u32,
}

/// One numbered change, to be listed and named in text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedChange {
    /// True for "Addition", false for "Deletion".
    pub addition: bool,
    /// Its number.
    pub number: u32,
    /// The part; empty for the document's title.
    pub part_slug: String,
    /// The block, `None` for the part's title.
    pub anchor: Option<String>,
    /// The block's label.
    pub label: String,
    /// The words that were added or taken out.
    pub text: String,
}

/// Compares two versions of a text whose anchors were carried from one to the other.
pub fn compare(old: &Document, new: &Document) -> Comparison {
    let moves = moves_between_parts(old, new);
    let mut comparing = Comparing {
        moved_away: moves.values().cloned().collect(),
        moves,
        numbers: Numbers::default(),
        counts: Counts::default(),
    };
    let title = segments(&old.title, &new.title, &mut comparing.numbers);
    let parts =
        merge(&old.parts, &new.parts, |p| &p.slug).into_iter().map(|pair| comparing.part(pair)).collect();
    let Numbers { additions, deletions } = comparing.numbers;
    let counts = Counts { additions, deletions, ..comparing.counts };
    Comparison { title, parts, counts }
}

impl Comparison {
    /// True when nothing changed, not even a look.
    pub fn is_unchanged(&self) -> bool {
        let same = |c: &Change| *c == Change::Same;
        let title = self.title.iter().all(|s| matches!(s, Segment::Equal(_)));
        title && self.parts.iter().all(|p| same(&p.change) && p.blocks.iter().all(|b| same(&b.change)))
    }

    /// The numbered additions and deletions in reading order.
    pub fn named(&self) -> Vec<NamedChange> {
        let mut all = Vec::new();
        let title = Change::Edited { segments: self.title.clone(), moved: false };
        name(&title, "", None, "", "", &mut all);
        for part in &self.parts {
            name(&part.change, &part.slug, None, "", &part.title, &mut all);
            for block in &part.blocks {
                let anchor = Some(block.anchor.as_str());
                name(&block.change, &part.slug, anchor, &block.label, &block.text, &mut all);
            }
        }
        all
    }
}

fn name(
    change: &Change,
    slug: &str,
    anchor: Option<&str>,
    label: &str,
    words: &str,
    all: &mut Vec<NamedChange>,
) {
    let mut push = |addition, number, text: &str| {
        all.push(NamedChange {
            addition,
            number,
            part_slug: slug.to_owned(),
            anchor: anchor.map(str::to_owned),
            label: label.to_owned(),
            text: text.to_owned(),
        });
    };
    match change {
        Change::Added { number } => push(true, *number, words),
        Change::Removed { number } => push(false, *number, words),
        Change::Edited { segments, .. } => {
            for segment in segments {
                match segment {
                    Segment::Equal(_) => {}
                    Segment::Inserted { number, text } => push(true, *number, text),
                    Segment::Deleted { number, text } => push(false, *number, text),
                }
            }
        }
        Change::Same | Change::Reformatted | Change::Moved { .. } => {}
    }
}

/// A thing in the old version, the new one or both, and whether it changed its place.
struct Pair<'d, T> {
    old: Option<&'d T>,
    new: Option<&'d T>,
    moved: bool,
}

/// Both versions in one order: the new one's, with what is gone where it stood.
fn merge<'d, T>(old: &'d [T], new: &'d [T], key: impl Fn(&T) -> &str) -> Vec<Pair<'d, T>> {
    let places: HashMap<&str, usize> = old.iter().enumerate().map(|(at, t)| (key(t), at)).collect();
    let here: HashSet<&str> = new.iter().map(&key).collect();
    let known: Vec<usize> = new.iter().filter_map(|t| places.get(key(t)).copied()).collect();
    let mut steady = in_order(&known).into_iter();
    // What is gone, by the survivor before it.
    let mut gone: HashMap<Option<&str>, Vec<&T>> = HashMap::new();
    let mut survivor = None;
    for thing in old {
        match here.contains(key(thing)) {
            true => survivor = Some(key(thing)),
            false => gone.entry(survivor).or_default().push(thing),
        }
    }
    let removed = |of: Option<&str>| {
        let things = gone.get(&of).into_iter().flatten();
        things.map(|t| Pair { old: Some(*t), new: None, moved: false }).collect::<Vec<_>>()
    };
    let mut merged = removed(None);
    for thing in new {
        let before = places.get(key(thing)).map(|at| &old[*at]);
        let moved = before.is_some() && !steady.next().unwrap_or(true);
        merged.push(Pair { old: before, new: Some(thing), moved });
        merged.extend(removed(Some(key(thing))));
    }
    merged
}

struct Comparing {
    /// From a new address to the one its words had in another part.
    moves: HashMap<Address, Address>,
    /// The addresses of those words before.
    moved_away: HashSet<Address>,
    numbers: Numbers,
    counts: Counts,
}

impl Comparing {
    fn part(&mut self, pair: Pair<'_, Part>) -> PartChange {
        let title = |p: Option<&Part>| p.map(full_title).unwrap_or_default();
        let (before, after) = (title(pair.old), title(pair.new));
        let change = self.change(&pair, None, &before, &after, true);
        let old = pair.old.map(|p| p.blocks.as_slice()).unwrap_or_default();
        let new = pair.new.map(|p| p.blocks.as_slice()).unwrap_or_default();
        let shown = pair.new.or(pair.old);
        let slug = shown.map(|p| p.slug.clone()).unwrap_or_default();
        let merged = merge(old, new, |b| &b.anchor);
        let blocks = merged.into_iter().filter_map(|pair| self.block(&slug, pair)).collect();
        PartChange {
            number: shown.and_then(|p| p.number.clone()),
            title: shown.map(|p| p.title.clone()).unwrap_or_default(),
            slug,
            change,
            blocks,
        }
    }

    /// `None` for a block whose words are shown in the part they moved to.
    fn block(&mut self, slug: &str, pair: Pair<'_, Block>) -> Option<BlockChange> {
        let shown = pair.new.or(pair.old)?;
        let address = Address { part_slug: slug.to_owned(), anchor: shown.anchor.clone() };
        if pair.new.is_none() && self.moved_away.contains(&address) {
            return None;
        }
        let words = |b: Option<&Block>| b.map(Block::plain).unwrap_or_default();
        let (before, after) = (words(pair.old), words(pair.new));
        let looks_alike = match (pair.old, pair.new) {
            (Some(old), Some(new)) => old.inlines == new.inlines && same_kind(&old.kind, &new.kind),
            _ => true,
        };
        let change = self.change(&pair, Some(&address), &before, &after, looks_alike);
        self.count(&change);
        Some(BlockChange {
            anchor: shown.anchor.clone(),
            label: shown.label.clone(),
            kind: shown.kind.clone(),
            text: shown.plain(),
            change,
        })
    }

    fn change<T>(
        &mut self,
        pair: &Pair<'_, T>,
        address: Option<&Address>,
        before: &str,
        after: &str,
        looks_alike: bool,
    ) -> Change {
        match (pair.old, pair.new) {
            (None, _) => match address.and_then(|a| self.moves.get(a)) {
                Some(from) => Change::Moved { from: Some(from.clone()) },
                None => Change::Added { number: self.numbers.addition() },
            },
            (_, None) => Change::Removed { number: self.numbers.deletion() },
            _ if before != after => {
                let segments = segments(before, after, &mut self.numbers);
                Change::Edited { segments, moved: pair.moved }
            }
            _ if pair.moved => Change::Moved { from: None },
            _ if looks_alike => Change::Same,
            _ => Change::Reformatted,
        }
    }

    fn count(&mut self, change: &Change) {
        let counts = &mut self.counts;
        *match change {
            Change::Same | Change::Reformatted => &mut counts.same,
            Change::Moved { .. } => &mut counts.moved,
            Change::Added { .. } => &mut counts.added,
            Change::Removed { .. } => &mut counts.removed,
            Change::Edited { .. } => &mut counts.edited,
        } += 1;
    }
}

/// Number and title: a part with another number has another heading.
fn full_title(part: &Part) -> String {
    match &part.number {
        Some(number) if !part.title.contains(number.as_str()) => format!("{number} {}", part.title),
        _ => part.title.clone(),
    }
}

/// A list's own numbers follow from its place; another place is not another kind.
fn same_kind(a: &BlockKind, b: &BlockKind) -> bool {
    match (a, b) {
        (BlockKind::Item { depth: d1, ordinal: o1 }, BlockKind::Item { depth: d2, ordinal: o2 }) => {
            d1 == d2 && o1.is_some() == o2.is_some()
        }
        (BlockKind::Result { .. }, BlockKind::Result { .. }) => true,
        (a, b) => a == b,
    }
}

/// Blocks gone from one part whose words are new in another.
fn moves_between_parts(old: &Document, new: &Document) -> HashMap<Address, Address> {
    let gone = only_in(old, new);
    let come = only_in(new, old);
    let mut by_words: HashMap<Fingerprint, Vec<Address>> = HashMap::new();
    for (address, print) in gone.into_iter().rev() {
        by_words.entry(print).or_default().push(address);
    }
    let mut moves = HashMap::new();
    for (address, print) in come {
        let found = by_words.get_mut(&print).and_then(Vec::pop);
        if let Some(from) = found.filter(|from| from.part_slug != address.part_slug) {
            moves.insert(address, from);
        }
    }
    moves
}

/// Addresses of one document that the other does not have, with what stands there.
fn only_in(document: &Document, other: &Document) -> Vec<(Address, Fingerprint)> {
    let addresses = |d: &Document| -> HashSet<Address> {
        d.parts.iter().flat_map(|p| p.blocks.iter().map(|b| address(p, b))).collect()
    };
    let known = addresses(other);
    let mut found = Vec::new();
    for part in &document.parts {
        for block in &part.blocks {
            let address = address(part, block);
            let words = block.plain();
            // "Si" in one part and "Si" in another are not one block that moved.
            let enough = words.split_whitespace().nth(3).is_some();
            if enough && !known.contains(&address) {
                found.push((address, Fingerprint::of(&words)));
            }
        }
    }
    found
}

fn address(part: &Part, block: &Block) -> Address {
    Address { part_slug: part.slug.clone(), anchor: block.anchor.clone() }
}
