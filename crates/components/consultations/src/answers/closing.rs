//! A process does not close while a comment lacks its public answer (S4.39).

use arengo_kernel::Refusal;
use arengo_kernel::refusal::Word;
use arengo_spaces::{ClosingRule, Process, ProcessId};
use arengo_store::{Reader, StoreError};

use crate::answers::place::desk_path;
use crate::answers::read;

/// The rule. Handed to `spaces` when the program starts.
pub static CLOSING_RULES: &[ClosingRule] = &[ClosingRule { check, path }];

fn check(r: &mut Reader<'_>, process: ProcessId) -> Result<Option<Refusal>, StoreError> {
    let owed = read::owed(r, process)?;
    Ok((owed > 0).then(|| Refusal::new("consultations-answers-owed").with("n", Word::Number(owed))))
}

fn path(process: &Process) -> String {
    desk_path(&process.slug)
}
