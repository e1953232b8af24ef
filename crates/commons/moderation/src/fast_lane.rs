//! "I am in this picture": the thing leaves public view once the contact is confirmed. Whoever misuses that reports
//! like everyone else from then on.

use arengo_kernel::Instant;

/// Uses of the fast lane by one mailbox within `WINDOW_DAYS`.
pub const MOST_USES: usize = 3;
/// Uses that turned out to be unfounded within `MEMORY_DAYS`, after which the lane is closed to the mailbox.
pub const MOST_UNFOUNDED: usize = 2;
const WINDOW_DAYS: i64 = 30;
const MEMORY_DAYS: i64 = 180;

/// An earlier use by the same mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Use {
    /// When the thing left view.
    pub at: Instant,
    /// True when a moderator left the thing as it was.
    pub was_unfounded: bool,
}

/// What becomes of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// Out of view at once, decided within two days.
    Fast,
    /// An ordinary report: this mailbox has used the lane too often.
    TooOften,
    /// An ordinary report: this mailbox's requests were unfounded.
    Unfounded,
    /// An ordinary report: moderators decided about this very thing before.
    DecidedBefore,
}

impl Lane {
    /// The word kept in the database and in the register.
    pub const fn as_str(self) -> &'static str {
        match self {
            Lane::Fast => "fast",
            Lane::TooOften => "too_often",
            Lane::Unfounded => "unfounded",
            Lane::DecidedBefore => "decided_before",
        }
    }
}

/// Which lane a confirmed request takes.
pub fn lane(uses: &[Use], decided_before: bool, now: Instant) -> Lane {
    let within = |at: Instant, days: i64| now.seconds_since(at) < days * 86_400;
    let unfounded = uses.iter().filter(|u| u.was_unfounded && within(u.at, MEMORY_DAYS)).count();
    let lately = uses.iter().filter(|u| within(u.at, WINDOW_DAYS)).count();
    if decided_before {
        Lane::DecidedBefore
    } else if unfounded >= MOST_UNFOUNDED {
        Lane::Unfounded
    } else if lately >= MOST_USES {
        Lane::TooOften
    } else {
        Lane::Fast
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const DAY: i64 = 86_400;

    fn uses(now: Instant, ages: &[(i64, bool)]) -> Vec<Use> {
        ages.iter()
            .map(|(days, bad)| Use { at: now.plus_seconds(-days * DAY), was_unfounded: *bad })
            .collect()
    }

    #[test]
    fn the_lane_closes_after_three_uses_in_a_month_or_two_unfounded_in_six() {
        let now = Instant::from_micros(1_700_000_000_000_000);
        type Ages = &'static [(i64, bool)];
        let table: [(Ages, bool, Lane); 7] = [
            (&[], false, Lane::Fast),
            (&[(1, false), (2, false)], false, Lane::Fast),
            (&[(1, false), (2, false), (3, false)], false, Lane::TooOften),
            (&[(1, false), (2, false), (31, false)], false, Lane::Fast),
            (&[(40, true), (50, true)], false, Lane::Unfounded),
            (&[(40, true), (181, true)], false, Lane::Fast),
            (&[], true, Lane::DecidedBefore),
        ];
        for (ages, before, expected) in table {
            assert_eq!(lane(&uses(now, ages), before, now), expected, "{ages:?}");
        }
    }

    proptest! {
        #[test]
        fn no_mailbox_takes_more_than_three_things_out_of_view_in_a_month(hours in prop::collection::vec(0..48_i64, 0..60)) {
            let start = Instant::from_micros(1_700_000_000_000_000);
            let (mut now, mut taken) = (start, Vec::new());
            for step in hours {
                now = now.plus_seconds(step * 3600);
                if lane(&taken, false, now) == Lane::Fast {
                    taken.push(Use { at: now, was_unfounded: false });
                }
            }
            for first in &taken {
                let month = taken.iter().filter(|u| (0..30 * DAY).contains(&u.at.seconds_since(first.at)));
                prop_assert!(month.count() <= MOST_USES);
            }
        }
    }
}
