//! Opening hours of a help point: by weekday, as people type them, and whether it is open at a moment.

use arengo_kernel::time::local;
use arengo_kernel::{Instant, Refusal};
use jiff::ToSpan as _;
use jiff::tz::TimeZone;

/// From when to when, in minutes after midnight.
pub type Span = (u16, u16);

/// Hours by weekday, Monday first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hours([Vec<Span>; 7]);

/// How a help point stands at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// Open, until then.
    Open(Instant),
    /// Closed, and opens then.
    Opens(Instant),
    /// No hours are known.
    Unknown,
}

/// The weekdays' names in forms and data, Monday first.
pub const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl Hours {
    /// From what was typed for each weekday: "9:00-12:30, 15-18", nothing for a day when it is closed.
    ///
    /// # Errors
    /// The number of the first day that cannot be read, with `assisted-hours-unclear`.
    pub fn parse(typed: [&str; 7]) -> Result<Hours, (usize, Refusal)> {
        let mut hours = Hours::default();
        for (day, text) in typed.into_iter().enumerate() {
            hours.0[day] = day_of(text).ok_or((day, Refusal::new("assisted-hours-unclear")))?;
        }
        Ok(hours)
    }

    /// The spans of a weekday, 0 for Monday.
    pub fn of(&self, day: usize) -> &[Span] {
        self.0.get(day).map_or(&[], Vec::as_slice)
    }

    /// A weekday as people write it: "9:00–12:30, 15:00–18:00"; empty when it is closed.
    pub fn words(&self, day: usize) -> String {
        let spans = self.of(day).iter().map(|(from, to)| format!("{}–{}", clock(*from), clock(*to)));
        spans.collect::<Vec<_>>().join(", ")
    }

    /// As it is kept.
    pub fn to_kept(&self) -> String {
        (0..7).map(|day| self.words(day)).collect::<Vec<_>>().join(";")
    }

    /// From what `to_kept` wrote.
    pub fn from_kept(kept: &str) -> Option<Hours> {
        let days: Vec<&str> = kept.split(';').collect();
        Hours::parse(days.try_into().ok()?).ok()
    }

    /// How it stands at a moment, in the town's time zone.
    pub fn at(&self, now: Instant, zone: &TimeZone) -> Opening {
        let today = now.timestamp().to_zoned(zone.clone()).date();
        for ahead in 0..8_i64 {
            let Ok(date) = today.checked_add(ahead.days()) else { continue };
            let moment = |minutes: u16| {
                let (hour, minute) = (i8::try_from(minutes / 60).ok()?, (minutes % 60) as i8);
                // 24:00 is the next day's first moment.
                match hour {
                    24 => local(zone, date.tomorrow().ok()?.at(0, 0, 0, 0)),
                    _ => local(zone, date.at(hour, minute, 0, 0)),
                }
            };
            let day = date.weekday().to_monday_zero_offset();
            for (from, to) in self.of(usize::try_from(day).unwrap_or(0)) {
                let (Some(from), Some(to)) = (moment(*from), moment(*to)) else { continue };
                if now < from {
                    return Opening::Opens(from);
                }
                if now < to {
                    return Opening::Open(to);
                }
            }
        }
        Opening::Unknown
    }
}

fn clock(minutes: u16) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// Spans in their order, none over another.
fn day_of(text: &str) -> Option<Vec<Span>> {
    let mut spans = Vec::new();
    for piece in text.split([',', '/']).map(str::trim).filter(|p| !p.is_empty()) {
        let (from, to) = piece.split_once(['-', '–', '—'])?;
        let (from, to) = (minutes_of(from)?, minutes_of(to)?);
        let after = spans.last().is_none_or(|(_, end): &Span| *end <= from);
        if from >= to || !after {
            return None;
        }
        spans.push((from, to));
    }
    Some(spans)
}

/// "9", "9:30", "9.30", "24".
fn minutes_of(text: &str) -> Option<u16> {
    let (hour, minute) = text.trim().split_once([':', '.']).unwrap_or((text.trim(), "0"));
    let digits = |part: &str| !part.is_empty() && part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(hour) || !digits(minute) {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let minutes = hour * 60 + minute;
    (minute < 60 && minutes <= 24 * 60).then_some(minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(monday: &str, friday: &str) -> Hours {
        Hours::parse([monday, "", "", "", friday, "", ""]).unwrap()
    }

    #[test]
    fn hours_are_read_as_people_type_them() {
        let read = hours("9-12.30, 15:00 – 18", "20-24");
        assert_eq!(read.words(0), "9:00–12:30, 15:00–18:00");
        assert_eq!((read.words(1).as_str(), read.words(4).as_str()), ("", "20:00–24:00"));
        assert_eq!(Hours::from_kept(&read.to_kept()), Some(read));
    }

    #[test]
    fn what_cannot_be_hours_is_refused_with_its_day() {
        for wrong in ["mattina", "9", "12-9", "9-25", "9:60-10", "9-12, 11-13", "009-10", "-", "9--10"] {
            let refused = Hours::parse(["", "", wrong, "", "", "", ""]).unwrap_err();
            assert_eq!((refused.0, refused.1.id), (2, "assisted-hours-unclear"), "{wrong:?}");
        }
    }

    #[test]
    fn it_is_open_in_its_hours_and_says_when_it_opens_next() {
        let zone = TimeZone::get("Europe/Rome").unwrap();
        let at = |text: &str| text.parse::<Instant>().unwrap();
        let (read, none) = (hours("9-12:30, 15-18", "20-24"), Hours::default());
        // 2022-01-24 is a Monday; Rome is an hour ahead.
        let table = [
            ("2022-01-24T07:59:59Z", Opening::Opens(at("2022-01-24T08:00:00Z"))),
            ("2022-01-24T08:00:00Z", Opening::Open(at("2022-01-24T11:30:00Z"))),
            ("2022-01-24T11:30:00Z", Opening::Opens(at("2022-01-24T14:00:00Z"))),
            ("2022-01-24T17:00:00Z", Opening::Opens(at("2022-01-28T19:00:00Z"))),
            ("2022-01-28T22:30:00Z", Opening::Open(at("2022-01-28T23:00:00Z"))),
            ("2022-01-28T23:00:00Z", Opening::Opens(at("2022-01-31T08:00:00Z"))),
        ];
        for (now, expected) in table {
            assert_eq!(read.at(at(now), &zone), expected, "{now}");
        }
        assert_eq!(none.at(at("2022-01-24T08:00:00Z"), &zone), Opening::Unknown);
    }
}
