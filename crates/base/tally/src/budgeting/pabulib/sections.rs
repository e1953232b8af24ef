//! The sections META and PROJECTS, and the columns of any.

use std::borrow::Cow;

use hashbrown::HashMap;

use super::{Cell, Fault};
use crate::budgeting::ballots::MOST_PROJECTS;
use crate::budgeting::election::{BallotKind, Project};
use crate::budgeting::money::Money;

const AMOUNT: &str = "an amount such as 1200 or 1200.50, below 10^15 of its smallest unit";

/// Where the columns of a section are.
#[derive(Debug)]
pub struct Columns(Vec<String>);

impl Columns {
    pub fn of(text: &str, cells: &[Cell]) -> Columns {
        Columns(cells.iter().map(|c| c.text(text).to_lowercase()).collect())
    }

    pub fn place(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|c| c == name)
    }

    pub fn needed(&self, name: &str, at: usize) -> Result<usize, Fault> {
        self.place(name).ok_or_else(|| Fault::new(at, format!("a column {name}")))
    }

    /// Cells past the last column must be empty: otherwise a semicolon is not in quotes.
    pub fn check(&self, text: &str, cells: &[Cell]) -> Result<(), Fault> {
        match cells.iter().skip(self.0.len()).find(|c| !c.text(text).is_empty()) {
            Some(cell) => Err(Fault::new(cell.at, format!("a line of {} cells", self.0.len()))),
            None => Ok(()),
        }
    }
}

#[derive(Debug, Default)]
pub struct Meta {
    budget: Option<Money>,
    pub kind: Option<BallotKind>,
    pub currency: Option<String>,
    pub threshold: Option<u64>,
}

impl Meta {
    pub fn take(&mut self, text: &str, cells: &[Cell]) -> Result<(), Fault> {
        let key = cells[0].text(text).to_lowercase();
        let Some(cell) = cells.get(1) else { return Ok(()) };
        let value = cell.text(text);
        match key.as_str() {
            "budget" => {
                self.budget =
                    Some(Money::parse(&value).ok_or_else(|| Fault::instead(cell.at, AMOUNT, &value))?)
            }
            "vote_type" => {
                let expected = "approval, choose-1, cumulative, scoring or ordinal";
                let kind =
                    BallotKind::named(&value).ok_or_else(|| Fault::instead(cell.at, expected, &value))?;
                self.kind = Some(kind);
            }
            "currency" => self.currency = Some(value.into_owned()).filter(|v| !v.is_empty()),
            "min_project_score_threshold" if !value.is_empty() => {
                let number = Money::parse(&value).filter(|m| m.decimals == 0).map(|m| m.amount);
                self.threshold =
                    Some(number.ok_or_else(|| Fault::instead(cell.at, "a whole number", &value))?);
            }
            _ => {}
        }
        Ok(())
    }

    pub fn budget(&self, end: usize) -> Result<Money, Fault> {
        self.budget.ok_or_else(|| Fault::instead(end, "a line “budget” in META", "the end of the file"))
    }
}

#[derive(Debug, Default)]
pub struct Projects {
    pub rows: Vec<(String, String, Money, usize)>,
    pub places: HashMap<String, u16>,
}

impl Projects {
    pub fn take(&mut self, text: &str, cells: &[Cell], columns: &Columns) -> Result<(), Fault> {
        let cell = |name| columns.place(name).and_then(|at| cells.get(at).copied());
        let said = |name| cell(name).map_or(Cow::Borrowed(""), |c| c.text(text));
        let (id, cost) = (said("project_id"), said("cost"));
        let at = cell("project_id").map_or(cells[0].at, |c| c.at);
        if id.is_empty() || id.contains(',') {
            return Err(Fault::instead(at, "the id of a project, without a comma", &id));
        }
        let cost_at = cell("cost").map_or(cells[0].at, |c| c.at);
        let amount = Money::parse(&cost).ok_or_else(|| Fault::instead(cost_at, AMOUNT, &cost))?;
        let place = u16::try_from(self.rows.len()).ok().filter(|_| self.rows.len() < MOST_PROJECTS);
        let place = place.ok_or_else(|| Fault::new(at, format!("at most {MOST_PROJECTS} projects")))?;
        if self.places.insert(id.clone().into_owned(), place).is_some() {
            return Err(Fault::instead(at, "an id that no project above has", &id));
        }
        self.rows.push((id.into_owned(), said("name").into_owned(), amount, cost_at));
        Ok(())
    }

    /// Projects and budget with amounts in one smallest unit.
    pub fn with_equal_decimals(self, budget: Money) -> Result<(Vec<Project>, Money), Fault> {
        let decimals = self.rows.iter().map(|row| row.2.decimals).fold(budget.decimals, u8::max);
        let too_large = |at: usize, money: Money| Fault::instead(at, AMOUNT, &money.to_string());
        let budget = budget.at(decimals).ok_or_else(|| too_large(0, budget))?;
        let project = |(id, name, cost, at): (String, String, Money, usize)| {
            let cost = cost.at(decimals).ok_or_else(|| too_large(at, cost))?.amount;
            Ok(Project { id, name, cost })
        };
        Ok((self.rows.into_iter().map(project).collect::<Result<_, Fault>>()?, budget))
    }
}
