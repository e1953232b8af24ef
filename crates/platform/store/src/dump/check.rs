//! Reading a file from its first to its last line, holding it to its own manifest.

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::Path;

use flate2::read::GzDecoder;
use serde_json::Value;

use super::DumpError;
use super::format::{Header, Line, Manifest, TableLine, TableSum};
use super::tables::Sum;

/// What a reader of the file does with what it finds.
pub(super) trait Visit {
    fn table(&mut self, table: &TableLine) -> Result<(), DumpError>;
    fn row(&mut self, row: &[Value]) -> Result<(), DumpError>;
}

/// Does nothing: the reading itself is the check.
struct Nothing;

impl Visit for Nothing {
    fn table(&mut self, _: &TableLine) -> Result<(), DumpError> {
        Ok(())
    }
    fn row(&mut self, _: &[Value]) -> Result<(), DumpError> {
        Ok(())
    }
}

/// Reads a whole file and checks that it holds what its manifest says.
///
/// # Errors
/// `Damaged` when it does not, `File` when it cannot be read.
pub fn verify(file: &Path) -> Result<(Header, Manifest), DumpError> {
    let mut lines = Lines::open(file)?;
    let header = lines.header()?;
    Ok((header, lines.visit(&mut Nothing)?))
}

/// The lines of a file, unpacked.
pub(super) struct Lines<'a> {
    path: &'a Path,
    reader: BufReader<GzDecoder<BufReader<File>>>,
    line: String,
}

impl<'a> Lines<'a> {
    pub(super) fn open(path: &'a Path) -> Result<Lines<'a>, DumpError> {
        let file = File::open(path).map_err(|e| DumpError::file(path, &e))?;
        let reader = BufReader::new(GzDecoder::new(BufReader::new(file)));
        Ok(Lines { path, reader, line: String::new() })
    }

    pub(super) fn header(&mut self) -> Result<Header, DumpError> {
        if !self.next()? {
            return Err(DumpError::Damaged("it is empty".into()));
        }
        Header::parse(&self.line)
    }

    /// Goes through everything behind the header. The manifest comes last, so what a visitor did must be undone
    /// when this fails.
    pub(super) fn visit(&mut self, visitor: &mut impl Visit) -> Result<Manifest, DumpError> {
        let mut sums: Vec<TableSum> = Vec::new();
        let mut open: Option<Sum> = None;
        while self.next()? {
            match Line::parse(&self.line)? {
                Line::Table(table) => {
                    sums.extend(open.take().map(Sum::end));
                    let mut sum = Sum::new(&table.name);
                    sum.head(&self.line);
                    visitor.table(&table)?;
                    open = Some(sum);
                }
                Line::Row(row) => {
                    let sum = open.as_mut().ok_or_else(|| DumpError::Damaged("a row has no table".into()))?;
                    sum.row(&self.line);
                    visitor.row(&row)?;
                }
                Line::Manifest(manifest) => {
                    sums.extend(open.take().map(Sum::end));
                    if self.next()? {
                        return Err(DumpError::Damaged("something stands behind its end".into()));
                    }
                    return compare(&sums, manifest);
                }
            }
        }
        Err(DumpError::Damaged("it ends before its last line".into()))
    }

    fn next(&mut self) -> Result<bool, DumpError> {
        self.line.clear();
        match self.reader.read_line(&mut self.line) {
            Ok(0) => Ok(false),
            Ok(_) => {
                if self.line.ends_with('\n') {
                    self.line.pop();
                }
                Ok(true)
            }
            Err(error) => Err(match error.kind() {
                std::io::ErrorKind::UnexpectedEof => DumpError::Damaged("it was cut short".into()),
                std::io::ErrorKind::InvalidInput | std::io::ErrorKind::InvalidData => {
                    DumpError::Damaged(format!("its packing is broken ({error})"))
                }
                _ => DumpError::file(self.path, &error),
            }),
        }
    }
}

fn compare(sums: &[TableSum], manifest: Manifest) -> Result<Manifest, DumpError> {
    if sums == manifest.tables {
        return Ok(manifest);
    }
    let differs = manifest.tables.iter().find(|told| !sums.contains(told));
    Err(DumpError::Damaged(match differs {
        Some(told) => format!("the rows of {} are not those its last line tells", told.table),
        None => "it holds tables its last line does not tell".to_owned(),
    }))
}
