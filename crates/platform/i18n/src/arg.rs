//! What a message can be given to fill its variables.

use arengo_kernel::refusal::Word;
use jiff::tz::TimeZone;

use crate::tr::Tr;

/// An argument of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Text put in as it is. Years and codes are text: a number would get its thousands marked.
    Text(String),
    /// A number: chooses the plural form, and is written as the language writes numbers.
    Int(i64),
}

impl Arg {
    /// A refusal's word, its moment written as date and time in `zone`.
    pub(crate) fn from_word(word: &Word, tr: Tr, zone: &TimeZone) -> Arg {
        match word {
            Word::Text(text) => Arg::Text(text.clone()),
            Word::Number(number) => Arg::Int(*number),
            Word::At(at) => Arg::Text(tr.date_time(at.timestamp(), zone)),
            Word::Said(words) => Arg::Text(words.plain(tr.lang()).to_owned()),
        }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}
impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Arg::Text(text.clone())
    }
}
impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Arg::Int(number)
    }
}
impl From<i32> for Arg {
    fn from(number: i32) -> Self {
        Arg::Int(number.into())
    }
}
impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Arg::Int(number.into())
    }
}
impl From<usize> for Arg {
    /// A count; counts beyond `i64::MAX` do not occur and are written as `i64::MAX`.
    fn from(number: usize) -> Self {
        Arg::Int(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
