//! The list of erasures beside the database, `erasures.jsonl` in the data folder: a backup made before an erasure
//! does not know of it, this file does. It holds no identity: a fingerprint of the person's number, or of the number
//! under which someone without an account is kept, the choice, the day. A line per erasure.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use arengo_kernel::Instant;
use arengo_kernel::actor::PersonId;
use arengo_web::personal::Choice;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The file's name in the data folder.
pub const FILE: &str = "erasures.jsonl";

static PLACE: OnceLock<PathBuf> = OnceLock::new();
/// One line at a time.
static WRITING: Mutex<()> = Mutex::new(());

/// The fingerprint under which an erasure is remembered. Numbers are given once and never again.
pub type Mark = [u8; 32];

/// A person's fingerprint.
pub fn mark_of(person: PersonId) -> Mark {
    Sha256::digest(format!("arengo erasure {person}").as_bytes()).into()
}

/// The fingerprint of someone without an account: `name` is that of their `WithoutAccount`.
pub fn mark_without_account(name: &str, number: i64) -> Mark {
    Sha256::digest(format!("arengo erasure {name} {number}").as_bytes()).into()
}

/// Says where the data folder is, once, when the program starts. Without it no list is kept.
pub fn keep_list_in(folder: &Path) {
    let _ = PLACE.set(folder.join(FILE));
}

/// Adds to the list of this process's data folder what is not in it.
pub(crate) fn note(erasures: &[(Mark, Choice, Instant)]) -> std::io::Result<()> {
    match PLACE.get() {
        Some(place) => add(place, erasures),
        None => Ok(()),
    }
}

fn add(place: &Path, erasures: &[(Mark, Choice, Instant)]) -> std::io::Result<()> {
    let _one = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let known = read(place)?;
    let new: String =
        erasures.iter().filter(|(mark, ..)| !known.contains_key(mark)).map(|e| line(*e)).collect();
    if new.is_empty() {
        return Ok(());
    }
    let mut file = std::fs::OpenOptions::new().append(true).create(true).mode(0o600).open(place)?;
    // A line that a power failure cut short must not swallow the next one.
    file.write_all(format!("\n{new}").as_bytes())?;
    file.sync_all()
}

fn line((mark, choice, at): (Mark, Choice, Instant)) -> String {
    format!("{}\n", json!({"mark": hex(&mark), "choice": choice.as_str(), "at": at.rfc3339()}))
}

/// Reads a list; lines that are none are passed over. No file is an empty list.
///
/// # Errors
/// When the file is there and cannot be read.
pub fn read(place: &Path) -> std::io::Result<BTreeMap<Mark, Choice>> {
    let text = match std::fs::read_to_string(place) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(BTreeMap::new()),
        Err(error) => return Err(error),
    };
    Ok(text.lines().filter_map(entry).collect())
}

fn entry(line: &str) -> Option<(Mark, Choice)> {
    let value: Value = serde_json::from_str(line).ok()?;
    Some((unhex(value["mark"].as_str()?)?, Choice::parse(value["choice"].as_str()?)?))
}

fn hex(mark: &Mark) -> String {
    mark.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Mark> {
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    let mut mark = [0; 32];
    for (n, byte) in mark.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * n..2 * n + 2], 16).ok()?;
    }
    Some(mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_back_once_each_and_survives_a_cut_line() {
        let folder = std::env::temp_dir().join(format!("arengo-list-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let place = folder.join(FILE);
        let _ = std::fs::remove_file(&place);
        let (one, two) = (mark_of(PersonId::from_i64(1)), mark_of(PersonId::from_i64(2)));
        let at = Instant::from_micros(0);
        assert!(read(&place).unwrap().is_empty());
        add(&place, &[(one, Choice::Removed, at)]).unwrap();
        add(&place, &[(one, Choice::Removed, at)]).unwrap();
        let mut text = std::fs::read_to_string(&place).unwrap();
        assert_eq!(text.matches("mark").count(), 1);
        text.push_str("{\"mark\":\"0");
        std::fs::write(&place, &text).unwrap();
        add(&place, &[(two, Choice::Anonymous, at)]).unwrap();
        let list = read(&place).unwrap();
        assert_eq!((list.len(), list[&one], list[&two]), (2, Choice::Removed, Choice::Anonymous));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
