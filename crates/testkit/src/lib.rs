//! What tests share: databases of both engines, a clock that can be set, the shared test data.
#![warn(missing_docs)]

mod databases;
mod shared_data;

pub use databases::{Database, databases, noon, zone};
pub use shared_data::shared_data;
