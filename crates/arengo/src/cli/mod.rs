//! The command line, with the help that people read.

mod admin;
mod counting;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::config::{Flags, Key};

pub use admin::{Admin, NewTown, RoleOf};
pub use counting::{
    BudgetOptions, Completion, Lens, Opinion, RankedOptions, Rule, Shorter, Sortition, Strength, Tally, Ties,
    Utility,
};

/// What `arengo --help` says at its end.
const EXAMPLES: &str = "\
Examples:
  arengo serve --demo
      Try it: demonstration towns on http://127.0.0.1:8080, data in ./data.
  arengo serve --listen 0.0.0.0:8080 --public-address https://partecipa.example
      Serve behind a proxy that speaks TLS.
  arengo doctor
      Check configuration, database, mail, clock and disk, and read what to do.
  arengo backup /backups/arengo-2026-11-21.gz
      Copy everything into one file while the server runs.

Configuration:
  Every setting has one name. It may stand in arengo.toml (public_address = \"https://…\"),
  in the environment (ARENGO_PUBLIC_ADDRESS) or on the command line (--public-address).
  The command line goes before the environment, the environment before the file.
  A name that is not a setting is an error.";

/// Arengo: a participation hub for towns, in one program.
#[derive(Debug, Parser)]
#[command(name = "arengo", version, about, after_help = EXAMPLES, max_term_width = 100, arg_required_else_help = true)]
pub struct Cli {
    /// Settings for every command.
    #[command(flatten)]
    pub place: PlaceFlags,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Settings for every command.
#[derive(Debug, Clone, Default, Args)]
pub struct PlaceFlags {
    /// Read this configuration file instead of arengo.toml
    #[arg(long, global = true, value_name = "FILE", help_heading = "Settings")]
    pub config: Option<PathBuf>,
    /// Keep data in this folder [usually: ./data]
    #[arg(long, global = true, value_name = "FOLDER", help_heading = "Settings")]
    pub data: Option<String>,
    /// Use PostgreSQL instead of the SQLite file in the data folder
    #[arg(long, global = true, value_name = "postgres://USER:PASSWORD@HOST/NAME", help_heading = "Settings")]
    pub database: Option<String>,
    /// Log error, warn, info, debug or trace [usually: info]
    #[arg(long, global = true, value_name = "LEVEL", help_heading = "Settings")]
    pub log: Option<String>,
}

/// Settings of the server, which `doctor` checks too.
#[derive(Debug, Clone, Default, Args)]
pub struct ServerFlags {
    /// Listen here [usually: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub listen: Option<String>,
    /// Load demonstration towns if there are none; mail is shown at /demo/mail and never leaves
    #[arg(long)]
    pub demo: bool,
    /// Where people reach this installation, for links and mails [usually: where it listens]
    #[arg(long, value_name = "https://HOST")]
    pub public_address: Option<String>,
    /// Send mail through this server
    #[arg(long, value_name = "smtps://USER:PASSWORD@HOST:465")]
    pub mail: Option<String>,
    /// The sender of mails
    #[arg(long, value_name = "E-MAIL")]
    pub mail_from: Option<String>,
    /// Serve metrics (Prometheus text) at /metrics on this address [usually: off]
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub metrics: Option<String>,
    /// Believe X-Forwarded-For of these proxies; separate several by commas
    #[arg(long, value_name = "ADDRESS")]
    pub trusted_proxy: Option<String>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the installation
    #[command(after_help = "\
Examples:
  arengo serve --demo
  arengo serve --listen 0.0.0.0:8080 --public-address https://partecipa.example \\
      --mail smtps://USER:PASSWORD@mail.example:465 --mail-from partecipa@partecipa.example
  arengo serve --database postgres://arengo:PASSWORD@db.example/arengo --metrics 127.0.0.1:9090

The first start makes the database; later starts bring it up to date. Stop it with Ctrl-C or
SIGTERM: running requests are answered first.")]
    Serve(ServerFlags),
    /// Bring the database up to date without serving
    #[command(after_help = "\
`arengo serve` does the same at its start. Use this to change the database before the new
program serves.")]
    Migrate,
    /// Check configuration, database, mail, clock and disk, and say what to do
    #[command(after_help = "\
Each line begins with OK, ATTENTION (it works, but look at it) or FAULT (it does not work), and
says what to do. The exit code is 1 when there is a fault. Nothing is changed, no mail is sent.

Examples:
  arengo doctor
  arengo doctor --database postgres://arengo:PASSWORD@db.example/arengo")]
    Doctor(ServerFlags),
    /// Copy the whole database into one file, while the server runs
    #[command(after_help = "\
The copy is of one moment. The file is read back and checked before it gets its name. It holds
personal data: keep it as safe as the database. It restores into SQLite and PostgreSQL alike.

Examples:
  arengo backup /backups/arengo-2026-11-21.gz
  arengo backup --data /var/lib/arengo /backups/today.gz")]
    Backup {
        /// The file to make; it must not exist yet
        file: PathBuf,
    },
    /// Put a backup into an empty database
    #[command(after_help = "\
Stop the server first. Everything is read back and compared before it is kept; if anything
differs, nothing is kept.

Examples:
  arengo restore /backups/arengo-2026-11-21.gz
  arengo restore /backups/today.gz --database postgres://arengo:PASSWORD@db.example/arengo
      Move an installation from SQLite to PostgreSQL.")]
    Restore {
        /// The file that `arengo backup` made
        file: PathBuf,
        /// A list of erasures of another data folder, to be applied again besides this one's; may be given again
        #[arg(long, value_name = "FILE")]
        erasures: Vec<PathBuf>,
    },
    /// Make towns, give and take roles, set passwords
    #[command(subcommand)]
    Admin(Admin),
    /// Bring a text from a file into a process
    #[command(subcommand)]
    Import(Import),
    /// Write what a town or a process has into files that everyone can read
    #[command(subcommand)]
    Export(Export),
    /// Count an election: a Pabulib .pb file or a BLT file
    Tally(Tally),
    /// Find groups of opinion in a folder exported from Polis
    Opinion(Opinion),
    /// Draw a panel by lot within quotas, everyone's chance as equal as they allow
    #[command(after_help = "\
POOL.csv has a column id and one for each feature; QUOTAS.csv has the columns feature, value, min
and max. The chances are the fairest there are, and come with a proof. With a seed that was
published beforehand, a thousand numbered panels are drawn: three digits drawn in public choose one.

Examples:
  arengo sortition pool.csv quotas.csv --size 40
  arengo sortition pool.csv quotas.csv --size 40 --seed \"lotto 28.11.2026: 4 8 15 16 23 42\" --json")]
    Sortition(Sortition),
}

/// What can be brought in.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// A text to be consulted: Markdown, DOCX, ODT, HTML or plain words
    #[command(after_help = "\
The report tells the sections found, paragraphs that stood twice, questions without an answer and,
when a text is there already, what becomes of its paragraphs. The text becomes the version in
preparation; what is public stays as it is until an official publishes it.

Examples:
  arengo import text plan.docx --town hub-it --process ogp5 --dry-run
  arengo import text plan.docx --town hub-it --process ogp5")]
    Text(ImportText),
}

/// A text to be brought in.
#[derive(Debug, Args)]
pub struct ImportText {
    /// The file
    pub file: PathBuf,
    /// The town's name in addresses
    #[arg(long, value_name = "SLUG")]
    pub town: String,
    /// The process's name in addresses
    #[arg(long, value_name = "SLUG")]
    pub process: String,
    /// Only say what would come of it
    #[arg(long)]
    pub dry_run: bool,
    /// The language of the report
    #[arg(long, default_value = "en", value_name = "it, ro or en")]
    pub language: String,
}

/// What can be written out.
#[derive(Debug, Subcommand)]
pub enum Export {
    /// One process of a town
    #[command(after_help = EXPORT_EXAMPLES)]
    Process {
        /// Its name in addresses
        process: String,
        /// The town's name in addresses
        #[arg(long, value_name = "SLUG")]
        town: String,
        /// The folder to write into; it must be new or empty
        #[arg(long, value_name = "FOLDER")]
        to: PathBuf,
    },
    /// The sentences of a language as a file to be translated
    #[command(after_help = "\
Every sentence is written: those the language has, and the English ones marked \"not translated
yet\". Translate what people read first; what is missing is said in the language that the first
line names. Save it as languages/TAG.ftl in the data folder and start the server again; towns can
then choose the language.

Example:
  arengo export messages hu > data/languages/hu.ftl")]
    Messages {
        /// The language's tag: hu, sl, de
        language: String,
    },
    /// A whole town
    #[command(after_help = EXPORT_EXAMPLES)]
    Town {
        /// The town's name in addresses
        town: String,
        /// The folder to write into; it must be new or empty
        #[arg(long, value_name = "FOLDER")]
        to: PathBuf,
    },
}

const EXPORT_EXAMPLES: &str = "\
Every list is written as CSV and as JSON, with the same public rows as the pages and the read
interface; contents.json tells what each file and column means and the fingerprint of each file.

Examples:
  arengo export town terni --to terni-2026-11-21
  arengo export process piazza --town terni --to piazza";

impl Cli {
    /// The settings that stand on the command line.
    pub fn flags(&self) -> Flags {
        let mut settings = Vec::new();
        let mut put = |key, value: &Option<String>| {
            if let Some(text) = value {
                settings.push((key, text.clone()));
            }
        };
        put(Key::Data, &self.place.data);
        put(Key::Database, &self.place.database);
        put(Key::Log, &self.place.log);
        if let Some(server) = self.command.server() {
            put(Key::Listen, &server.listen);
            put(Key::PublicAddress, &server.public_address);
            put(Key::Mail, &server.mail);
            put(Key::MailFrom, &server.mail_from);
            put(Key::Metrics, &server.metrics);
            put(Key::TrustedProxy, &server.trusted_proxy);
            put(Key::Demo, &server.demo.then(|| "true".to_owned()));
        }
        Flags { config: self.place.config.clone(), settings }
    }
}

impl Command {
    fn server(&self) -> Option<&ServerFlags> {
        match self {
            Command::Serve(flags) | Command::Doctor(flags) => Some(flags),
            _ => None,
        }
    }
}
