//! Moments as calendar days and clock times of a place, in the form the formatters take.

use icu_calendar::{Date, Gregorian};
use icu_datetime::input::{DateTime, Time};
use jiff::Timestamp;
use jiff::civil;
use jiff::tz::TimeZone;

/// The calendar day and clock time a moment has in a zone.
pub(crate) fn local(at: Timestamp, zone: &TimeZone) -> civil::DateTime {
    zone.to_datetime(at)
}

/// The day for the formatters. `None` cannot happen: every day jiff knows is a Gregorian day.
pub(crate) fn day(date: civil::Date) -> Option<Date<Gregorian>> {
    Date::try_new_gregorian(date.year().into(), date.month().cast_unsigned(), date.day().cast_unsigned()).ok()
}

/// The clock time for the formatters, to the second.
pub(crate) fn clock(time: civil::Time) -> Option<Time> {
    let [hour, minute, second] = [time.hour(), time.minute(), time.second()].map(i8::cast_unsigned);
    Time::try_new(hour, minute, second, 0).ok()
}

/// Day and clock time for the formatters.
pub(crate) fn day_and_clock(at: civil::DateTime) -> Option<DateTime<Gregorian>> {
    Some(DateTime { date: day(at.date())?, time: clock(at.time())? })
}

/// Where the number of a written day stands in `text`, as byte positions: the first number of one or two
/// digits with that value.
pub(crate) fn day_number(text: &str, day: i8) -> Option<(usize, usize)> {
    numbers(text).into_iter().find(|&(from, to)| to - from <= 2 && text[from..to].parse() == Ok(day))
}

/// Whether the year (a number of four digits) is written before any other number.
pub(crate) fn year_leads(text: &str) -> bool {
    first_number(text).is_some_and(|number| number >= 1000)
}

/// The first number in `text`.
pub(crate) fn first_number(text: &str) -> Option<u32> {
    numbers(text).first().and_then(|&(from, to)| text[from..to].parse().ok())
}

fn numbers(text: &str) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        match found.last_mut() {
            Some((_, end)) if *end == at => *end = at + c.len_utf8(),
            _ => found.push((at, at + c.len_utf8())),
        }
    }
    found
}
