//! For people without an account, at a desk: the notice to be read to them, their consent, their erasure. What they
//! agreed to is kept without who they are; whoever asked keeps the consent's id with their data, as long as there are any.

use arengo_kernel::{Instant, Lang, Town};
use arengo_store::{Reader, StoreError, Writer};
use arengo_web::personal::{Choice, Purpose};

use crate::case::{self, Kind};
use crate::consent::{Noted, note};
use crate::list::mark_without_account;
use crate::{erasure, notice};

/// The short layer of the privacy notice in force, to be read to someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aloud {
    /// Which version it is; 0 is the product's own.
    pub version: i64,
    /// The language of the words.
    pub lang: Lang,
    /// Markdown.
    pub words: String,
}

/// What to read in a language, or in the next best one.
///
/// # Errors
/// Any storage failure; `Fault` outside a town, or when the notice has no words.
pub fn aloud(r: &mut Reader<'_>, lang: Lang, town: &Town) -> Result<Aloud, StoreError> {
    let version = notice::current(r)?.number;
    let texts = notice::texts(r, version)?;
    let text = notice::chosen(&texts, lang, town)
        .ok_or_else(|| StoreError::Fault(format!("version {version} of the notice has no words")))?;
    let words = if text.short.is_empty() { text.whole } else { text.short };
    Ok(Aloud { version, lang: text.lang, words })
}

/// The version of the notice in force.
///
/// # Errors
/// Any storage failure; `Fault` outside a town.
pub fn version_in_force(r: &mut Reader<'_>) -> Result<i64, StoreError> {
    notice::current_version(r)
}

/// Notes that someone without an account agreed, or no longer agrees, to a purpose that was read to them.
///
/// # Errors
/// Any storage failure; `Fault` outside a town.
pub fn note_aloud(
    w: &mut Writer<'_>,
    purpose: &'static Purpose,
    lang: Lang,
    given: bool,
    at: Instant,
) -> Result<Noted, StoreError> {
    note(w, None, purpose, lang, given, at)
}

/// Notes that someone without an account asked to be erased, and was: in the register of requests, without who, and
/// for the list of erasures. `name` and `number` are those of `WithoutAccount`.
///
/// # Errors
/// Any storage failure; `Fault` outside a town.
pub fn note_erased(
    w: &mut Writer<'_>,
    name: &str,
    number: i64,
    choice: Choice,
    at: Instant,
) -> Result<(), StoreError> {
    let id = erasure::list_erased(w, mark_without_account(name, number), choice, at)?;
    case::add_done(w, id.as_i64(), Kind::Erasure, Some(choice), at)
}
