//! Help points as open data.

use arengo_store::{Reader, StoreError};
use arengo_web::component::{Column, DataPage, Dataset, Scope};
use serde_json::{Value, json};

use crate::hours::DAYS;
use crate::point::{Access, Point, PointId, Service, points_after};

/// The list.
pub(crate) const DATASET: Dataset = Dataset { name: "help-points", columns: COLUMNS, rows };

const fn column(name: &'static str, meaning: &'static str) -> Column {
    Column { name, meaning, personal: false }
}

const COLUMNS: &[Column] = &[
    column("id", "Permanent id of the help point"),
    column("name", "Its name"),
    column("address", "Where it is, as on a letter"),
    column("phone", "Its telephone number"),
    column(
        "hours",
        "Opening hours by weekday (mon to sun) in the town's time zone; a weekday that is missing is closed",
    ),
    column(
        "access",
        "step_free, toilet (accessible), hearing_loop, sign_language, large_print, quiet (room)",
    ),
    column(
        "services",
        "comment (have one written), state (hear what became of it), digital (e-mail, identity, services), computer, courses",
    ),
    column("languages", "Languages spoken there, as people name them"),
    column("updated_at", "When this last changed, RFC 3339, UTC"),
    column("url", "Where it is shown"),
];

fn rows(r: &mut Reader<'_>, scope: &Scope<'_>) -> Result<DataPage, StoreError> {
    // Help points belong to the town and to none of its processes.
    if scope.process.is_some() {
        return Ok(DataPage::default());
    }
    let after: PointId = scope.after.and_then(|text| text.parse().ok()).unwrap_or(PointId::from_i64(0));
    let limit = scope.limit.max(1);
    let mut points = points_after(r, after, limit + 1)?;
    let more = points.len() > limit as usize;
    points.truncate(limit as usize);
    let next = points.last().filter(|_| more).map(|p| p.id.to_string());
    Ok(DataPage { rows: points.iter().map(|p| row(p, scope.base)).collect(), next })
}

fn row(point: &Point, base: &str) -> Vec<Value> {
    let facts = &point.facts;
    let hours = (0..7).zip(DAYS).filter(|(day, _)| !facts.hours.of(*day).is_empty());
    let hours: serde_json::Map<String, Value> =
        hours.map(|(day, name)| (name.to_owned(), Value::from(facts.hours.words(day)))).collect();
    vec![
        json!(point.id.to_string()),
        json!(facts.name),
        json!(facts.address),
        json!(facts.phone),
        Value::Object(hours),
        json!(facts.access.iter().map(|a| Access::as_str(*a)).collect::<Vec<_>>()),
        json!(facts.services.iter().map(|s| Service::as_str(*s)).collect::<Vec<_>>()),
        json!(facts.languages),
        json!(point.changed_at.rfc3339()),
        json!(format!("{base}/help-points#h-{}", point.id)),
    ]
}
