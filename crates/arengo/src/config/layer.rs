//! The three places settings come from, each read into the same shape: names and texts.

use std::ffi::OsString;
use std::path::Path;

use super::key::{Key, nearest};
use super::provider::{self, Said};
use super::{ConfigError, Origin};

/// Settings of one place.
#[derive(Debug, Default)]
pub struct Layer {
    /// Settings with a name of their own.
    pub settings: Vec<Setting>,
    /// Settings of providers.
    pub providers: Vec<Said>,
}

/// One setting as it was written.
#[derive(Debug, Clone)]
pub struct Setting {
    /// Which.
    pub key: Key,
    /// Its text; several values are joined by commas.
    pub text: String,
    /// Where it stands.
    pub origin: Origin,
}

/// Variables that belong to tests, not to the configuration.
const OF_TESTS: [&str; 3] = ["ARENGO_TEST_", "ARENGO_REQUIRE_", "ARENGO_E2E_"];
const NOT_SETTINGS: [&str; 3] = ["ARENGO_SHARED", "ARENGO_BIN", "ARENGO_CONFIG"];

/// The settings of a configuration file.
///
/// # Errors
/// Every line that cannot be understood; the text of the whole file when it is not TOML.
pub fn of_file(path: &Path, text: &str) -> Result<Layer, Vec<ConfigError>> {
    let table: toml::Table = text.parse().map_err(|e: toml::de::Error| {
        vec![ConfigError(format!("{} is not TOML: {}", path.display(), e.to_string().trim_end()))]
    })?;
    let (mut layer, mut errors) = (Layer::default(), Vec::new());
    for (name, value) in table {
        if name == provider::IN_FILE {
            provider::of_file(path, &value, &mut layer.providers, &mut errors);
            continue;
        }
        let origin = Origin::File(path.to_owned(), name.clone());
        let Some(key) = Key::ALL.into_iter().find(|key| key.in_file() == name) else {
            let names = Key::ALL.map(Key::in_file).into_iter().chain([provider::IN_FILE]);
            errors.push(unknown(&origin.to_string(), nearest(&name, names)));
            continue;
        };
        match written(&value) {
            Some(text) => layer.settings.push(Setting { key, text, origin }),
            None => errors.push(ConfigError(format!("{origin}: write the value in quotation marks"))),
        }
    }
    if errors.is_empty() { Ok(layer) } else { Err(errors) }
}

/// A value as one text: lists are joined by commas.
pub(super) fn written(value: &toml::Value) -> Option<String> {
    match value {
        toml::Value::String(text) => Some(text.clone()),
        toml::Value::Boolean(yes) => Some(yes.to_string()),
        toml::Value::Array(list) => {
            list.iter().map(|v| v.as_str()).collect::<Option<Vec<_>>>().map(|texts| texts.join(","))
        }
        _ => None,
    }
}

/// The settings among environment variables. An empty variable counts as absent.
///
/// # Errors
/// Every variable that begins with `ARENGO_` and is no setting.
pub fn of_environment(
    variables: impl IntoIterator<Item = (OsString, OsString)>,
) -> Result<Layer, Vec<ConfigError>> {
    let (mut layer, mut errors) = (Layer::default(), Vec::new());
    let names: Vec<String> = Key::ALL.iter().map(|key| key.in_environment()).collect();
    for (name, value) in variables {
        let Some(name) = name.to_str().filter(|name| name.starts_with("ARENGO_")) else { continue };
        if NOT_SETTINGS.contains(&name) || OF_TESTS.iter().any(|prefix| name.starts_with(prefix)) {
            continue;
        }
        if let Some(rest) = name.strip_prefix(provider::IN_ENVIRONMENT) {
            match value.to_str() {
                Some("") => {}
                text => provider::of_variable(name, rest, text, &mut layer.providers, &mut errors),
            }
            continue;
        }
        let Some(key) = Key::ALL.into_iter().find(|key| key.in_environment() == name) else {
            let near = nearest(name, names.iter().map(String::as_str).chain(["ARENGO_CONFIG"]));
            errors.push(unknown(&format!("the environment variable {name}"), near));
            continue;
        };
        match value.into_string() {
            Ok(text) if text.is_empty() => {}
            Ok(text) => layer.settings.push(Setting { key, text, origin: Origin::Environment(key) }),
            Err(_) => errors.push(ConfigError(format!("{name} is not text"))),
        }
    }
    if errors.is_empty() { Ok(layer) } else { Err(errors) }
}

fn unknown(what: &str, near: Option<&str>) -> ConfigError {
    let all = Key::ALL.map(Key::in_file).join(", ");
    ConfigError(match near {
        Some(near) => format!("{what} is not a setting. Did you mean {near}?"),
        None => {
            format!("{what} is not a setting. The settings are: {all}; {} for providers.", provider::IN_FILE)
        }
    })
}
