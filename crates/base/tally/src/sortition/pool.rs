//! The pool: those who may be drawn, with their answers.
//!
//! The file has a column `id` and one for each feature of the quotas; other columns are not read. One row a person, at most
//! [`MOST_PEOPLE`].

use std::collections::BTreeSet;

use super::quotas::Quotas;
use crate::csv::{Malformed, Rows, column, same_length};

/// The most people of a pool.
pub const MOST_PEOPLE: usize = 100_000;

/// Someone who may be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// What the file calls them.
    pub id: String,
    /// For each feature, the place of their answer among its quotas.
    pub answers: Vec<usize>,
}

/// Everyone who may be drawn, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pool(pub Vec<Person>);

impl Pool {
    /// Reads a file of people, whose answers must all have quotas.
    ///
    /// # Errors
    /// Where the file is not as described.
    pub fn read(bytes: &[u8], quotas: &Quotas) -> Result<Self, Malformed> {
        let mut rows = Rows::new(bytes)?;
        let head = rows.next_row()?.unwrap_or_default();
        let id = column(&head, "id")?;
        let features: Vec<usize> =
            quotas.0.iter().map(|f| column(&head, &f.name)).collect::<Result<_, _>>()?;
        let (mut people, mut known) = (Vec::new(), BTreeSet::new());
        while let Some(row) = rows.next_row()? {
            same_length(&row, &head)?;
            let name = row[id].filled("the id of a person")?.to_owned();
            if !known.insert(name.clone()) {
                return Err(row[id].not("an id not used before"));
            }
            if people.len() == MOST_PEOPLE {
                return Err(row[id].not(&format!("at most {MOST_PEOPLE} people")));
            }
            let answer = |(feature, at): (&super::quotas::Feature, &usize)| {
                (feature.quotas.iter().position(|q| q.value == row[*at].text.trim()))
                    .ok_or_else(|| row[*at].not(&format!("an answer with a quota for {}", feature.name)))
            };
            let answers = quotas.0.iter().zip(&features).map(answer).collect::<Result<_, _>>()?;
            people.push(Person { id: name, answers });
        }
        Ok(Pool(people))
    }
}
