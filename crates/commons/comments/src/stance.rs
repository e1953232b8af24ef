//! Where a comment stands, and who speaks: closed lists of words.

use serde::{Deserialize, Serialize};

/// How a comment stands towards the words it is about. A comment may have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// In favour.
    For,
    /// In favour with a change.
    Amend,
    /// Against.
    Against,
    /// A question.
    Question,
}

impl Stance {
    /// All stances, in the order of the form.
    pub const ALL: [Stance; 4] = [Stance::For, Stance::Amend, Stance::Against, Stance::Question];

    /// The word kept in the database and in exports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Stance::For => "for",
            Stance::Amend => "amend",
            Stance::Against => "against",
            Stance::Question => "question",
        }
    }

    /// The stance of a stored word.
    pub fn parse(word: &str) -> Option<Stance> {
        Stance::ALL.into_iter().find(|s| s.as_str() == word)
    }

    /// The message that names it.
    pub const fn message(self) -> &'static str {
        match self {
            Stance::For => "comments-stance-for",
            Stance::Amend => "comments-stance-amend",
            Stance::Against => "comments-stance-against",
            Stance::Question => "comments-stance-question",
        }
    }

    /// Its icon and the class of its tag.
    pub const fn look(self) -> (&'static str, &'static str) {
        match self {
            Stance::For => ("up", "ok"),
            Stance::Amend => ("half", "mid"),
            Stance::Against => ("down", "no"),
            Stance::Question => ("ask", "go"),
        }
    }
}

/// Whom a comment speaks for (S4.37); counted apart in exports and reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StakeholderType {
    /// A person for herself.
    #[default]
    Citizen,
    /// A civil society organisation.
    Cso,
    /// A public administration.
    PublicAdministration,
    /// A company.
    Company,
    /// A university or research body.
    University,
    /// Another organisation.
    Other,
}

impl StakeholderType {
    /// All types, the person's own first.
    pub const ALL: [StakeholderType; 6] = [
        StakeholderType::Citizen,
        StakeholderType::Cso,
        StakeholderType::PublicAdministration,
        StakeholderType::Company,
        StakeholderType::University,
        StakeholderType::Other,
    ];

    /// The types an organisation may have.
    pub fn of_organisations() -> impl Iterator<Item = StakeholderType> {
        StakeholderType::ALL.into_iter().filter(|t| *t != StakeholderType::Citizen)
    }

    /// The word kept in the database and in exports.
    pub const fn as_str(self) -> &'static str {
        match self {
            StakeholderType::Citizen => "citizen",
            StakeholderType::Cso => "cso",
            StakeholderType::PublicAdministration => "public_administration",
            StakeholderType::Company => "company",
            StakeholderType::University => "university",
            StakeholderType::Other => "other",
        }
    }

    /// The type of a stored word.
    pub fn parse(word: &str) -> Option<StakeholderType> {
        StakeholderType::ALL.into_iter().find(|t| t.as_str() == word)
    }

    /// The message of its full name, for forms.
    pub const fn message(self) -> &'static str {
        match self {
            StakeholderType::Citizen => "comments-type-citizen",
            StakeholderType::Cso => "comments-type-cso",
            StakeholderType::PublicAdministration => "comments-type-pa",
            StakeholderType::Company => "comments-type-company",
            StakeholderType::University => "comments-type-university",
            StakeholderType::Other => "comments-type-other",
        }
    }

    /// The message of the short badge beside a name.
    pub const fn badge(self) -> &'static str {
        match self {
            StakeholderType::Citizen => "comments-badge-citizen",
            StakeholderType::Cso => "comments-badge-cso",
            StakeholderType::PublicAdministration => "comments-badge-pa",
            StakeholderType::Company => "comments-badge-company",
            StakeholderType::University => "comments-badge-university",
            StakeholderType::Other => "comments-badge-other",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_reads_back() {
        for stance in Stance::ALL {
            assert_eq!(Stance::parse(stance.as_str()), Some(stance));
        }
        for kind in StakeholderType::ALL {
            assert_eq!(StakeholderType::parse(kind.as_str()), Some(kind));
        }
        assert_eq!(Stance::parse("maybe"), None);
        assert!(StakeholderType::of_organisations().all(|t| t != StakeholderType::Citizen));
    }
}
