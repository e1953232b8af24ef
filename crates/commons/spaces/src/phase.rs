//! Phases of a process: dated steps, each with an instruction for a title.

use arengo_kernel::phase::{Feature, Openness, PhaseId, Window, openness};
use arengo_kernel::refusal::Word;
use arengo_kernel::town::Multilingual;
use arengo_kernel::{Instant, Refusal};

use crate::process::ProcessId;

/// The close of a phase that has no end: the last moment calendars know.
pub const NO_END: Instant = Instant::from_micros(253_402_207_200_000_000);

/// What a phase says, without its place in the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhaseFacts {
    /// What it lets people do.
    pub feature: Feature,
    /// An instruction: "Comment on the text".
    pub title: Multilingual,
    /// One sentence more.
    pub note: Multilingual,
    /// The words of the one big button while the phase runs; the button has usual words when empty.
    pub action: Multilingual,
    /// From when to when; nothing while the dates are not settled. `closes` is `NO_END` when it has no end.
    pub window: Option<Window>,
}

/// A phase of a process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phase {
    /// Its id.
    pub id: PhaseId,
    /// Its process.
    pub process: ProcessId,
    /// Its place in the order, from 0.
    pub position: i64,
    /// What it lets people do.
    pub feature: Feature,
    /// An instruction.
    pub title: Multilingual,
    /// One sentence more.
    pub note: Multilingual,
    /// The words of the big button.
    pub action: Multilingual,
    /// From when to when, once settled.
    pub window: Option<Window>,
}

impl Phase {
    /// When it ends, unless it has no end or no dates.
    pub fn ends(&self) -> Option<Instant> {
        self.window.map(|w| w.closes).filter(|closes| *closes < NO_END)
    }

    /// True while it runs.
    pub fn runs(&self, now: Instant) -> bool {
        self.window.is_some_and(|w| w.contains(now))
    }

    /// What it says.
    pub fn facts(&self) -> PhaseFacts {
        PhaseFacts {
            feature: self.feature,
            title: self.title.clone(),
            note: self.note.clone(),
            action: self.action.clone(),
            window: self.window,
        }
    }
}

/// Whether what needs `feature` may be done `now`, by all phases of a process that open it.
pub fn openness_of(phases: &[Phase], feature: Feature, now: Instant) -> Openness {
    let windows: Vec<Window> =
        phases.iter().filter(|p| p.feature == feature).filter_map(|p| p.window).collect();
    openness(&windows, now)
}

/// The phase that runs now; when several overlap, the one that started last. Else the next to come, else none.
pub fn current(phases: &[Phase], now: Instant) -> Option<&Phase> {
    phases.iter().filter(|p| p.runs(now)).max_by_key(|p| (p.window.map(|w| w.opens), p.position))
}

/// The window between two typed moments; none while both are missing.
///
/// # Errors
/// `spaces-phase-start-missing` when only the end is there, `spaces-phase-end-before-start` (with the start) when
/// it ends before it starts.
pub fn window(opens: Option<Instant>, closes: Option<Instant>) -> Result<Option<Window>, Refusal> {
    match (opens, closes) {
        (None, None) => Ok(None),
        (None, Some(_)) => Err(Refusal::new("spaces-phase-start-missing")),
        (Some(opens), closes) => {
            let wrong = || Refusal::new("spaces-phase-end-before-start").with("start", Word::At(opens));
            Window::new(opens, closes.unwrap_or(NO_END)).map(Some).ok_or_else(wrong)
        }
    }
}

/// Phases as data.
pub(crate) fn phases_json(phases: &[Phase]) -> serde_json::Value {
    let rows = phases.iter().map(|phase| {
        serde_json::json!({
            "feature": phase.feature.as_str(),
            "title": crate::data::by_language(&phase.title),
            "opens": phase.window.map(|w| w.opens.rfc3339()),
            "closes": phase.ends().map(Instant::rfc3339),
        })
    });
    serde_json::Value::Array(rows.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hours: i64) -> Instant {
        Instant::from_micros(0).plus_seconds(hours * 3600)
    }

    fn phase(position: i64, feature: Feature, opens: i64, closes: i64) -> Phase {
        Phase {
            id: PhaseId::from_i64(position),
            process: ProcessId::from_i64(1),
            position,
            feature,
            title: Multilingual::default(),
            note: Multilingual::default(),
            action: Multilingual::default(),
            window: Window::new(at(opens), at(closes)),
        }
    }

    #[test]
    fn only_phases_of_the_feature_open_it() {
        let phases = [phase(0, Feature::Read, 0, 10), phase(1, Feature::Comment, 10, 20)];
        assert_eq!(openness_of(&phases, Feature::Comment, at(5)), Openness::Before(at(10)));
        assert_eq!(openness_of(&phases, Feature::Comment, at(10)), Openness::Open(at(20)));
        assert_eq!(openness_of(&phases, Feature::Comment, at(20)), Openness::After(at(20)));
        assert_eq!(openness_of(&phases, Feature::Adopt, at(5)), Openness::Never);
    }

    #[test]
    fn of_overlapping_phases_the_later_one_is_current() {
        let phases = [phase(0, Feature::Read, 0, 30), phase(1, Feature::Comment, 10, 20)];
        assert_eq!(current(&phases, at(15)).map(|p| p.position), Some(1));
        assert_eq!(current(&phases, at(25)).map(|p| p.position), Some(0));
        assert_eq!(current(&phases, at(30)), None);
    }

    #[test]
    fn a_phase_cannot_end_before_it_starts() {
        assert_eq!(window(Some(at(2)), Some(at(2))).unwrap_err().id, "spaces-phase-end-before-start");
        assert_eq!(window(None, Some(at(2))).unwrap_err().id, "spaces-phase-start-missing");
        assert_eq!(window(Some(at(2)), None).unwrap().unwrap().closes, NO_END);
        assert_eq!(window(None, None).unwrap(), None);
    }
}
