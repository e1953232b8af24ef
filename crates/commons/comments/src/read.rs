//! Reading comments: threads, single comments, lists, counts. Each function runs a constant number of statements.

use std::collections::HashMap;

use arengo_kernel::Actor;
use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_spaces::ProcessId;
use arengo_store::{Reader, StoreError, Val, vals};

use crate::comment::{Comment, CommentId, Kind};
use crate::counts::{Counts, Tally};
use crate::order::{Cursor, Order, Paging};
use crate::reaction::Reaction;
use crate::{rows, sql};

/// How many comments one statement can look under; `CHILDREN` has as many places.
const MOST_PARENTS: usize = 21;
/// How many comments one statement can find reactions to; `REACTIONS_OF` has as many places.
const MOST_REACTED: usize = 128;
/// How many of them the short statement asks about.
const FEW_REACTED: usize = 24;

/// A comment with what stands under it.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// The comment.
    pub comment: Comment,
    /// Official responses, from the first.
    pub responses: Vec<Comment>,
    /// The first replies.
    pub replies: Vec<Comment>,
}

impl Shown {
    /// How many more replies can be read on the comment's own page.
    pub fn more_replies(&self) -> i64 {
        let here = self.replies.iter().filter(|r| r.is_visible()).count();
        (self.comment.replies - i64::try_from(here).unwrap_or(i64::MAX)).max(0)
    }
}

/// A page of a thread.
#[derive(Debug, Clone, PartialEq)]
pub struct Thread {
    /// What it is about.
    pub about: Subject,
    /// The paragraph, or "" for the section as a whole; nothing for the section with all its paragraphs.
    pub anchor: Option<String>,
    /// In which order.
    pub order: Order,
    /// Whether it starts at the first comment.
    pub is_first_page: bool,
    /// The comments of this page.
    pub comments: Vec<Shown>,
    /// Where the next page starts.
    pub next: Option<Cursor>,
    /// The counts of the whole thread.
    pub tally: Tally,
    /// What the viewer thinks of the comments and replies here.
    pub reactions: HashMap<CommentId, Reaction>,
}

/// A page of the comments about a subject: with an anchor only those of this paragraph (of the whole, when it is
/// empty), without one all. At most five statements, whatever the size of the thread.
///
/// # Errors
/// Any storage failure.
pub fn thread_of(
    r: &mut Reader<'_>,
    about: &Subject,
    anchor: Option<&str>,
    paging: &Paging,
    viewer: &Actor,
) -> Result<Thread, StoreError> {
    let limit = paging.limit.clamp(1, MOST_PARENTS as u32 - 1);
    let mut tops = page(r, about, anchor, paging, limit)?;
    let more = tops.len() > limit as usize;
    tops.truncate(limit as usize);
    let next = if more { tops.last().map(|c| cursor_of(c, paging.order)) } else { None };
    if let Some(also) = paging.also {
        add_written(r, &mut tops, about, also)?;
    }
    let tally = match anchor {
        None => r.row(&sql::TALLY_ABOUT, vals![about.to_string()])?,
        Some(anchor) => r.row(&sql::TALLY_AT, vals![about.to_string(), anchor])?,
    };
    let comments = with_children(r, tops)?;
    Ok(Thread {
        about: about.clone(),
        anchor: anchor.map(str::to_owned),
        order: paging.order,
        is_first_page: paging.after.is_none(),
        next,
        tally: tally.map_or(Ok(Tally::default()), |row| rows::tally(&row, 0))?,
        reactions: reactions_of(r, viewer.person(), &comments)?,
        comments,
    })
}

fn cursor_of(comment: &Comment, order: Order) -> Cursor {
    match order {
        Order::MostShared => Cursor { value: comment.agree, id: comment.id },
        Order::Oldest | Order::Unanswered => Cursor::at(comment.created_at, comment.id),
    }
}

fn page(
    r: &mut Reader<'_>,
    about: &Subject,
    anchor: Option<&str>,
    paging: &Paging,
    limit: u32,
) -> Result<Vec<Comment>, StoreError> {
    let start = if paging.order == Order::MostShared { Cursor::TOP } else { Cursor::START };
    let after = paging.after.unwrap_or(start);
    let statement = match (paging.order, anchor.is_some()) {
        (Order::Oldest, false) => &sql::ABOUT_OLDEST,
        (Order::MostShared, false) => &sql::ABOUT_SHARED,
        (Order::Unanswered, false) => &sql::ABOUT_OPEN,
        (Order::Oldest, true) => &sql::AT_OLDEST,
        (Order::MostShared, true) => &sql::AT_SHARED,
        (Order::Unanswered, true) => &sql::AT_OPEN,
    };
    let mut values = vec![Val::from(about.to_string())];
    values.extend(anchor.map(Val::from));
    values.extend([Val::from(after.value), Val::from(after.id), Val::from(limit + 1)]);
    rows::comments(&r.rows(statement, &values)?)
}

/// The comment just written, at the end of the page when it is not on it. Of a reply, its comment.
fn add_written(
    r: &mut Reader<'_>,
    tops: &mut Vec<Comment>,
    about: &Subject,
    written: CommentId,
) -> Result<(), StoreError> {
    if tops.iter().any(|c| c.id == written) {
        return Ok(());
    }
    let Some(found) = comment(r, written)?.filter(|c| c.about == *about && c.parent.is_none()) else {
        return Ok(());
    };
    tops.push(found);
    Ok(())
}

/// Comments with their official responses and first replies, found by one statement.
fn with_children(r: &mut Reader<'_>, tops: Vec<Comment>) -> Result<Vec<Shown>, StoreError> {
    let ids: Vec<CommentId> = tops.iter().map(|c| c.id).collect();
    let mut shown: Vec<Shown> = tops
        .into_iter()
        .map(|comment| Shown { comment, responses: Vec::new(), replies: Vec::new() })
        .collect();
    if shown.is_empty() {
        return Ok(shown);
    }
    let children = rows::comments(&r.rows(&sql::CHILDREN, &padded(&ids, MOST_PARENTS))?)?;
    for child in children {
        let Some(top) = shown.iter_mut().find(|s| Some(s.comment.id) == child.parent) else { continue };
        match child.kind {
            Kind::Response => top.responses.push(child),
            Kind::Comment => top.replies.push(child),
        }
    }
    Ok(shown)
}

/// Ids for a statement with a fixed number of places; places that are left over look for nothing.
fn padded(ids: &[CommentId], places: usize) -> Vec<Val> {
    let none = CommentId::from_i64(-1);
    (0..places).map(|n| Val::from(ids.get(n).copied().unwrap_or(none))).collect()
}

/// What a person thinks of the comments of a page, for a thread that was read for everyone; one statement.
///
/// # Errors
/// Any storage failure.
pub fn reactions_to(
    r: &mut Reader<'_>,
    viewer: PersonId,
    thread: &Thread,
) -> Result<HashMap<CommentId, Reaction>, StoreError> {
    reactions_of(r, Some(viewer), &thread.comments)
}

fn reactions_of(
    r: &mut Reader<'_>,
    viewer: Option<PersonId>,
    comments: &[Shown],
) -> Result<HashMap<CommentId, Reaction>, StoreError> {
    let Some(person) = viewer else { return Ok(HashMap::new()) };
    let ids: Vec<CommentId> = comments
        .iter()
        .flat_map(|s| std::iter::once(s.comment.id).chain(s.replies.iter().map(|c| c.id)))
        .take(MOST_REACTED)
        .collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    // Most pages show few comments, and each place of the statement costs a look-up.
    let (statement, places) = if ids.len() <= FEW_REACTED {
        (&sql::REACTIONS_TO_FEW, FEW_REACTED)
    } else {
        (&sql::REACTIONS_OF, MOST_REACTED)
    };
    let mut values = vec![Val::from(person)];
    values.extend(padded(&ids, places));
    let rows = r.rows(statement, &values)?;
    rows.iter().map(|row| Ok((row.get(0)?, rows::reaction(row, 1)?))).collect()
}

/// One comment with everything under it, a page of replies at a time.
#[derive(Debug, Clone, PartialEq)]
pub struct SubThread {
    /// The comment, its responses and this page's replies.
    pub shown: Shown,
    /// After which reply the next page starts.
    pub next: Option<CommentId>,
    /// What the viewer thinks of them.
    pub reactions: HashMap<CommentId, Reaction>,
}

/// The thread under the top comment `id`, its replies after `after`. Nothing when there is no such comment.
///
/// # Errors
/// Any storage failure.
pub fn sub_thread(
    r: &mut Reader<'_>,
    id: CommentId,
    after: Option<CommentId>,
    viewer: &Actor,
) -> Result<Option<SubThread>, StoreError> {
    const LIMIT: usize = 100;
    let Some(top) = comment(r, id)? else { return Ok(None) };
    let from: i64 = match after {
        Some(reply) => r.row(&sql::REPLY_NO, vals![reply])?.map_or(Ok(0), |row| row.get(0))?,
        None => 0,
    };
    let responses = rows::comments(&r.rows(&sql::RESPONSES_TO, vals![id])?)?;
    let mut replies = rows::comments(&r.rows(&sql::REPLIES_TO, vals![id, from, LIMIT as i64 + 1])?)?;
    let more = replies.len() > LIMIT;
    replies.truncate(LIMIT);
    let next = if more { replies.last().map(|c| c.id) } else { None };
    let shown = Shown { comment: top, responses, replies };
    let reactions = reactions_of(r, viewer.person(), std::slice::from_ref(&shown))?;
    Ok(Some(SubThread { shown, next, reactions }))
}

/// A comment as the public sees it: of a removed one only its place is left.
///
/// # Errors
/// Any storage failure.
pub fn comment(r: &mut Reader<'_>, id: CommentId) -> Result<Option<Comment>, StoreError> {
    r.row(&sql::FIND, vals![id])?.map(|row| rows::comment(&row)).transpose()
}

/// A comment with its words and author even when it was removed: for rules, for its author and for moderators.
///
/// # Errors
/// Any storage failure.
pub fn whole_comment(r: &mut Reader<'_>, id: CommentId) -> Result<Option<Comment>, StoreError> {
    r.row(&sql::FIND_WHOLE, vals![id])?.map(|row| rows::comment(&row)).transpose()
}

/// Comments and responses of a process after a cursor, oldest first, as the public sees them.
///
/// # Errors
/// Any storage failure.
pub fn comments_of(
    r: &mut Reader<'_>,
    process: ProcessId,
    after: Option<Cursor>,
    limit: u32,
) -> Result<Vec<Comment>, StoreError> {
    let after = after.unwrap_or(Cursor::START);
    rows::comments(&r.rows(&sql::OF_PROCESS, vals![process, after.value, after.id, limit])?)
}

/// Comments and responses of the whole town after a cursor, oldest first, as the public sees them.
///
/// # Errors
/// Any storage failure.
pub fn comments_of_town(
    r: &mut Reader<'_>,
    after: Option<Cursor>,
    limit: u32,
) -> Result<Vec<Comment>, StoreError> {
    let after = after.unwrap_or(Cursor::START);
    rows::comments(&r.rows(&sql::OF_TOWN, vals![after.value, after.id, limit])?)
}

/// A person's own comments before a cursor, newest first, removed ones with their words.
///
/// # Errors
/// Any storage failure.
pub fn comments_by(
    r: &mut Reader<'_>,
    person: PersonId,
    before: Option<Cursor>,
    limit: u32,
) -> Result<Vec<Comment>, StoreError> {
    let before = before.unwrap_or(Cursor::TOP);
    rows::comments(&r.rows(&sql::OF_AUTHOR, vals![person, before.value, before.id, limit])?)
}

/// The counts of a process by place.
///
/// # Errors
/// Any storage failure.
pub fn counts(r: &mut Reader<'_>, process: ProcessId) -> Result<Counts, StoreError> {
    let rows = r.rows(&sql::TALLY_OF_PROCESS, vals![process])?;
    Ok(Counts(rows.iter().map(rows::place).collect::<Result<_, _>>()?))
}

/// The counts of a whole process.
///
/// # Errors
/// Any storage failure.
pub fn total(r: &mut Reader<'_>, process: ProcessId) -> Result<Tally, StoreError> {
    let row = r.row(&sql::TALLY_TOTAL, vals![process])?;
    row.map_or(Ok(Tally::default()), |row| rows::tally(&row, 0))
}

/// The counts of a process taken from the comments themselves; always equal to `counts`.
///
/// # Errors
/// Any storage failure.
pub fn recount(r: &mut Reader<'_>, process: ProcessId) -> Result<Counts, StoreError> {
    let rows = r.rows(&sql::RECOUNT, vals![process])?;
    Ok(Counts(rows.iter().map(rows::place).collect::<Result<_, _>>()?))
}

/// How many comments of the town have counters that differ from what they count; always 0.
///
/// # Errors
/// Any storage failure.
pub fn miscounted(r: &mut Reader<'_>) -> Result<i64, StoreError> {
    r.count(&sql::MISCOUNTED, vals![])
}
