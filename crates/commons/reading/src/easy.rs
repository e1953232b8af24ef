//! Easy-read versions: of a process as a whole, and of each public version of its text.

use arengo_kernel::subject::Subject;
use arengo_kernel::{Instant, Lang, Permit, Refusal, words};
use arengo_ledger::hex;
use arengo_register::{Act, By};
use arengo_spaces::{Process, ProcessId};
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_text::{Document, Limits, SourceFormat, import};
use arengo_web::Problem;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::policy::WriteEasyRead;
use crate::sql;

/// The kind of subject of an easy-read version.
pub const EASY: &str = "easy_read";
/// The edition of the process itself; versions of its text are numbered from 1.
pub const PROCESS: i64 = 0;

/// Longest easy-read version, in characters. A longer one is not easy.
const WORDS: usize = 40_000;
/// Longest title and credit.
const LINE: usize = 200;

/// That there is an easy-read version, without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EasyHead {
    /// Of which edition.
    pub edition: i64,
    /// In which language.
    pub lang: Lang,
    /// Its title.
    pub title: String,
}

/// An easy-read version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Easy {
    /// Of which edition: 0 for the process, else the number of the text's version.
    pub edition: i64,
    /// In which language.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// The words, as Markdown.
    pub words: String,
    /// Who wrote it, as readers see it.
    pub writer: String,
    /// When it was first written.
    pub made_at: Instant,
    /// When it last changed.
    pub changed_at: Instant,
}

impl Easy {
    /// The words in parts; nothing when they cannot be read, which `parse` refuses.
    pub fn document(&self) -> Option<Document> {
        read(&self.words)
    }
}

fn read(words: &str) -> Option<Document> {
    let limits = Limits { bytes: 400_000, characters: 100_000, ..Limits::default() };
    import(words.as_bytes(), SourceFormat::Markdown, None, &limits).ok().map(|i| i.document)
}

/// An easy-read version as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Of which edition.
    pub edition: i64,
    /// In which language.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// The words, as Markdown.
    pub words: String,
    /// Who wrote it.
    pub writer: String,
}

impl Draft {
    /// The draft, when every field fits and none is empty.
    ///
    /// # Errors
    /// The refusal of the first field that does not fit.
    pub fn parse(
        edition: i64,
        lang: Lang,
        title: &str,
        words: &str,
        writer: &str,
    ) -> Result<Draft, (&'static str, Refusal)> {
        let draft = Draft::unfinished(edition, lang, title, words, writer)?;
        let missing = [
            ("title", draft.title.is_empty(), "reading-title-missing"),
            ("writer", draft.writer.is_empty(), "reading-writer-missing"),
            ("words", read(&draft.words).is_none(), "reading-words-missing"),
        ];
        match missing.into_iter().find(|(_, is_missing, _)| *is_missing) {
            Some((field, _, id)) => Err((field, Refusal::new(id))),
            None => Ok(draft),
        }
    }

    /// What is there so far: fields may be empty, none may be too long.
    ///
    /// # Errors
    /// The refusal of the first field that does not fit.
    pub fn unfinished(
        edition: i64,
        lang: Lang,
        title: &str,
        words: &str,
        writer: &str,
    ) -> Result<Draft, (&'static str, Refusal)> {
        let line = |field, typed| words::at_most(words::clean_line(typed), LINE).map_err(|e| (field, e));
        let (title, writer) = (line("title", title)?, line("writer", writer)?);
        let words = words::at_most(words::clean(words), WORDS).map_err(|e| ("words", e))?;
        Ok(Draft { edition, lang, title, words, writer })
    }
}

/// What easy-read versions a process has, the process itself first; one statement.
///
/// # Errors
/// Any storage failure.
pub fn heads(r: &mut Reader<'_>, process: ProcessId) -> Result<Vec<EasyHead>, StoreError> {
    let rows = r.rows(&sql::EASY_HEADS, vals![process])?;
    rows.iter()
        .map(|row| Ok(EasyHead { edition: row.get(0)?, lang: row.get(1)?, title: row.get(2)? }))
        .collect()
}

/// An edition in each of its languages; one statement.
///
/// # Errors
/// Any storage failure.
pub fn of_edition(r: &mut Reader<'_>, process: ProcessId, edition: i64) -> Result<Vec<Easy>, StoreError> {
    let rows = r.rows(&sql::EASY_OF, vals![process, edition])?;
    rows.iter()
        .map(|row| {
            Ok(Easy {
                edition: row.get(0)?,
                lang: row.get(1)?,
                title: row.get(2)?,
                words: row.get(3)?,
                writer: row.get(4)?,
                made_at: row.get(5)?,
                changed_at: row.get(6)?,
            })
        })
        .collect()
}

/// The edition to offer to someone who reads a version: its own, else the newest before it, else the process's.
pub fn offered(heads: &[EasyHead], version: i64) -> Option<i64> {
    heads.iter().map(|h| h.edition).filter(|e| *e <= version).max()
}

/// Publishes an easy-read version, in the place of the one there and of what was being prepared; the register notes it
/// with its fingerprint.
///
/// # Errors
/// `NotFound` when the permit is for another process; any storage failure.
pub fn publish(
    w: &mut Writer<'_>,
    permit: &Permit<WriteEasyRead>,
    process: &Process,
    draft: &Draft,
    office: &str,
) -> Result<(), Problem> {
    if permit.about().process != process.id {
        return Err(Problem::NotFound);
    }
    let Draft { edition, lang, title, words, writer } = draft;
    w.execute(&sql::PUT_EASY, vals![process.id, *edition, *lang, title, words, writer, permit.at()])?;
    w.execute(&sql::DISCARD, vals![process.id, *edition, *lang])?;
    let facts = json!({
        "edition": edition, "language": lang.as_str(),
        "sha256": hex(&Sha256::digest(words.as_bytes()).into()),
    });
    register(w, permit, process, ("reading.easy_published", title), (*edition, *lang), office, facts)
}

/// Takes an easy-read version back.
///
/// # Errors
/// `NotFound` when there is none; any storage failure.
pub fn remove(
    w: &mut Writer<'_>,
    permit: &Permit<WriteEasyRead>,
    process: &Process,
    (edition, lang): (i64, Lang),
    office: &str,
) -> Result<(), Problem> {
    if permit.about().process != process.id {
        return Err(Problem::NotFound);
    }
    let there = of_edition(w, process.id, edition)?.into_iter().find(|e| e.lang == lang);
    let title = there.ok_or(Problem::NotFound)?.title;
    w.execute(&sql::DROP_EASY, vals![process.id, edition, lang])?;
    let facts = json!({"edition": edition, "language": lang.as_str()});
    register(w, permit, process, ("reading.easy_removed", &title), (edition, lang), office, facts)
}

fn register(
    w: &mut Writer<'_>,
    permit: &Permit<WriteEasyRead>,
    process: &Process,
    (kind, title): (&'static str, &str),
    (edition, lang): (i64, Lang),
    office: &str,
    facts: serde_json::Value,
) -> Result<(), Problem> {
    let act = Act {
        kind,
        subject: Subject::new(EASY, &process.slug),
        process: Some(process.id.as_i64()),
        title: title.to_owned(),
        lang: Some(lang),
        path: path_of(process, edition),
        by: By::Office(office.to_owned()),
        facts,
        detail: json!({}),
    };
    arengo_register::append(w, permit.at(), act)?;
    Ok(())
}

/// The page of an edition, below the town's base.
pub fn path_of(process: &Process, edition: i64) -> String {
    match edition {
        PROCESS => format!("/p/{}/easy", process.slug),
        number => format!("/p/{}/easy/{number}", process.slug),
    }
}

/// The office's page, below the town's base.
pub fn staff_path(process: &Process) -> String {
    format!("/staff/p/{}/easy", process.slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_is_offered_what_is_nearest_to_the_version() {
        let heads: Vec<EasyHead> =
            [0, 2, 3].map(|edition| EasyHead { edition, lang: Lang::RO, title: String::new() }).into();
        let found: Vec<Option<i64>> = [1, 2, 3, 9].map(|version| offered(&heads, version)).into();
        assert_eq!(found, [Some(0), Some(2), Some(3), Some(3)]);
        assert_eq!(offered(&heads[2..], 2), None);
    }

    #[test]
    fn an_easy_version_has_words_a_title_and_a_writer() {
        let of = |title: &str, words: &str, writer: &str| {
            Draft::parse(0, Lang::RO, title, words, writer).map_err(|e| e.0)
        };
        assert_eq!(of("", "a", "b").unwrap_err(), "title");
        assert_eq!(of("a", " ", "b").unwrap_err(), "words");
        assert_eq!(of("a", "# \n", "b").unwrap_err(), "words");
        assert_eq!(of("a", "b", "").unwrap_err(), "writer");
        assert_eq!(of("a", "Ce este?\n\n## Cum?", "c").expect("a draft").writer, "c");
    }
}
