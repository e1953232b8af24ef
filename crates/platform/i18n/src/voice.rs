//! One language of the catalog: its messages and its ways of writing.

use std::collections::HashMap;
use std::sync::Arc;

use arengo_kernel::Lang;

use crate::arg::Arg;
use crate::compile::Compiler;
use crate::entry::Entry;
use crate::fault::Flaw;
use crate::message::{Message, Pen};
use crate::select::Plurals;
use crate::writing::Writing;

/// A language's messages and formatters.
pub(crate) struct Voice {
    pub lang: Lang,
    pub writing: Writing,
    plurals: Plurals,
    messages: HashMap<&'static str, Message>,
    /// Speaks where this language is silent; a complete language has none.
    fallback: Option<Arc<Voice>>,
}

impl Voice {
    /// The voice of a language from its entries.
    ///
    /// # Errors
    /// When there is no data for the language.
    pub(crate) fn new(lang: Lang, entries: &[&Entry]) -> Result<Voice, Flaw> {
        let writing = Writing::new(lang).map_err(Flaw::Language)?;
        let plurals = Plurals::new(lang).ok_or_else(|| Flaw::Language("no plural rules".to_owned()))?;
        let compiler = Compiler::new(entries);
        let messages = entries.iter().filter(|e| !e.is_term).map(|e| (e.name, compiler.message(e))).collect();
        Ok(Voice { lang, writing, plurals, messages, fallback: None })
    }

    /// The same voice with another that speaks where it is silent.
    pub(crate) fn over(self, fallback: Arc<Voice>) -> Voice {
        Voice { fallback: Some(fallback), ..self }
    }

    /// The language of the voice that speaks where this one is silent, when any message is missing.
    pub(crate) fn falls_back_to(&self) -> Option<Lang> {
        let fallback = self.fallback.as_ref()?;
        (self.messages.len() < fallback.messages.len()).then_some(fallback.lang)
    }

    /// A message without variables, as text.
    pub(crate) fn plain(&self, id: &str) -> Option<&str> {
        match self.messages.get(id) {
            Some(message) => message.as_plain(),
            None => self.fallback.as_ref()?.plain(id),
        }
    }

    /// True when there is a message with this id.
    pub(crate) fn has(&self, id: &str) -> bool {
        self.messages.contains_key(id) || self.fallback.as_ref().is_some_and(|f| f.has(id))
    }

    /// A message with its variables filled in; the id itself when there is no such message.
    pub(crate) fn filled(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        let Some(message) = self.messages.get(id) else {
            return self.fallback.as_ref().map_or_else(|| id.to_owned(), |f| f.filled(id, args));
        };
        let mut out = String::new();
        message.write(&Pen { args, writing: &self.writing, plurals: &self.plurals }, &mut out);
        out
    }
}
