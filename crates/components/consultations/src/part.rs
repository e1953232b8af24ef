//! Sections of a version as pages need them: heads for lists, words for one section at a time.

use arengo_kernel::Lang;
use arengo_text::{Block, Part, PartKind, QuestionKey};

use crate::text::TemplateKey;

/// A section without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartHead {
    /// Its address inside the text.
    pub slug: String,
    /// Its place in reading order, from 0.
    pub position: i64,
    /// Depth in the tree, from 1.
    pub level: i64,
    /// What it is in a plan.
    pub kind: PartKind,
    /// The number as printed.
    pub number: Option<String>,
    /// The heading.
    pub title: String,
    /// The first words of its first paragraph.
    pub excerpt: String,
}

/// A section with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What lists show of it.
    pub head: PartHead,
    /// Its blocks, in reading order.
    pub blocks: Vec<Block>,
    /// Required questions it does not answer (S4.21).
    pub missing: Vec<MissingQuestion>,
}

/// A required question that a section does not answer.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct MissingQuestion {
    /// The question's short name.
    pub question: QuestionKey,
    /// Its heading stands there, with nothing below.
    pub heading_present: bool,
}

impl MissingQuestion {
    /// The question as it is printed in a language.
    pub fn heading(&self, template: TemplateKey, lang: Lang) -> String {
        template
            .template()
            .and_then(|t| t.question(&self.question).map(|q| q.heading(lang.as_str()).to_owned()))
            .unwrap_or_else(|| self.question.to_string())
    }
}

/// The word kept for a kind of part.
pub const fn kind_word(kind: PartKind) -> &'static str {
    match kind {
        PartKind::Front => "front",
        PartKind::Action => "action",
        PartKind::Commitment => "commitment",
        PartKind::Chapter => "chapter",
    }
}

/// The kind of a stored word.
pub fn kind_of(word: &str) -> Option<PartKind> {
    [PartKind::Front, PartKind::Action, PartKind::Commitment, PartKind::Chapter]
        .into_iter()
        .find(|k| kind_word(*k) == word)
}

impl PartHead {
    /// The heading with its number, as lists show it.
    pub fn line(&self) -> String {
        match &self.number {
            Some(number) if !self.title.contains(number.as_str()) => {
                format!("{number} {}", self.title).trim_end().to_owned()
            }
            _ => self.title.clone(),
        }
    }
}

/// Most characters of an excerpt.
const EXCERPT: usize = 220;

/// The first words of a part, for lists and descriptions; cut at a word.
pub fn excerpt(part: &Part) -> String {
    use arengo_text::BlockKind::{Item, Paragraph, Quote, Result};
    let first = part
        .blocks
        .iter()
        .find(|b| matches!(b.kind, Paragraph | Quote | Item { .. } | Result { .. }))
        .map(|b| one_line(&b.plain()))
        .unwrap_or_default();
    shortened(&first, EXCERPT)
}

/// At most `most` characters of a line, cut at a word, with "…" where something was cut.
pub fn shortened(line: &str, most: usize) -> String {
    if line.chars().count() <= most {
        return line.to_owned();
    }
    let cut: String = line.chars().take(most).collect();
    let end = cut.rfind(' ').filter(|at| *at > cut.len() / 2).unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([' ', ',', ';', ':', '.']))
}

/// The words on one line: breaks and cells become spaces.
pub fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_at_a_word() {
        assert_eq!(shortened("uno due tre quattro", 10), "uno due…");
        assert_eq!(shortened("uno due", 12), "uno due");
        assert_eq!(shortened(&"a".repeat(20), 5), "aaaaa…");
    }

    #[test]
    fn kinds_are_read_back_from_their_words() {
        for kind in [PartKind::Front, PartKind::Action, PartKind::Commitment, PartKind::Chapter] {
            assert_eq!(kind_of(kind_word(kind)), Some(kind));
        }
        assert_eq!(kind_of("book"), None);
    }
}
