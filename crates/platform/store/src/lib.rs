//! Storage: SQLite and PostgreSQL behind one small interface.
#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

pub mod clock;
pub mod dump;
mod error;
mod examine;
mod lane;
mod memo;
pub mod migrate;
pub mod outbox;
mod pool;
mod postgres_engine;
mod session;
mod sqlite_engine;
mod statement;
mod store;
mod value;
mod waiting;

pub use clock::Clock;
pub use error::StoreError;
pub use examine::Examination;
pub use migrate::Migration;
pub use session::{Reader, Writer};
pub use statement::{Scope, Statement};
pub use store::{Address, Queued, Store, TownDb};
pub use value::{FromVal, Row, Val};
