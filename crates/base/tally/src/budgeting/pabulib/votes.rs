//! The section VOTES: ballots are merged while they are read.

use std::borrow::Cow;

use hashbrown::HashMap;

use super::sections::{Columns, Meta, Projects};
use super::{Cell, Fault};
use crate::budgeting::ballots::{Builder, MOST_BALLOTS, WEIGHT_END};
use crate::budgeting::election::BallotKind;
use crate::budgeting::money::Money;

/// How many decimals points are kept with, when any has one.
pub const POINTS_DECIMALS: u8 = 3;
/// What points look like.
pub const POINTS: &str = "points such as 3 or 0.5, below 1000000";

/// Why reading stopped.
pub enum Stop {
    Fault(Fault),
    /// Points have decimals, so they all have to be kept with decimals.
    Decimals,
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Stop::Fault(fault)
    }
}

/// The ballots, while they are read.
pub struct Votes {
    kind: BallotKind,
    places: HashMap<String, u16>,
    vote: usize,
    points: Option<usize>,
    pub builder: Builder,
    points_decimals: u8,
    seen: Vec<u32>,
    line: u32,
    ballot: Vec<(u16, u32)>,
    points_read: Vec<u32>,
}

impl Votes {
    pub fn new(
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

    pub fn take(&mut self, text: &str, cells: &[Cell]) -> Result<(), Stop> {
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
