//! Rules that components add: what must be so before a process is published or closed.

use std::sync::OnceLock;

use arengo_kernel::Refusal;
use arengo_store::{Reader, StoreError};

use crate::process::{Process, ProcessId};

/// A condition on a process, asked in the transaction that publishes or closes it.
#[derive(Clone, Copy)]
pub struct ProcessRule {
    /// Why it may not be done yet, if so.
    pub check: fn(&mut Reader<'_>, ProcessId) -> Result<Option<Refusal>, StoreError>,
    /// Where the reason is put right, below the town's base.
    pub path: fn(&Process) -> String,
}

/// A condition for closing.
pub type ClosingRule = ProcessRule;
/// A condition for publishing.
pub type PublishingRule = ProcessRule;

static CLOSING: OnceLock<&'static [ClosingRule]> = OnceLock::new();
static PUBLISHING: OnceLock<&'static [PublishingRule]> = OnceLock::new();

/// Sets the conditions for closing, once, when the program starts.
pub fn set_closing_rules(rules: &'static [ClosingRule]) {
    let _ = CLOSING.set(rules);
}

/// Sets the conditions for publishing, once, when the program starts.
pub fn set_publishing_rules(rules: &'static [PublishingRule]) {
    let _ = PUBLISHING.set(rules);
}

/// A condition that does not hold, and where it is put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hindrance {
    /// Why not.
    pub refusal: Refusal,
    /// Where, below the town's base.
    pub path: String,
}

fn ask(
    r: &mut Reader<'_>,
    rules: Option<&&'static [ProcessRule]>,
    process: &Process,
) -> Result<Vec<Hindrance>, StoreError> {
    let mut hindrances = Vec::new();
    for rule in rules.copied().unwrap_or_default() {
        if let Some(refusal) = (rule.check)(r, process.id)? {
            hindrances.push(Hindrance { refusal, path: (rule.path)(process) });
        }
    }
    Ok(hindrances)
}

/// What stands in the way of closing.
///
/// # Errors
/// Any storage failure.
pub fn against_closing(r: &mut Reader<'_>, process: &Process) -> Result<Vec<Hindrance>, StoreError> {
    ask(r, CLOSING.get(), process)
}

/// What components have against publishing; the process's own gaps are `gaps::gaps`.
///
/// # Errors
/// Any storage failure.
pub fn against_publishing(r: &mut Reader<'_>, process: &Process) -> Result<Vec<Hindrance>, StoreError> {
    ask(r, PUBLISHING.get(), process)
}
