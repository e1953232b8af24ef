//! What an operator wants to know about a database: its version, its schema, whether it is sound and writable.

use sha2::{Digest as _, Sha256};

use crate::error::StoreError;
use crate::migrate::Migration;
use crate::session::Reader;
use crate::store::Store;

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Examination {
    /// The engine's version, "3.50.4" or "17.2".
    pub version: String,
    /// The engine's major version as a number.
    pub major: i64,
    /// True when the database has a schema of ours.
    pub has_schema: bool,
    /// Steps of this program's schema that the database lacks.
    pub missing: Vec<&'static str>,
    /// Steps in the database that this program does not know, or knows otherwise: another version made them.
    pub unknown: Vec<String>,
    /// PostgreSQL: the role skips row-level security, because it is a superuser or has BYPASSRLS.
    pub skips_row_security: bool,
    /// SQLite: what its own check of the file says, when it is not "ok".
    pub unsound: Option<String>,
}

const SQLITE_JOURNAL: &str = "SELECT 1 FROM pragma_table_list WHERE name = 'store_migration'";
const POSTGRES_JOURNAL: &str = "SELECT 1 FROM information_schema.tables
    WHERE table_schema = current_schema() AND CAST(table_name AS TEXT) = 'store_migration'";
const APPLIED: &str = "SELECT name, fingerprint FROM store_migration";
const POSTGRES_VERSION: &str = "SELECT current_setting('server_version')";
const POSTGRES_ROLE: &str = "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user";
/// Made and undone at once; both engines undo it with the transaction.
const PROBE: &str = "CREATE TABLE store_probe (id BIGINT NOT NULL PRIMARY KEY)";

impl Store {
    /// Looks at the database without changing it. Blocks the calling thread.
    ///
    /// # Errors
    /// Any storage failure.
    pub fn examine(&self, migrations: &[Migration]) -> Result<Examination, StoreError> {
        self.read_apart(None, |reader| examine(reader, migrations))
    }

    /// Writes something and takes it back. Blocks the calling thread.
    ///
    /// # Errors
    /// Why it cannot write.
    pub fn try_write(&self) -> Result<(), StoreError> {
        self.connected(|connection, _| {
            connection.begin_write(None, false)?;
            let outcome = connection.batch(PROBE);
            connection.rollback();
            outcome
        })
    }
}

fn examine(reader: &mut Reader<'_>, migrations: &[Migration]) -> Result<Examination, StoreError> {
    let mut found = Examination::default();
    if reader.is_postgres() {
        found.version = one(reader, POSTGRES_VERSION)?;
        let role = reader.found(POSTGRES_ROLE, &[])?;
        found.skips_row_security = role.first().is_some_and(|row| row.get(0).unwrap_or(false));
    } else {
        found.version = one(reader, "SELECT sqlite_version()")?;
        let sound: String = one(reader, "PRAGMA quick_check(1)")?;
        found.unsound = (sound != "ok").then_some(sound);
    }
    let digits = found.version.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    found.major = digits.parse().unwrap_or(0);
    let journal = if reader.is_postgres() { POSTGRES_JOURNAL } else { SQLITE_JOURNAL };
    found.has_schema = !reader.found(journal, &[])?.is_empty();
    let mut applied: Vec<(String, Vec<u8>)> = Vec::new();
    if found.has_schema {
        for row in reader.found(APPLIED, &[])? {
            applied.push((row.get(0)?, row.get(1)?));
        }
    }
    let knows = |name: &str, mark: &[u8]| {
        migrations.iter().any(|m| m.name == name && Sha256::digest(m.sql.as_bytes()).as_slice() == mark)
    };
    found.missing = migrations
        .iter()
        .map(|m| m.name)
        .filter(|name| !applied.iter().any(|(applied, _)| applied == name))
        .collect();
    found.unknown =
        applied.into_iter().filter(|(name, mark)| !knows(name, mark)).map(|(name, _)| name).collect();
    Ok(found)
}

fn one(reader: &mut Reader<'_>, sql: &str) -> Result<String, StoreError> {
    let rows = reader.found(sql, &[])?;
    rows.first().ok_or_else(|| StoreError::Fault(format!("no answer to {sql}")))?.get(0)
}
