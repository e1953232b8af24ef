//! One language of the catalog: its messages and its ways of writing.

use std::collections::HashMap;

use arengo_kernel::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::Source;
use crate::arg::Arg;
use crate::entry::Entry;
use crate::fault::Flaw;
use crate::writing::{Writing, decimal, habits};

/// A language's messages and formatters.
pub(crate) struct Voice {
    pub lang: Lang,
    pub writing: Writing,
    bundle: FluentBundle<FluentResource>,
    /// Messages without variables, already written.
    plain: HashMap<&'static str, Box<str>>,
}

impl Voice {
    /// The voice of a language from its entries. Messages that do not parse are left out: `check` reports them.
    ///
    /// # Errors
    /// When there is no data for the language.
    pub(crate) fn new(lang: Lang, entries: &[&Entry], sources: &[Source]) -> Result<Voice, Flaw> {
        let writing = Writing::new(lang).map_err(Flaw::Language)?;
        let tag: LanguageIdentifier =
            habits(lang).parse().map_err(|e| Flaw::Language(format!("not a language tag: {e}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(written_number));
        bundle.add_builtins().map_err(|e| Flaw::Language(e.to_string()))?;
        for source in sources.iter().filter(|s| s.lang == lang.as_str()) {
            let resource = match FluentResource::try_new(source.ftl.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            // An id defined twice stays as first defined; `check` reports it.
            let _ = bundle.add_resource(resource);
        }
        let mut voice = Voice { lang, writing, bundle, plain: HashMap::new() };
        let plain = entries.iter().filter_map(|entry| Some((entry.name, voice.without_variables(entry)?)));
        voice.plain = plain.collect();
        Ok(voice)
    }

    /// A message without variables, as text.
    pub(crate) fn plain(&self, id: &str) -> Option<&str> {
        self.plain.get(id).map(AsRef::as_ref)
    }

    /// A message with its variables filled in; the id itself when there is no such message.
    pub(crate) fn filled(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        let args: FluentArgs = args.iter().map(|(name, arg)| (*name, arg.value())).collect();
        self.write(id, &args).map_or_else(|| id.to_owned(), |(text, _)| text)
    }

    fn without_variables(&self, entry: &Entry) -> Option<Box<str>> {
        if entry.is_term || !entry.uses.variables.is_empty() {
            return None;
        }
        let (text, complete) = self.write(entry.name, &FluentArgs::new())?;
        complete.then(|| text.into_boxed_str())
    }

    /// The text, and whether nothing was missing in it.
    fn write(&self, id: &str, args: &FluentArgs) -> Option<(String, bool)> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        Some((text, errors.is_empty()))
    }
}

/// A number formatter the bundle keeps.
struct Numbers(DecimalFormatter);

impl Memoizable for Numbers {
    type Args = ();
    type Error = String;

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Self, String> {
        let locale: Locale = lang.to_string().parse().map_err(|e| format!("{e}"))?;
        decimal(&locale).map(Numbers)
    }
}

/// How numbers in messages are written: with the language's marks, or as bare digits when the message says
/// NUMBER($n, useGrouping: "false").
fn written_number(value: &FluentValue, intls: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    number.options.use_grouping.then(|| grouped(number, intls)).flatten()
}

fn grouped(number: &FluentNumber, intls: &IntlLangMemoizer) -> Option<String> {
    let decimal: Decimal = number.as_string().parse().ok()?;
    intls.with_try_get::<Numbers, _, _>((), |numbers| numbers.0.format(&decimal).to_string()).ok()
}
