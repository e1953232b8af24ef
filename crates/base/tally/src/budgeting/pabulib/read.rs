//! A `.pb` file as an election, ballots merged while it is read.

use super::sections::{Columns, Meta, Projects};
use super::votes::{POINTS, POINTS_DECIMALS, Stop, Votes};
use super::{Cell, Fault, MOST_BYTES, Malformed, Rows, located};
use crate::budgeting::election::{BallotKind, Election};

impl Election {
    /// Reads a `.pb` file: see [`pabulib`](super) for the format and its limits.
    ///
    /// # Errors
    /// When it cannot be understood, with line, column and what was expected.
    pub fn from_pabulib(bytes: &[u8]) -> Result<Election, Malformed> {
        if bytes.len() > MOST_BYTES {
            let found = format!("{} bytes", bytes.len());
            return Err(located(bytes, Fault::instead(0, "a file of at most 512 MiB", &found)));
        }
        let utf8 = |error: std::str::Utf8Error| Fault::new(error.valid_up_to(), "text in UTF-8");
        let text = std::str::from_utf8(bytes).map_err(|e| located(bytes, utf8(e)))?;
        let read = match read(text, 0) {
            Err(Stop::Decimals) => read(text, POINTS_DECIMALS),
            other => other,
        };
        read.map_err(|stop| match stop {
            Stop::Fault(fault) => located(bytes, fault),
            Stop::Decimals => located(bytes, Fault::new(0, POINTS)),
        })
    }
}

/// A section of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    Meta,
    Projects,
    Votes,
}

impl Section {
    pub const fn name(self) -> &'static str {
        match self {
            Section::Meta => "META",
            Section::Projects => "PROJECTS",
            Section::Votes => "VOTES",
        }
    }

    /// The section that a line begins, if it does.
    pub fn begun_by(text: &str, cells: &[Cell]) -> Option<Section> {
        let first = cells.first()?.text(text);
        let all = [Section::Meta, Section::Projects, Section::Votes];
        let section = all.into_iter().find(|s| first.eq_ignore_ascii_case(s.name()))?;
        cells[1..].iter().all(|c| c.text(text).is_empty()).then_some(section)
    }

    /// The section after this one, or the first.
    pub const fn after(section: Option<Section>) -> Option<Section> {
        match section {
            None => Some(Section::Meta),
            Some(Section::Meta) => Some(Section::Projects),
            Some(Section::Projects) => Some(Section::Votes),
            Some(Section::Votes) => None,
        }
    }
}

fn read(text: &str, points_decimals: u8) -> Result<Election, Stop> {
    let (mut rows, mut cells) = (Rows::new(text, b';'), Vec::new());
    let mut section = None;
    let mut columns: Option<Columns> = None;
    let mut meta = Meta::default();
    let mut projects = Projects::default();
    let mut votes: Option<Votes> = None;
    while rows.next(&mut cells)? {
        let begun = Section::begun_by(text, &cells);
        if let Some(begun) = begun {
            let expected = Section::after(section).map_or("the end of the file", Section::name);
            if Some(begun) != Section::after(section) {
                return Err(Fault::instead(cells[0].at, expected, begun.name()).into());
            }
            (section, columns) = (Some(begun), None);
            continue;
        }
        let Some(section) = section else { return Err(Fault::new(cells[0].at, "META").into()) };
        let Some(columns) = &columns else {
            let found = Columns::of(text, &cells);
            if section == Section::Votes {
                votes = Some(Votes::new(&meta, &projects, &found, cells[0].at, points_decimals)?);
            } else if section == Section::Projects {
                found.needed("project_id", cells[0].at)?;
                found.needed("cost", cells[0].at)?;
            }
            columns = Some(found);
            continue;
        };
        columns.check(text, &cells)?;
        match (section, &mut votes) {
            (Section::Meta, _) => meta.take(text, &cells)?,
            (Section::Projects, _) => projects.take(text, &cells, columns)?,
            (Section::Votes, Some(votes)) => votes.take(text, &cells)?,
            (Section::Votes, None) => {}
        }
    }
    let end = rows.at();
    if let Some(missing) = Section::after(section) {
        return Err(Fault::new(end, missing.name()).into());
    }
    let votes = votes.ok_or_else(|| Fault::new(end, "a line with the columns of VOTES"))?;
    let (budget, kind) = (meta.budget(end)?, meta.kind);
    let ballots = votes.builder.finish();
    let (projects, budget) = projects.with_equal_decimals(budget)?;
    Ok(Election {
        projects,
        budget: budget.amount,
        decimals: budget.decimals,
        currency: meta.currency,
        kind: kind.unwrap_or(BallotKind::Approval),
        ballots,
        threshold: meta.threshold,
    })
}
