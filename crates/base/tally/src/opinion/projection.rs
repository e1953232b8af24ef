//! Participants and statements on a plane: the first two principal components of the votes.
//!
//! A vote not cast takes the mean of the statement, so that after centring it is 0 and the work grows with the votes
//! cast only. The columns of rejected statements are 0 throughout; they still count in the scale below. A participant
//! who voted on few statements is moved outwards by √(statements / votes cast), as Polis does, since otherwise all who
//! vote little would sit in the middle. The sign of a component is such that its largest entry is positive.
//!
//! Components are found by Lanczos's method with full reorthogonalisation from a fixed start; the second is found with
//! the first projected out, so that equal eigenvalues do no harm.

mod eigen;

use super::votes::Votes;

/// Where things lie.
#[derive(Debug, Clone, PartialEq)]
pub struct Projection {
    /// The mean vote of every statement, agreement being 1.
    pub center: Vec<f64>,
    /// Two directions of length 1, an entry for every statement; 0 throughout where there is nothing to tell apart.
    pub components: [Vec<f64>; 2],
    /// The variance along each of the two (divided by participants less one).
    pub variances: [f64; 2],
    rejected: Vec<bool>,
}

impl Projection {
    /// Of the votes; `rejected` tells which statements moderators took out.
    pub fn new(votes: &Votes, rejected: impl Fn(usize) -> bool) -> Self {
        let taken_out: Vec<bool> = (0..votes.statements()).map(rejected).collect();
        let mean = |(s, c): (usize, &super::votes::Counts)| {
            let sum = f64::from(c.agrees) - f64::from(c.disagrees);
            if c.seen == 0 || taken_out[s] { 0.0 } else { sum / f64::from(c.seen) }
        };
        let center: Vec<f64> = votes.counts().iter().enumerate().map(mean).collect();
        let centred = eigen::Centred::new(votes, &center, |s| !taken_out[s]);
        let [first, second] = eigen::two_largest(&centred);
        let degrees = (votes.participants().max(2) - 1) as f64;
        let variances = [first.0 / degrees, second.0 / degrees];
        Projection { center, components: [first.1, second.1], variances, rejected: taken_out }
    }

    /// Where a participant lies. A rejected statement counts as passed on by everyone in the scale.
    pub fn participant(&self, votes: &Votes, who: usize) -> [f64; 2] {
        let (mut at, mut cast) = ([0.0; 2], self.rejected.iter().filter(|r| **r).count());
        for (s, vote) in votes.of(who).filter(|(s, _)| !self.rejected[*s]) {
            let from = vote.value() - self.center[s];
            at[0] += from * self.components[0][s];
            at[1] += from * self.components[1][s];
            cast += 1;
        }
        let scale = (self.center.len() as f64 / cast.max(1) as f64).sqrt();
        at.map(|x| x * scale)
    }

    /// Where someone would lie who only agreed with this statement.
    pub fn statement(&self, statement: usize) -> [f64; 2] {
        let from = (self.center.len() as f64).sqrt() * (1.0 - self.center[statement]);
        [0, 1].map(|c| from * self.components[c][statement])
    }

    /// How far from the middle that is: how much the statement divides people.
    pub fn extremity(&self, statement: usize) -> f64 {
        let [x, y] = self.statement(statement);
        x.hypot(y)
    }
}
