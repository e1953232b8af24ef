//! Values on their way into and out of a database.

use arengo_kernel::{Id, Instant, Lang};

use crate::error::StoreError;

/// A value of a column.
#[derive(Debug, Clone, PartialEq)]
pub enum Val {
    /// No value.
    Null,
    /// A 64-bit number.
    Int(i64),
    /// Text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// Yes or no.
    Bool(bool),
    /// A floating-point number.
    Real(f64),
}

macro_rules! into_val {
    ($($from:ty => |$x:ident| $make:expr;)+) => {
        $(impl From<$from> for Val { fn from($x: $from) -> Val { $make } })+
    };
}
into_val! {
    i64 => |x| Val::Int(x);
    i32 => |x| Val::Int(x.into());
    u32 => |x| Val::Int(x.into());
    bool => |x| Val::Bool(x);
    f64 => |x| Val::Real(x);
    String => |x| Val::Text(x);
    &str => |x| Val::Text(x.to_owned());
    &String => |x| Val::Text(x.clone());
    Vec<u8> => |x| Val::Bytes(x);
    &[u8] => |x| Val::Bytes(x.to_owned());
    [u8; 32] => |x| Val::Bytes(x.to_vec());
    &[u8; 32] => |x| Val::Bytes(x.to_vec());
    Instant => |x| Val::Int(x.as_micros());
    Lang => |x| Val::Text(x.as_str().to_owned());
}
impl<T> From<Id<T>> for Val {
    fn from(id: Id<T>) -> Val {
        Val::Int(id.as_i64())
    }
}
impl<T: Into<Val>> From<Option<T>> for Val {
    fn from(value: Option<T>) -> Val {
        value.map_or(Val::Null, Into::into)
    }
}

/// A type that can be read from a column.
pub trait FromVal: Sized {
    /// Reads it; nothing when the value is of another type.
    fn from_val(value: &Val) -> Option<Self>;
}

macro_rules! from_val {
    ($($to:ty => $($pattern:pat => $make:expr),+;)+) => {
        $(impl FromVal for $to {
            fn from_val(value: &Val) -> Option<Self> {
                match value { $($pattern => $make,)+ _ => None }
            }
        })+
    };
}
from_val! {
    i64 => Val::Int(x) => Some(*x);
    u32 => Val::Int(x) => u32::try_from(*x).ok();
    bool => Val::Bool(x) => Some(*x), Val::Int(x) => Some(*x != 0);
    f64 => Val::Real(x) => Some(*x), Val::Int(x) => Some(*x as f64);
    String => Val::Text(x) => Some(x.clone());
    Vec<u8> => Val::Bytes(x) => Some(x.clone());
    Instant => Val::Int(x) => Some(Instant::from_micros(*x));
    Lang => Val::Text(x) => Lang::parse(x);
}
impl<T> FromVal for Id<T> {
    fn from_val(value: &Val) -> Option<Self> {
        i64::from_val(value).map(Id::from_i64)
    }
}
impl<T: FromVal> FromVal for Option<T> {
    fn from_val(value: &Val) -> Option<Self> {
        match value {
            Val::Null => Some(None),
            other => T::from_val(other).map(Some),
        }
    }
}

/// A row of a result.
#[derive(Debug, Clone, PartialEq)]
pub struct Row(pub Vec<Val>);

impl Row {
    /// The value of a column, counted from 0.
    ///
    /// # Errors
    /// `Fault` when there is no such column or it holds another type.
    pub fn get<T: FromVal>(&self, column: usize) -> Result<T, StoreError> {
        self.0.get(column).and_then(T::from_val).ok_or_else(|| {
            StoreError::Fault(format!(
                "column {column} is not a {}: {:?}",
                std::any::type_name::<T>(),
                self.0.get(column)
            ))
        })
    }

    /// The value of a column that holds a word of a closed list.
    ///
    /// # Errors
    /// `Fault` when the word is not on the list.
    pub fn word<T>(&self, column: usize, parse: impl Fn(&str) -> Option<T>) -> Result<T, StoreError> {
        let word: String = self.get(column)?;
        parse(&word)
            .ok_or_else(|| StoreError::Fault(format!("column {column} holds the unknown word {word:?}")))
    }
}
