//! Ballots as a table, and projects as another: what a town clerk has in a spreadsheet.
//!
//! **Projects**: a line with the columns `id`, `cost` and, if wished, `name`; then a line a project.
//! **Ballots**: a line with the projects' ids, then a line a ballot. A cell says how many points the ballot gives to the
//! project above it; empty and 0 say none, and when there is nothing but 1 and 0, ballots are approvals. A first column
//! named `voter_id` is passed over.
//! Both are UTF-8; cells are between commas, semicolons or tabs, whichever comes first in the first line, and in quotes
//! when need be. Limits are those of [`pabulib`](super::pabulib).

use std::borrow::Cow;

use hashbrown::HashMap;

use super::ballots::{Builder, MOST_BALLOTS, MOST_PROJECTS};
use super::election::{BallotKind, Election, Project};
use super::money::Money;
use super::pabulib::{Cell, Fault, MOST_BYTES, Malformed, Rows, located};

/// Which of the two tables is malformed, and how.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MalformedTable {
    /// The projects.
    #[error("projects, {0}")]
    Projects(Malformed),
    /// The ballots.
    #[error("ballots, {0}")]
    Ballots(Malformed),
    /// An amount is too large beside the decimals of another.
    #[error("all amounts were expected below 10^15 of the smallest unit in use")]
    Amounts,
}

/// Reads both tables into an election with that budget.
///
/// # Errors
/// When one of them cannot be understood, with line, column and what was expected.
pub fn read(projects: &[u8], ballots: &[u8], budget: Money) -> Result<Election, MalformedTable> {
    let listed = with_text(projects, read_projects).map_err(MalformedTable::Projects)?;
    let decimals = listed.iter().map(|(_, _, cost)| cost.decimals).fold(budget.decimals, u8::max);
    let amount = |money: Money| money.at(decimals).map(|m| m.amount).ok_or(MalformedTable::Amounts);
    let project = |(id, name, cost): &(String, String, Money)| {
        Ok(Project { id: id.clone(), name: name.clone(), cost: amount(*cost)? })
    };
    let projects = listed.iter().map(project).collect::<Result<Vec<_>, _>>()?;
    let places = (0u16..).zip(&listed).map(|(place, (id, _, _))| (id.as_str(), place)).collect();
    let (kind, ballots) =
        with_text(ballots, |text| read_ballots(text, &places)).map_err(MalformedTable::Ballots)?;
    let budget = amount(budget)?;
    Ok(Election { projects, budget, decimals, currency: None, kind, ballots, threshold: None })
}

fn with_text<T>(bytes: &[u8], read: impl Fn(&str) -> Result<T, Fault>) -> Result<T, Malformed> {
    if bytes.len() > MOST_BYTES {
        return Err(located(
            bytes,
            Fault::instead(0, "a file of at most 512 MiB", &format!("{} bytes", bytes.len())),
        ));
    }
    let text = std::str::from_utf8(bytes);
    let text = text.map_err(|e| located(bytes, Fault::new(e.valid_up_to(), "text in UTF-8")))?;
    read(text).map_err(|fault| located(bytes, fault))
}

fn rows(text: &str) -> Rows<'_> {
    let first = text.lines().next().unwrap_or("");
    let separator = first.bytes().find(|b| matches!(b, b',' | b';' | b'\t')).unwrap_or(b',');
    Rows::new(text, separator)
}

fn read_projects(text: &str) -> Result<Vec<(String, String, Money)>, Fault> {
    let (mut rows, mut cells) = (rows(text), Vec::<Cell>::new());
    if !rows.next(&mut cells)? {
        return Err(Fault::new(0, "a line with the columns id, cost and name"));
    }
    let columns: Vec<String> = cells.iter().map(|c| c.text(text).to_lowercase()).collect();
    let place = |name: &str| columns.iter().position(|c| c == name);
    let needed = |name: &str| place(name).ok_or_else(|| Fault::new(0, format!("a column {name}")));
    let (id_at, cost_at, name_at) = (needed("id")?, needed("cost")?, place("name"));
    let mut projects: Vec<(String, String, Money)> = Vec::new();
    let mut seen = hashbrown::HashSet::new();
    while rows.next(&mut cells)? {
        let start = cells[0].at;
        let said =
            |at: Option<usize>| at.and_then(|at| cells.get(at)).map_or(Cow::Borrowed(""), |c| c.text(text));
        let at = |column: usize| cells.get(column).map_or(start, |c| c.at);
        let (id, cost) = (said(Some(id_at)), said(Some(cost_at)));
        if id.is_empty() || !seen.insert(id.clone().into_owned()) {
            return Err(Fault::instead(at(id_at), "an id that no project above has", &id));
        }
        let amount = Money::parse(&cost);
        let amount =
            amount.ok_or_else(|| Fault::instead(at(cost_at), "an amount such as 1200 or 1200.50", &cost))?;
        if projects.len() == MOST_PROJECTS {
            return Err(Fault::new(start, format!("at most {MOST_PROJECTS} projects")));
        }
        projects.push((id.into_owned(), said(name_at).into_owned(), amount));
    }
    Ok(projects)
}

type Counted = (BallotKind, super::ballots::Ballots);

fn read_ballots(text: &str, places: &HashMap<&str, u16>) -> Result<Counted, Fault> {
    let (mut rows, mut cells) = (rows(text), Vec::<Cell>::new());
    if !rows.next(&mut cells)? {
        return Err(Fault::new(0, "a line with the projects' ids"));
    }
    let project = |(at, cell): (usize, &Cell)| {
        let id = cell.text(text);
        if at == 0 && id.eq_ignore_ascii_case("voter_id") {
            return Ok(None);
        }
        let place = places.get(id.as_ref()).copied();
        place.map(Some).ok_or_else(|| Fault::instead(cell.at, "the id of a project", &id))
    };
    let columns = cells.iter().enumerate().map(project).collect::<Result<Vec<_>, _>>()?;
    let (mut builder, mut plain, mut ballot) = (Builder::new(true, 0), true, Vec::new());
    while rows.next(&mut cells)? {
        ballot.clear();
        for (at, cell) in cells.iter().enumerate() {
            let said = cell.text(text);
            let column = columns.get(at).copied().unwrap_or(None);
            match (column, said.as_ref()) {
                (None, "") | (Some(_), "" | "0") => {}
                (None, _) if at == 0 => {}
                (None, _) => {
                    return Err(Fault::instead(cell.at, format!("a line of {} cells", columns.len()), &said));
                }
                (Some(project), said) => {
                    let points = Money::parse(said).filter(|m| m.decimals == 0 && m.amount < 1_000_000);
                    let points = points.and_then(|m| u32::try_from(m.amount).ok());
                    let points = points
                        .ok_or_else(|| Fault::instead(cell.at, "nothing, or points such as 1 or 5", said))?;
                    plain &= points == 1;
                    ballot.push((project, points));
                }
            }
        }
        if !builder.add(ballot.iter().copied(), 1) {
            return Err(Fault::new(cells[0].at, format!("at most {MOST_BALLOTS} ballots")));
        }
    }
    let ballots = builder.finish();
    if plain {
        return Ok((BallotKind::Approval, ballots.without_weights(BallotKind::Approval)));
    }
    Ok((BallotKind::Cumulative, ballots))
}
