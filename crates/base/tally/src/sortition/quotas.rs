//! Quotas: how many of a panel may give which answer.
//!
//! The file has the columns `feature`, `value`, `min` and `max`, one row for each answer. At most [`MOST_ANSWERS`] rows.

use super::pool::MOST_PEOPLE;
use crate::csv::{Malformed, Rows, column, same_length};

/// The most answers in all.
pub const MOST_ANSWERS: usize = 500;

/// An answer, and how many of the panel may have given it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quota {
    /// The answer.
    pub value: String,
    /// At least so many.
    pub min: usize,
    /// At most so many.
    pub max: usize,
}

/// A question, and the quotas of its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feature {
    /// What was asked: "gender", "district".
    pub name: String,
    /// Its answers in the order of the file.
    pub quotas: Vec<Quota>,
}

/// The quotas of a panel, by feature in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotas(pub Vec<Feature>);

impl Quotas {
    /// Reads a file of quotas.
    ///
    /// # Errors
    /// Where the file is not as described.
    pub fn read(bytes: &[u8]) -> Result<Self, Malformed> {
        let mut rows = Rows::new(bytes)?;
        let head = rows.next_row()?.unwrap_or_default();
        let (feature, value) = (column(&head, "feature")?, column(&head, "value")?);
        let (min, max) = (column(&head, "min")?, column(&head, "max")?);
        let mut features: Vec<Feature> = Vec::new();
        let mut count = 0;
        while let Some(row) = rows.next_row()? {
            same_length(&row, &head)?;
            count += 1;
            if count > MOST_ANSWERS {
                return Err(row[value].not(&format!("at most {MOST_ANSWERS} answers")));
            }
            let name = row[feature].filled("the name of a feature")?;
            let at = features.iter().position(|f| f.name == name).unwrap_or(features.len());
            if at == features.len() {
                features.push(Feature { name: name.to_owned(), quotas: Vec::new() });
            }
            let quota = Quota {
                value: row[value].filled("an answer")?.to_owned(),
                min: row[min].number("a number of people")?,
                max: row[max].number("a number of people")?,
            };
            if features[at].quotas.iter().any(|q| q.value == quota.value) {
                return Err(row[value].not("an answer not named before"));
            }
            if quota.max < quota.min || quota.max > MOST_PEOPLE {
                return Err(row[max].not(&format!("a number from {} to {MOST_PEOPLE}", quota.min)));
            }
            features[at].quotas.push(quota);
        }
        match head.last() {
            Some(last) if features.is_empty() => {
                Err(last.not("at least one row after the names of the columns"))
            }
            _ => Ok(Quotas(features)),
        }
    }

    /// All quotas in order, with their features.
    pub fn all(&self) -> impl Iterator<Item = (&Feature, &Quota)> {
        self.0.iter().flat_map(|f| f.quotas.iter().map(move |q| (f, q)))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.iter().map(|f| f.quotas.len()).sum()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
