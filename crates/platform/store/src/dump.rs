//! Copying a whole database into one file and back, whatever the engine: a backup of SQLite restores into
//! PostgreSQL and the other way round.
//!
//! The file is gzip'd text, one JSON value per line: a header, then for each table a line that names its columns
//! and a line per row, and at the end a manifest with the rows and the fingerprint of each table. Tables and
//! columns are found by asking the database, so no component has to know about it. Rows are in the order of their
//! primary keys: equal data give equal fingerprints on both engines.

mod check;
mod format;
mod restore;
mod schema;
mod tables;
mod write;

use std::path::Path;

use crate::error::StoreError;
use crate::migrate::Migration;
use crate::store::Store;

pub use check::verify;
pub use format::{FORMAT, Header, Manifest, TableSum};

/// Why a copy could not be made or put back.
#[derive(Debug, Clone, thiserror::Error)]
pub enum DumpError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file or its folder cannot be read or written.
    #[error("{0}")]
    File(String),
    /// The file was cut short, changed, or is something else.
    #[error("the file is not a whole backup: {0}")]
    Damaged(String),
    /// The file holds a schema that this program does not know.
    #[error(
        "the backup was made by version {version}, which has a schema step this program does not know ({step}): use that version or a later one"
    )]
    Newer {
        /// The version that made it.
        version: String,
        /// The unknown step.
        step: String,
    },
    /// There is something in the database already.
    #[error("the database is not empty (there are rows in {0}): a backup is only put into an empty one")]
    NotEmpty(String),
    /// What was written is not what the file holds. Nothing was kept.
    #[error("{0} does not read back as the backup has it; nothing was kept")]
    Differs(String),
}

impl DumpError {
    fn file(path: &Path, error: &std::io::Error) -> DumpError {
        DumpError::File(format!("{}: {error}", path.display()))
    }
}

impl Store {
    /// Copies every table, as of one moment, into a new file; others read and write meanwhile. The file is read
    /// back and checked before it gets its name. Blocks the calling thread.
    ///
    /// # Errors
    /// When the file exists already or cannot be written, or the database fails.
    pub fn dump(&self, version: &str, file: &Path) -> Result<Manifest, DumpError> {
        write::dump(self, version, file)
    }

    /// Fills an empty database from a file that `dump` made, and reads everything back before it is kept.
    /// `migrations` is the whole schema of this program. Blocks the calling thread.
    ///
    /// # Errors
    /// When the file is damaged or too new, the database is not empty, or it fails.
    pub fn restore(&self, file: &Path, migrations: &[Migration]) -> Result<Manifest, DumpError> {
        restore::restore(self, file, migrations)
    }

    /// The fingerprint of every table as it is now, for comparing two databases. Blocks the calling thread.
    ///
    /// # Errors
    /// Any storage failure.
    pub fn table_sums(&self) -> Result<Vec<TableSum>, DumpError> {
        self.read_apart(None, tables::sums)
    }
}
