//! Providers in the configuration: the same names in file and environment, nothing unknown, no secret repeated.

use std::ffi::OsString;

use arengo::config::{Config, Flags};
use arengo_kernel::Lang;
use arengo_people::{IdentityProvider, Level};

fn resolve(file: &str, variables: &[(&str, &str)]) -> Result<Vec<IdentityProvider>, String> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("arengo.toml"), file).unwrap();
    let variables = variables.iter().map(|(n, v)| (OsString::from(n), OsString::from(v)));
    Config::resolve(folder.path(), variables, &Flags::default())
        .map(|config| config.providers)
        .map_err(|errors| errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
}

const SPID: &str = "[oidc.spid]\nissuer = \"https://gateway.example\"\nclient_id = \"arengo\"\n";

#[test]
fn a_provider_needs_an_issuer_and_a_name_for_us() {
    let providers = resolve(SPID, &[]).unwrap();
    let spid = &providers[0];
    assert_eq!((spid.key.as_str(), spid.label.as_str()), ("spid", "spid"));
    assert_eq!(spid.scopes, ["openid", "profile", "email"]);
    assert_eq!((spid.strength, spid.email_trusted), (Level::Contact, false));
    assert!(spid.client_secret.is_none() && spid.acr_values.is_empty());
    let told = resolve("[oidc.spid]\nlabel = \"SPID\"", &[]).unwrap_err();
    assert!(told.contains("oidc.spid needs issuer") && told.contains("oidc.spid needs client_id"), "{told}");
}

#[test]
fn everything_can_be_said_in_the_file_and_in_the_environment() {
    let more = "label = \"SPID\"\nlabel_ro = \"Identitate SPID\"\nscopes = [\"profile\", \"email\"]\n\
                acr_values = [\"https://www.spid.gov.it/SpidL2\", \"https://www.spid.gov.it/SpidL3\"]\n\
                name_claims = [\"given_name\", \"family_name\"]\nemail_trusted = true\nstrength = \"eid\"\n";
    let of_file = resolve(&format!("{SPID}{more}client_secret = \"s\"\n"), &[]).unwrap();
    let variables = [
        ("ARENGO_OIDC_SPID_ISSUER", "https://gateway.example"),
        ("ARENGO_OIDC_SPID_CLIENT_ID", "arengo"),
        ("ARENGO_OIDC_SPID_CLIENT_SECRET", "s"),
        ("ARENGO_OIDC_SPID_LABEL", "SPID"),
        ("ARENGO_OIDC_SPID_LABEL_RO", "Identitate SPID"),
        ("ARENGO_OIDC_SPID_SCOPES", "profile email"),
        ("ARENGO_OIDC_SPID_ACR_VALUES", "https://www.spid.gov.it/SpidL2 https://www.spid.gov.it/SpidL3"),
        ("ARENGO_OIDC_SPID_NAME_CLAIMS", "given_name,family_name"),
        ("ARENGO_OIDC_SPID_EMAIL_TRUSTED", "true"),
        ("ARENGO_OIDC_SPID_STRENGTH", "eid"),
    ];
    let of_environment = resolve("", &variables).unwrap();
    assert_eq!(format!("{of_file:?}"), format!("{of_environment:?}"));
    let spid = &of_file[0];
    assert_eq!((spid.label(Lang::RO), spid.label(Lang::IT)), ("Identitate SPID", "SPID"));
    assert_eq!(spid.scopes, ["openid", "profile", "email"], "openid is always asked for");
    assert_eq!((spid.acr_values.len(), spid.strength), (2, Level::Eid));
    let both = [("ARENGO_OIDC_SPID_CLIENT_ID", "other"), ("ARENGO_OIDC_CIE_ISSUER", "https://cie.example")];
    let both = resolve(SPID, &[&both[..], &[("ARENGO_OIDC_CIE_CLIENT_ID", "x")]].concat()).unwrap();
    assert_eq!(both.iter().map(|p| p.key.as_str()).collect::<Vec<_>>(), ["cie", "spid"]);
    assert_eq!(both[1].client_id, "other", "the environment goes before the file");
}

#[test]
fn a_secret_may_stand_in_a_file_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("secret");
    let file = |path: &std::path::Path| format!("{SPID}client_secret_file = \"{}\"\n", path.display());
    assert!(resolve(&file(&place), &[]).unwrap_err().contains("cannot be read"));
    std::fs::write(&place, "verysecret\n").unwrap();
    assert_eq!(resolve(&file(&place), &[]).unwrap()[0].client_secret.as_deref(), Some("verysecret"));
    let told = resolve(&file(&place), &[("ARENGO_OIDC_SPID_CLIENT_SECRET", "verysecret")]).unwrap_err();
    assert!(told.contains("not both") && !told.contains("verysecret"), "{told}");
}

#[test]
fn what_is_unknown_or_unsafe_is_refused() {
    let table = [
        (
            "[oidc.spid]\nisuer = \"x\"",
            "oidc.spid.isuer is not a setting of a provider. Did you mean issuer?",
        ),
        ("[oidc.spid]\nwallpaper = \"x\"", "Its settings are: label, issuer"),
        ("[oidc.Spid-1]\nissuer = \"x\"", "small letters and figures"),
        ("oidc = \"x\"", "write a table for each provider"),
        ("[oidc]\nspid = \"x\"", "write a table, [oidc.spid]"),
        ("[oidc.spid]\nissuer = 7", "write the value in quotation marks"),
        ("[oidc.spid]\nissuer = \"http://gateway.example\"\nclient_id = \"a\"", "write https://"),
        ("[oidc.spid]\nstrength = \"strong\"", "write contact, or eid"),
        ("[oidcs.spid]\nissuer = \"x\"", "Did you mean oidc?"),
    ];
    for (file, wanted) in table {
        let told = resolve(file, &[]).unwrap_err();
        assert!(told.contains(wanted), "{file}: {told}");
    }
    let told = resolve("", &[("ARENGO_OIDC_SPID_ISUER", "x")]).unwrap_err();
    assert!(told.contains("ARENGO_OIDC_SPID_ISUER is not a setting of a provider"), "{told}");
    resolve("[oidc.here]\nissuer = \"http://127.0.0.1:9000\"\nclient_id = \"a\"", &[]).unwrap();
}
