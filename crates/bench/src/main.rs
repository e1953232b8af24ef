//! Measurements that need the inside of the program, each beside something else measured in the same run.

mod commits;
mod copies;
mod growth;
mod page;
mod place;
mod table;
mod world;
mod writes;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Measures what only the inside of arengo can tell; `make bench` runs it.
#[derive(Debug, Parser)]
#[command(name = "arengo-bench", version)]
struct Cli {
    /// Put databases below this folder, on the disk that is to be measured [usually: the temporary folder]
    #[arg(long, global = true, value_name = "FOLDER")]
    folder: Option<PathBuf>,
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Comments accepted per second, beside the database's own commits per second
    Writes {
        /// Measure PostgreSQL at this address instead of SQLite; it must sync its commits
        #[arg(long, value_name = "postgres://USER:PASSWORD@HOST/NAME")]
        postgres: Option<String>,
        /// Length of one measurement
        #[arg(long, default_value_t = 5)]
        seconds: u64,
        /// How often each is measured; the median counts
        #[arg(long, default_value_t = 3)]
        rounds: usize,
    },
    /// Pages of a section in a small and in a large database
    Growth {
        /// Comments in the large database
        #[arg(long, default_value_t = 1_000_000)]
        comments: i64,
        /// Processes in the large database
        #[arg(long, default_value_t = 10_000)]
        processes: i64,
        /// Comments of the one large section
        #[arg(long, default_value_t = 5_000)]
        section: i64,
        /// How often each page is fetched
        #[arg(long, default_value_t = 300)]
        rounds: usize,
    },
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let folder = cli.folder.unwrap_or_else(std::env::temp_dir);
    let outcome = match cli.what {
        What::Writes { postgres, seconds, rounds } => {
            writes::run(&folder, postgres.as_deref(), std::time::Duration::from_secs(seconds), rounds)
        }
        What::Growth { comments, processes, section, rounds } => {
            growth::run(&folder, &growth::Size { comments, processes, section }, rounds)
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
