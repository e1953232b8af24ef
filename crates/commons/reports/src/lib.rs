//! Generated report documents: one structured value that is stored, edited, published as HTML
//! and issued as a tagged PDF.
//!
//! A report is built by the component that accounts for something (the results of a
//! consultation, say), stored as JSON, edited by an official as simple Markdown, and shown
//! from the same value everywhere. Requirement line S4.39.

mod headings;
mod html;
mod markdown;
mod model;
mod pdf;
mod tables;
mod tidy;

pub use html::to_html;
pub use markdown::{from_markdown, to_markdown};
pub use model::{ReportBlock, ReportDocument, Run};
pub use pdf::{PdfError, to_pdf};
