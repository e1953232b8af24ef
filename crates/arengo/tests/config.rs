//! The configuration: one name in three places, rising priority, nothing unknown.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use arengo::config::{Config, Flags, Key};

fn resolve(
    file: Option<&str>,
    variables: &[(&str, &str)],
    flags: &[(Key, &str)],
) -> Result<Config, Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    if let Some(text) = file {
        std::fs::write(folder.path().join("arengo.toml"), text).unwrap();
    }
    in_folder(folder.path(), None, variables, flags)
}

fn in_folder(
    folder: &Path,
    config: Option<PathBuf>,
    variables: &[(&str, &str)],
    flags: &[(Key, &str)],
) -> Result<Config, Vec<String>> {
    let variables = variables.iter().map(|(n, v)| (OsString::from(n), OsString::from(v)));
    let settings = flags.iter().map(|(key, text)| (*key, (*text).to_owned())).collect();
    Config::resolve(folder, variables, &Flags { config, settings })
        .map_err(|errors| errors.iter().map(ToString::to_string).collect())
}

fn refused(file: &str, variables: &[(&str, &str)]) -> String {
    resolve(Some(file), variables, &[]).unwrap_err().join("\n")
}

#[test]
fn nothing_said_gives_a_server_for_this_machine() {
    let config = resolve(None, &[], &[]).unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(config.data, Path::new("data"));
    assert!(config.database.is_none() && !config.demo && config.mail.is_none() && config.metrics.is_none());
    assert_eq!(config.address_for_people(config.listen), "http://127.0.0.1:8080");
}

#[test]
fn flags_go_before_the_environment_and_the_environment_before_the_file() {
    let file = "listen = \"127.0.0.1:1\"\ndata = \"of-file\"\ndemo = true\nlog = \"warn\"\n";
    let variables = [("ARENGO_LISTEN", "127.0.0.1:2"), ("ARENGO_DATA", "of-environment"), ("HOME", "/root")];
    let config = resolve(Some(file), &variables, &[(Key::Listen, "127.0.0.1:3")]).unwrap();
    assert_eq!(config.listen.port(), 3);
    assert_eq!(config.data, Path::new("of-environment"));
    assert!(config.demo);
    assert_eq!(config.log.as_deref(), Some("warn"));
    assert_eq!(config.origins[&Key::Listen].to_string(), "--listen");
    assert_eq!(config.origins[&Key::Data].to_string(), "ARENGO_DATA");
    assert_eq!(config.origins[&Key::Demo].to_string(), "arengo.toml: demo");
}

#[test]
fn every_setting_has_one_name_in_all_three_places() {
    for key in Key::ALL {
        let name = key.in_file();
        assert_eq!(key.in_environment(), format!("ARENGO_{}", name.to_uppercase()));
        assert_eq!(key.as_flag(), format!("--{}", name.replace('_', "-")));
        let help = arengo_help(&["serve", "--help"]);
        assert!(
            help.contains(&format!("{} ", key.as_flag())) || help.contains(&format!("{}\n", key.as_flag())),
            "{name}"
        );
    }
}

fn arengo_help(arguments: &[&str]) -> String {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_arengo")).args(arguments).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn an_unknown_name_is_refused_with_the_nearest_known_one() {
    let table = [
        (refused("lisen = \"x\"", &[]), "lisen is not a setting. Did you mean listen?"),
        (refused("trusted_proxies = []", &[]), "Did you mean trusted_proxy?"),
        (refused("wallpaper = \"blue\"", &[]), "wallpaper is not a setting. The settings are: listen, data,"),
        (
            refused("", &[("ARENGO_DATABSE", "x")]),
            "ARENGO_DATABSE is not a setting. Did you mean ARENGO_DATABASE?",
        ),
        (refused("listen = [", &[]), "arengo.toml is not TOML"),
        (refused("listen = 8080", &[]), "arengo.toml: listen: write the value in quotation marks"),
    ];
    for (told, wanted) in table {
        assert!(told.contains(wanted), "{told:?} does not say {wanted:?}");
    }
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let errors = resolve(Some("lisen = \"x\""), &[("ARENGO_X", "1")], &[(Key::Metrics, "here")]).unwrap_err();
    assert_eq!(errors.len(), 3, "{errors:?}");
}

#[test]
fn variables_of_tests_are_no_settings() {
    let variables = [("ARENGO_TEST_CLOCK", "x"), ("ARENGO_SHARED", "x"), ("ARENGO_REQUIRE_SHARED", "1")];
    resolve(None, &variables, &[]).unwrap();
    resolve(None, &[("ARENGO_E2E_JOBS", "2"), ("ARENGO_DATABASE", "")], &[]).unwrap();
}

#[test]
fn values_are_checked_where_they_stand() {
    let table = [
        (
            "listen = \"8080\"",
            "arengo.toml: listen = \"8080\" cannot be understood: write an address and a port",
        ),
        ("database = \"mysql://root:secret@x\"", "arengo.toml: database cannot be understood"),
        ("public_address = \"https://a.example/path\"", "no path"),
        ("public_address = \"a.example\"", "write https://"),
        ("mail = \"smtp://localhost\"", "mail needs mail_from beside it"),
        ("mail = \"smtp://u:secret@mail.example\"\nmail_from = \"a@b.example\"", "travel unprotected"),
        ("mail = \"smtp://localhost\"\nmail_from = \"nobody\"", "mail_from cannot be understood"),
        ("trusted_proxy = [\"10.0.0.1\", \"proxy\"]", "network addresses"),
        ("demo = \"maybe\"", "write true or false"),
        ("log = \"loud=very\"", "write error, warn"),
    ];
    for (file, wanted) in table {
        let told = refused(file, &[]);
        assert!(told.contains(wanted), "{file}: {told}");
        assert!(!told.contains("secret"), "a password is repeated: {told}");
    }
}

#[test]
fn good_values_are_understood() {
    let file = "public_address = \"https://partecipa.example/\"\nmail = \"smtps://u:p@mail.example\"\n\
                mail_from = \"Terni <noreply@terni.example>\"\ntrusted_proxy = [\"10.0.0.1\", \"::1\"]\n\
                metrics = \"localhost:9090\"\nlisten = \"0.0.0.0:80\"";
    let config = resolve(Some(file), &[], &[]).unwrap();
    assert_eq!(config.public_address.as_deref(), Some("https://partecipa.example"));
    assert_eq!(config.trusted_proxies.len(), 2);
    assert_eq!(config.metrics.unwrap().to_string(), "127.0.0.1:9090");
    assert!(config.mail.is_some());
}

#[test]
fn a_named_file_must_be_there() {
    let folder = tempfile::tempdir().unwrap();
    let named = folder.path().join("mine.toml");
    let refused = in_folder(folder.path(), Some(named.clone()), &[], &[]).unwrap_err().join("\n");
    assert!(refused.contains("mine.toml cannot be read"), "{refused}");
    std::fs::write(&named, "data = \"there\"").unwrap();
    std::fs::write(folder.path().join("arengo.toml"), "data = \"not-this\"").unwrap();
    let by_variable = [("ARENGO_CONFIG", named.to_str().unwrap())];
    for config in [
        in_folder(folder.path(), Some(named.clone()), &[], &[]).unwrap(),
        in_folder(folder.path(), None, &by_variable, &[]).unwrap(),
    ] {
        assert_eq!(config.data, Path::new("there"));
    }
}
