//! What is counted: candidates, seats, ballots.

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
        let mut stands = vec![true; names.len() + 1];
        withdrawn.iter().chain([&0]).filter(|c| **c <= names.len()).for_each(|c| stands[*c] = false);
        let mut given: Vec<(u64, Ballot)> = Vec::new();
        for mut ballot in ballots.into_iter().filter(|ballot| ballot.number > 0) {
            keep_choices(&mut ballot.ranking, &stands);
            given.push((first_choices(&ballot.ranking), ballot));
        }
        given.sort_unstable_by(|(a, x), (b, y)| a.cmp(b).then_with(|| x.ranking.cmp(&y.ranking)));
        let mut ballots: Vec<Ballot> = Vec::with_capacity(given.len());
        for (_, ballot) in given {
            match ballots.last_mut().filter(|last| last.ranking == ballot.ranking) {
                Some(last) => last.number += ballot.number,
                None => ballots.push(ballot),
            }
        }
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

/// Takes out who does not stand, and who has been named before.
fn keep_choices(ranking: &mut Vec<Candidate>, stands: &[bool]) {
    let mut kept = 0;
    for at in 0..ranking.len() {
        let candidate = ranking[at];
        if stands.get(candidate) == Some(&true) && !ranking[..kept].contains(&candidate) {
            ranking[kept] = candidate;
            kept += 1;
        }
    }
    ranking.truncate(kept);
}

/// A number that puts rankings in the order of their first choices, so that few are compared to their end.
fn first_choices(ranking: &[Candidate]) -> u64 {
    let place = |at: usize| ranking.get(at).map_or(0, |candidate| (*candidate).min(0xffff) as u64);
    (0..4).fold(0, |sum, at| sum << 16 | place(at))
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
