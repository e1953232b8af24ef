//! Translations of a text: a document of the same structure, matched to the original part by part and paragraph by
//! paragraph. Where there is none, or the original's words changed since, the original stands.

pub(crate) mod export;
pub(crate) mod fit;
pub(crate) mod found;
pub(crate) mod keep;
pub(crate) mod shown;
pub(crate) mod sql;
pub(crate) mod template;

use arengo_kernel::{Instant, Lang, Refusal, words};
use serde::{Deserialize, Serialize};

/// Longest name of a tool or a translator.
const LINE: usize = 200;

/// How far a translation can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Made or approved by the authority.
    Official,
    /// Made by people, without the authority's approval.
    Unofficial,
    /// Made by a program and checked by nobody.
    Machine,
}

impl Status {
    /// All, in the order offered.
    pub const ALL: [Status; 3] = [Status::Official, Status::Unofficial, Status::Machine];

    /// The word kept in the database and shown in exports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Status::Official => "official",
            Status::Unofficial => "unofficial",
            Status::Machine => "machine",
        }
    }

    /// The status of a stored word.
    pub fn parse(word: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|s| s.as_str() == word)
    }
}

/// Where a translation comes from: what its mark says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// How far it can be relied on.
    pub status: Status,
    /// The program that made it; empty for translations by people.
    pub tool: String,
    /// Who made it; may be empty for a program.
    pub translator: String,
    /// The day it was made.
    pub dated: Instant,
}

impl Origin {
    /// The origin, when its fields fit: a program's translation names the program, a person's the person.
    ///
    /// # Errors
    /// The refusal of the first field that does not fit.
    pub fn parse(
        status: &str,
        tool: &str,
        translator: &str,
        dated: Instant,
    ) -> Result<Origin, (&'static str, Refusal)> {
        let status = Status::parse(status)
            .ok_or_else(|| ("status", Refusal::new("consultations-translation-status-missing")))?;
        let line = |field: &'static str, typed: &str, missing: &'static str| {
            words::measured_line(typed, LINE, missing).map_err(|e| (field, e))
        };
        let (tool, translator) = match status {
            Status::Machine => {
                let tool = line("tool", tool, "consultations-translation-tool-missing")?;
                (tool, words::clean_line(translator).chars().take(LINE).collect())
            }
            Status::Official | Status::Unofficial => {
                let missing = "consultations-translation-translator-missing";
                (String::new(), line("translator", translator, missing)?)
            }
        };
        Ok(Origin { status, tool, translator, dated })
    }
}

/// A translation without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// The language.
    pub lang: Lang,
    /// Its number among the translations into this language.
    pub revision: i64,
    /// Where it comes from.
    pub origin: Origin,
    /// The version of the text it was made of.
    pub version: i64,
    /// The title of the text; empty when it was not translated.
    pub title: String,
    /// How many paragraphs and headings are translated.
    pub blocks: i64,
    /// What did not fit.
    pub misfits: Vec<fit::Misfit>,
    /// SHA-256 of its words as kept, in hexadecimal; it stands in the register of acts.
    pub fingerprint: String,
    /// When it was brought in.
    pub made_at: Instant,
    /// Since when everyone sees it.
    pub published_at: Option<Instant>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_translation_says_who_or_what_made_it() {
        let day = Instant::from_micros(0);
        let field =
            |status: &str, tool: &str, by: &str| Origin::parse(status, tool, by, day).map_err(|e| e.0);
        assert_eq!(field("", "x", "y").unwrap_err(), "status");
        assert_eq!(field("machine", " ", "y").unwrap_err(), "tool");
        assert_eq!(field("official", "x", "").unwrap_err(), "translator");
        let machine = field("machine", "Tool 1", "").expect("an origin");
        assert_eq!((machine.tool.as_str(), machine.translator.as_str()), ("Tool 1", ""));
        assert_eq!(field("unofficial", "x", "Ana").expect("an origin").tool, "");
    }
}
