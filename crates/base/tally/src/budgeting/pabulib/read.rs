//! A `.pb` file as an election, ballots merged while it is read.

use std::borrow::Cow;

use hashbrown::HashMap;

use super::{Cell, Fault, MOST_BYTES, Malformed, Rows, located};
use crate::budgeting::ballots::{Builder, MOST_BALLOTS, MOST_PROJECTS, WEIGHT_END};
use crate::budgeting::election::{BallotKind, Election, Project};
use crate::budgeting::money::Money;

/// How many decimals points are kept with, when any has one.
const POINTS_DECIMALS: u8 = 3;
const AMOUNT: &str = "an amount such as 1200 or 1200.50, below 10^15 of its smallest unit";
const POINTS: &str = "points such as 3 or 0.5, below 1000000";

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

/// Why reading stopped.
enum Stop {
    Fault(Fault),
    /// Points have decimals, so they all have to be kept with decimals.
    Decimals,
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Stop::Fault(fault)
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

/// Where the columns of a section are.
#[derive(Debug)]
struct Columns(Vec<String>);

impl Columns {
    fn of(text: &str, cells: &[Cell]) -> Columns {
        Columns(cells.iter().map(|c| c.text(text).to_lowercase()).collect())
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|c| c == name)
    }

    fn needed(&self, name: &str, at: usize) -> Result<usize, Fault> {
        self.place(name).ok_or_else(|| Fault::new(at, format!("a column {name}")))
    }

    /// Cells past the last column must be empty: otherwise a semicolon is not in quotes.
    fn check(&self, text: &str, cells: &[Cell]) -> Result<(), Fault> {
        match cells.iter().skip(self.0.len()).find(|c| !c.text(text).is_empty()) {
            Some(cell) => Err(Fault::new(cell.at, format!("a line of {} cells", self.0.len()))),
            None => Ok(()),
        }
    }
}

#[derive(Debug, Default)]
struct Meta {
    budget: Option<Money>,
    kind: Option<BallotKind>,
    currency: Option<String>,
    threshold: Option<u64>,
}

impl Meta {
    fn take(&mut self, text: &str, cells: &[Cell]) -> Result<(), Fault> {
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

    fn budget(&self, end: usize) -> Result<Money, Fault> {
        self.budget.ok_or_else(|| Fault::instead(end, "a line “budget” in META", "the end of the file"))
    }
}

#[derive(Debug, Default)]
struct Projects {
    rows: Vec<(String, String, Money, usize)>,
    places: HashMap<String, u16>,
}

impl Projects {
    fn take(&mut self, text: &str, cells: &[Cell], columns: &Columns) -> Result<(), Fault> {
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
    fn with_equal_decimals(self, budget: Money) -> Result<(Vec<Project>, Money), Fault> {
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

/// The ballots, while they are read.
struct Votes {
    kind: BallotKind,
    places: HashMap<String, u16>,
    vote: usize,
    points: Option<usize>,
    builder: Builder,
    points_decimals: u8,
    seen: Vec<u32>,
    line: u32,
    ballot: Vec<(u16, u32)>,
    points_read: Vec<u32>,
}

impl Votes {
    fn new(
        meta: &Meta,
        projects: &Projects,
        columns: &Columns,
        at: usize,
        decimals: u8,
    ) -> Result<Votes, Fault> {
        let kind = meta.kind.unwrap_or(BallotKind::Approval);
        Ok(Votes {
            kind,
            places: projects.places.clone(),
            vote: columns.needed("vote", at)?,
            points: kind.has_points().then(|| columns.needed("points", at)).transpose()?,
            builder: Builder::new(!kind.is_plain(), decimals),
            points_decimals: decimals,
            seen: vec![0; projects.rows.len()],
            line: 0,
            ballot: Vec::new(),
            points_read: Vec::new(),
        })
    }

    fn take(&mut self, text: &str, cells: &[Cell]) -> Result<(), Stop> {
        let at = cells.get(self.vote).map_or(cells[0].at, |c| c.at);
        let vote = cells.get(self.vote).map_or(Cow::Borrowed(""), |c| c.text(text));
        let named = if vote.is_empty() { 0 } else { vote.split(',').count() };
        self.read_points(text, cells, at, named)?;
        self.line += 1;
        self.ballot.clear();
        for (place, id) in vote.split(',').map(str::trim).take(named).enumerate() {
            let project = self.places.get(id).copied();
            let project = project.ok_or_else(|| Fault::instead(at, "the id of a project in PROJECTS", id))?;
            if self.seen[usize::from(project)] != self.line {
                self.seen[usize::from(project)] = self.line;
                self.ballot.push((project, self.points_read.get(place).copied().unwrap_or(1)));
            }
        }
        if self.kind == BallotKind::Ordinal {
            let ranked = (0u32..).zip(self.ballot.iter_mut().rev());
            ranked.for_each(|(below, (_, weight))| *weight = below);
        }
        if !self.builder.add(self.ballot.iter().copied(), 1) {
            return Err(Fault::new(at, format!("at most {MOST_BALLOTS} ballots")).into());
        }
        Ok(())
    }

    fn read_points(&mut self, text: &str, cells: &[Cell], vote_at: usize, named: usize) -> Result<(), Stop> {
        self.points_read.clear();
        let Some(column) = self.points else { return Ok(()) };
        let at = cells.get(column).map_or(vote_at, |c| c.at);
        let points = cells.get(column).map_or(Cow::Borrowed(""), |c| c.text(text));
        if !points.is_empty() {
            for given in points.split(',').map(str::trim) {
                let money = Money::parse(given).filter(|m| m.decimals <= POINTS_DECIMALS);
                let money = money.ok_or_else(|| Fault::instead(at, POINTS, given))?;
                let scaled = money.at(self.points_decimals).ok_or(Stop::Decimals)?.amount;
                let weight = u32::try_from(scaled)
                    .ok()
                    .filter(|_| money.at(POINTS_DECIMALS).is_some_and(|m| m.amount < u64::from(WEIGHT_END)));
                self.points_read.push(weight.ok_or_else(|| Fault::instead(at, POINTS, given))?);
            }
        }
        if self.points_read.len() != named {
            let expected = format!("points for each of the {named} projects of the vote");
            return Err(Fault::instead(at, expected, &points).into());
        }
        Ok(())
    }
}
