//! Versions of a text: what kind each is, in which order kinds may follow, who sees it.

use arengo_kernel::Instant;
use arengo_kernel::actor::PersonId;

/// What a version is to the people who read it (S4.40).
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VersionKind {
    /// The text that is open to comments.
    Draft,
    /// The text as the accountable body adopted it.
    Adopted,
    /// The adopted text, changed later.
    Updated,
}

impl VersionKind {
    /// All kinds, in the order in which they come.
    pub const ALL: [VersionKind; 3] = [VersionKind::Draft, VersionKind::Adopted, VersionKind::Updated];

    /// The word kept in the database and shown in exports.
    pub const fn as_str(self) -> &'static str {
        match self {
            VersionKind::Draft => "draft",
            VersionKind::Adopted => "adopted",
            VersionKind::Updated => "updated",
        }
    }

    /// The kind of a stored word.
    pub fn parse(word: &str) -> Option<VersionKind> {
        VersionKind::ALL.into_iter().find(|k| k.as_str() == word)
    }

    /// True when a version of this kind may be published after a public one of kind `before`: a draft only
    /// until something is adopted, an update only after.
    pub const fn may_follow(self, before: Option<VersionKind>) -> bool {
        match (before, self) {
            (None | Some(VersionKind::Draft), VersionKind::Draft | VersionKind::Adopted) => true,
            (None | Some(VersionKind::Draft), VersionKind::Updated) => false,
            (Some(_), VersionKind::Draft) => false,
            (Some(_), VersionKind::Adopted | VersionKind::Updated) => true,
        }
    }

    /// The kind most likely meant after a public version of kind `before`.
    pub const fn usual_after(before: Option<VersionKind>) -> VersionKind {
        match before {
            None => VersionKind::Draft,
            Some(VersionKind::Draft) => VersionKind::Adopted,
            Some(_) => VersionKind::Updated,
        }
    }
}

/// Who sees a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VersionState {
    /// Staff of the town only; it may still be replaced.
    Preparation,
    /// Everyone; it never changes again.
    Public,
}

impl VersionState {
    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            VersionState::Preparation => "preparation",
            VersionState::Public => "public",
        }
    }

    /// The state of a stored word.
    pub fn parse(word: &str) -> Option<VersionState> {
        [VersionState::Preparation, VersionState::Public].into_iter().find(|s| s.as_str() == word)
    }
}

/// A version without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number in the text, from 1.
    pub number: i64,
    /// What it is.
    pub kind: VersionKind,
    /// The day it stands for: opened for comment, adopted, updated.
    pub dated: Instant,
    /// Who sees it.
    pub state: VersionState,
    /// A remark of the office, in the language of the text; often empty.
    pub note: String,
    /// The title of the text in this version.
    pub title: String,
    /// SHA-256 of the version as Markdown, in hexadecimal; it stands in the register of acts.
    pub fingerprint: String,
    /// How much there is in it.
    pub size: Size,
    /// When it was made.
    pub made_at: Instant,
    /// Who made it; nobody when a command or the demonstration did.
    pub made_by: Option<PersonId>,
    /// When everyone could first see it.
    pub published_at: Option<Instant>,
}

impl Version {
    /// True when everyone may see it.
    pub fn is_public(&self) -> bool {
        self.state == VersionState::Public
    }
}

/// How much there is in a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    /// Sections with an address of their own.
    pub parts: i64,
    /// Blocks that can be commented.
    pub blocks: i64,
    /// Parts that are actions of a plan.
    pub actions: i64,
    /// Parts that are commitments of a plan.
    pub commitments: i64,
}

#[cfg(test)]
mod tests {
    use super::VersionKind::{Adopted, Draft, Updated};
    use super::*;

    #[test]
    fn a_draft_is_not_published_after_the_text_was_adopted() {
        let table = [
            (None, Draft, true),
            (None, Adopted, true),
            (None, Updated, false),
            (Some(Draft), Draft, true),
            (Some(Draft), Adopted, true),
            (Some(Draft), Updated, false),
            (Some(Adopted), Draft, false),
            (Some(Adopted), Updated, true),
            (Some(Updated), Draft, false),
            (Some(Updated), Updated, true),
        ];
        for (before, kind, expected) in table {
            assert_eq!(kind.may_follow(before), expected, "{before:?} then {kind:?}");
        }
        for before in [None, Some(Draft), Some(Adopted), Some(Updated)] {
            assert!(VersionKind::usual_after(before).may_follow(before), "{before:?}");
        }
    }

    #[test]
    fn kinds_and_states_are_read_back_from_their_words() {
        for kind in VersionKind::ALL {
            assert_eq!(VersionKind::parse(kind.as_str()), Some(kind));
        }
        assert_eq!(VersionState::parse("public"), Some(VersionState::Public));
        assert_eq!(VersionState::parse("hidden"), None);
    }
}
