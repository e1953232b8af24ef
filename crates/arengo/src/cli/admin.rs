//! The command line of `arengo admin`.

use arengo_kernel::Role;
use arengo_kernel::town::Chroma;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use clap::{Args, Subcommand};

/// What `arengo admin` can do.
#[derive(Debug, Subcommand)]
pub enum Admin {
    /// Make a town
    #[command(after_help = "\
Example:
  arengo admin create-town terni --name Terni --languages it,en,ro --time-zone Europe/Rome \\
      --publisher \"Comune di Terni\" --postal-address \"Piazza Ridolfi 1, 05100 Terni\" \\
      --email partecipa@comune.example --phone \"+39 0744 5491\" --administrator anna@comune.example

The town is then at /t/terni. A name or tagline in another language than the first is written
--name en=… . Everything but the first word can be changed later on the town's settings page.")]
    CreateTown(Box<NewTown>),
    /// List the towns with their addresses
    ListTowns,
    /// Give someone a role
    #[command(after_help = "\
Examples:
  arengo admin grant anna@comune.example administrator --town terni --name \"Anna Bianchi\"
  arengo admin grant root@node.example steward --name \"The operator\"
      A steward may do everything in all towns, and make towns.
  arengo admin grant ion@primarie.example official --town arad --process piata

--name is needed for an address that is not known yet. They sign in by a link that is mailed to
them, or with a password set by `arengo admin set-password`.")]
    Grant(RoleOf),
    /// Take a role away
    Revoke(RoleOf),
    /// Set someone's password, read from the terminal or from standard input
    SetPassword {
        /// Their e-mail address
        email: String,
    },
    /// Switch off the second factor of someone who lost phone and recovery codes
    EndSecondFactor {
        /// Their e-mail address
        email: String,
    },
}

/// A new town.
#[derive(Debug, Args)]
pub struct NewTown {
    /// Its name in addresses: a-z, 0-9 and hyphens; it never changes
    pub slug: String,
    /// Its name; several as LANGUAGE=NAME
    #[arg(long, required = true, value_name = "NAME")]
    pub name: Vec<String>,
    /// What stands under the name; several as LANGUAGE=WORDS
    #[arg(long, value_name = "WORDS")]
    pub tagline: Vec<String>,
    /// Languages of its pages, the main one first
    #[arg(long, required = true, value_delimiter = ',', value_name = "it,en")]
    pub languages: Vec<String>,
    /// The time zone of its days and deadlines
    #[arg(long, value_name = "Europe/Rome")]
    pub time_zone: String,
    /// A host name of its own, such as partecipa.comune.example
    #[arg(long, value_name = "HOST")]
    pub host: Option<String>,
    /// The authority that publishes and answers for the content
    #[arg(long)]
    pub publisher: String,
    /// Where letters on paper reach it
    #[arg(long)]
    pub postal_address: String,
    /// Where mail reaches its office
    #[arg(long)]
    pub email: String,
    /// Its office's telephone number
    #[arg(long)]
    pub phone: String,
    /// Inhabitants
    #[arg(long, value_name = "NUMBER")]
    pub population: Option<u32>,
    /// The hue of its colour in degrees
    #[arg(long, default_value_t = 240, value_name = "0-359", value_parser = clap::value_parser!(u16).range(0..360))]
    pub hue: u16,
    /// How strong its colour is
    #[arg(long, default_value = "low", value_parser = chroma())]
    pub chroma: Chroma,
    /// Who administers it; the role is granted at once
    #[arg(long, value_name = "E-MAIL")]
    pub administrator: Option<String>,
}

/// A role of a person.
#[derive(Debug, Args)]
pub struct RoleOf {
    /// Their e-mail address
    pub email: String,
    /// The role
    #[arg(value_parser = role())]
    pub role: Role,
    /// In this town; every role but steward needs one
    #[arg(long, value_name = "SLUG")]
    pub town: Option<String>,
    /// For this process of the town only
    #[arg(long, value_name = "SLUG", requires = "town")]
    pub process: Option<String>,
    /// Their public name, when the address is not known yet
    #[arg(long)]
    pub name: Option<String>,
}

fn role() -> impl clap::builder::TypedValueParser<Value = Role> {
    PossibleValuesParser::new(Role::ALL.map(Role::as_str))
        .try_map(|word| Role::parse(&word).ok_or("not a role"))
}

fn chroma() -> impl clap::builder::TypedValueParser<Value = Chroma> {
    const ALL: [Chroma; 3] = [Chroma::Low, Chroma::Mid, Chroma::High];
    PossibleValuesParser::new(ALL.map(Chroma::as_str))
        .try_map(|word| ALL.into_iter().find(|c| c.as_str() == word).ok_or("not a strength"))
}
