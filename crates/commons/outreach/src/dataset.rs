//! Who took part, as data: the figures of the pages, hidden where the pages hide them.

use arengo_kernel::Instant;
use arengo_spaces::{Listed, ProcessId};
use arengo_store::{Reader, StoreError};
use arengo_web::component::{Column, DataPage, Dataset, Scope};
use serde_json::{Value, json};

use crate::attribute::{Attribute, keys};
use crate::breakdown::{Answers, breakdown};
use crate::load;
use crate::pages::is_over;
use crate::suppress::Cell;

const fn column(name: &'static str, meaning: &'static str) -> Column {
    Column { name, meaning, personal: false }
}

/// The list.
pub(crate) const DATASET: Dataset = Dataset {
    name: "participation",
    columns: &[
        column("process", "Name of the process in addresses. Only processes whose comments have closed."),
        column(
            "attribute",
            "What the people said about themselves: gender, age, language, disability, internet, district.",
        ),
        column("value", "The value; \"unknown\" for those who did not say."),
        column(
            "people",
            "How many of those who took part. Empty when from 1 to 4, or when it would give such a figure away.",
        ),
        column("hidden", "True when the figure is hidden."),
    ],
    rows,
};

/// How many processes are read at once.
const AT_ONCE: u32 = 50;

fn rows(r: &mut Reader<'_>, scope: &Scope<'_>) -> Result<DataPage, StoreError> {
    let (mut after, mut skip) = place(scope.after);
    let (answers, districts) = (load::answers(r)?, load::districts(r)?);
    let mut page = DataPage::default();
    loop {
        let listed = next(r, scope, after)?;
        for one in &listed {
            let rows = of_process(r, one, &answers, &districts, scope.now)?;
            for (n, row) in rows.into_iter().enumerate().skip(skip) {
                if page.rows.len() == scope.limit as usize {
                    page.next = Some(format!("{}.{n}", after.map_or(0, ProcessId::as_i64)));
                    return Ok(page);
                }
                page.rows.push(row);
            }
            (after, skip) = (Some(one.process.id), 0);
        }
        if scope.process.is_some() || listed.len() < AT_ONCE as usize {
            return Ok(page);
        }
    }
}

/// The cursor: the last process whose rows were all given, and how many of the next one's were.
fn place(after: Option<&str>) -> (Option<ProcessId>, usize) {
    let parts = after.and_then(|text| text.split_once('.'));
    let read = parts.and_then(|(id, n)| Some((id.parse::<i64>().ok()?, n.parse().ok()?)));
    read.map_or((None, 0), |(id, n)| ((id != 0).then(|| ProcessId::from_i64(id)), n))
}

fn next(r: &mut Reader<'_>, scope: &Scope<'_>, after: Option<ProcessId>) -> Result<Vec<Listed>, StoreError> {
    let Some(slug) = scope.process else { return arengo_spaces::exported(r, after, AT_ONCE) };
    let process = arengo_spaces::process(r, slug)?.filter(|p| p.state.is_public());
    process
        .map(|process| Ok(Listed { phases: arengo_spaces::phases(r, process.id)?, process }))
        .into_iter()
        .collect()
}

fn of_process(
    r: &mut Reader<'_>,
    listed: &Listed,
    answers: &Answers,
    districts: &[String],
    now: Instant,
) -> Result<Vec<Vec<Value>>, StoreError> {
    if !is_over(&listed.process, &listed.phases, now) {
        return Ok(Vec::new());
    }
    let who = load::participants(r, listed.process.id)?;
    let slug = listed.process.slug.as_str();
    let mut rows = Vec::new();
    for attribute in Attribute::ALL {
        let found = breakdown(&who, answers, attribute, &keys(attribute, districts));
        let unknown = ("unknown".to_owned(), found.unknown);
        for (value, cell) in found.values.into_iter().chain([unknown]) {
            rows.push(vec![
                json!(slug),
                json!(attribute.as_str()),
                json!(value),
                json!(cell.shown()),
                json!(cell == Cell::Hidden),
            ]);
        }
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_that_is_none_is_the_beginning() {
        assert_eq!(place(Some("12.7")), (Some(ProcessId::from_i64(12)), 7));
        assert_eq!(place(Some("0.3")), (None, 3));
        for none in [None, Some(""), Some("x"), Some("1.x")] {
            assert_eq!(place(none), (None, 0));
        }
    }
}
