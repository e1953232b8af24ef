//! SQLite: write-ahead log, full durability, statements kept prepared.

use std::path::Path;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags, ToSql};

use crate::error::StoreError;
use crate::statement::Statement;
use crate::value::{Row, Val};

pub(crate) struct SqliteConnection {
    connection: Connection,
}

impl SqliteConnection {
    pub(crate) fn open(path: &Path, read_only: bool) -> Result<Self, StoreError> {
        let flags = if read_only {
            OpenFlags::SQLITE_OPEN_READ_ONLY
        } else {
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE
        };
        let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        connection.busy_timeout(std::time::Duration::from_secs(10))?;
        connection.set_prepared_statement_cache_capacity(400);
        // Plans must not depend on bound values: otherwise a kept statement is parsed anew at each binding.
        connection.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        if !read_only {
            connection.pragma_update(None, "journal_mode", "wal")?;
            connection.pragma_update(None, "synchronous", "full")?;
            connection.pragma_update(None, "wal_autocheckpoint", 4000)?;
        }
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "cache_size", -16_000)?;
        connection.pragma_update(None, "temp_store", "memory")?;
        connection.pragma_update(None, "trusted_schema", false)?;
        Ok(Self { connection })
    }

    pub(crate) fn batch(&mut self, sql: &str) -> Result<(), StoreError> {
        Ok(self.connection.execute_batch(sql)?)
    }

    /// A text that is run again and again: it is parsed once.
    pub(crate) fn often(&mut self, sql: &str) -> Result<(), StoreError> {
        self.connection.prepare_cached(sql)?.raw_execute()?;
        Ok(())
    }

    pub(crate) fn in_transaction(&self) -> bool {
        !self.connection.is_autocommit()
    }

    pub(crate) fn rows(&mut self, statement: &Statement, values: &[Val]) -> Result<Vec<Row>, StoreError> {
        collect(&mut *self.bound(statement, values)?)
    }

    pub(crate) fn execute(&mut self, statement: &Statement, values: &[Val]) -> Result<u64, StoreError> {
        Ok(self.bound(statement, values)?.raw_execute()? as u64)
    }

    pub(crate) fn found(&mut self, sql: &str, values: &[Val]) -> Result<Vec<Row>, StoreError> {
        let mut prepared = self.connection.prepare_cached(sql)?;
        bind(&mut prepared, "a text of its own", values)?;
        collect(&mut prepared)
    }

    pub(crate) fn each<E: From<StoreError>>(
        &mut self,
        sql: &str,
        mut take: impl FnMut(Row) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut prepared = self.connection.prepare(sql).map_err(StoreError::from)?;
        let width = prepared.column_count();
        let mut rows = prepared.raw_query();
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            take(row_of(row, width)?)?;
        }
        Ok(())
    }

    pub(crate) fn put(&mut self, sql: &str, values: &[Val]) -> Result<u64, StoreError> {
        let mut prepared = self.connection.prepare_cached(sql)?;
        bind(&mut prepared, "a text of its own", values)?;
        Ok(prepared.raw_execute()? as u64)
    }

    pub(crate) fn check(&self, sql: &str) -> Result<(), StoreError> {
        Ok(self.connection.prepare(sql).map(drop)?)
    }

    /// SQLite numbers `$2 … $1` by first appearance, PostgreSQL by value: bind by the number in the name.
    fn bound(
        &mut self,
        statement: &Statement,
        values: &[Val],
    ) -> Result<rusqlite::CachedStatement<'_>, StoreError> {
        let mut prepared = self.connection.prepare_cached(statement.sql)?;
        bind(&mut prepared, statement.name, values)?;
        Ok(prepared)
    }
}

fn collect(prepared: &mut rusqlite::Statement<'_>) -> Result<Vec<Row>, StoreError> {
    let width = prepared.column_count();
    let mut rows = prepared.raw_query();
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(row_of(row, width)?);
    }
    Ok(found)
}

fn row_of(row: &rusqlite::Row<'_>, width: usize) -> Result<Row, StoreError> {
    let mut columns = Vec::with_capacity(width);
    for column in 0..width {
        columns.push(from_sqlite(row.get_ref(column)?)?);
    }
    Ok(Row(columns))
}

fn bind(prepared: &mut rusqlite::Statement<'_>, name: &str, values: &[Val]) -> Result<(), StoreError> {
    for index in 1..=prepared.parameter_count() {
        let number = prepared
            .parameter_name(index)
            .and_then(|name| name[1..].parse::<usize>().ok())
            .ok_or_else(|| StoreError::Fault(format!("{name}: a placeholder is not $n")))?;
        let value = values
            .get(number - 1)
            .ok_or_else(|| StoreError::Fault(format!("{name}: no value for ${number}")))?;
        prepared.raw_bind_parameter(index, value)?;
    }
    Ok(())
}

impl ToSql for Val {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Val::Null => ValueRef::Null,
            Val::Int(x) => ValueRef::Integer(*x),
            Val::Bool(x) => ValueRef::Integer(i64::from(*x)),
            Val::Real(x) => ValueRef::Real(*x),
            Val::Text(x) => ValueRef::Text(x.as_bytes()),
            Val::Bytes(x) => ValueRef::Blob(x),
        }))
    }
}

fn from_sqlite(value: ValueRef<'_>) -> Result<Val, StoreError> {
    Ok(match value {
        ValueRef::Null => Val::Null,
        ValueRef::Integer(x) => Val::Int(x),
        ValueRef::Real(x) => Val::Real(x),
        ValueRef::Text(x) => Val::Text(
            std::str::from_utf8(x).map_err(|_| StoreError::Fault("text is not UTF-8".into()))?.to_owned(),
        ),
        ValueRef::Blob(x) => Val::Bytes(x.to_owned()),
    })
}
