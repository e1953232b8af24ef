//! How long until a deadline, in the unit a person would use.

use jiff::Timestamp;

/// A unit of the time left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeUnit {
    /// Spans of 24 hours.
    Days,
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
}

/// Time left, as whole units. It never promises more time than there is, except that the last minute counts
/// as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeLeft {
    /// How many units; 0 only when no time is left.
    pub number: i64,
    /// The unit.
    pub unit: TimeUnit,
}

impl TimeUnit {
    /// The message with number and unit ("9 days"), for [`crate::Tr::n`].
    pub const fn phrase(self) -> &'static str {
        match self {
            TimeUnit::Days => "i18n-days",
            TimeUnit::Hours => "i18n-hours",
            TimeUnit::Minutes => "i18n-minutes",
        }
    }

    /// The message with the unit alone in the number's plural form ("days"), for [`crate::Tr::n`].
    pub const fn name(self) -> &'static str {
        match self {
            TimeUnit::Days => "i18n-unit-days",
            TimeUnit::Hours => "i18n-unit-hours",
            TimeUnit::Minutes => "i18n-unit-minutes",
        }
    }
}

impl TimeLeft {
    /// The time from `from` to `to`: days from 24 hours on, hours from 60 minutes on, else minutes.
    pub fn between(from: Timestamp, to: Timestamp) -> TimeLeft {
        let seconds = (to.as_second() - from.as_second()).max(0);
        let (number, unit) = match seconds {
            0 => (0, TimeUnit::Minutes),
            1..3_600 => ((seconds / 60).max(1), TimeUnit::Minutes),
            3_600..86_400 => (seconds / 3_600, TimeUnit::Hours),
            _ => (seconds / 86_400, TimeUnit::Days),
        };
        TimeLeft { number, unit }
    }
}
