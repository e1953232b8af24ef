//! The numbered changes between the version a comment was written on and the newest public one, to choose from.

use arengo_kernel::Refusal;
use arengo_store::{Reader, StoreError};
use arengo_text::{NamedChange, compare};

use crate::answers::disposition::ChangeRef;
use crate::load;
use crate::text::Text;

/// What changed between two public versions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// The number of the older version.
    pub from: i64,
    /// The number of the newer version.
    pub to: i64,
    /// The numbered changes in reading order.
    pub named: Vec<NamedChange>,
}

/// The changes from version `from` to the newest public one; none when that is the same. Two statements.
pub fn changes(r: &mut Reader<'_>, text: &Text, from: i64) -> Result<Changes, StoreError> {
    let to = text.current().map_or(from, |v| v.number);
    let none = Changes { from, to, named: Vec::new() };
    if to <= from || !text.version(from).is_some_and(|v| v.is_public()) {
        return Ok(none);
    }
    let (Some(old), Some(new)) = (load::document(r, text, from)?, load::document(r, text, to)?) else {
        return Ok(none);
    };
    Ok(Changes { named: compare(&old, &new).named(), ..none })
}

impl Changes {
    /// All of them as references, in reading order.
    pub fn refs(&self) -> impl Iterator<Item = ChangeRef> {
        self.named.iter().map(|n| ChangeRef::of(self.from, self.to, n))
    }

    /// The change a form chose; nothing when it chose none. `kept` is the one chosen before, which may be of an
    /// older comparison.
    ///
    /// # Errors
    /// When it is none of these.
    pub fn chosen(&self, key: &str, kept: Option<&ChangeRef>) -> Result<Option<ChangeRef>, Refusal> {
        if key.is_empty() {
            return Ok(None);
        }
        if let Some(kept) = kept.filter(|k| k.key() == key) {
            return Ok(Some(kept.clone()));
        }
        let found = self.refs().find(|c| c.key() == key);
        found.map(Some).ok_or_else(|| Refusal::new("consultations-answer-no-such-change"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_changes_of_the_comparison_or_the_kept_one_can_be_chosen() {
        let named = NamedChange {
            addition: true,
            number: 1,
            part_slug: "3.02".into(),
            anchor: Some("p3-1".into()),
            label: "3.1".into(),
            text: "con una ricerca".into(),
        };
        let changes = Changes { from: 1, to: 2, named: vec![named.clone()] };
        assert_eq!(changes.chosen("", None), Ok(None));
        assert_eq!(changes.chosen("1-2-a1", None), Ok(Some(ChangeRef::of(1, 2, &named))));
        assert_eq!(
            changes.chosen("1-2-a2", None).map_err(|r| r.id),
            Err("consultations-answer-no-such-change")
        );
        let older = ChangeRef::of(0, 1, &named);
        assert_eq!(changes.chosen("0-1-a1", Some(&older)), Ok(Some(older.clone())));
        assert!(changes.chosen("0-1-a1", None).is_err());
    }
}
