//! What a process must have before it can be published.

use arengo_kernel::phase::{Feature, Window};
use arengo_kernel::refusal::Word;
use arengo_kernel::town::Multilingual;
use arengo_kernel::{Instant, Lang, Refusal};

use crate::phase::{NO_END, Phase};
use crate::process::{Facts, LONGEST_PURPOSE, LONGEST_TEXT, LONGEST_TITLE, Step};

/// Something that is missing before a process can be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The step where it is put right.
    pub step: Step,
    /// The field there, without language.
    pub field: &'static str,
    /// What is missing.
    pub refusal: Refusal,
}

/// What is missing before a process can be published in a town whose main language is `main`: title, purpose, who
/// decides and how it will be used in that language, within their lengths; the reason when more is asked of those who
/// take part than a confirmed contact; a dated comment phase; an answer due after the comments close.
pub fn gaps(facts: &Facts, phases: &[Phase], main: Lang) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let texts: [(&'static str, &Multilingual, usize, &'static str); 4] = [
        ("title", &facts.title, LONGEST_TITLE, "spaces-title-missing"),
        ("purpose", &facts.purpose, LONGEST_PURPOSE, "spaces-purpose-missing"),
        ("body", &facts.accountable_body, LONGEST_TEXT, "spaces-body-missing"),
        ("use", &facts.use_of_results, LONGEST_TEXT, "spaces-use-missing"),
    ];
    for (field, text, longest, missing) in texts {
        if text.exact(main).is_none_or(|t| t.trim().is_empty()) {
            gaps.push(Gap { step: Step::Purpose, field, refusal: Refusal::new(missing) });
        }
        if let Err(refusal) = fits(text, longest) {
            gaps.push(Gap { step: Step::Purpose, field, refusal });
        }
    }
    if facts.asked.is_more() && facts.asked.why.exact(main).is_none_or(|t| t.trim().is_empty()) {
        let refusal = Refusal::new("spaces-asked-why-missing");
        gaps.push(Gap { step: Step::Purpose, field: "asked-why", refusal });
    }
    if !phases.iter().any(|p| p.feature == Feature::Comment && p.window.is_some()) {
        let refusal = Refusal::new("spaces-comment-phase-missing");
        gaps.push(Gap { step: Step::Dates, field: "dates", refusal });
    }
    if let Err(refusal) =
        answer_after_comments(facts.answer_due, phases.iter().map(|p| (p.feature, p.window)))
    {
        gaps.push(Gap { step: Step::Dates, field: "answer-due", refusal });
    }
    gaps
}

/// The answer cannot be due while comments are still taken.
///
/// # Errors
/// `spaces-answer-due-early`, with the close of the comments.
pub fn answer_after_comments(
    due: Option<Instant>,
    phases: impl Iterator<Item = (Feature, Option<Window>)>,
) -> Result<(), Refusal> {
    let windows = phases.filter(|(f, _)| *f == Feature::Comment).filter_map(|(_, w)| w);
    // Comments without an end cannot be waited for.
    let close = windows.map(|w| w.closes).filter(|close| *close < NO_END).max();
    match (due, close) {
        (Some(due), Some(close)) if due < close => Err(Refusal::new("spaces-answer-due-early")
            .with("close", Word::At(crate::moments::last_minute(close)))),
        _ => Ok(()),
    }
}

/// Whether a text is short enough in every language.
///
/// # Errors
/// `web-text-too-long`, with `$max` and `$over`.
pub fn fits(text: &Multilingual, longest: usize) -> Result<(), Refusal> {
    let length = text.iter().map(|(_, t)| t.chars().count()).max().unwrap_or(0);
    if length <= longest {
        return Ok(());
    }
    Err(Refusal::new("web-text-too-long")
        .with("max", Word::Number(longest as i64))
        .with("over", Word::Number((length - longest) as i64)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::ProcessId;
    use arengo_kernel::phase::PhaseId;
    use arengo_kernel::town::Slug;

    fn at(hours: i64) -> Instant {
        Instant::from_micros(0).plus_seconds(hours * 3600)
    }

    fn comment_phase(window: Option<Window>) -> Phase {
        Phase {
            id: PhaseId::from_i64(1),
            process: ProcessId::from_i64(1),
            position: 0,
            feature: Feature::Comment,
            title: Multilingual::default(),
            note: Multilingual::default(),
            action: Multilingual::default(),
            window,
        }
    }

    fn complete() -> Facts {
        let mut facts = Facts::new(Slug::parse("a").unwrap(), Lang::IT, "Titolo");
        facts.purpose = crate::multilingual::of(Lang::IT, "Scopo");
        facts.accountable_body = crate::multilingual::of(Lang::IT, "Giunta");
        facts.use_of_results = crate::multilingual::of(Lang::IT, "Risposta a tutti");
        facts
    }

    fn missing(facts: &Facts, phases: &[Phase], main: Lang) -> Vec<(&'static str, &'static str)> {
        gaps(facts, phases, main).into_iter().map(|g| (g.field, g.refusal.id)).collect()
    }

    #[test]
    fn a_complete_process_can_be_published() {
        let phases = [comment_phase(Window::new(at(1), at(2)))];
        assert_eq!(missing(&complete(), &phases, Lang::IT), []);
    }

    #[test]
    fn purpose_body_and_use_are_needed_in_the_main_language() {
        let phases = [comment_phase(Window::new(at(1), at(2)))];
        assert_eq!(
            missing(&complete(), &phases, Lang::RO),
            [
                ("title", "spaces-title-missing"),
                ("purpose", "spaces-purpose-missing"),
                ("body", "spaces-body-missing"),
                ("use", "spaces-use-missing")
            ]
        );
    }

    #[test]
    fn a_comment_phase_without_dates_is_not_enough() {
        assert_eq!(
            missing(&complete(), &[comment_phase(None)], Lang::IT),
            [("dates", "spaces-comment-phase-missing")]
        );
    }

    #[test]
    fn a_purpose_of_301_characters_is_too_long() {
        let mut facts = complete();
        facts.purpose = crate::multilingual::of(Lang::IT, &"ș".repeat(300));
        assert!(fits(&facts.purpose, LONGEST_PURPOSE).is_ok());
        facts.purpose = crate::multilingual::of(Lang::IT, &"ș".repeat(301));
        let phases = [comment_phase(Window::new(at(1), at(2)))];
        assert_eq!(missing(&facts, &phases, Lang::IT), [("purpose", "web-text-too-long")]);
    }

    #[test]
    fn who_asks_for_more_than_a_contact_says_why_in_the_main_language() {
        let phases = [comment_phase(Window::new(at(1), at(2)))];
        let mut facts = complete();
        facts.asked.strength = arengo_people::Strength::Resident;
        assert_eq!(missing(&facts, &phases, Lang::IT), [("asked-why", "spaces-asked-why-missing")]);
        facts.asked.why = crate::multilingual::of(Lang::IT, "Decide di chi vive qui");
        assert_eq!(missing(&facts, &phases, Lang::IT), []);
    }

    #[test]
    fn the_answer_cannot_be_due_before_comments_close() {
        let mut facts = complete();
        let phases = [comment_phase(Window::new(at(1), at(5)))];
        facts.answer_due = Some(at(4));
        assert_eq!(missing(&facts, &phases, Lang::IT), [("answer-due", "spaces-answer-due-early")]);
        facts.answer_due = Some(at(5));
        assert_eq!(missing(&facts, &phases, Lang::IT), []);
        facts.answer_due = Some(at(4));
        let endless = [comment_phase(Window::new(at(1), NO_END))];
        assert_eq!(missing(&facts, &endless, Lang::IT), []);
    }
}
