//! Where things are: subjects, keys and permanent addresses of texts and sections.

use arengo_kernel::subject::Subject;
use arengo_kernel::town::Slug;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What must be written in another way inside one step of a path.
const STEP: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'/')
    .add(b'%');

/// The kind of subject of a whole text.
pub const PLAN: &str = "plan";
/// The kind of subject of a section.
pub const SECTION: &str = "section";

/// The whole text of a process, as a subject of comments.
pub fn plan_subject(process: &Slug) -> Subject {
    Subject::new(PLAN, process)
}

/// A section, as a subject of comments, acts and reports.
pub fn section_subject(process: &Slug, part: &str) -> Subject {
    Subject::new(SECTION, format!("{process}/{part}"))
}

/// The process and the section of a section's key.
pub fn split_section_key(key: &str) -> Option<(&str, &str)> {
    key.split_once('/').filter(|(process, part)| !process.is_empty() && !part.is_empty())
}

/// The page of the whole text, below the town's base.
pub fn text_path(process: &Slug) -> String {
    format!("/p/{process}/text")
}

/// The page of a section, below the town's base.
pub fn section_path(process: &Slug, part: &str) -> String {
    format!("/p/{process}/text/{}", utf8_percent_encode(part, STEP))
}

/// The page where a block's thread is open.
pub fn block_path(process: &Slug, part: &str, anchor: &str) -> String {
    let page = section_path(process, part);
    if anchor.is_empty() { page } else { format!("{page}?at={anchor}#{anchor}") }
}

/// The comparison of two versions.
pub fn compare_path(process: &Slug, from: i64, to: i64) -> String {
    format!("/p/{process}/text/compare/{from}/{to}")
}

/// The office's page of a text.
pub fn staff_path(process: &Slug) -> String {
    format!("/staff/p/{process}/text")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_s_key_is_taken_apart_again() {
        let slug = Slug::parse("ogp5").expect("a slug");
        let subject = section_subject(&slug, "3.02");
        assert_eq!(subject.to_string(), "section:ogp5/3.02");
        assert_eq!(split_section_key(subject.key()), Some(("ogp5", "3.02")));
        assert_eq!(split_section_key("ogp5"), None);
        assert_eq!(split_section_key("ogp5/"), None);
        assert_eq!(block_path(&slug, "3.02", "p3-1"), "/p/ogp5/text/3.02?at=p3-1#p3-1");
    }
}
