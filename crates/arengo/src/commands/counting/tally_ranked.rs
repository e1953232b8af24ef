//! `arengo tally FILE.blt`.

use crate::cli::Tally;

/// Counts and says the result.
///
/// # Errors
/// When the file cannot be read or understood.
pub fn run(_asked: &Tally) -> anyhow::Result<()> {
    anyhow::bail!("BLT files are not read yet")
}
