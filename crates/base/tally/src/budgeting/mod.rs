//! Participatory budgets: which projects are funded.
//!
//! An [`Election`] comes from a `.pb` file ([`Election::from_pabulib`]), from a table of ballots
//! ([`ballot_table::read`]) or from the town's own records. A [`Count`] says by which rule, utility and ties it is
//! counted, and gives an [`Outcome`]: the winners in order, each with the reason, and the reason of every other project.
//! Floats are only used to pass over what cannot matter; whole numbers decide, so the same ballots give the same
//! outcome everywhere.

pub mod ballot_table;
mod ballots;
mod comparison;
mod completion;
mod count;
mod election;
mod exact;
mod greedy;
mod money;
mod outcome;
pub mod pabulib;
mod phragmen;
mod shares;
mod support;
mod ties;
mod utility;

pub use ballots::{Ballot, Ballots, Builder, MOST_BALLOTS, MOST_PROJECTS, WEIGHT_END};
pub use comparison::{by_popularity, by_welfare};
pub use completion::{Completion, Progress, Step};
pub use count::{Count, NotCounted, Rule};
pub use election::{BallotKind, Election, Project};
pub use greedy::Stop;
pub use money::{AMOUNT_END, MOST_DECIMALS, Money};
pub use outcome::{Figure, Outcome, Reason, Taken};
pub use ties::Ties;
pub use utility::Utility;
