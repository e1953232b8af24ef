//! The two largest eigenvalues of XᵀX for a sparse X, with their vectors.

use crate::lottery::Seed;
use crate::opinion::votes::{Vote, Votes};

const STEPS: usize = 120;
const LOOK_EVERY: usize = 5;
const ACCURACY: f64 = 1e-11;

type Pair = (f64, Vec<f64>);

/// The three things that can be said of a statement.
const KINDS: usize = 3;

/// X: votes less the mean of their statement, 0 where none was cast. A statement's column has three values other than 0
/// at most, one for each kind of vote, so that an entry is the number of statement and kind, and X is never written out.
pub struct Centred {
    /// The entries of all rows, and where each row ends.
    entries: Vec<u32>,
    ends: Vec<usize>,
    /// What each entry stands for.
    values: Vec<f64>,
}

impl Centred {
    /// Of the votes on those statements that `kept` holds.
    pub fn new(votes: &Votes, center: &[f64], kept: impl Fn(usize) -> bool) -> Self {
        let cast = votes.counts().iter().map(|c| c.seen as usize).sum();
        let (mut entries, mut ends) = (Vec::with_capacity(cast), Vec::with_capacity(votes.participants()));
        for who in 0..votes.participants() {
            let row = votes.of(who).filter(|(s, _)| kept(*s));
            entries.extend(row.map(|(s, vote)| (s * KINDS) as u32 + (vote as i8 + 1) as u32));
            ends.push(entries.len());
        }
        let kinds = [Vote::Disagree, Vote::Pass, Vote::Agree];
        let values = center.iter().flat_map(|mean| kinds.map(|vote| vote.value() - mean)).collect();
        Centred { entries, ends, values }
    }

    fn columns(&self) -> usize {
        self.values.len() / KINDS
    }

    /// XᵀX times a vector.
    fn gram(&self, vector: &[f64]) -> Vec<f64> {
        let scaled = self.values.chunks_exact(KINDS).zip(vector);
        let weights: Vec<f64> = scaled.flat_map(|(of, x)| [of[0] * x, of[1] * x, of[2] * x]).collect();
        let mut sums = vec![0.0; weights.len()];
        let mut begin = 0;
        for end in &self.ends {
            let row = &self.entries[begin..*end];
            begin = *end;
            let along = sum_of(row, |entry| weights[*entry as usize]);
            row.iter().for_each(|entry| sums[*entry as usize] += along);
        }
        let columns = self.values.chunks_exact(KINDS).zip(sums.chunks_exact(KINDS));
        columns.map(|(of, sums)| of[0] * sums[0] + of[1] * sums[1] + of[2] * sums[2]).collect()
    }
}

/// By Lanczos's method; the second with the first projected out.
pub fn two_largest(matrix: &Centred) -> [Pair; 2] {
    let first = largest(matrix, None);
    let second = largest(matrix, Some(&first.1));
    [first, second]
}

fn largest(matrix: &Centred, without: Option<&[f64]>) -> Pair {
    let columns = matrix.columns();
    let mut numbers = Seed::new("projection").numbers("start");
    let mut start: Vec<f64> = (0..columns).map(|_| numbers.unit() - 0.5).collect();
    let mut best = (0.0, vec![0.0; columns]);
    for _ in 0..20 {
        let (value, vector, settled) = krylov(matrix, &start, without);
        if value <= 0.0 {
            return (0.0, vec![0.0; columns]);
        }
        start.clone_from(&vector);
        best = (value, vector);
        if settled {
            break;
        }
    }
    positive(&mut best.1);
    best
}

fn krylov(matrix: &Centred, start: &[f64], without: Option<&[f64]>) -> (f64, Vec<f64>, bool) {
    let mut basis: Vec<Vec<f64>> = Vec::new();
    let (mut diagonal, mut beside): (Vec<f64>, Vec<f64>) = (Vec::new(), Vec::new());
    let mut next = start.to_vec();
    remove(&mut next, without);
    let mut length = norm(&next);
    let most = STEPS.min(start.len());
    let mut found = (0.0, vec![0.0; start.len()]);
    while basis.len() < most && length > 0.0 {
        next.iter_mut().for_each(|x| *x /= length);
        basis.push(next);
        let last = &basis[basis.len() - 1];
        next = matrix.gram(last);
        diagonal.push(dot(&next, last));
        for _ in 0..2 {
            remove(&mut next, without);
            basis.iter().for_each(|b| remove(&mut next, Some(b)));
        }
        length = norm(&next);
        let scale = diagonal.iter().fold(0.0f64, |a, d| a.max(*d));
        let ended = length <= 1e-13 * scale || basis.len() == most;
        if ended || basis.len().is_multiple_of(LOOK_EVERY) {
            let (value, weights) = of_tridiagonal(&diagonal, &beside);
            let residual = length * weights[weights.len() - 1].abs();
            let settled = residual <= ACCURACY * value;
            if settled || ended {
                found = (value, combined(&basis, &weights));
                return (found.0, found.1, settled || length <= 1e-13 * scale);
            }
        }
        beside.push(length);
    }
    (found.0, found.1, true)
}

fn combined(basis: &[Vec<f64>], weights: &[f64]) -> Vec<f64> {
    let mut sum = vec![0.0; basis[0].len()];
    for (vector, weight) in basis.iter().zip(weights) {
        sum.iter_mut().zip(vector).for_each(|(s, x)| *s += weight * x);
    }
    let length = norm(&sum);
    sum.iter_mut().for_each(|x| *x /= length);
    sum
}

/// The largest eigenvalue of a symmetric tridiagonal matrix by bisection on Sturm counts, and its vector by inverse
/// iteration.
fn of_tridiagonal(diagonal: &[f64], beside: &[f64]) -> (f64, Vec<f64>) {
    let n = diagonal.len();
    let off = |i: usize| beside.get(i).copied().unwrap_or(0.0);
    let radius = |i: usize| off(i) + if i > 0 { off(i - 1) } else { 0.0 };
    let mut high = (0..n).map(|i| diagonal[i] + radius(i)).fold(f64::MIN, f64::max);
    let mut low = diagonal.iter().copied().fold(f64::MIN, f64::max);
    let all_below = |x: f64| {
        let mut pivot = 1.0;
        (0..n).all(|i| {
            let back = if i > 0 { off(i - 1) * off(i - 1) / pivot } else { 0.0 };
            pivot = diagonal[i] - x - back;
            pivot < 0.0
        })
    };
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if all_below(middle) { high = middle } else { low = middle }
    }
    let shift = high + high.abs().max(f64::MIN_POSITIVE) * 1e-14;
    let mut vector = vec![1.0; n];
    for _ in 0..4 {
        vector = solved(diagonal, beside, shift, vector);
        let length = norm(&vector);
        vector.iter_mut().for_each(|x| *x /= length);
    }
    (high, vector)
}

/// Solves (T - shift) x = right; all pivots are negative since the shift is above every eigenvalue.
fn solved(diagonal: &[f64], beside: &[f64], shift: f64, mut right: Vec<f64>) -> Vec<f64> {
    let n = diagonal.len();
    let mut pivots = vec![0.0; n];
    for i in 0..n {
        pivots[i] = diagonal[i] - shift;
        if i > 0 {
            let factor = beside[i - 1] / pivots[i - 1];
            pivots[i] -= factor * beside[i - 1];
            right[i] -= factor * right[i - 1];
        }
        if pivots[i] == 0.0 {
            pivots[i] = -f64::EPSILON * shift.abs().max(f64::MIN_POSITIVE);
        }
    }
    for i in (0..n).rev() {
        let after = if i + 1 < n { beside[i] * right[i + 1] } else { 0.0 };
        right[i] = (right[i] - after) / pivots[i];
    }
    right
}

fn positive(vector: &mut [f64]) {
    let largest = vector.iter().fold(0.0f64, |a, x| if x.abs() > a.abs() { *x } else { a });
    if largest < 0.0 {
        vector.iter_mut().for_each(|x| *x = -*x);
    }
}

fn remove(vector: &mut [f64], direction: Option<&[f64]>) {
    if let Some(direction) = direction {
        let along = dot(vector, direction);
        vector.iter_mut().zip(direction).for_each(|(v, d)| *v -= along * d);
    }
}

/// Four sums side by side, so that the processor need not wait for each addition.
fn sum_of<T>(list: &[T], value: impl Fn(&T) -> f64) -> f64 {
    let mut sums = [0.0; 4];
    let fours = list.chunks_exact(4);
    let rest: f64 = fours.remainder().iter().map(&value).sum();
    for four in fours {
        sums.iter_mut().zip(four).for_each(|(sum, item)| *sum += value(item));
    }
    sums.iter().sum::<f64>() + rest
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut sums = [0.0; 4];
    let (fours, others) = (a.chunks_exact(4), b.chunks_exact(4));
    let rest: f64 = fours.remainder().iter().zip(others.remainder()).map(|(x, y)| x * y).sum();
    for (a, b) in fours.zip(others) {
        sums.iter_mut().zip(a.iter().zip(b)).for_each(|(sum, (x, y))| *sum += x * y);
    }
    sums.iter().sum::<f64>() + rest
}

fn norm(vector: &[f64]) -> f64 {
    dot(vector, vector).sqrt()
}
