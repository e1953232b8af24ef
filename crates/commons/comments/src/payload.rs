//! A comment on its way: all that publishing needs, as it waits in a draft. And publishing it.

use arengo_kernel::subject::Subject;
use arengo_kernel::{Actor, Instant, Lang, Permit, Refusal};
use arengo_store::{Reader, Writer};
use arengo_web::Problem;
use serde::{Deserialize, Serialize};

use crate::comment::{Body, Channel, Comment, CommentId, path_of};
use crate::policy::{BringAssisted, BringFromMeeting, DraftComment, Existing, WriteComment, Writing};
use crate::stance::{StakeholderType, Stance};
use crate::target::{self, Pointer, Target};
use crate::write::{Voice, Words, Written};
use crate::{read, write};

/// Everything a person sent, with the place they wrote at. The place is looked up again when it is published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Payload {
    pub about: String,
    pub anchor: String,
    pub quote: Option<String>,
    pub at: Option<usize>,
    pub parent: Option<CommentId>,
    pub stance: Option<Stance>,
    pub body: String,
    pub lang: Lang,
    /// The public name of who speaks.
    pub name: String,
    pub organisation: Option<String>,
    #[serde(default)]
    pub stakeholder: StakeholderType,
    #[serde(default)]
    pub channel: Channel,
    pub meeting: Option<String>,
    pub on: Option<String>,
    /// What people call the place, for previews.
    pub title: String,
    /// The absolute address of the town without language, for letters.
    pub base: String,
}

impl Payload {
    /// As it is kept.
    pub fn to_json(&self) -> Result<String, Problem> {
        serde_json::to_string(self).map_err(|e| Problem::Bug(format!("a draft cannot be written: {e}")))
    }

    /// Reads what `to_json` wrote.
    pub fn from_json(text: &str) -> Result<Payload, Problem> {
        serde_json::from_str(text).map_err(|e| Problem::Bug(format!("a draft cannot be read: {e}")))
    }

    fn pointer(&self) -> Pointer<'_> {
        let quote = self.quote.as_deref().map(|q| (q, self.at));
        Pointer { about: &self.about, anchor: &self.anchor, quote }
    }

    fn words(&self) -> Result<Words, Refusal> {
        Ok(Words {
            stance: self.stance,
            body: Body::parse(&self.body)?,
            lang: self.lang,
            organisation: self.organisation.clone(),
            stakeholder: self.stakeholder,
        })
    }

    fn voice(&self) -> Voice {
        Voice { name: self.name.clone(), meeting: self.meeting.clone(), on: self.on.clone() }
    }
}

/// The place pointed at, with the comment replied to and the process around it.
pub(crate) fn writing_at(
    r: &mut Reader<'_>,
    pointer: Pointer<'_>,
    parent: Option<CommentId>,
    now: Instant,
) -> Result<Writing, Problem> {
    let parent = match parent {
        Some(id) => Some(top_of(r, id)?),
        None => None,
    };
    let target = match &parent {
        Some(parent) => Target { quote: None, ..target::place_of(r, parent)? },
        None => target::resolve(r, pointer)?,
    };
    let room = target::room(r, target.process, now)?;
    Ok(Writing { target, parent, room })
}

/// The comment at the top of the thread that `id` is in.
pub(crate) fn top_of(r: &mut Reader<'_>, id: CommentId) -> Result<Comment, Problem> {
    let found = read::whole_comment(r, id)?.ok_or(Problem::NotFound)?;
    match found.parent {
        None => Ok(found),
        Some(top) => read::whole_comment(r, top)?.ok_or(Problem::NotFound),
    }
}

/// A place to write at, for those who write without a form: imports, demonstrations. `quote` are words and where
/// they start.
///
/// # Errors
/// `NotFound` when there is no such place or its process is not public, `Invalid` when the anchor is refused.
pub fn writing(
    r: &mut Reader<'_>,
    about: &Subject,
    anchor: &str,
    quote: Option<(&str, Option<usize>)>,
    parent: Option<CommentId>,
    now: Instant,
) -> Result<Writing, Problem> {
    let about = about.to_string();
    writing_at(r, Pointer { about: &about, anchor, quote }, parent, now)
}

/// A comment with the process around it, to ask a permit about.
///
/// # Errors
/// `NotFound` when there is no such comment or its process is not public.
pub fn existing(r: &mut Reader<'_>, id: CommentId, now: Instant) -> Result<Existing, Problem> {
    let comment = read::whole_comment(r, id)?.ok_or(Problem::NotFound)?;
    let room = target::room(r, comment.process, now)?;
    Ok(Existing { comment, room })
}

/// Asks whether this actor may send something at this place now: visitors, a draft.
pub(crate) fn may_send(
    actor: &Actor,
    channel: Channel,
    writing: Writing,
    now: Instant,
) -> Result<(), Refusal> {
    match (channel, actor) {
        (Channel::Web, Actor::Visitor) => Permit::<DraftComment>::ask(actor, writing, now).map(drop),
        (Channel::Web, _) => Permit::<WriteComment>::ask(actor, writing, now).map(drop),
        (Channel::Meeting, _) => Permit::<BringFromMeeting>::ask(actor, writing, now).map(drop),
        (Channel::Assisted, _) => Permit::<BringAssisted>::ask(actor, writing, now).map(drop),
    }
}

/// Publishes what was sent. `sender` is the public name of the actor. Gives what was written and where it is
/// shown.
pub(crate) fn publish(
    w: &mut Writer<'_>,
    actor: &Actor,
    sender: &str,
    payload: &Payload,
    now: Instant,
) -> Result<(Written, String), Problem> {
    let writing = writing_at(w, payload.pointer(), payload.parent, now)?.by(w, actor)?;
    let place = match &writing.parent {
        Some(parent) => path_of(parent.id),
        None => writing.target.path.clone(),
    };
    let (words, base) = (payload.words().map_err(Problem::Invalid)?, payload.base.as_str());
    let written = match payload.channel {
        Channel::Web => {
            let permit = Permit::<WriteComment>::ask(actor, writing, now)?;
            write::write_comment(w, permit, &payload.name, &words, base)?
        }
        Channel::Meeting => {
            let permit = Permit::<BringFromMeeting>::ask(actor, writing, now)?;
            write::bring_from_meeting(w, permit, payload.voice(), sender, &words, base)?
        }
        Channel::Assisted => {
            let permit = Permit::<BringAssisted>::ask(actor, writing, now)?;
            write::bring_assisted(w, permit, payload.voice(), sender, &words, base)?
        }
    };
    let done = if written.waits { "received" } else { "posted" };
    Ok((written, arrival(&place, done, written.id)))
}

/// The page at `path` with a mark of what was done and the comment as its fragment.
pub(crate) fn arrival(path: &str, done: &str, id: CommentId) -> String {
    let path = path.split('#').next().unwrap_or_default();
    let joint = if path.contains('?') { '&' } else { '?' };
    format!("{path}{joint}{done}={id}#c-{id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_keeps_the_page_s_own_query() {
        let id = CommentId::from_i64(5);
        assert_eq!(arrival("/p/x/t/3", "posted", id), "/p/x/t/3?posted=5#c-5");
        assert_eq!(arrival("/p/x?at=p3#filo", "posted", id), "/p/x?at=p3&posted=5#c-5");
    }
}
