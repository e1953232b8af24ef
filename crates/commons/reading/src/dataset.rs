//! The glossary as data: a row for each definition.

use arengo_kernel::Instant;
use arengo_store::{Reader, StoreError, vals};
use arengo_web::component::{Column, DataPage, Dataset, Scope};
use serde_json::json;

use crate::glossary::path_of_term;
use crate::sql;
use crate::term::DefinitionId;

const fn column(name: &'static str, meaning: &'static str) -> Column {
    Column { name, meaning, personal: false }
}

pub(crate) const DATASETS: &[Dataset] = &[Dataset {
    name: "glossary",
    columns: &[
        column("id", "id of the definition"),
        column("term", "name of the term in addresses, the same for all its definitions"),
        column("language", "language of the definition (BCP 47)"),
        column("name", "what the term is called in this language; empty when no name is known in it"),
        column("forms", "other forms of the name in this language, separated by commas"),
        column("definition", "what the term means"),
        column("source", "where the definition stands"),
        column("link", "address of the source; empty when there is none"),
        column("author", "who said it; empty when the source says so"),
        column("entered_at", "when it was entered, RFC 3339 in UTC"),
        column("url", "permanent address of the term"),
    ],
    rows,
}];

/// The glossary is the town's: narrowed to one process it has no rows.
fn rows(r: &mut Reader<'_>, scope: &Scope<'_>) -> Result<DataPage, StoreError> {
    let mut page = DataPage::default();
    if scope.process.is_some() {
        return Ok(page);
    }
    let after: DefinitionId = scope.after.and_then(|a| a.parse().ok()).unwrap_or(DefinitionId::from_i64(0));
    let rows = r.rows(&sql::DEFINITION_ROWS, vals![after, scope.limit])?;
    for row in &rows {
        let (id, term, lang): (DefinitionId, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let (name, forms): (Option<String>, Option<String>) = (row.get(3)?, row.get(4)?);
        let (words, source): (String, String) = (row.get(5)?, row.get(6)?);
        let (link, author, at): (String, String, Instant) = (row.get(7)?, row.get(8)?, row.get(9)?);
        let url = format!("{}{}", scope.base, path_of_term(&term));
        page.rows.push(vec![
            json!(id.to_string()),
            json!(term),
            json!(lang),
            json!(name.unwrap_or_default()),
            json!(forms.unwrap_or_default().replace('\n', ", ")),
            json!(words),
            json!(source),
            json!(link),
            json!(author),
            json!(at.rfc3339()),
            json!(url),
        ]);
        page.next = Some(id.to_string());
    }
    if rows.len() < scope.limit as usize {
        page.next = None;
    }
    Ok(page)
}
