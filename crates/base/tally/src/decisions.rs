//! Yes or no: majorities and quorums, decided in whole numbers.

use serde::Serialize;

/// The votes on a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Votes {
    /// For it.
    pub yes: u64,
    /// Against it.
    pub no: u64,
    /// Cast, but neither.
    pub abstentions: u64,
    /// Those who were entitled to vote.
    pub entitled: u64,
}

impl Votes {
    /// All votes cast, abstentions too.
    pub fn cast(self) -> u64 {
        self.yes + self.no + self.abstentions
    }
}

/// A part of a whole: `numerator / denominator`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Share {
    numerator: u32,
    denominator: u32,
}

impl Share {
    /// One half.
    pub const HALF: Share = Share { numerator: 1, denominator: 2 };
    /// Two thirds.
    pub const TWO_THIRDS: Share = Share { numerator: 2, denominator: 3 };

    /// A share of at most the whole; none when it is more, or of nothing.
    pub const fn new(numerator: u32, denominator: u32) -> Option<Share> {
        if denominator == 0 || numerator > denominator {
            None
        } else {
            Some(Share { numerator, denominator })
        }
    }

    /// The least number that is at least this share of a whole.
    pub fn at_least(self, whole: u64) -> u64 {
        let product = u128::from(whole) * u128::from(self.numerator);
        // A share of at most the whole fits where the whole did.
        product.div_ceil(u128::from(self.denominator)) as u64
    }

    /// The least number that is more than this share of a whole.
    pub fn more_than(self, whole: u64) -> u64 {
        (u128::from(whole) * u128::from(self.numerator) / u128::from(self.denominator)) as u64 + 1
    }
}

/// How many must be in favour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Majority {
    /// More yes than no; abstentions do not matter.
    Simple,
    /// More yes than this share of yes and no together.
    MoreThanOfDecided(Share),
    /// At least this share of yes and no together.
    AtLeastOfDecided(Share),
    /// More yes than this share of all votes cast.
    MoreThanOfCast(Share),
    /// At least this share of all votes cast.
    AtLeastOfCast(Share),
    /// More yes than this share of those entitled.
    MoreThanOfEntitled(Share),
    /// At least this share of those entitled.
    AtLeastOfEntitled(Share),
}

/// How many must take part for the vote to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quorum {
    /// However few.
    None,
    /// At least so many votes cast.
    Voters(u64),
    /// At least this share of those entitled cast a vote.
    Turnout(Share),
    /// More than this share of those entitled cast a vote.
    MoreThanTurnout(Share),
    /// At least this share of those entitled vote yes.
    Approval(Share),
}

/// What a condition asked and what there was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Condition {
    /// The least number that meets it.
    pub needed: u64,
    /// The number there was.
    pub given: u64,
}

impl Condition {
    /// Whether it was met.
    pub fn is_met(self) -> bool {
        self.given >= self.needed
    }

    /// How many were missing.
    pub fn missing(self) -> u64 {
        self.needed.saturating_sub(self.given)
    }
}

/// What was decided. Only with the quorum met does the majority matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Decision {
    /// Too few took part; nothing is decided.
    NoQuorum {
        /// Those needed, and those who did.
        quorum: Condition,
    },
    /// It passed.
    Passed {
        /// Those needed, and those who took part.
        quorum: Condition,
        /// Yes votes needed and given.
        majority: Condition,
    },
    /// It failed.
    Failed {
        /// Those needed, and those who took part.
        quorum: Condition,
        /// Yes votes needed and given.
        majority: Condition,
    },
}

/// Decides. With a tie under [`Majority::Simple`] the question fails. Complexity: constant.
pub fn decide(votes: Votes, majority: Majority, quorum: Quorum) -> Decision {
    let quorum = quorum_of(votes, quorum);
    if !quorum.is_met() {
        return Decision::NoQuorum { quorum };
    }
    let majority = majority_of(votes, majority);
    if majority.is_met() {
        Decision::Passed { quorum, majority }
    } else {
        Decision::Failed { quorum, majority }
    }
}

fn quorum_of(votes: Votes, quorum: Quorum) -> Condition {
    let (needed, given) = match quorum {
        Quorum::None => (0, votes.cast()),
        Quorum::Voters(least) => (least, votes.cast()),
        Quorum::Turnout(share) => (share.at_least(votes.entitled), votes.cast()),
        Quorum::MoreThanTurnout(share) => (share.more_than(votes.entitled), votes.cast()),
        Quorum::Approval(share) => (share.at_least(votes.entitled), votes.yes),
    };
    Condition { needed, given }
}

fn majority_of(votes: Votes, majority: Majority) -> Condition {
    let decided = votes.yes + votes.no;
    let needed = match majority {
        Majority::Simple => votes.no + 1,
        Majority::MoreThanOfDecided(share) => share.more_than(decided),
        Majority::AtLeastOfDecided(share) => share.at_least(decided),
        Majority::MoreThanOfCast(share) => share.more_than(votes.cast()),
        Majority::AtLeastOfCast(share) => share.at_least(votes.cast()),
        Majority::MoreThanOfEntitled(share) => share.more_than(votes.entitled),
        Majority::AtLeastOfEntitled(share) => share.at_least(votes.entitled),
    };
    // Nobody in favour never is a majority, even of nobody.
    Condition { needed: needed.max(1), given: votes.yes }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VOTES: Votes = Votes { yes: 40, no: 20, abstentions: 10, entitled: 140 };

    fn passes(votes: Votes, majority: Majority) -> bool {
        matches!(decide(votes, majority, Quorum::None), Decision::Passed { .. })
    }

    #[test]
    fn the_edge_of_every_majority_is_where_its_words_say() {
        assert!(passes(VOTES, Majority::AtLeastOfDecided(Share::TWO_THIRDS)));
        assert!(!passes(VOTES, Majority::MoreThanOfDecided(Share::TWO_THIRDS)));
        assert!(passes(VOTES, Majority::MoreThanOfCast(Share::HALF)));
        assert!(!passes(VOTES, Majority::AtLeastOfCast(Share::TWO_THIRDS)));
        assert!(!passes(VOTES, Majority::MoreThanOfEntitled(Share::HALF)));
        assert!(!passes(Votes { yes: 20, ..VOTES }, Majority::Simple));
        assert!(passes(Votes { yes: 21, ..VOTES }, Majority::Simple));
        let nobody = Votes { yes: 0, no: 0, abstentions: 0, entitled: 0 };
        assert!(!passes(nobody, Majority::AtLeastOfCast(Share::HALF)));
    }

    #[test]
    fn without_a_quorum_nothing_is_decided_and_the_missing_are_counted() {
        let half = decide(VOTES, Majority::Simple, Quorum::Turnout(Share::HALF));
        let quorum = Condition { needed: 70, given: 70 };
        assert_eq!(half, Decision::Passed { quorum, majority: Condition { needed: 21, given: 40 } });
        let more = decide(VOTES, Majority::Simple, Quorum::MoreThanTurnout(Share::HALF));
        let quorum = Condition { needed: 71, given: 70 };
        assert_eq!(more, Decision::NoQuorum { quorum });
        assert_eq!(quorum.missing(), 1);
        let third = Share::new(1, 3).map(Quorum::Approval);
        assert!(matches!(third.map(|q| decide(VOTES, Majority::Simple, q)), Some(Decision::NoQuorum { .. })));
        assert_eq!(Share::new(3, 2), None);
    }
}
