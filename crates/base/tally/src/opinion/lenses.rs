//! Orders to look at statements and proposals in: by support, by what unites groups, by what is worth asking next.

use super::votes::{Counts, Votes};
use crate::lottery::Numbers;

/// The z of a two-sided interval at 95 %.
pub const Z: f64 = 1.96;

/// The lower end of Wilson's interval (E. Wilson 1927) for the share of `some` among `all`: 0 without votes.
pub fn wilson(some: u32, all: u32) -> f64 {
    if all == 0 {
        return 0.0;
    }
    let (n, z2) = (f64::from(all), Z * Z);
    let p = f64::from(some) / n;
    let half = Z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    ((p + z2 / (2.0 * n) - half) / (1.0 + z2 / n)).max(0.0)
}

/// What is published with a Bayesian average.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prior {
    /// The median number of votes.
    pub votes: f64,
    /// The mean of all votes.
    pub mean: f64,
}

impl Prior {
    /// Of entries, each with the sum of its votes and their number.
    pub fn of(entries: &[(f64, u32)]) -> Self {
        let mut numbers: Vec<f64> = entries.iter().map(|e| f64::from(e.1)).collect();
        numbers.sort_by(f64::total_cmp);
        let middle = numbers.len() / 2;
        let votes = match numbers.len() {
            0 => 0.0,
            n if n % 2 == 1 => numbers[middle],
            _ => f64::midpoint(numbers[middle - 1], numbers[middle]),
        };
        let cast: f64 = numbers.iter().sum();
        Prior { votes, mean: if cast > 0.0 { entries.iter().map(|e| e.0).sum::<f64>() / cast } else { 0.0 } }
    }

    /// The average as if as many votes as the median had been cast with the mean.
    pub fn average(&self, sum: f64, votes: u32) -> f64 {
        let all = self.votes + f64::from(votes);
        if all > 0.0 { (self.votes * self.mean + sum) / all } else { 0.0 }
    }
}

/// How far a statement has the support of every group: the least of the groups' Wilson bounds of agreement, 0 without
/// groups. The statement that the most reluctant group supports best comes first.
pub fn bridging(by_group: &[Counts]) -> f64 {
    by_group.iter().map(|c| wilson(c.agrees, c.seen)).reduce(f64::min).unwrap_or(0.0)
}

/// What statements are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lens {
    /// The least share of agreement that the votes make likely: [`wilson`].
    Wilson,
    /// The share of agreement that few votes cannot push up: [`Prior::average`].
    Bayesian,
    /// The support of the most reluctant group: [`bridging`].
    Bridging,
}

/// Statements in the order of a lens. Passes count as seen, as everywhere here.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranking {
    /// Statements and their values, the greatest first; of equals the one stated first.
    pub order: Vec<(usize, f64)>,
    /// With [`Lens::Bayesian`], what is published with it.
    pub prior: Option<Prior>,
}

impl Ranking {
    /// The statements that are `shown`, by the votes of all, or by those of each group. Nothing is bridged without groups.
    pub fn new(lens: Lens, all: &[Counts], by_group: &[Vec<Counts>], shown: impl Fn(usize) -> bool) -> Self {
        let shown: Vec<usize> = (0..all.len()).filter(|s| shown(*s)).collect();
        let votes: Vec<(f64, u32)> =
            shown.iter().map(|s| (f64::from(all[*s].agrees), all[*s].seen)).collect();
        let prior = (lens == Lens::Bayesian).then(|| Prior::of(&votes));
        let value = |s: usize| match prior {
            Some(prior) => prior.average(f64::from(all[s].agrees), all[s].seen),
            None if lens == Lens::Bridging => bridging(&by_group.iter().map(|g| g[s]).collect::<Vec<_>>()),
            None => wilson(all[s].agrees, all[s].seen),
        };
        let seen = shown.into_iter().filter(|_| lens != Lens::Bridging || !by_group.is_empty());
        let mut order: Vec<(usize, f64)> = seen.map(|s| (s, value(s))).collect();
        order.sort_by(|a, b| b.1.total_cmp(&a.1));
        Ranking { order, prior }
    }
}

/// The statement to show a participant next: drawn by priority among those not yet voted on and `shown`. A priority that
/// is not a positive number counts as nothing; when all do, each is as likely as another. None when nothing is left.
pub fn next(
    votes: &Votes,
    participant: usize,
    priorities: &[f64],
    shown: impl Fn(usize) -> bool,
    numbers: &mut Numbers,
) -> Option<usize> {
    let open: Vec<(usize, f64)> = (priorities.iter().enumerate())
        .filter(|(s, _)| shown(*s) && votes.get(participant, *s).is_none())
        .map(|(s, p)| (s, if p.is_finite() && *p > 0.0 { *p } else { 0.0 }))
        .collect();
    let sum: f64 = open.iter().map(|o| o.1).sum();
    let (last, _) = open.iter().rfind(|o| sum == 0.0 || o.1 > 0.0)?;
    if sum == 0.0 {
        return Some(open[numbers.below(open.len() as u64) as usize].0);
    }
    let mut left = numbers.unit() * sum;
    let drawn = open.iter().find(|(_, p)| {
        left -= p;
        left < 0.0
    });
    Some(drawn.map_or(*last, |d| d.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lottery::Seed;
    use crate::opinion::votes::Vote;

    #[test]
    fn few_votes_count_for_less() {
        assert_eq!(wilson(0, 0), 0.0);
        assert!((wilson(1, 1) - 0.206_543).abs() < 1e-5 && wilson(90, 100) > wilson(9, 10));
        let prior = Prior::of(&[(1.0, 1), (50.0, 100), (2.0, 4)]);
        assert_eq!(prior.votes, 4.0);
        assert!(prior.average(1.0, 1) < prior.average(90.0, 100));
    }

    #[test]
    fn one_reluctant_group_brings_a_statement_down() {
        let group = |agrees| Counts { agrees, disagrees: 20 - agrees, seen: 20 };
        assert!(bridging(&[group(15), group(14)]) > bridging(&[group(20), group(2)]));
        assert_eq!(bridging(&[]), 0.0);
    }

    #[test]
    fn each_lens_has_its_own_order() {
        let counts = |agrees, seen| Counts { agrees, disagrees: seen - agrees, seen };
        // The first has few votes, the second divides the groups, the third has both with it, the last is rejected.
        let groups = [
            vec![counts(2, 2), counts(40, 40), counts(30, 40), counts(40, 40)],
            vec![counts(2, 2), counts(25, 40), counts(28, 40), counts(40, 40)],
        ];
        let all: Vec<Counts> = (0..4).map(|s| groups[0][s] + groups[1][s]).collect();
        let ranking = |lens| Ranking::new(lens, &all, &groups, |s| s != 3);
        let order = |lens| ranking(lens).order.into_iter().map(|(s, _)| s).collect::<Vec<_>>();
        assert_eq!(order(Lens::Wilson), [1, 2, 0]);
        assert_eq!(order(Lens::Bayesian), [1, 0, 2]);
        assert_eq!(order(Lens::Bridging), [2, 1, 0]);
        let prior = ranking(Lens::Bayesian).prior.expect("is published");
        assert_eq!((prior.votes, prior.mean), (80.0, 127.0 / 164.0));
        assert_eq!(Ranking::new(Lens::Bridging, &all, &[], |_| true).order, []);
    }

    #[test]
    fn the_next_statement_is_new_to_the_participant_and_drawn_by_priority() {
        let mut votes = Votes::new(1, 4);
        votes.cast(0, 0, Vote::Pass);
        let mut numbers = Seed::new("s").numbers("next");
        let mut drawn = [0u32; 4];
        for _ in 0..3_000 {
            drawn[next(&votes, 0, &[9.0, 2.0, 1.0, 5.0], |s| s != 3, &mut numbers).expect("one")] += 1;
        }
        assert!(drawn[0] == 0 && drawn[3] == 0 && (1_900..2_100).contains(&drawn[1]), "{drawn:?}");
        assert_eq!(next(&votes, 0, &[1.0], |_| true, &mut numbers), None);
    }
}
