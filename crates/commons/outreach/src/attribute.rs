//! What people may say about themselves, and the values there are.

use arengo_i18n::Tr;
use arengo_kernel::{Lang, Refusal};

/// Something a person may say about themselves (S2.26 to S2.31).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Attribute {
    /// Woman, man, other.
    Gender,
    /// Age group.
    Age,
    /// The language spoken at home.
    Language,
    /// Living with a disability.
    Disability,
    /// Using the internet alone, with help, or not.
    Internet,
    /// The district of the town, from the town's own list.
    District,
}

impl Attribute {
    /// All, in the order of the form.
    pub const ALL: [Attribute; 6] = [
        Attribute::Gender,
        Attribute::Age,
        Attribute::Language,
        Attribute::Disability,
        Attribute::Internet,
        Attribute::District,
    ];

    /// The word kept in the database, in forms and in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Attribute::Gender => "gender",
            Attribute::Age => "age",
            Attribute::Language => "language",
            Attribute::Disability => "disability",
            Attribute::Internet => "internet",
            Attribute::District => "district",
        }
    }

    /// The attribute of a stored word.
    pub fn parse(word: &str) -> Option<Attribute> {
        Attribute::ALL.into_iter().find(|a| a.as_str() == word)
    }

    /// The message with its name.
    pub const fn message(self) -> &'static str {
        match self {
            Attribute::Gender => "outreach-gender",
            Attribute::Age => "outreach-age",
            Attribute::Language => "outreach-language",
            Attribute::Disability => "outreach-disability",
            Attribute::Internet => "outreach-internet",
            Attribute::District => "outreach-district",
        }
    }
}

/// Age groups, youngest first.
const AGES: [&str; 6] = ["14-17", "18-29", "30-44", "45-64", "65-74", "75+"];

/// Languages offered by name; whoever speaks another chooses "another language".
const LANGUAGES: [&str; 8] = ["it", "ro", "en", "hu", "de", "fr", "es", "sl"];

/// The words kept of an attribute's values, in their order; `districts` are the town's own.
pub fn keys(attribute: Attribute, districts: &[String]) -> Vec<String> {
    let fixed: &[&str] = match attribute {
        Attribute::Gender => &["woman", "man", "other"],
        Attribute::Age => &AGES,
        Attribute::Language => &LANGUAGES,
        Attribute::Disability => &["yes", "no"],
        Attribute::Internet => &["alone", "helped", "none"],
        Attribute::District => return districts.to_vec(),
    };
    let other = (attribute == Attribute::Language).then_some("other");
    fixed.iter().copied().chain(other).map(str::to_owned).collect()
}

/// What people read of a value. A value that is no longer in its list is read as it was kept.
pub fn said(attribute: Attribute, key: &str, tr: &Tr) -> String {
    let id = match (attribute, key) {
        (Attribute::Gender, "woman") => "outreach-gender-woman",
        (Attribute::Gender, "man") => "outreach-gender-man",
        (Attribute::Gender, "other") => "outreach-gender-other",
        (Attribute::Age, _) => {
            return tr.f("outreach-age-years", &[("age", key.replace('-', "–").into())]);
        }
        (Attribute::Language, "other") => "outreach-language-other",
        (Attribute::Language, tag) => {
            return Lang::parse(tag).map_or_else(|| tag.to_owned(), |lang| lang.own_name().to_owned());
        }
        (Attribute::Disability, "yes") => "outreach-disability-yes",
        (Attribute::Disability, "no") => "outreach-disability-no",
        (Attribute::Internet, "alone") => "outreach-internet-alone",
        (Attribute::Internet, "helped") => "outreach-internet-helped",
        (Attribute::Internet, "none") => "outreach-internet-none",
        _ => return key.to_owned(),
    };
    tr.t(id).to_owned()
}

/// A group of people: up to three things that all hold ("75+, no internet"; "man, 18–29, of one district").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group(Vec<(Attribute, String)>);

impl Group {
    /// Most things that may hold of a group.
    pub const MOST: usize = 3;

    /// A group of whom all this holds.
    ///
    /// # Errors
    /// `outreach-group-missing` when nothing is said of it, `outreach-group-twice` when the same is said twice: nobody
    /// is of two ages, and the figures cross one attribute with another.
    pub fn of(all: Vec<(Attribute, String)>) -> Result<Group, Refusal> {
        if all.is_empty() || all.len() > Group::MOST {
            return Err(Refusal::new("outreach-group-missing"));
        }
        let is_said_before = |n: usize| all[..n].iter().any(|(attribute, _)| *attribute == all[n].0);
        if (0..all.len()).any(is_said_before) {
            return Err(Refusal::new("outreach-group-twice"));
        }
        Ok(Group(all))
    }

    /// What holds, as it was said.
    pub fn all(&self) -> &[(Attribute, String)] {
        &self.0
    }

    /// Its words: "75+, does not use the internet".
    pub fn words(&self, said: impl Fn(Attribute, &str) -> String) -> String {
        let parts: Vec<String> = self.0.iter().map(|(attribute, value)| said(*attribute, value)).collect();
        parts.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(parts: &[(Attribute, &str)]) -> Result<Group, &'static str> {
        let all = parts.iter().map(|(attribute, value)| (*attribute, (*value).to_owned())).collect();
        Group::of(all).map_err(|refusal| refusal.id)
    }

    #[test]
    fn a_group_says_one_to_three_different_things() {
        let (age, internet) = ((Attribute::Age, "75+"), (Attribute::Internet, "none"));
        let words = |group: Group| group.words(|a, v| format!("{}={v}", a.as_str()));
        assert_eq!(group(&[age, internet]).map(words).as_deref(), Ok("age=75+, internet=none"));
        assert_eq!(group(&[]), Err("outreach-group-missing"));
        assert_eq!(group(&[age, internet, (Attribute::Age, "18-29")]), Err("outreach-group-twice"));
    }
}
