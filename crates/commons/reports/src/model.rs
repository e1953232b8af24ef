//! The report as a value: what it is made of and nothing about how it looks.

use serde::{Deserialize, Serialize};

/// A report, complete with what its title page says. Stored as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportDocument {
    pub title: String,
    /// Language of the whole report, a BCP 47 tag such as `ro`.
    pub lang: String,
    /// The body that issues the report.
    pub publisher: String,
    /// The day of issue, already written out in the report's language.
    pub date: String,
    pub blocks: Vec<ReportBlock>,
}

/// One block of a report, in reading order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportBlock {
    /// A heading of level 2 to 4; the report's title is level 1.
    Heading {
        level: u8,
        text: String,
    },
    Paragraph(Vec<Run>),
    List {
        ordered: bool,
        items: Vec<Vec<Run>>,
    },
    /// Somebody's words. Lines of `text` are paragraphs; `cite` says whose words they are and
    /// may be empty.
    Quote {
        text: String,
        cite: String,
    },
    /// `header` may be empty; short rows count as filled up with empty cells.
    Table {
        caption: String,
        header: Vec<String>,
        rows: Vec<Vec<String>>,
    },
    /// Names and their values.
    Facts(Vec<(String, String)>),
    /// A break in thought, drawn as a line.
    Rule,
}

/// A stretch of text in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Run {
    pub text: String,
    pub strong: bool,
    pub emphasis: bool,
    /// Where the text leads. Published only when it is a web or mail address or a path of this
    /// site; in a PDF, only when it is a complete address.
    pub href: Option<String>,
    /// Language of the text where it is not the report's own, a BCP 47 tag.
    pub lang: Option<String>,
}

impl Run {
    /// Text in the paragraph's own style.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Text that stands out.
    pub fn strong(text: impl Into<String>) -> Self {
        Self { strong: true, ..Self::plain(text) }
    }

    /// Text that leads to `href`.
    pub fn link(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self { href: Some(href.into()), ..Self::plain(text) }
    }

    /// The same text, marked as being in another language than the report.
    #[must_use]
    pub fn in_lang(self, lang: impl Into<String>) -> Self {
        Self { lang: Some(lang.into()), ..self }
    }

    /// Whether two runs differ in their text only.
    pub(crate) fn same_style(&self, other: &Self) -> bool {
        self.strong == other.strong
            && self.emphasis == other.emphasis
            && self.href == other.href
            && self.lang == other.lang
    }

    /// Whether the run has no style at all.
    pub(crate) fn is_plain(&self) -> bool {
        self.same_style(&Self::default())
    }
}
