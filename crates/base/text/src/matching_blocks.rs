//! Matching the blocks of one part: equal ones in order, moved ones, edited ones.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::document::{Block, BlockKind};
use crate::fingerprint::Fingerprint;
use crate::likeness::Bag;

/// Pairs that are compared word by word at most.
const MOST_PAIRS: usize = 200_000;

/// What a block is compared by. Questions are known by their key, whatever their wording.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Token {
    class: Class,
    words: Fingerprint,
}

/// Blocks of different classes are never the same block.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Class {
    Question,
    Heading,
    Head,
    Row,
    Text,
}

fn token(block: &Block) -> Token {
    let words = block.fingerprint();
    match &block.kind {
        BlockKind::Question(key) => Token { class: Class::Question, words: Fingerprint::of(key.as_str()) },
        BlockKind::Heading(_) => Token { class: Class::Heading, words },
        BlockKind::Row { header: true } => Token { class: Class::Head, words },
        BlockKind::Row { header: false } => Token { class: Class::Row, words },
        BlockKind::Paragraph | BlockKind::Quote | BlockKind::Result { .. } | BlockKind::Item { .. } => {
            Token { class: Class::Text, words }
        }
    }
}

/// For each new block the index of the old one it was.
pub(crate) fn within(old: &[Block], new: &[Block]) -> Vec<Option<usize>> {
    let old_tokens: Vec<Token> = old.iter().map(token).collect();
    let new_tokens: Vec<Token> = new.iter().map(token).collect();
    let mut pairing = Pairing { found: vec![None; new.len()], taken: vec![false; old.len()] };
    let (old_gaps, new_gaps) = pairing.in_order(&old_tokens, &new_tokens);
    pairing.moved(&old_tokens, &new_tokens);
    pairing.edited(old, new, (&old_tokens, &new_tokens), (&old_gaps, &new_gaps));
    pairing.found
}

struct Pairing {
    found: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Pairing {
    fn pair(&mut self, old: usize, new: usize) {
        if self.found[new].is_none() && !self.taken[old] {
            self.found[new] = Some(old);
            self.taken[old] = true;
        }
    }

    /// Pairs equal blocks that kept their order. Returns for every block of either text in
    /// which gap between such pairs it lies.
    fn in_order(&mut self, old: &[Token], new: &[Token]) -> (Vec<usize>, Vec<usize>) {
        // Only what is in both can be paired: two texts with nothing in common cost nothing.
        let (old_places, old_shared) = shared(old, new);
        let (new_places, new_shared) = shared(new, old);
        let mut old_gaps = Gaps::of(old.len());
        let mut new_gaps = Gaps::of(new.len());
        for op in capture_diff_slices(Algorithm::Myers, &old_shared, &new_shared) {
            if let DiffOp::Equal { .. } = op {
                for (o, n) in op.old_range().zip(op.new_range()) {
                    let (o, n) = (old_places[o], new_places[n]);
                    self.pair(o, n);
                    old_gaps.close(o);
                    new_gaps.close(n);
                }
            }
        }
        (old_gaps.finish(), new_gaps.finish())
    }

    /// Pairs equal blocks wherever they are.
    fn moved(&mut self, old: &[Token], new: &[Token]) {
        let mut places: HashMap<Token, Vec<usize>> = HashMap::new();
        for (o, token) in old.iter().enumerate().rev() {
            if !self.taken[o] {
                places.entry(*token).or_default().push(o);
            }
        }
        for (n, token) in new.iter().enumerate() {
            if self.found[n].is_none()
                && let Some(o) = places.get_mut(token).and_then(Vec::pop)
            {
                self.pair(o, n);
            }
        }
    }

    /// Pairs blocks that share enough words, the likest first: a block in the same gap needs
    /// to share less than one that also moved.
    fn edited(
        &mut self,
        old: &[Block],
        new: &[Block],
        (old_tokens, new_tokens): (&[Token], &[Token]),
        (old_gaps, new_gaps): (&[usize], &[usize]),
    ) {
        let left_old: Vec<usize> = (0..old.len()).filter(|o| !self.taken[*o]).collect();
        let left_new: Vec<usize> = (0..new.len()).filter(|n| self.found[*n].is_none()).collect();
        let old_bags: Vec<Bag> = left_old.iter().map(|o| Bag::of(&old[*o].plain())).collect();
        let lonely = Lonely::of(&left_old, &left_new, old_gaps, new_gaps);
        let looks = Looks { left_old: &left_old, old_gaps, others: left_new.len() };
        let mut pairs = Vec::new();
        let mut rank = 0;
        for (at, n) in left_new.iter().copied().enumerate() {
            let gap = new_gaps[n];
            let first = at == 0 || new_gaps[left_new[at - 1]] != gap;
            rank = if first { 0 } else { rank + 1 };
            let mine = Bag::of(&new[n].plain());
            for at in looks.range(gap, rank) {
                let o = left_old[at];
                let class = new_tokens[n].class;
                if old_tokens[o].class != class || class == Class::Question {
                    continue;
                }
                let likeness = mine.likeness(&old_bags[at]);
                let here = old_gaps[o] == gap;
                let short = mine.len() <= 4 && old_bags[at].len() <= 4;
                let needed = match (here, lonely.at(gap)) {
                    (true, true) if short => 0.0,
                    (true, true) => 0.25,
                    (true, false) => 0.4,
                    (false, _) => 0.6,
                };
                if likeness >= needed {
                    pairs.push((likeness + if here { 0.2 } else { 0.0 }, o.abs_diff(n), o, n));
                }
            }
        }
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.3, a.2).cmp(&(b.1, b.3, b.2))));
        for (_, _, o, n) in pairs {
            self.pair(o, n);
        }
    }
}

/// Which old blocks a new one is compared with, by their place among those left.
struct Looks<'l> {
    left_old: &'l [usize],
    old_gaps: &'l [usize],
    others: usize,
}

impl Looks<'_> {
    /// All of them while that costs little; else those of the same gap, near the same place.
    fn range(&self, gap: usize, rank: usize) -> Range<usize> {
        if self.left_old.len().saturating_mul(self.others) <= MOST_PAIRS {
            return 0..self.left_old.len();
        }
        // Gaps ascend, so those of one gap are neighbours.
        let from = self.left_old.partition_point(|o| self.old_gaps[*o] < gap);
        let to = self.left_old.partition_point(|o| self.old_gaps[*o] <= gap);
        let reach = (MOST_PAIRS / self.others / 2).max(3);
        let near = from + rank;
        near.saturating_sub(reach).clamp(from, to)..(near + reach).clamp(from, to)
    }
}

/// The tokens that occur in the other text too, with their places.
fn shared(tokens: &[Token], other: &[Token]) -> (Vec<usize>, Vec<Token>) {
    let known: HashSet<&Token> = other.iter().collect();
    tokens.iter().enumerate().filter(|(_, t)| known.contains(t)).map(|(at, t)| (at, *t)).unzip()
}

/// For each block of one text how many pairs stand before it.
struct Gaps {
    of: Vec<usize>,
    from: usize,
    pairs: usize,
}

impl Gaps {
    fn of(blocks: usize) -> Gaps {
        Gaps { of: vec![0; blocks], from: 0, pairs: 0 }
    }

    /// A pair at this place ends a gap; places come in order.
    fn close(&mut self, at: usize) {
        self.of[self.from..=at].fill(self.pairs);
        self.from = at + 1;
        self.pairs += 1;
    }

    fn finish(mut self) -> Vec<usize> {
        self.of[self.from..].fill(self.pairs);
        self.of
    }
}

/// Gaps with one block left on each side: one was very likely made of the other.
struct Lonely {
    counts: HashMap<usize, (usize, usize)>,
}

impl Lonely {
    fn of(old: &[usize], new: &[usize], old_gaps: &[usize], new_gaps: &[usize]) -> Lonely {
        let mut counts: HashMap<usize, (usize, usize)> = HashMap::new();
        for o in old {
            counts.entry(old_gaps[*o]).or_default().0 += 1;
        }
        for n in new {
            counts.entry(new_gaps[*n]).or_default().1 += 1;
        }
        Lonely { counts }
    }

    fn at(&self, gap: usize) -> bool {
        self.counts.get(&gap) == Some(&(1, 1))
    }
}
