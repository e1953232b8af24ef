//! Chances as equal as quotas allow, and a lottery over panels that gives them.
//!
//! Column generation: the best lottery over the panels known so far gives prices to the kinds of people; the heaviest
//! panel by these prices either betters the lottery or proves that nothing does. Then the smallest chance is settled for
//! the kinds whose price is not zero, and the rest is bettered further. Chances are found to about 1e-7; that panels meet
//! the quotas is exact.

use std::collections::BTreeSet;

use super::branch::Heaviest;
use super::certificate::{Certificate, Proof};
use super::kinds::{Kinds, Panel};
use super::simplex::{Program, State};

/// A panel betters the lottery when it outweighs the lottery by more than this.
const BETTER: f64 = 1e-9;
/// A kind is settled when its price is at least this part of the greatest one.
const PRICED: f64 = 0.1;

/// The fairest lottery.
#[derive(Debug, Clone, PartialEq)]
pub struct Leximin {
    /// The chance of a person of each kind.
    pub chances: Vec<f64>,
    /// The panels of the lottery with their chances, which sum to 1.
    pub lottery: Vec<(Panel, f64)>,
    /// Why nobody's chance could be greater without making another's smaller that is no greater.
    pub certificate: Certificate,
    /// How often the best lottery was sought.
    pub rounds: u64,
}

/// Work that may take seconds tells how far it is: of how many kinds the chance is settled.
pub type Progress<'a> = &'a mut dyn FnMut(usize, usize);

impl Leximin {
    /// Finds the chances; nothing when no panel meets the quotas.
    pub fn find(kinds: &Kinds, progress: Progress<'_>) -> Option<Self> {
        let mut heaviest = Heaviest::new(kinds).ok()?;
        let first = heaviest.find(&vec![0.0; kinds.len()], -1.0).panels.pop()?.1;
        let mut work = Work::new(kinds, first);
        let (mut proofs, mut rounds) = (Vec::new(), 0);
        while work.settled.contains(&false) {
            work.next_level();
            let (prices, heaviest) = loop {
                rounds += 1;
                match work.better(&mut heaviest) {
                    Ok(()) => {}
                    Err(proved) => break proved,
                }
            };
            let settled = work.settle(&prices);
            proofs.push(Proof { prices, heaviest, settles: settled });
            progress(work.settled.iter().filter(|s| **s).count(), kinds.len());
        }
        let lottery = work.lottery();
        let chances = chances(kinds, &lottery);
        let certificate = Certificate::new(proofs, &chances);
        Some(Leximin { chances, lottery, certificate, rounds })
    }
}

/// The chance of a person of each kind in a lottery.
fn chances(kinds: &Kinds, lottery: &[(Panel, f64)]) -> Vec<f64> {
    let of = |kind: usize| {
        let drawn: f64 = lottery.iter().map(|(panel, chance)| panel[kind] as f64 * chance).sum();
        drawn / kinds.people(kind) as f64
    };
    (0..kinds.len()).map(of).collect()
}

/// The lottery while it is bettered. One row a kind: its chance less what is reached, less a surplus, is zero; and one by
/// which the chances of panels sum to 1. What is reached is a sum of levels: each counts for the kinds that were not
/// settled when it was added.
struct Work<'a> {
    kinds: &'a Kinds,
    program: Program,
    state: State,
    /// The panels and their variables.
    panels: Vec<(usize, Panel)>,
    known: BTreeSet<Panel>,
    level: Option<usize>,
    /// Whether the chance of each kind is settled.
    settled: Vec<bool>,
}

impl<'a> Work<'a> {
    fn new(kinds: &'a Kinds, first: Panel) -> Self {
        let count = kinds.len();
        let mut sides = vec![0.0; count];
        sides.push(1.0);
        let mut program = Program::new(sides);
        let mut basis: Vec<usize> = (0..count).map(|k| program.column(vec![(k, -1.0)], 0.0)).collect();
        basis.push(program.column(drawn(kinds, &first), 0.0));
        let variables = count + 1;
        let state = program.start(basis, vec![0.0; variables], vec![1.0; variables]);
        let panels = vec![(count, first)];
        let known = BTreeSet::new();
        Work { kinds, program, state, panels, known, level: None, settled: vec![false; count] }
    }

    /// Keeps what was reached, and asks for more for the kinds that are not settled.
    fn next_level(&mut self) {
        if let Some(level) = self.level {
            let reached = self.program.solution(&self.state)[level];
            self.program.set_cost(level, 0.0);
            self.program.fix(&mut self.state, level, reached);
        }
        let open = (0..self.kinds.len()).filter(|k| !self.settled[*k]);
        let entries = open.map(|k| (k, -1.0)).collect();
        // No chance is above 1, so that this bound never holds a level back and somebody always has a price.
        self.level = Some(self.program.add(&mut self.state, entries, 1.0, 2.0));
    }

    /// Adds panels that better the lottery, or proves by prices and the weight of the heaviest panel that none does.
    fn better(&mut self, heaviest: &mut Heaviest) -> Result<(), (Vec<f64>, f64)> {
        self.program.improve(&mut self.state);
        let rows = self.program.prices(&self.state);
        let (rows, bar) = (&rows[..self.kinds.len()], rows[self.kinds.len()] + BETTER);
        let prices: Vec<f64> = rows.iter().map(|p| (-p).max(0.0)).collect();
        let weights: Vec<f64> =
            prices.iter().enumerate().map(|(k, p)| p / self.kinds.people(k) as f64).collect();
        let found = heaviest.find(&weights, bar).panels;
        let proved = found.last().map_or(bar, |(weight, _)| *weight);
        let new: Vec<Panel> =
            found.into_iter().map(|(_, p)| p).filter(|p| self.known.insert(p.clone())).collect();
        if new.is_empty() {
            return Err((prices, proved));
        }
        for panel in new {
            let entries = drawn(self.kinds, &panel);
            let variable = self.program.add(&mut self.state, entries, 0.0, 1.0);
            self.panels.push((variable, panel));
        }
        Ok(())
    }

    /// Settles the kinds that have a price.
    fn settle(&mut self, prices: &[f64]) -> Vec<usize> {
        let open = (0..self.kinds.len()).filter(|k| !self.settled[*k]);
        let greatest = open.clone().map(|k| prices[k]).fold(0.0, f64::max);
        let now: Vec<usize> = open.filter(|k| prices[*k] >= greatest * PRICED).collect();
        now.iter().for_each(|k| self.settled[*k] = true);
        now
    }

    fn lottery(&self) -> Vec<(Panel, f64)> {
        let solution = self.program.solution(&self.state);
        let drawn: Vec<(Panel, f64)> = (self.panels.iter())
            .map(|(variable, panel)| (panel.clone(), solution[*variable].max(0.0)))
            .filter(|(_, chance)| *chance > BETTER)
            .collect();
        let sum: f64 = drawn.iter().map(|(_, chance)| chance).sum();
        drawn.into_iter().map(|(panel, chance)| (panel, chance / sum)).collect()
    }
}

fn drawn(kinds: &Kinds, panel: &[usize]) -> Vec<(usize, f64)> {
    let shares = panel.iter().enumerate().filter(|(_, n)| **n > 0);
    let mut entries: Vec<(usize, f64)> =
        shares.map(|(k, n)| (k, *n as f64 / kinds.people(k) as f64)).collect();
    entries.push((kinds.len(), 1.0));
    entries
}
