//! From a file to a text in preparation: one pipeline for the command and for the browser.

use arengo_kernel::Lang;
use arengo_text::{
    Address, Became, Document, Fate, ImportError, Limits, Missing, Part, Retired, SourceFormat, Warning,
    carry_anchors, import, missing_questions, retired_by, without_repeats,
};
use serde::{Deserialize, Serialize};

use crate::part::{one_line, shortened};
use crate::text::TemplateKey;

/// A file as read, before it meets the text that is there already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The words, each paragraph once.
    pub document: Document,
    /// What the importer changed or left out.
    pub warnings: Vec<Warning>,
    /// Paragraphs that stood more than once; the first copy is kept (S4.19).
    pub repeats: Vec<Repeated>,
    /// Required questions without an answer (S4.21).
    pub missing: Vec<Missing>,
}

/// A paragraph that stood again further down in its section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeated {
    /// The section, as lists show it.
    pub section: String,
    /// The first words of the paragraph.
    pub words: String,
}

/// Reads a file. Bounded by `limits`; takes processor time, so call it where blocking is allowed.
///
/// # Errors
/// As `arengo_text::import`.
pub fn read(
    bytes: &[u8],
    file_name: &str,
    template: TemplateKey,
    limits: &Limits,
) -> Result<Reading, ImportError> {
    let questions = template.template();
    let format = SourceFormat::detect(file_name, bytes)?;
    let imported = import(bytes, format, questions.as_ref(), limits)?;
    let again: Vec<Repeated> = arengo_text::repeated_blocks(&imported.document)
        .iter()
        .filter_map(|repeat| repeated(&imported.document, repeat))
        .collect();
    let (document, _) = without_repeats(imported.document);
    let missing = questions.map(|q| missing_questions(&document, &q)).unwrap_or_default();
    Ok(Reading { document, warnings: imported.warnings, repeats: again, missing })
}

fn repeated(document: &Document, repeat: &arengo_text::Repeat) -> Option<Repeated> {
    let part = document.part(&repeat.part_slug)?;
    let block = part.block(&repeat.again_anchor)?;
    Some(Repeated { section: line_of(part), words: shortened(&one_line(&block.plain()), 90) })
}

/// A section's number and title on one line.
pub(crate) fn line_of(part: &Part) -> String {
    match &part.number {
        Some(number) if !part.title.contains(number.as_str()) => {
            format!("{number} {}", part.title).trim_end().to_owned()
        }
        _ => part.title.clone(),
    }
}

/// The version a reading was compared with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Base {
    /// Its number.
    pub version: i64,
    /// Its fingerprint, so that a change meanwhile is noticed.
    pub fingerprint: String,
}

/// A reading that took over the addresses of the text that is there already, ready to be looked at and used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    /// The questions it answers.
    pub template: TemplateKey,
    /// The language it is written in.
    pub lang: Lang,
    /// The words, with their stable addresses.
    pub reading: Reading,
    /// What it was compared with.
    pub base: Option<Base>,
    /// What became of each section and block; empty for a first text.
    pub fates: Vec<Fate>,
    /// What must follow when the version is published.
    pub carried: Carried,
}

/// What a new version means for addresses.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Carried {
    /// Blocks that moved to another section: from where to where.
    pub moves: Vec<(Address, Address)>,
    /// Addresses that nothing else may get.
    pub retired: Vec<Retired>,
    /// Sections that went into another: from which to which (S4.42).
    pub redirects: Vec<(String, String)>,
}

/// Joins a reading with the text that is there already. `retired` are all addresses that were ever taken out of
/// use in this text.
pub fn prepare(
    reading: Reading,
    template: TemplateKey,
    lang: Lang,
    base: Option<(Base, Document)>,
    retired: &[Retired],
) -> Prepared {
    let Some((base, old)) = base else {
        return Prepared {
            template,
            lang,
            reading,
            base: None,
            fates: Vec::new(),
            carried: Carried::default(),
        };
    };
    let Reading { document, warnings, repeats, .. } = reading;
    let (document, fates) = carry_anchors(&old, document, retired);
    let missing = template.template().map(|q| missing_questions(&document, &q)).unwrap_or_default();
    let carried = Carried {
        moves: moves(&fates),
        retired: retired_by(&old, &fates),
        redirects: redirects(&old, &fates),
    };
    let reading = Reading { document, warnings, repeats, missing };
    Prepared { template, lang, reading, base: Some(base), fates, carried }
}

fn moves(fates: &[Fate]) -> Vec<(Address, Address)> {
    fates
        .iter()
        .filter_map(|fate| match (&fate.became, &fate.anchor) {
            (Became::Moved { from: Some(from), .. }, Some(anchor)) => {
                Some((from.clone(), Address { part_slug: fate.part_slug.clone(), anchor: anchor.clone() }))
            }
            _ => None,
        })
        .collect()
}

/// A section that is gone leads to the one that took at least half of its blocks.
fn redirects(old: &Document, fates: &[Fate]) -> Vec<(String, String)> {
    let moves = moves(fates);
    let gone = fates.iter().filter(|f| f.anchor.is_none() && f.became == Became::Removed);
    gone.filter_map(|fate| {
        let from = &fate.part_slug;
        let blocks = old.part(from)?.blocks.len();
        let mut to: Vec<(&str, usize)> = Vec::new();
        for (_, target) in moves.iter().filter(|(source, _)| source.part_slug == *from) {
            match to.iter_mut().find(|(slug, _)| *slug == target.part_slug) {
                Some((_, count)) => *count += 1,
                None => to.push((&target.part_slug, 1)),
            }
        }
        let (slug, count) = to.into_iter().max_by_key(|(_, count)| *count)?;
        (count * 2 >= blocks).then(|| (from.clone(), slug.to_owned()))
    })
    .collect()
}

/// How many blocks met each fate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FateCounts {
    /// The same words in the same place.
    pub kept: usize,
    /// Other words.
    pub edited: usize,
    /// Another place.
    pub moved: usize,
    /// New.
    pub added: usize,
    /// Gone.
    pub removed: usize,
}

impl FateCounts {
    /// Counts blocks; sections as such are left out.
    pub fn of(fates: &[Fate]) -> FateCounts {
        let mut counts = FateCounts::default();
        for fate in fates.iter().filter(|f| f.anchor.is_some()) {
            *match fate.became {
                Became::Kept | Became::Revived => &mut counts.kept,
                Became::Edited => &mut counts.edited,
                Became::Moved { .. } => &mut counts.moved,
                Became::Added => &mut counts.added,
                Became::Removed => &mut counts.removed,
            } += 1;
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "# Piano\n\n## Uno\n\nIl primo paragrafo dice una cosa intera.\n\nIl secondo paragrafo dice \
        un'altra cosa ancora.\n\n## Due\n\nIl terzo paragrafo sta da solo nella sua parte.\n";

    fn reading(markdown: &str) -> Reading {
        read(markdown.as_bytes(), "piano.md", TemplateKey::Free, &Limits::default()).expect("reads")
    }

    fn joined(old: &str, new: &str) -> Prepared {
        let old = reading(old).document;
        let base = Base { version: 1, fingerprint: String::new() };
        prepare(reading(new), TemplateKey::Free, Lang::IT, Some((base, old)), &[])
    }

    #[test]
    fn a_first_text_has_no_fates() {
        let prepared = prepare(reading(OLD), TemplateKey::Free, Lang::IT, None, &[]);
        assert!(prepared.fates.is_empty() && prepared.carried == Carried::default());
    }

    #[test]
    fn the_same_file_again_keeps_every_address() {
        let prepared = joined(OLD, OLD);
        let counts = FateCounts::of(&prepared.fates);
        assert_eq!(counts, FateCounts { kept: 3, ..FateCounts::default() });
        assert_eq!(prepared.reading.document, reading(OLD).document);
    }

    #[test]
    fn a_section_that_goes_into_another_leads_there() {
        let new = "# Piano\n\n## Due\n\nIl terzo paragrafo sta da solo nella sua parte.\n\nIl primo paragrafo dice \
            una cosa intera.\n\nIl secondo paragrafo dice un'altra cosa ancora.\n";
        let prepared = joined(OLD, new);
        assert_eq!(prepared.carried.redirects, [("uno".to_owned(), "due".to_owned())]);
        assert_eq!(prepared.carried.moves.len(), 2);
    }

    #[test]
    fn a_paragraph_that_stands_twice_is_kept_once_and_named() {
        let twice = "# T\n\n## Uno\n\nUna frase abbastanza lunga per contare.\n\nUna frase abbastanza lunga per \
            contare.\n";
        let reading = reading(twice);
        assert_eq!(reading.document.parts[0].blocks.len(), 1);
        assert_eq!(reading.repeats.len(), 1);
        assert_eq!(reading.repeats[0].words, "Una frase abbastanza lunga per contare.");
    }
}
