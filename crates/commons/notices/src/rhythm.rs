//! How often letters go, and when one is due. Pure: the moment and the town's zone are handed in.

use arengo_kernel::Instant;
use arengo_kernel::time::local;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, ToSpan};

/// The hour by the town's clock at which gathered letters go.
const HOUR: i8 = 7;

/// How often letters of a group go to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rhythm {
    /// With what happened.
    AtOnce,
    /// One letter a day, at seven by the town's clock.
    Daily,
    /// One letter a week, on Monday at seven.
    Weekly,
    /// No letter: notices are on the page only.
    None,
}

impl Rhythm {
    /// All of them, in the order of the form.
    pub const ALL: [Rhythm; 4] = [Rhythm::AtOnce, Rhythm::Daily, Rhythm::Weekly, Rhythm::None];

    /// The word kept in the database and sent by forms.
    pub const fn as_str(self) -> &'static str {
        match self {
            Rhythm::AtOnce => "at_once",
            Rhythm::Daily => "daily",
            Rhythm::Weekly => "weekly",
            Rhythm::None => "none",
        }
    }

    /// The rhythm of a stored word.
    pub fn parse(word: &str) -> Option<Rhythm> {
        Rhythm::ALL.into_iter().find(|r| r.as_str() == word)
    }

    /// The message with its words.
    pub(crate) const fn message(self) -> &'static str {
        match self {
            Rhythm::AtOnce => "notices-rhythm-at-once",
            Rhythm::Daily => "notices-rhythm-daily",
            Rhythm::Weekly => "notices-rhythm-weekly",
            Rhythm::None => "notices-rhythm-none",
        }
    }
}

/// Whose choice a letter obeys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    /// Nobody's: it is owed, and goes at once.
    Owed,
    /// What answers the person's own contributions.
    Own,
    /// What happens to things they follow.
    Followed,
}

impl Group {
    /// The groups a person chooses for, in the order of the form.
    pub const CHOSEN: [Group; 2] = [Group::Own, Group::Followed];

    /// The word kept in the database, sent by forms, and written in stopping addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Group::Owed => "owed",
            Group::Own => "own",
            Group::Followed => "followed",
        }
    }
}

/// The last moment, `now` included, at which gathered letters of this rhythm went or go: today's seven o'clock or
/// yesterday's, this Monday's or the last one's. Nothing for a rhythm without turns.
pub fn last_turn(rhythm: Rhythm, now: Instant, zone: &TimeZone) -> Option<Instant> {
    let today = now.timestamp().to_zoned(zone.clone()).date();
    let (day, step): (Date, Span) = match rhythm {
        Rhythm::Daily => (today, 1.day()),
        Rhythm::Weekly => {
            let since_monday = i64::from(today.weekday().to_monday_zero_offset());
            (today.checked_sub(since_monday.days()).ok()?, 7.days())
        }
        Rhythm::AtOnce | Rhythm::None => return None,
    };
    let turn = |day: Date| local(zone, day.at(HOUR, 0, 0, 0));
    match turn(day) {
        Some(turn) if turn <= now => Some(turn),
        _ => turn(day.checked_sub(step).ok()?),
    }
}

/// Whether a letter with what waits goes now. `since` is when the oldest of it happened, `last` when the last such
/// letter went. However late this is asked, there is one letter per day or week: turns that were missed are not made
/// up one by one.
pub fn due(rhythm: Rhythm, now: Instant, zone: &TimeZone, since: Instant, last: Option<Instant>) -> bool {
    if rhythm == Rhythm::AtOnce {
        return true;
    }
    last_turn(rhythm, now, zone).is_some_and(|turn| since < turn && last.is_none_or(|last| last < turn))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn zone(name: &str) -> TimeZone {
        TimeZone::get(name).unwrap()
    }

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn a_turn_is_seven_by_the_town_s_clock_also_when_the_clocks_change() {
        use Rhythm::{Daily, Weekly};
        let table = [
            // Tuesday noon in Rome.
            (Daily, "Europe/Rome", "2022-02-01T11:00:00Z", "2022-02-01T06:00:00Z"),
            (Daily, "Europe/Rome", "2022-02-01T05:59:59Z", "2022-01-31T06:00:00Z"),
            (Daily, "Europe/Rome", "2022-02-01T06:00:00Z", "2022-02-01T06:00:00Z"),
            // Sunday 27 March 2022: the day has 23 hours. Sunday 30 October 2022: 25.
            (Daily, "Europe/Rome", "2022-03-27T04:59:59Z", "2022-03-26T06:00:00Z"),
            (Daily, "Europe/Rome", "2022-03-27T05:00:00Z", "2022-03-27T05:00:00Z"),
            (Daily, "Europe/Bucharest", "2022-10-30T04:59:59Z", "2022-10-29T04:00:00Z"),
            (Daily, "Europe/Bucharest", "2022-10-30T05:00:00Z", "2022-10-30T05:00:00Z"),
            // Monday 31 January 2022 begins the ISO week; a Sunday belongs to the week before.
            (Weekly, "Europe/Rome", "2022-02-01T11:00:00Z", "2022-01-31T06:00:00Z"),
            (Weekly, "Europe/Rome", "2022-01-31T05:59:59Z", "2022-01-24T06:00:00Z"),
            (Weekly, "Europe/Rome", "2022-03-28T05:00:00Z", "2022-03-28T05:00:00Z"),
            (Weekly, "Europe/Rome", "2022-03-27T22:30:00Z", "2022-03-21T06:00:00Z"),
            // The turn of the year.
            (Weekly, "Europe/Rome", "2023-01-01T12:00:00Z", "2022-12-26T06:00:00Z"),
        ];
        for (rhythm, place, now, expected) in table {
            let turn = last_turn(rhythm, at(now), &zone(place));
            assert_eq!(turn, Some(at(expected)), "{rhythm:?} {place} {now}");
        }
        assert_eq!(last_turn(Rhythm::None, at("2022-02-01T11:00:00Z"), &zone("Europe/Rome")), None);
    }

    #[test]
    fn what_waits_goes_at_the_first_turn_after_it_happened() {
        let rome = zone("Europe/Rome");
        let table = [
            ("2022-02-01T11:00:00Z", None, "2022-02-01T20:00:00Z", false),
            ("2022-02-01T11:00:00Z", None, "2022-02-02T06:00:00Z", true),
            ("2022-02-01T11:00:00Z", None, "2022-02-05T15:00:00Z", true),
            // Already a letter today.
            ("2022-02-01T11:00:00Z", Some("2022-02-02T06:00:10Z"), "2022-02-02T21:00:00Z", false),
            ("2022-02-01T11:00:00Z", Some("2022-02-02T06:00:10Z"), "2022-02-03T06:00:00Z", true),
        ];
        for (since, last, now, expected) in table {
            let is_due = due(Rhythm::Daily, at(now), &rome, at(since), last.map(at));
            assert_eq!(is_due, expected, "{since} {last:?} {now}");
        }
        let (since, now) = (at("2022-02-01T11:00:00Z"), at("2022-02-06T12:00:00Z"));
        assert!(!due(Rhythm::Weekly, now, &rome, since, None));
        assert!(due(Rhythm::Weekly, at("2022-02-07T06:00:00Z"), &rome, since, None));
        assert!(due(Rhythm::AtOnce, now, &rome, now, Some(now)));
        assert!(!due(Rhythm::None, now, &rome, since, None));
    }

    fn gathered() -> impl Strategy<Value = Rhythm> {
        prop_oneof![Just(Rhythm::Daily), Just(Rhythm::Weekly)]
    }

    fn place() -> impl Strategy<Value = TimeZone> {
        let names = ["Europe/Rome", "Europe/Bucharest", "UTC", "Australia/Lord_Howe", "America/St_Johns"];
        prop::sample::select(names.to_vec()).prop_map(zone)
    }

    proptest! {
        #[test]
        fn the_last_turn_is_never_later_than_now_nor_a_whole_period_ago(
            rhythm in gathered(), zone in place(), second in 1_577_836_800_i64..1_893_456_000,
        ) {
            let now = Instant::from_micros(second * 1_000_000);
            let turn = last_turn(rhythm, now, &zone).unwrap();
            let longest = if rhythm == Rhythm::Daily { 25 * 3600 } else { 7 * 86_400 + 3600 };
            prop_assert!(turn <= now && now.seconds_since(turn) < longest);
            prop_assert_eq!(last_turn(rhythm, turn, &zone), Some(turn));
        }

        #[test]
        fn whenever_the_job_runs_there_is_one_letter_a_turn_and_nothing_is_left_behind(
            rhythm in gathered(), zone in place(), start in 1_577_836_800_i64..1_893_456_000,
            pauses in prop::collection::vec(1_i64..400_000, 1..60),
        ) {
            let mut now = Instant::from_micros(start * 1_000_000);
            let (mut since, mut last, mut turns) = (Some(now), None, Vec::new());
            for pause in pauses {
                now = now.plus_seconds(pause);
                if let Some(happened) = since && due(rhythm, now, &zone, happened, last) {
                    turns.push(last_turn(rhythm, now, &zone).unwrap());
                    (since, last) = (None, Some(now));
                }
                // After each run, what happened before the last turn has gone unless its letter went since.
                if let Some(happened) = since {
                    let turn = last_turn(rhythm, now, &zone).unwrap();
                    prop_assert!(happened >= turn || last.is_some_and(|last| last >= turn));
                }
                since = since.or(Some(now));
            }
            let all = turns.len();
            turns.dedup();
            prop_assert_eq!(turns.len(), all);
        }
    }
}
