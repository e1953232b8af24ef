#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod completeness;
mod document;
mod fingerprint;
mod fold;
mod import;
mod numbering;
mod repeats;
mod template;

pub use completeness::{Missing, missing_questions};
pub use document::{Address, Block, BlockKind, CELL_BREAK, Document, Inline, Part, PartKind};
pub use fingerprint::Fingerprint;
pub use fold::{fold, words};
pub use import::{Broken, Encoding, ImportError, Imported, Limits, SourceFormat, Unit, Warning, import};
pub use repeats::{Repeat, repeated_blocks, without_repeats};
pub use template::{Heading, NotAQuestionKey, Question, QuestionKey, Template};
