//! How many comments there are: visible ones, and apart from them the removed.

use arengo_i18n::Tr;
use arengo_kernel::subject::Subject;

/// The two counts. Official responses are in neither (SC-01, step 6); replies count as comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, PartialOrd, Ord)]
pub struct Tally {
    /// Comments that can be read.
    pub visible: i64,
    /// Comments hidden by moderators or withdrawn by their authors.
    pub removed: i64,
}

impl std::ops::Add for Tally {
    type Output = Tally;
    fn add(self, other: Tally) -> Tally {
        Tally { visible: self.visible + other.visible, removed: self.removed + other.removed }
    }
}
impl std::iter::Sum for Tally {
    fn sum<I: Iterator<Item = Tally>>(all: I) -> Tally {
        all.fold(Tally::default(), |a, b| a + b)
    }
}

/// The counts of one place of a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The section or plan.
    pub about: Subject,
    /// The paragraph in it; empty for the whole.
    pub anchor: String,
    /// Its counts.
    pub tally: Tally,
}

/// The counts of a whole process by place, places without comments left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts(pub Vec<Place>);

impl Counts {
    /// All places together.
    pub fn total(&self) -> Tally {
        self.0.iter().map(|p| p.tally).sum()
    }

    /// A section with its paragraphs.
    pub fn of(&self, about: &Subject) -> Tally {
        self.0.iter().filter(|p| p.about == *about).map(|p| p.tally).sum()
    }

    /// One paragraph, or with an empty anchor the comments on the section as a whole.
    pub fn at(&self, about: &Subject, anchor: &str) -> Tally {
        self.0.iter().filter(|p| p.about == *about && p.anchor == anchor).map(|p| p.tally).sum()
    }
}

/// "12 comments, 2 removed"; the second part only when there are any.
pub fn counts_text(tr: &Tr, tally: Tally) -> String {
    let mut text = tr.n("comments-count", tally.visible);
    if tally.removed > 0 {
        text.push_str(", ");
        text.push_str(&tr.n("comments-count-removed", tally.removed));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_counts_its_paragraphs_too() {
        let section = Subject::new("section", "ogp5/3.02");
        let place = |anchor: &str, visible, removed| Place {
            about: section.clone(),
            anchor: anchor.into(),
            tally: Tally { visible, removed },
        };
        let counts = Counts(vec![place("", 1, 0), place("p3", 4, 2)]);
        assert_eq!(counts.of(&section), Tally { visible: 5, removed: 2 });
        assert_eq!(counts.at(&section, ""), Tally { visible: 1, removed: 0 });
        assert_eq!(counts.of(&Subject::new("section", "ogp5/1.01")), Tally::default());
        assert_eq!(counts.total().visible, 5);
    }

    #[test]
    fn counts_are_worded_as_each_language_counts() {
        use arengo_kernel::Lang;
        let catalog = arengo_i18n::Catalog::build(crate::MESSAGES).expect("complete messages");
        let catalog: &'static _ = Box::leak(Box::new(catalog));
        let check = |lang, visible, removed, expected: &str| {
            let text = counts_text(&Tr::within(catalog, lang), Tally { visible, removed });
            assert_eq!(text, expected);
        };
        check(Lang::IT, 0, 0, "0 commenti");
        check(Lang::IT, 1, 1, "1 commento, 1 rimosso");
        check(Lang::IT, 2, 2, "2 commenti, 2 rimossi");
        check(Lang::RO, 0, 0, "0 comentarii");
        check(Lang::RO, 1, 0, "1 comentariu");
        check(Lang::RO, 2, 0, "2 comentarii");
        check(Lang::RO, 20, 20, "20 de comentarii, 20 eliminate");
        check(Lang::RO, 101, 0, "101 comentarii");
        check(Lang::RO, 120, 1, "120 de comentarii, 1 eliminat");
        check(Lang::EN, 1, 0, "1 comment");
        check(Lang::EN, 12, 2, "12 comments, 2 removed");
    }
}
