//! The configuration: a file, the environment and flags, in rising priority, read into one checked value.

mod key;
mod layer;
mod provider;
mod value;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

pub use key::{Key, nearest};
pub use layer::{Layer, Setting};
pub use provider::Said;

/// The file that is read from the working directory when none is named.
pub const FILE: &str = "arengo.toml";

/// Where a setting was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// In a file, under a name.
    File(PathBuf, String),
    /// In the environment.
    Environment(Key),
    /// On the command line.
    Flag(Key),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Origin::File(path, name) => write!(f, "{}: {name}", path.display()),
            Origin::Environment(key) => f.write_str(&key.in_environment()),
            Origin::Flag(key) => f.write_str(&key.as_flag()),
        }
    }
}

/// One thing wrong with the configuration, as a sentence that says where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ConfigError(pub String);

/// The checked configuration.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where the server listens.
    pub listen: SocketAddr,
    /// The data folder.
    pub data: PathBuf,
    /// PostgreSQL, when it is used.
    pub database: Option<String>,
    /// Demonstration.
    pub demo: bool,
    /// Where people reach the installation, without a slash at the end; when absent, where it listens.
    pub public_address: Option<String>,
    /// The mail server with the sender of mails.
    pub mail: Option<arengo_mail::Server>,
    /// Where metrics are served, if anywhere.
    pub metrics: Option<SocketAddr>,
    /// Proxies that are believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// What is logged, in the words of the log filter.
    pub log: Option<String>,
    /// Providers people may sign in through, by their keys.
    pub providers: Vec<arengo_people::IdentityProvider>,
    /// Where each setting that was given was found.
    pub origins: BTreeMap<Key, Origin>,
}

/// What the command line says.
#[derive(Debug, Clone, Default)]
pub struct Flags {
    /// The configuration file named there.
    pub config: Option<PathBuf>,
    /// Settings given there.
    pub settings: Vec<(Key, String)>,
}

impl Config {
    /// The configuration of this process: file, environment, flags.
    ///
    /// # Errors
    /// Everything wrong in any of the three.
    pub fn of_process(flags: &Flags) -> Result<Config, Vec<ConfigError>> {
        Config::resolve(Path::new("."), std::env::vars_os(), flags)
    }

    /// The configuration from its three places; `folder` is where an unnamed file is looked for.
    ///
    /// # Errors
    /// Everything wrong in any of the three.
    pub fn resolve(
        folder: &Path,
        variables: impl IntoIterator<Item = (OsString, OsString)>,
        flags: &Flags,
    ) -> Result<Config, Vec<ConfigError>> {
        let variables: Vec<(OsString, OsString)> = variables.into_iter().collect();
        let named = flags.config.clone().or_else(|| {
            let found = variables.iter().find(|(name, value)| name == "ARENGO_CONFIG" && !value.is_empty());
            found.map(|(_, value)| PathBuf::from(value))
        });
        let mut errors = Vec::new();
        let mut settings: BTreeMap<Key, Setting> = BTreeMap::new();
        let flags = flags.settings.iter().map(|(key, text)| Setting {
            key: *key,
            text: text.clone(),
            origin: Origin::Flag(*key),
        });
        let mut said = Vec::new();
        let flags = Layer { settings: flags.collect(), ..Layer::default() };
        for layer in [file_layer(folder, named), layer::of_environment(variables), Ok(flags)] {
            match layer {
                Ok(layer) => {
                    settings.extend(layer.settings.into_iter().map(|s| (s.key, s)));
                    said.extend(layer.providers);
                }
                Err(wrong) => errors.extend(wrong),
            }
        }
        let mut config = value::check(settings, &mut errors);
        config.providers = provider::check(said, &mut errors);
        if errors.is_empty() { Ok(config) } else { Err(errors) }
    }

    /// The address in links and mails. `bound` is where the server really listens.
    pub fn address_for_people(&self, bound: SocketAddr) -> String {
        self.public_address.clone().unwrap_or_else(|| {
            let host = if bound.ip().is_unspecified() { "localhost".to_owned() } else { host(bound.ip()) };
            format!("http://{host}:{}", bound.port())
        })
    }
}

fn host(ip: IpAddr) -> String {
    if ip.is_ipv6() { format!("[{ip}]") } else { ip.to_string() }
}

/// A named file must be there; the unnamed one may be absent.
fn file_layer(folder: &Path, named: Option<PathBuf>) -> Result<Layer, Vec<ConfigError>> {
    let path = named.clone().unwrap_or_else(|| folder.join(FILE));
    let shown = named.clone().unwrap_or_else(|| PathBuf::from(FILE));
    match std::fs::read_to_string(&path) {
        Ok(text) => layer::of_file(&shown, &text),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound && named.is_none() => Ok(Layer::default()),
        Err(e) => Err(vec![ConfigError(format!("{} cannot be read: {e}", shown.display()))]),
    }
}
