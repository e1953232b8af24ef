//! A fresh database for one measurement, and plain connections to it beside the store's.

use std::path::Path;

use anyhow::Context as _;
use arengo_store::Address;
use rusqlite::Connection;
use tempfile::TempDir;

/// Where the database is; it goes when this goes.
pub enum Place {
    /// SQLite in a folder.
    Folder(TempDir),
    /// A schema of a PostgreSQL database.
    Schema {
        /// The database.
        address: String,
        /// The schema's name.
        schema: String,
    },
}

/// A connection of our own: it may do what the store's statements cannot.
pub enum Raw {
    /// To SQLite.
    Sqlite(Connection),
    /// To PostgreSQL.
    Postgres(Box<postgres::Client>),
}

impl Place {
    /// A folder below `above`.
    pub fn folder(above: &Path) -> anyhow::Result<Place> {
        std::fs::create_dir_all(above)?;
        let folder = tempfile::Builder::new().prefix("arengo-bench.").tempdir_in(above);
        Ok(Place::Folder(folder.with_context(|| format!("no folder can be made in {}", above.display()))?))
    }

    /// A schema in a PostgreSQL database that syncs its commits.
    pub fn schema(address: &str) -> anyhow::Result<Place> {
        let mut client =
            postgres::Client::connect(address, postgres::NoTls).context("PostgreSQL does not answer")?;
        for setting in ["fsync", "synchronous_commit"] {
            let value: String = client.query_one(&format!("SHOW {setting}"), &[])?.get(0);
            anyhow::ensure!(
                value == "on",
                "{setting} is {value} in this PostgreSQL: its commits are not durable"
            );
        }
        let schema = format!("bench_{:x}", u64::from_le_bytes(arengo_store::clock::random_bytes()));
        client.batch_execute(&format!("CREATE SCHEMA {schema}"))?;
        Ok(Place::Schema { address: address.to_owned(), schema })
    }

    /// What the store opens.
    pub fn address(&self) -> Address {
        match self {
            Place::Folder(folder) => Address::Folder(folder.path().to_owned()),
            Place::Schema { .. } => Address::Postgres(self.in_schema()),
        }
    }

    fn in_schema(&self) -> String {
        let Place::Schema { address, schema } = self else { return String::new() };
        let joint = if address.contains('?') { '&' } else { '?' };
        format!("{address}{joint}options=-c%20search_path%3D{schema}")
    }

    /// A connection of our own to the store's database, with all towns in sight.
    pub fn connect(&self) -> anyhow::Result<Raw> {
        match self {
            Place::Folder(folder) => Ok(Raw::Sqlite(Connection::open(Address::file_in(folder.path()))?)),
            Place::Schema { .. } => {
                let mut client = postgres::Client::connect(&self.in_schema(), postgres::NoTls)?;
                client.batch_execute("SET arengo.town = 'all'")?;
                Ok(Raw::Postgres(Box::new(client)))
            }
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Place::Schema { address, schema } = self
            && let Ok(mut client) = postgres::Client::connect(address, postgres::NoTls)
            && let Err(error) = client.batch_execute(&format!("DROP SCHEMA {schema} CASCADE"))
        {
            eprintln!("the schema {schema} stays: {error}");
        }
    }
}

impl Raw {
    /// Runs statements.
    pub fn run(&mut self, sql: &str) -> anyhow::Result<()> {
        match self {
            Raw::Sqlite(connection) => connection.execute_batch(sql).with_context(|| sql.to_owned()),
            Raw::Postgres(client) => client.batch_execute(sql).with_context(|| sql.to_owned()),
        }
    }

    /// The number in the first row and column, if there is a row.
    pub fn number(&mut self, sql: &str) -> anyhow::Result<Option<i64>> {
        Ok(match self {
            Raw::Sqlite(connection) => {
                let mut statement = connection.prepare(sql)?;
                let mut rows = statement.query([])?;
                rows.next()?.map(|row| row.get(0)).transpose()?
            }
            Raw::Postgres(client) => client.query_opt(sql, &[])?.map(|row| row.get(0)),
        })
    }

    /// The texts in the first column.
    pub fn texts(&mut self, sql: &str) -> anyhow::Result<Vec<String>> {
        Ok(match self {
            Raw::Sqlite(connection) => {
                let mut statement = connection.prepare(sql)?;
                let rows = statement.query_map([], |row| row.get(0))?;
                rows.collect::<Result<_, _>>()?
            }
            Raw::Postgres(client) => client.query(sql, &[])?.iter().map(|row| row.get(0)).collect(),
        })
    }

    /// The names of a table's columns, in order.
    pub fn columns(&mut self, table: &str) -> anyhow::Result<Vec<String>> {
        let columns = match self {
            Raw::Sqlite(_) => {
                self.texts(&format!("SELECT name FROM pragma_table_info('{table}') ORDER BY cid"))?
            }
            Raw::Postgres(_) => self.texts(&format!(
                "SELECT CAST(column_name AS TEXT) FROM information_schema.columns
                 WHERE table_schema = current_schema() AND table_name = '{table}' ORDER BY ordinal_position"
            ))?,
        };
        anyhow::ensure!(!columns.is_empty(), "there is no table {table}");
        Ok(columns)
    }
}
