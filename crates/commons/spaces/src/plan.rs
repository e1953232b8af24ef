//! What a consultation about a plan says of the plan: its series, edition and years (S4.2, S4.3).

use arengo_kernel::town::Multilingual;
use serde::{Deserialize, Serialize};

/// A plan in its series. Its years are not the consultation's calendar.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PlanFacts {
    /// The series' name for machines: the same for every edition.
    pub series: String,
    /// The series' name for people.
    #[serde(default)]
    pub series_name: Multilingual,
    /// The edition, counted from 1.
    pub edition: i64,
    /// First year of validity.
    pub valid_from: Option<i16>,
    /// Last year of validity.
    pub valid_to: Option<i16>,
    /// The edition before this one.
    #[serde(default)]
    pub previous: Option<PreviousEdition>,
}

/// The edition before.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PreviousEdition {
    /// Its number.
    pub edition: i64,
    /// Its title.
    #[serde(default)]
    pub title: Multilingual,
    /// Where it is: the slug of its consultation in this town, or a web address.
    #[serde(default)]
    pub link: Option<String>,
    /// The numbers of its parts that this edition carries on.
    #[serde(default)]
    pub carried_over: Vec<String>,
}

impl PlanFacts {
    /// The years of validity, "2022–2023" or one year, when known.
    pub fn years(&self) -> Option<String> {
        match (self.valid_from, self.valid_to) {
            (Some(from), Some(to)) if from != to => Some(format!("{from}–{to}")),
            (Some(year), _) | (None, Some(year)) => Some(year.to_string()),
            (None, None) => None,
        }
    }
}
