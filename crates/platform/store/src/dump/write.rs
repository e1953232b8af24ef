//! Writing the file: beside its name first, read back, then renamed into place.

use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

use super::check::verify;
use super::format::{Header, Manifest};
use super::tables::{hex, walk};
use super::{DumpError, schema};
use crate::error::StoreError;
use crate::session::Reader;
use crate::store::Store;

const APPLIED: &str = "SELECT name, fingerprint FROM store_migration ORDER BY applied_at, name";

pub(super) fn dump(store: &Store, version: &str, file: &Path) -> Result<Manifest, DumpError> {
    if file.exists() {
        return Err(DumpError::File(format!("{} exists already and is not overwritten", file.display())));
    }
    let unfinished = Unfinished::beside(file);
    let manifest = store.read_apart(None, |reader| write(store, reader, version, &unfinished.0))?;
    let (_, read_back) = verify(&unfinished.0)?;
    if read_back != manifest {
        return Err(DumpError::Differs(unfinished.0.display().to_string()));
    }
    std::fs::rename(&unfinished.0, file).map_err(|e| DumpError::file(file, &e))?;
    sync_folder(file)?;
    Ok(manifest)
}

/// The file before it has its name; removed when it never gets it.
struct Unfinished(PathBuf);

impl Unfinished {
    fn beside(file: &Path) -> Unfinished {
        let mut name = file.file_name().unwrap_or_default().to_owned();
        name.push(".unfinished");
        Unfinished(file.with_file_name(name))
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn write(store: &Store, reader: &mut Reader<'_>, version: &str, path: &Path) -> Result<Manifest, DumpError> {
    let failed = |e: &std::io::Error| DumpError::file(path, e);
    let header = header(store, reader, version)?;
    // It holds everything the database does: only its owner may read it.
    let file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)
        .map_err(|e| failed(&e))?;
    let mut packed = GzEncoder::new(BufWriter::new(file), Compression::default());
    let mut put = |line: &str| writeln!(packed, "{line}").map_err(|e| failed(&e));
    put(&header.line())?;
    let tables = walk(reader, &mut put)?;
    let manifest = Manifest { made_at: header.made_at, tables };
    put(&manifest.line())?;
    let buffered = packed.finish().map_err(|e| failed(&e))?;
    let file = buffered.into_inner().map_err(|e| failed(e.error()))?;
    file.sync_all().map_err(|e| failed(&e))?;
    Ok(manifest)
}

fn header(store: &Store, reader: &mut Reader<'_>, version: &str) -> Result<Header, DumpError> {
    let applied = reader.found(APPLIED, &[]).map_err(|error| match error {
        StoreError::Fault(_) => DumpError::Store(StoreError::Fault(format!(
            "the database has no {}: there is nothing to copy yet",
            schema::JOURNAL
        ))),
        other => DumpError::Store(other),
    })?;
    let migrations = applied
        .iter()
        .map(|row| Ok((row.get::<String>(0)?, hex(&row.get::<Vec<u8>>(1)?))))
        .collect::<Result<_, StoreError>>()?;
    Ok(Header {
        engine: store.address().engine().to_owned(),
        version: version.to_owned(),
        made_at: store.now().rfc3339(),
        migrations,
    })
}

/// A rename is durable when its folder is.
fn sync_folder(file: &Path) -> Result<(), DumpError> {
    let folder = match file.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    File::open(folder).and_then(|f| f.sync_all()).map_err(|e| DumpError::file(folder, &e))
}
