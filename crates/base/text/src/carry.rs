//! Re-upload: a new text takes over the slugs and anchors of the old one, so that comments
//! stay where they are (S4.35, S4.42).

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::document::{Address, Block, Document, Part};
use crate::fingerprint::Fingerprint;
use crate::import::free_slug;
use crate::matching::Matching;
use crate::numbering;
use crate::order::in_order;

/// What became of one address, or of a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fate {
    /// The part's slug; for something removed the old one.
    pub part_slug: String,
    /// The block's anchor in that part, `None` for the part itself.
    pub anchor: Option<String>,
    /// What became of it.
    pub became: Became,
}

/// What became of a part or block between two uploads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Became {
    /// It is the same (a part: has the same title).
    Kept,
    /// It has other words.
    Edited,
    /// It is in another place.
    Moved {
        /// Its old address, when that was in another part: what refers to it must follow.
        from: Option<Address>,
        /// It has other words too.
        edited: bool,
    },
    /// It is new.
    Added,
    /// It is gone; its address is never given to anything else.
    Removed,
    /// It was removed by an earlier upload and is back with the same words and address.
    Revived,
}

/// An address that a removed (or moved) thing had. Keep all of a text's, and pass them to
/// every [`carry_anchors`]: nothing else may get such an address, only the same words again.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Retired {
    /// The part's slug.
    pub part_slug: String,
    /// The block's anchor, `None` for the part itself.
    pub anchor: Option<String>,
    /// The words that were there (a part's: its title).
    pub fingerprint: Fingerprint,
}

/// The addresses that an upload took out of use.
pub fn retired_by(old: &Document, fates: &[Fate]) -> Vec<Retired> {
    let retired = |part_slug: &str, anchor: Option<&str>| {
        let part = old.part(part_slug)?;
        let fingerprint = match anchor {
            Some(anchor) => part.block(anchor)?.fingerprint(),
            None => Fingerprint::of(&part.title),
        };
        Some(Retired { part_slug: part_slug.to_owned(), anchor: anchor.map(str::to_owned), fingerprint })
    };
    let of_fate = |fate: &Fate| match &fate.became {
        Became::Removed => retired(&fate.part_slug, fate.anchor.as_deref()),
        Became::Moved { from: Some(from), .. } => retired(&from.part_slug, Some(&from.anchor)),
        _ => None,
    };
    fates.iter().filter_map(of_fate).collect()
}

/// Gives the parts and blocks of a newly imported text the slugs and anchors of what they were
/// in the old one, compared by their words.
///
/// Labels stay those of the new text. What is new gets an address that nothing in `old` or
/// `retired` ever had, except that the very words of a retired address get it back. The fates
/// tell of every part and block of either text: first the new text in reading order, then what
/// was removed.
pub fn carry_anchors(old: &Document, mut new: Document, retired: &[Retired]) -> (Document, Vec<Fate>) {
    let found = Matching::of(old, &new);
    let book = Book::of(old, retired);
    let parts_back = book.give_slugs(old, &mut new, &found);
    let mut blocks_back = HashSet::new();
    for (at, part) in new.parts.iter_mut().enumerate() {
        let before = found.parts[at].map(|o| &old.parts[o]);
        let kept = before.map_or_else(Vec::new, |before| {
            let here = |m: &Option<(usize, usize)>| m.filter(|(o, _)| Some(*o) == found.parts[at]);
            let anchor = |(_, b): (usize, usize)| before.blocks[b].anchor.as_str();
            found.blocks[at].iter().map(|m| here(m).map(anchor)).collect()
        });
        book.give_anchors(at, part, &kept, &found.blocks[at], &mut blocks_back);
    }
    let fates = Telling { old, new: &new, found: &found }.all(&parts_back, &blocks_back);
    (new, fates)
}

/// Every address that was ever given.
struct Book<'r> {
    slugs: HashSet<&'r str>,
    anchors: HashMap<&'r str, HashSet<&'r str>>,
    retired_parts: HashMap<&'r str, Fingerprint>,
    retired_blocks: HashMap<(&'r str, Fingerprint), Vec<&'r str>>,
}

impl<'r> Book<'r> {
    fn of(old: &'r Document, retired: &'r [Retired]) -> Book<'r> {
        let mut book = Book {
            slugs: HashSet::new(),
            anchors: HashMap::new(),
            retired_parts: HashMap::new(),
            retired_blocks: HashMap::new(),
        };
        for gone in retired {
            let slug = gone.part_slug.as_str();
            match gone.anchor.as_deref() {
                None => {
                    book.slugs.insert(slug);
                    book.retired_parts.insert(slug, gone.fingerprint);
                }
                Some(anchor) => {
                    book.anchors.entry(slug).or_default().insert(anchor);
                    book.retired_blocks.entry((slug, gone.fingerprint)).or_default().push(anchor);
                }
            }
        }
        for part in &old.parts {
            book.slugs.insert(&part.slug);
            // In use again, whatever the list of retired ones says.
            book.retired_parts.remove(part.slug.as_str());
            let anchors = book.anchors.entry(&part.slug).or_default();
            anchors.extend(part.blocks.iter().map(|b| b.anchor.as_str()));
        }
        book
    }

    /// Gives every part its slug; true for those that came back from retirement.
    fn give_slugs(&self, old: &Document, new: &mut Document, found: &Matching) -> Vec<bool> {
        let mut taken: HashSet<String> =
            found.parts.iter().flatten().map(|o| old.parts[*o].slug.clone()).collect();
        let mut back = Vec::with_capacity(new.parts.len());
        for (part, before) in new.parts.iter_mut().zip(&found.parts) {
            let returns = before.is_none() && !taken.contains(&part.slug) && self.returns(part);
            back.push(returns);
            if let Some(before) = before {
                part.slug.clone_from(&old.parts[*before].slug);
            } else if !returns {
                let used = |s: &str| self.slugs.contains(s) || taken.contains(s);
                part.slug = free_slug(&part.slug, used);
            }
            taken.insert(part.slug.clone());
        }
        back
    }

    /// True for a part whose slug is retired and that is what had it: the same title, or words
    /// that stood there.
    fn returns(&self, part: &Part) -> bool {
        let Some(title) = self.retired_parts.get(part.slug.as_str()) else { return false };
        let stood = |b: &Block| self.retired_blocks.contains_key(&(part.slug.as_str(), b.fingerprint()));
        *title == Fingerprint::of(&part.title) || part.blocks.iter().any(stood)
    }

    /// Gives every block of a part its anchor. `kept` holds those that stay, `before` what
    /// each block was; blocks that come back are noted in `back` by part and block.
    fn give_anchors(
        &self,
        at: usize,
        part: &mut Part,
        kept: &[Option<&str>],
        before: &[Option<(usize, usize)>],
        back: &mut HashSet<(usize, usize)>,
    ) {
        let none = HashSet::new();
        let used = self.anchors.get(part.slug.as_str()).unwrap_or(&none);
        let mut given: HashSet<String> = kept.iter().flatten().map(|a| (*a).to_owned()).collect();
        let wanted = numbering::numbers(&part.blocks);
        for (b, (block, wanted)) in part.blocks.iter_mut().zip(wanted).enumerate() {
            if let Some(anchor) = kept.get(b).copied().flatten() {
                block.anchor = anchor.to_owned();
                continue;
            }
            let words = (part.slug.as_str(), block.fingerprint());
            let retired = self.retired_blocks.get(&words).into_iter().flatten();
            let free_again = retired.copied().find(|a| !given.contains(*a));
            block.anchor = match free_again.filter(|_| before[b].is_none()) {
                Some(anchor) => {
                    back.insert((at, b));
                    anchor.to_owned()
                }
                None => numbering::free(&wanted.anchor, |a| used.contains(a) || given.contains(a)),
            };
            given.insert(block.anchor.clone());
        }
    }
}

/// Tells the fates.
struct Telling<'d> {
    old: &'d Document,
    new: &'d Document,
    found: &'d Matching,
}

impl Telling<'_> {
    fn all(&self, parts_back: &[bool], blocks_back: &HashSet<(usize, usize)>) -> Vec<Fate> {
        let known: Vec<usize> = self.found.parts.iter().flatten().copied().collect();
        let mut steady = in_order(&known).into_iter();
        let mut fates = Vec::new();
        for (at, part) in self.new.parts.iter().enumerate() {
            let became = match self.found.parts[at] {
                None if parts_back[at] => Became::Revived,
                None => Became::Added,
                Some(o) => {
                    let before = &self.old.parts[o];
                    let edited = (&before.title, &before.number) != (&part.title, &part.number);
                    told(None, edited, !steady.next().unwrap_or(true))
                }
            };
            fates.push(Fate { part_slug: part.slug.clone(), anchor: None, became });
            self.blocks(at, part, blocks_back, &mut fates);
        }
        self.removed(&mut fates);
        fates
    }

    fn blocks(&self, at: usize, part: &Part, back: &HashSet<(usize, usize)>, fates: &mut Vec<Fate>) {
        let found = &self.found.blocks[at];
        let here = |m: &(usize, usize)| Some(m.0) == self.found.parts[at];
        let known: Vec<usize> = found.iter().flatten().filter(|m| here(m)).map(|m| m.1).collect();
        let mut steady = in_order(&known).into_iter();
        for (b, block) in part.blocks.iter().enumerate() {
            let became = match found[b] {
                None if back.contains(&(at, b)) => Became::Revived,
                None => Became::Added,
                Some(m) => {
                    let before = &self.old.parts[m.0].blocks[m.1];
                    let from = (!here(&m)).then(|| Address {
                        part_slug: self.old.parts[m.0].slug.clone(),
                        anchor: before.anchor.clone(),
                    });
                    let moved = from.is_some() || !steady.next().unwrap_or(true);
                    told(from, before.plain() != block.plain(), moved)
                }
            };
            let anchor = Some(block.anchor.clone());
            fates.push(Fate { part_slug: part.slug.clone(), anchor, became });
        }
    }

    fn removed(&self, fates: &mut Vec<Fate>) {
        let parts: HashSet<usize> = self.found.parts.iter().flatten().copied().collect();
        let blocks: HashSet<(usize, usize)> = self.found.blocks.iter().flatten().flatten().copied().collect();
        let gone = |slug: &str, anchor: Option<&str>| Fate {
            part_slug: slug.to_owned(),
            anchor: anchor.map(str::to_owned),
            became: Became::Removed,
        };
        for (o, part) in self.old.parts.iter().enumerate() {
            if !parts.contains(&o) {
                fates.push(gone(&part.slug, None));
            }
            for (b, block) in part.blocks.iter().enumerate() {
                if !blocks.contains(&(o, b)) {
                    fates.push(gone(&part.slug, Some(&block.anchor)));
                }
            }
        }
    }
}

fn told(from: Option<Address>, edited: bool, moved: bool) -> Became {
    match (moved, edited) {
        (true, edited) => Became::Moved { from, edited },
        (false, true) => Became::Edited,
        (false, false) => Became::Kept,
    }
}
