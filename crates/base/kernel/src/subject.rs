//! What a public act, a comment or a report is about.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A thing in a town that others can point at: a kind and a key that is unique for the kind in the town.
/// Written `kind:key`, as in `comment:1h8z…` or `section:ogp5/3.02`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Subject {
    kind: String,
    key: String,
}

impl Subject {
    /// A subject of a kind. Kinds are words of the object model in the singular; keys never contain spaces.
    pub fn new(kind: &'static str, key: impl fmt::Display) -> Subject {
        Subject { kind: kind.to_owned(), key: key.to_string() }
    }

    /// Reads `kind:key`.
    pub fn parse(text: &str) -> Option<Subject> {
        let (kind, key) = text.split_once(':')?;
        let kind_fits = !kind.is_empty() && kind.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        let key_fits =
            !key.is_empty() && key.len() <= 200 && !key.chars().any(|c| c.is_whitespace() || c.is_control());
        (kind_fits && key_fits).then(|| Subject { kind: kind.to_owned(), key: key.to_owned() })
    }

    /// The kind.
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// The key.
    pub fn key(&self) -> &str {
        &self.key
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind, self.key)
    }
}
impl TryFrom<String> for Subject {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Subject::parse(&text).ok_or("not a subject")
    }
}
impl From<Subject> for String {
    fn from(subject: Subject) -> String {
        subject.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_reads_back_as_written() {
        let section = Subject::new("section", "ogp5/3.02");
        assert_eq!(Subject::parse(&section.to_string()), Some(section));
        assert_eq!(Subject::parse("Section:1"), None);
        assert_eq!(Subject::parse("section:a b"), None);
        assert_eq!(Subject::parse("section"), None);
    }
}
