//! What can be wrong with message files.

use std::fmt;

use arengo_kernel::Lang;

/// One thing wrong in one place of the message files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The language's tag as the source gives it.
    pub lang: String,
    /// The crate the file belongs to; empty when the fault is the language's as a whole.
    pub origin: &'static str,
    /// The message or "-term"; empty when the fault is not of one message.
    pub id: String,
    /// What is wrong.
    pub flaw: Flaw,
}

/// What is wrong with a message or a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// The text is not Fluent; holds the line that could not be read.
    Syntax(String),
    /// The tag is not a language, or there is no data to write its dates, numbers and plurals.
    Language(String),
    /// The id is already defined in this language, by the crate named.
    DefinedTwice(&'static str),
    /// The id is defined in another language and not in this one.
    Missing,
    /// The id is in an added language only: a message that nothing says.
    Unknown,
    /// The id does not begin with its crate's name.
    Prefix,
    /// The message has no text of its own, or has attributes, which nothing here reads.
    NotPlain,
    /// The message refers to a message or "-term" that does not exist in this language.
    Reference(String),
    /// The message contains itself, directly or through others.
    Circle,
    /// The message calls a function other than NUMBER, or chooses by something that is not a variable.
    Function(String),
    /// The variables differ from those of the language named.
    Variables {
        /// The language compared with.
        than: Lang,
        /// Variables of this message only.
        only_here: Vec<&'static str>,
        /// Variables of the other language's message only.
        only_there: Vec<&'static str>,
    },
    /// What the message chooses by, or the words or numbers it chooses among, differ from the language named.
    Selectors {
        /// The language compared with.
        than: Lang,
        /// The choices of this message, in words.
        here: String,
        /// The choices of the other language's message, in words.
        there: String,
    },
    /// A choice by number lacks plural forms the language needs for whole numbers.
    PluralMissing(Vec<&'static str>),
    /// A choice by number has plural forms the language does not know.
    PluralUnknown(Vec<&'static str>),
}

impl Fault {
    pub(crate) fn of_language(lang: Lang, flaw: Flaw) -> Fault {
        Fault { lang: lang.to_string(), origin: "", id: String::new(), flaw }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}) {}: {}", self.origin, self.lang, self.id, self.flaw)
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Flaw::Syntax(text) => write!(f, "cannot be read near “{text}”"),
            Flaw::Language(why) => f.write_str(why),
            Flaw::DefinedTwice(by) => write!(f, "already defined by {by}"),
            Flaw::Missing => f.write_str("missing in this language"),
            Flaw::Unknown => f.write_str("is no message of this program"),
            Flaw::Prefix => f.write_str("the id does not begin with the crate's name"),
            Flaw::NotPlain => f.write_str("has no text, or has attributes"),
            Flaw::Reference(id) => write!(f, "refers to {id}, which does not exist"),
            Flaw::Circle => f.write_str("contains itself"),
            Flaw::Function(name) => write!(f, "uses {name}; only NUMBER and variables are understood"),
            Flaw::Variables { than, only_here, only_there } => {
                write!(f, "variables differ from {than}: only here {only_here:?}, only there {only_there:?}")
            }
            Flaw::Selectors { than, here, there } => {
                write!(f, "choices differ from {than}: here {here}, there {there}")
            }
            Flaw::PluralMissing(forms) => write!(f, "lacks the plural forms {forms:?}"),
            Flaw::PluralUnknown(forms) => write!(f, "the language has no plural forms {forms:?}"),
        }
    }
}
