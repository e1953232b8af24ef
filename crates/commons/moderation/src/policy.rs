//! Who reports, decides, appeals and judges. Nobody decides about their own words or their own report, and nobody
//! judges what they decided.

use arengo_kernel::actor::PersonId;
use arengo_kernel::permit::{PolicyLine, table};
use arengo_kernel::{Actor, Instant, Permit, Refusal, Role, Verb};

use crate::case::{Action, CaseState, Party};

/// A thing someone wants to report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reporting {
    /// Who wrote it.
    pub author: Option<PersonId>,
    /// True when this person has reported it already.
    pub is_repeated: bool,
}

/// A case someone wants to decide, as far as the rules need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseAt {
    /// Who wrote the thing.
    pub author: Option<PersonId>,
    /// Who reported it.
    pub reporters: Vec<PersonId>,
    /// Who decided about it so far.
    pub deciders: Vec<PersonId>,
    /// Where it stands.
    pub state: CaseState,
    /// What is in force.
    pub action: Option<Action>,
    /// Whether the actor has accepted the code of conduct in force.
    pub has_accepted: bool,
}

/// A decision someone wants to appeal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appealing {
    /// As whom.
    pub party: Party,
    /// The account of that party: the author's; of a reporter without account, nothing.
    pub person: Option<PersonId>,
    /// True for a reporter who holds the receipt's code.
    pub holds_code: bool,
    /// What was decided.
    pub action: Action,
    /// Where the case stands.
    pub state: CaseState,
    /// Until when it can be appealed.
    pub until: Instant,
    /// True when this party has appealed it already.
    pub is_repeated: bool,
}

/// Report a thing: anyone, also without account.
pub enum ReportThing {}
/// See the queue, with what is not public.
pub enum SeeQueue {}
/// Decide about reports.
pub enum DecideCase {}
/// Take back a decision, with reasons.
pub enum ReverseDecision {}
/// Appeal against a decision.
pub enum FileAppeal {}
/// Judge an appeal.
pub enum JudgeAppeal {}
/// Accept the code of conduct.
pub enum AcceptCode {}
/// Word the house rules, choose whether first contributions are looked at.
pub enum EditRules {}

impl Verb for ReportThing {
    type About = Reporting;
    const NAME: &'static str = "moderation.report";
    fn rule(actor: &Actor, about: &Reporting, _: Instant) -> Result<(), Refusal> {
        let own = actor.person().is_some() && actor.person() == about.author;
        refuse_if(own, "moderation-own-thing")?;
        refuse_if(about.is_repeated, "moderation-twice")
    }
}

impl Verb for SeeQueue {
    type About = bool;
    const NAME: &'static str = "moderation.see_queue";
    fn rule(actor: &Actor, has_accepted: &bool, _: Instant) -> Result<(), Refusal> {
        is_moderator(actor, *has_accepted)
    }
}

impl Verb for DecideCase {
    type About = CaseAt;
    const NAME: &'static str = "moderation.decide";
    fn rule(actor: &Actor, about: &CaseAt, _: Instant) -> Result<(), Refusal> {
        is_moderator(actor, about.has_accepted)?;
        is_no_party(actor, about)?;
        refuse_if(about.state != CaseState::Open, "moderation-decided-already")
    }
}

impl Verb for ReverseDecision {
    type About = CaseAt;
    const NAME: &'static str = "moderation.reverse";
    fn rule(actor: &Actor, about: &CaseAt, _: Instant) -> Result<(), Refusal> {
        is_moderator(actor, about.has_accepted)?;
        is_no_party(actor, about)?;
        refuse_if(about.state == CaseState::Appealed, "moderation-appeal-waits")?;
        let in_force = about.action.is_some_and(|a| matches!(a, Action::Hide | Action::Redact));
        refuse_if(about.state != CaseState::Decided || !in_force, "moderation-nothing-to-restore")
    }
}

impl Verb for FileAppeal {
    type About = Appealing;
    const NAME: &'static str = "moderation.appeal";
    fn rule(actor: &Actor, about: &Appealing, now: Instant) -> Result<(), Refusal> {
        let is_party = about.holds_code || (actor.person().is_some() && actor.person() == about.person);
        refuse_if(!is_party, "moderation-appeal-not-yours")?;
        let against = match about.party {
            Party::Author => about.action.is_adverse(),
            Party::Reporter => about.action == Action::Dismiss,
        };
        refuse_if(!against, "moderation-appeal-no-ground")?;
        refuse_if(about.is_repeated, "moderation-appeal-twice")?;
        refuse_if(about.state == CaseState::Judged, "moderation-judged-already")?;
        refuse_if(now >= about.until, "moderation-appeal-too-late")
    }
}

impl Verb for JudgeAppeal {
    type About = CaseAt;
    const NAME: &'static str = "moderation.judge";
    fn rule(actor: &Actor, about: &CaseAt, _: Instant) -> Result<(), Refusal> {
        is_moderator(actor, about.has_accepted)?;
        let decided = actor.person().is_some_and(|p| about.deciders.contains(&p));
        refuse_if(decided, "moderation-judge-other")?;
        is_no_party(actor, about)?;
        refuse_if(about.state != CaseState::Appealed, "moderation-no-appeal")
    }
}

impl Verb for AcceptCode {
    type About = ();
    const NAME: &'static str = "moderation.accept_code";
    fn rule(actor: &Actor, (): &(), _: Instant) -> Result<(), Refusal> {
        is_moderator(actor, true)
    }
}

impl Verb for EditRules {
    type About = ();
    const NAME: &'static str = "moderation.edit_rules";
    fn rule(actor: &Actor, (): &(), _: Instant) -> Result<(), Refusal> {
        refuse_if(!actor.has(Role::Administrator), "moderation-only-administrators")
    }
}

fn refuse_if(wrong: bool, id: &'static str) -> Result<(), Refusal> {
    if wrong { Err(Refusal::new(id)) } else { Ok(()) }
}

fn is_moderator(actor: &Actor, has_accepted: bool) -> Result<(), Refusal> {
    refuse_if(!actor.has(Role::Moderator) || actor.person().is_none(), "moderation-only-moderators")?;
    refuse_if(!has_accepted, "moderation-code-first")
}

/// Neither the author nor a reporter of the thing.
fn is_no_party(actor: &Actor, about: &CaseAt) -> Result<(), Refusal> {
    let Some(person) = actor.person() else { return Ok(()) };
    refuse_if(about.author == Some(person), "moderation-not-own-words")?;
    refuse_if(about.reporters.contains(&person), "moderation-not-own-report")
}

/// Asks one of the rules about cases.
///
/// # Errors
/// The rule's refusal.
pub(crate) fn ask<V: Verb<About = CaseAt>>(
    actor: &Actor,
    about: CaseAt,
    now: Instant,
) -> Result<Permit<V>, Refusal> {
    Permit::ask(actor, about, now)
}

/// The policy, printed. The table's actors are person 1.
pub fn policy() -> Vec<PolicyLine> {
    let now = Instant::from_micros(1_000_000_000);
    let mut lines = table::<ReportThing>(samples::reporting(), now);
    lines.extend(table::<SeeQueue>([("code accepted", true), ("code not accepted", false)], now));
    lines.extend(table::<DecideCase>(samples::cases(), now));
    lines.extend(table::<ReverseDecision>(samples::cases(), now));
    lines.extend(table::<FileAppeal>(samples::appealing(now), now));
    lines.extend(table::<JudgeAppeal>(samples::cases(), now));
    lines.extend(table::<AcceptCode>([("any", ())], now));
    lines.extend(table::<EditRules>([("any", ())], now));
    lines
}

#[path = "policy_samples.rs"]
mod samples;

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(verb: &str, situation: &str) -> Vec<&'static str> {
        arengo_testkit::allowed(&policy(), verb, situation)
    }

    #[test]
    fn everyone_may_report_and_only_moderators_decide() {
        assert_eq!(allowed("moderation.report", "someone else's").len(), 8);
        assert_eq!(allowed("moderation.decide", "open"), ["steward", "administrator", "moderator"]);
        assert!(allowed("moderation.decide", "open, code not accepted").is_empty());
        assert!(allowed("moderation.decide", "open, own words").is_empty());
        assert!(allowed("moderation.decide", "open, own report").is_empty());
    }

    #[test]
    fn nobody_judges_what_they_decided() {
        assert!(allowed("moderation.judge", "appealed, decided by oneself").is_empty());
        assert_eq!(allowed("moderation.judge", "appealed"), ["steward", "administrator", "moderator"]);
        assert!(allowed("moderation.judge", "appealed, own report").is_empty());
        assert!(allowed("moderation.reverse", "appealed").is_empty());
    }
}
