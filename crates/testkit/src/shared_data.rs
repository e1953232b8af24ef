//! Real texts and elections that live beside the project, never in it.

use std::path::PathBuf;

/// A file of the shared test data, or nothing when it is absent: then the test says so and ends. With
/// `ARENGO_REQUIRE_SHARED` set (as in continuous integration) its absence is a failure.
pub fn shared_data(path: &str) -> Option<PathBuf> {
    let root = std::env::var_os("ARENGO_SHARED").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")),
        PathBuf::from,
    );
    let file = root.join(path);
    if file.exists() {
        return Some(file);
    }
    assert!(std::env::var_os("ARENGO_REQUIRE_SHARED").is_none(), "{} is required and absent", file.display());
    eprintln!("SKIPPED: {} is absent (set ARENGO_SHARED)", file.display());
    None
}
