//! A `.pb` file kept as it is, and written.

use super::read::Section;
use super::{Cell, Fault, Malformed, Rows, located, quoted};
use crate::budgeting::election::{BallotKind, Election};
use crate::budgeting::money::Money;

/// Every cell of a file: what an election does not need (names, ages, districts) is kept too.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// The lines of `META`, without the one that names its columns.
    pub meta: Table,
    /// The projects.
    pub projects: Table,
    /// The ballots.
    pub votes: Table,
}

/// A section: the names of its columns and its lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// What the cells of a line are.
    pub columns: Vec<String>,
    /// The lines.
    pub rows: Vec<Vec<String>>,
}

impl Document {
    /// Reads the cells; whether they make an election, [`Election::from_pabulib`] finds out.
    ///
    /// # Errors
    /// When the text is not UTF-8, a quote is not closed or the sections are not there in their order.
    pub fn parse(bytes: &[u8]) -> Result<Document, Malformed> {
        let utf8 = |error: std::str::Utf8Error| Fault::new(error.valid_up_to(), "text in UTF-8");
        let text = std::str::from_utf8(bytes).map_err(|e| located(bytes, utf8(e)))?;
        parse(text).map_err(|fault| located(bytes, fault))
    }

    /// An election with numbers for voters; ballots come in the order of the first equal one.
    pub fn of(election: &Election) -> Document {
        let table = |columns: &[&str]| Table {
            columns: columns.iter().map(|c| (*c).to_owned()).collect(),
            rows: Vec::new(),
        };
        let mut document = Document {
            meta: table(&["key", "value"]),
            projects: table(&["project_id", "cost", "name"]),
            votes: table(if election.kind.has_points() {
                &["voter_id", "vote", "points"]
            } else {
                &["voter_id", "vote"]
            }),
        };
        let mut say = |key: &str, value: String| document.meta.rows.push(vec![key.to_owned(), value]);
        say("num_projects", election.projects.len().to_string());
        say("num_votes", election.ballots.total().to_string());
        say("budget", election.money(election.budget).to_string());
        say("vote_type", election.kind.name().to_owned());
        if let Some(currency) = &election.currency {
            say("currency", currency.clone());
        }
        if let Some(threshold) = election.threshold {
            say("min_project_score_threshold", threshold.to_string());
        }
        for project in &election.projects {
            let cost = election.money(project.cost).to_string();
            document.projects.rows.push(vec![project.id.clone(), cost, project.name.clone()]);
        }
        document.votes.rows = votes(election);
        document
    }

    /// The file, lines ending in a line feed.
    pub fn write(&self) -> String {
        let mut out = String::new();
        let sections =
            [(Section::Meta, &self.meta), (Section::Projects, &self.projects), (Section::Votes, &self.votes)];
        for (section, table) in sections {
            out.push_str(section.name());
            out.push('\n');
            for row in std::iter::once(&table.columns).chain(&table.rows).filter(|row| !row.is_empty()) {
                line(&mut out, row);
            }
        }
        out
    }
}

fn line(out: &mut String, row: &[String]) {
    if let [only] = row
        && only.trim().is_empty()
    {
        // A line with nothing on it would be passed over.
        out.push_str("\"\"\n");
        return;
    }
    for (at, cell) in row.iter().enumerate() {
        if at > 0 {
            out.push(';');
        }
        out.push_str(&quoted(cell, ';'));
    }
    out.push('\n');
}

fn votes(election: &Election) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let joined = |cells: Vec<String>| cells.join(",");
    for ballot in election.ballots.iter() {
        let mut entries: Vec<_> = ballot.entries().collect();
        if election.kind == BallotKind::Ordinal {
            entries.sort_by_key(|(_, below)| std::cmp::Reverse(*below));
        }
        let ids =
            joined(entries.iter().map(|(p, _)| election.projects[usize::from(*p)].id.clone()).collect());
        let decimals = election.ballots.points_decimals();
        let points =
            entries.iter().map(|(_, w)| Money { amount: u64::from(*w), decimals }.to_string()).collect();
        let points = joined(points);
        for _ in 0..ballot.count {
            let mut row = vec![(rows.len() + 1).to_string(), ids.clone()];
            if election.kind.has_points() {
                row.push(points.clone());
            }
            rows.push(row);
        }
    }
    rows
}

fn parse(text: &str) -> Result<Document, Fault> {
    let (mut rows, mut cells) = (Rows::new(text, b';'), Vec::<Cell>::new());
    let mut document = Document::default();
    let mut section = None;
    let mut named = false;
    while rows.next(&mut cells)? {
        if let Some(begun) = Section::begun_by(text, &cells) {
            if Some(begun) != Section::after(section) {
                let expected = Section::after(section).map_or("the end of the file", Section::name);
                return Err(Fault::instead(cells[0].at, expected, begun.name()));
            }
            (section, named) = (Some(begun), false);
            continue;
        }
        let table = match section {
            None => return Err(Fault::new(cells[0].at, Section::Meta.name())),
            Some(Section::Meta) => &mut document.meta,
            Some(Section::Projects) => &mut document.projects,
            Some(Section::Votes) => &mut document.votes,
        };
        let row = cells.iter().map(|cell| cell.whole(text).into_owned()).collect();
        if named {
            table.rows.push(row)
        } else {
            table.columns = row
        }
        named = true;
    }
    match Section::after(section) {
        Some(missing) => Err(Fault::new(rows.at(), missing.name())),
        None => Ok(document),
    }
}
