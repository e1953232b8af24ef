//! Small figures are hidden, with as many others as it takes that nobody can work them out.
//!
//! Primary cells are those from 1 to 4. In a table with its totals each hidden cell stands in two sums, that of its row
//! and that of its column: as an edge between a row and a column it can be worked out from the shown figures exactly
//! when it is a bridge of the graph of hidden cells (a network has a unique solution on its bridges and nowhere else;
//! L. Cox, "Network models for complementary cell suppression", JASA 90, 1995). So cells are hidden until no bridge is
//! left, each time along the path with the least in it.

use std::collections::BinaryHeap;

/// From this number on a figure is shown.
pub const LEAST: i64 = 5;

/// A figure as it may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// The number.
    Shown(i64),
    /// Few, or hidden so that few others cannot be worked out.
    Hidden,
}

impl Cell {
    /// The number, when it is shown.
    pub const fn shown(self) -> Option<i64> {
        match self {
            Cell::Shown(number) => Some(number),
            Cell::Hidden => None,
        }
    }
}

/// True for a figure that is never shown.
const fn is_small(number: i64) -> bool {
    number > 0 && number < LEAST
}

/// One figure by itself.
pub const fn alone(number: i64) -> Cell {
    if is_small(number) { Cell::Hidden } else { Cell::Shown(number) }
}

/// The parts of a total that is itself shown: the parts as they may be shown, in the same order. Parts of a total that
/// is too small are all hidden.
pub fn parts(parts: &[i64]) -> Vec<Cell> {
    let total: i64 = parts.iter().sum();
    if is_small(total) {
        return vec![Cell::Hidden; parts.len()];
    }
    let mut cells: Vec<Cell> = parts.iter().map(|part| alone(*part)).collect();
    if cells.iter().filter(|cell| **cell == Cell::Hidden).count() == 1 {
        let next =
            (0..parts.len()).filter(|n| cells[*n] != Cell::Hidden && parts[*n] > 0).min_by_key(|n| parts[*n]);
        // A single part that is small makes a small total, so there is another.
        if let Some(next) = next {
            cells[next] = Cell::Hidden;
        }
    }
    cells
}

/// A table of two attributes beside the parts of each (`rows`, `columns`, as `parts` gave them): what of its inside may
/// be shown. `inside[r][c]` are the figures.
pub fn inside(inside: &[Vec<i64>], rows: &[Cell], columns: &[Cell]) -> Vec<Vec<Cell>> {
    let mut table = Table::new(inside, rows, columns);
    while let Some((row, column)) = table.bridge() {
        table.protect(row, column);
    }
    let shown =
        |r: usize, c: usize| if table.hidden[r][c] { Cell::Hidden } else { Cell::Shown(inside[r][c]) };
    (0..inside.len()).map(|r| (0..columns.len()).map(|c| shown(r, c)).collect()).collect()
}

/// The table with its totals in the last row and column. Totals were decided before and stay as they are.
struct Table {
    weight: Vec<Vec<Option<i64>>>,
    hidden: Vec<Vec<bool>>,
}

impl Table {
    fn new(inside: &[Vec<i64>], rows: &[Cell], columns: &[Cell]) -> Table {
        let (height, width) = (rows.len() + 1, columns.len() + 1);
        let mut hidden = vec![vec![false; width]; height];
        let mut weight = vec![vec![None; width]; height];
        for (r, line) in inside.iter().enumerate() {
            for (c, number) in line.iter().enumerate() {
                hidden[r][c] = is_small(*number);
                // Hiding a nought hides nothing that anyone would miss, but everyone may guess it: last.
                weight[r][c] = Some(if *number == 0 { i64::from(i32::MAX) } else { *number });
            }
            hidden[r][width - 1] = rows[r] == Cell::Hidden;
        }
        for (c, cell) in columns.iter().enumerate() {
            hidden[height - 1][c] = *cell == Cell::Hidden;
        }
        Table { weight, hidden }
    }

    fn height(&self) -> usize {
        self.hidden.len()
    }

    fn width(&self) -> usize {
        self.hidden[0].len()
    }

    /// A hidden cell of the inside that can be worked out.
    fn bridge(&self) -> Option<(usize, usize)> {
        let inside = (0..self.height() - 1).flat_map(|r| (0..self.width() - 1).map(move |c| (r, c)));
        let mut hidden = inside.filter(|(r, c)| self.hidden[*r][*c]);
        hidden.find(|(r, c)| self.way(*r, *c, |table, r, c| table.hidden[r][c].then_some(0)).is_none())
    }

    /// Hides the cells of the lightest way round.
    fn protect(&mut self, row: usize, column: usize) {
        let cost = |table: &Table, r: usize, c: usize| {
            if table.hidden[r][c] { Some(0) } else { table.weight[r][c] }
        };
        match self.way(row, column, cost) {
            Some(cells) => cells.into_iter().for_each(|(r, c)| self.hidden[r][c] = true),
            // A table of one row or column: there is no way round, so the row's totals would tell. Hide it all.
            None => self.hidden.iter_mut().for_each(|line| line.fill(true)),
        }
    }

    /// The cells of the cheapest way from a row to a column that does not use the cell where they cross (Dijkstra over
    /// rows and columns). `cost` of a cell, nothing where it may not be used.
    fn way(
        &self,
        row: usize,
        column: usize,
        cost: impl Fn(&Table, usize, usize) -> Option<i64>,
    ) -> Option<Vec<(usize, usize)>> {
        let (height, width) = (self.height(), self.width());
        let (start, goal) = (row, height + column);
        let mut best = vec![i64::MAX; height + width];
        let mut from = vec![usize::MAX; height + width];
        let mut ahead = BinaryHeap::from([(std::cmp::Reverse(0i64), start)]);
        best[start] = 0;
        while let Some((std::cmp::Reverse(so_far), at)) = ahead.pop() {
            if so_far > best[at] {
                continue;
            }
            let (first, last) = if at < height { (height, height + width) } else { (0, height) };
            for next in first..last {
                let (r, c) = if at < height { (at, next - height) } else { (next, at - height) };
                if (r, c) == (row, column) {
                    continue;
                }
                let Some(step) = cost(self, r, c) else { continue };
                if so_far + step < best[next] {
                    best[next] = so_far + step;
                    from[next] = at;
                    ahead.push((std::cmp::Reverse(best[next]), next));
                }
            }
        }
        (best[goal] < i64::MAX).then(|| trace(&from, start, goal, height))
    }
}

fn trace(from: &[usize], start: usize, goal: usize, height: usize) -> Vec<(usize, usize)> {
    let (mut cells, mut at) = (Vec::new(), goal);
    while at != start {
        let before = from[at];
        cells.push(if at < height { (at, before - height) } else { (before, at - height) });
        at = before;
    }
    cells
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sums(table: &[Vec<i64>]) -> (Vec<i64>, Vec<i64>) {
        let rows = table.iter().map(|line| line.iter().sum()).collect();
        let columns = (0..table[0].len()).map(|c| table.iter().map(|line| line[c]).sum()).collect();
        (rows, columns)
    }

    /// Whether a system of equations over the hidden cells fixes one of them: Gaussian elimination over fractions
    /// written as pairs of integers.
    fn fixed(equations: &[Vec<i64>], unknown: usize) -> bool {
        let mut m: Vec<Vec<f64>> = equations.iter().map(|e| e.iter().map(|x| *x as f64).collect()).collect();
        let width = m.first().map_or(0, Vec::len);
        // The unknown asked about stands last, so that its row is reached with all others eliminated.
        let order: Vec<usize> = (0..width).filter(|c| *c != unknown).chain([unknown]).collect();
        let mut row = 0;
        for column in order {
            let Some(pivot) = (row..m.len()).find(|r| m[*r][column].abs() > 1e-9) else {
                if column == unknown {
                    return false;
                }
                continue;
            };
            m.swap(row, pivot);
            for other in 0..m.len() {
                if other != row && m[other][column].abs() > 1e-9 {
                    let factor = m[other][column] / m[row][column];
                    let line = m[row].clone();
                    m[other].iter_mut().zip(&line).for_each(|(a, b)| *a -= factor * b);
                }
            }
            if column == unknown {
                return true;
            }
            row += 1;
        }
        false
    }

    /// Every hidden figure that the shown ones and the sums fix.
    fn worked_out(rows: &[Cell], columns: &[Cell], cells: &[Vec<Cell>]) -> Vec<(usize, usize)> {
        let (h, w) = (rows.len(), columns.len());
        let mut unknowns = Vec::new();
        for (r, line) in cells.iter().enumerate() {
            unknowns.extend((0..w).filter(|c| line[*c] == Cell::Hidden).map(|c| (r, c)));
        }
        unknowns.extend((0..h).filter(|r| rows[*r] == Cell::Hidden).map(|r| (r, w)));
        unknowns.extend((0..w).filter(|c| columns[*c] == Cell::Hidden).map(|c| (h, c)));
        let mut equations = Vec::new();
        for r in 0..=h {
            let of = |(x, y): &(usize, usize)| {
                if *x != r {
                    0
                } else if *y == w {
                    -1
                } else {
                    1
                }
            };
            equations.push(unknowns.iter().map(of).collect::<Vec<i64>>());
        }
        for c in 0..=w {
            let of = |(x, y): &(usize, usize)| {
                if *y != c {
                    0
                } else if *x == h {
                    -1
                } else {
                    1
                }
            };
            equations.push(unknowns.iter().map(of).collect::<Vec<i64>>());
        }
        let inside = |n: &usize| unknowns[*n].0 < h && unknowns[*n].1 < w;
        (0..unknowns.len()).filter(inside).filter(|n| fixed(&equations, *n)).map(|n| unknowns[n]).collect()
    }

    #[test]
    fn parts_hide_a_second_one_so_that_the_total_tells_nothing() {
        use Cell::{Hidden, Shown};
        let table = [
            (vec![48, 50, 2], vec![Hidden, Shown(50), Hidden]),
            (vec![10, 20, 0], vec![Shown(10), Shown(20), Shown(0)]),
            (vec![3, 4, 30], vec![Hidden, Hidden, Shown(30)]),
            (vec![0, 0, 7], vec![Shown(0), Shown(0), Shown(7)]),
            (vec![1, 0, 2], vec![Hidden, Hidden, Hidden]),
            (vec![], vec![]),
        ];
        for (given, expected) in table {
            assert_eq!(parts(&given), expected, "{given:?}");
        }
    }

    #[test]
    fn a_small_cell_takes_three_others_with_it() {
        let table = vec![vec![3, 20, 30], vec![10, 21, 31], vec![12, 22, 32]];
        let (rows, columns) = sums(&table);
        let cells = inside(&table, &parts(&rows), &parts(&columns));
        let hidden: Vec<_> = cells.iter().flatten().filter(|c| **c == Cell::Hidden).collect();
        assert_eq!(hidden.len(), 4, "{cells:?}");
        assert_eq!(cells[1][0], Cell::Hidden, "the lightest way round: {cells:?}");
    }

    proptest! {
        #[test]
        fn no_small_figure_is_shown_or_can_be_worked_out(
            table in (2usize..5, 2usize..5).prop_flat_map(|(h, w)| {
                let number = prop_oneof![3 => 0i64..7, 1 => 5i64..60];
                proptest::collection::vec(proptest::collection::vec(number, w), h)
            })
        ) {
            let (rows, columns) = sums(&table);
            let (rows, columns) = (parts(&rows), parts(&columns));
            let cells = inside(&table, &rows, &columns);
            for (line, shown) in table.iter().zip(&cells) {
                for (number, cell) in line.iter().zip(shown) {
                    prop_assert!(!is_small(*number) || *cell == Cell::Hidden);
                    prop_assert!(cell.shown().is_none_or(|shown| shown == *number));
                }
            }
            prop_assert_eq!(worked_out(&rows, &columns, &cells), vec![]);
        }

        #[test]
        fn parts_never_hide_exactly_one(given in proptest::collection::vec(0i64..12, 0..7)) {
            let cells = parts(&given);
            let hidden = cells.iter().filter(|cell| **cell == Cell::Hidden).count();
            let total: i64 = given.iter().sum();
            prop_assert!(hidden != 1 || is_small(total), "{given:?} {cells:?}");
            for (number, cell) in given.iter().zip(&cells) {
                prop_assert!(!is_small(*number) || *cell == Cell::Hidden);
            }
        }
    }
}
