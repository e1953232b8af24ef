//! Moments in time as the databases keep them: microseconds since 1970 UTC.

use serde::{Deserialize, Serialize};

/// A moment, in microseconds since 1970-01-01 UTC. It is always handed in, never read from a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(i64);

impl Instant {
    /// The moment kept in a column.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// The number to keep.
    pub const fn as_micros(self) -> i64 {
        self.0
    }

    /// This moment plus some seconds.
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + seconds * 1_000_000)
    }

    /// Whole seconds from `earlier` to this moment; negative when it is the other way round.
    pub const fn seconds_since(self, earlier: Instant) -> i64 {
        (self.0 - earlier.0) / 1_000_000
    }

    /// As a calendar timestamp, for writing it out in a zone.
    pub fn timestamp(self) -> jiff::Timestamp {
        jiff::Timestamp::from_microsecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
    }

    /// RFC 3339 in UTC, to the second, for machines.
    pub fn rfc3339(self) -> String {
        let whole = Self(self.0.div_euclid(1_000_000) * 1_000_000);
        whole.timestamp().to_string()
    }
}

impl From<jiff::Timestamp> for Instant {
    fn from(at: jiff::Timestamp) -> Self {
        Self(at.as_microsecond())
    }
}

impl std::str::FromStr for Instant {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Self, jiff::Error> {
        Ok(text.trim().parse::<jiff::Timestamp>()?.into())
    }
}

/// The moment a local clock in `zone` shows this date and time. In the hour that does not exist (spring) the
/// later moment is taken, in the hour that exists twice (autumn) the earlier.
pub fn local(zone: &jiff::tz::TimeZone, at: jiff::civil::DateTime) -> Option<Instant> {
    zone.to_ambiguous_zoned(at).compatible().ok().map(|z| z.timestamp().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_to_the_second() {
        let at: Instant = "2022-02-24T22:59:59.999999Z".parse().unwrap();
        assert_eq!(at.rfc3339(), "2022-02-24T22:59:59Z");
    }

    #[test]
    fn an_hour_of_the_town_is_found_in_its_zone() {
        let rome = jiff::tz::TimeZone::get("Europe/Rome").unwrap();
        let nine = jiff::civil::date(2022, 1, 25).at(9, 0, 0, 0);
        assert_eq!(local(&rome, nine).unwrap().rfc3339(), "2022-01-25T08:00:00Z");
        let missing = jiff::civil::date(2022, 3, 27).at(2, 30, 0, 0);
        assert_eq!(local(&rome, missing).unwrap().rfc3339(), "2022-03-27T01:30:00Z");
    }
}
