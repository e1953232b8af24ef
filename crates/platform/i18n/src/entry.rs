//! Reading message files into entries: what each message is called, where it is from, what it uses.

use std::collections::BTreeSet;

use arengo_kernel::Lang;
use fluent_syntax::ast::{self, Expression, InlineExpression, PatternElement};
use fluent_syntax::parser;

use crate::Source;
use crate::fault::{Fault, Flaw};
use crate::select::{Number, Select};

/// A message or term of one language.
#[derive(Debug)]
pub(crate) struct Entry {
    pub lang: Lang,
    pub origin: &'static str,
    /// The origin without "arengo-".
    pub crate_name: &'static str,
    /// A message's id, or a term's with the leading hyphen.
    pub id: String,
    pub name: &'static str,
    pub is_term: bool,
    pub is_plain: bool,
    /// The text, parsed; empty when there is none.
    pub value: ast::Pattern<&'static str>,
    pub attributes: Vec<ast::Attribute<&'static str>>,
    pub uses: Uses,
}

/// What the text of a message uses.
#[derive(Debug, Default)]
pub(crate) struct Uses {
    pub variables: BTreeSet<&'static str>,
    pub selects: Vec<Select>,
    /// Ids of messages and, with hyphen, terms. What is put in from there is not looked at here.
    pub references: BTreeSet<String>,
    /// Functions and selectors that are not understood.
    pub unknown: Vec<String>,
}

pub(crate) type Entries = Vec<Entry>;

/// Reads all sources; what could not be read is a fault.
pub(crate) fn read(sources: &[Source]) -> (Entries, Vec<Fault>) {
    let (mut entries, mut faults) = (Vec::new(), Vec::new());
    for source in sources {
        let fault = |id: &str, flaw| Fault {
            lang: source.lang.to_owned(),
            origin: source.origin,
            id: id.to_owned(),
            flaw,
        };
        let Some(lang) = Lang::parse(source.lang).filter(|l| l.as_str() == source.lang) else {
            faults.push(fault("", Flaw::Language(format!("{:?} is not a primary tag", source.lang))));
            continue;
        };
        let (resource, errors) = match parser::parse(source.ftl) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        faults.extend(errors.iter().map(|e| fault("", Flaw::Syntax(line_at(source.ftl, e.pos.start)))));
        entries.extend(resource.body.into_iter().filter_map(|e| entry(lang, source, e)));
    }
    (entries, faults)
}

fn line_at(text: &str, at: usize) -> String {
    let before = text.get(..at).unwrap_or(text);
    let number = before.matches('\n').count();
    let line = text.lines().nth(number).or_else(|| text.lines().last()).unwrap_or_default();
    format!("line {}: {}", number + 1, line.trim())
}

fn entry(lang: Lang, source: &Source, entry: ast::Entry<&'static str>) -> Option<Entry> {
    let (name, value, attributes, is_term) = match entry {
        ast::Entry::Message(message) => (message.id.name, message.value, message.attributes, false),
        ast::Entry::Term(term) => (term.id.name, Some(term.value), term.attributes, true),
        _ => return None,
    };
    let crate_name = if source.origin == Source::ADDED {
        name.split('-').next().unwrap_or_default()
    } else {
        source.crate_name()
    };
    let mut uses = Uses::default();
    for pattern in value.iter().chain(attributes.iter().map(|a| &a.value)) {
        uses.pattern(pattern);
    }
    Some(Entry {
        lang,
        origin: source.origin,
        crate_name,
        id: format!("{}{name}", if is_term { "-" } else { "" }),
        name,
        is_term,
        is_plain: is_term || value.is_some() && attributes.is_empty(),
        value: value.unwrap_or(ast::Pattern { elements: Vec::new() }),
        attributes,
        uses,
    })
}

impl Uses {
    fn pattern(&mut self, pattern: &ast::Pattern<&'static str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'static str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                match Select::new(selector, variants) {
                    Ok(select) => self.selects.extend(select),
                    Err(what) => self.unknown.push(what),
                }
                self.inline(selector);
                variants.iter().for_each(|v| self.pattern(&v.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'static str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name);
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.references.insert(format!("-{}", id.name));
            }
            InlineExpression::FunctionReference { id, arguments } => match Number::read(arguments) {
                _ if id.name != "NUMBER" => {
                    self.unknown.push(format!("{}()", id.name));
                    arguments.positional.iter().for_each(|a| self.inline(a));
                }
                Ok(number) => _ = self.variables.insert(number.variable),
                Err(why) => self.unknown.push(why),
            },
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }
}
