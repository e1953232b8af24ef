//! From texts to checked values.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

use arengo_mail::{BadServer, Server};

use super::key::Key;
use super::layer::Setting;
use super::{Config, ConfigError};

/// Where the server listens when nothing is said.
const LISTEN: SocketAddr = SocketAddr::new(IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8080);

/// Checks every setting; what is wrong is added to `errors`, and the default stands in its place.
pub(super) fn check(settings: BTreeMap<Key, Setting>, errors: &mut Vec<ConfigError>) -> Config {
    let mut read = Read { settings: &settings, errors };
    let mail = mail(&mut read);
    Config {
        listen: read.one(Key::Listen, socket).unwrap_or(LISTEN),
        data: read.one(Key::Data, filled).unwrap_or_else(|| "data".to_owned()).into(),
        database: read.one(Key::Database, postgres),
        demo: read.one(Key::Demo, yes_or_no).unwrap_or(false),
        public_address: read.one(Key::PublicAddress, public_address),
        mail,
        metrics: read.one(Key::Metrics, socket),
        trusted_proxies: read.one(Key::TrustedProxy, addresses).unwrap_or_default(),
        log: read.one(Key::Log, log_filter),
        providers: Vec::new(),
        origins: settings.values().map(|s| (s.key, s.origin.clone())).collect(),
    }
}

struct Read<'a> {
    settings: &'a BTreeMap<Key, Setting>,
    errors: &'a mut Vec<ConfigError>,
}

impl Read<'_> {
    fn one<T>(&mut self, key: Key, parse: fn(&str) -> Result<T, &'static str>) -> Option<T> {
        let setting = self.settings.get(&key)?;
        match parse(setting.text.trim()) {
            Ok(value) => Some(value),
            Err(wanted) => {
                let origin = &setting.origin;
                self.errors.push(ConfigError(if key.is_secret() {
                    format!("{origin} cannot be understood: {wanted}.")
                } else {
                    format!("{origin} = \"{}\" cannot be understood: {wanted}.", setting.text)
                }));
                None
            }
        }
    }
}

fn filled(text: &str) -> Result<String, &'static str> {
    if text.is_empty() { Err("name a folder") } else { Ok(text.to_owned()) }
}

fn socket(text: &str) -> Result<SocketAddr, &'static str> {
    let numbers = text.replacen("localhost:", "127.0.0.1:", 1);
    numbers.parse().map_err(|_| "write an address and a port, such as 127.0.0.1:8080 or 0.0.0.0:8080")
}

fn postgres(text: &str) -> Result<String, &'static str> {
    if text.starts_with("postgres://") || text.starts_with("postgresql://") {
        Ok(text.to_owned())
    } else {
        Err("write postgres://USER:PASSWORD@HOST/DATABASE, or leave it out to use SQLite in the data folder")
    }
}

fn yes_or_no(text: &str) -> Result<bool, &'static str> {
    match text {
        "true" | "yes" | "1" => Ok(true),
        "false" | "no" | "0" => Ok(false),
        _ => Err("write true or false"),
    }
}

/// A scheme, a host and perhaps a port; every town lives below it, so it has no path of its own.
fn public_address(text: &str) -> Result<String, &'static str> {
    let wanted = "write https:// and the host name, with a port if needed and no path";
    let address = text.trim_end_matches('/');
    let uri: axum::http::Uri = address.parse().map_err(|_| wanted)?;
    let plain = matches!(uri.scheme_str(), Some("http" | "https"))
        && uri.authority().is_some_and(|a| !a.host().is_empty() && !a.as_str().contains('@'))
        && matches!(uri.path(), "" | "/")
        && uri.query().is_none();
    if plain { Ok(address.to_owned()) } else { Err(wanted) }
}

/// The server and the sender belong together: without a sender no letter can be written.
fn mail(read: &mut Read<'_>) -> Option<Server> {
    let server = read.settings.get(&Key::Mail)?;
    let Some(from) = read.settings.get(&Key::MailFrom) else {
        let (origin, wanted) = (&server.origin, Key::MailFrom.in_file());
        let needs = format!("{origin} needs {wanted} beside it: the address that letters come from.");
        read.errors.push(ConfigError(needs));
        return None;
    };
    match Server::parse(server.text.trim(), &from.text) {
        Ok(server) => Some(server),
        Err(why) => {
            let origin = if why == BadServer::From { &from.origin } else { &server.origin };
            read.errors.push(ConfigError(format!("{origin} cannot be understood: {why}.")));
            None
        }
    }
}

fn addresses(text: &str) -> Result<Vec<IpAddr>, &'static str> {
    text.split(',')
        .map(|part| part.trim().parse())
        .collect::<Result<_, _>>()
        .map_err(|_| "write network addresses separated by commas, such as 127.0.0.1,10.0.0.2")
}

fn log_filter(text: &str) -> Result<String, &'static str> {
    text.parse::<tracing_subscriber::filter::Targets>()
        .map(|_| text.to_owned())
        .map_err(|_| "write error, warn, info, debug or trace, or arengo=debug,warn")
}
