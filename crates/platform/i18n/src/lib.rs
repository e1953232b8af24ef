//! The sentences, plurals, dates, numbers and quotation marks of every language.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

mod added;
mod arg;
mod catalog;
mod check;
mod compile;
mod entry;
mod fault;
mod literals;
mod message;
mod moments;
mod select;
mod time_left;
mod tr;
mod voice;
mod writing;

pub use added::{Added, template};
pub use arg::Arg;
pub use catalog::Catalog;
pub use check::check_sources;
pub use fault::{Fault, Flaw};
pub use literals::{id_like_literals, ids_used_in};
pub use time_left::{TimeLeft, TimeUnit};
pub use tr::Tr;

/// One message file of one crate in one language, built into the binary.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// The language's primary tag, "it".
    pub lang: &'static str,
    /// The crate the file belongs to, with or without "arengo-"; its ids begin with that name and a hyphen.
    pub origin: &'static str,
    /// The file's text, in Fluent syntax.
    pub ftl: &'static str,
}

impl Source {
    /// The origin of files that an operator added.
    pub(crate) const ADDED: &'static str = "languages";

    /// The crate's name without "arengo-".
    pub(crate) fn crate_name(&self) -> &'static str {
        self.origin.strip_prefix("arengo-").unwrap_or(self.origin)
    }
}

/// The platform's own messages: units of time, quotation marks, percent, lists.
pub const SOURCES: &[Source] = &[
    Source { lang: "it", origin: "i18n", ftl: include_str!("../i18n/it.ftl") },
    Source { lang: "ro", origin: "i18n", ftl: include_str!("../i18n/ro.ftl") },
    Source { lang: "en", origin: "i18n", ftl: include_str!("../i18n/en.ftl") },
];
