//! Who may write easy-read versions and the glossary.

use arengo_kernel::permit::{PolicyLine, table};
use arengo_kernel::{Actor, Instant, Refusal, Role, Verb};
use arengo_spaces::{Process, ProcessId, ProcessState};

/// What an easy-read version is written about: the process, and whether readers can open it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// The process.
    pub process: ProcessId,
    /// How far it is.
    pub standing: Standing,
}

impl About {
    /// Of a process as it is now.
    pub fn of(process: &Process) -> About {
        About { process: process.id, standing: Standing::from(&process.state) }
    }
}

/// How far a process is, as this rule needs to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Prepared; staff only.
    Draft,
    /// In public, closed or not.
    Public,
    /// Taken back with a reason.
    Withdrawn,
}

impl From<&ProcessState> for Standing {
    fn from(state: &ProcessState) -> Standing {
        match state {
            ProcessState::Draft => Standing::Draft,
            ProcessState::Withdrawn { .. } => Standing::Withdrawn,
            ProcessState::Published | ProcessState::Closed => Standing::Public,
        }
    }
}

/// Preparing an easy-read version that nobody but the office sees: also while the process is prepared itself.
pub enum PrepareEasyRead {}
impl Verb for PrepareEasyRead {
    type About = About;
    const NAME: &'static str = "reading.prepare_easy_read";
    fn rule(actor: &Actor, about: &About, _: Instant) -> Result<(), Refusal> {
        if !actor.has(Role::Official) {
            return Err(Refusal::new("reading-officials-only"));
        }
        match about.standing {
            Standing::Draft | Standing::Public => Ok(()),
            Standing::Withdrawn => Err(Refusal::new("reading-withdrawn")),
        }
    }
}

/// Publishing, changing and taking back an easy-read version. It is public at once.
pub enum WriteEasyRead {}
impl Verb for WriteEasyRead {
    type About = About;
    const NAME: &'static str = "reading.write_easy_read";
    fn rule(actor: &Actor, about: &About, _: Instant) -> Result<(), Refusal> {
        if !actor.has(Role::Official) {
            return Err(Refusal::new("reading-officials-only"));
        }
        match about.standing {
            Standing::Public => Ok(()),
            // The register would tell of words that nobody can open yet.
            Standing::Draft => Err(Refusal::new("reading-publish-first")),
            Standing::Withdrawn => Err(Refusal::new("reading-withdrawn")),
        }
    }
}

/// Keeping the town's glossary.
pub enum EditGlossary {}
impl Verb for EditGlossary {
    type About = ();
    const NAME: &'static str = "reading.edit_glossary";
    fn rule(actor: &Actor, (): &(), _: Instant) -> Result<(), Refusal> {
        if actor.has(Role::Official) || actor.has(Role::Administrator) {
            return Ok(());
        }
        Err(Refusal::new("reading-editors-only"))
    }
}

/// The policy, printed.
pub(crate) fn lines() -> Vec<PolicyLine> {
    let now = Instant::from_micros(0);
    let about = |standing| About { process: ProcessId::from_i64(1), standing };
    let standings = || {
        [
            ("draft", about(Standing::Draft)),
            ("public", about(Standing::Public)),
            ("withdrawn", about(Standing::Withdrawn)),
        ]
    };
    let mut lines = table::<PrepareEasyRead>(standings(), now);
    lines.extend(table::<WriteEasyRead>(standings(), now));
    lines.extend(table::<EditGlossary>([("any", ())], now));
    lines
}
