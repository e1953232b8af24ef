//! Figures of moderation by year: counted, without a single person in them (Regulation (EU) 2022/2065, art. 24).

use arengo_kernel::{Instant, Town};
use arengo_store::{Reader, StoreError, vals};

use crate::sql;

/// A figure: its group, its name in the group, its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// "reports", "decisions", "grounds", "appeals", "fast_lane", "total".
    pub group: &'static str,
    /// The word of a ground, an action, a state; "all" for a total.
    pub name: String,
    /// How many; of times, seconds.
    pub value: i64,
}

/// The year's beginning and the next one's, by the town's clock.
pub fn year(town: &Town, year: i16) -> Option<(Instant, Instant)> {
    let start = |year: i16| {
        let day = jiff::civil::Date::new(year, 1, 1).ok()?;
        arengo_kernel::time::local(&town.time_zone, day.at(0, 0, 0, 0))
    };
    Some((start(year)?, start(year.checked_add(1)?)?))
}

/// The year of a moment, by the town's clock.
pub fn year_of(town: &Town, at: Instant) -> i16 {
    at.timestamp().to_zoned(town.time_zone.clone()).year()
}

/// When the first report came.
///
/// # Errors
/// Any storage failure.
pub fn first_report(r: &mut Reader<'_>) -> Result<Option<Instant>, StoreError> {
    r.row(&sql::FIRST_REPORT, vals![])?.map_or(Ok(None), |row| row.get(0))
}

/// All figures of a period.
///
/// # Errors
/// Any storage failure.
pub fn figures(r: &mut Reader<'_>, from: Instant, until: Instant) -> Result<Vec<Figure>, StoreError> {
    let mut all = Vec::new();
    let period = vals![from, until].to_vec();
    let mut total = 0;
    for row in r.rows(&sql::COUNT_REPORTS, &period)? {
        let figure = Figure { group: "reports", name: row.get(0)?, value: row.get(1)? };
        total += figure.value;
        all.push(figure);
    }
    all.push(sum("reports", total));
    total = 0;
    for row in r.rows(&sql::COUNT_DECISIONS, &period)? {
        let figure = Figure { group: "decisions", name: row.get(0)?, value: row.get(1)? };
        total += figure.value;
        all.push(figure);
    }
    all.push(sum("decisions", total));
    all.push(Figure { group: "decisions", name: "automated".into(), value: 0 });
    for row in r.rows(&sql::COUNT_GROUNDS, &period)? {
        all.push(Figure { group: "grounds", name: row.get(0)?, value: row.get(1)? });
    }
    all.extend(times(r, &period)?);
    all.extend(appeals(r, &period)?);
    for row in r.rows(&sql::COUNT_LANE, &period)? {
        all.push(Figure { group: "fast_lane", name: row.get(0)?, value: row.get(1)? });
    }
    Ok(all)
}

fn sum(group: &'static str, value: i64) -> Figure {
    Figure { group, name: "all".into(), value }
}

fn times(r: &mut Reader<'_>, period: &[arengo_store::Val]) -> Result<Option<Figure>, StoreError> {
    let mut micros: Vec<i64> = Vec::new();
    for row in r.rows(&sql::TIMES, period)? {
        micros.push(row.get(0)?);
    }
    Ok(median(&micros).map(|m| Figure { group: "median_seconds", name: "all".into(), value: m / 1_000_000 }))
}

/// The median of sorted numbers; of an even count, the lower of the middle two.
fn median(sorted: &[i64]) -> Option<i64> {
    (!sorted.is_empty()).then(|| sorted[(sorted.len() - 1) / 2])
}

fn appeals(r: &mut Reader<'_>, period: &[arengo_store::Val]) -> Result<Vec<Figure>, StoreError> {
    let mut all = Vec::new();
    for row in r.rows(&sql::COUNT_APPEALS, period)? {
        let (party, state): (String, String) = (row.get(0)?, row.get(1)?);
        all.push(Figure { group: "appeals", name: format!("{party}_{state}"), value: row.get(2)? });
    }
    let total = all.iter().map(|f| f.value).sum();
    all.push(sum("appeals", total));
    all.push(Figure {
        group: "reinstated",
        name: "all".into(),
        value: r.count(&sql::COUNT_REINSTATED, period)?,
    });
    Ok(all)
}

/// Reports nobody has decided yet.
///
/// # Errors
/// Any storage failure.
pub fn open_now(r: &mut Reader<'_>) -> Result<i64, StoreError> {
    r.count(&sql::COUNT_OPEN, vals![])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_median_is_one_of_the_times() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[7]), Some(7));
        assert_eq!(median(&[1, 5, 9, 100]), Some(5));
    }

    proptest! {
        #[test]
        fn at_most_half_of_the_times_are_longer(mut times in prop::collection::vec(0..1_000_i64, 1..60)) {
            times.sort_unstable();
            let middle = median(&times).expect("there are some");
            prop_assert!(times.iter().filter(|t| **t > middle).count() * 2 <= times.len());
            prop_assert!(times.iter().filter(|t| **t < middle).count() * 2 <= times.len());
        }
    }
}
