//! Participatory texts: imported, structured, addressed, compared, quoted.
//!
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod carry;
mod compare;
mod completeness;
mod document;
mod fingerprint;
mod fold;
mod import;
mod likeness;
mod matching;
mod matching_blocks;
mod numbering;
mod order;
mod quote;
mod relocate;
mod repeats;
mod segments;
mod template;

pub use carry::{Became, Fate, Retired, carry_anchors, retired_by};
pub use compare::{BlockChange, Change, Comparison, Counts, NamedChange, PartChange, compare};
pub use completeness::{Missing, missing_questions};
pub use document::{Address, Block, BlockKind, CELL_BREAK, Document, Inline, Part, PartKind};
pub use fingerprint::Fingerprint;
pub use fold::{fold, words};
pub use import::{Broken, Encoding, ImportError, Imported, Limits, SourceFormat, Unit, Warning, import};
pub use quote::{Quote, QuoteError, quote_at};
pub use relocate::{Relocated, relocate};
pub use repeats::{Repeat, repeated_blocks, without_repeats};
pub use segments::Segment;
pub use template::{Heading, NotAQuestionKey, Question, QuestionKey, Template};
