//! Hashtags: written as their makers like, found in any spelling.

use arengo_kernel::Refusal;

/// A hashtag without "#": 2 to 60 letters, digits and "_", as its maker wrote it. Two hashtags with the same
/// `key` are one (S4.4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hashtag(String);

impl Hashtag {
    /// The hashtag in what was typed, with or without "#".
    ///
    /// # Errors
    /// `spaces-hashtag-wrong` when it is too short, too long or holds other signs.
    pub fn parse(typed: &str) -> Result<Hashtag, Refusal> {
        let name = typed.trim().trim_start_matches('#');
        let length = name.chars().count();
        let fits = (2..=60).contains(&length) && name.chars().all(|c| c.is_alphanumeric() || c == '_');
        if fits { Ok(Hashtag(name.to_owned())) } else { Err(Refusal::new("spaces-hashtag-wrong")) }
    }

    /// As written, without "#".
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same for every spelling: lower case, no diacritics.
    pub fn key(&self) -> String {
        arengo_text::fold(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_a_hashtag_has_one_key() {
        for spelling in ["#OpenGovItaly", "opengovitaly", "OPENGOVITALY"] {
            assert_eq!(Hashtag::parse(spelling).unwrap().key(), "opengovitaly");
        }
        let keys: Vec<_> = ["Priorități", "Priorităţi", "PRIORITATI"]
            .iter()
            .map(|t| Hashtag::parse(t).unwrap().key())
            .collect();
        assert_eq!(keys, ["prioritati"; 3]);
    }

    #[test]
    fn a_hashtag_holds_letters_digits_and_underscores_only() {
        for bad in ["", "#", "a", "two words", "a-b", "a/b", "<b>", &"x".repeat(61)] {
            assert_eq!(Hashtag::parse(bad).unwrap_err().id, "spaces-hashtag-wrong", "{bad}");
        }
    }
}
