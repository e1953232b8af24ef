//! Comments as things that can be found by their words, reported, redacted and hidden.

use std::collections::HashMap;

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Ground, Instant};
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::component::{Document, Found, Redacted, Reportable, Searchable, Whole};

use crate::change::set_hidden;
use crate::comment::{Comment, State};
use crate::target::place_of;
use crate::{read, redact, rows, sql};

/// How many other texts of an author moderators are told about.
const OTHERS: u32 = 50;

/// How a reported comment is found, looked at, redacted and hidden.
pub(crate) const REPORTABLE: Reportable = Reportable {
    kind: "comment",
    find,
    whole,
    hide,
    redact: take_out,
    unredact: |w, key| key.parse().map_or(Ok(false), |id| redact::unredact(w, id)),
    recent,
};

fn find(r: &mut Reader<'_>, key: &str) -> Result<Option<Found>, StoreError> {
    let Ok(id) = key.parse() else { return Ok(None) };
    let Some(comment) = read::comment(r, id)?.filter(Comment::is_visible) else { return Ok(None) };
    Ok(Some(Found { words: comment.first_words(), lang: Some(comment.lang), path: path(&comment) }))
}

fn path(comment: &Comment) -> String {
    format!("{}#c-{}", crate::path_of(comment.top()), comment.id)
}

fn hide(w: &mut Writer<'_>, key: &str, ground: Option<Ground>) -> Result<bool, StoreError> {
    key.parse().map_or(Ok(false), |id| set_hidden(w, id, ground.map(Ground::as_str)))
}

fn take_out(
    w: &mut Writer<'_>,
    key: &str,
    passages: &[String],
    ground: Ground,
) -> Result<Redacted, StoreError> {
    key.parse().map_or(Ok(Redacted::Impossible), |id| redact::redact(w, id, passages, ground))
}

fn whole(r: &mut Reader<'_>, key: &str) -> Result<Option<Whole>, StoreError> {
    let Ok(id) = key.parse() else { return Ok(None) };
    let Some(comment) = read::whole_comment(r, id)? else { return Ok(None) };
    let place = place_of(r, &comment).map_err(|p| StoreError::Fault(p.to_string()))?.title;
    let others = match comment.speaker.person {
        Some(person) => read::comments_by(r, person, None, OTHERS)?,
        None => Vec::new(),
    };
    let others = others.into_iter().filter(|o| o.id != comment.id).map(|o| (o.created_at, o.body)).collect();
    Ok(Some(as_whole(comment, place, others)))
}

fn as_whole(comment: Comment, place: String, others: Vec<(Instant, String)>) -> Whole {
    Whole {
        key: comment.id.to_string(),
        words: comment.first_words(),
        path: path(&comment),
        text: comment.body,
        lang: Some(comment.lang),
        place,
        author: comment.speaker.person,
        author_name: comment.speaker.name,
        at: comment.created_at,
        is_hidden: matches!(comment.state, State::Hidden(_)),
        is_redacted: comment.redacted.is_some(),
        others,
    }
}

/// Of each comment the others are those of the same author in the same list.
fn recent(r: &mut Reader<'_>, since: Instant, limit: u32) -> Result<Vec<Whole>, StoreError> {
    let comments = rows::comments(&r.rows(&sql::RECENT, vals![since, limit])?)?;
    let mut by_author: HashMap<Option<PersonId>, Vec<(Instant, String, crate::CommentId)>> = HashMap::new();
    for c in &comments {
        by_author.entry(c.speaker.person).or_default().push((c.created_at, c.body.clone(), c.id));
    }
    let others = |c: &Comment| {
        let same = by_author.get(&c.speaker.person).into_iter().flatten();
        same.filter(|(_, _, id)| *id != c.id).map(|(at, body, _)| (*at, body.clone())).collect()
    };
    Ok(comments.iter().map(|c| as_whole(c.clone(), String::new(), others(c))).collect())
}

/// How a comment is found by its words.
pub(crate) const SEARCHABLE: Searchable = Searchable { kind: "comment", documents };

/// Of a removed comment, nothing.
fn documents(r: &mut Reader<'_>, key: &str) -> Result<Vec<Document>, StoreError> {
    let Ok(id) = key.parse() else { return Ok(Vec::new()) };
    let Some(comment) = read::comment(r, id)?.filter(Comment::is_visible) else {
        return Ok(Vec::new());
    };
    Ok(vec![Document {
        part: String::new(),
        title: comment.first_words(),
        lang: comment.lang,
        path: path(&comment),
        at: comment.edited_at.unwrap_or(comment.created_at),
        text: comment.body,
    }])
}
