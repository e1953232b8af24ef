//! Why something may not be done.

/// A reason, as a message id with arguments; whoever shows it writes the sentence in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The message id, as in the `.ftl` files.
    pub id: &'static str,
    /// The message's arguments by name.
    pub args: Vec<(&'static str, Word)>,
    /// What the person can do about it, when there is something.
    pub way: Option<Way>,
}

/// A page on which a refused person gets what is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    /// Its path below the town's base, starting with "/".
    pub path: &'static str,
    /// The message with the words of the link.
    pub words: &'static str,
}

/// An argument of a message that is still to be written in a language and a time zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    /// Text as it is.
    Text(String),
    /// A number, written and counted as the language does.
    Number(i64),
    /// A moment, written in the town's time zone as date and time.
    At(crate::time::Instant),
    /// Someone's words, in the reader's language where they are there.
    Said(crate::town::Multilingual),
}

impl Refusal {
    /// A refusal with a message and no arguments.
    pub const fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new(), way: None }
    }

    /// The same refusal with an argument more.
    pub fn with(mut self, name: &'static str, word: Word) -> Self {
        self.args.push((name, word));
        self
    }

    /// The same refusal with a link to the page that helps.
    pub const fn leading_to(mut self, path: &'static str, words: &'static str) -> Self {
        self.way = Some(Way { path, words });
        self
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}
impl std::error::Error for Refusal {}
