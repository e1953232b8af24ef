//! Rows of datasets as CSV and JSON text.

use arengo_kernel::Instant;
use arengo_store::{Reader, StoreError};
use arengo_web::Site;
use arengo_web::component::{Dataset, Scope};
use serde_json::{Map, Value};

const CHUNK: u32 = 1000;

/// Which rows of a dataset, for writing them all out.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// One process by slug, or all public ones.
    pub process: Option<String>,
    /// The base address of the town's pages.
    pub base: String,
    /// The moment of the export.
    pub now: Instant,
}

/// All datasets of the installation's components.
pub fn datasets(site: &Site) -> Vec<Dataset> {
    site.components().iter().flat_map(|c| c.datasets.iter().copied()).collect()
}

/// All rows as CSV with a header line, handed to `sink` in pieces. False from the sink ends it: the reader left.
///
/// # Errors
/// Any storage failure.
pub fn csv_of(
    r: &mut Reader<'_>,
    dataset: &Dataset,
    wanted: &Wanted,
    mut sink: impl FnMut(Vec<u8>) -> bool,
) -> Result<(), StoreError> {
    let header: Vec<String> = dataset.columns.iter().map(|c| c.name.to_owned()).collect();
    if !sink(csv_lines(&[header])?) {
        return Ok(());
    }
    each_page(r, dataset, wanted, |rows| {
        let lines: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
        Ok(sink(csv_lines(&lines)?))
    })
}

/// All rows as one JSON document `{"dataset", "columns", "rows": […]}`, handed to `sink` in pieces.
///
/// # Errors
/// Any storage failure.
pub fn json_of(
    r: &mut Reader<'_>,
    dataset: &Dataset,
    wanted: &Wanted,
    mut sink: impl FnMut(Vec<u8>) -> bool,
) -> Result<(), StoreError> {
    let columns: Map<String, Value> =
        dataset.columns.iter().map(|c| (c.name.to_owned(), Value::from(c.meaning))).collect();
    let head =
        format!("{{\"dataset\":\"{}\",\"columns\":{},\"rows\":[", dataset.name, Value::Object(columns));
    if !sink(head.into_bytes()) {
        return Ok(());
    }
    let mut first = true;
    let mut open = true;
    each_page(r, dataset, wanted, |rows| {
        let mut text = String::new();
        for row in rows {
            if !std::mem::take(&mut first) {
                text.push(',');
            }
            text.push('\n');
            text.push_str(&Value::Object(object(dataset, row.clone())).to_string());
        }
        open = sink(text.into_bytes());
        Ok(open)
    })?;
    if open {
        sink(b"\n]}\n".to_vec());
    }
    Ok(())
}

/// A row as an object with the columns' names.
pub(crate) fn object(dataset: &Dataset, row: Vec<Value>) -> Map<String, Value> {
    dataset.columns.iter().map(|c| c.name.to_owned()).zip(row).collect()
}

fn each_page(
    r: &mut Reader<'_>,
    dataset: &Dataset,
    wanted: &Wanted,
    mut page: impl FnMut(&[Vec<Value>]) -> Result<bool, StoreError>,
) -> Result<(), StoreError> {
    let mut after: Option<String> = None;
    loop {
        let scope = Scope {
            process: wanted.process.as_deref(),
            after: after.as_deref(),
            limit: CHUNK,
            base: &wanted.base,
            now: wanted.now,
        };
        let got = (dataset.rows)(r, &scope)?;
        if !page(&got.rows)? {
            return Ok(());
        }
        match got.next {
            Some(next) => after = Some(next),
            None => return Ok(()),
        }
    }
}

fn csv_lines(lines: &[Vec<String>]) -> Result<Vec<u8>, StoreError> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for line in lines {
        writer.write_record(line).map_err(|e| StoreError::Fault(e.to_string()))?;
    }
    writer.into_inner().map_err(|e| StoreError::Fault(e.to_string()))
}

/// A value as a cell; texts that a spreadsheet would run as a formula are defused.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => format!("'{text}"),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused_and_numbers_are_not() {
        assert_eq!(cell(&Value::from("=1+1")), "'=1+1");
        assert_eq!(cell(&Value::from(-3)), "-3");
        assert_eq!(cell(&Value::Null), "");
    }
}
