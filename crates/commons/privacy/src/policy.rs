//! Who may do what with whose data.

use arengo_kernel::actor::PersonId;
use arengo_kernel::permit::{PolicyLine, table};
use arengo_kernel::{Actor, Instant, Refusal, Role, Verb};

/// For so long a proof of who someone is, by letter or password, is fresh: fifteen minutes.
pub(crate) const FRESH_SECONDS: i64 = 900;

/// Someone's own data, and when they proved who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Own {
    /// Whose data.
    pub person: PersonId,
    /// When the person of the session proved who they are; nothing when the session is over.
    pub proven_at: Option<Instant>,
    /// True when nobody could run the installation without this person.
    pub last_steward: bool,
}

fn own(actor: &Actor, person: PersonId) -> Result<(), Refusal> {
    match actor.person() {
        Some(id) if id == person => Ok(()),
        _ => Err(Refusal::new("privacy-only-own")),
    }
}

fn fresh(about: &Own, now: Instant) -> Result<(), Refusal> {
    match about.proven_at {
        Some(at) if now.seconds_since(at) <= FRESH_SECONDS => Ok(()),
        _ => Err(Refusal::new("privacy-prove-first")),
    }
}

/// Agreeing to a purpose, and taking it back.
pub(crate) enum Agree {}
impl Verb for Agree {
    type About = PersonId;
    const NAME: &'static str = "privacy.agree";
    /// Only for oneself.
    fn rule(actor: &Actor, person: &PersonId, _: Instant) -> Result<(), Refusal> {
        own(actor, *person)
    }
}

/// Taking a copy of one's data.
pub enum TakeData {}
impl Verb for TakeData {
    type About = Own;
    const NAME: &'static str = "privacy.take_data";
    /// Only one's own, and only who proved a moment ago who they are.
    fn rule(actor: &Actor, about: &Own, now: Instant) -> Result<(), Refusal> {
        own(actor, about.person)?;
        fresh(about, now)
    }
}

/// Having one's data erased.
pub enum Leave {}
impl Verb for Leave {
    type About = Own;
    const NAME: &'static str = "privacy.leave";
    /// As taking a copy; and the last steward stays, or nobody could run the installation.
    fn rule(actor: &Actor, about: &Own, now: Instant) -> Result<(), Refusal> {
        own(actor, about.person)?;
        if about.last_steward {
            return Err(Refusal::new("privacy-last-steward"));
        }
        fresh(about, now)
    }
}

/// Publishing a version of the privacy notice.
pub enum PublishNotice {}
impl Verb for PublishNotice {
    /// The version that is replaced.
    type About = i64;
    const NAME: &'static str = "privacy.publish_notice";
    fn rule(actor: &Actor, _: &i64, _: Instant) -> Result<(), Refusal> {
        administrators(actor)
    }
}

/// Seeing the register of requests.
pub(crate) enum SeeCases {}
impl Verb for SeeCases {
    type About = ();
    const NAME: &'static str = "privacy.see_cases";
    fn rule(actor: &Actor, (): &(), _: Instant) -> Result<(), Refusal> {
        administrators(actor)
    }
}

/// Taking the addresses of those who agreed to get the town's news.
pub(crate) enum TakeAddresses {}
impl Verb for TakeAddresses {
    type About = ();
    const NAME: &'static str = "privacy.take_addresses";
    fn rule(actor: &Actor, (): &(), _: Instant) -> Result<(), Refusal> {
        administrators(actor)
    }
}

fn administrators(actor: &Actor) -> Result<(), Refusal> {
    if actor.has(Role::Administrator) { Ok(()) } else { Err(Refusal::new("privacy-administrators-only")) }
}

/// The policy, printed. The table's actors are person 1.
pub(crate) fn lines() -> Vec<PolicyLine> {
    let now = Instant::from_micros(0);
    let person = PersonId::from_i64;
    let fresh = |id| Own { person: person(id), proven_at: Some(now), last_steward: false };
    let stale = Own { proven_at: Some(now.plus_seconds(-FRESH_SECONDS - 1)), ..fresh(1) };
    let owns = [
        ("own data, proven just now", fresh(1)),
        ("own data, proven long ago", stale),
        ("own data, session over", Own { proven_at: None, ..fresh(1) }),
        ("another's data", fresh(2)),
    ];
    let mut all = table::<Agree>([("for oneself", person(1)), ("for another", person(2))], now);
    all.extend(table::<TakeData>(owns, now));
    all.extend(table::<Leave>(owns, now));
    all.extend(table::<Leave>([("the last steward", Own { last_steward: true, ..fresh(1) })], now));
    all.extend(table::<PublishNotice>([("any version", 0)], now));
    all.extend(table::<SeeCases>([("any", ())], now));
    all.extend(table::<TakeAddresses>([("any", ())], now));
    all
}
