//! The lines of the file.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};

use super::DumpError;
use super::schema::{Kind, Table};
use crate::value::{Row, Val};

/// The format's name; it changes when old programs could not read new files.
pub const FORMAT: &str = "arengo-backup/1";

/// The first line: where the copy comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The engine it was made from, for people.
    pub engine: String,
    /// The program's version that made it.
    pub version: String,
    /// When, RFC 3339 in UTC.
    pub made_at: String,
    /// The schema's steps by name, with the fingerprint of each in hexadecimal digits.
    pub migrations: Vec<(String, String)>,
}

/// The last line: what the file must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// When the copy was made, RFC 3339 in UTC.
    pub made_at: String,
    /// Each table.
    pub tables: Vec<TableSum>,
}

impl Manifest {
    /// Rows of all tables.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|t| t.rows).sum()
    }
}

/// A table's rows counted and fingerprinted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableSum {
    /// Its name.
    pub table: String,
    /// How many rows.
    pub rows: u64,
    /// SHA-256 of its lines, in hexadecimal digits.
    pub sha256: String,
}

/// A table as its line in the file names it.
#[derive(Debug, Clone)]
pub(super) struct TableLine {
    pub name: String,
    pub columns: Vec<(String, Kind)>,
}

/// A line of the file.
pub(super) enum Line {
    Table(TableLine),
    Row(Vec<Value>),
    Manifest(Manifest),
}

fn damaged(why: impl Into<String>) -> DumpError {
    DumpError::Damaged(why.into())
}

impl Header {
    pub(super) fn line(&self) -> String {
        let steps: Vec<Value> =
            self.migrations.iter().map(|(name, mark)| json!({"name": name, "sha256": mark})).collect();
        json!({"format": FORMAT, "engine": self.engine, "version": self.version,
               "made_at": self.made_at, "migrations": steps})
        .to_string()
    }

    pub(super) fn parse(line: &str) -> Result<Header, DumpError> {
        let value: Value =
            serde_json::from_str(line).map_err(|_| damaged("its first line is not a backup's header"))?;
        let word = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
        match word("format").as_deref() {
            Some(FORMAT) => {}
            Some(other) => {
                return Err(damaged(format!("its format is {other}, this program reads {FORMAT}")));
            }
            None => return Err(damaged("its first line is not a backup's header")),
        }
        let steps = value.get("migrations").and_then(Value::as_array);
        let step = |step: &Value| {
            Some((step.get("name")?.as_str()?.to_owned(), step.get("sha256")?.as_str()?.to_owned()))
        };
        let migrations = steps.and_then(|steps| steps.iter().map(step).collect());
        match (word("engine"), word("version"), word("made_at"), migrations) {
            (Some(engine), Some(version), Some(made_at), Some(migrations)) => {
                Ok(Header { engine, version, made_at, migrations })
            }
            _ => Err(damaged("its header is incomplete")),
        }
    }
}

impl Manifest {
    pub(super) fn line(&self) -> String {
        let tables: Vec<Value> = self
            .tables
            .iter()
            .map(|t| json!({"table": t.table, "rows": t.rows, "sha256": t.sha256}))
            .collect();
        json!({"manifest": tables, "made_at": self.made_at}).to_string()
    }

    fn parse(map: &Map<String, Value>) -> Option<Manifest> {
        let sum = |value: &Value| {
            Some(TableSum {
                table: value.get("table")?.as_str()?.to_owned(),
                rows: value.get("rows")?.as_u64()?,
                sha256: value.get("sha256")?.as_str()?.to_owned(),
            })
        };
        Some(Manifest {
            made_at: map.get("made_at")?.as_str()?.to_owned(),
            tables: map.get("manifest")?.as_array()?.iter().map(sum).collect::<Option<_>>()?,
        })
    }
}

impl Line {
    pub(super) fn parse(line: &str) -> Result<Line, DumpError> {
        let wrong = || damaged("a line cannot be read");
        match serde_json::from_str(line).map_err(|_| wrong())? {
            Value::Array(row) => Ok(Line::Row(row)),
            Value::Object(map) if map.contains_key("manifest") => {
                Manifest::parse(&map).map(Line::Manifest).ok_or_else(wrong)
            }
            Value::Object(map) => TableLine::parse(&map).map(Line::Table).ok_or_else(wrong),
            _ => Err(wrong()),
        }
    }
}

impl TableLine {
    fn parse(map: &Map<String, Value>) -> Option<TableLine> {
        let names = map.get("columns")?.as_array()?;
        let kinds = map.get("types")?.as_array()?;
        let pair =
            |(name, kind): (&Value, &Value)| Some((name.as_str()?.to_owned(), Kind::parse(kind.as_str()?)?));
        if names.len() != kinds.len() {
            return None;
        }
        Some(TableLine {
            name: map.get("table")?.as_str()?.to_owned(),
            columns: names.iter().zip(kinds).map(pair).collect::<Option<_>>()?,
        })
    }
}

impl Table {
    /// The line that opens the table.
    pub(super) fn line(&self) -> String {
        let names: Vec<&str> = self.columns.iter().map(|c| c.name.as_str()).collect();
        let kinds: Vec<&str> = self.columns.iter().map(|c| c.kind.as_str()).collect();
        json!({"table": self.name, "columns": names, "types": kinds, "key": self.key}).to_string()
    }
}

/// A row as its line.
pub(super) fn row_line(row: &Row) -> String {
    Value::Array(row.0.iter().map(cell).collect()).to_string()
}

fn cell(value: &Val) -> Value {
    match value {
        Val::Null => Value::Null,
        Val::Int(x) => Value::from(*x),
        Val::Bool(x) => Value::from(i64::from(*x)),
        Val::Text(x) => Value::from(x.as_str()),
        Val::Bytes(x) => Value::from(STANDARD.encode(x)),
        // Shortest digits that read back as the same number; a JSON number need not.
        Val::Real(x) => Value::from(format!("{x:?}")),
    }
}

/// The value of a cell, of the type the database wants.
pub(super) fn value(cell: &Value, kind: Kind, is_bool: bool) -> Option<Val> {
    Some(match (cell, kind) {
        (Value::Null, _) => Val::Null,
        (Value::Number(x), Kind::Int) if is_bool => Val::Bool(x.as_i64()? != 0),
        (Value::Number(x), Kind::Int) => Val::Int(x.as_i64()?),
        (Value::String(x), Kind::Real) => Val::Real(x.parse().ok()?),
        (Value::String(x), Kind::Text) => Val::Text(x.clone()),
        (Value::String(x), Kind::Bytes) => Val::Bytes(STANDARD.decode(x).ok()?),
        _ => return None,
    })
}
