//! Going through all rows of a database, on one snapshot.

use sha2::{Digest as _, Sha256};

use super::DumpError;
use super::format::{TableSum, row_line};
use super::schema::{self, Table};
use crate::session::Reader;

/// Gives every line of every table to `take`, and the fingerprint of each table at the end.
pub(super) fn walk(
    reader: &mut Reader<'_>,
    mut take: impl FnMut(&str) -> Result<(), DumpError>,
) -> Result<Vec<TableSum>, DumpError> {
    let tables = schema::tables(reader)?;
    tables.iter().map(|table| one(reader, table, &mut take)).collect()
}

/// The fingerprints alone.
pub(super) fn sums(reader: &mut Reader<'_>) -> Result<Vec<TableSum>, DumpError> {
    walk(reader, |_| Ok(()))
}

fn one(
    reader: &mut Reader<'_>,
    table: &Table,
    take: &mut impl FnMut(&str) -> Result<(), DumpError>,
) -> Result<TableSum, DumpError> {
    let mut sum = Sum::new(&table.name);
    let head = table.line();
    sum.head(&head);
    take(&head)?;
    let select = table.select(reader.is_postgres());
    reader.each(&select, |row| {
        let line = row_line(&row);
        sum.row(&line);
        take(&line)
    })?;
    Ok(sum.end())
}

/// Counts and fingerprints the lines of a table.
pub(super) struct Sum {
    table: String,
    rows: u64,
    hash: Sha256,
}

impl Sum {
    pub(super) fn new(table: &str) -> Sum {
        Sum { table: table.to_owned(), rows: 0, hash: Sha256::new() }
    }

    pub(super) fn head(&mut self, line: &str) {
        self.hash.update(line.as_bytes());
        self.hash.update(b"\n");
    }

    pub(super) fn row(&mut self, line: &str) {
        self.rows += 1;
        self.head(line);
    }

    pub(super) fn end(self) -> TableSum {
        TableSum { table: self.table, rows: self.rows, sha256: hex(&self.hash.finalize()) }
    }
}

/// Bytes as hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
