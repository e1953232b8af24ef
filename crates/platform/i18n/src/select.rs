//! The choices a message makes: by which variable, among which forms.

use std::collections::BTreeSet;

use arengo_kernel::Lang;
use fluent_syntax::ast::{InlineExpression, Variant, VariantKey};
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
            InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
                let Some(InlineExpression::VariableReference { id }) = arguments.positional.first() else {
                    return Err("NUMBER() without a variable".to_owned());
                };
                let ordinal = arguments.named.iter().any(|a| {
                    a.name.name == "type"
                        && matches!(a.value, InlineExpression::StringLiteral { value: "ordinal" })
                });
                (id.name, true, ordinal)
            }
            InlineExpression::TermReference { attribute: Some(_), .. } => return Ok(None),
            other => return Err(format!("a choice by {}", kind(other))),
        };
        Ok(Some(Select { variable, by: By::new(variants, number, ordinal) }))
    }

    /// Plural forms that are missing for whole numbers, and forms the language does not have.
    pub(crate) fn plural_flaws(&self, lang: Lang) -> Vec<Flaw> {
        let By::Number { forms, ordinal, .. } = &self.by else { return Vec::new() };
        let Some(rules) = rules(lang, *ordinal) else {
            return vec![Flaw::Language("no plural rules".to_owned())];
        };
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

fn rules(lang: Lang, ordinal: bool) -> Option<PluralRules> {
    let locale: Locale = habits(lang).parse().ok()?;
    let kind = if ordinal { PluralRuleType::Ordinal } else { PluralRuleType::Cardinal };
    PluralRules::try_new((&locale).into(), kind.into()).ok()
}
