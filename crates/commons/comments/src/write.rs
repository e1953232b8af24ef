//! Writing comments and responses. Each function takes the permit it needs, writes, counts, registers and tells,
//! all in the writer's transaction.

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Instant, Lang, Permit};
use arengo_register::{Act, By};
use arengo_store::{StoreError, Writer, vals};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::comment::{Body, Channel, Comment, CommentId, Kind, path_of, subject_of};

use crate::policy::{BringAssisted, BringFromMeeting, RespondOfficially, WriteComment, Writing};
use crate::review::{Arrival, Reviewer, reviewer_of};
use crate::stance::{StakeholderType, Stance};
use crate::target::Target;
use crate::{sql, tell};

/// What someone says and for whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Where it stands.
    pub stance: Option<Stance>,
    /// What it says.
    pub body: Body,
    /// The language it is written in.
    pub lang: Lang,
    /// The organisation spoken for.
    pub organisation: Option<String>,
    /// Whom it speaks for; `Citizen` without an organisation.
    pub stakeholder: StakeholderType,
}

/// A person who speaks without sending the comment themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The name as said.
    pub name: String,
    /// The meeting, as its minutes call it.
    pub meeting: Option<String>,
    /// The meeting's day, as `2022-02-10`.
    pub on: Option<String>,
}

/// A comment that was written, now or by the first of two equal sendings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Its id.
    pub id: CommentId,
    /// False when the same had been sent before.
    pub is_new: bool,
    /// True when it is looked at before it is shown.
    pub waits: bool,
}

/// Publishes a comment or reply of the permit's person under `name`. `base` is the absolute address of the town
/// without language, for letters.
///
/// # Errors
/// Any storage failure.
pub fn write_comment(
    w: &mut Writer<'_>,
    permit: Permit<WriteComment>,
    name: &str,
    words: &Words,
    base: &str,
) -> Result<Written, StoreError> {
    let reviewer = reviewer_of(w, permit.actor())?;
    let new = New {
        person: permit.actor().person(),
        voice: Voice { name: name.to_owned(), meeting: None, on: None },
        channel: Channel::Web,
        entered: None,
        kind: Kind::Comment,
        at: permit.at(),
        by: by(permit.actor().person(), name),
        once: None,
    };
    match reviewer {
        None => publish(w, permit.about(), new, words, base),
        Some(reviewer) => keep_waiting(w, permit.about(), &new, words, base, reviewer),
    }
}

/// Publishes what `voice` said in a meeting; `name` is who brings it in.
///
/// # Errors
/// Any storage failure.
pub fn bring_from_meeting(
    w: &mut Writer<'_>,
    permit: Permit<BringFromMeeting>,
    voice: Voice,
    name: &str,
    words: &Words,
    base: &str,
) -> Result<Written, StoreError> {
    let new = brought(voice, Channel::Meeting, permit.actor().person(), name, permit.at());
    publish(w, permit.about(), new, words, base)
}

/// Publishes what `voice` asked an operator to write; `name` is the operator.
///
/// # Errors
/// Any storage failure.
pub fn bring_assisted(
    w: &mut Writer<'_>,
    permit: Permit<BringAssisted>,
    voice: Voice,
    name: &str,
    words: &Words,
    base: &str,
) -> Result<Written, StoreError> {
    let new = brought(voice, Channel::Assisted, permit.actor().person(), name, permit.at());
    publish(w, permit.about(), new, words, base)
}

/// The authority's answer to a comment.
#[derive(Debug, Clone)]
pub struct Answer<'a> {
    /// The official's public name.
    pub name: &'a str,
    /// The office answered for; empty for none.
    pub office: &'a str,
    /// What it says.
    pub body: Body,
    /// The language it is written in.
    pub lang: Lang,
}

/// Publishes the authority's answer to a comment, under its thread, and tells the comment's author.
///
/// # Errors
/// Any storage failure.
pub fn respond(
    w: &mut Writer<'_>,
    permit: Permit<RespondOfficially>,
    place: &Target,
    answer: &Answer<'_>,
    base: &str,
) -> Result<Written, StoreError> {
    let answered = &permit.about().comment;
    let new = New {
        person: permit.actor().person(),
        voice: Voice { name: answer.name.to_owned(), meeting: None, on: None },
        channel: Channel::Web,
        entered: None,
        kind: Kind::Response,
        at: permit.at(),
        by: by(permit.actor().person(), answer.name),
        once: None,
    };
    let words = Words {
        stance: None,
        body: answer.body.clone(),
        lang: answer.lang,
        organisation: Some(answer.office.to_owned()).filter(|o| !o.is_empty()),
        stakeholder: StakeholderType::PublicAdministration,
    };
    let written = insert(w, place, Some(answered.top()), &new, &words)?;
    if written.is_new {
        w.later(&sql::COUNT_CHILD, vals![answered.top(), 0_i64, 0_i64, 1_i64])?;
        register(w, "comments.responded", place, (written.id, Some(answered.top())), &new, &words)?;
        tell::of_response(w, &new, &words, place, answered, written.id, base)?;
    }
    Ok(written)
}

/// What a new comment or response is made from besides its words and its place.
pub(crate) struct New {
    pub person: Option<PersonId>,
    pub voice: Voice,
    pub channel: Channel,
    pub entered: Option<(Option<PersonId>, String)>,
    pub kind: Kind,
    pub at: Instant,
    pub by: By,
    /// What tells two voices apart that say the same on the same place.
    pub once: Option<String>,
}

pub(crate) fn brought(
    voice: Voice,
    channel: Channel,
    person: Option<PersonId>,
    name: &str,
    at: Instant,
) -> New {
    let entered = Some((person, name.to_owned()));
    New { person: None, voice, channel, entered, kind: Kind::Comment, at, by: by(person, name), once: None }
}

pub(crate) fn by(person: Option<PersonId>, name: &str) -> By {
    person.map_or(By::System, |id| By::Person { id, name: name.to_owned() })
}

pub(crate) fn publish(
    w: &mut Writer<'_>,
    about: &Writing,
    new: New,
    words: &Words,
    base: &str,
) -> Result<Written, StoreError> {
    let parent = about.parent.as_ref().map(Comment::top);
    let written = insert(w, &about.target, parent, &new, words)?;
    if !written.is_new {
        return Ok(written);
    }
    if let Some(parent) = parent {
        w.later(&sql::COUNT_CHILD, vals![parent, 1_i64, 1_i64, 0_i64])?;
    }
    count(w, &about.target, 1, 0)?;
    register(w, "comments.published", &about.target, (written.id, parent), &new, words)?;
    if let Some(parent) = &about.parent {
        tell::of_reply(w, &new, words, &about.target, parent, written.id, base)?;
    }
    Ok(written)
}

/// Keeps a first contribution out of view until someone has looked at it; it is counted when it is shown.
fn keep_waiting(
    w: &mut Writer<'_>,
    about: &Writing,
    new: &New,
    words: &Words,
    base: &str,
    reviewer: Reviewer,
) -> Result<Written, StoreError> {
    let parent = about.parent.as_ref().map(Comment::top);
    let written = insert(w, &about.target, parent, new, words)?;
    let Some(author) = new.person.filter(|_| written.is_new) else { return Ok(written) };
    w.execute(&sql::WAIT, vals![written.id])?;
    if let Some(parent) = parent {
        w.execute(&sql::COUNT_CHILD, vals![parent, 1_i64, 0_i64, 0_i64])?;
    }
    (reviewer.arrived)(w, Arrival { id: written.id, author, at: new.at }, base)?;
    Ok(Written { waits: true, ..written })
}

/// Adds to the counts of a place.
pub(crate) fn count(
    w: &mut Writer<'_>,
    place: &Target,
    visible: i64,
    removed: i64,
) -> Result<(), StoreError> {
    let key = vals![place.process, place.about.to_string(), &place.anchor];
    w.later_add(&sql::COUNT_PLACE, key, [visible, removed])
}

fn insert(
    w: &mut Writer<'_>,
    place: &Target,
    parent: Option<CommentId>,
    new: &New,
    words: &Words,
) -> Result<Written, StoreError> {
    let dedupe = fingerprint(place, parent, new, words);
    let reply_no = match (parent, new.kind) {
        (Some(parent), Kind::Comment) => w.count(&sql::NUMBERED, vals![parent])? + 1,
        _ => 0,
    };
    let id: CommentId = w.new_id();
    let quote = place.quote.as_ref();
    let (entered_by, entered_name) = new.entered.clone().unzip();
    let is_new = w.insert_new(
        &sql::ADD,
        vals![
            id,
            place.process,
            place.about.to_string(),
            &place.anchor,
            quote.map(|q| q.exact.clone()),
            quote.map(|q| q.prefix.clone()),
            quote.map(|q| q.suffix.clone()),
            quote.and_then(|q| i64::try_from(q.start).ok()),
            place.version,
            parent,
            reply_no,
            new.kind.as_str(),
            new.person,
            &new.voice.name,
            words.organisation.clone(),
            words.stakeholder.as_str(),
            new.channel.as_str(),
            new.voice.meeting.clone(),
            new.voice.on.clone(),
            entered_by.flatten(),
            entered_name,
            words.lang,
            words.stance.map(Stance::as_str),
            words.body.as_str(),
            new.at,
            dedupe,
        ],
    )?;
    if !is_new {
        let row = w.row(&sql::BY_DEDUPE, vals![dedupe])?;
        let row = row.ok_or_else(|| StoreError::Again("two equal comments met".into()))?;
        return Ok(Written { id: row.get(0)?, is_new: false, waits: false });
    }
    Ok(Written { id, is_new: true, waits: false })
}

/// Equal for two sendings of the same words by the same person on the same place.
fn fingerprint(place: &Target, parent: Option<CommentId>, new: &New, words: &Words) -> [u8; 32] {
    let person = new.person.map(|p| p.to_string());
    let (about, parent) = (place.about.to_string(), parent.map(|p| p.to_string()));
    let mut parts = vec![
        new.kind.as_str(),
        person.as_deref().unwrap_or_default(),
        if person.is_some() { "" } else { &new.voice.name },
        new.voice.meeting.as_deref().unwrap_or_default(),
        new.voice.on.as_deref().unwrap_or_default(),
        &about,
        &place.anchor,
        place.quote.as_ref().map_or("", |q| &q.exact),
        parent.as_deref().unwrap_or_default(),
        words.stance.map_or("", Stance::as_str),
        words.organisation.as_deref().unwrap_or_default(),
        words.body.as_str(),
    ];
    parts.extend(new.once.as_deref());
    digest(&parts)
}

/// A digest of texts that keeps their borders.
pub(crate) fn digest(parts: &[&str]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().into()
}

fn register(
    w: &mut Writer<'_>,
    kind: &'static str,
    place: &Target,
    (id, parent): (CommentId, Option<CommentId>),
    new: &New,
    words: &Words,
) -> Result<(), StoreError> {
    let act = Act {
        kind,
        subject: subject_of(id),
        process: Some(place.process.as_i64()),
        title: place.title.clone(),
        lang: None,
        path: path_of(id),
        by: new.by.clone(),
        facts: json!({
            "about": place.about.to_string(), "anchor": place.anchor, "version": place.version,
            "parent": parent.map(|p| subject_of(p).to_string()), "channel": new.channel.as_str(), "stakeholder_type": words.stakeholder.as_str(),
            "stance": words.stance.map(Stance::as_str), "language": words.lang.as_str(),
        }),
        detail: json!({
            "author": new.voice.name, "organisation": words.organisation, "text": words.body.as_str(),
            "quote": place.quote.as_ref().map(|q| q.exact.as_str()), "meeting": new.voice.meeting,
        }),
    };
    arengo_register::append(w, new.at, act).map(drop)
}
