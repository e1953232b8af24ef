//! The votes of all participants on all statements; a vote cast later replaces an earlier one.

/// What a participant says of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(i8)]
pub enum Vote {
    /// Not so.
    Disagree = -1,
    /// Seen, and left open.
    Pass = 0,
    /// So it is.
    Agree = 1,
}

impl Vote {
    /// 1, 0 or -1.
    pub fn value(self) -> f64 {
        f64::from(self as i8)
    }
}

/// How often a statement was agreed with, disagreed with, and seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Those who agree.
    pub agrees: u32,
    /// Those who disagree.
    pub disagrees: u32,
    /// Those who voted at all, passes included.
    pub seen: u32,
}

impl Counts {
    /// Those who passed.
    pub fn passes(self) -> u32 {
        self.seen - self.agrees - self.disagrees
    }

    /// Adds a vote.
    pub fn add(&mut self, vote: Vote) {
        self.seen += 1;
        self.agrees += u32::from(vote == Vote::Agree);
        self.disagrees += u32::from(vote == Vote::Disagree);
    }

    fn remove(&mut self, vote: Vote) {
        self.seen -= 1;
        self.agrees -= u32::from(vote == Vote::Agree);
        self.disagrees -= u32::from(vote == Vote::Disagree);
    }
}

impl std::ops::Add for Counts {
    type Output = Counts;

    fn add(self, other: Counts) -> Counts {
        Counts {
            agrees: self.agrees + other.agrees,
            disagrees: self.disagrees + other.disagrees,
            seen: self.seen + other.seen,
        }
    }
}

impl std::ops::Sub for Counts {
    type Output = Counts;

    fn sub(self, other: Counts) -> Counts {
        Counts {
            agrees: self.agrees - other.agrees,
            disagrees: self.disagrees - other.disagrees,
            seen: self.seen - other.seen,
        }
    }
}

/// All votes. Participants and statements are places counted from 0; both grow as votes name them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Votes {
    rows: Vec<Vec<Option<Vote>>>,
    cast: Vec<u32>,
    counts: Vec<Counts>,
}

impl Votes {
    /// No votes yet, with room for these many of both.
    pub fn new(participants: usize, statements: usize) -> Self {
        Votes {
            rows: vec![Vec::new(); participants],
            cast: vec![0; participants],
            counts: vec![Counts::default(); statements],
        }
    }

    /// Casts a vote and says which it replaces. Counts follow at once: constant time, not counting growth.
    pub fn cast(&mut self, participant: usize, statement: usize, vote: Vote) -> Option<Vote> {
        if participant >= self.rows.len() {
            self.rows.resize(participant + 1, Vec::new());
            self.cast.resize(participant + 1, 0);
        }
        if statement >= self.counts.len() {
            self.counts.resize(statement + 1, Counts::default());
        }
        let row = &mut self.rows[participant];
        if statement >= row.len() {
            row.resize(self.counts.len(), None);
        }
        let before = row[statement].replace(vote);
        match before {
            Some(before) => self.counts[statement].remove(before),
            None => self.cast[participant] += 1,
        }
        self.counts[statement].add(vote);
        before
    }

    /// How many participants there are.
    pub fn participants(&self) -> usize {
        self.rows.len()
    }

    /// How many statements there are.
    pub fn statements(&self) -> usize {
        self.counts.len()
    }

    /// The vote of a participant on a statement.
    pub fn get(&self, participant: usize, statement: usize) -> Option<Vote> {
        self.rows.get(participant)?.get(statement).copied().flatten()
    }

    /// A participant's votes by statement, in order.
    pub fn of(&self, participant: usize) -> impl Iterator<Item = (usize, Vote)> + '_ {
        let row = self.rows.get(participant).map_or(&[][..], Vec::as_slice);
        row.iter().enumerate().filter_map(|(statement, vote)| vote.map(|v| (statement, v)))
    }

    /// How many statements a participant has voted on.
    pub fn cast_by(&self, participant: usize) -> usize {
        self.cast.get(participant).map_or(0, |n| *n as usize)
    }

    /// The counts of every statement.
    pub fn counts(&self) -> &[Counts] {
        &self.counts
    }

    /// The counts of every statement within each group; `groups` has the group of every participant, if any.
    pub fn counts_by_group(&self, groups: &[Option<usize>]) -> Vec<Vec<Counts>> {
        let many = groups.iter().flatten().max().map_or(0, |g| g + 1);
        let mut all = vec![vec![Counts::default(); self.statements()]; many];
        for (participant, group) in groups.iter().enumerate() {
            if let Some(group) = group {
                self.of(participant).for_each(|(statement, vote)| all[*group][statement].add(vote));
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_vote_counts_and_only_once() {
        let mut votes = Votes::default();
        assert_eq!(votes.cast(2, 1, Vote::Agree), None);
        assert_eq!(votes.cast(2, 1, Vote::Disagree), Some(Vote::Agree));
        votes.cast(0, 1, Vote::Pass);
        assert_eq!((votes.participants(), votes.statements(), votes.cast_by(2)), (3, 2, 1));
        assert_eq!(votes.counts()[1], Counts { agrees: 0, disagrees: 1, seen: 2 });
        assert_eq!((votes.counts()[1].passes(), votes.get(2, 0), votes.get(9, 9)), (1, None, None));
        let groups = votes.counts_by_group(&[Some(1), None, Some(0)]);
        assert_eq!((groups[0][1].disagrees, groups[1][1].passes()), (1, 1));
    }
}
