//! Structure: raw blocks to a title, parts and numbered blocks.

use std::collections::HashSet;

use super::ImportError;
use super::collect::{Raw, RawKind};
use super::headings::{self, Named};
use super::title;
use crate::document::{Block, BlockKind, Document, Inline, Part, PartKind};
use crate::fold::slug;
use crate::numbering;
use crate::template::{Recogniser, Template};

use super::questions::{self, Piece};

/// Chapters nested deeper than this stay headings inside their part: a part should be a page
/// worth opening.
const DEEPEST_PART: u8 = 3;
/// Longest slug in characters.
const LONGEST_SLUG: usize = 48;

pub(super) fn build(
    raws: Vec<Raw>,
    offered: Option<String>,
    template: Option<&Template>,
) -> Result<Document, ImportError> {
    if raws.is_empty() {
        return Err(ImportError::Empty);
    }
    let recogniser = template.map(Recogniser::new);
    let mut pieces = questions::classify(raws, recogniser.as_ref());
    let title = title::take(&mut pieces, offered);
    let mut builder = Builder::new(&title, recogniser.as_ref());
    for piece in pieces {
        builder.piece(piece);
    }
    let parts = builder.finish();
    Ok(Document { title, parts })
}

struct Builder<'t> {
    title: &'t str,
    recogniser: Option<&'t Recogniser<'t>>,
    parts: Vec<Part>,
    slugs: HashSet<String>,
    /// Raw heading levels and kinds of the parts around the open one, outermost first.
    around: Vec<(u8, PartKind)>,
    notes: Vec<Block>,
    /// Items that come now are expected results, the last of which had this number.
    results: Option<u32>,
}

impl<'t> Builder<'t> {
    fn new(title: &'t str, recogniser: Option<&'t Recogniser<'t>>) -> Builder<'t> {
        Builder {
            title,
            recogniser,
            parts: Vec::new(),
            slugs: HashSet::new(),
            around: Vec::new(),
            notes: Vec::new(),
            results: None,
        }
    }

    fn piece(&mut self, piece: Piece) {
        match piece {
            Piece::Heading { level, named, inlines } => self.heading(level, named, inlines),
            Piece::Question { at, inlines } => {
                let Some(reads) = self.recogniser else { return };
                let line: String = inlines.iter().map(|i| i.text.as_str()).collect();
                self.results = reads.introduces_results(&line).then_some(0);
                self.block(BlockKind::Question(reads.key(at).clone()), inlines);
            }
            Piece::Body(raw) => self.body(raw),
        }
    }

    fn heading(&mut self, level: u8, named: Named, inlines: Vec<Inline>) {
        self.results = None;
        let inside = self.around.last().copied();
        if let (Some((around, PartKind::Commitment)), PartKind::Chapter) = (inside, named.kind)
            && level > around
        {
            return self.block(BlockKind::Heading(level - around), inlines);
        }
        self.leave(level, named.kind);
        let depth = u8::try_from(self.around.len() + 1).unwrap_or(u8::MAX);
        if named.kind == PartKind::Chapter && depth > DEEPEST_PART && !self.parts.is_empty() {
            return self.block(BlockKind::Heading(depth - DEEPEST_PART), inlines);
        }
        self.around.push((level, named.kind));
        self.open(depth, named);
    }

    /// Leaves the parts that a heading of this level ends. A commitment stays inside its
    /// action even when both have the same heading style.
    fn leave(&mut self, level: u8, kind: PartKind) {
        while let Some((around, of)) = self.around.last().copied() {
            let holds = of == PartKind::Action && kind == PartKind::Commitment && level >= around;
            if around < level || holds {
                break;
            }
            self.around.pop();
        }
    }

    fn open(&mut self, level: u8, named: Named) {
        self.close();
        let wanted = match (named.kind, &named.number) {
            (PartKind::Action | PartKind::Commitment, Some(number)) => number.to_lowercase(),
            (_, Some(number)) => slug(&format!("{number} {}", named.title), LONGEST_SLUG),
            (_, None) => slug(&named.title, LONGEST_SLUG),
        };
        let slug = self.free_slug(&wanted);
        self.parts.push(Part {
            slug,
            kind: named.kind,
            level,
            number: named.number,
            title: named.title,
            blocks: Vec::new(),
        });
    }

    fn free_slug(&mut self, wanted: &str) -> String {
        let wanted = match wanted {
            "" => format!("s{}", self.parts.len() + 1),
            wanted => wanted.to_owned(),
        };
        let slug = free_slug(&wanted, |s| self.slugs.contains(s));
        self.slugs.insert(slug.clone());
        slug
    }

    /// Ends the open part: its notes stand last.
    fn close(&mut self) {
        let notes = std::mem::take(&mut self.notes);
        if let Some(part) = self.parts.last_mut() {
            part.blocks.extend(notes);
        }
        self.results = None;
    }

    fn body(&mut self, raw: Raw) {
        let kind = match raw.kind {
            RawKind::Item { depth, ordinal } => self.item(depth, ordinal),
            RawKind::Row { header } => BlockKind::Row { header },
            RawKind::Quote => BlockKind::Quote,
            RawKind::Note => {
                self.ensure_part();
                return self.notes.push(block(BlockKind::Quote, raw.inlines));
            }
            RawKind::Paragraph | RawKind::Title | RawKind::Heading(_) => BlockKind::Paragraph,
        };
        if !matches!(raw.kind, RawKind::Item { .. }) {
            let introduces = matches!(raw.kind, RawKind::Paragraph)
                && self.recogniser.is_some_and(|r| r.introduces_results(&raw.plain()));
            self.results = introduces.then_some(0);
        }
        self.block(kind, raw.inlines);
    }

    fn item(&mut self, depth: u8, ordinal: Option<u32>) -> BlockKind {
        match &mut self.results {
            Some(last) if depth == 0 => {
                // Two lists of one part may both start at 1; results are told apart by number.
                let number = ordinal.filter(|n| n > last).unwrap_or(last.saturating_add(1));
                *last = number;
                BlockKind::Result { number }
            }
            _ => BlockKind::Item { depth, ordinal },
        }
    }

    fn block(&mut self, kind: BlockKind, inlines: Vec<Inline>) {
        self.ensure_part();
        if let Some(part) = self.parts.last_mut() {
            part.blocks.push(block(kind, inlines));
        }
    }

    /// What stands before the first heading needs a part too.
    fn ensure_part(&mut self) {
        if self.parts.is_empty() {
            self.slugs.insert("0".to_owned());
            self.parts.push(Part {
                slug: "0".to_owned(),
                kind: PartKind::Front,
                level: 1,
                number: None,
                title: self.title.to_owned(),
                blocks: Vec::new(),
            });
        }
    }

    fn finish(mut self) -> Vec<Part> {
        self.close();
        if let [only] = self.parts.as_mut_slice()
            && only.kind == PartKind::Front
        {
            // No headings: the whole text is one part.
            only.kind = PartKind::Chapter;
            only.slug = "1".to_owned();
        }
        for part in &mut self.parts {
            numbering::number(&mut part.blocks);
        }
        self.parts
    }
}

fn block(kind: BlockKind, inlines: Vec<Inline>) -> Block {
    Block { anchor: String::new(), label: String::new(), kind, inlines }
}

/// The wanted slug or the first free of `slug-2`, `slug-3`, ….
pub(crate) fn free_slug(wanted: &str, taken: impl Fn(&str) -> bool) -> String {
    if !taken(wanted) {
        return wanted.to_owned();
    }
    (2_u32..).map(|n| format!("{wanted}-{n}")).find(|s| !taken(s)).unwrap_or_default()
}

impl Named {
    /// A heading as it was written, in one line.
    pub(super) fn of(heading: &str, plan: bool) -> Named {
        headings::name(heading, plan)
    }
}
