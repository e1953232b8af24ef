//! Matching: which part and block of a new text is which of the old one.

use std::collections::{HashMap, HashSet};

use crate::document::{Block, BlockKind, Document, Part, PartKind};
use crate::fingerprint::Fingerprint;
use crate::fold::phrase;
use crate::likeness::Bag;
use crate::matching_blocks;

/// For everything in the new text what it was in the old one; nothing is used twice.
pub(crate) struct Matching {
    /// For each new part the index of the old one.
    pub parts: Vec<Option<usize>>,
    /// For each block of each new part the old part and the block in it.
    pub blocks: Vec<Vec<Option<(usize, usize)>>>,
}

/// Words that stand in more old parts than this tell nothing about which part it is.
const TOO_COMMON: usize = 20;
/// Old parts with the same title that are looked at for one new part.
const SAME_TITLE: usize = 16;
/// Pairs that are compared word by word at most.
const MOST_PAIRS: usize = 100_000;

impl Matching {
    pub(crate) fn of(old: &Document, new: &Document) -> Matching {
        let parts = parts(&old.parts, &new.parts);
        let mut blocks: Vec<Vec<Option<(usize, usize)>>> = Vec::with_capacity(new.parts.len());
        for (part, before) in new.parts.iter().zip(&parts) {
            blocks.push(match before {
                Some(o) => matching_blocks::within(&old.parts[*o].blocks, &part.blocks)
                    .into_iter()
                    .map(|b| b.map(|b| (*o, b)))
                    .collect(),
                None => vec![None; part.blocks.len()],
            });
        }
        across(old, new, &mut blocks);
        Matching { parts, blocks }
    }
}

/// How sure a pair of parts is: shared paragraphs weigh most, then the title, then the number.
struct Candidate {
    score: f32,
    apart: usize,
    old: usize,
    new: usize,
}

fn parts(old: &[Part], new: &[Part]) -> Vec<Option<usize>> {
    if let ([_], [_]) = (old, new) {
        return vec![Some(0)];
    }
    let mut candidates = candidates(old, new);
    candidates
        .sort_by(|a, b| b.score.total_cmp(&a.score).then(a.apart.cmp(&b.apart)).then(a.new.cmp(&b.new)));
    let mut found = vec![None; new.len()];
    let mut taken = vec![false; old.len()];
    for pair in candidates {
        if found[pair.new].is_none() && !taken[pair.old] {
            found[pair.new] = Some(pair.old);
            taken[pair.old] = true;
        }
    }
    rewritten(old, new, &mut found, &mut taken);
    found
}

fn candidates(old: &[Part], new: &[Part]) -> Vec<Candidate> {
    let mut by_words: HashMap<Fingerprint, Vec<usize>> = HashMap::new();
    let mut by_title: HashMap<String, Vec<usize>> = HashMap::new();
    let mut by_key: HashMap<(PartKind, &str), Vec<usize>> = HashMap::new();
    let old_prints: Vec<HashSet<Fingerprint>> = old.iter().map(prints).collect();
    for (at, part) in old.iter().enumerate() {
        for print in &old_prints[at] {
            by_words.entry(*print).or_default().push(at);
        }
        by_title.entry(phrase(&part.title)).or_default().push(at);
        if let Some(key) = key(part) {
            by_key.entry(key).or_default().push(at);
        }
    }
    let mut all = Vec::new();
    for (at, part) in new.iter().enumerate() {
        let mine = prints(part);
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for print in &mine {
            let places = by_words.get(print).filter(|p| p.len() <= TOO_COMMON);
            for o in places.into_iter().flatten() {
                *shared.entry(*o).or_default() += 1;
            }
        }
        let titled = by_title.get(&phrase(&part.title)).map_or(&[][..], |p| nearest(p, at));
        let numbered = key(part).and_then(|k| by_key.get(&k)).map_or(&[][..], |p| nearest(p, at));
        let places: HashSet<usize> = shared.keys().chain(titled).chain(numbered).copied().collect();
        for o in places {
            let common = shared.get(&o).copied().unwrap_or(0);
            let likeness = ratio(2 * common, mine.len() + old_prints[o].len());
            let score = likeness * 2.0
                + if titled.contains(&o) { 1.0 } else { 0.0 }
                + if numbered.contains(&o) { 0.5 } else { 0.0 };
            if score >= 0.5 {
                all.push(Candidate { score, apart: o.abs_diff(at), old: o, new: at });
            }
        }
    }
    all
}

/// The few of many ascending places that are next to one.
fn nearest(places: &[usize], to: usize) -> &[usize] {
    let at = places.partition_point(|p| *p < to);
    let from = at.saturating_sub(SAME_TITLE / 2);
    &places[from..places.len().min(from + SAME_TITLE)]
}

/// Actions and commitments are known by their number, the front by being the front.
fn key(part: &Part) -> Option<(PartKind, &str)> {
    match part.kind {
        PartKind::Front => Some((PartKind::Front, "")),
        PartKind::Chapter => None,
        kind => part.number.as_deref().map(|n| (kind, n)),
    }
}

/// What tells a part from others: its blocks, without the questions all commitments share.
fn prints(part: &Part) -> HashSet<Fingerprint> {
    let telling = |b: &&Block| !matches!(b.kind, BlockKind::Question(_) | BlockKind::Heading(_));
    part.blocks.iter().filter(telling).map(Block::fingerprint).collect()
}

#[expect(clippy::cast_precision_loss, reason = "a ratio of counts far below 2^24")]
fn ratio(part: usize, whole: usize) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}

/// Parts whose every paragraph was touched and whose title changed too: by all their words.
fn rewritten(old: &[Part], new: &[Part], found: &mut [Option<usize>], taken: &mut [bool]) {
    let left_old: Vec<usize> = (0..old.len()).filter(|o| !taken[*o]).collect();
    let left_new: Vec<usize> = (0..new.len()).filter(|n| found[*n].is_none()).collect();
    if left_old.len().saturating_mul(left_new.len()) > MOST_PAIRS {
        return;
    }
    let bag = |part: &Part| {
        let texts: Vec<String> = part.blocks.iter().take(40).map(Block::plain).collect();
        Bag::of(&texts.join(" "))
    };
    let old_bags: Vec<(usize, Bag)> = left_old.iter().map(|o| (*o, bag(&old[*o]))).collect();
    let mut pairs = Vec::new();
    for n in left_new {
        let mine = bag(&new[n]);
        for (o, bag) in &old_bags {
            let likeness = mine.likeness(bag);
            if likeness >= 0.5 && mine.len() >= 8 {
                pairs.push((likeness, n, *o));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    for (_, n, o) in pairs {
        if found[n].is_none() && !taken[o] {
            found[n] = Some(o);
            taken[o] = true;
        }
    }
}

/// Blocks that left one part and turned up in another.
fn across(old: &Document, new: &Document, found: &mut [Vec<Option<(usize, usize)>>]) {
    let mut taken: HashSet<(usize, usize)> = found.iter().flatten().flatten().copied().collect();
    let mut left_old: Vec<((usize, usize), &Block)> = Vec::new();
    for (o, part) in old.parts.iter().enumerate() {
        let places = part.blocks.iter().enumerate().map(|(b, block)| ((o, b), block));
        left_old.extend(places.filter(|(place, block)| !taken.contains(place) && travels(block)));
    }
    let mut left_new: Vec<((usize, usize), &Block)> = Vec::new();
    for (n, part) in new.parts.iter().enumerate() {
        let places = part.blocks.iter().enumerate().map(|(b, block)| ((n, b), block));
        left_new.extend(places.filter(|((n, b), block)| found[*n][*b].is_none() && travels(block)));
    }
    let mut by_words: HashMap<Fingerprint, Vec<(usize, usize)>> = HashMap::new();
    for (place, block) in left_old.iter().rev() {
        by_words.entry(block.fingerprint()).or_default().push(*place);
    }
    for ((n, b), block) in &left_new {
        if let Some(place) = by_words.get_mut(&block.fingerprint()).and_then(Vec::pop) {
            found[*n][*b] = Some(place);
            taken.insert(place);
        }
    }
    left_old.retain(|(place, _)| !taken.contains(place));
    left_new.retain(|((n, b), _)| found[*n][*b].is_none());
    if left_old.len().saturating_mul(left_new.len()) > MOST_PAIRS {
        return;
    }
    across_edited(&left_old, &left_new, found);
}

type Place<'d> = ((usize, usize), &'d Block);

fn across_edited(left_old: &[Place<'_>], left_new: &[Place<'_>], found: &mut [Vec<Option<(usize, usize)>>]) {
    let bags: Vec<(usize, usize, Bag)> =
        left_old.iter().map(|((o, b), block)| (*o, *b, Bag::of(&block.plain()))).collect();
    let mut pairs = Vec::new();
    for ((n, b), block) in left_new {
        let mine = Bag::of(&block.plain());
        for (o, ob, bag) in bags.iter().filter(|_| mine.len() >= 8) {
            let likeness = mine.likeness(bag);
            if likeness >= 0.8 {
                pairs.push((likeness, (*n, *b), (*o, *ob)));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut used = HashSet::new();
    for (_, (n, b), place) in pairs {
        if found[n][b].is_none() && used.insert(place) {
            found[n][b] = Some(place);
        }
    }
}

/// Only blocks that say enough are known again in another part.
fn travels(block: &Block) -> bool {
    let heads = matches!(
        block.kind,
        BlockKind::Question(_) | BlockKind::Heading(_) | BlockKind::Row { header: true }
    );
    !heads && block.plain().split_whitespace().nth(3).is_some()
}
