//! A visible comment together with the answer it got: what answer pages, reports and exports are made of.

use arengo_comments::{Channel, CommentId, StakeholderType, Stance};
use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Instant, Lang};
use arengo_spaces::ProcessId;
use arengo_store::{Row, StoreError};

use crate::answers::disposition::{Answer, ChangeRef, Disposition, Earlier, Reason};
use crate::answers::group::GroupId;
use crate::answers::outcome::Outcome;
use crate::part::{one_line, shortened};
use crate::place::{SECTION, split_section_key};

/// A visible comment and what became of it. Read for the public, the answer is a published one and the group is
/// left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {
    /// The comment.
    pub id: CommentId,
    /// Its process.
    pub process: ProcessId,
    /// The plan or section it is about.
    pub about: Subject,
    /// The paragraph in it; empty for the whole.
    pub anchor: String,
    /// The words it is about.
    pub quote: Option<String>,
    /// The number of the version it was written on.
    pub version: i64,
    /// The comment it replies to.
    pub parent: Option<CommentId>,
    /// Its author's account; none for voices from meetings and help points.
    pub author: Option<PersonId>,
    /// The public name of who speaks.
    pub name: String,
    /// The organisation spoken for.
    pub organisation: Option<String>,
    /// Whom it speaks for.
    pub stakeholder: StakeholderType,
    /// The way it came.
    pub channel: Channel,
    /// The meeting it was said in.
    pub meeting: Option<String>,
    /// The language it is written in.
    pub lang: Lang,
    /// Where it stands.
    pub stance: Option<Stance>,
    /// What it says.
    pub body: String,
    /// When it was published.
    pub created_at: Instant,
    /// How many agree.
    pub agree: i64,
    /// How many disagree.
    pub disagree: i64,
    /// The group it was put in.
    pub group: Option<GroupId>,
    /// The answer it got.
    pub disposition: Option<Disposition>,
}

impl Contribution {
    /// The section it is about; nothing for the text as a whole.
    pub fn section(&self) -> Option<&str> {
        section_of(&self.about)
    }

    /// The organisation when there is one, else the name; a dash when the name was erased.
    pub fn speaker(&self) -> &str {
        let speaker = self.organisation.as_deref().unwrap_or(&self.name);
        if speaker.is_empty() { "—" } else { speaker }
    }

    /// What it says, on one line and not longer than `most` characters.
    pub fn excerpt(&self, most: usize) -> String {
        excerpt(&self.body, most)
    }

    /// The public answer, if it has one.
    pub fn public_answer(&self) -> Option<&Disposition> {
        self.disposition.as_ref().filter(|d| d.is_public())
    }
}

/// Words of a comment on one line and not longer than `most` characters.
pub(crate) fn excerpt(body: &str, most: usize) -> String {
    shortened(&one_line(body), most)
}

/// The section of a subject; nothing for the text as a whole.
pub(crate) fn section_of(about: &Subject) -> Option<&str> {
    if about.kind() != SECTION {
        return None;
    }
    split_section_key(about.key()).map(|(_, part)| part)
}

/// From the columns of the `public!` and `staff!` statements.
pub(crate) fn contribution(row: &Row) -> Result<Contribution, StoreError> {
    let id: CommentId = row.get(0)?;
    let has_answer = row.get::<Option<String>>(20)?.is_some();
    Ok(Contribution {
        id,
        process: row.get(1)?,
        about: row.word(2, Subject::parse)?,
        anchor: row.get(3)?,
        quote: row.get(4)?,
        version: row.get(5)?,
        parent: row.get(6)?,
        author: row.get(7)?,
        name: row.get(8)?,
        organisation: row.get(9)?,
        stakeholder: row.word(10, StakeholderType::parse)?,
        channel: row.word(11, Channel::parse)?,
        meeting: row.get(12)?,
        lang: row.get(13)?,
        stance: match row.get::<Option<String>>(14)? {
            Some(_) => row.word(14, Stance::parse).map(Some)?,
            None => None,
        },
        body: row.get(15)?,
        created_at: row.get(16)?,
        agree: row.get(17)?,
        disagree: row.get(18)?,
        group: row.get(19)?,
        disposition: if has_answer { Some(disposition(row, id, 20)?) } else { None },
    })
}

/// From sixteen columns, beginning with the outcome.
fn disposition(row: &Row, comment: CommentId, first: usize) -> Result<Disposition, StoreError> {
    let change = match row.get::<Option<i64>>(first + 3)? {
        Some(from) => Some(ChangeRef {
            from,
            to: row.get(first + 4)?,
            addition: row.get(first + 5)?,
            number: row.get(first + 6)?,
            part: row.get(first + 7)?,
            anchor: row.get(first + 8)?,
            words: row.get(first + 9)?,
        }),
        None => None,
    };
    Ok(Disposition {
        comment,
        answer: Answer {
            outcome: row.word(first, Outcome::parse)?,
            reason: Reason::kept(row.get(first + 1)?),
            lang: row.get(first + 2)?,
            change,
        },
        decided_by: row.get(first + 10)?,
        decided_name: row.get(first + 11)?,
        office: row.get(first + 12)?,
        decided_at: row.get(first + 13)?,
        revision: row.get(first + 14)?,
        published_at: row.get(first + 15)?,
    })
}

/// From the columns of `EARLIER`.
pub(crate) fn earlier(row: &Row) -> Result<Earlier, StoreError> {
    Ok(Earlier { disposition: disposition(row, row.get(0)?, 1)?, replaced_at: row.get(17)? })
}
