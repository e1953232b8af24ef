//! Expected results of a plan: numbered promises that are followed after adoption (S4.13).

/// How far an expected result is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResultState {
    /// Nothing done yet.
    NotStarted,
    /// Work has begun.
    UnderWay,
    /// It is there.
    Done,
    /// It was given up.
    GivenUp,
}

impl ResultState {
    /// All states, in the order in which they come.
    pub const ALL: [ResultState; 4] =
        [ResultState::NotStarted, ResultState::UnderWay, ResultState::Done, ResultState::GivenUp];

    /// The word kept in the database and shown in exports.
    pub const fn as_str(self) -> &'static str {
        match self {
            ResultState::NotStarted => "not_started",
            ResultState::UnderWay => "under_way",
            ResultState::Done => "done",
            ResultState::GivenUp => "given_up",
        }
    }

    /// The state of a stored word.
    pub fn parse(word: &str) -> Option<ResultState> {
        ResultState::ALL.into_iter().find(|s| s.as_str() == word)
    }

    /// The message that names it.
    pub const fn message(self) -> &'static str {
        match self {
            ResultState::NotStarted => "consultations-result-not-started",
            ResultState::UnderWay => "consultations-result-under-way",
            ResultState::Done => "consultations-result-done",
            ResultState::GivenUp => "consultations-result-given-up",
        }
    }
}

/// An expected result of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpectedResult {
    /// The section that promises it.
    pub part_slug: String,
    /// Its number in the section, from 1.
    pub number: i64,
    /// The block that says it, in the newest version that has it.
    pub anchor: String,
    /// What is promised, in the newest version that has it.
    pub words: String,
    /// How far it is.
    pub state: ResultState,
    /// The first public version that promises it.
    pub created_version: i64,
    /// The newest public version that promises it.
    pub last_version: i64,
}
