//! Public translations as data.

use arengo_kernel::Instant;
use arengo_spaces::ProcessId;
use arengo_store::{Reader, StoreError, vals};
use arengo_web::component::{Column, DataPage, Dataset, Scope};
use serde_json::json;

use super::sql;
use crate::datasets::{Slugs, asked, ended};
use crate::load::all_or;
use crate::place::text_path;

const fn column(name: &'static str, meaning: &'static str) -> Column {
    Column { name, meaning, personal: false }
}

/// A row for each translation.
pub(crate) const DATASET: Dataset = Dataset {
    name: "translations",
    columns: &[
        column("process", "slug of the process"),
        column("language", "language of the translation (BCP 47)"),
        column("status", "official, unofficial, or machine (made by a program, checked by nobody)"),
        column("tool", "the program that made it; empty for translations by people"),
        Column { name: "translator", meaning: "who made or answers for it; may be empty", personal: true },
        column("translated_on", "when it was made, RFC 3339 in UTC"),
        column("version", "number of the text's version that it was made of"),
        column("title", "title of the text in this language; empty when it is not translated"),
        column("paragraphs", "how many paragraphs and headings are translated"),
        column("sha256", "SHA-256 of the translated words as they are kept, as in the register of acts"),
        column("published_at", "since when it is public, RFC 3339 in UTC"),
        column("url", "address of the translated text"),
    ],
    rows,
};

fn rows(r: &mut Reader<'_>, scope: &Scope<'_>) -> Result<DataPage, StoreError> {
    let Some(process) = asked(r, scope)? else { return Ok(DataPage::default()) };
    let (after, lang) = scope.after.and_then(|a| a.split_once('.')).unwrap_or(("0", ""));
    let after: ProcessId = after.parse().unwrap_or(ProcessId::from_i64(0));
    let rows = r.rows(&sql::TRANSLATION_ROWS, vals![after, lang, all_or(process), scope.limit])?;
    let mut page = DataPage::default();
    let mut slugs = Slugs::default();
    for row in &rows {
        let (id, lang): (ProcessId, String) = (row.get(0)?, row.get(1)?);
        page.next = Some(format!("{id}.{lang}"));
        let Some(process) = slugs.of(r, id)? else { continue };
        let (status, tool, translator): (String, String, String) = (row.get(2)?, row.get(3)?, row.get(4)?);
        let (dated, version, title): (Instant, i64, String) = (row.get(5)?, row.get(6)?, row.get(7)?);
        let (blocks, fingerprint, at): (i64, String, Instant) = (row.get(8)?, row.get(9)?, row.get(10)?);
        let url = format!("{}{}?in={lang}", scope.base, text_path(&process));
        page.rows.push(vec![
            json!(process.as_str()),
            json!(lang),
            json!(status),
            json!(tool),
            json!(translator),
            json!(dated.rfc3339()),
            json!(version),
            json!(title),
            json!(blocks),
            json!(fingerprint),
            json!(at.rfc3339()),
            json!(url),
        ]);
    }
    Ok(ended(page, rows.len(), scope))
}
