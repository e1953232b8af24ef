//! Who may do what with comments, and when.

use arengo_kernel::actor::PersonId;
use arengo_kernel::permit::{PolicyLine, table};
use arengo_kernel::phase::Openness;
use arengo_kernel::refusal::Word;
use arengo_kernel::{Actor, Instant, Refusal, Role, Verb};
use arengo_people::Strength;
use arengo_store::{Reader, StoreError};

use crate::comment::{Comment, Kind};
use crate::editing::is_editable;
use crate::target::{Room, Target};

/// A place to write at.
#[derive(Debug, Clone)]
pub struct Writing {
    /// The exact place.
    pub target: Target,
    /// The comment answered to, at the top of its thread.
    pub parent: Option<Comment>,
    /// The process around it.
    pub room: Room,
}

/// An existing comment.
#[derive(Debug, Clone)]
pub struct Existing {
    /// The comment, its words included.
    pub comment: Comment,
    /// The process around it.
    pub room: Room,
}

impl Writing {
    /// With how well whoever acts is known: before that, they may not write.
    ///
    /// # Errors
    /// Any storage failure; `Fault` outside a town.
    pub fn by(mut self, r: &mut Reader<'_>, actor: &Actor) -> Result<Writing, StoreError> {
        self.room = self.room.by(r, actor)?;
        Ok(self)
    }
}

impl Existing {
    /// With how well whoever acts is known: before that, they may not react.
    ///
    /// # Errors
    /// Any storage failure; `Fault` outside a town.
    pub fn by(mut self, r: &mut Reader<'_>, actor: &Actor) -> Result<Existing, StoreError> {
        self.room = self.room.by(r, actor)?;
        Ok(self)
    }
}

impl Room {
    /// Looked up only where more is asked than of everyone: whoever is signed in has shown that letters reach them, or
    /// comes from a provider of identities that the town trusts.
    fn by(mut self, r: &mut Reader<'_>, actor: &Actor) -> Result<Room, StoreError> {
        self.known = match actor {
            Actor::Person { .. } if !self.asked.is_more() => Strength::Contact,
            _ => arengo_people::strength_of_actor(r, actor)?,
        };
        Ok(self)
    }
}

/// Keep a text until its author confirms an e-mail address: open to everyone while comments are taken.
pub enum DraftComment {}
/// Publish a comment or a reply under one's own name.
pub enum WriteComment {}
/// Publish what was said in a meeting, under the name of who said it.
pub enum BringFromMeeting {}
/// Publish what someone asked an operator to write.
pub enum BringAssisted {}
/// Change one's own words, within half an hour.
pub enum EditComment {}
/// Take one's own words back.
pub enum WithdrawComment {}
/// Agree or disagree with someone else's comment.
pub enum React {}
/// Answer for the authority, inside the thread.
pub enum RespondOfficially {}

impl Verb for DraftComment {
    type About = Writing;
    const NAME: &'static str = "comments.draft";
    fn rule(_: &Actor, about: &Writing, _: Instant) -> Result<(), Refusal> {
        is_open(&about.room)?;
        takes_replies(about)
    }
}

impl Verb for WriteComment {
    type About = Writing;
    const NAME: &'static str = "comments.write";
    fn rule(actor: &Actor, about: &Writing, _: Instant) -> Result<(), Refusal> {
        is_open(&about.room)?;
        takes_replies(about)?;
        refuse_if(*actor == Actor::Visitor, "comments-confirm-first")?;
        is_known(&about.room)
    }
}

impl Verb for BringFromMeeting {
    type About = Writing;
    const NAME: &'static str = "comments.bring_from_meeting";
    fn rule(actor: &Actor, about: &Writing, _: Instant) -> Result<(), Refusal> {
        let may = actor.has(Role::Facilitator) || actor.has(Role::Official);
        refuse_if(!may, "comments-facilitators-only")?;
        is_open(&about.room)?;
        takes_replies(about)
    }
}

impl Verb for BringAssisted {
    type About = Writing;
    const NAME: &'static str = "comments.bring_assisted";
    fn rule(actor: &Actor, about: &Writing, _: Instant) -> Result<(), Refusal> {
        refuse_if(!actor.has(Role::Operator), "comments-operators-only")?;
        is_open(&about.room)?;
        takes_replies(about)
    }
}

impl Verb for EditComment {
    type About = Existing;
    const NAME: &'static str = "comments.edit";
    fn rule(actor: &Actor, about: &Existing, now: Instant) -> Result<(), Refusal> {
        is_own(actor, &about.comment)?;
        refuse_if(!about.comment.is_visible(), "comments-removed")?;
        refuse_if(!is_editable(about.comment.created_at, now), "comments-edit-too-late")?;
        match about.comment.kind {
            Kind::Comment => is_open(&about.room),
            Kind::Response => is_running(&about.room),
        }
    }
}

impl Verb for WithdrawComment {
    type About = Existing;
    const NAME: &'static str = "comments.withdraw";
    fn rule(actor: &Actor, about: &Existing, _: Instant) -> Result<(), Refusal> {
        is_own(actor, &about.comment)?;
        refuse_if(!about.comment.is_visible(), "comments-removed")?;
        is_running(&about.room)
    }
}

impl Verb for React {
    type About = Existing;
    const NAME: &'static str = "comments.react";
    fn rule(actor: &Actor, about: &Existing, _: Instant) -> Result<(), Refusal> {
        let Some(person) = actor.person() else { return Err(Refusal::new("comments-sign-in-to-react")) };
        refuse_if(!about.comment.is_visible(), "comments-removed")?;
        refuse_if(about.comment.kind == Kind::Response, "comments-no-reaction-to-responses")?;
        refuse_if(about.comment.speaker.person == Some(person), "comments-no-reaction-to-own")?;
        is_open(&about.room)?;
        is_known(&about.room)
    }
}

impl Verb for RespondOfficially {
    type About = Existing;
    const NAME: &'static str = "comments.respond";
    fn rule(actor: &Actor, about: &Existing, _: Instant) -> Result<(), Refusal> {
        refuse_if(!actor.has(Role::Official), "comments-officials-only")?;
        refuse_if(!about.comment.is_visible(), "comments-removed")?;
        refuse_if(about.comment.kind == Kind::Response, "comments-no-response-to-responses")?;
        is_running(&about.room)
    }
}

fn refuse_if(wrong: bool, id: &'static str) -> Result<(), Refusal> {
    if wrong { Err(Refusal::new(id)) } else { Ok(()) }
}

fn is_running(room: &Room) -> Result<(), Refusal> {
    refuse_if(!room.is_running, "comments-process-closed")
}

/// The refusal of whom the town does not know well enough: what this process asks, why, and the way to it.
pub(crate) fn is_known(room: &Room) -> Result<(), Refusal> {
    let id = match room.asked.strength {
        Strength::None | Strength::Contact => "comments-asks-contact",
        Strength::Resident => "comments-asks-resident",
        Strength::National => "comments-asks-national",
    };
    arengo_people::require(room.known, room.asked.strength, id)
        .map_err(|refusal| refusal.with("why", Word::Said(room.asked.why.clone())))
}

/// The refusal outside the phase: when it opens, or that it has closed. A phase that ends with the minute 23:59
/// is closed from the next moment on; people are told the minute.
pub(crate) fn is_open(room: &Room) -> Result<(), Refusal> {
    is_running(room)?;
    match room.openness {
        Openness::Open(_) => Ok(()),
        Openness::Never => Err(Refusal::new("comments-no-phase")),
        Openness::Before(opens) => Err(Refusal::new("comments-not-yet").with("at", Word::At(opens))),
        Openness::After(closed) => {
            Err(Refusal::new("comments-closed").with("at", Word::At(last_moment(closed))))
        }
    }
}

/// The last moment of a window that closes at `closes`: people write deadlines as 23:59.
pub(crate) const fn last_moment(closes: Instant) -> Instant {
    closes.plus_seconds(-1)
}

fn takes_replies(about: &Writing) -> Result<(), Refusal> {
    let removed = about.parent.as_ref().is_some_and(|p| !p.is_visible());
    refuse_if(removed, "comments-removed")
}

fn is_own(actor: &Actor, comment: &Comment) -> Result<(), Refusal> {
    let own = |person: PersonId| comment.speaker.person == Some(person);
    refuse_if(!actor.person().is_some_and(own), "comments-author-only")
}

/// The policy as a table; situations are named as a by-law would.
pub fn lines() -> Vec<PolicyLine> {
    let now = Instant::from_micros(1_000_000_000);
    let rooms = samples::rooms(now);
    let mut lines = Vec::new();
    let writing =
        || rooms.iter().map(|(name, room)| (*name, samples::writing(room.clone()))).collect::<Vec<_>>();
    lines.extend(table::<DraftComment>(writing(), now));
    lines.extend(table::<WriteComment>(writing(), now));
    lines.extend(table::<BringFromMeeting>(writing(), now));
    lines.extend(table::<BringAssisted>(writing(), now));
    lines.extend(table::<EditComment>(samples::existing(now), now));
    lines.extend(table::<WithdrawComment>(samples::existing(now), now));
    lines.extend(table::<React>(samples::existing(now), now));
    lines.extend(table::<RespondOfficially>(samples::existing(now), now));
    lines
}

#[path = "policy_samples.rs"]
mod samples;

#[cfg(test)]
mod tests {
    use super::*;
    use arengo_kernel::Permit;
    use arengo_kernel::town::Multilingual;
    use arengo_spaces::Asked;

    fn allowed(verb: &str, situation: &str) -> Vec<&'static str> {
        arengo_testkit::allowed(&lines(), verb, situation)
    }

    #[test]
    fn visitors_write_only_drafts() {
        assert!(allowed("comments.draft", "open").contains(&"visitor"));
        assert!(!allowed("comments.write", "open").contains(&"visitor"));
        assert!(allowed("comments.write", "open").contains(&"person"));
    }

    #[test]
    fn who_is_not_known_well_enough_neither_writes_nor_reacts_and_may_keep_a_draft() {
        let of_resident = ["open, for residents, by someone not known as one"];
        for situation in of_resident.iter().chain(&["open, by an unconfirmed account"]) {
            assert_eq!(allowed("comments.write", situation), [] as [&str; 0], "{situation}");
            assert!(allowed("comments.draft", situation).contains(&"visitor"), "{situation}");
        }
        assert!(allowed("comments.write", "open, for residents, by one").contains(&"person"));
        assert!(
            allowed("comments.bring_assisted", of_resident[0]).contains(&"operator"),
            "staff answer for it"
        );
        let react = "someone else's, for residents, by someone not known as one";
        assert_eq!(allowed("comments.react", react), [] as [&str; 0]);
        assert!(
            allowed("comments.edit", "own, for residents, by someone not known as one").contains(&"person")
        );
    }

    #[test]
    fn the_refusal_says_what_is_asked_why_and_the_way() {
        let why = Multilingual::new([(arengo_kernel::Lang::EN, "It is about their own street".to_owned())]);
        for (strength, id, path) in [
            (Strength::Contact, "comments-asks-contact", "/me/identity#contact"),
            (Strength::Resident, "comments-asks-resident", "/me/identity#resident"),
            (Strength::National, "comments-asks-national", "/me/identity#national"),
        ] {
            let now = Instant::from_micros(1_000_000_000);
            let asked = Asked { strength, why: why.clone() };
            for known in Strength::ALL {
                let room = Room { asked: asked.clone(), known, ..samples::open_to_contacts(now) };
                match is_known(&room) {
                    Ok(()) => assert!(known >= strength),
                    Err(refusal) => {
                        assert!(known < strength);
                        assert_eq!((refusal.id, refusal.way.map(|w| w.path)), (id, Some(path)));
                        assert_eq!(refusal.args, [("why", Word::Said(why.clone()))]);
                    }
                }
            }
        }
    }

    #[test]
    fn outside_the_phase_nobody_writes() {
        for situation in ["before", "after", "without a phase", "process closed"] {
            for verb in ["comments.draft", "comments.write", "comments.bring_from_meeting"] {
                assert_eq!(allowed(verb, situation), [] as [&str; 0], "{verb} {situation}");
            }
        }
    }

    #[test]
    fn only_the_author_changes_or_takes_back_and_only_others_react() {
        assert_eq!(allowed("comments.edit", "someone else's, open"), [] as [&str; 0]);
        assert_eq!(allowed("comments.withdraw", "someone else's, open"), [] as [&str; 0]);
        assert!(allowed("comments.edit", "own, open").contains(&"person"));
        assert_eq!(allowed("comments.edit", "own, half an hour old"), [] as [&str; 0]);
        assert!(allowed("comments.withdraw", "own, after").contains(&"person"));
        assert_eq!(allowed("comments.react", "own, open"), [] as [&str; 0]);
        assert!(allowed("comments.react", "someone else's, open").contains(&"person"));
        assert!(!allowed("comments.react", "someone else's, open").contains(&"visitor"));
    }

    #[test]
    fn officials_answer_also_after_the_phase_until_the_process_closes() {
        let officials = ["steward", "administrator", "official"];
        assert_eq!(allowed("comments.respond", "someone else's, after"), officials);
        assert_eq!(allowed("comments.respond", "someone else's, process closed"), [] as [&str; 0]);
        assert_eq!(allowed("comments.respond", "hidden"), [] as [&str; 0]);
    }

    #[test]
    fn the_refusal_names_the_last_minute_in_which_it_was_open() {
        let midnight = Instant::from_micros(1_645_743_600_000_000);
        let room = Room { openness: Openness::After(midnight), ..samples::open_to_contacts(midnight) };
        let refusal =
            Permit::<DraftComment>::ask(&Actor::Visitor, samples::writing(room), midnight).unwrap_err();
        assert_eq!(refusal.id, "comments-closed");
        assert_eq!(refusal.args[0].1, Word::At(midnight.plus_seconds(-1)));
    }
}
