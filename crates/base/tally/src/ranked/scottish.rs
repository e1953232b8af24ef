//! Single transferable vote as Scottish councils are elected: the Scottish Local Government Elections Order 2007,
//! SSI 2007/42, rules 45 to 52 (weighted inclusive Gregory method).
//!
//! Papers have values in steps of a hundred-thousandth of a vote, always rounded down. The largest surplus is
//! transferred first, one at a time; when there is none the candidate with the fewest votes is excluded. Among equals
//! the most recent stage at which they differed decides, then the lot (rules 49 and 51).
//!
//! Complexity: O(stages × distinct ballots).

use serde::{Serialize, Serializer};

use super::election::{Candidate, Election};
use super::order::TieBreak;

/// A number of votes, in hundred-thousandths; written "262.00000".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Votes(u64);

/// The steps of one vote.
const ONE: u64 = 100_000;

impl Votes {
    fn whole(number: u64) -> Votes {
        Votes(number * ONE)
    }

    /// In hundred-thousandths of a vote.
    pub const fn steps(self) -> u64 {
        self.0
    }
}

impl std::fmt::Display for Votes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{:05}", self.0 / ONE, self.0 % ONE)
    }
}

impl Serialize for Votes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// What was done at a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Each paper went to its first choice.
    FirstPreferences,
    /// What an elected candidate had above the quota was passed on.
    Surplus(Candidate),
    /// All papers of a candidate were passed on.
    Exclusion(Candidate),
}

impl std::fmt::Display for Action {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Action::FirstPreferences => f.write_str("first preferences"),
            Action::Surplus(of) => write!(f, "surplus of {of}"),
            Action::Exclusion(of) => write!(f, "exclusion of {of}"),
        }
    }
}

/// How the votes stood after something was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// What was done.
    pub action: Action,
    /// The votes of each candidate, by number; the first is of candidate 1.
    pub totals: Vec<Votes>,
    /// The votes nobody has: papers without a further choice, and what rounding down lost.
    pub non_transferable: Votes,
    /// Who was elected then, in order.
    pub elected: Vec<Candidate>,
}

/// Why a candidate was elected or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum Outcome {
    /// Reached the quota at this stage (from 1).
    Elected {
        /// The stage.
        stage: usize,
        /// The votes then.
        votes: Votes,
    },
    /// As many seats were left as candidates.
    ElectedWithoutQuota {
        /// The stage.
        stage: usize,
        /// The votes then.
        votes: Votes,
        /// How many the quota asked more.
        short: Votes,
    },
    /// Had the fewest votes and was excluded at this stage.
    Excluded {
        /// The stage.
        stage: usize,
        /// The votes before it.
        votes: Votes,
        /// How many fewer than the next candidate; nothing when they were equal.
        behind: Votes,
    },
    /// Was still in the count when all seats were taken.
    NotElected {
        /// The votes at the end.
        votes: Votes,
        /// How many the quota asked more.
        short: Votes,
    },
    /// Withdrew before the count.
    Withdrawn,
}

/// A whole count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// Papers that choose anyone.
    pub valid: u64,
    /// Votes that elect: the whole part of valid papers by seats and one, and one (rule 46).
    pub quota: u64,
    /// Who is elected, in order.
    pub elected: Vec<Candidate>,
    /// Every stage.
    pub stages: Vec<Stage>,
    /// What became of each candidate, by number; the first is of candidate 1.
    pub outcomes: Vec<Outcome>,
    /// Among whom the lot had to decide, each time.
    pub lots: Vec<Vec<Candidate>>,
}

/// Counts an election.
pub fn scottish_stv(election: &Election, ties: &TieBreak) -> Count {
    Counting::new(election, ties).run()
}

/// Papers of one kind in one hand.
#[derive(Clone, Copy)]
struct Pile {
    ballot: usize,
    /// The place of the holder on the ballot.
    at: usize,
    value: u64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Continuing,
    Elected,
    Gone,
}

struct Counting<'a> {
    election: &'a Election,
    ties: &'a TieBreak,
    state: Vec<State>,
    piles: Vec<Vec<Pile>>,
    totals: Vec<u64>,
    valid: u64,
    quota: u64,
    waiting: Vec<Candidate>,
    count: Count,
}

impl<'a> Counting<'a> {
    fn new(election: &'a Election, ties: &'a TieBreak) -> Self {
        let size = election.names.len() + 1;
        let valid = election.valid();
        let quota = valid / (election.seats as u64 + 1) + 1;
        let mut state = vec![State::Gone; size];
        election.candidates().for_each(|candidate| state[candidate] = State::Continuing);
        let outcomes = (1..size).map(|_| Outcome::Withdrawn).collect();
        Counting {
            election,
            ties,
            state,
            piles: vec![Vec::new(); size],
            totals: vec![0; size],
            valid,
            quota: quota * ONE,
            waiting: Vec::new(),
            count: Count {
                valid,
                quota,
                elected: Vec::new(),
                stages: Vec::new(),
                outcomes,
                lots: Vec::new(),
            },
        }
    }

    fn run(mut self) -> Count {
        for (ballot, papers) in self.election.ballots().iter().enumerate() {
            if let Some(first) = papers.ranking.first() {
                self.piles[*first].push(Pile { ballot, at: 0, value: ONE });
                self.totals[*first] += papers.number * ONE;
            }
        }
        self.note(Action::FirstPreferences);
        while !self.is_over() {
            match self.largest_surplus() {
                Some(candidate) => self.transfer(candidate),
                None => self.exclude(),
            }
        }
        self.finish();
        self.count
    }

    fn continuing(&self) -> impl Iterator<Item = Candidate> {
        (1..self.state.len()).filter(|candidate| self.state[*candidate] == State::Continuing)
    }

    fn seats_left(&self) -> usize {
        self.election.seats.saturating_sub(self.count.elected.len())
    }

    /// True when no seat is left, or nobody; takes in the last ones where there are as many seats (rule 52).
    fn is_over(&mut self) -> bool {
        let left = self.seats_left();
        if left == 0 {
            return true;
        }
        let mut rest: Vec<Candidate> = self.continuing().collect();
        if rest.len() > left {
            return false;
        }
        rest.sort_by_key(|candidate| (std::cmp::Reverse(self.totals[*candidate]), *candidate));
        let stage = self.count.stages.len();
        for candidate in rest {
            let votes = Votes(self.totals[candidate]);
            let short = Votes(self.quota.saturating_sub(self.totals[candidate]));
            self.elect(candidate, Outcome::ElectedWithoutQuota { stage, votes, short });
        }
        true
    }

    fn elect(&mut self, candidate: Candidate, outcome: Outcome) {
        self.state[candidate] = State::Elected;
        self.count.elected.push(candidate);
        self.count.outcomes[candidate - 1] = outcome;
        if let Some(stage) = self.count.stages.last_mut() {
            stage.elected.push(candidate);
        }
    }

    /// Writes a stage down and elects whoever reached the quota, the largest total first (rule 47).
    fn note(&mut self, action: Action) {
        let totals: Vec<Votes> = self.totals[1..].iter().map(|total| Votes(*total)).collect();
        let held: u64 = self.totals.iter().sum();
        let non_transferable = Votes(Votes::whole(self.valid).0 - held);
        self.count.stages.push(Stage { action, totals, non_transferable, elected: Vec::new() });
        let mut reached: Vec<Candidate> =
            self.continuing().filter(|candidate| self.totals[*candidate] >= self.quota).collect();
        reached.sort_by_key(|candidate| (std::cmp::Reverse(self.totals[*candidate]), *candidate));
        let stage = self.count.stages.len();
        for candidate in reached {
            if self.seats_left() == 0 {
                return;
            }
            self.elect(candidate, Outcome::Elected { stage, votes: Votes(self.totals[candidate]) });
            if self.totals[candidate] > self.quota {
                self.waiting.push(candidate);
            }
        }
    }

    fn largest_surplus(&mut self) -> Option<Candidate> {
        let most = self.waiting.iter().map(|candidate| self.totals[*candidate]).max()?;
        let tied: Vec<Candidate> =
            self.waiting.iter().copied().filter(|candidate| self.totals[*candidate] == most).collect();
        let chosen = self.decide(&tied, true)?;
        self.waiting.retain(|candidate| *candidate != chosen);
        Some(chosen)
    }

    /// One of several equals: who had more (or fewer) at the most recent stage at which they differed, else by lot.
    fn decide(&mut self, tied: &[Candidate], most: bool) -> Option<Candidate> {
        let mut left = tied.to_vec();
        for stage in self.count.stages.iter().rev() {
            if left.len() < 2 {
                break;
            }
            let of = |candidate: &Candidate| stage.totals[*candidate - 1];
            let best = if most { left.iter().map(of).max() } else { left.iter().map(of).min() };
            left.retain(|candidate| Some(of(candidate)) == best);
        }
        if left.len() > 1 {
            self.count.lots.push(left.clone());
        }
        if most { self.ties.first(self.election, &left) } else { self.ties.last(self.election, &left) }
    }

    /// Passes on what an elected candidate has above the quota (rule 48): each paper at the surplus times its value by
    /// the candidate's total, rounded down.
    fn transfer(&mut self, candidate: Candidate) {
        let total = self.totals[candidate];
        let surplus = total - self.quota;
        let papers = std::mem::take(&mut self.piles[candidate]);
        for pile in papers {
            let value = u128::from(surplus) * u128::from(pile.value) / u128::from(total);
            self.pass(Pile { value: value as u64, ..pile });
        }
        self.totals[candidate] = self.quota;
        self.note(Action::Surplus(candidate));
    }

    /// Excludes the candidate with the fewest votes (rules 50 and 51); the papers go on at their value.
    fn exclude(&mut self) {
        let Some(fewest) = self.continuing().map(|candidate| self.totals[candidate]).min() else { return };
        let tied: Vec<Candidate> =
            self.continuing().filter(|candidate| self.totals[*candidate] == fewest).collect();
        let Some(candidate) = self.decide(&tied, false) else { return };
        let others = self.continuing().filter(|other| *other != candidate).map(|other| self.totals[other]);
        let behind = Votes(others.min().map_or(0, |next| next - fewest));
        let stage = self.count.stages.len() + 1;
        self.state[candidate] = State::Gone;
        self.count.outcomes[candidate - 1] = Outcome::Excluded { stage, votes: Votes(fewest), behind };
        for pile in std::mem::take(&mut self.piles[candidate]) {
            self.pass(pile);
        }
        self.totals[candidate] = 0;
        self.note(Action::Exclusion(candidate));
    }

    /// Gives papers to the next continuing candidate on them, if there is one.
    fn pass(&mut self, pile: Pile) {
        let papers = &self.election.ballots()[pile.ballot];
        let next = (pile.at + 1..papers.ranking.len())
            .find(|at| self.state[papers.ranking[*at]] == State::Continuing);
        if let Some(at) = next {
            let to = papers.ranking[at];
            self.piles[to].push(Pile { at, ..pile });
            self.totals[to] += papers.number * pile.value;
        }
    }

    /// Says what became of those who are left.
    fn finish(&mut self) {
        for candidate in self.continuing().collect::<Vec<_>>() {
            let votes = Votes(self.totals[candidate]);
            let short = Votes(self.quota.saturating_sub(self.totals[candidate]));
            self.count.outcomes[candidate - 1] = Outcome::NotElected { votes, short };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::election::Ballot;
    use super::*;
    use crate::lottery::Seed;

    fn election(candidates: usize, seats: usize, ballots: &[(u64, &[usize])]) -> Election {
        let names = (1..=candidates).map(|n| format!("candidate {n}")).collect();
        let ballots =
            ballots.iter().map(|(number, ranking)| Ballot { number: *number, ranking: ranking.to_vec() });
        Election::new(String::new(), names, seats, Vec::new(), ballots)
    }

    #[test]
    fn votes_are_written_with_five_places() {
        assert_eq!(Votes(26_200_000).to_string(), "262.00000");
        assert_eq!(Votes(1).to_string(), "0.00001");
    }

    #[test]
    fn nobody_votes_and_the_seats_go_to_as_many_as_stand() {
        let count = scottish_stv(&election(3, 2, &[]), &TieBreak::Number);
        assert_eq!((count.valid, count.quota), (0, 1));
        assert_eq!(count.elected.len(), 2);
        assert_eq!(scottish_stv(&election(1, 1, &[(3, &[1])]), &TieBreak::Number).elected, [1]);
    }

    #[test]
    fn the_lot_is_drawn_only_when_no_stage_tells_equals_apart() {
        let tied = election(3, 1, &[(4, &[1]), (3, &[2, 1]), (3, &[3, 1])]);
        let count = scottish_stv(&tied, &TieBreak::Number);
        assert_eq!((count.lots.as_slice(), count.elected.as_slice()), (&[vec![2, 3]][..], &[1][..]));
        assert_eq!(count.stages[1].action, Action::Exclusion(3));
        let seeds = (0..20).map(|n| TieBreak::Lot(Seed::new(format!("seed {n}"))));
        let excluded: std::collections::BTreeSet<String> =
            seeds.map(|seed| scottish_stv(&tied, &seed).stages[1].action.to_string()).collect();
        assert_eq!(excluded.len(), 2, "the seed decides: {excluded:?}");
        // Equal now, but not at an earlier stage.
        let told = election(4, 1, &[(9, &[1]), (5, &[2]), (4, &[3]), (1, &[4, 3])]);
        let count = scottish_stv(&told, &TieBreak::Number);
        assert_eq!(count.stages[2].action, Action::Exclusion(3));
        assert!(count.lots.is_empty());
    }
}
