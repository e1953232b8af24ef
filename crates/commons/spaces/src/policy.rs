//! Who may make and change towns and processes.

use arengo_kernel::permit::{PolicyLine, Verb, table};
use arengo_kernel::{Actor, Instant, Refusal, Role, TownId};

use crate::process::{Process, ProcessId, ProcessState};

/// A process as its verbs see it: which, in which state, and which version the actor saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProcessAt {
    /// Which.
    pub id: ProcessId,
    /// Its state when it was loaded.
    pub state: ProcessState,
    /// The version the actor saw.
    pub version: i64,
}

impl ProcessAt {
    /// The process as loaded, with the version a form was made from.
    pub fn new(process: &Process, version: i64) -> ProcessAt {
        ProcessAt { id: process.id, state: process.state.clone(), version }
    }
}

/// A town and the version of its settings the actor saw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TownAt {
    /// Which.
    pub id: TownId,
    /// The version the actor saw.
    pub version: i64,
}

fn needs(actor: &Actor, role: Role, refusal: &'static str) -> Result<(), Refusal> {
    if actor.has(role) { Ok(()) } else { Err(Refusal::new(refusal)) }
}

/// Only while the process can still change.
fn alive(state: &ProcessState) -> Result<(), Refusal> {
    match state {
        ProcessState::Draft | ProcessState::Published => Ok(()),
        ProcessState::Closed => Err(Refusal::new("spaces-process-closed")),
        ProcessState::Withdrawn { .. } => Err(Refusal::new("spaces-process-withdrawn")),
    }
}

/// Making a town.
pub enum CreateTown {}
impl Verb for CreateTown {
    type About = ();
    const NAME: &'static str = "spaces.create_town";
    fn rule(actor: &Actor, (): &(), _: Instant) -> Result<(), Refusal> {
        needs(actor, Role::Steward, "spaces-stewards-only")
    }
}

/// Changing a town's settings.
pub enum SaveTown {}
impl Verb for SaveTown {
    type About = TownAt;
    const NAME: &'static str = "spaces.save_town";
    fn rule(actor: &Actor, _: &TownAt, _: Instant) -> Result<(), Refusal> {
        needs(actor, Role::Administrator, "spaces-administrators-only")
    }
}

/// The version of a text of the town's own that the actor saw; 0 when there was none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextAt {
    /// The version.
    pub version: i64,
}

/// Writing the town's own text of a duty page.
pub enum SaveText {}
impl Verb for SaveText {
    type About = TextAt;
    const NAME: &'static str = "spaces.save_text";
    fn rule(actor: &Actor, _: &TextAt, _: Instant) -> Result<(), Refusal> {
        needs(actor, Role::Administrator, "spaces-administrators-only")
    }
}

/// Making a process in a town.
pub enum CreateProcess {}
impl Verb for CreateProcess {
    type About = TownId;
    const NAME: &'static str = "spaces.create_process";
    fn rule(actor: &Actor, _: &TownId, _: Instant) -> Result<(), Refusal> {
        needs(actor, Role::Official, "spaces-officials-only")
    }
}

/// Changing what a process says, or its dates.
pub enum SaveProcess {}
impl Verb for SaveProcess {
    type About = ProcessAt;
    const NAME: &'static str = "spaces.save_process";
    fn rule(actor: &Actor, about: &ProcessAt, _: Instant) -> Result<(), Refusal> {
        needs(actor, Role::Official, "spaces-officials-only")?;
        alive(&about.state)
    }
}

/// Making a draft public.
pub enum PublishProcess {}
impl Verb for PublishProcess {
    type About = ProcessAt;
    const NAME: &'static str = "spaces.publish_process";
    fn rule(actor: &Actor, about: &ProcessAt, _: Instant) -> Result<(), Refusal> {
        needs(actor, Role::Official, "spaces-officials-only")?;
        alive(&about.state)?;
        match about.state {
            ProcessState::Draft => Ok(()),
            _ => Err(Refusal::new("spaces-process-published-already")),
        }
    }
}

/// Closing a published process. Whether its answers are complete is asked of the closing rules.
pub enum CloseProcess {}
impl Verb for CloseProcess {
    type About = ProcessAt;
    const NAME: &'static str = "spaces.close_process";
    fn rule(actor: &Actor, about: &ProcessAt, _: Instant) -> Result<(), Refusal> {
        needs(actor, Role::Official, "spaces-officials-only")?;
        alive(&about.state)?;
        match about.state {
            ProcessState::Published => Ok(()),
            _ => Err(Refusal::new("spaces-process-not-published")),
        }
    }
}

/// Taking a published process back, with a public reason.
pub enum WithdrawProcess {}
impl Verb for WithdrawProcess {
    type About = ProcessAt;
    const NAME: &'static str = "spaces.withdraw_process";
    fn rule(actor: &Actor, about: &ProcessAt, now: Instant) -> Result<(), Refusal> {
        CloseProcess::rule(actor, about, now)
    }
}

/// Seeing a process before it is public.
pub enum ReadDraft {}
impl Verb for ReadDraft {
    type About = ProcessState;
    const NAME: &'static str = "spaces.read_draft";
    fn rule(actor: &Actor, state: &ProcessState, _: Instant) -> Result<(), Refusal> {
        if state.is_public() || actor.is_staff() { Ok(()) } else { Err(Refusal::new("spaces-staff-only")) }
    }
}

/// The whole policy, printed.
pub fn lines() -> Vec<PolicyLine> {
    let now = Instant::from_micros(0);
    let town = TownId::from_i64(1);
    let states = || {
        [
            ("draft", ProcessState::Draft),
            ("published", ProcessState::Published),
            ("closed", ProcessState::Closed),
            ("withdrawn", ProcessState::Withdrawn { reason: String::new() }),
        ]
    };
    let at = |state: ProcessState| ProcessAt { id: ProcessId::from_i64(1), state, version: 1 };
    let mut all = table::<CreateTown>([("any", ())], now);
    all.extend(table::<SaveTown>([("any", TownAt { id: town, version: 1 })], now));
    all.extend(table::<SaveText>([("any", TextAt { version: 1 })], now));
    all.extend(table::<CreateProcess>([("any", town)], now));
    all.extend(table::<SaveProcess>(states().map(|(name, s)| (name, at(s))), now));
    all.extend(table::<PublishProcess>(states().map(|(name, s)| (name, at(s))), now));
    all.extend(table::<CloseProcess>(states().map(|(name, s)| (name, at(s))), now));
    all.extend(table::<WithdrawProcess>(states().map(|(name, s)| (name, at(s))), now));
    all.extend(table::<ReadDraft>(states(), now));
    all
}
