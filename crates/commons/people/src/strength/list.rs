//! A town's list of residents: e-mail addresses or their fingerprints (SHA-256 of the address in lower case, as hex).
//! Only fingerprints are kept. Who signs in with a confirmed address on a list is a resident of its town.

use arengo_kernel::actor::PersonId;
use arengo_kernel::{Instant, TownId};
use arengo_store::{Reader, StoreError, Writer, vals};
use arengo_web::seal::fingerprint;

use super::{Way, grant, sql};
use crate::email::Email;

/// Most lines of one list; a larger one is brought in by parts.
pub(crate) const MOST: usize = 50_000;

/// A line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Line {
    /// An address, as it is looked up.
    Address(String),
    /// A fingerprint.
    Mark([u8; 32]),
}

impl Line {
    fn mark(&self) -> [u8; 32] {
        match self {
            Line::Address(key) => fingerprint(key.as_bytes()),
            Line::Mark(mark) => *mark,
        }
    }
}

/// A list that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Lines {
    /// What it holds.
    pub lines: Vec<Line>,
    /// Numbers of lines, from 1, that are neither; a heading above the first is no fault.
    pub wrong: Vec<usize>,
}

/// Reads the first column of a CSV file (comma, semicolon or tab), or one address a line.
pub(crate) fn read(text: &str) -> Lines {
    let mut list = Lines::default();
    let mut heading = true;
    for (n, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let cell = line.split([',', ';', '\t']).next().unwrap_or_default().trim().trim_matches('"').trim();
        if cell.is_empty() {
            continue;
        }
        match mark_in_hex(cell).or_else(|| Email::parse(cell).ok().map(|e| Line::Address(e.key().to_owned())))
        {
            Some(line) => list.lines.push(line),
            None if heading && !cell.contains('@') => {}
            None => list.wrong.push(n + 1),
        }
        heading = false;
    }
    list
}

fn mark_in_hex(cell: &str) -> Option<Line> {
    if cell.len() != 64 || !cell.is_ascii() {
        return None;
    }
    let mut mark = [0; 32];
    for (at, byte) in mark.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&cell[2 * at..2 * at + 2], 16).ok()?;
    }
    Some(Line::Mark(mark))
}

/// Adds a list to a town's. Who has an account with a confirmed address on it is a resident at once, the others when
/// they sign in. Whoever lets people do this asks `Permit<ListResidents>`.
pub(crate) fn add(
    w: &mut Writer<'_>,
    town: TownId,
    lines: &[Line],
    by: PersonId,
    at: Instant,
) -> Result<(), StoreError> {
    for line in lines {
        w.execute(&sql::ADD_MARK, vals![town, line.mark(), by, at])?;
        let Line::Address(key) = line else { continue };
        if let Some(row) = w.row(&sql::CONFIRMED_BY_EMAIL, vals![key])? {
            grant(w, town, row.get(0)?, Way::List, "", by.as_i64(), at)?;
        }
    }
    Ok(())
}

/// Makes a person who signs in a resident of the towns whose lists hold one of their confirmed addresses.
pub(crate) fn claim(w: &mut Writer<'_>, person: PersonId, at: Instant) -> Result<(), StoreError> {
    for mark in marks(w, person)? {
        for row in w.rows(&sql::TOWNS_OF_MARK, vals![mark])? {
            grant(w, TownId::from_i64(row.get(0)?), person, Way::List, "", row.get(1)?, at)?;
        }
    }
    Ok(())
}

/// Takes a person's addresses off a town's list.
pub(crate) fn strike(w: &mut Writer<'_>, town: TownId, person: PersonId) -> Result<(), StoreError> {
    for mark in marks(w, person)? {
        w.execute(&sql::STRIKE, vals![town, mark])?;
    }
    Ok(())
}

/// Takes an address off every list: its owner leaves.
pub(crate) fn forget(w: &mut Writer<'_>, address: &str) -> Result<(), StoreError> {
    w.execute(&sql::FORGET_MARK, vals![fingerprint(address.as_bytes())]).map(drop)
}

fn marks(r: &mut Reader<'_>, person: PersonId) -> Result<Vec<[u8; 32]>, StoreError> {
    let rows = r.rows(&sql::CONFIRMED, vals![person])?;
    rows.iter().map(|row| Ok(fingerprint(row.get::<String>(0)?.as_bytes()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_holds_addresses_or_their_fingerprints() {
        let hex: String = fingerprint(b"ion@arad.example").iter().map(|b| format!("{b:02X}")).collect();
        let text = format!(
            "\u{feff}E-mail;Nome\r\nAnna@Terni.example;Anna\n\n\"vera@terni.example\",x\n{hex}\nnobody\n"
        );
        let list = read(&text);
        assert_eq!(list.wrong, [6]);
        assert_eq!(list.lines.len(), 3);
        assert_eq!(list.lines[0], Line::Address("anna@terni.example".into()));
        assert_eq!(list.lines[2].mark(), fingerprint(b"ion@arad.example"));
        assert_eq!(read("a@b"), Lines { lines: vec![], wrong: vec![1] }, "a first line with @ is no heading");
        assert_eq!(read("\n\nemail\nana@arad.example").lines.len(), 1, "a heading after empty lines");
        assert_eq!(read(&"é".repeat(32)).lines, [], "no panic between bytes");
    }
}
