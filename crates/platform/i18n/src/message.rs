//! A message ready to be written: text, variables and choices, everything else worked out beforehand.

use crate::arg::Arg;
use crate::select::{Form, Plurals};
use crate::writing::Writing;

/// A message as a row of pieces.
#[derive(Debug, Default)]
pub(crate) struct Message {
    pub pieces: Vec<Piece>,
}

/// A part of a message.
#[derive(Debug)]
pub(crate) enum Piece {
    Text(String),
    /// A variable; numbers are grouped as the language does unless the message says not to.
    Variable {
        name: &'static str,
        grouped: bool,
    },
    Choice(Choice),
}

/// A choice by a variable.
#[derive(Debug)]
pub(crate) struct Choice {
    pub variable: &'static str,
    pub ordinal: bool,
    /// In the order of the file: the first that fits is taken.
    pub variants: Vec<(Key, Message)>,
    /// The variant taken when none fits.
    pub default: usize,
}

/// When a variant fits.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Key {
    Number(i64),
    Word { word: &'static str, form: Option<Form> },
}

/// What a message is written with.
pub(crate) struct Pen<'a> {
    pub args: &'a [(&'static str, Arg)],
    pub writing: &'a Writing,
    pub plurals: &'a Plurals,
}

impl Message {
    /// The text, when the message has no variable.
    pub(crate) fn as_plain(&self) -> Option<&str> {
        match self.pieces.as_slice() {
            [] => Some(""),
            [Piece::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// Adds text, joined to the text before it.
    pub(crate) fn push_text(&mut self, more: &str) {
        match self.pieces.last_mut() {
            Some(Piece::Text(text)) => text.push_str(more),
            _ => self.pieces.push(Piece::Text(more.to_owned())),
        }
    }

    /// Writes the message to the end of `out`. A variable that was not given shows its name.
    pub(crate) fn write(&self, pen: &Pen<'_>, out: &mut String) {
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Variable { name, grouped } => match pen.arg(name) {
                    Some(Arg::Text(text)) => out.push_str(text),
                    Some(Arg::Int(number)) if *grouped => out.push_str(&pen.writing.integer(*number)),
                    Some(Arg::Int(number)) => out.push_str(&number.to_string()),
                    None => out.extend(["{$", name, "}"]),
                },
                Piece::Choice(choice) => choice.variant(pen).write(pen, out),
            }
        }
    }
}

impl Choice {
    fn variant(&self, pen: &Pen<'_>) -> &Message {
        let fits = |key: &Key| match (pen.arg(self.variable), key) {
            (Some(Arg::Int(number)), Key::Number(exact)) => number == exact,
            (Some(Arg::Int(number)), Key::Word { form, .. }) => {
                *form == Some(pen.plurals.form(*number, self.ordinal))
            }
            (Some(Arg::Text(text)), Key::Word { word, .. }) => text == word,
            _ => false,
        };
        let found = self.variants.iter().position(|(key, _)| fits(key)).unwrap_or(self.default);
        &self.variants[found].1
    }
}

impl Pen<'_> {
    fn arg(&self, name: &str) -> Option<&Arg> {
        self.args.iter().find(|(given, _)| *given == name).map(|(_, arg)| arg)
    }
}
