//! Linear programs with bounded variables: the revised simplex method with a dense inverse (G. Dantzig 1951;
//! C. Lemke 1954 for the dual), for the small programs of sortition.
//!
//! Maximise `cost · x` where every row of `A x` is its right-hand side and every variable lies between its bounds. Pivots
//! are chosen by value and, among equals, by the lowest number; after many steps without progress by number alone (R.
//! Bland 1977), so that the method ends. The same program is always solved by the same steps.

/// Below this a number is zero.
const ZERO: f64 = 1e-9;
/// A variable whose unit is worth less than this does not better a solution.
const WORTHLESS: f64 = 1e-10;
/// How many variables are looked at before all are looked at again.
const CANDIDATES: usize = 40;
/// After this many steps without progress a solution is taken to be the best; what is proved is measured afterwards.
const ENOUGH: usize = 20_000;
/// A pivot below this is not trusted.
const LEAST_PIVOT: f64 = 1e-7;
/// After this many steps without progress, Bland's rule.
const PATIENCE: usize = 200;
/// After this many steps the inverse is made anew, so that rounding does not add up.
const REFACTOR: usize = 100;

/// A variable: where it stands in the rows, what a unit of it is worth.
#[derive(Debug, Clone)]
pub struct Column {
    /// Rows and coefficients.
    pub entries: Vec<(usize, f64)>,
    /// Worth of a unit.
    pub cost: f64,
}

/// Where a variable stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Basic,
    Low,
    High,
}

/// What can change while the columns stay: bounds and basis. Copied when a search branches.
#[derive(Debug, Clone)]
pub struct State {
    low: Vec<f64>,
    high: Vec<f64>,
    place: Vec<Place>,
    /// The variable of each row.
    basis: Vec<usize>,
    /// The values of these.
    values: Vec<f64>,
    /// The inverse of their columns, row by row.
    inverse: Vec<f64>,
    pivots: usize,
}

/// The columns and right-hand sides of a program.
#[derive(Debug, Clone)]
pub struct Program {
    columns: Vec<Column>,
    sides: Vec<f64>,
}

/// A program without a solution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSolution;

impl Program {
    /// Rows with their right-hand sides, no variable yet.
    pub fn new(sides: Vec<f64>) -> Self {
        Program { columns: Vec::new(), sides }
    }

    /// Adds a variable before there is a state.
    pub fn column(&mut self, entries: Vec<(usize, f64)>, cost: f64) -> usize {
        self.columns.push(Column { entries, cost });
        self.columns.len() - 1
    }

    /// Changes what a unit is worth.
    pub fn set_cost(&mut self, variable: usize, cost: f64) {
        self.columns[variable].cost = cost;
    }

    /// The state that starts with these variables as basis, one a row in its order; all others stand at a bound, at the
    /// upper one when a unit is worth something.
    pub fn start(&self, basis: Vec<usize>, low: Vec<f64>, high: Vec<f64>) -> State {
        let stand = |c: &Column| if c.cost > 0.0 { Place::High } else { Place::Low };
        let mut place: Vec<Place> = self.columns.iter().map(stand).collect();
        for variable in &basis {
            place[*variable] = Place::Basic;
        }
        let rows = self.sides.len();
        let mut state =
            State { low, high, place, basis, values: vec![0.0; rows], inverse: Vec::new(), pivots: 0 };
        self.refactor(&mut state);
        state
    }

    /// Adds a variable that stands at its lower bound, which must be 0, to a program that is being solved.
    pub fn add(&mut self, state: &mut State, entries: Vec<(usize, f64)>, cost: f64, high: f64) -> usize {
        state.low.push(0.0);
        state.high.push(high);
        state.place.push(Place::Low);
        self.column(entries, cost)
    }

    /// Keeps a variable where it stands.
    pub fn fix(&self, state: &mut State, variable: usize, value: f64) {
        (state.low[variable], state.high[variable]) = (value, value);
    }

    /// Narrows the bounds of a variable. The state stays dual feasible.
    pub fn bound(&self, state: &mut State, variable: usize, low: f64, high: f64) {
        let before = state.at(variable);
        (state.low[variable], state.high[variable]) = (low, high);
        if state.place[variable] != Place::Basic {
            let moved = state.at(variable) - before;
            if moved != 0.0 {
                let direction = self.solved(state, variable);
                state.values.iter_mut().zip(direction).for_each(|(v, d)| *v -= d * moved);
            }
        }
    }

    /// What the solution is worth.
    pub fn worth(&self, state: &State) -> f64 {
        (0..self.columns.len()).map(|v| self.columns[v].cost * self.value(state, v)).sum()
    }

    /// The value of a variable. Slow for many: see [`Program::solution`].
    fn value(&self, state: &State, variable: usize) -> f64 {
        match state.place[variable] {
            Place::Basic => {
                let row = state.basis.iter().position(|b| *b == variable).unwrap_or_default();
                state.values[row]
            }
            _ => state.at(variable),
        }
    }

    /// The values of all variables.
    pub fn solution(&self, state: &State) -> Vec<f64> {
        let mut all: Vec<f64> = (0..self.columns.len()).map(|v| state.at(v)).collect();
        for (row, variable) in state.basis.iter().enumerate() {
            all[*variable] = state.values[row];
        }
        all
    }

    /// The price of each row: what a unit more on its right-hand side would be worth.
    pub fn prices(&self, state: &State) -> Vec<f64> {
        let rows = self.sides.len();
        let mut prices = vec![0.0; rows];
        for (row, variable) in state.basis.iter().enumerate() {
            let cost = self.columns[*variable].cost;
            if cost != 0.0 {
                let line = &state.inverse[row * rows..(row + 1) * rows];
                prices.iter_mut().zip(line).for_each(|(p, i)| *p += cost * i);
            }
        }
        prices
    }

    fn gain(&self, prices: &[f64], variable: usize) -> f64 {
        let column = &self.columns[variable];
        column.cost - column.entries.iter().map(|(row, a)| prices[*row] * a).sum::<f64>()
    }

    /// The inverse times a variable's column.
    fn solved(&self, state: &State, variable: usize) -> Vec<f64> {
        let rows = self.sides.len();
        let entries = &self.columns[variable].entries;
        (state.inverse.chunks_exact(rows))
            .map(|line| entries.iter().map(|(row, a)| line[*row] * a).sum())
            .collect()
    }

    /// Improves a feasible state to the best.
    pub fn improve(&self, state: &mut State) {
        let (mut idle, mut candidates) = (0, Vec::new());
        while idle < ENOUGH {
            if idle % PATIENCE == PATIENCE - 1 {
                self.refactor(state);
            }
            let by_number = idle > PATIENCE;
            let prices = self.prices(state);
            let Some((variable, gain)) = self.entering(state, &prices, &mut candidates, by_number) else {
                return;
            };
            let direction = self.solved(state, variable);
            let sign = if gain > 0.0 { 1.0 } else { -1.0 };
            let (step, leaving) = state.longest(variable, &direction, sign, by_number);
            idle = if step > ZERO { 0 } else { idle + 1 };
            match leaving {
                None => state.flip(variable, &direction, sign * step),
                Some((row, to)) => self.pivot(state, row, to, variable, &direction, sign * step),
            }
        }
    }

    /// The candidate whose unit is worth most; when none is worth anything, of all variables, of which the best become
    /// the candidates. By number: the first of all.
    fn entering(
        &self,
        state: &State,
        prices: &[f64],
        candidates: &mut Vec<usize>,
        by_number: bool,
    ) -> Option<(usize, f64)> {
        let wanted = |variable: usize| {
            let (place, gain) = (state.place[variable], self.gain(prices, variable));
            let free = place != Place::Basic && state.low[variable] < state.high[variable];
            let worth = if place == Place::Low { gain } else { -gain };
            (free && worth > WORTHLESS).then_some((worth, variable, gain))
        };
        if by_number {
            return (0..self.columns.len()).find_map(wanted).map(|(_, variable, gain)| (variable, gain));
        }
        let best = |a: &(f64, usize, f64), b: &(f64, usize, f64)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
        let mut found: Vec<_> = candidates.iter().filter_map(|v| wanted(*v)).collect();
        if found.is_empty() {
            found = (0..self.columns.len()).filter_map(wanted).collect();
            found.sort_unstable_by(best);
            found.truncate(CANDIDATES);
        }
        candidates.clear();
        candidates.extend(found.iter().map(|(_, variable, _)| *variable));
        found.into_iter().min_by(best).map(|(_, variable, gain)| (variable, gain))
    }

    /// Makes a dual feasible state feasible, which is then the best.
    ///
    /// # Errors
    /// When nothing is feasible.
    pub fn repair(&self, state: &mut State) -> Result<(), NoSolution> {
        let mut steps = 0;
        while let Some((row, to)) = state.broken(steps > PATIENCE * 10) {
            steps += 1;
            let rows = self.sides.len();
            let line = &state.inverse[row * rows..(row + 1) * rows];
            let prices = self.prices(state);
            let leaving = state.basis[row];
            let bound = if to == Place::Low { state.low[leaving] } else { state.high[leaving] };
            let short = state.values[row] - bound;
            let mut best: Option<(usize, f64, f64)> = None;
            for (variable, column) in self.columns.iter().enumerate() {
                let place = state.place[variable];
                if place == Place::Basic || state.low[variable] == state.high[variable] {
                    continue;
                }
                let pivot: f64 = column.entries.iter().map(|(r, a)| line[*r] * a).sum();
                let helps = if place == Place::Low { pivot * short > 0.0 } else { pivot * short < 0.0 };
                if !helps || pivot.abs() < LEAST_PIVOT {
                    continue;
                }
                let ratio = self.gain(&prices, variable).abs() / pivot.abs();
                let better =
                    |(_, r, p): (usize, f64, f64)| ratio < r - ZERO || (ratio <= r + ZERO && pivot.abs() > p);
                if best.is_none_or(better) {
                    best = Some((variable, ratio, pivot.abs()));
                }
            }
            let (variable, ..) = best.ok_or(NoSolution)?;
            let direction = self.solved(state, variable);
            self.pivot(state, row, to, variable, &direction, short / direction[row]);
        }
        Ok(())
    }

    /// The entering variable moves by `step` and takes the place of the row's variable, which goes to a bound.
    fn pivot(&self, state: &mut State, row: usize, to: Place, enters: usize, direction: &[f64], step: f64) {
        let rows = self.sides.len();
        let value = state.at(enters) + step;
        state.values.iter_mut().zip(direction).for_each(|(v, d)| *v -= d * step);
        state.place[state.basis[row]] = to;
        state.place[enters] = Place::Basic;
        state.basis[row] = enters;
        state.values[row] = value;
        state.pivots += 1;
        if state.pivots > REFACTOR.max(rows) {
            return self.refactor(state);
        }
        let (before, rest) = state.inverse.split_at_mut(row * rows);
        let (line, after) = rest.split_at_mut(rows);
        line.iter_mut().for_each(|x| *x /= direction[row]);
        let others = before.chunks_exact_mut(rows).chain(after.chunks_exact_mut(rows));
        let factors = direction.iter().enumerate().filter(|(r, _)| *r != row).map(|(_, d)| *d);
        for (other, factor) in others.zip(factors) {
            if factor != 0.0 {
                other.iter_mut().zip(&*line).for_each(|(x, l)| *x -= factor * l);
            }
        }
    }

    /// The inverse and the values anew, from the columns.
    pub fn refactor(&self, state: &mut State) {
        let rows = self.sides.len();
        let mut matrix = vec![0.0; rows * rows];
        for (at, variable) in state.basis.iter().enumerate() {
            for (row, a) in &self.columns[*variable].entries {
                matrix[row * rows + at] = *a;
            }
        }
        state.inverse = inverse(matrix, rows);
        let mut sides = self.sides.clone();
        for (variable, column) in self.columns.iter().enumerate() {
            let at = state.at(variable);
            if state.place[variable] != Place::Basic && at != 0.0 {
                column.entries.iter().for_each(|(row, a)| sides[*row] -= a * at);
            }
        }
        let line = |l: &[f64]| l.iter().zip(&sides).map(|(i, s)| i * s).sum();
        state.values = state.inverse.chunks_exact(rows).map(line).collect();
        state.pivots = 0;
    }
}

impl State {
    /// Between what a variable lies.
    pub fn bounds(&self, variable: usize) -> (f64, f64) {
        (self.low[variable], self.high[variable])
    }

    /// The bound a variable outside the basis stands at.
    fn at(&self, variable: usize) -> f64 {
        if self.place[variable] == Place::High { self.high[variable] } else { self.low[variable] }
    }

    /// How far a variable can move, and whose bound ends it; nobody's when its own other bound does.
    fn longest(
        &self,
        enters: usize,
        direction: &[f64],
        sign: f64,
        by_number: bool,
    ) -> (f64, Option<(usize, Place)>) {
        let mut step = self.high[enters] - self.low[enters];
        let mut leaving: Option<(usize, Place)> = None;
        for (row, d) in direction.iter().enumerate() {
            let fall = d * sign;
            if fall.abs() < LEAST_PIVOT {
                continue;
            }
            let variable = self.basis[row];
            let (room, to) = if fall > 0.0 {
                (self.values[row] - self.low[variable], Place::Low)
            } else {
                (self.high[variable] - self.values[row], Place::High)
            };
            let most = room.max(0.0) / fall.abs();
            let better = match leaving {
                Some((r, _)) if (most - step).abs() <= ZERO => {
                    if by_number {
                        variable < self.basis[r]
                    } else {
                        d.abs() > direction[r].abs()
                    }
                }
                _ => most < step,
            };
            if better {
                (step, leaving) = (most.min(step), Some((row, to)));
            }
        }
        (step, leaving)
    }

    /// A variable outside the basis goes to its other bound.
    fn flip(&mut self, variable: usize, direction: &[f64], step: f64) {
        self.values.iter_mut().zip(direction).for_each(|(v, d)| *v -= d * step);
        self.place[variable] = if self.place[variable] == Place::Low { Place::High } else { Place::Low };
    }

    /// The row that is furthest out of its bounds, and the bound it goes to.
    fn broken(&self, by_number: bool) -> Option<(usize, Place)> {
        let mut worst: Option<(usize, Place, f64)> = None;
        for (row, variable) in self.basis.iter().enumerate() {
            let value = self.values[row];
            let (out, to) = if value < self.low[*variable] {
                (self.low[*variable] - value, Place::Low)
            } else {
                (value - self.high[*variable], Place::High)
            };
            let better =
                worst.is_none_or(|(r, _, o)| if by_number { *variable < self.basis[r] } else { out > o });
            if out > ZERO && better {
                worst = Some((row, to, out));
            }
        }
        worst.map(|(row, to, _)| (row, to))
    }
}

/// The inverse of a matrix that has one, by Gauss and Jordan with row exchanges.
fn inverse(mut matrix: Vec<f64>, rows: usize) -> Vec<f64> {
    let mut inverse = vec![0.0; rows * rows];
    (0..rows).for_each(|r| inverse[r * rows + r] = 1.0);
    for column in 0..rows {
        let largest = (column..rows)
            .max_by(|a, b| {
                matrix[a * rows + column].abs().total_cmp(&matrix[b * rows + column].abs()).then(b.cmp(a))
            })
            .unwrap_or(column);
        if largest != column {
            for at in 0..rows {
                matrix.swap(largest * rows + at, column * rows + at);
                inverse.swap(largest * rows + at, column * rows + at);
            }
        }
        let pivot = matrix[column * rows + column];
        for at in 0..rows {
            matrix[column * rows + at] /= pivot;
            inverse[column * rows + at] /= pivot;
        }
        let own = matrix[column * rows..(column + 1) * rows].to_vec();
        let own_inverse = inverse[column * rows..(column + 1) * rows].to_vec();
        for row in (0..rows).filter(|r| *r != column) {
            let factor = matrix[row * rows + column];
            if factor != 0.0 {
                let (from, to) = (row * rows, (row + 1) * rows);
                matrix[from..to].iter_mut().zip(&own).for_each(|(x, o)| *x -= factor * o);
                inverse[from..to].iter_mut().zip(&own_inverse).for_each(|(x, o)| *x -= factor * o);
            }
        }
    }
    inverse
}
