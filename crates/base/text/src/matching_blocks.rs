//! Matching the blocks of one part: equal ones in order, moved ones, edited ones.

use std::collections::HashMap;

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
        let (mut old_gaps, mut new_gaps) = (vec![0; old.len()], vec![0; new.len()]);
        let mut gap = 0;
        for op in capture_diff_slices(Algorithm::Myers, old, new) {
            if let DiffOp::Equal { .. } = op {
                for (o, n) in op.old_range().zip(op.new_range()) {
                    self.pair(o, n);
                }
                gap += 1;
            } else {
                old_gaps[op.old_range()].fill(gap);
                new_gaps[op.new_range()].fill(gap);
            }
        }
        (old_gaps, new_gaps)
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
        let everywhere = left_old.len().saturating_mul(left_new.len()) <= MOST_PAIRS;
        let old_bags: Vec<Bag> = left_old.iter().map(|o| Bag::of(&old[*o].plain())).collect();
        let lonely = Lonely::of(&left_old, &left_new, old_gaps, new_gaps);
        let mut pairs = Vec::new();
        let mut work = 0_usize;
        for n in left_new {
            let mine = Bag::of(&new[n].plain());
            // Gaps ascend, so those of one gap are neighbours.
            let from = left_old.partition_point(|o| old_gaps[*o] < new_gaps[n]);
            let to = left_old.partition_point(|o| old_gaps[*o] <= new_gaps[n]);
            let range = if everywhere { 0..left_old.len() } else { from..to };
            for at in range {
                let o = left_old[at];
                work += 1;
                let class = new_tokens[n].class;
                let comparable = old_tokens[o].class == class && class != Class::Question;
                if !comparable || work > MOST_PAIRS * 2 {
                    continue;
                }
                let likeness = mine.likeness(&old_bags[at]);
                let here = old_gaps[o] == new_gaps[n];
                let short = mine.len() <= 4 && old_bags[at].len() <= 4;
                let needed = match (here, lonely.at(new_gaps[n])) {
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
