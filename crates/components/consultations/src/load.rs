//! Reading texts, versions and sections.

use arengo_kernel::Id;
use arengo_spaces::ProcessId;
use arengo_store::{Reader, Row, StoreError, vals};
use arengo_text::{Block, Document, Fingerprint, Part, Retired};

use crate::part::{MissingQuestion, PartHead, Section, kind_of};
use crate::result::{ExpectedResult, ResultState};
use crate::sql;
use crate::text::{TemplateKey, Text, TextId};
use crate::version::{Size, Version, VersionKind, VersionState};

/// The text of a process with all its versions; two statements.
pub fn text_of(r: &mut Reader<'_>, process: ProcessId) -> Result<Option<Text>, StoreError> {
    let Some(row) = r.row(&sql::TEXT_OF, vals![process])? else { return Ok(None) };
    let id: TextId = row.get(0)?;
    let versions =
        r.rows(&sql::VERSIONS, vals![id])?.iter().map(version).collect::<Result<Vec<_>, StoreError>>()?;
    Ok(Some(Text { id, template: row.word(1, TemplateKey::parse)?, lang: row.get(2)?, versions }))
}

fn version(row: &Row) -> Result<Version, StoreError> {
    Ok(Version {
        number: row.get(0)?,
        kind: row.word(1, VersionKind::parse)?,
        dated: row.get(2)?,
        state: row.word(3, VersionState::parse)?,
        note: row.get(4)?,
        title: row.get(5)?,
        fingerprint: row.get(6)?,
        size: Size {
            parts: row.get(7)?,
            blocks: row.get(8)?,
            actions: row.get(9)?,
            commitments: row.get(10)?,
        },
        made_at: row.get(11)?,
        made_by: row.get(12)?,
        published_at: row.get(13)?,
    })
}

/// One section of a version; one statement.
pub fn section(
    r: &mut Reader<'_>,
    text: TextId,
    version: i64,
    slug: &str,
) -> Result<Option<Section>, StoreError> {
    r.row(&sql::PART, vals![text, version, slug])?.as_ref().map(section_row).transpose()
}

/// All sections of a version with their words, in reading order; one statement.
pub fn sections(r: &mut Reader<'_>, text: TextId, version: i64) -> Result<Vec<Section>, StoreError> {
    r.rows(&sql::ALL_PARTS, vals![text, version])?.iter().map(section_row).collect()
}

/// A whole version as a document; one statement.
pub fn document(r: &mut Reader<'_>, text: &Text, version: i64) -> Result<Option<Document>, StoreError> {
    let Some(of) = text.version(version) else { return Ok(None) };
    let parts = sections(r, text.id, version)?.into_iter().map(Section::into_part).collect();
    Ok(Some(Document { title: of.title.clone(), parts }))
}

impl Section {
    /// The section as a part of a document.
    pub fn into_part(self) -> Part {
        Part {
            slug: self.head.slug,
            kind: self.head.kind,
            level: u8::try_from(self.head.level).unwrap_or(u8::MAX),
            number: self.head.number,
            title: self.head.title,
            blocks: self.blocks,
        }
    }
}

fn section_row(row: &Row) -> Result<Section, StoreError> {
    let blocks: String = row.get(7)?;
    let missing: String = row.get(8)?;
    Ok(Section { head: head(row)?, blocks: json::<Vec<Block>>(&blocks)?, missing: json(&missing)? })
}

fn head(row: &Row) -> Result<PartHead, StoreError> {
    Ok(PartHead {
        slug: row.get(0)?,
        position: row.get(1)?,
        level: row.get(2)?,
        kind: row.word(3, kind_of)?,
        number: row.get(4)?,
        title: row.get(5)?,
        excerpt: row.get(6)?,
    })
}

/// Sections without their words, from a place in reading order on; one statement.
pub fn heads(
    r: &mut Reader<'_>,
    text: TextId,
    version: i64,
    from: i64,
    limit: i64,
) -> Result<Vec<PartHead>, StoreError> {
    r.rows(&sql::HEADS, vals![text, version, from, limit])?.iter().map(head).collect()
}

/// Sections at most `reach` places before or after one; nothing when that one is not in the version.
pub fn heads_around(
    r: &mut Reader<'_>,
    text: TextId,
    version: i64,
    slug: &str,
    reach: i64,
) -> Result<Vec<PartHead>, StoreError> {
    r.rows(&sql::HEADS_AROUND, vals![text, version, slug, reach])?.iter().map(head).collect()
}

/// Most words of a search that count.
const SEARCH_WORDS: usize = 5;

/// Sections in which every word of a search occurs (the first five count), from a place on.
pub fn find_heads(
    r: &mut Reader<'_>,
    text: TextId,
    version: i64,
    typed: &str,
    from: i64,
    limit: i64,
) -> Result<Vec<PartHead>, StoreError> {
    let mut patterns: Vec<String> =
        arengo_text::words(typed).into_iter().take(SEARCH_WORDS).map(|word| format!("%{word}%")).collect();
    if patterns.is_empty() {
        return Ok(Vec::new());
    }
    patterns.resize(SEARCH_WORDS, "%".to_owned());
    let [a, b, c, d, e] = &patterns[..] else { return Ok(Vec::new()) };
    r.rows(&sql::FIND_PARTS, vals![text, version, a, b, c, d, e, from, limit])?.iter().map(head).collect()
}

/// A section with questions it leaves open: its slug, number, title, questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incomplete {
    /// The section.
    pub slug: String,
    /// Its number as printed.
    pub number: Option<String>,
    /// Its heading.
    pub title: String,
    /// The required questions it does not answer.
    pub missing: Vec<MissingQuestion>,
}

/// The sections of a version that leave required questions open (S4.21).
pub fn incomplete(r: &mut Reader<'_>, text: TextId, version: i64) -> Result<Vec<Incomplete>, StoreError> {
    let rows = r.rows(&sql::MISSING, vals![text, version])?;
    rows.iter()
        .map(|row| {
            let missing: String = row.get(3)?;
            Ok(Incomplete {
                slug: row.get(0)?,
                number: row.get(1)?,
                title: row.get(2)?,
                missing: json(&missing)?,
            })
        })
        .collect()
}

/// The newest public version that has a section of this name.
pub fn last_version_with(r: &mut Reader<'_>, text: TextId, slug: &str) -> Result<Option<i64>, StoreError> {
    r.row(&sql::LAST_VERSION_WITH, vals![text, slug])?.map_or(Ok(None), |row| row.get(0))
}

/// Where a section went that once had this name.
pub fn redirect(r: &mut Reader<'_>, text: TextId, slug: &str) -> Result<Option<String>, StoreError> {
    r.row(&sql::REDIRECT, vals![text, slug])?.map_or(Ok(None), |row| row.get(0).map(Some))
}

/// The addresses that nothing else in the text may ever get.
pub fn retired(r: &mut Reader<'_>, text: TextId) -> Result<Vec<Retired>, StoreError> {
    let rows = r.rows(&sql::RETIRED, vals![text])?;
    rows.iter()
        .map(|row| {
            let (anchor, words): (String, String) = (row.get(1)?, row.get(2)?);
            let fingerprint: Fingerprint = words
                .parse()
                .map_err(|e| StoreError::Fault(format!("a fingerprint of a retired address: {e}")))?;
            let anchor = Some(anchor).filter(|a| !a.is_empty());
            Ok(Retired { part_slug: row.get(0)?, anchor, fingerprint })
        })
        .collect()
}

/// The expected results of a text, or of one section of it; one statement.
pub fn results(
    r: &mut Reader<'_>,
    text: TextId,
    part: Option<&str>,
) -> Result<Vec<ExpectedResult>, StoreError> {
    let rows = match part {
        Some(part) => r.rows(&sql::RESULTS_OF, vals![text, part])?,
        None => r.rows(&sql::RESULTS, vals![text])?,
    };
    rows.iter()
        .map(|row| {
            Ok(ExpectedResult {
                part_slug: row.get(0)?,
                number: row.get(1)?,
                anchor: row.get(2)?,
                words: row.get(3)?,
                state: row.word(4, ResultState::parse)?,
                created_version: row.get(5)?,
                last_version: row.get(6)?,
            })
        })
        .collect()
}

/// A value kept as JSON.
pub(crate) fn json<T: serde::de::DeserializeOwned>(kept: &str) -> Result<T, StoreError> {
    serde_json::from_str(kept).map_err(|e| StoreError::Fault(format!("a kept text: {e}")))
}

/// A value to keep as JSON.
pub(crate) fn to_json<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::Fault(format!("a text to keep: {e}")))
}

/// An id of the process as the exports ask for it: 0 for all.
pub(crate) fn all_or(process: Option<ProcessId>) -> ProcessId {
    process.unwrap_or(Id::from_i64(0))
}
