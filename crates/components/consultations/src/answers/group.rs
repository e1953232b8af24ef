//! Comments that say the same, put together so that one answer serves them all.

use arengo_kernel::{Id, Refusal, words};

/// Marks ids of groups.
pub enum GroupKind {}
/// A group's id.
pub type GroupId = Id<GroupKind>;

/// Most characters of a group's title.
pub const LONGEST_TITLE: usize = 120;
/// Most characters of a group's note.
pub const LONGEST_NOTE: usize = 1000;

/// A group as staff see it; groups are never public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its id.
    pub id: GroupId,
    /// What its comments have in common.
    pub title: String,
    /// A remark for colleagues.
    pub note: String,
    /// How many visible comments are in it.
    pub comments: i64,
    /// How many of them have no answer yet, not even a draft.
    pub missing: i64,
}

/// A title as typed, checked.
///
/// # Errors
/// When nothing is left or it is too long.
pub fn title(typed: &str) -> Result<String, Refusal> {
    words::measured_line(typed, LONGEST_TITLE, "consultations-group-needs-title")
}

/// A note as typed, checked; it may be empty.
///
/// # Errors
/// When it is too long.
pub fn note(typed: &str) -> Result<String, Refusal> {
    if words::clean(typed).is_empty() {
        return Ok(String::new());
    }
    words::measured(typed, LONGEST_NOTE, "consultations-group-needs-title")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_needs_a_title_and_no_note() {
        assert_eq!(title("  ").map_err(|r| r.id), Err("consultations-group-needs-title"));
        assert_eq!(note("  "), Ok(String::new()));
        assert_eq!(note(&"a".repeat(1001)).map_err(|r| r.id), Err("web-text-too-long"));
    }
}
