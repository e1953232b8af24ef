//! Lists of texts as data: sections, expected results, offers of organisations.

use arengo_spaces::{ProcessId, process, process_by_id};
use arengo_store::{Reader, StoreError, vals};
use arengo_web::component::{Column, DataPage, Dataset, Scope};
use serde_json::{Value, json};

use crate::interest::InterestId;
use crate::load::all_or;
use crate::place::section_path;
use crate::sql;

const fn column(name: &'static str, meaning: &'static str) -> Column {
    Column { name, meaning, personal: false }
}

/// The datasets of texts.
pub(crate) const DATASETS: &[Dataset] = &[
    Dataset {
        name: "sections",
        columns: &[
            column("process", "slug of the process"),
            column("section", "address of the section inside the text, stable across versions"),
            column("kind", "front, action, commitment or chapter"),
            column("number", "number as printed; empty when there is none"),
            column("title", "heading"),
            column("level", "depth in the text, from 1"),
            column("version", "number of the version, from 1: the newest public one"),
            column("language", "language of the text (BCP 47)"),
            column("url", "permanent address"),
        ],
        rows: sections,
    },
    Dataset {
        name: "expected-results",
        columns: &[
            column("process", "slug of the process"),
            column("section", "address of the section that promises the result"),
            column("number", "number of the result in its section, from 1"),
            column("anchor", "block that says it, inside the section"),
            column("text", "what is promised, in the newest version that has it"),
            column("state", "not_started, under_way, done or given_up"),
            column("created_version", "first public version that promises it"),
            column("last_version", "newest public version that promises it"),
            column("language", "language of the text (BCP 47)"),
            column("url", "permanent address"),
        ],
        rows: results,
    },
    Dataset {
        name: "interests",
        columns: &[
            column("id", "id of the declaration"),
            column("process", "slug of the process"),
            column("section", "address of the commitment's section"),
            column("organisation", "name of the organisation that wants to contribute"),
            Column { name: "offer", meaning: "what it would bring, in its own words", personal: true },
            column("declared_at", "when, RFC 3339 in UTC"),
            column("url", "permanent address"),
        ],
        rows: interests,
    },
    crate::answers::export::DATASET,
    crate::translation::export::DATASET,
];

/// The processes asked for: one by slug, or all; nothing when that one is not public.
pub(crate) fn asked(r: &mut Reader<'_>, scope: &Scope<'_>) -> Result<Option<Option<ProcessId>>, StoreError> {
    match scope.process {
        None => Ok(Some(None)),
        Some(slug) => Ok(process(r, slug)?.filter(|p| p.state.is_public()).map(|p| Some(p.id))),
    }
}

/// The slug of a public process, remembered between rows.
#[derive(Default)]
pub(crate) struct Slugs(Vec<(ProcessId, Option<arengo_kernel::town::Slug>)>);

impl Slugs {
    pub fn of(
        &mut self,
        r: &mut Reader<'_>,
        id: ProcessId,
    ) -> Result<Option<arengo_kernel::town::Slug>, StoreError> {
        if let Some((_, slug)) = self.0.iter().find(|(known, _)| *known == id) {
            return Ok(slug.clone());
        }
        let slug = process_by_id(r, id)?.filter(|p| p.state.is_public()).map(|p| p.slug.clone());
        self.0.push((id, slug.clone()));
        Ok(slug)
    }
}

fn sections(r: &mut Reader<'_>, scope: &Scope<'_>) -> Result<DataPage, StoreError> {
    let Some(process) = asked(r, scope)? else { return Ok(DataPage::default()) };
    let (after, position) = scope.after.and_then(|a| a.split_once('.')).unwrap_or(("0", "-1"));
    let (after, position): (ProcessId, i64) =
        (after.parse().unwrap_or(ProcessId::from_i64(0)), position.parse().unwrap_or(-1));
    let rows = r.rows(&sql::SECTION_ROWS, vals![after, position, all_or(process), scope.limit])?;
    let mut page = DataPage::default();
    let mut slugs = Slugs::default();
    for row in &rows {
        let (id, position): (ProcessId, i64) = (row.get(0)?, row.get(1)?);
        page.next = Some(format!("{id}.{position}"));
        let Some(process) = slugs.of(r, id)? else { continue };
        let slug: String = row.get(2)?;
        let (kind, number, title): (String, Option<String>, String) = (row.get(3)?, row.get(4)?, row.get(5)?);
        let (level, version, lang): (i64, i64, String) = (row.get(6)?, row.get(7)?, row.get(8)?);
        let url = format!("{}{}", scope.base, section_path(&process, &slug));
        page.rows.push(values([
            json!(process.as_str()),
            json!(slug),
            json!(kind),
            json!(number),
            json!(title),
            json!(level),
            json!(version),
            json!(lang),
            json!(url),
        ]));
    }
    Ok(ended(page, rows.len(), scope))
}

fn results(r: &mut Reader<'_>, scope: &Scope<'_>) -> Result<DataPage, StoreError> {
    let Some(process) = asked(r, scope)? else { return Ok(DataPage::default()) };
    let mut after = scope.after.unwrap_or_default().splitn(3, '.');
    let from: ProcessId = after.next().and_then(|a| a.parse().ok()).unwrap_or(ProcessId::from_i64(0));
    let number: i64 = after.next().and_then(|n| n.parse().ok()).unwrap_or(-1);
    let slug = after.next().unwrap_or_default();
    let rows = r.rows(&sql::RESULT_ROWS, vals![from, slug, number, all_or(process), scope.limit])?;
    let mut page = DataPage::default();
    let mut slugs = Slugs::default();
    for row in &rows {
        let (id, slug, number): (ProcessId, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        page.next = Some(format!("{id}.{number}.{slug}"));
        let Some(process) = slugs.of(r, id)? else { continue };
        let (anchor, words, state): (String, String, String) = (row.get(3)?, row.get(4)?, row.get(5)?);
        let (created, last, lang): (i64, i64, String) = (row.get(6)?, row.get(7)?, row.get(8)?);
        let url = format!("{}{}#{anchor}", scope.base, section_path(&process, &slug));
        page.rows.push(values([
            json!(process.as_str()),
            json!(slug),
            json!(number),
            json!(anchor),
            json!(words),
            json!(state),
            json!(created),
            json!(last),
            json!(lang),
            json!(url),
        ]));
    }
    Ok(ended(page, rows.len(), scope))
}

fn interests(r: &mut Reader<'_>, scope: &Scope<'_>) -> Result<DataPage, StoreError> {
    let Some(process) = asked(r, scope)? else { return Ok(DataPage::default()) };
    let after: InterestId = scope.after.and_then(|a| a.parse().ok()).unwrap_or(InterestId::from_i64(0));
    let rows = r.rows(&sql::INTEREST_ROWS, vals![after, all_or(process), scope.limit])?;
    let mut page = DataPage::default();
    let mut slugs = Slugs::default();
    for row in &rows {
        let id: InterestId = row.get(0)?;
        page.next = Some(id.to_string());
        let Some(process) = slugs.of(r, row.get(1)?)? else { continue };
        let (slug, organisation, offers): (String, String, String) = (row.get(2)?, row.get(3)?, row.get(4)?);
        let at: arengo_kernel::Instant = row.get(5)?;
        let url = format!("{}{}#i-{id}", scope.base, section_path(&process, &slug));
        page.rows.push(values([
            json!(id.to_string()),
            json!(process.as_str()),
            json!(slug),
            json!(organisation),
            json!(offers),
            json!(at.rfc3339()),
            json!(url),
        ]));
    }
    Ok(ended(page, rows.len(), scope))
}

fn values<const N: usize>(values: [Value; N]) -> Vec<Value> {
    values.into()
}

/// Without a next page when this one was not full.
pub(crate) fn ended(page: DataPage, found: usize, scope: &Scope<'_>) -> DataPage {
    if found < scope.limit as usize { DataPage { next: None, ..page } } else { page }
}
