//! An answer to a comment as a value: outcome, reason, and the words of the text that changed for it (S4.39).

use arengo_comments::CommentId;
use arengo_i18n::Tr;
use arengo_kernel::actor::PersonId;
use arengo_kernel::{Instant, Lang, Refusal, words};
use arengo_text::NamedChange;

use crate::answers::outcome::Outcome;

/// Most characters of a reason.
pub const LONGEST_REASON: usize = 2000;

/// Why the authority decided so: cleaned, 1 to 2,000 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason(String);

impl Reason {
    /// The reason from what was typed.
    ///
    /// # Errors
    /// When nothing is left or it is too long.
    pub fn parse(typed: &str) -> Result<Reason, Refusal> {
        words::measured(typed, LONGEST_REASON, "consultations-answer-needs-reason").map(Reason)
    }

    /// The reason as it was kept.
    pub(crate) fn kept(text: String) -> Reason {
        Reason(text)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The words that changed for a comment: one numbered change between two public versions. Public versions never
/// change, so its number and words stay right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeRef {
    /// The number of the older version, the one the comment was written on.
    pub from: i64,
    /// The number of the newer version.
    pub to: i64,
    /// True for "Addition", false for "Deletion".
    pub addition: bool,
    /// Its number in the comparison of the two versions, from 1.
    pub number: i64,
    /// The section it is in; empty for the title of the text.
    pub part: String,
    /// The block; empty for a heading.
    pub anchor: String,
    /// The words that were added or taken out.
    pub words: String,
}

impl ChangeRef {
    /// A numbered change of the comparison from version `from` to version `to`.
    pub fn of(from: i64, to: i64, change: &NamedChange) -> ChangeRef {
        ChangeRef {
            from,
            to,
            addition: change.addition,
            number: i64::from(change.number),
            part: change.part_slug.clone(),
            anchor: change.anchor.clone().unwrap_or_default(),
            words: change.text.clone(),
        }
    }

    /// How forms send it: `1-2-a3` is the third addition between versions 1 and 2.
    pub fn key(&self) -> String {
        format!("{}-{}-{}{}", self.from, self.to, if self.addition { 'a' } else { 'd' }, self.number)
    }

    /// What it is called: "Addition 3".
    pub fn name(&self, tr: &Tr) -> String {
        let id = if self.addition { "consultations-addition" } else { "consultations-deletion" };
        tr.f(id, &[("number", self.number.to_string().into())])
    }
}

/// What an official writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What becomes of the comment.
    pub outcome: Outcome,
    /// Why.
    pub reason: Reason,
    /// The language of the reason.
    pub lang: Lang,
    /// The words that changed for it.
    pub change: Option<ChangeRef>,
}

/// An answer that was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disposition {
    /// The comment it answers.
    pub comment: CommentId,
    /// What was answered.
    pub answer: Answer,
    /// Who decided; nobody when the installation did (demonstration data).
    pub decided_by: Option<PersonId>,
    /// The public name of who decided.
    pub decided_name: String,
    /// The office that answers for it.
    pub office: String,
    /// When it was decided as it stands.
    pub decided_at: Instant,
    /// Grows with each change, from 1.
    pub revision: i64,
    /// When everyone could first see it; nothing while it is a draft.
    pub published_at: Option<Instant>,
}

impl Disposition {
    /// True when everyone sees it.
    pub const fn is_public(&self) -> bool {
        self.published_at.is_some()
    }
}

/// An answer that was replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// The answer as it stood.
    pub disposition: Disposition,
    /// When another took its place.
    pub replaced_at: Instant,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_between_one_and_two_thousand_characters() {
        assert_eq!(Reason::parse(" \n ").map_err(|r| r.id), Err("consultations-answer-needs-reason"));
        assert!(Reason::parse(&"ș".repeat(2000)).is_ok());
        assert_eq!(Reason::parse(&"ș".repeat(2001)).map_err(|r| r.id), Err("web-text-too-long"));
    }

    #[test]
    fn a_change_is_named_by_its_versions_and_number() {
        let named = NamedChange {
            addition: false,
            number: 3,
            part_slug: "3.02".into(),
            anchor: None,
            label: String::new(),
            text: "una".into(),
        };
        let change = ChangeRef::of(1, 2, &named);
        assert_eq!(change.key(), "1-2-d3");
        assert_eq!(change.anchor, "");
    }
}
