//! Who is told what: an author of the official response and of replies to their comment.

use arengo_kernel::actor::PersonId;
use arengo_notices::{Kind, Letter, Notice};
use arengo_store::{StoreError, Writer};

use crate::comment::{Comment, CommentId, path_of, subject_of};
use crate::target::Target;
use crate::write::{New, Words};

/// Tells the author of a comment that the authority answered it.
pub(crate) fn of_response(
    w: &mut Writer<'_>,
    new: &New,
    words: &Words,
    place: &Target,
    answered: &Comment,
    id: CommentId,
    base: &str,
) -> Result<(), StoreError> {
    let Some(person) = other(answered.speaker.person, new.person) else { return Ok(()) };
    let notice = notice(Kind::Response, person, new, place, id, answered.top());
    let own = answered.first_words();
    let by = words.organisation.as_deref().unwrap_or(&new.voice.name).to_owned();
    arengo_notices::tell(w, new.at, base, notice, |tr| Letter {
        subject: tr.f("comments-letter-response-subject", &[("title", place.title.as_str().into())]),
        text: tr.f(
            "comments-letter-response",
            &[
                ("title", place.title.as_str().into()),
                ("own", own.into()),
                ("by", by.into()),
                ("text", words.body.as_str().into()),
            ],
        ),
    })?;
    Ok(())
}

/// Tells the author of a comment that someone replied to it.
pub(crate) fn of_reply(
    w: &mut Writer<'_>,
    new: &New,
    words: &Words,
    place: &Target,
    parent: &Comment,
    id: CommentId,
    base: &str,
) -> Result<(), StoreError> {
    let Some(person) = other(parent.speaker.person, new.person) else { return Ok(()) };
    let notice = notice(Kind::Reply, person, new, place, id, parent.top());
    let own = parent.first_words();
    let by = words.organisation.as_deref().unwrap_or(&new.voice.name).to_owned();
    arengo_notices::tell(w, new.at, base, notice, |tr| Letter {
        subject: tr.f("comments-letter-reply-subject", &[("title", place.title.as_str().into())]),
        text: tr.f(
            "comments-letter-reply",
            &[
                ("title", place.title.as_str().into()),
                ("own", own.into()),
                ("by", by.into()),
                ("text", words.body.as_str().into()),
            ],
        ),
    })?;
    Ok(())
}

/// The person to tell, unless they did it themselves.
fn other(author: Option<PersonId>, actor: Option<PersonId>) -> Option<PersonId> {
    author.filter(|a| Some(*a) != actor)
}

fn notice(kind: Kind, person: PersonId, new: &New, place: &Target, id: CommentId, top: CommentId) -> Notice {
    Notice {
        person,
        kind,
        once_key: format!("{}:{id}", kind.as_str()),
        subject: subject_of(id),
        title: place.title.clone(),
        by: new.voice.name.clone(),
        path: format!("{}#c-{id}", path_of(top)),
    }
}
