//! The commands that count files: they need no configuration, no data folder and no server.

use std::path::PathBuf;

use clap::Args;

/// An election to count.
#[derive(Debug, Args)]
pub struct Tally {
    /// The file: .pb (Pabulib) or .blt
    pub file: PathBuf,
    /// Write JSON instead of a table
    #[arg(long)]
    pub json: bool,
}

/// Opinions to group.
#[derive(Debug, Args)]
pub struct Opinion {
    /// The folder with participants-votes.csv and comments.csv, or votes.csv
    pub folder: PathBuf,
    /// Write JSON instead of a table
    #[arg(long)]
    pub json: bool,
}

/// A panel to draw.
#[derive(Debug, Args)]
pub struct Sortition {
    /// The people who may be drawn: CSV, a line a person
    pub pool: PathBuf,
    /// The quotas: CSV with category, feature, min, max
    pub quotas: PathBuf,
    /// How many people the panel has
    #[arg(long)]
    pub size: usize,
    /// The public seed of the draw
    #[arg(long)]
    pub seed: Option<String>,
    /// Write JSON instead of a table
    #[arg(long)]
    pub json: bool,
}
