//! Agreement and disagreement with a comment: one of each person, changeable, removable.

use serde::{Deserialize, Serialize};

/// What a person thinks of someone else's comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reaction {
    /// Agrees.
    Agree,
    /// Disagrees.
    Disagree,
}

impl Reaction {
    /// Both.
    pub const ALL: [Reaction; 2] = [Reaction::Agree, Reaction::Disagree];

    /// The word kept in the database and sent by forms.
    pub const fn as_str(self) -> &'static str {
        match self {
            Reaction::Agree => "agree",
            Reaction::Disagree => "disagree",
        }
    }

    /// The reaction of a stored word.
    pub fn parse(word: &str) -> Option<Reaction> {
        Reaction::ALL.into_iter().find(|r| r.as_str() == word)
    }
}

/// By how much the two counts of a comment change when a person's reaction becomes another.
pub fn change(before: Option<Reaction>, after: Option<Reaction>) -> (i64, i64) {
    let one = |is: Option<Reaction>, what| i64::from(is == Some(what));
    (
        one(after, Reaction::Agree) - one(before, Reaction::Agree),
        one(after, Reaction::Disagree) - one(before, Reaction::Disagree),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_follow_a_changed_mind() {
        use Reaction::{Agree, Disagree};
        assert_eq!(change(None, Some(Agree)), (1, 0));
        assert_eq!(change(Some(Agree), Some(Agree)), (0, 0));
        assert_eq!(change(Some(Agree), Some(Disagree)), (-1, 1));
        assert_eq!(change(Some(Disagree), None), (0, -1));
    }
}
