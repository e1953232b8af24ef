//! How well groups stand apart, and how alike two groupings are.

use crate::lottery::Seed;

/// The mean silhouette of each of several groupings of the same points; someone alone in a group counts 0. With more
/// than `most` points as many are drawn by the seed and compared among themselves.
pub fn silhouettes(points: &[[f64; 2]], groupings: &[&[usize]], most: usize, seed: &Seed) -> Vec<f64> {
    let taken = taken(points.len(), most, seed);
    let widths: Vec<usize> = groupings.iter().map(|g| g.iter().max().map_or(0, |m| m + 1)).collect();
    let sizes: Vec<Vec<f64>> = groupings
        .iter()
        .zip(&widths)
        .map(|(groups, width)| {
            let mut sizes = vec![0.0; *width];
            taken.iter().for_each(|p| sizes[groups[*p]] += 1.0);
            sizes
        })
        .collect();
    let cells = cells(points, &taken, groupings);
    let mut sums = vec![0.0; groupings.len()];
    let mut apart: Vec<Vec<f64>> = widths.iter().map(|w| vec![0.0; *w]).collect();
    for p in &taken {
        apart.iter_mut().for_each(|a| a.fill(0.0));
        for cell in &cells {
            let far = cell.distance(points[*p]);
            cell.groups.iter().zip(&mut apart).for_each(|(group, apart)| apart[*group] += far);
        }
        for (n, groups) in groupings.iter().enumerate() {
            sums[n] += one(groups[*p], &apart[n], &sizes[n]);
        }
    }
    sums.into_iter().map(|s| if taken.is_empty() { 0.0 } else { s / taken.len() as f64 }).collect()
}

/// Points that are together in every grouping: their distances are added up once for all groupings.
struct Cell {
    groups: Vec<usize>,
    xs: Vec<f64>,
    ys: Vec<f64>,
}

impl Cell {
    /// The sum of the distances from a point.
    fn distance(&self, [x, y]: [f64; 2]) -> f64 {
        let far = |(a, b): (&f64, &f64)| ((x - a) * (x - a) + (y - b) * (y - b)).sqrt();
        // Four sums side by side, so that the processor need not wait for each addition.
        let mut sums = [0.0; 4];
        let (xs, ys) = (self.xs.chunks_exact(4), self.ys.chunks_exact(4));
        let rest: f64 = xs.remainder().iter().zip(ys.remainder()).map(far).sum();
        for (xs, ys) in xs.zip(ys) {
            for (sum, at) in sums.iter_mut().zip(xs.iter().zip(ys)) {
                *sum += far(at);
            }
        }
        sums.iter().sum::<f64>() + rest
    }
}

fn cells(points: &[[f64; 2]], taken: &[usize], groupings: &[&[usize]]) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    for p in taken {
        let groups: Vec<usize> = groupings.iter().map(|g| g[*p]).collect();
        let at = cells.iter().position(|c| c.groups == groups).unwrap_or_else(|| {
            cells.push(Cell { groups, xs: Vec::new(), ys: Vec::new() });
            cells.len() - 1
        });
        cells[at].xs.push(points[*p][0]);
        cells[at].ys.push(points[*p][1]);
    }
    cells
}

fn one(own: usize, apart: &[f64], sizes: &[f64]) -> f64 {
    if sizes[own] <= 1.0 {
        return 0.0;
    }
    let within = apart[own] / (sizes[own] - 1.0);
    let others = (0..apart.len()).filter(|g| *g != own && sizes[*g] > 0.0).map(|g| apart[g] / sizes[g]);
    let next = others.fold(f64::INFINITY, f64::min);
    let larger = within.max(next);
    if next.is_infinite() || larger == 0.0 { 0.0 } else { (next - within) / larger }
}

fn taken(points: usize, most: usize, seed: &Seed) -> Vec<usize> {
    let mut all: Vec<usize> = (0..points).collect();
    if points > most {
        let mut numbers = seed.numbers("silhouette");
        for place in 0..most {
            let other = place + numbers.below((points - place) as u64) as usize;
            all.swap(place, other);
        }
        all.truncate(most);
    }
    all
}

/// How alike two groupings of the same people are: 1 is the same, 0 what chance would do.
pub fn adjusted_rand(a: &[usize], b: &[usize]) -> f64 {
    let width = |g: &[usize]| g.iter().max().map_or(0, |m| m + 1);
    let (rows, columns) = (width(a), width(b));
    let mut table = vec![0.0; rows * columns];
    a.iter().zip(b).for_each(|(x, y)| table[x * columns + y] += 1.0);
    let pairs = |n: f64| n * (n - 1.0) / 2.0;
    let both: f64 = table.iter().map(|n| pairs(*n)).sum();
    let in_a: f64 = (0..rows).map(|r| pairs(table[r * columns..(r + 1) * columns].iter().sum())).sum();
    let in_b: f64 = (0..columns).map(|c| pairs((0..rows).map(|r| table[r * columns + c]).sum())).sum();
    let all = pairs(a.len().min(b.len()) as f64);
    let chance = if all > 0.0 { in_a * in_b / all } else { 0.0 };
    let most = f64::midpoint(in_a, in_b);
    if most == chance { 1.0 } else { (both - chance) / (most - chance) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_groups_by_other_names_are_the_same() {
        assert_eq!(adjusted_rand(&[0, 0, 1, 1], &[1, 1, 0, 0]), 1.0);
        assert!(adjusted_rand(&[0, 0, 1, 1], &[0, 1, 0, 1]) < 0.0);
    }

    #[test]
    fn two_heaps_far_apart_have_a_silhouette_near_one() {
        let points = [[0.0, 0.0], [0.0, 0.1], [9.0, 0.0], [9.0, 0.1]];
        let found = silhouettes(&points, &[&[0, 0, 1, 1], &[0, 1, 0, 1]], 10, &Seed::new("s"));
        assert!(found[0] > 0.98 && found[1] < 0.0, "{found:?}");
    }
}
