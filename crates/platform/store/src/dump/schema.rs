//! What tables and columns a database has.

use crate::error::StoreError;
use crate::session::Reader;
use crate::value::{Row, Val};

/// What a column holds, in the words of the file: the same on every engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A whole number; yes and no are 1 and 0.
    Int,
    Text,
    Bytes,
    Real,
}

impl Kind {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Kind::Int => "int",
            Kind::Text => "text",
            Kind::Bytes => "bytes",
            Kind::Real => "real",
        }
    }

    pub(super) fn parse(word: &str) -> Option<Kind> {
        [Kind::Int, Kind::Text, Kind::Bytes, Kind::Real].into_iter().find(|k| k.as_str() == word)
    }
}

/// A column.
#[derive(Debug, Clone)]
pub(super) struct Column {
    pub name: String,
    pub kind: Kind,
    /// PostgreSQL keeps yes and no in a type of its own.
    pub is_bool: bool,
}

/// A table.
#[derive(Debug, Clone)]
pub(super) struct Table {
    pub name: String,
    /// In the order of their creation.
    pub columns: Vec<Column>,
    /// The primary key's columns, in its order.
    pub key: Vec<String>,
}

/// The journal of migrations: it is made by migrating, not by copying.
pub(super) const JOURNAL: &str = "store_migration";

const SQLITE_TABLES: &str = "SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
const SQLITE_COLUMNS: &str = "SELECT name, type FROM pragma_table_info($1) ORDER BY cid";
const SQLITE_KEY: &str = "SELECT name FROM pragma_table_info($1) WHERE pk > 0 ORDER BY pk";

const POSTGRES_TABLES: &str = "SELECT CAST(table_name AS TEXT) FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'";
const POSTGRES_COLUMNS: &str = "SELECT CAST(column_name AS TEXT), CAST(data_type AS TEXT)
    FROM information_schema.columns
    WHERE table_schema = current_schema() AND CAST(table_name AS TEXT) = CAST($1 AS TEXT) ORDER BY ordinal_position";
const POSTGRES_KEY: &str = "SELECT CAST(k.column_name AS TEXT)
    FROM information_schema.table_constraints c
    JOIN information_schema.key_column_usage k
      ON k.constraint_schema = c.constraint_schema AND k.constraint_name = c.constraint_name
      AND k.table_name = c.table_name
    WHERE c.table_schema = current_schema() AND CAST(c.table_name AS TEXT) = CAST($1 AS TEXT) AND c.constraint_type = 'PRIMARY KEY'
    ORDER BY k.ordinal_position";

/// All tables by name, the journal of migrations left out.
pub(super) fn tables(reader: &mut Reader<'_>) -> Result<Vec<Table>, StoreError> {
    let postgres = reader.is_postgres();
    let all = reader.found(if postgres { POSTGRES_TABLES } else { SQLITE_TABLES }, &[])?;
    let mut names = all.iter().map(|row| row.get(0)).collect::<Result<Vec<String>, _>>()?;
    names.retain(|name| name != JOURNAL);
    names.sort();
    names.into_iter().map(|name| table(reader, name, postgres)).collect()
}

fn table(reader: &mut Reader<'_>, name: String, postgres: bool) -> Result<Table, StoreError> {
    let (columns, key) =
        if postgres { (POSTGRES_COLUMNS, POSTGRES_KEY) } else { (SQLITE_COLUMNS, SQLITE_KEY) };
    let named = [Val::from(&name)];
    let columns = reader.found(columns, &named)?;
    let columns = columns.iter().map(|row| column(&name, row)).collect::<Result<Vec<_>, _>>()?;
    let key = reader.found(key, &named)?;
    let key = key.iter().map(|row| row.get(0)).collect::<Result<Vec<String>, _>>()?;
    if key.is_empty() {
        return Err(StoreError::Fault(format!("the table {name} has no primary key: it cannot be copied")));
    }
    Ok(Table { name, columns, key })
}

fn column(table: &str, row: &Row) -> Result<Column, StoreError> {
    let (name, kept): (String, String) = (row.get(0)?, row.get(1)?);
    let kind = match kept.to_lowercase().as_str() {
        "integer" | "bigint" | "smallint" | "boolean" => Kind::Int,
        "text" | "character varying" => Kind::Text,
        "blob" | "bytea" => Kind::Bytes,
        "real" | "double precision" => Kind::Real,
        other => {
            return Err(StoreError::Fault(format!("{table}.{name} is a {other}: it cannot be copied")));
        }
    };
    Ok(Column { name, kind, is_bool: kept.eq_ignore_ascii_case("boolean") })
}

impl Table {
    /// All rows in the order of the primary key; text is compared by its bytes, as SQLite does.
    pub(super) fn select(&self, postgres: bool) -> String {
        let columns: Vec<String> = self.columns.iter().map(|c| quoted(&c.name)).collect();
        let order: Vec<String> = self
            .key
            .iter()
            .map(|name| {
                let text = self.columns.iter().any(|c| c.name == *name && c.kind == Kind::Text);
                format!("{}{}", quoted(name), if postgres && text { " COLLATE \"C\"" } else { "" })
            })
            .collect();
        format!("SELECT {} FROM {} ORDER BY {}", columns.join(", "), quoted(&self.name), order.join(", "))
    }
}

/// A name as SQL writes it.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
