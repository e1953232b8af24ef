//! Who may follow, choose and read: every person for themselves.

use arengo_kernel::permit::{PolicyLine, table as lines};
use arengo_kernel::subject::Subject;
use arengo_kernel::{Actor, Instant, Refusal, Verb};

/// Most things a person follows in a town: the page lists them all.
pub const MOST_FOLLOWED: i64 = 200;

/// Reading one's own notices and what one follows.
pub(crate) enum ReadNotices {}
impl Verb for ReadNotices {
    type About = ();
    const NAME: &'static str = "notices.read";
    fn rule(actor: &Actor, (): &(), _: Instant) -> Result<(), Refusal> {
        signed_in(actor)
    }
}

/// A thing to be followed.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The thing; it exists and is public.
    pub subject: Subject,
    /// How many others the person follows in this town.
    pub others: i64,
}

/// Following a thing.
pub enum Follow {}
impl Verb for Follow {
    type About = Wanted;
    const NAME: &'static str = "notices.follow";
    fn rule(actor: &Actor, wanted: &Wanted, _: Instant) -> Result<(), Refusal> {
        signed_in(actor)?;
        if wanted.others < MOST_FOLLOWED { Ok(()) } else { Err(Refusal::new("notices-follow-too-many")) }
    }
}

/// Following it no more.
pub enum StopFollowing {}
impl Verb for StopFollowing {
    type About = Subject;
    const NAME: &'static str = "notices.stop_following";
    fn rule(actor: &Actor, _: &Subject, _: Instant) -> Result<(), Refusal> {
        signed_in(actor)
    }
}

/// Choosing how often letters come.
pub enum SetRhythm {}
impl Verb for SetRhythm {
    type About = ();
    const NAME: &'static str = "notices.set_rhythm";
    fn rule(actor: &Actor, (): &(), _: Instant) -> Result<(), Refusal> {
        signed_in(actor)
    }
}

fn signed_in(actor: &Actor) -> Result<(), Refusal> {
    actor.person().map(drop).ok_or_else(|| Refusal::new("notices-sign-in"))
}

/// The policy, printed.
pub(crate) fn table() -> Vec<PolicyLine> {
    let now = Instant::from_micros(0);
    let thing = Subject::new("process", "centro");
    let wanted = |others| Wanted { subject: thing.clone(), others };
    let mut all = lines::<ReadNotices>([("one's own", ())], now);
    let situations = [("a public thing", wanted(0)), ("with 200 followed already", wanted(MOST_FOLLOWED))];
    all.extend(lines::<Follow>(situations, now));
    all.extend(lines::<StopFollowing>([("a thing one follows", thing.clone())], now));
    all.extend(lines::<SetRhythm>([("one's own", ())], now));
    all
}
