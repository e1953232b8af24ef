//! The people of the demonstration: they comment, agree, answer and offer help, through the same permits as
//! everyone.

use arengo_comments::{
    Answer, Body, BringAssisted, BringFromMeeting, Channel, CommentId, React, Reaction, RespondOfficially,
    Voice, Words, WriteComment, Writing, bring_assisted, bring_from_meeting, existing, react, respond,
    write_comment, writing,
};
use arengo_kernel::actor::PersonId;
use arengo_kernel::{Actor, Instant, Lang, Permit, Role, RoleSet, Town};
use arengo_spaces::Process;
use arengo_store::{Reader, StoreError, Writer};
use arengo_web::Problem;

use super::files::{CommentFile, InterestFile, Responsible};
use super::{refused, wrong};
use crate::interest::Offer;
use crate::load::{sections, text_of};
use crate::part::Section;
use crate::place::section_subject;

/// Where the invented people have their mailboxes; nothing is ever sent there.
const MAILBOXES: &str = "demo.example";

pub(super) struct Voices<'a> {
    town: &'a Town,
    base: &'a str,
    office: (String, String),
    lang: Lang,
    written: Vec<(String, CommentId)>,
}

impl<'a> Voices<'a> {
    pub fn new(town: &'a Town, base: &'a str, responsible: &Responsible, lang: Lang) -> Voices<'a> {
        let office = (responsible.account.clone(), responsible.person.clone());
        Voices { town, base, office, lang, written: Vec::new() }
    }

    /// The comments written so far, by their names in the file.
    pub fn written(&self) -> &[(String, CommentId)] {
        &self.written
    }

    pub fn into_written(self) -> Vec<(String, CommentId)> {
        self.written
    }

    fn person(&self, w: &mut Writer<'_>, name: &str, at: Instant) -> Result<PersonId, StoreError> {
        let mailbox = arengo_text::words(name).join(".");
        arengo_people::ensure_confirmed(w, &format!("{mailbox}@{MAILBOXES}"), name, self.lang, at)
    }

    fn official(&self, w: &mut Writer<'_>, at: Instant) -> Result<Actor, StoreError> {
        let (account, name) = &self.office;
        let id = arengo_people::ensure_confirmed(w, account, name, self.town.main_language(), at)?;
        Ok(Actor::Person { id, roles: RoleSet::NONE.with(Role::Official) })
    }

    fn id_of(&self, comment: &CommentFile) -> Result<CommentId, Problem> {
        let found = self.written.iter().find(|(name, _)| *name == comment.id);
        found.map(|(_, id)| *id).ok_or_else(|| wrong("an answer before its comment"))
    }

    pub fn comment(
        &mut self,
        w: &mut Writer<'_>,
        process: &Process,
        comment: &CommentFile,
        at: Instant,
    ) -> Result<(), Problem> {
        let section = find_section(w, process, &comment.part)?;
        let block = section.blocks.iter().find(|b| b.plain().contains(&comment.near));
        let anchor = &block.ok_or_else(|| wrong(&format!("{}: no such words", comment.id)))?.anchor;
        let about = section_subject(&process.slug, &section.head.slug);
        let quote = comment.quote.as_deref().map(|q| (q, None));
        let place = writing(w, &about, anchor, quote, None, at)?;
        let words = Words {
            stance: comment.stance(),
            body: Body::parse(&comment.text).map_err(refused)?,
            lang: comment.lang.unwrap_or(self.lang),
            organisation: comment.organisation.clone(),
            stakeholder: comment.stakeholder_type,
        };
        let id = self.say(w, comment, place, &words, at)?;
        self.written.push((comment.id.clone(), id));
        Ok(())
    }

    fn say(
        &self,
        w: &mut Writer<'_>,
        comment: &CommentFile,
        place: Writing,
        words: &Words,
        at: Instant,
    ) -> Result<CommentId, Problem> {
        let voice = Voice { name: comment.author.clone(), meeting: comment.source.clone(), on: None };
        let helper = comment.entered_by.as_deref().unwrap_or(&self.office.1);
        let written = match comment.channel {
            Channel::Web => {
                let id = match &comment.account {
                    Some(email) => arengo_people::ensure_confirmed(w, email, &comment.author, self.lang, at)?,
                    None => self.person(w, &comment.author, at)?,
                };
                let actor = Actor::Person { id, roles: RoleSet::NONE };
                let place = place.by(w, &actor)?;
                let permit = Permit::<WriteComment>::ask(&actor, place, at)?;
                write_comment(w, permit, &comment.author, words, self.base)?
            }
            Channel::Meeting => {
                let actor = self.helper(w, helper, Role::Facilitator, at)?;
                let permit = Permit::<BringFromMeeting>::ask(&actor, place, at)?;
                bring_from_meeting(w, permit, voice, helper, words, self.base)?
            }
            Channel::Assisted => {
                let actor = self.helper(w, helper, Role::Operator, at)?;
                let permit = Permit::<BringAssisted>::ask(&actor, place, at)?;
                bring_assisted(w, permit, voice, helper, words, self.base)?
            }
        };
        Ok(written.id)
    }

    fn helper(&self, w: &mut Writer<'_>, name: &str, role: Role, at: Instant) -> Result<Actor, StoreError> {
        let id = self.person(w, name, at)?;
        Ok(Actor::Person { id, roles: RoleSet::NONE.with(role) })
    }

    /// As many invented people agree and disagree as the file says.
    pub fn reactions(&self, w: &mut Writer<'_>, comment: &CommentFile, at: Instant) -> Result<(), Problem> {
        let id = self.id_of(comment)?;
        for n in 0..comment.agree + comment.disagree {
            let name = format!("Demo {}", n + 1);
            let actor = Actor::Person { id: self.person(w, &name, at)?, roles: RoleSet::NONE };
            let about = existing(w, id, at)?.by(w, &actor)?;
            let permit = Permit::<React>::ask(&actor, about, at)?;
            let reaction = if n < comment.agree { Reaction::Agree } else { Reaction::Disagree };
            react(w, permit, Some(reaction))?;
        }
        Ok(())
    }

    pub fn response(&self, w: &mut Writer<'_>, comment: &CommentFile, at: Instant) -> Result<(), Problem> {
        let Some(response) = &comment.response else { return Ok(()) };
        let id = self.id_of(comment)?;
        let actor = self.official(w, at)?;
        let about = existing(w, id, at)?;
        let place = writing(w, &about.comment.about, &about.comment.anchor, None, Some(id), at)?.target;
        let permit = Permit::<RespondOfficially>::ask(&actor, about, at)?;
        let body = Body::parse(&response.text).map_err(refused)?;
        let answer = Answer { name: &response.author, office: &response.office, body, lang: self.lang };
        respond(w, permit, &place, &answer, self.base)?;
        Ok(())
    }

    pub fn interest(
        &self,
        w: &mut Writer<'_>,
        process: &Process,
        interest: &InterestFile,
        at: Instant,
    ) -> Result<(), Problem> {
        let section = find_section(w, process, &interest.part)?;
        let actor = Actor::Person { id: self.person(w, &interest.by, at)?, roles: RoleSet::NONE };
        let offer = Offer {
            organisation: Offer::organisation(&interest.organisation).map_err(refused)?,
            offers: Offer::offers(&interest.offers).map_err(refused)?,
        };
        crate::pages::declare_interest(w, &actor, &process.slug, &section.head.slug, offer, at)?;
        Ok(())
    }
}

/// The section of the current version that a file calls by its number, or by the first word of its title.
fn find_section(r: &mut Reader<'_>, process: &Process, part: &str) -> Result<Section, Problem> {
    let missing = || wrong(&format!("no section {part}"));
    let text = text_of(r, process.id)?.ok_or_else(missing)?;
    let version = text.current().ok_or_else(missing)?.number;
    let named = |s: &Section| {
        s.head.number.as_deref() == Some(part) || s.head.title.split([' ', '.', ':']).next() == Some(part)
    };
    sections(r, text.id, version)?.into_iter().find(named).ok_or_else(missing)
}
