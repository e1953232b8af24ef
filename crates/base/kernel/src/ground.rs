//! Why something is reported or taken out of view: the closed list of grounds (S4.31).

use serde::{Deserialize, Serialize};

/// A ground, from most to least grave. Reports name one, house rules stand on one, and what is removed says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// Against the law.
    Illegal,
    /// Hateful or insulting.
    Hateful,
    /// Someone's personal data.
    PersonalData,
    /// About something else.
    OffTopic,
    /// Advertising, repeated.
    Spam,
    /// "I am in this picture".
    Portrayed,
    /// Someone else's work.
    Copyright,
    /// Something else.
    Other,
}

impl Ground {
    /// All, in the order of forms and tables.
    pub const ALL: [Ground; 8] = [
        Ground::Illegal,
        Ground::Hateful,
        Ground::PersonalData,
        Ground::OffTopic,
        Ground::Spam,
        Ground::Portrayed,
        Ground::Copyright,
        Ground::Other,
    ];

    /// The word kept in the database and in exports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Ground::Illegal => "illegal",
            Ground::Hateful => "hateful",
            Ground::PersonalData => "personal_data",
            Ground::OffTopic => "off_topic",
            Ground::Spam => "spam",
            Ground::Portrayed => "portrayed",
            Ground::Copyright => "copyright",
            Ground::Other => "other",
        }
    }

    /// The ground of a stored word.
    pub fn parse(word: &str) -> Option<Ground> {
        Ground::ALL.into_iter().find(|g| g.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grounds_are_read_back_from_their_words() {
        for ground in Ground::ALL {
            assert_eq!(Ground::parse(ground.as_str()), Some(ground));
        }
        assert_eq!(Ground::parse("boring"), None);
    }
}
