//! Changing comments that exist: new words, taking back, hiding, agreeing. Counts and register follow in the same
//! transaction.

use arengo_kernel::{Instant, Lang, Permit};
use arengo_register::{Act, By};
use arengo_store::{StoreError, Writer, vals};
use serde_json::{Value, json};

use crate::comment::{Body, Comment, CommentId, Kind, State};
use crate::policy::{EditComment, React, WithdrawComment};
use crate::reaction::{Reaction, change};
use crate::stance::Stance;
use crate::target::{Target, place_of};
use crate::write::{by, count};
use crate::{read, rows, sql};

/// Puts new words in place of the old, which stay in the public history. Equal words change nothing.
///
/// # Errors
/// Any storage failure.
pub fn edit(
    w: &mut Writer<'_>,
    permit: Permit<EditComment>,
    place: &Target,
    body: &Body,
    stance: Option<Stance>,
    lang: Lang,
) -> Result<(), StoreError> {
    let old = &permit.about().comment;
    if old.body == body.as_str() && old.stance == stance && old.lang == lang {
        return Ok(());
    }
    w.execute(&sql::KEEP_REVISION, vals![old.id, permit.at()])?;
    w.execute(&sql::EDIT, vals![old.id, body.as_str(), stance.map(Stance::as_str), lang, permit.at()])?;
    let detail = json!({"text": body.as_str(), "author": old.speaker.name});
    let facts = json!({"stance": stance.map(Stance::as_str), "language": lang.as_str()});
    let who = by(permit.actor().person(), &old.speaker.name);
    register(w, "comments.edited", permit.at(), place, old, who, facts, detail)
}

/// Takes a comment back for its author: its place stays, its words go from view, and they may be sent again.
///
/// # Errors
/// Any storage failure.
pub fn withdraw(
    w: &mut Writer<'_>,
    permit: Permit<WithdrawComment>,
    place: &Target,
) -> Result<(), StoreError> {
    let comment = &permit.about().comment;
    if w.execute(&sql::WITHDRAW, vals![comment.id])? == 0 {
        return Ok(());
    }
    count_removed(w, place, comment, 1)?;
    let who = by(permit.actor().person(), &comment.speaker.name);
    register(w, "comments.withdrawn", permit.at(), place, comment, who, json!({}), json!({}))
}

/// Hides a comment for a ground, whose words are shown in its place, or shows it again. False when there is no such comment, or
/// it is not in the state to be hidden or shown.
///
/// # Errors
/// Any storage failure.
pub fn set_hidden(w: &mut Writer<'_>, id: CommentId, reason: Option<&str>) -> Result<bool, StoreError> {
    let Some(comment) = read::whole_comment(w, id)? else { return Ok(false) };
    let waits = comment.state == State::Waiting;
    let changed = match reason {
        Some(reason) => w.execute(&sql::HIDE, vals![id, reason])?,
        None if waits => w.execute(&sql::RELEASE, vals![id])?,
        None => w.execute(&sql::RESTORE, vals![id])?,
    };
    if changed == 0 {
        return Ok(false);
    }
    let place = place_of(w, &comment).map_err(|p| StoreError::Fault(p.to_string()))?;
    match (waits, reason.is_some()) {
        // What waited was in no count yet.
        (true, true) => count(w, &place, 0, 1)?,
        (true, false) => return released(w, &place, &comment).map(|()| true),
        (false, hidden) => count_removed(w, &place, &comment, if hidden { 1 } else { -1 })?,
    }
    let kind = if reason.is_some() { "comments.hidden" } else { "comments.restored" };
    registered(w, kind, &comment, json!({"ground": reason}))?;
    Ok(true)
}

/// A first contribution is shown: counted and registered as if it were published now.
fn released(w: &mut Writer<'_>, place: &Target, comment: &Comment) -> Result<(), StoreError> {
    count(w, place, 1, 0)?;
    if let Some(parent) = comment.parent {
        w.execute(&sql::COUNT_CHILD, vals![parent, 0_i64, 1_i64, 0_i64])?;
    }
    let (facts, detail) = (
        json!({
            "about": comment.about.to_string(), "anchor": comment.anchor, "language": comment.lang.as_str(),
            "parent": comment.parent.map(|p| crate::comment::subject_of(p).to_string()),
        }),
        json!({"text": comment.body, "author": comment.speaker.name}),
    );
    let (who, now) = (by(comment.speaker.person, &comment.speaker.name), w.now());
    register(w, "comments.published", now, place, comment, who, facts, detail)
}

/// Writes into the register what moderation did to a comment; the comment's words are not part of it.
pub(crate) fn registered(
    w: &mut Writer<'_>,
    kind: &'static str,
    comment: &Comment,
    facts: Value,
) -> Result<(), StoreError> {
    let place = place_of(w, comment).map_err(|p| StoreError::Fault(p.to_string()))?;
    let now = w.now();
    register(w, kind, now, &place, comment, By::System, facts, json!({}))
}

/// Moves a comment from the visible to the removed (1) or back (-1), in every count it is part of.
fn count_removed(w: &mut Writer<'_>, place: &Target, comment: &Comment, step: i64) -> Result<(), StoreError> {
    let is_comment = comment.kind == Kind::Comment;
    if is_comment {
        count(w, place, -step, step)?;
    }
    if let Some(parent) = comment.parent {
        let (replies, responses) = if is_comment { (-step, 0) } else { (0, -step) };
        w.execute(&sql::COUNT_CHILD, vals![parent, 0_i64, replies, responses])?;
    }
    Ok(())
}

/// Gives, changes or takes back the permit's person's one reaction to a comment.
///
/// # Errors
/// Any storage failure.
pub fn react(
    w: &mut Writer<'_>,
    permit: Permit<React>,
    reaction: Option<Reaction>,
) -> Result<(), StoreError> {
    let Some(person) = permit.actor().person() else { return Ok(()) };
    let id = permit.about().comment.id;
    let before = match w.row(&sql::REACTION, vals![id, person])? {
        Some(row) => Some(rows::reaction(&row, 0)?),
        None => None,
    };
    if before == reaction {
        return Ok(());
    }
    match reaction {
        Some(new) => w.execute(&sql::SET_REACTION, vals![id, person, new.as_str(), permit.at()])?,
        None => w.execute(&sql::DROP_REACTION, vals![id, person])?,
    };
    let (agree, disagree) = change(before, reaction);
    w.execute(&sql::COUNT_REACTION, vals![id, agree, disagree])?;
    Ok(())
}

/// Puts the counts of a process right from the comments themselves.
///
/// # Errors
/// Any storage failure.
pub fn put_counts_right(w: &mut Writer<'_>, process: arengo_spaces::ProcessId) -> Result<(), StoreError> {
    let counts = read::recount(w, process)?;
    w.execute(&sql::CLEAR_TALLY, vals![process])?;
    for place in counts.0 {
        let tally = place.tally;
        let values = vals![process, place.about.to_string(), place.anchor, tally.visible, tally.removed];
        w.execute(&sql::COUNT_PLACE, values)?;
    }
    Ok(())
}

#[allow(clippy::too_many_arguments)]
fn register(
    w: &mut Writer<'_>,
    kind: &'static str,
    at: Instant,
    place: &Target,
    comment: &Comment,
    by: By,
    facts: Value,
    detail: Value,
) -> Result<(), StoreError> {
    let act = Act {
        kind,
        subject: comment.subject(),
        process: Some(comment.process.as_i64()),
        title: place.title.clone(),
        lang: None,
        path: comment.path(),
        by,
        facts,
        detail,
    };
    arengo_register::append(w, at, act).map(drop)
}
