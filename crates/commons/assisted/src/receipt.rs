//! Receipts: a code on paper, and how the contribution behind it stands.

use arengo_comments::{Comment, CommentId, State as Shown};
use arengo_kernel::phase::{Feature, Openness};
use arengo_kernel::{Id, Instant, Lang};
use arengo_spaces::{Process, ProcessId, ProcessState};
use arengo_store::{Reader, Row, StoreError, vals};

use crate::answering::{Outcome, outcome};
use crate::draft::{Reach, Source};
use crate::point::{Point, PointId, point};
use crate::sql;

/// Marks ids of receipts.
pub enum ReceiptKind {}
/// A receipt's id.
pub type ReceiptId = Id<ReceiptKind>;

/// What a code stands for. It says nothing of whom it was given to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Its id.
    pub id: ReceiptId,
    /// The code, in two groups.
    pub code: String,
    /// What was published.
    pub comment: CommentId,
    /// In which process.
    pub process: ProcessId,
    /// Where it was entered.
    pub point: PointId,
    /// How it came.
    pub source: Source,
    /// The language of the words, in which letters are written.
    pub lang: Lang,
    /// The version of the privacy notice that was read.
    pub notice: i64,
    /// When it was entered.
    pub entered_at: Instant,
    /// When its outcome became public, or last changed.
    pub outcome_at: Option<Instant>,
    /// When the person was told the outcome.
    pub told_at: Option<Instant>,
    /// By whom, by public name.
    pub told_by: Option<String>,
    /// In which way.
    pub told_how: Option<Reach>,
    /// When who it was was erased.
    pub erased_at: Option<Instant>,
}

impl Receipt {
    /// True when the person knows the outcome as it is now.
    pub fn is_told(&self) -> bool {
        matches!((self.told_at, self.outcome_at), (Some(told), Some(outcome)) if told >= outcome)
    }
}

/// How to reach someone. Kept apart from what they said, and not longer than it is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The name; empty when none was said.
    pub name: String,
    /// The way.
    pub reach: Reach,
    /// The telephone number.
    pub phone: String,
    /// The postal address, in lines.
    pub address: String,
    /// The consent under which it is kept.
    pub consent: arengo_privacy::ConsentId,
}

pub(crate) fn read(row: &Row) -> Result<Receipt, StoreError> {
    let how: Option<String> = row.get(12)?;
    Ok(Receipt {
        id: row.get(0)?,
        code: row.get(1)?,
        comment: row.get(2)?,
        process: row.get(3)?,
        point: row.get(4)?,
        source: row.word(5, Source::parse)?,
        lang: row.get(6)?,
        notice: row.get(7)?,
        entered_at: row.get(8)?,
        outcome_at: row.get(9)?,
        told_at: row.get(10)?,
        told_by: row.get(11)?,
        told_how: how.as_deref().and_then(Reach::parse),
        erased_at: row.get(13)?,
    })
}

/// The five columns of a contact, from `first` on.
pub(crate) fn read_contact(row: &Row, first: usize) -> Result<Contact, StoreError> {
    Ok(Contact {
        name: row.get(first)?,
        reach: row.word(first + 1, Reach::parse)?,
        phone: row.get(first + 2)?,
        address: row.get(first + 3)?,
        consent: row.get(first + 4)?,
    })
}

/// The receipt of a code as `readable::read` gives it.
///
/// # Errors
/// Any storage failure.
pub fn by_code(r: &mut Reader<'_>, code: &str) -> Result<Option<Receipt>, StoreError> {
    r.row(&sql::BY_CODE, vals![code])?.as_ref().map(read).transpose()
}

pub(crate) fn by_id(r: &mut Reader<'_>, id: ReceiptId) -> Result<Option<Receipt>, StoreError> {
    r.row(&sql::BY_ID, vals![id])?.as_ref().map(read).transpose()
}

/// How to reach whoever a receipt was given to, while that is kept.
///
/// # Errors
/// Any storage failure.
pub fn contact(r: &mut Reader<'_>, id: ReceiptId) -> Result<Option<Contact>, StoreError> {
    r.row(&sql::CONTACT, vals![id])?.map(|row| read_contact(&row, 0)).transpose()
}

/// How a contribution stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It is public, and others can still write.
    Published,
    /// Comments are closed and the office looks at them, until then.
    Examined(Option<Instant>),
    /// The office answered.
    Answered(Outcome),
    /// Moderators took it out of view.
    Hidden,
    /// It was taken away: its author asked for that.
    Gone,
    /// The process was withdrawn, or closed without an answer to it.
    Ended,
}

/// A receipt with everything its page says.
#[derive(Debug, Clone)]
pub struct File {
    /// The receipt.
    pub receipt: Receipt,
    /// How it stands.
    pub state: State,
    /// Its process.
    pub process: Process,
    /// The comment, as the public sees it.
    pub comment: Option<Comment>,
    /// Where it was entered.
    pub point: Option<Point>,
}

/// Everything about a receipt that may be told to whoever has its code.
///
/// # Errors
/// Any storage failure; `Fault` when its process is gone.
pub fn file(r: &mut Reader<'_>, receipt: Receipt, now: Instant) -> Result<File, StoreError> {
    let process = arengo_spaces::process_by_id(r, receipt.process)?
        .ok_or_else(|| StoreError::Fault("a receipt's process is gone".into()))?;
    let phases = arengo_spaces::phases(r, process.id)?;
    let openness = arengo_spaces::openness_of(&phases, Feature::Comment, now);
    let comment = arengo_comments::comment(r, receipt.comment)?;
    let outcome = outcome(r, receipt.comment)?;
    let state = state(comment.as_ref().map(|c| &c.state), &process, openness, outcome);
    let point = point(r, receipt.point)?;
    Ok(File { receipt, state, process, comment, point })
}

fn state(shown: Option<&Shown>, process: &Process, openness: Openness, outcome: Option<Outcome>) -> State {
    match (shown, outcome) {
        (None | Some(Shown::Withdrawn), _) => State::Gone,
        (Some(Shown::Hidden(_) | Shown::Waiting), _) => State::Hidden,
        (Some(Shown::Visible), Some(outcome)) => State::Answered(outcome),
        (Some(Shown::Visible), None) if process.state != ProcessState::Published => State::Ended,
        (Some(Shown::Visible), None) => match openness {
            Openness::Open(_) => State::Published,
            _ => State::Examined(process.answer_due),
        },
    }
}
