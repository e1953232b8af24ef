//! The situations of the policy table.

use arengo_kernel::actor::PersonId;
use arengo_kernel::phase::Openness;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Instant, Lang};
use arengo_people::Strength;
use arengo_spaces::Asked;

use super::{Existing, Writing};
use crate::comment::{Channel, Comment, CommentId, Kind, Speaker, State};
use crate::editing::EDITING_SECONDS;
use crate::stance::StakeholderType;
use crate::target::{Room, Target};

/// Every openness of a process, with its name in the table.
pub(super) fn rooms(now: Instant) -> [(&'static str, Room); 8] {
    let open = || open_to_contacts(now);
    let running = |openness| Room { openness, ..open() };
    [
        ("before", running(Openness::Before(now.plus_seconds(60)))),
        ("open", running(Openness::Open(now.plus_seconds(60)))),
        ("after", running(Openness::After(now.plus_seconds(-60)))),
        ("without a phase", running(Openness::Never)),
        ("process closed", Room { openness: Openness::After(now), is_running: false, ..open() }),
        ("open, by an unconfirmed account", Room { known: Strength::None, ..open() }),
        ("open, for residents, by someone not known as one", for_residents(now)),
        ("open, for residents, by one", Room { known: Strength::Resident, ..for_residents(now) }),
    ]
}

/// Open, asking a confirmed contact of someone who has one.
pub(super) fn open_to_contacts(now: Instant) -> Room {
    Room {
        openness: Openness::Open(now.plus_seconds(60)),
        is_running: true,
        asked: Asked::default(),
        known: Strength::Contact,
    }
}

fn for_residents(now: Instant) -> Room {
    Room { asked: Asked { strength: Strength::Resident, ..Asked::default() }, ..open_to_contacts(now) }
}

/// A place to write at.
pub(super) fn writing(room: Room) -> Writing {
    let target = Target {
        process: arengo_spaces::ProcessId::from_i64(1),
        about: Subject::new("section", "sample/1"),
        anchor: String::new(),
        quote: None,
        version: 1,
        title: String::new(),
        path: String::new(),
    };
    Writing { target, parent: None, room }
}

/// Comments of the table's person (id 1) and of another, in every situation that rules tell apart.
pub(super) fn existing(now: Instant) -> Vec<(&'static str, Existing)> {
    let [_, (_, open), (_, after), _, (_, closed), ..] = rooms(now);
    let residents = for_residents(now);
    let (own, other) = (PersonId::from_i64(1), PersonId::from_i64(2));
    let with = |comment: Comment, room: &Room| Existing { comment, room: room.clone() };
    let old = Comment { created_at: now.plus_seconds(-EDITING_SECONDS), ..comment(own, now) };
    let hidden = Comment { state: State::Hidden(String::new()), ..comment(other, now) };
    let response = Comment { kind: Kind::Response, ..comment(other, now) };
    vec![
        ("own, open", with(comment(own, now), &open)),
        ("own, half an hour old", with(old, &open)),
        ("own, after", with(comment(own, now), &after)),
        ("own, process closed", with(comment(own, now), &closed)),
        ("someone else's, open", with(comment(other, now), &open)),
        ("someone else's, after", with(comment(other, now), &after)),
        ("someone else's, process closed", with(comment(other, now), &closed)),
        ("hidden", with(hidden, &open)),
        ("official response", with(response, &open)),
        ("own, for residents, by someone not known as one", with(comment(own, now), &residents)),
        ("someone else's, for residents, by someone not known as one", with(comment(other, now), &residents)),
    ]
}

fn comment(author: PersonId, now: Instant) -> Comment {
    Comment {
        id: CommentId::from_i64(1),
        process: arengo_spaces::ProcessId::from_i64(1),
        about: Subject::new("section", "sample/1"),
        anchor: String::new(),
        quote: None,
        version: 1,
        parent: None,
        kind: Kind::Comment,
        speaker: Speaker {
            person: Some(author),
            name: String::new(),
            organisation: None,
            stakeholder: StakeholderType::Citizen,
        },
        channel: Channel::Web,
        brought: None,
        lang: Lang::EN,
        stance: None,
        body: String::new(),
        created_at: now,
        edited_at: None,
        state: State::Visible,
        agree: 0,
        disagree: 0,
        replies: 0,
        responses: 0,
        redacted: None,
    }
}
