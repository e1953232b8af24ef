//! How urgent a case is. Points order the queue, the due moment is what people are told; neither decides anything.

use arengo_kernel::{Ground, Instant};

/// Hours within which a portrayed person's request is decided once the thing is out of view (S3.45).
pub const FAST_HOURS: i64 = 48;
/// More reporters than this add nothing: a campaign is no measure of harm.
const MOST_COUNTED: i64 = 6;
const PER_REPORTER: i64 = 10;

/// What is known of a case's reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weight {
    /// The gravest ground named.
    pub ground: Ground,
    /// Reporters known apart: by account or confirmed mailbox.
    pub known: i64,
    /// Reports of people nobody can tell apart.
    pub anonymous: i64,
    /// True when the thing is out of view because a portrayed person asked.
    pub is_fast: bool,
}

impl Weight {
    /// Distinct reporters, as far as they can be told apart: all the nameless count as one.
    pub fn reporters(&self) -> i64 {
        self.known + self.anonymous.min(1)
    }

    /// The more, the sooner it should be looked at.
    pub fn points(&self) -> i64 {
        let further = (self.reporters().min(MOST_COUNTED) - 1).max(0);
        grade(self.ground) + further * PER_REPORTER + if self.is_fast { 100 } else { 0 }
    }

    /// Until when it is to be decided, counted from when the case was opened (or taken out of view).
    pub fn due(&self, since: Instant) -> Instant {
        let hours = if self.is_fast { FAST_HOURS } else { hours(self.ground) };
        since.plus_seconds(hours * 3600)
    }
}

/// The graver of two grounds.
pub fn graver(a: Ground, b: Ground) -> Ground {
    if grade(b) > grade(a) { b } else { a }
}

const fn grade(ground: Ground) -> i64 {
    match ground {
        Ground::Illegal => 60,
        Ground::PersonalData => 50,
        Ground::Portrayed => 45,
        Ground::Hateful => 40,
        Ground::Copyright => 30,
        Ground::Spam => 15,
        Ground::OffTopic | Ground::Other => 10,
    }
}

const fn hours(ground: Ground) -> i64 {
    match ground {
        Ground::Illegal | Ground::PersonalData => 24,
        Ground::Hateful | Ground::Portrayed => 48,
        Ground::Copyright => 72,
        Ground::Spam | Ground::OffTopic | Ground::Other => 120,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn weight(ground: Ground, known: i64, anonymous: i64) -> Weight {
        Weight { ground, known, anonymous, is_fast: false }
    }

    #[test]
    fn another_person_raises_the_priority_and_the_same_nameless_ones_do_not() {
        let one = weight(Ground::PersonalData, 0, 1);
        assert!(weight(Ground::PersonalData, 1, 1).points() > one.points());
        assert_eq!(weight(Ground::PersonalData, 0, 40).points(), one.points());
    }

    #[test]
    fn many_reporters_of_a_trifle_do_not_pass_a_portrayed_person() {
        let crowd = weight(Ground::OffTopic, 5_000, 1);
        let portrayed = Weight { is_fast: true, ..weight(Ground::Portrayed, 1, 0) };
        assert!(portrayed.points() > crowd.points());
    }

    #[test]
    fn a_fast_case_is_due_in_two_days() {
        let now = Instant::from_micros(0);
        let fast = Weight { is_fast: true, ..weight(Ground::Portrayed, 1, 0) };
        assert_eq!(fast.due(now).seconds_since(now), 48 * 3600);
    }

    fn any_ground() -> impl Strategy<Value = Ground> {
        (0..8_usize).prop_map(|n| Ground::ALL[n])
    }

    proptest! {
        #[test]
        fn more_of_anything_never_lowers_the_priority(
            a in any_ground(), b in any_ground(), known in 0..30_i64, nameless in 0..30_i64, fast in any::<bool>(),
        ) {
            let less = Weight { ground: a, known, anonymous: nameless, is_fast: false };
            let more = Weight {
                ground: graver(a, b), known: known + 1, anonymous: nameless + 1, is_fast: fast,
            };
            prop_assert!(more.points() >= less.points());
        }
    }
}
