//! Rules that look at duels: Copeland, Schulze, ranked pairs. All elect whoever beats every other, when there is one.

use serde::Serialize;

use super::borda::Half;
use super::election::Candidate;
use super::pairwise::Duels;

/// How strong a won duel is. With truncated ballots the two may elect different people: name the one that was used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// The number of votes for the winner.
    WinningVotes,
    /// The difference between both.
    Margins,
}

impl Strength {
    fn of(self, duels: &Duels, first: Candidate, second: Candidate) -> u64 {
        match (self, duels.margin(first, second)) {
            (_, 0) => 0,
            (Strength::Margins, margin) => margin,
            (Strength::WinningVotes, _) => duels.prefer(first, second),
        }
    }
}

/// Copeland's score of each candidate who stands, in their order: one for each duel won, a half for each drawn
/// (A. H. Copeland, 1951). Complexity: O(candidates²).
pub fn copeland(duels: &Duels) -> Vec<(Candidate, Half)> {
    let score = |one: Candidate| {
        let others = duels.candidates().iter().filter(|other| **other != one);
        Half(
            others
                .map(|other| match (duels.margin(one, *other), duels.margin(*other, one)) {
                    (0, 0) => 1,
                    (0, _) => 0,
                    _ => 2,
                })
                .sum(),
        )
    };
    duels.candidates().iter().map(|candidate| (*candidate, score(*candidate))).collect()
}

/// The strengths of the strongest paths: by candidate, then candidate, in the order of those who stand; 0 where there
/// is no path.
pub type Paths = Vec<Vec<u64>>;

/// Schulze's rule (M. Schulze, Social Choice and Welfare 36, 2011): a path is as strong as its weakest duel, and a
/// candidate wins when no path to them is stronger than theirs back. Gives the winners, all of them, and the paths.
/// Complexity: O(candidates³).
pub fn schulze(duels: &Duels, strength: Strength) -> (Vec<Candidate>, Paths) {
    let all = duels.candidates();
    let mut paths: Paths =
        all.iter().map(|one| all.iter().map(|other| strength.of(duels, *one, *other)).collect()).collect();
    for through in 0..all.len() {
        for from in (0..all.len()).filter(|from| *from != through) {
            for to in (0..all.len()).filter(|to| *to != through && *to != from) {
                let by = paths[from][through].min(paths[through][to]);
                paths[from][to] = paths[from][to].max(by);
            }
        }
    }
    let wins = |one: &usize| (0..all.len()).all(|other| paths[*one][other] >= paths[other][*one]);
    let winners = (0..all.len()).filter(wins).map(|one| all[one]).collect();
    (winners, paths)
}

/// What ranked pairs give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankedPairs {
    /// All candidates who stand, the winner first.
    pub ranking: Vec<Candidate>,
    /// The duels kept, the strongest first.
    pub locked: Vec<(Candidate, Candidate)>,
    /// The duels set aside because they would have closed a circle.
    pub set_aside: Vec<(Candidate, Candidate)>,
    /// True when two won duels were equally strong; the lower numbers then went first.
    pub equal_margins: bool,
}

impl RankedPairs {
    /// Whoever is beaten in no duel that was kept: one, unless candidates are equal in all that decides.
    pub fn winners(&self) -> Vec<Candidate> {
        let mut winners = self.ranking.clone();
        winners.retain(|one| self.locked.iter().all(|(_, loser)| loser != one));
        winners.sort_unstable();
        winners
    }
}

/// Ranked pairs by margins (T. N. Tideman, Social Choice and Welfare 4, 1987): the largest margins are kept first, except
/// those that would close a circle. Equal margins: the lower winner first, then the lower loser. Complexity: O(candidates⁴)
/// at most.
pub fn ranked_pairs(duels: &Duels) -> RankedPairs {
    let all = duels.candidates();
    let mut won: Vec<(Candidate, Candidate)> = all
        .iter()
        .flat_map(|one| all.iter().map(|other| (*one, *other)))
        .filter(|(one, other)| duels.margin(*one, *other) > 0)
        .collect();
    won.sort_by_key(|(one, other)| (std::cmp::Reverse(duels.margin(*one, *other)), *one, *other));
    let margin = |pair: &(Candidate, Candidate)| duels.margin(pair.0, pair.1);
    let equal_margins = won.windows(2).any(|two| margin(&two[0]) == margin(&two[1]));
    let size = all.iter().max().map_or(0, |most| most + 1);
    let mut reaches = vec![vec![false; size]; size];
    let (mut locked, mut set_aside) = (Vec::new(), Vec::new());
    for (winner, loser) in won {
        if reaches[loser][winner] {
            set_aside.push((winner, loser));
            continue;
        }
        locked.push((winner, loser));
        let above: Vec<Candidate> =
            all.iter().copied().filter(|one| *one == winner || reaches[*one][winner]).collect();
        for one in above {
            for other in all {
                reaches[one][*other] |= *other == loser || reaches[loser][*other];
            }
        }
    }
    let mut ranking = all.to_vec();
    ranking.sort_by_key(|one| {
        let below = all.iter().filter(|other| reaches[*one][**other]).count();
        (std::cmp::Reverse(below), *one)
    });
    RankedPairs { ranking, locked, set_aside, equal_margins }
}
