//! Dated steps of a process. A phase opens features between two moments; one function says whether.

use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::time::Instant;

/// Marks ids of phases.
pub enum PhaseKind {}
/// A phase's id.
pub type PhaseId = Id<PhaseKind>;

/// What a phase lets people do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Feature {
    /// Reading only: preparation, announcement.
    Read,
    /// Commenting on the text.
    Comment,
    /// The authority examines what came in.
    Examine,
    /// The adopted text is published with the outcome of each comment.
    Adopt,
    /// What happened since: updates of the text and of its results.
    Monitor,
}

impl Feature {
    /// All features, in the usual order.
    pub const ALL: [Feature; 5] =
        [Feature::Read, Feature::Comment, Feature::Examine, Feature::Adopt, Feature::Monitor];

    /// The word kept in the database and in exports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Feature::Read => "read",
            Feature::Comment => "comment",
            Feature::Examine => "examine",
            Feature::Adopt => "adopt",
            Feature::Monitor => "monitor",
        }
    }

    /// The feature of a stored word.
    pub fn parse(word: &str) -> Option<Feature> {
        Feature::ALL.into_iter().find(|f| f.as_str() == word)
    }
}

/// From when to when a phase runs: from `opens` (included) to `closes` (not included). "24 February 23:59" as
/// people write a deadline means the whole minute: whoever makes the window adds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// First moment in which the phase is open.
    pub opens: Instant,
    /// First moment in which it is closed again.
    pub closes: Instant,
}

/// Where `now` stands with respect to some windows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Openness {
    /// No window at all.
    Never,
    /// Not open yet; it opens at this moment.
    Before(Instant),
    /// Open until this moment.
    Open(Instant),
    /// Closed since this moment, and no window follows.
    After(Instant),
}

impl Window {
    /// A window, if it closes after it opens.
    pub fn new(opens: Instant, closes: Instant) -> Option<Window> {
        (opens < closes).then_some(Window { opens, closes })
    }

    /// True while open.
    pub fn contains(&self, now: Instant) -> bool {
        self.opens <= now && now < self.closes
    }
}

/// Whether something that is open during `windows` (in any order, possibly overlapping) is open `now`.
pub fn openness(windows: &[Window], now: Instant) -> Openness {
    if let Some(until) = windows.iter().filter(|w| w.contains(now)).map(|w| w.closes).max() {
        return Openness::Open(until);
    }
    if let Some(next) = windows.iter().filter(|w| w.opens > now).map(|w| w.opens).min() {
        return Openness::Before(next);
    }
    windows.iter().map(|w| w.closes).max().map_or(Openness::Never, Openness::After)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(n: i64) -> Instant {
        Instant::from_micros(n)
    }

    #[test]
    fn a_phase_is_open_from_its_first_moment_to_just_before_its_last() {
        let windows = [Window::new(at(10), at(20)).unwrap(), Window::new(at(30), at(40)).unwrap()];
        let table = [
            (9, Openness::Before(at(10))),
            (10, Openness::Open(at(20))),
            (19, Openness::Open(at(20))),
            (20, Openness::Before(at(30))),
            (39, Openness::Open(at(40))),
            (40, Openness::After(at(40))),
        ];
        for (now, expected) in table {
            assert_eq!(openness(&windows, at(now)), expected, "at {now}");
        }
        assert_eq!(openness(&[], at(1)), Openness::Never);
    }

    #[test]
    fn a_window_that_closes_before_it_opens_is_none() {
        assert!(Window::new(at(5), at(5)).is_none());
    }
}
