//! Giving answers: one comment at a time, or one answer to many, each with a row of its own.

use arengo_comments::CommentId;
use arengo_kernel::permit::Permit;
use arengo_spaces::{Editor, Process};
use arengo_store::{StoreError, Val, Writer, vals};

use crate::answers::announce::{Announcer, What};
use crate::answers::disposition::{Answer, ChangeRef, Disposition};
use crate::answers::group::GroupId;
use crate::answers::policy::{DecideComment, Desk, GroupComments};
use crate::answers::{read, sql};

/// What became of an answer that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decided {
    /// It is kept; a public one is public as it now stands.
    Kept,
    /// It says what it said before.
    Same,
    /// Someone else answered meanwhile; nothing is kept. Their answer.
    Changed(Box<Disposition>),
}

/// Gives a comment its answer, or changes it. `seen` is the revision the form was made from, 0 when there was no
/// answer yet. What a public answer said before stays in its history, the register tells of the change, and the
/// author is told again.
///
/// # Errors
/// Any storage failure.
pub fn decide(
    w: &mut Writer<'_>,
    permit: Permit<DecideComment>,
    process: &Process,
    answer: &Answer,
    seen: i64,
    editor: &Editor,
    base: &str,
) -> Result<Decided, StoreError> {
    let comment = permit.about().comment;
    let found = read::desk_one(w, comment)?;
    let before = found.and_then(|c| c.disposition);
    let is_public = before.as_ref().is_some_and(Disposition::is_public);
    let values = values(&permit, process, comment, answer, editor);
    match before {
        None if seen == 0 => {
            if w.execute(&sql::DECIDE, &values)? == 0 {
                // Two first answers met; the other transaction won.
                return Err(StoreError::Again("two first answers to one comment".into()));
            }
        }
        None => return Err(StoreError::Fault("an answer vanished".into())),
        Some(before) if before.revision != seen => return Ok(Decided::Changed(Box::new(before))),
        Some(before) if before.answer == *answer => return Ok(Decided::Same),
        Some(before) => replace(w, &permit, &before, &values)?,
    }
    if is_public && let Some(now) = read::desk_one(w, comment)? {
        Announcer::new(process, editor, base, permit.at()).announce(w, &now, What::Changed)?;
    }
    Ok(Decided::Kept)
}

fn replace(
    w: &mut Writer<'_>,
    permit: &Permit<DecideComment>,
    before: &Disposition,
    values: &[Val],
) -> Result<(), StoreError> {
    w.execute(&sql::KEEP_EARLIER, vals![before.comment, permit.at(), before.revision])?;
    // The same values as of a first answer, with the revision in the place of the process.
    let mut own = vec![Val::from(before.comment), Val::from(before.revision)];
    own.extend_from_slice(&values[2..]);
    if w.execute(&sql::REPLACE, &own)? == 0 {
        return Err(StoreError::Again("two changes of one answer".into()));
    }
    Ok(())
}

fn values(
    permit: &Permit<DecideComment>,
    process: &Process,
    comment: CommentId,
    answer: &Answer,
    editor: &Editor,
) -> Vec<Val> {
    let mut values = vec![
        Val::from(process.id),
        comment.into(),
        answer.outcome.as_str().into(),
        answer.reason.as_str().into(),
        answer.lang.into(),
    ];
    let change = answer.change.as_ref();
    let text = |of: fn(&ChangeRef) -> &str| Val::from(change.map(of));
    values.extend([
        change.map(|c| c.from).into(),
        change.map(|c| c.to).into(),
        change.map(|c| c.addition).into(),
        change.map(|c| c.number).into(),
        text(|c| &c.part),
        text(|c| &c.anchor),
        text(|c| &c.words),
        permit.actor().person().into(),
        editor.name.as_str().into(),
        editor.office.as_str().into(),
        permit.at().into(),
    ]);
    values
}

/// What became of one answer given to many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Together {
    /// How many got it.
    pub given: usize,
    /// How many had an answer already and keep it.
    pub kept: usize,
}

/// Gives the same answer to many comments. Those that have an answer already, draft or public, keep theirs.
///
/// # Errors
/// Any storage failure.
pub fn decide_together(
    w: &mut Writer<'_>,
    permits: Vec<Permit<DecideComment>>,
    process: &Process,
    answer: &Answer,
    editor: &Editor,
) -> Result<Together, StoreError> {
    let mut done = Together::default();
    for permit in permits {
        let values = values(&permit, process, permit.about().comment, answer, editor);
        match w.execute(&sql::DECIDE, &values)? {
            0 => done.kept += 1,
            _ => done.given += 1,
        }
    }
    Ok(done)
}

/// Makes a group.
///
/// # Errors
/// Any storage failure.
pub fn make_group(
    w: &mut Writer<'_>,
    permit: &Permit<GroupComments>,
    title: &str,
) -> Result<GroupId, StoreError> {
    let id: GroupId = w.new_id();
    let Desk { process, .. } = *permit.about();
    w.execute(&sql::ADD_GROUP, vals![id, process, title, permit.at(), permit.actor().person()])?;
    Ok(id)
}

/// Changes a group's title and note. False when the process has no such group.
///
/// # Errors
/// Any storage failure.
pub fn save_group(
    w: &mut Writer<'_>,
    permit: &Permit<GroupComments>,
    id: GroupId,
    title: &str,
    note: &str,
) -> Result<bool, StoreError> {
    let Desk { process, .. } = *permit.about();
    Ok(w.execute(&sql::SAVE_GROUP, vals![id, process, title, note])? == 1)
}

/// Puts comments into a group of the process, out of any other; with no group, out of theirs. Comments of other
/// processes are passed over. Gives how many; nothing when the process has no such group.
///
/// # Errors
/// Any storage failure.
pub fn put_in_group(
    w: &mut Writer<'_>,
    permit: &Permit<GroupComments>,
    group: Option<GroupId>,
    comments: &[CommentId],
) -> Result<Option<usize>, StoreError> {
    let Desk { process, .. } = *permit.about();
    if let Some(group) = group
        && !read::groups(w, process)?.iter().any(|g| g.id == group)
    {
        return Ok(None);
    }
    let mut put = 0;
    for id in comments {
        if read::desk_one(w, *id)?.is_none_or(|c| c.process != process) {
            continue;
        }
        match group {
            Some(group) => w.execute(&sql::PUT_MEMBER, vals![*id, group])?,
            None => w.execute(&sql::DROP_MEMBER, vals![*id])?,
        };
        put += 1;
    }
    Ok(Some(put))
}
