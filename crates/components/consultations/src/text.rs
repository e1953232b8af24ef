//! A participatory text of a process: its template, language and versions.

use arengo_kernel::{Id, Lang};
use arengo_text::Template;

use crate::version::{Version, VersionKind};

/// Marks ids of texts.
pub enum TextKind {}
/// A text's id. A process has at most one text.
pub type TextId = Id<TextKind>;

/// Which questions the commitments of a text answer (S4.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TemplateKey {
    /// The questions of an Open Government Partnership commitment.
    Ogp,
    /// No questions.
    Free,
}

impl TemplateKey {
    /// All templates, in the order offered.
    pub const ALL: [TemplateKey; 2] = [TemplateKey::Ogp, TemplateKey::Free];

    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            TemplateKey::Ogp => "ogp",
            TemplateKey::Free => "free",
        }
    }

    /// The template of a stored word.
    pub fn parse(word: &str) -> Option<TemplateKey> {
        TemplateKey::ALL.into_iter().find(|t| t.as_str() == word)
    }

    /// The questions; none for a free text.
    pub fn template(self) -> Option<Template> {
        match self {
            TemplateKey::Ogp => Some(Template::ogp()),
            TemplateKey::Free => None,
        }
    }
}

/// A text with the list of its versions, without their words.
#[derive(Debug, Clone)]
pub struct Text {
    /// Its id.
    pub id: TextId,
    /// The questions it answers.
    pub template: TemplateKey,
    /// The language it is written in.
    pub lang: Lang,
    /// Its versions, the oldest first; never empty.
    pub versions: Vec<Version>,
}

impl Text {
    /// The version with this number.
    pub fn version(&self, number: i64) -> Option<&Version> {
        self.versions.iter().find(|v| v.number == number)
    }

    /// The version everyone reads: the newest public one.
    pub fn current(&self) -> Option<&Version> {
        self.versions.iter().rev().find(|v| v.is_public())
    }

    /// The version that is being prepared.
    pub fn draft(&self) -> Option<&Version> {
        self.versions.iter().rev().find(|v| !v.is_public())
    }

    /// The public versions, the oldest first.
    pub fn public(&self) -> impl Iterator<Item = &Version> {
        self.versions.iter().filter(|v| v.is_public())
    }

    /// The kind of the newest public version.
    pub fn public_kind(&self) -> Option<VersionKind> {
        self.current().map(|v| v.kind)
    }

    /// The number the next version gets: a version in preparation is replaced, a public one never.
    pub fn next_number(&self) -> i64 {
        match self.draft() {
            Some(draft) => draft.number,
            None => self.versions.last().map_or(1, |v| v.number + 1),
        }
    }
}
