//! Why something is reported, in plain words (S4.31).

/// A reason of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
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

impl Reason {
    /// All, in the order of the form.
    pub const ALL: [Reason; 8] = [
        Reason::Illegal,
        Reason::Hateful,
        Reason::PersonalData,
        Reason::OffTopic,
        Reason::Spam,
        Reason::Portrayed,
        Reason::Copyright,
        Reason::Other,
    ];

    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Reason::Illegal => "illegal",
            Reason::Hateful => "hateful",
            Reason::PersonalData => "personal_data",
            Reason::OffTopic => "off_topic",
            Reason::Spam => "spam",
            Reason::Portrayed => "portrayed",
            Reason::Copyright => "copyright",
            Reason::Other => "other",
        }
    }

    /// The reason of a stored word.
    pub fn parse(word: &str) -> Option<Reason> {
        Reason::ALL.into_iter().find(|r| r.as_str() == word)
    }

    /// The message with its words.
    pub const fn message(self) -> &'static str {
        match self {
            Reason::Illegal => "moderation-reason-illegal",
            Reason::Hateful => "moderation-reason-hateful",
            Reason::PersonalData => "moderation-reason-personal-data",
            Reason::OffTopic => "moderation-reason-off-topic",
            Reason::Spam => "moderation-reason-spam",
            Reason::Portrayed => "moderation-reason-portrayed",
            Reason::Copyright => "moderation-reason-copyright",
            Reason::Other => "moderation-reason-other",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_read_back_from_their_words() {
        for reason in Reason::ALL {
            assert_eq!(Reason::parse(reason.as_str()), Some(reason));
        }
        assert_eq!(Reason::parse("boring"), None);
    }
}
