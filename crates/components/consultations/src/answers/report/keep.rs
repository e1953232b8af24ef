//! Keeping reports: every revision stays, nobody overwrites anyone, the public sees the revision that was
//! published.

use arengo_kernel::permit::Permit;
use arengo_kernel::{Instant, Lang};
use arengo_ledger::hex;
use arengo_register::{Act, By};
use arengo_reports::{ReportDocument, from_markdown, to_markdown};
use arengo_spaces::{Editor, Process, ProcessId};
use arengo_store::{Reader, Row, StoreError, Writer, vals};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::answers::place::{report_path, report_subject};
use crate::answers::policy::{EditReport, PublishReport};
use crate::answers::sql;

/// How a revision came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Drawn up from the facts.
    Generated,
    /// Written by a person.
    Edited,
}

impl Origin {
    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Origin::Generated => "generated",
            Origin::Edited => "edited",
        }
    }

    /// The origin of a stored word.
    pub fn parse(word: &str) -> Option<Origin> {
        [Origin::Generated, Origin::Edited].into_iter().find(|o| o.as_str() == word)
    }

    /// The message that names it.
    pub const fn message(self) -> &'static str {
        match self {
            Origin::Generated => "consultations-report-generated",
            Origin::Edited => "consultations-report-edited",
        }
    }
}

/// What a revision says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words {
    /// The title.
    pub title: String,
    /// The body that issues the report.
    pub publisher: String,
    /// The day of issue as written out.
    pub issued: String,
    /// The report as Markdown, without its title.
    pub body: String,
}

impl Words {
    /// The words of a document.
    pub fn of(document: &ReportDocument) -> Words {
        Words {
            title: document.title.clone(),
            publisher: document.publisher.clone(),
            issued: document.date.clone(),
            body: to_markdown(document),
        }
    }

    /// The document that the words are.
    pub fn document(&self, lang: Lang) -> ReportDocument {
        from_markdown(lang.as_str(), &self.title, &self.publisher, &self.issued, &self.body)
    }
}

/// A revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Its number, from 1.
    pub number: i64,
    /// How it came to be.
    pub origin: Origin,
    /// What it says.
    pub words: Words,
    /// When it was made.
    pub made_at: Instant,
    /// Who made it, by public name.
    pub made_by: String,
}

/// A report in one language, with one of its revisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its language.
    pub lang: Lang,
    /// The number of the newest revision.
    pub head: i64,
    /// The number of the public revision.
    pub shown: Option<i64>,
    /// When the report was first public.
    pub first_published_at: Option<Instant>,
    /// When the public revision became public.
    pub published_at: Option<Instant>,
    /// The revision that was asked for.
    pub revision: Revision,
}

fn report(row: &Row) -> Result<Report, StoreError> {
    Ok(Report {
        lang: row.get(0)?,
        head: row.get(1)?,
        shown: row.get(2)?,
        first_published_at: row.get(3)?,
        published_at: row.get(4)?,
        revision: revision(row, 5)?,
    })
}

fn revision(row: &Row, first: usize) -> Result<Revision, StoreError> {
    Ok(Revision {
        number: row.get(first)?,
        origin: row.word(first + 1, Origin::parse)?,
        words: Words {
            title: row.get(first + 2)?,
            publisher: row.get(first + 3)?,
            issued: row.get(first + 4)?,
            body: row.get(first + 5)?,
        },
        made_at: row.get(first + 6)?,
        made_by: row.get(first + 7)?,
    })
}

/// The reports of a process with their newest revisions, for staff.
pub fn reports(r: &mut Reader<'_>, process: ProcessId) -> Result<Vec<Report>, StoreError> {
    r.rows(&sql::REPORT, vals![process])?.iter().map(report).collect()
}

/// The public reports of a process with their public revisions, the first published first.
pub fn shown(r: &mut Reader<'_>, process: ProcessId) -> Result<Vec<Report>, StoreError> {
    r.rows(&sql::SHOWN_REPORT, vals![process])?.iter().map(report).collect()
}

/// The languages in which a report is public, with the day since when, the first published first.
pub fn languages(r: &mut Reader<'_>, process: ProcessId) -> Result<Vec<(Lang, Instant)>, StoreError> {
    r.rows(&sql::REPORT_LANGUAGES, vals![process])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// One revision of a report.
pub fn one(
    r: &mut Reader<'_>,
    process: ProcessId,
    lang: Lang,
    number: i64,
) -> Result<Option<Revision>, StoreError> {
    let row = r.row(&sql::REPORT_REVISION, vals![process, lang, number])?;
    row.map(|row| revision(&row, 1)).transpose()
}

/// A revision in the list of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number.
    pub number: i64,
    /// How it came to be.
    pub origin: Origin,
    /// When.
    pub made_at: Instant,
    /// By whom.
    pub made_by: String,
}

/// The revisions of a report, newest first, at most a hundred.
pub fn history(r: &mut Reader<'_>, process: ProcessId, lang: Lang) -> Result<Vec<Line>, StoreError> {
    r.rows(&sql::REPORT_HISTORY, vals![process, lang])?
        .iter()
        .map(|row| {
            Ok(Line {
                number: row.get(0)?,
                origin: row.word(1, Origin::parse)?,
                made_at: row.get(2)?,
                made_by: row.get(3)?,
            })
        })
        .collect()
}

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// It is the newest revision now, with this number.
    Done(i64),
    /// Someone else made a revision meanwhile; nothing is kept.
    Changed,
}

/// Keeps a revision after revision `seen`; 0 when there was none.
pub fn save(
    w: &mut Writer<'_>,
    permit: &Permit<EditReport>,
    lang: Lang,
    seen: i64,
    origin: Origin,
    words: &Words,
    name: &str,
) -> Result<Saved, StoreError> {
    let process = permit.about().process;
    let moved = match seen {
        0 => w.execute(&sql::START_REPORT, vals![process, lang])?,
        seen => w.execute(&sql::MOVE_REPORT, vals![process, lang, seen])?,
    };
    if moved == 0 {
        return Ok(Saved::Changed);
    }
    let number = seen + 1;
    w.execute(
        &sql::ADD_REPORT_REVISION,
        vals![
            process,
            lang,
            number,
            origin.as_str(),
            &words.title,
            &words.publisher,
            &words.issued,
            &words.body,
            permit.at(),
            permit.actor().person(),
            name
        ],
    )?;
    Ok(Saved::Done(number))
}

/// Makes the newest revision public, if it is still the one that was seen: `consultations.report_published`, once
/// for each revision.
pub fn publish(
    w: &mut Writer<'_>,
    permit: &Permit<PublishReport>,
    process: &Process,
    lang: Lang,
    seen: i64,
    editor: &Editor,
) -> Result<Saved, StoreError> {
    let Some(found) = reports(w, process.id)?.into_iter().find(|r| r.lang == lang && r.head == seen) else {
        return Ok(Saved::Changed);
    };
    if w.execute(&sql::SHOW_REPORT, vals![process.id, lang, seen, permit.at()])? == 0 {
        // It was public already.
        return Ok(Saved::Done(seen));
    }
    let words = &found.revision.words;
    let act = Act {
        kind: "consultations.report_published",
        subject: report_subject(&process.slug),
        process: Some(process.id.as_i64()),
        title: words.title.clone(),
        lang: Some(lang),
        path: report_path(&process.slug),
        by: match editor.office.as_str() {
            "" => By::System,
            office => By::Office(office.to_owned()),
        },
        facts: json!({
            "language": lang.as_str(), "revision": seen,
            "sha256": hex(&Sha256::digest(words.body.as_bytes()).into()),
        }),
        detail: json!({}),
    };
    arengo_register::append(w, permit.at(), act)?;
    Ok(Saved::Done(seen))
}
