//! Who may decide about a report.

use arengo_kernel::permit::{PolicyLine, table};
use arengo_kernel::{Actor, Instant, Permit, Refusal, Role, Verb};

/// Decide about a report: hide the thing, leave it, or show it again.
#[derive(Debug)]
pub struct DecideReport;

/// What the rule has to know: nothing yet; appeals will bring who decided before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnyReport;

impl Verb for DecideReport {
    type About = AnyReport;
    const NAME: &'static str = "moderation.decide";

    fn rule(actor: &Actor, _: &AnyReport, _: Instant) -> Result<(), Refusal> {
        if actor.has(Role::Moderator) { Ok(()) } else { Err(Refusal::new("moderation-only-moderators")) }
    }
}

/// The permit to decide.
///
/// # Errors
/// When the actor is no moderator here.
pub(crate) fn may_decide(actor: &Actor, now: Instant) -> Result<Permit<DecideReport>, Refusal> {
    Permit::ask(actor, AnyReport, now)
}

/// The printed policy.
pub fn policy() -> Vec<PolicyLine> {
    table::<DecideReport>([("any report", AnyReport)], Instant::from_micros(0))
}
