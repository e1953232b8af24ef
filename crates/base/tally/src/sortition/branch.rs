//! The heaviest panel: branch and bound (A. Land, A. Doig 1960) over how many of each kind are in it.

use super::kinds::{Kinds, Panel};
use super::simplex::{NoSolution, Program, State};

/// A share of a person that is none.
const WHOLE: f64 = 1e-6;
/// Weights closer than this are the same.
pub const SAME_WEIGHT: f64 = 1e-10;

/// Finds panels by the weights of their members, starting where the last search began.
#[derive(Debug, Clone)]
pub struct Heaviest {
    program: Program,
    root: State,
    kinds: usize,
    /// How many times a program was solved, since the beginning.
    pub nodes: u64,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Panels, each heavier than the one before; the last is the heaviest.
    pub panels: Vec<(f64, Panel)>,
}

impl Heaviest {
    /// Prepares the search among panels that meet the quotas.
    ///
    /// # Errors
    /// When not even shares of people could meet them.
    pub fn new(kinds: &Kinds) -> Result<Self, NoSolution> {
        Self::prepared(kinds, 0.0, 0.0)
    }

    /// The panel that misses quotas by the fewest places; nothing when the pool is too small.
    pub fn giving_way(kinds: &Kinds) -> Option<Panel> {
        let mut search = Self::prepared(kinds, kinds.size as f64, -1.0).ok()?;
        let least = -(2.0 * (kinds.size * kinds.limits.len()) as f64) - 1.0;
        search.find(&vec![0.0; kinds.len()], least).panels.pop().map(|(_, panel)| panel)
    }

    /// The search where each quota may be missed by up to `room` places on either side, each worth `cost`.
    fn prepared(kinds: &Kinds, room: f64, cost: f64) -> Result<Self, NoSolution> {
        let (answers, count) = (kinds.limits.len(), kinds.len());
        let mut program = Program::new(vec![0.0; answers + 1]);
        let (mut low, mut high) = (vec![0.0; count], Vec::with_capacity(count + answers + 1));
        for kind in 0..count {
            let mut entries: Vec<(usize, f64)> = kinds.rows[kind].iter().map(|r| (*r, -1.0)).collect();
            entries.push((answers, -1.0));
            program.column(entries, 0.0);
            high.push(kinds.people(kind) as f64);
        }
        let size = (kinds.size, kinds.size);
        let mut basis = Vec::with_capacity(answers + 1);
        for (row, (min, max)) in kinds.limits.iter().chain([&size]).enumerate() {
            basis.push(program.column(vec![(row, 1.0)], 0.0));
            low.push(*min as f64);
            high.push(*max as f64);
        }
        for row in (0..answers).filter(|_| room > 0.0) {
            for side in [1.0, -1.0] {
                program.column(vec![(row, side)], cost);
                low.push(0.0);
                high.push(room);
            }
        }
        let mut root = program.start(basis, low, high);
        program.repair(&mut root)?;
        Ok(Heaviest { program, root, kinds: count, nodes: 0 })
    }

    /// The heaviest panel by these weights of a person of each kind, when it is heavier than `more_than`.
    pub fn find(&mut self, weights: &[f64], more_than: f64) -> Found {
        weights.iter().enumerate().for_each(|(k, w)| self.program.set_cost(k, *w));
        self.program.improve(&mut self.root);
        let mut found = Found { panels: Vec::new() };
        let mut best = more_than;
        let mut open = vec![self.root.clone()];
        while let Some(state) = open.pop() {
            self.nodes += 1;
            if self.program.worth(&state) <= best + SAME_WEIGHT {
                continue;
            }
            let solution = self.program.solution(&state);
            let shares = &solution[..self.kinds];
            let Some(kind) = most_divided(shares) else {
                let panel: Panel = shares.iter().map(|x| x.round() as usize).collect();
                best = self.program.worth(&state);
                found.panels.push((best, panel));
                continue;
            };
            let below = solution[kind].floor();
            let (low, high) = state.bounds(kind);
            let mut fewer = self.branch(&state, kind, low, below);
            let mut more = self.branch(&state, kind, below + 1.0, high);
            if solution[kind] - below > 0.5 {
                std::mem::swap(&mut fewer, &mut more);
            }
            open.extend(more);
            open.extend(fewer);
        }
        found
    }

    fn branch(&self, state: &State, kind: usize, low: f64, high: f64) -> Option<State> {
        let mut branch = state.clone();
        self.program.bound(&mut branch, kind, low, high);
        self.program.repair(&mut branch).ok().map(|()| branch)
    }
}

fn most_divided(shares: &[f64]) -> Option<usize> {
    let divided = |x: f64| (x - x.round()).abs();
    (0..shares.len())
        .filter(|k| divided(shares[*k]) > WHOLE)
        .max_by(|a, b| divided(shares[*a]).total_cmp(&divided(shares[*b])).then(b.cmp(a)))
}
