//! The figures as open data: the numbers of the transparency page.

use arengo_store::{Reader, StoreError};
use arengo_web::component::{Column, DataPage, Dataset, Scope};
use serde_json::{Value, json};

use crate::figures::{figures, first_report};

/// The list.
pub(crate) const DATASET: Dataset = Dataset { name: "moderation", columns: COLUMNS, rows };

const fn column(name: &'static str, meaning: &'static str) -> Column {
    Column { name, meaning, personal: false }
}

const COLUMNS: &[Column] = &[
    column("year", "Calendar year, UTC"),
    column(
        "group",
        "reports (by ground), decisions (by action), grounds (of decisions against a text), median_seconds (from the \
         first report to the decision), appeals (by party and outcome), reinstated, fast_lane",
    ),
    column("name", "Ground, action or outcome; all for a total"),
    column("value", "How many; of median_seconds, seconds"),
];

fn rows(r: &mut Reader<'_>, scope: &Scope<'_>) -> Result<DataPage, StoreError> {
    // Moderation belongs to the town, not to one process.
    let Some(first) = first_report(r)?.filter(|_| scope.process.is_none()) else {
        return Ok(DataPage::default());
    };
    let year_of = |at: arengo_kernel::Instant| at.timestamp().to_zoned(jiff::tz::TimeZone::UTC).year();
    let from = match scope.after.and_then(|after| after.parse::<i16>().ok()) {
        Some(after) => after.saturating_add(1),
        None => year_of(first),
    };
    let last = year_of(scope.now);
    if from > last {
        return Ok(DataPage::default());
    }
    Ok(DataPage { rows: of_year(r, from)?, next: (from < last).then(|| from.to_string()) })
}

fn of_year(r: &mut Reader<'_>, year: i16) -> Result<Vec<Vec<Value>>, StoreError> {
    let start = |year: i16| {
        let day = jiff::civil::Date::new(year, 1, 1).ok()?;
        arengo_kernel::time::local(&jiff::tz::TimeZone::UTC, day.at(0, 0, 0, 0))
    };
    let (Some(from), Some(until)) = (start(year), start(year.saturating_add(1))) else {
        return Ok(Vec::new());
    };
    let figures = figures(r, from, until)?;
    Ok(figures
        .into_iter()
        .map(|f| vec![json!(year), json!(f.group), json!(f.name), json!(f.value)])
        .collect())
}
