//! Bringing the schema up to date.

use arengo_kernel::Instant;
use sha2::{Digest, Sha256};

use crate::error::StoreError;
use crate::pool::Connection;
use crate::statement::{Scope, Statement};
use crate::value::Val;

/// One step of the schema: SQL for both engines, in the types BIGINT, TEXT, BOOLEAN, BYTEA and DOUBLE PRECISION.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// `crate/0001_name`; the order of application is the order of the list.
    pub name: &'static str,
    /// The statements.
    pub sql: &'static str,
}

const JOURNAL: &str = "CREATE TABLE IF NOT EXISTS store_migration (
    name TEXT NOT NULL PRIMARY KEY, fingerprint BYTEA NOT NULL, applied_at BIGINT NOT NULL)";

const APPLIED: Statement = Statement {
    name: "migrate.applied",
    sql: "SELECT name, fingerprint FROM store_migration",
    scope: Scope::Node,
};
const APPLY: Statement = Statement {
    name: "migrate.apply",
    sql: "INSERT INTO store_migration (name, fingerprint, applied_at) VALUES ($1, $2, $3)",
    scope: Scope::Node,
};
/// Tables that hold a town's rows and have no policy yet.
const UNGUARDED: Statement = Statement {
    name: "migrate.unguarded",
    sql: "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'town_id' AND NOT a.attisdropped
          WHERE c.relkind = 'r' AND n.nspname = current_schema() AND NOT c.relforcerowsecurity",
    scope: Scope::Node,
};

/// Applies what is missing, each migration in a transaction; gives the names applied now.
pub(crate) fn run(
    connection: &mut Connection,
    migrations: &[Migration],
    now: Instant,
) -> Result<Vec<&'static str>, StoreError> {
    connection.batch(&dialect(connection, JOURNAL))?;
    let applied = rows(connection, &APPLIED, &[])?;
    let mut done = Vec::new();
    for migration in migrations {
        let fingerprint = Sha256::digest(migration.sql.as_bytes()).to_vec();
        let known = applied.iter().find(|row| row[0] == Val::Text(migration.name.to_owned()));
        match known {
            Some(row) if row[1] == Val::Bytes(fingerprint.clone()) => {}
            Some(_) => {
                return Err(StoreError::Fault(format!(
                    "{} was changed after it had been applied: add a new migration instead",
                    migration.name
                )));
            }
            None => {
                apply(connection, migration, fingerprint, now)?;
                done.push(migration.name);
            }
        }
    }
    guard_towns(connection)?;
    Ok(done)
}

fn apply(
    connection: &mut Connection,
    migration: &Migration,
    fingerprint: Vec<u8>,
    now: Instant,
) -> Result<(), StoreError> {
    let sql = dialect(connection, migration.sql);
    connection.begin_write(None, false)?;
    let values = [Val::from(migration.name), Val::from(fingerprint), Val::from(now)];
    let outcome = connection
        .batch(&sql)
        .and_then(|()| rows(connection, &APPLY, &values).map(drop))
        .and_then(|()| connection.commit());
    outcome.map_err(|error| {
        connection.rollback();
        StoreError::Fault(format!("{}: {error}", migration.name))
    })
}

/// Row-level security on every table with a `town_id`, for the owner too.
fn guard_towns(connection: &mut Connection) -> Result<(), StoreError> {
    if matches!(connection, Connection::Sqlite(_)) {
        return Ok(());
    }
    for row in rows(connection, &UNGUARDED, &[])? {
        if let Val::Text(table) = &row[0] {
            connection.batch(&format!(
                "BEGIN; ALTER TABLE {table} ENABLE ROW LEVEL SECURITY; ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
                 CREATE POLICY own_town ON {table} USING
                 (current_setting('arengo.town', true) IN (town_id::text, 'all')); COMMIT"
            ))?;
        }
    }
    Ok(())
}

fn rows(
    connection: &mut Connection,
    statement: &Statement,
    values: &[Val],
) -> Result<Vec<Vec<Val>>, StoreError> {
    let rows = match connection.engine() {
        crate::session::Engine::Sqlite(c) => c.rows(statement, values)?,
        crate::session::Engine::Postgres(c) => c.rows(statement, values)?,
    };
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// SQLite's strict tables know INTEGER, TEXT, BLOB and REAL only.
fn dialect(connection: &Connection, sql: &str) -> String {
    if !matches!(connection, Connection::Sqlite(_)) {
        return sql.to_owned();
    }
    let typed = sql
        .replace("DOUBLE PRECISION", "REAL")
        .replace("BIGINT", "INTEGER")
        .replace("BOOLEAN", "INTEGER")
        .replace("BYTEA", "BLOB");
    let mut strict = String::with_capacity(typed.len() + 64);
    for piece in typed.split_inclusive(';') {
        let body = piece.trim_end().trim_end_matches(';');
        strict.push_str(body);
        if body.trim_start().lines().any(|l| l.trim_start().starts_with("CREATE TABLE")) {
            strict.push_str(" STRICT");
        }
        if piece.ends_with(';') {
            strict.push(';');
        }
    }
    strict
}
