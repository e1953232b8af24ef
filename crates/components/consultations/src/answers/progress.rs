//! How many comments have which outcome, how many wait, and whether the answer is late.

use std::collections::BTreeMap;

use arengo_kernel::{Instant, Town};

use crate::answers::outcome::Outcome;

/// The comments of a place by what became of them in public. Hidden and withdrawn comments are in none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// All visible comments.
    pub comments: i64,
    /// Published as accepted.
    pub accepted: i64,
    /// Published as partly accepted.
    pub partly: i64,
    /// Published as not accepted.
    pub rejected: i64,
}

impl Tally {
    /// How many have this published outcome.
    pub const fn of(&self, outcome: Outcome) -> i64 {
        match outcome {
            Outcome::Accepted => self.accepted,
            Outcome::Partly => self.partly,
            Outcome::Rejected => self.rejected,
        }
    }

    /// Counts published outcomes in.
    pub const fn add(&mut self, outcome: Outcome, number: i64) {
        match outcome {
            Outcome::Accepted => self.accepted += number,
            Outcome::Partly => self.partly += number,
            Outcome::Rejected => self.rejected += number,
        }
    }

    /// How many have a published outcome.
    pub const fn answered(&self) -> i64 {
        self.accepted + self.partly + self.rejected
    }

    /// How many have none.
    pub const fn waiting(&self) -> i64 {
        let waiting = self.comments - self.answered();
        if waiting < 0 { 0 } else { waiting }
    }

    /// True when every comment has its outcome (also when there is no comment).
    pub const fn is_complete(&self) -> bool {
        self.waiting() == 0
    }
}

/// The tallies of a process, by section.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tallies {
    /// By the section's slug; empty for comments on the text as a whole.
    pub sections: BTreeMap<String, Tally>,
    /// Answered comments that were questions.
    pub questions: i64,
    /// When the first answer was published.
    pub first: Option<Instant>,
    /// When the last answer was published.
    pub last: Option<Instant>,
}

impl Tallies {
    /// All sections together.
    pub fn total(&self) -> Tally {
        self.sections.values().fold(Tally::default(), |all, one| Tally {
            comments: all.comments + one.comments,
            accepted: all.accepted + one.accepted,
            partly: all.partly + one.partly,
            rejected: all.rejected + one.rejected,
        })
    }

    /// One section, or all.
    pub fn of(&self, section: Option<&str>) -> Tally {
        match section {
            Some(slug) => self.sections.get(slug).copied().unwrap_or_default(),
            None => self.total(),
        }
    }
}

/// What the staff see of the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// All visible comments.
    pub comments: i64,
    /// Those with an answer, drafts included.
    pub decided: i64,
    /// Those whose answer is public.
    pub published: i64,
}

impl Progress {
    /// How many have no answer, not even a draft.
    pub const fn missing(&self) -> i64 {
        self.comments - self.decided
    }

    /// How many drafts wait to be published.
    pub const fn drafts(&self) -> i64 {
        self.decided - self.published
    }
}

/// Where `now` stands towards the day on which the answers are owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// No day was promised.
    Never,
    /// They are owed by the end of the day of this moment.
    By(Instant),
    /// Late: the promised moment, and how many days of the town's calendar ago it was; 0 on the same day.
    Late(Instant, i64),
}

/// The state of a promise to answer before `due`. The moment given back is the last that was in time, so that a
/// promise "by 28 February" is written with that day.
pub fn due(due: Option<Instant>, now: Instant, town: &Town) -> Due {
    let Some(due) = due else { return Due::Never };
    let last = arengo_spaces::moments::last_minute(due);
    if now < due {
        return Due::By(last);
    }
    let day = |at: Instant| at.timestamp().to_zoned(town.time_zone.clone()).date();
    let days = (day(now) - day(last)).get_days();
    Due::Late(last, i64::from(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().expect("a moment")
    }

    #[test]
    fn days_late_are_days_of_the_calendar() {
        let town = crate::answers::sample::town();
        let promised = Some(at("2022-02-28T23:00:00Z"));
        let last = at("2022-02-28T22:59:00Z");
        let table = [
            ("2022-02-28T22:59:59Z", Due::By(last)),
            ("2022-02-28T23:00:00Z", Due::Late(last, 1)),
            ("2022-03-04T09:00:00Z", Due::Late(last, 4)),
        ];
        for (now, expected) in table {
            assert_eq!(due(promised, at(now), &town), expected, "{now}");
        }
        let noon = Some(at("2022-02-28T11:00:00Z"));
        assert_eq!(due(noon, at("2022-02-28T12:00:00Z"), &town), Due::Late(at("2022-02-28T10:59:00Z"), 0));
        assert_eq!(due(None, at("2022-03-04T09:00:00Z"), &town), Due::Never);
    }

    #[test]
    fn a_tally_is_complete_when_nothing_waits() {
        let mut tally = Tally { comments: 3, ..Tally::default() };
        tally.add(Outcome::Accepted, 1);
        tally.add(Outcome::Rejected, 1);
        assert_eq!((tally.answered(), tally.waiting(), tally.is_complete()), (2, 1, false));
        tally.add(Outcome::Partly, 1);
        assert!(tally.is_complete() && Tally::default().is_complete());
    }

    #[test]
    fn progress_counts_drafts_apart() {
        let progress = Progress { comments: 61, decided: 49, published: 40 };
        assert_eq!((progress.missing(), progress.drafts()), (12, 9));
    }
}
