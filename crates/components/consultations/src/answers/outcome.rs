//! The three words with which an authority answers a comment (S4.39).

/// What became of a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// What it asked for is done.
    Accepted,
    /// A part of it is done.
    Partly,
    /// Nothing of it is done.
    Rejected,
}

impl Outcome {
    /// All outcomes, in the order of the form and of the charts.
    pub const ALL: [Outcome; 3] = [Outcome::Accepted, Outcome::Partly, Outcome::Rejected];

    /// The word kept in the database and shown in exports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Outcome::Accepted => "accepted",
            Outcome::Partly => "partly",
            Outcome::Rejected => "rejected",
        }
    }

    /// The outcome of a stored word.
    pub fn parse(word: &str) -> Option<Outcome> {
        Outcome::ALL.into_iter().find(|o| o.as_str() == word)
    }

    /// The message that names the outcome of one comment.
    pub const fn message(self) -> &'static str {
        match self {
            Outcome::Accepted => "consultations-outcome-accepted",
            Outcome::Partly => "consultations-outcome-partly",
            Outcome::Rejected => "consultations-outcome-rejected",
        }
    }

    /// The message that names the outcome of `$n` comments, without the number.
    pub const fn plural(self) -> &'static str {
        match self {
            Outcome::Accepted => "consultations-outcome-accepted-many",
            Outcome::Partly => "consultations-outcome-partly-many",
            Outcome::Rejected => "consultations-outcome-rejected-many",
        }
    }

    /// The message "5 accepted".
    pub const fn counted(self) -> &'static str {
        match self {
            Outcome::Accepted => "consultations-outcome-accepted-counted",
            Outcome::Partly => "consultations-outcome-partly-counted",
            Outcome::Rejected => "consultations-outcome-rejected-counted",
        }
    }

    /// Its icon, the class of its tag, the class of its area in charts.
    pub const fn look(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Outcome::Accepted => ("ok", "ok", "fo"),
            Outcome::Partly => ("half", "mid", "fm"),
            Outcome::Rejected => ("no", "no", "fn"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_are_read_back_from_their_words() {
        for outcome in Outcome::ALL {
            assert_eq!(Outcome::parse(outcome.as_str()), Some(outcome));
        }
        assert_eq!(Outcome::parse("maybe"), None);
    }
}
