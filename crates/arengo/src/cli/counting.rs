//! The commands that count files: they need no configuration, no data folder and no server.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// An election to count.
#[derive(Debug, Args)]
pub struct Tally {
    /// The file: .pb (Pabulib), .csv (ballots of a budget with --projects, ranked ones without) or .blt
    pub file: PathBuf,
    /// How it is counted; without it mes for a budget, scottish-stv for ranked ballots
    #[arg(long)]
    pub rule: Option<Rule>,
    /// What only the counting of a budget asks
    #[command(flatten)]
    pub budget: BudgetOptions,
    /// What only the counting of ranked ballots asks
    #[command(flatten)]
    pub ranked: RankedOptions,
    /// Write JSON instead of a table
    #[arg(long)]
    pub json: bool,
}

/// What only the counting of a budget asks.
#[derive(Debug, Args)]
pub struct BudgetOptions {
    /// What a funded project is worth to a supporter
    #[arg(long, value_enum)]
    pub utility: Option<Utility>,
    /// What happens to the money that equal shares leave
    #[arg(long, value_enum, default_value = "none")]
    pub completion: Completion,
    /// By how much add1 raises each voter's money, in the file's currency; 1 without it
    #[arg(long)]
    pub step: Option<String>,
    /// With greedy-threshold: how many votes a project needs
    #[arg(long)]
    pub threshold: Option<u64>,
    /// Who goes first among equals
    #[arg(long, value_enum, default_value = "published")]
    pub ties: Ties,
    /// The public seed of the lottery that ends published ties
    #[arg(long, default_value = "")]
    pub seed: String,
    /// Count points and ranks as plain approvals
    #[arg(long)]
    pub as_approval: bool,
    /// The projects of a .csv of ballots: CSV with id, cost and, if wished, name
    #[arg(long)]
    pub projects: Option<PathBuf>,
    /// The money of a .csv of ballots
    #[arg(long)]
    pub budget: Option<String>,
}

/// What only the counting of ranked ballots asks.
#[derive(Debug, Args)]
pub struct RankedOptions {
    /// With a .csv of ranked ballots: how many are elected
    #[arg(long, default_value_t = 1, value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..))]
    pub seats: usize,
    /// With borda: what those get who are left out of a ballot
    #[arg(long, value_enum, default_value = "average")]
    pub borda: Shorter,
    /// With schulze: how strong a won duel is
    #[arg(long, value_enum, default_value = "winning-votes")]
    pub schulze: Strength,
}

/// What those get who are left out of a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shorter {
    /// They share the points of the places left over
    Average,
    /// Nothing
    Zero,
}

impl Shorter {
    /// The word on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Shorter::Average => "average",
            Shorter::Zero => "zero",
        }
    }
}

/// How strong a won duel is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Strength {
    /// The votes for the winner
    WinningVotes,
    /// The difference
    Margins,
}

impl Strength {
    /// The word on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Strength::WinningVotes => "winning-votes",
            Strength::Margins => "margins",
        }
    }
}

/// A rule: the first five share out a budget, the others count ranked ballots.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Rule {
    /// The most votes first, passing over what does not fit
    Greedy,
    /// The most votes first, until one does not fit
    GreedyNoSkip,
    /// Greedy among the projects with --threshold votes
    GreedyThreshold,
    /// Method of Equal Shares
    Mes,
    /// Sequential Phragmén
    Phragmen,
    /// Single transferable vote of Scottish councils
    ScottishStv,
    /// Instant run-off
    Irv,
    /// Borda
    Borda,
    /// Copeland
    Copeland,
    /// Schulze
    Schulze,
    /// Ranked pairs
    RankedPairs,
}

/// What a funded project is worth to a supporter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Utility {
    /// Its cost
    Cost,
    /// One, whatever it costs
    Card,
    /// The points given to it
    Points,
    /// The places it was ranked above
    Borda,
}

/// What happens to the money that equal shares leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Completion {
    /// It stays
    None,
    /// Greedy spends it
    U,
    /// Every voter's money is raised by --step as long as the outcome fits
    Add1,
    /// add1, then greedy
    Add1u,
}

/// Who goes first among equals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Ties {
    /// The lower cost, then more votes, then the lottery of --seed
    Published,
    /// The id, compared as text
    Id,
}

/// Opinions to group.
#[derive(Debug, Args)]
pub struct Opinion {
    /// The folder with participants-votes.csv and comments.csv
    pub folder: PathBuf,
    /// Where groups begin to be sought, so that anyone finds the same
    #[arg(long, default_value = "arengo opinion")]
    pub seed: String,
    /// Also put the statements in an order
    #[arg(long, value_enum)]
    pub lens: Option<Lens>,
    /// Write JSON instead of a table
    #[arg(long)]
    pub json: bool,
}

/// What statements are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Lens {
    /// The least share of agreement that the votes make likely
    Wilson,
    /// The share of agreement, drawn to the mean where votes are few
    Bayesian,
    /// The support of the most reluctant group
    Bridging,
}

impl Lens {
    /// The word on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Lens::Wilson => "wilson",
            Lens::Bayesian => "bayesian",
            Lens::Bridging => "bridging",
        }
    }
}

/// People to draw from, and what the panel must look like.
#[derive(Debug, Args)]
pub struct Sortition {
    /// The people: a column id, and one for each feature of the quotas
    #[arg(value_name = "POOL.csv")]
    pub pool: PathBuf,
    /// The quotas: columns feature, value, min, max
    #[arg(value_name = "QUOTAS.csv")]
    pub quotas: PathBuf,
    /// How many are drawn
    #[arg(long, value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..))]
    pub size: usize,
    /// A number published beforehand, by which a thousand panels are drawn
    #[arg(long)]
    pub seed: Option<String>,
    /// Write JSON instead of a table
    #[arg(long)]
    pub json: bool,
}
