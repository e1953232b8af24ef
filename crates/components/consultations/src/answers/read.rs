//! Reading answers: public pages, the desk, tallies. Each function runs a constant number of statements.

use std::collections::HashMap;

use arengo_comments::{CommentId, Cursor};
use arengo_kernel::actor::PersonId;
use arengo_spaces::ProcessId;
use arengo_store::{Reader, Row, StoreError, Val, vals};

use crate::answers::contribution::{Contribution, contribution, earlier, section_of};
use crate::answers::disposition::Earlier;
use crate::answers::group::{Group, GroupId};
use crate::answers::outcome::Outcome;
use crate::answers::progress::{Progress, Tallies};
use crate::answers::sql;
use crate::text::Text;

/// Which comments of the public list to show by what became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shown {
    /// All.
    #[default]
    All,
    /// Those with this public outcome.
    Outcome(Outcome),
    /// Those without a public outcome.
    Waiting,
    /// Questions, whatever became of them.
    Questions,
}

impl Shown {
    /// The word in addresses; empty for all.
    pub const fn as_str(self) -> &'static str {
        match self {
            Shown::All => "",
            Shown::Outcome(outcome) => outcome.as_str(),
            Shown::Waiting => "waiting",
            Shown::Questions => "questions",
        }
    }

    /// From the word of an address; all for anything unknown.
    pub fn parse(word: &str) -> Shown {
        match (word, Outcome::parse(word)) {
            (_, Some(outcome)) => Shown::Outcome(outcome),
            ("waiting", _) => Shown::Waiting,
            ("questions", _) => Shown::Questions,
            _ => Shown::All,
        }
    }
}

/// What of the public list is asked for.
#[derive(Debug, Clone, Default)]
pub struct Ask {
    /// By what became of them.
    pub shown: Shown,
    /// The subject they are about, as text; all when empty.
    pub about: String,
    /// Only this person's.
    pub author: Option<PersonId>,
    /// After this one.
    pub after: Option<Cursor>,
    /// At most so many.
    pub limit: u32,
}

/// Some contributions and where the next ones begin.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// The oldest first.
    pub rows: Vec<Contribution>,
    /// Where the next page starts.
    pub next: Option<Cursor>,
}

fn page(rows: &[Row], limit: u32) -> Result<Page, StoreError> {
    let mut found: Vec<Contribution> = rows.iter().map(contribution).collect::<Result<_, _>>()?;
    let more = found.len() > limit as usize;
    found.truncate(limit as usize);
    let next = if more { found.last().map(|c| Cursor::at(c.created_at, c.id)) } else { None };
    Ok(Page { rows: found, next })
}

/// A page of what the public sees of a process.
pub fn list(r: &mut Reader<'_>, process: ProcessId, ask: &Ask) -> Result<Page, StoreError> {
    let after = ask.after.unwrap_or(Cursor::START);
    let (outcome, stance) = match ask.shown {
        Shown::Questions => ("", "question"),
        shown => (shown.as_str(), ""),
    };
    let author = ask.author.unwrap_or(PersonId::from_i64(0));
    let rows = r.rows(
        &sql::LIST,
        vals![process, after.value, after.id, &ask.about, outcome, stance, author, i64::from(ask.limit) + 1],
    )?;
    page(&rows, ask.limit)
}

/// A page of what the public sees of a town, or of one process of it.
pub fn export(
    r: &mut Reader<'_>,
    process: Option<ProcessId>,
    after: Option<Cursor>,
    limit: u32,
) -> Result<Page, StoreError> {
    let after = after.unwrap_or(Cursor::START);
    let process = crate::load::all_or(process);
    let rows = r.rows(&sql::EXPORT, vals![after.value, after.id, process, i64::from(limit) + 1])?;
    page(&rows, limit)
}

/// One visible comment with its public answer.
pub fn public_one(r: &mut Reader<'_>, id: CommentId) -> Result<Option<Contribution>, StoreError> {
    r.row(&sql::PUBLIC_ONE, vals![id])?.as_ref().map(contribution).transpose()
}

/// How many ids one statement can ask for; `OUTCOMES` has as many places.
const PLACES: usize = 64;

/// The public outcomes of some comments; those without one are left out. One statement for 64 comments.
pub fn outcomes(r: &mut Reader<'_>, ids: &[CommentId]) -> Result<HashMap<CommentId, Outcome>, StoreError> {
    let mut found = HashMap::new();
    for ids in ids.chunks(PLACES) {
        // Places that are left over look for nothing.
        let none = CommentId::from_i64(-1);
        let values: Vec<Val> = (0..PLACES).map(|n| Val::from(ids.get(n).copied().unwrap_or(none))).collect();
        for row in r.rows(&sql::OUTCOMES, &values)? {
            found.insert(row.get(0)?, row.word(1, Outcome::parse)?);
        }
    }
    Ok(found)
}

/// The public tallies of a process by section; two statements.
pub fn tallies(r: &mut Reader<'_>, process: ProcessId) -> Result<Tallies, StoreError> {
    let mut all = Tallies::default();
    for place in arengo_comments::counts(r, process)?.0 {
        let section = section_of(&place.about).unwrap_or_default().to_owned();
        all.sections.entry(section).or_default().comments += place.tally.visible;
    }
    for row in r.rows(&sql::PUBLIC_TALLY, vals![process])? {
        let about: arengo_kernel::subject::Subject = row.word(0, arengo_kernel::subject::Subject::parse)?;
        let (stance, number): (String, i64) = (row.get(2)?, row.get(3)?);
        let section = section_of(&about).unwrap_or_default().to_owned();
        all.sections.entry(section).or_default().add(row.word(1, Outcome::parse)?, number);
        if stance == "question" {
            all.questions += number;
        }
        let (first, last) = (row.get(4)?, row.get(5)?);
        all.first = Some(all.first.map_or(first, |f: arengo_kernel::Instant| f.min(first)));
        all.last = Some(all.last.map_or(last, |l: arengo_kernel::Instant| l.max(last)));
    }
    // Places whose comments were all removed are no places of this list.
    all.sections.retain(|_, tally| tally.comments > 0);
    Ok(all)
}

/// How many visible comments have no public answer; counted from the comments themselves.
pub fn owed(r: &mut Reader<'_>, process: ProcessId) -> Result<i64, StoreError> {
    r.count(&sql::OWED, vals![process])
}

/// How far the staff are; two statements.
pub fn progress(r: &mut Reader<'_>, process: ProcessId) -> Result<Progress, StoreError> {
    let comments = arengo_comments::total(r, process)?.visible;
    let row = r.row(&sql::PROGRESS, vals![process])?;
    let (decided, published) = match row {
        Some(row) => (row.get(0)?, row.get(1)?),
        None => (0, 0),
    };
    Ok(Progress { comments, decided, published })
}

/// Which comments the desk shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pile {
    /// Without an answer, not even a draft.
    #[default]
    Missing,
    /// With a draft that is not public.
    Drafts,
    /// With a public answer.
    Published,
    /// Questions.
    Questions,
    /// All of them.
    All,
}

impl Pile {
    /// All piles, in the order of the desk.
    pub const ALL: [Pile; 5] = [Pile::Missing, Pile::Drafts, Pile::Published, Pile::Questions, Pile::All];

    /// The word in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Pile::Missing => "missing",
            Pile::Drafts => "drafts",
            Pile::Published => "published",
            Pile::Questions => "questions",
            Pile::All => "all",
        }
    }

    /// From the word of an address; the missing ones for anything unknown.
    pub fn parse(word: &str) -> Pile {
        Pile::ALL.into_iter().find(|p| p.as_str() == word).unwrap_or_default()
    }

    /// The message that names it.
    pub const fn message(self) -> &'static str {
        match self {
            Pile::Missing => "consultations-desk-missing",
            Pile::Drafts => "consultations-desk-drafts",
            Pile::Published => "consultations-desk-published",
            Pile::Questions => "consultations-desk-questions",
            Pile::All => "consultations-desk-all",
        }
    }
}

/// What of the desk is asked for.
#[derive(Debug, Clone, Default)]
pub struct DeskAsk {
    /// Which pile.
    pub pile: Pile,
    /// The subject they are about, as text; all when empty.
    pub about: String,
    /// Whom they speak for, as stored; all when empty.
    pub stakeholder: String,
    /// The group they are in.
    pub group: Option<GroupId>,
    /// After this one.
    pub after: Option<Cursor>,
    /// At most so many.
    pub limit: u32,
}

/// A page of the desk, drafts included.
pub fn desk(r: &mut Reader<'_>, process: ProcessId, ask: &DeskAsk) -> Result<Page, StoreError> {
    let after = ask.after.unwrap_or(Cursor::START);
    let group = ask.group.unwrap_or(GroupId::from_i64(0));
    let rows = r.rows(
        &sql::DESK,
        vals![
            process,
            after.value,
            after.id,
            ask.pile.as_str(),
            &ask.about,
            &ask.stakeholder,
            group,
            i64::from(ask.limit) + 1
        ],
    )?;
    page(&rows, ask.limit)
}

/// One visible comment with its answer, draft or public, and its group.
pub fn desk_one(r: &mut Reader<'_>, id: CommentId) -> Result<Option<Contribution>, StoreError> {
    r.row(&sql::DESK_ONE, vals![id])?.as_ref().map(contribution).transpose()
}

/// The oldest comment after `after` that has no answer, not even a draft; after the last one it begins again.
pub fn next_missing(
    r: &mut Reader<'_>,
    process: ProcessId,
    after: Cursor,
) -> Result<Option<CommentId>, StoreError> {
    for start in [after, Cursor::START] {
        if let Some(row) = r.row(&sql::NEXT_MISSING, vals![process, start.value, start.id])? {
            return row.get(0).map(Some);
        }
    }
    Ok(None)
}

/// The answers a comment had before, the first one first.
pub fn history(r: &mut Reader<'_>, id: CommentId) -> Result<Vec<Earlier>, StoreError> {
    r.rows(&sql::EARLIER, vals![id])?.iter().map(earlier).collect()
}

/// The numbers of paragraphs in the current version, by section and anchor.
pub type Labels = HashMap<(String, String), String>;

/// How many sections one statement can ask for; `BLOCKS_OF` has as many places.
const SECTIONS: usize = 40;

/// The numbers, in the text as it is now, of the paragraphs that some comments are about. One statement for forty
/// sections.
pub fn labels(r: &mut Reader<'_>, text: &Text, of: &[Contribution]) -> Result<Labels, StoreError> {
    let mut labels = Labels::new();
    let Some(version) = text.current().map(|v| v.number) else { return Ok(labels) };
    let anchored = of.iter().filter(|c| !c.anchor.is_empty());
    let mut slugs: Vec<&str> = anchored.filter_map(Contribution::section).collect();
    slugs.sort_unstable();
    slugs.dedup();
    for slugs in slugs.chunks(SECTIONS) {
        let mut values = vec![Val::from(text.id), version.into()];
        // Places that are left over look for nothing: no section has an empty name.
        values.extend((0..SECTIONS).map(|n| Val::from(slugs.get(n).copied().unwrap_or_default())));
        for row in r.rows(&sql::BLOCKS_OF, &values)? {
            let (slug, blocks): (String, String) = (row.get(0)?, row.get(1)?);
            for block in crate::load::json::<Vec<arengo_text::Block>>(&blocks)? {
                labels.insert((slug.clone(), block.anchor), block.label);
            }
        }
    }
    Ok(labels)
}

/// The groups of a process, the oldest first.
pub fn groups(r: &mut Reader<'_>, process: ProcessId) -> Result<Vec<Group>, StoreError> {
    r.rows(&sql::GROUPS, vals![process])?
        .iter()
        .map(|row| {
            Ok(Group {
                id: row.get(0)?,
                title: row.get(1)?,
                note: row.get(2)?,
                comments: row.get(3)?,
                missing: row.get(4)?,
            })
        })
        .collect()
}
