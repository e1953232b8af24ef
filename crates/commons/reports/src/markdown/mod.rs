//! A report's text as the simple Markdown that an official edits in a text field.
//!
//! ```text
//! ## Heading            (##, ###, ####)
//! A paragraph with **strong** and *emphasised* words, [a link](https://example.eu),
//! and [cuvinte]{lang=ro} in another language. A blank line ends it.
//!
//! - a list              (or 1. numbered)
//! > Somebody's words.
//! > — Who said them
//!
//! : A table's caption
//! | Column | Column |
//! | --- | --- |
//! | cell | cell |
//!
//! Name of a fact
//! : its value
//!
//! ---                   (a line between parts)
//! ```
//!
//! A backslash before a sign takes its meaning away; a backslash alone stands for an empty text.

mod inline;
mod read;
mod write;

pub use read::from_markdown;
pub use write::to_markdown;

/// Longer addresses are no addresses. The bound also keeps reading linear in the text's length.
pub(crate) const LONGEST_ADDRESS: usize = 2_000;

/// What stands for a text that is there but empty.
const NOTHING: &str = "\\";
/// What opens the line that says whose words a quote holds.
const CITE: &str = "— ";
