//! The choices a message makes: by which variable, among which forms.

use std::collections::BTreeSet;

use arengo_kernel::Lang;
use fluent_syntax::ast::{CallArguments, InlineExpression, Variant, VariantKey};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules};

use crate::fault::Flaw;
use crate::writing::habits;

/// The plural forms CLDR knows, by their names in message files.
const FORMS: [(&str, PluralCategory); 6] = [
    ("zero", PluralCategory::Zero),
    ("one", PluralCategory::One),
    ("two", PluralCategory::Two),
    ("few", PluralCategory::Few),
    ("many", PluralCategory::Many),
    ("other", PluralCategory::Other),
];

/// One choice in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Select {
    pub variable: &'static str,
    pub by: By,
}

/// What a choice is made among.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum By {
    /// Plural forms and single numbers.
    Number { forms: BTreeSet<&'static str>, exact: BTreeSet<&'static str>, ordinal: bool },
    /// Words the program passes.
    Words(BTreeSet<&'static str>),
}

impl Select {
    /// The choice a select expression makes; `None` when it is by a term's attribute, which is a matter of the
    /// language alone.
    ///
    /// # Errors
    /// What it chooses by, when that is neither a variable, nor NUMBER of a variable, nor a term's attribute.
    pub(crate) fn new(
        selector: &InlineExpression<&'static str>,
        variants: &[Variant<&'static str>],
    ) -> Result<Option<Select>, String> {
        let (variable, number, ordinal) = match selector {
            InlineExpression::VariableReference { id } => (id.name, false, false),
            // What is wrong with the call is reported where the call is read.
            InlineExpression::FunctionReference { arguments, .. } => match Number::read(arguments) {
                Ok(number) => (number.variable, true, number.ordinal),
                Err(_) => return Ok(None),
            },
            InlineExpression::TermReference { attribute: Some(_), .. } => return Ok(None),
            other => return Err(format!("a choice by {}", kind(other))),
        };
        Ok(Some(Select { variable, by: By::new(variants, number, ordinal) }))
    }

    /// Plural forms that are missing for whole numbers, and forms the language does not have.
    pub(crate) fn plural_flaws(&self, lang: Lang) -> Vec<Flaw> {
        let By::Number { forms, ordinal, .. } = &self.by else { return Vec::new() };
        // A language without rules is a fault of the language, reported once for all.
        let Some(rules) = rules(lang, *ordinal) else { return Vec::new() };
        let known: Vec<_> = rules.categories().collect();
        let needed: Vec<_> = (0..=1000_u32).map(|n| rules.category_for(n)).collect();
        let names = |wanted: &dyn Fn(&str, &PluralCategory) -> bool| {
            FORMS.iter().filter(|(name, form)| wanted(name, form)).map(|(name, _)| *name).collect::<Vec<_>>()
        };
        let missing = names(&|name, form| needed.contains(form) && !forms.contains(name));
        let unknown = names(&|name, form| !known.contains(form) && forms.contains(name));
        let mut flaws = Vec::new();
        if !missing.is_empty() {
            flaws.push(Flaw::PluralMissing(missing));
        }
        if !unknown.is_empty() {
            flaws.push(Flaw::PluralUnknown(unknown));
        }
        flaws
    }

    /// The choice in words, without what each language decides for itself (its plural forms).
    pub(crate) fn shared(&self) -> String {
        match &self.by {
            By::Number { exact, ordinal, .. } => {
                let kind = if *ordinal { "order" } else { "number" };
                format!("${} by {kind} {exact:?}", self.variable)
            }
            By::Words(words) => format!("${} among {words:?}", self.variable),
        }
    }
}

impl By {
    fn new(variants: &[Variant<&'static str>], number: bool, ordinal: bool) -> By {
        let (mut words, mut exact) = (BTreeSet::new(), BTreeSet::new());
        for variant in variants {
            match variant.key {
                VariantKey::Identifier { name } => words.insert(name),
                VariantKey::NumberLiteral { value } => exact.insert(value),
            };
        }
        // "other" alone says nothing: it is also the usual name of the default among words.
        let is_form = |word: &&str| FORMS.iter().any(|(name, _)| name == word);
        let plural = words.iter().all(is_form) && words.iter().any(|w| *w != "other");
        if number || plural || !exact.is_empty() {
            By::Number { forms: words, exact, ordinal }
        } else {
            By::Words(words)
        }
    }
}

fn kind(expression: &InlineExpression<&'static str>) -> &'static str {
    match expression {
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => "a constant",
        InlineExpression::FunctionReference { .. } => "a function",
        InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. } => "a message",
        InlineExpression::VariableReference { .. } => "a variable",
        InlineExpression::Placeable { .. } => "an expression",
    }
}

/// A plural form of a language.
pub(crate) type Form = PluralCategory;

/// The plural form with this name in message files.
pub(crate) fn form_named(name: &str) -> Option<Form> {
    FORMS.iter().find(|(known, _)| *known == name).map(|(_, form)| *form)
}

/// Which plural form a number takes in one language.
pub(crate) struct Plurals {
    cardinal: PluralRules,
    ordinal: PluralRules,
}

impl Plurals {
    /// The plural rules of a language; `None` when there are none.
    pub(crate) fn new(lang: Lang) -> Option<Plurals> {
        Some(Plurals { cardinal: rules(lang, false)?, ordinal: rules(lang, true)? })
    }

    /// The form for so many (or, when `ordinal`, for the so-manieth). A minus sign changes nothing.
    pub(crate) fn form(&self, number: i64, ordinal: bool) -> Form {
        let rules = if ordinal { &self.ordinal } else { &self.cardinal };
        rules.category_for(number.unsigned_abs())
    }
}

/// A call of NUMBER.
pub(crate) struct Number {
    pub variable: &'static str,
    pub grouped: bool,
    pub ordinal: bool,
}

impl Number {
    /// Reads the arguments of a call: one variable, then `type: "ordinal"` or `useGrouping: "false"`.
    ///
    /// # Errors
    /// What is not understood.
    pub(crate) fn read(arguments: &CallArguments<&'static str>) -> Result<Number, String> {
        let [InlineExpression::VariableReference { id }] = arguments.positional.as_slice() else {
            return Err("a call without a variable".to_owned());
        };
        let mut number = Number { variable: id.name, grouped: true, ordinal: false };
        for option in &arguments.named {
            match (option.name.name, &option.value) {
                ("type", InlineExpression::StringLiteral { value: "ordinal" }) => number.ordinal = true,
                ("type", InlineExpression::StringLiteral { value: "cardinal" }) => number.ordinal = false,
                ("useGrouping", InlineExpression::StringLiteral { value: "false" }) => number.grouped = false,
                ("useGrouping", InlineExpression::StringLiteral { value: "true" }) => number.grouped = true,
                (name, _) => return Err(format!("the option {name}")),
            }
        }
        Ok(number)
    }
}

fn rules(lang: Lang, ordinal: bool) -> Option<PluralRules> {
    let locale: Locale = habits(lang).parse().ok()?;
    let kind = if ordinal { PluralRuleType::Ordinal } else { PluralRuleType::Cardinal };
    PluralRules::try_new((&locale).into(), kind.into()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_the_plural_form_of_the_language() {
        for (tag, number, form) in [
            ("ro", 0, Form::Few),
            ("ro", 1, Form::One),
            ("ro", 19, Form::Few),
            ("ro", 20, Form::Other),
            ("ro", 101, Form::Few),
            ("ro", 120, Form::Other),
            ("ro", -1, Form::One),
            ("it", 0, Form::Other),
            ("fr", 0, Form::One),
            ("pl", 5, Form::Many),
            ("pl", 22, Form::Few),
            ("sl", 102, Form::Two),
            ("lv", 0, Form::Zero),
            ("lt", 21, Form::One),
            ("ga", 7, Form::Many),
            ("mt", 2, Form::Two),
        ] {
            let plurals = Plurals::new(Lang::parse(tag).unwrap()).unwrap();
            assert_eq!(plurals.form(number, false), form, "{number} in {tag}");
        }
        assert_eq!(Plurals::new(Lang::EN).unwrap().form(22, true), Form::Two);
        assert_eq!(Plurals::new(Lang::IT).unwrap().form(8, true), Form::Many);
    }
}
