//! Whom a process set out to reach.

use arengo_kernel::{Id, Refusal, words};

use crate::attribute::Group;
use crate::breakdown::Reached;

/// Marks ids of targets.
pub enum TargetKind {}
/// A target's id.
pub type TargetId = Id<TargetKind>;

/// Longest channel and partner, in characters.
const LINE: usize = 200;
/// The largest goal: more people than a state has.
const MOST: i64 = 1_000_000_000;

/// A group to be reached (`outreach_target`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Its id.
    pub id: TargetId,
    /// Who.
    pub group: Group,
    /// How they are spoken to: "letters with the pension".
    pub channel: String,
    /// With whom: "the pensioners' club".
    pub partner: String,
    /// How many people.
    pub goal: i64,
}

/// A channel or partner: one line of up to 200 characters, perhaps empty.
///
/// # Errors
/// When it is too long.
pub fn line(typed: &str) -> Result<String, Refusal> {
    if typed.trim().is_empty() {
        return Ok(String::new());
    }
    words::measured_line(typed, LINE, "outreach-goal-missing")
}

/// A number of people, at least 1.
///
/// # Errors
/// `outreach-goal-missing`.
pub fn goal(typed: &str) -> Result<i64, Refusal> {
    let digits: String = typed.chars().filter(|c| !matches!(c, ' ' | '.' | ',' | '\u{a0}')).collect();
    digits
        .parse()
        .ok()
        .filter(|n| (1..=MOST).contains(n))
        .ok_or_else(|| Refusal::new("outreach-goal-missing"))
}

/// How a target stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// As many as wanted, or more.
    Reached,
    /// So many are missing.
    Missing(i64),
    /// Few were reached: how many are missing is not told exactly.
    MissingAbout,
    /// It is not told how many were reached.
    Untold,
}

/// How far a goal is from what was reached.
pub fn standing(goal: i64, reached: Reached) -> Standing {
    match reached {
        Reached::Number(number) if number >= goal => Standing::Reached,
        Reached::Number(number) => Standing::Missing(goal - number),
        Reached::Few => Standing::MissingAbout,
        Reached::Untold => Standing::Untold,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goals_are_read_as_people_write_them() {
        for (typed, expected) in
            [("40", Some(40)), (" 1.200 ", Some(1200)), ("0", None), ("-3", None), ("many", None), ("", None)]
        {
            assert_eq!(goal(typed).ok(), expected, "{typed:?}");
        }
    }

    #[test]
    fn a_few_people_never_tell_how_few() {
        assert_eq!(standing(40, Reached::Number(41)), Standing::Reached);
        assert_eq!(standing(40, Reached::Number(25)), Standing::Missing(15));
        assert_eq!(standing(40, Reached::Few), Standing::MissingAbout);
        assert_eq!(standing(3, Reached::Few), Standing::MissingAbout);
        assert_eq!(standing(40, Reached::Untold), Standing::Untold);
    }
}
