//! `arengo sortition`.

use crate::cli::Sortition;

/// Counts and says the result.
///
/// # Errors
/// When the file cannot be read or understood.
pub fn run(_asked: &Sortition) -> anyhow::Result<()> {
    anyhow::bail!("not built yet")
}
