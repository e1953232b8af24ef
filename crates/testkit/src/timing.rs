//! Whether two kinds of request can be told apart by how long they take.
//!
//! Requests of both kinds are asked in turns, the first of each pair by lot, so that whatever else the machine does
//! meets both alike. The differences within pairs are tested by their signed ranks (F. Wilcoxon, "Individual
//! comparisons by ranking methods", Biometrics Bulletin 1, 1945), which asks nothing of their distribution: single
//! slow answers have a rank, not a weight.

use std::fmt;
use std::time::Duration;

/// Which of the two is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// About someone there is.
    Known,
    /// About nobody.
    Unknown,
}

/// Pairs asked before any is counted: caches, pools and lazy values are ready afterwards.
const WARM: usize = 3;
/// Standard deviations that chance reaches once in a million comparisons.
const EVIDENT: f64 = 4.9;
/// Differences below these cannot be used from outside: a share of the answer's own time, and what a network adds to
/// each answer even with the best of measuring (S. Crosby, D. Wallach, R. Riedi, "Opportunities and limits of remote
/// timing attacks", ACM TISSEC 12, 2009: 15 to 100 microseconds over the internet).
const SHARE: f64 = 0.03;
const SECONDS: f64 = 50e-6;

/// What pairs of requests took.
#[derive(Debug, Clone)]
pub struct Compared {
    pairs: Vec<(f64, f64)>,
}

impl Compared {
    /// Measures pairs in turns. `ask` gets the kind and the number of the pair, prepares what it needs, and returns
    /// how long the request itself took.
    pub async fn measure(
        numbers: std::ops::Range<usize>,
        mut ask: impl AsyncFnMut(Kind, usize) -> Duration,
    ) -> Compared {
        let mut pairs = Vec::new();
        for n in numbers {
            let lot: [u8; 1] = arengo_store::clock::random_bytes();
            let pair = if lot[0].is_multiple_of(2) {
                let known = ask(Kind::Known, n).await;
                (known, ask(Kind::Unknown, n).await)
            } else {
                let unknown = ask(Kind::Unknown, n).await;
                (ask(Kind::Known, n).await, unknown)
            };
            pairs.push((pair.0.as_secs_f64(), pair.1.as_secs_f64()));
        }
        Compared { pairs }
    }

    fn sorted(&self, of: impl Fn(&(f64, f64)) -> f64) -> Vec<f64> {
        let mut all: Vec<f64> = self.pairs.iter().map(of).collect();
        all.sort_by(f64::total_cmp);
        all
    }

    /// How much longer known ones take: the median of the differences, and the range in which it lies with 95 %
    /// (order statistics: half the number of pairs, give or take their root).
    fn difference(&self) -> (f64, f64, f64) {
        let all = self.sorted(|(known, unknown)| known - unknown);
        let (half, root) = (all.len() / 2, (all.len() as f64).sqrt() as usize);
        (all[half], all[half.saturating_sub(root)], all[(half + root).min(all.len() - 1)])
    }

    /// The signed ranks' distance from what chance expects, in standard deviations.
    fn evidence(&self) -> f64 {
        let mut all: Vec<f64> = self.pairs.iter().map(|(known, unknown)| known - unknown).collect();
        all.sort_by(|a, b| a.abs().total_cmp(&b.abs()));
        let above: usize = all.iter().enumerate().filter(|(_, d)| **d > 0.0).map(|(n, _)| n + 1).sum();
        let n = all.len() as f64;
        (above as f64 - n * (n + 1.0) / 4.0) / (n * (n + 1.0) * (2.0 * n + 1.0) / 24.0).sqrt()
    }

    /// Whether they differ evidently, and by more than nothing.
    pub fn differs(&self) -> bool {
        let answer = self.sorted(|(known, _)| *known)[self.pairs.len() / 2];
        let (difference, ..) = self.difference();
        self.evidence().abs() > EVIDENT && difference.abs() > (answer * SHARE).max(SECONDS)
    }
}

impl fmt::Display for Compared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let half = self.pairs.len() / 2;
        let (known, unknown) = (self.sorted(|pair| pair.0)[half], self.sorted(|pair| pair.1)[half]);
        let (difference, least, most) = self.difference();
        write!(
            f,
            "{} pairs, medians {:.3} ms known, {:.3} ms unknown; difference {:+.3} ms (95 %: {:+.3} to {:+.3}), z {:+.1}",
            self.pairs.len(),
            known * 1e3,
            unknown * 1e3,
            difference * 1e3,
            least * 1e3,
            most * 1e3,
            self.evidence()
        )
    }
}

/// Asserts that known and unknown take the same time, and prints what was measured. What seems to differ is measured
/// again with other numbers, and must differ again, the same way round: chance does that once in 10¹².
///
/// # Panics
/// When they can be told apart.
pub async fn assert_alike(what: &str, pairs: usize, mut ask: impl AsyncFnMut(Kind, usize) -> Duration) {
    Compared::measure(0..WARM, &mut ask).await;
    let first = Compared::measure(WARM..WARM + pairs, &mut ask).await;
    eprintln!("{what}: {first}");
    if !first.differs() {
        return;
    }
    let second = Compared::measure(WARM + pairs..WARM + 2 * pairs, &mut ask).await;
    eprintln!("{what}, again: {second}");
    let same_way = first.evidence().signum() == second.evidence().signum();
    assert!(!(second.differs() && same_way), "{what} can be told apart: {first}; again {second}");
}

/// Numbers that `assert_alike` may ask for with so many pairs.
pub const fn numbers(pairs: usize) -> usize {
    WARM + 2 * pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pairs of a millisecond with noise of a tenth, known ones longer by so much. The noise is a sequence that has no
    /// period here, so that the test says the same each time.
    fn noisy(longer: f64) -> Compared {
        let noise = |n: usize| ((n as f64 * 0.618_033_988_75).fract() - 0.5) * 2e-4;
        let pair = |n: usize| (1e-3 + longer + noise(n), 1e-3 + noise(7 * n + 3));
        let mut pairs: Vec<_> = (0..60).map(pair).collect();
        // The machine was busy once: that is no evidence.
        pairs[17].0 += 0.2;
        Compared { pairs }
    }

    #[test]
    fn a_shift_is_found_and_noise_is_none() {
        assert!(!noisy(0.0).differs(), "{}", noisy(0.0));
        assert!(noisy(2e-4).differs(), "{}", noisy(2e-4));
        assert!(noisy(-2e-4).differs(), "{}", noisy(-2e-4));
        assert!(!noisy(1e-5).differs(), "too small to be used: {}", noisy(1e-5));
    }
}
