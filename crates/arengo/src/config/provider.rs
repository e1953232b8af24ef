//! Providers people may sign in through: `[oidc.spid]` in the file, `ARENGO_OIDC_SPID_…` in the environment, with the
//! same names below.

use std::collections::BTreeMap;
use std::path::Path;

use arengo_kernel::Lang;
use arengo_people::{IdentityProvider, Level, is_safe_address};

use super::ConfigError;
use super::key::nearest;
use super::layer::written;

/// The table in the file.
pub(super) const IN_FILE: &str = "oidc";
/// What variables begin with.
pub(super) const IN_ENVIRONMENT: &str = "ARENGO_OIDC_";

/// The settings of a provider. `label_it` and the like are the label in one language.
const NAMES: [&str; 11] = [
    "label",
    "issuer",
    "client_id",
    "client_secret",
    "client_secret_file",
    "scopes",
    "acr_values",
    "email_claim",
    "email_trusted",
    "name_claims",
    "strength",
];

/// One setting of a provider, as it was written.
#[derive(Debug, Clone)]
pub struct Said {
    provider: String,
    name: String,
    text: String,
    origin: String,
}

/// The providers of a file.
pub(super) fn of_file(path: &Path, value: &toml::Value, said: &mut Vec<Said>, errors: &mut Vec<ConfigError>) {
    let origin = format!("{}: {IN_FILE}", path.display());
    let Some(providers) = value.as_table() else {
        return errors.push(ConfigError(format!("{origin}: write a table for each provider, [oidc.spid]")));
    };
    for (provider, settings) in providers {
        let origin = format!("{origin}.{provider}");
        let Some(settings) = settings.as_table() else {
            errors.push(ConfigError(format!("{origin}: write a table, [oidc.{provider}]")));
            continue;
        };
        for (name, value) in settings {
            let origin = format!("{origin}.{name}");
            match written(value) {
                Some(text) => add(provider, name, text, origin, said, errors),
                None => errors.push(ConfigError(format!("{origin}: write the value in quotation marks"))),
            }
        }
    }
}

/// One variable. `rest` is its name without the beginning, `text` is nothing when it is no text.
pub(super) fn of_variable(
    variable: &str,
    rest: &str,
    text: Option<&str>,
    said: &mut Vec<Said>,
    errors: &mut Vec<ConfigError>,
) {
    let Some(text) = text else { return errors.push(ConfigError(format!("{variable} is not text"))) };
    let (provider, name) = rest.split_once('_').unwrap_or((rest, ""));
    let origin = variable.to_owned();
    add(&provider.to_lowercase(), &name.to_lowercase(), text.to_owned(), origin, said, errors);
}

fn add(
    provider: &str,
    name: &str,
    text: String,
    origin: String,
    said: &mut Vec<Said>,
    errors: &mut Vec<ConfigError>,
) {
    let fits = (1..=32).contains(&provider.len())
        && provider.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    if !fits {
        let words = "call the provider by small letters and figures only";
        return errors.push(ConfigError(format!("{origin}: {words}")));
    }
    if !NAMES.contains(&name) && language(name).is_none() {
        return errors.push(ConfigError(match nearest(name, NAMES) {
            Some(near) => format!("{origin} is not a setting of a provider. Did you mean {near}?"),
            None => {
                let all = NAMES.join(", ");
                format!("{origin} is not a setting of a provider. Its settings are: {all}.")
            }
        }));
    }
    said.push(Said { provider: provider.to_owned(), name: name.to_owned(), text, origin });
}

/// The language of `label_it`.
fn language(name: &str) -> Option<Lang> {
    Lang::parse(name.strip_prefix("label_")?)
}

/// The providers from all places, in rising priority; what is wrong is added to `errors`.
pub(super) fn check(said: Vec<Said>, errors: &mut Vec<ConfigError>) -> Vec<IdentityProvider> {
    let mut by_provider: BTreeMap<String, BTreeMap<String, Said>> = BTreeMap::new();
    for one in said {
        by_provider.entry(one.provider.clone()).or_default().insert(one.name.clone(), one);
    }
    by_provider.iter().filter_map(|(key, said)| Read { key, said, errors }.provider()).collect()
}

struct Read<'a> {
    key: &'a str,
    said: &'a BTreeMap<String, Said>,
    errors: &'a mut Vec<ConfigError>,
}

impl Read<'_> {
    fn provider(&mut self) -> Option<IdentityProvider> {
        let issuer = self.needed("issuer", issuer);
        let client_id = self.needed("client_id", filled);
        let client_secret = self.secret();
        let mut scopes = self.list("scopes", "openid profile email");
        if !scopes.iter().any(|scope| scope == "openid") {
            scopes.insert(0, "openid".to_owned());
        }
        let strength = self.one("strength", level).unwrap_or(Level::Contact);
        let email_trusted = self.one("email_trusted", yes_or_no).unwrap_or(false);
        let labels = self.said.iter().filter_map(|(name, said)| Some((language(name)?, said.text.clone())));
        Some(IdentityProvider {
            key: self.key.to_owned(),
            labels: labels.collect(),
            label: self.text("label").unwrap_or(self.key).to_owned(),
            issuer: issuer?,
            client_id: client_id?,
            client_secret,
            scopes,
            acr_values: self.list("acr_values", ""),
            email_claim: self.text("email_claim").unwrap_or("email").to_owned(),
            email_trusted,
            name_claims: self.list("name_claims", "name"),
            strength,
        })
    }

    fn text(&self, name: &str) -> Option<&str> {
        self.said.get(name).map(|said| said.text.trim()).filter(|text| !text.is_empty())
    }

    fn list(&self, name: &str, usual: &str) -> Vec<String> {
        let words = self.text(name).unwrap_or(usual).split([',', ' ']).filter(|word| !word.is_empty());
        words.map(str::to_owned).collect()
    }

    fn one<T>(&mut self, name: &str, parse: fn(&str) -> Result<T, &'static str>) -> Option<T> {
        let text = self.text(name)?;
        match parse(text) {
            Ok(value) => Some(value),
            Err(wanted) => {
                let origin = &self.said[name].origin;
                let words = format!("{origin} = \"{text}\" cannot be understood: {wanted}.");
                self.errors.push(ConfigError(words));
                None
            }
        }
    }

    fn needed<T>(&mut self, name: &str, parse: fn(&str) -> Result<T, &'static str>) -> Option<T> {
        if self.text(name).is_none() {
            let words = format!("The provider {IN_FILE}.{} needs {name}.", self.key);
            self.errors.push(ConfigError(words));
        }
        self.one(name, parse)
    }

    /// The secret itself, or what its file holds. It is never repeated in messages.
    fn secret(&mut self) -> Option<String> {
        let file = self.text("client_secret_file").map(str::to_owned);
        match (self.text("client_secret"), file) {
            (Some(_), Some(_)) => {
                let words = "write client_secret or client_secret_file, not both";
                self.errors.push(ConfigError(format!("The provider {IN_FILE}.{}: {words}.", self.key)));
                None
            }
            (Some(secret), None) => Some(secret.to_owned()),
            (None, Some(file)) => match std::fs::read_to_string(&file) {
                Ok(secret) if !secret.trim().is_empty() => Some(secret.trim().to_owned()),
                Ok(_) => {
                    self.errors.push(ConfigError(format!("{file} is empty: it should hold the secret.")));
                    None
                }
                Err(error) => {
                    self.errors.push(ConfigError(format!("{file} cannot be read: {error}")));
                    None
                }
            },
            (None, None) => None,
        }
    }
}

fn filled(text: &str) -> Result<String, &'static str> {
    Ok(text.to_owned())
}

fn issuer(text: &str) -> Result<String, &'static str> {
    if is_safe_address(text) && !text.contains(['?', '#']) {
        Ok(text.to_owned())
    } else {
        Err("write https:// and the provider's issuer, letter by letter as it calls itself")
    }
}

fn level(text: &str) -> Result<Level, &'static str> {
    Level::parse(text)
        .ok_or("write contact, or eid for an electronic identity given out after a check of documents")
}

fn yes_or_no(text: &str) -> Result<bool, &'static str> {
    match text {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err("write true or false"),
    }
}
