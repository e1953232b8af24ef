//! Gives headings a depth without gaps, whatever levels an official has typed.

/// The headings that the next one may stand below.
#[derive(Default)]
pub(crate) struct Headings {
    above: Vec<u8>,
}

impl Headings {
    /// The depth of the next heading: 1 directly below the report's title, one more for each
    /// heading of a lesser level that it stands under.
    pub fn depth(&mut self, level: u8) -> u8 {
        self.above.retain(|above| *above < level);
        self.above.push(level);
        u8::try_from(self.above.len()).unwrap_or(u8::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::Headings;

    #[test]
    fn no_depth_is_skipped_and_headings_of_one_level_stand_side_by_side() {
        let mut headings = Headings::default();
        let depths = [3, 2, 4, 4, 3, 4, 2].map(|level| headings.depth(level));
        assert_eq!(depths, [1, 1, 2, 2, 2, 3, 1]);
    }
}
