//! What came in the form of a comment, checked field by field.

use arengo_kernel::{Lang, Refusal, words};
use arengo_people::Email;
use arengo_web::form::{Errors, check_robot_trap};
use arengo_web::{Fields, Here};

use crate::comment::{Body, Channel, CommentId, LINE_MAX, NAME_MAX};
use crate::payload::Payload;
use crate::stance::{StakeholderType, Stance};
use crate::target::{Pointer, Target};

/// A checked form.
pub(crate) struct Typed {
    pub payload: Payload,
    /// Where to send the confirmation, for visitors.
    pub email: Option<Email>,
}

/// The words a form points at. An empty place counts as none.
pub(crate) fn pointer(fields: &Fields) -> Pointer<'_> {
    let at = fields.text("at").trim().parse().ok();
    Pointer {
        about: fields.text("about").trim(),
        anchor: fields.text("anchor").trim(),
        quote: fields.given("quote").map(|q| (q, at)),
    }
}

/// The comment a form replies to. A number that is none gives an id that does not exist.
pub(crate) fn parent(fields: &Fields) -> Option<CommentId> {
    fields.given("parent").map(|text| text.parse().unwrap_or(CommentId::from_i64(-1)))
}

/// The way the comment comes, as staff choose it.
pub(crate) fn channel(here: &Here, fields: &Fields) -> Channel {
    if !here.actor.is_staff() {
        return Channel::Web;
    }
    Channel::parse(fields.text("channel")).unwrap_or_default()
}

/// Checks everything, so that all errors can be shown at once.
pub(crate) fn check(here: &Here, target: &Target, fields: &Fields, errors: &mut Errors) -> Option<Typed> {
    let channel = channel(here, fields);
    let body = errors.take("body", Body::parse(fields.text("body")));
    let stance = match fields.given("stance") {
        Some(word) => errors.take(
            "stance",
            Stance::parse(word).map(Some).ok_or_else(|| Refusal::new("comments-unknown-choice")),
        )?,
        None => None,
    };
    let (organisation, stakeholder) = organisation(fields, errors);
    let (name, email) = speaker(here, channel, fields, errors);
    let (meeting, on) = if channel == Channel::Meeting { meeting(fields, errors) } else { (None, None) };
    if here.signed.is_none() {
        errors.take("body", check_robot_trap(&here.site, fields, here.now));
    }
    let quote = quote(fields, errors);
    let body = body.filter(|_| errors.is_empty())?;
    let payload = Payload {
        about: target.about.to_string(),
        anchor: target.anchor.clone(),
        at: pointer(fields).quote.and_then(|(_, at)| at),
        quote,
        parent: parent(fields),
        stance,
        body: body.as_str().to_owned(),
        lang: lang(here, fields),
        name: name?,
        organisation,
        stakeholder,
        channel,
        meeting,
        on,
        title: target.title.clone(),
        base: here.citation(""),
    };
    Some(Typed { payload, email })
}

fn quote(fields: &Fields, errors: &mut Errors) -> Option<String> {
    let words = fields.given("quote")?;
    errors.take("quote", words::measured_line(words, 1_000, "comments-missing-text"))
}

/// Who speaks: staff who bring a voice in name it, signed-in persons have their name, visitors give one and an
/// address.
fn speaker(
    here: &Here,
    channel: Channel,
    fields: &Fields,
    errors: &mut Errors,
) -> (Option<String>, Option<Email>) {
    if channel != Channel::Web {
        let said_by = words::measured_line(fields.text("said_by"), NAME_MAX, "comments-missing-voice");
        return (errors.take("said_by", said_by), None);
    }
    match &here.signed {
        Some(signed) => (Some(signed.name.clone()), None),
        None => {
            let name = errors.take("name", arengo_people::check_name(fields.text("name")));
            (name, errors.take("email", Email::parse(fields.text("email"))))
        }
    }
}

fn organisation(fields: &Fields, errors: &mut Errors) -> (Option<String>, StakeholderType) {
    let Some(name) = fields.given("organisation") else { return (None, StakeholderType::Citizen) };
    let name = words::measured_line(name, LINE_MAX, "comments-missing-organisation");
    let kind = StakeholderType::parse(fields.text("stakeholder"))
        .filter(|kind| *kind != StakeholderType::Citizen)
        .ok_or_else(|| Refusal::new("comments-missing-type"));
    (errors.take("organisation", name), errors.take("stakeholder", kind).unwrap_or_default())
}

fn meeting(fields: &Fields, errors: &mut Errors) -> (Option<String>, Option<String>) {
    let name = words::measured_line(fields.text("meeting"), LINE_MAX, "comments-missing-meeting");
    let day: Result<jiff::civil::Date, _> = fields.text("meeting_on").trim().parse();
    let on = day.map(|d| d.to_string()).map_err(|_| Refusal::new("comments-missing-meeting-day"));
    (errors.take("meeting", name), errors.take("meeting_on", on))
}

/// The language chosen, else that of the page.
pub(crate) fn lang(here: &Here, fields: &Fields) -> Lang {
    fields.given("lang").and_then(Lang::parse).unwrap_or(here.lang)
}
