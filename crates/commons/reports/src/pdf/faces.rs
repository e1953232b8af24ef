//! The typeface: three cuts of Libertinus Serif, and the shaping of words with them.

use std::cell::RefCell;
use std::collections::HashMap;
use std::io::Read;
use std::ops::Range;
use std::rc::Rc;
use std::str::FromStr;
use std::sync::OnceLock;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::ttf_parser::Tag;
use rustybuzz::{Direction, Face, Feature, Language, UnicodeBuffer};
use unicode_segmentation::UnicodeSegmentation;

use super::PdfError;

/// A cut of the typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Cut {
    Regular,
    Bold,
    Italic,
}

const DEFLATED: [&[u8]; 3] = [
    include_bytes!(concat!(env!("OUT_DIR"), "/LibertinusSerif-Regular.zz")),
    include_bytes!(concat!(env!("OUT_DIR"), "/LibertinusSerif-Bold.zz")),
    include_bytes!(concat!(env!("OUT_DIR"), "/LibertinusSerif-Italic.zz")),
];

/// Drawn in place of a letter that the typeface has not; the text itself keeps the letter.
const MISSING: [char; 2] = ['\u{25a1}', '?'];

/// Some letters shaped with one cut. Advances are in ems.
#[derive(Clone)]
pub(super) struct Piece {
    pub cut: Cut,
    pub text: String,
    pub glyphs: Vec<KrillaGlyph>,
    pub width: f32,
}

/// A stretch of text shaped as a whole, as pieces of one cut each. The width is in ems.
pub(super) struct Shaped {
    pub pieces: Vec<Piece>,
    pub width: f32,
}

/// The loaded typeface with the words shaped so far.
pub(super) struct Faces {
    cuts: [(Face<'static>, Font); 3],
    missing: GlyphId,
    missing_width: f32,
    language: Option<Language>,
    words: RefCell<HashMap<(Cut, bool, String), Rc<Shaped>>>,
}

impl Faces {
    /// Loads the typeface; letters take the forms that the language `lang` uses.
    pub fn load(lang: &str) -> Result<Self, PdfError> {
        let [regular, bold, italic] = inflated().ok_or(PdfError::Typeface)?;
        let cuts = [cut(regular)?, cut(bold)?, cut(italic)?];
        let face = &cuts[0].0;
        let missing =
            MISSING.iter().find_map(|letter| face.glyph_index(*letter)).ok_or(PdfError::Typeface)?;
        let advance = face.glyph_hor_advance(missing).unwrap_or(500);
        Ok(Self {
            missing: GlyphId::new(u32::from(missing.0)),
            missing_width: f32::from(advance) / f32::from(face.units_per_em().max(1) as u16),
            language: Language::from_str(lang).ok(),
            words: RefCell::default(),
            cuts,
        })
    }

    pub fn font(&self, cut: Cut) -> Font {
        self.cuts[cut as usize].1.clone()
    }

    /// Shapes a word, from left to right. `tabular` gives figures one width.
    pub fn shape(&self, cut: Cut, tabular: bool, word: &str) -> Rc<Shaped> {
        let key = (cut, tabular, word.to_owned());
        if let Some(shaped) = self.words.borrow().get(&key) {
            return Rc::clone(shaped);
        }
        let shaped = Rc::new(self.shape_anew(cut, tabular, word));
        self.words.borrow_mut().insert(key, Rc::clone(&shaped));
        shaped
    }

    fn shape_anew(&self, cut: Cut, tabular: bool, word: &str) -> Shaped {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut stretch: Option<(Cut, Range<usize>)> = None;
        for (at, grapheme) in word.grapheme_indices(true) {
            let end = at + grapheme.len();
            match (self.covering(cut, grapheme), &mut stretch) {
                (Some(found), Some((current, range))) if found == *current => range.end = end,
                (Some(found), _) => {
                    pieces.extend(self.flush(stretch.take(), tabular, word));
                    stretch = Some((found, at..end));
                }
                (None, _) => {
                    pieces.extend(self.flush(stretch.take(), tabular, word));
                    pieces.extend(self.stand_in(grapheme));
                }
            }
        }
        pieces.extend(self.flush(stretch, tabular, word));
        let width = pieces.iter().map(|piece| piece.width).sum();
        Shaped { pieces, width }
    }

    /// The wanted cut, or the regular one, if it has all letters of the grapheme.
    fn covering(&self, cut: Cut, grapheme: &str) -> Option<Cut> {
        [cut, Cut::Regular].into_iter().find(|cut| {
            let face = &self.cuts[*cut as usize].0;
            grapheme.chars().all(|letter| is_invisible(letter) || face.glyph_index(letter).is_some())
        })
    }

    fn flush(&self, stretch: Option<(Cut, Range<usize>)>, tabular: bool, word: &str) -> Option<Piece> {
        let (cut, range) = stretch?;
        let text: String = word[range].chars().filter(|letter| !is_invisible(*letter)).collect();
        (!text.is_empty()).then(|| self.piece(cut, tabular, text))
    }

    fn piece(&self, cut: Cut, tabular: bool, text: String) -> Piece {
        let face = &self.cuts[cut as usize].0;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&text);
        buffer.guess_segment_properties();
        buffer.set_direction(Direction::LeftToRight);
        if let Some(language) = &self.language {
            buffer.set_language(language.clone());
        }
        let features = [Feature::new(Tag::from_bytes(b"tnum"), 1, ..)];
        let features = if tabular { &features[..] } else { &[] };
        let output = rustybuzz::shape(face, features, buffer);
        let em = face.units_per_em() as f32;
        let infos = output.glyph_infos();
        let mut glyphs = Vec::with_capacity(infos.len());
        for (at, (info, position)) in infos.iter().zip(output.glyph_positions()).enumerate() {
            let start = info.cluster as usize;
            let next = infos[at..].iter().find(|next| next.cluster != info.cluster);
            let end = next.map_or(text.len(), |next| next.cluster as usize);
            let (glyph, advance) = match info.glyph_id {
                0 => (self.missing, self.missing_width),
                id => (GlyphId::new(id), position.x_advance as f32 / em),
            };
            let (x, y) = (position.x_offset as f32 / em, position.y_offset as f32 / em);
            glyphs.push(KrillaGlyph::new(glyph, advance, x, y, 0.0, start..end, None));
        }
        let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
        Piece { cut, text, glyphs, width }
    }

    fn stand_in(&self, grapheme: &str) -> Option<Piece> {
        let text: String = grapheme.chars().filter(|letter| !is_invisible(*letter)).collect();
        let all = 0..text.len();
        (!text.is_empty()).then(|| Piece {
            cut: Cut::Regular,
            text,
            glyphs: vec![KrillaGlyph::new(self.missing, self.missing_width, 0.0, 0.0, 0.0, all, None)],
            width: self.missing_width,
        })
    }
}

/// A letter that only steers how others are shown: joiners, direction marks, variants, soft
/// hyphens. Reports are set from left to right, so none of them has an effect.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

fn inflated() -> Option<[&'static [u8]; 3]> {
    static CUTS: OnceLock<Option<Vec<Vec<u8>>>> = OnceLock::new();
    let cuts = CUTS.get_or_init(|| DEFLATED.iter().map(|font| inflate(font)).collect());
    match cuts.as_deref() {
        Some([regular, bold, italic]) => Some([regular, bold, italic]),
        _ => None,
    }
}

fn inflate(font: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    flate2::read::ZlibDecoder::new(font).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

fn cut(font: &'static [u8]) -> Result<(Face<'static>, Font), PdfError> {
    let face = Face::from_slice(font, 0).ok_or(PdfError::Typeface)?;
    let font = Font::new(font.into(), 0).ok_or(PdfError::Typeface)?;
    Ok((face, font))
}
