//! From parsed files to messages ready to be written: other messages and terms are put in, choices by
//! something known beforehand are made.

use std::collections::HashMap;

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::entry::Entry;
use crate::message::{Choice, Key, Message, Piece};
use crate::select::{Number, form_named};

/// The arguments a term is called with: `-town(case: "genitive")`.
type TermArgs = HashMap<&'static str, String>;

/// Messages and terms of one language, by id ("-id" for terms).
pub(crate) struct Compiler<'a> {
    entries: HashMap<&'a str, &'a Entry>,
}

/// Where in the files the compiler is.
#[derive(Clone, Copy)]
struct Place<'p> {
    /// Inside a term, what it was called with: terms see nothing else.
    term: Option<&'p TermArgs>,
    /// How many messages deep. Circles are reported by `check`; here they only have to end.
    depth: usize,
}

const MAX_DEPTH: usize = 20;

impl<'a> Compiler<'a> {
    /// Of two entries with one id the first counts; `check` reports the other.
    pub(crate) fn new(entries: &[&'a Entry]) -> Self {
        let mut index = HashMap::new();
        for entry in entries {
            index.entry(entry.id.as_str()).or_insert(*entry);
        }
        Compiler { entries: index }
    }

    pub(crate) fn message(&self, entry: &Entry) -> Message {
        let mut out = Message::default();
        self.pattern(&entry.value, Place { term: None, depth: 0 }, &mut out);
        out
    }

    fn pattern(&self, pattern: &Pattern<&'static str>, place: Place<'_>, out: &mut Message) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => out.push_text(value),
                PatternElement::Placeable { expression } => self.expression(expression, place, out),
            }
        }
    }

    fn expression(&self, expression: &Expression<&'static str>, place: Place<'_>, out: &mut Message) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, place, out),
            Expression::Select { selector, variants } => self.select(selector, variants, place, out),
        }
    }

    fn inline(&self, inline: &InlineExpression<&'static str>, place: Place<'_>, out: &mut Message) {
        match inline {
            InlineExpression::StringLiteral { value } => out.push_text(&unescape_unicode_to_string(value)),
            InlineExpression::NumberLiteral { value } => out.push_text(value),
            InlineExpression::MessageReference { id, .. } => self.reference(id.name, place.term, place, out),
            InlineExpression::TermReference { id, arguments, .. } => {
                let args = arguments.as_ref().map(term_args).unwrap_or_default();
                self.reference(&format!("-{}", id.name), Some(&args), place, out);
            }
            InlineExpression::Placeable { expression } => self.expression(expression, place, out),
            InlineExpression::VariableReference { id } => variable(id.name, true, place, out),
            InlineExpression::FunctionReference { arguments, .. } => {
                if let Ok(number) = Number::read(arguments) {
                    variable(number.variable, number.grouped, place, out);
                }
            }
        }
    }

    fn reference(&self, id: &str, term: Option<&TermArgs>, place: Place<'_>, out: &mut Message) {
        match self.entries.get(id) {
            Some(entry) if place.depth < MAX_DEPTH => {
                self.pattern(&entry.value, Place { term, depth: place.depth + 1 }, out);
            }
            _ => out.push_text(&format!("{{{id}}}")),
        }
    }

    fn select(
        &self,
        selector: &InlineExpression<&'static str>,
        variants: &[Variant<&'static str>],
        place: Place<'_>,
        out: &mut Message,
    ) {
        let default = variants.iter().position(|v| v.default).unwrap_or(0);
        let known = match (selector, place.term) {
            (InlineExpression::TermReference { id, attribute: Some(attribute), .. }, _) => {
                Some(self.attribute(id.name, attribute.name, place))
            }
            (InlineExpression::VariableReference { id }, Some(args)) => {
                Some(args.get(id.name).cloned().unwrap_or_default())
            }
            _ => None,
        };
        if let Some(known) = known {
            let chosen = variants.iter().position(|v| key_text(v) == known).unwrap_or(default);
            return self.pattern(&variants[chosen].value, place, out);
        }
        let (variable, ordinal) = match selector {
            InlineExpression::VariableReference { id } => (id.name, false),
            InlineExpression::FunctionReference { arguments, .. } => match Number::read(arguments) {
                Ok(number) => (number.variable, number.ordinal),
                Err(_) => return,
            },
            _ => return,
        };
        let compiled = variants.iter().map(|variant| {
            let mut message = Message::default();
            self.pattern(&variant.value, place, &mut message);
            (key(variant), message)
        });
        out.pieces.push(Piece::Choice(Choice { variable, ordinal, variants: compiled.collect(), default }));
    }

    /// The text of a term's attribute; nothing when there is none.
    fn attribute(&self, term: &str, attribute: &str, place: Place<'_>) -> String {
        let mut out = Message::default();
        let entry = self.entries.get(format!("-{term}").as_str());
        if let Some(found) = entry.and_then(|e| e.attributes.iter().find(|a| a.id.name == attribute)) {
            self.pattern(&found.value, Place { term: place.term, depth: place.depth + 1 }, &mut out);
        }
        out.as_plain().unwrap_or_default().to_owned()
    }
}

fn variable(name: &'static str, grouped: bool, place: Place<'_>, out: &mut Message) {
    match place.term {
        Some(args) => out.push_text(args.get(name).map_or("", String::as_str)),
        None => out.pieces.push(Piece::Variable { name, grouped }),
    }
}

fn term_args(arguments: &CallArguments<&'static str>) -> TermArgs {
    let text = |value: &InlineExpression<&'static str>| match value {
        InlineExpression::StringLiteral { value } => unescape_unicode_to_string(value).into_owned(),
        InlineExpression::NumberLiteral { value } => (*value).to_owned(),
        _ => String::new(),
    };
    arguments.named.iter().map(|a| (a.name.name, text(&a.value))).collect()
}

fn key_text(variant: &Variant<&'static str>) -> &'static str {
    match variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}

fn key(variant: &Variant<&'static str>) -> Key {
    let word = key_text(variant);
    match variant.key {
        VariantKey::NumberLiteral { value } if value.parse::<i64>().is_ok() => {
            Key::Number(value.parse().unwrap_or_default())
        }
        _ => Key::Word { word, form: form_named(word) },
    }
}
