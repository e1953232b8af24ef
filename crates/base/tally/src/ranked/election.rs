//! What is counted: candidates, seats, ballots.

use std::collections::BTreeMap;

/// A candidate's number in the file, from 1.
pub type Candidate = usize;

/// Equal ballots, kept once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// How many there are.
    pub number: u64,
    /// The candidates, the first choice first; each at most once.
    pub ranking: Vec<Candidate>,
}

/// An election by ranked ballots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Election {
    /// What it is called.
    pub title: String,
    /// The candidates' names; the first has number 1.
    pub names: Vec<String>,
    /// How many are elected.
    pub seats: usize,
    /// Candidates who withdrew before the count, by number: ballots pass over them.
    pub withdrawn: Vec<Candidate>,
    ballots: Vec<Ballot>,
}

impl Election {
    /// An election. Equal ballots are merged, withdrawn candidates and repetitions taken out of rankings; the order of
    /// the ballots is irrelevant.
    pub fn new(
        title: String,
        names: Vec<String>,
        seats: usize,
        withdrawn: Vec<Candidate>,
        ballots: impl IntoIterator<Item = Ballot>,
    ) -> Election {
        let mut merged: BTreeMap<Vec<Candidate>, u64> = BTreeMap::new();
        for ballot in ballots.into_iter().filter(|ballot| ballot.number > 0) {
            let mut ranking: Vec<Candidate> = Vec::with_capacity(ballot.ranking.len());
            for candidate in ballot.ranking {
                let stands = (1..=names.len()).contains(&candidate) && !withdrawn.contains(&candidate);
                if stands && !ranking.contains(&candidate) {
                    ranking.push(candidate);
                }
            }
            *merged.entry(ranking).or_default() += ballot.number;
        }
        let ballots = merged.into_iter().map(|(ranking, number)| Ballot { number, ranking }).collect();
        Election { title, names, seats, withdrawn, ballots }
    }

    /// The ballots, equal ones once, those without any choice included.
    pub fn ballots(&self) -> &[Ballot] {
        &self.ballots
    }

    /// The candidates who stand, by number.
    pub fn candidates(&self) -> impl Iterator<Item = Candidate> {
        (1..=self.names.len()).filter(|candidate| !self.withdrawn.contains(candidate))
    }

    /// How many ballots choose anyone.
    pub fn valid(&self) -> u64 {
        self.ballots.iter().filter(|ballot| !ballot.ranking.is_empty()).map(|ballot| ballot.number).sum()
    }

    /// The name of a candidate.
    pub fn name(&self, candidate: Candidate) -> &str {
        candidate.checked_sub(1).and_then(|at| self.names.get(at)).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_ballots_are_one_and_what_cannot_be_chosen_is_passed_over() {
        let ballot = |number, ranking: &[usize]| Ballot { number, ranking: ranking.to_vec() };
        let names = ["a", "b", "c"].map(String::from).to_vec();
        let given = [
            ballot(2, &[1, 2, 1]),
            ballot(1, &[1, 3, 2]),
            ballot(1, &[3]),
            ballot(0, &[2]),
            ballot(1, &[9, 2]),
        ];
        let election = Election::new(String::new(), names, 1, vec![3], given);
        assert_eq!(election.ballots(), [ballot(1, &[]), ballot(3, &[1, 2]), ballot(1, &[2])]);
        assert_eq!((election.valid(), election.candidates().count()), (4, 2));
    }
}
