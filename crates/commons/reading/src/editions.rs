//! Which versions the text of a process has: told by the component that keeps the text.

use std::sync::OnceLock;

use arengo_spaces::Process;
use arengo_store::{Reader, StoreError};
use arengo_web::Here;

/// A public version of a process's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its number, from 1.
    pub number: i64,
    /// What it is called in the reader's language: "Adopted, 28 Feb 2022".
    pub name: String,
    /// Its page, below the town's base.
    pub path: String,
}

/// Tells the public versions of a process's text, the oldest first; a constant number of statements.
pub type Editions = for<'a> fn(&mut Reader<'a>, &Here, &Process) -> Result<Vec<Edition>, StoreError>;

static EDITIONS: OnceLock<Editions> = OnceLock::new();

/// Sets who tells, once, when the program starts.
pub fn set_editions(editions: Editions) {
    let _ = EDITIONS.set(editions);
}

/// The public versions of a process's text.
pub(crate) fn editions(
    r: &mut Reader<'_>,
    here: &Here,
    process: &Process,
) -> Result<Vec<Edition>, StoreError> {
    EDITIONS.get().map_or(Ok(Vec::new()), |tell| tell(r, here, process))
}
