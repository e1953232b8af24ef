//! `arengo tally`: the kind of file decides which count it is.

use crate::cli::Tally;

/// Counts and says the result.
///
/// # Errors
/// When the file cannot be read or understood, or the rule is not one for this kind of file.
pub fn run(asked: &Tally) -> anyhow::Result<()> {
    let ending = asked.file.extension().map(|e| e.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("pb") => super::tally_budget::run(asked),
        Some("csv") if asked.budget.projects.is_some() || asked.budget.budget.is_some() => {
            super::tally_budget::run(asked)
        }
        Some("blt" | "csv") => super::tally_ranked::run(asked),
        _ => anyhow::bail!("{}: a file ending in .pb, .csv or .blt was expected", asked.file.display()),
    }
}
