//! Who may plan outreach and see its figures while a process runs.

use arengo_kernel::permit::{PolicyLine, table};
use arengo_kernel::{Actor, Instant, Refusal, Role, Verb};

/// Planning outreach of a process, and seeing the figures before comments close.
pub enum PlanOutreach {}
impl Verb for PlanOutreach {
    /// True for a process that was withdrawn.
    type About = bool;
    const NAME: &'static str = "outreach.plan";
    fn rule(actor: &Actor, withdrawn: &bool, _: Instant) -> Result<(), Refusal> {
        if !actor.has(Role::Official) && !actor.has(Role::Facilitator) {
            return Err(Refusal::new("outreach-staff-only"));
        }
        if *withdrawn { Err(Refusal::new("outreach-withdrawn")) } else { Ok(()) }
    }
}

/// Saying something about oneself.
pub enum SayAboutOneself {}
impl Verb for SayAboutOneself {
    type About = ();
    const NAME: &'static str = "outreach.say";
    fn rule(actor: &Actor, (): &(), _: Instant) -> Result<(), Refusal> {
        if actor.person().is_some() { Ok(()) } else { Err(Refusal::new("outreach-sign-in-first")) }
    }
}

/// The policy, printed.
pub(crate) fn lines() -> Vec<PolicyLine> {
    let now = Instant::from_micros(0);
    let mut lines = table::<PlanOutreach>([("a process", false), ("a withdrawn process", true)], now);
    lines.extend(table::<SayAboutOneself>([("any", ())], now));
    lines
}
