//! A case: everything reported about one thing until moderators decide, the decisions, the appeals.

use arengo_kernel::actor::PersonId;
use arengo_kernel::subject::Subject;
use arengo_kernel::{Ground, Id, Instant, Lang};

/// Marks ids of cases.
pub enum CaseKind {}
/// A case's id.
pub type CaseId = Id<CaseKind>;
/// Marks ids of reports.
pub enum ReportKind {}
/// A report's id.
pub type ReportId = Id<ReportKind>;
/// Marks ids of decisions.
pub enum DecisionKind {}
/// A decision's id.
pub type DecisionId = Id<DecisionKind>;
/// Marks ids of appeals.
pub enum AppealKind {}
/// An appeal's id.
pub type AppealId = Id<AppealKind>;

/// An appeal can be filed for so long (Regulation (EU) 2022/2065, art. 20(1): at least six months).
pub const APPEAL_DAYS: i64 = 183;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$each])* $variant),+ }
        impl $name {
            /// All of them.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            /// The word kept in the database and in exports.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
            /// The one of a stored word.
            pub fn parse(word: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|one| one.as_str() == word)
            }
        }
    };
}

words! {
    /// Where a case stands.
    CaseState {
        /// Waits for a decision.
        Open = "open",
        /// Decided; it can be appealed.
        Decided = "decided",
        /// An appeal waits for another person.
        Appealed = "appealed",
        /// Another person has judged: the end here, courts remain.
        Judged = "judged",
    }
}

words! {
    /// Why there is a case.
    Origin {
        /// Someone reported the thing.
        Report = "report",
        /// A moderator looked at a signal, or found it.
        Own = "own",
        /// A first contribution that the town looks at before it is shown.
        First = "first",
    }
}

words! {
    /// What moderators do.
    Action {
        /// Take a part of the words out.
        Redact = "redact",
        /// Hide the whole.
        Hide = "hide",
        /// Leave it, and tell the author which rule it touches.
        Warn = "warn",
        /// Leave it.
        Dismiss = "dismiss",
        /// Show again what was hidden or taken out.
        Restore = "restore",
    }
}

impl Action {
    /// True when it is against the author, who can appeal.
    pub const fn is_adverse(self) -> bool {
        matches!(self, Action::Redact | Action::Hide | Action::Warn)
    }
}

words! {
    /// Who appeals.
    Party {
        /// Who wrote the thing.
        Author = "author",
        /// Who reported it.
        Reporter = "reporter",
    }
}

words! {
    /// What became of an appeal.
    AppealState {
        /// Waits.
        Open = "open",
        /// The decision stays.
        Confirmed = "confirmed",
        /// The decision was wrong.
        Reversed = "reversed",
    }
}

/// A case as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// Its id.
    pub id: CaseId,
    /// The thing.
    pub subject: Subject,
    /// Where it is shown, below the town's base.
    pub path: String,
    /// The account of its author.
    pub author: Option<PersonId>,
    /// Why there is a case.
    pub origin: Origin,
    /// The gravest ground named.
    pub ground: Ground,
    /// Since when.
    pub opened_at: Instant,
    /// Until when it is to be decided.
    pub due_at: Instant,
    /// Its place in the queue.
    pub points: i64,
    /// Distinct reporters.
    pub reporters: i64,
    /// Where it stands.
    pub state: CaseState,
    /// What is in force.
    pub action: Option<Action>,
    /// Since when the thing is out of view at a portrayed person's request, undecided.
    pub out_of_view_since: Option<Instant>,
    /// When it was decided for the first time.
    pub first_decided_at: Option<Instant>,
    /// Grows with each change.
    pub version: i64,
}

/// A report as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Its id.
    pub id: ReportId,
    /// The code of its receipt.
    pub code: String,
    /// The case it belongs to.
    pub case: CaseId,
    /// The ground named.
    pub ground: Ground,
    /// In the reporter's words; never published.
    pub note: String,
    /// The account that sent it.
    pub reporter: Option<PersonId>,
    /// Where the outcome goes, for reporters without account.
    pub email: Option<String>,
    /// When the mailbox was confirmed.
    pub confirmed_at: Option<Instant>,
    /// The language of the reporter.
    pub lang: Lang,
    /// What became of the request of a portrayed person, as a word of `Lane`.
    pub lane: Option<String>,
    /// True when the same person had reported the thing before; it does not count.
    pub is_repeated: bool,
    /// When it came.
    pub created_at: Instant,
}

impl Report {
    /// True when the reporter can be told apart from others.
    pub fn is_known(&self) -> bool {
        self.reporter.is_some() || self.confirmed_at.is_some()
    }
}

/// A decision as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// Its id.
    pub id: DecisionId,
    /// The case.
    pub case: CaseId,
    /// What was done.
    pub action: Action,
    /// The number of the rule.
    pub rule: i64,
    /// The ground of the rule at the time.
    pub ground: Ground,
    /// The reasons, in the moderator's words.
    pub statement: String,
    /// What was taken out, one passage a line; never published.
    pub removed_words: String,
    /// Who decided.
    pub decided_by: PersonId,
    /// When.
    pub decided_at: Instant,
    /// Until when it can be appealed.
    pub appeal_until: Instant,
    /// True when it answers an appeal.
    pub after_appeal: bool,
}

/// An appeal as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Appeal {
    /// Its id.
    pub id: AppealId,
    /// The decision.
    pub decision: DecisionId,
    /// Who appeals.
    pub party: Party,
    /// The account, when there is one.
    pub person: Option<PersonId>,
    /// The report, of a reporter.
    pub report: Option<ReportId>,
    /// Why, in their words; never published.
    pub text: String,
    /// When.
    pub filed_at: Instant,
    /// What became of it.
    pub state: AppealState,
    /// When.
    pub judged_at: Option<Instant>,
    /// The reasons of whoever judged.
    pub reasons: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_back() {
        assert!(CaseState::ALL.iter().all(|s| CaseState::parse(s.as_str()) == Some(*s)));
        assert!(Action::ALL.iter().all(|s| Action::parse(s.as_str()) == Some(*s)));
        assert!(AppealState::ALL.iter().all(|s| AppealState::parse(s.as_str()) == Some(*s)));
        assert_eq!(Party::parse("nobody"), None);
    }

    #[test]
    fn an_appeal_takes_at_least_six_months() {
        const { assert!(APPEAL_DAYS >= 183) }
    }
}
