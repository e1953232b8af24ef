//! `arengo opinion`.

use crate::cli::Opinion;

/// Counts and says the result.
///
/// # Errors
/// When the file cannot be read or understood.
pub fn run(_asked: &Opinion) -> anyhow::Result<()> {
    anyhow::bail!("not built yet")
}
