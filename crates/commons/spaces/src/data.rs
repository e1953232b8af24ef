//! Processes as data: the columns, their meaning, the rows.

use arengo_kernel::Instant;
use arengo_kernel::phase::Feature;
use arengo_kernel::town::Multilingual;
use arengo_store::{Reader, StoreError};
use arengo_web::component::{Column, DataPage, Dataset, Scope};
use serde_json::{Value, json};

use crate::listing::{Listed, exported};
use crate::phase::{NO_END, phases_json};
use crate::process::ProcessId;
use crate::{phases, process};

const fn column(name: &'static str, meaning: &'static str) -> Column {
    Column { name, meaning, personal: false }
}

/// The columns, in order.
pub(crate) const COLUMNS: &[Column] = &[
    column("id", "The process's name in addresses, unique in the town."),
    column("url", "Its page; opens in the reader's language."),
    column("type", "consultation."),
    column("state", "published, closed or withdrawn."),
    column("lang", "The language it was first written in."),
    column("title", "Title by language."),
    column("purpose", "The end it serves, by language, at most 300 characters."),
    column("accountable_body", "Who decides, by language."),
    column("influence", "inform, consult or codecide."),
    column("use_of_results", "What is done with what people write, by language."),
    column("hashtag", "Hashtag without #."),
    column("values", "Values of open government it serves."),
    column("level", "local, provincial, regional, national or european."),
    column("plan_series", "The series of plans, when it is about a plan."),
    column("plan_edition", "Edition of the plan."),
    column("plan_valid_from", "First year of the plan."),
    column("plan_valid_to", "Last year of the plan."),
    column("comments_open", "First moment at which comments are taken, RFC 3339."),
    column("comments_close", "First moment at which they are not any more, RFC 3339."),
    column("answer_due", "First moment at which the answer is late, RFC 3339."),
    Column { name: "responsible", meaning: "The official who answers for it.", personal: true },
    column("phases", "Phases in order: feature, title by language, opens, closes (RFC 3339)."),
    column("published_at", "When it became public, RFC 3339."),
    column("closed_at", "When it was closed or withdrawn, RFC 3339."),
    column("withdrawn_reason", "Why it was withdrawn."),
    column("updated_at", "When it last changed, RFC 3339."),
];

/// The processes of a town, for the read API and the downloads.
pub(crate) const DATASET: Dataset = Dataset { name: "processes", columns: COLUMNS, rows };

fn rows(r: &mut Reader<'_>, scope: &Scope<'_>) -> Result<DataPage, StoreError> {
    if let Some(slug) = scope.process {
        let found = process(r, slug)?.filter(|p| p.state.is_public());
        let Some(process) = found else { return Ok(DataPage::default()) };
        let phases = phases(r, process.id)?;
        return Ok(DataPage { rows: vec![row(&Listed { process, phases }, scope.base)], next: None });
    }
    let after: Option<ProcessId> = scope.after.and_then(|text| text.parse().ok());
    let listed = exported(r, after, scope.limit)?;
    let full = listed.len() == scope.limit as usize;
    let next = listed.last().filter(|_| full).map(|l| l.process.id.to_string());
    Ok(DataPage { rows: listed.iter().map(|l| row(l, scope.base)).collect(), next })
}

/// A text by language, as an object.
pub(crate) fn by_language(text: &Multilingual) -> Value {
    Value::Object(text.iter().map(|(lang, words)| (lang.to_string(), Value::from(words))).collect())
}

/// The values of a process, in the order of the columns. `base` is the town's base without language.
pub(crate) fn row(listed: &Listed, base: &str) -> Vec<Value> {
    let Listed { process, phases } = listed;
    let at = |moment: Option<Instant>| json!(moment.map(Instant::rfc3339));
    let comments: Vec<_> =
        phases.iter().filter(|p| p.feature == Feature::Comment).filter_map(|p| p.window).collect();
    let opens = comments.iter().map(|w| w.opens).min();
    let closes = comments.iter().map(|w| w.closes).max().filter(|c| *c < NO_END);
    let plan = process.plan.as_ref();
    let reason = match &process.state {
        crate::ProcessState::Withdrawn { reason } => Some(reason.as_str()),
        _ => None,
    };
    vec![
        json!(process.slug.as_str()),
        json!(format!("{base}{}", process.path())),
        json!(process.kind.as_str()),
        json!(process.state.as_str()),
        json!(process.lang.as_str()),
        by_language(&process.title),
        by_language(&process.purpose),
        by_language(&process.accountable_body),
        json!(process.influence.as_str()),
        by_language(&process.use_of_results),
        json!(process.hashtag.as_ref().map(|h| h.as_str())),
        json!(process.values.iter().map(|v| v.as_str()).collect::<Vec<_>>()),
        json!(process.level.map(|l| l.as_str())),
        json!(plan.map(|p| p.series.as_str())),
        json!(plan.map(|p| p.edition)),
        json!(plan.and_then(|p| p.valid_from)),
        json!(plan.and_then(|p| p.valid_to)),
        at(opens),
        at(closes),
        at(process.answer_due),
        json!(process.responsible),
        phases_json(phases),
        at(process.published_at),
        at(process.closed_at),
        json!(reason),
        at(Some(process.updated_at)),
    ]
}

/// A row as an object by column.
pub(crate) fn named(row: Vec<Value>) -> Value {
    Value::Object(COLUMNS.iter().map(|c| c.name.to_owned()).zip(row).collect())
}

/// Rows as CSV (RFC 4180). Lists and objects are written as JSON; a text that a spreadsheet would run as a formula
/// gets an apostrophe before it.
pub(crate) fn csv(rows: &[Vec<Value>]) -> String {
    let mut text = COLUMNS.iter().map(|c| c.name).collect::<Vec<_>>().join(",");
    text.push_str("\r\n");
    for row in rows {
        let cells: Vec<String> = row.iter().map(cell).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

fn cell(value: &Value) -> String {
    let plain = match value {
        Value::Null => String::new(),
        Value::String(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => format!("'{text}"),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    if plain.contains([',', '"', '\n', '\r']) { format!("\"{}\"", plain.replace('"', "\"\"")) } else { plain }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_cannot_run_in_a_spreadsheet_or_leave_its_place() {
        assert_eq!(cell(&json!("=1+1")), "'=1+1");
        assert_eq!(cell(&json!("a, \"b\"")), "\"a, \"\"b\"\"\"");
        assert_eq!(cell(&json!(null)), "");
        assert_eq!(cell(&json!(5)), "5");
    }
}
