//! The providers people may sign in through: do they answer, and as they should.

use super::Finding;
use crate::config::Config;

const PROVIDER: &str = "provider";

pub(super) fn look(config: &Config) -> Vec<Finding> {
    let address = config.address_for_people(config.listen);
    config.providers.iter().map(|provider| one(&provider.key, &provider.issuer, &address)).collect()
}

fn one(key: &str, issuer: &str, address: &str) -> Finding {
    match arengo_people::look_up_provider(issuer) {
        Err(why) => Finding::fault(
            PROVIDER,
            format!("{key} cannot be used: {why}"),
            format!(
                "see that oidc.{key}.issuer is written letter by letter as the provider calls itself, and that \
                     this machine may reach it"
            ),
        ),
        Ok((_, 0)) => Finding::fault(
            PROVIDER,
            format!("{key} publishes no key that can be used"),
            "ask the provider for RSA, P-256, P-384 or Ed25519 keys for signing",
        ),
        Ok((document, keys)) => {
            let words =
                format!("{key} answers, with {keys} keys; people come back to {address}/oidc/{key}/back");
            if document.knows_pkce() {
                Finding::ok(PROVIDER, words)
            } else {
                let advice = "ask the provider to support PKCE with S256; signing in works without it";
                Finding::attention(PROVIDER, format!("{words}; it does not announce PKCE"), advice)
            }
        }
    }
}
