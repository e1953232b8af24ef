//! Moments as officials type them: days and minutes of the town.

use arengo_kernel::{Instant, Refusal, time};
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

const MINUTE: i64 = 60;

/// The moment at which the town's clock shows what was typed (`2022-01-25T09:00`); nothing when nothing was.
///
/// # Errors
/// `spaces-moment-wrong` when it is no date and time.
pub fn opening(typed: &str, zone: &TimeZone) -> Result<Option<Instant>, Refusal> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let wrong = || Refusal::new("spaces-moment-wrong");
    let at: DateTime = typed.replacen(' ', "T", 1).parse().map_err(|_| wrong())?;
    time::local(zone, at).map(Some).ok_or_else(wrong)
}

/// The first moment after the typed minute: a phase "until 23:59" runs through that whole minute.
///
/// # Errors
/// As `opening`.
pub fn closing(typed: &str, zone: &TimeZone) -> Result<Option<Instant>, Refusal> {
    Ok(opening(typed, zone)?.map(|at| at.plus_seconds(MINUTE)))
}

/// The first moment after the typed day.
///
/// # Errors
/// `spaces-moment-wrong` when it is no date.
pub fn end_of_day(typed: &str, zone: &TimeZone) -> Result<Option<Instant>, Refusal> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let wrong = || Refusal::new("spaces-moment-wrong");
    let day: Date = typed.parse().map_err(|_| wrong())?;
    let next = day.tomorrow().map_err(|_| wrong())?;
    time::local(zone, next.at(0, 0, 0, 0)).map(Some).ok_or_else(wrong)
}

/// The last minute before a close, as people write deadlines: 23:59 for a phase that closes at midnight.
pub fn last_minute(closes: Instant) -> Instant {
    closes.plus_seconds(-MINUTE)
}

/// An opening as the field of a form shows it.
pub fn typed_opening(at: Instant, zone: &TimeZone) -> String {
    zone.to_datetime(at.timestamp()).strftime("%Y-%m-%dT%H:%M").to_string()
}

/// A close as the field of a form shows it: its last minute.
pub fn typed_closing(at: Instant, zone: &TimeZone) -> String {
    typed_opening(last_minute(at), zone)
}

/// The day of a deadline as the field of a form shows it.
pub fn typed_day(at: Instant, zone: &TimeZone) -> String {
    zone.to_datetime(last_minute(at).timestamp()).strftime("%Y-%m-%d").to_string()
}

/// True when both moments are on the same day of the town.
pub fn same_day(a: Instant, b: Instant, zone: &TimeZone) -> bool {
    zone.to_datetime(a.timestamp()).date() == zone.to_datetime(b.timestamp()).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rome() -> TimeZone {
        TimeZone::get("Europe/Rome").unwrap()
    }

    #[test]
    fn a_deadline_lasts_through_its_whole_minute_and_is_shown_as_typed() {
        let closes = closing("2022-02-24T23:59", &rome()).unwrap().unwrap();
        assert_eq!(closes.rfc3339(), "2022-02-24T23:00:00Z");
        assert_eq!(typed_closing(closes, &rome()), "2022-02-24T23:59");
        let opens = opening("2022-01-25T09:00", &rome()).unwrap().unwrap();
        assert_eq!(opens.rfc3339(), "2022-01-25T08:00:00Z");
        assert_eq!(typed_opening(opens, &rome()), "2022-01-25T09:00");
    }

    #[test]
    fn the_same_hour_is_another_moment_in_another_town() {
        let bucharest = TimeZone::get("Europe/Bucharest").unwrap();
        let there = opening("2022-01-25T09:00", &bucharest).unwrap().unwrap();
        assert_eq!(there.rfc3339(), "2022-01-25T07:00:00Z");
    }

    #[test]
    fn a_day_ends_when_the_next_begins() {
        let due = end_of_day("2022-02-28", &rome()).unwrap().unwrap();
        assert_eq!(due.rfc3339(), "2022-02-28T23:00:00Z");
        assert_eq!(typed_day(due, &rome()), "2022-02-28");
    }

    #[test]
    fn what_is_no_date_is_refused_and_nothing_is_nothing() {
        for wrong in ["tomorrow", "2022-13-01T00:00", "24/02/2022"] {
            assert_eq!(opening(wrong, &rome()).unwrap_err().id, "spaces-moment-wrong", "{wrong}");
        }
        assert_eq!(end_of_day("2022-02-30", &rome()).unwrap_err().id, "spaces-moment-wrong");
        assert_eq!(opening(" ", &rome()).unwrap(), None);
    }
}
