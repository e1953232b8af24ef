//! What tests share: databases of both engines, a clock that can be set, a small world of two towns and five people,
//! the shared test data, a comparison of response times.
#![warn(missing_docs)]

mod databases;
mod policy;
mod shared_data;
pub mod timing;
pub mod world;

pub use databases::{Database, databases, noon, zone};
pub use policy::allowed;
pub use shared_data::shared_data;
