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
    /// For each participant the votes cast, by statement: most people see few of the statements.
    rows: Vec<Vec<(u32, Vote)>>,
    counts: Vec<Counts>,
}

impl Votes {
    /// No votes yet, with room for these many of both.
    pub fn new(participants: usize, statements: usize) -> Self {
        Votes { rows: vec![Vec::new(); participants], counts: vec![Counts::default(); statements] }
    }

    /// Casts a vote and says which it replaces. Counts follow at once; takes as long as finding the place among the
    /// participant's votes.
    ///
    /// # Panics
    /// When there are more statements than 32 bits can number.
    pub fn cast(&mut self, participant: usize, statement: usize, vote: Vote) -> Option<Vote> {
        if participant >= self.rows.len() {
            self.rows.resize(participant + 1, Vec::new());
        }
        if statement >= self.counts.len() {
            self.counts.resize(statement + 1, Counts::default());
        }
        let row = &mut self.rows[participant];
        let before = match place(row, statement) {
            Ok(at) => Some(std::mem::replace(&mut row[at].1, vote)),
            Err(at) => {
                row.insert(at, (u32::try_from(statement).expect("statements have 32 bits"), vote));
                None
            }
        };
        if let Some(before) = before {
            self.counts[statement].remove(before);
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
        let row = self.rows.get(participant)?;
        place(row, statement).ok().map(|at| row[at].1)
    }

    /// A participant's votes by statement, in order.
    pub fn of(&self, participant: usize) -> impl Iterator<Item = (usize, Vote)> + '_ {
        let row = self.rows.get(participant).map_or(&[][..], Vec::as_slice);
        row.iter().map(|(statement, vote)| (*statement as usize, *vote))
    }

    /// How many statements a participant has voted on.
    pub fn cast_by(&self, participant: usize) -> usize {
        self.rows.get(participant).map_or(0, Vec::len)
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

/// Where a vote on a statement stands in a row, or would stand. Votes mostly come in the order of the statements.
fn place(row: &[(u32, Vote)], statement: usize) -> Result<usize, usize> {
    match row.last() {
        Some((last, _)) if *last as usize >= statement => {
            row.binary_search_by_key(&statement, |(s, _)| *s as usize)
        }
        _ => Err(row.len()),
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
