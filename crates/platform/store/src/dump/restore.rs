//! Putting a copy back: into an empty database, in one transaction, kept only when it reads back the same.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::DumpError;
use super::check::{Lines, Visit, verify};
use super::format::{Header, Manifest, TableLine, value};
use super::schema::{self, Column, Kind, Table, quoted};
use super::tables::{hex, sums};
use crate::migrate::Migration;
use crate::pool::Connection;
use crate::session::Reader;
use crate::store::{Shared, Store};
use crate::value::Val;

/// Most rows of one INSERT, and most values: PostgreSQL takes 65,535, SQLite 32,766.
const MOST_ROWS: usize = 500;
const MOST_VALUES: usize = 30_000;

pub(super) fn restore(store: &Store, file: &Path, migrations: &[Migration]) -> Result<Manifest, DumpError> {
    let (header, _) = verify(file)?;
    let schema_then = schema_of(&header, migrations)?;
    store.read_apart(None, must_be_empty)?;
    store.migrate(&schema_then)?;
    let manifest = store.connected(|connection, shared| {
        connection.begin_write(None, false)?;
        let outcome = fill(connection, shared, file);
        if outcome.is_err() {
            connection.rollback();
        } else {
            connection.commit()?;
        }
        outcome
    })?;
    store.migrate(migrations)?;
    Ok(manifest)
}

/// The steps of this program's schema that the copied database had.
fn schema_of(header: &Header, migrations: &[Migration]) -> Result<Vec<Migration>, DumpError> {
    let known = |name: &str, mark: &str| {
        migrations.iter().any(|m| m.name == name && hex(&Sha256::digest(m.sql.as_bytes())) == mark)
    };
    if let Some((step, _)) = header.migrations.iter().find(|(name, mark)| !known(name, mark)) {
        return Err(DumpError::Newer { version: header.version.clone(), step: step.clone() });
    }
    let had = |m: &&Migration| header.migrations.iter().any(|(name, _)| name == m.name);
    Ok(migrations.iter().filter(had).copied().collect())
}

fn must_be_empty(reader: &mut Reader<'_>) -> Result<(), DumpError> {
    for table in schema::tables(reader)? {
        let any = format!("SELECT 1 FROM {} LIMIT 1", quoted(&table.name));
        if !reader.found(&any, &[])?.is_empty() {
            return Err(DumpError::NotEmpty(table.name));
        }
    }
    Ok(())
}

fn fill(connection: &mut Connection, shared: &Shared, file: &Path) -> Result<Manifest, DumpError> {
    let found = schema::tables(&mut Reader::new(connection.engine(), None, shared))?;
    for table in &found {
        // A step of the schema may have put rows in; the copy has them, too.
        connection.put(&format!("DELETE FROM {}", quoted(&table.name)), &[])?;
    }
    let known = found.into_iter().map(|table| (table.name.clone(), table)).collect();
    let mut filling = Filling { connection, known, current: None, waiting: Vec::new(), rows: 0 };
    let mut lines = Lines::open(file)?;
    lines.header()?;
    let manifest = lines.visit(&mut filling)?;
    filling.flush()?;
    let kept = sums(&mut Reader::new(connection.engine(), None, shared))?;
    match manifest.tables.iter().find(|told| !kept.contains(told)) {
        Some(differs) => Err(DumpError::Differs(differs.table.clone())),
        None => Ok(manifest),
    }
}

struct Filling<'c> {
    connection: &'c mut Connection,
    known: BTreeMap<String, Table>,
    current: Option<Target>,
    waiting: Vec<Val>,
    rows: usize,
}

/// The table that rows go into, with the columns in the file's order.
struct Target {
    name: String,
    columns: Vec<(Column, Kind)>,
}

impl Visit for Filling<'_> {
    fn table(&mut self, table: &TableLine) -> Result<(), DumpError> {
        self.flush()?;
        let unknown = |what: String| DumpError::Damaged(format!("it has {what}, which the schema has not"));
        let known = self.known.get(&table.name).ok_or_else(|| unknown(format!("a table {}", table.name)))?;
        let columns = table.columns.iter().map(|(name, kind)| {
            let column = known.columns.iter().find(|c| c.name == *name && c.kind == *kind);
            let column = column.ok_or_else(|| unknown(format!("a column {}.{name}", table.name)))?;
            Ok((column.clone(), *kind))
        });
        let columns = columns.collect::<Result<_, DumpError>>()?;
        self.current = Some(Target { name: table.name.clone(), columns });
        Ok(())
    }

    fn row(&mut self, row: &[Value]) -> Result<(), DumpError> {
        let Some(target) = &self.current else { return Err(DumpError::Damaged("a row has no table".into())) };
        let wrong = || DumpError::Damaged(format!("a row of {} does not fit its columns", target.name));
        if row.len() != target.columns.len() {
            return Err(wrong());
        }
        for (cell, (column, kind)) in row.iter().zip(&target.columns) {
            self.waiting.push(value(cell, *kind, column.is_bool).ok_or_else(wrong)?);
        }
        self.rows += 1;
        let full = self.rows >= MOST_ROWS || self.waiting.len() + row.len() > MOST_VALUES;
        if full { self.flush() } else { Ok(()) }
    }
}

impl Filling<'_> {
    fn flush(&mut self) -> Result<(), DumpError> {
        let Some(target) = &self.current else { return Ok(()) };
        if self.rows == 0 {
            return Ok(());
        }
        self.connection.put(&insert(target, self.rows), &self.waiting)?;
        self.waiting.clear();
        self.rows = 0;
        Ok(())
    }
}

fn insert(target: &Target, rows: usize) -> String {
    let width = target.columns.len();
    let names: Vec<String> = target.columns.iter().map(|(column, _)| quoted(&column.name)).collect();
    let groups: Vec<String> = (0..rows)
        .map(|row| {
            let places: Vec<String> = (1..=width).map(|n| format!("${}", row * width + n)).collect();
            format!("({})", places.join(","))
        })
        .collect();
    format!("INSERT INTO {} ({}) VALUES {}", quoted(&target.name), names.join(","), groups.join(","))
}
